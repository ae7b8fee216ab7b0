"""What a rule reads: a sentence as a row of items, each a word or phrase with its classes, or a typed mention."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from diplo_extract.backends.offline.words.lexicon import Classes, Entry, phrases, spelt, tokens_of
from diplo_extract.normalise.actors import ActorMention, read_actor
from diplo_extract.normalise.languages import ENGLISH
from diplo_extract.normalise.lexicon import read_data, split

NO_CLASSES: Classes = {}
POSSESSIVE: Classes = {"POSS": ""}
BREAK: Classes = {"BREAK": ""}
NUMBER: Classes = {"NUMBER": ""}
CAPITAL: Classes = {"CAPITAL": ""}
ACTOR: Classes = {"ACTOR": ""}
ACTOR_AFTER: Classes = {"ACTOR": "", "AFTER": ""}
Opening = tuple[dict[str, list[Entry]], str]
"""The phrases that a word begins, by their second word, and its key: the English word that the rules know for a word of
another language."""
Begun = list[tuple[int, Opening]]
LookUp = Callable[[str], tuple[str, Classes, Opening | None, int]]
"""A word in lower case, its own classes, what it opens, and where two glued words are to be cut."""
Reader = tuple[re.Pattern[str], LookUp]
GLUED_KINDS = (
    ("LEVEL_WORD", "PARTNERSHIP"),
    ("RANK", "VISIT_NOUN"),
    ("DET", "INSTRUMENT"),
    ("LEVEL_WORD", "LEVEL_WORD"),
)


class Item:
    """A word, phrase or mention: `text[start:end]` of the view, its classes, and what a mention stands for."""

    __slots__ = ("classes", "end", "low", "start", "value", "words")

    def __init__(self, start: int, end: int, words: str, classes: Classes, value: Any = None, low: str = "") -> None:
        self.start = start
        self.end = end
        self.words = words
        self.classes = classes
        self.value = value
        self.low = low or words.lower()

    def __repr__(self) -> str:
        return f"{self.words}<{'|'.join(self.classes)}>"


class Place:
    """An actor or a city as a sentence names it."""

    __slots__ = ("code", "form", "words")

    def __init__(self, code: str, words: str, form: str) -> None:
        self.code, self.words, self.form = code, words, form

    @property
    def party(self) -> str:
        """The words as printed where they alone name the actor, else its code."""
        actor = read_actor(self.words).actor
        return self.words if actor and actor.code == self.code else self.code

    @property
    def is_part(self) -> bool:
        """Whether it is a city or region, other than the capital, of the country whose code it has."""
        return self.form == "city" or self.words in _regions()

    @property
    def is_city(self) -> bool:
        return self.form in ("capital", "city")


@cache
def _regions() -> frozenset[str]:
    return frozenset(name for listed in read_data("regions").values() for name in split(listed))


def tokenise(text: str, start: int, end: int, actors: Sequence[ActorMention], language: str = ENGLISH) -> list[Item]:
    """The items of a stretch of text: actors as mentions, all else as words with the classes of the lexicon."""
    items: list[Item] = []
    begun: Begun = []
    reader = _reader(language)
    for mention in actors:
        _add_words(items, begun, text, start, mention.start, reader)
        items.append(_mention(mention, language))
        start = mention.end
    _add_words(items, begun, text, start, end, reader)
    return _joined(items, begun)


def mentioned(actors: Sequence[ActorMention]) -> list[Item]:
    """Only the actors of a stretch of text."""
    return [_mention(mention) for mention in actors]


def place_mentioned(mention: ActorMention, language: str = ENGLISH) -> Place | None:
    """The country or organisation that is mentioned; None where it is not clear which, or the word is a name."""
    actor = mention.reading.actor
    code = actor.code if actor else ""
    if not actor and mention.form == "capital":
        code = (mention.reading.candidates or ("",))[0]
    if not code or (language == ENGLISH and mention.form == "demonym" and not mention.words.isascii()):
        return None  # "Germán" is a name
    settled = actor is not None and mention.reading.reason.startswith("settled")
    settled = settled or mention.words[0].islower()
    return Place(code, code if settled else mention.words, mention.form)


def _mention(mention: ActorMention, language: str = ENGLISH) -> Item:
    place = place_mentioned(mention, language)
    classes = CAPITAL if place is None else ACTOR if language == ENGLISH else ACTOR_AFTER
    return Item(mention.start, mention.end, mention.words, classes, place)


@cache
def _glued() -> dict[str, int]:
    """Two words of one phrase that lost the space between them ("officialvisit", "letterof"): length of the first."""
    pairs = {(first, rest[0]) for first, entries in phrases().items() for rest, _, _ in entries if rest}
    by_kind: dict[str, set[str]] = {}
    for first, entries in phrases().items():
        for rest, classes, _ in entries:
            for kind in classes if not rest else ():
                by_kind.setdefault(kind, set()).add(first)
    for before, after in GLUED_KINDS:
        pairs |= {(one, two) for one in by_kind[before] for two in by_kind[after]}
    known = phrases().keys()
    return {
        one + two: len(one)
        for one, two in pairs
        if one.isalpha() and two.isalpha() and len(two) > 1 and one + two not in known
    }


def _add_words(items: list[Item], begun: Begun, text: str, start: int, end: int, reader: Reader) -> None:
    """Put the words of a stretch to the items; where a phrase may begin or a key is to be put goes to `begun`."""
    pattern, look_up = reader
    new = Item.__new__
    for words in pattern.findall(text, start, end):  # words, sought again, cost less than matches
        start = text.index(words, start)
        low, classes, opening, cut = look_up(words)
        if cut:
            _add_words(items, begun, text, start, start + cut, reader)
            _add_words(items, begun, text, start + cut, start + len(words), reader)
            start += len(words)
            continue
        if opening:
            begun.append((len(items), opening))
        item = new(Item)  # a call of __init__ for each word of the page costs twice as much
        item.start, item.words, item.classes, item.value, item.low = start, words, classes, None, low
        item.end = start = start + len(words)
        items.append(item)


@cache
def _reader(language: str) -> Reader:
    """How a language is cut into words, and how these are looked up; each is, once."""
    listed, glued = phrases(language), _glued() if language == ENGLISH else {}

    @lru_cache(maxsize=1 << 16)
    def look_up(words: str) -> tuple[str, Classes, Opening | None, int]:
        low = spelt(words, language)
        entries = listed.get(low, ())
        alone = next((entry for entry in entries if not entry[0]), ((), _shape(words), ""))
        key, opened = alone[2], defaultdict[str, list[Entry]](list)
        for entry in entries:
            if entry[0]:
                opened[entry[0][0]].append(entry)
        return low, alone[1], (dict(opened), key) if opened or key else None, glued.get(low, 0)

    return tokens_of(language), look_up


def _joined(items: list[Item], begun: Begun) -> list[Item]:
    """The row with the words of a listed phrase as one item."""
    row: list[Item] = []
    done = 0
    for place, (opened, key) in begun:
        if place < done:
            continue
        second = items[place + 1].low if place + 1 < len(items) else ""
        for rest, classes, known in opened.get(second, ()):
            last = place + len(rest)
            if tuple([one.low for one in items[place + 1 : last + 1]]) == rest:
                words = " ".join(one.words for one in items[place : last + 1])
                row += items[done:place]
                row.append(Item(items[place].start, items[last].end, words, classes, None, known))
                done = last + 1
                break
        else:
            if key:
                items[place].low = key
    return row + items[done:]


def _shape(words: str) -> Classes:
    first = words[0]
    if words == "'s":
        return POSSESSIVE
    if first.isupper():
        return CAPITAL
    if first in "0123456789":
        return NUMBER
    return BREAK if first in ";:()[]-–—" or words == "--" else NO_CLASSES
