"""Small gold and events, written out, for the tests of evaluation."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

BASE: dict[str, Any] = {"status": "completed", "mention_role": "focal", "date": None, "date_basis": "none"}
VISIT: dict[str, Any] = {
    **BASE,
    "kind": "visit",
    "parties": ["CHL", "PER"],
    "visitor_name": "Ana Rojas",
    "visitor_offices": ["foreign_minister"],
    "visitor_country": "CHL",
    "host": "PER",
    "host_type": "country",
    "host_country": "PER",
    "visit_rank": "official",
    "visit_format": "bilateral",
    "date": "2021-03-04",
    "date_basis": "explicit",
}
AGREEMENT: dict[str, Any] = {
    **BASE,
    "kind": "agreement",
    "parties": ["CHL", "PER"],
    "title": "memorandum on fisheries",
    "instrument_type": "mou",
    "agreement_status": "signed",
    "is_aggregate": False,
    "count": 1,
    "subject_areas": ["agriculture", "trade"],
}
UPGRADE: dict[str, Any] = {
    **BASE,
    "kind": "partnership_upgrade",
    "parties": ["CHL", "PER"],
    "change_type": "upgrade",
    "to_level": "strategic_partnership",
    "date": "2019",
}


def quote(words: str, start: int | None = None, *fields: str) -> dict[str, Any]:
    """Evidence; with `start`, placed in the text."""
    placed = {} if start is None else {"start": start, "end": start + len(words)}
    return {"quote": words, **placed, "fields": list(fields)}


def visit(name: str, **changes: Any) -> dict[str, Any]:
    """A visit with the id `name`, and a quote of its own unless evidence is given."""
    return _event(VISIT, name, changes)


def agreement(name: str, **changes: Any) -> dict[str, Any]:
    """An agreement with the id `name`."""
    return _event(AGREEMENT, name, changes)


def upgrade(name: str, **changes: Any) -> dict[str, Any]:
    """A partnership upgrade with the id `name`."""
    return _event(UPGRADE, name, changes)


def article(*events: dict[str, Any], article_id: str = "a1", **more: Any) -> dict[str, Any]:
    """A line of gold."""
    return {"article_id": article_id, "published": "2021-03-05", "events": list(events), **more}


def given(event: dict[str, Any], article_id: str = "a1", **changes: Any) -> dict[str, Any]:
    """A gold event as a system would give it: without what only gold has."""
    kept = {name: value for name, value in event.items() if name not in ("required", "accept", "id")}
    return {**kept, "event_id": f"e-{event['id']}", "article_id": article_id, **changes}


def write_jsonl(path: Path, lines: Iterable[Any]) -> Path:
    """A JSONL file; a string is written as it is."""
    text = "".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    return path


def _event(base: dict[str, Any], name: str, changes: dict[str, Any]) -> dict[str, Any]:
    own = {"id": name, "required": True, "accept": {}, "evidence": [quote(f"words of {name}")]}
    return {**base, **own, **changes}
