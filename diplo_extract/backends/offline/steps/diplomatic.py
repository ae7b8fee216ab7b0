"""The rule for diplomatic relations that are opened, restored or normalised."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.parties import pair_near
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.steps.levels import LevelPhrase
from diplo_extract.backends.offline.steps.relations import (
    FOUNDING,
    dates_from,
    founders,
    founding_status,
    is_anniversary,
)
from diplo_extract.backends.offline.steps.steps import Step, date_of_level, pair_of, step_drafts
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

CHANGES = {
    "NORMALISE": ChangeType.normalise,
    "RESTORE": ChangeType.restore_relations,
    "ESTABLISH": ChangeType.establish_relations,
}
OF_RELATIONS = ("DET", "THEY", "HIS", "ADVERB", "PAIR", "CAPITAL", "ACTOR")
BEFORE_RELATIONS = frozenset({"of", "full", "formal", "-", "–", "diplomatic"})


def relations_opened(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "X and Y established diplomatic relations", "relations were normalised in 1995", "resumed diplomatic ties"."""
    nouns = [*one.places_of("DIPLOMATIC"), *one.places_of("RELATIONS")]
    told = [
        (noun, verb) for noun in nouns for verb in (_opening_verb(one, noun), _again(one, noun)) if verb is not None
    ]
    for noun, verb in told:
        if is_anniversary(one, verb, noun):
            continue
        kind = next((kind for kind in ("NORMALISE", "RESTORE") if kind in one.items[verb].classes), "ESTABLISH")
        if one.low(verb).startswith("normal"):
            kind = "NORMALISE"
        elif one.low(verb) in ("restoration", "resumption"):
            kind = "RESTORE"
        if kind == "ESTABLISH" and not one.has(noun, "DIPLOMATIC") and not _bare_relations(one, verb, noun):
            continue
        status = founding_status(one, verb)
        level = LevelPhrase(noun, noun, noun, one.items[noun].words)
        pairs = founders(one, verb, level) or _implied(one, verb)
        if status and pairs:
            date = date_of_level(one, [LevelPhrase(noun, noun, max(noun, verb), "")], 0, verb)
            if date is None and status is Status.planned:
                date = next((at for at in one.places_of("DATE") if at > max(verb, noun)), None)
            yield from step_drafts(one, pairs, Step(level, CHANGES[kind], status, verb, date, "relations_opened"))


def _bare_relations(one: Sentence, verb: int, noun: int) -> bool:
    """ "opened relations with Kenya on …": relations as such, and a date."""
    if noun != verb + 1 or not one.places_of("DATE"):
        return False
    opened = one.low(verb).startswith(("establish", "open")) and one.holds((noun + 1, noun + 2), "DATE")
    return opened or one.low(noun + 1) in ("with", "between")


def _implied(one: Sentence, verb: int) -> list[tuple[Place, Place]]:
    """The pair of the passage for relations that "were restored", "followed in 1962", or that the sentence is on."""
    dated = one.low(verb) in FOUNDING and "DATE" in one.kinds
    told = one.has(verb - 1, "BE", "COMMA") or one.has(verb, "DATE_FROM") or dated
    return pair_of(pair_near(one)) if told else []


def _opening_verb(one: Sentence, noun: int) -> int | None:
    place = one.back_over(noun - 1, *OF_RELATIONS, words=BEFORE_RELATIONS)
    if one.has(place, "NORMALISE", "RESTORE", "ESTABLISH"):
        return place
    if one.has(noun, "DIPLOMATIC") and one.has(place, "MAINTAIN", "HAVE") and one.low(noun + 1) == "since":
        return place
    founded = one.find((place, place + 1), words=FOUNDING)
    return founded if founded is not None else _passive_opening(one, noun)


def _passive_opening(one: Sentence, noun: int) -> int | None:
    """ "relations date back to …", "relations (…) were restored", "relations, (which were) established on …"."""
    if one.kinds.keys().isdisjoint((*CHANGES, "DATE_FROM")):
        return None
    for after in range(noun + 1, noun + 12):
        passive = one.has(after, *CHANGES) and one.holds((after - 1, after - 2), "BE")
        if passive or dates_from(one, after):
            return after
        comma = one.low(after) == ","
        if comma and one.has(after + 1, "ESTABLISH") and one.low(after + 1).endswith("ed"):
            return after + 1
        if one.has(after, "COMMA", "SAY", "WHO") and one.low(after + comma) != "which":
            return None
    return None


def _again(one: Sentence, noun: int) -> int | None:
    """ "broke off relations with X in 2005 and restored them in 2012"."""
    for at in one.places_of("RESTORE"):
        if at > noun and one.low(at + 1) == "them" and one.items[at].classes["RESTORE"] == "past":
            return at
    return None
