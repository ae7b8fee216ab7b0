"""Foreign errors read as ours, in one table: what it is, whether to ask again, what the article's outcome becomes.

No message of a foreign error is passed on: it may hold the article or the key.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from time import time

import httpx2
import openai

from diplo_extract.schema.vocabulary import Outcome

TRANSIENT_STATUS = frozenset({408, 409, 429})
HOPELESS_STATUS = frozenset({401, 403, 404})
NEVER_BUILT = "not sent"
HOPELESS_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)


@dataclass(frozen=True)
class Failure:
    """What an error means. `label` stands in the books; `retry_after` is in seconds.

    `lost`: the request was sent and the answer lost on the way, so that its cost is not known.
    `not_strict`: the endpoint refuses strict schemas.
    """

    label: str
    transient: bool = False
    outcome: Outcome = Outcome.unreachable
    detail: str = ""
    retry_after: float | None = None
    status: int | None = None
    code: str | None = None
    lost: bool = False
    not_strict: bool = False

    @classmethod
    def of(cls, outcome: Outcome, detail: str) -> Failure:
        """The model answered, but not with drafts."""
        return cls(outcome.value, outcome=outcome, detail=detail)

    @property
    def hopeless(self) -> bool:
        """Whether every article would fail in this way: a refused key, a used-up quota, an unknown model."""
        return self.status in HOPELESS_STATUS or self.code in HOPELESS_CODES or self.label == NEVER_BUILT


ANSWERED = Failure("answered", outcome=Outcome.ok)


class NoAnswer(Exception):
    """An attempt gave no drafts; raised inside a conversation."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure


def read_failure(error: BaseException, strict: bool = False) -> Failure:
    """What an error of the transport means; `strict` tells whether a strict schema was sent."""
    if isinstance(error, NoAnswer):
        return error.failure
    if isinstance(error, openai.APIStatusError):
        return _read_status(error, strict)
    if isinstance(error, openai.APITimeoutError):
        detail = "the endpoint did not answer in time"
        return Failure("timeout", transient=True, detail=detail, lost=_was_sent(error))
    if isinstance(error, openai.APIConnectionError):
        detail = "the connection to the endpoint failed"
        return Failure("connection", transient=True, detail=detail, lost=_was_sent(error))
    if isinstance(error, openai.APIError | ValueError | httpx2.DecodingError):
        detail = "the endpoint's answer is no JSON of the expected form"
        return Failure("not json", transient=True, detail=detail, lost=True)
    if isinstance(error, TypeError):
        return Failure(NEVER_BUILT, detail="the SDK does not know one of the parameters")
    return Failure(type(error).__name__, detail=f"unexpected {type(error).__name__}", lost=True)


def _was_sent(error: openai.APIConnectionError) -> bool:
    return not isinstance(error.__cause__, NEVER_SENT)


def _read_status(error: openai.APIStatusError, strict: bool) -> Failure:
    status, code, headers = error.status_code, error.code, error.response.headers
    filtered = status == 400 and code == "content_filter"
    return Failure(
        label=f"http {status}",
        transient=(status in TRANSIENT_STATUS or status >= 500) and code not in HOPELESS_CODES,
        outcome=Outcome.filtered if filtered else Outcome.unreachable,
        detail=_say_status(status, code),
        retry_after=read_retry_after(headers.get("retry-after-ms"), headers.get("retry-after")),
        status=status,
        code=code if isinstance(code, str) else None,
        not_strict=strict and not filtered and status in (400, 422) and _is_about_schema(error),
    )


def _is_about_schema(error: openai.APIStatusError) -> bool:
    said = str(error.body).lower()
    return any(word in said for word in ("strict", "schema", "additionalproperties", "extra"))


def _say_status(status: int, code: object) -> str:
    if code in HOPELESS_CODES:
        return f"the account's quota is used up ({code})"
    if status == 400 and code == "content_filter":
        return "the provider's content filter stopped the request"
    if 300 <= status < 400:
        return f"the endpoint redirects elsewhere (status {status}); give the base_url that it redirects to"
    named = f" ({code})" if isinstance(code, str) and code.isascii() and len(code) < 60 else ""
    return f"the endpoint answered with status {status}{named}"


def read_retry_after(milliseconds: str | None, header: str | None) -> float | None:
    """Seconds to wait, from `retry-after-ms` or from `Retry-After` as seconds or as an HTTP date (RFC 9110, 10.2.3)."""
    for value, unit in ((milliseconds, 1000), (header, 1)):
        try:
            return max(0.0, float(value or "") / unit)
        except ValueError:
            continue
    try:
        return max(0.0, parsedate_to_datetime(header or "").timestamp() - time())
    except ValueError:
        return None
