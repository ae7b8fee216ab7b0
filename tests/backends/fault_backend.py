"""A backend that talks to the fault server, with a known price and without waiting between retries."""

from __future__ import annotations

from typing import Any

from fault_server import FaultServer

from diplo_extract.backends.llm.backend import LLMBackend
from diplo_extract.backends.llm.prices import Price
from diplo_extract.backends.llm.retry import RetryPolicy

PRICE = Price(input=2.0, cached=0.5, output=10.0)
COST = (200 * 2.0 + 1000 * 0.5 + 100 * 10.0) / 1e6  # of one answer of the fault server
ATTEMPTS = 3


class Waits(list[float]):
    """What was to be slept, in seconds."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def make_backend(server: FaultServer, waits: Waits | None = None, **known: Any) -> LLMBackend:
    retry = RetryPolicy(attempts=ATTEMPTS, sleep=Waits() if waits is None else waits)
    known = {"price": PRICE, "retry": retry, "timeout": 5.0, **known}
    return LLMBackend("test/test-model", base_url=server.url, api_key="k-test", **known)
