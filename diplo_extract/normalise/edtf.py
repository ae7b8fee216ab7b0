"""Dates as EDTF: validity, bounds, precision, containment and overlap of the forms that the codebook uses (§2).

    2013  2025-05  2025-05-25           a year, month, day
    2025-05-25/2025-05-27               lasted from a day to a day
    [2025-05-05..2025-05-12]  [..2021-11]   some day in it; the ends may be days, months or years
    2016~  2016-07~                     computed, about; bounded by the year or month that is named
    XXXX-05  XXXX-12-16  XXXX-05-25/XXXX-05-27   the year is unknown

EDTF is ISO 8601-2:2019. The bounds are ours: python-edtf cannot bound `[..2021-11]` and pads unknown starts.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from diplo_extract.schema.vocabulary import DatePrecision

POINT = r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
SINGLE = re.compile(rf"({POINT})(~?)")
LASTED = re.compile(rf"({DAY})/({DAY})")
SOME_DAY = re.compile(rf"\[({POINT})?\.\.({POINT})\]")
YEARLESS = re.compile(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?")
YEARLESS_LASTED = re.compile(r"(XXXX-[0-9]{2}-[0-9]{2})/(XXXX-[0-9]{2}-[0-9]{2})")
LEAP_YEAR = 2000


class Span(NamedTuple):
    """The days that an EDTF value may mean, both ends included; without a year they lie in 2000 or end in 2001."""

    first: date
    last: date
    precision: DatePrecision
    has_year: bool = True
    open_start: bool = False


def is_valid(edtf: str) -> bool:
    """Whether `edtf` is one of the codebook's forms, names real days, and its ends are in order."""
    try:
        _span(edtf)
    except ValueError:
        return False
    return True


def bounds(edtf: str | None) -> tuple[date | None, date | None]:
    """The first and last day that the value may mean; None where it sets no bound (`[..b]`, no year, no date).

    Raises ValueError where `edtf` is none of the codebook's forms.
    """
    if edtf is None:
        return None, None
    span = _span(edtf)
    if not span.has_year:
        return None, None
    return None if span.open_start else span.first, span.last


def precision(edtf: str | None) -> DatePrecision:
    """How narrow the value is. `XXXX-12-16` is a day: the missing year shows in the missing bounds.

    Raises ValueError where `edtf` is none of the codebook's forms.
    """
    return DatePrecision.none if edtf is None else _span(edtf).precision


def has_year(edtf: str | None) -> bool:
    """Whether the value is bound to a year."""
    return edtf is not None and _span(edtf).has_year


def contains(outer: str, inner: str) -> bool:
    """Whether every day that `inner` may mean lies within `outer`; without a year on a side, by month and day."""
    return any(a[0] <= b[0] and b[1] <= a[1] for a, b in _placements(outer, inner))


def overlaps(a: str, b: str) -> bool:
    """Whether both may mean the same day; without a year on a side, by month and day."""
    return within_days(a, b, 0)


def within_days(a: str, b: str, days: int) -> bool:
    """Whether the nearest days of both lie at most `days` days apart; without a year on a side, by month and day."""
    one, two = _span(a), _span(b)
    if one.has_year and two.has_year:
        return (max(one.first, two.first) - min(one.last, two.last)).days <= days
    return any(max(x[0], y[0]) - min(x[1], y[1]) <= days for x, y in _placements(a, b))


def some_day_in(edtf: str) -> str:
    """An act on some day of a stay: `a/b` becomes `[a..b]`. All else stays, also a stay without a year."""
    if LASTED.fullmatch(edtf) is None:
        return edtf
    first, last = edtf.split("/")
    return first if first == last else some_day(first, last)


def some_day(first: str | None, last: str) -> str:
    """`[first..last]`, or `[..last]` without a first."""
    return f"[{first or ''}..{last}]"


def from_days(first: date, last: date) -> str:
    """The shortest form for "some day from `first` to `last`": a day, a month, a year or a range of the widest unit."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        low, high = f"{first.year:04d}", f"{last.year:04d}"
    elif first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        low, high = f"{first.year:04d}-{first.month:02d}", f"{last.year:04d}-{last.month:02d}"
    else:
        low, high = first.isoformat(), last.isoformat()
    return low if low == high else some_day(low, high)


@lru_cache(maxsize=4096)
def _span(edtf: str) -> Span:
    """The days behind a value. Raises ValueError with what is wrong."""
    if match := SINGLE.fullmatch(edtf):
        return _single(match[1], approximate=bool(match[5]))
    if match := LASTED.fullmatch(edtf):
        return _ordered(edtf, _single(match[1]).first, _single(match[2]).last, DatePrecision.day)
    if match := SOME_DAY.fullmatch(edtf):
        first = _single(match[1]).first if match[1] else date.min
        span = _ordered(edtf, first, _single(match[5]).last, DatePrecision.range)
        return span._replace(open_start=match[1] is None)
    if YEARLESS.fullmatch(edtf):
        return _single(edtf.replace("XXXX", str(LEAP_YEAR)))._replace(has_year=False)
    if match := YEARLESS_LASTED.fullmatch(edtf):
        return _yearless_stay(_span(match[1]).first, _span(match[2]).last)
    raise ValueError(f"{edtf[:40]!r} is none of the codebook's forms, such as 2025-05-25 or [2025-03..2025-05]")


def _single(text: str, approximate: bool = False) -> Span:
    """A year, month or day. Raises ValueError where there is no such day."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        if approximate:
            raise ValueError(f"{text}~: only a year or month is about")
        day = date(*parts)
        return Span(day, day, DatePrecision.day)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return Span(first, first.replace(day=monthrange(*parts)[1]), DatePrecision.month)
    return Span(date(parts[0], 1, 1), date(parts[0], 12, 31), DatePrecision.year)


def _ordered(edtf: str, first: date, last: date, kind: DatePrecision) -> Span:
    if first > last:
        raise ValueError(f"{edtf}: the first day is after the last")
    return Span(first, last, kind)


def _yearless_stay(first: date, last: date) -> Span:
    """A stay may pass the end of the year (30 December to 2 January)."""
    if last < first:
        last = _in_year(last, LEAP_YEAR + 1) or date(LEAP_YEAR + 1, 2, 28)
    return Span(first, last, DatePrecision.day, has_year=False)


def _placements(a: str, b: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of intervals in day numbers to compare; a value without a year is put into each year that could matter."""
    left, right = _span(a), _span(b)
    if left.has_year and right.has_year:
        yield _numbers(left), _numbers(right)
    elif left.has_year:
        for placed in _placed(right, left):
            yield _numbers(left), _numbers(placed)
    else:
        for placed in _placed(left, right):
            yield _numbers(placed), _numbers(right)


def _placed(span: Span, beside: Span) -> Iterator[Span]:
    """`span`, which has no year, in the years around `beside`; four years on each side hold a 29 February."""
    years = {year + shift for year in (beside.first.year, beside.last.year) for shift in range(-4, 5)}
    for year in sorted(years):
        if not date.min.year <= year < date.max.year:
            continue
        if span.precision == DatePrecision.month:
            yield _single(f"{year:04d}-{span.first.month:02d}")
            continue
        first = _in_year(span.first, year)
        last = _in_year(span.last, year + span.last.year - span.first.year)
        if first and last:
            yield span._replace(first=first, last=last)


def _in_year(day: date, year: int) -> date | None:
    """The same month and day in another year; 29 February needs a leap year."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _numbers(span: Span) -> tuple[int, int]:
    return span.first.toordinal(), span.last.toordinal()
