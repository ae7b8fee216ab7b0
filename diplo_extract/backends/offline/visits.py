"""Rules for visits told by a noun: who made the visit, where to, when, and what the text calls it."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import Subject, find_subject, person_at
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.tense import status_of
from diplo_extract.backends.offline.visit_drafts import date_of, visit_drafts
from diplo_extract.backends.offline.visit_hosts import find_host, host_before, host_of_pair
from diplo_extract.backends.offline.visit_phrases import VisitPhrase, visit_phrases
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status

MOTION = ("GO", "LEAVE", "VISIT", "HOST")


def visit_of(one: Sentence) -> Iterator[DraftVisit]:
    """The visitor stands with the noun: "X's visit to Y", "the visit to Y by X", "his visit to Y"."""
    for phrase in visit_phrases(one):
        if phrase.visitors and (phrase.hosts or host_before(phrase) or host_of_pair(phrase)):
            verb = _governor(phrase)
            status = phrase.hint or _status_with(phrase, verb)
            if status and not _put_off(phrase) and not (verb is not None and one.has(verb, "CANCEL", "POSTPONE")):
                yield from visit_drafts(phrase, phrase.visitors, status, "visit_of")


def _governor(phrase: VisitPhrase) -> int | None:
    """The verb whose object the visit is."""
    one, place = phrase.one, phrase.lead - 1
    while one.has(place, "DET", "HIS", "THEY"):
        place -= 1
    if one.has(place, "DATE"):
        place -= 2 if one.has(place - 1, "PREP", "DET") else 1  # "paid on Monday a visit"
    return place if one.has(place, "PAY", "BEGIN", "END", "CANCEL", "POSTPONE") else None


def _status_with(phrase: VisitPhrase, verb: int | None) -> Status | None:
    one = phrase.one
    if verb is not None:
        if one.has(verb, "CANCEL", "POSTPONE"):
            return None
        status = status_of(one, verb)
        return Status.ongoing if status is Status.completed and one.has(verb, "BEGIN") else status
    if _put_off(phrase) or _is_wish(phrase):
        return None
    for place in range(phrase.after, min(phrase.after + 10, len(one.items))):
        if one.has(place, "FUTURE"):
            return _predicted(one, place)
        if one.has(place, "BE", "HAVE", "WHO") or one.low(place) in (";", ","):
            break
    return Status.completed


def _predicted(one: Sentence, place: int) -> Status | None:
    """ "the visit will take place …" is planned; what a visit will bring says nothing of when."""
    begins = one.low(place + 1) in ("take", "begin", "start", "last", "be", "come", "run", "mark", "include")
    return Status.planned if begins else Status.unknown


def _put_off(phrase: VisitPhrase) -> bool:
    one = phrase.one
    return any(
        one.has(place, "CANCEL", "POSTPONE") for place in range(phrase.after, min(phrase.after + 12, len(one.items)))
    )


def _is_wish(phrase: VisitPhrase) -> bool:
    one = phrase.one
    return any(
        one.has(place, "NOT", "TENTATIVE", "INVITATION", "INVITE")
        or one.low(place) in ("plan", "plans", "hope", "if", "invited")
        for place in range(max(0, phrase.first - 4), phrase.first)
    )


def visit_paid(one: Sentence) -> Iterator[DraftVisit]:
    """The visitor is the subject: "X paid, began, concluded a visit to Y"."""
    for phrase in visit_phrases(one):
        verb = _governor(phrase)
        if verb is None or phrase.nobody or one.has(verb, "CANCEL", "POSTPONE"):
            continue
        subject = find_subject(one, verb)
        visitors = phrase.visitors or (subject.persons if subject else [])
        status = _status_with(phrase, verb)
        if visitors and status and find_host(phrase, verb):
            _hold(phrase, subject, verb)
            yield from visit_drafts(phrase, visitors, status, "visit_paid")


def visit_on(one: Sentence) -> Iterator[DraftVisit]:
    """The visit is why the subject travels: "X arrived in Y for a visit", "X is in Y on a visit"."""
    for phrase in visit_phrases(one):
        place = phrase.lead - 1
        while one.has(place, "DET", "HIS", "THEY"):
            place -= 1
        if one.low(place) == "from" and one.has(place - 1, "RETURN"):
            verb: int | None = place - 1
        elif one.low(place) in ("on", "for", "beginning", "starting"):
            verb = _motion(one, place)
            comma = place - 2 if one.has(place - 1, "ADVERB", "ONGOING") else place - 1
            if verb is None and one.low(comma) == ",":
                yield from _apposed(phrase, comma - 1)
        else:
            continue
        if verb is None or one.has(verb, "HOST"):
            continue
        subject = find_subject(one, verb)
        visitors = subject.persons if subject else phrase.visitors
        status = status_of(one, verb)
        if one.has(verb, "BE"):
            status = _stay(one, verb)
        if visitors and status and find_host(phrase, verb):
            _hold(phrase, subject, verb)
            yield from visit_drafts(phrase, visitors, _now(phrase, verb, status), "visit_on")


def _now(phrase: VisitPhrase, verb: int, status: Status) -> Status:
    """Who has arrived for a visit is on it; "following one to B" is over."""
    one = phrase.one
    if one.low(phrase.noun) in ("one", "another") and one.low(phrase.noun - 1) in ("following", "after"):
        return Status.completed
    return Status.ongoing if status is Status.completed and one.has(verb, "GO", "LEAVE") else status


def _apposed(phrase: VisitPhrase, at: int) -> Iterator[DraftVisit]:
    """ "Trump, on a two-day visit to India, …" """
    person = person_at(phrase.one, at)
    if person and phrase.hosts and not phrase.visitors:
        phrase.spans.append(at)
        now = phrase.one.low(at + 2) in ("currently", "now")
        yield from visit_drafts(phrase, [person], Status.ongoing if now else Status.completed, "visit_on")


def _motion(one: Sentence, place: int) -> int | None:
    for verb in range(place - 1, max(-1, place - 16), -1):
        if one.has(verb, *MOTION) and not (
            one.has(verb, "VISIT_NOUN") and not one.has(verb - 1, "PERSON", "FUTURE", "HE")
        ):
            return verb
        if one.has(verb, "BE") and (
            verb == place - 1 or one.low(verb + 1) in ("in", "now", "currently", "here", "also")
        ):
            return verb
        if one.low(verb) in (";", ":") or one.has(verb, "SAY", "WHO"):
            return None
    return None


def _stay(one: Sentence, verb: int) -> Status | None:
    if any(one.has(place, "NOT") for place in (verb - 1, verb + 1)):
        return None
    if any(one.has(place, "FUTURE") for place in (verb - 1, verb - 2)):
        return Status.planned
    since = (
        one.low(verb) == "been" and one.low(verb - 1) in ("has", "have") and "since" in {item.low for item in one.items}
    )
    return Status.ongoing if since or one.low(verb) in ("is", "are", "being", "be") else Status.completed


def _hold(phrase: VisitPhrase, subject: Subject | None, verb: int) -> None:
    phrase.spans.append(verb)
    if subject:
        phrase.spans += [at for at in subject.spans if phrase.noun - at < 60]


def visit_during(one: Sentence) -> Iterator[DraftVisit]:
    """The visit is when something was done: "During a visit to Y, X said …", with one possible visitor."""
    for phrase in visit_phrases(one):
        place = phrase.first - 1
        while one.has(place, "DET", "HIS"):
            place -= 1
        if (
            one.low(place) not in ("during", "after", "following", "on")
            or phrase.visitors
            or not phrase.hosts
            or phrase.nobody
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
        person = next(iter(people.values())) if len(people) == 1 else _first_person(one, phrase)
        person = person or (_fronted(phrase) if place <= 1 else None)
        if person and person.may_visit and person.code not in hosts:
            phrase.spans += [at for at, item in enumerate(one.items) if item.value is person][:1]
            yield from visit_drafts(phrase, [person], phrase.hint or Status.completed, "visit_during")


def _first_person(one: Sentence, phrase: VisitPhrase) -> Person | None:
    """The subject of the sentence, where nobody else stands before the visit."""
    before = [place for place in range(phrase.first) if one.has(place, "PERSON")]
    subject = find_subject(one, phrase.first) if len(before) == 1 else None
    return subject.persons[0] if subject and len(subject.persons) == 1 else None


def _fronted(phrase: VisitPhrase) -> Person | None:
    """ "During a visit to Chad, A met B": who comes first after the phrase that opens the sentence."""
    one = phrase.one
    comma = next((at for at in range(phrase.after, min(phrase.after + 3, len(one.items))) if one.low(at) == ","), None)
    if comma is None:
        return None
    return person_at(one, comma + 2 if one.has(comma + 1, "DET") else comma + 1)


def visit_continued(one: Sentence) -> Iterator[DraftVisit]:
    """No visitor is named, and the passage tells of one traveller: "The first leg was an official visit to Chile …"."""
    for phrase in visit_phrases(one):
        person = one.story.traveller(one.number)
        named = [item for item in one.items[: phrase.noun] if "PERSON" in item.classes]
        if (
            person is None
            or phrase.visitors
            or not phrase.hosts
            or phrase.nobody
            or named
            or not (phrase.rank or date_of(phrase))
        ):
            continue
        if _is_wish(phrase) or _put_off(phrase) or one.has(phrase.first - 1, "POSS") or _governor(phrase) is not None:
            continue
        planned = any(one.has(place, "FUTURE") for place in range(phrase.first))
        status = phrase.hint or (Status.planned if planned else Status.completed)
        yield from visit_drafts(phrase, [person], status, "visit_continued")
