"""Rows of JSONL, CSV and Parquet → articles."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from diplo_extract.errors import MissingExtraError
from diplo_extract.ingest.decoding import NotText, decode
from diplo_extract.schema import Article, Unreadable, text_id
from diplo_extract.schema.article import PUBLISHED

SHOWN = 8  # columns that a message names
MAX_LENGTH = 1_000_000  # code points; a longer text is no article
NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "article"),
    "file": ("file", "path"),
    "article_id": ("article_id", "id"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publication_date"),
    "url": ("url", "link"),
    "source": ("source", "publisher"),
    "language": ("language", "lang"),
}
LONGEST_CELL = 2**31 - 1  # bytes; what the csv module takes on every platform


@dataclass(frozen=True)
class Row:
    """What is known of an article, under our names, and where it stands (`file:line`)."""

    source: str
    values: Mapping[str, Any]


def article_of(row: Row) -> Article | Unreadable:
    """The article of a row that holds its text."""
    values = dict(row.values)
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return Unreadable(source=row.source, reason="the text is empty")
    if "\x00" in text and text.count("\x00") > len(text) // 50:
        return Unreadable(source=row.source, reason="the text is binary")
    if len(text) > MAX_LENGTH:
        return Unreadable(
            source=row.source, reason=f"the text has {len(text):,} characters; an article has at most {MAX_LENGTH:,}"
        )
    values.pop("file", None)
    values["article_id"] = values.get("article_id") or text_id(text)
    values["published"] = _day(values.get("published"))
    try:
        return Article(**values)
    except ValidationError as error:
        return Unreadable(source=row.source, reason=_reason(error))


def _reason(error: ValidationError) -> str:
    """What is wrong first, without the text. Our own messages name the field themselves."""
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "value_error":
        return first["msg"].removeprefix("Value error, ")
    return f"{first['loc'][0]}: {first['msg']}"


def _day(value: str | None) -> str | None:
    """A time stamp is cut to its day; anything else is left for the article to judge."""
    words = (value or "").strip()
    is_stamp = len(words) > 10 and words[10] in "T " and PUBLISHED.fullmatch(words[:10])
    return words[:10] if is_stamp else words or None


def _ours(source: str, record: Mapping[Any, Any]) -> Row | Unreadable:
    """A record under our names. Of several names for one field the first that is not empty counts."""
    folded = {_folded(name): value for name, value in record.items()}
    if twice := _named_twice(record):
        return Unreadable(source=source, reason=f"{twice!r} is named twice")
    filled = {name: value for name, value in folded.items() if not _is_empty(value)}
    values: dict[str, str] = {}
    for ours, names in NAMES.items():
        name = next((name for name in names if name in filled), None)
        if name is None:
            continue
        if not isinstance(filled[name], str | int | float | Decimal | date):
            what = type(filled[name]).__name__
            return Unreadable(source=source, reason=f"{name!r} holds a {what}; it should hold words")
        values[ours] = str(filled[name])
    if "text" not in values and "file" not in values:
        return Unreadable(source=source, reason="the text is empty" if _has_text(folded) else _no_text(folded))
    if "text" in values:
        values.pop("file", None)
    return Row(source, values)


def _folded(name: Any) -> str:
    return str(name).strip().lower()


def _named_twice(names: Iterable[Any]) -> str | None:
    """A name of ours that stands there twice, so that nobody knows which one is meant."""
    counts = Counter(map(_folded, names))
    return next((name for names in NAMES.values() for name in names if counts[name] > 1), None)


def _is_empty(value: Any) -> bool:
    return (
        value is None or (isinstance(value, float) and value != value) or (isinstance(value, str) and not value.strip())
    )


def _has_text(names: Iterable[str]) -> bool:
    return any(name in (*NAMES["text"], *NAMES["file"]) for name in names)


def _no_text(names: Iterable[str]) -> str:
    found = sorted(names)
    shown = [*found[:SHOWN], *(["…"] if len(found) > SHOWN else [])]
    return f"no column 'text' (or 'file'); columns found: {', '.join(shown) or 'none'}"


def read_jsonl(path: Path) -> Iterator[Row | Unreadable]:
    """One JSON object a line."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _json_row(f"{path}:{number}", line)


def _json_row(where: str, line: bytes) -> Row | Unreadable:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Unreadable(source=where, reason="the line is no JSON (not UTF-8)")
    except json.JSONDecodeError as error:
        return Unreadable(source=where, reason=f"the line is no JSON ({error.msg})")
    except ValueError:
        return Unreadable(source=where, reason="the line is no JSON that can be read (a number is too long)")
    except RecursionError:
        return Unreadable(source=where, reason="the line is no JSON that can be read (nested too deep)")
    return (
        _ours(where, record)
        if isinstance(record, dict)
        else Unreadable(source=where, reason="the line is no JSON object")
    )


def read_csv(path: Path) -> Iterator[Row | Unreadable]:
    """A table with a header (RFC 4180), separated by commas, semicolons or tabs.

    A row that does not fit its header is no article.
    """
    csv.field_size_limit(LONGEST_CELL)
    try:
        text = decode(path.read_bytes(), str(path)).removeprefix("\ufeff")
    except NotText as error:
        yield Unreadable(source=str(path), reason=str(error))
        return
    # not splitlines, which breaks a row at U+2028 and form feeds too
    rows = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=_delimiter(text))
    begins = 1
    try:
        header = next((cells for cells in rows if cells), [])
        if fault := _fault_of(header):
            yield Unreadable(source=f"{path}:{rows.line_num}", reason=fault)
            return
        begins = rows.line_num + 1
        for cells in rows:
            if cells:
                yield _csv_row(f"{path}:{begins}", header, cells)
            begins = rows.line_num + 1
    except csv.Error as error:
        reason = (
            f"the row that begins here breaks off ({error}); look for a quote that is not closed; the rest is not read"
        )
        yield Unreadable(source=f"{path}:{begins}", reason=reason)


def _delimiter(text: str) -> str:
    """What separates the names in the header: spreadsheets of half of Europe write semicolons."""
    header = text.lstrip().partition("\n")[0]
    return max(",;\t", key=header.count)


def _fault_of(header: list[str]) -> str | None:
    if twice := _named_twice(header):
        return f"the header names {twice!r} twice"
    names = [_folded(name) for name in header]
    return None if _has_text(names) else _no_text(names)


def _csv_row(where: str, header: list[str], cells: list[str]) -> Row | Unreadable:
    if len(cells) != len(header):
        reason = f"the row has {len(cells)} cells and the header {len(header)}; a cell with a comma needs quotes"
        return Unreadable(source=where, reason=reason)
    return _ours(where, dict(zip(header, cells, strict=True)))


def read_parquet(path: Path) -> Iterator[Row | Unreadable]:
    """A Parquet file, in batches."""
    try:
        import pyarrow
        import pyarrow.parquet as parquet
    except ImportError:
        raise MissingExtraError(f"{path} is Parquet; to read it: pip install 'diplo_extract[parquet]'") from None
    try:
        number = 0
        for batch in parquet.ParquetFile(path).iter_batches(batch_size=256):
            for record in batch.to_pylist():
                number += 1
                yield _ours(f"{path}:{number}", record)
    except (pyarrow.ArrowException, ValueError):
        yield Unreadable(source=str(path), reason="the file is no Parquet file, or is damaged; the rest is not read")
