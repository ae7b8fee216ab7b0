"""The core key: which fields two records must share to be one event (codebook 1.0, section 6)."""

from __future__ import annotations

from diplo_extract.evaluation.dates import DateVerdict, judge_date, years_apart
from diplo_extract.evaluation.fields import SCORED, score_field, scored_field
from diplo_extract.evaluation.records import Record
from diplo_extract.evaluation.wording import evidence_overlap, word_overlap
from diplo_extract.schema.vocabulary import EventKind

KEY_FIELDS: dict[EventKind, tuple[str, ...]] = {
    EventKind.visit: ("host",),
    EventKind.agreement: ("parties", "is_aggregate"),
    EventKind.partnership_upgrade: ("parties", "to_level"),
}

DATE_GRADES: dict[DateVerdict, float] = {
    DateVerdict.exact: 1.0,
    DateVerdict.rightly_none: 1.0,
    DateVerdict.compatible: 0.75,
    DateVerdict.over_precise: 0.5,
    DateVerdict.missing: 0.25,
    DateVerdict.unwarranted: 0.25,
    DateVerdict.other: 0.25,
    DateVerdict.wrong_year: 0.0,
}


def key_differences(gold: Record, got: Record) -> tuple[str, ...]:
    """What keeps two records of one kind from being one event; empty where nothing does.

    Visit: host and visitor. Agreement: parties, whether it stands for several texts, and some sign that it is the same
    text (instrument, title or quote), for the same pair on the same day is not enough. Upgrade: parties and level.
    A date in another year is an error of the date where the quotes overlap, and another event where they do not.
    """
    differing = [name for name in KEY_FIELDS[gold.kind] if not _right(name, gold, got)]
    if gold.kind is EventKind.visit and not _same_visitor(gold, got):
        differing.append("visitor_name")
    if gold.kind is EventKind.agreement and not _same_text(gold, got):
        differing.append("title")
    if years_apart(gold.options("date"), got.value("date")) and _other_words(gold, got):
        differing.append("date")
    return tuple(differing)


def similarity(gold: Record, got: Record) -> float:
    """How much two records agree beyond the key, 0 to 1: the mean of core fields, date, quotes and title."""
    core = [_right(field.name, gold, got) for field in SCORED[gold.kind] if field.core and field.name != "date"]
    parts = [
        sum(core) / len(core),
        DATE_GRADES[judge_date(gold.options("date"), got.value("date"))],
        evidence_overlap(gold.evidence, got.evidence),
    ]
    if gold.kind is EventKind.agreement:
        parts.append(word_overlap(gold.value("title"), got.value("title")))
    return sum(parts) / len(parts)


def _right(name: str, gold: Record, got: Record) -> bool:
    return score_field(scored_field(gold.kind, name), gold, got).is_right


def _same_visitor(gold: Record, got: Record) -> bool:
    """By name; where a side has none, by a shared office of the same country."""
    if gold.value("visitor_name") and got.value("visitor_name"):
        return _right("visitor_name", gold, got)
    offices = scored_field(EventKind.visit, "visitor_offices")
    shared = offices.agreement(gold.value("visitor_offices"), got.value("visitor_offices")) > 0
    return shared and bool(got.value("visitor_offices")) and _right("visitor_country", gold, got)


def _same_text(gold: Record, got: Record) -> bool:
    return (
        _right("instrument_type", gold, got)
        or word_overlap(gold.value("title"), got.value("title")) > 0
        or evidence_overlap(gold.evidence, got.evidence) > 0
    )


def _other_words(gold: Record, got: Record) -> bool:
    return bool(gold.evidence and got.evidence) and evidence_overlap(gold.evidence, got.evidence) == 0
