"""A report as titled tables of text: what the plain text and the HTML page both show."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_extract.evaluation import figures
from diplo_extract.evaluation.comparison import Comparison, Difference
from diplo_extract.evaluation.counts import RESAMPLES, Interval, Share
from diplo_extract.evaluation.dates import DateVerdict
from diplo_extract.evaluation.fields import Verdict
from diplo_extract.evaluation.records import Record, shown, summary, words_for
from diplo_extract.evaluation.report import Report
from diplo_extract.schema.vocabulary import EventKind

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of text. `note` says how to read it. `is_list`: its cells are long, and each row starts with its name."""

    title: str
    columns: Cells
    rows: tuple[Cells, ...]
    note: str = ""
    is_list: bool = False


@dataclass(frozen=True)
class Document:
    """A title, remarks that come before all figures, and tables; empty tables are left out."""

    title: str
    remarks: Cells
    tables: tuple[Table, ...]


def report_document(report: Report) -> Document:
    """Everything a report says."""
    tables = (
        _events(report),
        _whole_records(report),
        _dates(report),
        _quotes(report),
        _statuses(report),
        _causes(report),
        *(_fields(report, kind) for kind in EventKind),
        _misses(report),
        _false_positives(report),
        _wrong_fields(report),
    )
    title = f"{report.events} against {report.gold}"
    return Document(title, _remarks(report), tuple(table for table in tables if table.rows))


def comparison_document(comparison: Comparison) -> Document:
    """Two systems side by side, and the articles on which they differ."""
    first, second = comparison.first, comparison.second
    tables = (_side_by_side(comparison), _field_by_field(comparison), _differing_articles(comparison))
    return Document(
        title=f"{first.events} and {second.events} against {first.gold}",
        remarks=tuple(f"{report.events}: {remark}" for report in (first, second) for remark in _remarks(report)),
        tables=tuple(table for table in tables if table.rows),
    )


def _remarks(report: Report) -> Cells:
    articles = _plural(len(report.results), "article")
    remarks = [f"{articles} of gold; optional events found, in no figure: {report.optional_found}."]
    if report.silent:
        remarks.append(f"No event at all for {_plural(len(report.silent), 'article')} of gold.")
    if report.outside:
        events = sum(count for _, count in report.outside)
        articles = _plural(len(report.outside), "article")
        remarks.append(f"Not scored: {_plural(events, 'event')} of {articles} that gold does not hold.")
    return (*remarks, *(f"Not read: {problem}" for problem in report.problems))


def _events(report: Report) -> Table:
    rows = [
        (
            _words(score.kind),
            *(str(count) for count in (score.counts.found, score.counts.missed, score.counts.false)),
            _with_interval(score.counts.precision, score.precision_interval),
            _with_interval(score.counts.recall, score.recall_interval),
            _with_interval(score.counts.f1, score.f1_interval),
        )
        for score in report.kinds
    ]
    columns = ("kind", "found", "missed", "false", "precision", "recall", "F1")
    return Table("Events", columns, tuple(rows), f"In brackets: 95 % of {RESAMPLES:,} resamples of the articles.")


def _whole_records(report: Report) -> Table:
    rows = [
        (
            _words(score.kind),
            str(score.whole),
            _share(score.whole_of_found),
            _with_interval(score.whole_of_all.value, score.whole_interval),
        )
        for score in report.kinds
    ]
    columns = ("kind", "whole", "of found", "of all")
    return Table("Whole records: every core field right, the date among them", columns, tuple(rows))


def _dates(report: Report) -> Table:
    shown_kinds = [figure for figure in report.dates if figure.required]
    counts = [(_words(verdict), *(str(figure.verdicts[verdict]) for figure in shown_kinds)) for verdict in DateVerdict]
    rows = (
        *counts,
        ("right, of found", *(_share(figure.of_found) for figure in shown_kinds)),
        ("right, of all", *(_share(figure.of_all) for figure in shown_kinds)),
    )
    columns = ("date", *(_words(figure.kind) for figure in shown_kinds))
    return Table("Dates of found events", columns, rows, "Right: exact, or rightly none.")


def _quotes(report: Report) -> Table:
    quotes = report.quotes
    rows = (
        ("quotes that are gold's", _share(quotes.exact)),
        ("quotes that overlap gold's", _share(quotes.overlapping)),
        ("found events with such a quote", _share(quotes.events)),
    )
    return Table("Quotes of found events", ("what", "share"), rows if quotes.events.whole else ())


def _statuses(report: Report) -> Table:
    rows = tuple((gold, got, str(count)) for (gold, got), count in report.statuses.items())
    return Table("Status", ("gold", "given", "events"), rows)


def _causes(report: Report) -> Table:
    rows = tuple((_words(cause), str(count)) for cause, count in report.causes.items())
    note = f"Gold names {_plural(report.distractors, 'distractor')}." if report.distractors else ""
    return Table("False positives by cause", ("cause", "events"), rows, note)


