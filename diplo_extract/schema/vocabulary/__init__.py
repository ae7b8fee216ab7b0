"""The closed vocabularies of the codebook; every member carries its own definition.

CODEBOOK.md is generated from here. The values are those of codebook 1.0 and are what the JSONL holds.
"""

from diplo_extract.schema.vocabulary.agreement import (
    AgreementStatus,
    BodyLevel,
    CountQualifier,
    InstrumentType,
    Lateralism,
    SubjectArea,
)
from diplo_extract.schema.vocabulary.event import DateBasis, DatePrecision, EventKind, Flag, MentionRole, Status, Zone
from diplo_extract.schema.vocabulary.outcome import Outcome
from diplo_extract.schema.vocabulary.partnership import ChangeType, PartnershipLevel
from diplo_extract.schema.vocabulary.term import Term
from diplo_extract.schema.vocabulary.visit import HostType, Office, VisitFormat, VisitRank

CODEBOOK_VERSION = "1.0"

__all__ = [
    "CODEBOOK_VERSION",
    "AgreementStatus",
    "BodyLevel",
    "ChangeType",
    "CountQualifier",
    "DateBasis",
    "DatePrecision",
    "EventKind",
    "Flag",
    "HostType",
    "InstrumentType",
    "Lateralism",
    "MentionRole",
    "Office",
    "Outcome",
    "PartnershipLevel",
    "Status",
    "SubjectArea",
    "Term",
    "VisitFormat",
    "VisitRank",
    "Zone",
]
