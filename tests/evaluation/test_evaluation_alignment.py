"""Which events are paired, what optional events and alternatives do, and why the rest is not paired."""

from __future__ import annotations

import pytest
from gold_builders import agreement, article, given, quote, upgrade, visit

from diplo_extract.evaluation import evaluate


def paired(report):
    return {(pair.gold.record_id, pair.got.record_id) for result in report.results for pair in result.pairs}


def counts(report):
    found = report.overall.counts
    return found.found, found.missed, found.false


@pytest.mark.parametrize(
    ("gold_name", "name"),
    [
        ("Ana Rojas", "Rojas"),
        ("Ana Rojas", "ROJAS Ana"),
        ("Tomás Núñez", "Tomas Nunez"),
        ("Đorđe Ilić", "Dorde Ilic"),
        ("Ana Rojas", "A. Rojas"),
        ("Ana Rojas", "Foreign Minister Ana Rojas"),
        ("Ana Rojas", "President Rojas"),
        ("Kim Min-jae", "Kim Minjae"),
        ("Ana Rojas", "AnaRojas"),
        ("the King", "King"),
        ("Peter King", "King"),
        ("President Ana Rojas", "Minister Rojas"),
    ],
)
def test_one_person_under_two_spellings(gold_name, name):
    report = evaluate([article(visit("V", visitor_name=gold_name))], [given(visit("V", visitor_name=name))])

    assert counts(report) == (1, 0, 0)
    assert report.overall.whole == 1


@pytest.mark.parametrize("name", ["Luis Vega", "Ana Mora", "B. Rojas", "A. R.", "President", "…"])
def test_another_person_is_another_visit(name):
    gold = [article(visit("V", visitor_name="Ana Rojas", visitor_offices=["minister"]))]

    assert counts(evaluate(gold, [given(visit("V", visitor_name=name))])) == (0, 1, 1)


def test_an_unnamed_office_holder_is_found_by_office_and_country():
    gold = [article(visit("V", visitor_name=None, visitor_offices=["head_of_state"], visitor_country="MLI"))]

    def answer(**changes):
        base = {"visitor_name": "Awa Keita", "visitor_offices": ["head_of_state"], "visitor_country": "MLI"}
        return [given(visit("V", **{**base, **changes}))]

    assert counts(evaluate(gold, answer())) == (1, 0, 0)
    assert counts(evaluate(gold, answer(visitor_country="NER"))) == (0, 1, 1)
    assert counts(evaluate(gold, answer(visitor_offices=["speaker"]))) == (0, 1, 1)
    assert counts(evaluate(gold, answer(visitor_offices=[]))) == (0, 1, 1)


def test_without_name_and_office_nobody_is_the_same():
    nobody = visit("V", visitor_name=None, visitor_offices=[])

    assert counts(evaluate([article(nobody)], [given(nobody)])) == (0, 1, 1)


def test_the_same_visit_in_two_years_is_paired_by_its_date():
    early, late = visit("V1", date="2015-06"), visit("V2", date="2021-03-04")
    answers = [given(late, event_id="late"), given(early, event_id="early")]

    report = evaluate([article(early, late)], answers)

    assert paired(report) == {("V1", "early"), ("V2", "late")}
    assert report.overall.whole == 2


def test_the_same_visit_twice_without_dates_is_paired_by_its_words():
    one = visit("V1", date=None, evidence=[quote("first came in the autumn", 10)])
    two = visit("V2", date=None, evidence=[quote("returned in the spring", 80)])
    answers = [given(two, event_id="x"), given(one, event_id="y")]

    assert paired(evaluate([article(one, two)], answers)) == {("V1", "y"), ("V2", "x")}


def test_the_same_words_for_two_years_are_paired_by_date():
    words = [quote("came in 2015 and again in 2021", 10)]
    early = visit("V1", date="2015", evidence=words, attributed_to="A")
    late = visit("V2", date="2021", evidence=words, attributed_to="B")
    answers = [given(early, event_id="early", attributed_to="B"), given(late, event_id="late", attributed_to="A")]

    assert paired(evaluate([article(early, late)], answers)) == {("V1", "early"), ("V2", "late")}


@pytest.mark.parametrize(
    "telling",
    [
        {"evidence": [quote("came in the rain", 10)]},
        {"visit_rank": "working"},
        {"status": "cancelled"},
    ],
)
def test_each_part_of_the_likeness_can_tell_two_events_apart(telling):
    plain = visit("V1", date=None, attributed_to="A", evidence=[quote("came in the sun", 90)])
    special = {**visit("V2", date=None, attributed_to="B", evidence=[quote("came in the sun", 90)]), **telling}
    answers = [given(plain, event_id="plain", attributed_to="B"), given(special, event_id="special", attributed_to="A")]

    assert paired(evaluate([article(plain, special)], answers)) == {("V1", "plain"), ("V2", "special")}


