"""Rules for partnerships that are founded; between whom something is founded, and whether it was."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.agents import bodies_before
from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import (
    after_between,
    after_with,
    named_pair,
    pair_near,
    sides_of,
)
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import is_infinitive, status_of
from diplo_extract.backends.offline.steps.anniversaries import is_counted_from, long_ago
from diplo_extract.backends.offline.steps.levels import LevelPhrase, level_phrases, with_sector
from diplo_extract.backends.offline.steps.steps import (
    DECIDED,
    Step,
    all_in,
    by_stranger,
    date_of_level,
    each_with,
    own_side,
    step_drafts,
)
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

FOUNDING = frozenset(
    {
        "establishment",
        "signing",
        "launch",
        "launching",
        "formation",
        "establishing",
        "announcement",
        "setting up",
        "normalisation",
        "normalization",
        "restoration",
        "resumption",
        "inauguration",
        "conclusion",
    }
)


ABOUT = frozenset({"on", "about", "for", "toward", "towards", "of", "over"})


def established(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "X and Y established a LEVEL", "a LEVEL with Y was launched", "the establishment of a LEVEL"."""
    for level in level_phrases(one):
        verb = _founding_verb(one, level) if not level.loose else None
        if verb is None or any(verb - 14 < at < verb for at in one.places_of("FIRM")):
            continue
        status = founding_status(one, verb)
        level = with_sector(one, level)
        pairs = founders(one, verb, level)
        if status is None or not pairs:
            continue
        date = date_of_level(one, [level], 0, verb)
        yield from step_drafts(one, pairs, Step(level, ChangeType.establish, status, verb, date, "established"))


def _founding_verb(one: Sentence, level: LevelPhrase) -> int | None:
    """The verb of founding whose object or passive subject the level is."""
    place = level.first - 1
    while place >= 0 and (
        one.has(place, "DET", "THEY", "ADVERB", "NUMBER", "RELATIONS", "CAPITAL", "DATE", "QUOTE")
        or one.low(place) in ("into", "new", "a", "of", "relations", "as", "his", "their", "-", "–")
        or one.has(place, "ACTOR")
        or (one.low(place) == "on" and one.low(place - 1).startswith("embark"))
    ):
        place -= 1
    if one.has(place, "ESTABLISH") and one.items[place].classes.get("ESTABLISH"):
        return place
    if one.low(place) == "on" and (signed := _signed_on(one, place)) is not None:
        return signed
    relative = _relative_verb(one, level)
    if relative is not None:
        return relative
    begun = next((at for at in range(level.last + 1, min(level.last + 9, len(one.items))) if dates_from(one, at)), None)
    if begun is not None:
        return begun
    if one.low(place) in FOUNDING or one.low(place + 1) in FOUNDING:
        return place if one.low(place) in FOUNDING else place + 1
    for after in range(level.last + 1, min(level.last + 12, len(one.items))):
        if one.has(after, "ESTABLISH") and one.items[after].classes["ESTABLISH"] == "past":
            passive = one.has(after - 1, "BE", "ADVERB") or one.has(after - 2, "BE") or one.low(after - 1) == ","
            return after if passive else None
        if one.has(after, "SAY", "WHO", "COMMA") and one.low(after + 1) not in (
            "established",
            "launched",
            "announced",
            "set up",
        ):
            return None
    return None


def _signed_on(one: Sentence, place: int) -> int | None:
    """ "signed a joint declaration on LEVEL": what two declare together they found."""
    if not (one.has(place - 1, "INSTRUMENT") and one.low(place - 1).endswith(("declaration", "statement"))):
        return None
    verbs = [at for kind in ("SIGN", "ADOPT") for at in one.places_of(kind) if 0 < place - at < 7]
    return max((at for at in verbs if "past" in one.items[at].classes.values()), default=None)


def dates_from(one: Sentence, at: int) -> bool:
    """ "relations date back to 1962", "followed in 1962"; but not "followed by talks in 1962"."""
    return one.has(at, "DATE_FROM") and (one.low(at) != "followed" or one.has(at + 2, "DATE"))


def _relative_verb(one: Sentence, level: LevelPhrase) -> int | None:
    """ "the LEVEL (that) X and Y established in 2016", "a LEVEL which was launched in 2020"."""
    if "which" not in (one.low(level.last + 1), one.low(level.last + 2)) and one.low(level.last + 1) != "that":
        return None
    for at in range(level.last + 2 + one.has(level.last + 1, "PREP"), min(level.last + 12, len(one.items))):
        if one.low(at) == "embarked" or (one.has(at, "ESTABLISH") and one.items[at].classes["ESTABLISH"] == "past"):
            return at
        if one.has(at, "COMMA", "SAY", "PREP") and one.low(at) != "of":
            return None
    return None


