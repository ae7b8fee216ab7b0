"""The words of a text without case, punctuation and spacing, each with its place: what quotes are looked up in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from diplo_extract.text.wordlists import words

# Letters, marks, digits and signs that carry meaning (currency, per cent) of any script; not space, not punctuation.
WORD = re.compile(
    r"[^\s!\"#&'()*,\-./:;?@\[\\\]^_`{|}~¡«\u00ad·»¿ʼ\u2000-\u206f\u3001-\u3003\u3008-\u3011\u3014-\u301f"
    r"\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u060c\u061b\u061f\u0964]+"
)
# Scripts written without spaces between words: any place may begin a quote.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
SIGN = re.compile(r"[$%+<=>\u00a2-\u00a9\u00ae-\u00b1\u20a0-\u20cf\u2100-\u23ff]")
MOST_OCCURRENCES = 1_000
SHORTEST_PART = 4
SMALL_WORDS = words("small_words")


class Span(NamedTuple):
    """A stretch of the view's text: `start:end` in code points."""

    start: int
    end: int


def fold(text: str) -> str:
    """The text without case. Its length is kept: a character that would become two stays."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := character.casefold()) == 1 else character for character in text)


class WordIndex:
    """Words of a text in order. Everything but the text is built when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> str:
        """The whole text without case, at the same offsets."""
        return fold(self.text)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each word in the text."""
        return [match.span() for match in WORD.finditer(self.folded)]

    @cached_property
    def words(self) -> list[str]:
        """Each word, folded."""
        return WORD.findall(self.folded)

    @cached_property
    def letters(self) -> str:
        """All words, run together."""
        return "".join(self.words)

    @cached_property
    def offsets(self) -> list[int]:
        """Where each word begins in `letters`, and at last their length."""
        return [0, *accumulate(map(len, self.words))]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Numbers of the words at which each word stands."""
        positions: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            positions[word].append(number)
        return dict(positions)

    def occurrences(self, quoted: list[str]) -> Iterator[Span]:
        """Where the words stand with nothing but punctuation and spacing between them, at most 1,000 places.

        A place begins and ends with a word of the text; within a word only where both parts are words themselves,
        as in a page that lost its spaces.
        """
        needle = "".join(quoted)
        place = self.letters.find(needle) if needle else -1
        for _ in range(MOST_OCCURRENCES):
            if place < 0:
                return
            span = self._span(place, place + len(needle), len(quoted))
            if span:
                yield span
            place = self.letters.find(needle, place + 1)

    def words_within(self, span: Span) -> list[str]:
        """The words of which a part stands in the span."""
        first = bisect_right(self.spans, (span.start, len(self.text))) - 1
        return self.words[max(0, first) : bisect_left(self.spans, (span.end, 0))]

    def _span(self, start: int, end: int, count: int) -> Span | None:
        first = bisect_right(self.offsets, start) - 1
        last = bisect_right(self.offsets, end - 1) - 1
        before = start - self.offsets[first]
        behind = self.offsets[last + 1] - end
        if before and not self._may_divide(self.words[first], before, count, is_rest_quoted=True):
            return None
        inside = len(self.words[last]) - behind
        if behind and not self._may_divide(self.words[last], inside, count, is_rest_quoted=False):
            return None
        return Span(self.spans[first][0] + before, self.spans[last][1] - behind)

    def _may_divide(self, word: str, at: int, count: int, *, is_rest_quoted: bool) -> bool:
        """Whether a quote may begin or end inside a word of the text, `at` letters into it."""
        if UNSPACED.match(word[at - 1]) or UNSPACED.match(word[at]) or SIGN.match(word[at - 1]) or SIGN.match(word[at]):
            return True
        parts = word[:at], word[at:]
        return count >= 3 and len(parts[not is_rest_quoted]) > 1 and all(map(self._is_word, parts))

    def _is_word(self, part: str) -> bool:
        return part in SMALL_WORDS or (len(part) >= SHORTEST_PART and part in self.positions)


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return WORD.findall(fold(text))
