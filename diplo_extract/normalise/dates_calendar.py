"""Days, months and years of the calendar: from the tokens of an expression to EDTF."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates_context import (
    DateContext,
    DateReading,
    anchor_year,
    explicit,
    no_date,
    published_year,
)
from diplo_extract.normalise.dates_grammar import Match
from diplo_extract.normalise.dates_words import Token
from diplo_extract.normalise.dates_years import YearlessDays, infer_year
from diplo_extract.schema.vocabulary import DateBasis, Flag

BEFORE_DIGITS = "WwDd,("
ANCHOR_STEP = {"=": 0, "+": 1, "!": -1}
MONTH_NAMES = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class NoSuchDay(ValueError):
    """The words name a day that the calendar does not have, or cannot be read as one day; the message says why."""


class Partial(NamedTuple):
    """What is printed of a day. The year may be told by relative words ("last year") instead of digits."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_is_printed: bool = True
    may_be_swapped: bool = False

    def filled(self, other: Partial) -> Partial:
        """With year and month of the other end where they are not printed here."""
        return self._replace(
            year=self.year or other.year,
            month=self.month or other.month,
            year_is_printed=self.year_is_printed and other.year_is_printed,
        )


def read_calendar(match: Match, context: DateContext) -> DateReading:
    """A day, month or year, or from one to another."""
    try:
        if "b" not in match.parts:
            return read_point(parse(match.parts["a"], context), context)
        if len(match.parts["a"]) <= 2:  # "3-5/4/2025": what has several days before a slash has the day first
            context = replace(context, day_first=True)
        orders = {printed_order(match.parts[end]) for end in "ab"} - {None}
        if len(orders) == 1:
            context = replace(context, day_first=orders.pop())
        ends = parse(match.parts["a"], context), parse(match.parts["b"], context)
        count = 2 + sum(token.letter == "N" for token in match.parts.get("list", ()))
        return _joined(_read_stay(*ends, context), match.parts["to"][0].letter, count)
    except NoSuchDay as error:
        return no_date(str(error))


def parse(tokens: tuple[Token, ...], context: DateContext) -> Partial:
    """The parts of a day as they are printed. Raises NoSuchDay."""
    found = Partial()
    numbers: list[int] = []
    letters = "".join(token.letter for token in tokens)
    for position, token in enumerate(tokens):
        before = letters[position - 1 : position]
        if token.letter == "Y":
            found = found._replace(year=token.value)
        elif token.letter in "Ww":
            found = found._replace(weekday=token.value)
        elif token.letter == "M" or (token.letter == "N" and before == "T"):
            found = found._replace(month=token.value)
        elif token.letter == "N":
            numbers.append(token.value)
        elif token.letter == "y" or (token.letter == "j" and before in tuple(ANCHOR_STEP)):
            found = found._replace(year=relative_year(token, before, context), year_is_printed=False)
        elif token.letter == "J":
            found = found._replace(year=relative_year(token, "+", context), year_is_printed=False)
    if found.month is None and (len(numbers) > 1 or (numbers and letters.endswith("/Y"))):
        return _numeric(found, numbers, letters, context)
    return found._replace(day=numbers[0]) if numbers else found


def relative_year(token: Token, before: str, context: DateContext) -> int | None:
    """The year of "last year" (from publication) or "the same year" (from the anchor)."""
    if token.letter == "y":
        year, step = published_year(context), token.value[1]
    else:
        year, step = anchor_year(context), ANCHOR_STEP[before]
    return None if year is None else year + step


def _numeric(found: Partial, numbers: list[int], letters: str, context: DateContext) -> Partial:
    """Days in digits: 2024-03-12, 12.3.2024, 12/3/24, 3/2024, 12/3."""
    if letters.lstrip(BEFORE_DIGITS).startswith("Y"):
        return found._replace(month=numbers[0], day=numbers[1])
    if len(numbers) == 1:
        return found._replace(month=numbers[0])
    if len(numbers) > 2:
        found = found._replace(year=_four_digits(numbers[2], context))
    first, second = numbers[:2]
    if _is_day_first(first, second, letters, context) is False:
        first, second = second, first
    is_open = _is_day_first(first, second, letters, context) is None
    return found._replace(day=first, month=second, may_be_swapped=is_open and first != second)


def printed_order(tokens: tuple[Token, ...]) -> bool | None:
    """The order of a date in digits by what is possible: True day first, False month first, None: both are."""
    numbers = [token.value for token in tokens if token.letter == "N"]
    letters = "".join(token.letter for token in tokens).lstrip(BEFORE_DIGITS)
    if len(numbers) < 2 or "M" in letters or letters.startswith("Y") or not 12 < max(numbers[:2]) <= 31:
        return None
    return bool(numbers[0] > numbers[1])


def _is_day_first(first: int, second: int, letters: str, context: DateContext) -> bool | None:
    """The order of day and month: by what is possible, by the marks, by the article's habit; None: open."""
    if max(first, second) > 12:
        return second <= 12
    if "." in letters or "d" in letters:
        return True
    return context.habit


def _four_digits(year: int, context: DateContext) -> int:
    """The century of a year in two digits, from the publication date. Raises NoSuchDay without one."""
    published = published_year(context)
    if published is None:
        raise NoSuchDay("a year of two digits without a publication date")
    century = published - published % 100
    return century + year if century + year <= published + 20 else century + year - 100


