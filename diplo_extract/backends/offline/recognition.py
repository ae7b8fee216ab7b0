"""The rule for states that recognise each other."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import find_subject, places_from
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.levels import LevelPhrase
from diplo_extract.backends.offline.parties import sides_of
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.steps import Step, date_of_level, each_with, step_drafts
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

STATEHOOD = frozenset({"independence", "statehood"})
STATES = frozenset({"state", "country", "nation", "independent", "sovereign"})


def recognised(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "France recognised Kosovo", "Palestine was recognised by Spain", "the first to recognise Kosovo"."""
    for verb in one.places_of("RECOGNISE"):
        if not _happened(one, verb):
            continue
        own = sides_of(find_subject(one, verb))
        others, after = _object(one, verb, own)
        level = LevelPhrase(verb, verb, verb, one.items[verb].words)
        date = date_of_level(one, [LevelPhrase(verb, verb, max(verb, after - 1), "")], 0, verb)
        step = Step(level, ChangeType.recognise, Status.completed, verb, date, "recognised")
        for mine in own if others else []:
            yield from step_drafts(one, each_with(mine, others), step)


def _happened(one: Sentence, verb: int) -> bool:
    form = one.items[verb].classes["RECOGNISE"]
    near = range(max(0, verb - 8), verb)
    if any(one.has(at, "NOT", "MAYBE", "FUTURE", "TENTATIVE") for at in near[-3:]):
        return False
    first = form == "base" and one.low(verb - 1) == "to" and any(one.low(at) == "first" for at in near)
    return form in ("past", "s") or (first and any(one.has(at, "BE", "BECOME") for at in range(verb)))


def _object(one: Sentence, verb: int, own: list[Place]) -> tuple[list[Place], int]:
    """Who is recognised as a state, and where the words go on."""
    start = verb + 1
    if one.has(verb - 1, "BE"):
        if one.low(start) != "by":
            return [], start
        start += 1
    if one.low(start) == "each other" and len(own) == 2:
        return own[1:], start + 1
    if one.low(start) == "the" and one.low(start + 1) in STATEHOOD and one.low(start + 2) == "of":
        start += 3
    places, after = places_from(one, start)
    return (places if _is_state(one, places, after) else []), after


def _is_state(one: Sentence, places: list[Place], after: int) -> bool:
    """Whether it is states that are recognised, and not a merit, a capital or an economy of theirs."""
    if not places or any(place.is_part for place in places):
        return False
    if one.has(after, "POSS"):
        return one.low(after + 1) in STATEHOOD
    if one.low(after) == "as":
        return any(one.low(at) in STATES for at in range(after + 1, after + 4))
    noun = one.low(after).isalpha() and not one.items[after].classes and not one.low(after).endswith("ly")
    return not noun and not one.has(after, "CAPITAL") and one.low(after) != "-"
