"""The rules for attendance at summits abroad."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from diplo_extract.backends.offline.article.clause import Subject, find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.place_lists import hosts_of, is_place, places_from
from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.article.subjects import last_two
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.venues import GATHERINGS, first_of_summit, venue
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat, Zone

OPENINGS = frozenset({"at", "speaking", "addressing", "attending"})
AWAITED = frozenset({"expected", "due", "awaited"})
ATTENDS = ("attend", "in attend", "participat", "take part", "took part")
NO_OBJECT = frozenset({"either", ".", ",", "", "too", "as", "and", "but", "after", "because"})
NEAR = 6  # sentences within which a meeting was told of
LEAD = 6  # sentences
LEADING = frozenset({"to", "in", "for", "at"})
MEETINGS = ("SUMMIT", "ATTEND")
MOST = 60  # sentences in which the place of a meeting is looked for


def attended(one: Sentence) -> Iterator[DraftVisit]:
    """Attendance abroad: "X attended the G20 Summit in Rio de Janeiro"; also the denial of it."""
    if "REMOTE" in one.kinds:
        return
    for verb in [*one.places_of("ATTEND"), *one.places_of("ABSENT"), *_awaited(one), *_told(one), *_among(one)]:
        attendants = _attendants(one, verb)
        summit = _meeting_before(one, verb) if attendants else _attended_at(one, verb)
        at = _summit_before(one, verb) if summit is None else (one, summit)
        if at is None:
            continue
        found = venue(*at) or (_here(one) if summit is None else None) or venue_told(one, at)
        subject = attendants or find_subject(one, verb)
        status = status_of(one, verb)
        if (
            status is None
            and one.low(verb - 1) == "to"
            and any(one.has(at, "FUTURE", "GO", "LEAVE") for at in range(max(0, verb - 9), verb))
        ):
            status = Status.planned
        status = Status.planned if one.low(verb) in AWAITED else status
        if one.has(verb, "ABSENT"):
            status = Status.denied if status in (Status.planned, Status.completed, Status.ongoing) else None
        if found is None or subject is None or status is None:
            continue
        ahead = one.has(subject.first - 1, "WHO") and not any(at < verb for at in one.places_of("PERSON"))
        persons = subject.persons or (last_two(one, verb) if subject.pair and not ahead else [])
        if not persons:
            continue
        hosts, last = found
        spans = [*subject.spans, verb, *([summit, last] if summit is not None else [])]
        told = telling(one, spans, status, date_near(one, summit) if summit is not None else None, "attended")
        occasion = at[0].quote(first_of_summit(*at), at[1])
        yield from drafts_of(
            one, persons, hosts, told, occasion=occasion, visit_format=VisitFormat.multilateral_attendance
        )


def _attended_at(one: Sentence, verb: int) -> int | None:
    """Where the meeting stands that is the object of the verb."""
    for at in range(verb + 1, min(verb + 16, len(one.items))):
        if one.has(at, "SUMMIT") or one.low(at) in GATHERINGS:
            return at
        if one.has(at, "SAY") or one.low(at) == ";":
            return None
        if one.has(at, "PERSON") and not one.has(at + 1, "POSS") and not one.low(verb).startswith("represent"):
            return None
    return None


def _meeting_before(one: Sentence, verb: int) -> int | None:
    """Which meeting it is that "was attended by" somebody."""
    found = (at for at in range(verb - 1, -1, -1) if one.has(at, "SUMMIT") or one.low(at) in GATHERINGS)
    return next(found, None)


def _summit_before(one: Sentence, verb: int) -> tuple[Sentence, int] | None:
    """The meeting that the passage told of, where only "will attend", "attended too", "in attendance" is said."""
    if not (one.low(verb).startswith(ATTENDS) or one.has(verb, "ABSENT", "GO")) or one.low(verb + 1) not in NO_OBJECT:
        return None
    for before in reversed(one.story.sentences[max(0, one.number - NEAR) : one.number]):
        summits = before.places_of("SUMMIT")
        if summits:
            return (before, summits[0]) if len(summits) == 1 else None
    return None


def _attendants(one: Sentence, verb: int) -> Subject | None:
    """ "was attended by X and Y", "…, among them X" """
    before = verb - 2 if one.has(verb - 1, "ADVERB") else verb - 1
    if not one.has(before, "BE"):
        return None
    spans = [at for at in one.places_of("PERSON") if at > verb and not one.has(at, "REFERENCE")]
    persons = [person for at in spans if (person := person_at(one, at))]
    return Subject(verb, persons, spans=spans) if one.low(verb + 1) == "by" and persons else None


def venue_told(one: Sentence, at: tuple[Sentence, int]) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """Where the one meeting is held that the report is about: the only place that it tells of a meeting so far, else
    where a report is from that begins with a meeting."""
    story, other = one.story, at[0]
    is_past = any(other.has(place, "DATE", "OVER") for place in range(max(0, at[1] - 4), at[1] + 1))
    if story.is_diary or one.zone is not Zone.body or is_past:
        return None
    if any(one.low(place - 1) in LEADING and _is_country(one, place) for place in one.places_of("ACTOR")):
        return None  # "left for Chad to attend the summit"
    told = islice(takewhile(lambda other: other.number <= one.number, story.told), MOST)
    before = [other for other in told if not other.kinds.keys().isdisjoint(MEETINGS)]
    venues = [found[0] for other in before for found in [_only_venue(other)] if found]
    here = story.dateline
    cities = {item.value.code for item in at[0].items if isinstance(item.value, Place) and item.value.is_city}
    if here is not None and cities == {here.code}:
        return hosts_of([here]), at[1] if at[0] is one else 0
    if not venues and before and before[0].number < LEAD and here is not None:
        venues = [hosts_of([here])]
    codes = {hosts[0][0].code for hosts in venues}
    return (venues[0], at[1] if at[0] is one else 0) if len(codes) == 1 else None


@once
def _only_venue(one: Sentence) -> tuple[list[tuple[Place, Place | None]], int] | None:
    meetings = {at for at in one.places_of("SUMMIT") if not one.has(at + 1, "INVITATION")}
    meetings |= {at for verb in one.places_of("ATTEND") for at in [_attended_at(one, verb)] if at is not None}
    found = [place for at in sorted(meetings) if (place := venue(one, at))]
    return found[0] if found else None


def _here(one: Sentence) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """The place of a diary's entry."""
    here = one.dateline
    return ([(here, here if here.is_city else None)], 0) if here is not None else None


