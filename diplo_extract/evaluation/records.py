"""What is compared: events of either side, reduced to field values, quotes and what gold says about them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from diplo_extract.schema.vocabulary import EventKind


@dataclass(frozen=True)
class Span:
    """A quote; where known, its place in the article's text in code points, and the fields that it supports."""

    quote: str
    start: int | None = None
    end: int | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Record:
    """One event of gold or of a system.

    `fields` holds the values as in the JSONL. `accept` holds, for a field of gold, the values that count as right
    besides the gold value. A record that is not `required` neither helps nor hurts.
    """

    record_id: str
    article_id: str
    kind: EventKind
    fields: Mapping[str, Any]
    evidence: tuple[Span, ...] = ()
    required: bool = True
    accept: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    def value(self, name: str) -> Any:
        """The value of a field; None where the record does not have the field."""
        return self.fields.get(name)

    def options(self, name: str) -> tuple[Any, ...]:
        """The values of a field that count as right: the record's own value first."""
        return (self.value(name), *self.accept.get(name, ()))

    def sort_key(self) -> str:
        """Of the content first, so that the order of a file decides nothing."""
        quotes = sorted(span.quote for span in self.evidence)
        fields = {name: value for name, value in self.fields.items() if name != "event_id"}
        return json.dumps([quotes, fields, self.record_id], sort_keys=True, default=str)


@dataclass(frozen=True)
class Distractor:
    """Words of an article that look like an event and are none. False positives on them are counted by `kind`."""

    quote: str
    why: str
    kind: str
    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.quote, self.start, self.end)


@dataclass(frozen=True)
class GoldArticle:
    """One line of a gold file: everything there is to find in one article."""

    article_id: str
    events: tuple[Record, ...] = ()
    distractors: tuple[Distractor, ...] = ()


def shown(value: Any) -> str:
    """A field value for people."""
    if value is None or value in ("", [], ()):
        return "–"
    if isinstance(value, list | tuple):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, Mapping):
        return shown([item for item in value.values() if item is not None])
    return str(value)


def words_for(record: Record, field: str) -> tuple[str, ...]:
    """The quotes that support a field of a record; all of its quotes where none is said to."""
    named = tuple(span.quote for span in record.evidence if field in span.fields)
    return named or tuple(span.quote for span in record.evidence)


def summary(record: Record) -> str:
    """A record in a few words."""
    value = record.value
    date = shown(value("date"))
    if record.kind is EventKind.visit:
        visitor = value("visitor_name") or shown(value("visitor_offices"))
        return f"{visitor} ({shown(value('visitor_country'))}) to {shown(value('host'))}, {date}"
    parties = shown(value("parties"))
    if record.kind is EventKind.agreement:
        many = f" × {shown(value('count'))}" if value("is_aggregate") else ""
        stage = f"{shown(value('instrument_type'))}{many}, {shown(value('agreement_status'))}"
        return f"{parties}: {shown(value('title'))} ({stage}), {date}"
    return f"{parties}: {shown(value('change_type'))} to {shown(value('to_level'))}, {date}"
