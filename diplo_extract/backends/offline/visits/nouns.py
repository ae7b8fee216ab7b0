"""Rules for visits told by a noun: who made the visit, where to, when, and what the text calls it."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import Subject, find_subject, person_at
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.subjects import after_comma, comes_after
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.drafts import date_of, visit_drafts
from diplo_extract.backends.offline.visits.hosts import (
    described_host,
    find_host,
    host_before,
    host_of_his,
    host_of_pair,
    host_of_stay,
    host_who_invites,
    host_who_receives,
    place_of_stay,
)
from diplo_extract.backends.offline.visits.phrases import VisitPhrase, visit_phrases
from diplo_extract.backends.offline.visits.status import FORESEEN, governor, is_ahead, is_habit, status_with
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, Zone

BOUND = frozenset({"is set for", "are set for", "is bound for", "is due for", "are due for"})
DURING = frozenset({"during", "after", "following", "on", "upon", "fresh from", "amid"})
MOTION = ("GO", "LEAVE", "VISIT", "HOST")


def visit_of(one: Sentence) -> Iterator[DraftVisit]:
    """The visitor stands with the noun: "X's visit to Y", "the visit to Y by X", "his visit to Y"."""
    for phrase in visit_phrases(one):
        if phrase.visitors and _has_host(phrase):
            verb = governor(phrase)
            status = status_with(phrase, verb)
            if status and not is_habit(phrase):
                yield from visit_drafts(phrase, phrase.visitors, status, "visit_of")


def _has_host(phrase: VisitPhrase) -> bool:
    return bool(
        phrase.hosts
        or host_before(phrase)
        or host_of_pair(phrase)
        or described_host(phrase, phrase.visitors[0])
        or ((phrase.rank or date_of(phrase)) and host_of_his(phrase))
    )


def visit_paid(one: Sentence) -> Iterator[DraftVisit]:
    """The visitor is the subject: "X paid, began, concluded a visit to Y"."""
    for phrase in visit_phrases(one):
        verb = governor(phrase)
        if verb is None or phrase.nobody or one.has(verb, "CANCEL", "POSTPONE"):
            continue
        subject = find_subject(one, verb)
        visitors = phrase.visitors or (subject.persons if subject else [])
        status = status_with(phrase, verb)
        if (
            visitors
            and status
            and (
                described_host(phrase, visitors[0]) or find_host(phrase, verb) or host_who_receives(phrase, visitors[0])
            )
        ):
            _hold(phrase, subject, verb)
            yield from visit_drafts(phrase, visitors, status, "visit_paid")


def visit_on(one: Sentence) -> Iterator[DraftVisit]:
    """The visit is why the subject travels: "X arrived in Y for a visit", "X is in Y on a visit"."""
    for phrase in visit_phrases(one):
        place = _before(phrase)
        verb = place if one.low(place) in BOUND else _returned(one, place)
        if verb is None and one.low(place) in ("on", "for", "beginning", "starting"):
            verb = _motion(one, place)
            if verb is None:
                yield from _apposed(phrase, place)
        if verb is None or one.has(verb, "HOST"):
            continue
        subject = find_subject(one, verb) or comes_after(one, verb)
        visitors = subject.persons if subject else phrase.visitors
        status = Status.planned if one.low(verb) in BOUND else status_of(one, verb)
        if one.has(verb, "BE"):
            status = _stay(one, verb)
        if not visitors or status is None:
            continue
        if described_host(phrase, visitors[0]) or find_host(phrase, verb) or host_of_stay(phrase, visitors, verb):
            _hold(phrase, subject, verb)
            yield from visit_drafts(phrase, visitors, _now(phrase, verb, status), "visit_on")


def _returned(one: Sentence, place: int) -> int | None:
    """The verb in "returned (on Monday) from a visit"."""
    back = place - 1
    while one.has(back, "DATE", "DAY"):
        back -= 1
    return back if one.low(place) == "from" and one.has(back, "RETURN") else None


def _before(phrase: VisitPhrase) -> int:
    """The word that leads to a visit: "on his (visit)", "on the second day of a (visit)"."""
    one, place = phrase.one, phrase.lead - 1
    while one.has(place, "DET", "HIS", "THEY"):
        place -= 1
    if one.low(place) == "of" and one.low(place - 1) in ("day", "leg"):
        place = next((at for at in range(place - 2, max(-1, place - 5), -1) if one.low(at) == "on"), place)
    return place


def _now(phrase: VisitPhrase, verb: int, status: Status) -> Status:
    """Who has arrived for a visit is on it; "following one to B" is over."""
    one = phrase.one
    if one.low(phrase.noun) in ("one", "another") and one.low(phrase.noun - 1) in ("following", "after"):
        return Status.completed
    return Status.ongoing if status is Status.completed and one.has(verb, "GO", "LEAVE") else status


def _apposed(phrase: VisitPhrase, on: int) -> Iterator[DraftVisit]:
    """ "Trump, on a two-day visit to India, …"; the style of headlines and diaries leaves out the comma."""
    one = phrase.one
    at = on - 2 if one.has(on - 1, "ADVERB", "ONGOING") else on - 1
    brief = one.has(at, "PERSON") and (one.dateline is not None or one.zone is Zone.title)
    if one.low(at) != "," and not brief:
        return
    at = at if brief else at - 1
    person = person_at(one, at)
    stay = place_of_stay(one, person) if person and not phrase.hosts else None
    phrase.hosts = phrase.hosts or ([(stay, stay if stay.is_city else None)] if stay else [])
    if person and not phrase.visitors and (phrase.hosts or host_who_receives(phrase, person)):
        phrase.spans.append(at)
        now = one.low(at + 2) in ("currently", "now")
        yield from visit_drafts(phrase, [person], Status.ongoing if now else Status.completed, "visit_on")


def _motion(one: Sentence, place: int) -> int | None:
    for verb in range(place - 1, max(-1, place - 16), -1):
        if one.has(verb, *MOTION) and not (
            one.has(verb, "VISIT_NOUN") and not one.has(verb - 1, "PERSON", "FUTURE", "HE")
        ):
            return verb
        if one.has(verb, "BE") and (
            verb == place - 1
            or (verb == place - 2 and one.low(place - 1) in FORESEEN)
            or one.low(verb + 1) in ("in", "now", "currently", "here", "also")
        ):
            return verb
        if one.low(verb) in (";", ":") or one.has(verb, "SAY", "WHO"):
            return None
    return None


def _stay(one: Sentence, verb: int) -> Status | None:
    if any(one.has(place, "NOT") for place in (verb - 1, verb + 1)):
        return None
    if any(one.has(place, "FUTURE") for place in (verb - 1, verb - 2)) or one.low(verb + 1) in FORESEEN:
        return Status.planned
    since = (
        one.low(verb) == "been" and one.low(verb - 1) in ("has", "have") and "since" in {item.low for item in one.items}
    )
    return Status.ongoing if since or one.low(verb) in ("is", "are", "being", "be") else Status.completed


def _hold(phrase: VisitPhrase, subject: Subject | None, verb: int) -> None:
    phrase.spans.append(verb)
    if phrase.one.has(verb, "GO"):
        phrase.dated = next((at for at in range(verb + 1, phrase.first) if phrase.one.has(at, "DATE")), None)
    if subject:
        phrase.spans += [at for at in subject.spans if phrase.noun - at < 60]


def visit_during(one: Sentence) -> Iterator[DraftVisit]:
    """The visit is when or how a thing was done: "During a visit to Y, X said …", "X ended May with a trip to Y"."""
    for phrase in visit_phrases(one):
        place = phrase.first - 1
        while one.has(place, "DET", "HIS"):
            place -= 1
        crowned = one.low(place) == "with" and not one.has(place - 1, "MEET", "BE")
        if (
            (one.low(place) not in DURING and not crowned and not is_ahead(phrase))
            or phrase.visitors
            or phrase.nobody
            or not (phrase.hosts or host_who_invites(phrase))
        ):
            continue
        hosts = {host.code for host, _ in phrase.hosts}
        people = {
            id(person): person
            for item in one.items
            if "PERSON" in item.classes
            for person in [item.value]
            if person.may_visit and person.code not in hosts
        }
        person = next(iter(people.values())) if len(people) == 1 and not crowned else _first_person(one, phrase)
        person = person or (_fronted(phrase) if place <= 1 else None)
        if crowned and any(one.has(at, "MAYBE", "NOT", "PLAN", "BE") for at in range(place)):
            continue
        if person and person.may_visit and person.code not in hosts:
            phrase.spans += [at for at, item in enumerate(one.items) if item.value is person][:1]
            future = max((at for at in one.places_of("FUTURE") if at < place), default=None)
            told = future is not None and (crowned or not one.holds(range(future, place), "SAY", "COMMA", "WHO"))
            to_come = is_ahead(phrase) or told
            ahead = Status.planned if to_come else Status.completed
            yield from visit_drafts(phrase, [person], phrase.hint or ahead, "visit_during")


def _first_person(one: Sentence, phrase: VisitPhrase) -> Person | None:
    """The subject of the sentence, where nobody else stands before the visit."""
    before = [place for place in range(phrase.first) if one.has(place, "PERSON")]
    subject = find_subject(one, phrase.first) if len(before) == 1 else None
    return subject.persons[0] if subject and len(subject.persons) == 1 else None


def _fronted(phrase: VisitPhrase) -> Person | None:
    """ "During a visit to Chad, A met B": who comes first after the phrase that opens the sentence."""
    found = after_comma(phrase.one, phrase.after, phrase.after + 3)
    return found[1] if found else None
