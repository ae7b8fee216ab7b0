"""Rules for visits told by a verb of travel."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import (
    find_subject,
    hosts_of,
    is_place,
    places_from,
    status_of,
)
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.summits import occasion_after
from diplo_extract.backends.offline.telling import telling
from diplo_extract.backends.offline.visit_drafts import drafts_of
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

TO = frozenset({"to", "in", "at", "for", "into", "on"})


def visited(one: Sentence) -> Iterator[DraftVisit]:
    """The verb itself: "X visited Vietnam and Laos", "X toured India", "X will visit Tokyo"."""
    for verb in one.places_of("VISIT"):
        if not _is_verb(one, verb):
            continue
        places, after = places_from(one, verb + 1)
        if not places or _goes_on(one, after):
            continue
        yield from _journey(one, verb, places, after, "visited")


def _is_verb(one: Sentence, verb: int) -> bool:
    if one.low(verb) in ("visit", "tour", "visits", "tours"):
        if one.low(verb - 1) == "to":
            return True
        before = verb - 1
        while one.has(before, "ADVERB"):
            before -= 1
        return one.has(before, "FUTURE", "MAYBE", "PERSON", "HE", "WHO", "NOT") or one.low(before) == ","
    return not (one.has(verb - 1, "DET") and one.low(verb) == "visiting")


def _goes_on(one: Sentence, after: int) -> bool:
    """Whether the place is only the beginning of another name: "visited Vietnam National University"."""
    return one.has(after, "CAPITAL", "POSS") or one.low(after) in (
        "-",
        "embassy",
        "school",
        "pavilion",
        "university",
        "town",
    )


def travelled(one: Sentence) -> Iterator[DraftVisit]:
    """Motion to a place: "X arrived in Hanoi", "left Beijing for Moscow", "X flew to Tokyo to attend a summit"."""
    for verb in [*one.places_of("GO"), *one.places_of("LEAVE")]:
        place = verb + 1
        leaving = one.has(verb, "LEAVE")
        if leaving and is_place_at(one, place):
            _, place = places_from(one, place)
        while leaving and (one.has(place, "DATE", "ADVERB") or (one.low(place) == "on" and one.has(place + 1, "DATE"))):
            place += 1
        while one.has(place, "ADVERB") or (one.low(place) in ("back", "on") and one.low(place + 1) in ("to", "in")):
            place += 1
        if one.low(place) not in TO or (leaving and one.low(place) != "for"):
            continue
        places, after = places_from(one, place + 1)
        if places and not one.has(after, "CAPITAL", "POSS"):
            yield from _journey(one, verb, places, after, "travelled")


def stayed(one: Sentence) -> Iterator[DraftVisit]:
    """ "X, who was in Lima for the APEC meetings", "X will be in New Delhi on Thursday for the summit"."""
    for verb in one.places_of("BE"):
        at = verb + 1
        while one.has(at, "ADVERB"):
            at += 1
        if one.low(at) not in ("in", "at") or one.has(verb - 1, "DET") or not is_place_at(one, at + 1):
            continue
        places, after = places_from(one, at + 1)
        why = (
            one.has(after, "DATE")
            or (one.has(after + 1, "DATE") and one.low(after) == "on")
            or any(
                one.low(place) in ("for", "to") or one.has(place, "ATTEND", "VISIT_NOUN")
                for place in range(after, min(after + 6, len(one.items)))
            )
        )
        if places and why and one.low(verb) in ("is", "was", "are", "were", "be"):
            yield from _journey(one, verb, places, after, "stayed")


def is_place_at(one: Sentence, place: int) -> bool:
    """Whether an item there names a place."""
    return place < len(one.items) and is_place(one.items[place])


def returned(one: Sentence) -> Iterator[DraftVisit]:
    """The way back: "X returned from Thailand on Tuesday", "X flew home from Lima"."""
    for verb in one.places_of("RETURN"):
        places, after = places_from(one, verb + 2) if one.low(verb + 1) == "from" else ([], verb)
        if places and not one.has(after, "CAPITAL", "POSS") and one.items[verb].classes["RETURN"] == "past":
            yield from _journey(one, verb, places, after, "returned")


def _journey(one: Sentence, verb: int, places: list[Place], after: int, rule: str) -> Iterator[DraftVisit]:
    status = status_of(one, verb)
    if rule == "stayed" and one.low(verb) in ("is", "are"):
        status = Status.ongoing
    subject = find_subject(one, verb)
    if status is None or subject is None or not subject.persons:
        return
    hosts = hosts_of(places)
    date = date_near(one, after - 1)
    occasion, last = occasion_after(one, after)
    told = telling(one, [*subject.spans, verb, after - 1, *([last] if occasion else [])], status, date, rule)
    summit = VisitFormat.multilateral_attendance if occasion and len(hosts) == 1 else VisitFormat.bilateral
    yield from drafts_of(one, subject.persons, hosts, told, occasion=occasion, visit_format=summit)
