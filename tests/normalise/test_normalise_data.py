"""The data files of `normalise`: codes that exist, one meaning a name, everything that ISO names is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pycountry
import pytest

from diplo_extract.normalise.actors import read_actor
from diplo_extract.normalise.gazetteer import gazetteer, key
from diplo_extract.normalise.lexicon import read_data, split
from diplo_extract.schema.vocabulary import InstrumentType, Office, PartnershipLevel, SubjectArea, VisitRank

ALPHA_3 = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
ALPHA_4 = {country.alpha_4 for country in pycountry.historic_countries}
CURRENCIES = {currency.alpha_3 for currency in pycountry.currencies} | {
    "BGN"
}  # replaced by EUR in 2026, in news before
AMBIGUOUS = {key(name) for name in read_data("ambiguous")}


def claims() -> Iterator[tuple[str, str]]:
    """Every name of the data files with the code that claims it."""
    for file in ("countries", "former", "organisations"):
        for code, item in read_data(file).items():
            yield from {
                (key(name.removeprefix("=")), code)
                for field in ("name", "also", "people", "capital")
                for name in ([item[field]] if field == "name" else split(item.get(field)))
            }
    for code, listed in read_data("regions").items():
        yield from {(key(name.removeprefix("=")), code) for name in split(listed)}
    for listed in read_data("not_actors").values():
        yield from {(key(name), "none") for name in split(listed)}


def test_every_iso_country_is_there_and_nothing_else() -> None:
    assert set(read_data("countries")) == ALPHA_3


def test_former_states_are_of_iso_3166_3() -> None:
    assert set(read_data("former")) <= ALPHA_4


def test_organisations_take_no_code_of_a_country() -> None:
    assert not set(read_data("organisations")) & (ALPHA_3 | ALPHA_4)


@pytest.mark.parametrize(
    "file", ["countries", "former", "organisations", "ambiguous", "cities", "regions", "not_actors"]
)
def test_values_are_strings_where_lists_are_meant(file: str) -> None:
    allowed = {
        "name",
        "also",
        "people",
        "capital",
        "kind",
        "seat",
        "unspoken",
        "existed",
        "parts",
        "disputed",
        "codes",
        "form",
        "never",
        "evidence",
        "only_evidence",
    }
    for name, item in read_data(file).items():
        assert isinstance(item, str) or set(item) <= allowed, name
        strings = (
            [item]
            if isinstance(item, str)
            else [value for value in item.values() if not isinstance(value, (dict, bool))]
        )
        assert all(isinstance(value, str) and value.strip(" ;") for value in strings), name


def test_no_name_is_claimed_twice_unless_listed_as_ambiguous() -> None:
    twice = Counter(name for name, _ in set(claims()))
    assert {name for name, times in twice.items() if times > 1} <= AMBIGUOUS


def test_ambiguous_names_have_known_candidates() -> None:
    for name, item in read_data("ambiguous").items():
        assert len(set(split(item["codes"]))) > 1, name
        assert set(split(item["codes"])) <= set(gazetteer().actors), name
        assert set(item.get("evidence", {})) <= set(split(item["codes"])), name


def test_codes_of_seats_cities_and_regions_are_countries() -> None:
    assert set(gazetteer().seats.values()) <= ALPHA_3
    assert {code for code in read_data("cities") if code != "ambiguous"} <= ALPHA_3
    assert set(read_data("regions")) <= ALPHA_3


def test_no_city_is_listed_for_two_countries() -> None:
    capitals = {
        (key(city.removeprefix("=")), code)
        for code, item in read_data("countries").items()
        for city in split(item.get("capital"))
    }
    others = {(key(city), code) for code, listed in read_data("cities").items() for city in split(listed)}
    countries = Counter(city for city, code in capitals | others if code != "ambiguous")
    assert [city for city, times in countries.items() if times > 1] == []
    assert not {city for city, code in others if code == "ambiguous"} & {
        city for city, code in others if code != "ambiguous"
    }


def test_parts_of_former_states_are_of_today_and_within_its_days() -> None:
    for code, state in gazetteer().former.items():
        assert state.existed[0] < state.existed[1]
        for part, (first, last) in (state.parts | state.disputed).items():
            assert part in ALPHA_3, code
            assert state.existed[0] <= first < last <= state.existed[1], (code, part)


@pytest.mark.parametrize("country", list(pycountry.countries), ids=lambda country: country.alpha_3)
def test_iso_names_are_read(country: Any) -> None:
    for name in {
        country.name,
        getattr(country, "official_name", country.name),
        getattr(country, "common_name", country.name),
    }:
        if key(name) not in AMBIGUOUS:
            reading = read_actor(name)
            assert reading.actor is not None, name
            assert reading.actor.code == country.alpha_3


@pytest.mark.parametrize(
    ("code", "item"),
    [(code, item) for file in ("countries", "former", "organisations") for code, item in read_data(file).items()],
    ids=lambda value: str(value)[:8],
)
def test_every_listed_name_is_read_as_its_code(code: str, item: dict[str, str]) -> None:
    for field in ("name", "also", "people", "capital"):
        for listed in split(item.get(field)):
            name = listed.removeprefix("=")
            if key(name) in AMBIGUOUS or name.endswith("-"):
                continue
            reading = read_actor(name)
            assert reading.actor is not None, name
            assert reading.actor.code == code, name


def test_names_in_other_languages_have_known_codes() -> None:
    for language, names in read_data("foreign_names").items():
        for codes in names:
            assert set(split(codes)) <= set(gazetteer().actors), (language, codes)


@pytest.mark.parametrize(
    ("file", "terms"), [("instruments", InstrumentType), ("subjects", SubjectArea), ("ranks", VisitRank)]
)
def test_phrase_files_use_the_vocabulary_and_no_phrase_twice(file: str, terms: Any) -> None:
    data = read_data(file)
    assert set(data) <= {str(term) for term in terms}
    phrases = Counter(key(phrase) for listed in data.values() for phrase in set(split(listed)))
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_offices_use_the_vocabulary_and_no_phrase_twice() -> None:
    data = read_data("offices")
    assert {office for meaning in data if not meaning.isupper() for office in meaning.split("+")} <= {
        str(office) for office in Office
    }
    phrases = Counter(key(phrase) for listed in data.values() for phrase in set(split(listed)))
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_levels_use_the_vocabulary() -> None:
    assert set(read_data("levels")) - {"before", "after", "sector"} <= {str(level) for level in PartnershipLevel}


def test_currencies_are_of_iso_4217() -> None:
    data = read_data("currencies")
    named = {
        *data["symbols"].values(),
        *data["names"].values(),
        *data["alone"].values(),
        *split(data["codes"]),
        *(code for countries in data["units"].values() for code in countries.values()),
    }
    assert named - {""} <= CURRENCIES
    assert {country for countries in data["units"].values() for country in countries} <= ALPHA_3
