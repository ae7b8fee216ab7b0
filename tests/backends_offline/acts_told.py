"""What the offline rules tell of texts and steps, as short lines to compare."""

from __future__ import annotations

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Agreement, Article, PartnershipUpgrade, Visit


def _shown(event: Agreement | PartnershipUpgrade) -> str:
    parties = "-".join(event.parties)
    if isinstance(event, Agreement):
        count = f" x{event.count}" if event.is_aggregate else ""
        return f"A {parties} {event.instrument_type} {event.agreement_status} {event.date}{count}"
    return f"P {parties} {event.to_level} {event.status} {event.date}"


def told(text: str) -> list[str]:
    """Texts and steps that the rules tell, a line each, for a report of 12 June 2024."""
    events = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).events
    return sorted({_shown(event) for event in events if not isinstance(event, Visit)})
