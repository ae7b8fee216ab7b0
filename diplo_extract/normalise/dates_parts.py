"""Parts of months, years, decades and centuries: "mid-March", "late 2024", "the first half of 2023", "the 1990s".

Where usage has no sharp edge, the part is drawn wide: early is the first half of a month and the first third of a year.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates_calendar import NoSuchDay, parse, read_calendar, read_point, relative_year
from diplo_extract.normalise.dates_context import (
    DateContext,
    DateReading,
    anchor_year,
    computed,
    explicit,
    no_date,
    published_year,
)
from diplo_extract.normalise.dates_grammar import Match
from diplo_extract.normalise.dates_relative import Days, days_of, period, span_reading, whole_unit
from diplo_extract.normalise.dates_words import Token
from diplo_extract.normalise.dates_years import YearlessDays, infer_year
from diplo_extract.schema.vocabulary import DateBasis, Flag

DAYS_OF_MONTH = {"e": (1, 15), "m": (10, 20), "l": (16, 31)}
MONTHS_OF_YEAR = {"e": (1, 4), "m": (5, 8), "l": (9, 12)}
YEARS_OF_DECADE = {"e": (0, 4), "m": (3, 6), "l": (5, 9)}
DAYS_OF_WEEK = {"e": (0, 2), "m": (1, 4), "l": (3, 6)}
FIRST_MONTHS = 3
MONTHS_IN_YEAR = 12
WINTER = 4
CENTURY = 100


def read_part(match: Match, context: DateContext) -> DateReading:
    """Early, mid or late in a month, year, week or decade."""
    letter, whole = match.parts["part"][0].letter, match.parts["whole"]
    if whole[0].letter == "S":
        first, last = YEARS_OF_DECADE[letter]
        return computed(f"[{whole[0].value + first:04d}..{whole[0].value + last:04d}]", "a part of a decade")
    if whole[0].letter == "K":
        days = period(whole[0], context)
        if days is None:
            return no_date("needs a publication date")
        is_weekend = whole[0].value[0] == "weekend"
        return computed(edtf.from_days(*days), "a weekend") if is_weekend else _part_of(days, letter)
    try:
        reading = read_point(parse(whole, context), context)
    except NoSuchDay as error:
        return no_date(str(error))
    days = days_of(reading.edtf)
    if days is None:
        return reading
    flags = tuple(dict.fromkeys((*reading.flags, Flag.date_computed)))
    part = _part_of(days, letter)
    basis = part.basis if reading.basis == DateBasis.explicit else reading.basis
    return replace(part, basis=basis, flags=flags)


def read_part_of_this_year(match: Match, context: DateContext) -> DateReading:
    """The end of the year, told without saying which: the year of publication, unless an anchor lies in another."""
    year = published_year(context)
    if year is None or (context.anchor and anchor_year(context) != year):
        return no_date("the end of which year?")
    first, last = MONTHS_OF_YEAR[match.parts["part"][0].letter]
    return computed(months_of(year, first, last), "a part of the year of publication")


def read_week_of(match: Match, context: DateContext) -> DateReading:
    """The week of June 2: Monday to Sunday around that day."""
    reading = read_calendar(match, context)
    days = days_of(reading.edtf)
    if days is None or match.parts["unit"][0].value != "week":
        return reading
    week = whole_unit(days[0], "week")
    return replace(reading, edtf=edtf.from_days(*week), flags=(*reading.flags, Flag.date_computed))


def _part_of(days: Days, letter: str) -> DateReading:
    """The part of a week, month or year."""
    first, last = days
    if (last - first).days < 7:
        low, high = DAYS_OF_WEEK[letter]
        value = edtf.from_days(date.fromordinal(first.toordinal() + low), date.fromordinal(first.toordinal() + high))
    elif first.month == last.month:
        low, high = DAYS_OF_MONTH[letter]
        value = edtf.some_day(first.replace(day=low).isoformat(), last.replace(day=min(high, last.day)).isoformat())
    else:
        low, high = MONTHS_OF_YEAR[letter]
        value = months_of(first.year, low, high)
    return computed(value, "a part of the period, drawn wide")


def read_anchor_month(match: Match, context: DateContext) -> DateReading:
    """That November (of the anchor's year), the following November, the previous November."""
    anchor, month = days_of(context.anchor), match.parts["month"][0].value
    if anchor is None or anchor[0].year != anchor[1].year:
        return no_date("needs an anchor in the article")
    way, year = match.parts["way"][0].letter, anchor[0].year
    year += (way == "+" and month <= anchor[1].month) - (way == "!" and month >= anchor[0].month)
    return span_reading(whole_unit(date(year, month, 1), "month"), "counted from the anchor")


def months_of(year: int, first: int, last: int) -> str:
    """Some day from one month of a year to another."""
    return edtf.from_days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _year_of(match: Match, context: DateContext) -> int | None:
    """The year of the whole, in digits or told by relative words; None where it is not told."""
    tokens = match.parts.get("whole", ())
    for position, token in enumerate(tokens):
        if token.letter == "Y":
            return int(token.value)
        if token.letter == "y" or (token.letter == "j" and position and tokens[position - 1].letter in "=+!"):
            return relative_year(token, tokens[position - 1].letter if position else "", context)
    return None


def read_fraction(match: Match, context: DateContext) -> DateReading:
    """The first half, the second quarter, Q3."""
    named = match.one("named")
    if named:
        months, number = named.value
    else:
        months = 6 if match.parts["size"][0].letter == "h" else 3
        number = match.parts["which"][0].value
    first, last = (number - 1) * months + 1, number * months
    if not 1 <= first <= last <= MONTHS_IN_YEAR:
        return no_date(f"a year has no such part: {number} of {MONTHS_IN_YEAR // months}")
    return _months_reading(match, context, first, last)


def _months_reading(match: Match, context: DateContext, first: int, last: int) -> DateReading:
    """Months of the year that is told, or else of the year that publication gives."""
    year = _year_of(match, context)
    if year is not None:
        return computed(months_of(year, first, last), "months of a part of the year")
    if "whole" in match.parts:
        return no_date("needs a publication date or an anchor")
    year, reason = infer_year(YearlessDays((first, 1), (last, 28)), context)
    if year is None:
        return no_date(reason)
    flags = (Flag.year_inferred, Flag.date_computed)
    return DateReading(months_of(year, first, last), DateBasis.year_inferred, flags, reason)


def read_first_months(match: Match, context: DateContext) -> DateReading:
    """The first months of a year are three unless they are counted; the last months too."""
    amount = match.one("amount")
    count = amount.value if amount else FIRST_MONTHS
    if match.parts["unit"][0].value != "month" or not 1 <= count <= MONTHS_IN_YEAR:
        return no_date("only months of a year are counted")
    is_last = match.parts["which"][0].letter == "L"
    if not is_last and match.parts["which"][0].value != 1:
        return no_date("months are counted from the first or the last")
    first, last = (MONTHS_IN_YEAR - count + 1, MONTHS_IN_YEAR) if is_last else (1, count)
    return _months_reading(match, context, first, last)


def read_season(match: Match, context: DateContext) -> DateReading:
    """A season stays its year, for its months depend on the hemisphere; winter may end in March of the next year."""
    year = _year_of(match, context)
    if year is None:
        return no_date("needs a publication date or an anchor")
    reason = "the months of a season depend on the hemisphere"
    if match.parts["season"][0].value == WINTER:
        return computed(edtf.some_day(f"{year:04d}", f"{year + 1:04d}-03"), reason)
    return explicit(f"{year:04d}", reason)


def read_decade(match: Match, context: DateContext) -> DateReading:
    """The 1990s: ten years; the 1900s: a century or a decade, so the century."""
    token: Token = match.parts["decade"][0]
    years = CENTURY if token.value % CENTURY == 0 else 10
    return explicit(edtf.some_day(f"{token.value:04d}", f"{token.value + years - 1:04d}"))


def read_century(match: Match, context: DateContext) -> DateReading:
    """The 20th century: 1901 to 2000, and 1900 as most use it."""
    number = match.parts["which"][0].value
    if not 2 <= number <= 30:
        return no_date("no such century")
    return explicit(edtf.some_day(f"{(number - 1) * CENTURY:04d}", f"{number * CENTURY:04d}"))


def read_year_and_number(match: Match, context: DateContext) -> DateReading:
    """2025-05 is a month, 2024-25 two years, 2011-12 one or the other, so both years."""
    year, number = match.parts["year"][0].value, match.parts["number"][0].value
    if number > year % CENTURY and (number > MONTHS_IN_YEAR or number == year % CENTURY + 1):
        return explicit(edtf.some_day(f"{year:04d}", f"{year - year % CENTURY + number:04d}"))
    if 1 <= number <= MONTHS_IN_YEAR:
        return explicit(f"{year:04d}-{number:02d}")
    return no_date(f"neither a month nor a second year: {number}")
