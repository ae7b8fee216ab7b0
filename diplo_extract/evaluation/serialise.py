"""Reports as plain data for JSON. Shares and scores are rounded to four digits; counts are exact."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from diplo_extract.evaluation.comparison import Comparison, Difference
from diplo_extract.evaluation.counts import LEVEL, RESAMPLES, SEED, Interval, Share
from diplo_extract.evaluation.fields import FieldScore
from diplo_extract.evaluation.figures import DateFigure, FieldFigure, KindScore, wrong_fields
from diplo_extract.evaluation.findings import PairScore
from diplo_extract.evaluation.records import Record, summary, words_for
from diplo_extract.evaluation.report import Report
from diplo_extract.schema.vocabulary import CODEBOOK_VERSION


def report_dict(report: Report) -> dict[str, Any]:
    """All figures and lists of a report."""
    results = report.results
    return {
        "gold": report.gold,
        "events": report.events,
        "codebook": CODEBOOK_VERSION,
        "articles": len(results),
        "bootstrap": {"resamples": RESAMPLES, "seed": SEED, "level": LEVEL, "unit": "article"},
        "problems": list(report.problems),
        "outside": dict(report.outside),
        "silent": list(report.silent),
        "optional_found": report.optional_found,
        "kinds": {kind.kind: _kind(kind) for kind in report.kinds},
        "fields": [_field(figure) for figure in report.fields],
        "dates": {figure.kind: _date(figure) for figure in report.dates},
        "status_confusion": [{"gold": gold, "got": got, "count": n} for (gold, got), n in report.statuses.items()],
        "quotes": {
            "exact": _share(report.quotes.exact),
            "overlapping": _share(report.quotes.overlapping),
            "events_with_overlap": _share(report.quotes.events),
        },
        "distractors": report.distractors,
        "false_positive_causes": report.causes,
        "misses": [{**_record(miss.gold), "reason": miss.reason} for result in results for miss in result.misses],
        "false_positives": [
            {**_record(false.record), "cause": str(false.cause), "label": false.label, "reason": false.reason}
            for result in results
            for false in result.false_positives
        ],
        "wrong_fields": [_wrong(pair, score) for pair, score in wrong_fields(results)],
        "pairs": [_pair(pair) for result in results for pair in result.pairs],
    }


def comparison_dict(comparison: Comparison) -> dict[str, Any]:
    """Two reports, their differences and the articles on which they differ."""
    return {
        "first": report_dict(comparison.first),
        "second": report_dict(comparison.second),
        "second_less_first": {difference.kind: _difference(difference) for difference in comparison.differences},
        "articles": [asdict(article) for article in comparison.articles],
    }


def _kind(score: KindScore) -> dict[str, Any]:
    """The scores of one kind, or of all."""
    counts = score.counts
    return {
        "found": counts.found,
        "missed": counts.missed,
        "false": counts.false,
        "precision": _figure(counts.precision, score.precision_interval),
        "recall": _figure(counts.recall, score.recall_interval),
        "f1": _figure(counts.f1, score.f1_interval),
        "whole_of_found": _share(score.whole_of_found),
        "whole_of_all": {**_share(score.whole_of_all), "interval": _interval(score.whole_interval)},
    }


def _record(record: Record) -> dict[str, Any]:
    """Which record, in words, and the quotes it rests on."""
    return {
        "article_id": record.article_id,
        "id": record.record_id,
        "kind": str(record.kind),
        "summary": summary(record),
        "quotes": [span.quote for span in record.evidence],
    }


def _interval(interval: Interval | None) -> list[float] | None:
    """An interval as [low, high]."""
    return [round(interval.low, 4), round(interval.high, 4)] if interval else None


def _figure(value: float | None, interval: Interval | None) -> dict[str, Any]:
    return {"value": _rounded(value), "interval": _interval(interval)}


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "f1": _figure(difference.f1, difference.f1_interval),
        "whole_of_all": _figure(difference.whole, difference.whole_interval),
    }


def _share(share: Share) -> dict[str, Any]:
    return {"part": share.part, "whole": share.whole, "value": _rounded(share.value)}


def _field(figure: FieldFigure) -> dict[str, Any]:
    return {
        "kind": str(figure.kind),
        "field": figure.field,
        "core": figure.core,
        **{str(verdict): count for verdict, count in figure.verdicts.items()},
        "of_found": _share(figure.of_found),
        "of_all": _share(figure.of_all),
        "where_gold_has_a_value": _share(Share(figure.valued_right, figure.valued)),
        "agreement": _rounded(figure.agreement),
    }


def _date(figure: DateFigure) -> dict[str, Any]:
    return {
        **{str(verdict): count for verdict, count in figure.verdicts.items()},
        "right_of_found": _share(figure.of_found),
        "right_of_all": _share(figure.of_all),
    }


def _pair(pair: PairScore) -> dict[str, Any]:
    return {
        "article_id": pair.gold.article_id,
        "gold": pair.gold.record_id,
        "got": pair.got.record_id,
        "whole": pair.is_whole,
    }


def _wrong(pair: PairScore, score: FieldScore) -> dict[str, Any]:
    return {
        "article_id": pair.gold.article_id,
        "gold_id": pair.gold.record_id,
        "got_id": pair.got.record_id,
        "kind": str(pair.gold.kind),
        "field": score.field,
        "core": score.core,
        "verdict": str(score.verdict),
        "gold": score.gold,
        "got": score.got,
        "reason": score.reason,
        "quotes": list(words_for(pair.gold, score.field)),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
