"""Reading gold and events: gold strictly, since every figure rests on it; events as far as they can be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from diplo_extract.errors import InputError
from diplo_extract.evaluation.checking import check_gold_event
from diplo_extract.evaluation.records import Distractor, GoldArticle, Record, Span
from diplo_extract.schema.vocabulary import EventKind

Source = str | Path | Iterable[Any]
ABOUT_GOLD = ("id", "event_id", "required", "accept", "evidence", "kind", "article_id", "provenance")


@dataclass(frozen=True)
class Events:
    """The records of a system, and what of its file could not be read: one sentence each, with file and line."""

    records: tuple[Record, ...]
    problems: tuple[str, ...] = ()


def read_gold(source: Source) -> tuple[GoldArticle, ...]:
    """Gold from a JSONL file, or from its lines as mappings: one article a line, with `article_id` and `events`.

    Raises InputError, naming file and line, where a line cannot be read, holds a value that the codebook does not
    know, or repeats an article or event.
    """
    articles: dict[str, GoldArticle] = {}
    for where, item in _items(source):
        if isinstance(item, Unreadable):
            raise InputError(f"{where}: {item.reason}")
        article = _gold_article(where, item)
        if article.article_id in articles:
            raise InputError(f"{where}: article {article.article_id!r} stands here again; put its events on one line")
        articles[article.article_id] = article
    if not articles:
        raise InputError(f"{_name(source)} holds no article; gold is a JSONL file with one article a line")
    return tuple(articles.values())


def read_events(source: Source) -> Events:
    """Events from a JSONL file or from an iterable of events or mappings: one event a line, or gold's own format.

    A line that cannot be read is reported among the problems, and the rest goes on.
    Raises InputError where the file itself cannot be read.
    """
    records: list[Record] = []
    problems: list[str] = []
    for where, item in _items(source):
        for place, event, article_id in _flattened(where, item):
            try:
                records.append(_record(place, event, article_id))
            except InputError as error:
                problems.append(str(error))
    return Events(tuple(records), tuple(problems))


@dataclass(frozen=True)
class Unreadable:
    """A line that is no JSON object, and why."""

    reason: str


def _items(source: Source) -> Iterator[tuple[str, Mapping[str, Any] | Unreadable]]:
    if isinstance(source, str | Path):
        yield from _lines(Path(source))
        return
    for number, item in enumerate(source, 1):
        yield f"item {number}", _mapping(item.model_dump(mode="json") if isinstance(item, BaseModel) else item)


def _lines(path: Path) -> Iterator[tuple[str, Mapping[str, Any] | Unreadable]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text; a JSONL file is expected") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"{path}, line {number}", _parsed(line)


def _parsed(line: str) -> Mapping[str, Any] | Unreadable:
    try:
        return _mapping(json.loads(line))
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", type(error).__name__)
        return Unreadable(f"no JSON ({reason}); one JSON object a line is expected")


def _mapping(item: Any) -> Mapping[str, Any] | Unreadable:
    if isinstance(item, Mapping):
        return item
    return Unreadable(f"holds a {type(item).__name__}, not a JSON object")


def _flattened(where: str, item: Mapping[str, Any] | Unreadable) -> Iterator[tuple[str, Any, Any]]:
    """The events of a line with the article they belong to: the line itself, or all of an article's line."""
    if isinstance(item, Unreadable) or not isinstance(item.get("events"), list):
        yield where, item, None
        return
    for number, event in enumerate(item["events"], 1):
        yield f"{where}, event {number}", _mapping(event), item.get("article_id")


def _gold_article(where: str, item: Mapping[str, Any]) -> GoldArticle:
    article_id, events = item.get("article_id"), item.get("events")
    if not isinstance(article_id, str) or not article_id or not isinstance(events, list):
        raise InputError(f"{where}: a line of gold needs an article_id and a list of events, which may be empty")
    records: dict[str, Record] = {}
    for place, event, _ in _flattened(where, item):
        record = _record(place, event, article_id)
        check_gold_event(place, record)
        if record.record_id in records:
            raise InputError(f"{place}: the id {record.record_id!r} is in this article a second time")
        records[record.record_id] = record
    return GoldArticle(article_id, tuple(records.values()), _distractors(where, item.get("distractors") or ()))


def _record(where: str, event: Any, article_id: Any) -> Record:
    if isinstance(event, Unreadable):
        raise InputError(f"{where}: {event.reason}")
    article_id = event.get("article_id") or article_id
    if not isinstance(article_id, str):
        raise InputError(f"{where}: the event has no article_id")
    kind, kinds = event.get("kind"), [member.value for member in EventKind]
    if kind not in kinds:
        raise InputError(f"{where}: kind is {kind!r}; it must be one of {', '.join(kinds)}")
    accept = event.get("accept") or {}
    if not isinstance(accept, Mapping) or not all(isinstance(options, list | tuple) for options in accept.values()):
        raise InputError(f"{where}: accept must hold a list of alternatives for each field")
    return Record(
        record_id=str(event.get("event_id") or event.get("id") or where),
        article_id=article_id,
        kind=EventKind(kind),
        fields={name: value for name, value in event.items() if name not in ABOUT_GOLD},
        evidence=_spans(event.get("evidence")),
        required=bool(event.get("required", True)),
        accept={name: tuple(options) for name, options in accept.items()},
    )


def _spans(evidence: Any) -> tuple[Span, ...]:
    items = evidence if isinstance(evidence, list | tuple) else ()
    spans = [_span(item) if isinstance(item, Mapping) else Span(str(item)) for item in items]
    return tuple(span for span in spans if span.quote)


def _span(item: Mapping[str, Any]) -> Span:
    start, end = item.get("start"), item.get("end")
    placed = isinstance(start, int) and isinstance(end, int)
    fields = item.get("fields")
    return Span(
        quote=str(item.get("quote") or ""),
        start=start if placed else None,
        end=end if placed else None,
        fields=tuple(map(str, fields)) if isinstance(fields, list | tuple) else (),
    )


def _distractors(where: str, items: Any) -> tuple[Distractor, ...]:
    found = []
    for item in items:
        if not isinstance(item, Mapping) or not item.get("quote"):
            raise InputError(f"{where}: a distractor needs a quote, a kind and a why")
        span = _span(item)
        label = str(item.get("kind") or "distractor")
        found.append(Distractor(span.quote, str(item.get("why") or ""), label, span.start, span.end))
    return tuple(found)


def _name(source: Source) -> str:
    return str(source) if isinstance(source, str | Path) else "gold"
