"""Files → articles: text, HTML, JSONL, CSV, Parquet, and folders of them."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from diplo_extract.ingest.files import read_inputs
from diplo_extract.schema import Article, Unreadable

__all__ = ["read_articles", "read_inputs"]


def _tell(unreadable: Unreadable) -> None:
    warnings.warn(f"{unreadable.source}: {unreadable.reason}", stacklevel=4)


def read_articles(
    paths: str | Path | Sequence[str | Path], *, on_unreadable: Callable[[Unreadable], None] = _tell
) -> Iterator[Article]:
    """The articles of files and folders, one after the other.

    `.txt` and `.html` hold one article each; `.jsonl`, `.csv` and `.parquet` one a row, with a `text` (or a `file`
    beside it) and, where known, `article_id`, `title`, `published`, `url`, `source`, `language`. What can not be read
    goes to `on_unreadable` (by default a warning) and the rest goes on. Raises InputError at
    once for a path that does not exist and for a folder without articles.
    """
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    return _articles(read_inputs(given), on_unreadable)


def _articles(items: Iterator[Article | Unreadable], on_unreadable: Callable[[Unreadable], None]) -> Iterator[Article]:
    for item in items:
        if isinstance(item, Article):
            yield item
        else:
            on_unreadable(item)
