"""Quotes with a slip of the pen: where the same words stand but for a letter or an article.

Tolerated in proportion to length; every word that differs must be a slip of the word that is printed there, never
another number, negation, quantity, compass point or name. In a name of four letters or more one letter may be wrong,
unless the result is another name that we know or that the article has elsewhere; in shorter ones none may.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA, Levenshtein

from diplo_extract.text.index import SMALL_WORDS, Span, WordIndex, fold
from diplo_extract.text.protected import EXCHANGEABLE, NAMES, NEAR_PROTECTED, PROTECTED, REVERSING, is_trap
from diplo_extract.text.wordlists import words

FEWEST_WORDS = 3
FEWEST_LETTERS = 12
LETTERS_PER_SLIP = 60
MOST_SLIPS = 6
RAREST_WORDS = 8
MOST_PLACES_OF_A_WORD = 120
DIAGONALS = 3
SHIFT = 2
LONGEST_QUOTE_WORDS = 1_500
WORDS_PER_ARTICLE = 12  # one missing or added 'the' in so many words
ARTICLES = frozenset(("a", "an", "the"))
FUNCTION_WORDS = SMALL_WORDS | words("openers")
NO_NAMES = FUNCTION_WORDS | words("titles")
LONG_WORD = 9  # letters from which two slips in one word are tolerated
SHORTEST_NAME_SLIP = 4  # in shorter ones only a letter too much is taken for a slip
SHORTEST_PROTECTED_SLIP = 3
LONGEST_FUNCTION_SLIP = 4


def repaired_spans(written: list[str], index: WordIndex) -> list[Span] | str:
    """The places that words, as a quote writes them, fit but for slips, in order, or why the closest will not do."""
    quoted = [fold(word) for word in written]
    letters = sum(map(len, quoted))
    if len(quoted) < FEWEST_WORDS or letters < FEWEST_LETTERS:
        return "not in the article, and too short to allow for slips"
    if len(quoted) > LONGEST_QUOTE_WORDS:
        return "not in the article, and too long to allow for slips"
    budget = min(MOST_SLIPS, 1 + letters // LETTERS_PER_SLIP)
    best = (_best_window(quoted, start, budget, index) for start in _diagonals(quoted, index))
    windows = _apart(window for window in best if window)
    if not windows:
        return "these words are not in the article"
    reasons, spans = [], []
    for _, first, last in windows:
        reason = _objection(written, quoted, range(first, last), budget, index)
        if reason:
            reasons.append(reason)
        else:
            spans.append(Span(index.spans[first][0], index.spans[last - 1][1]))
    return sorted(spans) or reasons[0]


def _diagonals(quoted: list[str], index: WordIndex) -> list[int]:
    """Word numbers at which the quote would begin by the places of its rarest words, most votes first."""
    known = [(len(index.positions[word]), at, word) for at, word in enumerate(quoted) if word in index.positions]
    votes: Counter[int] = Counter()
    for count, at, word in sorted(known)[:RAREST_WORDS]:
        if count <= MOST_PLACES_OF_A_WORD:
            votes.update(place - at for place in index.positions[word])
    return [start for start, _ in votes.most_common(DIAGONALS)]


def _best_window(quoted: list[str], start: int, budget: int, index: WordIndex) -> tuple[int, int, int] | None:
    """Distance, first word and last word + 1 of the stretch whose letters are closest to the quote's."""
    needle = "".join(quoted)
    limit = budget + 3 * _articles_allowed(quoted)
    best: tuple[int, int, int, int] | None = None
    for first in range(max(0, start - SHIFT), min(start + SHIFT + 1, len(index.words))):
        near = bisect_left(index.offsets, index.offsets[first] + len(needle))
        for last in range(max(first + 1, near - SHIFT), min(near + SHIFT, len(index.words)) + 1):
            stretch = index.letters[index.offsets[first] : index.offsets[last]]
            distance = Levenshtein.distance(needle, stretch, score_cutoff=limit)
            found = (distance, abs(last - first - len(quoted)), first, last)
            if distance <= limit and (best is None or found < best):
                best = found
    return (best[0], *best[2:]) if best else None


def _articles_allowed(quoted: list[str]) -> int:
    return 1 + len(quoted) // WORDS_PER_ARTICLE


