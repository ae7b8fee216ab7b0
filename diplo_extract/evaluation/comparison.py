"""Two systems against the same gold: what each found, and whether the difference is more than luck."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from diplo_extract.evaluation.counts import Interval, Row, Share, bootstrap
from diplo_extract.evaluation.figures import ALL, count_row, row_part
from diplo_extract.evaluation.findings import ArticleResult
from diplo_extract.evaluation.reading import Source, read_events, read_gold
from diplo_extract.evaluation.records import summary
from diplo_extract.evaluation.report import Report, score, source_name
from diplo_extract.schema.vocabulary import EventKind


@dataclass(frozen=True)
class Difference:
    """The second system's figure less the first's, per kind or over all, with its paired interval over articles."""

    kind: str
    f1: float | None
    f1_interval: Interval | None
    whole: float | None
    whole_interval: Interval | None


@dataclass(frozen=True)
class ArticleDifference:
    """One article on which two systems differ.

    By identifier: the gold events that only one found, and those that only one has whole. In words: the false positives
    that only one gave.
    """

    article_id: str
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    whole_only_first: tuple[str, ...]
    whole_only_second: tuple[str, ...]
    false_first: tuple[str, ...]
    false_second: tuple[str, ...]

    @property
    def is_real(self) -> bool:
        found = self.only_first or self.only_second or self.whole_only_first or self.whole_only_second
        return bool(found or self.false_first or self.false_second)


@dataclass(frozen=True)
class Comparison:
    """The reports of two systems on the same gold, side by side."""

    first: Report
    second: Report

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Per kind and over all. Both systems are drawn together, article by article."""
        pairs = zip(self.first.results, self.second.results, strict=True)
        rows = [[*count_row(one), *count_row(other)] for one, other in pairs]
        totals = [sum(column) for column in zip(*rows, strict=True)]
        figures, intervals = _paired_figures(totals), bootstrap(rows, _paired_figures)
        return tuple(
            Difference(str(kind), figures[at], intervals[at], figures[at + 1], intervals[at + 1])
            for at, kind in zip(range(0, len(figures), 2), (*EventKind, ALL), strict=True)
        )

    @cached_property
    def articles(self) -> tuple[ArticleDifference, ...]:
        """The articles on which the systems differ in events found, whole records or falsehoods."""
        pairs = zip(self.first.results, self.second.results, strict=True)
        return tuple(found for one, other in pairs if (found := _article_difference(one, other)))

    def to_dict(self) -> dict[str, Any]:
        """Both reports, their differences and the articles on which they differ, ready for JSON."""
        from diplo_extract.evaluation.serialise import comparison_dict

        return comparison_dict(self)

    def text(self) -> str:
        """The comparison as plain text, 120 columns wide."""
        from diplo_extract.evaluation.tables import comparison_document
        from diplo_extract.evaluation.text import render_text

        return render_text(comparison_document(self))

    def html(self) -> str:
        """The comparison and both reports as one HTML page that needs nothing else."""
        from diplo_extract.evaluation.page import render_page
        from diplo_extract.evaluation.tables import comparison_document, report_document

        return render_page(comparison_document(self), report_document(self.first), report_document(self.second))


def compare(gold: Source, events: Source, other: Source) -> Comparison:
    """Scores two systems against the same gold; the arguments and errors are those of `evaluate`."""
    articles, name = read_gold(gold), source_name(gold, "gold")
    return Comparison(
        first=score(articles, read_events(events), name, source_name(events, "first")),
        second=score(articles, read_events(other), name, source_name(other, "second")),
    )


def _paired_figures(totals: Row) -> Sequence[float | None]:
    half = len(totals) // 2
    figures: list[float | None] = []
    for index in range(len(EventKind) + 1):
        one, one_whole = row_part(totals[:half], index)
        other, other_whole = row_part(totals[half:], index)
        required = one.found + one.missed
        figures.append(_less(other.f1, one.f1))
        figures.append(Share(other_whole - one_whole, required).value)
    return figures


def _less(value: float | None, subtrahend: float | None) -> float | None:
    return None if value is None or subtrahend is None else value - subtrahend


def _article_difference(one: ArticleResult, other: ArticleResult) -> ArticleDifference | None:
    found = [{pair.gold.record_id: pair for pair in result.pairs} for result in (one, other)]
    whole = [{name for name, pair in pairs.items() if pair.is_whole} for pairs in found]
    false = [Counter(summary(item.record) for item in result.false_positives) for result in (one, other)]
    difference = ArticleDifference(
        article_id=one.article_id,
        only_first=tuple(sorted(found[0].keys() - found[1].keys())),
        only_second=tuple(sorted(found[1].keys() - found[0].keys())),
        whole_only_first=tuple(sorted(whole[0] - whole[1])),
        whole_only_second=tuple(sorted(whole[1] - whole[0])),
        false_first=tuple(sorted((false[0] - false[1]).elements())),
        false_second=tuple(sorted((false[1] - false[0]).elements())),
    )
    return difference if difference.is_real else None
