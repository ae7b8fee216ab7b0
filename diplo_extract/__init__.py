"""Articles about diplomacy in, a dataset that can be cited out.

    import diplo_extract as dx

    article = dx.Article.from_text(text, published="2025-05-24")
    result = dx.extract(article)
    result.visits[0].host, result.visits[0].evidence[0].quote

    run = dx.extract_many(dx.read_articles("news/"), store="run.sqlite", max_cost=5.00)
    dx.write_events(run, "events.parquet")

Names are loaded when they are first used, so that the import costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplo_extract.backends.base import Backend, Proposal
    from diplo_extract.backends.llm.backend import LLMBackend
    from diplo_extract.backends.llm.prices import Price
    from diplo_extract.backends.llm.retry import RetryPolicy
    from diplo_extract.backends.offline import OfflineBackend
    from diplo_extract.backends.scripted import ScriptedBackend
    from diplo_extract.errors import (
        AuthenticationError,
        DiploExtractError,
        InputError,
        MissingExtraError,
        MissingKeyError,
        PromptError,
        StoreError,
        UsageError,
    )
    from diplo_extract.evaluation import evaluate
    from diplo_extract.export import to_pandas, write_events
    from diplo_extract.ingest import read_articles
    from diplo_extract.pipeline import extract
    from diplo_extract.run import Limits, Run, extract_many
    from diplo_extract.schema import (
        Agreement,
        Article,
        ArticleDrafts,
        Event,
        Evidence,
        Extraction,
        PartnershipUpgrade,
        Rejected,
        Usage,
        Visit,
        ZoneSpan,
    )

__all__ = [
    "Agreement",
    "Article",
    "ArticleDrafts",
    "AuthenticationError",
    "Backend",
    "DiploExtractError",
    "Event",
    "Evidence",
    "Extraction",
    "InputError",
    "LLMBackend",
    "Limits",
    "MissingExtraError",
    "MissingKeyError",
    "OfflineBackend",
    "PartnershipUpgrade",
    "Price",
    "PromptError",
    "Proposal",
    "Rejected",
    "RetryPolicy",
    "Run",
    "ScriptedBackend",
    "StoreError",
    "Usage",
    "UsageError",
    "Visit",
    "ZoneSpan",
    "evaluate",
    "extract",
    "extract_many",
    "read_articles",
    "to_pandas",
    "write_events",
]

_HOMES = {
    "backends.base": ("Backend", "Proposal"),
    "backends.llm.backend": ("LLMBackend",),
    "backends.llm.prices": ("Price",),
    "backends.llm.retry": ("RetryPolicy",),
    "backends.offline": ("OfflineBackend",),
    "backends.scripted": ("ScriptedBackend",),
    "errors": (
        "AuthenticationError",
        "DiploExtractError",
        "InputError",
        "MissingExtraError",
        "MissingKeyError",
        "PromptError",
        "StoreError",
        "UsageError",
    ),
    "evaluation": ("evaluate",),
    "export": ("to_pandas", "write_events"),
    "ingest": ("read_articles",),
    "pipeline": ("extract",),
    "run": ("Limits", "Run", "extract_many"),
    "schema": (
        "Agreement",
        "Article",
        "ArticleDrafts",
        "Event",
        "Evidence",
        "Extraction",
        "PartnershipUpgrade",
        "Rejected",
        "Usage",
        "Visit",
        "ZoneSpan",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("diplo_extract.schema.provenance").library_version()
    if name not in _HOME_OF:
        raise AttributeError(f"module 'diplo_extract' has no attribute {name!r}")
    value = getattr(import_module(f"diplo_extract.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
