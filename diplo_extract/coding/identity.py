"""Event ids: what makes two records of one article the same event."""

from __future__ import annotations

from collections import Counter, defaultdict

from diplo_extract.coding.reading import Coded
from diplo_extract.coding.sameness import SAME_ACT
from diplo_extract.coding.trips import visitor_key
from diplo_extract.coding.wording import fold
from diplo_extract.schema.identifiers import identifier
from diplo_extract.schema.vocabulary import EventKind


def identify(article_id: str, coded: list[Coded]) -> None:
    """Set `event_id`.

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
            item.values["event_id"] = identifier(item.kind.value, article_id, *key, *apart)


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
