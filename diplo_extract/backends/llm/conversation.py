"""One article's exchange with the model: what instructor calls for each ask.

Below instructor, so that a transport failure is retried without counting as a wrong answer, and a refusal, a filter
or a truncation ends the exchange instead of being asked for again.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from datetime import UTC, datetime
from typing import Any

import openai
from openai.types.chat import ChatCompletion

from diplo_extract.backends.base import Attempt, Meter
from diplo_extract.backends.llm.answer import raw_answer
from diplo_extract.backends.llm.failures import ANSWERED, Failure, NoAnswer, read_failure
from diplo_extract.backends.llm.prices import Price, cost_of
from diplo_extract.backends.llm.retry import RetryPolicy
from diplo_extract.backends.llm.schema import draft_schema
from diplo_extract.schema import Usage
from diplo_extract.schema.vocabulary import Outcome

BYTES_PER_TOKEN = 2  # a safe bound: no tokenizer in use makes more tokens than one for two bytes of UTF-8 prose
EXPECTED_OUTPUT = 8_000  # tokens, where no limit is sent
GONE_ON_FROM = (Outcome.ok, Outcome.truncated)  # not from a refusal: the next time is a new one
SCHEMA_TOKENS = len(str(draft_schema())) // BYTES_PER_TOKEN


class StrictMode:
    """Whether the endpoint takes strict schemas: believed until it refuses one, then remembered."""

    def __init__(self, wanted: bool) -> None:
        self.on = wanted
        self.lock = threading.Lock()

    def give_up(self) -> None:
        with self.lock:
            self.on = False


class Conversation:
    """Sends, retries and counts. `usage`, `raw` and `error` tell afterwards what came of it."""

    def __init__(
        self, client: openai.OpenAI, provider: str, policy: RetryPolicy, meter: Meter, key: str, strict: StrictMode,
        price: Price | None,
    ) -> None:  # fmt: skip
        self.client, self.provider, self.policy = client, provider, policy
        self.meter, self.key, self.strict, self.price = meter, key, strict, price
        self.usage = Usage()
        self.raw: list[str] = []
        self.answered_at: str | None = None
        self.error: Exception | None = None

    def create(self, **request: Any) -> ChatCompletion:
        """What instructor calls in place of `client.chat.completions.create`."""
        try:
            return self._create(request)
        except Exception as error:
            self.error = error
            raise

    def _create(self, request: dict[str, Any]) -> ChatCompletion:
        try:
            return self.policy.retrying()(self._attempt, request)
        except NoAnswer as error:
            if not error.failure.not_strict:
                raise
            return self.policy.retrying()(self._attempt, request)

    def _attempt(self, request: dict[str, Any]) -> ChatCompletion:
        sent = json.dumps(request["messages"], ensure_ascii=False, default=str).encode("utf-8", "replace")
        digest = hashlib.sha256(self.key.encode() + sent).hexdigest()[:32]
        known = self.meter.recall(digest)
        if known is not None:
            return self._take(ChatCompletion.model_validate_json(known), request["model"])
        self.meter.admit(self._expected(request, len(sent)))
        strict = self.strict.on
        started = time.monotonic()
        try:
            completion = _read_completion(self.client.chat.completions.create(**_with_schema(request, strict)))
        except Exception as error:  # noqa: BLE001 - one table reads them all
            failure = read_failure(error, strict)
            if failure.not_strict:
                self.strict.give_up()
            self._record(failure, Usage(requests=1), started, request=digest)
            self.usage += Usage(requests=1)
            raise NoAnswer(failure) from None  # its words may hold the article
        failure = _read_finish(completion)
        answer = completion.model_dump_json() if failure.outcome in GONE_ON_FROM else None
        self._record(failure, self._usage(completion, request["model"]), started, request=digest, answer=answer)
        return self._take(completion, request["model"])

    def _take(self, completion: ChatCompletion, model: str) -> ChatCompletion:
        self.usage += self._usage(completion, model)
        self.answered_at = _read_time(completion)
        self.raw.append(raw_answer(completion))
        failure = _read_finish(completion)
        if failure is not ANSWERED:
            raise NoAnswer(failure)
        return completion

    def _record(self, failure: Failure, usage: Usage, started: float, **known: str | None) -> None:
        self.meter.record(
            Attempt(
                **known,
                request_key=self.key,
                outcome=failure.label,
                usage=usage,
                seconds=round(time.monotonic() - started, 3),
                retry_after=failure.retry_after,
                lost=failure.lost,
                hopeless=failure.hopeless,
            )
        )

    def _usage(self, completion: ChatCompletion, model: str) -> Usage:
        told = completion.usage
        if told is None:
            return Usage(requests=1, cost=None)
        details = told.prompt_tokens_details
        usage = Usage(
            requests=1,
            input_tokens=told.prompt_tokens or 0,
            cached_tokens=(details.cached_tokens or 0) if details else 0,
            output_tokens=told.completion_tokens or 0,
        )
        return usage.model_copy(update={"cost": cost_of(usage, self.provider, model, self.price)})

    def _expected(self, request: dict[str, Any], size: int) -> Usage:
        output = request.get("max_completion_tokens") or request.get("max_tokens") or EXPECTED_OUTPUT
        usage = Usage(requests=1, input_tokens=size // BYTES_PER_TOKEN + SCHEMA_TOKENS, output_tokens=output)
        return usage.model_copy(update={"cost": cost_of(usage, self.provider, request["model"], self.price)})


def _with_schema(request: dict[str, Any], strict: bool) -> dict[str, Any]:
    """Instructor's own schema is longer and never strict; ours takes its place in the one tool."""
    (tool,) = request["tools"]
    function = {**tool["function"], "parameters": draft_schema()}
    if strict:
        function["strict"] = True
    return {**request, "tools": [{**tool, "function": function}]}


def _read_completion(given: object) -> ChatCompletion:
    """A completion with a message in it. The SDK passes on unchecked what a proxy or a careless server sends.

    JSON under another content type comes as a string; it is an answer all the same, and paid for.
    """
    completion = ChatCompletion.model_validate_json(given) if isinstance(given, str) else given
    if not isinstance(completion, ChatCompletion) or not completion.choices or not completion.choices[0].message:
        raise ValueError("not a completion")
    return completion


def _read_finish(completion: ChatCompletion) -> Failure:
    choice = completion.choices[0]
    if choice.message.refusal:
        return Failure.of(Outcome.refused, "the model refused to answer")
    if choice.finish_reason == "content_filter":
        return Failure.of(Outcome.filtered, "the provider's content filter stopped the answer")
    if choice.finish_reason == "length":
        return Failure.of(Outcome.truncated, "the answer was cut off at the token limit")
    return ANSWERED


def _read_time(completion: ChatCompletion) -> str:
    seconds = completion.created if isinstance(completion.created, int) and completion.created > 0 else time.time()
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
