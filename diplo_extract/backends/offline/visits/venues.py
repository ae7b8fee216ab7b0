"""Where a meeting is held, and which one a journey is for."""

from __future__ import annotations

from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Place

GATHERINGS = frozenset({"meeting", "meetings", "session", "retreat", "gathering"})
NOT_HELD = frozenset({"-", "format", "process", "group"})
TOPIC = frozenset({"on", "of", "for"})
SUMMIT_STOPS = ("DET", "PREP", "COMMA", "PERSON", "DATE", "ATTEND", "WHO", "HIS", "THEY", "BE", "FUTURE", "POSS")
GATHERED = frozenset({"gathered", "gathering", "gather", "convened", "assembled", "converged"})


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
        if one.low(place) in ("in", "to") and (place == 0 or _leads(one, place - 1)):
            places, after = places_from(one, place + 1)
            if places and places[0].form != "organisation":
                return hosts_of(places)[:1], after - 1
    return _in_name(one, summit)


def _leads(one: Sentence, at: int) -> bool:
    return one.has(at, "GO", "BE", "DATE", "VISIT_NOUN", "MEET") or one.low(at) in GATHERED


def _in_name(one: Sentence, summit: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """ "the Davos forum", "the Munich Security Conference"; what has a format or process of its own is no place."""
    for at in range(first_of_summit(one, summit), summit):
        value = one.items[at].value
        named = any(one.has(after, "INSTRUMENT") or one.low(after) in NOT_HELD for after in range(at + 1, summit))
        if isinstance(value, Place) and value.is_city and not named:
            return hosts_of([value]), at
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
    held = (at + 1 for at in rest if one.low(at) == "," or one.has(at, "HOLD", "TAKE_PLACE"))  # "on birds held in Lima"
    return next((at for at in held if one.low(at) == "in"), len(one.items))


def _is_body(one: Sentence, place: int) -> bool:
    value = one.items[place].value if place < len(one.items) else None
    return isinstance(value, Place) and value.form == "organisation"


def _where(one: Sentence, summit: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """The place before "…, where both are attending the summit"."""
    where = next((place for place in range(summit - 1, -1, -1) if one.low(place) == "where"), None)
    if where is None:
        return None
    for start in range(where - 1, max(-1, where - 12), -1):
        places, after = places_from(one, start + 1) if one.low(start) in ("in", "to", "from") else ([], where)
        if places:
            near = all(one.has(at, "DATE", "PREP", "COMMA") or at == after for at in range(after, where))
            return (hosts_of(places)[:1], after - 1) if near else None
    return None
