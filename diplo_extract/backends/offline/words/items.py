"""What a rule reads: a sentence as a row of items, each a word or phrase with its classes, or a typed mention."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from diplo_extract.backends.offline.words.lexicon import Classes, Entry, phrases, spelt, tokens_of
from diplo_extract.normalise.actors import ActorMention, city_country, read_actor
from diplo_extract.normalise.gazetteer import gazetteer
from diplo_extract.normalise.languages import ENGLISH
from diplo_extract.normalise.lexicon import plain, read_data, split

NO_CLASSES: Classes = {}
POSSESSIVE: Classes = {"POSS": ""}
BREAK: Classes = {"BREAK": ""}
NUMBER: Classes = {"NUMBER": ""}
CAPITAL: Classes = {"CAPITAL": ""}
ACTOR: Classes = {"ACTOR": ""}
ACTOR_AFTER: Classes = {"ACTOR": "", "AFTER": ""}
Opening = tuple[tuple[Entry, ...], str]
"""The phrases that a word begins, and its key: the English word that the rules know for a word of another language."""
Begun = list[tuple[int, Opening]]
LookUp = Callable[[str], tuple[str, Classes, Opening | None, int]]
"""A word in lower case, its own classes, what it opens, and where two glued words are to be cut."""
GLUED_KINDS = (
    ("LEVEL_WORD", "PARTNERSHIP"),
    ("RANK", "VISIT_NOUN"),
    ("DET", "INSTRUMENT"),
    ("LEVEL_WORD", "LEVEL_WORD"),
)
QUARTERS = frozenset({"North", "South", "East", "West"})
NOT_SEATS = frozenset(
    {"market", "markets", "gains", "goods", "flows", "investment", "controls", "account", "expenditure"}
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
    look_up, pattern = _reader(language), tokens_of(language)
    for mention in actors:
        _add_words(items, begun, pattern.finditer(text, start, mention.start), look_up)
        items.append(_mention(mention, language))
        start = mention.end
    _add_words(items, begun, pattern.finditer(text, start, end), look_up)
    return _joined(items, begun)


def mentioned(actors: Sequence[ActorMention]) -> list[Item]:
    """Only the actors of a stretch of text."""
    return [_mention(mention) for mention in actors]


def _mention(mention: ActorMention, language: str = ENGLISH) -> Item:
    actor = mention.reading.actor
    code = actor.code if actor else ""
    if not actor and mention.form == "capital":
        code = (mention.reading.candidates or ("",))[0]
    if not code:
        return Item(mention.start, mention.end, mention.words, CAPITAL)
    settled = actor is not None and mention.reading.reason.startswith("settled")
    settled = settled or mention.words[0].islower()
    place = Place(code, code if settled else mention.words, mention.form)
    classes = ACTOR if language == ENGLISH else ACTOR_AFTER
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


def _add_words(items: list[Item], begun: Begun, found: Iterator[re.Match[str]], look_up: LookUp) -> None:
    """Put the words found in a text to the items; where a phrase may begin or a key is to be put goes to `begun`."""
    for match in found:
        words = match[0]
        low, classes, opening, cut = look_up(words)
        if cut:
            _add_words(items, begun, match.re.finditer(match.string, match.start(), match.start() + cut), look_up)
            _add_words(items, begun, match.re.finditer(match.string, match.start() + cut, match.end()), look_up)
            continue
        if opening:
            begun.append((len(items), opening))
        start, end = match.span()
        items.append(Item(start, end, words, classes, None, low))


@cache
def _reader(language: str) -> LookUp:
    """How the words of a language are looked up; each is, once."""
    listed, glued = phrases(language), _glued() if language == ENGLISH else {}

    @lru_cache(maxsize=1 << 16)
    def look_up(words: str) -> tuple[str, Classes, Opening | None, int]:
        low = spelt(words, language)
        entries = listed.get(low, ())
        alone = next((entry for entry in entries if not entry[0]), ((), _shape(words), ""))
        opened, key = tuple(entry for entry in entries if entry[0]), alone[2]
        return low, alone[1], (opened, key) if opened or key else None, glued.get(low, 0)

    return look_up


def _joined(items: list[Item], begun: Begun) -> list[Item]:
    """The row with the words of a listed phrase as one item."""
    row: list[Item] = []
    done = 0
    for place, (entries, key) in begun:
        if place < done:
            continue
        for rest, classes, known in entries:
            if _continues(items, place + 1, rest):
                last = place + len(rest)
                words = " ".join(one.words for one in items[place : last + 1])
                row += items[done:place]
                row.append(Item(items[place].start, items[last].end, words, classes, None, known))
                done = last + 1
                break
        else:
            if key:
                items[place].low = key
    return row + items[done:]


def _continues(items: list[Item], place: int, rest: tuple[str, ...]) -> bool:
    if place >= len(items) or items[place].low != rest[0] or place + len(rest) > len(items):
        return False
    return all(items[place + number].low == word for number, word in enumerate(rest))


def _shape(words: str) -> Classes:
    first = words[0]
    if words == "'s":
        return POSSESSIVE
    if first.isupper():
        return CAPITAL
    if first in "0123456789":
        return NUMBER
    return BREAK if first in ";:()[]-–—" or words == "--" else NO_CLASSES


@cache
def _first_words_of_cities() -> frozenset[str]:
    return frozenset(name.split()[0] for name in gazetteer().cities)


def name_seats(items: list[Item]) -> list[Item]:
    """ "The Serbian capital" and "Serbia's capital" become one place."""
    row: list[Item] = []
    for place, item in enumerate(items):
        size = 2 if row and row[-1].classes is POSSESSIVE else 1
        owner = row[-size] if len(row) >= size else None
        if (
            item.low == "capital"
            and owner
            and isinstance(owner.value, Place)
            and not _is_money(items, place, row, size)
        ):
            del row[-size:]
            seat = Place(owner.value.code, owner.value.words, "seat")
            item = Item(owner.start, item.end, f"{owner.words} {item.words}", ACTOR, seat)
        elif (
            row and row[-1].low == "capital" and item.classes is ACTOR_AFTER and item.value.form in ("name", "demonym")
        ):
            capital = row.pop()
            seat = Place(item.value.code, item.value.words, "seat")
            item = Item(capital.start, item.end, f"{capital.words} {item.words}", ACTOR_AFTER, seat)
        row.append(item)
    return row


def _is_money(items: list[Item], place: int, row: list[Item], size: int) -> bool:
    """ "Japanese capital", "the Chinese capital market" are no places."""
    named = size == 2 or (len(row) > 1 and ("DET" in row[-2].classes or row[-2].low in ("neighbouring", "neighboring")))
    return not named or (place + 1 < len(items) and items[place + 1].low in NOT_SEATS)


def name_cities(items: list[Item]) -> list[Item]:
    """Capitalised words that name a known city become actors of its country; also "The Hague"."""
    row: list[Item] = []
    done = 0
    for place in [place for place, item in enumerate(items) if item.words[0].isupper() and _may_be_city(item)]:
        city = _city_at(items, place) if place >= done else None
        if city:
            name, code, size = city
            row += items[done:place]
            done = place + size
            end = items[done - 1].end
            row.append(Item(items[place].start, end, name, ACTOR, Place(code, name, "city")))
    return row + items[done:]


def drop_namesakes(items: list[Item]) -> list[Item]:
    """ "East London" is a town of its own, "the minister Chad Nuri" and "Chad Nuri, the Fijian minister" a person."""
    for at, item in enumerate(items):
        if not isinstance(item.value, Place):
            continue
        before = items[at - 1] if at else None
        quarter = before is not None and before.words in QUARTERS and item.value.is_city
        if quarter or (item.value.form in ("name", "capital", "city") and _is_first_name(items, at)):
            item.classes, item.value = CAPITAL, None
    return items


def _is_first_name(items: list[Item], at: int) -> bool:
    """Whether the name of a country stands between an office and a surname, or before a surname and an office of
    another country."""
    after = items[at + 1 : at + 5]
    if not after or after[0].classes is not CAPITAL or " " in items[at].words:
        return False
    if at and "OFFICE" in items[at - 1].classes and not items[at - 1].low.endswith("s"):
        return True
    owner = items[at - 2].value if at > 1 and items[at - 1].classes is POSSESSIVE else None
    if isinstance(owner, Place) and owner.code != items[at].value.code:
        return True  # "Paraguay's Santiago Nuri"
    office = next((item for item in after[2:] if "OFFICE" in item.classes), None) if after[1:2] else None
    home = getattr(office.value, "place", None) if office is not None and after[1].low == "," else None
    return home is not None and home.code != items[at].value.code


def _may_be_city(item: Item) -> bool:
    return item.value is None and item.classes is not ACTOR and plain(item.low) in _first_words_of_cities()


def _city_at(items: list[Item], place: int) -> tuple[str, str, int] | None:
    """The name of the city that begins there, its country, and how many items it takes."""
    for size in (3, 2, 1):
        run = items[place : place + size]
        named = len(run) == size and all(one.value is None for one in run)
        if named and not run[-1].words.islower():
            name = " ".join(one.words for one in run)
            code = city_country(name)
            if code:
                return name, code, size
    return None
