"""Rules for a step told of one and then of others: "… and Chile did so in 1970", "…, Peru in 1971 and Cuba in 1972"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import sides_of
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.steps.levels import LevelPhrase
from diplo_extract.backends.offline.steps.steps import Step, step_drafts
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade

MORE = 2  # times that the side which all steps share is named more often than another


def did_so(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "…, and Chile did so in 1970", "Kiribati followed suit within days": a step told before, by somebody else."""
    for cue in one.places_of("DID_SO"):
        number, pair, step = one.story.steps[-1] if one.story.steps else (-9, (), None)
        own = sides_of(find_subject(one, cue))
        if step is None or one.number - number > 1 or len(own) != 1:
            continue
        told = one.story.sentences[number]
        subject = {place.code for place in sides_of(find_subject(told, _verb_of(told, step.verb)))}
        others = [place for place in pair if place.code not in subject]
        reached = one.low(cue).endswith(("level", "status", "tier"))  # so does the other side, or a third
        other = _shared(one, pair) if reached or len(others) != 1 else others[0]
        if other is None or own[0].code in {place.code for place in pair}:
            continue
        level = LevelPhrase(cue, cue, cue, step.level.words)
        date = one.find(range(cue + 1, cue + 5), "DATE")
        yield from step_drafts(one, [(own[0], other)], Step(level, step.change, step.status, cue, date, "did_so"))


def others_too(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "Peru opened ties with Oman in 2001, Chile in 2003 and Bolivia a year later": with the side that all share."""
    told = [told for told in one.story.steps[-1:] if told[0] == one.number]
    for _, pair, step in told:
        shared, at = _shared(one, pair), step.date
        while shared is not None and at is not None:
            place, at = _other(one, at)
            if place is not None and at is not None:
                level = LevelPhrase(at, at, at, step.level.words)
                other = replace(step, level=level, verb=at, date=at, rule="others_too")
                yield from step_drafts(one, [(place, shared)], other)


def _other(one: Sentence, at: int) -> tuple[Place | None, int | None]:
    """Whoever stands with a date of its own after the date at `at`: ", Chile in 2003"."""
    start = at + 1
    while one.low(start) in (",", "and", "followed by") or (start > at + 1 and one.has(start, "DET")):
        start += 1
    places, after = places_from(one, start) if start > at + 1 else ([], start)
    date = after + one.has(after, "PREP")
    ends = one.low(date + 1) in (",", "and", ".", ";", "", "that")
    return (places[0], date) if len(places) == 1 and one.has(date, "DATE") and ends else (None, None)


def _shared(one: Sentence, pair: Sequence[Place]) -> Place | None:
    """The side of a pair whose relations the article goes through: it is named far more often than the other."""
    counts = one.story.counts
    few, often = sorted(pair, key=lambda place: counts[place.code])
    return often if counts[often.code] >= MORE * counts[few.code] else None


def _verb_of(one: Sentence, place: int) -> int:
    """The verb of "moved its recognition": a step told by a noun is told by the verb before it."""
    return next((at for at in range(place, max(-1, place - 4), -1) if one.low(at).endswith(("ed", "e", "h"))), place)
