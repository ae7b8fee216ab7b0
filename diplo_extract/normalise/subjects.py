"""Words of subject to subject areas (codebook 4)."""

from __future__ import annotations

from diplo_extract.normalise.lexicon import find_phrases
from diplo_extract.schema.vocabulary import SubjectArea


def read_subjects(words: str) -> tuple[SubjectArea, ...]:
    """The subject areas that words name, each once, in the order of the words; empty where they name none."""
    return tuple(dict.fromkeys(SubjectArea(phrase.meaning) for phrase in find_phrases("subjects", words)))
