"""What the offline rules tell of a text beside its parties: signers, onlookers, bodies, sums, places, bundles."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Agreement, Article


def agreements(text: str) -> tuple[Agreement, ...]:
    return extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).agreements


def only(text: str) -> Agreement:
    (agreement,) = agreements(text)
    return agreement


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("Fiji and Oman signed a loan agreement worth $1.2 billion on Monday.", 1.2e9, "USD"),
        ("Fiji and Oman signed a $3 billion deal on ships.", 3e9, "USD"),
        ("Fiji signed a 500-million-euro loan with Oman.", 5e8, "EUR"),
        ("Fiji and Oman inked two deals valued at 40 million Swiss francs.", 4e7, "CHF"),
        ("Fiji and Oman signed a pact on fish, said a minister who earns $1 million.", None, None),
        ("Fiji and Oman signed a deal worth between 2 and 3 million dollars.", None, None),
    ],
)
def test_amounts(text: str, amount: float | None, currency: str | None) -> None:
    assert (only(text).amount, only(text).currency) == (amount, currency)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The Ministry of Energy of Fiji and the Omani Ministry of Oil signed a memorandum on gas.",
            [("Ministry of Energy of Fiji", "FJI", "ministry"), ("Omani Ministry of Oil", "OMN", "ministry")],
        ),
        (
            "A memorandum between the Fiji Trade and Industry Agency and the University of Muscat was signed on Monday.",
            [("Fiji Trade and Industry Agency", "FJI", "government"), ("University of Muscat", "OMN", "university")],
        ),
        (
            "Fijian company Seatel signed a contract with Oman's transport ministry.",
            [("Fijian company Seatel", "FJI", "enterprise"), ("Oman's transport ministry", "OMN", "ministry")],
        ),
        (
            "A memorandum on rice between the two trade ministries was signed by Fiji and Oman.",
            [("trade ministries", "FJI", "ministry"), ("trade ministries", "OMN", "ministry")],
        ),
        (
            "A memorandum between the Ministry of e-Governance of Fiji and the Omani Ministry of Oil was signed.",
            [("Ministry of e-Governance of Fiji", "FJI", "ministry"), ("Omani Ministry of Oil", "OMN", "ministry")],
        ),
        ("The two governments signed a memorandum. Fiji and Oman are friends.", []),
        ("Fiji and Oman signed a memorandum on gas.", []),
        ("Fijian President Ratu Vula and Omani Sultan Qabus Hamad signed a memorandum.", []),
    ],
)
def test_signing_bodies(text: str, bodies: list[tuple[str, str, str]]) -> None:
    assert [(body.name, body.code, body.level) for body in only(text).signing_bodies] == bodies


PAIR = "Fijian President Ratu Vula met Omani Sultan Qabus Hamad in Suva. "


@pytest.mark.parametrize(
    ("text", "signatories", "witnesses"),
    [
        (
            "The treaty was signed by Fijian Foreign Minister Manoa Seru and his Omani counterpart Salim Riyami.",
            ["Manoa Seru", "Salim Riyami"],
            [],
        ),
        (
            "Fijian Foreign Minister Manoa Seru signed a pact with his Omani counterpart Salim Riyami.",
            ["Manoa Seru", "Salim Riyami"],
            [],
        ),
        (
            "In the presence of Fijian President Ratu Vula and Omani Sultan Qabus Hamad, a treaty between Fiji and Oman was signed.",
            [],
            ["Ratu Vula", "Qabus Hamad"],
        ),
        (
            "The signing of a treaty between Fiji and Oman was witnessed by Fijian President Ratu Vula.",
            [],
            ["Ratu Vula"],
        ),
        (PAIR + "The two leaders signed a joint statement.", ["Qabus Hamad", "Ratu Vula"], []),
        (PAIR + "The two leaders witnessed the signing of five agreements.", [], ["Qabus Hamad", "Ratu Vula"]),
        (PAIR + "The two presidents signed a joint statement.", [], []),
    ],
)
def test_signatories_and_witnesses(text: str, signatories: list[str], witnesses: list[str]) -> None:
    assert (sorted(only(text).signatories), sorted(only(text).witnesses)) == (sorted(signatories), sorted(witnesses))


def test_the_place_is_where_it_was_signed() -> None:
    assert only("Fiji and Oman signed a pact on fish in Muscat on Monday.").place == "Muscat"
    assert only("Fiji and Oman signed a pact on fish, a minister said in Muscat.").place is None


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Oman signed six agreements, including a memorandum on ports.",
        "Fiji and Oman signed six agreements on Monday. Among them is a memorandum on ports.",
        "Fiji and Oman signed six agreements on Monday. They consist of five treaties on fish and a memorandum on ports.",
    ],
)
def test_an_item_is_part_of_its_bundle(text: str) -> None:
    bundle = next(item for item in agreements(text) if item.is_aggregate and item.count == 6)
    item = next(item for item in agreements(text) if item.instrument_type == "mou")
    assert item.part_of == bundle.event_id and bundle.part_of is None
    assert (item.date, item.agreement_status) == (bundle.date, bundle.agreement_status)


def test_a_bundle_told_twice_with_one_count_is_one() -> None:
    text = (
        "Fiji and Oman signed two key agreements in Suva. The ministers of Fiji and Oman signed two agreements on fish."
    )
    assert only(text).count == 2


def test_who_announces_a_deal_does_not_sign_it() -> None:
    assert only("Fijian President Ratu Vula announced a defence deal with Oman.").signatories == ()
