"""One journey as drafts of visits: who, where, when, and what the same words say of further legs and travellers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.subjects import comes_after
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.status import given_up
from diplo_extract.backends.offline.visits.venues import occasion_after
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

MOST_RECENT = frozenset({"first", "recently", "last", "latest", "lastly"})
BEFORE_DATE = frozenset({"on", "from", "in", "for", "late", "early", "by"})
BEFORE_PLACE = frozenset({",", "and", "then", "in", "to", "at", "on", "finally", "before"})
AFTER_LEG = frozenset({"", ".", ",", "and", ";", "for", "before", "as", "where", "to", "with", "-", "\u2013", "\u2014"})


def journey(  # noqa: PLR0913 - what the rules know of one journey, each part optional
    one: Sentence,
    verb: int,
    places: list[Place],
    after: int,
    rule: str,
    *,
    dated: bool = True,
    status: Status | None = None,
    rank: str = "",
) -> Iterator[DraftVisit]:
    """The visits that a verb tells: its subject goes to `places`, which end before `after`."""
    status = status or status_of(one, verb)
    subject = find_subject(one, verb) or comes_after(one, verb)
    if status is None or subject is None or not subject.persons:
        return
    status = given_up(one, after, status)
    if _is_habit(one, verb, after):
        return
    turned = list(_turned_legs(one, after))
    date = date_near(one, after - 1) if dated else None
    if turned:
        date = next((at for at in range(after - 2, -1, -1) if one.has(at, "DATE")), None)
    occasion, last = occasion_after(one, after)
    spans = [*subject.spans, verb, after - 1, *([last] if occasion else [])]
    form = VisitFormat.multilateral_attendance if occasion and len(hosts_of(places)) == 1 else VisitFormat.bilateral
    form = VisitFormat.transit if one.low(verb).startswith("transit") else form
    told = telling(one, spans, status, date, rule)
    more: dict[str, Any] = {"occasion": occasion, "visit_format": form, "rank_text": rank}
    yield from drafts_of(one, subject.persons, hosts_of(places), told, **more)
    for stop, last, date in [*_further_legs(one, after), *turned]:
        told = telling(one, [*subject.spans, verb, last, date], status, date, rule)
        yield from drafts_of(one, subject.persons, hosts_of(stop), told)
    for person, last, date in _followers(one, after):
        told = telling(one, [*subject.spans, verb, last, date], status, date, rule)
        yield from drafts_of(one, [person], hosts_of(places), told)


def _is_habit(one: Sentence, verb: int, after: int) -> bool:
    """ "has often visited A", "went to A many times", of which no one time is told"""
    near = (at for at in one.places_of("HABIT") if verb - 4 <= at <= after + 1 or at <= 1)
    return any(near) and not any(item.low in MOST_RECENT for item in one.items)


def _dated(one: Sentence, place: int) -> tuple[int | None, int]:
    """The date that stands right there, and the item after it."""
    at = place
    while at < place + 2 and one.low(at) in BEFORE_DATE:
        at += 1
    return (at, at + 1) if one.has(at, "DATE") else (None, place)


def _further_legs(one: Sentence, after: int) -> Iterator[tuple[list[Place], int, int]]:
    """ "… on Friday, in B on Saturday and C on Sunday": the places that follow, each with a date of its own."""
    date, place = _dated(one, after)
    while date is not None:
        start = place
        while one.low(start) in BEFORE_PLACE:
            start += 1
        places, end = places_from(one, start) if one.low(place) in (",", "and", "then", "before") else ([], place)
        date, place = _dated(one, end) if places else (None, end)
        if date is not None and one.low(place) in AFTER_LEG:
            yield places, end - 1, date


def _turned_legs(one: Sentence, after: int) -> Iterator[tuple[list[Place], int, int]]:
    """ "in May he went to A, and in June to B": places that follow with the date before each."""
    place = after
    while one.low(place) in (",", "and", "then"):
        start = place + 1 + (one.low(place + 1) in ("and", "then"))
        date, to = _dated(one, start)
        if date is None or one.low(to) not in ("to", "in", "at"):
            return
        places, place = places_from(one, to + 1)
        if places:
            yield places, place - 1, date


def _followers(one: Sentence, after: int) -> Iterator[tuple[Person, int, int]]:
    """ "… on Friday and B on Saturday", "…, followed by B a day later": who does the same at another time."""
    date, place = _dated(one, after)
    while date is not None:
        start = place
        while one.low(start) in (",", "and", "followed", "by", "with", "while") or one.has(start, "DET"):
            start += 1
        person = person_at(one, start) if start > place and one.has(start, "PERSON") else None
        end = start + 2 if one.low(start + 1) in ("following", "there") else start + 1
        date, place = _dated(one, end) if person else (None, end)
        if date is not None and person is not None and one.low(place) in AFTER_LEG:
            yield person, start, date
