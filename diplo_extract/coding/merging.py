"""One act told several times in an article is one event with several quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from typing import Any

from diplo_extract.coding.reading import Coded
from diplo_extract.coding.sameness import is_later_stage, is_same_event, likeness
from diplo_extract.normalise import edtf
from diplo_extract.normalise.ranks import FORMALITY
from diplo_extract.schema.vocabulary import AgreementStatus, EventKind, Flag, MentionRole, Status, VisitRank, Zone

DATE_FIELDS = ("date", "date_earliest", "date_latest", "date_precision", "date_basis", "date_text")
DATE_FLAGS = {Flag.year_inferred, Flag.date_computed, Flag.anniversary, Flag.date_disagreement}
QUOTE_FLAGS = {Flag.caption_only, Flag.unresolved_party}
FORMAL_ZONES = (Zone.title, Zone.lead, Zone.body, Zone.caption)
EMPTY: tuple[Any, ...] = (None, (), "", Status.unknown, AgreementStatus.unspecified, VisitRank.unspecified)


def merge(items: list[Coded]) -> list[Coded]:
    """The items, in the order of their first quote, with those that tell the same event made one."""
    merged: list[Coded] = []
    alike: dict[Hashable, list[Coded]] = defaultdict(list)
    for item in sorted(items, key=lambda item: (item.start, min(item.numbers))):
        others = alike[likeness(item)]
        same = next((other for other in others if is_same_event(other, item)), None)
        if same is None:
            merged.append(item)
            others.append(item)
        else:
            _absorb(same, item)
    return merged


def _absorb(kept: Coded, more: Coded) -> None:
    """Join two tellings. Where they contradict each other, the flag `source_conflict` says so."""
    if kept.kind is EventKind.agreement and is_later_stage(kept, more):
        _keep_stage(kept, more)
    else:
        _merge_rank(kept, more)
        _merge_body(kept, more, "status")
        _merge_body(kept, more, "agreement_status")
        _merge_date(kept, more)
    for name, value in more.values.items():
        if name not in DATE_FIELDS:
            kept.values[name] = _joined(kept, name, kept.values.get(name), value)
    if more.values["mention_role"] is MentionRole.focal:
        kept.values["mention_role"] = MentionRole.focal
    kept.numbers |= more.numbers
    kept.during = kept.during or more.during
    kept.part_of = kept.part_of or more.part_of
    kept.flags |= more.flags - DATE_FLAGS - QUOTE_FLAGS
    kept.flags -= set() if Flag.caption_only in more.flags else {Flag.caption_only}
    kept.flags -= set() if Flag.unresolved_party in more.flags else {Flag.unresolved_party}
    for span in more.spans:
        if not any(other.start <= span.start and span.end <= other.end for other in kept.spans):
            kept.spans.append(span)


def _joined(kept: Coded, name: str, old: Any, new: Any) -> Any:
    """A value told once stands; lists are joined in their order; sums of money that differ are a conflict."""
    if old in EMPTY:
        return new
    if new in EMPTY:
        return old
    if isinstance(old, tuple) and isinstance(new, tuple) and name != "parties":
        return tuple(dict.fromkeys((*old, *new)))
    if name in ("amount", "count") and old != new:
        kept.flags.add(Flag.source_conflict)
    return old


def _merge_body(kept: Coded, more: Coded, name: str) -> None:
    """Headline and body differ: the body wins (codebook §8)."""
    old, new = kept.values.get(name), more.values.get(name)
    if old in EMPTY or new in EMPTY or old == new:
        return
    kept.flags.add(Flag.source_conflict)
    in_body = [any(span.zone is Zone.body for span in item.spans) for item in (kept, more)]
    if in_body[1] > in_body[0]:
        kept.values[name] = new


def _merge_rank(kept: Coded, more: Coded) -> None:
    """Two ranks: the most formal zone wins; in one zone, the most formal rank."""
    ranks = [item.values.get("visit_rank", VisitRank.unspecified) for item in (kept, more)]
    if VisitRank.unspecified in ranks or ranks[0] == ranks[1]:
        return
    kept.flags.add(Flag.source_conflict)
    zones = [min(FORMAL_ZONES.index(span.zone) for span in item.spans) for item in (kept, more)]
    if zones[1] < zones[0] or (zones[0] == zones[1] and min(ranks, key=FORMALITY.index) is ranks[1]):
        kept.values.update(visit_rank=ranks[1], rank_text=more.values["rank_text"])


def _merge_date(kept: Coded, more: Coded) -> None:
    """The narrower of two dates that agree."""
    new, old = more.values["date"], kept.values["date"]
    narrows = old is None or (new is not None and edtf.contains(old, new) and not edtf.contains(new, old))
    if new is not None and narrows:
        kept.values.update({name: more.values[name] for name in DATE_FIELDS})
        kept.flags = (kept.flags - DATE_FLAGS) | (more.flags & DATE_FLAGS)


def _keep_stage(kept: Coded, more: Coded) -> None:
    """Of two stages of one text: the one that is the news; where neither is, the signing."""
    focal = [item.values["mention_role"] is MentionRole.focal for item in (kept, more)]
    signed = more.values["agreement_status"] is AgreementStatus.signed
    if focal[1] > focal[0] or (focal[0] == focal[1] and signed):
        kept.values.update({name: more.values[name] for name in (*DATE_FIELDS, "status", "agreement_status")})
        kept.flags = (kept.flags - DATE_FLAGS) | (more.flags & DATE_FLAGS)
