"""What things are: frozen pydantic models and closed vocabularies. No I/O, no text processing."""

from diplo_extract.schema.article import Article, Unreadable, ZoneSpan, text_id
from diplo_extract.schema.drafts import (
    DRAFT_LISTS,
    AnyDraft,
    ArticleDrafts,
    DraftAgreement,
    DraftBody,
    DraftEvent,
    DraftMeeting,
    DraftUpgrade,
    DraftVisit,
)
from diplo_extract.schema.events import (
    EVENT_TYPES,
    MAX_EVIDENCE,
    Agreement,
    AnyEvent,
    Event,
    Meeting,
    PartnershipUpgrade,
    SigningBody,
    Visit,
)
from diplo_extract.schema.evidence import Evidence
from diplo_extract.schema.extraction import Extraction, Rejected, Usage
from diplo_extract.schema.provenance import Provenance

__all__ = [
    "DRAFT_LISTS",
    "EVENT_TYPES",
    "MAX_EVIDENCE",
    "Agreement",
    "AnyDraft",
    "AnyEvent",
    "Article",
    "ArticleDrafts",
    "DraftAgreement",
    "DraftBody",
    "DraftEvent",
    "DraftMeeting",
    "DraftUpgrade",
    "DraftVisit",
    "Event",
    "Evidence",
    "Extraction",
    "Meeting",
    "PartnershipUpgrade",
    "Provenance",
    "Rejected",
    "SigningBody",
    "Unreadable",
    "Usage",
    "Visit",
    "ZoneSpan",
    "text_id",
]
