"""The backend as a whole: what it answers, what it never does, and that hostile text does not stop it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_extract.backends import Backend
from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.backends.offline.words.lexicon import agencies, phrases, titles
from diplo_extract.ingest import read_articles
from diplo_extract.normalise.actors import actor
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View, read_article, sentences
from tests.conftest import ROOT

REPORT = (
    "Portugal and Angola sign accords\n\n"
    "LUANDA - Portuguese Prime Minister Antonio Costa began a two-day official visit to Angola on Monday. "
    "Costa and Angolan President Joao Lourenco signed eleven agreements.\n"
    "The Prime Minister had visited Mozambique in July 2018. The two countries upgraded ties to a strategic partnership in 2010."
)
PIECES = st.sampled_from(
    [
        "French President Emmanuel Macron", "visited", "signed", "an agreement", "Japan and Peru", "upgraded", "ties", "to a",
        "strategic partnership", "on May 5, 2021", "in Hanoi", "his visit to", "The Minister of", "and", ",", "with", "(", ")", "“",
        "will", "not", "was postponed", "the two countries", "\n", ".", "the signing of", "between", "Đỗ Hùng Việt", "al-", "bin", "’s",
    ]
)  # fmt: skip


def read(text: str, **known: str) -> tuple[Article, View]:
    article = Article.from_text(text, published="2018-09-17", **known)
    return article, read_article(article)


def test_it_is_a_backend() -> None:
    backend = OfflineBackend()
    assert isinstance(backend, Backend)
    assert (backend.name, backend.model, backend.prompt) == ("offline", None, None)


def test_a_report_of_several_events() -> None:
    events = extract_with(OfflineBackend(), Article.from_text(REPORT, published="2018-09-17")).events
    visits = {(e.visitor_name, e.host, str(e.mention_role)) for e in events if e.kind == "visit"}
    assert visits == {("Antonio Costa", "AGO", "focal"), ("Antonio Costa", "MOZ", "background")}
    (text,) = [e for e in events if e.kind == "agreement"]
    assert (text.parties, text.count, str(text.agreement_status)) == (("AGO", "PRT"), 11, "signed")
    (step,) = [e for e in events if e.kind == "partnership_upgrade"]
    assert (step.parties, step.date) == (("AGO", "PRT"), "2010")


def test_a_text_signed_during_the_visit_is_linked_to_it() -> None:
    events = extract_with(OfflineBackend(), Article.from_text(REPORT, published="2018-09-17")).events
    visit = next(e for e in events if e.kind == "visit" and e.host == "AGO")
    text = next(e for e in events if e.kind == "agreement")
    assert text.occasion_event_id == visit.event_id


def test_no_event_is_an_answer() -> None:
    article, view = read("The harvest was good. Prices of rice rose in Thailand and fell in Laos.")
    proposal = OfflineBackend().propose(article, view)
    assert proposal.status is Outcome.no_events
    assert proposal.usage.requests == 0


@pytest.mark.parametrize("text", ["", " \n ", "Visit.", "he", "signed", "((((", "’s visit to"])
def test_fragments_have_no_event(text: str) -> None:
    article, view = read(text)
    assert OfflineBackend().propose(article, view).status is Outcome.no_events


def test_all_rules_off_propose_nothing() -> None:
    from diplo_extract.backends.offline import RULES

    article, view = read(REPORT)
    silent = OfflineBackend(without=frozenset(rule.name for rule in RULES))
    assert silent.propose(article, view).status is Outcome.no_events


def test_the_key_depends_on_text_date_and_rules() -> None:
    backend = OfflineBackend()
    article, view = read(REPORT)
    other, other_view = read(REPORT + " He left.")
    later = article.model_copy(update={"published": "2019"})
    keys = {
        backend.request_key(article, view),
        backend.request_key(other, other_view),
        backend.request_key(later, view),
        OfflineBackend(without=frozenset({"visited"})).request_key(article, view),
    }
    assert len(keys) == 4
    assert backend.request_key(article, view) == backend.request_key(*read(REPORT))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60))
def test_any_text_is_read_and_every_quote_is_printed(pieces: list[str]) -> None:
    article, view = read(" ".join(pieces))
    proposal = OfflineBackend().propose(article, view)
    for draft in (*proposal.drafts.visits, *proposal.drafts.agreements, *proposal.drafts.partnership_upgrades):
        assert draft.quotes and all(quote in view.text for quote in draft.quotes)
        assert draft.date_text in view.text
    assert proposal == OfflineBackend().propose(article, view)


@pytest.mark.parametrize("text", ["The Presidents of Chad, Idriss Nour, and", "Russia said that he was in Kremlin"])
def test_words_that_lead_to_nothing_are_read(text: str) -> None:
    assert OfflineBackend().propose(*read(text)).status.is_done


@pytest.mark.parametrize("file", sorted((ROOT / "examples" / "articles").glob("*.*")), ids=lambda file: file.stem[:12])
def test_a_sentence_that_breaks_off_is_read(file: Path) -> None:
    """An article may end anywhere: each sentence of the examples is cut after each of its words."""
    view = read_article(next(article for article in read_articles(file) if isinstance(article, Article)))
    for start, end, _ in sentences(view):
        words = view.text[start:end].split()
        for cut in range(1, len(words)):
            article, cut_view = read(" ".join(words[:cut]))
            assert OfflineBackend().propose(article, cut_view).status.is_done


@pytest.mark.parametrize(
    "unit",
    [
        "Presidents Xi Jinping and To Lam signed an agreement and visited China and France ) ",
        "French President Emmanuel Macron visited Vietnam on May 5. He signed an agreement with Japan. ",
        "President of the Minister of the and, ",
        "the visit signed ((((( )))))) ",
    ],
)
def test_a_megabyte_of_anything_ends(unit: str) -> None:
    """Quadratic work would take minutes here; the rules take a second or two."""
    text = (unit * (400_000 // len(unit) + 1))[:400_000]
    backend = OfflineBackend()
    article = Article.from_text(text, published="2024-05-05")
    assert backend.propose(article, read_article(article)).status.is_done


def test_agencies_belong_to_countries_that_exist() -> None:
    assert all(actor(code) is not None for code in agencies().values())


def test_lexicon_phrases_are_lower_case_and_titles_do_not_overlap_particles() -> None:
    assert all(first == first.lower() for first in phrases())
    assert not titles().particles & titles().heads.keys()
