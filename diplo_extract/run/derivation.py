"""Keys of a run: what an article is, and which code turned its answer into events."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from diplo_extract.backends import Backend
from diplo_extract.schema import Article
from diplo_extract.text import read_article

PACKAGE = Path(__file__).parent.parent
DERIVING = ("schema", "text", "normalise", "coding", "pipeline.py")
NO_ARTICLE = Article(article_id="-", text="")


def article_key(article: Article) -> str:
    """A hash of the article as supplied."""
    return hashlib.sha256(article.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()[:32]


def setting_key(backend: Backend) -> str:
    """A hash of all that an answer depends on besides the article: the request key of an article of no words."""
    return f"{backend.name}:{backend.request_key(NO_ARTICLE, read_article(NO_ARTICLE))}"


@cache
def derivation_key() -> str:
    """A hash of the code and data that make events of an answer: what was made by other code is made anew."""
    digest = hashlib.sha256()
    for room in DERIVING:
        place = PACKAGE / room
        files = place.rglob("*") if place.is_dir() else [place]
        for path in sorted(file for file in files if file.suffix in (".py", ".yaml")):
            digest.update(path.relative_to(PACKAGE).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
