"""Bounds, precision, containment and overlap of the codebook's forms of a date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_extract.normalise import edtf
from diplo_extract.schema.vocabulary import DatePrecision

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31))
POINTS = st.builds(lambda day, width: day.isoformat()[:width], DAYS, st.sampled_from((4, 7, 10)))
PAIRS = st.tuples(DAYS, DAYS).map(sorted)
DATED = st.one_of(
    POINTS,
    st.builds(lambda point: f"{point}~", POINTS.filter(lambda point: len(point) < 10)),
    st.builds(lambda pair: f"{pair[0]}/{pair[1]}", PAIRS),
    st.builds(lambda pair: f"[{pair[0]}..{pair[1].isoformat()[:7]}]", PAIRS),
    st.builds(lambda point: f"[..{point}]", POINTS),
)
YEARLESS = st.one_of(
    st.builds(lambda day: f"XXXX-{day:%m-%d}", DAYS),
    st.builds(lambda day: f"XXXX-{day:%m}", DAYS),
    st.builds(lambda a, b: f"XXXX-{a:%m-%d}/XXXX-{b:%m-%d}", DAYS, DAYS),
)
VALUES = st.one_of(DATED, YEARLESS)


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2013", "2013-01-01", "2013-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-05-25", "2025-05-25", "2025-05-25", "day"),
        ("2025-05-25/2025-05-27", "2025-05-25", "2025-05-27", "day"),
        ("[2025-05-05..2025-05-12]", "2025-05-05", "2025-05-12", "range"),
        ("[2022-09..2023-09]", "2022-09-01", "2023-09-30", "range"),
        ("[1990..1999]", "1990-01-01", "1999-12-31", "range"),
        ("[2021-03-04..2022]", "2021-03-04", "2022-12-31", "range"),
        ("[..2021-11]", None, "2021-11-30", "range"),
        ("2016~", "2016-01-01", "2016-12-31", "year"),
        ("2016-02~", "2016-02-01", "2016-02-29", "month"),
        ("XXXX-12-16", None, None, "day"),
        ("XXXX-02-29", None, None, "day"),
        ("XXXX-05", None, None, "month"),
        ("XXXX-12-30/XXXX-01-02", None, None, "day"),
    ],
)
def test_each_form_has_its_bounds_and_precision(
    value: str, first: str | None, last: str | None, precision: str
) -> None:
    assert edtf.is_valid(value)
    assert [day and day.isoformat() for day in edtf.bounds(value)] == [first, last]
    assert edtf.precision(value) == precision
    assert edtf.has_year(value) == (last is not None)


def test_no_date_has_no_bounds() -> None:
    assert edtf.bounds(None) == (None, None)
    assert edtf.precision(None) == DatePrecision.none
    assert not edtf.has_year(None)


@pytest.mark.parametrize(
    "value",
    [
        "", "20", "202", "20135", "2013-1", "2013-13", "2013-00", "2023-02-29", "2024-02-30", "0000", "2025-05-25~",
        "2025-05-27/2025-05-25", "2025-05/2025-06", "2013/2015", "[2025..2024]", "[2025-05-05..]", "[..]", "..2021",
        "XXXX", "XXXX-13", "XXXX-02-30", "XXXX-05-25/2025-05-27", "2025-05-25/XXXX-05-27", "199X", "2025?", "2024-21",
        "2013\n", " 2013", "２０１３", "٢٠١٣", "2013-05-25T10:00", "[2025-05-05, 2025-05-07]",
    ],
)  # fmt: skip
def test_other_forms_are_refused(value: str) -> None:
    assert not edtf.is_valid(value)
    with pytest.raises(ValueError, match=r"."):
        edtf.bounds(value)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2025", "2025-05-25", True),
        ("2025-05", "2025", False),
        ("2016~", "2016-07-01", True),
        ("[..2021-11]", "2019", True),
        ("[..2021-11]", "2021-12", False),
        ("[..2021-11]", "[..2020]", True),
        ("2019", "[..2019]", False),
        ("XXXX-05", "XXXX-05-25", True),
        ("XXXX-05-25", "2025-05-25", True),
        ("2025", "XXXX-12-30/XXXX-01-02", False),
        ("2025", "XXXX-02-29", False),
        ("2024", "XXXX-02-29", True),
        ("XXXX-12-30/XXXX-01-02", "2025-01-01", True),
    ],
)
def test_containment(outer: str, inner: str, expected: bool) -> None:
    assert edtf.contains(outer, inner) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2025-05-25/2025-05-27", "2025-05-27", True),
        ("2025-05-25/2025-05-27", "2025-05-28", False),
        ("[..2021-11]", "2021-11-30", True),
        ("XXXX-05-25", "2025-05", True),
        ("XXXX-05-25", "2025-06", False),
        ("XXXX-02", "2023-02-10", True),
        ("XXXX-02-29", "[2021..2023]", False),
        ("XXXX-12-30/XXXX-01-02", "XXXX-01-01", True),
    ],
)
def test_overlap(a: str, b: str, expected: bool) -> None:
    assert edtf.overlaps(a, b) is expected


def test_days_between_are_counted_from_the_nearest_ends() -> None:
    assert edtf.within_days("2024-03-31", "2024-05-01", 31)
    assert not edtf.within_days("2024-03-31", "2024-05-01", 30)
    assert edtf.within_days("XXXX-12-31", "XXXX-01-01", 1)
    assert edtf.within_days("XXXX-12-31", "2024-01-01", 1)
    assert not edtf.within_days("XXXX-06-01", "XXXX-01-01", 100)


@pytest.mark.parametrize(
    ("stay", "act"),
    [
        ("2025-06-02/2025-06-04", "[2025-06-02..2025-06-04]"),
        ("2025-06-02/2025-06-02", "2025-06-02"),
        ("2025-06-02", "2025-06-02"),
        ("2025-06", "2025-06"),
        ("2025", "2025"),
        ("[2025-06..2025-07]", "[2025-06..2025-07]"),
        ("XXXX-06-02/XXXX-06-04", "XXXX-06-02/XXXX-06-04"),
    ],
)
def test_an_act_during_a_stay_is_some_day_in_it(stay: str, act: str) -> None:
    assert edtf.some_day_in(stay) == act


@given(VALUES)
def test_every_value_is_valid_and_its_bounds_are_ordered(value: str) -> None:
    assert edtf.is_valid(value)
    first, last = edtf.bounds(value)
    assert first is None or (last is not None and first <= last)
    assert (last is not None) == edtf.has_year(value)


@given(VALUES)
def test_every_value_contains_and_meets_itself(value: str) -> None:
    assert edtf.contains(value, value)
    assert edtf.overlaps(value, value)


@given(VALUES, VALUES)
def test_overlap_does_not_depend_on_the_order(a: str, b: str) -> None:
    assert edtf.overlaps(a, b) == edtf.overlaps(b, a)


@given(VALUES, VALUES)
def test_what_is_contained_overlaps(a: str, b: str) -> None:
    if edtf.contains(a, b):
        assert edtf.overlaps(a, b)


@given(VALUES)
def test_an_act_during_a_stay_keeps_the_bounds(value: str) -> None:
    assert edtf.bounds(edtf.some_day_in(value)) == edtf.bounds(value)


@given(PAIRS)
def test_days_to_edtf_and_back(pair: list[date]) -> None:
    value = edtf.from_days(*pair)
    assert edtf.is_valid(value)
    assert edtf.bounds(value) == tuple(pair)


@given(DAYS, st.integers(min_value=0, max_value=400))
def test_days_apart_are_within_that_many_days(day: date, distance: int) -> None:
    other = (day + timedelta(days=distance)).isoformat()
    assert edtf.within_days(day.isoformat(), other, distance)
    assert distance == 0 or not edtf.within_days(day.isoformat(), other, distance - 1)


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert edtf.is_valid(text) in (True, False)
