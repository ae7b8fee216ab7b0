"""Rules for visits told by where somebody is, was or will be."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.place_lists import hosts_of, place_before, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.destinations import is_place_at
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.legs import journey
from diplo_extract.backends.offline.visits.nouns import BOUND
from diplo_extract.backends.offline.visits.status import given_up
from diplo_extract.backends.offline.visits.venues import occasion_after
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

AWAITED = frozenset({"due", "expected", "awaited", "anticipated", "back"})
CLOSES = frozenset({"", ".", ",", "where", "and", "when", "while", "with", "on", "as", "at", "during", "last", "this"})
DONE_THERE = ("MEET", "TALKS", "SIGN", "SUMMIT", "ATTEND", "HOST", "BEGIN")
NOT_THERE = ("CANCEL", "POSTPONE", "NOT", "SAY", "LEAVE", "RETURN", "REMOTE")
REASON = 6  # items after a place within which stands why somebody is there


def stayed(one: Sentence) -> Iterator[DraftVisit]:
    """ "X, who was in Lima for the APEC meetings", "X will be in New Delhi on Thursday", "X is on his way to Lima"."""
    for verb in one.places_of("BE"):
        if one.low(verb) not in ("is", "was", "are", "were", "be", "been") or one.has(verb - 1, "DET"):
            continue
        places, after = _whereabouts(one, verb)
        status = _status(one, verb) if places and not one.has(after, "CAPITAL", "POSS") else None
        if status is not None:
            yield from journey(one, verb, places, after, "stayed", status=status)
    for verb in one.places_of("FUTURE"):
        places, after = places_from(one, verb + 1) if one.low(verb) in BOUND else ([], verb)
        if places and not one.has(after, "CAPITAL", "POSS"):
            yield from journey(one, verb, places, after, "stayed", status=Status.planned)


def _whereabouts(one: Sentence, verb: int) -> tuple[list[Place], int]:
    """Where somebody is, where the words after it say that it is a stay."""
    at = verb + 1
    here = False
    while (
        one.has(at, "ADVERB", "ONGOING")
        or one.low(at) in AWAITED
        or one.low(at) in ("last", "himself", "herself")
        or (here and one.has(at, "DATE"))
    ):
        here = here or one.low(at) in (*AWAITED, "currently", "already", "now")
        at += 1
    way = _way(one, at)
    if way is not None:
        return places_from(one, way)
    awaited = one.low(at - 1) in AWAITED and _is_dated(one, at + 1)
    if one.low(at) == "there" and (awaited or (one.has(verb - 1, "FUTURE") and one.low(at + 1) in CLOSES)):
        there = place_before(one, verb)
        return ([there] if there else []), at + 1
    if one.low(at) not in ("in", "at"):
        return [], at
    places, after = places_from(one, at + 1)
    told = here or _is_dated(one, after) or _has_reason(one, after)
    past = one.low(verb) in ("was", "were", "been") and one.low(after) in CLOSES
    return (places if told or past else []), after


def _way(one: Sentence, at: int) -> int | None:
    """ "on his way to", "en route to": where the name of the place would begin."""
    if one.low(at) == "on" and one.has(at + 1, "HIS", "THEY") and one.low(at + 2) == "way":
        at += 1
    elif one.low(at) != "en" or one.low(at + 1) != "route":
        return None
    return at + 3 if one.low(at + 2) in ("to", "for") else None


def _is_dated(one: Sentence, after: int) -> bool:
    return one.has(after, "DATE") or (one.has(after + 1, "DATE") and one.has(after, "PREP"))


def _has_reason(one: Sentence, after: int) -> bool:
    near = range(after, min(after + REASON, len(one.items)))
    return any(one.low(place) in ("for", "to") or one.has(place, "ATTEND", "VISIT_NOUN") for place in near)


def _status(one: Sentence, verb: int) -> Status | None:
    status = status_of(one, verb)
    if status is None:
        return None
    if one.low(verb + 1) in AWAITED - {"back"}:
        but = one.low(verb) in ("was", "were") and any(item.low == "but" for item in one.items[verb:])
        put_off = "CANCEL" in one.kinds or "POSTPONE" in one.kinds
        return None if but and not put_off else Status.planned  # "was due in A but did not come"
    if one.low(verb) in ("is", "are"):
        return Status.ongoing
    if one.low(verb) == "been" and one.low(verb - 1) in ("has", "have") and "since" in {item.low for item in one.items}:
        return Status.ongoing
    return status


def here_for(one: Sentence) -> Iterator[DraftVisit]:
    """A guest by the way: "X, in Lima for talks, said", "X, in Lima on Monday, said"."""
    for comma in one.places_of("COMMA"):
        if not one.has(comma - 1, "PERSON"):
            continue
        person = person_at(one, comma - 1)
        due = one.low(comma + 1) in AWAITED - {"back"}
        said = due or one.has(comma + 1, "ADVERB", "ONGOING") or one.low(comma + 1) == "likewise"
        at = comma + 2 if said and one.low(comma + 2) == "in" else comma + 1  # "also in"
        if person is None or one.low(at) != "in" or not is_place_at(one, at + 1):
            continue
        places, after = places_from(one, at + 1)
        why = one.low(after) in ("for", "to") or _is_dated(one, after)
        if places and why and person.place and not person.assumed:
            status = given_up(one, after, Status.planned if due else Status.completed)
            told = telling(one, [comma - 1, after - 1], status, date_near(one, after - 1), "here_for")
            occasion, _ = occasion_after(one, after)
            form = VisitFormat.multilateral_attendance if occasion else VisitFormat.bilateral
            yield from drafts_of(one, [person], hosts_of(places), told, occasion=occasion, visit_format=form)


def while_there(one: Sentence) -> Iterator[DraftVisit]:
    """What somebody does abroad: "While in Lima, X will open a fair", "While in Lima last week, X met farmers"."""
    if one.low(0) not in ("while", "once") or one.low(1) not in ("in", "visiting"):
        return
    places, after = places_from(one, 2)
    at = next((comma + 1 for comma in one.places_of("COMMA") if comma >= after and one.has(comma + 1, "PERSON")), None)
    person = person_at(one, at) if at is not None else None
    if not places or at is None or person is None or not person.place or person.assumed or one.has(at + 1, "POSS"):
        return
    ahead = any(one.has(place, "FUTURE") for place in (at + 1, at + 2))
    date = next((place for place in (after, after + 1) if one.has(place, "DATE")), None)
    status = Status.planned if ahead else Status.completed
    yield from drafts_of(one, [person], hosts_of(places), telling(one, [0, after - 1, at], status, date, "while_there"))


def in_diary(one: Sentence) -> Iterator[DraftVisit]:
    """An entry of a diary: "LIMA - Chilean President X meets Prime Minister Y", "LIMA: summit, with X and Y"."""
    here, kinds = one.dateline, one.kinds.keys()
    if here is None or not one.story.is_diary or kinds.isdisjoint(DONE_THERE) or not kinds.isdisjoint(NOT_THERE):
        return
    places = (one.items[at].value for at in range(1, len(one.items)) if one.low(at - 1) in ("to", "in", "for", "at"))
    if any(isinstance(place, Place) and place.code != here.code for place in places):
        return
    guests = [at for at in one.places_of("PERSON") if not one.has(at + 1, "HOST")]  # who receives is at home
    spans = [at for at in guests if (person := person_at(one, at)) and not person.assumed]
    known = ["", here.code, *(stay.person.code for stay in one.story.recent_stays(one.number, 1))]
    persons = [person for at in spans if (person := person_at(one, at)) and person.code not in known]
    if persons:
        told = telling(one, spans, Status.planned, next(iter(one.places_of("DATE")), None), "in_diary")
        yield from drafts_of(one, persons, hosts_of([here]), told, presence_inferred=True)


def sojourned(one: Sentence) -> Iterator[DraftVisit]:
    """Time passed abroad: "X spent two days in Lima", "X stayed in Doha until Friday"."""
    for verb in one.places_of("SPEND"):
        within = range(verb + 1, min(verb + 7, len(one.items)))
        place = next((at for at in within if one.low(at) == "in"), None)
        if place is None or any(one.has(at, "ACTOR", "PERSON", "SUMMIT") for at in range(verb, place)):
            continue
        subject = find_subject(one, verb)
        undated = place == verb + 1 and not one.places_of("DATE")
        if undated and subject and not all(person.place for person in subject.persons):
            continue  # whose official "stayed in Lima" is not said: it may be at home
        places, after = places_from(one, place + 1)
        if places and not one.has(after, "CAPITAL", "POSS") and len(hosts_of(places)) == 1:
            yield from journey(one, verb, places, after, "sojourned")