def _awaited(one: Sentence) -> list[int]:
    """ "is expected at the meeting in Cairo", "X is not coming either"."""
    awaited = [
        at + 1
        for at in one.places_of("BE")
        if one.low(at + 1) in AWAITED and one.low(at + 2) in ("at", "for") and not one.has(at - 1, "NOT")
    ]
    absent = [at for at in one.places_of("GO") if one.low(at) in ("coming", "come") and one.low(at + 1) in NO_OBJECT]
    return awaited + [at for at in absent if any(one.has(no, "NOT") for no in range(max(0, at - 3), at))]


def _told(one: Sentence) -> list[int]:
    """ "told the conference in Munich that …": who does so is there."""
    return [
        at
        for at in one.places_of("SAY")
        if one.low(at) in ("told", "tells")
        and one.has(at + 1, "DET")
        and any(one.has(at + n, "SUMMIT") for n in (2, 3, 4))
    ]


def _among(one: Sentence) -> list[int]:
    """ "was among the guests at the coronation in London" """
    return [
        at
        for at in one.places_of("BE")
        if one.low(at + 1) == "among" and any(one.low(place) == "at" for place in range(at + 3, at + 7))
    ]


def at_summit(one: Sentence) -> Iterator[DraftVisit]:
    """Words at the head of a sentence: "At the summit in Rio, X called for …", "Speaking at the G20 in Rio, X said"."""
    comma = next(iter(one.places_of("COMMA")), 0)
    at = comma + 1 + one.has(comma + 1, "DET")
    if one.low(0) not in OPENINGS or "REMOTE" in one.kinds or not one.has(at, "PERSON") or one.has(at + 1, "POSS"):
        return
    summit = next((place for place in range(1, comma) if one.has(place, "SUMMIT") or _is_grouping(one, place)), None)
    person = person_at(one, at)
    found = _within(one, summit, comma) if summit is not None else None
    if found is None or summit is None or person is None or not person.place or person.assumed:
        return
    told = telling(one, [summit, found[1], at], Status.completed, date_near(one, summit), "at_summit")
    occasion = one.quote(first_of_summit(one, summit), summit)
    yield from drafts_of(
        one, [person], found[0], told, occasion=occasion, visit_format=VisitFormat.multilateral_attendance
    )


def _is_grouping(one: Sentence, place: int) -> bool:
    value = one.items[place].value
    return isinstance(value, Place) and value.form == "organisation" and one.low(place + 1) == "in"


def _within(one: Sentence, summit: int, comma: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    for place in range(summit + 1, comma):
        if one.low(place) in ("in", "at"):
            places, after = places_from(one, place + 1)
            if places and places[0].form != "organisation":
                return hosts_of(places)[:1], after - 1
    return None


def _is_country(one: Sentence, place: int) -> bool:
    """Whether a country or city is named there, no organisation."""
    return is_place(one.items[place]) and one.items[place].value.form != "organisation"