def test_overlapping_words_tell_two_events_apart():
    gold = [visit("V1", evidence=[quote("zinc was signed", 10)]), visit("V2", evidence=[quote("a day in Lima", 50)])]
    answers = [
        given(gold[0], event_id="first", evidence=[quote("as signed", 16)]),
        given(gold[1], event_id="second", evidence=[quote("day in Lima", 52)]),
    ]

    assert paired(evaluate([article(*gold)], answers)) == {("V1", "first"), ("V2", "second")}


def test_of_two_answers_that_are_equally_wrong_the_order_of_the_file_chooses_none():
    event = visit("V")
    answers = [given(event, event_id="1", status="planned"), given(event, event_id="2", visit_format="other")]

    (one,), (other,) = (paired(evaluate([article(event)], order)) for order in (answers, answers[::-1]))

    assert one == other


def test_another_year_on_the_same_words_is_a_wrong_date():
    event = visit("V", date="2015-06", evidence=[quote("came to Lima in June", 10)])

    report = evaluate([article(event)], [given(event, date="2021-06")])

    assert counts(report) == (1, 0, 0)
    assert report.overall.whole == 0


def test_another_year_on_other_words_is_another_visit():
    event = visit("V", date="2015-06", evidence=[quote("came to Lima in June", 10)])

    report = evaluate([article(event)], [given(event, date="2021-06", evidence=[quote("came back", 90)])])

    assert counts(report) == (0, 1, 1)


def test_as_many_pairs_as_possible_come_before_the_best_pair():
    named = visit("V1", visitor_name="Ana Rojas", date="2021-03-04")
    unnamed = visit("V2", visitor_name=None, date="2021-03-04")
    answers = [given(named, event_id="named"), given(named, event_id="other", visitor_name="Luis Vega")]

    assert paired(evaluate([article(named, unnamed)], answers)) == {("V1", "named"), ("V2", "other")}


def test_as_many_optional_events_as_possible_are_paired():
    named = visit("O1", required=False, visitor_name="Ana Rojas", status="planned", date="2021", evidence=[])
    unnamed = visit("O2", required=False, visitor_name=None, visitor_country="CHL")
    answers = [given(unnamed, visitor_name="Ana Rojas"), given(unnamed, event_id="2", visitor_name="Ana", date="2019")]
    answers[1] |= {"visitor_name": "Luis Vega", "status": "denied", "visit_format": "other", "evidence": []}

    assert evaluate([article(named, unnamed)], answers).optional_found == 2


def test_a_host_of_gold_may_have_alternatives():
    gold = [article(visit("V", accept={"host": ["ASEAN"]}))]

    assert counts(evaluate(gold, [given(visit("V", host="ASEAN"))])) == (1, 0, 0)


def test_agreements_need_the_same_parties_in_any_order():
    gold = [article(agreement("A", parties=["CHL", "PER"]))]

    assert counts(evaluate(gold, [given(agreement("A", parties=["PER", "CHL"]))])) == (1, 0, 0)
    assert counts(evaluate(gold, [given(agreement("A", parties=["CHL", "PER", "BOL"]))])) == (0, 1, 1)


def test_parties_of_gold_may_have_alternatives():
    gold = [article(agreement("A", accept={"parties": [["BOL", "CHL", "PER"]]}))]

    report = evaluate(gold, [given(agreement("A", parties=["CHL", "PER", "BOL"]))])

    assert counts(report) == (1, 0, 0)
    assert report.overall.whole == 1


def test_a_bundle_is_not_one_of_its_texts():
    gold = [article(agreement("A", is_aggregate=True, count=40))]

    assert counts(evaluate(gold, [given(agreement("A", is_aggregate=False))])) == (0, 1, 1)


LOAN = agreement("A", title="loan for the port", instrument_type="loan", evidence=[quote("a loan for the port", 10)])
STATEMENT = {"title": "statement on whales", "instrument_type": "joint_statement", "evidence": [quote("stated", 70)]}


def test_the_same_pair_is_not_enough_for_agreements():
    assert counts(evaluate([article(LOAN)], [given(LOAN, **STATEMENT)])) == (0, 1, 1)


@pytest.mark.parametrize(
    "same",
    [
        {"instrument_type": "loan"},
        {"title": "credit for the port"},
        {"evidence": [quote("loan for the", 12)]},
    ],
)
def test_one_sign_that_it_is_the_same_text_is_enough(same):
    assert counts(evaluate([article(LOAN)], [given(LOAN, **{**STATEMENT, **same})])) == (1, 0, 0)


