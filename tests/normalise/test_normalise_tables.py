"""Levels, ranks, offices, instruments, counts, amounts, subjects: tables of words and what they are read as."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_extract.normalise.amounts import read_amount
from diplo_extract.normalise.instruments import read_count, read_instrument
from diplo_extract.normalise.levels import read_level
from diplo_extract.normalise.offices import is_visitor_office, read_offices
from diplo_extract.normalise.ranks import FORMALITY, read_rank
from diplo_extract.normalise.subjects import read_subjects
from diplo_extract.schema.vocabulary import Office, PartnershipLevel, VisitRank

DATA = Path(__file__).parent / "data"


def rows(name: str, columns: int) -> list[tuple[str, ...]]:
    """The rows of a table; trailing empty columns may be left out."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [
        tuple(cell.strip() for cell in (*line.split("\t"), *[""] * columns)[:columns])
        for line in lines
        if not line.startswith("#")
    ]
    assert len(found) == len(set(found)), [row for row, times in Counter(found).items() if times > 1]
    return found


@pytest.mark.parametrize(("words", "rung", "modifier", "sector"), rows("levels", 4))
def test_level(words: str, rung: str, modifier: str, sector: str) -> None:
    level = read_level(words)
    if rung == "-":
        assert level is None
    else:
        assert level is not None
        assert (level.to_level, level.modifier or "", level.sector or "") == (rung, modifier, sector)


@pytest.mark.parametrize(("words", "rank"), rows("ranks", 2))
def test_rank(words: str, rank: str) -> None:
    assert read_rank(words) == rank


def test_no_words_have_no_rank() -> None:
    assert read_rank(None) is VisitRank.unspecified


def test_formality_ranks_every_rank_once() -> None:
    assert sorted(FORMALITY) == sorted(VisitRank)
    assert FORMALITY[0] is VisitRank.state
    assert FORMALITY[-1] is VisitRank.unspecified


@pytest.mark.parametrize(("title", "offices"), rows("offices", 2))
def test_offices(title: str, offices: str) -> None:
    assert " ".join(read_offices(title)) == offices


def test_no_title_has_no_office() -> None:
    assert read_offices(None) == ()


@pytest.mark.parametrize(
    ("offices", "is_visitor"),
    [
        ((Office.deputy_minister,), True),
        ((Office.special_envoy,), True),
        ((Office.royal,), True),
        ((Office.other,), False),
        ((Office.other, Office.party_leader), True),
        ((), False),
    ],
)
def test_rank_of_a_visitor(offices: tuple[Office, ...], is_visitor: bool) -> None:
    assert is_visitor_office(offices) is is_visitor


@pytest.mark.parametrize(("words", "instrument"), rows("instruments", 2))
def test_instrument(words: str, instrument: str) -> None:
    assert read_instrument(words) == instrument


@pytest.mark.parametrize(("words", "number", "qualifier"), rows("counts", 3))
def test_count(words: str, number: str, qualifier: str) -> None:
    assert read_count(words) == (int(number) if number else None, qualifier)


@pytest.mark.parametrize(("words", "number", "currency"), rows("amounts", 3))
def test_amount(words: str, number: str, currency: str) -> None:
    assert read_amount(words) == (Decimal(number) if number else None, currency or None)


@pytest.mark.parametrize(("words", "areas"), rows("subjects", 2))
def test_subjects(words: str, areas: str) -> None:
    assert " ".join(read_subjects(words)) == areas


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_words_are_read(words: str) -> None:
    read_level(words)
    read_instrument(words)
    assert len(set(read_offices(words))) == len(read_offices(words))
    assert len(set(read_subjects(words))) == len(read_subjects(words))
    number, _ = read_count(words)
    assert number is None or number >= 0
    amount, currency = read_amount(words)
    assert amount is not None or currency is None


def test_hostile_words_are_read() -> None:
    assert read_level("comprehensive " * 20_000) is None
    assert read_amount("1," * 50_000) == (None, None)
    assert read_rank("official " * 20_000) is VisitRank.unspecified


def rungs_on(steps: list[dict[str, str]], day: date) -> dict[PartnershipLevel, set[str]]:
    """Partners by rung on a day: each partner stands on the last rung that a step up to that day names."""
    standing: dict[str, PartnershipLevel] = {}
    for step in sorted(steps, key=lambda step: str(step["date"])):
        if str(step["date"]) <= day.isoformat():
            level = read_level(step["words"])
            assert level is not None, step
            if level.to_level is not PartnershipLevel.sectoral_strategic_partnership:
                standing[step["partner"]] = level.to_level
    return {rung: {partner for partner, level in standing.items() if level is rung} for rung in PartnershipLevel}


def test_the_vietnamese_ladder_on_a_day() -> None:
    ladder = yaml.safe_load((DATA / "vietnam_ladder.yaml").read_text(encoding="utf-8"))
    for check in ladder["checks"]:
        standing = rungs_on(ladder["steps"], check["day"])
        for rung, partners in check["partners"].items():
            assert sorted(standing[PartnershipLevel(rung)]) == partners
    assert [len(partners) for partners in ladder["checks"][-1]["partners"].values()] == [13, 10, 15]
