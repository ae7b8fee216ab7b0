"""Date words to EDTF: a table of cases, and what must hold for any words."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates import DateContext, read_date
from diplo_extract.normalise.dates_words import LETTERS, VALUED, lexicon
from diplo_extract.schema.vocabulary import DateBasis, Flag

GROUPS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "data" / "dates.yaml").read_text("utf-8"))
CASES = [(group, words, expected) for group in GROUPS for words, expected in group["cases"]]
WORDS: dict[str, Any] = yaml.safe_load((files("diplo_extract.normalise") / "data" / "dates.yaml").read_text("utf-8"))
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = st.dates(min_value=date(1850, 1, 1), max_value=date(2099, 12, 31))
DAY_FORMS = (
    "{d} {M} {Y}", "{M} {d}, {Y}", "{M} {d} {Y}", "the {d}th of {M} {Y}", "{Y}-{m:02d}-{d:02d}", "{d}.{m}.{Y}", "{Y}/{m}/{d}",
    "{M:.3} {d}, {Y}", "ngày {d} tháng {m} năm {Y}", "ngày {d}/{m}/{Y}", "on {M} {d}, {Y} (local time)", "{d}-{M}-{Y}",
)  # fmt: skip
MONTH_FORMS = ("{M} {Y}", "in {M} {Y}", "{M}, {Y}", "({M} {Y})", "tháng {m}/{Y}", "tháng {m} năm {Y}", "{Y}-{m:02d}")
CONTEXTS = st.builds(
    DateContext,
    published=st.sampled_from((None, "2024-02-29", "2025-05", "2025", "0001-01-01", "9999-12-31")),
    article_dates=st.sampled_from(((), ("2024-03-01",), ("1973", "2024-05", "[..2020]"))),
    anchor=st.sampled_from((None, "2008-05", "2025-03-09/2025-03-11", "[..2020]", "9999", "XXXX-05-01", "2016~")),
    day_first=st.sampled_from((None, True, False)),
    future=st.sampled_from((None, True, False)),
    anchor_is_later=st.sampled_from((None, True, False)),
)
VOCABULARY = sorted(
    {
        *lexicon().words,
        *(
            " ".join(phrase)
            for by_second in lexicon().phrases.values()
            for options in by_second.values()
            for phrase, _ in options
        ),
    }
)
WORD = st.one_of(
    st.sampled_from(VOCABULARY),
    st.integers(0, 40).map(str),
    st.integers(1, 2999).map("{:04d}".format),
    st.text(max_size=3),
)
DATE_LIKE = st.lists(WORD, min_size=1, max_size=9).flatmap(
    lambda words: st.sampled_from((" ", "", "-", "/")).map(lambda glue: glue.join(words))
)


def context_of_group(group: dict[str, Any]) -> DateContext:
    given_context = dict(group.get("context", {}))
    given_context["article_dates"] = tuple(given_context.get("article_dates", ()))
    return DateContext(**given_context)


@pytest.mark.parametrize(("group", "words", "expected"), CASES, ids=[f"{g['name']}: {w}" for g, w, _ in CASES])
def test_date_words(group: dict[str, Any], words: str, expected: str | None) -> None:
    reading = read_date(words, context_of_group(group))
    assert reading.edtf == expected, reading.reason
    assert reading.basis == group["basis"]
    assert set(reading.flags) == set(group.get("flags", ()))
    assert reading.reason


def test_there_are_enough_cases_and_none_twice() -> None:
    assert len(CASES) >= 250
    keys = [(repr(group.get("context")), words) for group, words, _ in CASES]
    assert len(keys) == len(set(keys))


def test_no_words_are_no_date() -> None:
    reading = read_date(None, DateContext(published="2025-05-24"))
    assert (reading.edtf, reading.basis, reading.flags) == (None, DateBasis.none, ())


def test_the_words_that_were_read_are_told() -> None:
    assert read_date("in Vientiane on 12 March 2024, he said", DateContext()).words == "12 March 2024"


@pytest.mark.parametrize(
    ("month", "name"), [(month, name) for month, names in WORDS["months"].items() for name in names]
)
def test_every_name_of_a_month_is_that_month_beside_a_number(month: int, name: str) -> None:
    assert read_date(f"12 {name} 2024", DateContext()).edtf == f"2024-{month:02d}-12"


@pytest.mark.parametrize(("number", "name"), [(n, name) for n, names in WORDS["weekdays"].items() for name in names])
def test_every_name_of_a_weekday_is_its_latest_day(number: int, name: str) -> None:
    reading = read_date(name, DateContext(published="2025-05-25"))  # a Sunday
    assert reading.edtf == f"2025-05-{18 + number}"


def test_every_month_and_weekday_has_names() -> None:
    assert sorted(WORDS["months"]) == list(range(1, 13))
    assert sorted(WORDS["weekdays"]) == sorted(WORDS["weak_weekdays"]) == list(range(1, 8))
    assert set(WORDS["weak_months"]) <= {name for names in WORDS["months"].values() for name in names}


def test_every_class_of_words_has_a_letter_of_its_own() -> None:
    assert set(WORDS["classes"]) == set(LETTERS)
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert not set(LETTERS.values()) & {*VALUED.values(), *"nvujTdNYS"}


def test_an_impossible_day_says_why() -> None:
    assert "31 April" in read_date("31 April 2024", DateContext()).reason


def test_decomposed_vietnamese_is_read_alike() -> None:
    import unicodedata

    words = unicodedata.normalize("NFD", "ngày 12 tháng 3 năm 2024")
    assert read_date(words, DateContext()).edtf == "2024-03-12"


@given(DAYS, st.sampled_from(DAY_FORMS))
def test_a_printed_day_is_read_as_that_day_in_every_form(day: date, form: str) -> None:
    words = form.format(d=day.day, m=day.month, M=MONTHS[day.month - 1], Y=day.year)
    reading = read_date(words, DateContext())
    assert reading.edtf == day.isoformat(), words
    assert reading.basis == DateBasis.explicit


@given(DAYS, st.sampled_from(MONTH_FORMS))
def test_a_printed_month_is_never_read_narrower(day: date, form: str) -> None:
    words = form.format(m=day.month, M=MONTHS[day.month - 1], Y=day.year)
    value = read_date(words, DateContext(published="2025-05-24")).edtf
    assert value is not None
    if form.startswith("{Y}-"):  # 2011-12 may also be two years
        assert edtf.contains(value, day.isoformat()[:7])
    else:
        assert value == day.isoformat()[:7]


@given(DAYS, st.sampled_from(("/", "-")), st.sampled_from((True, False, None)))
def test_digits_are_read_by_habit_or_hold_both_readings(day: date, mark: str, day_first: bool | None) -> None:
    words = f"{day.day}{mark}{day.month}{mark}{day.year}"
    value = read_date(words, DateContext(day_first=day_first)).edtf
    assert value is not None
    if day_first is not False or day.day > 12:
        assert edtf.contains(value, day.isoformat())


@given(DAYS, DAYS)
def test_a_day_without_its_year_gets_the_year_of_publication_only_if_near(day: date, published: date) -> None:
    words = f"{MONTHS[day.month - 1]} {day.day}"
    reading = read_date(words, DateContext(published=published.isoformat()))
    assert reading.edtf is not None
    assert reading.edtf[4:] == day.isoformat()[4:]
    if not edtf.has_year(reading.edtf):
        assert Flag.year_inferred not in reading.flags
        return
    assert Flag.year_inferred in reading.flags
    found, _ = edtf.bounds(reading.edtf)
    assert found is not None
    assert abs((found - published).days) <= 273


@given(DAYS)
def test_without_a_publication_date_no_year_is_made_up(day: date) -> None:
    reading = read_date(f"{day.day} {MONTHS[day.month - 1]}", DateContext())
    assert reading.edtf == f"XXXX-{day:%m-%d}"


@given(DAYS, st.integers(1, 60))
def test_days_counted_forth_and_back_meet(day: date, count: int) -> None:
    later = read_date(f"{count} days later", DateContext(anchor=day.isoformat())).edtf
    assert later is not None
    assert read_date(f"{count} days earlier", DateContext(anchor=later)).edtf == day.isoformat()


@given(st.one_of(st.text(), DATE_LIKE), CONTEXTS)
def test_whatever_the_words_the_reading_is_sound(words: str, context: DateContext) -> None:
    reading = read_date(words, context)
    assert reading.reason
    if reading.edtf is None:
        assert reading.basis in (DateBasis.none, DateBasis.document_bound)
        assert reading.flags == ()
        return
    assert edtf.is_valid(reading.edtf)
    assert reading.basis in (DateBasis.explicit, DateBasis.relative, DateBasis.year_inferred)
    assert (reading.basis == DateBasis.year_inferred) <= (Flag.year_inferred in reading.flags)
    assert (reading.basis == DateBasis.relative) <= (Flag.date_computed in reading.flags)
    first, last = edtf.bounds(reading.edtf)
    assert first is None or (last is not None and first <= last)
