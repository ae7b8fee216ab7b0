"""A draft of an agreement → the coded agreement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from diplo_extract.coding.dating import date_draft
from diplo_extract.coding.parties import Parties, find_actor, find_parties
from diplo_extract.coding.reading import Coded, Reading, Unfit
from diplo_extract.coding.support import flags_of_quotes, ground_quotes
from diplo_extract.normalise import edtf
from diplo_extract.normalise.amounts import read_amount
from diplo_extract.normalise.instruments import read_count, read_instrument
from diplo_extract.schema import DraftAgreement, SigningBody
from diplo_extract.schema.vocabulary import (
    AgreementStatus,
    BodyLevel,
    CountQualifier,
    EventKind,
    Flag,
    InstrumentType,
    Lateralism,
)

PRINTED = ("title", "instrument_text", "place", "attributed_to", "amount_text", "count_text")
DECLARATIONS = (InstrumentType.joint_statement, InstrumentType.joint_declaration)


def code_agreement(reading: Reading, draft: DraftAgreement, number: int, visits: Mapping[int, Coded]) -> Coded:
    """The coded agreement. Raises Unfit with the reason where the codebook or the article does not let it stand."""
    spans = ground_quotes(reading, draft)
    near = (spans[0].start, spans[0].end)
    printed = {name: reading.printed(draft, name, getattr(draft, name), near) for name in PRINTED}
    dated = date_draft(reading, draft, spans, visits.get(draft.during_visit))
    on, _ = edtf.bounds(dated.date)
    bodies, countries = _signing_bodies(reading, draft, on)
    parties = find_parties(reading, draft, [*draft.parties, *countries], on)
    if len(parties) < 2 or not parties.codes:
        raise Unfit("an agreement needs at least two identified countries or organisations")
    instrument = read_instrument(printed["instrument_text"] or printed["title"])
    amount, currency = read_amount(printed["amount_text"]) if printed["amount_text"] else (None, None)
    count, qualifier = _count(draft, printed["count_text"])
    values: dict[str, Any] = {
        **{name: printed[name] for name in ("title", "place", "attributed_to")},
        **dated.fields(),
        "status": draft.status,
        "mention_role": draft.mention_role,
        "parties": parties.codes,
        "instrument_type": instrument,
        "agreement_status": _stage(draft, instrument),
        "signing_bodies": bodies,
        "lateralism": _lateralism(draft, parties),
        "signatories": reading.printed_all(draft, "signatories", draft.signatories),
        "witnesses": reading.printed_all(draft, "witnesses", draft.witnesses),
        "subject_areas": tuple(dict.fromkeys(draft.subject_areas)),
        "amount": float(amount) if amount is not None else None,
        "currency": currency,
        "is_aggregate": draft.is_aggregate,
        "count": count,
        "count_qualifier": qualifier,
        "occasion_event_id": None,
        "part_of": None,
    }
    flags = flags_of_quotes(spans) | parties.flags | dated.flags | _flags(draft, bodies, printed)
    return Coded(
        EventKind.agreement, draft, {number}, values, spans, flags, during=draft.during_visit, part_of=draft.part_of
    )


def _signing_bodies(
    reading: Reading, draft: DraftAgreement, on: date | None
) -> tuple[tuple[SigningBody, ...], list[str]]:
    """The bodies that are printed, each once, and the words for their countries."""
    bodies: dict[SigningBody, None] = {}
    countries = []
    for body in draft.signing_bodies:
        name = reading.printed(draft, "signing_bodies", body.name)
        if name is None:
            continue
        found = find_actor(reading, draft, "signing_bodies", body.country, on)
        bodies[SigningBody(name=name, code=found.code if found else None, level=body.level or None)] = None
        countries += [body.country] if found else []
    return tuple(bodies), countries


def _count(draft: DraftAgreement, words: str | None) -> tuple[int | None, CountQualifier]:
    if not draft.is_aggregate:
        return 1, CountQualifier.exact
    return read_count(words) if words else (None, CountQualifier.unknown)


def _stage(draft: DraftAgreement, instrument: InstrumentType) -> AgreementStatus:
    """Joint statements are adopted, not signed (codebook §4)."""
    if instrument in DECLARATIONS and draft.agreement_status is AgreementStatus.signed:
        return AgreementStatus.adopted
    return draft.agreement_status


def _lateralism(draft: DraftAgreement, parties: Parties) -> Lateralism | None:
    """By the number of sides; the backend decides only where that leaves it open."""
    if parties.unresolved:
        return Lateralism(draft.lateralism) if draft.lateralism else None
    if len(parties) == 2:
        return Lateralism.bilateral
    if draft.lateralism:
        return None if draft.lateralism is Lateralism.bilateral else Lateralism(draft.lateralism)
    return Lateralism.trilateral if len(parties) == 3 else None


def _flags(draft: DraftAgreement, bodies: tuple[SigningBody, ...], printed: dict[str, str | None]) -> set[Flag]:
    flags = set()
    if draft.is_aggregate:
        flags.add(Flag.aggregate)
    if bodies and all(body.level is BodyLevel.enterprise for body in bodies):
        flags.add(Flag.enterprise_level)
    if not (printed["instrument_text"] or printed["title"]):
        flags.add(Flag.no_instrument)
    return flags
