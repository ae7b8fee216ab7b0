"""Texts that a pronoun stands for: "… signed it", "It was initialled", "Both will be signed"."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.texts.ellipsis import DONE
from diplo_extract.backends.offline.texts.instruments import Instrument, instruments

ONE = frozenset({"it"})
SEVERAL = frozenset({"both", "they", "them", "these"})
BACK = 2  # sentences


@once
def texts_of(one: Sentence) -> list[Instrument]:
    """The texts that a sentence names or stands for by a pronoun, in order."""
    named = instruments(one)
    return sorted([*named, *_meant(one, named)], key=lambda text: (text.first, text.title))


def _meant(one: Sentence, named: list[Instrument]) -> Iterator[Instrument]:
    for place in _pronouns(one):
        here = [text for text in named if text.end < place]
        if not here and any(text.first < place for text in named):
            continue
        where, texts = (one, here) if here else _before(one)
        wanted = 1 if one.low(place) in ONE else 2
        texts = [text for text in texts if not text.is_bundle or wanted == 1]
        if len(texts) == wanted and not any(text.is_bundle or _is_dealt_with(where, text) for text in texts):
            for text in texts:
                yield Instrument(place, place, place, text.title, text.words, False, "", (where, text))


def _pronouns(one: Sentence) -> Iterator[int]:
    """Where a pronoun is the object of such a verb, or its subject in the passive."""
    for verb in sorted({at for kind in DONE for at in one.places_of(kind)}):
        if one.low(verb + 1) in ("it", "them"):
            yield verb + 1
        elif one.has(verb - 1, "BE", "ADVERB"):
            subject = verb - 1
            while subject >= 0 and one.has(subject, "BE", "FUTURE", "HAVE", "ADVERB") and one.low(subject) != "both":
                subject -= 1
            if one.low(subject) in (ONE | SEVERAL) and not one.has(subject - 1, "PREP"):
                yield subject


def _before(one: Sentence) -> tuple[Sentence, list[Instrument]]:
    """The nearest sentence before that names texts, and these."""
    for earlier in reversed(one.story.sentences[max(0, one.number - BACK) : one.number]):
        texts = list(instruments(earlier)) if one.paragraph - earlier.paragraph < 2 else []
        if texts:
            return earlier, texts
    return one, []


def _is_dealt_with(one: Sentence, text: Instrument) -> bool:
    """Whether its own sentence tells what was done to it: signed, and later "it was ratified", is one record."""
    return one.holds((*range(text.first - 4, text.first), *range(text.end + 1, text.end + 6)), *DONE)
