"""A view of an article for reading, and the way back to the text as supplied.

raw text ── zones ──▶ article paragraphs ── clean ──▶ View.text      (what a model or a rule reads)
raw[start:end] ◀───────── View.to_raw ─────────── View.text[a:b]     (where it stands)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from diplo_extract.schema.article import Article, ZoneSpan
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text.characters import compose, decode_entities, drop_glyphs, fold_signs
from diplo_extract.text.glue import split_glued
from diplo_extract.text.index import WordIndex
from diplo_extract.text.offsets import Edit, OffsetMap, apply_edits
from diplo_extract.text.selection import Dropped, select_article
from diplo_extract.text.sentences import sentence_spans
from diplo_extract.text.zones import find_zones

SPACES = re.compile(r" [ \n]+|\n[ \n]+")
LINE_ENDS = re.compile(r"\n[ \n]+")
BROKEN_WORD = re.compile(r"-\n(?=[a-z]{2})")
HYPHENATED = re.compile(r"[^\W0-9_]{2,30}-[a-z]{2,30}")
PART_BEFORE = re.compile(r"[^\W0-9_]{2,30}$")
PART_BEHIND = re.compile(r"[a-z]{2,30}")
LONGEST_PART = 30
MOST_ROUNDS = 8  # each undoes one more layer of hostile nesting; ordinary text is stable after one


@dataclass(frozen=True)
class Cleaned:
    """A cleaned string and the way back: spans of `text` to spans of the string that was cleaned."""

    text: str
    maps: tuple[OffsetMap, ...] = ()
    glued: tuple[int, ...] = ()
    """Offsets in the string as supplied where words have run together and `text` has a space."""

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The span, in code points of the string as supplied, that `text[start:end]` was read from."""
        for offsets in reversed(self.maps):
            start, end = offsets.old_span(start, end)
        return start, end

    def from_raw(self, position: int) -> int:
        """Where the code point at `position` of the string as supplied stands in `text`."""
        for offsets in self.maps:
            position = offsets.new_position(position)
        return position


def clean(text: str) -> Cleaned:
    """The text as it reads: entities decoded, quotation marks and spaces folded, NFC, no injected glyphs, words apart.

    Cleaning a cleaned text changes nothing. Line ends become `\\n`, and blank lines go: a line end is the end of a
    paragraph. Nothing is added but the space between two words that had run together.
    """
    cleaned = Cleaned(fold_signs(text))
    for _ in range(MOST_ROUNDS):
        before = cleaned
        for stage in (decode_entities, drop_glyphs, compose, _fold_spaces, _join_broken_words):
            cleaned = _edited(cleaned, stage(cleaned.text))
        if cleaned is before:
            break
    for _ in range(MOST_ROUNDS):
        places = split_glued(cleaned.text)
        if not places:
            break
        glued = {cleaned.to_raw(edit.start - 1, edit.start)[1] for edit in places}
        cleaned = replace(_edited(cleaned, places), glued=tuple(sorted(glued.union(cleaned.glued))))
    return cleaned


def _edited(cleaned: Cleaned, edits: Sequence[Edit]) -> Cleaned:
    if not edits:
        return cleaned
    text, offsets = apply_edits(cleaned.text, edits)
    return replace(cleaned, text=text, maps=(*cleaned.maps, offsets))


def _join_broken_words(text: str) -> list[Edit]:
    """A word divided at a line's end is joined, unless the text writes it with its hyphen elsewhere."""
    breaks = list(BROKEN_WORD.finditer(text))
    hyphenated = set(HYPHENATED.findall(text)) if breaks else set()
    edits = []
    for match in breaks:
        before = PART_BEFORE.search(text, max(0, match.start() - LONGEST_PART), match.start())
        after = PART_BEHIND.match(text, match.end(), match.end() + LONGEST_PART)
        if before and after:
            keeps_hyphen = f"{before[0]}-{after[0]}" in hyphenated
            edits.append(Edit(match.start() + keeps_hyphen, match.end(), ""))
    return edits


def _fold_spaces(text: str) -> list[Edit]:
    first, last = len(text) - len(text.lstrip(" \n")), len(text.rstrip(" \n"))
    spaces = SPACES if "  " in text or " \n" in text else LINE_ENDS
    runs = [match.span() for match in spaces.finditer(text, first, last)]
    edits = [Edit(start, end, "\n" if "\n" in text[start:end] else " ") for start, end in runs]
    edges = (Edit(0, first, ""), Edit(max(first, last), len(text), ""))
    return [edit for edit in (edges[0], *edits, edges[1]) if edit.start < edit.end]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a view: `view.text[start:end]`."""

    start: int
    end: int
    zone: Zone


@dataclass(frozen=True)
class View:
    """The article of a page, as a reader sees it: title, lead, body and captions, cleaned; one paragraph a line.

    `raw` is the text as supplied; `to_raw` leads back to it.
    """

    text: str
    raw: str
    zones: tuple[ZoneSpan, ...]
    """Zones of `raw`: they cover it without gap or overlap."""
    paragraphs: tuple[Paragraph, ...]
    glued: tuple[int, ...]
    """Offsets in `raw` where two words have run together."""
    dropped: tuple[Dropped, ...]
    """What belongs to the article and is left out of the view, with the reason: repetitions."""
    cleaned: Cleaned

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The span of `raw`, in code points, that `text[start:end]` was read from."""
        return self.cleaned.to_raw(start, end)

    def from_raw(self, position: int) -> int:
        """Where the code point at `position` of `raw` stands in the view; the nearest place where it was dropped."""
        return min(self.cleaned.from_raw(position), len(self.text))

    def zone_at(self, raw_position: int) -> Zone:
        """The zone of the code point at `raw_position`."""
        return self.zones[max(0, bisect_right(self._zone_starts, raw_position) - 1)].zone if self.zones else Zone.body

    @cached_property
    def index(self) -> WordIndex:
        """The words of the view, for looking up quotes."""
        return WordIndex(self.text)

    @cached_property
    def raw_index(self) -> WordIndex:
        """The words of the whole page, for telling where else a quote stands."""
        return WordIndex(self.raw)

    @cached_property
    def looked_up(self) -> dict[tuple[str, bool], Any]:
        """Quotes that were looked for, with or without tolerance for slips, and where they stand."""
        return {}

    @cached_property
    def _zone_starts(self) -> list[int]:
        return [span.start for span in self.zones]


def read_article(article: Article) -> View:
    """The view of an article: zoned (its own `zones` win), without repetitions, cleaned. Never raises."""
    raw = article.text
    zones = find_zones(raw, title=article.title, override=article.zones)
    edits, dropped = select_article(raw, zones)
    selected, offsets = apply_edits(raw, edits)
    cleaned = clean(selected)
    whole = replace(cleaned, maps=(offsets, *cleaned.maps), glued=())
    glued = tuple(offsets.old_span(place - 1, place)[1] for place in cleaned.glued)
    view = View(cleaned.text, raw, zones, (), glued, dropped, whole)
    return replace(view, paragraphs=tuple(_paragraphs(view)))


def _paragraphs(view: View) -> Iterator[Paragraph]:
    start = 0
    for line in view.text.split("\n"):
        if line:
            yield Paragraph(start, start + len(line), view.zone_at(view.to_raw(start, start + 1)[0]))
        start += len(line) + 1


def sentences(view: View) -> tuple[tuple[int, int, Zone], ...]:
    """Sentences of the view as (start, end, zone); none crosses a paragraph."""
    return tuple(
        (start, end, paragraph.zone)
        for paragraph in view.paragraphs
        for start, end in sentence_spans(view.text, paragraph.start, paragraph.end)
    )
