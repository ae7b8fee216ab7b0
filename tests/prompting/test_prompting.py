"""Prompts: found, rendered without a gap, and with examples that agree with their own text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import diplo_extract as dx
from diplo_extract import prompting
from diplo_extract.backends.llm.schema import draft_schema
from diplo_extract.prompting import estimate_tokens, load_prompt, prompt_names, prompts_folder
from diplo_extract.text import read_article

TOKENS = 3_500


@pytest.mark.parametrize("name", prompt_names())
def test_a_prompt_is_complete_and_its_examples_hold(name: str) -> None:
    prompt = load_prompt(name)
    assert prompt.id == name and len(prompt.fingerprint) == 16
    assert "{{" not in prompt.system and "{%" not in prompt.system


@pytest.mark.parametrize("name", prompt_names())
def test_the_fixed_part_is_small(name: str) -> None:
    schema = json.dumps(draft_schema(), separators=(",", ":"))
    assert estimate_tokens(load_prompt(name).system + schema) <= TOKENS


@given(st.text(min_size=1))
def test_the_text_of_an_article_is_never_read_as_a_template(text: str) -> None:
    words = f"{{{{ 7 * 7 }}}} {{% for x in y %}} {text} {{# note #}}"
    article = dx.Article.from_text(words)
    view = read_article(article)
    rendered = load_prompt().render_article(article, view)
    for paragraph in view.paragraphs:
        assert view.text[paragraph.start : paragraph.end] in rendered


def test_an_unknown_prompt_names_those_that_exist() -> None:
    with pytest.raises(dx.PromptError, match=r"extract\.v1"):
        load_prompt("extract.v0")


@pytest.fixture
def own_prompt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A prompt folder of one's own, `extract.mine`, to break."""
    folder = tmp_path / "extract.mine"
    folder.mkdir()
    for file in (prompts_folder() / prompting.DEFAULT_PROMPT).iterdir():
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(prompting, "prompts_folder", lambda: tmp_path)
    return folder


@pytest.mark.parametrize(
    "change, said",
    [
        ({"quotes": ["words that are not there at all"]}, "not in the example's text"),
        ({"host": "Atlantis"}, "Atlantis"),
        ({"no_field": "x"}, "no_field"),
    ],
)
def test_an_example_that_disagrees_with_its_text_is_refused(
    own_prompt: Path, change: dict[str, str], said: str
) -> None:
    path = own_prompt / "examples.yaml"
    examples = yaml.safe_load(path.read_text(encoding="utf-8"))
    examples[0]["answer"]["visits"][0].update(change)
    path.write_text(yaml.safe_dump(examples), encoding="utf-8")
    with pytest.raises(dx.PromptError, match=said):
        load_prompt("extract.mine")


def test_a_missing_variable_is_an_error(own_prompt: Path) -> None:
    (own_prompt / "system.md.jinja").write_text("{{ nothing }}", encoding="utf-8")
    with pytest.raises(dx.PromptError, match="nothing"):
        load_prompt("extract.mine")


def test_the_fingerprint_changes_with_any_file(own_prompt: Path) -> None:
    before = load_prompt("extract.mine").fingerprint
    load_prompt.cache_clear()
    path = own_prompt / "article.md.jinja"
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert load_prompt("extract.mine").fingerprint != before
    load_prompt.cache_clear()
