"""Words to instrument types and counts of texts (codebook 4)."""

from __future__ import annotations

import re

from diplo_extract.normalise.lexicon import find_phrases, phrase, plain
from diplo_extract.schema.vocabulary import CountQualifier, InstrumentType

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        )
    )
} | {
    "a dozen": 12,
    "one dozen": 12,
    "dozen": 12,
    "half a dozen": 6,
    "half-dozen": 6,
    "two dozen": 24,
    "three dozen": 36,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a hundred": 100,
    "one hundred": 100,
    "both": 2,
    "a pair of": 2,
    "a couple of": 2,
    "a couple": 2,
    "a single": 1,
    "hai": 2,
    "ba": 3,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "une dizaine": 10,
    "onze": 11,
    "douze": 12,
    "une douzaine": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "une quinzaine": 15,
    "vingt": 20,
    "une vingtaine": 20,
    "trente": 30,
    "une trentaine": 30,
}
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
UNITS = "one|two|three|four|five|six|seven|eight|nine"


def number_of(words: str) -> int:
    """The number that one word gives, in lower case or digits; 0 where it gives none."""
    return int(words) if words.isascii() and words.isdigit() else NUMBER_WORDS.get(words, 0)


LISTED = "|".join(sorted(map(re.escape, NUMBER_WORDS), key=len, reverse=True))
NUMBER = re.compile(
    rf"(?<![\w.,/-])(?:(?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,6}})(?P<plus>\+)?(?P<odd>-odd)?"
    rf"|(?P<tens>{TENS})[- ](?P<unit>{UNITS})|(?P<word>{LISTED}))(?![\w%.,/]?[\w%/])"
)
AFTER_IN = re.compile(r"(?:in|since|by|until|of|for|from|period|year|dated) $")
RANGE = re.compile(
    r"[0-9] ?(?:-|to|or) ?[0-9]|between \w+ and|(?:one|two|three|four|five|six) (?:or|to) (?:two"
    r"|three|four|five|six|seven)"
)
MANY = re.compile(
    r"\b(?:several|a number of|a (?:wide )?(?:series|range|raft|set|slew|host|batch|string|package"
    r"|handful|variety) of|many|numerous|various|dozens|scores|hundreds|tens of|a few|multiple"
    r"|some of|other|plusieurs|nhieu)\b"
)
QUALIFIERS = (
    (
        CountQualifier.at_most,
        re.compile(
            r"\b(?:up to|at most|no more than|not more than|as many as|(?<!no )fewer than|(?<!no )(?<!not )less than"
            r"|under|a maximum of)\b[\w ]*$"
        ),
    ),
    (
        CountQualifier.at_least,
        re.compile(
            r"\b(?:(?<!no )(?<!not )more than|over|at least|no (?:fewer|less) than|not less than|upwards of"
            r"|in excess of|exceeding|hon)\b[\w ]*$"
        ),
    ),
    (
        CountQualifier.approx,
        re.compile(
            r"(?:\b(?:around|about|approximately|approx\.?|nearly|almost|some|roughly|close to|circa|ca\.?|an estimated"
            r"|estimated|khoang|gan|environ)\b[\w ]*|~ ?)$"
        ),
    ),
)
APPROXIMATE_WORDS = re.compile(r"dozen|couple|hundred|aine$")
PLURAL = re.compile(
    r"\b(?:agreements|documents|deals|contracts|treaties|memoranda|memorandums|mous|protocols|accords|pacts"
    r"|conventions|programmes|programs|plans|loans|arrangements|statements|declarations|texts|letters|notes"
    r"|instruments|roadmaps|minutes)\b"
)
WEAK = (InstrumentType.other, InstrumentType.unspecified)


def read_instrument(words: str | None) -> InstrumentType:
    """The instrument that a title or phrase names by its head word: the first named, over vaguer words before it.

    "MoU on the implementation of the agreement" is an mou. Without an instrument's word: unspecified.
    """
    found = [InstrumentType(phrase.meaning) for phrase in find_phrases("instruments", words or "")]
    strong = [instrument for instrument in found if instrument not in WEAK]
    return (strong or sorted(found, key=WEAK.index) or [InstrumentType.unspecified])[0]


def read_count(words: str) -> tuple[int | None, CountQualifier]:
    """How many texts words speak of: "around 60 deals" (60, approx), "several" (None, unknown), "an MoU" (1, exact).

    A range, or two numbers that differ, is unknown. Years after "in", "since" and the like are no counts.
    """
    said = phrase(plain(words).casefold())
    numbers = [match for match in NUMBER.finditer(said) if not _is_year(said, match)]
    if RANGE.search(said) or len({_number(match) for match in numbers}) > 1:
        return None, CountQualifier.unknown
    if numbers:
        return _number(numbers[0]), _qualifier(said, numbers[0])
    if MANY.search(said) or PLURAL.search(said) or not find_phrases("instruments", words):
        return None, CountQualifier.unknown
    return 1, CountQualifier.exact


def _is_year(said: str, match: re.Match[str]) -> bool:
    return (
        match["digits"] is not None
        and re.fullmatch(r"(?:19|20)[0-9]{2}", match["digits"]) is not None
        and (AFTER_IN.search(said[: match.start()]) is not None or match.end() == len(said))
    )


def _number(match: re.Match[str]) -> int:
    if match["digits"]:
        return int(match["digits"].replace(",", ""))
    if match["tens"]:
        return NUMBER_WORDS[match["tens"]] + NUMBER_WORDS[match["unit"]]
    return NUMBER_WORDS[match["word"]]


def _qualifier(said: str, match: re.Match[str]) -> CountQualifier:
    before = said[: match.start()]
    if match["plus"]:
        return CountQualifier.at_least
    for qualifier, pattern in QUALIFIERS:
        if pattern.search(before):
            return qualifier
    vague = match["odd"] or (match["word"] and APPROXIMATE_WORDS.search(match["word"]))
    return CountQualifier.approx if vague else CountQualifier.exact