def _apart(windows: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The closest windows that do not overlap, closest first."""
    chosen: list[tuple[int, int, int]] = []
    for window in sorted(windows):
        if all(window[2] <= other[1] or window[1] >= other[2] for other in chosen):
            chosen.append(window)
    return chosen


def _objection(written: list[str], quoted: list[str], numbers: range, budget: int, index: WordIndex) -> str:
    """Why the words of the text with these numbers are not what the quote says; empty if they are, but for slips."""
    printed = index.words[numbers.start : numbers.stop]
    slips = articles = 0
    for ours, theirs in _differences(quoted, printed):
        said, stands = quoted[ours.start : ours.stop], printed[theirs.start : theirs.stop]
        if all(word in ARTICLES for word in said + stands):
            articles += 1
            continue
        starts = [index.spans[numbers[number]][0] for number in theirs]
        capitals = [written[number][0].isupper() for number in ours], [index.text[start].isupper() for start in starts]
        cost = _cost_of(said, stands, capitals, index)
        if cost is None:
            return _differs(said, stands)
        slips += cost
    is_close = slips <= budget and articles <= _articles_allowed(quoted)
    return "" if is_close else "too many words differ from what is printed"


def _cost_of(
    said: list[str], stands: list[str], capitals: tuple[list[bool], list[bool]], index: WordIndex
) -> int | None:
    """Slips in a stretch of words; None if it says something else than what is printed.

    Word against word where there are equally many, else the stretches as wholes: words that had run together.
    """
    joined = "".join(said), "".join(stands)
    if joined[0] == joined[1]:
        return None if is_trap(said, stands) else 0
    if len(said) != len(stands):
        return _cost(*joined, any(capitals[0] + capitals[1]), index)
    costs = [
        _cost(one, other, is_capital or was_capital, index)
        for one, other, is_capital, was_capital in zip(said, stands, *capitals, strict=True)
    ]
    return None if None in costs else sum(cost for cost in costs if cost)


def _differs(said: list[str], stands: list[str]) -> str:
    if not stands:
        return f"'{' '.join(said)}' is not printed there"
    if not said:
        return f"'{' '.join(stands)}' is printed there and left out"
    return f"where it says '{' '.join(said)}', '{' '.join(stands)}' is printed"


def _differences(quoted: list[str], printed: list[str]) -> Iterator[tuple[range, range]]:
    """Stretches in which the two differ; neighbouring edits make one stretch."""
    said_from = printed_from = 0
    for block in Levenshtein.opcodes(quoted, printed):
        if block.tag == "equal":
            if said_from < block.src_start or printed_from < block.dest_start:
                yield range(said_from, block.src_start), range(printed_from, block.dest_start)
            said_from, printed_from = block.src_end, block.dest_end
    if said_from < len(quoted) or printed_from < len(printed):
        yield range(said_from, len(quoted)), range(printed_from, len(printed))


def _cost(said: str, stands: str, is_capital: bool, index: WordIndex) -> int | None:
    """Slips between a word as quoted and as printed; None if it is another word."""
    if said == stands or _same_but_for_accents(said, stands):
        return 0
    if not said or not stands:
        return 1 if (said + stands).isalpha() and len(said + stands) == 1 else None
    is_name = is_capital and stands not in NO_NAMES
    if _is_another_word(said, stands, is_name, index):
        return None
    distance = OSA.distance(said, stands, score_cutoff=2)
    tolerated = 2 if min(len(said), len(stands)) >= LONG_WORD and not is_name else 1
    return distance if distance <= tolerated else None


def _is_another_word(said: str, stands: str, is_name: bool, index: WordIndex) -> bool:
    if _digits(said) != _digits(stands) or said in PROTECTED:
        return True
    if stands in PROTECTED and (len(stands) < SHORTEST_PROTECTED_SLIP or said in NEAR_PROTECTED):
        return True
    if said in EXCHANGEABLE and stands in EXCHANGEABLE:
        return True
    if is_name and (said in NAMES or (len(stands) < SHORTEST_NAME_SLIP and len(said) <= len(stands))):
        return True
    longer, shorter = sorted((said, stands), key=len, reverse=True)
    if longer.endswith(shorter) and longer.removesuffix(shorter) in REVERSING:
        return True
    if said not in index.positions or (not is_name and longer == shorter + "s"):
        return False
    return stands not in FUNCTION_WORDS or len(said) > LONGEST_FUNCTION_SLIP


def _digits(word: str) -> str:
    return "".join(filter(str.isdecimal, word))


def _same_but_for_accents(said: str, stands: str) -> bool:
    """Whether one of the two is the other without its accents: a name in plain letters."""
    return (said.isascii() or stands.isascii()) and _plain(said) == _plain(stands)


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("\u0111", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
