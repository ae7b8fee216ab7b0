"""What one article gave: its events, what was rejected and why, and what it cost."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from diplo_extract.schema.article import Article
from diplo_extract.schema.events import Agreement, AnyEvent, PartnershipUpgrade, Visit
from diplo_extract.schema.provenance import Provenance
from diplo_extract.schema.vocabulary import EventKind, Outcome


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Usage(_Record):
    """What an article cost. Every attempt is counted, also failed ones."""

    requests: int = 0
    input_tokens: int = 0
    cached_tokens: int = Field(default=0, description="The part of the input tokens served from the provider's cache.")
    output_tokens: int = 0
    cost: float | None = Field(default=0.0, description="In US dollars; null where no price is known for the model.")

    def __add__(self, other: Usage) -> Usage:
        known = self.cost is not None and other.cost is not None
        return Usage(
            requests=self.requests + other.requests,
            input_tokens=self.input_tokens + other.input_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cost=(self.cost or 0.0) + (other.cost or 0.0) if known else None,
        )


class Rejected(_Record):
    """A draft, or one value of it, that did not become (part of) an event.

    `field` is None where the whole draft was rejected; else the event stands and only this value was dropped.
    """

    reason: str
    kind: EventKind | None = None
    field: str | None = None
    draft: dict[str, Any] = Field(default_factory=dict)


class Extraction(_Record):
    """What one article gave. A failed article is an Extraction too: `status` and `detail` say why."""

    article: Article
    status: Outcome
    events: tuple[AnyEvent, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    provenance: Provenance
    detail: str | None = Field(default=None, description="Why the article failed, in one sentence.")

    @property
    def visits(self) -> tuple[Visit, ...]:
        return tuple(event for event in self.events if isinstance(event, Visit))

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        return tuple(event for event in self.events if isinstance(event, Agreement))

    @property
    def partnership_upgrades(self) -> tuple[PartnershipUpgrade, ...]:
        return tuple(event for event in self.events if isinstance(event, PartnershipUpgrade))

    def __repr__(self) -> str:
        found, lost = len(self.events), len(self.rejected)
        return f"<Extraction {self.article.article_id}: {self.status}, {found} events, {lost} rejected>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        from diplo_extract.schema.display import extraction_html

        return extraction_html(self)
