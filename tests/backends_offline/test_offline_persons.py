"""Who a visitor is, where the office stands in one place and the name, or the country, in another."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

NAMED_NEXT = [
    ("Fiji's foreign minister landed in Lome on Monday. Ana Soto was met by her Togolese counterpart.", "Ana Soto"),
    ("Fiji's foreign minister landed in Lome on Monday. Ana Soto was received by the president.", "Ana Soto"),
    ("The Fijian president is to visit Togo in July. Ana Soto will be accompanied by two ministers.", "Ana Soto"),
    ("The Fijian president flew to Lome on Monday. Ana Soto held talks with her Togolese counterpart.", "Ana Soto"),
    ("Fijian president arrives in Togo\n\nAna Soto met her Togolese counterpart on Monday.", "Ana Soto"),
    # the host's name, another one's, or nobody's
    ("The Fijian president flew to Lome on Monday. Ali Bado met her at the airport.", None),
    ("The Fijian president flew to Lome on Monday. Ali Bado received his guest in the palace.", None),
    ("The Fijian president flew to Lome on Monday. Ali Bado held talks with his Fijian counterpart.", None),
    ("The Fijian president flew to Lome on Monday. Ali Bado met officials.", None),
    ("The Fijian president landed in Lome on Monday. Human Rights Watch met activists.", None),
    ("The Fijian president landed in Lome on Monday. Royal Air Togo signed a contract with a bank.", None),
    ("The Fijian president flew to Lome on Monday. Ana Soto was received in a school. Luis Soto met students.", None),
    ("The Fijian president landed in Lome on Monday. Ana Soto, a singer, met her fans.", None),
    ("The Fijian president landed in Lome on Monday. Foreign Minister Ana Soto was received.", None),
]

MET = [
    ("The Togolese and Fijian foreign ministers met in Lome on Friday.", {("FJI", "TGO")}),
    ("Talks between the Togolese and Fijian foreign ministers were held in Lome on Friday.", {("FJI", "TGO")}),
    ("The Togolese and Fijian presidents will meet in Oslo on Friday.", {("FJI", "NOR"), ("TGO", "NOR")}),
    ("The Togolese and Fijian presidents spoke by phone on Friday.", set()),
    ("Togolese and Fijian ministers met in Lome on Friday.", set()),
    ("The Togolese and Fijian foreign ministers did not meet in Oslo on Friday.", set()),
    ("Talks between the Togolese and Fijian foreign ministers in Oslo were postponed on Friday.", set()),
    ("Talks between the Togolese and Fijian foreign ministers in Oslo are overdue.", set()),
]

TOLD = [
    # the way home
    (
        "Fijian Vice-President Ana Soto returned to Suva on Monday night from Lome, where she led a delegation.",
        ("Ana Soto", "FJI", "TGO", "completed", "2024-06-10"),
    ),
    (
        "Fijian Prime Minister Ana Soto returned on Monday from Lome.",
        ("Ana Soto", "FJI", "TGO", "completed", "2024-06-10"),
    ),
    (
        "Fijian President Ana Soto has concluded her four-day visit to Togo and left Lome for home this morning.",
        ("Ana Soto", "FJI", "TGO", "completed", "2024-06-09/2024-06-12"),
    ),
    # an office that is told of in passing
    (
        "Ana Soto, who took over as Fiji's prime minister in May, was in Lome on Monday for talks.",
        ("Ana Soto", "FJI", "TGO", "completed", "2024-06-10"),
    ),
    (
        "Ana Soto, who became Fijian prime minister in May, flew to Lome on Monday.",
        ("Ana Soto", "FJI", "TGO", "completed", "2024-06-10"),
    ),
    # the inviter's country
    (
        "Fijian President Ana Soto laid flowers on Monday during a visit at the invitation of Togolese President Ali Bo.",
        ("Ana Soto", "FJI", "TGO", "completed", "2024-06-10"),
    ),
    (
        "Fijian President Ana Soto will lay flowers in Lome on Friday during a visit to Togo.",
        ("Ana Soto", "FJI", "TGO", "planned", "2024-06-14"),
    ),
    # a week that is not over
    (
        "Fijian Prime Minister Ana Soto pays an official visit to Togo this week.",
        ("Ana Soto", "FJI", "TGO", "ongoing", "[2024-06-10..2024-06-16]"),
    ),
    (
        "Fijian Prime Minister Ana Soto paid an official visit to Togo this week.",
        ("Ana Soto", "FJI", "TGO", "completed", "[2024-06-10..2024-06-16]"),
    ),
]

OF_SOMEBODY_ELSE = [
    # "Kim" is another one's name here
    "Kim Jong Il sent an envoy. He handed Kim's letter to South Korean President Kim Dae-jung. Kim visited Lome in May.",
    "Ana Soto, who served as Fiji's president until May, arrived in Lome on Monday.",
    "Ana Soto, who became Fiji's president in 1997, arrived in Lome on Monday.",
    # "Soto" is no minister of whom the sentence before tells
    "Luis Soto sat beside Togolese President Ali Bado. Soto left early. He flew to Oslo on Monday for a visit.",
]

IN_DIARY = """Diary of the week

