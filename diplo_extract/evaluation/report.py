"""`evaluate`: gold and events in, a report out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from diplo_extract.evaluation import figures
from diplo_extract.evaluation.align import load_solver
from diplo_extract.evaluation.findings import ArticleResult, judge_article
from diplo_extract.evaluation.reading import Events, Source, read_events, read_gold
from diplo_extract.evaluation.records import GoldArticle, Record


@dataclass(frozen=True)
class Report:
    """What became of each article of gold, and every figure that follows from it.

    `problems` are lines of the events that could not be read. `outside` counts the events of articles that gold does
    not hold: they are not scored. `silent` are the articles of gold for which there is no event at all.
    """

    gold: str
    events: str
    results: tuple[ArticleResult, ...]
    problems: tuple[str, ...] = ()
    outside: tuple[tuple[str, int], ...] = ()
    silent: tuple[str, ...] = ()
    distractors: int = 0

    @cached_property
    def kinds(self) -> tuple[figures.KindScore, ...]:
        """Precision, recall, F1 and whole records: visits, agreements, upgrades, all."""
        return figures.kind_scores(self.results)

    @property
    def overall(self) -> figures.KindScore:
        """The scores over all kinds."""
        return self.kinds[-1]

    @cached_property
    def fields(self) -> tuple[figures.FieldFigure, ...]:
        """Every scored field of every kind that gold has."""
        return figures.field_figures(self.results)

    @cached_property
    def dates(self) -> tuple[figures.DateFigure, ...]:
        """How the dates compare: visits, agreements, upgrades, all."""
        return figures.date_figures(self.results)

    @cached_property
    def statuses(self) -> dict[tuple[str, str], int]:
        """(status in gold, status given) and how often."""
        return figures.status_confusion(self.results)

    @cached_property
    def quotes(self) -> figures.QuoteFigure:
        """Quotes that are gold's, or overlap gold's."""
        return figures.quote_figure(self.results)

    @cached_property
    def causes(self) -> dict[str, int]:
        """False positives by cause."""
        return figures.false_positive_causes(self.results)

    @property
    def optional_found(self) -> int:
        """Optional gold events that were given; they are in no other figure."""
        return sum(result.optional for result in self.results)

    def to_dict(self) -> dict[str, Any]:
        """All figures and lists, ready for JSON."""
        from diplo_extract.evaluation.serialise import report_dict

        return report_dict(self)

    def text(self) -> str:
        """The report as plain text, 120 columns wide."""
        from diplo_extract.evaluation.tables import report_document
        from diplo_extract.evaluation.text import render_text

        return render_text(report_document(self))

    def html(self) -> str:
        """The report as one HTML page that needs nothing else."""
        from diplo_extract.evaluation.page import render_page
        from diplo_extract.evaluation.tables import report_document

        return render_page(report_document(self))


def evaluate(gold: Source, events: Source) -> Report:
    """Scores events against gold.

    `gold` is a JSONL file, or its lines as mappings: one article a line with `article_id`, `events` and perhaps
    `distractors`. `events` is a JSONL file with one event a line (or in gold's format, to compare two coders), or an
    iterable of events or mappings.

    Raises InputError where a file cannot be read or gold is not as it must be, and MissingExtraError without scipy.
    """
    return score(read_gold(gold), read_events(events), source_name(gold, "gold"), source_name(events, "events"))


def score(articles: tuple[GoldArticle, ...], events: Events, gold_name: str, events_name: str) -> Report:
    """Scores events that have been read. Raises MissingExtraError where scipy is not installed."""
    load_solver()
    by_article: defaultdict[str, list[Record]] = defaultdict(list)
    for record in events.records:
        by_article[record.article_id].append(record)
    known = {article.article_id for article in articles}
    outside = Counter(record.article_id for record in events.records if record.article_id not in known)
    return Report(
        gold=gold_name,
        events=events_name,
        results=tuple(judge_article(article, by_article.get(article.article_id, ())) for article in articles),
        problems=events.problems,
        outside=tuple(sorted(outside.items())),
        silent=tuple(article.article_id for article in articles if article.article_id not in by_article),
        distractors=sum(len(article.distractors) for article in articles),
    )


def source_name(source: Source, otherwise: str) -> str:
    """What to call a source in a report: the file's name."""
    return Path(source).name if isinstance(source, str | Path) else otherwise
