"""Rules for visits told by presence abroad: guests received, meetings and speeches in a city of another country."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import (
    Subject,
    find_subject,
    person_at,
    status_of,
)
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.journeys import is_place_at
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.telling import telling
from diplo_extract.backends.offline.visit_drafts import drafts_of
from diplo_extract.backends.offline.visit_phrases import VisitPhrase, visit_phrases
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status


def spoke_abroad(one: Sentence) -> Iterator[DraftVisit]:
    """A speech in a named city of another country: "X addressed the parliament in Kyiv on May 22"."""
    for verb in one.places_of("ATTEND"):
        if not one.low(verb).startswith(("address", "spoke")) or "REMOTE" in one.kinds or "SUMMIT" in one.kinds:
            continue
        city = _city(one, verb)
        subject = find_subject(one, verb)
        if city is None or subject is None or len(subject.persons) != 1 or status_of(one, verb) is not Status.completed:
            continue
        person = subject.persons[0]
        if person.place and not person.assumed and city[0].is_city and city[1] - verb < 7:
            told = telling(one, [*subject.spans, verb, city[1]], Status.completed, date_near(one, verb), "spoke_abroad")
            yield from drafts_of(one, [person], [as_host(city[0])], told, presence_inferred=True)


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
    passive = (one.has(verb - 1, "BE", "ADVERB") and one.has(verb - 1, "BE")) or one.has(verb - 2, "BE")
    subject = find_subject(one, verb)
    if subject is None or not subject.persons:
        return None
    for place in range(verb + 1, min(verb + 9, len(one.items))):
        person = person_at(one, place) if one.has(place, "PERSON") else None
        if person:
            spans = [*subject.spans, verb, place]
            if passive:
                by = any(one.low(at) == "by" for at in range(verb + 1, place))
                return (person, subject.persons[0], spans) if by else None
            return subject.persons[0], person, spans
        if one.low(place) in ("in", "from") or one.has(place, "GOVERNMENT", "DATE"):
            return None
    return None


def met_abroad(one: Sentence) -> Iterator[DraftVisit]:
    """A meeting of two office-holders in a named city of one of them: the other is there on a visit."""
    if "REMOTE" in one.kinds:
        return
    for verb in [*one.places_of("MEET"), *one.places_of("TALKS"), *one.places_of("SIGN"), *one.places_of("SUMMIT")]:
        persons, spans = _those_who_met(one, verb)
        if len(persons) != 2 or not all(person.place for person in persons):
            continue
        for host, guest in (persons, persons[::-1]):
            yield from _presence(one, verb, guest, host, spans, "met_abroad")


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
    if host.place is None or guest.place is None or host.code == guest.code or status_of(one, verb) is Status.planned:
        return
    city = _city(one, verb)
    visiting = (
        any(one.low(at) == "visiting" for at in range(verb, min(verb + 4, len(one.items))))
        or "visiting" in guest.title.lower()
    )
    if (city is None and not visiting) or (city is not None and city[0].code != host.code):
        return
    place = host.place if city is None else city[0]
    told = telling(one, [*spans, *([city[1]] if city else [])], Status.completed, date_near(one, verb, limit=20), rule)
    where = as_host(place)
    yield from drafts_of(one, [guest], [where], told, presence_inferred=True)


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
    return None