def founding_status(one: Sentence, verb: int) -> Status | None:
    before = range(max(0, verb - 5), verb)
    if any(
        one.has(place, "NOT", "TENTATIVE") or (one.has(place, "PLAN") and one.low(place) != "hope") for place in before
    ):
        return None
    if one.low(verb) in FOUNDING:
        anniversary = any(
            one.low(place) in ("anniversary", "years", "anniversaries") for place in range(max(0, verb - 5), verb)
        )
        declared = any(
            one.has(place, "ESTABLISH") or one.low(place) in DECIDED for place in range(max(0, verb - 8), verb)
        )
        hoped = one.has(verb, "RESTORING") and not declared and "DATE" not in one.kinds
        if (anniversary and not long_ago(one, verb)) or hoped:
            return None
        return Status.planned if _is_to_come(one, verb) else Status.completed
    if "ing" in one.items[verb].classes.values() and one.low(verb - 1).rpartition(" ")[2] in ABOUT:
        return None
    if "base" in one.items[verb].classes.values() and is_infinitive(one, verb):
        decided = any(one.low(place) in DECIDED for place in before)
        return Status.completed if decided or status_of(one, verb) is Status.completed else None
    if any(one.low(place) == "would" for place in before):
        said = {one.low(place) for place in range(max(0, verb - 9), verb)}
        return Status.completed if said & DECIDED and not one.kinds.keys() & {"NOT"} else None
    status = status_of(one, verb) if not is_counted_from(one, verb) else None
    dated = any(one.has(at, "DATE") for at in range(verb, min(verb + 20, len(one.items))))
    return None if status is Status.denied or (status is Status.planned and not dated) else status


def _is_to_come(one: Sentence, verb: int) -> bool:
    """ "will lead to the establishment of relations", "the establishment of relations, which is to take place"."""
    return any(one.has(at, "FUTURE") for at in range(max(0, verb - 4), verb)) or any(
        at > verb and one.low(at + 1) in ("take", "be", "happen", "come", "follow") for at in one.places_of("FUTURE")
    )


def founders(one: Sentence, verb: int, level: LevelPhrase) -> list[tuple[Place, Place]]:
    between, _ = after_between(one, min(verb, level.first), min(len(one.items), level.last + 8))
    if len(between) == 2:
        return [(between[0], between[1])]
    pair = named_pair(one, level.first)
    if len(pair) == 2:
        return [(pair[0], pair[1])]
    others, at = after_with(one, min(verb, level.first), min(len(one.items), level.last + 8))
    if not others and one.low(0) == "with" and verb < 16:
        others, at = after_with(one, 0, 1)
    relative = verb > level.last and "which" in (one.low(level.last + 1), one.low(level.last + 2))
    relative = relative or (verb > level.last and one.low(level.last + 1) == "that")
    subject = find_subject(one, verb if relative else min(verb, level.first))
    own = sides_of(subject)
    if not own and by_stranger(one, min(verb, level.first), subject):
        return []
    if others and at is not None:
        return each_with(_by(one, verb) or own_side(one, own, others, max(verb, level.last)), others)
    if not own and not relative and verb < level.first:
        own = _of_heads(one, verb)
    if len(own) == 2:
        return [(own[0], own[1])]
    if any(
        one.low(at) == "with" and one.low(at + 1) in ("it", "them", "each other")
        for at in range(verb, min(verb + 8, len(one.items)))
    ):
        near = pair_near(one, verb)
        return [(near[0], near[1])] if len(near) == 2 and all_in(own, near) else []
    two = subject is not None and len(subject.persons) == 2 and len(own) == 1  # one of them of a country left unsaid
    if (subject is not None and subject.pair) or "PAIR" in one.kinds or two:
        near = pair_near(one)
        return [(near[0], near[1])] if len(near) == 2 and all_in(own, near) else []
    return []


def _of_heads(one: Sentence, verb: int) -> list[Place]:
    """ "The leaders of A and B (announced on Friday the launch of) …"."""
    said = next((at for at in range(verb, max(-1, verb - 8), -1) if one.has(at, "SAY", "AGREE")), verb)
    heads = any(one.has(at, "HEADS", "OFFICE", "PERSON") for at in range(said))
    return bodies_before(one, said) if heads else []


def _by(one: Sentence, verb: int) -> Place | None:
    places, _ = places_from(one, verb + 2) if one.low(verb + 1) == "by" else ([], 0)
    return places[0] if len(places) == 1 else None
