"""The rule for relations that are raised to a level."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import after_between, after_with, sides_of
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.steps.levels import LevelPhrase, level_phrases
from diplo_extract.backends.offline.steps.steps import (
    DECIDED,
    Step,
    by_stranger,
    date_of_level,
    each_with,
    hyphened,
    own_side,
    pair_around,
    pair_of,
    step_drafts,
)
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

NAMING = frozenset({"what", "call", "calls", "they", "termed", "named", "is", "called", "so-called", "known"})
TO_LEVEL = NAMING | {"-", "of", "new", "higher", "height", "level", "levels", "status", "rank"}
AIMS = frozenset({"to", "into", "as"})
RELATIONS = frozenset({"cooperation", "those", "them", "it", "friendship"})
UPGRADING = frozenset({"UPGRADE", "GIVE_LEVEL"})
NOUNS_OF_UPGRADE = frozenset(
    {"upgrade", "upgrading", "elevation", "elevating", "raising", "lifting", "promotion", "upgradation", "upgrades"}
)
AHEAD = frozenset({"towards", "toward", "for", "work", "possible", "propose"})
REACH = 26
DENIED_WITHIN = 3


def upgraded_to(one: Sentence) -> Iterator[DraftUpgrade]:
    """Active, passive, nominal: "X upgraded its ties with Y to LEVEL", "ties were raised to LEVEL in 2013"."""
    levels = level_phrases(one)
    done: set[int] = set()
    for verb, item in enumerate(one.items if levels else ()):
        if item.low not in NOUNS_OF_UPGRADE and UPGRADING.isdisjoint(item.classes):
            continue
        if one.holds(range(verb - DENIED_WITHIN, verb), "DENY"):
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
            if date is not None and date < verb and status is Status.proposed:
                date = None
            before = chain[number - 1] if number else _left_level(one, verb, level, levels)
            if number:
                others = after_with(one, chain[number - 1].last + 1, level.first)
                mine, theirs = pairs[0]
                mine = theirs if mine.code in {other.code for other in others} else mine
                pairs = each_with(mine, others) if others else pairs
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
    while place > verb and (
        one.has(place, "DET", "NUMBER", "ADVERB", "ACTOR", "QUOTE")
        or one.low(place) in TO_LEVEL
        or (not one.items[place].classes and one.low(place).isalpha() and one.has(place - 1, "DET"))
    ):
        place -= 1
    if one.has(verb, "GIVE_LEVEL"):
        return one.holds(range(place + 1, level.first), words=("level", "status", "rank"))
    return place > verb and one.low(place) in AIMS and not (level.partner and one.low(place) == "as")


def _joined(one: Sentence, before: LevelPhrase, level: LevelPhrase) -> bool:
    between = range(before.noun + 1, level.first)
    if len(between) > 12 or one.holds(between, "UPGRADE", "ESTABLISH", "BECOME", "PERSON", "BE"):
        return False
    if any(one.has(place, "ACTOR") and one.low(place - 1) not in ("with", "the") for place in between):
        return False
    return one.holds(between, words=("and", "then", "before")) and one.holds(between, "DATE", words=("to",))


def _about_relations(one: Sentence, verb: int, level: LevelPhrase) -> bool:
    """Whether it is relations that are raised, and no other thing: also "raise Peru - Japan relations"."""
    near = range(verb - 14, level.first)
    return one.holds(near, "RELATIONS", "PARTNERSHIP", "DIPLOMATIC", words=RELATIONS)


def _status(one: Sentence, verb: int) -> Status | None:
    """Agreed by leaders is done; "agreed to work towards", "will look to" is not."""
    low, form = one.low(verb), one.items[verb].classes.get("UPGRADE")
    if one.holds(range(verb - 3, verb), "NOT"):
        return None
    noun = low in ("upgrade", "promotion") and not (
        one.low(verb - 1) == "to" or one.has(verb - 1, "FUTURE", "MAYBE", "PERSON", "ACTOR", "CAPITAL", "AND", "PAIR")
    )
    if noun or (low in NOUNS_OF_UPGRADE and form != "base"):
        return _noun_status(one, verb)
    if form == "base" and (one.low(verb - 1) in ("to", "officially", "formally") or one.has(verb, "INFINITIVE")):
        return _infinitive(one, verb)
    before = range(verb - 4, verb)
    if one.holds(before, "TENTATIVE"):
        return None
    status = status_of(one, verb)
    if status is Status.planned or one.holds(before, words=("would",)):
        return _status_ahead(one, verb)
    return None if status is Status.unknown else status


def _status_ahead(one: Sentence, verb: int) -> Status | None:
    """What leaders announce is proposed, or done where it is "effective immediately"; else a date makes it planned."""
    closing = one.low(len(one.items) - 2) in ("announced", "agreed", "declared")
    if closing or one.holds(range(verb - 9, verb), words=DECIDED):
        effective = one.low(verb - 1) == "be" and any(item.low in ("effective", "immediately") for item in one.items)
        return Status.completed if effective else Status.proposed
    return Status.planned if one.holds(range(verb, verb + 16), "DATE") else None


def _infinitive(one: Sentence, verb: int) -> Status | None:
    before = range(verb - 5, verb)
    if one.holds(before, words=DECIDED) and not one.holds(before, words=("work", "in principle")):
        return Status.completed
    return Status.proposed if one.holds(before, words=("agreed",)) else None


def _noun_status(one: Sentence, verb: int) -> Status | None:
    near = [at for at in range(verb - 6, verb) if one.low(at) not in ("planned", "discussed")]
    if not one.holds(near, "TENTATIVE", "FUTURE", "PLAN", words=AHEAD):
        return Status.completed
    return Status.completed if one.holds(near, words=("following", "since", "after", "announced")) else None


def pairs_of(one: Sentence, verb: int, level: LevelPhrase) -> list[tuple[Place, Place]]:
    """The pairs whose relations are raised: one side with each of the others."""
    pairs = hyphened(one, verb, level) or pair_of(after_between(one, verb - 14, level.first))
    if pairs:
        return pairs
    others = after_with(one, verb, level.noun + 12) or after_with(one, verb - 10, verb)
    subject = find_subject(one, verb)
    own = sides_of(subject)
    if not own and by_stranger(one, verb, subject):
        return []
    if not others and len(own) == 2:
        return pair_of(own)
    if not others and one.low(level.noun + 1) == "with":
        others, _ = places_from(one, level.noun + 2)
    if others:
        return each_with(own_side(one, own, others, verb), others)
    if one.low(level.noun).endswith("s"):
        return []  # several partnerships, and no names
    return pair_around(one, own) if subject is None or subject.pair or len(own) < 2 else []
