"""The figures of an evaluation, counted from what became of each article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diplo_extract.evaluation.counts import Counts, Interval, Row, Share, bootstrap
from diplo_extract.evaluation.dates import DateVerdict
from diplo_extract.evaluation.fields import SCORED, FieldScore, ScoredField, Verdict
from diplo_extract.evaluation.findings import ArticleResult, PairScore
from diplo_extract.schema.vocabulary import EventKind

Results = Sequence[ArticleResult]
ALL = "all"


@dataclass(frozen=True)
class KindScore:
    """Events of one kind, or of all. `whole` counts the found events of which every core field is right."""

    kind: str
    counts: Counts
    whole: int
    precision_interval: Interval | None
    recall_interval: Interval | None
    f1_interval: Interval | None
    whole_interval: Interval | None

    @property
    def whole_of_found(self) -> Share:
        return Share(self.whole, self.counts.found)

    @property
    def whole_of_all(self) -> Share:
        """Of all required gold events; `whole_interval` is of this share."""
        return Share(self.whole, self.counts.found + self.counts.missed)


@dataclass(frozen=True)
class FieldFigure:
    """One field of one kind: its verdicts on the found events, and how many gold events there are in all.

    `valued` and `valued_right` count only where gold has a value. `agreement` is the mean, 0 to 1; it differs from the
    share of right values where lists are right in part.
    """

    kind: EventKind
    field: str
    core: bool
    verdicts: dict[Verdict, int]
    found: int
    required: int
    valued: int
    valued_right: int
    agreement: float | None

    @property
    def of_found(self) -> Share:
        return Share(self.verdicts[Verdict.right], self.found)

    @property
    def of_all(self) -> Share:
        return Share(self.verdicts[Verdict.right], self.required)


@dataclass(frozen=True)
class DateFigure:
    """The dates of the found events of one kind, or of all."""

    kind: str
    verdicts: dict[DateVerdict, int]
    required: int

    @property
    def right(self) -> int:
        return sum(count for verdict, count in self.verdicts.items() if verdict.is_right)

    @property
    def of_found(self) -> Share:
        return Share(self.right, sum(self.verdicts.values()))

    @property
    def of_all(self) -> Share:
        return Share(self.right, self.required)


@dataclass(frozen=True)
class QuoteFigure:
    """The quotes given for found events, and how many found events have a quote that overlaps one of gold."""

    exact: Share
    overlapping: Share
    events: Share


def kind_scores(results: Results) -> tuple[KindScore, ...]:
    """Precision, recall, F1 and whole records per kind and over all, with intervals over articles."""
    rows = [count_row(result) for result in results]
    totals = _column_sums(rows)
    intervals = bootstrap(rows, _all_figures)
    scores = []
    for index, kind in enumerate((*EventKind, ALL)):
        counts, whole = row_part(totals, index)
        scores.append(KindScore(str(kind), counts, whole, *intervals[4 * index : 4 * index + 4]))
    return tuple(scores)


def count_row(result: ArticleResult) -> Row:
    """Found, missed, false and whole of each kind in turn, then of all: the unit of the bootstrap."""
    row: list[int] = []
    for kind in EventKind:
        pairs = result.pairs_of(kind)
        row += [
            len(pairs),
            sum(miss.gold.kind is kind for miss in result.misses),
            sum(false.record.kind is kind for false in result.false_positives),
            sum(pair.is_whole for pair in pairs),
        ]
    return [*row, *(sum(row[column::4]) for column in range(4))]


def row_part(row: Row, index: int) -> tuple[Counts, int]:
    """The counts and whole records of one kind in a row; the last index is that of all kinds."""
    found, missed, false, whole = row[4 * index : 4 * index + 4]
    return Counts(found, missed, false), whole


def field_figures(results: Results) -> tuple[FieldFigure, ...]:
    """Every scored field of every kind that gold has."""
    figures = []
    for kind in EventKind:
        pairs = [pair for result in results for pair in result.pairs_of(kind)]
        required = _required(results, kind)
        if required:
            figures += [_field_figure(kind, index, field, pairs, required) for index, field in enumerate(SCORED[kind])]
    return tuple(figures)


def date_figures(results: Results) -> tuple[DateFigure, ...]:
    """How the dates of the found events compare, per kind and over all."""
    figures = []
    for kind in EventKind:
        counted = Counter(pair.date for result in results for pair in result.pairs_of(kind))
        verdicts = {verdict: counted[verdict] for verdict in DateVerdict}
        figures.append(DateFigure(str(kind), verdicts, _required(results, kind)))
    together = {verdict: sum(figure.verdicts[verdict] for figure in figures) for verdict in DateVerdict}
    return (*figures, DateFigure(ALL, together, sum(figure.required for figure in figures)))


def status_confusion(results: Results) -> dict[tuple[str, str], int]:
    """How often a status of gold was given as which; an alternative that gold accepts is on the diagonal."""
    counted: Counter[tuple[str, str]] = Counter()
    for pair in _pairs(results):
        (score,) = (score for score in pair.fields if score.field == "status")
        counted[str(score.got if score.is_right else score.gold), str(score.got)] += 1
    return dict(sorted(counted.items()))


def quote_figure(results: Results) -> QuoteFigure:
    """How the quotes of found events compare with gold's."""
    pairs = list(_pairs(results))
    quotes = sum(len(pair.got.evidence) for pair in pairs)
    return QuoteFigure(
        exact=Share(sum(pair.exact_quotes for pair in pairs), quotes),
        overlapping=Share(sum(pair.overlapping_quotes for pair in pairs), quotes),
        events=Share(sum(pair.overlapping_quotes > 0 for pair in pairs), len(pairs)),
    )


def false_positive_causes(results: Results) -> dict[str, int]:
    """False positives by cause; those on distractors by the distractor's kind."""
    causes = Counter(
        f"{false.cause}: {false.label}" if false.label else str(false.cause)
        for result in results
        for false in result.false_positives
    )
    return dict(sorted(causes.items()))


def wrong_fields(results: Results) -> list[tuple[PairScore, FieldScore]]:
    """Every value that is not right, the core fields first."""
    wrong = [(pair, score) for pair in _pairs(results) for score in pair.fields if not score.is_right]
    return sorted(wrong, key=lambda item: not item[1].core)


def _pairs(results: Results) -> Iterable[PairScore]:
    return (pair for result in results for pair in result.pairs)


def _required(results: Results, kind: EventKind) -> int:
    misses = sum(miss.gold.kind is kind for result in results for miss in result.misses)
    return misses + sum(len(result.pairs_of(kind)) for result in results)


def _field_figure(
    kind: EventKind, index: int, field: ScoredField, pairs: Sequence[PairScore], required: int
) -> FieldFigure:
    scores = [pair.fields[index] for pair in pairs]
    verdicts = Counter(score.verdict for score in scores)
    valued = [score for score in scores if score.has_value]
    return FieldFigure(
        kind=kind,
        field=field.name,
        core=field.core,
        verdicts={verdict: verdicts[verdict] for verdict in Verdict},
        found=len(scores),
        required=required,
        valued=len(valued),
        valued_right=sum(score.is_right for score in valued),
        agreement=sum(score.agreement for score in scores) / len(scores) if scores else None,
    )


def _column_sums(rows: Sequence[Row]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def _all_figures(totals: Row) -> list[float | None]:
    figures: list[float | None] = []
    for index in range(len(EventKind) + 1):
        counts, whole = row_part(totals, index)
        figures += [counts.precision, counts.recall, counts.f1, Share(whole, counts.found + counts.missed).value]
    return figures