def read_point(found: Partial, context: DateContext) -> DateReading:
    """One day, month or year. Raises NoSuchDay."""
    if found.may_be_swapped:
        return _read_swapped(found)
    if found.month is None:
        return _with_year(f"{found.year:04d}", found) if found.year else no_date("a day without a month")
    days = _days(found, found)
    if found.year is None:
        return _without_year(days, found, context)
    first, _ = _in_year(days._replace(weekday=None), found.year)
    value = first.isoformat() if found.day else first.isoformat()[:7]
    if days.weekday in (None, first.isoweekday()):
        return _with_year(value, found)
    reading = _with_year(value, found)
    return replace(reading, flags=(*reading.flags, Flag.source_conflict), reason="the weekday printed is another one")


def _read_swapped(found: Partial) -> DateReading:
    """dd/mm or mm/dd, and nothing tells which: some day between the two readings."""
    if found.year is None or found.month is None or found.day is None:
        raise NoSuchDay("day and month may be swapped, and the article does not show its habit")
    try:
        readings = sorted((date(found.year, found.month, found.day), date(found.year, found.day, found.month)))
    except ValueError as error:
        raise NoSuchDay(str(error)) from error  # "0/1/24"
    return explicit(edtf.from_days(*readings), "day and month may be swapped; the range holds both readings")


def _read_stay(first: Partial, last: Partial, context: DateContext) -> DateReading:
    """From one day, month or year to another; what one end leaves out, the other gives."""
    if first.may_be_swapped or last.may_be_swapped:
        raise NoSuchDay("day and month may be swapped, and the article does not show its habit")
    start, end = first.filled(last), last.filled(first)
    if start.month is None or end.month is None:
        return _with_year(_range_of(f"{start.year:04d}", f"{end.year:04d}"), end)
    days = _days(start, end)
    if (first.month is None or last.month is None) and days.end < days.start:
        raise NoSuchDay("the first day is after the last")
    if end.year is None or start.year is None:
        return _without_year(days, start, context)
    year = start.year - 1 if first.year is None and days.end < days.start else start.year
    found = _in_year(days._replace(weekday=None), year)
    if last.year is not None and found[1].year != last.year:
        found = found[0], _in_year(_days(end, end), last.year)[1]
    if found[0] > found[1]:
        raise NoSuchDay("the first day is after the last")
    return _with_year(_stay(found, start.day is not None), end)


def _joined(reading: DateReading, to: str, count: int) -> DateReading:
    """ "25 or 26 May" is some day of two, and so is "25 and 28 May"; all days of a stay named, it lasted."""
    first, last = edtf.bounds(reading.edtf)
    is_complete = first and last and (last - first).days == count - 1
    if reading.edtf is None or to in "-tU" or (to == "&" and is_complete):
        return reading
    return replace(reading, edtf=edtf.some_day_in(reading.edtf))


def _days(start: Partial, end: Partial) -> YearlessDays:
    """The month and day of both ends; without a day, the whole months. Raises NoSuchDay."""
    year = start.year or edtf.LEAP_YEAR
    for end_of in (start, end):
        if not 1 <= (end_of.month or 0) <= 12:
            raise NoSuchDay(f"there is no month {end_of.month}")
        if end_of.day is not None and not 1 <= end_of.day <= monthrange(end_of.year or year, end_of.month or 1)[1]:
            raise NoSuchDay(f"there is no {end_of.day} {MONTH_NAMES[end_of.month or 0]} {end_of.year or ''}".strip())
    last = end.day or monthrange(end.year or year, end.month or 1)[1]
    return YearlessDays((start.month or 1, start.day or 1), (end.month or 1, last), start.weekday)


def _in_year(days: YearlessDays, year: int) -> tuple[date, date]:
    found = days.in_year(year)
    if found is None:
        raise NoSuchDay(f"{year} has no such day")
    return found


def _with_year(value: str, found: Partial) -> DateReading:
    """A date whose year is printed, or told by "last year"."""
    if found.year_is_printed:
        return explicit(value)
    return DateReading(value, DateBasis.year_inferred, (Flag.year_inferred,), "year told by relative words")


def _without_year(days: YearlessDays, found: Partial, context: DateContext) -> DateReading:
    """Month and day are printed: with the year that the context gives, or with an unknown one.

    A year that is told by words that nothing explains ("of the same year") is not that of publication.
    """
    has_day = found.day is not None
    if not found.year_is_printed:
        return _yearless(days, has_day, "the words for the year need an anchor")
    whole_month = not has_day and days.start[0] == days.end[0]
    asked = YearlessDays(days.start, (days.end[0], 28), days.weekday) if whole_month and days.end[0] == 2 else days
    year, reason = infer_year(asked, context)
    if year is None:
        return _yearless(days, has_day, reason)
    first, last = _in_year(asked, year)
    value = f"{year:04d}-{first.month:02d}" if whole_month else _stay((first, last), has_day)
    return DateReading(value, DateBasis.year_inferred, (Flag.year_inferred,), reason)


def _yearless(days: YearlessDays, has_day: bool, reason: str) -> DateReading:
    """The year stays unknown. Months from one to another have no such form."""
    start, end = (f"XXXX-{month:02d}-{day:02d}" for month, day in (days.start, days.end))
    if has_day:
        return explicit(start if start == end else f"{start}/{end}", reason)
    return explicit(start[:7], reason) if start[:7] == end[:7] else no_date(reason)


def _stay(days: tuple[date, date], has_day: bool) -> str:
    """Days last from one to another; of months, some day in them is all that is known."""
    first, last = (day.isoformat() for day in days)
    if has_day:
        return first if first == last else f"{first}/{last}"
    return _range_of(first[:7], last[:7])


def _range_of(first: str, last: str) -> str:
    if first > last:
        raise NoSuchDay("the first year is after the last")
    return first if first == last else edtf.some_day(first, last)
