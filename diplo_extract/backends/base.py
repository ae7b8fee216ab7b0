"""The protocol that all backends implement: an article's view in, a proposal of drafts out.

A `Meter` is what a run puts between a backend and its requests: it is asked before each request and told of each
attempt. A backend that makes no requests never calls it.
"""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict, Field

from diplo_extract.errors import DiploExtractError
from diplo_extract.schema import Article, ArticleDrafts, Rejected, Usage
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View


class Attempt(BaseModel):
    """One request on the wire, answered or not."""

    model_config = ConfigDict(frozen=True)

    request_key: str
    request: str = Field(default="", description="A hash of exactly what was sent.")
    answer: str | None = Field(default=None, description="The answer as it came, where it can be gone on from.")
    outcome: str = Field(description="`answered`, or why there is no answer: `http 429`, `timeout`, `connection`, …")
    usage: Usage = Usage(requests=1)
    seconds: float = Field(default=0.0, ge=0, description="Time on the wire.")
    retry_after: float | None = Field(default=None, description="Seconds that the server asked to wait.")
    lost: bool = Field(default=False, description="Sent, but the answer was lost on the way: its cost is not known.")
    hopeless: bool = Field(default=False, description="It would fail in this way for every article.")


class Proposal(BaseModel):
    """What a backend answers for one article: drafts, or the reason why there are none."""

    model_config = ConfigDict(frozen=True)

    status: Outcome
    drafts: ArticleDrafts = Field(default_factory=ArticleDrafts)
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    detail: str | None = None
    answered_at: str | None = Field(default=None, description="When the model answered, UTC, ISO 8601.")
    raw: tuple[str, ...] = Field(default=(), description="The accepted answers as they came.")


class OverBudget(DiploExtractError):
    """Raised by a meter: the request would exceed the budget. The article's outcome becomes `over_budget`."""


class Halted(DiploExtractError):
    """Raised by a meter: the run is being stopped. The backend lets it through; the article has no outcome."""


class Meter(Protocol):
    """What stands between a backend and its requests.

    Each request of an article is recalled, or else admitted, sent and recorded, before the next. Of what a meter
    raises, a backend makes an outcome of OverBudget and lets the rest through: it concerns the run.
    """

    def admit(self, expected: Usage) -> None:
        """Return when the request may be sent. Raises OverBudget where it may not; `expected` is its upper bound."""

    def record(self, attempt: Attempt) -> None:
        """Be told of an attempt, at once after it ended."""

    def recall(self, request: str) -> str | None:
        """The answer to exactly this request, where it came and the article was cut off before its outcome."""


class Unmetered:
    """The meter outside a run: everything is admitted, nothing is recorded."""

    def admit(self, expected: Usage) -> None:
        return None

    def record(self, attempt: Attempt) -> None:
        return None

    def recall(self, request: str) -> str | None:
        return None


@runtime_checkable
class Backend(Protocol):
    """Something that reads an article and proposes drafts. Safe to call from several threads."""

    @property
    def name(self) -> str:
        """`llm`, `offline`, `scripted`."""

    @property
    def model(self) -> str | None:
        """The model as the user named it, or None."""

    @property
    def prompt(self) -> tuple[str, str] | None:
        """Id and fingerprint of the prompt, or None."""

    def request_key(self, article: Article, view: View) -> str:
        """A hash of everything that the answer depends on; equal keys need not be asked twice."""

    def propose(self, article: Article, view: View, meter: Meter | None = None) -> Proposal:
        """Read the article. Raises only what concerns every article: AuthenticationError, UsageError."""


def no_drafts(status: Outcome, detail: str, **known: Any) -> Proposal:
    """A proposal without drafts, and why."""
    return Proposal(status=status, detail=detail, **known)
