"""Whether two printed names, texts or quotes are the same, however they were typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

from diplo_extract.evaluation.records import Span

WORD = re.compile(r"[^\W_]+")
UNDECOMPOSED = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ə": "e"})
ARTICLES = frozenset({"a", "an", "the"})
TITLES = frozenset(
    {
        "the",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "excellency",
        "hon",
        "honourable",
        "president",
        "king",
        "queen",
        "prince",
        "princess",
        "emperor",
        "sultan",
        "emir",
        "pope",
        "prime",
        "minister",
        "premier",
        "chancellor",
        "general",
        "secretary",
        "chairman",
        "chairwoman",
        "chair",
        "speaker",
        "ambassador",
        "party",
        "state",
        "foreign",
        "defence",
        "defense",
        "deputy",
        "vice",
        "special",
        "envoy",
    }
)


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text without case, diacritics and punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(UNDECOMPOSED))
    return tuple(WORD.findall("".join(char for char in folded if not unicodedata.combining(char))))


def same_name(one: Any, other: Any) -> bool:
    """Whether two printed names can be one person's: a surname alone, swapped order, initials, other diacritics.

    Titles are left out, unless the names agree with them (King and Pope are surnames too).
    """
    left, right = words(str(one)), words(str(other))
    return _alike(left, right) or _alike(_untitled(left), _untitled(right))


def same_words(one: Any, other: Any) -> bool:
    """Whether all words of one text, articles aside, are in the other."""
    left, right = _content(str(one)), _content(str(other))
    if not left or not right:
        return str(one).strip() == str(other).strip()
    return left <= right or right <= left or "".join(words(str(one))) == "".join(words(str(other)))


def word_overlap(one: Any, other: Any) -> float:
    """The Dice coefficient of the words of two texts, articles aside: 0 (none in common) to 1."""
    left, right = _content(str(one or "")), _content(str(other or ""))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def same_quote(one: Span, other: Span) -> bool:
    """Whether two quotes are the same words; where both have offsets, also at the same place."""
    if _placed(one) and _placed(other):
        return (one.start, one.end) == (other.start, other.end)
    return one.quote.split() == other.quote.split()


def span_overlap(one: Span, other: Span) -> float:
    """How far two quotes are the same stretch of text, 0 to 1: the Dice coefficient of their code points.

    Quotes without offsets overlap where one holds the other.
    """
    if one.start is not None and one.end is not None and other.start is not None and other.end is not None:
        shared = min(one.end, other.end) - max(one.start, other.start)
        whole = one.end - one.start + other.end - other.start
    else:
        left, right = " ".join(one.quote.split()), " ".join(other.quote.split())
        shorter, longer = sorted((left, right), key=len)
        shared = len(shorter) if shorter and shorter in longer else 0
        whole = len(left) + len(right)
    return 2 * shared / whole if shared > 0 and whole > 0 else 0.0


def evidence_overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """How far two events rest on the same words, 0 to 1: that of the two quotes that overlap most."""
    return max((span_overlap(left, right) for left in one for right in other), default=0.0)


def _placed(span: Span) -> bool:
    return span.start is not None and span.end is not None


def _content(text: str) -> frozenset[str]:
    return frozenset(words(text)) - ARTICLES


def _untitled(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in name if word not in TITLES)


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    together = "".join(left)
    return together != "" and (together == "".join(right) or _fits(left, right) or _fits(right, left))


def _fits(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    in_full = any(len(word) > 1 and word in whole for word in part)
    return in_full and all(any(_same_part(word, other) for other in whole) for word in part)


def _same_part(one: str, other: str) -> bool:
    initial = len(one) == 1 or len(other) == 1
    return one == other or (initial and one[0] == other[0])
