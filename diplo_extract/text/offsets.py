"""Edits of a string, and the way back from the edited string to the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` becomes `new`; offsets in code points."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Offsets of an edited text and of the text before the edits. Monotone, and never out of bounds.

    The four columns hold one entry an edit: where its replacement stands now, and what it replaced.
    """

    new_starts: tuple[int, ...]
    new_ends: tuple[int, ...]
    old_starts: tuple[int, ...]
    old_ends: tuple[int, ...]

    def old_span(self, start: int, end: int) -> tuple[int, int]:
        """The span before the edits that `start:end` came from. What was dropped at either edge stays out."""
        if end <= start:
            where = self._old_end(start)
            return where, where
        first = bisect_right(self.new_starts, start) - 1
        if first < 0:
            old_start = start
        elif start < self.new_ends[first]:
            old_start = self.old_starts[first]
        else:
            old_start = self.old_ends[first] + start - self.new_ends[first]
        return old_start, max(old_start, self._old_end(end))

    def _old_end(self, end: int) -> int:
        index = bisect_left(self.new_starts, end) - 1
        if index < 0:
            return end
        if end <= self.new_ends[index]:
            return self.old_ends[index]
        return self.old_ends[index] + end - self.new_ends[index]

    def new_position(self, old: int) -> int:
        """Where the code point that stood at `old` stands now, or the place it was dropped from."""
        index = bisect_right(self.old_starts, old) - 1
        if index < 0:
            return old
        if old < self.old_ends[index]:
            return self.new_starts[index]
        return self.new_ends[index] + old - self.old_ends[index]


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """The edited text and its map. `edits` are in order and do not overlap."""
    pieces: list[str] = []
    rows: list[tuple[int, int, int, int]] = []
    done = length = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.new)
        new_start = length + edit.start - done
        length = new_start + len(edit.new)
        rows.append((new_start, length, edit.start, edit.end))
        done = edit.end
    pieces.append(text[done:])
    columns = tuple(zip(*rows, strict=True)) if rows else ((), (), (), ())
    return "".join(pieces), OffsetMap(*columns)
