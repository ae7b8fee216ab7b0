"""Counts and what follows from them: shares, precision, recall, F1, and bootstrap intervals over articles."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

RESAMPLES = 1000
SEED = 20250524
LEVEL = 0.95

Row = Sequence[int]
Figures = Callable[[Sequence[int]], Sequence[float | None]]


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of nothing."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True)
class Counts:
    """Events found, missed and falsely given. What is optional in gold is in none of them."""

    found: int = 0
    missed: int = 0
    false: int = 0

    @property
    def precision(self) -> float | None:
        return Share(self.found, self.found + self.false).value

    @property
    def recall(self) -> float | None:
        return Share(self.found, self.found + self.missed).value

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to find and nothing was given."""
        return Share(2 * self.found, 2 * self.found + self.missed + self.false).value

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.found + other.found, self.missed + other.missed, self.false + other.false)


@dataclass(frozen=True)
class Interval:
    """The middle 95 % of a figure over resamples of the articles."""

    low: float
    high: float


def bootstrap(rows: Sequence[Row], figures: Figures) -> list[Interval | None]:
    """Percentile bootstrap intervals (Efron 1979) of figures that are computed from sums over articles.

    `rows` holds the counts of each article; `figures` turns their column sums into figures. Articles are drawn with
    replacement, as many as there are, 1,000 times, always from the same seed. An interval is None with fewer than two
    articles, or where the figure is undefined in every resample.
    """
    if len(rows) < 2:
        return [None for _ in figures([sum(column) for column in zip(*rows, strict=True)])]
    draw = random.Random(SEED)
    samples = []
    for _ in range(RESAMPLES):
        drawn = draw.choices(rows, k=len(rows))
        samples.append(figures([sum(column) for column in zip(*drawn, strict=True)]))
    return [_middle([value for value in column if value is not None]) for column in zip(*samples, strict=True)]


def _middle(values: list[float]) -> Interval | None:
    if not values:
        return None
    values.sort()
    tail = (1 - LEVEL) / 2
    last = len(values) - 1
    return Interval(values[round(tail * last)], values[round((1 - tail) * last)])
