"""The view for reading and the way back to the text as supplied."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from diplo_extract.schema.article import Article, ZoneSpan
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text import clean, read_article, sentences

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)
PIECES = st.lists(
    st.sampled_from(
        [
            "&amp;",
            "amp;",
            "&",
            "#38;",
            "&nbsp;",
            "lt;",
            "\u00ad",
            "\u200b",
            "e\u0301",
            "\u0301",
            "\r\n",
            "\n",
            "  ",
            "-",
            "-\n",
            "\ud800",
            "\U0001f942",
            "\U000130b2",
            "\u0d69",
            "\u201c",
            "\u2019s",
            "andFrench",
            "inthe",
            "of2021",
            "treaty,signed",
            "The minister ",
            "ab",
            "./.",
            "VNA",
            "See more",
            "(Photo: AFP)",
            "\u4e60\u8fd1\u5e73",
            "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "1.5",
            "{x}|{x}|{x}",
        ]
    ),
    max_size=25,
).map("".join)

CLEANED = {
    "entities": ("Tom &amp; Jerry &#8212; &lt;b&gt;", "Tom & Jerry \u2014 <b>"),
    "entities escaped twice": ("Smith &amp;amp; Sons", "Smith & Sons"),
    "a bare ampersand": ("R&D; and Q&A", "R&D; and Q&A"),
    "quotation marks": ("\u201cHis visit\u201d, the king\u2019s men", '"His visit", the king\'s men'),
    "spaces": ("two\u00a0 words\u2009apart", "two words apart"),
    "line ends": ("one\r\ntwo\r\n\r\nthree\u2028four", "one\ntwo\nthree\nfour"),
    "soft hyphens": ("co\u00adope\u00adration", "cooperation"),
    "zero-width characters": ("\ufefffor\u200beign", "foreign"),
    "null bytes": ("a\x00b", "ab"),
    "lone surrogates": ("a\ud83eb", "ab"),
    "combining marks": ("Pha\u0323m Minh Chi\u0301nh", "Ph\u1ea1m Minh Ch\u00ednh"),
    "words divided at a line's end": ("the coope-\nration", "the cooperation"),
    "hyphened words divided at a line's end": (
        "a long-\nterm plan, a long-term loan",
        "a long-term plan, a long-term loan",
    ),
    "emoji": ("signed \U0001f91d today", "signed today"),
    "a hieroglyph": ("Hanoi (VNA)\U000130b2 \u2013 The", "Hanoi (VNA) \u2013 The"),
    "a strewn digit of another script": ("Reporter:\u0d69 Thanks", "Reporter: Thanks"),
    "boxed letters": ("\U0001f160 Leaders meet", "Leaders meet"),
    "signs of daily use": (
        "5\u00b0C, \u00a32m, \u20ac3m, 40%, \u00a9 2024",
        "5\u00b0C, \u00a32m, \u20ac3m, 40%, \u00a9 2024",
    ),
    "possessives": ("the kingdom'srole", "the kingdom's role"),
    "a comma without a space": ("the envoy,who resigned", "the envoy, who resigned"),
    "a function word before a capital": ("Peru andChile", "Peru and Chile"),
    "a preposition before an article": ("a port inthe south", "a port in the south"),
    "a month before a day": ("on March18 in Lima", "on March 18 in Lima"),
    "a preposition before a year": ("ended in2014", "ended in 2014"),
}
WRITTEN = [
    "Nguy\u1ec5n V\u0103n Th\u1eafng",
    "\u4e60\u8fd1\u5e73",
    "\u0412\u043b\u0430\u0434\u0438\u043c\u0438\u0440",
    "\u0627\u0644\u0631\u064a\u0627\u0636",
    "\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd",
    "\u0928\u0908 \u0926\u093f\u0932\u094d\u0932\u0940",
    "\u0e01\u0e23\u0e38\u0e07\u0e40\u0e17\u0e1e",
    "\u0e27\u0e31\u0e19",
    "\uc11c\uc6b8",
]
UNDIVIDED = [
    "within",
    "another",
    "today",
    "into",
    "McDonald",
    "YouTube",
    "Booking.com",
    "stakeholders",
    "1.5",
    "U.S.",
    "iPhone",
]


@pytest.mark.parametrize("name", CLEANED)
def test_what_is_cleaned(name: str) -> None:
    supplied, read = CLEANED[name]
    assert clean(supplied).text == read


@pytest.mark.parametrize("name", WRITTEN)
def test_scripts_that_are_written_stay(name: str) -> None:
    text = f"He met {name} on Monday."
    assert clean(text).text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("word", UNDIVIDED)
def test_whole_words_stay_whole(word: str) -> None:
    text = f"Peru andChile agree inthe port, with in side an other to day work: {word}"
    assert clean(text).text.endswith(f" {word}")


def test_a_glued_page_is_divided_between_words_that_it_has_elsewhere() -> None:
    supplied = "Peru andChile met inthe port. Bilateral trade grew. The defence plan is a bilateraldefence letterof intent. A letter."
    cleaned = clean(supplied)
    assert "a bilateral defence letter of intent" in cleaned.text
    assert [supplied[place - 2 : place + 2] for place in cleaned.glued] == ["ndCh", "inth", "alde", "erof"]


def test_a_page_without_glue_is_left_alone() -> None:
    text = "Bilateral trade and defence. They call it bilateraldefence."
    assert clean(text).text == text


@given(st.one_of(ANY_TEXT, PIECES))
@example("&am\u00adp;lt;")
@example("\U0001f942\u0301a\u00ad\u0301")
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


@given(st.one_of(ANY_TEXT, PIECES))
@settings(max_examples=300, deadline=None)
def test_the_way_back_is_monotone_and_within_bounds(text: str) -> None:
    cleaned = clean(text)
    spans = [cleaned.to_raw(place, place + 1) for place in range(len(cleaned.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(start <= following for (start, _), (following, _) in pairwise(spans))
    assert all(end <= following for (_, end), (_, following) in pairwise(spans))


@given(st.text(st.sampled_from("abc XYZ.,\u00e9\u4e2d\U0001d4d0\n"), max_size=200))
@settings(max_examples=200, deadline=None)
def test_what_was_not_touched_comes_from_where_it_stands(text: str) -> None:
    cleaned = clean(text)
    for place, character in enumerate(cleaned.text):
        start, end = cleaned.to_raw(place, place + 1)
        assert (character == " " and start == end) or character in "\n " or text[start:end] == character


@given(st.one_of(ANY_TEXT, PIECES))
@settings(max_examples=200, deadline=None)
def test_nothing_is_invented(text: str) -> None:
    """Every letter of the view is a letter of the text, of its entities or of its composed form."""
    import html

    unescaped = text
    for _ in range(12):
        unescaped = html.unescape(unescaped)
    known = set(unicodedata.normalize("NFC", unescaped)) | set(text) | set(html.unescape(text.replace("\u00ad", "")))
    known |= {unicodedata.normalize("NFC", a + b) for a in set(text) for b in set(text) if unicodedata.combining(b)}
    assert {c for c in clean(text).text if c.isalnum() and ord(c) < 0x300} <= known | set("'\"")


@given(st.one_of(st.text(max_size=300), PIECES.filter(lambda text: "\ud800" not in text)))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    view = read_article(Article(article_id="x", text=text))
    view.text.encode("utf-8")
    assert [view.text[p.start : p.end] for p in view.paragraphs] == [line for line in view.text.split("\n") if line]
    assert all(p.zone.is_article for p in view.paragraphs)
    assert all(view.text[start:end].strip() == view.text[start:end] != "" for start, end, _ in sentences(view))


PAGE = """Ministers of Norland and Sudria agree on a ferry line

