"""From date words to a date: which reader reads which rule, and what the words around an expression change."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates_calendar import read_calendar
from diplo_extract.normalise.dates_context import DateContext, DateReading, anchor_year, computed, no_date
from diplo_extract.normalise.dates_grammar import Match, matches
from diplo_extract.normalise.dates_parts import (
    read_anchor_month,
    read_century,
    read_decade,
    read_first_months,
    read_fraction,
    read_part,
    read_part_of_this_year,
    read_season,
    read_week_of,
    read_year_and_number,
)
from diplo_extract.normalise.dates_relative import (
    read_anchor_day,
    read_anchor_unit,
    read_day_in_news,
    read_deictic_day,
    read_deictic_period,
    read_last_units,
    read_offset,
    read_relative_month,
    read_side_of_period,
    read_weekday,
    read_weekdays,
)
from diplo_extract.normalise.dates_words import Scan
from diplo_extract.schema.vocabulary import DateBasis, DatePrecision, Flag

Reader = Callable[[Match, DateContext], DateReading]
FIRST_YEAR, LAST_YEAR = 1000, 2999
LONGEST_STAY = 31
LONGEST_WORDS = 500


def read_anniversary(match: Match, context: DateContext) -> DateReading:
    """The 75th anniversary in 2025: about 1950; (1950-2025): 1950. Only where the year of the anniversary is known."""
    year, number = anchor_year(context), match.parts["number"][0].value
    first, last = edtf.bounds(context.anchor)
    if context.anchor and first and last and number == last.year - first.year:
        founded = re.findall("[0-9-]+", context.anchor)[0]
        return DateReading(founded, DateBasis.explicit, (Flag.anniversary,), "printed with the anniversary")
    if year is None or number >= year:
        return no_date("an anniversary needs the year in which it is marked")
    flags = (Flag.date_computed, Flag.anniversary)
    return DateReading(f"{year - number:04d}~", DateBasis.relative, flags, "counted back from the anniversary")


READERS: dict[str, Reader] = {
    "anniversary": read_anniversary,
    "offset": read_offset,
    "offset_ago": read_offset,
    "offset_more": read_offset,
    "offset_after": read_offset,
    "last_units": read_last_units,
    "past_unit": read_last_units,
    "anchor_unit": read_anchor_unit,
    "anchor_month": read_anchor_month,
    "anchor_day": read_anchor_day,
    "day_in_news": read_day_in_news,
    "part": read_part,
    "part_of_this_year": read_part_of_this_year,
    "week_of": read_week_of,
    "weekdays": read_weekdays,
    "fraction": read_fraction,
    "named_fraction": read_fraction,
    "first_months": read_first_months,
    "season": read_season,
    "side_of_period": read_side_of_period,
    "weekday": read_weekday,
    "relative_month": read_relative_month,
    "deictic_day": read_deictic_day,
    "deictic_period": read_deictic_period,
    "decade": read_decade,
    "century": read_century,
    "year_and_number": read_year_and_number,
}  # the rest are of the calendar


def read_date(words: str | None, context: DateContext) -> DateReading:
    """What the date words of one event mean. Words without a date give None, and `reason` says why."""
    if not words or not words.strip():
        return no_date("no date words")
    if len(words) > LONGEST_WORDS:
        return no_date("too long for the date words of one event")
    published, anchor = _in_reach(context.published), _in_reach(context.anchor)
    if (published, anchor) != (context.published, context.anchor):
        context = replace(context, published=published, anchor=anchor)
    scanned, found = _scanned(words)
    if not found:
        return _without_date(words, scanned)
    dated = [match for match in found if match.rule != "anniversary"]
    readings = [read_match(words, match, context) for match in dated]
    reading = _only(words, dated, readings) if dated else no_date("no year")
    if len(dated) == len(found):
        return _lasting(reading, found, scanned)
    marked = replace(context, anchor=reading.edtf) if reading.edtf else context
    return read_match(words, next(match for match in found if match.rule == "anniversary"), marked)


def counted_from(anchor: str | None, words: str, context: DateContext) -> DateContext:
    """The context with the date of the words that `words` count from, a past one unless what is to come would be over.

    In "will fly to Lima on Friday and to Quito a day later" Friday is the coming one.
    """
    if not anchor:
        return context
    counted = replace(context, anchor=read_date(anchor, replace(context, future=None)).edtf)
    if not context.future:
        return counted
    last, begun = edtf.bounds(read_date(words, counted).edtf)[1], edtf.bounds(context.published)[0]
    if last and begun and last < begun:
        return replace(context, anchor=read_date(anchor, context).edtf)
    return counted


@lru_cache(maxsize=512)
def _scanned(words: str) -> tuple[Scan, list[Match]]:
    """Date words as classes, and the expressions in them; the same words are read in several contexts."""
    scanned = Scan(words, before="P")  # date words alone stand as if after a preposition: "May" is the month
    return scanned, list(matches(scanned))


def _in_reach(value: str | None) -> str | None:
    """A date to count from, or None where counting would leave the calendar."""
    return value if all(FIRST_YEAR <= day.year <= LAST_YEAR for day in edtf.bounds(value) if day) else None


def read_match(text: str, match: Match, context: DateContext) -> DateReading:
    """What one expression of `text` means."""
    reading = READERS.get(match.rule, read_calendar)(match, context)
    part = match.one("part")
    until_end = match.prefix == "before" and part is not None and part.letter == "l"  # "before the end of the year"
    return replace(_bounded(reading, "by" if until_end else match.prefix), words=text[match.start : match.end])


def _bounded(reading: DateReading, prefix: str) -> DateReading:
    """Before, until, by, after. "By 2024" and "since 2010" are the year itself, as reporters use them of events."""
    kind = edtf.precision(reading.edtf)
    if reading.edtf is None or prefix in ("", "from") or (prefix == "by" and kind == DatePrecision.year):
        return reading
    first, last = edtf.bounds(reading.edtf)
    if prefix == "after" or first is None or last is None:
        return no_date(f"open on one side: {prefix}")
    printed = re.findall("[0-9-]+", reading.edtf)
    if prefix == "before":
        last, printed = first - timedelta(days=1), printed[:1]
    return replace(reading, edtf=edtf.some_day(None, last.isoformat()[: len(printed[-1])]))


def _only(words: str, found: list[Match], readings: list[DateReading]) -> DateReading:
    """The one date of the words; of several within each other, the narrowest; from one to another, the range."""
    known = [reading for reading in readings if reading.edtf]
    if not known:
        return readings[0]
    for reading in known:
        if all(edtf.contains(str(other.edtf), str(reading.edtf)) for other in known):
            return reading
    between = Scan(words[found[0].end : found[1].start]).letters.strip(",")
    first, last = edtf.bounds(readings[0].edtf), edtf.bounds(readings[1].edtf)
    if len(readings) == 2 and between in ("-", "t", "U", "|") and first[0] and last[1] and first[0] <= last[1]:
        return computed(edtf.from_days(first[0], last[1]), "from one to the other")
    return no_date("several dates: " + ", ".join(str(reading.edtf) for reading in known))


def _lasting(reading: DateReading, found: list[Match], scanned: Scan) -> DateReading:
    """ "A two-day visit starting Wednesday" lasted two days."""
    first, last = edtf.bounds(reading.edtf)
    if len(found) != 1 or found[0].prefix != "from" or first is None or first != last:
        return reading
    days = _days_in(scanned)
    if days is None:
        return reading
    return computed(f"{first}/{first + timedelta(days=days - 1)}", "its first day and its length")


def read_length(words: str) -> int | None:
    """How many days words such as "three-day", "a stay of 4 days" tell; None where they tell no length of days."""
    return _days_in(_scanned(words)[0]) if len(words) <= LONGEST_WORDS else None


def _days_in(scanned: Scan) -> int | None:
    length = re.search("[qN]-?[ud]", scanned.letters)
    amount, unit = (scanned.token(length.start()), scanned.token(length.end() - 1)) if length else (None, None)
    if not (amount and unit and unit.value == "day" and 1 < amount.value <= LONGEST_STAY):
        return None
    return int(amount.value)


def _without_date(words: str, scanned: Scan) -> DateReading:
    """Words like "recent" bound an event by the document; a length of time or the name of an event is no date."""
    if "v" in scanned.letters:
        return DateReading(None, DateBasis.document_bound, (), "before publication, no more is said", words)
    if re.search("[qN]-?[uj]", scanned.letters):
        return no_date("a length of time, not a date")
    return no_date("no date in the words")
