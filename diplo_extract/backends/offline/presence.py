"""Rules for visits told by presence abroad: guests received, meetings and speeches in a city of another country."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import Subject, find_subject, hosts_of, person_at, places_from
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.items import CAPITAL, Place
from diplo_extract.backends.offline.journeys import is_place_at
from diplo_extract.backends.offline.parties import places_in
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.summits import first_of_summit
from diplo_extract.backends.offline.telling import telling
from diplo_extract.backends.offline.tense import status_of
from diplo_extract.backends.offline.visit_drafts import drafts_of
from diplo_extract.backends.offline.visit_phrases import VisitPhrase, visit_phrases
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat, Zone

REACH = 7  # items before a place that opens a sentence


def received(one: Sentence) -> Iterator[DraftVisit]:
    """A guest from abroad is received in a named city of the host: "X received visiting Y", "X welcomed Y in Hanoi"."""
    if "REMOTE" in one.kinds:
        return
    for verb in one.places_of("HOST"):
        if not one.items[verb].classes["HOST"] or one.low(verb) in ("host",):
            continue
        pair = _guest(one, verb)
        if pair is None:
            continue
        host, guest, spans = pair
        phrase = next(
            (
                phrase
                for phrase in visit_phrases(one)
                if phrase.noun > verb and one.low(_lead(one, phrase)) in ("for", "on")
            ),
            None,
        )
        if phrase is not None and host.place and guest.place and host.code != guest.code:
            hosts = phrase.hosts or [(host.place, None)]
            told = telling(
                one,
                [*spans, phrase.noun],
                status_of(one, verb) or Status.completed,
                date_near(one, verb, limit=24),
                "received",
            )
            yield from drafts_of(one, [guest], hosts, told, rank_text=phrase.rank)
        else:
            yield from _presence(one, verb, guest, host, spans, "received")


def _lead(one: Sentence, phrase: VisitPhrase) -> int:
    place = phrase.lead - 1
    while one.has(place, "DET"):
        place -= 1
    return place


def _guest(one: Sentence, verb: int) -> tuple[Person, Person, list[int]] | None:
    if one.has(verb, "BARE") and one.has(verb - 1, "PERSON") and one.has(verb - 2, "BE"):
        return _received_by(one, verb)
    passive = (one.has(verb - 1, "BE", "ADVERB") and one.has(verb - 1, "BE")) or one.has(verb - 2, "BE")
    subject = find_subject(one, verb)
    if subject is None or not subject.persons:
        return None
    for place in range(verb + 1, min(verb + (16 if passive else 9), len(one.items))):
        person = person_at(one, place) if one.has(place, "PERSON") else None
        if person:
            spans = [*subject.spans, verb, place]
            if passive:
                by = any(one.low(at) == "by" for at in range(verb + 1, place))
                return (person, subject.persons[0], spans) if by else None
            return subject.persons[0], person, spans
        if not passive and (one.low(place) in ("in", "from") or one.has(place, "GOVERNMENT", "DATE")):
            return None
    return None


def _received_by(one: Sentence, verb: int) -> tuple[Person, Person, list[int]] | None:
    """ "A được B tiếp": who receives stands before the verb."""
    subject, host = find_subject(one, verb - 2), person_at(one, verb - 1)
    if subject is None or len(subject.persons) != 1 or host is None:
        return None
    return host, subject.persons[0], [*subject.spans, verb - 1, verb]


def met_abroad(one: Sentence) -> Iterator[DraftVisit]:
    """A meeting of two office-holders in a named city of one of them: the other is there on a visit."""
    if "REMOTE" in one.kinds:
        return
    for verb in [*one.places_of("MEET"), *one.places_of("TALKS"), *one.places_of("SIGN"), *one.places_of("SUMMIT")]:
        persons, spans = _those_who_met(one, verb)
        if len(persons) == 1:
            yield from _at_the_counterparts(one, verb, persons[0], spans)
        if len(persons) != 2 or not all(person.place for person in persons):
            continue
        yield from _in_third_place(one, verb, persons, spans)
        for host, guest in (persons, persons[::-1]):
            yield from _presence(one, verb, guest, host, spans, "met_abroad")


def _at_the_counterparts(one: Sentence, verb: int, guest: Person, spans: list[int]) -> Iterator[DraftVisit]:
    """ "met his Lao counterpart in Vientiane", "held talks with the Polish president in Warsaw": in that one's city."""
    offices = [at for at in range(verb + 1, min(verb + 8, len(one.items))) if one.has(at, "OFFICE")]
    city = _city(one, verb)
    if len(offices) == 1 and city and city[0].is_city and guest.place and not guest.assumed:
        places = places_in(one.items[offices[0]])
        if len(places) == 1 and places[0].code == city[0].code != guest.code:
            told = telling(one, [*spans, city[1]], Status.completed, date_near(one, verb, limit=20), "met_abroad")
            yield from drafts_of(one, [guest], [as_host(city[0])], told, presence_inferred=True)


