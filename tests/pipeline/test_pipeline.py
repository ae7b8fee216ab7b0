"""`extract`: which backend a model's name means, and what an article alone gives."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

import diplo_extract as dx
from diplo_extract import pipeline
from diplo_extract.backends import open_backend

TEXT = "Lima, 3 May 2024 - Chile's Foreign Minister Eva Soto paid an official visit to Peru on Friday."


def test_three_lines_give_events() -> None:
    result = dx.extract(dx.Article.from_text(TEXT, published="2024-05-04"), model="offline")
    (visit,) = result.visits
    assert (visit.visitor_name, visit.visitor_country, visit.host, visit.visit_rank) == (
        "Eva Soto",
        "CHL",
        "PER",
        "official",
    )
    assert visit.date == "2024-05-03"
    assert result.article.text[visit.evidence[0].start : visit.evidence[0].end] == visit.evidence[0].quote
    assert visit.provenance.backend == "offline" and visit.provenance.model is None


def test_an_article_leaves_nothing_to_the_cycle_collector() -> None:
    dx.extract(TEXT, model="offline")  # what is read once for all
    gc.collect()
    gc.disable()
    try:
        dx.extract(f"{TEXT} Chile and Peru signed a trade agreement.", model="offline")
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0


def test_a_string_will_do() -> None:
    assert dx.extract(TEXT, model="offline").visits[0].host == "PER"


def test_the_default_without_a_key_is_offline_and_said_once_on_stderr() -> None:
    code = f"import diplo_extract as dx; [dx.extract({TEXT!r}) for _ in range(3)]"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PATH": ""})
    assert ran.stderr.count("offline rules are used") == 1


def test_a_key_in_the_environment_makes_the_model_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret-of-the-test")
    backend, is_default = open_backend(None)
    assert (backend.name, is_default) == ("llm", True)
    assert "secret-of-the-test" not in repr(backend) + repr(vars(backend).get("endpoint"))


@pytest.mark.parametrize(
    "model, said",
    [
        ("gpt-5.4-mini", "provider/name"),
        ("nobody/some-model", "known are"),
        ("openai/", "provider/name"),
        ("", "provider/name"),
    ],
)
def test_an_unknown_model_is_a_usage_error_that_says_what_would_be_right(model: str, said: str) -> None:
    with pytest.raises(dx.UsageError, match=said):
        dx.extract(TEXT, model=model)


def test_a_missing_key_names_the_variable_and_the_way_out() -> None:
    with pytest.raises(dx.MissingKeyError, match=r"OPENAI_API_KEY.*offline"):
        dx.extract(TEXT, model="openai/gpt-5.4-mini")


def test_a_backend_of_ones_own_is_used_as_it_is() -> None:
    seen: list[str] = []

    def script(article: dx.Article) -> dict[str, list[str]]:
        seen.append(article.article_id)
        return {"visits": []}

    result = dx.extract(dx.Article.from_text(TEXT, article_id="mine"), model=dx.ScriptedBackend(script))
    assert (seen, result.status, result.events) == (["mine"], "no_events", ())


def test_a_model_that_is_neither_name_nor_backend_is_a_usage_error() -> None:
    with pytest.raises(dx.UsageError, match="int"):
        dx.extract(TEXT, model=5)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " \n", "\ufeff", "\x00\x00", "{{ article }}", "x" * 100_000, "./.\n" * 5_000])
def test_no_text_is_too_odd(text: str) -> None:
    assert dx.extract(text, model="offline").events == ()


def test_half_a_character_is_refused_without_showing_the_text() -> None:
    with pytest.raises(ValueError, match="lone surrogate") as refused:
        dx.extract("The secret talks \ud83d ended.", model="offline")
    assert "secret" not in str(refused.value)


def test_a_text_may_come_with_its_day_of_publication() -> None:
    text = "Chile's Foreign Minister Eva Soto paid an official visit to Peru on Friday."
    assert dx.extract(text, published="2024-05-04", model="offline").visits[0].date == "2024-05-03"


@pytest.mark.parametrize("given", [None, b"bytes", 5, ["a list"]])
def test_what_is_no_article_is_said(given: object) -> None:
    with pytest.raises(dx.UsageError, match="give an Article or its text"):
        dx.extract(given, model="offline")  # type: ignore[arg-type]


def test_pasted_html_is_refused_with_the_way_to_read_it() -> None:
    with pytest.raises(dx.UsageError, match="read_articles"):
        dx.extract("<!DOCTYPE html><html><body>Words.</body></html>", model="offline")


def test_the_model_that_a_key_chooses_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret-of-the-test")
    pipeline._say.cache_clear()
    pipeline.choose_backend()
    told = capsys.readouterr().err
    assert "openai/gpt-5.4-mini is asked" in told and "secret" not in told


@pytest.mark.parametrize("base_url", ["nonsense", "localhost:8000"])
def test_an_address_that_is_none_is_said_before_any_request(base_url: str) -> None:
    with pytest.raises(dx.UsageError, match="base_url"):
        pipeline.choose_backend("openai/x", base_url=base_url)


def test_a_parameter_that_the_sdk_does_not_know_is_the_callers_mistake() -> None:
    backend = dx.LLMBackend("openai/x", base_url="http://127.0.0.1:9/v1", parameters={"bogus": 7})
    with pytest.raises(dx.UsageError, match="bogus"):
        dx.extract(TEXT, model=backend)


@pytest.mark.parametrize("price", [(-1, 2), (float("nan"), 1), (1, float("inf"))])
def test_a_price_is_a_price(price: tuple[float, float]) -> None:
    with pytest.raises(dx.UsageError, match="price"):
        dx.Price(*price)
