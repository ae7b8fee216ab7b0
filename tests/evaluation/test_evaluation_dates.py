"""How a date compares with gold."""

from __future__ import annotations

import pytest
from gold_builders import article, given, visit

from diplo_extract.evaluation import evaluate
from diplo_extract.evaluation.dates import DateVerdict

STAY = "2021-03-04/2021-03-06"
SOME_DAY = "[2021-03-04..2021-03-06]"


def verdict(gold, got, accept=()):
    event = visit("V", date=gold, accept={"date": list(accept)})
    ((pair,),) = (result.pairs for result in evaluate([article(event)], [given(event, date=got)]).results)
    return pair.date


@pytest.mark.parametrize(
    ("gold", "got", "expected"),
    [
        ("2021-03-04", "2021-03-04", DateVerdict.exact),
        ("2021-03-04", " 2021-03-04 ", DateVerdict.exact),
        (None, None, DateVerdict.rightly_none),
        (None, "", DateVerdict.rightly_none),
        ("2021-03-04", "2021-03", DateVerdict.compatible),
        ("2021-03-04", "2021", DateVerdict.compatible),
        ("2021-03-04", "XXXX-03-04", DateVerdict.compatible),
        ("2021", "2021~", DateVerdict.compatible),
        (STAY, SOME_DAY, DateVerdict.compatible),
        (STAY, "2021-03-05", DateVerdict.compatible),
        (STAY, "2021-03-05/2021-03-06", DateVerdict.compatible),
        ("[..2021-03]", "[..2021-04]", DateVerdict.compatible),
        (SOME_DAY, "2021-03-05", DateVerdict.over_precise),
        ("2021", "2021-03", DateVerdict.over_precise),
        ("[2020..2021]", "2021", DateVerdict.over_precise),
        ("[..2021-03]", "2021-02", DateVerdict.over_precise),
        ("XXXX-03-04", "2021-03-04", DateVerdict.over_precise),
        ("2021-03-04", None, DateVerdict.missing),
        ("2021-03-04", "2021-03-05", DateVerdict.other),
        (SOME_DAY, "2021-03-05/2021-03-09", DateVerdict.other),
        ("2021-03-04", "[..2021-04]", DateVerdict.other),
        ("2021-03-04", "[2019..2021]", DateVerdict.other),
        ("2021-03-04", "XXXX-05-06", DateVerdict.other),
        ("XXXX-03-04", "2021", DateVerdict.other),
        ("2021-03-04", "early March", DateVerdict.other),
        ("2021-03-04", "2021-02-30", DateVerdict.other),
        ("2021-03-04", "2020-03-04", DateVerdict.wrong_year),
        ("2021", "[..2020]", DateVerdict.wrong_year),
        (None, "2021", DateVerdict.unwarranted),
    ],
)
def test_verdict(gold, got, expected):
    # Events with disjoint years are one event here because they rest on the same words.
    assert verdict(gold, got) is expected


@pytest.mark.parametrize(
    ("gold", "got", "accept", "expected"),
    [
        ("2016~", "2016", ["2016"], DateVerdict.exact),
        ("2016~", None, [None], DateVerdict.rightly_none),
        (None, "[..2021-03]", ["[..2021-03]"], DateVerdict.exact),
        (None, "2021-03-01", ["[..2021-03]"], DateVerdict.unwarranted),
        ("[2020-09..2021-09]", "2020", ["2020~"], DateVerdict.compatible),
        (SOME_DAY, "2019", ["XXXX-03-04/XXXX-03-06"], DateVerdict.wrong_year),
        (SOME_DAY, "XXXX-03-04/XXXX-03-06", ["XXXX-03-04/XXXX-03-06"], DateVerdict.exact),
        (SOME_DAY, "2019-03-05", ["XXXX-03-04/XXXX-03-06"], DateVerdict.wrong_year),
    ],
)
def test_the_best_verdict_among_the_alternatives_counts(gold, got, accept, expected):
    assert verdict(gold, got, accept) is expected


@pytest.mark.parametrize("odd", [["2021"], {"year": 2021}, 20210304, True])
def test_a_date_that_is_no_text_is_wrong_and_no_crash(odd):
    assert verdict("2021-03-04", odd) is DateVerdict.other


def test_a_year_as_a_number_is_that_year():
    assert verdict("2021", 2021) is DateVerdict.exact
