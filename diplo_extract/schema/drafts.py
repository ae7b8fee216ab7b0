"""Drafts: what a backend answers. Flat, small and tolerant: words as printed, a few closed choices, quotes.

What each field means to a model is said once, in the prompt: descriptions here would travel three times.
An absent value is the empty string (or 0): `null` is accepted and read as absent.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from diplo_extract.schema.vocabulary import (
    AgreementStatus,
    BodyLevel,
    ChangeType,
    EventKind,
    Lateralism,
    MentionRole,
    Status,
    SubjectArea,
    VisitFormat,
)


def _words(value: Any) -> Any:
    return "" if value is None else value


def _listed(value: Any) -> Any:
    if value is None or value == "":
        return []
    return [value] if isinstance(value, str) else value


def _number(value: Any) -> Any:
    return 0 if value is None or value == "" else value


Words = Annotated[str, BeforeValidator(_words)]
WordsList = Annotated[list[str], BeforeValidator(_listed)]
Number = Annotated[int, BeforeValidator(_number), Field(ge=0)]


class _Draft(BaseModel):
    model_config = ConfigDict(strict=False, extra="ignore", str_strip_whitespace=True)


class DraftMeeting(_Draft):
    counterpart: Words = ""
    country: Words = ""
    date_text: Words = ""
    place: Words = ""


class DraftBody(_Draft):
    name: Words = ""
    country: Words = ""
    level: BodyLevel | Literal[""] = ""


class DraftEvent(_Draft):
    """What all drafts share. `rule` names the offline rule that proposed the draft; models are not shown it."""

    quotes: WordsList = Field(default_factory=list)
    status: Status = Status.unknown
    mention_role: MentionRole = MentionRole.focal
    date_text: Words = ""
    date_of: Literal["event", "trip"] = "event"
    date_anchor: Words = ""
    date: Words = ""
    attributed_to: Words = ""
    rule: SkipJsonSchema[str] = ""


class DraftVisit(DraftEvent):
    """A visit; one for each host of a tour."""

    visitor_name: Words = ""
    visitor_title: Words = ""
    visitor_country: Words = ""
    host: Words = ""
    city: Words = ""
    rank_text: Words = ""
    visit_format: VisitFormat = VisitFormat.bilateral
    occasion: Words = ""
    trip: Words = ""
    stop_index: Number = 0
    stops_total: Number = 0
    invited_by: Words = ""
    delegation: WordsList = Field(default_factory=list)
    meetings: list[DraftMeeting] = Field(default_factory=list)
    presence_inferred: bool = False


class DraftAgreement(DraftEvent):
    """A text, or a bundle of texts."""

    title: Words = ""
    instrument_text: Words = ""
    agreement_status: AgreementStatus = AgreementStatus.unspecified
    parties: WordsList = Field(default_factory=list)
    signing_bodies: list[DraftBody] = Field(default_factory=list)
    signatories: WordsList = Field(default_factory=list)
    witnesses: WordsList = Field(default_factory=list)
    lateralism: Lateralism | Literal[""] = ""
    subject_areas: list[SubjectArea] = Field(default_factory=list)
    amount_text: Words = ""
    is_aggregate: bool = False
    count_text: Words = ""
    place: Words = ""
    during_visit: Number = 0
    part_of: Number = 0


class DraftUpgrade(DraftEvent):
    """A declared step in the level of a relationship."""

    parties: WordsList = Field(default_factory=list)
    change_type: ChangeType = ChangeType.upgrade
    level_text: Words = ""
    from_level_text: Words = ""
    announced_by: WordsList = Field(default_factory=list)
    during_visit: Number = 0


AnyDraft = DraftVisit | DraftAgreement | DraftUpgrade
DRAFT_LISTS: dict[str, tuple[EventKind, type[DraftVisit] | type[DraftAgreement] | type[DraftUpgrade]]] = {
    "visits": (EventKind.visit, DraftVisit),
    "agreements": (EventKind.agreement, DraftAgreement),
    "partnership_upgrades": (EventKind.partnership_upgrade, DraftUpgrade),
}


class ArticleDrafts(_Draft):
    """All that one article reports."""

    visits: list[DraftVisit] = Field(default_factory=list)
    agreements: list[DraftAgreement] = Field(default_factory=list)
    partnership_upgrades: list[DraftUpgrade] = Field(default_factory=list)
