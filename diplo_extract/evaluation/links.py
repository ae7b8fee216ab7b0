"""References between records, made comparable: a system has its own identifiers for events and tours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diplo_extract.evaluation.records import Record

EVENT_LINKS = ("occasion_event_id", "part_of")

Pair = tuple[Record, Record]


def with_gold_ids(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The aligned pairs of one article, with the system's references put into gold's identifiers.

    A tour of the system stands for the gold tour that its first aligned stop belongs to, unless another tour already
    does: a tour that was torn apart or grown together is wrong in part. What has no counterpart says so.
    """
    events = {got.record_id: gold.record_id for gold, got in pairs}
    tours = _tours(pairs)
    return tuple((gold, _translated(got, events, tours)) for gold, got in pairs)


def _tours(pairs: Sequence[Pair]) -> dict[str, str]:
    tours: dict[str, str] = {}
    for gold, got in sorted(pairs, key=lambda pair: pair[0].record_id):
        wanted, given = gold.value("trip_id"), got.value("trip_id")
        if wanted and given and wanted not in tours.values():
            tours.setdefault(str(given), wanted)
    return tours


def _translated(got: Record, events: dict[str, str], tours: dict[str, str]) -> Record:
    names = {**dict.fromkeys(EVENT_LINKS, events), "trip_id": tours}
    links = {
        name: known.get(str(value), f"{value} (no counterpart in gold)")
        for name, known in names.items()
        if (value := got.value(name))
    }
    return replace(got, fields={**got.fields, **links})
