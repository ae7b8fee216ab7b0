"""When to ask again after a failed transport, and how long to wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tenacity import RetryCallState, Retrying, stop_after_attempt, wait_random_exponential

from diplo_extract.backends.llm.failures import ANSWERED, Failure, read_failure

RETRY_AFTER_CAP = 120.0  # seconds; a server that asks for more is given up on for this article


@dataclass(frozen=True)
class RetryPolicy:
    """Retries on transport failures (408, 409, 429, 5xx, connection, time-out); waits are in seconds.

    `Retry-After` is obeyed where the server sends it. `reasks` is how often an answer that breaks the schema is
    asked for again. `sleep` is injected so that tests need not wait.
    """

    attempts: int = 5
    first_wait: float = 1.0
    longest_wait: float = 60.0
    reasks: int = 1
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)

    def retrying(self) -> Retrying:
        """The tenacity controller of one conversation."""
        return Retrying(
            retry=_is_transient,
            stop=stop_after_attempt(self.attempts),
            wait=self._wait,
            sleep=self.sleep,
            reraise=True,
        )

    def _wait(self, state: RetryCallState) -> float:
        asked = _failure_of(state).retry_after
        backoff = wait_random_exponential(multiplier=self.first_wait, max=self.longest_wait)(state)
        return backoff if asked is None else asked


def _failure_of(state: RetryCallState) -> Failure:
    error = state.outcome.exception() if state.outcome else None
    return read_failure(error) if error is not None else ANSWERED


def _is_transient(state: RetryCallState) -> bool:
    if state.outcome is None or not state.outcome.failed:
        return False
    failure = _failure_of(state)
    return failure.transient and (failure.retry_after or 0.0) <= RETRY_AFTER_CAP
