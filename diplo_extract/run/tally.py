"""What a run came to, counted as it goes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from diplo_extract.schema import Extraction, Usage
from diplo_extract.schema.vocabulary import EventKind, Outcome


@dataclass
class Tally:
    """Counts of a run. `usage` is what it asked for; `spent` and `in_doubt` are the store's books, in US dollars."""

    events: Counter[EventKind] = field(default_factory=Counter)
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    recalled: int = 0
    duplicates: int = 0
    usage: Usage = field(default_factory=Usage)
    spent: float = 0.0
    in_doubt: float = 0.0

    @property
    def failed(self) -> int:
        """How many articles were not read."""
        return sum(count for outcome, count in self.outcomes.items() if not outcome.is_done)

    def add(self, extraction: Extraction) -> None:
        self.outcomes[extraction.status] += 1
        self.events.update(event.kind for event in extraction.events)

    def rows(self) -> list[tuple[str, str]]:
        """Name and figure, as a table shows them."""
        rows = [(f"{kind.value} events", f"{self.events[kind]:,}") for kind in EventKind]
        rows += [
            (f"articles {outcome.value}", f"{self.outcomes[outcome]:,}")
            for outcome in Outcome
            if self.outcomes[outcome] or outcome is Outcome.ok
        ]
        rows += [("articles from the store", f"{self.recalled:,}")] if self.recalled else []
        rows += [("duplicates left out", f"{self.duplicates:,}")] if self.duplicates else []
        return rows + self._cost_rows()

    def _cost_rows(self) -> list[tuple[str, str]]:
        usage = self.usage
        rows = [
            ("requests", f"{usage.requests:,}"),
            ("tokens in (cached)", f"{usage.input_tokens:,} ({usage.cached_tokens:,})"),
            ("tokens out", f"{usage.output_tokens:,}"),
            ("cost", "unknown" if usage.cost is None else f"{usage.cost:.4f} US dollars"),
        ]
        if usage.cost is not None and round(self.spent - usage.cost, 6) > 0:
            rows.append(("cost with earlier runs", f"{self.spent:.4f} US dollars"))
        if self.in_doubt:
            rows.append(("in doubt, at most", f"{self.in_doubt:.4f} US dollars (answers lost on the way)"))
        return rows

    def __str__(self) -> str:
        rows = self.rows()
        width = max(len(name) for name, _ in rows)
        return "\n".join(f"{name:<{width}}  {figure}" for name, figure in rows)
