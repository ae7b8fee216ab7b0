"""The example articles, read by the recorded model: what the whole path makes of real answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import diplo_extract as dx
from diplo_extract.evaluation import evaluate
from diplo_extract.export import event_record
from tests.conftest import ROOT
from tests.recorded.conftest import example_articles

ARTICLES = example_articles()
COMMITTED = [json.loads(line) for line in (ROOT / "examples" / "events.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.vcr
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.article_id)
def test_a_replay_gives_the_committed_events(article: dx.Article, read: Callable[[dx.Article], dx.Extraction]) -> None:
    result = read(article)
    mine = [_without_run(event) for event in COMMITTED if event["article_id"] == article.article_id]
    assert [_without_run(event_record(event)) for event in result.events] == mine
    for event in result.events:
        for span in event.evidence:
            assert article.text[span.start : span.end] == span.quote


def _without_run(event: dict[str, Any]) -> dict[str, Any]:
    """The committed events are of a run with a store; its id is all that differs."""
    return {**event, "provenance": {**event["provenance"], "run_id": None}}


def test_the_committed_events_are_as_good_as_prompts_readme_says() -> None:
    report = evaluate(ROOT / "examples" / "gold.jsonl", ROOT / "examples" / "events.jsonl").to_dict()
    every = report["kinds"]["all"]
    assert every["f1"]["value"] >= 0.98
    assert every["whole_of_all"]["value"] >= 0.90
