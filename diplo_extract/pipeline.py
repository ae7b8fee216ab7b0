"""The main path: an article in, an Extraction out.

article → text.read_article (what of the page is the article; a view with a map back) → backend.propose (drafts)
→ coding.code (ground, normalise, check, merge, identify) → Extraction.
"""

from __future__ import annotations

import re
import sys
from functools import cache

from diplo_extract.backends import Backend, Meter, Proposal, open_backend
from diplo_extract.coding import code
from diplo_extract.errors import UsageError
from diplo_extract.schema import Article, Extraction
from diplo_extract.schema.provenance import Provenance, provenance_of
from diplo_extract.text import View, read_article

HTML = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
OFFLINE_BY_DEFAULT = (
    "no key is set, so the offline rules are used (model='offline'). "
    "Set OPENAI_API_KEY or name a model for the language model."
)
MODEL_BY_DEFAULT = "a key is set, so {model} is asked, which costs money; model='offline' costs nothing."


def extract(
    article: Article | str,
    *,
    published: str | None = None,
    model: str | Backend | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
) -> Extraction:
    """The events of one article, or of its text, with the day, month or year of its publication where it is known.

    `model` is `provider/name`, `offline`, or a backend; without one, the default model where a key is set in the
    environment, else the offline rules (said once on stderr). What happens to the article is the `status` of the
    result. Raises UsageError for an unknown model, MissingKeyError, AuthenticationError.
    """
    article = _article_of(article, published)
    backend = choose_backend(model, base_url=base_url, api_key=api_key)
    return extract_with(backend, article)


def _article_of(given: Article | str, published: str | None) -> Article:
    if isinstance(given, Article):
        return Article(**{**dict(given), "published": published}) if published else given
    if not isinstance(given, str):
        raise UsageError(f"an article is {type(given).__name__}; give an Article or its text")
    if HTML.match(given):
        raise UsageError(
            "this text is HTML: save it as .html and read it with read_articles, which finds the article in it"
        )
    return Article.from_text(given, published=published)


def extract_with(backend: Backend, article: Article, meter: Meter | None = None) -> Extraction:
    """The events of one article, by this backend."""
    view = read_article(article)
    return finish(backend, article, view, backend.propose(article, view, meter))


def finish(backend: Backend, article: Article, view: View, proposal: Proposal, run_id: str | None = None) -> Extraction:
    """What becomes of a proposal. Deterministic: the same proposal always gives the same Extraction."""
    return code(article, view, proposal, provenance(backend, proposal, run_id))


def provenance(backend: Backend, proposal: Proposal, run_id: str | None = None) -> Provenance:
    """What produced the records."""
    prompt_id, prompt_hash = backend.prompt or (None, None)
    return provenance_of(
        backend.name,
        model=backend.model,
        prompt_id=prompt_id,
        prompt_hash=prompt_hash,
        run_id=run_id,
        time=proposal.answered_at,
    )


def choose_backend(
    model: str | Backend | None = None, *, base_url: str | None = None, api_key: str | None = None
) -> Backend:
    """The backend that `model` means; see `extract`."""
    backend, is_default = open_backend(model, base_url=base_url, api_key=api_key)
    if is_default:
        _say(OFFLINE_BY_DEFAULT if backend.name == "offline" else MODEL_BY_DEFAULT.format(model=backend.model))
    return backend


@cache
def _say(notice: str) -> None:
    """On stderr, once in a process."""
    sys.stderr.write(f"diplo_extract: {notice}\n")
