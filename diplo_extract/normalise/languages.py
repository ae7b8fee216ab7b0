"""Which of the languages that the rules know an article is written in, by its commonest words."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from diplo_extract.normalise.lexicon import read_data, split

ENGLISH = "en"
SAMPLE = 2_000  # characters
FEWEST = 5  # common words; fewer show nothing


@lru_cache(maxsize=64)
def language_of(text: str, stated: str | None = None) -> str:
    """The language of a text: "en", "fr" or "vi"; English where its words show none, or another than these.

    What a page states of itself counts only where the words show nothing: pages of translations keep their frame's.
    """
    seen = Counter(text[:SAMPLE].lower().split())
    counts = {language: sum(map(seen.__getitem__, common)) for language, common in _common().items()}
    best = max(counts, key=lambda language: (counts[language], language == ENGLISH))
    if counts[best] >= FEWEST:
        return best
    said = (stated or "")[:2].lower()
    return said if said in counts else ENGLISH


@cache
def _common() -> dict[str, frozenset[str]]:
    return {language: frozenset(split(listed)) for language, listed in read_data("common_words").items()}
