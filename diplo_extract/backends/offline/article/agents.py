"""Who acts where a sentence names states or bodies: "the ministries of A and B signed"."""

from __future__ import annotations

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS, bystanders
from diplo_extract.backends.offline.article.clause import before_aside
from diplo_extract.backends.offline.article.parties import distinct, places_in
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Place

FARTHEST = 26  # items
LONGEST_ASIDE = 14  # items
ENDS = ("SAY", "VISIT_NOUN", "GO", "WHO", "WITNESS", "HOST", *TEXT_VERBS)
BEFORE_VERB = ("DATE", "ADVERB", "HAVE", "BE", "FUTURE")
OF_AGENT = frozenset({"of", "for", "from", "between", "by", "to", "in", "at", "on", "near"})
"""Prepositions within or beside the name of who acts; before others, what they govern is somebody else."""
GOVERNS = frozenset({"to", "in", "at", "near"})
OPENS = frozenset({"as", "after", "before", "since", "until"})  # "watched as the ministers of A and B signed"
COMPARES = frozenset({"like", "unlike", "besides", "apart", "as", "according", "contrary", "compared", "similarly"})


def bodies_before(one: Sentence, verb: int) -> list[Place]:
    """Countries of the bodies that sign: "the defence ministries of Vietnam and France signed …".

    They are of the one noun phrase before the verb: without its asides, and without what opens the sentence.
    """
    found: list[Place] = []
    first = max(_past_opening(one, verb), verb - FARTHEST)
    at = before_aside(one, verb)
    while at >= first and one.has(at, *BEFORE_VERB):
        at -= 1 + one.has(at - 1, "PREP")
    while at >= first and not _ends_agents(one, at):
        if one.has(at, "PREP") and one.low(at) not in OF_AGENT:
            opens = one.low(at) in OPENS and one.low(verb - 1) != "to"
            return distinct(found) if opens else []  # "the second country after A and B to sign"
        if one.low(at) == "," and not _joins_agents(one, at, verb):
            at = _before_opening(one, at, first)
            continue
        found = [place for place in places_in(one.items[at]) if _may_act(one, at, place)] + found
        at -= 1
    return distinct(found)


def _past_opening(one: Sentence, verb: int) -> int:
    """Past the comma that closes what a sentence opens with: "After talks in Oslo, …", "Like A, …"."""
    participle = one.low(0).endswith(("ing", "ed")) and not one.has(0, "ACTOR")
    opens = participle or one.has(0, "PREP") or one.low(0) in COMPARES
    comma = next((at for at in one.places_of("COMMA") if at < verb), None) if opens else None
    return 0 if comma is None else comma + 1


def _ends_agents(one: Sentence, at: int) -> bool:
    return one.has(at, *ENDS, "DATE") or one.low(at) in (";", ":", "that")


def _joins_agents(one: Sentence, comma: int, verb: int) -> bool:
    """Whether a comma stands between two of a list: before "and", or in the short "A, B sign" of headlines."""
    after = comma + 1
    while one.has(after, "DET", "AND", "HIS"):
        after += 1
    if not (places_in(one.items[comma - 1]) and places_in(one.items[after])):
        return False
    return any(one.has(at, "AND") for at in range(comma, verb)) or comma == 1 or one.low(comma - 2) in (":", "•", ")")


def _before_opening(one: Sentence, comma: int, first: int) -> int:
    """Before the aside that a comma closes; before everything where it closes none."""
    near = range(comma - 1, max(first, comma - LONGEST_ASIDE) - 1, -1)
    opening = next((at for at in near if one.low(at) == ","), 0)
    return comma - 1 if one.has(opening + 1, "AND") and opening else opening - 1  # ", along with B,"


def _may_act(one: Sentence, at: int, place: Place) -> bool:
    if at in bystanders(one) or (place.form == "organisation" and one.has(at + 1, "SUMMIT")):
        return False
    if GOVERNS & {one.low(at - 1), one.low(at - 2) if one.has(at - 1, "DET") else ""}:
        return False
    if one.low(at + 1) in ("-", "–") and not one.has(at + 2, "ACTOR"):
        return False  # "the Chinese-built port"
    near = range(at + 2, at + 6)
    other = next((after for after in near if one.has(after, "ACTOR", "AND", "COMMA", "PERSON")), -1)
    return not (one.has(at + 1, "POSS") and one.has(other, "ACTOR"))  # "A's neighbour B"
