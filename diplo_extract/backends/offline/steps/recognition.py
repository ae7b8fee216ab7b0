"""Rules for states that recognise each other."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.agents import bodies_before
from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import sides_of
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.steps.levels import LevelPhrase
from diplo_extract.backends.offline.steps.steps import Step, date_of_level, each_with, step_drafts
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

SWITCHED = frozenset({"switched", "moved", "shifted", "transferred", "swung", "switch", "shift", "switching"})
STATEHOOD = frozenset({"independence", "statehood"})
STATES = frozenset({"state", "country", "nation", "independent", "sovereign"})


def recognised(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "France recognised Kosovo", "Palestine was recognised by Spain", "the first to recognise Kosovo"."""
    for verb in one.places_of("RECOGNISE"):
        if _happened(one, verb):
            own = sides_of(find_subject(one, verb)) or _of_house(one, verb)
            others, after = _object(one, verb, own)
            yield from _drafts(one, verb, own, others, after, "recognised")


def recognition(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "Kiribati switched its recognition from Taiwan to China", "the recognition of Kosovo by Kenya"."""
    for noun in (*one.places_of("RECOGNITION"), *_ties_switched(one)):
        if one.holds(range(noun - 8, noun), "NOT", "MAYBE", "FUTURE", "TENTATIVE", "PLAN", "DENY"):
            continue
        own, others, after = _switched(one, noun) or _granted(one, noun)
        yield from _drafts(one, noun, own, others, after, "recognition")


def _ties_switched(one: Sentence) -> list[int]:
    """ "switched diplomatic ties from A to B" """
    nouns = (*one.places_of("DIPLOMATIC"), *one.places_of("RELATIONS"))
    return [noun for noun in nouns if one.low(noun + 1) == "from" and _switch(one, noun) is not None]


def _switch(one: Sentence, noun: int) -> int | None:
    return one.find(range(noun - 1, noun - 5, -1), words=SWITCHED)


def _drafts(
    one: Sentence, verb: int, own: list[Place], others: list[Place], after: int, rule: str
) -> Iterator[DraftUpgrade]:
    level = LevelPhrase(verb, verb, verb, one.items[verb].words)
    date = date_of_level(one, [LevelPhrase(verb, verb, max(verb, after - 1), "")], 0, verb)
    step = Step(level, ChangeType.recognise, Status.completed, verb, date, rule)
    for mine in own if others else []:
        yield from step_drafts(one, each_with(mine, others), step)


def _switched(one: Sentence, noun: int) -> tuple[list[Place], list[Place], int] | None:
    """ "X switched (its) recognition (from A) to B", "X's switch of recognition from A to B": B is recognised."""
    to = places_from(one, noun + 2)[1] if one.low(noun + 1) == "from" else noun + 1
    others, after = places_from(one, to + 1) if one.low(to) == "to" else ([], to)
    verb = _switch(one, noun)
    if verb is None or len(others) != 1:
        return None
    own = sides_of(find_subject(one, verb))
    value = one.items[verb - 2].value if one.has(verb - 1, "POSS") else None
    own = [value] if isinstance(value, Place) else own
    return ([own[0]], others, after) if len(own) == 1 else None


def _granted(one: Sentence, noun: int) -> tuple[list[Place], list[Place], int]:
    """ "the recognition of A by B"."""
    others, by = places_from(one, noun + 2) if one.low(noun + 1) == "of" else ([], noun)
    own, after = places_from(one, by + 1) if one.low(by) == "by" else ([], by)
    return own, [place for place in others if not place.is_part], after


def _of_house(one: Sentence, verb: int) -> list[Place]:
    """Whose parliament or government acts: "Slovenia's parliament voted to recognise …"."""
    bodies = bodies_before(one, verb)
    return bodies if len(bodies) == 1 and one.holds(range(verb), "GOVERNMENT") else []


def _happened(one: Sentence, verb: int) -> bool:
    form = one.items[verb].classes["RECOGNISE"]
    if one.holds(range(verb - 3, verb), "NOT", "MAYBE", "FUTURE", "TENTATIVE", words=("still",)):
        return False
    if form != "base" or one.low(verb - 1) != "to":
        return form in ("past", "s")
    first = one.holds(range(verb - 8, verb), words=("first",)) and one.holds(range(verb), "BE", "BECOME", words=(",",))
    return first or one.low(verb - 2) in ("voted", "decided")


def _object(one: Sentence, verb: int, own: list[Place]) -> tuple[list[Place], int]:
    """Who is recognised as a state, and where the words go on."""
    start = verb + 1
    if one.has(verb - 1, "BE"):
        if one.low(start) != "by":
            return [], start
        start += 1
    if one.low(start) == "each other" and len(own) == 2:
        return own[1:], start + 1
    start = one.over(start, "ADVERB")
    if one.low(start) == "the" and one.low(start + 1) in STATEHOOD and one.low(start + 2) == "of":
        start += 3
    value = one.items[start].value if start < len(one.items) else None
    if isinstance(value, Place) and value.form == "demonym" and one.low(start + 1) in STATEHOOD:
        return [value], start + 2
    places, after = places_from(one, start)
    return (places if _is_state(one, places, after) else []), after


def _is_state(one: Sentence, places: list[Place], after: int) -> bool:
    """Whether it is states that are recognised, and not a merit, a capital or an economy of theirs."""
    if not places or any(place.is_part for place in places):
        return False
    if one.has(after, "POSS"):
        return one.low(after + 1) in STATEHOOD
    if one.low(after) == "as":
        return one.holds(range(after + 1, after + 4), words=STATES)
    noun = one.low(after).isalpha() and not one.items[after].classes and not one.low(after).endswith("ly")
    return not noun and not one.has(after, "CAPITAL") and one.low(after) != "-"
