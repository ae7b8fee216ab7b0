"""The rule for attendance at summits abroad; where a meeting is held, and what a journey is for."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, hosts_of, is_place, person_at, places_from
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.subjects import last_two
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

OPENINGS = frozenset({"at", "speaking", "addressing", "attending"})
AWAITED = frozenset({"expected", "due", "awaited"})
TOPIC = frozenset({"on", "of", "for"})
GATHERINGS = frozenset({"meeting", "meetings", "session", "retreat", "gathering"})
SUMMIT_STOPS = ("DET", "PREP", "COMMA", "PERSON", "DATE", "ATTEND", "WHO", "HIS", "THEY", "BE", "FUTURE", "POSS")


def occasion_after(one: Sentence, start: int) -> tuple[str, int]:
    """The summit that a journey is for: "to attend the BRICS Summit", "for the forum"; and where it ends."""
    for place in range(start, min(start + 16, len(one.items))):
        meeting = one.low(place) in GATHERINGS
        if (one.has(place, "SUMMIT") or meeting) and not is_of_two(one, place):
            first = first_of_summit(one, place)
            led = any(one.has(at, "ATTEND") or (one.low(at) == "for" and not meeting) for at in range(start, first))
            return (one.quote(first, place), place) if led else ("", start)
        if one.low(place) in (";", "from") or one.has(place, "SAY", "INSTRUMENT"):
            break  # "came from Lima, where he attended"
    return "", start


def is_of_two(one: Sentence, place: int) -> bool:
    """ "a summit (on Friday) with President X" is no occasion of many."""
    after = place + 1
    while one.has(after, "DATE") or (one.has(after, "PREP") and one.has(after + 1, "DATE")):
        after += 1
    partners = [at for at in range(after, min(after + 7, len(one.items))) if one.has(at, "PERSON")]
    return one.low(after) == "with" and len(partners) == 1


def first_of_summit(one: Sentence, place: int) -> int:
    first = place
    while first > 0 and place - first < 9 and not one.has(first - 1, *SUMMIT_STOPS):
        first -= 1
    if one.low(first - 1) in ("of",) and one.has(first - 2, "SUMMIT", "CAPITAL", "NUMBER"):
        first -= 2
    return first


def attended(one: Sentence) -> Iterator[DraftVisit]:
    """Attendance abroad: "X attended the G20 Summit in Rio de Janeiro"; also the denial of it."""
    if "REMOTE" in one.kinds:
        return
    for verb in [*one.places_of("ATTEND"), *one.places_of("ABSENT"), *_awaited(one), *_told(one), *_among(one)]:
        summit = _attended_at(one, verb)
        at = _summit_before(one, verb) if summit is None else (one, summit)
        if at is None:
            continue
        found = venue(*at) or (_here(one) if summit is None else None)
        subject = find_subject(one, verb)
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


def _summit_before(one: Sentence, verb: int) -> tuple[Sentence, int] | None:
    """The meeting of the sentence before, where only "will attend" is said."""
    if one.low(verb) not in ("attend", "attending", "participate", "take part") or one.low(verb + 1) not in (
        ".",
        ",",
        "",
    ):
        return None
    before = one.story.sentences[one.number - 1] if one.number else None
    summits = before.places_of("SUMMIT") if before else []
    return (before, summits[0]) if before and len(summits) == 1 else None


def _here(one: Sentence) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """The place of a diary's entry."""
    here = one.dateline
    return ([(here, here if here.is_city else None)], 0) if here is not None else None


def _awaited(one: Sentence) -> list[int]:
    """ "is expected at the meeting in Cairo"."""
    return [
        at + 1
        for at in one.places_of("BE")
        if one.low(at + 1) in AWAITED and one.low(at + 2) in ("at", "for") and not one.has(at - 1, "NOT")
    ]


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


def venue(one: Sentence, summit: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """Where the meeting is held: after "in", or where the verb of motion of the sentence leads."""
    for place in range(summit + 1, min(summit + 14, len(one.items))):
        at = _after_topic(one, place) if one.low(place) in TOPIC and not one.has(place + 1, "DATE") else place
        if one.low(at) in ("in", "at", "hosted by"):
            places, after = places_from(one, at + 1)
            if places and places[0].form != "organisation":
                return hosts_of(places)[:1], after - 1
        if at != place or one.low(at) == ";" or one.has(at, "SAY", "PERSON"):
            break
    found = _where(one, summit)
    if found is not None:
        return found
    for place in range(summit - 1, -1, -1):
        if one.low(place) in ("in", "to") and (place == 0 or one.has(place - 1, "GO", "BE", "DATE", "VISIT_NOUN")):
            places, after = places_from(one, place + 1)
            if places and places[0].form != "organisation":
                return hosts_of(places)[:1], after - 1
    return None


def _after_topic(one: Sentence, place: int) -> int:
    """Past "of the regional group" in "the meeting of the regional group, in Lima", "of President X", "of ASEAN"."""
    named = place + 1
    while one.has(named, "DET"):
        named += 1
    if one.has(named, "PERSON") or _is_body(one, named):
        after = named + 1
        while one.has(after, "DATE"):
            after += 1
        if one.low(after) != ",":
            return after
    rest = range(place, min(place + 8, len(one.items)))
    return next((at + 1 for at in rest if one.low(at) == "," and one.low(at + 1) == "in"), len(one.items))


def _is_body(one: Sentence, place: int) -> bool:
    value = one.items[place].value if place < len(one.items) else None
    return isinstance(value, Place) and value.form == "organisation"


def _where(one: Sentence, summit: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """The place before "…, where both are attending the summit"."""
    where = next((place for place in range(summit - 1, -1, -1) if one.low(place) == "where"), None)
    if where is None:
        return None
    start = next((at for at in range(where - 1, max(-1, where - 7), -1) if one.low(at) in ("in", "to", "from")), where)
    places, after = places_from(one, start + 1)
    if not (places and where - after <= 2) and where > 1 and is_place(one.items[where - 2]):
        places, after = places_from(one, where - 2)  # "in Guayaquil, Ecuador, where"
    if places and where - after <= 2:
        return hosts_of(places)[:1], after - 1
    return None
