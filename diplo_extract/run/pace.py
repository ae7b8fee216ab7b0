"""How fast requests may follow each other: the limits given, and what the endpoint's 429s teach.

Pure arithmetic on times; the waiting is done in `gate`.
"""

from __future__ import annotations

from diplo_extract.run.limits import Limits

SLOW, QUICKEN = 1.5, 0.9  # what a 429 and an answer make of the interval: balanced where one request in five is refused
ROW = 2  # 429s without an answer between them; from there on the endpoint takes nothing, and it is time for a pause
FIRST_INTERVAL, LONGEST_INTERVAL = 0.05, 4.0  # seconds between requests after a row of 429s
FORGOTTEN = 0.001  # an interval so short that it holds nothing back
LONGEST_PAUSE = 60.0  # seconds, where 429s follow each other and do not say how long
LONGEST_HOLD = 3600.0  # seconds; what a server may ask for at most
SMOOTHING = 0.1  # weight of the newest gap between two requests


class Pace:
    """When the next request may be sent. Only a 429 slows it; every answer quickens it again."""

    def __init__(self, limits: Limits) -> None:
        self.per_request = 60 / limits.requests_per_minute if limits.requests_per_minute else 0.0
        self.per_token = 60 / limits.tokens_per_minute if limits.tokens_per_minute else 0.0
        self.learned = self.gap = 0.0
        self.in_a_row = 0
        self.next_request = self.next_token = self.slowed_at = self.last_sent = float("-inf")
        self.hold_until = 0.0

    def delay(self, now: float) -> float:
        """Seconds until a request may be sent; 0 or less: now."""
        return max(self.next_request, self.next_token, self.hold_until) - now

    def take(self, now: float, tokens: int) -> None:
        """A request of up to `tokens` is being sent."""
        if self.hold_until <= self.last_sent:  # a gap that was not a pause
            self.gap += SMOOTHING * (now - self.last_sent - self.gap)
        self.last_sent = now
        self.next_request = max(now, self.next_request) + max(self.per_request, self.learned)
        self.next_token = max(now, self.next_token) + tokens * self.per_token

    def give_back(self, tokens: int) -> None:
        """Of the tokens taken, these were not used."""
        self.next_token -= tokens * self.per_token

    def answered(self) -> None:
        """An answer came: a little faster, and the next 429 is the first of its row again."""
        self.learned = self.learned * QUICKEN if self.learned > FORGOTTEN else 0.0
        self.in_a_row = 0

    def refused(self, now: float, sent_at: float, retry_after: float | None) -> None:
        """A 429 came. Those sent before the last slowing down tell nothing new about the pace."""
        if retry_after is not None:
            self.hold_until = max(self.hold_until, now + min(retry_after, LONGEST_HOLD))
        if sent_at < self.slowed_at:
            return
        self.slowed_at = now
        self.in_a_row += 1
        self.learned = min(SLOW * max(self.learned, self.gap), LONGEST_INTERVAL)
        if self.in_a_row > ROW:
            self.learned = max(self.learned, FIRST_INTERVAL)
            pause = min(2.0 ** min(self.in_a_row - ROW - 1, 10), LONGEST_PAUSE) if retry_after is None else 0.0
            self.hold_until = max(self.hold_until, now + pause)