The two ministers agreed on a daily ferry line and on common rules for its crews.
The ministers at the quay. (Photo: NNA)
The ministers at the quay. (Photo: NNA)
Port Nor (NNA) \u2013 The two ministers agreed on a daily ferry line and on common rules for its crews.

The line opens in May, the Sudrian minister said.
"""


def test_a_lead_that_the_body_repeats_and_a_second_caption_are_left_out() -> None:
    view = read_article(Article(article_id="x", text=PAGE))
    assert [(p.zone, view.text[p.start : p.start + 12]) for p in view.paragraphs] == [
        (Zone.title, "Ministers of"),
        (Zone.caption, "The minister"),
        (Zone.body, "Port Nor (NN"),
        (Zone.body, "The line ope"),
    ]
    assert [PAGE[d.start : d.end][:15] for d in view.dropped] == ["The two ministe", "The ministers a"]
    assert [d.reason for d in view.dropped] == ["the lead is repeated in the body", "the caption is printed twice"]


def test_the_view_leads_back_to_the_text_as_supplied() -> None:
    supplied = "\ufeff" + PAGE.replace("\n", "\r\n").replace("daily", "dai\u00adly").replace("May", "\U0001f6a2May")
    view = read_article(Article(article_id="x", text=supplied))
    for words, printed in (("a daily ferry", "a dai\u00adly ferry"), ("opens in May,", "opens in \U0001f6a2May,")):
        place = view.text.index(words)
        start, end = view.to_raw(place, place + len(words))
        assert supplied[start:end] == printed
        assert view.from_raw(start) == place


def test_a_zone_that_the_caller_sets_wins() -> None:
    start = PAGE.index("The line opens")
    zones = (ZoneSpan(start=start, end=len(PAGE), zone=Zone.teaser),)
    view = read_article(Article(article_id="x", text=PAGE, zones=zones))
    assert "The line opens" not in view.text
    assert view.zone_at(start) is Zone.teaser


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The ambassadors of both islands met on Tuesday in the harbour town and\n"
        "agreed that the new ferry line, long asked for by farmers and fisher-\n"
        "men, should begin its service before the summer. The Norland-\n"
        "Sudria commission will report in autumn.\n"
    )
    view = read_article(Article(article_id="x", text=text))
    assert len(view.paragraphs) == 1
    assert "town and agreed" in view.text and "fishermen" in view.text and "Norland-Sudria" in view.text
