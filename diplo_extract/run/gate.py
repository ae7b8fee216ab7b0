"""The gate that every request of a run passes: pace, budget, the first request alone, and the stop of a run."""

from __future__ import annotations

import logging
from threading import Condition

from diplo_extract.backends import Attempt, Halted, OverBudget
from diplo_extract.run.budget import Budget
from diplo_extract.run.limits import Limits, Settings
from diplo_extract.run.pace import Pace
from diplo_extract.run.store import Store
from diplo_extract.schema import Usage

log = logging.getLogger(__name__)
ENDLESS = float("inf")


class Gate:
    """Lets requests through, one decision at a time.

    The first request goes alone: what would fail for all (a wrong key, an unknown model, a refused strict schema)
    is found out with one request, not with one of each worker.
    """

    def __init__(self, limits: Limits, budget: Budget) -> None:
        self.clock, self.pace, self.budget = limits.clock, Pace(limits), budget
        self.usage = Usage()
        self.changed = Condition()
        self.halted: BaseException | None = None
        self._scouting = self._scouted = False

    def admit(self, expected: Usage) -> float:
        """Return, with the time, when the request may be sent. Raises OverBudget, UsageError, Halted."""
        with self.changed:
            while (delay := self._delay(expected)) > 0:
                self.clock.wait(self.changed, None if delay == ENDLESS else delay)
            now = self.clock.now()
            self._scouting = True
            self.pace.take(now, expected.input_tokens + expected.output_tokens)
            self.budget.reserve(expected)
            return now

    def settle(self, expected: Usage, sent_at: float, attempt: Attempt | None) -> None:
        """The request has ended, as `attempt` tells; None: it was given up before it was sent."""
        with self.changed:
            self.budget.settle(expected, attempt)
            used = attempt.usage if attempt else Usage()
            self.usage += used
            self.pace.give_back(expected.input_tokens + expected.output_tokens - used.input_tokens - used.output_tokens)
            if attempt is None:
                self._scouting = self._scouted
            else:
                self._learn(attempt, sent_at)
            self.changed.notify_all()

    def halt(self, reason: BaseException) -> None:
        """No more requests. The first reason stays, but a mere `Halted` gives way to the error behind it."""
        with self.changed:
            if self.halted is None or (isinstance(self.halted, Halted) and not isinstance(reason, Halted)):
                self.halted = reason
            self.changed.notify_all()

    def _delay(self, expected: Usage) -> float:
        if self.halted is not None:
            raise Halted("the run is being stopped")
        if self._scouting and not self._scouted:
            return ENDLESS
        return self.pace.delay(self.clock.now()) if self.budget.has_room(expected) else ENDLESS

    def _learn(self, attempt: Attempt, sent_at: float) -> None:
        self._scouted = True
        if attempt.hopeless:
            self.halted = self.halted or Halted(f"every article would fail: {attempt.outcome}")
        elif attempt.outcome == "http 429":
            self.pace.refused(self.clock.now(), sent_at, attempt.retry_after)
        elif attempt.outcome == "answered":
            self.pace.answered()


class ArticleMeter:
    """The meter of one article: its requests pass the gate one after the other and stand in the store's books."""

    def __init__(self, gate: Gate, store: Store, article_id: str, settings: Settings) -> None:
        self.gate, self.store, self.article_id = gate, store, article_id
        self.cap, self.anew = settings.limits.tokens_per_article, settings.retry_failed
        self.tokens = 0
        self.pending: tuple[Usage, float, int] | None = None

    def admit(self, expected: Usage) -> None:
        tokens = self.tokens + expected.input_tokens + expected.output_tokens
        if self.cap is not None and tokens > self.cap:
            raise OverBudget(f"not asked: the article may take up to {tokens} tokens, its cap is {self.cap}")
        sent_at = self.gate.admit(expected)
        try:
            number = self.store.note_sent(self.article_id, expected)
        except BaseException:
            self.gate.settle(expected, sent_at, None)
            raise
        self.pending = (expected, sent_at, number)

    def record(self, attempt: Attempt) -> None:
        if self.pending is None:
            return
        (expected, sent_at, number), self.pending = self.pending, None
        self.tokens += attempt.usage.input_tokens + attempt.usage.output_tokens
        log.info("%s: %s after %.2f s", self.article_id, attempt.outcome, attempt.seconds)
        try:
            self.store.note_ended(number, attempt)
        finally:
            self.gate.settle(expected, sent_at, attempt)

    def recall(self, request: str) -> str | None:
        """An answer that is paid for and led to no outcome; whoever asks again for failures wants a new one."""
        return None if self.anew else self.store.recall(request)

    def close(self) -> None:
        """Give back what was admitted and never ended."""
        if self.pending is not None:
            (expected, sent_at, _), self.pending = self.pending, None
            self.gate.settle(expected, sent_at, None)
