"""The places at which a quote stands, and which of them is the nearest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from diplo_extract.text.cleaning import View
from diplo_extract.text.index import Span

START, END = itemgetter(0), itemgetter(1)


@dataclass(slots=True)
class Places:
    """All places at which a quote stands in a view, in order.

    The view keeps them; they do not keep the view, so that all is freed at once.
    """

    quote: str
    spans: list[Span]
    repaired: bool = False
    grounded: dict[Span, Any] = field(default_factory=dict)
    """What is printed at those that were looked at."""
    _raw: list[tuple[int, int]] = field(default_factory=list)

    def from_nearest(self, view: View, after: int, near: tuple[int, int] | None) -> Iterator[Span]:
        """The places from `after` on, or all where there are none; the nearest to `near` first, or in their order.

        `after` and `near` are offsets of the text as supplied.
        """
        spans, raw = self.spans, self._in_raw(view)
        first = bisect_left(raw, after, key=START) % len(spans)
        behind = bisect_left(raw, near[0], first, key=END) if near else first
        before = behind - 1
        while before >= first or behind < len(spans):
            ahead = raw[behind][0] - near[1] if near and behind < len(spans) else 0
            if behind == len(spans) or (near and before >= first and near[0] - raw[before][1] <= ahead):
                yield spans[before]
                before -= 1
            else:
                yield spans[behind]
                behind += 1

    def _in_raw(self, view: View) -> list[tuple[int, int]]:
        """Where each stands in the text as supplied."""
        if not self._raw:
            self._raw.extend(view.to_raw(span.start, span.end) for span in self.spans)
        return self._raw
