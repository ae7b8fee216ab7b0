"""A report as plain text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import StringIO
from textwrap import fill

from diplo_extract.evaluation.tables import Document, Table

WIDTH = 120
SHORT = 26  # cells up to this length stay on one line
BLANK_LINES = re.compile(r"\n{3,}")


def render_text(*documents: Document) -> str:
    """Documents as text of `WIDTH` columns, without colours. Nothing in a cell can steer a terminal."""
    parts = [part for document in documents for part in _parts(document)]
    return BLANK_LINES.sub("\n\n", "\n".join(parts)) + "\n"


def _parts(document: Document) -> Iterator[str]:
    yield _harmless(document.title)
    yield from map(_harmless, document.remarks)
    for table in document.tables:
        yield f"\n{_harmless(table.title)}"
        yield _listing(table) if table.is_list else _grid(table)
        yield table.note


def _listing(table: Table) -> str:
    """Each row as a paragraph: its name, then a line for each further cell."""
    lines = []
    for name, *cells in table.rows:
        lines.append(_folded(f"- {name}"))
        lines += [_folded(f"    {column}: {cell}") for column, cell in zip(table.columns[1:], cells, strict=True)]
    return "\n".join(lines)


def _grid(table: Table) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=box.SIMPLE, pad_edge=False)
    for column, cells in zip(table.columns, zip(*table.rows, strict=True), strict=True):
        grid.add_column(Text(_harmless(column)), overflow="fold", no_wrap=max(map(len, cells)) <= SHORT)
    for row in table.rows:
        grid.add_row(*(Text(_harmless(cell)) for cell in row))
    out = StringIO()
    Console(file=out, width=WIDTH, color_system=None).print(grid)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines() if line.strip())


def _folded(line: str) -> str:
    indent = " " * (len(line) - len(line.lstrip(" ")) + 2)
    return fill(_harmless(line), WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _harmless(text: str) -> str:
    """Without control and formatting characters and lone surrogates: quotes come from pages of any origin."""
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in text)
