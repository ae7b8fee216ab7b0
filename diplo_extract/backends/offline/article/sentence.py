"""One sentence of an article, and which sentences are worth a closer look."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from functools import cache, cached_property, lru_cache, wraps
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.lexicon import Classes, read_lexicon, split
from diplo_extract.schema.vocabulary import Zone

if TYPE_CHECKING:
    from diplo_extract.backends.offline.article.story import Story

TRIGGERS = frozenset(
    [
        "VISIT_NOUN",
        "VISIT",
        "REACH",
        "SEND",
        "ABSENT",
        "PRESENT",
        "RETURN",
        "GO",
        "LEAVE",
        "HOST",
        "INVITE",
        "SIGN",
        "ADOPT",
        "RATIFY",
        "INITIAL",
        "SUSPEND",
        "TERMINATE",
        "NORMALISE",
        "RESTORE",
        "RESTORING",
        "RECOGNISE",
        "RECOGNITION",
        "DID_SO",
        "DIPLOMATIC",
        "INSTRUMENT",
        "SUMMIT",
        "LEVEL_OTHER",
        "TALKS",
        "MEET",
        "ATTEND",
        "ACCOMPANY",
        "SPEND",
        "AWAITED",
    ]
)


LEVEL_NOUNS = frozenset({"one", "ones", "level"})
SHORT_PAGE = 4  # sentences
NOT_YET: Any = object()
WORD = re.compile(r"\w+")
DIGIT = re.compile(r"[0-9]")


TWO_WORDS = re.compile(
    r"[ \"'(\u2013\u2014-](?:[Vv]isiting [A-Z]|(?:established|opened) (?:ties|relations)\b"
    r"|(?:way|route|bound) (?:to|for) [A-Z]|told (?:his|her) [A-Z]?[a-z ]{1,30}counterpart\b"
    r"|will (?:also )?(?:be|go) there\b|first (?:foreign |overseas )?destination\b)"
)
VISITING = re.compile("Visiting [A-Z]")
IN_PLACE = re.compile(r" in (?:the )?[A-Z]")
IS_IN_PLACE = re.compile(
    r"\b(?:said|[Tt]old [a-z ]{1,40}|[Ss]peaking [a-z ]{0,40}) ?in [A-Z]"
    r"|, (?:now |also |currently )?in [A-Z]|\b[Aa]t the [A-Z][A-Z]?\w* in [A-Z]"
    r"|\b(?:is|was|were|are|be|been|due|expected)(?: [a-z]{1,12})? in (?:the )?[A-Z]"
)
"""What tells by two words that are too common alone: "opened ties", "is in Tripoli", "was back in the capital"."""


@cache
def _may_be_of_date(language: str) -> Callable[[str], bool]:
    """Whether an item has a digit or one of the words without which nothing is a date."""
    date_words = frozenset(split(read_lexicon("date_words")[language]))

    @lru_cache(maxsize=1 << 16)
    def may_be_of_date(words: str) -> bool:
        return DIGIT.search(words) is not None or not date_words.isdisjoint(WORD.findall(words.lower()))

    return may_be_of_date


@lru_cache(maxsize=1024)
def _only(place: int) -> tuple[int]:
    """One place, the same for all sentences: most classes of a sentence need no list of their own."""
    return (place,)


P = ParamSpec("P")
Found = TypeVar("Found")


def once(find: Callable[Concatenate[Sentence, P], Found]) -> Callable[Concatenate[Sentence, P], Found]:
    """Keep with the sentence what is found in it: several rules ask for the same."""

    @wraps(find)
    def kept(one: Sentence, /, *args: P.args, **named: P.kwargs) -> Found:
        key = (find, *args, *named.items())
        found: Found = one.found.get(key, NOT_YET)
        if found is NOT_YET:
            found = one.found[key] = find(one, *args, **named)
        return found

    return kept


class Sentence:
    """One sentence: its items, and where it stands."""

    def __init__(self, story: Story, start: int, end: int, zone: Zone, number: int, paragraph: int) -> None:
        self.story, self.start, self.end, self.zone = story, start, end, zone
        self.number, self.paragraph = number, paragraph
        self.items: list[Item] = []
        self.classes: frozenset[str] = frozenset()
        """The classes of the items, as they were before names, dates and references were looked up."""
        self.dateline: Place | None = None
        """Where the sentence's own paragraph is from, where that says so: a diary has many datelines."""
        self.found: dict[Hashable, Any] = {}
        """What several rules look for, found once: phrases of visits, texts, levels."""
        self._classes: dict[int, Classes] = {}
        self._lows: dict[int, str] = {}
        self._kinds: dict[str, Sequence[int]] | None = None

    @property
    def text(self) -> str:
        return self.story.text[self.start : self.end]

    @property
    def is_headline(self) -> bool:
        """Whether it is a line of the body without an end, in a page of sentences: another article's headline."""
        unfinished = self.text.rstrip()[-1:].isalnum()
        return unfinished and self.zone is Zone.body and len(self.story.sentences) > SHORT_PAGE

    @property
    def here(self) -> Place | None:
        """Where the report is from at this sentence."""
        return self.dateline or self.story.dateline

    @property
    def may_tell(self) -> bool:
        """Whether the sentence holds a word without which no rule proposes anything."""
        return not TRIGGERS.isdisjoint(self.classes) or self._may_name_level or self.tells_by_two_words

    @property
    def _may_name_level(self) -> bool:
        """Whether there may be a level: no "partner" is one alone, nor "strategic" without a noun."""
        if "PARTNERSHIP" in self.classes:
            return "LEVEL_WORD" in self.classes or any("ship" in item.low for item in self.items)
        if "LEVEL_WORD" not in self.classes:
            return False
        return any(item.low in LEVEL_NOUNS and "LEVEL_WORD" in before.classes for before, item in pairwise(self.items))

    @property
    def may_date(self) -> bool:
        """Whether the sentence holds a digit or a word without which it has no date."""
        return any(map(_may_be_of_date(self.story.language), [item.words for item in self.items]))

    @cached_property
    def tells_by_two_words(self) -> bool:
        text, start, end = self.story.text, self.start, self.end
        if IN_PLACE.search(text, start, end) and IS_IN_PLACE.search(text, start, end):
            return True
        return VISITING.match(text, start, end) is not None or TWO_WORDS.search(text, start, end) is not None

    def index(self) -> None:
        """Note what stands where; to be called when the items are complete."""
        self._lows = {place: item.low for place, item in enumerate(self.items)}
        self._classes = {place: item.classes for place, item in enumerate(self.items) if item.classes}
        self._kinds = None

    @property
    def kinds(self) -> dict[str, Sequence[int]]:
        """Where items of each class stand."""
        if self._kinds is None:
            self._kinds = {}
            for place, classes in self._classes.items():
                for kind in classes:
                    known = self._kinds.get(kind)
                    if isinstance(known, list):
                        known.append(place)
                    else:
                        self._kinds[kind] = [*known, place] if known else _only(place)
        return self._kinds

    def has(self, place: int, *kinds: str) -> bool:
        """Whether there is an item at `place` of one of the classes."""
        classes = self._classes.get(place)
        if classes:
            for kind in kinds:  # a loop is three times as fast as any(), and this is the inner one
                if kind in classes:
                    return True
        return False

    def low(self, place: int) -> str:
        """The words at `place` in lower case; empty outside the sentence."""
        return self._lows.get(place, "")

    def places_of(self, kind: str) -> Sequence[int]:
        """Where items of a class stand."""
        return self.kinds.get(kind, ())

    def find(self, places: Iterable[int], *kinds: str, words: Container[str] = ()) -> int | None:
        """The first of some places where there is an item of one of the classes, or one of the words."""
        classes, lows = self._classes, self._lows
        for place in places:
            found = classes.get(place)
            if found:
                for kind in kinds:
                    if kind in found:
                        return place
            if words and lows.get(place, "") in words:
                return place
        return None

    def holds(self, places: Iterable[int], *kinds: str, words: Container[str] = ()) -> bool:
        """Whether there is such an item, or word, at one of the places."""
        return self.find(places, *kinds, words=words) is not None

    def over(self, place: int, *kinds: str, words: Container[str] = (), step: int = 1) -> int:
        """The first place from `place` on that has no such item, nor word."""
        while self.has(place, *kinds) or self.low(place) in words:
            place += step
        return place

    def back_over(self, place: int, *kinds: str, words: Container[str] = ()) -> int:
        """The first place back from `place` that has no such item, nor word."""
        return self.over(place, *kinds, words=words, step=-1)

    def quote(self, *places: int) -> str:
        """The words from the first to the last of some items, as printed."""
        start = min(self.items[place].start for place in places)
        end = max(self.items[place].end for place in places)
        return self.story.text[start:end]
