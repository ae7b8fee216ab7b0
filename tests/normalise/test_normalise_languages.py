"""The language of a text, and actors in French and Vietnamese running text."""

from __future__ import annotations

import pytest

from diplo_extract.normalise.actors import read_actor
from diplo_extract.normalise.dates import DateContext, find_dates, read_date
from diplo_extract.normalise.dates_text import context_of
from diplo_extract.normalise.foreign_mentions import mentions_in
from diplo_extract.normalise.instruments import read_count
from diplo_extract.normalise.languages import language_of
from diplo_extract.normalise.levels import read_level

FRENCH = "La ministre est arrivée dans la capitale pour une conférence sur les ports et la pêche."
VIETNAMESE = "Bộ trưởng đã có mặt tại thủ đô và sẽ dự hội nghị của các nước về cảng và nghề cá."
ENGLISH = "The minister has arrived in the capital for a conference on ports and on fisheries."


@pytest.mark.parametrize(
    ("text", "stated", "language"),
    [
        (FRENCH, None, "fr"),
        (VIETNAMESE, None, "vi"),
        (ENGLISH, None, "en"),
        (ENGLISH, "vi", "en"),  # the frame of the page, not the article
        ("Accord.", "fr-FR", "fr"),
        ("Accord.", None, "en"),
        ("Accord.", "de", "en"),
        ("El ministro llegó a la capital.", None, "en"),
    ],
)
def test_the_language_of_a_text(text: str, stated: str | None, language: str) -> None:
    assert language_of(text, stated) == language


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le Pérou et l'Éthiopie", "PER ETH"),
        ("fr", "la présidente grecque à Pékin", "GRC CHN"),
        ("fr", "des ministres turcs, ivoiriennes et sud-africains", "TUR CIV ZAF"),
        ("fr", "l’Arabie saoudite et les Émirats arabes unis", "SAU ARE"),
        ("fr", "au Salvador, le vice-président Salvador Ruiz", "SLV"),
        ("fr", "la République démocratique du Congo", "COD"),
        ("vi", "Phần Lan, Thổ Nhĩ Kỳ và Bắc Kinh", "FIN TUR CHN"),
        ("vi", "Thủ tướng Đức Olaf Scholz", "DEU"),
        ("vi", "ông Lê Đức An và bà Nga", ""),
        ("vi", "quan hệ Nga - Mỹ", "RUS USA"),
        ("en", "la Chine et le Pérou", ""),
    ],
)
def test_actors_in_running_text(language: str, text: str, found: str) -> None:
    mentions = mentions_in(text, language)
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.words for mention in mentions]
    codes = [mention.reading.actor.code for mention in mentions if mention.reading.actor]
    assert " ".join(codes) == found


def test_a_capital_of_another_language_is_an_actor_of_its_country() -> None:
    reading = read_actor("Varsovie")
    assert reading.actor is not None and reading.actor.code == "POL"


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("partenariat de coopération stratégique global", "comprehensive_strategic_partnership"),
        ("partenariat stratégique renforcé", "strategic_partnership"),
        ("Đối tác hợp tác toàn diện", "comprehensive_partnership"),
        ("partenariat d'exception", "other"),
    ],
)
def test_levels(words: str, level: str) -> None:
    read = read_level(words)
    assert read is not None and read.to_level == level


@pytest.mark.parametrize(
    ("words", "count"), [("huit conventions", 8), ("une douzaine de textes", 12), ("hai văn kiện", 2)]
)
def test_counts(words: str, count: int) -> None:
    assert read_count(words)[0] == count


@pytest.mark.parametrize("before", ["ngày", "hôm", "sáng", "Tối"])
def test_a_day_in_digits_after_a_word_for_it(before: str) -> None:
    text = f"{before} 4/9"
    (found,) = find_dates(text)
    assert read_date(found.words, context_of(text, "2023-10-01")).edtf == "2023-09-04"
    assert find_dates("4/9") == []


def test_without_such_a_word_the_order_stays_open() -> None:
    assert read_date("4/9/2023", DateContext()).edtf != "2023-09-04"


def test_a_day_of_number_nought_is_no_day() -> None:
    assert read_date("0/1/0", DateContext(published="2024-02-29")).edtf is None
