"""Drafts of visits: one for each visitor and host."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from diplo_extract.backends.offline.article.clause import person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.people import UNIQUE, Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.stay import Stay
from diplo_extract.backends.offline.article.telling import days_of, telling
from diplo_extract.backends.offline.visits.hosts import sides_before
from diplo_extract.backends.offline.visits.modifiers import after_determiners
from diplo_extract.backends.offline.visits.phrases import VisitPhrase
from diplo_extract.backends.offline.visits.stays import told_with_stay
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise import edtf
from diplo_extract.normalise.actors import organisation_seat
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status

FORMAL = re.compile(r"\b(?:state|official)\b", re.IGNORECASE)  # nobody is so received in the own capital
STATED = frozenset({"visit_of", "visit_paid", "visited"})  # nobody is said to visit the own country by its name
WHEN = frozenset({"when", "while", "during", "as", "after", "until"})
REIGNING = frozenset({"king", "emperor", "emir", "sultan", "grand duke", "crown prince", "prince"})
CONSORTS = frozenset({"queen", "empress", "princess", "crown princess"})
A_YEAR = timedelta(days=365)
OFTEN = 2  # times that a report names whom it is about


def visit_drafts(phrase: VisitPhrase, visitors: list[Person], status: Status, rule: str) -> Iterator[DraftVisit]:
    """One draft for each visitor and host."""
    one = phrase.one
    date = date_of(phrase)
    told = telling(one, phrase.spans, status, date, rule)
    alone = (
        len(phrase.hosts) == 1
        and date is not None
        and phrase.noun < date < phrase.after + 2
        and len(one.places_of("DATE")) > 1
    )
    yield from drafts_of(one, visitors, phrase.hosts, told, rank_text=phrase.rank, stops=[] if alone else phrase.stops)


def date_of(phrase: VisitPhrase) -> int | None:
    """The date of the visit: within its phrase ("his 2019 visit"), after it, else before it in the sentence."""
    one = phrase.one
    within = next((place for place in range(phrase.first, phrase.noun) if one.has(place, "DATE")), None)
    if within is not None:
        return within
    own = any(one.has(place, "DATE") for place in range(phrase.noun + 1, phrase.after + 2))
    if phrase.dated is not None and not own:
        return phrase.dated
    return date_near(one, phrase.noun, limit=phrase.after - phrase.noun + 12)


def drafts_of(
    one: Sentence,
    visitors: list[Person],
    hosts: list[tuple[Place, Place | None]],
    told: dict[str, Any],
    stops: list[str] | None = None,
    host_person: Person | None = None,
    noted: bool = True,
    **more: Any,
) -> Iterator[DraftVisit]:
    """Drafts of visits of each visitor to each host that is not the visitor's own country; `noted` for what follows."""
    codes = {host.code for host, _ in hosts}
    told = _as_news(one, told_with_stay(one, told, codes), codes)
    stops = stops or ([host.words for host, _ in hosts] if len(hosts) > 1 else [])
    if stops and not told.get("date") and _is_one_day(one, told["date_text"]):
        told = {**told, "date_text": "", "date_anchor": "", "date": ""}  # the first or last day of a tour dates no stop
    for person in visitors:
        if not person.may_visit or _is_consort(person, visitors):
            continue
        if noted and told["status"] not in (Status.proposed, Status.denied):
            person.hosts.update(host.code for host, _ in hosts)
            one.story.note_journey(one.number, person)
        past = told["mention_role"] is MentionRole.background
        for host, city in hosts:
            country = _home(one, person, host, past and not _is_of_late(one, told["date_text"]))
            if country is None and not (
                _is_stated(told, host, more) or (person.title and _is_abroad(one, person, host, told["rule"]))
            ):
                continue  # a journey that may be at home
            if country is not None and country.code == host.code:
                continue  # a journey at home
            if country is not None and "presence_inferred" in more and organisation_seat(country.code) == host.code:
                continue  # words at the seat of one's own organisation
            if noted:
                one.story.stays.append(Stay(one.number, person, country, host, told["status"], past))
            yield DraftVisit(
                **told,
                visitor_name=person.name,
                visitor_title=person.office or person.title,
                visitor_country=country.words if country else "",
                host=host.words,
                city=city.words if city else "",
                trip=f"{person.name}: {', '.join(stops)}" if stops else "",
                date_of="trip" if stops and told["date_text"] else "event",
                invited_by=host_person.name if host_person else inviter(one, person),
                **more,
            )


def _is_consort(person: Person, visitors: list[Person]) -> bool:
    """ "King A and Queen B" are one visitor and company: spouses get no visit of their own."""
    reigns = any(other.key.removeprefix("'s ") in REIGNING for other in visitors)
    return reigns and person.key in CONSORTS and not person.place


def _home(one: Sentence, person: Person, host: Place, past: bool) -> Place | None:
    """The guest's country: as told, or as the sentence or the article's pair suggests."""
    if person.place is not None and person.place.code == host.code and person.assumed:
        country = _other_of_sentence(one, person, host)
        if country or not host.is_part:  # nobody visits the own country: what was assumed is wrong
            person.place, person.assumed = country, False
    return person.place or _other_of_pair(one, person, host, past) or _other_of_sentence(one, person, host)


