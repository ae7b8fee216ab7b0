"""Rules for visits told by the way: who is called "visiting", who speaks abroad."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import hosts_of, is_place, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status

TOPICS = frozenset({"on", "about", "after", "over", "following", "since", "against", "before", "of", "for"})
REACH = 9  # items between a verb and its place


def visiting(one: Sentence) -> Iterator[DraftVisit]:
    """Who is called so: "visiting Turkish Foreign Minister X", in a city or with an official of another country."""
    for at in one.places_of("PERSON"):
        person = person_at(one, at)
        called = one.items[at].words.lower().startswith("visiting ") or one.low(at - 1) == "visiting"
        if person is None or person.place is None or person.assumed or not called:
            continue
        host, place = _host(one, at, person)
        if host is not None:
            told = telling(one, [at, place], Status.completed, date_near(one, at, limit=24), "visiting")
            yield from drafts_of(one, [person], hosts_of([host]), told, presence_inferred=True)


def _host(one: Sentence, at: int, guest: Person) -> tuple[Place | None, int]:
    for place in range(len(one.items) - 1):
        value = one.items[place + 1].value
        if one.low(place) == "in" and isinstance(value, Place) and is_place(one.items[place + 1]):
            return (value, place + 1) if value.is_city and value.code != guest.code else (None, at)
    others = {
        other.code: (other.place, place)
        for place in one.places_of("PERSON")
        for other in [person_at(one, place)]
        if other and other.place and other.code != guest.code
    }
    return next(iter(others.values())) if len(others) == 1 else (None, at)


def spoke_abroad(one: Sentence) -> Iterator[DraftVisit]:
    """Words or talks in a named city of another country: "X addressed the parliament in Kyiv", "X said in Kyiv"."""
    summits = [at for at in one.places_of("SUMMIT") if one.low(at - 1) not in ("news", "press", "joint")]
    if "REMOTE" in one.kinds or summits:
        return
    for verb in sorted({*one.places_of("ATTEND"), *one.places_of("SAY"), *one.places_of("PRESENT"), *_talks(one)}):
        if not _speaks(one, verb):
            continue
        at = _in(one, verb)
        places = places_from(one, at + 1)[0] if at is not None else []
        person = _speaker(one, verb)
        if at is None or person is None or not places or not places[0].is_city or one.has(at + 2, "POSS", "CAPITAL"):
            continue
        if person.place and not person.assumed:
            told = telling(one, [verb, at + 1], Status.completed, _date_of_words(one, verb), "spoke_abroad")
            yield from drafts_of(one, [person], hosts_of(places[:2]), told, presence_inferred=True)


def _date_of_words(one: Sentence, verb: int) -> int | None:
    """When something is said; no date within what is said: "We signed it last year," X said in Lima."""
    date = date_near(one, verb)
    within = date is not None and any(one.has(at, "QUOTE") for at in range(date, verb))
    return None if within else date


def _in(one: Sentence, verb: int) -> int | None:
    """Where "in" stands after the verb, before what is said begins."""
    for at in range(verb + 1, min(verb + REACH, len(one.items) - 1)):
        if one.low(at) == "in":
            return at
        begun = one.has(verb, "SAY") and one.has(at, "BE", "HAVE", "FUTURE", "HE", "PERSON")
        if one.low(at) == "that" or one.has(at, "WHO", "QUOTE", "COMMA") or begun:
            return None
        if one.has(verb, "PRESENT") and one.low(at) in TOPICS:
            return None  # "held a news conference on the war in Yemen"
        if one.has(verb, "SAY") and one.low(at) in ("the", "his", "her", "their", "its"):
            return None  # "said the talks in Kyiv": what is said has begun
    return None


def _speaks(one: Sentence, verb: int) -> bool:
    low = one.low(verb)
    if low == "speaking":
        return verb == 0
    return low.startswith(("address", "spoke")) or low in ("said", "told") or one.has(verb, "TALKS", "PRESENT")


def _talks(one: Sentence) -> list[int]:
    """ "wrapped up talks", "had a meeting": where the verb is a past one."""
    return [
        at
        for at in one.places_of("TALKS")
        if one.has(at - 1, "END", "BEGIN", "HOLD") and one.low(at - 1).endswith(("ed", "up", "held"))
    ]


def _speaker(one: Sentence, verb: int) -> Person | None:
    """The one person who speaks: the subject, or who comes after "Speaking in Kyiv, "."""
    if one.low(verb) == "speaking":
        comma = next((at for at in one.places_of("COMMA") if at < 24 and one.has(at + 1, "PERSON")), None)
        return person_at(one, comma + 1) if comma is not None else None
    subject = find_subject(one, verb - 1 if one.has(verb, "TALKS") else verb)
    if subject is None or len(subject.persons) != 1 or status_of(one, verb) is not Status.completed:
        return None
    return subject.persons[0]
