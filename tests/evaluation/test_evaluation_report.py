"""The report as text, JSON and HTML; two systems side by side; the command."""

from __future__ import annotations

import argparse
import json
from html.parser import HTMLParser

import pytest
from gold_builders import agreement, article, given, quote, upgrade, visit, write_jsonl

from diplo_extract.cli import evaluate as command
from diplo_extract.errors import UsageError
from diplo_extract.evaluation import compare, evaluate

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} [red]bold[/red] \x1b[31m \u202e"


@pytest.fixture
def gold():
    words = [quote("Rojas came to Lima"), quote("on 4 March 2021", None, "date")]
    return [
        article(visit("V", evidence=words), agreement("A")),
        article(upgrade("P"), article_id="a2"),
    ]


@pytest.fixture
def events(gold):
    wrong = given(gold[0]["events"][0], date="2021-03")
    return [wrong, given(upgrade("P", to_level="other", evidence=[quote("thin air")]), "a2")]


class Tags(HTMLParser):
    """Collects the tags and the attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes = set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_every_miss_false_positive_and_wrong_value_is_listed_with_its_words(gold, events):
    report = evaluate(gold, events)

    for shown in (report.text(), report.html()):
        assert "words of A" in shown and "words of P" in shown
        assert "thin air" in shown
    listed = report.to_dict()
    assert [(miss["id"], miss["quotes"]) for miss in listed["misses"]] == [("A", ["words of A"]), ("P", ["words of P"])]
    assert [(false["id"], false["cause"]) for false in listed["false_positives"]] == [("e-P", "not_in_gold")]
    (wrong,) = listed["wrong_fields"]
    assert (wrong["field"], wrong["gold"], wrong["got"]) == ("date", "2021-03-04", "2021-03")
    assert wrong["quotes"] == ["on 4 March 2021"]


def test_json_holds_the_figures(gold, events):
    figures = json.loads(json.dumps(evaluate(gold, events).to_dict()))

    everything = figures["kinds"]["all"]
    assert (everything["found"], everything["missed"], everything["false"]) == (1, 2, 1)
    assert everything["precision"]["value"] == 0.5
    assert everything["recall"]["value"] == 0.3333
    assert everything["f1"]["value"] == 0.4
    assert everything["whole_of_all"]["value"] == 0.0
    assert figures["dates"]["visit"]["compatible"] == 1
    assert figures["status_confusion"] == [{"gold": "completed", "got": "completed", "count": 1}]
    assert figures["quotes"]["exact"] == {"part": 2, "whole": 2, "value": 1.0}
    assert figures["bootstrap"]["resamples"] == 1000
    assert figures["pairs"] == [{"article_id": "a1", "gold": "V", "got": "e-V", "whole": False}]


def test_text_fits_its_columns_and_has_no_trailing_space(gold, events):
    lines = evaluate(gold, events).text().splitlines()

    assert max(map(len, lines)) <= 120
    assert all(line == line.rstrip() for line in lines)
    assert any(line.split()[:4] == ["all", "1", "2", "1"] for line in lines)


def test_hostile_words_stay_words(gold):
    hostile = given(visit("V", visitor_name=HOSTILE, evidence=[quote(HOSTILE)]))

    report = evaluate(gold, [hostile])

    page, text = report.html(), report.text()
    assert "script" not in Tags(page).tags
    assert "&lt;script&gt;" in page
    assert "{{ 7*7 }}" in page and "{{ 7*7 }}" in text
    assert "[red]bold[/red]" in text
    assert "\x1b" not in text and "\u202e" not in text


def test_the_page_needs_nothing_else(gold, events):
    tags = Tags(evaluate(gold, events).html())

    assert tags.tags.isdisjoint({"script", "link", "img", "iframe"})
    assert tags.attributes.isdisjoint({"src", "href"})


def test_two_systems_side_by_side(gold, events):
    perfect = [given(event, line["article_id"]) for line in gold for event in line["events"]]

    comparison = compare(gold, events, perfect)

    overall = comparison.differences[-1]
    assert overall.f1 == pytest.approx(1.0 - 0.4)
    assert overall.whole == pytest.approx(1.0)
    assert overall.f1_interval.low <= overall.f1 <= overall.f1_interval.high
    first, second = comparison.articles
    assert (first.article_id, first.only_first, first.only_second) == ("a1", (), ("A",))
    assert first.whole_only_second == ("A", "V")
    assert len(second.false_first) == 1 and second.false_second == ()
    assert comparison.to_dict()["second_less_first"]["all"]["f1"]["value"] == 0.6


def test_a_falsehood_of_the_second_system_alone_is_a_difference(gold, events):
    more = [*events, given(visit("W", host="BOL"))]

    (difference,) = compare(gold, events, more).articles

    assert (difference.article_id, difference.false_first) == ("a1", ())
    assert "BOL" in difference.false_second[0]


def test_wrong_core_fields_are_listed_first():
    answer = given(visit("V"), city="Lima", status="planned", attributed_to="Luis Vega", visit_format="other")

    listed = evaluate([article(visit("V"))], [answer]).to_dict()["wrong_fields"]

    assert [entry["core"] for entry in listed] == [True, True, False, False]


def test_a_system_does_not_differ_from_itself(gold, events):
    comparison = compare(gold, events, list(reversed(events)))

    assert comparison.articles == ()
    overall = comparison.differences[-1]
    assert (overall.f1, overall.f1_interval.low, overall.f1_interval.high) == (0.0, 0.0, 0.0)
    assert "Fields that differ" not in comparison.text()


def test_systems_may_differ_in_one_field_only(gold):
    right = [given(event, line["article_id"]) for line in gold for event in line["events"]]
    other = [{**event, "visit_rank": "state"} if event["kind"] == "visit" else event for event in right]

    text = compare(gold, right, other).text()

    assert "visit: visit_rank *" in text
    assert "visit: host *" not in text


def parse(*words):
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers())
    return parser.parse_args(["evaluate", *map(str, words)])


def test_the_command_prints_and_writes(tmp_path, capsys, gold, events):
    paths = write_jsonl(tmp_path / "gold.jsonl", gold), write_jsonl(tmp_path / "events.jsonl", events)
    figures, page = tmp_path / "figures.json", tmp_path / "page.html"

    code = command.run(parse(*paths, "--json", figures, "--html", page))

    assert code == 0
    assert capsys.readouterr().out == evaluate(*paths).text()
    assert json.loads(figures.read_text("utf-8"))["kinds"]["all"]["found"] == 1
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_command_compares(tmp_path, capsys, gold, events):
    paths = write_jsonl(tmp_path / "gold.jsonl", gold), write_jsonl(tmp_path / "one.jsonl", events)
    other = write_jsonl(tmp_path / "two.jsonl", [])

    assert command.run(parse(*paths, "--compare", other)) == 0

    out = capsys.readouterr().out
    assert "one.jsonl" in out and "two.jsonl" in out
    assert "Articles on which they differ" in out


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path, gold, events):
    paths = write_jsonl(tmp_path / "gold.jsonl", gold), write_jsonl(tmp_path / "events.jsonl", events)

    with pytest.raises(UsageError, match="cannot be written"):
        command.run(parse(*paths, "--json", tmp_path / "nowhere" / "figures.json"))


def test_a_lone_surrogate_in_a_quote_can_be_written(tmp_path, capsys, gold):
    odd = '{"kind":"visit","article_id":"a1","visitor_name":"Ana \\ud800","host":"BOL","evidence":["\\ud800"]}'
    paths = write_jsonl(tmp_path / "gold.jsonl", gold), write_jsonl(tmp_path / "events.jsonl", [odd])

    assert command.run(parse(*paths, "--json", tmp_path / "f.json", "--html", tmp_path / "p.html")) == 0
