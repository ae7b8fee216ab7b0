"""A finished run, as a notebook holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from diplo_extract.run.tally import Tally
from diplo_extract.schema import Agreement, AnyEvent, Extraction, PartnershipUpgrade, Usage, Visit

if TYPE_CHECKING:
    import pandas


class Run(Sequence[Extraction]):
    """The extractions of a run, in the order of the articles, and what it came to."""

    def __init__(self, extractions: Sequence[Extraction], tally: Tally) -> None:
        self._extractions = tuple(extractions)
        self.tally = tally

    def __len__(self) -> int:
        return len(self._extractions)

    def __iter__(self) -> Iterator[Extraction]:
        return iter(self._extractions)

    def __getitem__(self, number: Any) -> Any:
        return self._extractions[number]

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        """All events, in the order of the articles."""
        return tuple(event for extraction in self for event in extraction.events)

    @property
    def visits(self) -> tuple[Visit, ...]:
        return tuple(event for extraction in self for event in extraction.visits)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        return tuple(event for extraction in self for event in extraction.agreements)

    @property
    def partnership_upgrades(self) -> tuple[PartnershipUpgrade, ...]:
        return tuple(event for extraction in self for event in extraction.partnership_upgrades)

    @property
    def failed(self) -> tuple[Extraction, ...]:
        """The articles that were not read; `status` and `detail` say why."""
        return tuple(extraction for extraction in self if not extraction.status.is_done)

    @property
    def usage(self) -> Usage:
        """What this run asked for; what came from the store costs nothing."""
        return self.tally.usage

    def summary(self) -> str:
        """Events per kind, articles per outcome, tokens and cost, a line each."""
        return str(self.tally)

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each event, as `export.to_pandas` makes it. Raises MissingExtraError without pandas."""
        from diplo_extract.export import to_pandas

        return to_pandas(self.events)

    def __repr__(self) -> str:
        return f"<Run: {len(self)} articles, {len(self.events)} events, {len(self.failed)} failed>"

    def _repr_html_(self) -> str:
        cells = [f"<td>{escape(name)}</td><td>{escape(figure)}</td>" for name, figure in self.tally.rows()]
        return f"<table>{''.join(f'<tr>{pair}</tr>' for pair in cells)}</table>"
