"""Articles, events and what a notebook shows of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import diplo_extract as dx
from diplo_extract.schema import ArticleDrafts, Usage


@given(st.text())
def test_any_string_is_an_article_and_its_text_is_kept(text: str) -> None:
    article = dx.Article.from_text(text)
    assert article.text == text
    assert article.article_id == dx.Article.from_text(text).article_id


@pytest.mark.parametrize("published", ["2025", "2025-05", "2025-05-24", None, " 2025-05 "])
def test_published_may_be_partial(published: str | None) -> None:
    assert dx.Article.from_text("x", published=published).published == (published and published.strip())


@pytest.mark.parametrize("published", ["24.5.2025", "2025-13", "2025-02-30", "0000-01", "２０２５", "yesterday", ""])
def test_an_unreadable_date_says_what_would_be_right(published: str) -> None:
    with pytest.raises(ValidationError, match="write a day, month or year as 2025-05-24"):
        dx.Article.from_text("x", published=published)


def test_an_event_can_not_be_changed_and_needs_evidence() -> None:
    with pytest.raises(ValidationError, match="evidence"):
        dx.Visit.model_validate({"event_id": "v", "article_id": "a", "status": "planned", "evidence": []})


def test_drafts_are_tolerant_of_null_and_of_single_values() -> None:
    drafts = ArticleDrafts.model_validate(
        {"visits": [{"quotes": "one quote", "visitor_name": None, "stop_index": None, "unknown": 1}]}
    )
    assert drafts.visits[0].quotes == ["one quote"]
    assert (drafts.visits[0].visitor_name, drafts.visits[0].stop_index) == ("", 0)


def test_an_unknown_cost_stays_unknown_in_a_sum() -> None:
    assert (Usage(cost=1.5) + Usage(cost=2.0)).cost == 3.5
    assert (Usage(cost=1.5) + Usage(cost=None)).cost is None


def test_what_a_notebook_shows_is_escaped_and_marks_the_evidence() -> None:
    text = "<script>alert(1)</script> President Ada Obi of Nigeria visited Benin on Monday."
    quote = "President Ada Obi of Nigeria visited Benin"
    draft = {"quotes": [quote], "visitor_name": "Ada Obi", "visitor_country": "Nigeria", "host": "Benin"}
    script = dx.ScriptedBackend(lambda article: {"visits": [draft]})
    result = dx.extract(dx.Article.from_text(text, article_id="obi"), model=script)
    assert repr(result) == "<Extraction obi: ok, 1 events, 0 rejected>"
    shown = result._repr_html_()
    assert "<script>" not in shown and "&lt;script&gt;" in shown
    assert f">{quote}</mark>" in shown
    assert "Ada Obi (NGA) → BEN" in shown
