"""The year of a day or month that is printed without one.

A writer leaves the year out where the reader cannot mistake it: the date lies near publication. So a year is filled in
only where one candidate is near and the next is far; else the date keeps an unknown year. The codebook's rule (§2, §8).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from diplo_extract.normalise.dates_context import DateContext
from diplo_extract.normalise.edtf import bounds, precision
from diplo_extract.schema.vocabulary import DatePrecision

HALF_A_YEAR = 183
SEVEN_MONTHS = 214
FOUR_MONTHS = 122
NINE_MONTHS = 273
NEAR = 31


class YearlessDays(NamedTuple):
    """From a month and day to another; an end before the start lies in the next year. `weekday`: of the start."""

    start: tuple[int, int]
    end: tuple[int, int]
    weekday: int | None = None

    def in_year(self, year: int) -> tuple[date, date] | None:
        """The days in a year, or None where that year has no such day or the weekday is another one."""
        try:
            first = date(year, *self.start)
            last = date(year + (self.end < self.start), *self.end)
        except ValueError:
            return None
        return (first, last) if self.weekday in (None, first.isoweekday()) else None


def infer_year(days: YearlessDays, context: DateContext) -> tuple[int | None, str]:
    """The year in which `days` starts, and why, or None and why not."""
    first, last = bounds(context.published)
    if year := _year_of_stay(days, context.anchor):
        return year, "year of the stay named before"
    if first is None or last is None:
        year = _year_beside(days, context, None)
        return (year, "year of a date printed nearby") if year else (None, "no publication date to take the year from")
    middle = first + timedelta(days=(last - first).days // 2)
    years = {_year_for(days, day, context.future) for day in (first, middle, last)}
    year = years.pop() if len(years) == 1 else None
    if year is not None:
        return year, "year from the publication date"
    year = _year_beside(days, context, (first.year - 1, last.year + 1)) or _year_of_weekday(days, first, last)
    if year is not None:
        return year, "year from other dates of the article, or from the weekday"
    return None, "the publication date leaves the year open"


def _year_for(days: YearlessDays, published: date, future: bool | None) -> int | None:
    """The year for one day of publication, or None where two years are possible."""
    distances = dict(_distances(days, published))
    this_year = distances.get(published.year)
    if future is not None:
        year = _hinted_year(distances, published.year, future)
        return year if year is not None else _nearest_within(distances, NEAR)
    if this_year is not None and -NINE_MONTHS <= this_year <= HALF_A_YEAR:
        return published.year
    last_year = distances.get(published.year - 1)
    return published.year - 1 if last_year is not None and -FOUR_MONTHS <= last_year < 0 else None


def _distances(days: YearlessDays, published: date) -> Iterator[tuple[int, int]]:
    """For the years around publication: how many days the date lies ahead (negative: back), 0 while it lasts."""
    for year in (published.year - 1, published.year, published.year + 1):
        if found := days.in_year(year):
            ahead, back = (found[0] - published).days, (found[1] - published).days
            yield year, ahead if ahead > 0 else min(back, 0)


def _hinted_year(distances: dict[int, int], year: int, future: bool) -> int | None:
    """Something planned lies ahead, this year or within half a year; something past behind, or within seven months."""
    neighbour = year + 1 if future else year - 1
    for candidate, limit in ((year, 366), (neighbour, HALF_A_YEAR if future else SEVEN_MONTHS)):
        distance = distances.get(candidate)
        if distance is not None and 0 <= (distance if future else -distance) <= limit:
            return candidate
    return None


def _nearest_within(distances: dict[int, int], limit: int) -> int | None:
    """The only year that brings the date within `limit` days, whatever the status says: nobody means a year away."""
    near = [year for year, distance in distances.items() if abs(distance) <= limit]
    return near[0] if len(near) == 1 else None


def _year_beside(days: YearlessDays, context: DateContext, within: tuple[int, int] | None) -> int | None:
    """The one year in which printed days or months lie within a month of `days`, if it is the article's latest.

    Without a year of publication to hold it against, the same day printed with a year may be what is commemorated: it
    gives nothing.
    """
    near: set[int] = set()
    latest = 0
    for edtf in context.printed_dates:
        first, last = bounds(edtf)
        if first is None or last is None:
            continue
        latest = max(latest, last.year)
        if precision(edtf) in (DatePrecision.day, DatePrecision.month):
            years = {first.year - 1, first.year, last.year}
            near |= {year for year in years if _is_beside(days, year, first, last, within is None)}
    if len(near) != 1 or latest > max(near) or (within and not within[0] <= min(near) <= within[1]):
        return None
    return near.pop()


def _year_of_stay(days: YearlessDays, anchor: str | None) -> int | None:
    """The year of days that lie in a stay named before: "visited from 3 to 5 May 2019; on 4 May they signed"."""
    first, last = bounds(anchor) if anchor and precision(anchor) == DatePrecision.day else (None, None)
    found = days.in_year(first.year) if first else None
    if not (found and first and last) or first == last or (last - first).days > NEAR:
        return None
    return first.year if first <= found[0] and found[1] <= last else None


def _is_beside(days: YearlessDays, year: int, first: date, last: date, may_be_anniversary: bool) -> bool:
    found = days.in_year(year)
    if found is None or (may_be_anniversary and found == (first, last)):
        return False
    return (found[0] - last).days <= NEAR and (first - found[1]).days <= NEAR


def _year_of_weekday(days: YearlessDays, first: date, last: date) -> int | None:
    """The only year around publication in which the day falls on the weekday that is printed with it."""
    if days.weekday is None:
        return None
    years = [year for year in range(first.year - 1, last.year + 2) if days.in_year(year)]
    return years[0] if len(years) == 1 else None
