"""Texts that are told over several words or sentences: by "the one", by lists, by what both sides or a traveller do."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

ELLIPSIS = [
    (
        "Oman's labour minister and his Nepalese counterpart signed a labour pact on Sunday. Three more were signed on Monday.",
        ["NPL-OMN agreement signed 2024-06-09", "NPL-OMN agreement signed 2024-06-10 x3"],
    ),
    (
        "Estonia has double taxation treaties with many states. The first, with Finland, was signed in 1993.",
        ["EST-FIN treaty signed 1993"],
    ),
    (
        "The EU and Kenya signed a trade agreement in Nairobi; a similar one with Rwanda has been initialled.",
        ["EU-KEN agreement signed None"],
    ),
    (
        "Kenya and Oman signed three agreements on Monday: one on mining, one on visas and one on sport.",
        [
            "KEN-OMN agreement signed 2024-06-10",
            "KEN-OMN agreement signed 2024-06-10",
            "KEN-OMN agreement signed 2024-06-10",
            "KEN-OMN agreement signed 2024-06-10 x3",
        ],
    ),
    (
        "Fiji and Oman signed two agreements on Monday. Another agreement waives visas for students.",
        ["FJI-OMN agreement signed 2024-06-10", "FJI-OMN agreement signed 2024-06-10 x2"],
    ),
    (
        "Kenya and Oman signed six agreements on Monday. They met for hours. Teams talked. Among the documents was a memorandum on mining.",
        ["KEN-OMN agreement signed 2024-06-10 x6", "KEN-OMN mou signed 2024-06-10"],
    ),
    ("Portugal and Morocco initialled a text on fish on Tuesday.", ["MAR-PRT unspecified initialled 2024-06-11"]),
    (
        "Portugal and Morocco initialled the text of a pact on fish on Tuesday.",
        ["MAR-PRT agreement initialled 2024-06-11"],
    ),
]
LISTS = [
    (
        "Icelandic President Halla Tomasdottir met Norwegian Prime Minister Jonas Gahr Store in Oslo. The documents signed include an agreement on taxes; a memorandum on fish; and a protocol on culture.",
        ["ISL-NOR agreement signed None", "ISL-NOR mou signed None", "ISL-NOR protocol signed None"],
    ),
    (
        "Kenya and Oman signed a defence agreement in 2019, a treaty on extradition in 2021 and a memorandum on sport last year.",
        ["KEN-OMN agreement signed 2019", "KEN-OMN mou signed 2023", "KEN-OMN treaty signed 2021"],
    ),
    (
        "A treaty on borders between Fiji and Samoa was signed on Friday, together with a protocol on customs.",
        ["FJI-WSM protocol signed 2024-06-07", "FJI-WSM treaty signed 2024-06-07"],
    ),
    (
        "Canada and Italy signed similar pacts with Cyprus last year.",
        ["CAN-CYP agreement signed 2023", "CYP-ITA agreement signed 2023"],
    ),
]
SIDES = [
    ("Malta and Cyprus are friends. The two energy ministers signed a memorandum on gas.", ["CYP-MLT mou signed None"]),
    ("Malta and Cyprus are friends. The two interior ministries signed a pact.", ["CYP-MLT agreement signed None"]),
    (
        "Omani Sultan Qabus Hamad had flown in from Lima on Monday. There he and Peruvian President Ana Salas issued a joint statement.",
        ["OMN-PER joint_statement adopted None"],
    ),
    (
        "Fijian Prime Minister Ratu Vula flew to Apia on Friday to sign a police pact with Samoa.",
        ["FJI-WSM agreement signed 2024-06-07"],
    ),
    (
        "Fijian Prime Minister Ratu Vula will fly to Apia on Friday to sign a police pact.",
        ["FJI-WSM agreement to_be_signed 2024-06-14"],
    ),
    (
        "Kenya signed a pact with Oman, Kenya's trade minister said. The pact with Peru, signed in 2019, has lapsed.",
        ["KEN-OMN agreement signed None", "KEN-PER agreement signed 2019"],
    ),
    (
        "The two countries drew their border in a 1987 pact, Malta and Tunisia said.",
        ["MLT-TUN agreement unspecified 1987"],
    ),
    ("Norway and Chile share the fish under a 1998 treaty.", ["CHL-NOR treaty unspecified 1998"]),
    (
        "Mercosur met in Asuncion. On Monday the bloc signed a trade agreement with Egypt.",
        ["EGY-MERCOSUR agreement signed 2024-06-10"],
    ),
    ("Norway and Peru share the fish under an agreement reached in 1996.", ["NOR-PER agreement unspecified 1996"]),
    (
        "Vietnam and Laos are neighbours. At the APEC summit on May 2, both ministers signed a pact.",
        ["LAO-VNM agreement signed 2024-05-02"],
    ),
]
ACTS = [
    (
        "Portugal withdrew from its 1992 fisheries agreement with Morocco last year.",
        ["MAR-PRT agreement terminated 2023"],
    ),
    ("Talks between Fiji and Tonga on a border treaty began in May.", ["FJI-TON treaty under_negotiation None"]),
    ("Negotiations with Tonga on a border treaty were resumed by Fiji.", ["FJI-TON treaty under_negotiation None"]),
    ("Denmark and Ghana entered into an agreement on drones on Friday.", ["DNK-GHA agreement signed 2024-06-07"]),
    ("Denmark became the fifth country to sign a pact with Ghana on Friday.", ["DNK-GHA agreement signed 2024-06-07"]),
    (
        "Fiji and Samoa signed at the old palace, outside Apia, an agreement on customs.",
        ["FJI-WSM agreement signed None"],
    ),
    (
        "Denmark and Ghana renewed for five years their agreement on drones on Friday.",
        ["DNK-GHA agreement renewed 2024-06-07"],
    ),
    ("Fiji and Tonga finalised a border treaty, to be signed in July.", ["FJI-TON treaty to_be_signed 2024-07"]),
]
NOTHING = [
    "Fijian Prime Minister Ratu Vula travelled to Apia to persuade Samoa to sign a police pact.",
    "Fiji and Samoa signed on to a treaty of the United Nations.",
    "The signing of such a treaty between Fiji and Samoa has been held up for years.",
    "Fiji and Samoa argue. More effective talks are needed, and no one with a plan has come.",
    "The ministers of Norway and Chile spoke of the 1998 treaty on whales.",
]


def agreements(text: str) -> list[str]:
    result = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12"))
    return sorted(
        f"{'-'.join(one.parties)} {one.instrument_type} {one.agreement_status} {one.date}"
        + (f" x{one.count}" if one.is_aggregate else "")
        for one in result.agreements
    )


@pytest.mark.parametrize(("text", "wanted"), [*ELLIPSIS, *LISTS, *SIDES, *ACTS])
def test_texts_are_told(text: str, wanted: list[str]) -> None:
    assert agreements(text) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_tell_no_text(text: str) -> None:
    assert agreements(text) == []


def test_a_passage_on_another_country_is_not_of_the_pair_of_the_article() -> None:
    text = (
        "China and Taiwan compete. China courts Taiwan's friends, and Taiwan pays.\n\n"
        "Nicaragua changed sides in 2021. A trade agreement was signed in 2023."
    )
    assert agreements(text) == []


def test_the_bloc_is_nobody_where_two_are_named_alike() -> None:
    text = "Mercosur and ASEAN met in Asuncion. On Monday the bloc signed a trade agreement with Egypt."
    assert agreements(text) == []
