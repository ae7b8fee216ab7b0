"""An event as a record: nested for JSONL, flat for tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from diplo_extract.schema import EVENT_TYPES, AnyEvent, Extraction

# What `write_events` and `to_pandas` take: an extraction, a run, or a mixture of extractions and events.
Events = Extraction | Iterable[Extraction | AnyEvent]


def events_of(source: Events) -> Iterator[AnyEvent]:
    """The events of extractions, of a run, or of events themselves, in order."""
    for item in [source] if isinstance(source, Extraction) else source:
        if isinstance(item, Extraction):
            yield from item.events
        else:
            yield item


def event_record(event: AnyEvent) -> dict[str, Any]:
    """The event with the field names of the codebook, in its order, ready for JSON."""
    return event.model_dump(mode="json")


def event_line(event: AnyEvent) -> str:
    """One line of JSONL, unicode as it is."""
    return json.dumps(event_record(event), ensure_ascii=False)


@cache
def columns() -> tuple[str, ...]:
    """The columns of a flat table of all kinds: the common fields first, then those of each kind, each once."""
    names: dict[str, None] = {}
    for event_type in EVENT_TYPES.values():
        names.update(dict.fromkeys(event_type.model_fields))
    names["quote"] = None
    return tuple(names)


def flat_record(event: AnyEvent) -> dict[str, Any]:
    """The event as one row: lists of codes joined by `;`, other lists as JSON, `quote` the first evidence."""
    record = event_record(event)
    row = {name: _flat(record.get(name)) for name in columns()}
    row["quote"] = event.evidence[0].quote
    return row


def _flat(value: Any) -> Any:
    if isinstance(value, list):
        if all(isinstance(item, str) and ";" not in item for item in value):
            return ";".join(value)
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value
