"""The LLM backend: one instructor-wrapped call per article."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import instructor
import openai

from diplo_extract.backends.base import Meter, OverBudget, Proposal, Unmetered, no_drafts
from diplo_extract.backends.llm.answer import Answer, read_answer
from diplo_extract.backends.llm.client import open_client
from diplo_extract.backends.llm.conversation import Conversation, StrictMode
from diplo_extract.backends.llm.endpoint import DEFAULT_MODEL, Endpoint, find_endpoint
from diplo_extract.backends.llm.failures import NEVER_BUILT, Failure, read_failure
from diplo_extract.backends.llm.halves import join_halves, split_paragraphs
from diplo_extract.backends.llm.prices import Price
from diplo_extract.backends.llm.retry import RetryPolicy
from diplo_extract.backends.llm.schema import draft_schema
from diplo_extract.errors import AuthenticationError, DiploExtractError, UsageError
from diplo_extract.prompting import DEFAULT_PROMPT, Prompt, load_prompt
from diplo_extract.schema import Article
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View

TIMEOUT = 120.0  # seconds for one request
# Prepared once: else instructor makes the schema anew for each request, which takes it 10 ms.
PREPARED_ANSWER = instructor.openai_schema(Answer)


@dataclass(frozen=True)
class LLMBackend:
    """Asks a model behind an OpenAI-compatible endpoint.

    `model_name` is `provider/name`; `parameters` (temperature, seed, reasoning_effort, max_completion_tokens, …) are
    passed through, none is sent by default. Raises UsageError or MissingKeyError at the first use.
    """

    model_name: str = DEFAULT_MODEL
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    prompt_name: str = DEFAULT_PROMPT
    parameters: Mapping[str, Any] = field(default_factory=dict)
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    timeout: float = TIMEOUT
    strict: bool = True
    price: Price | None = None

    name = "llm"

    @property
    def model(self) -> str:
        return self.model_name

    @property
    def prompt(self) -> tuple[str, str]:
        schema = json.dumps(draft_schema(), sort_keys=True)
        return self._prompt.id, _digest(self._prompt.fingerprint, schema)[:16]

    @cached_property
    def endpoint(self) -> Endpoint:
        return find_endpoint(self.model_name, self.base_url, self.api_key)

    @cached_property
    def _prompt(self) -> Prompt:
        return load_prompt(self.prompt_name)

    @cached_property
    def _client(self) -> openai.OpenAI:
        return open_client(self.endpoint, self.timeout)

    @cached_property
    def _strict_mode(self) -> StrictMode:
        return StrictMode(self.strict)

    @cached_property
    def _fixed_key(self) -> str:
        """All that the answer depends on besides the article."""
        parameters = json.dumps(dict(self.parameters), sort_keys=True, default=str)
        return _digest(self.model_name, *self.prompt, self._prompt.system, parameters)

    def check(self) -> None:
        """Find out now what would fail for every article: the model's name, the key, the prompt."""
        _ = self.endpoint, self._prompt

    def messages(self, article: Article, view: View, paragraphs: slice = slice(None)) -> list[dict[str, str]]:
        """What the model is sent: the fixed part first, so that the provider's cache serves it; the article last."""
        return [
            {"role": "system", "content": self._prompt.system},
            {"role": "user", "content": self._prompt.render_article(article, view, paragraphs)},
        ]

    def request_key(self, article: Article, view: View) -> str:
        return _digest(self._fixed_key, self._prompt.render_article(article, view))[:32]

    def propose(self, article: Article, view: View, meter: Meter | None = None) -> Proposal:
        if not view.paragraphs:
            return Proposal(status=Outcome.no_events, detail="the page holds no article text")
        meter = meter or Unmetered()
        key = self.request_key(article, view)
        proposal = self._ask(self.messages(article, view), meter, key)
        if proposal.status is not Outcome.truncated or len(view.paragraphs) < 2:
            return proposal
        halves = [
            self._ask(self.messages(article, view, part), meter, key) for part in split_paragraphs(view.paragraphs)
        ]
        return join_halves(proposal, halves)

    def _ask(self, messages: list[dict[str, str]], meter: Meter, key: str) -> Proposal:
        talk = Conversation(self._client, self.endpoint.provider, self.retry, meter, key, self._strict_mode, self.price)
        ask = instructor.patch(create=talk.create, mode=instructor.Mode.TOOLS)
        try:
            drafts = ask(
                response_model=PREPARED_ANSWER,
                max_retries=self.retry.reasks,
                model=self.endpoint.model,
                messages=messages,
                **self.parameters,
            )
        except Exception as error:  # noqa: BLE001 whatever instructor wraps it in: the conversation knows the cause
            return self._without_drafts(talk, error)
        return Proposal(
            status=Outcome.ok, drafts=drafts, usage=talk.usage, answered_at=talk.answered_at, raw=(talk.raw[-1],)
        )

    def _without_drafts(self, talk: Conversation, error: Exception) -> Proposal:
        if talk.error is None:
            return _salvaged(talk)
        if isinstance(talk.error, OverBudget):
            return no_drafts(Outcome.over_budget, str(talk.error), usage=talk.usage)
        if isinstance(talk.error, DiploExtractError):
            raise talk.error  # the meter's: it concerns the run
        failure = read_failure(talk.error)
        self._raise_if_hopeless(failure)
        salvaged = _salvaged(talk) if talk.raw and failure.outcome is Outcome.unreachable else None
        if salvaged and salvaged.status is Outcome.partial:
            return salvaged
        return no_drafts(failure.outcome, failure.detail, usage=talk.usage, answered_at=talk.answered_at)

    def _raise_if_hopeless(self, failure: Failure) -> None:
        """What fails for one article in this way fails for all."""
        if failure.status in (401, 403):
            raise AuthenticationError(f"the endpoint of {self.model_name} refuses the key (status {failure.status})")
        if failure.status == 404:
            raise UsageError(f"the endpoint does not know the model {self.endpoint.model!r} (status 404)")
        if failure.label == NEVER_BUILT:
            raise UsageError(f"{failure.detail}: {', '.join(self.parameters)}")
        if failure.hopeless:
            raise AuthenticationError(failure.detail)


def _salvaged(talk: Conversation) -> Proposal:
    """The good items of the best of the answers that broke the schema."""
    readings = [(reading, raw) for raw in reversed(talk.raw) if (reading := read_answer(raw)) is not None]
    if not readings:
        return no_drafts(
            Outcome.invalid, "no answer could be read as drafts", usage=talk.usage, answered_at=talk.answered_at
        )
    (drafts, rejected), raw = min(readings, key=lambda reading: len(reading[0][1]))
    return Proposal(
        status=Outcome.partial, drafts=drafts, rejected=rejected, usage=talk.usage, answered_at=talk.answered_at,
        detail="some items of the answer broke the schema", raw=(raw,),
    )  # fmt: skip


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
