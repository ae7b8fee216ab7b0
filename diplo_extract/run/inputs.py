"""What a run is given: articles, strings, and what could not be read; each article once."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from diplo_extract.errors import UsageError
from diplo_extract.run.derivation import article_key
from diplo_extract.schema import Article, Unreadable

log = logging.getLogger(__name__)


class Inputs:
    """Goes through what is given, once. `duplicates` counts the articles that were left out as told before."""

    def __init__(self, given: Iterable[Article | Unreadable | str]) -> None:
        if isinstance(given, str | bytes | Article):
            raise UsageError(f"articles is one {type(given).__name__}; give a list, or use extract() for one article")
        self.given = given
        self.duplicates = 0
        self._seen: dict[str, str] = {}

    def __iter__(self) -> Iterator[Article | Unreadable]:
        for one in self.given:
            if isinstance(one, Unreadable):
                yield one
                continue
            article = as_article(one)
            key = article_key(article)
            known = self._seen.get(article.article_id)
            self._seen.setdefault(article.article_id, key)
            if known is None:
                yield article
            elif known == key:
                self.duplicates += 1
                log.info("%s: the same article again, left out", article.article_id)
            else:
                yield Unreadable(
                    source=article.source or article.article_id,
                    reason=f"another article has the same id, {article.article_id}: give each article an id of its own",
                )


def as_article(given: object) -> Article:
    """An article from an Article or a string."""
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return Article.from_text(given)
    raise UsageError(f"an article is {type(given).__name__}; give Article objects or strings")
