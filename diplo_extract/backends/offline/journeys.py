"""Rules for visits told by a verb of travel."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import Subject, find_subject, hosts_of, is_place, person_at, places_from
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.summits import occasion_after
from diplo_extract.backends.offline.telling import telling
from diplo_extract.backends.offline.tense import status_of
from diplo_extract.backends.offline.visit_drafts import drafts_of
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

MANNERS = frozenset({"back", "on", "straight", "over", "off", "out", "down", "north", "south", "east", "west", "home"})
AWAITED = frozenset({"due", "expected", "awaited", "anticipated", "back"})
TO = frozenset({"to", "in", "at", "for", "into", "on", "across", "through"})


def visited(one: Sentence) -> Iterator[DraftVisit]:
    """The verb itself: "X visited Vietnam and Laos", "X toured India", "X will visit Tokyo"."""
    for verb in one.places_of("VISIT"):
        if not _is_verb(one, verb):
            continue
        start = past_ranks(one, verb)
        places, after = places_from(one, start)
        if not places or _goes_on(one, after):
            continue
        yield from _journey(one, verb, places, after, "visited", rank_of(one, verb, start))


def past_ranks(one: Sentence, verb: int) -> int:
    """Past the rank that a verb of visiting has right after it: "thăm chính thức (tới) Brunei"."""
    start = verb + 1
    while one.has(start, "RANK") and one.has(start, "AFTER"):
        start += 1
    return start + 1 if one.low(start) in ("to", "in") and one.has(verb + 1, "AFTER") else start


def rank_of(one: Sentence, verb: int, start: int) -> str:
    """The verb and its rank: "thăm chính thức"; empty where none stands between it and the place at `start`."""
    return one.quote(verb, start - 1 if one.has(start - 1, "RANK") else start - 2) if start > verb + 1 else ""


def _is_verb(one: Sentence, verb: int) -> bool:
    if one.low(verb) in ("visit", "tour", "visits", "tours"):
        if one.low(verb - 1) == "to":
            return True
        before = verb - 1
        while one.has(before, "ADVERB"):
            before -= 1
        return one.has(before, "FUTURE", "MAYBE", "PERSON", "HE", "WHO", "NOT") or one.low(before) == ","
    return not (one.has(verb - 1, "DET") and one.low(verb) == "visiting")


def _goes_on(one: Sentence, after: int) -> bool:
    """Whether the place is only the beginning of another name: "visited Vietnam National University"."""
    return one.has(after, "CAPITAL", "POSS") or one.low(after) in (
        "-",
        "embassy",
        "school",
        "pavilion",
        "university",
        "town",
    )


def travelled(one: Sentence) -> Iterator[DraftVisit]:
    """Motion to a place: "X arrived in Hanoi", "left Beijing for Moscow", "X flew to Tokyo to attend a summit"."""
    for verb in [*one.places_of("GO"), *one.places_of("LEAVE")]:
        if one.has(verb, "VISIT_NOUN") and one.has(verb - 1, "DET", "HIS", "RANK", "NUMBER"):
            continue
        place = verb + 1
        leaving = one.has(verb, "LEAVE")
        place += one.has(place, "ADVERB") and one.has(place + 1, "AFTER")
        if not leaving and one.has(place, "AFTER") and is_place_at(one, place):
            places, after = places_from(one, place)  # "đến Colombo", "gagnera ensuite Colombo"
            yield from _journey(one, verb, places, after, "travelled")
            continue
        if leaving and is_place_at(one, place):
            _, place = places_from(one, place)
        if one.low(verb).endswith(" off"):
            leaving = False  # "jetted off to"
        while leaving and (one.has(place, "DATE", "ADVERB") or (one.low(place) == "on" and one.has(place + 1, "DATE"))):
            place += 1
        while _is_manner(one, place):
            place += 1
        if one.low(place) not in TO or (
            leaving and one.low(place) not in (("for", "to") if place > verb + 1 else ("for",))
        ):
            continue
        places, after = places_from(one, place + 1)
        if places and not one.has(after, "CAPITAL", "POSS"):
            yield from _journey(one, verb, places, after, "travelled")


def sojourned(one: Sentence) -> Iterator[DraftVisit]:
    """Time passed abroad: "X spent two days in Lima", "X stayed in Doha until Friday"."""
    for verb in one.places_of("SPEND"):
        within = range(verb + 1, min(verb + 7, len(one.items)))
        place = next((at for at in within if one.low(at) == "in"), None)
        if place is None or any(one.has(at, "ACTOR", "PERSON") for at in range(verb, place)):
            continue
        places, after = places_from(one, place + 1)
        if places and not one.has(after, "CAPITAL", "POSS") and len(hosts_of(places)) == 1:
            yield from _journey(one, verb, places, after, "sojourned")


def _is_manner(one: Sentence, place: int) -> bool:
    """ "flew straight to", "travelled separately to", "drove on to", "arrived yesterday in"."""
    if one.has(place, "ADVERB", "DATE"):
        return one.low(place + 1) in TO or one.has(place + 1, "ADVERB", "DATE")
    low = one.low(place)
    return (low.endswith("ly") or low in MANNERS) and one.low(place + 1) in TO


def stayed(one: Sentence) -> Iterator[DraftVisit]:
    """ "X, who was in Lima for the APEC meetings", "X will be in New Delhi on Thursday for the summit"."""
    for verb in one.places_of("BE"):
        at = verb + 1
        here = False
        while one.has(at, "ADVERB", "ONGOING") or one.low(at) in AWAITED or (here and one.has(at, "DATE")):
            here = here or one.low(at) in (*AWAITED, "currently", "already", "now")
            at += 1
        if one.low(at) not in ("in", "at") or one.has(verb - 1, "DET") or not is_place_at(one, at + 1):
            continue
        places, after = places_from(one, at + 1)
        why = (
            here
            or one.has(after, "DATE")
            or (one.has(after + 1, "DATE") and one.has(after, "PREP"))
            or any(
                one.low(place) in ("for", "to") or one.has(place, "ATTEND", "VISIT_NOUN")
                for place in range(after, min(after + 6, len(one.items)))
            )
        )
        if places and why and one.low(verb) in ("is", "was", "are", "were", "be"):
            yield from _journey(one, verb, places, after, "stayed")


def is_place_at(one: Sentence, place: int) -> bool:
    """Whether an item there names a place."""
    return place < len(one.items) and is_place(one.items[place])


def returned(one: Sentence) -> Iterator[DraftVisit]:
    """The way back: "X returned from Thailand on Tuesday", "X flew home from Lima"."""
    for verb in one.places_of("RETURN"):
        places, after = places_from(one, verb + 2) if one.low(verb + 1) == "from" else ([], verb)
        if places and not one.has(after, "CAPITAL", "POSS") and one.items[verb].classes["RETURN"] == "past":
            yield from _journey(one, verb, places, after, "returned")


def _comes_after(one: Sentence, verb: int) -> Subject | None:
    """Who acts in "After visiting Chad, X flew on", "Arriving in Doha, X said", "Arrivé à Doha, X …"."""
    begun = one.low(verb).endswith("ing") or one.items[verb].classes.get("GO") == "past"
    if verb > 1 or not begun or one.low(0) in ("before", "without", "instead"):
        return None
    comma = next((at for at in one.places_of("COMMA") if at < 16), None)
    if comma is None:
        return None
    at = comma + 2 if one.has(comma + 1, "DET") else comma + 1
    person = person_at(one, at)
    return Subject(at, [person], spans=[at]) if person else None


def _journey(
    one: Sentence, verb: int, places: list[Place], after: int, rule: str, rank: str = ""
) -> Iterator[DraftVisit]:
    status = status_of(one, verb)
    if rule == "stayed" and one.low(verb) in ("is", "are") and status is not None:
        status = Status.planned if one.low(verb + 1) in AWAITED - {"back"} else Status.ongoing
    subject = find_subject(one, verb) or _comes_after(one, verb)
    if status is None or subject is None or not subject.persons:
        return
    hosts = hosts_of(places)
    date = date_near(one, after - 1)
    occasion, last = occasion_after(one, after)
    told = telling(one, [*subject.spans, verb, after - 1, *([last] if occasion else [])], status, date, rule)
    summit = VisitFormat.multilateral_attendance if occasion and len(hosts) == 1 else VisitFormat.bilateral
    yield from drafts_of(one, subject.persons, hosts, told, occasion=occasion, visit_format=summit, rank_text=rank)
