"""The words around the noun of a visit: its rank, how long it lasts, whether it is over or to come."""

from __future__ import annotations

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.schema.vocabulary import Status

NOT_A_MODIFIER = (
    "DET",
    "HIS",
    "POSS",
    "PREP",
    "COMMA",
    "PERSON",
    "DATE",
    "AND",
    "WHO",
    "BREAK",
    "BE",
    "FUTURE",
    "THEY",
)
DAYS = frozenset({"day", "days", "hour", "hours", "week"})
LONGEST_TAIL = 9  # items


def modifies(one: Sentence, place: int) -> bool:
    if one.has(place, "RANK", "UPCOMING", "OVER", "ONGOING", "LEVEL_WORD"):
        return True
    if one.low(place) == "and" and one.has(place - 1, "RANK") and one.has(place + 1, "RANK"):
        return True
    if one.has(place, "DATE"):
        return one.has(place - 1, "HIS", "POSS", "DET")
    if one.has(place, *NOT_A_MODIFIER) or one.items[place].low == "-":
        return False
    return not one.items[place].classes or one.has(place, "ADVERB", "NUMBER", "ACTOR")


def last_modifier(one: Sentence, noun: int) -> int:
    """The last item that qualifies the noun from behind: "visite officielle et de travail de trois jours"."""
    last = noun
    while last + 1 < len(one.items) and last - noun < LONGEST_TAIL:
        if one.has(last + 1, "AFTER") and not one.has(last + 1, "ACTOR"):
            last += 1
        elif one.low(last + 1) in ("and", ",") and one.has(last + 2, "RANK") and one.has(last + 2, "AFTER"):
            last += 2
        elif one.low(last + 1) in ("of", "some") and one.has(last + 2, "NUMBER") and one.low(last + 3) in DAYS:
            last += 3
        elif one.has(last + 1, "NUMBER") and one.low(last + 2) in DAYS:
            last += 2
        else:
            break
    return last


def rank_before(one: Sentence, first: int, noun: int) -> str:
    ranks = [place for place in range(first, noun) if one.has(place, "RANK")]
    if not ranks:
        return ""
    whole = all(one.has(place, "RANK") or one.low(place) == "and" for place in range(ranks[0], noun))
    return one.quote(ranks[0], noun) if whole else one.quote(ranks[0], ranks[-1] if len(ranks) > 1 else ranks[0])


def rank_after(one: Sentence, noun: int, last: int) -> str:
    ranks = [place for place in range(noun + 1, last + 1) if one.has(place, "RANK")]
    return one.quote(noun, ranks[-1]) if ranks else ""


def status_hint(one: Sentence, first: int, noun: int) -> Status | None:
    for place in range(first, noun):
        if one.has(place, "UPCOMING") and one.low(place) not in ("proposed", "next"):
            return Status.planned
        if one.has(place, "ONGOING"):
            return Status.ongoing
        if one.has(place, "OVER"):
            return Status.completed
    return None


def after_determiners(one: Sentence, place: int) -> int:
    while one.has(place, "DET"):
        place += 1
    return place
