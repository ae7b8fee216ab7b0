"""How words are compared: what counts as the same name, and whether a quote holds a value."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

PLURAL = re.compile(r"(?:e?s)?(?!\w)")
APOSTROPHES = str.maketrans("’ʼ`´", "''''")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """For comparison only: case, accents, hyphens, apostrophes and spaces folded away."""
    if text.isascii():
        return " ".join(text.lower().translate(APOSTROPHES).replace("-", " ").split())
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(APOSTROPHES).replace("đ", "d"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.sub(r"[-‐‑–]", " ", plain).split())


def holds(quote: str, words: str) -> bool:
    """Whether a quote holds a value as words; each part of a value joined by '…' for itself."""
    folded = fold(quote)
    parts = [fold(part) for part in words.split("…") if part.strip()]
    return bool(parts) and all(_stands(folded, part) for part in parts)


def _stands(folded: str, part: str) -> bool:
    """Whether a part stands between word boundaries, a plural counting as the word."""
    start = folded.find(part)
    while start >= 0:
        after = folded[start + len(part) : start + len(part) + 3]
        if not folded[max(0, start - 1) : start].isalnum() and PLURAL.match(after):
            return True
        start = folded.find(part, start + 1)
    return False


def same_name(a: str, b: str) -> bool:
    """Whether two printed names may be of one person: all words of the one are words of the other."""
    one, two = set(fold(a).split()), set(fold(b).split())
    return one <= two or two <= one
