"""Arguments of a trigger in its sentence: subject, places, date, tense. Shallow, by classes of words."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplo_extract.backends.offline.items import Item, Place
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.schema.vocabulary import Status, Zone

OBJECT_VERBS = ("MEET", "HOST", "INVITE", "WITNESS")
VERBS = (
    "VISIT",
    "GO",
    "LEAVE",
    "PAY",
    "BEGIN",
    "END",
    "SIGN",
    "EXCHANGE",
    "ADOPT",
    "UPGRADE",
    "ESTABLISH",
    "ATTEND",
    "CANCEL",
    "POSTPONE",
    "BECOME",
    "RATIFY",
    "NORMALISE",
    "RESTORE",
    "RECOGNISE",
    "SAY",
    "MEET",
    "HOST",
    "INVITE",
    "WITNESS",
)
LIST_JOINTS = frozenset({",", "and", "&", "as well as", "along with", "together with", "with", "plus"})
FARTHEST = 45  # items; a subject farther off is not looked for
PLACE_WORDS = frozenset(
    {
        "the",
        "city",
        "of",
        "state",
        "capital",
        "both",
        "neighbouring",
        "neighboring",
        "nearby",
        "southeast",
        "east",
        "west",
        "north",
        "south",
        "asian",
        "african",
        "european",
        "nation",
        "country",
        "republic",
        "kingdom",
        "nations",
        "countries",
        "including",
        "namely",
    }
)


@dataclass(slots=True)
class Subject:
    """Who acts: persons, countries as such, or a pair ("the two sides"); `first` is where it begins."""

    first: int
    persons: list[Person] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    pair: bool = False
    spans: list[int] = field(default_factory=list)


def person_at(one: Sentence, place: int) -> Person | None:
    """The person that an item names or refers to."""
    if not 0 <= place < len(one.items):
        return None
    item = one.items[place]
    if "PERSON" in item.classes and isinstance(item.value, Person):
        return item.value
    if "HE" in item.classes or "HIS" in item.classes or "HIM" in item.classes:
        return one.story.pronoun(one, place)
    return None


def find_subject(one: Sentence, verb: int) -> Subject | None:
    """The subject of the verb at `verb`; None where it is not safe to say."""
    place = verb - 1
    while place >= 0 and verb - place < FARTHEST:
        if one.low(place) in (";", ":"):
            return None
        if one.low(place) == ")":
            place = _opening(one, place)
            continue
        if _names_someone(one, place) and not _is_complement(one, place):
            return _collect(one, place)
        if _is_unnamed(one, place, verb):
            return None
        place -= 1
    return None


def _is_unnamed(one: Sentence, place: int, verb: int) -> bool:
    """Whether the subject is somebody without a name: "many ministers had visited", "a delegation arrived"."""
    if one.has(place, "OFFICE", "GOVERNMENT") and not one.has(place + 1, "POSS", "PERSON"):
        joined = any(one.has(at, "AND", "COMMA") for at in range(max(0, place - 4), place))
        return not joined and not _is_complement(one, place) and not one.has(place + 1, "COMMA", "PREP")
    return place == verb - 1 and not one.items[place].classes and one.low(place).endswith("s")


def _opening(one: Sentence, place: int) -> int:
    first = max(-1, place - FARTHEST)
    while place > first and one.low(place) != "(":
        place -= 1
    return place - 1


def _names_someone(one: Sentence, place: int) -> bool:
    if one.has(place, "PERSON", "HE", "PAIR", "THEY"):
        return one.low(place) not in ("them", "their", "bilateral", "each other") and not one.has(place + 1, "POSS")
    return (
        is_place(one.items[place]) and not one.has(place + 1, "POSS", "PERSON", "OFFICE") and one.low(place + 1) != "-"
    )


def _is_complement(one: Sentence, place: int) -> bool:
    """Whether what stands at `place` belongs to a preposition or is the object of another verb."""
    before = _list_start(one, place) - 1
    while one.has(before, "DET", "ADVERB") or one.low(before) in ("side", "visiting", "both"):
        before -= 1
    if one.has(before, "PREP") and (
        one.low(before) not in ("after", "before", "until", "since", "as") or one.low(place + 1) == ","
    ):
        return not (
            one.has(place + 1, "WHO")
            or (one.low(place + 1) == "," and one.has(place + 2, "WHO") and one.low(place + 2) in ("who", "which"))
        )
    if one.has(before, "BREAK") and one.low(before) == "(":
        return True
    return one.has(before, *OBJECT_VERBS) or one.low(before) in ("told", "with", "including", "like")


def _list_start(one: Sentence, place: int) -> int:
    """Where the list begins whose last member stands at `place`."""
    first = place
    while first > 1:
        joint = first - 1
        if one.has(joint, "DET"):
            joint -= 1
        if one.low(joint) == "," and first == place:
            break  # "at the invitation of A, B …": no list without "and"
        if one.low(joint) in LIST_JOINTS and _names_someone_anyhow(one, joint - 1) and _alike(one, joint - 1, place):
            first = joint - 1
        elif (
            one.low(joint) in ("and", "&")
            and one.low(joint - 1) == ","
            and _names_someone_anyhow(one, joint - 2)
            and _alike(one, joint - 2, place)
        ):
            first = joint - 2
        else:
            break
    return first


def _names_someone_anyhow(one: Sentence, place: int) -> bool:
    return place >= 0 and (one.has(place, "PERSON") or is_place(one.items[place]))


def _alike(one: Sentence, place: int, other: int) -> bool:
    """Lists hold persons or countries, not both."""
    return one.has(place, "PERSON") == one.has(other, "PERSON")


def _collect(one: Sentence, place: int) -> Subject:
    first = _list_start(one, place)
    subject = Subject(first)
    for at in range(first, place + 1):
        person = person_at(one, at)
        if person:
            subject.persons.append(person)
            subject.spans.append(at)
        elif one.has(at, "PAIR", "THEY"):
            subject.pair = True
            subject.spans.append(at)
        elif is_place(one.items[at]):
            subject.places.append(one.items[at].value)
            subject.spans.append(at)
    return subject


def is_place(item: Item) -> bool:
    """Whether an item names a country, organisation or city as such, not as an adjective."""
    return isinstance(item.value, Place) and item.value.form != "demonym"


def places_from(one: Sentence, place: int) -> tuple[list[Place], int]:
    """The list of places that begins at `place` ("Kenya, Rwanda and the city of Kampala"), and the item after it."""
    found: list[Place] = []
    end = place
    while place < len(one.items):
        while one.low(place) in PLACE_WORDS:
            place += 1
        if place >= len(one.items) or not is_place(one.items[place]):
            break
        found.append(one.items[place].value)
        place = end = place + 1
        if one.low(place) == "(" and one.low(place + 2) == ")":
            place = end = place + 3
        if one.low(place) == "," and one.low(place + 1) in ("and", "as well as"):
            place += 2
        elif one.low(place) in (",", "and", "&", "as well as", "-", "then") or one.low(place) == "of":
            place += 1
        else:
            break
    return found, end


def hosts_of(places: list[Place]) -> list[tuple[Place, Place | None]]:
    """Places as hosts, a city joined to the country that follows it: (host, city)."""
    hosts: list[tuple[Place, Place | None]] = []
    for place in places:
        if hosts and hosts[-1][0].is_city and hosts[-1][0].code == place.code:
            hosts[-1] = (place, hosts[-1][0])
        elif not any(place.code == host.code for host, _ in hosts):
            hosts.append((place, place if place.is_city else None))
    return hosts


def status_of(one: Sentence, verb: int) -> Status | None:
    """What the form of the verb and the words before it say; None: not to be said, or not at all."""
    form = next((form for kind, form in one.items[verb].classes.items() if kind in VERBS and form), "")
    helpers = [
        place
        for place in range(max(0, verb - 5), verb)
        if one.has(place, "FUTURE", "BE", "HAVE", "NOT", "PLAN", "WHO", "AND")
    ]
    near = [place for place in helpers if verb - place <= 4 and not _clause_between(one, place, verb)]
    if form == "past" and one.low(verb - 1) == "to":
        form = "base"  # "to set up"
    if any(one.has(place, "NOT") for place in near):
        return Status.denied if any(one.has(place, "FUTURE") for place in near) or form == "base" else None
    if any(one.has(place, "MAYBE") for place in range(max(0, verb - 3), verb)):
        return None
    if any(one.has(place, "FUTURE") for place in near):
        return Status.denied if _is_denied(one, verb) else Status.planned
    if form == "base":
        return _infinitive(one, verb)
    if form == "s" and one.zone is Zone.body and one.has(verb, "VISIT", "GO", "LEAVE"):
        return Status.planned  # "he next travels to Fiji"; a date that is over makes it completed
    if form == "ing":
        return Status.ongoing if any(one.has(place, "BE") for place in near) else Status.completed
    return Status.completed


def _infinitive(one: Sentence, verb: int) -> Status | None:
    if one.low(verb - 1) != "to":
        return Status.completed if one.zone is Zone.title or person_at(one, verb - 1) is None else None
    if one.zone is Zone.title and not one.has(verb - 2, "PLAN"):
        return Status.planned
    if one.low(verb - 2) in ("plan", "plans", "intention"):
        return Status.denied if any(one.has(place, "NOT") for place in range(max(0, verb - 6), verb)) else None
    if any(one.low(place) in ("first", "second", "only", "last") for place in range(max(0, verb - 6), verb)) and any(
        one.has(place, "BECOME", "BE") for place in range(max(0, verb - 10), verb)
    ):
        return Status.completed  # "became the first British leader to visit …"
    return (
        Status.planned
        if one.low(verb - 2) in ("scheduled", "planned", "set", "due", "expected", "plans", "planning", "slated")
        else None
    )


def _is_denied(one: Sentence, verb: int) -> bool:
    """ "denied reports that X would visit Y" """
    return any(one.low(place) in ("denied", "denies", "dismissed") for place in range(max(0, verb - 22), verb)) and any(
        one.low(place) in ("that", "of") for place in range(max(0, verb - 20), verb)
    )


def _clause_between(one: Sentence, place: int, verb: int) -> bool:
    return any(one.low(at) in (";", ",") or one.has(at, "WHO") for at in range(place + 1, verb))
