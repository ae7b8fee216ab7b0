"""What became of one article: its pairs with their scores, its misses and its false positives, each with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diplo_extract.evaluation.align import Alignment, align
from diplo_extract.evaluation.dates import DateVerdict, judge_date
from diplo_extract.evaluation.fields import FieldScore, score_fields
from diplo_extract.evaluation.keys import key_differences
from diplo_extract.evaluation.links import with_gold_ids
from diplo_extract.evaluation.records import GoldArticle, Record, shown
from diplo_extract.evaluation.wording import evidence_overlap, same_quote, span_overlap
from diplo_extract.schema.vocabulary import EventKind, Term


class Cause(Term):
    """Why a record has no counterpart in gold."""

    distractor = "distractor", "It rests on words that gold names as a distractor."
    duplicate = "duplicate", "Gold has the event once, and another record is already paired with it."
    other_key = "other_key", "It rests on the words of a gold event that was missed, with another core key."
    other_kind = "other_kind", "It rests on the words of a gold event of another kind."
    not_in_gold = "not_in_gold", "Gold has nothing like it."


@dataclass(frozen=True)
class PairScore:
    """A required gold event and the record that found it."""

    gold: Record
    got: Record
    fields: tuple[FieldScore, ...]
    date: DateVerdict

    @property
    def is_whole(self) -> bool:
        """Whether all core fields, the date among them, are right."""
        return all(score.is_right for score in self.fields if score.core)

    @property
    def exact_quotes(self) -> int:
        """How many of the record's quotes are quotes of the gold event."""
        return sum(any(same_quote(span, other) for other in self.gold.evidence) for span in self.got.evidence)

    @property
    def overlapping_quotes(self) -> int:
        """How many of the record's quotes overlap one of the gold event."""
        return sum(any(span_overlap(span, other) for other in self.gold.evidence) for span in self.got.evidence)


@dataclass(frozen=True)
class Miss:
    """A required gold event that nothing was paired with."""

    gold: Record
    reason: str


@dataclass(frozen=True)
class FalsePositive:
    """A record that is no event of gold. `label` is the distractor's kind where there is one."""

    record: Record
    cause: Cause
    label: str
    reason: str


@dataclass(frozen=True)
class ArticleResult:
    """What became of one article. `optional` counts the optional gold events that were found."""

    article_id: str
    pairs: tuple[PairScore, ...]
    misses: tuple[Miss, ...]
    false_positives: tuple[FalsePositive, ...]
    optional: int = 0

    def pairs_of(self, kind: EventKind) -> tuple[PairScore, ...]:
        return tuple(pair for pair in self.pairs if pair.gold.kind is kind)


def judge_article(article: GoldArticle, records: Sequence[Record]) -> ArticleResult:
    """Aligns the records of one article with its gold, kind by kind, and scores what was paired.

    Raises MissingExtraError where scipy is not installed.
    """
    whole = _joined([align(_of(article.events, kind), _of(records, kind)) for kind in EventKind])
    counted = [(gold, got) for gold, got in with_gold_ids(whole.pairs) if gold.required]
    return ArticleResult(
        article_id=article.article_id,
        pairs=tuple(_scored(gold, got) for gold, got in counted),
        misses=tuple(Miss(gold, _why_missed(gold, whole)) for gold in whole.missed if gold.required),
        false_positives=tuple(_explained(record, article, whole) for record in whole.spurious if record.required),
        optional=len(whole.pairs) - len(counted),
    )


def _of(records: Sequence[Record], kind: EventKind) -> list[Record]:
    return [record for record in records if record.kind is kind]


def _joined(parts: Sequence[Alignment]) -> Alignment:
    return Alignment(
        pairs=tuple(pair for part in parts for pair in part.pairs),
        missed=tuple(record for part in parts for record in part.missed),
        spurious=tuple(record for part in parts for record in part.spurious),
    )


def _scored(gold: Record, got: Record) -> PairScore:
    return PairScore(gold, got, score_fields(gold, got), judge_date(gold.options("date"), got.value("date")))


def _why_missed(gold: Record, whole: Alignment) -> str:
    near = [got for got in whole.spurious if got.kind is gold.kind and evidence_overlap(gold.evidence, got.evidence)]
    if not near:
        return "nothing was given for it"
    got = min(near, key=lambda other: len(key_differences(gold, other)))
    return f"its words gave a {gold.kind} with {_contrast(gold, got)}"


def _explained(record: Record, article: GoldArticle, whole: Alignment) -> FalsePositive:
    for distractor in article.distractors:
        if any(span_overlap(span, distractor.span) for span in record.evidence):
            return FalsePositive(record, Cause.distractor, distractor.kind, distractor.why)
    for gold, _ in whole.pairs:
        if gold.kind is record.kind and not key_differences(gold, record):
            return FalsePositive(record, Cause.duplicate, "", f"{gold.record_id} is already found")
    same_words = [gold for gold in article.events if evidence_overlap(gold.evidence, record.evidence)]
    for gold in same_words:
        if gold.kind is record.kind and gold in whole.missed:
            reason = f"{gold.record_id} has its words, with {_contrast(gold, record)}"
            return FalsePositive(record, Cause.other_key, "", reason)
    for gold in same_words:
        if gold.kind is not record.kind:
            return FalsePositive(record, Cause.other_kind, "", f"gold has its words as {gold.kind} {gold.record_id}")
    return FalsePositive(record, Cause.not_in_gold, "", Cause.not_in_gold.definition)


def _contrast(gold: Record, got: Record) -> str:
    return "; ".join(
        f"another {name}: {shown(gold.value(name))} in gold, {shown(got.value(name))} here"
        for name in key_differences(gold, got)
    )
