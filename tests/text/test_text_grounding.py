"""Where a quote stands, or why it does not. The articles are written for these tests."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_extract.schema.article import Article
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text import Grounded, NotGrounded, View, find_value, ground, ground_all, read_article

TEXT = """Queen of Norland to visit Sudria in spring

Port Nor (NNA)\U000130b2 \u2013 Queen Margit will pay a state visit to Sudria from March 3 to 5, 2031, her office said.
It will not be her last journey abroad: \u201cThe Queen\u2019s calendar is full,\u201d said Chancellor Ren\u00e9 L\u00e9vesque.
The two governments are to sign a notable treaty worth 5.4 million crowns on the North Sea fisheries.
No other agreement is planned. The queen travels with 14 companies. The queen rests on Sundays.
Ministers Bao and Tran will not attend the dinner in South Harbour.
The queen travels with 14 companies. The king stays at home./.
NNA
See more
President Tomm opened a bridge in Lower Dahl on Friday.
"""


def view_of(text: str) -> View:
    return read_article(Article(article_id="x", text=text))


VIEW = view_of(TEXT)

FOUND = {
    "as printed": (
        "Queen Margit will pay a state visit to Sudria",
        "Queen Margit will pay a state visit to Sudria",
        "exact",
    ),
    "curly quotes as printed": (
        "\u201cThe Queen\u2019s calendar is full,\u201d",
        "\u201cThe Queen\u2019s calendar is full,\u201d",
        "exact",
    ),
    "straight quotes": (
        '"The Queen\'s calendar is full,"',
        "\u201cThe Queen\u2019s calendar is full,\u201d",
        "normalised",
    ),
    "case": ("QUEEN MARGIT WILL PAY A STATE VISIT", "Queen Margit will pay a state visit", "normalised"),
    "spaces": ("will  pay a\nstate   visit to Sudria", "will pay a state visit to Sudria", "normalised"),
    "soft hyphens": ("pay a sta\u00adte visit to Sud\u00adria", "pay a state visit to Sudria", "normalised"),
    "decomposed": (
        unicodedata.normalize("NFD", "Chancellor Ren\u00e9 L\u00e9vesque"),
        "Chancellor Ren\u00e9 L\u00e9vesque",
        "normalised",
    ),
    "without accents": (
        "full, said Chancellor Rene Levesque",
        "full,\u201d said Chancellor Ren\u00e9 L\u00e9vesque",
        "repaired",
    ),
    "glued": ("will paya statevisit to Sudria", "will pay a state visit to Sudria", "normalised"),
    "glued negation": ("Tran willnot attend the dinner", "Tran will not attend the dinner", "normalised"),
    "an injected glyph": (
        "Port Nor (NNA) \u2013 Queen Margit will",
        "Port Nor (NNA)\U000130b2 \u2013 Queen Margit will",
        "normalised",
    ),
    "hyphen for dash": ("(NNA) - Queen Margit will pay", "(NNA)\U000130b2 \u2013 Queen Margit will pay", "normalised"),
    "a letter swapped": (
        "Queen Margit will pay a state viist to Sudria",
        "Queen Margit will pay a state visit to Sudria",
        "repaired",
    ),
    "a letter missing": (
        "The two goverments are to sign a notable treaty",
        "The two governments are to sign a notable treaty",
        "repaired",
    ),
    "a letter missing at the edge": (
        "ueen Margit will pay a state visit",
        "Queen Margit will pay a state visit",
        "repaired",
    ),
    "an article missing": (
        "will pay state visit to Sudria from March 3",
        "will pay a state visit to Sudria from March 3",
        "repaired",
    ),
    "a slip in a long name": (
        "Queen Margti will pay a state visit to Sudria",
        "Queen Margit will pay a state visit to Sudria",
        "repaired",
    ),
    "words left out": (
        "Queen Margit will pay a state visit ... from March 3 to 5",
        "Queen Margit will pay a state visit to Sudria from March 3 to 5",
        "repaired",
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_quotes_that_are_found(name: str) -> None:
    said, printed, method = FOUND[name]
    found = ground(said, VIEW)
    assert isinstance(found, Grounded), found
    assert (found.quote, found.method, found.zone) == (printed, method, Zone.body)
    assert TEXT[found.start : found.end] == found.quote


REFUSED = {
    "another number": "Queen Margit will pay a state visit to Sudria from March 3 to 6, 2031",
    "another amount": "a notable treaty worth 54 million crowns on the North Sea fisheries",
    "digits swapped": "The queen travels with 41 companies",
    "another name": "Queen Sigrid will pay a state visit to Sudria from March 3",
    "a name of the same article": "Queen Margit will pay a state visit to Norland from March 3",
    "a name a letter away": "Ministers Bai and Tran will not attend the dinner",
    "a short name with a letter swapped": "Ministers Boa and Tran will not attend the dinner",
    "a negation left out": "Ministers Bao and Tran will attend the dinner in South Harbour",
    "a negation put in": "Queen Margit will not pay a state visit to Sudria",
    "a negation blurred": "It will now be her last journey abroad",
    "a negation by division": "are to sign a not able treaty worth 5.4 million crowns",
    "a reversing prefix": "will attend an unnotable dinner in South Harbour",
    "another compass point": "a notable treaty worth 5.4 million crowns on the South Sea fisheries",
    "another quantity": "The three governments are to sign a notable treaty",
    "another month": "will pay a state visit to Sudria from May 3 to 5, 2031",
    "another word": "Queen Margit will cancel a state visit to Sudria from March 3",
    "a paraphrase": "The Queen of Norland travels to Sudria next spring",
    "a piece of a word": "ueen",
    "a number within a number": "31, her office said",
    "of another article": "The parliament of Olmia elected a new speaker on Tuesday",
    "parts in the wrong order": "from March 3 to 5 ... Queen Margit will pay",
    "parts far apart": "Queen Margit will pay ... The king stays at home",
    "no words": " \u2026 \u201c\u201d ",
    "empty": "",
}


@pytest.mark.parametrize("name", REFUSED)
def test_quotes_that_are_refused(name: str) -> None:
    found = ground(REFUSED[name], VIEW)
    assert isinstance(found, NotGrounded), found
    assert found.reason


def test_a_teaser_is_no_evidence_and_the_reason_says_so() -> None:
    found = ground("President Tomm opened a bridge in Lower Dahl", VIEW)
    assert isinstance(found, NotGrounded)
    assert "teaser" in found.reason


def test_a_quote_does_not_run_across_what_is_not_the_article() -> None:
    view = view_of("Talks end in Velm\n\nThe talks ended.\npicture-1.jpg\nA treaty was signed.")
    found = ground("The talks ended. A treaty was signed.", view)
    assert isinstance(found, NotGrounded)
    assert "boilerplate" in found.reason


def test_glued_words_are_reported_and_quoted_as_printed() -> None:
    text = "The ministers met inthe harbour. They signed a memorandumof understanding on the port ofVelm. The memorandum is long."
    for said in (
        "signed a memorandum of understanding on the port of Velm",
        "signed a memorandumof understanding on the port ofVelm",
    ):
        found = ground(said, view_of(text))
        assert isinstance(found, Grounded)
        assert found.quote == "signed a memorandumof understanding on the port ofVelm"
        assert found.glued
    plain = ground("The ministers met", view_of(text))
    assert isinstance(plain, Grounded)
    assert not plain.glued


class TestOccurrences:
    SAID = "The queen travels with 14 companies."
    FIRST, SECOND = TEXT.index(SAID), TEXT.rindex(SAID)

    def start(self, found: Grounded | NotGrounded) -> int:
        assert isinstance(found, Grounded), found
        return found.start

    def test_the_first_is_the_default(self) -> None:
        assert self.start(ground(self.SAID, VIEW)) == self.FIRST

    def test_the_first_after_an_offset(self) -> None:
        assert self.start(ground(self.SAID, VIEW, after=self.FIRST + 1)) == self.SECOND
        assert self.start(ground(self.SAID, VIEW, after=len(TEXT))) == self.FIRST

    def test_the_nearest(self) -> None:
        assert self.start(ground(self.SAID, VIEW, near=(self.SECOND + 60, self.SECOND + 70))) == self.SECOND

    @pytest.mark.parametrize(
        ("before", "behind", "second"),
        [
            ("No other agreement is planned.", "The queen rests on Sundays.", False),
            ("will not attend the dinner", "The king stays at home", True),
        ],
    )
    def test_between_the_neighbours_in_the_list(self, before: str, behind: str, second: bool) -> None:
        found = ground_all([before, self.SAID, behind], VIEW)
        assert self.start(found[1]) == (self.SECOND if second else self.FIRST)

    def test_beside_its_only_neighbour(self) -> None:
        found = ground_all([self.SAID, "The king stays at home"], VIEW)
        assert self.start(found[0]) == self.SECOND

    def test_said_twice_between_neighbours(self) -> None:
        found = ground_all(["No other agreement is planned.", self.SAID, self.SAID, "The king stays at home"], VIEW)
        assert [self.start(each) for each in found[1:3]] == [self.FIRST, self.SECOND]

    def test_one_result_a_quote_in_their_order(self) -> None:
        quotes = ["The king stays at home", "never said by anybody", self.SAID, "Queen Margit"]
        assert [isinstance(each, Grounded) for each in ground_all(quotes, VIEW)] == [True, False, True, True]


VALUES = {
    "Queen Margit": "Queen Margit",
    "queen margit": "Queen Margit",
    "from March 3 to 5, 2031": "from March 3 to 5, 2031",
    "Chancellor Ren\u00e9 L\u00e9vesque": "Chancellor Ren\u00e9 L\u00e9vesque",
    "14": "14",
    "notable treaty \u2026 on the North Sea fisheries": "notable treaty worth 5.4 million crowns on the North Sea fisheries",
}


@pytest.mark.parametrize("words", VALUES)
def test_values_that_are_printed(words: str) -> None:
    found = find_value(words, VIEW)
    assert isinstance(found, Grounded), found
    assert found.quote == VALUES[words]


@pytest.mark.parametrize(
    "words", ["Queen Margti", "Margi", "4", "March 3 to 6", "North Sea treaty", "President Tomm", ""]
)
def test_values_that_are_not(words: str) -> None:
    assert isinstance(find_value(words, VIEW), NotGrounded)


def test_a_value_near_its_evidence() -> None:
    place = TEXT.rindex("14 companies")
    found = find_value("14 companies", VIEW, near=(place - 20, place - 10))
    assert isinstance(found, Grounded)
    assert found.start == place


def test_scripts_without_spaces() -> None:
    text = "\u4e60\u8fd1\u5e73\u4e3b\u5e2d4\u670814\u65e5\u81f315\u65e5\u5bf9\u8d8a\u5357\u8fdb\u884c\u56fd\u4e8b\u8bbf\u95ee\u3002"
    found = ground("\u5bf9\u8d8a\u5357\u8fdb\u884c\u56fd\u4e8b\u8bbf\u95ee", view_of(text))
    assert isinstance(found, Grounded)
    assert text[found.start : found.end] == found.quote
    assert isinstance(find_value("4\u670814\u65e5", view_of(text)), Grounded)
    assert isinstance(find_value("\u670815\u65e5\u81f3", view_of(text)), NotGrounded)


def test_offsets_count_code_points_of_the_text_as_supplied() -> None:
    text = "\ufeff\U0001d4d0\U0001f600 Talks\r\n\r\nThe \U0001f91d treaty was\r\nsigned in V\u00adelm."
    found = ground("signed in Velm.", view_of(text))
    assert isinstance(found, Grounded)
    assert text[found.start : found.end] == found.quote == "signed in V\u00adelm."


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
NEAR_TEXT = st.builds(
    lambda start, length, cut, put: TEXT[start : start + length][:cut] + put + TEXT[start : start + length][cut:],
    st.integers(0, len(TEXT)),
    st.integers(0, 160),
    st.integers(0, 160),
    st.one_of(st.just(""), ANY_TEXT, st.sampled_from(["not ", "x", "...", "7"])),
)


@given(st.one_of(ANY_TEXT, NEAR_TEXT))
@settings(max_examples=500, deadline=None)
def test_what_is_grounded_is_the_text_itself(said: str) -> None:
    for found in (ground(said, VIEW), find_value(said, VIEW), *ground_all([said, "Queen Margit", said], VIEW)[::2]):
        if isinstance(found, Grounded):
            assert TEXT[found.start : found.end] == found.quote != ""
            assert found.zone.is_article
            assert found.zone is VIEW.zone_at(found.start)
            assert found.method != "exact" or found.quote == said.strip()


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=300, deadline=None)
def test_any_stretch_of_the_view_comes_back_or_has_a_reason(text: str, start: int, end: int) -> None:
    view = view_of("The talks ended in Velm. " + text)
    said = view.text[start:end]
    found = ground(said, view)
    if isinstance(found, Grounded):
        assert view.raw[found.start : found.end] == found.quote
    else:
        assert found.reason
