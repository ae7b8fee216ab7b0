"""What holds for any gold and any events."""

from __future__ import annotations

from copy import deepcopy

import pytest
from gold_builders import agreement, article, quote, upgrade, visit
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_extract.evaluation import evaluate

HOSTS = st.sampled_from(["PER", "BOL"])
NAMES = st.sampled_from(["Ana Rojas", "Rojas", "Luis Vega", None])
DATES = st.sampled_from([None, "2020", "2021-03", "2021-03-04", "[2020..2021]", "XXXX-03-04"])
STATUSES = st.sampled_from(["completed", "planned"])
QUOTES = st.lists(st.sampled_from([quote("one two", 0), quote("two three", 4), quote("four", 20)]), max_size=2)


@st.composite
def events(draw, optional: bool = False):
    """Events that are easily mistaken for each other; ids are set by `numbered`."""
    make = draw(st.sampled_from([visit, agreement, upgrade]))
    changes = {"date": draw(DATES), "status": draw(STATUSES), "evidence": draw(QUOTES)}
    if make is visit:
        changes |= {"host": draw(HOSTS), "visitor_name": draw(NAMES)}
    if make is agreement:
        changes |= {"instrument_type": draw(st.sampled_from(["mou", "loan"])), "is_aggregate": draw(st.booleans())}
    if make is upgrade:
        changes |= {"to_level": draw(st.sampled_from(["strategic_partnership", "other"]))}
    if optional:
        changes |= {"required": draw(st.booleans())}
    return make("", **changes)


def lists(optional: bool = False):
    return st.lists(events(optional), max_size=6)


def numbered(items, prefix):
    return [{**item, "id": f"{prefix}{index}"} for index, item in enumerate(items)]


def figures(gold, got):
    """All figures of a report as plain data, without what names the records."""
    report = evaluate([article(*gold), article(article_id="a2")], [article(*got)]).to_dict()
    return {name: report[name] for name in ("kinds", "fields", "dates", "status_confusion", "quotes")}


@settings(max_examples=60, deadline=None)
@given(lists(optional=True), lists(), st.randoms(use_true_random=False))
def test_the_order_of_events_does_not_matter(gold, got, shuffler):
    gold, got = numbered(gold, "g"), numbered(got, "e")
    before = figures(deepcopy(gold), deepcopy(got))
    shuffler.shuffle(gold)
    shuffler.shuffle(got)

    assert figures(gold, got) == before


@settings(max_examples=60, deadline=None)
@given(lists(), lists())
def test_swapping_gold_and_events_swaps_precision_and_recall(gold, got):
    gold, got = numbered(gold, "g"), numbered(got, "e")
    one = evaluate([article(*gold)], [article(*got)]).overall.counts
    other = evaluate([article(*got)], [article(*gold)]).overall.counts

    assert one.f1 == other.f1
    assert (one.precision, one.recall) == (other.recall, other.precision)


@settings(max_examples=60, deadline=None)
@given(lists(optional=True), lists(), st.data())
def test_dropping_an_event_never_raises_recall(gold, got, data):
    gold, got = numbered(gold, "g"), numbered(got, "e")
    kept = data.draw(st.lists(st.sampled_from(got), unique_by=lambda event: event["id"])) if got else []

    fewer = evaluate([article(*gold)], [article(*kept)]).overall.counts
    every = evaluate([article(*gold)], [article(*got)]).overall.counts

    assert fewer.found <= every.found


@settings(max_examples=60, deadline=None)
@given(lists(), lists(), lists())
def test_optional_gold_never_changes_what_is_found_and_never_adds_a_falsehood(gold, extra, got):
    gold, got = numbered(gold, "g"), numbered(got, "e")
    optional = [{**event, "required": False} for event in numbered(extra, "o")]

    without = evaluate([article(*gold)], [article(*got)]).overall.counts
    beside = evaluate([article(*gold, *optional)], [article(*got)]).overall.counts

    assert (beside.found, beside.missed) == (without.found, without.missed)
    assert beside.false <= without.false


@settings(max_examples=60, deadline=None)
@given(lists(optional=True))
def test_gold_against_itself_is_perfect(gold):
    gold = numbered(gold, "g")
    overall = evaluate([article(*gold)], [article(*gold)]).overall

    assert overall.counts.missed == overall.counts.false == 0
    assert overall.whole_of_all.value in (None, pytest.approx(1.0))


@settings(max_examples=60, deadline=None)
@given(lists(optional=True), lists())
def test_counts_add_up(gold, got):
    gold, got = numbered(gold, "g"), numbered(got, "e")
    report = evaluate([article(*gold)], [article(*got)])
    counts = report.overall.counts

    assert counts.found + counts.missed == sum(event["required"] for event in gold)
    assert counts.found + counts.false + report.optional_found == len(got)
    right_dates = sum(figure.of_found.part for figure in report.fields if figure.field == "date")
    assert right_dates == report.dates[-1].right
    for figure in report.fields:
        assert sum(figure.verdicts.values()) == figure.found <= figure.required
