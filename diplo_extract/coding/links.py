"""The links between the events of one article: acts done during a visit, texts that are part of a bundle."""

from __future__ import annotations

from collections import defaultdict

from diplo_extract.coding.reading import Coded, Reading
from diplo_extract.coding.visits import NEAR_VISIT
from diplo_extract.normalise import edtf
from diplo_extract.schema.vocabulary import DatePrecision, EventKind, Status

HAPPENED = (Status.completed, Status.ongoing)

Stays = dict[frozenset[str | None], list[Coded]]
"""Visits by the two countries they join."""


def link(reading: Reading, coded: list[Coded]) -> None:
    """Set `occasion_event_id` and `part_of`; all events have their ids.

    What a backend links is checked. An act that it links to no visit is linked to the one visit between the act's two
    parties within whose days it was done.
    """
    visits = _by_number(coded, EventKind.visit)
    agreements = _by_number(coded, EventKind.agreement)
    stays: Stays = defaultdict(list)
    for visit in coded:
        if visit.kind is EventKind.visit and visit.values["date"] and visit.values["status"] in HAPPENED:
            stays[frozenset((visit.values["visitor_country"], visit.values["host_country"]))].append(visit)
    for item in coded:
        if item.during:
            _link_visit(reading, item, visits.get(item.during))
        elif item.kind is not EventKind.visit:
            _link_stay(item, stays)
        if item.part_of:
            _link_bundle(reading, item, agreements.get(item.part_of))


def _link_stay(item: Coded, stays: Stays) -> None:
    """Only a day lies in a stay for certain: a month does not, nor does a stay of unknown days hold a day."""
    act = item.values["date"]
    if item.values["status"] not in HAPPENED or edtf.precision(act) is not DatePrecision.day:
        return
    around = [
        visit
        for visit in stays.get(frozenset(item.values["parties"]), ())
        if edtf.precision(visit.values["date"]) is DatePrecision.day and edtf.contains(visit.values["date"], act)
    ]
    if len(around) == 1:
        item.values["occasion_event_id"] = around[0].values["event_id"]


def _link_visit(reading: Reading, item: Coded, visit: Coded | None) -> None:
    """What was done during a visit has a date near it; of a visit only one day may be known."""
    if visit is None:
        reading.reject(item.draft, f"visit {item.during} is not among the events", "during_visit")
        return
    act, stay = item.values["date"], visit.values["date"]
    if act and stay and not edtf.within_days(act, stay, NEAR_VISIT):
        reading.reject(item.draft, f"dated {act}, not during the visit of {stay}", "during_visit")
    else:
        item.values["occasion_event_id"] = visit.values["event_id"]


def _link_bundle(reading: Reading, item: Coded, bundle: Coded | None) -> None:
    """An item is part of a bundle; a bundle is part of nothing."""
    if bundle is None or bundle is item or not bundle.values["is_aggregate"]:
        reading.reject(item.draft, f"agreement {item.part_of} is no bundle among the events", "part_of")
    elif item.values["is_aggregate"] and bundle.part_of in item.numbers:
        reading.reject(item.draft, "two bundles can not be part of each other", "part_of")
    else:
        item.values["part_of"] = bundle.values["event_id"]


def _by_number(coded: list[Coded], kind: EventKind) -> dict[int, Coded]:
    return {number: item for item in coded if item.kind is kind for number in item.numbers}
