"""Event ids and the links between the events of one article."""

from __future__ import annotations

from collections import Counter, defaultdict

from diplo_extract.coding.reading import Coded, Reading
from diplo_extract.coding.sameness import SAME_ACT
from diplo_extract.coding.trips import visitor_key
from diplo_extract.coding.wording import fold
from diplo_extract.normalise import edtf
from diplo_extract.schema.identifiers import identifier
from diplo_extract.schema.vocabulary import EventKind

NEAR_VISIT = 7  # days


def identify(reading: Reading, coded: list[Coded]) -> None:
    """Set `event_id`, and `occasion_event_id` and `part_of` by it.

    The id rests on the article's id and the core key (codebook §6) without the date, which may be refined. Of events
    that share a key the first in the text has the plain id; the others are told apart by year, then by order.
    """
    groups: dict[tuple[str, ...], list[Coded]] = defaultdict(list)
    for item in coded:
        groups[core_key(item)].append(item)
    for key, items in groups.items():
        of_year: Counter[str] = Counter()
        for place, item in enumerate(sorted(items, key=lambda item: (item.start, min(item.numbers)))):
            apart: tuple[str, ...] = ()
            if place:
                year = str(item.values["date_earliest"] or "undated")[:4]
                of_year[year] += 1
                apart = (year,) if of_year[year] == 1 else (year, str(of_year[year]))
            item.values["event_id"] = identifier(item.kind.value, reading.article.article_id, *key, *apart)
    _link(reading, coded)


def core_key(item: Coded) -> tuple[str, ...]:
    """What makes two records of one article the same event, besides the date."""
    values = item.values
    if item.kind is EventKind.visit:
        return ("visit", visitor_key(item), values["host"] or fold(item.draft.host))
    if item.kind is EventKind.agreement:
        what = fold(values["title"] or "") or "+".join(values["subject_areas"])
        return ("agreement", "+".join(values["parties"]), values["instrument_type"], what)
    change = SAME_ACT.get(values["change_type"], str(values["change_type"]))
    return ("upgrade", "+".join(values["parties"]), values["to_level"], change)


def _link(reading: Reading, coded: list[Coded]) -> None:
    visits = _by_number(coded, EventKind.visit)
    agreements = _by_number(coded, EventKind.agreement)
    for item in coded:
        if item.during:
            _link_visit(reading, item, visits.get(item.during))
        if item.part_of:
            _link_bundle(reading, item, agreements.get(item.part_of))


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
