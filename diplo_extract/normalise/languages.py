"""Which of the languages that the rules know an article is written in, by its commonest words."""

from __future__ import annotations

import re
from functools import lru_cache

ENGLISH = "en"
COMMON = {
    "en": frozenset("the of and to in a for on that with is was by as at has from".split()),
    "fr": frozenset("le la les des du et en une un est dans que qui pour au aux sur par avec ont été".split()),
    "vi": frozenset("và của các đã với là trong được tại cho những này nước hai về có một năm".split()),
}
SAMPLE = 3_000  # characters
FEWEST = 5  # common words; fewer show nothing
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)
def language_of(text: str, stated: str | None = None) -> str:
    """The language of a text: "en", "fr" or "vi"; English where its words show none, or another than these.

    What a page states of itself counts only where the words show nothing: pages of translations keep their frame's.
    """
    words = WORD.findall(text[:SAMPLE].lower())
    counts = {language: sum(word in common for word in words) for language, common in COMMON.items()}
    best = max(counts, key=lambda language: (counts[language], language == ENGLISH))
    if counts[best] >= FEWEST:
        return best
    said = (stated or "")[:2].lower()
    return said if said in COMMON else ENGLISH
