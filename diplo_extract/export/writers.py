"""Writers of events, one for each format; all take events as they come and none keeps them all, but Parquet."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from diplo_extract.errors import MissingExtraError, UsageError
from diplo_extract.export.records import Events, columns, event_line, events_of, flat_record
from diplo_extract.schema import AnyEvent, Extraction


class Writer(Protocol):
    """Something that takes events one by one."""

    def write_event(self, event: AnyEvent) -> None: ...

    def close(self) -> None: ...


class JsonlWriter:
    """One event a line, nested."""

    def __init__(self, path: Path) -> None:
        self.file = path.open("w", encoding="utf-8", newline="\n")

    def write_event(self, event: AnyEvent) -> None:
        self.file.write(event_line(event) + "\n")
        self.file.flush()

    def close(self) -> None:
        self.file.close()


class CsvWriter:
    """One event a row. The byte order mark is what spreadsheets need to read the names of people right.

    Words that begin with `=`, `+`, `-`, `@` or a control character get an apostrophe before them: a spreadsheet would
    take them for a formula and carry it out (OWASP, CSV injection). The other formats hold them as they are.
    """

    FORMULA = ("=", "+", "-", "@", "\t", "\r")

    def __init__(self, path: Path) -> None:
        self.file = path.open("w", encoding="utf-8-sig", newline="")
        self.rows = csv.DictWriter(self.file, columns())
        self.rows.writeheader()

    def write_event(self, event: AnyEvent) -> None:
        self.rows.writerow({name: self._words_only(value) for name, value in flat_record(event).items()})
        self.file.flush()

    def _words_only(self, value: Any) -> Any:
        return "'" + value if isinstance(value, str) and value.startswith(self.FORMULA) else value

    def close(self) -> None:
        self.file.close()


class SqliteWriter:
    """A table `events`, made anew. Raises UsageError for a second event of one id."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path)
        names = ", ".join(f'"{name}"' for name in columns())
        self.connection.execute("DROP TABLE IF EXISTS events")
        self.connection.execute(f"CREATE TABLE events ({names}, PRIMARY KEY (event_id))")
        self.insert = f"INSERT INTO events VALUES ({', '.join('?' * len(columns()))})"

    def write_event(self, event: AnyEvent) -> None:
        try:
            self.connection.execute(self.insert, tuple(flat_record(event).values()))
        except sqlite3.IntegrityError:
            raise UsageError(
                f"two events have the id {event.event_id}: the article {event.article_id!r} comes twice, or two "
                "articles have this id; give each an id of its own"
            ) from None

    def close(self) -> None:
        self.connection.commit()
        self.connection.close()


class ParquetWriter:
    """Row groups of a thousand events."""

    GROUP = 1000

    def __init__(self, path: Path) -> None:
        try:
            import pyarrow
            import pyarrow.parquet as parquet
        except ImportError:
            raise MissingExtraError("to write Parquet: pip install 'diplo_extract[parquet]'") from None
        special = {"amount": pyarrow.float64(), "is_aggregate": pyarrow.bool_()}
        special |= dict.fromkeys(("count", "stop_index", "stops_total"), pyarrow.int64())
        self.table = pyarrow.Table
        self.schema = pyarrow.schema([(name, special.get(name, pyarrow.string())) for name in columns()])
        self.file = parquet.ParquetWriter(path, self.schema)
        self.rows: list[dict[str, Any]] = []

    def write_event(self, event: AnyEvent) -> None:
        self.rows.append(flat_record(event))
        if len(self.rows) >= self.GROUP:
            self._flush()

    def _flush(self) -> None:
        if self.rows:
            self.file.write_table(self.table.from_pylist(self.rows, schema=self.schema))
            self.rows = []

    def close(self) -> None:
        self._flush()
        self.file.close()


FORMATS: dict[str, type[JsonlWriter] | type[CsvWriter] | type[SqliteWriter] | type[ParquetWriter]] = {
    ".jsonl": JsonlWriter,
    ".csv": CsvWriter,
    ".parquet": ParquetWriter,
    ".sqlite": SqliteWriter,
}


class EventFile:
    """A file of events, by its ending; use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        form = FORMATS.get(path.suffix.lower())
        if form is None:
            raise UsageError(f"{path} has an ending that is not written; known are {', '.join(FORMATS)}")
        if not path.parent.is_dir():
            raise UsageError(f"the folder {path.parent} does not exist; make it first")
        try:
            self.writer: Writer = form(path)
        except (OSError, sqlite3.Error) as error:
            raise UsageError(f"{path} can not be written: {getattr(error, 'strerror', None) or error}") from None

    def write(self, extraction: Extraction) -> None:
        """Add the events of one article."""
        for event in extraction.events:
            self.writer.write_event(event)

    def close(self) -> None:
        self.writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_writer(path: str | Path) -> EventFile:
    """A file of events: `.jsonl`, `.csv`, `.parquet` or `.sqlite`.

    Raises UsageError for another ending and for a path that can not be written.
    """
    return EventFile(Path(path))


def write_events(source: Events, path: str | Path) -> Path:
    """Write the events of extractions, of a run, or events themselves to a file, by its ending; returns the path.

    Raises UsageError where the file can not be written, and for `.sqlite` where two events have one id.
    """
    with open_writer(path) as file:
        for event in events_of(source):
            file.writer.write_event(event)
    return Path(path)
