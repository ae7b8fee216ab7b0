"""The rule for a step told of one and then of another: "… and Chile did so in 1970"."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import sides_of
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.steps.levels import LevelPhrase
from diplo_extract.backends.offline.steps.steps import Step, step_drafts
from diplo_extract.schema import DraftUpgrade


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
        if len(others) != 1 or own[0].code in {place.code for place in pair}:
            continue
        level = LevelPhrase(cue, cue, cue, step.level.words)
        date = next((at for at in range(cue + 1, min(cue + 5, len(one.items))) if one.has(at, "DATE")), None)
        yield from step_drafts(one, [(own[0], others[0])], Step(level, step.change, step.status, cue, date, "did_so"))


def _verb_of(one: Sentence, place: int) -> int:
    """The verb of "moved its recognition": a step told by a noun is told by the verb before it."""
    return next((at for at in range(place, max(-1, place - 4), -1) if one.low(at).endswith(("ed", "e", "h"))), place)
