"""The events: what users get. Frozen, complete, and with the field names of codebook 1.0.

The descriptions below are the codebook's; CODEBOOK.md is generated from them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from diplo_extract.schema.evidence import Evidence
from diplo_extract.schema.provenance import Provenance
from diplo_extract.schema.vocabulary import (
    AgreementStatus,
    BodyLevel,
    ChangeType,
    CountQualifier,
    DateBasis,
    DatePrecision,
    EventKind,
    Flag,
    HostType,
    InstrumentType,
    Lateralism,
    MentionRole,
    Office,
    PartnershipLevel,
    Status,
    SubjectArea,
    VisitFormat,
    VisitRank,
)

MAX_EVIDENCE = 5


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Meeting(_Record):
    """A meeting during a visit. Two visitors who meet in a third country meet on both their visits there."""

    counterpart: str = Field(description="Who was met, as printed.")
    counterpart_country: str | None = Field(default=None, description="Code.")
    date: str | None = Field(default=None, description="EDTF.")
    place: str | None = Field(default=None, description="As printed.")


class SigningBody(_Record):
    """A body that signs, as printed, and the party it counts under."""

    name: str = Field(description="As printed.")
    code: str | None = Field(default=None, description="The party it counts under.")
    level: BodyLevel | None = Field(default=None, description="What the body is.")


class Event(_Record):
    """The fields of every event."""

    event_id: str = Field(description="Stable: from the article's id and the core key, never from position or date.")
    kind: EventKind = Field(description="What is recorded.")
    article_id: str = Field(description="The article it was read in.")
    status: Status = Field(description="Did it happen, as of the article?")
    mention_role: MentionRole = Field(description="Is it the news or its history?")
    date: str | None = Field(default=None, description="EDTF, as wide as the words; never the publication date.")
    date_earliest: str | None = Field(default=None, description="ISO day, computed bound.")
    date_latest: str | None = Field(default=None, description="ISO day, computed bound.")
    date_precision: DatePrecision = Field(default=DatePrecision.none, description="How narrow the date is.")
    date_basis: DateBasis = Field(default=DateBasis.none, description="What the date rests on.")
    date_text: str | None = Field(default=None, description="The date words as printed.")
    parties: tuple[str, ...] = Field(description="Codes, sorted: ISO 3166-1 alpha-3, `XKX`, ISO 3166-3, organisations.")
    attributed_to: str | None = Field(default=None, description="Who says so; null: the article's own voice.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, max_length=MAX_EVIDENCE, description="The words it rests on.")
    flags: tuple[Flag, ...] = Field(default=(), description="What a careful user should know.")
    provenance: Provenance = Field(description="What produced the record.")


class Visit(Event):
    """A named person (or only holder of a named office) of deputy-minister rank or above travels to a host."""

    kind: Literal[EventKind.visit] = EventKind.visit
    visitor_name: str | None = Field(default=None, description="As printed; null for an only office-holder unnamed.")
    visitor_title: str | None = Field(default=None, description="As printed.")
    visitor_offices: tuple[Office, ...] = Field(default=(), description="The offices at the time of the visit.")
    visitor_country: str | None = Field(default=None, description="Code.")
    host: str | None = Field(default=None, description="Code of the country or organisation visited.")
    host_type: HostType | None = Field(default=None, description="What is visited.")
    host_country: str | None = Field(default=None, description="Code of the country where it takes place.")
    city: str | None = Field(default=None, description="As printed.")
    visit_rank: VisitRank = Field(default=VisitRank.unspecified, description="What the text calls this visit.")
    rank_text: str | None = Field(default=None, description="The rank as printed.")
    visit_format: VisitFormat = Field(
        default=VisitFormat.bilateral, description="Bilateral, or attendance of a summit."
    )
    occasion: str | None = Field(default=None, description="The summit or celebration, as printed.")
    trip_id: str | None = Field(
        default=None, description="The same for all stops of one tour: told as one, or within two days of each other."
    )
    trip_dates: str | None = Field(default=None, description="EDTF of the whole tour.")
    stop_index: int | None = Field(default=None, description="Only where the order is stated; the first stop is 1.")
    stops_total: int | None = Field(default=None, description="How many stops the tour has.")
    invited_by: str | None = Field(default=None, description="As printed.")
    delegation: tuple[str, ...] = Field(default=(), description="As printed.")
    meetings: tuple[Meeting, ...] = Field(default=(), description="Meetings during the visit.")


class Agreement(Event):
    """A text, or bundle of texts, concluded, to be concluded or changed in its legal state."""

    kind: Literal[EventKind.agreement] = EventKind.agreement
    title: str | None = Field(default=None, description="As printed.")
    instrument_type: InstrumentType = Field(default=InstrumentType.unspecified, description="The word used.")
    agreement_status: AgreementStatus = Field(default=AgreementStatus.unspecified, description="How far the text is.")
    signing_bodies: tuple[SigningBody, ...] = Field(
        default=(), description="Who signs, with the party it counts under."
    )
    lateralism: Lateralism | None = Field(default=None, description="How many sides it has.")
    signatories: tuple[str, ...] = Field(default=(), description="Names of those who signed.")
    witnesses: tuple[str, ...] = Field(default=(), description="Names of those who witnessed.")
    subject_areas: tuple[SubjectArea, ...] = Field(default=(), description="What it is about.")
    amount: float | None = Field(default=None, description="A sum of money, in units of `currency`.")
    currency: str | None = Field(default=None, description="ISO 4217 code.")
    is_aggregate: bool = Field(default=False, description="One record stands for several texts.")
    count: int | None = Field(default=None, description="How many texts.")
    count_qualifier: CountQualifier = Field(default=CountQualifier.exact, description="How exact the count is.")
    place: str | None = Field(default=None, description="Where it was done, as printed.")
    occasion_event_id: str | None = Field(
        default=None,
        description="The visit of the same article during which it was done: as told, or the one stay between the two "
        "parties in whose days its day lies.",
    )
    part_of: str | None = Field(default=None, description="The aggregate record that holds this item.")


class PartnershipUpgrade(Event):
    """A declared step up, or the founding, in the named level of a relationship between two parties."""

    kind: Literal[EventKind.partnership_upgrade] = EventKind.partnership_upgrade
    change_type: ChangeType = Field(description="What is done to the relationship.")
    to_level: PartnershipLevel = Field(description="The level reached.")
    level_text: str | None = Field(default=None, description="The level as printed.")
    level_modifier: str | None = Field(default=None, description="The modifier alone, as printed.")
    from_level: PartnershipLevel | None = Field(default=None, description="Only where the article states it.")
    sector: str | None = Field(default=None, description="Of a sectoral partnership, as printed.")
    announced_by: tuple[str, ...] = Field(default=(), description="Names of those who declared it.")
    occasion_event_id: str | None = Field(
        default=None, description="The visit of the same article during which it was declared: as told, or by its day."
    )


AnyEvent = Annotated[Visit | Agreement | PartnershipUpgrade, Field(discriminator="kind")]
EVENT_TYPES: dict[EventKind, type[Visit] | type[Agreement] | type[PartnershipUpgrade]] = {
    EventKind.visit: Visit,
    EventKind.agreement: Agreement,
    EventKind.partnership_upgrade: PartnershipUpgrade,
}