LIMA - Chilean Foreign Minister Eva Soto meets President Luis Prado.
OSLO - Parliament debates the budget.
ACCRA - Togolese President Ali Bado holds talks with President Kofi Mensah.
PORT ABC, Egypt - Fijian Prime Minister Ana Maro attends a summit.
"""


def visits(text: str, source: str | None = None) -> list:
    article = Article.from_text(text, published="2024-06-12").model_copy(update={"source": source})
    return list(extract_with(OfflineBackend(), article).visits)


@pytest.mark.parametrize(("text", "name"), NAMED_NEXT)
def test_the_office_of_one_sentence_has_the_name_that_acts_in_the_next(text: str, name: str | None) -> None:
    assert [(visit.visitor_name, visit.visitor_country, visit.host) for visit in visits(text)][:1] == [
        (name, "FJI", "TGO")
    ]


@pytest.mark.parametrize(("text", "wanted"), MET)
def test_two_holders_of_one_office_meet(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(visit.visitor_country, visit.host) for visit in visits(text)} == wanted


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_who_where_when(text: str, wanted: tuple[str, ...]) -> None:
    (visit,) = visits(text)
    assert (visit.visitor_name, visit.visitor_country, visit.host, visit.status, visit.date) == wanted


@pytest.mark.parametrize("text", OF_SOMEBODY_ELSE)
def test_a_shared_name_and_an_unknown_one_are_nobody(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize(("one", "other"), [("King", "Queen"), ("Emperor", "Empress"), ("Prince", "Princess")])
def test_a_couple_is_of_one_country(one: str, other: str) -> None:
    found = visits(f"{one} Felipe and {other} Ana of Spain began a state visit to Fiji on Monday.")
    assert [(visit.visitor_name, visit.visitor_country) for visit in found] == [("Felipe", "ESP"), ("Ana", "ESP")]


def test_two_kings_are_of_two_countries() -> None:
    found = visits("King Hussein and King Felipe of Spain arrived in Fiji on Monday.")
    assert [visit.visitor_country for visit in found if visit.visitor_name == "Hussein"] in ([], [None])


@pytest.mark.parametrize("source", ["Khmer Times", "Ministry of Foreign Affairs of Cambodia"])
def test_a_bare_office_is_of_the_country_of_a_known_source(source: str) -> None:
    text = "Prime Minister Sok Dara leaves for Oslo on Friday for talks. Cambodia and Norway trade little."
    assert [(visit.visitor_country, visit.host) for visit in visits(text, source)] == [("KHM", "NOR")]
    assert [visit.visitor_country for visit in visits(text, "Example Portal")] in ([], [None])


def test_an_envoy_of_a_president_is_not_the_president() -> None:
    found = visits("Ana Soto was there as special envoy of Omani President Luis Maro. He flew to Oslo on Monday.")
    assert all("President" not in (visit.visitor_name or "") for visit in found)


def test_a_dateline_of_a_diary_may_name_city_and_country() -> None:
    assert {(visit.visitor_name, visit.host) for visit in visits(IN_DIARY)} == {
        ("Eva Soto", "PER"),
        ("Ali Bado", "GHA"),
        ("Ana Maro", "EGY"),
    }


@pytest.mark.parametrize("done", ["exchanged signatures on", "put pen to"])
def test_who_puts_his_name_to_a_text_signs_it(done: str) -> None:
    text = f"Fijian President Ana Soto and Togolese President Ali Bo {done} a trade agreement in Lome on Monday."
    found = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).agreements
    assert [(event.parties, event.agreement_status, event.date) for event in found] == [
        (("FJI", "TGO"), "signed", "2024-06-10")
    ]


def test_effective_use_is_no_entry_into_force() -> None:
    text = "Fiji and Togo hailed the agreements that bind the two countries and called for their effective use."
    assert extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).agreements == ()


def test_a_prince_is_no_queen() -> None:
    text = "Queen Ana of Spain greeted President Eva Maro of Fiji. The Spanish prince will travel to Suva in July."
    assert "Ana" not in {visit.visitor_name for visit in visits(text)}
