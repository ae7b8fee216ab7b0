"""Bounds: however often, or of however many, a text tells, the whole path ends, and says what it left out.

Quadratic work would take a minute on most of these; a second or two is what they take.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

import diplo_extract as dx
from diplo_extract.backends.offline.backend import MOST_OF_SENTENCE
from diplo_extract.coding import MOST_DRAFTS

SIZE = 60_000
STATES = ("Ghana", "Nepal", "Latvia", "Peru", "Kuwait", "Togo", "Cyprus", "Bhutan", "Chile", "Angola", "Oman", "Malta")
SYLLABLES = ("ba", "do", "fi", "ku", "la", "mer", "no", "pa", "ri", "sa", "to", "ve")


def name(number: int) -> str:
    """A given name and a surname, another for each number."""
    syllables = [SYLLABLES[number // 12**place % 12] for place in range(4)]
    return f"{''.join(syllables[:2]).title()} {''.join((*syllables[2:], 'sen')).title()}"


def state(number: int) -> str:
    return STATES[number % len(STATES)]


def day(number: int) -> str:
    return f"{number % 28 + 1} May {1950 + number // 28 % 70}"


def article(sentence: Callable[[int], str], size: int = SIZE) -> dx.Article:
    """A page of sentences, each made from its number."""

    told = [sentence(number) for number in range(size // len(sentence(0)) + 1)]
    return dx.Article.from_text("".join(told), published="2024-05-05")


def extract(sentence: Callable[[int], str], size: int = SIZE) -> dx.Extraction:
    return dx.extract(article(sentence, size), model="offline")


def test_the_same_sentence_told_a_thousand_times_is_the_same_events() -> None:
    unit = "Peruvian President Ana Quispe visited Ghana on 3 May. She signed an agreement with Nepal. "
    once, often = (extract(lambda _: unit, size) for size in (1, SIZE))
    assert [(event.kind, event.parties, event.date) for event in often.events] == [
        (event.kind, event.parties, event.date) for event in once.events
    ]
    assert len(once.events) == 2
    assert often.rejected == ()


@pytest.mark.parametrize(
    "sentence",
    [
        lambda n: f"President {name(n)} of {state(n)} visited {state(n + 1)} on {day(n)}. ",
        lambda n: f"Ghanaian President Kofi Mensah visited Nepal on {day(n)}. ",
        lambda n: f"Jordan and Cyprus signed an agreement on {day(n)}. ",
        lambda n: f'Jordan and Cyprus signed the "Agreement on {name(n)}". ',
        lambda n: f"Togo and Malta signed {n % 90 + 2} agreements. They include a protocol on {name(n)}. ",
        lambda n: f"President {name(n).split()[0]} Amba visited Japan. Amba signed a treaty with Peru. ",
        lambda n: f"In Oslo, President {name(n)} met Foreign Minister {name(n + 9)} of {state(n)} on {day(n)}. ",
        lambda n: f"Minister {name(n)} will visit {state(n)}, {state(n + 1)} and {state(n + 2)} in {1950 + n % 70}. ",
        lambda n: f"{name(n)}'s government fell. {name(n)} and two of his ministers flew from Peru to Accra in May. ",
    ],
    ids=["visits", "days", "undated texts", "titles", "bundles", "namesakes", "meetings", "tours", "leaders"],
)
def test_many_different_events_end(sentence: Callable[[int], str]) -> None:
    result = extract(sentence)
    assert result.status.is_done
    assert len(result.events) > 100


@pytest.mark.parametrize(
    "unit",
    [
        "Ghana, ",
        "President Ana Quispe, ",
        "visited Nepal and ",
        "(a visit (to Peru ",
        "3 May 2021, ",
        "MINISTER OF TRADE OF GHANA VISITED NEPAL ON 3 MAY. ",
        "AgreementsignedbyGhanaandNepal",
        "They include a protocol: ",
        "the first visit since the first visit since ",
    ],
)
def test_lists_without_end_end(unit: str) -> None:
    assert extract(lambda _: unit).status.is_done


def test_of_more_drafts_than_an_article_tells_the_rest_is_rejected() -> None:
    many = MOST_DRAFTS + 7
    text = "".join(f"Ghana's {name(n)} visited Nepal. " for n in range(many))
    drafts = [
        {"quotes": [f"{name(n)} visited Nepal"], "status": "completed", "visitor_name": name(n), "host": "Nepal"}
        for n in range(many)
    ]
    page = dx.Article.from_text(text, article_id="many")
    result = dx.extract(page, model=dx.ScriptedBackend({"many": {"visits": drafts}}))
    assert len(result.visits) == MOST_DRAFTS
    assert [item.draft["visitor_name"] for item in result.rejected if not item.field] == [
        name(n) for n in range(MOST_DRAFTS, many)
    ]
    assert result.status == "partial"


def test_a_draft_proposed_twice_is_coded_once() -> None:
    draft = {"quotes": ["visited Nepal"], "status": "completed", "visitor_title": "president", "host": "Nepal"}
    page = dx.Article.from_text("The president visited Nepal.", article_id="twice")
    result = dx.extract(page, model=dx.ScriptedBackend({"twice": {"visits": [draft, draft]}}))
    assert len(result.visits) == 1


def test_of_a_sentence_with_more_events_than_one_tells_the_rest_is_rejected() -> None:
    visitors = ", ".join(name(n * 1000 + 7) for n in range(40))
    hosts = ", ".join(STATES[:-1])
    text = f"Presidents {visitors} and Ana Quispe visited {hosts} and Malta. "
    result = dx.extract(dx.Article.from_text(text, published="2024-05-05"), model="offline")
    assert 0 < len(result.visits) <= MOST_OF_SENTENCE
    (lost,) = [item for item in result.rejected if not item.field]
    assert str(MOST_OF_SENTENCE) in lost.reason and lost.draft["quotes"][0][:20] in text
    assert result.status == "partial"
