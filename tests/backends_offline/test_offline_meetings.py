"""Whom a visitor met, when and where, and during which visit; who went along."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

PUBLISHED = "2024-06-12"  # a Wednesday


def told(text: str) -> dict[str, list[str]]:
    """Visitor and host: counterpart, country, day and place of each meeting."""
    visits = extract_with(OfflineBackend(), Article.from_text(text, published=PUBLISHED)).visits
    return {
        f"{visit.visitor_name}>{visit.host}": [
            " ".join(str(value) for value in meeting if value)
            for meeting in ((m.counterpart, m.counterpart_country, m.date, m.place) for m in visit.meetings)
        ]
        for visit in visits
    }


ARRIVED = "Gambian President Adama Barrow arrived in Doha on Monday. "


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (
            "Barrow met Qatari Foreign Minister Sultan Al Muraikhi in Doha on Tuesday.",
            ["Sultan Al Muraikhi QAT 2024-06-11 Doha"],
        ),
        (
            "Barrow held talks with Qatari Emir Tamim Al Thani and Qatari Prime Minister Khalid Al Thani on Tuesday.",
            ["Tamim Al Thani QAT 2024-06-11", "Khalid Al Thani QAT 2024-06-11"],
        ),
        ("Qatari Emir Tamim Al Thani received Barrow on Tuesday.", ["Tamim Al Thani QAT 2024-06-11"]),
        ("He praised Qatar after talks with Qatari Emir Tamim Al Thani.", ["Tamim Al Thani QAT"]),
        ("Barrow and Qatari Emir Tamim Al Thani signed a treaty on fish.", ["Tamim Al Thani QAT"]),
        ("Barrow spoke by phone with Qatari Emir Tamim Al Thani on Tuesday.", []),
        ("Barrow met Qatari Emir Tamim Al Thani in Banjul in March.", []),
        ("He called for talks with Qatari Emir Tamim Al Thani.", []),
        ("Barrow will not meet Qatari Emir Tamim Al Thani.", []),
    ],
)
def test_whom_the_visitor_met(sentence: str, met: list[str]) -> None:
    assert told(ARRIVED + sentence)["Adama Barrow>QAT"] == met


def test_of_two_visits_that_fit_the_meeting_is_part_of_the_one_told_beside_it() -> None:
    text = (
        "Kenyan President William Ruto arrived in Accra on Tuesday. Ruto met Ghanaian President Nana Akufo-Addo on "
        "Tuesday. He thanked Akufo-Addo, who had visited Nairobi on June 9."
    )
    assert told(text) == {
        "William Ruto>GHA": ["Nana Akufo-Addo GHA 2024-06-11"],
        "Nana Akufo-Addo>KEN": [],
    }


def test_two_who_met_in_a_third_country_met_each_during_the_own_visit() -> None:
    text = "Kenyan President William Ruto and Ghanaian President Nana Akufo-Addo met in Kigali on Tuesday."
    assert told(text) == {
        "William Ruto>RWA": ["Nana Akufo-Addo GHA 2024-06-11 Kigali"],
        "Nana Akufo-Addo>RWA": ["William Ruto KEN 2024-06-11 Kigali"],
    }


def test_meetings_to_come_are_on_days_to_come() -> None:
    text = (
        "Kenyan President William Ruto will visit Ghana from June 14 to 16. Ruto will meet Ghanaian President Nana "
        "Akufo-Addo in Accra on Friday."
    )
    assert told(text) == {"William Ruto>GHA": ["Nana Akufo-Addo GHA 2024-06-14 Accra"]}


@pytest.mark.parametrize(
    ("sentence", "delegation"),
    [
        (
            "He was accompanied by Foreign Minister Mamadou Tangara and his wife, Fatou Bah.",
            ["Mamadou Tangara", "Fatou Bah"],
        ),
        (
            "Accompanying him are Foreign Minister Mamadou Tangara and Trade Minister Bai Joof.",
            ["Mamadou Tangara", "Bai Joof"],
        ),
        ("Foreign Minister Mamadou Tangara is accompanying Barrow.", ["Mamadou Tangara"]),
        ("The delegation accompanying Barrow met Trade Minister Ali Al Kuwari.", []),
        ("The talks were accompanied by a dinner.", []),
    ],
)
def test_who_went_along(sentence: str, delegation: list[str]) -> None:
    visits = extract_with(OfflineBackend(), Article.from_text(ARRIVED + sentence, published=PUBLISHED)).visits
    assert [list(visit.delegation) for visit in visits if visit.visitor_name == "Adama Barrow"] == [delegation]
