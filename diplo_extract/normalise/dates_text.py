"""Date expressions in running text, and what a text gives for reading its dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates_calendar import MONTH_NAMES, printed_order
from diplo_extract.normalise.dates_context import DateContext
from diplo_extract.normalise.dates_grammar import Match, matches
from diplo_extract.normalise.dates_reading import read_match
from diplo_extract.normalise.dates_words import Scan, Token

NUMBERED = re.compile(r"(?:[$€£#№]|resolution|unscr|no\.?|article|boeing|flight|decree|law) ?\Z", re.IGNORECASE)
BEFORE_YEAR = 16
WITH_YEAR_ONLY = frozenset({"anniversary", "century", "fraction", "named_fraction"})
ORDINAL = re.compile("[Tt]hứ [a-zà-ỹ]")  # "thứ hai" is also "the second"; the day is "thứ Hai"
NOT_FOREIGN = frozenset({*(name.lower() for name in MONTH_NAMES), "mars"})
UNDATED = frozenset({"weekday", "deictic_day", "deictic_period", "offset"})  # need what a text alone does not give
ENGLISH_WORDS = frozenset({"may", "march", "august"})
DAY_AHEAD = re.compile(r"\b(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|từ)\s+(?:ngày\s+)?\Z", re.IGNORECASE)  # "hôm 5/6"
COUNTED = re.compile(
    r"(?: ?%|,?[0-9]| (?:people|soldiers|troops|delegates|students|workers|participants|guests|companies|businesses"
    r"|firms|million|billion|tonnes|tons|km|hectares|MW|USD|dollars|euros)\b)"
)


@dataclass(frozen=True)
class DateMention:
    """A date expression in running text: `text[start:end] == words`, in code points."""

    start: int
    end: int
    words: str


def find_dates(text: str) -> list[DateMention]:
    """The date expressions of running text, left to right, without their preposition ("May 25 to 27").

    Only before, after and until belong to the expression, for they change what it means. Linear in the length.
    """
    return [_mention(text, match) for match in _found(text)[1]]


def _found(text: str) -> tuple[Scan, list[Match]]:
    """A text as classes, and its date expressions."""
    scanned = Scan(text)
    return scanned, [match for match in matches(scanned) if _is_mention(text, match)]


def _mention(text: str, match: Match) -> DateMention:
    start = match.start if match.prefix in ("", "from") else match.prefix_start
    return DateMention(start, match.end, text[start : match.end])


def _is_mention(text: str, match: Match) -> bool:
    """Whether an expression is a date also in running text, where a number may be anything."""
    if match.rule in WITH_YEAR_ONLY and "whole" not in match.parts:
        return False
    if match.rule in ("weekday", "weekdays"):
        return not ORDINAL.match(text, match.start)
    if match.rule == "year":
        year, before = match.parts["a"][-1].value, text[max(0, match.start - BEFORE_YEAR) : match.start]
        return 1800 <= year < 2100 and not COUNTED.match(text, match.end) and not NUMBERED.search(before)
    tokens = [token for name in ("a", "b") for token in match.parts.get(name, ())]
    month = next((token for token in tokens if token.letter == "M"), None)
    if month and not any(token.letter in "Yy" for token in tokens) and _is_other_word(text, match, month):
        return False
    if match.rule not in ("marked_day", "numeric_stay", "numeric_day") or any(token.letter in "dY" for token in tokens):
        return True
    largest = max(token.value for token in tokens if token.letter == "N")
    words = text[match.start : match.end]
    if "." in words or words == "24/7" or largest > 31:
        return False
    return largest > 12 or _is_told_day(text, match)


def _is_told_day(text: str, match: Match) -> bool:
    """Whether a word for a day or its part stands before: "ngày 5/6", "tối 5/6"; the day comes first then."""
    return DAY_AHEAD.search(text, max(0, match.start - 8), match.start) is not None


def _is_other_word(text: str, match: Match, month: Token) -> bool:
    """Whether the name of a month is another word here: "may 25 states", "in mar"."""
    if match.rule in ("bare_month", "months") and month.weak:
        return True
    return text[month.start : month.end] in ENGLISH_WORDS


def context_of(text: str, published: str | None) -> DateContext:
    """What the article's own zones give for reading its dates: dates printed with a year, and its habit dd/mm or mm/dd.

    Where `published` is None and the text says "next year (2019)" or the like, that fixes this year (codebook §8).
    """
    scanned, found = _found(text)
    bare = DateContext(day_first=_habit(text, found, scanned))
    values = [read_match(text, match, bare).edtf for match in found if match.rule not in UNDATED]
    dates = tuple(value for value in values if value and edtf.has_year(value))
    return replace(bare, published=published or _present_year(scanned), article_dates=dates)


def _habit(text: str, found: list[Match], scanned: Scan) -> bool | None:
    """True dd/mm, False mm/dd: by the dates that can be read in one way only, else by the language; None: not shown."""
    in_digits = [match for match in found if "/" in text[match.start : match.end]]
    orders = {printed_order(match.parts[end]) for match in in_digits for end in "ab" if end in match.parts} - {None}
    if orders:
        return orders.pop() if len(orders) == 1 else None
    months = (scanned.token(match.start()) for match in re.finditer("M", scanned.letters))
    if (
        "T" in scanned.letters
        or any(_is_told_day(text, match) for match in in_digits)
        or any(_is_foreign(text, month) for month in months)
    ):
        return True
    return None


def _is_foreign(text: str, token: Token | None) -> bool:
    """Whether a month's name is not English: other languages put the day first. (Mars is a planet, too.)"""
    if token is None or token.weak:
        return False
    return text[token.start : token.end].lower() not in NOT_FOREIGN


def _present_year(scanned: Scan) -> str | None:
    """The present year, where the text prints what "this year" or "next year" is, and always the same."""
    years = set()
    for found in re.finditer(r"y[(,]?(Y)", scanned.letters):
        relative, year = scanned.token(found.start()), scanned.token(found.start(1))
        if relative and year:
            years.add(year.value - relative.value[1])
    return f"{years.pop():04d}" if len(years) == 1 else None
