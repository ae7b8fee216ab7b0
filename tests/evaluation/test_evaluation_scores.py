"""Figures computed by hand, and the report's figures against them."""

from __future__ import annotations

import pytest
from gold_builders import agreement, article, given, quote, upgrade, visit

from diplo_extract.evaluation import evaluate
from diplo_extract.evaluation.dates import DateVerdict
from diplo_extract.evaluation.fields import SCORED, Verdict
from diplo_extract.schema.events import EVENT_TYPES
from diplo_extract.schema.vocabulary import EventKind

HOSTS = ("PER", "BOL", "ARG", "BRA")


def stops(*hosts: str):
    return [visit(f"V-{host}", host=host) for host in hosts]


def field(report, kind, name):
    return next(figure for figure in report.fields if (figure.kind, figure.field) == (kind, name))


def test_gold_against_itself_is_perfect_in_every_figure():
    tour = visit("V", trip_id="T1", trip_dates="2021-03-01/2021-03-09", meetings=[{"counterpart": "Luis Vega"}])
    gold = [
        article(tour, agreement("A", occasion_event_id="V"), visit("O", required=False, host="BOL")),
        article(upgrade("P"), agreement("B", is_aggregate=True, count=None, date=None), article_id="a2"),
    ]

    report = evaluate(gold, gold)

    for score in report.kinds:
        assert (score.counts.precision, score.counts.recall, score.counts.f1) == (1.0, 1.0, 1.0)
        assert score.whole_of_found.value == score.whole_of_all.value == 1.0
    assert report.fields
    assert all(figure.of_found.value == figure.of_all.value == figure.agreement == 1.0 for figure in report.fields)
    assert all(figure.of_all.value == 1.0 for figure in report.dates)
    assert report.quotes.exact.value == report.quotes.overlapping.value == 1.0
    assert report.optional_found == 1
    assert report.causes == {}


def test_precision_recall_and_f1():
    gold = [article(*stops("PER", "BOL", "ARG", "BRA"))]
    events = [given(event) for event in stops("PER", "BOL", "URY")]

    score = evaluate(gold, events).kinds[0]

    assert (score.counts.found, score.counts.missed, score.counts.false) == (2, 2, 1)
    assert score.counts.precision == pytest.approx(2 / 3)
    assert score.counts.recall == pytest.approx(1 / 2)
    assert score.counts.f1 == pytest.approx(4 / 7)


def test_all_kinds_are_pooled():
    gold = [article(visit("V"), agreement("A"), upgrade("P"))]

    report = evaluate(gold, [given(visit("V")), given(upgrade("P", to_level="other"))])

    counts = report.overall.counts
    assert (counts.found, counts.missed, counts.false) == (1, 2, 1)
    assert [score.counts.f1 for score in report.kinds[:3]] == [1.0, 0.0, 0.0]


def test_nothing_to_find_and_nothing_given_has_no_score():
    score = evaluate([article()], []).overall

    assert score.counts.precision is score.counts.recall is score.counts.f1 is None
    assert score.whole_of_all.value is None


def test_nothing_given_where_there_is_something_to_find_scores_zero():
    report = evaluate([article(visit("V"))], [])

    assert report.overall.counts.precision is None
    assert report.overall.counts.recall == report.overall.counts.f1 == 0.0
    assert report.silent == ("a1",)


def test_a_field_has_both_denominators():
    gold = [article(*stops(*HOSTS))]
    events = [given(event) for event in stops("PER", "BOL", "ARG")]
    events[0]["visit_rank"] = "state"

    rank = field(evaluate(gold, events), EventKind.visit, "visit_rank")

    assert (rank.of_found.part, rank.of_found.whole) == (2, 3)
    assert (rank.of_all.part, rank.of_all.whole) == (2, 4)
    assert rank.verdicts[Verdict.wrong] == 1


@pytest.mark.parametrize(
    ("name", "gold_value", "value", "verdict"),
    [
        ("visit_rank", "state", "state", Verdict.right),
        ("visit_rank", "state", "official", Verdict.wrong),
        ("visit_rank", "state", "unspecified", Verdict.missing),
        ("visit_rank", "unspecified", "state", Verdict.unwarranted),
        ("visit_rank", "unspecified", None, Verdict.right),
        ("city", None, "Lima", Verdict.unwarranted),
        ("city", "Lima", "the city of Lima", Verdict.right),
        ("city", "Lima", "Cusco", Verdict.wrong),
        ("attributed_to", "Ambassador Luis Vega", "Vega", Verdict.right),
        ("attributed_to", "Luis Vega", "Luis Mora", Verdict.wrong),
        ("attributed_to", None, "Luis Vega", Verdict.unwarranted),
        ("visitor_offices", ["royal", "head_of_state"], ["head_of_state", "royal"], Verdict.right),
        ("visitor_offices", ["royal", "head_of_state"], ["head_of_state"], Verdict.wrong),
        ("visitor_offices", ["royal"], [], Verdict.missing),
        ("meetings", [{"counterpart": "Luis Vega"}], [{"counterpart": "Mr. Vega", "place": "Lima"}], Verdict.right),
        ("stop_index", 2, 2.0, Verdict.right),
        ("stop_index", 2, {"odd": [1]}, Verdict.wrong),
    ],
)
def test_verdict_on_a_value(name, gold_value, value, verdict):
    event = visit("V", visitor_name="Ana Rojas", **{name: gold_value})

    report = evaluate([article(event)], [given(event, **{name: value})])

    assert report.overall.counts.f1 == 1.0
    assert field(report, EventKind.visit, name).verdicts[verdict] == 1


