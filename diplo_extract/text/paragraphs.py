"""Paragraphs of a page as supplied: a line each, or the lines of a hard-wrapped block together."""

from __future__ import annotations

import re
from dataclasses import dataclass

END_MARK = "./."
END_MARK_WITHIN = re.compile(rf"{re.escape(END_MARK)}(?=\s*\S)")
SENTENCE_END = re.compile(r"""[.!?:;\u2026\u3002\uff01\uff1f]["')\]\u2019\u201d\u00bb]{0,3}$""")
WIDEST_WRAPPED_LINE = 120
NARROWEST_WRAPPED_LINE = 35
FEWEST_WRAPPED_LINES = 3
LONGEST_END = 6


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """A paragraph of the page: `text` is `page[start:end]`, without white space at its edges."""

    start: int
    end: int
    text: str

    def __len__(self) -> int:
        return self.end - self.start


def raw_paragraphs(page: str) -> list[RawParagraph]:
    """The paragraphs of a page, in order, none empty. A VNA end mark (`./.`) in the middle of a line ends one too."""
    return [RawParagraph(start, end, page[start:end]) for start, end in _unwrapped(page, _lines(page))]


def _lines(page: str) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for line in page.splitlines(keepends=True):
        end = start + len(line)
        for match in END_MARK_WITHIN.finditer(page, start, end) if END_MARK in line else ():
            spans.append(_trimmed(page[start : match.end()], start))
            start = match.end()
        spans.append(_trimmed(page[start:end], start))
        start = end
    return [span for span in spans if span[0] < span[1]]


def _trimmed(stretch: str, start: int) -> tuple[int, int]:
    """Where the text of a stretch that begins at `start` stands, without white space at its edges."""
    text = stretch.lstrip()
    start += len(stretch) - len(text)
    return start, start + len(text.rstrip())


def _unwrapped(page: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines of a hard-wrapped block joined. A block is a run of lines with no blank line between them."""
    joined: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    for line in lines:
        if block and _blank_between(page, block[-1][1], line[0]):
            joined += _join_block(page, block)
            block = []
        block.append(line)
    return joined + _join_block(page, block)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, be it within quotation marks or brackets."""
    return SENTENCE_END.search(text[-LONGEST_END:]) is not None


def _blank_between(page: str, end: int, start: int) -> bool:
    gap = page[end:start].replace("\r\n", "\n")
    return gap.count("\n") + gap.count("\r") > 1


def _join_block(page: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if len(block) < FEWEST_WRAPPED_LINES or not _is_wrapped(page, block):
        return block
    return [(block[0][0], block[-1][1])]


def _is_wrapped(page: str, block: list[tuple[int, int]]) -> bool:
    """Whether most lines of a block break off in mid-sentence, all about equally long."""
    if any(end - start > WIDEST_WRAPPED_LINE for start, end in block):
        return False
    full = block[:-1]
    if any(end - start < NARROWEST_WRAPPED_LINE for start, end in full):
        return False
    broken = sum(
        not ends_sentence(page[start:end]) and page[following[0]].islower()
        for (start, end), following in zip(full, block[1:], strict=True)
    )
    return 2 * broken >= len(full)
