"""Names of levels in a sentence: "comprehensive strategic partnership", "strategic partners", "a strategic one"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from diplo_extract.backends.offline.article.sentence import LEVEL_NOUNS, Sentence, once
from diplo_extract.backends.offline.words.lexicon import read_lexicon, split

TAILS = ("on", "in", "for")
LONGEST_TAIL = 12


@dataclass(frozen=True, slots=True)
class LevelPhrase:
    """The items from `first` to `last` name a level."""

    first: int
    noun: int
    last: int
    words: str
    partner: bool = False
    loose: bool = False
    """Whether only what is done to the relations shows that it is a level: "a partnership of friendship"."""


@once
def level_phrases(one: Sentence) -> list[LevelPhrase]:
    """The levels that a sentence names, in order."""
    return list(_find_levels(one))


def _find_levels(one: Sentence) -> Iterator[LevelPhrase]:
    if one.kinds.keys().isdisjoint(("PARTNERSHIP", "LEVEL_OTHER", "LEVEL_WORD")):
        return
    for noun, item in enumerate(one.items):
        if "PARTNERSHIP" in item.classes:
            first, last = _first(one, noun), _last(one, noun)
            if first < noun and not one.has(noun + 1, "INSTRUMENT"):
                yield LevelPhrase(first, noun, noun, one.quote(first, noun), "ship" not in item.low)
            elif last > noun:
                yield LevelPhrase(noun, noun, last, one.quote(noun, last), "ship" not in item.low)
            elif first == noun and one.has(noun - 1, "CAPITAL", "LEVEL_WORD") and item.words[0].isupper():
                first = _first_capital(one, noun)
                yield LevelPhrase(first, noun, noun, one.quote(first, noun), loose=True)
            elif first == noun and item.low == "partnership" and one.low(noun + 1) in ("of", "for"):
                last = _end_of_name(one, noun)
                yield LevelPhrase(noun, noun, last, one.quote(noun, last), loose=True)
        elif "LEVEL_OTHER" in item.classes:
            yield LevelPhrase(noun, noun, noun, item.words)
        elif item.low in LEVEL_NOUNS and one.has(noun - 1, "LEVEL_WORD"):
            first = _first(one, noun)
            yield LevelPhrase(first, noun, noun, one.quote(first, noun))


def _end_of_name(one: Sentence, noun: int) -> int:
    """The last word of "partnership of friendship and cooperation"."""
    last = noun + 1
    while last + 1 < len(one.items) and last - noun < 6:
        follows = one.low(last + 1) in ("and", "the") or one.has(last + 1, "CAPITAL", "LEVEL_WORD")
        if not follows and (one.items[last + 1].classes or not one.low(last + 1).isalpha()):
            break
        last += 1
    return one.back_over(last, words=("and", "the"))


def _first_capital(one: Sentence, noun: int) -> int:
    """Where a name begins that says nothing of the rung: "Pacific Partnership"."""
    first = noun
    while noun - first < 4 and one.has(first - 1, "CAPITAL", "LEVEL_WORD") and one.items[first - 1].words[0].isupper():
        first -= 1
    return first


def _first(one: Sentence, noun: int) -> int:
    first = noun
    while first > 0 and noun - first < 8:
        if _is_of_name(one, first - 1):
            first -= 1
        elif one.low(first - 1) in ("and", ",") and _is_of_name(one, first - 2) and first < noun:
            first -= 2
        else:
            break
    strong = _is_strong(one, first, noun)
    while first < noun and not one.has(first, "LEVEL_WORD"):
        first += 1
    return first if strong else noun


def _last(one: Sentence, noun: int) -> int:
    """The last word of the level where it stands after its noun: "partenariat stratégique renforcé"."""
    last = noun
    while one.has(last + 1, "LEVEL_WORD") and one.has(last + 1, "AFTER"):
        last += 1
    return last if _is_strong(one, noun + 1, last + 1) else noun


def _is_strong(one: Sentence, first: int, stop: int) -> bool:
    return one.holds(range(first, stop), words=("strategic", "comprehensive", "special"))


def _is_of_name(one: Sentence, place: int) -> bool:
    return one.has(place, "LEVEL_WORD") or one.low(place) in _sectors()


@cache
def _sectors() -> frozenset[str]:
    return frozenset(split(read_lexicon("sectors")["words"]))


def with_sector(one: Sentence, level: LevelPhrase) -> LevelPhrase:
    """The level with its sector: "strategic partnership in agriculture and food security"."""
    comprehensive = "comprehensive" in level.words.lower()
    if comprehensive or one.low(level.last + 1) not in TAILS or one.has(level.last + 2, "DATE", "WHO"):
        return level
    stop = level.last + 1
    while stop + 1 < len(one.items) and stop - level.last < LONGEST_TAIL:
        ends = one.has(stop + 1, "DATE", "ACTOR", "COMMA", "BREAK", "BE") or one.low(stop + 1) == "."
        if ends or (one.has(stop + 1, "PREP") and one.low(stop + 1) != "of"):
            break
        stop += 1
    stop = max(level.last + 1, one.back_over(stop, words=("and", "the", "of")))
    return replace(level, last=stop, words=one.quote(level.first, stop)) if stop > level.last + 1 else level
