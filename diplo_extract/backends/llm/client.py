"""The HTTP client below instructor: the SDK without retries of its own, under one deadline per request."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from functools import cache

import httpx2
import openai

from diplo_extract.backends.llm.endpoint import Endpoint

CONNECT_TIMEOUT = 10.0  # seconds


def open_client(endpoint: Endpoint, timeout: float, connections: int = 128) -> openai.OpenAI:
    """A client that several threads may share. `timeout` is in seconds and covers a whole request, slow drips too."""
    _quieten_foreign_loggers()
    transport = _DeadlineTransport(
        timeout, limits=httpx2.Limits(max_connections=connections, max_keepalive_connections=connections)
    )
    return openai.OpenAI(
        api_key=endpoint.key,
        base_url=endpoint.base_url,
        max_retries=0,
        timeout=httpx2.Timeout(timeout, connect=min(CONNECT_TIMEOUT, timeout)),
        http_client=openai.DefaultHttpxClient(transport=transport, follow_redirects=False),
    )


@cache
def _quieten_foreign_loggers() -> None:
    """Instructor and the SDK log errors and requests with their text: the article and its answer."""
    for name in ("instructor", "openai"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


class _DeadlineTransport(httpx2.HTTPTransport):
    """Read time-outs count from byte to byte; an endpoint that drips would hold a worker for ever."""

    def __init__(self, seconds: float, limits: httpx2.Limits) -> None:
        super().__init__(limits=limits)
        self.seconds = seconds

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        deadline = time.monotonic() + self.seconds
        response = super().handle_request(request)
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _DeadlineStream(response.stream, deadline, request)
        return response


class _DeadlineStream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, deadline: float, request: httpx2.Request) -> None:
        self.stream, self.deadline, self.request = stream, deadline, request

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.stream:
            if time.monotonic() > self.deadline:
                raise httpx2.ReadTimeout("the deadline of the request has passed", request=self.request)
            yield chunk

    def close(self) -> None:
        self.stream.close()