def test_agreements_of_one_pair_are_paired_by_instrument_and_title():
    texts = [
        agreement("A1", instrument_type="mou", title="memorandum on fisheries"),
        agreement("A2", instrument_type="mou", title="memorandum on railways"),
        agreement("A3", instrument_type="loan", title="credit line"),
    ]
    answers = [given(event, attributed_to=name, evidence=[]) for event, name in zip(texts, "ZYX", strict=True)]

    assert paired(evaluate([article(*texts)], answers)) == {("A1", "e-A1"), ("A2", "e-A2"), ("A3", "e-A3")}


def test_upgrades_need_the_pair_and_the_level():
    gold = [article(upgrade("P"))]

    assert counts(evaluate(gold, [given(upgrade("P", parties=["PER", "CHL"]))])) == (1, 0, 0)
    assert counts(evaluate(gold, [given(upgrade("P", to_level="comprehensive_partnership"))])) == (0, 1, 1)
    assert counts(evaluate(gold, [given(upgrade("P", parties=["CHL", "BOL"]))])) == (0, 1, 1)


def test_events_of_other_articles_are_never_paired():
    gold = [article(visit("V"), article_id="a1"), article(article_id="a2")]

    assert counts(evaluate(gold, [given(visit("V"), "a2")])) == (0, 1, 1)


def test_optional_gold_neither_helps_nor_hurts():
    optional = visit("O", required=False, host="BOL")
    gold = [article(visit("V"), optional)]

    without = evaluate(gold, [given(visit("V"))])
    found = evaluate(gold, [given(visit("V")), given(optional, status="denied")])

    assert counts(without) == counts(found) == (1, 0, 0)
    assert found.overall.whole_of_all.value == 1.0
    assert (without.optional_found, found.optional_found) == (0, 1)
    assert found.statuses == {("completed", "completed"): 1}


def test_an_optional_event_never_costs_a_hit():
    optional = visit("O", required=False, date="2021-03-04")
    gold = [article(visit("V", date="2021-03"), optional)]

    report = evaluate(gold, [given(optional)])

    assert counts(report) == (1, 0, 0)


def test_alternatives_count_as_right():
    event = upgrade("P", accept={"change_type": ["renew"], "date": [None, "2019~"], "attributed_to": ["Luis Vega"]})
    gold = [article(event)]

    for changes in ({"change_type": "renew"}, {"date": None}, {"date": "2019~"}, {"attributed_to": "Vega"}):
        assert evaluate(gold, [given(event, **changes)]).overall.whole == 1
    assert evaluate(gold, [given(event, change_type="normalise")]).overall.whole == 0


def test_the_right_number_of_an_event_given_twice_is_one():
    report = evaluate([article(visit("V"))], [given(visit("V")), given(visit("V"), event_id="again")])

    assert counts(report) == (1, 0, 1)
    assert report.causes == {"duplicate": 1}


def test_false_positives_have_causes():
    distractors = [{"quote": "See also: Rojas in Quito", "why": "another article's headline", "kind": "teaser"}]
    event = visit("V", evidence=[quote("Rojas came to Lima")])
    text = agreement("A", evidence=[quote("signed a memorandum on fisheries")])
    answers = [
        given(event, event_id="1", host="ECU", evidence=[quote("Rojas in Quito")]),
        given(event, event_id="2", host="BOL"),
        given(upgrade("P"), event_id="3", evidence=[quote("signed a memorandum")]),
        given(upgrade("P"), event_id="4", evidence=[quote("thin air")]),
    ]

    report = evaluate([article(event, text, distractors=distractors)], answers)

    assert report.causes == {"distractor: teaser": 1, "not_in_gold": 1, "other_key": 1, "other_kind": 1}
    reasons = {false.record.record_id: false.reason for false in report.results[0].false_positives}
    assert reasons["1"] == "another article's headline"
    assert "another host: PER in gold, BOL here" in reasons["2"]
    assert report.distractors == 1


def test_a_miss_says_what_its_words_gave_instead():
    gold = [article(visit("V"), visit("W", host="ARG"))]

    report = evaluate(gold, [given(visit("V", host="BOL"))])

    reasons = {miss.gold.record_id: miss.reason for miss in report.results[0].misses}
    assert "PER in gold, BOL here" in reasons["V"]
    assert reasons["W"] == "nothing was given for it"


def test_an_optional_event_of_a_second_coder_is_no_false_positive():
    gold = [article(visit("V"))]
    coder = [article(visit("V"), visit("O", required=False, host="BOL"))]

    assert counts(evaluate(gold, coder)) == (1, 0, 0)
