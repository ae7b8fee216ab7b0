"""Whom names without a title and offices without a name stand for."""

from __future__ import annotations

import re
from bisect import insort
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_extract.backends.offline.article.people import Person, is_sole
from diplo_extract.backends.offline.article.persons import PERSON, Titled
from diplo_extract.backends.offline.article.pronouns import pronoun
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import ACTOR, CAPITAL, Item, Place
from diplo_extract.backends.offline.words.lexicon import titles

if TYPE_CHECKING:
    from diplo_extract.backends.offline.article.story import Story

BLOCS = frozenset({"bloc", "block"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "dr"})
SOME = frozenset({"a", "an", "any", "no", "every", "each", "another", "some"})


def name_bloc(story: Story, items: list[Item]) -> list[Item]:
    """The row with "the bloc" as the organisation that the article names, or names twice as often as any other."""
    for at in [at for at, item in enumerate(items) if item.low in BLOCS]:
        item = items[at]
        if at > 0 and items[at - 1].low == "the":
            often = story.bodies.most_common(2)
            if often and (len(often) == 1 or often[0][1] >= 2 * often[1][1]):
                item.classes, item.value = ACTOR, story.place(often[0][0])
    return items


def name_known(story: Story, items: list[Item]) -> list[Item]:
    """The row with the names of known persons that stand without a title as PERSON items."""
    first_words = story.people.first_words
    row: list[Item] = []
    done = 0
    for place in [place for place, item in enumerate(items) if item.words in first_words]:
        taken, person = _name_at(story, items, place) if place >= done else (1, None)
        if person:
            row += items[done:place]
            done = place + taken
            start, end = items[place].start, items[done - 1].end
            insort(person.seen, start)
            if len(row) > 1 and row[-1].low == "." and row[-2].low in HONORIFICS:
                row.pop()
            if row and row[-1].low in HONORIFICS:
                row.pop()
            row.append(Item(start, end, story.text[start:end], PERSON, person))
    return row + items[done:]


def _name_at(story: Story, items: list[Item], place: int) -> tuple[int, Person | None]:
    item = items[place]
    if item.classes is PERSON or (
        item.value is not None and not (isinstance(item.value, Place) and item.value.is_part)
    ):
        return 1, None
    for size in (6, 5, 4, 3, 2, 1):
        last = place + size - 1
        if last < len(items):
            person = story.people.called(story.text[item.start : items[last].end])
            if person and size == 1 and _is_of_others(story, item.words, person):
                return 1, None
            if person and not ((size == 1 or not person.title) and _is_longer(items, place, last, person)):
                return size, person
    return 1, None


def _is_of_others(story: Story, word: str, person: Person) -> bool:
    """Whether the name of another begins with the word that a person's begins with: "Kim" of Kim Il and Kim Dae."""
    names = person.name.split()
    if word != names[0] or len(names) < 2:
        return False
    if word not in story.followed:
        first = re.escape(word)
        story.followed[word] = frozenset(re.findall(rf"{first}(?<!\w{first}) ([A-Z][\w-]+)", story.text))
    return not story.followed[word] <= set(names)


def _is_longer(items: list[Item], first: int, last: int, person: Person) -> bool:
    """Whether a name goes on, or began before: "Mori" in "Mori Building", "Mohamad" in "Mahathir Mohamad"."""
    if last + 1 < len(items) and "CAPITAL" in items[last + 1].classes:
        return True
    if first != last or first < 1 or " " not in person.name:
        return False
    return items[first - 1].classes is CAPITAL and items[first - 1].low not in titles().honorific


def refer(one: Sentence, place: int, item: Item) -> Person | None:
    """Whom an office without a name stands for; the item becomes that person's."""
    titled = item.value
    if titled.plural:
        _name_each(one, place, titled)  # of "leaders", "the foreign ministers" nobody is known
        return None
    if one.low(place - 1) in SOME:
        return None  # "a Turkish president" is any of them
    person = one.story.people.referred(titled, item.start) or _unnamed(one, place, titled)
    if person and "peer" in titled.group and person is _owner(one, place):
        return None  # nobody is the own counterpart
    if person:
        item.value = person
        item.classes = {"PERSON": "", "REFERENCE": ""}
    return person


def _owner(one: Sentence, place: int) -> Person | None:
    """Whose counterpart stands there: "A's (Omani counterpart)", "his (Omani counterpart)"."""
    value = one.items[place - 2].value if one.has(place - 1, "POSS") else None
    return pronoun(one, place - 1) if one.has(place - 1, "HIS") else value if isinstance(value, Person) else None


def _name_each(one: Sentence, place: int, titled: Titled) -> None:
    """ "the presidents of A, B and C": one person for each country, of whom only the office is known."""
    if titled.place is None or len(titled.places) != 1 or one.low(place - 1) != "the" or "'s" in titled.title:
        return
    listed = [place]
    while one.low(listed[-1] + 1) in (",", "and"):
        at = listed[-1] + 2 + one.has(listed[-1] + 2, "AND", "DET")
        value = one.items[at].value if at < len(one.items) else None
        if not isinstance(value, Place) or value.form != "name" or one.has(at + 1, "POSS"):
            break
        listed.append(at)
    if len(listed) < 2 or one.low(listed[-1] - 1) == ",":
        return
    for at in listed:
        home = titled.place if at == place else one.items[at].value
        office = replace(titled, plural=False, place=home, key=titled.key.removesuffix(" of").removesuffix("s"))
        start = one.items[at].start
        person = one.story.people.referred(office, start) or _unnamed(one, at, office, definite=True)
        if person is not None:
            insort(person.seen, start)
            one.items[at].value, one.items[at].classes = person, {"PERSON": "", "REFERENCE": ""}


def each_holder(one: Sentence, place: int) -> list[Person]:
    """The persons that "the Togolese and Fijian foreign ministers" are; nobody where it is one country's."""
    titled, at = one.items[place].value, place
    places = list(titled.places) if isinstance(titled, Titled) and titled.plural else []
    while len(places) and one.low(at - 1) in ("and", ",") and at > 1 and isinstance(one.items[at - 2].value, Place):
        at -= 2
        places.insert(0, one.items[at].value)
    if len(places) < 2 or one.low(at - 1) != "the":
        return []
    key = titled.key.removesuffix("s")
    offices = [replace(titled, plural=False, place=home, places=[home], key=key) for home in places]
    start = one.items[place].start
    referred = one.story.people.referred
    found = [referred(office, start) or _unnamed(one, place, office, definite=True) for office in offices]
    return [person for person in found if person is not None]


def _unnamed(one: Sentence, place: int, titled: Titled, *, definite: bool = False) -> Person | None:
    """The only holder of an office whose name the article does not give: "the Kuwaiti emir", "Kuwait's emir"."""
    groups = set(titled.group.split("+"))
    definite = definite or one.low(place - 1) == "the" or "'s " in titled.title.replace("’", "'")
    if titled.place is None or titled.former or not definite or not is_sole(titled):
        return None
    people = one.story.people
    if any(person.groups & groups and person.code in ("", titled.place.code) for person in people.first):
        return None
    person = Person.of(titled)
    person.seen.append(one.items[place].start)
    people.persons.append(person)
    return person