def _in_third_place(one: Sentence, verb: int, persons: list[Person], spans: list[int]) -> Iterator[DraftVisit]:
    """A meeting in a city of neither: each is there on a visit of his own."""
    city = _city(one, verb)
    codes = {person.code for person in persons}
    if city is None or len(codes) < 2 or city[0].code in codes or any(person.assumed for person in persons):
        return
    if not city[0].is_city and "SUMMIT" not in one.kinds:
        return
    summit = next((at for at in one.places_of("SUMMIT") if at > verb), None)
    occasion = one.quote(first_of_summit(one, summit), summit) if summit is not None else ""
    told = telling(one, [*spans, city[1]], Status.completed, date_near(one, verb, limit=20), "met_abroad")
    form = VisitFormat.multilateral_attendance if occasion else VisitFormat.bilateral
    hosts = hosts_of(places_from(one, city[1])[0])
    yield from drafts_of(one, persons, hosts, told, presence_inferred=True, occasion=occasion, visit_format=form)


def _those_who_met(one: Sentence, verb: int) -> tuple[list[Person], list[int]]:
    persons: list[Person] = []
    spans = [verb]
    subject: Subject | None = find_subject(one, verb) if one.has(verb, "MEET", "SIGN") else None
    held = (
        next((at for at in range(verb - 1, max(-1, verb - 6), -1) if one.has(at, "HOLD")), None)
        if one.has(verb, "TALKS", "SUMMIT")
        else None
    )
    if held is not None:
        subject = find_subject(one, held)
        if status_of(one, held) is not Status.completed:
            return [], []
    if subject:
        persons += subject.persons
        spans += subject.spans
        if held is None and status_of(one, verb) is not Status.completed:
            return [], []
    for place in range(verb + 1, min(verb + 10, len(one.items))):
        person = person_at(one, place) if one.has(place, "PERSON") else None
        if person and person not in persons:
            persons.append(person)
            spans.append(place)
        if one.low(place) in (";", ":") or one.has(place, "SAY", "VISIT", "WHO"):
            break
    return persons, spans


def _presence(
    one: Sentence, verb: int, guest: Person, host: Person, spans: list[int], rule: str
) -> Iterator[DraftVisit]:
    """The guest is abroad where the sentence names a city of the host, or calls the guest "visiting"."""
    city = _city(one, verb)
    if guest.place is None or host.code == guest.code or status_of(one, verb) is Status.planned:
        return
    if host.place is None:
        if city is None or not city[0].is_city or guest.assumed or guest.code == city[0].code:
            return
        told = telling(one, [*spans, city[1]], Status.completed, date_near(one, verb, limit=20), rule)
        yield from drafts_of(one, [guest], [as_host(city[0])], told, presence_inferred=True)
        return
    visiting = (
        any(one.low(at) == "visiting" for at in range(verb, min(verb + 4, len(one.items))))
        or "visiting" in guest.title.lower()
    )
    here = one.story.dateline
    if city is None and here is not None and here.code == host.code and _is_report_from_there(one, verb):
        visiting = True
    if (city is None and not visiting) or (city is not None and city[0].code != host.code):
        return
    place = host.place if city is None else city[0]
    told = telling(one, [*spans, *([city[1]] if city else [])], Status.completed, date_near(one, verb, limit=20), rule)
    where = as_host(place)
    yield from drafts_of(one, [guest], [where], told, presence_inferred=True)


def _is_report_from_there(one: Sentence, verb: int) -> bool:
    """Whether a meeting is where the report comes from: the first sentences name no other place for it."""
    elsewhere = any(
        one.low(at) in ("sidelines", "margins", "sideline", "call", "phone") for at in range(len(one.items))
    )
    places = any(one.low(at) in ("in", "at") and is_place_at(one, at + 1) for at in range(len(one.items) - 1))
    first = next((other.number for other in one.story.sentences if other.zone is Zone.body), 0)
    return one.number - first < 3 and not elsewhere and not places and one.has(verb, "MEET", "TALKS", "HOST")


def as_host(place: Place) -> tuple[Place, Place | None]:
    """A place as host and city."""
    return place, place if place.is_city else None


def _city(one: Sentence, verb: int) -> tuple[Place, int] | None:
    for place in range(verb + 1, len(one.items) - 1):
        if one.low(place) == "in" and is_place_at(one, place + 1) and not one.has(place + 2, "POSS", "CAPITAL"):
            value = one.items[place + 1].value
            return (value, place + 1) if isinstance(value, Place) else None
        if one.low(place) == ";" or one.has(place, "SAY"):
            return None
    return _fronted_city(one, verb)


def _fronted_city(one: Sentence, verb: int) -> tuple[Place, int] | None:
    """The city that opens the sentence: "In Oslo, A met B", "Ngày 3/5, tại Oslo, A gặp B"."""
    for place in range(min(verb, REACH)):
        if one.low(place) == "in" and is_place_at(one, place + 1) and one.low(place + 2) == ",":
            value = one.items[place + 1].value
            return (value, place + 1) if isinstance(value, Place) and value.is_city else None
        if not one.has(place, "DATE", "COMMA", "DAY", "PREP") and one.items[place].classes not in ({}, CAPITAL):
            return None
    return None
