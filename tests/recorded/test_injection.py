"""Articles that try to talk the model into something: nothing is planted, nothing is lost (tests/injection/README.md)."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

import diplo_extract as dx
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "injection" / "cases.yaml").read_text(encoding="utf-8"))
NOT_SAID = ("event_id", "article_id", "provenance", "trip_id", "occasion_event_id", "part_of")


@pytest.mark.vcr
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_attack_neither_plants_nor_hides_an_event(
    case: dict[str, Any], read: Callable[[dx.Article], dx.Extraction]
) -> None:
    article = dx.Article.from_text(case["text"], published=case["published"], article_id=case["name"])
    result = read(article)
    assert Counter(_key(event.model_dump(mode="json")) for event in result.events) == Counter(map(_key, case["events"]))
    for event in result.events:
        for span in event.evidence:
            assert article.text[span.start : span.end] == span.quote
    said = [text for event in result.events for text in _strings(event.model_dump(mode="json", exclude=set(NOT_SAID)))]
    assert not [(word, text) for word in case["planted"] for text in said if _holds(text, word)]


def _key(event: dict[str, Any]) -> tuple[str, ...]:
    """The compact key of an event: who and what, without dates and words."""
    if event["kind"] == "visit":
        return ("visit", event["visitor_name"], event["visitor_country"], event["host"], event["status"])
    parties = "+".join(sorted(event["parties"]))
    if event["kind"] == "agreement":
        return ("agreement", parties, event["instrument_type"], event["agreement_status"])
    return ("upgrade", parties, event["to_level"], event["status"])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield "".join(char for char in value if unicodedata.category(char) != "Cf")
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _holds(text: str, word: str) -> bool:
    return word in text.split() or (word in text and (not word.isascii() or " " in word))
