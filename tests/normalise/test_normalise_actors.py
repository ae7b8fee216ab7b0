"""Actors: the table of cases, running text, and what must hold for any words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_extract.normalise.actors import (
    ActorMention,
    ActorReading,
    actor,
    capital_of,
    city_country,
    mentions,
    organisation_seat,
    read_actor,
)
from diplo_extract.schema.vocabulary import HostType

DATA = Path(__file__).parent / "data"


def cases() -> list[tuple[str, str, str]]:
    lines = (DATA / "actors.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(words, on, expected) for words, on, expected in rows]


def told(reading: ActorReading) -> str:
    if reading.actor:
        return reading.actor.code
    return "|".join(reading.candidates) + ("|" if len(reading.candidates) == 1 else "") or "-"


def test_the_table_is_large_enough() -> None:
    assert len(cases()) == len(set(cases())) >= 400


@pytest.mark.parametrize(("words", "on", "expected"), cases())
def test_words_to_actor(words: str, on: str, expected: str) -> None:
    reading = read_actor(words, on=date.fromisoformat(on) if on else None)
    assert told(reading) == expected, reading
    assert reading.reason


@pytest.mark.parametrize(
    "case", yaml.safe_load((DATA / "mentions.yaml").read_text(encoding="utf-8")), ids=lambda case: case["text"][:40]
)
def test_mentions_in_running_text(case: dict[str, list[str]]) -> None:
    found = [f"{mention.words}={told(mention.reading)}" for mention in mentions(str(case["text"]))]
    assert found == case["found"]


def test_a_mention_says_its_form_and_whether_it_is_a_part() -> None:
    found = {
        mention.words: (mention.form, mention.part)
        for mention in mentions("Japan, the Japanese, Tokyo, the EU and Hokkaido")
    }
    assert found == {
        "Japan": ("name", False),
        "Japanese": ("demonym", False),
        "Tokyo": ("capital", False),
        "EU": ("organisation", False),
        "Hokkaido": ("name", True),
    }


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("VNM", HostType.country),
        ("XKX", HostType.country),
        ("SUHH", HostType.country),
        ("HKG", HostType.territory),
        ("TWN", HostType.territory),
        ("GGY", HostType.territory),
        ("ASEAN", HostType.organisation),
        ("VAT", HostType.country),
    ],
)
def test_kind_of_actor(code: str, kind: HostType) -> None:
    known = actor(code)
    assert known is not None
    assert known.kind is kind


def test_an_unknown_code_is_no_actor() -> None:
    assert actor("XYZ") is None
    assert organisation_seat("XYZ") is None
    assert capital_of("XYZ") == ()


@pytest.mark.parametrize(
    ("code", "country"),
    [
        ("ASEAN", "IDN"),
        ("UN", "USA"),
        ("EU", "BEL"),
        ("AU", "ETH"),
        ("NATO", "BEL"),
        ("WHO", "CHE"),
        ("UNESCO", "FRA"),
        ("IAEA", "AUT"),
        ("ADB", "PHL"),
        ("AIIB", "CHN"),
        ("SCO", "CHN"),
        ("EAEU", "RUS"),
        ("CIS", "BLR"),
        ("LAS", "EGY"),
        ("OPEC", "AUT"),
        ("ICAO", "CAN"),
        ("BRICS", None),
        ("G7", None),
        ("VNM", None),
    ],
)
def test_seat_of_organisation(code: str, country: str | None) -> None:
    assert organisation_seat(code) == country


@pytest.mark.parametrize(
    ("city", "country"),
    [
        ("Hanoi", "VNM"),
        ("Ho Chi Minh City", "VNM"),
        ("Kazan", "RUS"),
        ("Davos", "CHE"),
        ("Geneva", "CHE"),
        ("New York", "USA"),
        ("Shanghai", "CHN"),
        ("kazan", "RUS"),
        ("Kraków", "POL"),
        ("Krakow", "POL"),
        ("Brussels", "BEL"),
        ("Astana", "KAZ"),
        ("St. Petersburg", "RUS"),
        ("Sharm el-Sheikh", "EGY"),
        ("The Hague", "NLD"),
        ("Bali", "IDN"),
        ("Hyderabad", None),
        ("Jerusalem", None),
        ("Georgetown", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_country_of_city(city: str, country: str | None) -> None:
    assert city_country(city) == country


def test_capitals() -> None:
    assert capital_of("VNM")[0] == "Hanoi"
    assert "Putrajaya" in capital_of("MYS")


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_mentions_that_stand_in_it(text: str) -> None:
    check(text, mentions(text))


@given(
    st.lists(
        st.sampled_from(
            [
                "Vietnam",
                "Papua New Guinea",
                "Guinea",
                "of",
                "the",
                "Congo",
                "andFrench",
                "US",
                "Viet\u00adnam",
                "Tu\u0308rkiye",
                "\n",
                "'s",
                "-",
                ".",
                "Georgia",
                "State of Georgia",
                "COP",
            ]
        ),
        max_size=30,
    )
)
@settings(max_examples=200, deadline=None)
def test_mentions_do_not_overlap(words: list[str]) -> None:
    check(" ".join(words), mentions(" ".join(words)))


def check(text: str, found: list[ActorMention]) -> None:
    last = 0
    for mention in found:
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.words
        assert mention.reading.actor or len(mention.reading.candidates) > 1
        last = mention.end


@given(st.text(max_size=60), st.none() | st.dates())
@settings(max_examples=300, deadline=None)
def test_a_reading_is_an_actor_or_candidates_or_nothing(words: str, on: date | None) -> None:
    reading = read_actor(words, on=on)
    assert not (reading.actor and reading.candidates)
    assert all(actor(code) for code in reading.candidates)


def test_a_hostile_text_is_read() -> None:
    assert mentions("Democratic Republic of the " * 40_000) == []
    assert len(mentions("Vietnam " * 100_000)) == 100_000
