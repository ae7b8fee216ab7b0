"""Whom names without a title, offices without a name and pronouns stand for, and what they say of the person."""

from __future__ import annotations

from bisect import insort
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_extract.backends.offline.article.people import UNIQUE, People, Person
from diplo_extract.backends.offline.article.persons import OFFICE, PERSON, Titled
from diplo_extract.backends.offline.article.pronouns import pronoun
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import ACTOR, CAPITAL, Item, Place
from diplo_extract.backends.offline.words.lexicon import titles
from diplo_extract.backends.offline.words.names import name_end

if TYPE_CHECKING:
    from diplo_extract.backends.offline.article.story import Story

ACTS = frozenset(
    {"GO", "VISIT", "REACH", "LEAVE", "MEET", "HOST", "ATTEND", "ABSENT", "INVITE", "CANCEL", "BEGIN", "END"}
)
OWNING = frozenset({"'s", "of"})
BLOCS = frozenset({"bloc", "block"})
RECEIVES = frozenset({"HOST", "MEET"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "dr"})
NOT_SOLE = ("vice", "deputy", "elect", "chair")
SOLE_MINISTERS = ("foreign minister", "defence minister", "defense minister")
SOME = frozenset({"a", "an", "any", "no", "every", "each", "another", "some"})
ARRIVING = ("arriv", "flew in", "flies in", "landed", "touched down")
ORDINALS = frozenset({"first", "second", "third", "only"})
OPENING = 3  # items of a sentence within which its topic stands


def tie_owners(people: People, items: list[Item]) -> None:
    """Countries of persons who are named as "Japan's Ishiba" or "Ishiba of Japan"."""
    for at in [at for at, item in enumerate(items[:-1]) if at and item.low in OWNING]:
        before, joint, after = items[at - 1 : at + 2]
        if joint.words == "'s" and isinstance(before.value, Place):
            if isinstance(after.value, Person):
                after.value.place = after.value.place or before.value
            elif after.words in people.first_words:
                people.tie(after.words, before.value)
        elif joint.low == "of" and isinstance(after.value, Place) and after.value.form == "name":
            person = before.value if isinstance(before.value, Person) else people.called(before.words)
            if person is not None:
                people.tie(person.name, after.value)


def meet_untitled(people: People, items: list[Item]) -> None:
    """Who is named by his country alone and acts as its leader: "Chile's Gabriel Boric arrived", "hosted Chile's …"."""
    officials = {person.code for person in people.first if person.may_visit} - {""}
    last = 0
    for at in [at for at, item in enumerate(items) if item.words == "'s" and at > 0]:
        home, stop = items[at - 1].value, name_end(items, at + 1)
        if stop is None or stop - at < 3 or not isinstance(home, Place) or home.form != "name":
            continue
        if not officials - {home.code}:
            continue  # a report of sports or business
        acts = stop < len(items) and not ACTS.isdisjoint(items[stop].classes)
        relative = [item.low for item in items[stop : stop + 2]] in ([",", "who"], [",", "whose"])
        received = at > 1 and not RECEIVES.isdisjoint(items[at - 2].classes)
        joined = at > 1 and items[at - 2].low == "and" and last == at - 2
        if acts or relative or received or joined:
            name, last = " ".join(item.words for item in items[at + 1 : stop]), stop
            if people.called(name) is None:
                people.add(Titled("", "leader", name, home), items[at + 1].start)


def share_country(items: list[Item]) -> None:
    """ "Spain's King A and the prime minister, B" are of one country."""
    for one, joint, the, other in zip(items, items[1:], items[2:], items[3:], strict=False):
        if (
            joint.low == "and"
            and the.low in ("the", "his", "her")
            and isinstance(one.value, Person)
            and isinstance(other.value, Person)
        ):
            named = the.low != "the" or "'s " in one.words.replace("\u2019", "'")
            other_side = "peer" in other.value.groups and the.low != "the"  # "and his counterpart, B"
            if named and other.value.place is None and not other_side and not one.value.groups & other.value.groups:
                other.value.place = one.value.place


def tie_home(people: People, items: list[Item]) -> None:
    """Whose capital a person without a country returns to: "X returned to Thimphu", "X will fly back to Thimphu"."""
    for at in [at for at, item in enumerate(items[:-2]) if "RETURN" in item.classes or item.low == "back"]:
        verb, to, after = items[at : at + 3]
        home = to.value or after.value
        led = to.low in ("to", "in") or (to.value is not None and "PREP" not in verb.classes)
        if led and isinstance(home, Place):
            known = (one.value or people.called(one.words) for one in items[:at])
            before = [value for value in known if isinstance(value, Person)]
            if len(set(map(id, before))) == 1 and home.form == "capital" and not before[0].place:
                before[0].place = home