def test_an_event_without_a_field_is_read_and_the_field_is_missing():
    event = visit("V")
    sparse = {name: value for name, value in given(event).items() if name not in ("visit_rank", "status", "evidence")}

    report = evaluate([article(event)], [sparse])

    assert report.overall.counts.found == 1
    assert field(report, EventKind.visit, "status").verdicts[Verdict.missing] == 1
    assert field(report, EventKind.visit, "visit_rank").verdicts[Verdict.missing] == 1


def test_establish_and_upgrade_are_one_act_and_renewal_is_another():
    gold = [article(upgrade("P", change_type="establish"))]

    def score(change):
        report = evaluate(gold, [given(upgrade("P", change_type=change))])
        return field(report, EventKind.partnership_upgrade, "change_type")

    assert score("upgrade").of_found.value == 1.0
    assert score("renew").of_found.value == 0.0


def test_the_count_of_a_single_text_need_not_be_given():
    gold = [article(agreement("A", count=1))]

    assert evaluate(gold, [given(agreement("A", count=None))]).overall.whole_of_all.value == 1.0


def test_the_count_of_a_bundle_must_be_given():
    gold = [article(agreement("A", is_aggregate=True, count=40))]

    report = evaluate(gold, [given(agreement("A", is_aggregate=True, count=None))])

    assert field(report, EventKind.agreement, "count").verdicts[Verdict.missing] == 1
    assert report.overall.whole_of_all.value == 0.0


def test_subject_areas_agree_in_part_and_do_not_spoil_the_whole_record():
    gold = [article(agreement("A", subject_areas=["trade", "agriculture", "energy"]))]

    report = evaluate(gold, [given(agreement("A", subject_areas=["trade", "health"]))])

    areas = field(report, EventKind.agreement, "subject_areas")
    assert areas.agreement == pytest.approx(2 * 1 / (3 + 2))
    assert areas.of_found.value == 0.0
    assert report.overall.whole_of_all.value == 1.0


@pytest.mark.parametrize(
    ("name", "value"),
    [("visit_format", "other"), ("status", "planned"), ("mention_role", "background"), ("date", "2021-03")],
)
def test_each_core_field_spoils_the_whole_record(name, value):
    report = evaluate([article(visit("V"))], [given(visit("V", **{name: value}))])

    assert report.overall.counts.f1 == 1.0
    assert (report.overall.whole, report.overall.whole_of_all.value) == (0, 0.0)


def test_whole_records_of_found_and_of_all():
    gold = [article(*stops(*HOSTS))]
    events = [given(event) for event in stops("PER", "BOL")]
    events[0]["status"] = "planned"

    score = evaluate(gold, events).overall

    assert score.whole_of_found.value == 0.5
    assert score.whole_of_all.value == 0.25


def test_status_confusion_puts_an_accepted_status_on_the_diagonal():
    events = stops("PER", "BOL", "ARG")
    events[2] = {**events[2], "accept": {"status": ["ongoing"]}}
    answers = [given(event) for event in events]
    answers[1]["status"] = "planned"
    answers[2]["status"] = "ongoing"

    report = evaluate([article(*events)], answers)

    expected = {("completed", "completed"): 1, ("completed", "planned"): 1, ("ongoing", "ongoing"): 1}
    assert report.statuses == expected


def test_quotes_exact_and_overlapping():
    gold = [article(visit("V", evidence=[quote("Minister Rojas landed in Lima", 10)]))]
    quotes = [quote("Minister Rojas landed in Lima", 10), quote("landed in Lima on a", 25), quote("far away", 90)]

    figure = evaluate(gold, [given(visit("V", evidence=quotes))]).quotes

    assert (figure.exact.part, figure.overlapping.part, figure.exact.whole) == (1, 2, 3)
    assert figure.events.value == 1.0


