"""The scored fields of each kind, and how each is compared: the one place that decides it.

A `core` field is part of "whole record right"; the others are reported and decide nothing. Not scored:
what is computed from scored fields (`event_id`, `date_earliest`, `date_latest`, `date_precision`), `visitor_title`
(its office is scored), and `evidence`, which has figures of its own.
"""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from diplo_extract.evaluation.dates import judge_date, same_date
from diplo_extract.evaluation.records import Record
from diplo_extract.evaluation.wording import same_name, same_words
from diplo_extract.schema.vocabulary import ChangeType, EventKind, Term

Same = Callable[[Any, Any], bool]


class Verdict(Term):
    """How a value compares with gold."""

    right = "right", "The gold value, or one that gold accepts; also none where gold has none."
    wrong = "wrong", "Another value."
    missing = "missing", "No value where gold has one."
    unwarranted = "unwarranted", "A value where gold has none."


def same_change(one: Any, other: Any) -> bool:
    """Equal, establish and upgrade being one (codebook 1.0, section 5)."""
    return bool(one == other) or {one, other} == {ChangeType.establish.value, ChangeType.upgrade.value}


@dataclass(frozen=True)
class ScoredField:
    """A field and how it is compared.

    `same` compares two values, or two members of a list. `member` names the key that counts where members are
    objects. `nothing` is a value that says as little as none does.
    """

    name: str
    same: Same = operator.eq
    core: bool = False
    member: str | None = None
    nothing: Any = None

    def members(self, value: Any) -> tuple[Any, ...]:
        """A value as its members: none for a null, one for a scalar."""
        every = value if isinstance(value, list | tuple) else [value]
        picked = [item.get(self.member) if isinstance(item, dict) and self.member else item for item in every]
        return tuple(_comparable(item) for item in picked if item not in (None, "", self.nothing))

    def agreement(self, gold: Any, got: Any) -> float:
        """The Dice coefficient of the members of two values: 1 is equal (also two empty ones), 0 nothing in common."""
        left, right = self.members(gold), self.members(got)
        if not left and not right:
            return 1.0
        hits = sum(any(self.same(item, other) for other in right) for item in left)
        hits += sum(any(self.same(other, item) for other in left) for item in right)
        return hits / (len(left) + len(right))


@dataclass(frozen=True)
class FieldScore:
    """What one value is worth, and why. `agreement` is 1 where it is right; lists can be right in part."""

    field: str
    verdict: Verdict
    agreement: float
    gold: Any
    got: Any
    reason: str
    core: bool
    has_value: bool

    @property
    def is_right(self) -> bool:
        return self.verdict is Verdict.right


def _core(*names: str) -> Iterator[ScoredField]:
    return (ScoredField(name, core=True) for name in names)


EVERY_KIND = (
    *_core("status", "mention_role"),
    ScoredField("date", same_date, core=True),
    ScoredField("date_basis", nothing="none"),
    ScoredField("date_text", same_words),
    ScoredField("attributed_to", same_name),
    ScoredField("flags"),
)

SCORED: dict[EventKind, tuple[ScoredField, ...]] = {
    EventKind.visit: (
        *_core("host", "visitor_country", "visitor_offices", "visit_format"),
        ScoredField("visitor_name", same_name, core=True),
        ScoredField("visit_rank", core=True, nothing="unspecified"),
        *EVERY_KIND,
        ScoredField("parties"),
        ScoredField("host_type"),
        ScoredField("host_country"),
        ScoredField("city", same_words),
        ScoredField("rank_text", same_words),
        ScoredField("occasion", same_words),
        ScoredField("trip_id"),
        ScoredField("trip_dates", same_date),
        ScoredField("stop_index"),
        ScoredField("stops_total"),
        ScoredField("invited_by", same_name),
        ScoredField("delegation", same_words),
        ScoredField("meetings", same_name, member="counterpart"),
    ),
    EventKind.agreement: (
        *_core("parties"),
        ScoredField("instrument_type", core=True, nothing="unspecified"),
        ScoredField("agreement_status", core=True, nothing="unspecified"),
        ScoredField("is_aggregate", core=True, nothing=False),
        ScoredField("count", core=True, nothing=1),
        *EVERY_KIND,
        ScoredField("count_qualifier", nothing="exact"),
        ScoredField("title", same_words),
        ScoredField("lateralism"),
        ScoredField("subject_areas"),
        ScoredField("signing_bodies", member="code"),
        ScoredField("signatories", same_name),
        ScoredField("witnesses", same_name),
        ScoredField("amount"),
        ScoredField("currency"),
        ScoredField("place", same_words),
        ScoredField("occasion_event_id"),
        ScoredField("part_of"),
    ),
    EventKind.partnership_upgrade: (
        *_core("parties", "to_level"),
        ScoredField("change_type", same_change, core=True),
        *EVERY_KIND,
        ScoredField("from_level"),
        ScoredField("level_text", same_words),
        ScoredField("level_modifier", same_words),
        ScoredField("sector", same_words),
        ScoredField("announced_by", same_name),
        ScoredField("occasion_event_id"),
    ),
}

EDTF_FIELDS = frozenset({"date", "trip_dates"})


@cache
def scored_field(kind: EventKind, name: str) -> ScoredField:
    """The entry of a field in the table. Raises KeyError for a field that is not scored."""
    return {field.name: field for field in SCORED[kind]}[name]


def score_fields(gold: Record, got: Record) -> tuple[FieldScore, ...]:
    """Every scored field of a pair of records of one kind."""
    return tuple(score_field(field, gold, got) for field in SCORED[gold.kind])


def score_field(field: ScoredField, gold: Record, got: Record) -> FieldScore:
    """One field of a pair, against gold's own value and the alternatives that gold accepts."""
    value, options = got.value(field.name), gold.options(field.name)
    best = max(range(len(options)), key=lambda index: field.agreement(options[index], value))
    agreement = field.agreement(options[best], value)
    verdict = _verdict(field, options[0], value, agreement)
    return FieldScore(
        field=field.name,
        verdict=verdict,
        agreement=agreement,
        gold=options[0],
        got=value,
        reason=_reason(field, verdict, options, value, best),
        core=field.core,
        has_value=bool(field.members(options[0])),
    )


def _verdict(field: ScoredField, gold: Any, got: Any, agreement: float) -> Verdict:
    if agreement == 1.0:
        return Verdict.right
    if not field.members(got):
        return Verdict.missing
    return Verdict.wrong if field.members(gold) else Verdict.unwarranted


def _reason(field: ScoredField, verdict: Verdict, options: tuple[Any, ...], got: Any, best: int) -> str:
    if verdict is Verdict.right:
        return "an alternative that gold accepts" if best else "as in gold"
    if field.name in EDTF_FIELDS:
        return judge_date(options, got).definition
    return verdict.definition


def _comparable(item: Any) -> Any:
    return json.dumps(item, sort_keys=True, default=str) if isinstance(item, list | dict) else item
