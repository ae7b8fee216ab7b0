"""Who is introduced by an office in one sentence and by name alone in the next."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from diplo_extract.backends.offline.article.leaders import Names
from diplo_extract.backends.offline.article.people import UNIQUE, People, Person, is_sole
from diplo_extract.backends.offline.article.persons import OFFICE, Titled
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import CAPITAL, Item
from diplo_extract.backends.offline.words.lexicon import titles
from diplo_extract.backends.offline.words.names import name_end

SOMEONE = frozenset({"PERSON", "OFFICE", "HE", "THEY", "PAIR"})
RECEIVING = frozenset({"MEET", "HOST", "ACCOMPANY"})
HELPERS = frozenset({"HAVE", "BE", "FUTURE", "ADVERB", "PREP"})
NEAR = 5  # items between a name and its verb
SHORTEST_NAME = 2  # words


def name_next(people: People, names: Names, sentences: list[Sentence]) -> None:
    """Give an office the name that acts in the next sentence: "Fiji's president landed in Lima. Ana Soto met …".

    Only where one such office is spoken of, nobody is known to hold it, and the name stands nowhere with another title.
    """
    for number, (one, following) in enumerate(pairwise(sentences)):
        office = _office_alone(people, one.items) if "OFFICE" in one.classes else None
        words = _who_acts(people, names, following.items, office.value.place.code) if office is not None else ""
        if office is None or not words:
            continue
        person = people.add(replace(office.value, name=words, key=office.value.key), following.items[0].start)
        for item in _same_office(sentences[: number + 1], office.value):
            insort(person.seen, item.start)
            item.value, item.classes = person, {"PERSON": "", "REFERENCE": ""}


def _office_alone(people: People, items: list[Item]) -> Item | None:
    """The office that a sentence speaks of first, where the article names no holder of it."""
    at, item = next(((at, item) for at, item in enumerate(items) if not SOMEONE.isdisjoint(item.classes)), (0, None))
    if item is None or item.classes is not OFFICE or item.value.plural or item.value.former or not item.value.place:
        return None
    definite = at == 0 or items[at - 1].low == "the" or "'s " in item.value.title.replace("\u2019", "'")
    if not definite or not is_sole(item.value) or any(_may_hold(one, item.value) for one in people.first):
        return None
    return item


def _may_hold(person: Person, titled: Titled) -> bool:
    """Whether somebody known may be the holder of an office."""
    same = not person.groups.isdisjoint(UNIQUE.intersection(titled.group.split("+"))) or person.key == titled.key
    return same and person.code in ("", titled.place.code if titled.place else "")


def _who_acts(people: People, names: Names, items: list[Item], home: str) -> str:
    """The full name that opens a sentence and acts as a guest does, unknown so far; else nothing."""
    stop = name_end(items, 0) if items else None
    if stop is None or stop < SHORTEST_NAME or any(item.classes is not CAPITAL for item in items[:stop]):
        return ""
    words = names.text[items[0].start : items[stop - 1].end]
    if people.called(words) or " ".join(words.split()[-2:]) in names.others or _has_namesake(words, names.text):
        return ""
    return words if _is_received(items, stop) or _meets_peer(items, stop, home) else ""


def _is_received(items: list[Item], start: int) -> bool:
    """ "(Ana Soto) was met at the airport", "will be accompanied by": what is done to guests."""
    verb = next((at for at in range(start, min(start + NEAR, len(items))) if HELPERS.isdisjoint(items[at].classes)), 0)
    passive = "BE" in items[verb - 1].classes or items[verb - 1].low == "been"
    return verb > start and passive and not RECEIVING.isdisjoint(items[verb].classes)


def _meets_peer(items: list[Item], start: int, home: str) -> bool:
    """ "(Ana Soto) held talks with her Togolese counterpart", where the office is not itself Togolese."""
    for at in range(start + 1, len(items)):
        titled = items[at].value
        if isinstance(titled, Titled) and "peer" in titled.group and "HIS" in items[at - 1].classes:
            return titled.place is not None and titled.place.code != home
    return False


def _has_namesake(name: str, text: str) -> bool:
    """Whether the text has the surname after another word with a capital: of a wife, or after a title."""
    *_, given, last = name.split()
    before = set(re.findall(rf"\b([A-Z][\w'-]+)\.? {re.escape(last)}\b", text))
    return not {word for word in before if word.lower() not in titles().honorific} <= {given}


def _same_office(sentences: list[Sentence], titled: Titled) -> Iterator[Item]:
    """The mentions of an office without a name up to the last of some sentences."""
    for item in (item for one in sentences for item in one.items if item.classes is OFFICE):
        home = item.value.place.code if item.value.place and not item.value.former else ""
        if titled.place and home == titled.place.code and item.value.group == titled.group:
            yield item
