"""The grammar of date words: rules as patterns over token classes (see `dates_words`), in order of preference.

One letter is one token, so `MN-N` is "May 25-27" in any language. Named parts are what a reader needs. No pattern has a
repetition inside a repetition, and every repetition is bounded: matching is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from diplo_extract.normalise.dates_words import Scan, Token

DAY_MARK = "[Dd]?"
WEEKDAY = rf"(?:[Ww][,(]?{DAY_MARK})?"
MONTH = "(?:M|TN)"
RELATIVE_YEAR = "(?:y|D?[=+!]j)"  # last year, the same year
YEAR = rf"(?:,?f?j?Y|,?f?{RELATIVE_YEAR}|fJ|\(Y\)|[/-]Y)"
AFTER = "(?<=[PirtUBFb(])"
NUMERIC = r"(?:N/N/[YN]|N\.N\.[YN]|N-N-Y|Y-N-N|Y/N/N|Y\.N\.N)"
NUMERIC_YEARLESS = rf"(?:d?N/N|dN[.-]N)(?:{YEAR})?"
TO = "[-tU]"
JOINED = "(?P<to>[-tU&|])"
TEXT_DAY = rf"{WEEKDAY}(?:{DAY_MARK}N[,-]?f?{MONTH}{YEAR}?|M-?D?N{YEAR}?)(?:\([Ww]\))?"
NUMERIC_DAY = rf"{WEEKDAY}{DAY_MARK}{NUMERIC}"
MARKED_DAY = rf"(?:(?:[Ww],?)?(?<=[PirtUdD(WwzBFb,]){NUMERIC_YEARLESS}|dN[/.-]N(?:{YEAR})?)"
AMOUNT = "(?:q|N)"
UNIT = "[ujTd]"
DIRECTION = "[ARE]|[FB]=(?![uj])|[FB](?!Y)"  # later, after that, after
FILLER = "[fD-]{0,3}"  # of the
MORE_DAYS = "(?:,N){0,6}"
ROUGHLY = "(?P<roughly>[Gg<>])?"

RULES = {
    # numbers of units from an anchor
    "anniversary": "(?P<number>[NO])H",
    "offset": rf"(?<![h.|t-]){ROUGHLY}(?P<amount>{AMOUNT})-?(?P<unit>{UNIT})(?P<direction>{DIRECTION})",
    "offset_ago": rf"a{ROUGHLY}(?P<amount>{AMOUNT})(?P<unit>{UNIT})",
    "offset_more": rf"o(?P<amount>{AMOUNT})(?P<unit>{UNIT})",
    "offset_after": rf"F{ROUGHLY}(?P<amount>{AMOUNT})(?P<unit>{UNIT})",
    "last_units": rf"(?P<way>[LX])(?P<amount>{AMOUNT})(?P<unit>{UNIT})",
    "past_unit": "(?P<unit>V)(?!f)",
    "anchor_unit": "(?P<way>[=+!])(?P<unit>[uj])",
    "anchor_month": r"(?P<way>[=+!])(?P<month>M)(?!,?[DNY])",
    "anchor_day": "(?P<steps>c)",
    "day_in_news": "I",
    # parts of months and years
    "part": rf"(?P<part>[eml])-?{FILLER}(?P<whole>{MONTH}(?:{YEAR}|(?!,?D?N))|j?Y(?![-/.]N)|K|{RELATIVE_YEAR}|S)",
    "fraction": rf"(?P<which>[ON])(?P<size>[hQ])(?:{FILLER}(?P<whole>j?Y|{RELATIVE_YEAR}))?",
    "named_fraction": rf"(?P<named>p)(?:{FILLER}(?P<whole>j?Y|{RELATIVE_YEAR}))?",
    "first_months": rf"(?P<which>[OL])(?P<amount>{AMOUNT})?(?P<unit>[uT])fD?(?P<whole>j?Y|{RELATIVE_YEAR})",
    "part_of_this_year": "(?P<part>[eml])fDj",
    "season": rf"(?P<season>s){FILLER}(?P<whole>j?Y|{RELATIVE_YEAR})",
    "side_of_period": r"(?P<side>[RE])(?P<whole>K|y)",
    # days and months of the calendar
    "week_of": rf"(?P<unit>u)[frP](?P<a>{TEXT_DAY}|{NUMERIC_DAY})",
    "days_one_month": rf"(?P<a>{WEEKDAY}MD?N)(?P<list>{MORE_DAYS}),?{JOINED}(?P<b>{DAY_MARK}N{YEAR}?)(?![/.]N)",
    "days_two_months": rf"(?P<a>{TEXT_DAY}),?(?P<to>{TO})(?P<b>{TEXT_DAY})",
    "days_between": rf"(?<=r)(?P<a>{TEXT_DAY})(?P<to>&)(?P<b>{TEXT_DAY})",
    "days_then_month": rf"(?P<a>{WEEKDAY}{DAY_MARK}N)(?P<list>{MORE_DAYS}),?{JOINED}(?P<b>{TEXT_DAY})",
    "numeric_days": rf"(?P<a>{NUMERIC_DAY})(?P<to>{TO})(?P<b>{NUMERIC_DAY})",
    "numeric_span": rf"(?P<a>(?:d?N[/.])?d?N){JOINED}(?P<b>d?(?:N/N/[YN]|N\.N\.[YN]))",
    "numeric_day": rf"(?P<a>{NUMERIC_DAY})(?![/.-][NY])",
    "text_day": rf"(?P<a>{TEXT_DAY})",
    "months": rf"(?P<a>{MONTH}{YEAR}?){JOINED}(?P<b>{MONTH}{YEAR}?)",
    "relative_month": r"(?P<before>[LXZ])(?P<month>M)|(?P<named>M)(?P<after>[LX])",
    "month": rf"(?P<a>{MONTH}{YEAR})",
    "bare_month": rf"(?:(?<=[PirtUfFBb])|(?<=\()(?=(?:M|TN)\)))(?P<a>{MONTH})",
    "numeric_month": rf"{AFTER}(?P<a>N/Y)(?![/N-])",
    "numeric_stay": rf"(?P<a>(?<=[Pirtd(])d?N(?:/N)?){JOINED}(?P<b>d?N(?:/|(?<=tN)-|(?<=tdN)-)N{YEAR}?)",
    "marked_day": rf"(?P<a>{MARKED_DAY})(?![/.-]?[NY])",
    # weekdays, weeks, months and years from the day of publication
    "weekdays": rf"(?P<weekday>W){JOINED}(?P<last>W)",
    "weekday": r"(?P<before>[LXZ])?(?P<weekday>W)(?:(?P<after>[LXZA])|z?f?(?P<whole>K))?",
    "deictic_day": "(?P<day>k)",
    "deictic_period": "(?P<whole>K|y)(?!f[MY])",  # not "last week of May"
    # years
    "years": r"(?P<a>j?Y)(?P<to>-|(?:(?<=rY)|(?<=rjY))[tU&])(?P<b>j?Y)",
    "year_and_number": r"(?P<year>Y)[-/](?P<number>N)(?![-/.])",
    "decade": "(?P<decade>S)",
    "century": "(?P<which>[NO])-?C",
    "year": "(?P<a>j?Y)",
}
STARTS = rf"[^xnJPifqDt(),.&/|-]|q-?{UNIT}|DN"  # what an expression can start with, so that prose is passed over fast
PREFIXES = {"B": "before", "F": "after", "b": "no later", "U": "until", "i": "by", "r": "from"}


class Match(NamedTuple):
    """A rule that matched: its name, the tokens of its named parts, and a word before it that changes what it means."""

    rule: str
    start: int
    end: int
    parts: dict[str, tuple[Token, ...]]
    prefix: str = ""
    prefix_start: int = 0

    def one(self, name: str) -> Token | None:
        """The first token of a part, or None where the part is absent."""
        tokens = self.parts.get(name)
        return tokens[0] if tokens else None


@cache
def _compiled() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """All rules as one pattern to find with, and each with its named parts."""
    plain = {name: re.sub(r"\(\?P<\w+>", "(?:", pattern) for name, pattern in RULES.items()}
    every = "|".join(f"(?P<{name}>{pattern})" for name, pattern in plain.items())
    return re.compile(f"(?={STARTS})(?:{every})"), {name: re.compile(pattern) for name, pattern in RULES.items()}


def matches(scanned: Scan) -> Iterator[Match]:
    """The date expressions of a text, left to right."""
    every, rules = _compiled()
    for found in every.finditer(scanned.letters):
        name = found.lastgroup or ""
        match = rules[name].match(scanned.letters, found.start())
        if match is None:
            continue
        spans = {part: match.span(part) for part in match.re.groupindex}
        parts = {part: scanned.tokens(*span) for part, span in spans.items() if span[0] >= 0}
        prefix, prefix_start = _prefix(scanned, match.start() - 1)
        yield Match(name, *scanned.span(*match.span()), parts, prefix, prefix_start)


def _prefix(scanned: Scan, position: int) -> tuple[str, int]:
    """What the word before an expression says of it, and where it stands."""
    before = scanned.token(position) if position >= 0 and scanned.letters[position] in PREFIXES else None
    return (PREFIXES[before.letter], before.start) if before else ("", 0)
