"""Find, check, render and fingerprint the prompts of `prompts/`.

A prompt is a folder `extract.vN` with `system.md.jinja` (the fixed part), `article.md.jinja` (the last message) and
`examples.yaml` (worked examples, checked against their own text). A released prompt is never changed: a better one
is a new folder. prompts/README.md tells how.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import yaml

from diplo_extract.errors import PromptError
from diplo_extract.schema import DRAFT_LISTS, Article, ArticleDrafts
from diplo_extract.text import NotGrounded, View, find_value, ground, read_article

DEFAULT_PROMPT = "extract.v1"
FILES = ("system.md.jinja", "article.md.jinja", "examples.yaml")


@dataclass(frozen=True)
class Prompt:
    """A prompt ready to use: `system` is the same for every article, byte for byte."""

    id: str
    fingerprint: str
    system: str
    article_template: jinja2.Template

    def render_article(self, article: Article, view: View, paragraphs: slice = slice(None)) -> str:
        """The last message: the article's paragraphs (or a part of them), each behind the name of its zone."""
        return self.article_template.render(
            title=article.title or "",
            published=article.published or "",
            paragraphs=[
                {"zone": paragraph.zone.value, "text": view.text[paragraph.start : paragraph.end]}
                for paragraph in view.paragraphs[paragraphs]
            ],
        )


@cache
def load_prompt(name: str = DEFAULT_PROMPT) -> Prompt:
    """The prompt of this name. Raises PromptError where it is incomplete or an example does not agree with its text."""
    folder = prompts_folder() / name
    sources = {file: _read(folder / file) for file in FILES}
    examples = yaml.safe_load(sources["examples.yaml"]) or []
    for number, example in enumerate(examples, 1):
        _check_example(f"{name}/examples.yaml, example {number}", example)
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False
    )
    try:
        system = environment.from_string(sources["system.md.jinja"]).render(
            examples=[{"text": example["text"].strip(), "answer": _compact(example["answer"])} for example in examples]
        )
        article_template = environment.from_string(sources["article.md.jinja"])
    except jinja2.TemplateError as error:
        raise PromptError(f"the prompt {name} can not be rendered: {error}") from error
    digest = hashlib.sha256("\0".join(sources[file] for file in FILES).encode()).hexdigest()[:16]
    return Prompt(id=name, fingerprint=digest, system=system, article_template=article_template)


def estimate_tokens(text: str) -> int:
    """About how many tokens a text has: a quarter of its characters. No tokenizer is at hand offline."""
    return len(text) // 4


def prompts_folder() -> Path:
    """Where the prompts lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


def prompt_names() -> list[str]:
    """The prompts that there are, sorted."""
    return sorted(path.parent.name for path in prompts_folder().glob("*/system.md.jinja"))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        known = ", ".join(prompt_names()) or "none"
        missing = f"{path.parent.name}/{path.name}"
        raise PromptError(f"the prompt file {missing} is missing; prompts found: {known}") from None


def _compact(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False, separators=(", ", ": "))


def _check_example(where: str, example: dict[str, Any]) -> None:
    """An example whose quotes are not in its own text would teach the model to invent."""
    view = read_article(Article.from_text(example["text"].strip()))
    drafts = ArticleDrafts.model_validate(example["answer"])
    unknown = set(example["answer"]) - set(DRAFT_LISTS)
    if unknown:
        raise PromptError(f"{where}: unknown list {', '.join(sorted(unknown))}")
    for name, (_, draft_type) in DRAFT_LISTS.items():
        for given, draft in zip(example["answer"].get(name, []), getattr(drafts, name), strict=True):
            strange = set(given) - set(draft_type.model_fields)
            if strange:
                raise PromptError(f"{where}: unknown field {', '.join(sorted(strange))}")
            for quote in draft.quotes:
                found = ground(quote, view)
                if isinstance(found, NotGrounded) or found.method != "exact":
                    raise PromptError(f"{where}: the quote {quote!r} is not in the example's text")
            for field, value in given.items():
                if field in PRINTED_FIELDS and value and isinstance(find_value(value, view), NotGrounded):
                    raise PromptError(f"{where}: {field} {value!r} is not in the example's text")


PRINTED_FIELDS = frozenset(
    {
        "visitor_name",
        "visitor_title",
        "host",
        "city",
        "rank_text",
        "occasion",
        "invited_by",
        "title",
        "date_text",
        "date_anchor",
        "level_text",
        "from_level_text",
        "instrument_text",
        "count_text",
        "amount_text",
        "place",
        "attributed_to",
    }
)
