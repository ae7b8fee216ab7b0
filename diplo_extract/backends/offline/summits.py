"""The rule for attendance at summits abroad; where a meeting is held, and what a journey is for."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import find_subject, hosts_of, places_from
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.telling import telling
from diplo_extract.backends.offline.tense import status_of
from diplo_extract.backends.offline.visit_drafts import drafts_of
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

AWAITED = frozenset({"expected", "due", "awaited"})
SUMMIT_STOPS = ("DET", "PREP", "COMMA", "PERSON", "DATE", "ATTEND", "WHO", "HIS", "THEY", "BE", "FUTURE", "POSS")


def occasion_after(one: Sentence, start: int) -> tuple[str, int]:
    """The summit that a journey is for: "to attend the BRICS Summit", "for the forum"; and where it ends."""
    for place in range(start, min(start + 16, len(one.items))):
        if one.has(place, "SUMMIT"):
            first = first_of_summit(one, place)
            led = any(one.has(at, "ATTEND") or one.low(at) == "for" for at in range(start, first))
            return (one.quote(first, place), place) if led else ("", start)
        if one.low(place) == ";" or one.has(place, "SAY", "INSTRUMENT"):
            break
    return "", start


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
    for verb in [*one.places_of("ATTEND"), *_awaited(one)]:
        summit = next((at for at in range(verb + 1, min(verb + 16, len(one.items))) if one.has(at, "SUMMIT")), None)
        if summit is None or any(one.has(at, "PERSON", "SAY") or one.low(at) == ";" for at in range(verb + 1, summit)):
            continue
        found = venue(one, summit)
        subject = find_subject(one, verb)
        status = status_of(one, verb)
        if (
            status is None
            and one.low(verb - 1) == "to"
            and any(one.has(at, "FUTURE", "GO", "LEAVE") for at in range(max(0, verb - 9), verb))
        ):
            status = Status.planned
        status = Status.planned if one.low(verb) in AWAITED else status
        if found is None or subject is None or status is None:
            continue
        persons = subject.persons or (last_two(one, verb) if subject.pair else [])
        if not persons:
            continue
        hosts, last = found
        told = telling(one, [*subject.spans, verb, summit, last], status, date_near(one, summit), "attended")
        occasion = one.quote(first_of_summit(one, summit), summit)
        yield from drafts_of(
            one, persons, hosts, told, occasion=occasion, visit_format=VisitFormat.multilateral_attendance
        )


def _awaited(one: Sentence) -> list[int]:
    """ "is expected at the meeting in Cairo"."""
    return [
        at + 1
        for at in one.places_of("BE")
        if one.low(at + 1) in AWAITED and one.low(at + 2) in ("at", "for") and not one.has(at - 1, "NOT")
    ]


def last_two(one: Sentence, before: int) -> list[Person]:
    """Whom "the two ministers" or "both leaders" means: the last two persons of different countries that are named."""
    rows = [
        one.items[:before],
        *(earlier.items for earlier in reversed(one.story.sentences[max(0, one.number - 2) : one.number])),
    ]
    found: list[Person] = []
    for row in rows:
        for item in reversed(row):
            if isinstance(item.value, Person) and item.value not in found:
                found.append(item.value)
        if len(found) >= 2:
            break
    codes = {person.code for person in found}
    return found if len(found) == 2 and len(codes) == 2 else []


def venue(one: Sentence, summit: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """Where the meeting is held: after "in", or where the verb of motion of the sentence leads."""
    for place in range(summit + 1, min(summit + 14, len(one.items))):
        if one.low(place) in ("on", "of", "for") and not (one.has(place + 1, "DATE") or _is_of_body(one, place + 1)):
            break
        if one.low(place) in ("in", "at", "hosted by"):
            places, after = places_from(one, place + 1)
            if places and places[0].form != "organisation":
                return hosts_of(places)[:1], after - 1
        if one.low(place) == ";" or one.has(place, "SAY", "PERSON"):
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


def _is_of_body(one: Sentence, place: int) -> bool:
    """ "the summit of the African Union in Accra" """
    while one.has(place, "DET"):
        place += 1
    value = one.items[place].value if place < len(one.items) else None
    return isinstance(value, Place) and value.form == "organisation"


def _where(one: Sentence, summit: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """The place before "…, where both are attending the summit"."""
    where = next((place for place in range(summit - 1, -1, -1) if one.low(place) == "where"), None)
    if where is None:
        return None
    start = next((at for at in range(where - 1, max(-1, where - 7), -1) if one.low(at) in ("in", "to", "from")), where)
    places, after = places_from(one, start + 1)
    if places and where - after <= 2:
        return hosts_of(places)[:1], after - 1
    return None