def _is_stated(told: dict[str, Any], host: Place, more: dict[str, Any]) -> bool:
    """Whether the words themselves say that the host is another country than the guest's."""
    formal = host.form == "capital" and FORMAL.search(more.get("rank_text", "")) is not None
    return told["rule"] in STATED and (host.form == "name" or formal)


def _is_abroad(one: Sentence, person: Person, host: Place, rule: str) -> bool:
    """Whether an official without a country is abroad there; who only "was in" a place may be at home."""
    touring = len(person.hosts) > 1 and not host.is_part
    others = [place for place in one.story.clear_pair or () if place.code != host.code and rule == "stayed"]
    may_be_home = any(_is_taken(one, person, place) for place in others)
    return touring or (not may_be_home and (_is_elsewhere(one, host) or _is_of_pair(one, host)))


def _as_news(one: Sentence, told: dict[str, Any], hosts: set[str]) -> dict[str, Any]:
    """Who "had arrived" where the report is from is its news."""
    here = one.story.dateline
    if here is None or told["date_text"] or told["rule"] != "travelled" or here.code not in hosts:
        return told
    return {**told, "mention_role": MentionRole.focal}


def _is_elsewhere(one: Sentence, host: Place) -> bool:
    """Whether an official without a country is abroad there: the report comes from, or is about, another.

    Whose official it is stays open: the place of a report is no proof of it.
    """
    if host.is_part:
        return False
    dateline = one.here
    if dateline is not None:
        return dateline.code != host.code
    ranked = one.story.counts.most_common(2)
    return len(ranked) == 2 and ranked[0][1] >= ranked[1][1] * 1.5 and ranked[0][0] != host.code


def _is_of_late(one: Sentence, words: str) -> bool:
    """Whether the date lies within the year before publication, in which offices seldom change hands."""
    _, last = edtf.bounds(days_of(words, one.story.article.published, False)) if words else (None, None)
    begun, _ = edtf.bounds(one.story.article.published)
    return bool(last and begun and begun - last < A_YEAR)


def _is_one_day(one: Sentence, words: str) -> bool:
    first, last = edtf.bounds(days_of(words, one.story.article.published)) if words else (None, None)
    return first is not None and first == last


def _other_of_pair(one: Sentence, person: Person, host: Place, past: bool) -> Place | None:
    """The guest's country, where the article clearly is about two of which one is the host.

    Reporters leave out the country of those only whom the report is about: who comes from a third one is named with it.
    Of two holders of one office one may be the other's predecessor, where what is told is past.
    """
    pair = one.story.clear_pair or ()
    others = [place for place in pair if place.code != host.code and place.form != "organisation"]
    if host.is_part or len(others) != 1 or person.hosts >= {others[0].code}:
        return None
    if len(person.seen) < OFTEN and others[0].code not in one.story.topic:
        return None
    if not person.title and _is_of_third(one, person, {place.code for place in pair}):
        return None
    return None if _is_taken(one, person, others[0]) and not past else others[0]


def _is_taken(one: Sentence, person: Person, place: Place) -> bool:
    """Whether a country has another holder of a person's office."""
    known = (other for other in one.story.people.first if other.code == place.code and not other.assumed)
    return any(other.groups & person.groups & UNIQUE and not other.former for other in known)


def _is_of_third(one: Sentence, person: Person, pair: set[str]) -> bool:
    """Whether the sentences that name a person name a third country, and the pair's not more often."""
    named: Counter[bool] = Counter()
    numbers = {number for word in person.name.split() for number in one.story.naming.get(word, ())}
    for other in (one.story.sentences[number] for number in numbers):
        named.update(item.value.code in pair for item in other.items if isinstance(item.value, Place))
    return named[False] >= max(named[True], 1)


def _other_of_sentence(one: Sentence, person: Person, host: Place) -> Place | None:
    """The guest's country in "Peru signed a pact with Chile in May, when Prime Minister X came to Lima"."""
    if one.kinds.keys().isdisjoint(("INSTRUMENT", "PARTNERSHIP", "RELATIONS", "DIPLOMATIC")):
        return None
    when = next((at for at, item in enumerate(one.items) if item.low in WHEN), 0)
    sides = {side.code: side for side in sides_before(one, when) or (not person.title and one.story.clear_pair) or ()}
    later = any(item.value is person for item in one.items[when:])
    other = [side for side in sides.values() if side.code != host.code]
    return other[0] if later and len(other) == 1 else None


def _is_of_pair(one: Sentence, host: Place) -> bool:
    """Whether the article clearly is about two countries of which the host is one: then somebody came from abroad."""
    return not host.is_part and host.code in {place.code for place in one.story.clear_pair or ()}


def inviter(one: Sentence, visitor: Person) -> str:
    """Who invited, where the sentence says "at the invitation of"."""
    for place in one.places_of("INVITATION"):
        at = after_determiners(one, place + 2)
        at += one.has(at, "HIS")
        person = person_at(one, at) if one.low(place + 1) in ("of", "from") and one.has(at, "PERSON") else None
        if person and person is not visitor:
            return person.name
    return ""
