"""Which country a person is from, by what stands beside the name: an owner, company, a way home, a couple."""

from __future__ import annotations

from diplo_extract.backends.offline.article.people import People, Person
from diplo_extract.backends.offline.article.persons import OFFICE, Titled
from diplo_extract.backends.offline.article.pronouns import pronoun
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.names import name_end

ACTS = frozenset(
    {"GO", "VISIT", "REACH", "LEAVE", "MEET", "HOST", "ATTEND", "ABSENT", "INVITE", "CANCEL", "BEGIN", "END"}
)
OWNING = frozenset({"'s", "of"})
RECEIVES = frozenset({"HOST", "MEET"})
COUPLES = frozenset(
    {("king", "queen"), ("emperor", "empress"), ("crown prince", "crown princess"), ("prince", "princess")}
)
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


def tie_couple(items: list[Item]) -> None:
    """ "King A and Queen B of Spain" are of one country."""
    for at in [at for at, item in enumerate(items[:-1]) if at and item.low == "and"]:
        one, other = items[at - 1].value, items[at + 1].value
        if not isinstance(one, Person) or not isinstance(other, Person) or (one.key, other.key) not in COUPLES:
            continue
        met = any("MEET" in item.classes for item in items[at + 2 : at + 7])  # "King A and Queen B of Spain met"
        one.place = one.place or (None if met else other.place)


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
