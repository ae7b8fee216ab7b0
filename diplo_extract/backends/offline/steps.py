"""What the rules for steps in a relationship share: pairs of sides, the date of a level, drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diplo_extract.backends.offline.clause import find_subject
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.levels import LevelPhrase, level_phrases
from diplo_extract.backends.offline.particulars import announcers
from diplo_extract.backends.offline.parties import (
    home_side,
    named_pair,
    pair_near,
)
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.telling import telling
from diplo_extract.normalise.levels import read_level
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

DECIDED = frozenset(
    {"agreed", "decided", "announced", "declared", "agree", "agrees", "announce", "announces", "agreeing", "consented"}
)


def all_in(own: list[Place], pair: list[Place]) -> bool:
    return {place.code for place in own} <= {place.code for place in pair}


def hyphened(one: Sentence, verb: int, level: LevelPhrase) -> list[tuple[Place, Place]]:
    """ "raised Peru - Japan and Peru - India relations": every pair that is written out."""
    found: list[tuple[Place, Place]] = []
    for place in range(max(1, verb - 10), min(level.first, len(one.items) - 1)):
        if one.low(place) in ("-", "–", "—") and _sides_by(one, place):
            found.append((one.items[place - 1].value, one.items[place + 1].value))
    if not found:
        for place in range(max(1, verb - 10), level.first):
            if one.has(place, "RELATIONS"):
                pair = named_pair(one, place)
                if len(pair) == 2:
                    found.append((pair[0], pair[1]))
    return found


def _sides_by(one: Sentence, place: int) -> bool:
    left, right = one.items[place - 1].value, one.items[place + 1].value
    return isinstance(left, Place) and isinstance(right, Place) and left.code != right.code


def own_side(one: Sentence, own: list[Place], others: list[Place], place: int) -> Place | None:
    codes = {place.code for place in others}
    left = [side for side in own if side.code not in codes]
    if len(left) == 1:
        return left[0]
    if left:
        return None
    if len(others) == 1:
        pair = pair_near(one, place)
        near = [side for side in pair if side.code not in codes]
        if len(near) == 1 and len(pair) == 2:
            return near[0]
    return home_side(one, others)


def each_with(mine: Place | None, others: list[Place]) -> list[tuple[Place, Place]]:
    return [(mine, other) for other in others if other.code != mine.code] if mine else []


def date_of_level(one: Sentence, chain: list[LevelPhrase], number: int, verb: int) -> int | None:
    """The date of one level of a chain: right before the verb, after the level and before the next, else before it."""
    level = chain[number]
    if not number and level.first > verb and one.has(verb - 1, "DATE"):
        return verb - 1
    following = [other.first for other in level_phrases(one) if other.first > level.last]
    stop = min([*following, len(one.items), level.last + 16])
    for place in range(level.last + 1, stop):
        if one.has(place, "DATE"):
            return place
        if (
            one.low(place) == ";"
            or (one.has(place, "SAY") and not one.has(place - 1, "BE") and not _is_participle(one, place, verb))
            or (one.has(place, "WHO") and one.low(place) != "when" and place > verb)
        ):
            break
    return _date_before(one, level, chain[number - 1].last if number else -1, verb)


def _is_participle(one: Sentence, place: int, verb: int) -> bool:
    """ "the normalisation of relations announced in 2020": of a step told by a noun."""
    return one.low(place) == "announced" and "past" not in one.items[verb].classes.values()


def _date_before(one: Sentence, level: LevelPhrase, after: int, verb: int) -> int | None:
    """The date before the verb; what follows on another event ("following the upgrade") is not dated by that event."""
    if any(one.low(place) in ("following", "after", "since", "by") for place in range(max(0, verb - 4), verb)):
        return None
    for place in range(level.first - 1, after, -1):
        if one.has(place, "DATE") and "dating" not in (one.low(place - 1), one.low(place - 2), one.low(place - 3)):
            return place
        if one.low(place) == ";":
            break
    return None


@dataclass(frozen=True, slots=True)
class Step:
    """One step: to which level, by which change, told by the verb at `verb` with the date at `date`."""

    level: LevelPhrase
    change: ChangeType
    status: Status
    verb: int
    date: int | None
    rule: str
    before: LevelPhrase | None = None


def step_drafts(one: Sentence, pairs: list[tuple[Place, Place]], step: Step) -> Iterator[DraftUpgrade]:
    """A draft for each pair that takes the step."""
    if step.change in (ChangeType.establish, ChangeType.upgrade) and read_level(step.level.words) is None:
        return
    told = telling(one, _spans(one, step.verb, step.level, pairs), step.status, step.date, step.rule)
    if len(pairs) == 1 and step.status is Status.completed:
        one.story.steps.append((one.number, pairs[0], step))
    subject = find_subject(one, step.verb) if step.status is Status.completed else None
    for first, second in pairs:
        if first.code != second.code:
            yield DraftUpgrade(
                **told,
                parties=[first.party, second.party],
                change_type=step.change,
                level_text=step.level.words,
                from_level_text=step.before.words if step.before else "",
                announced_by=announcers(one, subject, [first, second]),
            )


def _spans(one: Sentence, verb: int, level: LevelPhrase, pairs: list[tuple[Place, Place]]) -> list[int]:
    sides = {id(place) for pair in pairs for place in pair}
    near = [at for at, item in enumerate(one.items) if id(item.value) in sides and abs(at - verb) < 25]
    return [verb, level.first, level.last, *near]
