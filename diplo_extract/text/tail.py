"""First lines of other articles at the end of a page, where no heading and no end mark announces them.

Two shapes are cut. Headlines that alternate with abstracts up to the end of the page, at least three. And a run up to
the end of at least four paragraphs, nearly each a single sentence that names somebody and needs nothing before it, if
the run says much less of what the article says than the article's own paragraphs do of one another; if it says more,
nothing is cut, and the reason says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diplo_extract.text.dependence import is_anaphoric, is_dependent
from diplo_extract.text.paragraphs import ends_sentence
from diplo_extract.text.sentences import sentence_spans
from diplo_extract.text.wordlists import words

FEWEST_TEASERS = 4
FEWEST_PARAGRAPHS_BEFORE = 3
SHARE_STANDING_ALONE = 0.8
OVERLAP_RATIO = 0.6
SHORTEST_TEASER, LONGEST_TEASER = 25, 600
MOST_EXAMINED = 80
LONGEST_ABSTRACT = 3  # sentences
FEWEST_PAIRS = 3
SHORTEST_HEADLINE, LONGEST_HEADLINE = 4, 160  # words, characters
PLAIN_WORDS = words("plain_words")
CONTENT_WORD = re.compile(r"[^\W0-9_]{4,}")
NAME_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z\u00c0-\u00de\u0110][\w-]")
LIST_ITEM = re.compile(r"(?:[-\u2013\u2022*\u25cf\u25aa]|\(?[0-9]{1,2}[.)]|\(?[a-z]\)|[ivxIVX]{1,5}[.)]) ?\S")
ENGLISH = re.compile(r"\b(?:the|of|and|to|in)\b")
WORDS_PER_ENGLISH_WORD = 12


@dataclass(frozen=True, slots=True)
class Tail:
    """A run of paragraphs that look like other articles' first lines: where it begins and whether it is to be cut."""

    start: int
    is_cut: bool
    reason: str
    is_illustrated: bool = False
    """Whether the caption right above the run, if there is one, belongs to its first headline."""


def find_tail(paragraphs: Sequence[str]) -> Tail | None:
    """The run at the end of an article's paragraphs, judged; None where nothing there looks like teasers."""
    start = _pairs_start(paragraphs)
    if start < len(paragraphs):
        count = (len(paragraphs) - start) // 2
        return Tail(start, True, f"{count} headlines, each with its abstract, up to the end of the page", True)
    run = start = _run_start(paragraphs)
    if len(paragraphs) - run < FEWEST_TEASERS or not _is_english(paragraphs):
        return None
    shares = _shares(paragraphs, start)
    own = sum(shares[2:start]) / max(1, start - 2)
    while start < len(paragraphs) and shares[start] >= own:
        start += 1
    count = len(paragraphs) - start
    others = sum(shares[start:]) / max(1, count)
    if count >= FEWEST_TEASERS and others < OVERLAP_RATIO * own:
        reason = f"{count} paragraphs at the end stand alone and share {others:.0%} of their words with the article"
        return Tail(start, True, f"{reason} (its own: {own:.0%})")
    return Tail(run, False, f"kept: {len(paragraphs) - run} paragraphs at the end stand alone, but share its matter")


def _pairs_start(paragraphs: Sequence[str]) -> int:
    """Where headlines and abstracts begin to alternate up to the end; the length where they do not."""
    index, related = len(paragraphs), 0
    while index - 2 >= FEWEST_PARAGRAPHS_BEFORE and _is_pair(*paragraphs[index - 2 : index]):
        index -= 2
        related += bool(content_words(paragraphs[index]) & content_words(paragraphs[index + 1]))
    count = (len(paragraphs) - index) // 2
    return index if count >= FEWEST_PAIRS and 2 * related >= count else len(paragraphs)


def _is_pair(headline: str, text: str) -> bool:
    """Whether a short line without a full stop stands before a short paragraph with one."""
    if ends_sentence(headline) or not ends_sentence(text):
        return False
    if len(headline.split()) < SHORTEST_HEADLINE or not len(headline) < min(len(text), LONGEST_HEADLINE):
        return False
    return len(text) <= LONGEST_TEASER and len(sentence_spans(text)) <= LONGEST_ABSTRACT


def _is_english(paragraphs: Sequence[str]) -> bool:
    """The marks of a paragraph that leans on another are known for English only."""
    sample = " ".join(paragraphs[:20])[:5_000]
    return WORDS_PER_ENGLISH_WORD * len(ENGLISH.findall(sample)) >= sample.count(" ")


def _run_start(paragraphs: Sequence[str]) -> int:
    """The earliest paragraph from which on nearly all stand alone; it and the one after it do."""
    first = max(FEWEST_PARAGRAPHS_BEFORE, len(paragraphs) - MOST_EXAMINED)
    start, alone, before = len(paragraphs), 0, False
    for index in range(len(paragraphs) - 1, first - 1, -1):
        if is_anaphoric(paragraphs[index]):
            break
        stands = _stands_alone(paragraphs[index])
        alone += stands
        count = len(paragraphs) - index
        if alone < SHARE_STANDING_ALONE * count and count > FEWEST_TEASERS:
            break
        if stands and before and alone >= SHARE_STANDING_ALONE * count:
            start = index
        before = stands
    return start


def _stands_alone(text: str) -> bool:
    """Whether a paragraph could be the first sentence of another article, or its headline."""
    if not SHORTEST_TEASER <= len(text) <= LONGEST_TEASER or LIST_ITEM.match(text) or text.endswith(":"):
        return False
    if NAME_WITHIN.search(text) is None or is_dependent(text, frozenset()):
        return False
    return len(sentence_spans(text)) == 1


def content_words(text: str) -> set[str]:
    """Words of four letters and more that tell what a text is about, in lower case."""
    return set(CONTENT_WORD.findall(text.lower())) - PLAIN_WORDS


def _shares(paragraphs: Sequence[str], start: int) -> list[float]:
    """Of each paragraph the share of its words that the article says before it; from `start` on: before `start`."""
    said: set[str] = set()
    shares = []
    for number, text in enumerate(paragraphs):
        found = content_words(text)
        shares.append(len(found & said) / max(1, len(found)))
        if number < start:
            said |= found
    return shares