def _fields(report: Report, kind: EventKind) -> Table:
    rows = tuple(
        (
            _marked(figure.field, figure.core),
            *(str(figure.verdicts[verdict]) for verdict in Verdict),
            _number(figure.of_found.value),
            _number(figure.of_all.value),
            _share(Share(figure.valued_right, figure.valued)),
            _number(figure.agreement),
        )
        for figure in report.fields
        if figure.kind is kind
    )
    columns = ("field", *Verdict, "of found", "of all", "where gold has a value", "agreement")
    note = "* core. Unwarranted: a value where gold has none. Agreement: lists can be right in part."
    return Table(f"Fields: {_words(kind)}", columns, rows, note)


def _misses(report: Report) -> Table:
    misses = [miss for result in report.results for miss in result.misses]
    rows = tuple((_identified(miss.gold), miss.reason, _quoted(miss.gold)) for miss in misses)
    return Table("Misses", ("gold event", "why", "its words"), rows, is_list=True)


def _false_positives(report: Report) -> Table:
    every = [false for result in report.results for false in result.false_positives]
    rows = tuple((_identified(false.record), false.reason, _quoted(false.record)) for false in every)
    return Table("False positives", ("event", "why", "its words"), rows, is_list=True)


def _wrong_fields(report: Report) -> Table:
    rows = tuple(
        (
            f"{pair.gold.article_id} {pair.gold.record_id}: {_marked(score.field, score.core)}",
            shown(score.gold),
            shown(score.got),
            score.reason,
            " … ".join(words_for(pair.gold, score.field)),
        )
        for pair, score in figures.wrong_fields(report.results)
    )
    columns = ("event and field", "gold", "given", "why", "gold's words")
    return Table("Values that are not right", columns, rows, "* core.", is_list=True)


def _side_by_side(comparison: Comparison) -> Table:
    rows = []
    for one, other, difference in zip(
        comparison.first.kinds, comparison.second.kinds, comparison.differences, strict=True
    ):
        rows += [
            _compared(one.kind, "precision", one.counts.precision, other.counts.precision),
            _compared(one.kind, "recall", one.counts.recall, other.counts.recall),
            _compared(one.kind, "F1", one.counts.f1, other.counts.f1, _f1_difference(difference)),
            _compared(one.kind, "whole, of all", one.whole_of_all.value, other.whole_of_all.value, _whole(difference)),
        ]
    columns = ("kind", "figure", comparison.first.events, comparison.second.events, "second less first")
    note = f"Intervals: 95 %, {RESAMPLES:,} paired resamples of articles; one that holds 0 may be luck."
    return Table("Side by side", columns, tuple(rows), note)


def _field_by_field(comparison: Comparison) -> Table:
    pairs = zip(comparison.first.fields, comparison.second.fields, strict=True)
    rows = tuple(
        (f"{_words(one.kind)}: {_marked(one.field, one.core)}", _share(one.of_found), _share(other.of_found))
        for one, other in pairs
        if one.of_found.value != other.of_found.value
    )
    columns = ("field", comparison.first.events, comparison.second.events)
    return Table("Fields that differ", columns, rows, "Right values, of the events that each found. * core.")


def _differing_articles(comparison: Comparison) -> Table:
    rows = []
    for article in comparison.articles:
        parts = (
            ("found", article.only_first, article.only_second),
            ("whole", article.whole_only_first, article.whole_only_second),
            ("false", "; ".join(article.false_first), "; ".join(article.false_second)),
        )
        rows += [(article.article_id, what, shown(one), shown(other)) for what, one, other in parts if one or other]
    columns = ("article", "what", f"only {comparison.first.events}", f"only {comparison.second.events}")
    return Table("Articles on which they differ", columns, tuple(rows))


def _compared(kind: str, name: str, one: float | None, other: float | None, difference: str = "") -> Cells:
    return _words(kind), name, _number(one), _number(other), difference


def _f1_difference(difference: Difference) -> str:
    return _with_interval(difference.f1, difference.f1_interval, sign="+")


def _whole(difference: Difference) -> str:
    return _with_interval(difference.whole, difference.whole_interval, sign="+")


def _identified(record: Record) -> str:
    return f"{record.article_id} {record.record_id}: {summary(record)}"


def _quoted(record: Record) -> str:
    return " … ".join(span.quote for span in record.evidence)


def _share(share: Share) -> str:
    return f"{_number(share.value)} ({share.part}/{share.whole})"


def _with_interval(value: float | None, interval: Interval | None, sign: str = "") -> str:
    if value is None or interval is None:
        return _number(value, sign)
    return f"{_number(value, sign)} [{interval.low:{sign}.2f}, {interval.high:{sign}.2f}]"


def _marked(field: str, core: bool) -> str:
    return f"{field} *" if core else field


def _words(term: str) -> str:
    return term.replace("_", " ")


def _number(value: float | None, sign: str = "") -> str:
    return "–" if value is None else f"{value:{sign}.3f}"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
