"""The places at which a quote stands, and which of them is the nearest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from diplo_extract.text.cleaning import View
from diplo_extract.text.index import Span


@dataclass(frozen=True)
class Places:
    """All places at which a quote stands in the view, in order."""

    quote: str
    spans: list[Span]
    view: View
    repaired: bool = False

    @cached_property
    def raw(self) -> list[tuple[int, int]]:
        """Where each stands in the text as supplied."""
        return [self.view.to_raw(span.start, span.end) for span in self.spans]

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins in the text as supplied."""
        return [start for start, _ in self.raw]

    @cached_property
    def ends(self) -> list[int]:
        """Where each ends in the text as supplied."""
        return [end for _, end in self.raw]

    def from_nearest(self, first: int, near: tuple[int, int] | None) -> Iterator[Span]:
        """The places from the one numbered `first` on, the nearest to `near` first, or in their order."""
        spans, starts, ends = self.spans, self.starts, self.ends
        behind = bisect_left(ends, near[0], first) if near else first
        before = behind - 1
        while before >= first or behind < len(spans):
            ahead = starts[behind] - near[1] if near and behind < len(spans) else 0
            if behind == len(spans) or (near and before >= first and near[0] - ends[before] <= ahead):
                yield spans[before]
                before -= 1
            else:
                yield spans[behind]
                behind += 1
