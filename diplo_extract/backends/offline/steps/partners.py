"""Rules for states that become each other's partners."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import (
    pair_near,
    sides_of,
)
from diplo_extract.backends.offline.article.place_lists import is_place, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.steps.levels import LevelPhrase, level_phrases
from diplo_extract.backends.offline.steps.steps import Step, all_in, date_of_level, each_with, step_drafts
from diplo_extract.backends.offline.steps.upgrades import pairs_of
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

LASTING = frozenset({"been", "enjoyed", "had", "maintained", "shared"})


def became_partners(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "Japan became a LEVEL partner of Vietnam", "X and Y became LEVEL partners in 2009, LEVEL partners in 2018"."""
    levels = level_phrases(one)
    for verb in one.places_of("BECOME"):
        chain = [level for level in levels if level.first > verb and level.first - verb < 40]
        if not chain or chain[0].first - verb > 9 or one.has(verb - 1, "NOT"):
            continue
        chain = chain[:1] + [level for before, level in pairwise(chain) if _listed(one, before, level)]
        subject = find_subject(one, verb)
        own = sides_of(subject)
        status = status_of(one, verb)
        if status is Status.planned and not _past_date(one):
            status = None
        pairs = _members(one, verb, chain[0], own)
        if not own and not chain[0].partner and any(one.has(at, "RELATIONS") for at in range(max(0, verb - 9), verb)):
            pairs = pairs_of(one, verb, chain[0])  # "relations between X and Y became a LEVEL"
        if status and pairs:
            for number, level in enumerate(chain):
                date = date_of_level(one, chain, number, verb)
                yield from step_drafts(
                    one, pairs, Step(level, ChangeType.establish, Status.completed, verb, date, "became_partners")
                )


def _listed(one: Sentence, before: LevelPhrase, level: LevelPhrase) -> bool:
    between = range(before.noun + 1, level.first)
    return len(between) < 6 and any(one.has(place, "DATE") for place in between)


def _past_date(one: Sentence) -> bool:
    return bool(one.places_of("DATE"))


def _members(one: Sentence, verb: int, level: LevelPhrase, own: list[Place]) -> list[tuple[Place, Place]]:
    if len(own) == 2 and one.low(level.noun).endswith("s"):
        return [(own[0], own[1])]
    owner = next(
        (
            one.items[place].value
            for place in range(verb + 1, level.first)
            if is_place(one.items[place]) and one.has(place + 1, "POSS")
        ),
        None,
    )
    if owner is None and one.low(level.noun + 1) in ("of", "with", "to"):
        places, _ = places_from(one, level.noun + 2)
        owner = places[0] if len(places) == 1 else None
    if owner is None or not own:
        return []
    return each_with(owner, own)


def first_partner(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "X's first strategic partner was Y, established in …", "X has been its strategic partner since 2002"."""
    for level in level_phrases(one):
        found = _partner_since(one, level)
        if level.partner:
            found = _partner_after(one, level) or found or _partner_of(one, level)
        if found:
            pair, date = found
            yield from step_drafts(
                one, [pair], Step(level, ChangeType.establish, Status.completed, level.first, date, "first_partner")
            )


def _partner_after(one: Sentence, level: LevelPhrase) -> tuple[tuple[Place, Place], int] | None:
    owner = next(
        (
            one.items[place].value
            for place in range(max(0, level.first - 5), level.first)
            if is_place(one.items[place]) and one.has(place + 1, "POSS")
        ),
        None,
    )
    if (
        owner is None
        or not one.has(level.last + 1, "BE")
        or not any(one.low(place) in ("first", "second", "third") for place in range(level.first))
    ):
        return None
    places, after = places_from(one, level.last + 2)
    date = next((place for place in range(after, min(after + 6, len(one.items))) if one.has(place, "DATE")), None)
    return ((owner, places[0]), date) if len(places) == 1 and date is not None else None


def _partner_of(one: Sentence, level: LevelPhrase) -> tuple[tuple[Place, Place], int] | None:
    """ "Iceland, a strategic partner of Malta since 2013"."""
    places, after = places_from(one, level.last + 2) if one.low(level.last + 1) == "of" else ([], 0)
    if len(places) != 1 or one.low(after) != "since" or not one.has(after + 1, "DATE"):
        return None
    own = sides_of(find_subject(one, level.first))
    return ((own[0], places[0]), after + 1) if len(own) == 1 else None


def _partner_since(one: Sentence, level: LevelPhrase) -> tuple[tuple[Place, Place], int] | None:
    if (
        one.low(level.last + 1) != "since"
        or not one.has(level.last + 2, "DATE")
        or not any(one.low(place) in LASTING for place in range(max(0, level.first - 4), level.first))
    ):
        return None
    own = sides_of(find_subject(one, level.first))
    near = own if len(own) == 2 else pair_near(one, level.first)
    return ((near[0], near[1]), level.last + 2) if len(near) == 2 and all_in(own, near) else None
