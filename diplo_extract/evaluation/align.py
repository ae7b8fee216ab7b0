"""Alignment: which record of a system is which event of gold, within one article and kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from diplo_extract.errors import MissingExtraError
from diplo_extract.evaluation.keys import key_differences, similarity
from diplo_extract.evaluation.records import Record

REQUIRED, MATCHED = 1e6, 1e3


@dataclass(frozen=True)
class Alignment:
    """Pairs of (gold, got), the gold events without a partner, and the records without one."""

    pairs: tuple[tuple[Record, Record], ...] = ()
    missed: tuple[Record, ...] = ()
    spurious: tuple[Record, ...] = ()


def align(gold: Sequence[Record], got: Sequence[Record]) -> Alignment:
    """The best one-to-one assignment of records to gold events of the same article and kind.

    Only records that share the core key are paired. First as many required gold events as possible get a partner (so
    that an optional one never costs a hit), then as many events as possible, then the pairs agree as much as possible.

    Raises MissingExtraError where scipy is not installed.
    """
    rows, columns = sorted(gold, key=Record.sort_key), sorted(got, key=Record.sort_key)
    worth = [[_worth(row, column) for column in columns] for row in rows]
    chosen = [(row, column) for row, column in solve_assignment(worth) if worth[row][column] > 0]
    taken_rows, taken_columns = {row for row, _ in chosen}, {column for _, column in chosen}
    return Alignment(
        pairs=tuple((rows[row], columns[column]) for row, column in chosen),
        missed=tuple(record for index, record in enumerate(rows) if index not in taken_rows),
        spurious=tuple(record for index, record in enumerate(columns) if index not in taken_columns),
    )


def solve_assignment(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The one-to-one assignment of rows to columns with the greatest total worth."""
    solver = load_solver()
    if not any(value > 0 for row in worth for value in row):
        return []
    rows, columns = solver(worth, maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True)]


def load_solver() -> Callable[..., Any]:
    """scipy's solver of the linear sum assignment problem. Raises MissingExtraError where scipy is not installed."""
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        raise MissingExtraError("evaluation needs scipy: pip install 'diplo_extract[eval]'") from None
    solver: Callable[..., Any] = linear_sum_assignment
    return solver


def _worth(gold: Record, got: Record) -> float:
    if key_differences(gold, got):
        return 0.0
    return REQUIRED * gold.required + MATCHED + similarity(gold, got)
