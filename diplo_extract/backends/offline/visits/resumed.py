"""Rules for visits told over several sentences: the person in one, "the trip" in the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.people import MANY, Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.drafts import date_of, visit_drafts
from diplo_extract.backends.offline.visits.hosts import place_of_stay
from diplo_extract.backends.offline.visits.phrases import VisitPhrase, visit_phrases
from diplo_extract.backends.offline.visits.status import governor, is_ruled_out, is_wish, put_off
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status

RECENT = 4  # sentences
RETURNING = frozenset({"return", "reciprocal"})
RETURNED = frozenset({"return", "returned", "repaid", "reciprocated"})
BEFORE = 2  # sentences in which the visitor may have been named


def visit_continued(one: Sentence) -> Iterator[DraftVisit]:
    """No visitor is named, and the passage tells of one traveller: "The first leg was an official visit to Chile …"."""
    for phrase in visit_phrases(one):
        if phrase.visitors or phrase.nobody or any("PERSON" in item.classes for item in one.items[: phrase.noun]):
            continue
        person = _traveller(phrase)
        if person is None or not (phrase.hosts or _is_taken_up(phrase)):
            continue
        if is_wish(phrase) or is_ruled_out(phrase) or put_off(phrase) or _is_told_elsewhere(phrase):
            continue
        named = next((at for at in one.places_of("HE") if at < phrase.noun), None)
        if named is not None and person_at(one, named) is not person:
            continue
        if not (phrase.rank or date_of(phrase) or _is_taken_up(phrase)):
            continue
        if not phrase.hosts:
            stay = place_of_stay(one, person) if _is_taken_up(phrase) else None
            phrase.hosts = [(stay, None)] if stay else []
        status = phrase.hint or _told(phrase, person)
        if status is None and (phrase.rank or date_of(phrase) or not one.story.traveller(one.number)):
            planned = any(one.has(place, "FUTURE") for place in range(phrase.first)) or _lies_ahead(phrase)
            status = Status.planned if planned else Status.completed
        if not phrase.hosts or status is None:
            continue
        yield from visit_drafts(phrase, [person], status, "visit_continued")


def _is_told_elsewhere(phrase: VisitPhrase) -> bool:
    """Whether it is somebody's visit, or the object of a verb."""
    return phrase.one.has(phrase.first - 1, "POSS") or governor(phrase) is not None


def visit_returned(one: Sentence) -> Iterator[DraftVisit]:
    """Who was visited now visits: "X returned the visit in May", "X paid a return visit": the country of the guest."""
    for phrase in visit_phrases(one):
        verb = _returning(phrase)
        subject = find_subject(one, verb) if verb is not None and not phrase.hosts else None
        if verb is None or subject is None or len(subject.persons) != 1:
            continue
        person, stay = subject.persons[0], next(iter(one.story.recent_stays(one.number, RECENT)[::-1]), None)
        if stay is None or stay.home is None or stay.home.code == person.code:
            continue
        if not person.place:
            person.place = one.story.place(stay.host.code)
        status = status_of(one, verb)
        if person.code == stay.host.code and status is not None:
            phrase.hosts = [(one.story.place(stay.home.code), None)]
            phrase.spans += [*subject.spans, verb]
            yield from visit_drafts(phrase, [person], status, "visit_returned")


def _returning(phrase: VisitPhrase) -> int | None:
    """The verb in "returned the visit", "will pay a return visit"."""
    one, verb = phrase.one, phrase.noun - 1
    while one.has(verb, "DET", "RANK") or one.low(verb) in RETURNING:
        verb -= 1
    paid = one.has(verb, "PAY") and any(one.low(at) in RETURNING for at in range(verb + 1, phrase.noun))
    return verb if paid or one.low(verb) in RETURNED else None


def _is_taken_up(phrase: VisitPhrase) -> bool:
    """ "The trip …", "This three-day stay …" begins the sentence: what was told right before goes on."""
    one, place = phrase.one, phrase.first - 1
    return place in (0, 1) and one.low(place) in ("the", "this")


def _told(phrase: VisitPhrase, person: Person) -> Status | None:
    """The status that the visit was told with."""
    codes = {host.code for host, _ in phrase.hosts}
    stays = islice(reversed(phrase.one.story.stays), MANY)
    return next((stay.status for stay in stays if stay.is_of(person, codes)), None)


def _lies_ahead(phrase: VisitPhrase) -> bool:
    one = phrase.one
    return any(one.has(at, "FUTURE") for at in range(phrase.after, min(phrase.after + 3, len(one.items))))


def _traveller(phrase: VisitPhrase) -> Person | None:
    """The traveller of the passage, else the one person right before who is not of the country visited."""
    one = phrase.one
    person = one.story.traveller(one.number)
    if person is not None or not phrase.hosts or not _is_taken_up(phrase):
        return person
    hosts = {host.code for host, _ in phrase.hosts}
    for earlier in reversed(one.story.sentences[max(0, one.number - BEFORE) : one.number]):
        named = {
            item.value: None
            for item in earlier.items
            if isinstance(item.value, Person) and item.value.may_visit and item.value.code not in hosts
        }
        if named:
            return next(iter(named)) if len(named) == 1 and next(iter(named)).place else None
    return None
