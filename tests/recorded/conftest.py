"""The backend of the recordings: any OpenAI-compatible endpoint records, the cassettes replay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import diplo_extract as dx
from diplo_extract.backends.llm.retry import RetryPolicy
from tests.conftest import ROOT

MODEL_FILE = ROOT / "cassettes" / "MODEL"
RECORD_URL = "DIPLO_EXTRACT_RECORD_URL"
ANY_URL = "http://127.0.0.1:8010/v1"  # host and port are not matched on replay


def recorded_model() -> str:
    """The model whose answers the cassettes hold."""
    return MODEL_FILE.read_text(encoding="utf-8").strip()


@pytest.fixture
def backend(record_mode: str) -> dx.LLMBackend:
    """The LLM backend that replays; `make record BASE_URL=… MODEL=…` makes it record."""
    return dx.LLMBackend(
        recorded_model(),
        base_url=os.environ.get(RECORD_URL, ANY_URL),
        api_key=os.environ.get("OPENAI_API_KEY") if record_mode != "none" else "not-needed",
        retry=RetryPolicy(attempts=1, sleep=lambda seconds: None),
    )


@pytest.fixture
def read(backend: dx.LLMBackend):  # type: ignore[no-untyped-def]
    """Extract, and say plainly where a recording does not fit any more."""

    def read_article(article: dx.Article) -> dx.Extraction:
        result = dx.extract(article, model=backend)
        if result.status == "unreachable":
            pytest.fail(
                f"no recorded answer for {article.article_id}: the prompt, the schema or the article changed since it was "
                "recorded. Record again: make record (cassettes/README.md)"
            )
        return result

    return read_article


def example_articles() -> list[dx.Article]:
    """The articles of examples/articles, in the order they are read."""
    return list(dx.read_articles(Path(ROOT / "examples" / "articles")))
