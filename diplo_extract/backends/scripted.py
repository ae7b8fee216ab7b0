"""A scripted double: canned answers, for tests of one's own code. It implements the real seam."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from diplo_extract.backends.base import Meter, Proposal, no_drafts
from diplo_extract.schema import Article, ArticleDrafts
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View

Script = Mapping[str, Any] | Callable[[Article], Proposal | ArticleDrafts | Mapping[str, Any]]


@dataclass(frozen=True)
class ScriptedBackend:
    """Answers from `script`: drafts by article id, or a function of the article. An unknown article has no events."""

    script: Script = field(default_factory=dict)

    name = "scripted"
    model = None
    prompt = None

    def request_key(self, article: Article, view: View) -> str:
        return f"scripted:{article.article_id}"

    def propose(self, article: Article, view: View, meter: Meter | None = None) -> Proposal:
        answer = self.script(article) if callable(self.script) else self.script.get(article.article_id)
        if isinstance(answer, Proposal):
            return answer
        if answer is None:
            return no_drafts(Outcome.no_events, "the script has no answer for this article")
        drafts = ArticleDrafts.model_validate(answer)
        return Proposal(status=Outcome.ok, drafts=drafts)
