"""The rule for relations that are raised to a level."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import (
    after_between,
    after_with,
    pair_near,
    sides_of,
)
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.steps.levels import LevelPhrase, level_phrases
from diplo_extract.backends.offline.steps.steps import (
    DECIDED,
    Step,
    all_in,
    by_stranger,
    date_of_level,
    each_with,
    hyphened,
    own_side,
    step_drafts,
)
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

_GIVES = frozenset({"UPGRADE", "GIVE_LEVEL"})
NAMING = frozenset({"what", "call", "calls", "they", "termed", "named", "is", "called", "so-called", "known"})
AIMS = frozenset({"to", "into", "as"})


NOUNS_OF_UPGRADE = frozenset(
    {"upgrade", "upgrading", "elevation", "elevating", "raising", "lifting", "promotion", "upgradation", "upgrades"}
)


REACH = 26
DENIED_WITHIN = 3


def upgraded_to(one: Sentence) -> Iterator[DraftUpgrade]:
    """Active, passive, nominal: "X upgraded its ties with Y to LEVEL", "ties were raised to LEVEL in 2013"."""
    levels = level_phrases(one)
    done: set[int] = set()
    for verb, item in enumerate(one.items if levels else ()):
        if not (_GIVES & item.classes.keys() or item.low in NOUNS_OF_UPGRADE):
            continue
        if any("DENY" in before.classes for before in one.items[max(0, verb - DENIED_WITHIN) : verb]):
            continue  # "rejected upgrading", "ruled out raising"
        chain = [level for level in _chain(one, verb, levels) if level.noun not in done]
        if not chain or not _about_relations(one, verb, chain[0]):
            continue
        status = _status(one, verb)
        pairs = pairs_of(one, verb, chain[0])
        if status is None or not pairs:
            continue
        for number, level in enumerate(chain):
            done.add(level.noun)
            date = date_of_level(one, chain, number, verb, done=status is Status.completed)
            date = None if date is not None and status is Status.proposed and date < verb else date
            before = chain[number - 1] if number else _left_level(one, verb, level, levels)
            if number:
                others, _ = after_with(one, chain[number - 1].last + 1, level.first)
                pairs = (
                    each_with(pairs[0][0] if pairs[0][0].code not in {o.code for o in others} else pairs[0][1], others)
                    if others
                    else pairs
                )
            step = Step(level, ChangeType.upgrade, status, verb, date, "upgraded_to", before)
            yield from step_drafts(one, pairs, step)


def _left_level(one: Sentence, verb: int, level: LevelPhrase, levels: list[LevelPhrase]) -> LevelPhrase | None:
    """The level that is left: "from a LEVEL to …", "upgraded their LEVEL to …"."""
    between = [other for other in levels if verb < other.first and other.last < level.first]
    return between[0] if len(between) == 1 else None


def _chain(one: Sentence, verb: int, levels: list[LevelPhrase]) -> list[LevelPhrase]:
    """The levels that the verb leads to: after "to", and further ones joined to it."""
    chain: list[LevelPhrase] = []
    for level in levels:
        if level.first <= verb or level.first - verb > REACH:
            continue
        if not chain:
            if _aimed(one, verb, level):
                chain.append(level)
        elif _joined(one, chain[-1], level):
            chain.append(level)
    return chain


def _aimed(one: Sentence, verb: int, level: LevelPhrase) -> bool:
    """Whether the verb leads to the level: "to (the level of) a LEVEL"; "gave the status of LEVEL" without "to"."""
    place = level.first - 1
    named = False
    while place > verb and (
        one.has(place, "DET", "NUMBER", "ADVERB", "ACTOR", "QUOTE")
        or one.low(place) in ("-", "of", "new", "higher", "height", "level", "levels", "status", "rank", *NAMING)
        or (not one.items[place].classes and one.low(place).isalpha() and one.has(place - 1, "DET"))
    ):
        named = named or one.low(place) in ("level", "status", "rank")
        place -= 1
    if one.has(verb, "GIVE_LEVEL"):
        return named
    return place > verb and one.low(place) in AIMS and not (level.partner and one.low(place) == "as")


def _joined(one: Sentence, before: LevelPhrase, level: LevelPhrase) -> bool:
    between = range(before.noun + 1, level.first)
    if len(between) > 12 or any(one.has(place, "UPGRADE", "ESTABLISH", "BECOME", "PERSON", "BE") for place in between):
        return False
    if any(one.has(place, "ACTOR") and one.low(place - 1) not in ("with", "the") for place in between):
        return False
    return any(one.low(place) in ("and", "then", "before") for place in between) and (
        any(one.has(place, "DATE") for place in between) or any(one.low(place) == "to" for place in between)
    )


def _about_relations(one: Sentence, verb: int, level: LevelPhrase) -> bool:
    """Whether it is relations that are raised, and no other thing: also "raise Peru - Japan relations"."""
    near = range(max(0, verb - 14), level.first)
    return any(
        one.has(place, "RELATIONS", "PARTNERSHIP", "DIPLOMATIC")
        or one.low(place) in ("cooperation", "those", "them", "it", "friendship")
        for place in near
    )


def _status(one: Sentence, verb: int) -> Status | None:
    """Agreed by leaders is done; "agreed to work towards", "will look to" is not."""
    item = one.items[verb]
    before = list(range(max(0, verb - 8), verb))
    if any(one.has(place, "NOT") for place in before[-3:]):
        return None
    if item.low in NOUNS_OF_UPGRADE and item.classes.get("UPGRADE") != "base":
        return _noun_status(one, verb)
    if item.low in ("upgrade", "promotion") and not (
        one.low(verb - 1) == "to" or one.has(verb - 1, "FUTURE", "MAYBE", "PERSON", "ACTOR", "CAPITAL", "AND", "PAIR")
    ):
        return _noun_status(one, verb)
    if item.classes.get("UPGRADE") == "base" and (
        one.low(verb - 1) in ("to", "officially", "formally") or one.has(verb, "INFINITIVE")
    ):
        return _infinitive(one, verb)
    if any(one.has(place, "TENTATIVE") for place in before[-4:]):
        return None
    status = status_of(one, verb)
    would = any(one.low(place) == "would" for place in before[-4:])
    if status is Status.planned or would:
        announced = any(one.low(place) in DECIDED for place in range(max(0, verb - 9), verb)) or one.low(
            len(one.items) - 2
        ) in ("announced", "agreed", "declared")
        past = one.low(verb - 1) == "be" and announced
        return (
            Status.completed if past and _effective(one) else Status.proposed if announced else _dated_future(one, verb)
        )
    return status


def _effective(one: Sentence) -> bool:
    return any(item.low in ("effective", "immediately") for item in one.items)


def _dated_future(one: Sentence, verb: int) -> Status | None:
    return (
        Status.planned if any(one.has(place, "DATE") for place in range(verb, min(verb + 16, len(one.items)))) else None
    )


def _infinitive(one: Sentence, verb: int) -> Status | None:
    words = [one.low(place) for place in range(max(0, verb - 5), verb)]
    if any(word in DECIDED for word in words) and "work" not in words:
        return Status.completed
    if "agreed" in words and "work" in words:
        return Status.proposed
    return None


def _noun_status(one: Sentence, verb: int) -> Status | None:
    near = range(max(0, verb - 6), verb)
    if any(
        one.has(place, "TENTATIVE", "FUTURE", "PLAN")
        or one.low(place) in ("towards", "toward", "for", "work", "possible", "propose")
        for place in near
        if one.low(place) not in ("planned", "discussed")
    ):
        return (
            Status.completed
            if any(one.low(place) in ("following", "since", "after", "announced") for place in near)
            else None
        )
    return Status.completed


def pairs_of(one: Sentence, verb: int, level: LevelPhrase) -> list[tuple[Place, Place]]:
    """The pairs whose relations are raised: one side with each of the others."""
    lists = hyphened(one, verb, level)
    if lists:
        return lists
    between, _ = after_between(one, max(0, verb - 14), level.first)
    if len(between) == 2:
        return [(between[0], between[1])]
    others, at = after_with(one, verb, level.noun + 12)
    if not others:
        others, at = after_with(one, max(0, verb - 10), verb)
    subject = find_subject(one, verb)
    own = sides_of(subject)
    if not own and by_stranger(one, verb, subject):
        return []
    if others and at is not None:
        return each_with(own_side(one, own, others, verb), others)
    if len(own) == 2:
        return [(own[0], own[1])]
    joined, _ = places_from(one, level.noun + 2) if one.low(level.noun + 1) == "with" else ([], 0)
    if joined:
        return each_with(own_side(one, own, joined, verb), joined)
    if one.low(level.noun).endswith("s"):
        return []  # several partnerships, and no names
    near = pair_near(one)
    return (
        [(near[0], near[1])]
        if len(near) == 2 and (subject is None or subject.pair or len(own) < 2) and all_in(own, near)
        else []
    )
