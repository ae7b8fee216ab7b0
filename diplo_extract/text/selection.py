"""What of the article's zones is read: all of it, once. Repeated titles, leads and captions are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from diplo_extract.schema.article import ZoneSpan
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text.offsets import Edit
from diplo_extract.text.paragraphs import raw_paragraphs

LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
LINE_END = re.compile(rf"\s*{LINE_BREAK.pattern}\s*")
WORD = re.compile(r"[^\W_]+")
WORD_BREAKS = ("-\n", "-\r", "\u00ad")
SHORTEST_REPETITION = 20  # letters and digits; shorter lines repeat by chance


@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch of the article as supplied, in code points, that the view leaves out, and why."""

    start: int
    end: int
    reason: str


class Piece(NamedTuple):
    """A paragraph, or the part of one that lies in one zone."""

    start: int
    end: int
    zone: Zone
    text: str

    @property
    def letters(self) -> str:
        """Its letters and digits, without case."""
        return "".join(filter(str.isalnum, self.text)).casefold()


def select_article(raw: str, zones: tuple[ZoneSpan, ...]) -> tuple[list[Edit], tuple[Dropped, ...]]:
    """Edits that leave only the article's paragraphs, one a line, and what was left out as a repetition."""
    pieces = _pieces(raw, zones)
    dropped = _repetitions(pieces)
    gone = {(drop.start, drop.end) for drop in dropped}
    edits: list[Edit] = []
    done = 0
    for piece in pieces:
        if (piece.start, piece.end) not in gone:
            edits.append(Edit(done, piece.start, "\n" if edits else ""))
            edits += _unwrap(raw, piece)
            done = piece.end
    edits.append(Edit(done, len(raw), ""))
    return [edit for edit in edits if edit.start < edit.end or edit.new], tuple(dropped)


def _pieces(raw: str, zones: tuple[ZoneSpan, ...]) -> list[Piece]:
    pieces = []
    for span in zones:
        if span.zone.is_article:
            for paragraph in raw_paragraphs(raw[span.start : span.end]):
                start = span.start + paragraph.start
                pieces.append(Piece(start, span.start + paragraph.end, span.zone, paragraph.text))
    return pieces


def _repetitions(pieces: list[Piece]) -> list[Dropped]:
    """The lead where the body says the same words, and every title, lead or caption that stands there a second time."""
    leads = [piece for piece in pieces if piece.zone is Zone.lead]
    shortest = min((len(lead.letters) for lead in leads), default=inf)
    longest = [max(WORD.findall(lead.text.casefold()), key=len, default="") for lead in leads]
    bodies = [piece.letters for piece in pieces if _may_repeat(piece, shortest, longest)]
    seen: set[str] = set()
    dropped = []
    for piece in pieces:
        letters = "" if piece.zone is Zone.body else piece.letters
        if len(letters) >= SHORTEST_REPETITION:
            if letters in seen:
                dropped.append(Dropped(piece.start, piece.end, f"the {piece.zone} is printed twice"))
            elif piece.zone is Zone.lead and any(letters in body for body in bodies):
                dropped.append(Dropped(piece.start, piece.end, "the lead is repeated in the body"))
            seen.add(letters)
    return dropped


def _may_repeat(piece: Piece, shortest: float, words: list[str]) -> bool:
    """Whether a piece of the body is as long as a lead, and has the longest word of one, whole or broken."""
    if piece.zone is not Zone.body or len(piece.text) < shortest:
        return False
    folded = piece.text.casefold()
    return any(word in folded for word in words) or any(mark in folded for mark in WORD_BREAKS)


def _unwrap(raw: str, piece: Piece) -> list[Edit]:
    """Line ends within a paragraph become spaces, but for those after a hyphen, which joins."""
    if LINE_BREAK.search(raw, piece.start, piece.end) is None:
        return []
    edits = []
    for match in LINE_END.finditer(raw, piece.start, piece.end):
        if raw[match.start() - 1] != "-":
            edits.append(Edit(match.start(), match.end(), " "))
        elif not raw[match.end()].islower():
            edits.append(Edit(match.start(), match.end(), ""))
    return edits
