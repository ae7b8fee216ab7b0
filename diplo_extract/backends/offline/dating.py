"""Which date of a sentence goes with what it tells."""

from __future__ import annotations

from diplo_extract.backends.offline.sentence import Sentence

NEXT_ACT = frozenset({"before", "after", "then", "while", "followed"})  # what follows has a date of its own


def date_near(one: Sentence, place: int, *, limit: int = 14, before: bool = True) -> int | None:
    """The date that goes with what stands at `place`: the nearest after it in its clause, else the one before it."""
    for at in range(place + 1, min(len(one.items), place + limit)):
        if _dates(one, at):
            return at
        if one.low(at) == ";" or (one.has(at, "WHO") and one.low(at) not in ("which", "that")):
            break
        if one.low(at) == "," and one.low(at + 1) in NEXT_ACT:
            break
        if one.low(at) == "since" and not one.has(at + 1, "DATE"):
            break  # "since taking office in March" dates something else
    if before:
        for at in range(place - 1, max(-1, place - 30), -1):
            if _dates(one, at) and not _is_aside(one, at, place):
                return at
            if one.low(at) == ";":
                break
    return None


def _is_aside(one: Sentence, date: int, place: int) -> bool:
    """Whether a date is told of somebody by the way: "X, who was born in 1931, met Y"."""
    opening = next((at for at in range(date - 1, max(-1, date - 30), -1) if one.has(at, "COMMA")), None)
    closed = any(one.has(at, "COMMA") for at in range(date + 1, place))
    return closed and opening is not None and one.has(opening - 1, "PERSON") and one.items[date].words.isdigit()


def _dates(one: Sentence, at: int) -> bool:
    """Whether the date there can be an event's: not "this year's", "to 2030", "the first since 2003"."""
    if not one.has(at, "DATE") or one.has(at + 1, "POSS"):
        return False
    if one.low(at - 1) == "since":
        return "FORCE" in one.kinds or any(one.low(before) == "been" for before in range(max(0, at - 14), at))
    return not (one.low(at - 1) in ("to", "until", "through") and one.items[at].words.isdigit())
