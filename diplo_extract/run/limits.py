"""How fast and how much a run may ask."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, fields
from threading import Condition

from diplo_extract.errors import UsageError

WORKERS = 16


class Clock:
    """Time as a run sees it, in seconds; replaced in tests so that they need not wait."""

    def now(self) -> float:
        return time.monotonic()

    def wait(self, changed: Condition, seconds: float | None) -> None:
        """Wait until `changed` is notified, at most `seconds`. The condition is held."""
        changed.wait(seconds)


@dataclass(frozen=True)
class Limits:
    """The limits of a run; None means no limit.

    `workers` is how many articles are under way at once (16, and 1 for the offline rules, which never wait);
    `requests_per_minute` and `tokens_per_minute` are kept over any stretch of time, without bursts;
    `tokens_per_article` caps what one article may take, its re-asks and halves included.
    Raises UsageError for a limit that is not positive.
    """

    workers: int | None = None
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None
    tokens_per_article: int | None = None
    clock: Clock = field(default_factory=Clock, repr=False, compare=False)

    def __post_init__(self) -> None:
        for limit in fields(self)[:4]:
            value = getattr(self, limit.name)
            if value is not None and not value > 0:
                raise UsageError(f"{limit.name} is {value}; give a number above 0, or None for no limit")

    def workers_for(self, waits: bool) -> int:
        """How many workers to use for a backend that waits for an endpoint, or that only computes."""
        return self.workers or (WORKERS if waits else 1)


@dataclass(frozen=True)
class Settings:
    """How a run goes: a cap in US dollars, limits, and what is taken from the store.

    `replay` asks nothing and makes everything from the store. `retry_failed` asks again for articles that failed.
    """

    max_cost: float | None = None
    limits: Limits = field(default_factory=Limits)
    replay: bool = False
    retry_failed: bool = False