def test_quotes_without_offsets_overlap_where_one_holds_the_other():
    gold = [article(visit("V", evidence=[quote("Minister  Rojas landed in Lima")]))]
    quotes = [quote("Minister Rojas landed in Lima"), quote("landed in Lima"), quote("Lima received her")]

    figure = evaluate(gold, [given(visit("V", evidence=quotes))]).quotes

    assert (figure.exact.part, figure.overlapping.part, figure.exact.whole) == (1, 2, 3)


def test_the_same_words_at_another_place_are_another_quote():
    gold = [article(visit("V", evidence=[quote("in Lima", 10)]))]

    figure = evaluate(gold, [given(visit("V", evidence=[quote("in Lima", 60)]))]).quotes

    assert figure.exact.part == figure.overlapping.part == 0


def test_references_are_compared_by_what_they_refer_to():
    host = visit("V", trip_id="T1")
    second = visit("W", host="BOL", trip_id="T1")
    text = agreement("A", occasion_event_id="V")
    gold = [article(host, second, text)]
    answers = [
        given(host, trip_id="tour-9"),
        given(second, trip_id="tour-9"),
        given(text, occasion_event_id="e-V"),
    ]

    right = evaluate(gold, answers)
    answers[2]["occasion_event_id"] = "e-W"
    answers[1]["trip_id"] = "tour-10"
    wrong = evaluate(gold, answers)

    assert field(right, EventKind.agreement, "occasion_event_id").of_found.value == 1.0
    assert field(right, EventKind.visit, "trip_id").of_found.value == 1.0
    assert field(wrong, EventKind.agreement, "occasion_event_id").of_found.value == 0.0
    assert field(wrong, EventKind.visit, "trip_id").of_found.value == 0.5


def test_a_tour_torn_apart_is_wrong_in_part_whatever_its_parts_are_called():
    stops_of_one = [visit("V", trip_id="T1"), visit("W", host="BOL", trip_id="T1")]
    answers = [given(stops_of_one[0], trip_id="T9"), given(stops_of_one[1], trip_id="T1")]

    report = evaluate([article(*stops_of_one)], answers)

    assert field(report, EventKind.visit, "trip_id").of_found.value == 0.5


def test_two_tours_grown_together_are_wrong_in_part():
    apart = [visit("V", trip_id="T1"), visit("W", host="BOL", trip_id="T2")]

    report = evaluate([article(*apart)], [given(event, trip_id="T") for event in apart])

    assert field(report, EventKind.visit, "trip_id").of_found.value == 0.5


def test_intervals_are_as_wide_as_the_number_of_articles_makes_them():
    articles = [article(visit("V"), article_id=f"a{number}") for number in range(100)]
    events = [given(visit("V"), f"a{number}") for number in range(50)]

    interval = evaluate(articles, events).overall.recall_interval

    # A share of one half of 100 has a standard error of 0.05; 95 % is 1.96 of them to each side.
    assert interval.low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert interval.high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_every_scored_field_is_a_field_of_its_events():
    for kind, fields in SCORED.items():
        names = [entry.name for entry in fields]
        assert set(names) <= set(EVENT_TYPES[kind].model_fields)
        assert len(names) == len(set(names))


def test_intervals_hold_the_figure_and_are_the_same_each_time():
    articles = [article(*stops(*HOSTS[: 1 + number % 4]), article_id=f"a{number}") for number in range(24)]
    events = [given(stops("PER")[0], f"a{number}") for number in range(0, 24, 3)]

    first, second = evaluate(articles, events).overall, evaluate(articles, events).overall

    assert first == second
    recall = 8 / (6 * (1 + 2 + 3 + 4))
    assert first.counts.recall == pytest.approx(recall)
    assert 0.0 < first.recall_interval.low < recall < first.recall_interval.high < 0.4


def test_intervals_are_of_no_width_where_articles_agree_and_absent_for_one_article():
    articles = [article(visit("V"), article_id=f"a{number}") for number in range(3)]
    events = [given(visit("V"), f"a{number}") for number in range(3)]

    perfect, alone = evaluate(articles, events).overall, evaluate(articles[:1], events[:1]).overall

    assert (perfect.f1_interval.low, perfect.f1_interval.high) == (1.0, 1.0)
    assert alone.f1_interval is None


def test_dates_are_counted_per_kind_and_over_all():
    gold = [article(*stops("PER", "BOL", "ARG"), upgrade("P", date=None))]
    answers = [given(event) for event in [*stops("PER", "BOL"), upgrade("P", date=None)]]
    answers[1]["date"] = "2021-03"

    report = evaluate(gold, answers)

    visits, together = report.dates[0], report.dates[-1]
    assert (visits.verdicts[DateVerdict.exact], visits.verdicts[DateVerdict.compatible]) == (1, 1)
    assert (visits.of_found.value, visits.of_all.value) == (1 / 2, 1 / 3)
    assert together.verdicts[DateVerdict.rightly_none] == 1
    assert (together.of_found.value, together.of_all.value) == (2 / 3, 2 / 4)
