"""Where somebody met, signed or was received: the city that the sentence names for it."""

from __future__ import annotations

from diplo_extract.backends.offline.article.place_lists import place_before
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.visits.destinations import is_place_at
from diplo_extract.backends.offline.words.items import Place

OPENINGS = frozenset({"in", "at", "on", "during", "meeting"})
DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
LONGEST_DATELINE = 6  # items
REACH = 14  # items between the place of a meeting and "when"


def _is_airport(one: Sentence, at: int) -> bool:
    return one.low(at) == "airport" or (one.low(at) == "international" and one.low(at + 1) == "airport")


def verb_of(one: Sentence, verb: int) -> int:
    """The verb in "held (in Lima) talks", "had a meeting with"; `verb` itself where it is no noun."""
    held = next((at for at in range(verb - 1, max(-1, verb - 7), -1) if one.has(at, "HOLD")), verb)
    return held if one.has(verb, "TALKS", "SUMMIT") or one.low(verb) == "meeting with" else verb


def city_of(one: Sentence, verb: int) -> tuple[Place, int] | None:
    """The city in which the talks or the signing at `verb` were held, and where it stands."""
    fronted = _fronted(one, verb)
    if fronted is not None:
        return one.items[fronted].value, fronted
    for place in range(verb_of(one, verb) + 1, len(one.items) - 1):
        word = one.low(place)
        if word == "here" and one.here:
            return one.here, place
        if word == "there" and (there := place_before(one, place)):
            return there, place
        if word in ("in", "at"):
            at = place + 2 if one.has(place + 1, "DET") else place + 1
            if is_place_at(one, at) and (_is_airport(one, at + 1) or not one.has(at + 1, "POSS", "CAPITAL")):
                value: Place = one.items[at].value
                if word == "in" or value.form == "seat" or (_is_airport(one, at + 1) and value.is_city):
                    return value, at
        if word in (";", "that") or one.has(place, "SAY"):
            return None
    return _scene(one, verb)


def _scene(one: Sentence, verb: int) -> tuple[Place, int] | None:
    """Where it was of which the verb says what happened then: "It was settled in Accra in May, when X met Y"."""
    when = next((at for at in range(verb - 1, 0, -1) if one.low(at) in ("when", "where")), None)
    if when is None or any(one.has(at, "SAY") for at in range(when, verb)):
        return None
    for at in range(when - 1, max(0, when - REACH), -1):
        if one.low(at - 1) in ("in", "at") or (one.has(at - 1, "DET") and one.low(at - 2) == "at"):
            value = one.items[at].value if is_place_at(one, at) else None
            if value is not None and (value.is_city or value.form == "seat"):
                return value, at
    return None


def city_that_receives(one: Sentence, host: Place | None, spans: list[int]) -> tuple[Place, int] | None:
    """ "Hanoi hosted X" """
    if host is None or not host.is_city:
        return None
    return next(((host, at) for at in spans if one.items[at].value is host), None)


def _fronted(one: Sentence, verb: int) -> int | None:
    """ "In Warsaw on Monday, X met Y", "At a palace in Warsaw, X met Y", "Ngày 3/5, tại Oslo, A gặp B" """
    first = next((at for at in one.places_of("PERSON") if at < verb), 0)
    comma = next((at for at in reversed(one.places_of("COMMA")) if at < first), None)
    start = next((at + 1 for at in one.places_of("BREAK") if at < LONGEST_DATELINE and one.low(at) in DASHES), 0)
    if comma is None or not (one.has(start, "DATE", "DAY") or one.low(start) in OPENINGS):
        return None
    for at in range(start + 1, comma):
        if one.low(at - 1) == "in" and is_place_at(one, at) and not one.has(at + 1, "POSS", "CAPITAL"):
            return at
    return None
