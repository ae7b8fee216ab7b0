"""Drafts of visits: one for each visitor and host."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diplo_extract.backends.offline.clause import (
    person_at,
)
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.telling import days_of, telling
from diplo_extract.backends.offline.visit_phrases import VisitPhrase, after_determiners
from diplo_extract.normalise import edtf
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status


def visit_drafts(phrase: VisitPhrase, visitors: list[Person], status: Status, rule: str) -> Iterator[DraftVisit]:
    """One draft for each visitor and host."""
    one = phrase.one
    date = date_of(phrase)
    told = telling(one, phrase.spans, status, date, rule)
    alone = (
        len(phrase.hosts) == 1
        and date is not None
        and phrase.noun < date < phrase.after
        and len(one.places_of("DATE")) > 1
    )
    yield from drafts_of(one, visitors, phrase.hosts, told, rank_text=phrase.rank, stops=[] if alone else phrase.stops)


def date_of(phrase: VisitPhrase) -> int | None:
    """The date of the visit: within its phrase ("his 2019 visit"), after it, else before it in the sentence."""
    one = phrase.one
    within = next((place for place in range(phrase.first, phrase.noun) if one.has(place, "DATE")), None)
    if within is not None:
        return within
    return date_near(one, phrase.noun, limit=phrase.after - phrase.noun + 12)


def drafts_of(
    one: Sentence,
    visitors: list[Person],
    hosts: list[tuple[Place, Place | None]],
    told: dict[str, Any],
    stops: list[str] | None = None,
    **more: Any,
) -> Iterator[DraftVisit]:
    """Drafts of visits of each visitor to each host that is not the visitor's own country."""
    stops = stops or ([host.words for host, _ in hosts] if len(hosts) > 1 else [])
    if stops and _is_one_day(one, told["date_text"]):
        told = {**told, "date_text": "", "date_anchor": ""}  # the day on which a tour begins or ends dates no stop
    for person in visitors:
        if not person.may_visit:
            continue
        person.hosts.update(host.code for host, _ in hosts)
        country = person.place
        one.story.journeys.append((one.number, person))
        for host, city in hosts:
            if country and country.code == host.code and person.assumed and not host.is_part:
                country = None  # nobody visits the own country or its capital: what was assumed is wrong
            abroad = country.code != host.code if country else _is_elsewhere(one, host) or _is_of_pair(one, host)
            if not abroad:
                continue  # a journey at home, or one that may be
            if country and told["mention_role"] is MentionRole.focal:
                one.story.stays.append((one.number, country, host))
            yield DraftVisit(
                **told,
                visitor_name=person.name,
                visitor_title=person.title,
                visitor_country=country.words if country else "",
                host=host.words,
                city=city.words if city else "",
                trip=f"{person.name}: {', '.join(stops)}" if stops else "",
                date_of="trip" if stops and told["date_text"] else "event",
                invited_by=inviter(one, person),
                **more,
            )


def _is_elsewhere(one: Sentence, host: Place) -> bool:
    """Whether an official without a country is abroad there: the report comes from, or is about, another.

    Whose official it is stays open: the place of a report is no proof of it.
    """
    if host.is_part:
        return False
    dateline = one.story.dateline
    if dateline is not None:
        return dateline.code != host.code
    ranked = one.story.counts.most_common(2)
    return len(ranked) == 2 and ranked[0][1] >= ranked[1][1] * 1.5 and ranked[0][0] != host.code


def _is_one_day(one: Sentence, words: str) -> bool:
    first, last = edtf.bounds(days_of(words, one.story.article.published)) if words else (None, None)
    return first is not None and first == last


def _is_of_pair(one: Sentence, host: Place) -> bool:
    """Whether the article is clearly about two countries of which the host is one: then somebody came from abroad.

    From which country is not said: a third country's minister may be told of in passing.
    """
    return not host.is_part and host.code in {place.code for place in one.story.clear_pair or ()}


def inviter(one: Sentence, visitor: Person) -> str:
    """Who invited, where the sentence says "at the invitation of"."""
    for place in one.places_of("INVITATION"):
        person = person_at(one, after_determiners(one, place + 2)) if one.low(place + 1) in ("of", "from") else None
        if person and person is not visitor:
            return person.name
    return ""
