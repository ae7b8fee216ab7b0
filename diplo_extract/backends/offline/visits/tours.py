"""Rules for journeys to several countries: where a tour begins and ends, what it takes in, its legs."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import NEWS, days_of, telling
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.phrases import VisitPhrase, visit_phrases
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise import edtf
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status

LATER = frozenset({"next", "last", "final", "second", "third"})
TOURS = frozenset({"tour", "tours", "trip", "swing", "journey", "visit", "working tour"})
LEGS = frozenset({"leg", "stop", "stage", "destination"})
FIRSTS = TOURS | LEGS | {"port of call"}
CHOOSES = frozenset({"chose", "picked", "selected", "chosen", "made", "make", "chooses", "picks"})
REACH = 24  # items between a tour and the place that it leads to
OVER = ("began", "started", "begun", "opened")
AHEAD = ("end", "conclude", "finish", "close", "wrap up")
CONTENTS = frozenset(
    {
        "including",
        "includes",
        "include",
        "included",
        "covers",
        "cover",
        "covered",
        "comprising",
        "comprised",
        "comprises",
    }
)
THROUGH = frozenset({"through", "across", "taking", "takes", "took", "take"})


def tour_stops(one: Sentence) -> Iterator[DraftVisit]:
    """What is said of a tour after its noun: "… that opened in A and will wrap up in B", "… takes in A and B"."""
    for phrase in visit_phrases(one):
        if one.low(phrase.noun) not in TOURS or phrase.nobody or phrase.hosts:
            continue
        person = _tourist(phrase)
        if person is None or not one.kinds.keys().isdisjoint(("CANCEL", "POSTPONE", "NOT", "MAYBE")):
            continue
        stops = list(_stops(phrase))
        names = [place.words for _, places in stops for place in places]
        for status, places in stops:
            date = date_near(one, phrase.noun, before=False) if len(stops) == 1 else None
            date = _date_of_old(one, phrase.noun) if date is None else date
            told = telling(one, [*phrase.spans, _at(one, places[-1])], status, date, "tour_stops")
            if told["mention_role"] is MentionRole.background:
                told["status"] = Status.completed
            yield from drafts_of(one, [person], hosts_of(places), told, rank_text="", stops=names)


def _date_of_old(one: Sentence, noun: int) -> int | None:
    """The date before a tour that is history: "in May 1999, X went to A on the first leg of a tour" """
    date, published = date_near(one, noun), one.story.article.published
    last = edtf.bounds(days_of(one.items[date].words, published))[1] if date is not None else None
    begun = edtf.bounds(published)[0]
    return date if last and begun and last < begun - NEWS else None


def _at(one: Sentence, place: Place) -> int:
    return next(at for at, item in enumerate(one.items) if item.value is place)


def _tourist(phrase: VisitPhrase) -> Person | None:
    """Whose tour it is: the owner, the subject of the sentence, or the traveller of the passage."""
    if phrase.visitors:
        return phrase.visitors[0]
    subject = find_subject(phrase.one, phrase.first)
    if subject is not None and subject.persons:
        return subject.persons[0] if len(subject.persons) == 1 else None
    return phrase.one.story.traveller(phrase.one.number)


def _stops(phrase: VisitPhrase) -> Iterator[tuple[Status, list[Place]]]:
    one = phrase.one
    ahead = any(one.has(at, "FUTURE") for at in range(phrase.lead))
    returned = any(one.has(at, "RETURN", "END") for at in range(phrase.lead))
    for at in range(phrase.noun + 1, min(phrase.noun + REACH, len(one.items))):
        low = one.low(at)
        if low == ";" or one.has(at, "SAY", "SIGN", "MEET"):
            return
        if one.low(at + 1) == "in" and (low in OVER or low.startswith(AHEAD)):
            goes_on = low.split()[0].endswith("s")  # "a trip that ends in A"
            status = Status.planned if _will(one, at) or ahead or goes_on else Status.completed
            places, _ = places_from(one, at + 2)
        elif low in CONTENTS or low in THROUGH:
            status = Status.planned if _will(one, at) or ahead else Status.completed
            status = status if returned or status is Status.planned else Status.ongoing
            places, after = _places_after(one, at + 1)
            places = places and [*places, *_then(one, after, places)]
        else:
            continue
        if places:
            yield status, places


def _places_after(one: Sentence, start: int) -> tuple[list[Place], int]:
    """The places after "takes in", "took him to", "took her to the forum in"."""
    places, after = places_from(one, _over(one, start))
    if not places:
        summit = next((at for at in one.places_of("SUMMIT") if start < at < start + 12), start)
        places, after = places_from(one, summit + 2) if one.low(summit + 1) == "in" else ([], start)
    return places, after


def _will(one: Sentence, at: int) -> bool:
    return one.has(at - 2 if one.has(at - 1, "ADVERB") else at - 1, "FUTURE")


def _then(one: Sentence, after: int, known: list[Place]) -> list[Place]:
    """What the sentence adds: "…, and then to A and B" """
    for at in range(after, len(one.items) - 2):
        if one.low(at) in ("then", "on", "later", "and") and one.low(at + 1) == "to":
            codes = {place.code for place in known}
            return [place for place in places_from(one, at + 2)[0] if place.code not in codes]
    return []


def _over(one: Sentence, place: int) -> int:
    """Past "in", "him to", "official visits to", "stops in"."""
    for at in range(place, min(place + 7, len(one.items))):
        if one.low(at) in ("in", "to") and not one.has(at + 1, "HIM"):
            return at + 1
    return place


def tour_leg(one: Sentence) -> Iterator[DraftVisit]:
    """A country as part of a journey: "A is the second leg of his tour", "the next stop is B", "first stop, C"."""
    for noun, item in enumerate(one.items):
        if item.low not in LEGS or not (_counted(one, noun) or one.low(noun + 1) == "of"):
            continue
        person = _owner(one, noun) or one.story.traveller(one.number)
        yield from _listed_legs(one, noun, person)
        found = _leg_before(one, noun) or _leg_after(one, noun)
        if person is None or not found:
            continue
        later = one.low(noun - 1) in LATER and (one.has(noun + 1, "FUTURE") or one.low(noun + 1) == "is")
        told = telling(
            one, [noun, _at(one, found[-1])], Status.planned if later else Status.completed, None, "tour_leg"
        )
        yield from drafts_of(one, [person], hosts_of(found), told)


def _listed_legs(one: Sentence, noun: int, person: Person | None) -> Iterator[DraftVisit]:
    """ "…, the first stop of official visits to A, B and C": those of which the report has not told yet."""
    phrase = next((phrase for phrase in visit_phrases(one) if phrase.first == noun + 2 and len(phrase.hosts) > 1), None)
    subject = find_subject(one, noun) if person is None else None
    person = subject.persons[0] if subject and len(subject.persons) == 1 else person
    if phrase is None or person is None or one.low(noun + 1) != "of":
        return
    status = Status.completed if one.low(noun - 1) in ("last", "final") else Status.planned
    hosts = [(host, city) for host, city in phrase.hosts if host.code not in person.hosts]
    told = telling(one, [noun, *phrase.spans], status, None, "tour_leg")
    stops = [host.words for host, _ in phrase.hosts]
    yield from drafts_of(one, [person], hosts, told, rank_text=phrase.rank, stops=stops)


def _counted(one: Sentence, noun: int) -> bool:
    return one.has(noun, "LEG") or one.low(noun - 1) in (
        "first",
        "second",
        "third",
        "fourth",
        "next",
        "last",
        "final",
        "opening",
    )


def _owner(one: Sentence, noun: int) -> Person | None:
    if one.has(noun - 2, "HIS"):
        return person_at(one, noun - 2)
    for at in range(noun + 1, min(noun + 8, len(one.items))):
        person = person_at(one, at)
        if person and one.has(at, "HIS", "PERSON"):
            return person
    return None


def _leg_before(one: Sentence, noun: int) -> list[Place]:
    """ "Togo was the next stop of …"."""
    start = noun - 1
    while start > 0 and not one.has(start, "BE"):
        start -= 1
    if noun - start > 5 or start == 0:
        return []
    places, after = places_from(one, start - 1)
    return places[:1] if after == start else []


def _leg_after(one: Sentence, noun: int) -> list[Place]:
    for at in range(noun + 1, min(noun + 12, len(one.items))):
        if one.has(at, "BE") or one.low(at) == ",":
            places, _ = places_from(one, at + 1)
            if places:
                return places[:1]
        if one.low(at) == ";" or (one.low(at) == "to" and one.has(at - 1, "VISIT_NOUN")) or one.has(at, "SAY"):
            return []
    return []


def first_abroad(one: Sentence) -> Iterator[DraftVisit]:
    """Where a first journey leads: "X chose Peru for his first foreign trip", "X made Peru his first stop"."""
    for noun, item in enumerate(one.items):
        if item.low not in FIRSTS or not any(one.has(at, "HIS") for at in range(max(0, noun - 5), noun)):
            continue
        his = next(at for at in range(noun - 1, -1, -1) if one.has(at, "HIS"))
        if not any(one.low(at) in ("first", "maiden", "inaugural", "debut") for at in range(his, noun)):
            continue
        verb = next((at for at in range(his - 1, max(-1, his - 7), -1) if one.low(at) in CHOOSES), None)
        places, after = places_from(one, verb + 1) if verb is not None else ([], 0)
        subject = find_subject(one, verb) if verb is not None and places and his - after < 2 else None
        if subject is None or len(subject.persons) != 1 or any(one.has(at, "NOT", "MAYBE") for at in range(his)):
            continue
        status = Status.planned if any(one.has(at, "FUTURE") for at in range(his)) else Status.completed
        told = telling(one, [*subject.spans, noun], status, None, "first_abroad")
        yield from drafts_of(one, subject.persons, hosts_of(places), told)
