"""Gold is read strictly, events as far as they go, and every sentence says where."""

from __future__ import annotations

import json
import sys

import pytest
from gold_builders import agreement, article, given, quote, visit, write_jsonl

from diplo_extract.errors import InputError, MissingExtraError
from diplo_extract.evaluation import evaluate
from diplo_extract.schema.events import Visit
from diplo_extract.schema.evidence import Evidence
from diplo_extract.schema.provenance import Provenance


@pytest.fixture
def gold(tmp_path):
    return write_jsonl(tmp_path / "gold.jsonl", [article(visit("V"), agreement("A"))])


def test_a_broken_line_of_events_is_named_and_the_rest_goes_on(tmp_path, gold):
    lines = ['{"kind": "visit", ', given(visit("V")), "", "[1, 2]", "null", given(agreement("A"), kind="treaty")]
    events = write_jsonl(tmp_path / "events.jsonl", [*lines, {"kind": "visit"}, given(agreement("A"))])

    report = evaluate(gold, events)

    assert report.overall.counts.found == 2
    places = [problem.partition(": ")[0] for problem in report.problems]
    assert places == [f"{events}, line {number}" for number in (1, 4, 5, 6, 7)]
    assert "treaty" in report.problems[3] and "visit, agreement, partnership_upgrade" in report.problems[3]
    assert "article_id" in report.problems[4]


def test_a_gold_line_that_is_no_json_is_an_error_with_its_line(tmp_path):
    path = write_jsonl(tmp_path / "gold.jsonl", [article(visit("V")), '{"article_id": "a2", "events": ['])

    with pytest.raises(InputError, match=r"gold\.jsonl, line 2: no JSON"):
        evaluate(path, [])


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (article(visit("V", visit_rank="oficial")), "event 1: visit_rank is 'oficial'"),
        (article(visit("V", date="4 March 2021")), "event 1: date is '4 March 2021'"),
        (article(visit("V", accept={"date": ["2021-13"]})), "event 1: date is '2021-13'"),
        (article(visit("V", accept={"status": ["finished"]})), "event 1: status is 'finished'"),
        (article(visit("V", accept={"satus": ["planned"]})), "accept names 'satus'"),
        (article(visit("V", accept={"status": "planned"})), "accept must hold a list"),
        (article(visit("V"), visit("W", kind="tour")), "event 2: kind is 'tour'"),
        (article(visit("V"), visit("V")), "the id 'V' is in this article a second time"),
        (article(visit("V", evidence=[{"quote": "Núñez", "start": 3, "end": 10}])), "3:10 are not the offsets of 5"),
        (article("no event"), "event 1: holds a str"),
        (article(visit("V"), distractors=[{"why": "no quote"}]), "a distractor needs a quote"),
        (given(visit("V")), "an article_id and a list of events"),
        ({"events": []}, "an article_id and a list of events"),
    ],
)
def test_gold_that_the_codebook_does_not_know_is_an_error(tmp_path, line, sentence):
    with pytest.raises(InputError) as raised:
        evaluate(write_jsonl(tmp_path / "gold.jsonl", [line]), [])

    assert sentence in str(raised.value)
    assert "gold.jsonl, line 1" in str(raised.value)


def test_an_article_twice_in_gold_is_an_error(tmp_path):
    path = write_jsonl(tmp_path / "gold.jsonl", [article(visit("V")), article(agreement("A"))])

    with pytest.raises(InputError, match=r"line 2: article 'a1' stands here again"):
        evaluate(path, [])


def test_empty_gold_is_an_error(tmp_path):
    with pytest.raises(InputError, match="holds no article"):
        evaluate(write_jsonl(tmp_path / "gold.jsonl", []), [])


@pytest.mark.parametrize("side", ["gold", "events"])
def test_a_missing_file_a_folder_and_a_binary_are_one_sentence(tmp_path, gold, side):
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x00\x01")
    for path in (tmp_path / "nowhere.jsonl", tmp_path, binary, "null\0byte"):
        with pytest.raises(InputError) as raised:
            evaluate(*((path, []) if side == "gold" else (gold, path)))
        assert str(path).rpartition("/")[2] in str(raised.value)
        assert "\n" not in str(raised.value)


def test_a_byte_order_mark_windows_line_ends_and_line_separators_inside_strings_are_read(tmp_path):
    line = json.dumps(article(visit("V", evidence=[quote("one\u2028two")])), ensure_ascii=False)
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + line.encode() + b"\r\n")

    report = evaluate(path, path)

    assert report.overall.counts.f1 == 1.0
    assert report.problems == ()


def test_deeply_nested_json_is_a_broken_line(tmp_path, gold):
    report = evaluate(gold, write_jsonl(tmp_path / "events.jsonl", ["[" * 200_000]))

    assert len(report.problems) == 1


def test_events_of_articles_that_gold_does_not_hold_are_told_and_not_scored(gold):
    events = [given(visit("V")), given(visit("V"), "elsewhere"), given(agreement("A"), "elsewhere")]

    report = evaluate(gold, events)

    assert report.outside == (("elsewhere", 2),)
    assert report.overall.counts.false == 0
    assert "2 events of 1 article that gold does not hold" in report.text()


def test_event_objects_are_scored_as_their_lines_would_be():
    event = Visit(
        event_id="x",
        article_id="a1",
        status="completed",
        mention_role="focal",
        date="2021-03-04",
        parties=("CHL", "PER"),
        evidence=(Evidence(quote="words of V", start=0, end=10, zone="body"),),
        provenance=Provenance(backend="scripted", schema_version="1.0", library_version="0"),
        visitor_name="Ana Rojas",
        visitor_offices=("foreign_minister",),
        visitor_country="CHL",
        host="PER",
        visit_rank="official",
    )

    report = evaluate([article(visit("V"))], [event])

    assert report.overall.whole == 1
    assert report.quotes.exact.value == 1.0


@pytest.mark.parametrize("evidence", [None, "words", [None, 3, {"quote": None}], [{"quote": "w", "start": "a"}], {}])
def test_odd_evidence_is_no_crash(evidence):
    report = evaluate([article(visit("V"))], [given(visit("V"), evidence=evidence)])

    assert report.overall.counts.found == 1


@pytest.mark.parametrize("odd", [None, 7, True, "PER", ["PER", None, {"a": 1}], {"code": "PER"}])
def test_odd_values_are_wrong_and_no_crash(odd):
    names = ("parties", "status", "visitor_name", "visitor_offices", "meetings", "trip_id", "visit_rank", "city")
    answer = given(visit("V"), **dict.fromkeys(names, odd))

    counts = evaluate([article(visit("V"))], [answer]).overall.counts

    assert counts.found + counts.missed == 1


def test_without_scipy_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'diplo_extract\[eval\]'"):
        evaluate([article()], [])
