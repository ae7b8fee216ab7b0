"""Which files hold articles, and with which reader each is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from diplo_extract.errors import InputError, MissingExtraError
from diplo_extract.ingest.decoding import NotText, decode
from diplo_extract.ingest.rows import Row, article_of, read_csv, read_jsonl, read_parquet
from diplo_extract.schema import Article, Unreadable

PAGES = (".txt", ".md", ".html", ".htm")
TABLES: dict[str, Callable[[Path], Iterator[Row | Unreadable]]] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
}
SUFFIXES = (*PAGES, *TABLES)


def read_inputs(paths: Sequence[str | Path]) -> Iterator[Article | Unreadable]:
    """Articles, and what could not be read, in the order of the paths; inside a folder by name.

    An article without an id of its own gets the path of its file inside the folder, without the ending (`2025/talks`).
    Raises InputError at once, before anything is read, for a path that does not exist or holds no articles.
    """
    plan = [(Path(path), _files_of(Path(path))) for path in paths]
    return _read_plan(plan)


def _files_of(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError(f"{path} does not exist; give files or folders with {', '.join(SUFFIXES)}")
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if _is_article_file(file, path))
        if not files:
            raise InputError(f"no articles in {path}; looked for files ending in {', '.join(SUFFIXES)}")
        return files
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(f"{path} has an ending that is not read; known are {', '.join(SUFFIXES)}")
    return [path]


def _is_article_file(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and file.suffix.lower() in SUFFIXES and not hidden


def _read_plan(plan: list[tuple[Path, list[Path]]]) -> Iterator[Article | Unreadable]:
    for path, files in plan:
        folder = path.parent if files == [path] else path
        listed: set[Path] = set()
        for table in (file for file in files if file.suffix.lower() in TABLES):
            yield from _read_table(table, folder, listed)
        for page in (file for file in files if file.suffix.lower() in PAGES):
            if page not in listed:
                yield _read_page(page, folder, Row(str(page), {}))


def _read_table(table: Path, folder: Path, listed: set[Path]) -> Iterator[Article | Unreadable]:
    """The rows of a table. A row may name a `file` in the table's folder instead of holding the text."""
    for row in _rows_of(table):
        if isinstance(row, Unreadable):
            yield row
        elif "file" in row.values:
            page = _page_named(table, row)
            if isinstance(page, Path):
                listed.add(page)
                yield _read_page(page, folder, row)
            else:
                yield page
        else:
            yield article_of(row)


def _rows_of(table: Path) -> Iterator[Row | Unreadable]:
    try:
        yield from TABLES[table.suffix.lower()](table)
    except OSError as error:
        yield Unreadable(source=str(table), reason=f"the table can not be read: {error.strerror or error}")
    except MissingExtraError as error:
        yield Unreadable(source=str(table), reason=str(error))


def _page_named(table: Path, row: Row) -> Path | Unreadable:
    """The page that a row names. A table that came from elsewhere must not reach files outside its folder."""
    named, folder = row.values["file"], Path(os.path.abspath(table.parent))  # noqa: PTH100 - resolve follows links
    page = Path(os.path.abspath(folder / named))  # noqa: PTH100
    if not page.is_relative_to(folder):
        return Unreadable(source=row.source, reason=f"the row names {named}, which is not in the folder of the table")
    if page.suffix.lower() not in PAGES:
        return Unreadable(source=row.source, reason=f"the row names {named}, which is no {' or '.join(PAGES)} page")
    return table.parent / page.relative_to(folder)


def _read_page(page: Path, folder: Path, row: Row) -> Article | Unreadable:
    """The article of one file; what a table says of it wins over what the page says of itself."""
    try:
        data = page.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a null byte or half a character in the name
        return Unreadable(source=row.source, reason=f"{page} can not be read: {getattr(error, 'strerror', error)}")
    try:
        said = _said_by(page, decode(data, str(page)))
    except (NotText, MissingExtraError) as error:
        return Unreadable(source=str(page), reason=str(error))
    # the path inside the folder, so that pages of the same name in two sub-folders stay two articles
    page_id = _printable(page.relative_to(folder).with_suffix("").as_posix())
    return article_of(Row(row.source, {"article_id": page_id, **said, **row.values}))


def _said_by(page: Path, text: str) -> dict[str, Any]:
    """What a page says of itself, its text included. Raises NotText."""
    if page.suffix.lower() in (".html", ".htm"):
        from diplo_extract.ingest.html import page_values

        return page_values(text)
    return {"text": text, "source": _printable(page.name)}


def _printable(name: str) -> str:
    """A file's name as text; bytes of it that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
