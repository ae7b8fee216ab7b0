"""Date expressions in running text, and what a text gives for reading its dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_extract.normalise.dates import DateContext, context_of, find_dates, read_date
from diplo_extract.normalise.dates_words import lexicon


def words_of(text: str) -> list[str]:
    return [mention.words for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She visits Laos from June 2 to 4, the office said on Tuesday.", ["June 2 to 4", "Tuesday"]),
        ("Ties date from 5 September 1962; a pact followed in 1977.", ["5 September 1962", "1977"]),
        ("Talks on 12, 13 and 14 June 2024 in Suva.", ["12, 13 and 14 June 2024"]),
        ("They met last week and meet again next month.", ["last week", "next month"]),
        ("The treaty (March 2024) was signed before 2025.", ["March 2024", "before 2025"]),
        ("Four years later, in mid-2016, they met.", ["Four years later", "mid-2016"]),
        ("Chuyến thăm từ ngày 2 đến 4/6/2025 tại Lào.", ["ngày 2 đến 4/6/2025"]),
        ("La visite du 3 au 5 mars 2024 a eu lieu.", ["3 au 5 mars 2024"]),
        ("It ends by 15 June 2022.", ["by 15 June 2022"]),
        ("Saturday, May 10, through Monday, May 12", ["Saturday, May 10, through Monday, May 12"]),
        ("in May and in June", ["May", "June"]),
        ("the pact (May) and vào thứ Hai", ["May", "thứ Hai"]),
        ("from 9-11.6.2024.", ["9-11.6.2024"]),
        ("the week of June 2", ["week of June 2"]),
        ("On 25/5 he left.", ["25/5"]),
    ],
)
def test_expressions_are_found_whole(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two sides may sign 5 texts; they may 25 times refuse.",
        "Resolution 1973 and $2025 and 2000 people",
        "the 24/7 hotline, 3/4 of the land, F-16 and B-52, version 1.2.3",
        "1,954 guests and 20,250 others",
        "a two-day visit, the 13th congress, the 75th anniversary, the 21st century",
        "the March of progress, a march, an august body",
        "an order of 2,025 units",
        "Sun and Sat are names; Mar and Dec too",
        "Theresa May - who spoke (May agreed) - in Santo Domingo",
        "lần thứ hai, the second quarter, the H1N1 virus",
        "2025年5月24日 ٢٠٢٥",
        "",
    ],
)
def test_numbers_and_names_are_no_dates(text: str) -> None:
    assert words_of(text) == []


def test_a_blank_line_parts_expressions() -> None:
    assert words_of("held in May\n\n25 delegates came") == ["May"]


def test_offsets_are_code_points_of_the_text_as_supplied() -> None:
    text = "İstanbul 😀 — İİİ “12 March 2024” và ngày 3/4/2024, l’année dernière"
    found = find_dates(text)
    assert [text[mention.start : mention.end] for mention in found] == [mention.words for mention in found]
    assert [mention.words for mention in found] == ["12 March 2024", "ngày 3/4/2024", "l’année dernière"]


@given(st.lists(st.one_of(st.text(max_size=5), st.sampled_from(sorted(lexicon().words))), max_size=30))
def test_mentions_are_in_order_and_exact_in_any_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = find_dates(text)
    assert all(text[mention.start : mention.end] == mention.words for mention in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for mention in found:
        assert read_date(mention.words, DateContext()).reason


@pytest.mark.parametrize(
    "unit",
    [
        "1", "1,111", "May ", "25-", "25,", "May 25, ", "(2024", "\n ", "last ", "25 and 26, ", "ngày 25/", "1/", "2024-",
        "early the of ", "’", "Z\u0301", "İ", "first ", "a ", "Mon, ", "the the ", "2024 to ", "less than ", "tháng ",
    ],
)  # fmt: skip
def test_a_text_that_is_all_dates_is_read_through(unit: str) -> None:
    text = (unit * (12_000 // len(unit)))[:12_000]
    assert all(text[mention.start : mention.end] == mention.words for mention in find_dates(text))
    assert context_of(text, None).published in (None, "2024")


@pytest.mark.parametrize(
    "text", ["1" * 1_000_000, "\n" * 1_000_000, "x" * 1_000_000, "é" * 1_000_000, "1,111," * 50_000]
)
def test_a_million_letters_are_read_through(text: str) -> None:
    assert find_dates(text) == []


def test_a_million_letters_are_no_date_words() -> None:
    reading = read_date("25 May " * 150_000, DateContext())
    assert reading.edtf is None
    assert "too long" in reading.reason


def test_the_context_holds_the_dates_printed_with_a_year_in_order() -> None:
    text = "Ties date from 1962. Signed on 12 March 2024, they enter force on May 25 and not on 1 June 2024."
    assert context_of(text, "2024-05-20") == DateContext("2024-05-20", ("1962", "2024-03-12", "2024-06-01"))


@pytest.mark.parametrize(
    ("text", "day_first"),
    [
        ("signed on 25/5/2024, in force on 3/4/2025", True),
        ("signed on 5/25/2024, in force on 3/4/2025", False),
        ("signed on 5/25/2024, in force on 25/4/2025", None),
        ("signed on 3/4/2025", None),
        ("on 25/5 and 3/6", True),
        ("ký ngày 3/4/2025 trong tháng 4", True),
        ("signé en février, le 3/4/2025", True),
        ("the planet Mars on 3/4/2025", None),
        ("on 2025/12/25 and 3/4/2025", None),
    ],
)
def test_the_habit_is_the_articles_own(text: str, day_first: bool | None) -> None:
    assert context_of(text, None).day_first is day_first


def test_the_habit_reads_what_is_open_by_itself() -> None:
    context = context_of("In force on 3/4/2025; signed on 25/3/2025.", None)
    assert context.article_dates == ("2025-04-03", "2025-03-25")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The summit takes place next year (2019).", None, "2018"),
        ("This year, 2018, they meet.", None, "2018"),
        ("The summit takes place next year (2019).", "2018-06-01", "2018-06-01"),
        ("next year (2019) and this year (2017)", None, None),
        ("next year", None, None),
    ],
)
def test_next_year_in_digits_fixes_this_year(text: str, published: str | None, expected: str | None) -> None:
    assert context_of(text, published).published == expected
