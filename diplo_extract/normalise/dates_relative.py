"""Dates told by other dates: "last week" by publication, "four years later" by an anchor, "mid-March" by its month.

The result is as wide as the words: a count of days is a day, a count of years is a year, about (codebook §5).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates_context import DateContext, DateReading, computed, no_date
from diplo_extract.normalise.dates_grammar import Match
from diplo_extract.normalise.dates_words import Token
from diplo_extract.schema.vocabulary import DatePrecision

WEEK = 7
LONGEST_STAY = timedelta(days=31)
MONTHS_IN = {"month": 1, "year": 12, "decade": 120}
BACKWARD, AFTER_THAT = frozenset("AE"), {"F=": "R", "B=": "E"}
NO_DAY = "needs a day of publication"
NO_ANCHOR = "needs an anchor in the article"
Days = tuple[date, date]


def days_of(value: str | None) -> Days | None:
    """Both bounds of a value, or None where one is missing."""
    first, last = edtf.bounds(value)
    return (first, last) if first and last else None


def published_day(context: DateContext) -> date | None:
    """The day of publication, where it is known to the day."""
    days = days_of(context.published)
    return days[0] if days and days[0] == days[1] else None


def read_deictic_day(match: Match, context: DateContext) -> DateReading:
    """Today, yesterday, tomorrow."""
    token, today = match.parts["day"][0], published_day(context)
    days = _moved((today, today), token.value, "day") if today else None
    return span_reading(days, "counted from the day of publication") if today else no_date(NO_DAY)


def read_deictic_period(match: Match, context: DateContext) -> DateReading:
    """Last week, this month, next year."""
    days = period(match.parts["whole"][0], context)
    return span_reading(days, "counted from publication") if days else no_date(f"{NO_DAY} or month")


def period(token: Token, context: DateContext) -> Days | None:
    """The days of a week (Monday to Sunday), month or year told by publication; None where that is too coarse."""
    published = days_of(context.published)
    if published is None:
        return None
    unit, steps = token.value
    if unit in ("week", "weekend"):
        today = published_day(context)
        return None if today is None else _moved_week(whole_unit(today, "week"), steps, unit)
    if unit == "month" and published[0].month != published[1].month:
        return None
    return _moved(whole_unit(published[0], unit), steps, unit)


def _moved_week(week: Days, steps: int, unit: str) -> Days | None:
    """A week or its Saturday and Sunday. Usage is divided on the next weekend: from the coming one to the one after."""
    days = _moved(week, steps, "week")
    if unit == "week" or days is None:
        return days
    return (week if steps > 0 else days)[1] - timedelta(days=1), days[1]


def read_side_of_period(match: Match, context: DateContext) -> DateReading:
    """Earlier this year: from its first day to publication; later this month: from publication to its end."""
    whole, published = period(match.parts["whole"][0], context), days_of(context.published)
    if whole is None or published is None:
        return no_date(NO_DAY)
    if not whole[0] <= published[0] <= whole[1]:
        return span_reading(whole, "the part of the period is open")
    unit = match.parts["whole"][0].value[0]
    if unit == "year" and published_day(context):
        published = whole_unit(published[0], "month")
    days = (whole[0], published[1]) if match.parts["side"][0].letter == "E" else (published[0], whole[1])
    return span_reading(days, "bounded by publication")


def read_weekday(match: Match, context: DateContext) -> DateReading:
    """On Friday: the latest one, or the coming one where it is planned; "last Friday" may be one of two."""
    number, today = match.parts["weekday"][0].value, published_day(context)
    if today is None:
        return _weekday_in(number, days_of(context.anchor), "the anchor")
    if "whole" in match.parts:
        return _weekday_in(number, period(match.parts["whole"][0], context), "the week")
    side = match.one("before") or match.one("after")
    way = side.letter if side else ""
    if way == "Z":
        return _day_reading(today + timedelta(days=number - today.isoweekday()), "in the week of publication")
    if way == "L" and "after" in match.parts:  # "lundi dernier"
        return _day_reading(today - timedelta(days=(today.isoweekday() - number) % WEEK or WEEK), "the latest one")
    if way in ("L", "A", "X"):
        return _beyond(today, number, 1 if way == "X" else -1)
    if context.future:
        return _day_reading(today + timedelta(days=(number - today.isoweekday()) % WEEK), "the coming one")
    return _day_reading(today - timedelta(days=(today.isoweekday() - number) % WEEK), "the latest one by publication")


def read_weekdays(match: Match, context: DateContext) -> DateReading:
    """From Monday to Wednesday: the first as a single weekday is read, the last is the next one after it."""
    first = days_of(read_weekday(match, context).edtf)
    if first is None:
        return no_date(NO_DAY)
    last = first[0] + timedelta(days=(match.parts["last"][0].value - first[0].isoweekday()) % WEEK)
    to = match.parts["to"][0].letter
    if to in "-tU" or (to == "&" and (last - first[0]).days == 1):
        return computed(f"{first[0]}/{last}", "counted from the day of publication")
    return computed(edtf.some_day(first[0].isoformat(), last.isoformat()), "one of several weekdays")


def _weekday_in(number: int, days: Days | None, where: str) -> DateReading:
    """The only such weekday of a span."""
    if days is None or (days[1] - days[0]).days > WEEK * 2:
        return no_date(NO_DAY)
    first = days[0] + timedelta(days=(number - days[0].isoweekday()) % WEEK)
    if not first <= days[1] < first + timedelta(days=WEEK):
        return no_date(f"not one such weekday in {where}")
    return _day_reading(first, f"the only one in {where}")


def _beyond(today: date, number: int, way: int) -> DateReading:
    """Last or next Friday: the nearest one, but where that lies in the week of publication, usage is divided."""
    distance = (way * (number - today.isoweekday())) % WEEK or WEEK
    nearest = today + timedelta(days=way * distance)
    if nearest.isocalendar()[:2] != today.isocalendar()[:2]:
        return _day_reading(nearest, "the nearest one, in the neighbouring week")
    other = nearest + timedelta(days=way * WEEK)
    return span_reading((min(nearest, other), max(nearest, other)), "usage is divided between two weeks")


def read_relative_month(match: Match, context: DateContext) -> DateReading:
    """Last March: the latest one that is over; usage is divided where that lies in the year of publication."""
    token = match.one("month") or match.parts["named"][0]
    letter = (match.one("before") or match.parts["after"][0]).letter
    published = days_of(context.published)
    if published is None or whole_unit(published[0], "month") != whole_unit(published[1], "month"):
        return no_date("needs the month of publication")
    this, step = published[0], {"L": -1, "X": 1, "Z": 0}[letter]
    is_over = step * (token.value - this.month) <= 0
    year = this.year + (step if is_over else 0)
    months = [date(year, token.value, 1)]
    if step and year == this.year and "after" not in match.parts:
        months.append(date(year + step, token.value, 1))
    return _some_day([whole_unit(day, "month") for day in months], "counted from publication")


def read_offset(match: Match, context: DateContext) -> DateReading:
    """Four years later, two days earlier, a month ago, another 4 years, less than a year after."""
    amount, unit = match.parts["amount"][0].value, match.parts["unit"][0].value
    direction = "".join(token.letter for token in match.parts.get("direction", ()))
    letter = AFTER_THAT.get(direction, direction) or ("A" if match.rule == "offset_ago" else "R")
    is_ago = letter == "A"
    anchor = days_of(context.published if is_ago else context.anchor)
    if anchor is None:
        return no_date("needs a publication date" if is_ago else NO_ANCHOR)
    roughly = match.one("roughly")
    sign = _sign(letter, context)
    return _counted(anchor, sign, (amount, unit), roughly.letter if roughly else "")


def _sign(letter: str, context: DateContext) -> int:
    """1 where the date lies after its anchor, -1 before it, 0 where the words leave it open."""
    if letter in BACKWARD:
        return -1
    if letter == "R":
        return 1
    return {True: -1, False: 1}.get(context.anchor_is_later, 0)  # type: ignore[arg-type]


def _counted(anchor: Days, sign: int, count: tuple[int, str], roughly: str) -> DateReading:
    amount, unit = count
    far = _moved(anchor, sign * amount, unit)
    if roughly in ("<", "g"):
        near = anchor if roughly == "<" else _moved(anchor, sign * (amount - 1), unit)
        back = _moved(anchor, -amount, unit) if sign == 0 else far
        ends = [far, near, back] if sign else [back, _moved(anchor, amount, unit)]
        return _some_day(ends, "less than the count away from the anchor")
    if sign == 0:
        return no_date("before or after the anchor? set anchor_is_later")
    if roughly == ">":
        return _some_day([far, _moved(anchor, sign * (amount + 1), unit)], "more than the count, less than one more")
    return _about(far, unit)


def _some_day(ends: list[Days | None], reason: str) -> DateReading:
    known = [end for end in ends if end]
    if len(known) < len(ends):
        return no_date("beyond the calendar")
    return computed(edtf.from_days(min(end[0] for end in known), max(end[1] for end in known)), reason)


def _about(days: Days | None, unit: str) -> DateReading:
    """As narrow as the unit counted: days are exact, a week is some day within three, months and years are about."""
    if days is None:
        return no_date("beyond the calendar")
    reason = f"counted in {unit}s from the anchor"
    if unit == "day":
        return computed(edtf.from_days(*days), reason)
    if unit == "week":
        wide = timedelta(days=WEEK // 2)
        return computed(edtf.from_days(days[0] - wide, days[1] + wide), reason)
    if unit == "decade":
        years = max(days[0].year - 5, 1), min(days[1].year + 5, 9999)
        return computed(f"[{years[0]:04d}..{years[1]:04d}]", reason)
    value = edtf.from_days(whole_unit(days[0], unit)[0], whole_unit(days[1], unit)[1])
    return computed(value if value.startswith("[") else f"{value}~", reason)


def read_last_units(match: Match, context: DateContext) -> DateReading:
    """The past two weeks, the next three months, the past year: from publication on, or up to it."""
    today = days_of(context.published)
    if today is None:
        return no_date("needs a publication date")
    way, amount = match.one("way"), match.one("amount")
    sign = 1 if way and way.letter == "X" else -1
    far = _moved(today, sign * (amount.value if amount else 1), match.parts["unit"][0].value)
    return _some_day([far, today], "bounded by publication")


def read_anchor_day(match: Match, context: DateContext) -> DateReading:
    """The same day, the following day (of a stay: after its end), the day before (of a stay: before its start)."""
    anchor, steps = days_of(context.anchor), match.parts["steps"][0].value
    if anchor is None or context.anchor is None:
        return no_date(NO_ANCHOR)
    if steps == 0 and anchor[1] - anchor[0] > LONGEST_STAY:
        return no_date("the anchor is no day")
    if steps == 0:
        return computed(edtf.some_day_in(context.anchor), "the day of the anchor")
    if edtf.precision(context.anchor) != DatePrecision.day:
        return span_reading(_moved(anchor, steps, "day"), "counted from the anchor")
    day = anchor[1] if steps > 0 else anchor[0]
    return span_reading(_moved((day, day), steps, "day"), "counted from the anchor")


def read_day_in_news(match: Match, context: DateContext) -> DateReading:
    """Earlier in the day: the day of the anchor, where that is in the news and no history."""
    anchor, today = days_of(context.anchor), published_day(context)
    if anchor and today and anchor[0] == anchor[1] and timedelta(0) <= today - anchor[0] <= timedelta(days=WEEK):
        return span_reading(anchor, "the day of which the news tells")
    return no_date("needs a day in the news")


def read_anchor_unit(match: Match, context: DateContext) -> DateReading:
    """The same year, the following week, the previous month."""
    unit, steps = match.parts["unit"][0], {"=": 0, "+": 1, "!": -1}[match.parts["way"][0].letter]
    if unit.weak or unit.value == "day":
        return no_date("how many is not said")
    anchor = days_of(context.anchor)
    if anchor is None:
        return no_date(NO_ANCHOR)
    whole = whole_unit(anchor[0], unit.value)[0], whole_unit(anchor[1], unit.value)[1]
    return span_reading(_moved(whole, steps, unit.value), "counted from the anchor")


def whole_unit(day: date, unit: str) -> Days:
    """The day, week, month, year or decade in which a day lies."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=WEEK - 1)
    if unit == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    first = day.year if unit == "year" else day.year - day.year % 10
    return date(first, 1, 1), date(first if unit == "year" else first + 9, 12, 31)


def _moved(days: Days, steps: int, unit: str) -> Days | None:
    """Both days moved by a number of units; whole months stay whole. None beyond the years 1 to 9999."""
    try:
        if unit in ("day", "week"):
            step = timedelta(days=steps * (WEEK if unit == "week" else 1))
            return days[0] + step, days[1] + step
        return tuple(_month_on(day, steps * MONTHS_IN[unit]) for day in days)  # type: ignore[return-value]
    except (ValueError, OverflowError):
        return None


def _month_on(day: date, months: int) -> date:
    """The same day `months` on; the last of a month stays the last, and a day that is missing becomes the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_last else min(day.day, last))


def _day_reading(day: date, reason: str) -> DateReading:
    return computed(day.isoformat(), reason)


def span_reading(days: Days | None, reason: str) -> DateReading:
    return computed(edtf.from_days(*days), reason) if days else no_date("beyond the calendar")
