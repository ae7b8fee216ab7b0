"""The main path: an article in, an Extraction out.

article → text.read_article (what of the page is the article; a view with a map back) → backend.propose (drafts)
→ coding.code (ground, normalise, check, merge, identify) → Extraction.
"""

from __future__ import annotations

import sys
from functools import cache

from diplo_extract.backends import Backend, Meter, Proposal, open_backend
from diplo_extract.coding import code
from diplo_extract.schema import Article, Extraction
from diplo_extract.schema.provenance import Provenance, provenance_of
from diplo_extract.text import View, read_article


def extract(
    article: Article | str,
    *,
    model: str | Backend | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
) -> Extraction:
    """The events of one article.

    `model` is `provider/name`, `offline`, or a backend; without one, the default model where a key is set in the
    environment, else the offline rules (said once on stderr). What happens to the article is the `status` of the
    result. Raises UsageError for an unknown model, MissingKeyError, AuthenticationError.
    """
    if isinstance(article, str):
        article = Article.from_text(article)
    backend = choose_backend(model, base_url=base_url, api_key=api_key)
    return extract_with(backend, article)


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
    if is_default and backend.name == "offline":
        _say_offline()
    return backend


@cache
def _say_offline() -> None:
    sys.stderr.write(
        "diplo_extract: no key is set, so the offline rules are used (model='offline'). "
        "Set OPENAI_API_KEY or name a model for the language model.\n"
    )