def untie_guests(people: People, items: list[Item]) -> None:
    """Who flies in where the report comes from is not from there, whatever was assumed."""
    for at in [at for at, item in enumerate(items) if "GO" in item.classes and item.low.startswith(ARRIVING)]:
        known = (one.value or people.called(one.words) for one in reversed(items[max(0, at - OPENING) : at]))
        person = next((value for value in known if isinstance(value, Person)), None)
        if person is not None and person.assumed and not _leads_elsewhere(items, at):
            person.place, person.assumed = None, False


def _leads_elsewhere(items: list[Item], at: int) -> bool:
    after = items[at + 1 : at + 3]
    return any(isinstance(item.value, Place) or item.low in ("from", "back", "home", "the", "at") for item in after)


def tie_office(people: People, items: list[Item], topic: frozenset[str]) -> None:
    """The country of the one person without a country whom a sentence takes up: "the Croatian leader", "X, who is the
    first Croatian leader to do so"; anywhere, where it is one of the two countries that the article names most."""
    for at, item in enumerate(items):
        if item.classes is not OFFICE or item.value.place is None:
            continue
        of_topic = item.value.place.code in topic and items[at - 1].low == "the"
        if at < OPENING or of_topic or items[at - 2].low == "," or items[at - 1].low in ORDINALS:
            person = people.only_without_country(item.value, item.start)
            if person is not None:
                person.place = item.value.place


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
            if person and not ((size == 1 or not person.title) and _is_longer(items, place, last, person)):
                return size, person
    return 1, None


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


def _unnamed(one: Sentence, place: int, titled: Titled, *, definite: bool = False) -> Person | None:
    """The only holder of an office whose name the article does not give: "the Kuwaiti emir", "Kuwait's emir"."""
    groups, key = set(titled.group.split("+")), titled.key
    definite = definite or one.low(place - 1) == "the" or "'s " in titled.title.replace("’", "'")
    if titled.place is None or titled.former or not definite:
        return None
    if not (groups & UNIQUE or key.endswith(SOLE_MINISTERS)) or any(word in key for word in NOT_SOLE):
        return None
    people = one.story.people
    if any(person.groups & groups and person.code in ("", titled.place.code) for person in people.first):
        return None
    person = Person.of(titled)
    person.seen.append(one.items[place].start)
    people.persons.append(person)
    return person


def tie_company(one: Sentence) -> None:
    """Who goes along comes from the same country: "X, who accompanied him", "accompanied by Foreign Minister X"."""
    for place in one.places_of("PERSON"):
        person = one.items[place].value
        if not isinstance(person, Person) or (person.place and not person.assumed):
            continue
        leader = _accompanied_by(one, place) or _led_by(one, place)
        if leader is not None and leader is not person and leader.place and not leader.assumed:
            person.place, person.assumed = leader.place, False


def _accompanied_by(one: Sentence, place: int) -> Person | None:
    """Whom the person at `place` accompanies, by a clause on that person."""
    if one.low(place + 1) != "," or one.low(place + 2) != "who":
        return None
    near = range(place + 3, min(place + 7, len(one.items)))
    verb = next((at for at in near if one.low(at) in ("accompanied", "accompanies", "accompanying")), None)
    if verb is None or one.low(verb + 1) == "by":
        return None
    whom = verb + 2 if one.has(verb + 1, "DET") else verb + 1
    if one.has(whom, "PERSON"):
        value = one.items[whom].value
        return value if isinstance(value, Person) else None
    before = one.story.sentences[max(0, one.number - 1) : one.number] if one.has(whom, "HIM", "HIS") else []
    persons = (item.value for earlier in before for item in earlier.items if isinstance(item.value, Person))
    return next(persons, None)


def _led_by(one: Sentence, place: int) -> Person | None:
    """The person before "accompanied by", where the one at `place` is named after it."""
    for at in range(place - 1, max(0, place - 8), -1):
        if one.low(at) == "by" and one.low(at - 1) == "accompanied":
            led = [item.value for item in one.items[: at - 1] if isinstance(item.value, Person)]
            return led[-1] if led else pronoun(one, at - 1)
        if one.has(at, "SAY", "GO", "VISIT", "WHO"):
            return None
    return None
