"""Rules for states that become each other's partners."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import sides_of
from diplo_extract.backends.offline.article.place_lists import is_place, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.steps.levels import LevelPhrase, level_phrases
from diplo_extract.backends.offline.steps.steps import (
    Step,
    date_of_level,
    each_with,
    pair_around,
    pair_of,
    step_drafts,
)
from diplo_extract.backends.offline.steps.upgrades import pairs_of
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

LASTING = frozenset({"been", "enjoyed", "had", "maintained", "shared"})
Dated = tuple[list[tuple[Place, Place]], int]
"""A pair, and where the date of its step stands."""


def became_partners(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "Japan became a LEVEL partner of Vietnam", "X and Y became LEVEL partners in 2009, LEVEL partners in 2018"."""
    levels = level_phrases(one)
    for verb in one.places_of("BECOME"):
        chain = [level for level in levels if level.first > verb]
        if not chain or chain[0].first - verb > 9 or one.has(verb - 1, "NOT"):
            continue
        chain = chain[:1] + [level for before, level in pairwise(chain) if _listed(one, before, level)]
        own = sides_of(find_subject(one, verb))
        status = status_of(one, verb)
        if status is Status.unknown or (status is Status.planned and "DATE" not in one.kinds):
            status = None
        pairs = _members(one, verb, chain[0], own)
        if not own and not chain[0].partner and one.holds(range(verb - 9, verb), "RELATIONS"):
            pairs = pairs_of(one, verb, chain[0])  # "relations between X and Y became a LEVEL"
        for number, level in enumerate(chain if status and pairs else ()):
            date = date_of_level(one, chain, number, verb)
            step = Step(level, ChangeType.establish, Status.completed, verb, date, "became_partners")
            yield from step_drafts(one, pairs, step)


def _listed(one: Sentence, before: LevelPhrase, level: LevelPhrase) -> bool:
    between = range(before.noun + 1, level.first)
    return len(between) < 6 and one.holds(between, "DATE")


def _members(one: Sentence, verb: int, level: LevelPhrase, own: list[Place]) -> list[tuple[Place, Place]]:
    if len(own) == 2 and one.low(level.noun).endswith("s"):
        return pair_of(own)
    owner = _owner(one, range(verb + 1, level.first))
    if owner is None and one.low(level.noun + 1) in ("of", "with", "to"):
        places, _ = places_from(one, level.noun + 2)
        owner = places[0] if len(places) == 1 else None
    return each_with(owner, own)


def _owner(one: Sentence, places: range) -> Place | None:
    """Whose partner it is: "Peru's (first strategic partner)"."""
    owners = (one.items[at] for at in places if one.has(at + 1, "POSS"))
    return next((owner.value for owner in owners if is_place(owner)), None)


def first_partner(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "X's first strategic partner was Y, established in …", "X has been its strategic partner since 2002"."""
    for level in level_phrases(one):
        found = _partner_since(one, level)
        if level.partner:
            found = _partner_after(one, level) or found or _partner_of(one, level)
        if found:
            pairs, date = found
            step = Step(level, ChangeType.establish, Status.completed, level.first, date, "first_partner")
            yield from step_drafts(one, pairs, step)


def _partner_after(one: Sentence, level: LevelPhrase) -> Dated | None:
    """ "X's first strategic partner was Y, established in …"."""
    owner = _owner(one, range(max(0, level.first - 5), level.first))
    if not one.has(level.last + 1, "BE") or not one.holds(range(level.first), words=("first", "second", "third")):
        return None
    places, after = places_from(one, level.last + 2)
    date = one.find(range(after, after + 6), "DATE")
    return (each_with(owner, places), date) if owner and len(places) == 1 and date is not None else None


def _partner_of(one: Sentence, level: LevelPhrase) -> Dated | None:
    """ "Iceland, a strategic partner of Malta since 2013"."""
    places, after = places_from(one, level.last + 2) if one.low(level.last + 1) == "of" else ([], 0)
    if len(places) != 1 or one.low(after) != "since" or not one.has(after + 1, "DATE"):
        return None
    return pair_of([*sides_of(find_subject(one, level.first)), *places]), after + 1


def _partner_since(one: Sentence, level: LevelPhrase) -> Dated | None:
    """ "X and Y have been strategic partners since 2002"."""
    if one.low(level.last + 1) != "since" or not one.has(level.last + 2, "DATE"):
        return None
    if not one.holds(range(level.first - 4, level.first), words=LASTING):
        return None
    own = sides_of(find_subject(one, level.first))
    pairs = pair_of(own) or pair_around(one, own, level.first)
    return (pairs, level.last + 2) if pairs else None
