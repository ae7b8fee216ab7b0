"""How fast the offline rules are: `python benchmarks/offline_speed.py [folder]`.

Prints milliseconds of CPU time for 5,000 characters of page, step by step, the articles of 5 kB that one core reads
in a second, and how the time grows on hostile text. Without a folder the examples of the repository are read.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.ingest import read_articles
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article
from diplo_extract.text import read_article

ROUNDS = 100
NUMBERS = count()
ARTICLE = 5_000  # characters
HOSTILE = (
    "Presidents A Bc and D Ef signed an agreement and visited China and France ) ",
    "French President Emmanuel Macron visited Vietnam on May 5. He signed an agreement with Japan. ",
    "President of the Minister of the and, ",
    "upgrade strategic comprehensive strategic partnership to ",
)


def best(work: Callable[[Article], object], articles: list[Article]) -> float:
    """Seconds of CPU time for all articles, each in the fastest of some rounds. No round reads a page read before."""
    times = [float("inf")] * len(articles)
    for _ in range(ROUNDS):
        for number, article in enumerate(articles):
            page = _unread(article)
            start = time.process_time()
            work(page)
            times[number] = min(times[number], time.process_time() - start)
    return sum(times)


def _unread(article: Article) -> Article:
    """The article with a last line of its own, so that nothing kept from an earlier reading of the page serves."""
    return article.model_copy(update={"text": f"{article.text}\n\nThis was page {next(NUMBERS)} of the archive."})


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "examples" / "articles"
    articles = [item for item in read_articles(folder) if isinstance(item, Article)]
    backend = OfflineBackend()
    per_article = ARTICLE / sum(len(article.text) for article in articles)
    read = best(read_article, articles)
    rules = best(lambda page: backend.propose(page, read_article(page)), articles) - read
    whole = best(lambda page: extract_with(backend, page), articles)
    print(f"Python {sys.version}")
    for name, seconds in (("read", read), ("rules", rules), ("code", whole - read - rules)):
        print(f"{name:<8} {seconds * per_article * 1000:6.2f} ms per 5 kB")
    print(f"{'whole':<8} {1 / (whole * per_article):6.0f} articles of 5 kB a second")
    print("hostile text, seconds for 0.25, 0.5 and 1 MB:")
    for unit in HOSTILE:
        seconds = [_hostile(backend, unit, size) for size in (250_000, 500_000, 1_000_000)]
        print("  ", *(f"{taken:6.2f}" for taken in seconds), repr(unit[:30]))


def _hostile(backend: OfflineBackend, unit: str, size: int) -> float:
    article = Article.from_text((unit * (size // len(unit) + 1))[:size], published="2024-05-05")
    start = time.process_time()
    extract_with(backend, article)
    return time.process_time() - start


if __name__ == "__main__":
    main()
