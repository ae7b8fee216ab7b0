"""When two drafts of one article tell the same event (codebook §6)."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import Any

from diplo_extract.coding.reading import Coded
from diplo_extract.coding.wording import fold, same_name
from diplo_extract.normalise import edtf
from diplo_extract.schema.vocabulary import AgreementStatus, ChangeType, EventKind, InstrumentType, Status

UPGRADE_WINDOW = 31  # days, codebook §6
SAME_ACT = {ChangeType.establish: "partnership", ChangeType.upgrade: "partnership"}
LATER_STAGES = {AgreementStatus.ratified, AgreementStatus.in_force, AgreementStatus.renewed}
DECLARATIONS = {InstrumentType.joint_statement, InstrumentType.joint_declaration}

# Tellings of one event may differ within a group, not between groups: what is done is not what is wished.
HAPPENED = {Status.ongoing, Status.completed}
AHEAD = {Status.planned, Status.postponed, Status.cancelled, Status.denied}
# words of a title that do not tell one text from another
GENERIC = frozenset(
    {"a", "an", "the", "of", "on", "for", "in", "and", "between", "with", "new", "joint", "bilateral", "cooperation",
     "agreement", "agreements", "memorandum", "memoranda", "understanding", "mou", "mous", "treaty", "protocol", "pact",
     "deal", "deals", "document", "documents", "text", "texts", "statement", "declaration", "letter", "intent", "plan",
     "programme", "program", "contract", "contracts", "arrangement", "accord", "accords", "convention"}
)  # fmt: skip


def likeness(item: Coded) -> Hashable:
    """What all tellings of one event have in common: only drafts that agree in it are compared."""
    values = item.values
    if item.kind is EventKind.visit:
        return values["host"], values["host"] or fold(item.draft.host)
    if item.kind is EventKind.agreement:
        return values["parties"], values["is_aggregate"], values["instrument_type"]
    act = SAME_ACT.get(values["change_type"], values["change_type"])
    return values["parties"], values["to_level"], values["sector"], act


def is_same_event(a: Coded, b: Coded) -> bool:
    """Whether two drafts of one kind and likeness tell one event."""
    if a.kind is EventKind.visit:
        return _same_visit(a, b)
    return _same_agreement(a, b) if a.kind is EventKind.agreement else _same_upgrade(a, b)


def _same_visit(a: Coded, b: Coded) -> bool:
    if not _same_visitor(a.values, b.values) or not _may_be_one(a, b):
        return False
    one, two = a.values, b.values
    same_trip = one["trip_id"] is not None and one["trip_id"] == two["trip_id"]
    undated = one["date"] is None or two["date"] is None
    return (same_trip and undated) or _dates_fit(one, two)


def _same_visitor(a: dict[str, Any], b: dict[str, Any]) -> bool:
    if a["visitor_country"] and b["visitor_country"] and a["visitor_country"] != b["visitor_country"]:
        return False
    if a["visitor_name"] and b["visitor_name"]:
        return same_name(a["visitor_name"], b["visitor_name"])
    titles = fold(a["visitor_title"] or ""), fold(b["visitor_title"] or "")
    return a["visitor_country"] is not None and a["visitor_country"] == b["visitor_country"] and titles[0] == titles[1]


def _same_agreement(a: Coded, b: Coded) -> bool:
    one, two = a.values, b.values
    if is_later_stage(a, b):
        return True
    return _same_text(a, b) and _may_be_one(a, b) and _dates_fit(one, two)


def _same_text(a: Coded, b: Coded) -> bool:
    """Same day and same pair is not enough: the titles say the same, or else the quotes or the subjects do."""
    one, two = a.values, b.values
    if one["is_aggregate"] and one["count"] is not None and two["count"] is not None:
        return bool(one["count"] == two["count"])
    titles = _telling_words(one["title"] or ""), _telling_words(two["title"] or "")
    if titles[0] and titles[1]:
        return titles[0] == titles[1]
    if any(one.start < two.end and two.start < one.end for one in a.spans for two in b.spans):
        return True
    if a.values["is_aggregate"]:
        return True
    if a.values["instrument_type"] in DECLARATIONS:
        return True
    return bool(set(a.values["subject_areas"]) & set(b.values["subject_areas"]))


@lru_cache(maxsize=4096)
def _telling_words(title: str) -> frozenset[str]:
    return frozenset(fold(title).split()) - GENERIC


def is_later_stage(a: Coded, b: Coded) -> bool:
    """One text signed and later in force is one record (codebook §8), whatever the dates of its stages."""
    stages = a.values["agreement_status"], b.values["agreement_status"]
    if AgreementStatus.signed not in stages or LATER_STAGES.isdisjoint(stages):
        return False
    titles = fold(a.values["title"] or ""), fold(b.values["title"] or "")
    return titles[0] == titles[1] != ""


def _same_upgrade(a: Coded, b: Coded) -> bool:
    one, two = a.values, b.values
    if not _may_be_one(a, b):
        return False
    if one["date"] is None or two["date"] is None:
        return _dates_fit(one, two)
    close = edtf.within_days(one["date"], two["date"], UPGRADE_WINDOW)
    return close or edtf.contains(one["date"], two["date"]) or edtf.contains(two["date"], one["date"])


def _may_be_one(a: Coded, b: Coded) -> bool:
    """Whether the statuses let two tellings be one event; across groups only where the dates show it."""
    groups = _group(a.values["status"]), _group(b.values["status"])
    if groups[0] == groups[1] or None in groups:
        return True
    dates = a.values["date"], b.values["date"]
    return "proposed" not in groups and None not in dates and edtf.overlaps(*dates)


def _group(status: Status) -> str | None:
    if status in HAPPENED:
        return "happened"
    if status in AHEAD:
        return "ahead"
    return None if status is Status.unknown else "proposed"


def _dates_fit(one: dict[str, Any], two: dict[str, Any]) -> bool:
    """Dates that overlap; an undated telling joins a dated one where both are the news, or both history."""
    if one["date"] is None or two["date"] is None:
        return bool(one["date"] == two["date"] or one["mention_role"] == two["mention_role"])
    return bool(edtf.overlaps(one["date"], two["date"]))
