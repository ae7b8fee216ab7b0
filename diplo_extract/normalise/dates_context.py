"""What a date is read against, and what a reading says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from diplo_extract.normalise.edtf import bounds, has_year
from diplo_extract.schema.vocabulary import DateBasis, Flag, Status

# whether words such as "on Friday" or a day without a year look ahead; other statuses leave it open
FUTURE = {
    Status.planned: True,
    Status.proposed: True,
    Status.postponed: True,
    Status.cancelled: True,
    Status.denied: True,
    Status.completed: False,
}


@dataclass(frozen=True)
class DateContext:
    """What the article gives for reading its date words; what it does not give is None and is never guessed.

    published          EDTF day, month or year of publication.
    article_dates      EDTF values printed with their year in the article's own zones, in order.
    anchor             EDTF of the event that relative words refer to ("four years later", "the same day").
    day_first          the article's own habit: True dd/mm, False mm/dd.
    future             True: the words tell something planned as of publication; False: something past. From status,
                       not from tense.
    anchor_is_later    for "a year after", "less than a year after": whether the anchor is the later of the two events.
                       "X, less than a year after Y": for Y, anchored on X, True; for X, anchored on Y, False.
    of_article         gives `article_dates` and `day_first`, where they are not set: few words need a whole article.
    """

    published: str | None = None
    article_dates: tuple[str, ...] = ()
    anchor: str | None = None
    day_first: bool | None = None
    future: bool | None = None
    anchor_is_later: bool | None = None
    of_article: Callable[[], DateContext] | None = field(default=None, compare=False, repr=False)

    @property
    def printed_dates(self) -> tuple[str, ...]:
        """The dates that the article prints with their year."""
        return self.article_dates or (self.of_article().article_dates if self.of_article else ())

    @property
    def habit(self) -> bool | None:
        """The order of day and month that the article keeps to."""
        return self.of_article().day_first if self.day_first is None and self.of_article else self.day_first


@dataclass(frozen=True)
class DateReading:
    """Date words as EDTF (None: no date), what the value rests on, what to flag, why, and the words that were read."""

    edtf: str | None
    basis: DateBasis
    flags: tuple[Flag, ...] = ()
    reason: str = ""
    words: str | None = None


def no_date(reason: str) -> DateReading:
    """No date, and why."""
    return DateReading(None, DateBasis.none, (), reason)


def explicit(edtf: str, reason: str = "printed") -> DateReading:
    """A date as it is printed."""
    return DateReading(edtf, DateBasis.explicit, (), reason)


def computed(edtf: str | None, reason: str) -> DateReading:
    """A date computed from an anchor or from the words for a part of a period; without a value, no date."""
    if edtf is None:
        return no_date(reason)
    return DateReading(edtf, DateBasis.relative, (Flag.date_computed,), reason)


def published_year(context: DateContext) -> int | None:
    """The year of publication."""
    first, _ = bounds(context.published)
    return first.year if first else None


def anchor_year(context: DateContext) -> int | None:
    """The year of the anchor, where it lies in one."""
    if not has_year(context.anchor):
        return None
    first, last = bounds(context.anchor)
    return last.year if last and first and first.year == last.year else None
