"""The names of countries, territories and organisations, as one index built from `data/*.yaml` on first use.

Names are compared with accents, dashes, apostrophes and white space made plain, case kept: "Türkiye" and "Turkiye"
are one name, "turkey" is none. Every name is in the index once; a name that several codes share is an entry
with several codes. The names in YAML are reviewed by hand: pycountry knows no demonym, few short forms and no former
name of a state that still exists; the tests hold our codes and official names against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from diplo_extract.normalise.lexicon import plain, read_data, split
from diplo_extract.schema.vocabulary import HostType

Form = Literal["name", "demonym", "capital", "organisation"]
Period = tuple[date, date]

FIRST_WORD = re.compile(r"[A-Z0-9](?:[A-Z0-9]+(?![a-z])|[a-z0-9]*)")
SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "de", "la"})


@dataclass(frozen=True)
class Actor:
    """A country, territory or organisation: its code in the data, what it is, its English short name."""

    code: str
    kind: HostType
    name: str


class Entry(NamedTuple):
    """What one name stands for. No code: the phrase only looks like an actor's name ("South China Sea")."""

    codes: tuple[str, ...]
    form: Form
    printed: str
    exact_accents: bool = False
    part: bool = False  # a province or another part of the country
    fixed: bool = False  # no other words of the text settle which code is meant
    evidence: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    only_evidence: str = ""


@dataclass(frozen=True)
class FormerState:
    """A state of ISO 3166-3: when it existed, and which of today's states were part of it when."""

    existed: Period
    parts: dict[str, Period]
    disputed: dict[str, Period]


@dataclass(frozen=True)
class Person:
    """Words that make a person's name of an actor's name when they stand right before or after it."""

    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True)
class Gazetteer:
    """All reviewed names: by code, by plain name (casefolded), and by first word for the search in running text."""

    actors: dict[str, Actor]
    entries: dict[str, Entry]
    by_first_word: dict[str, list[str]]
    former: dict[str, FormerState]
    seats: dict[str, str]
    capitals: dict[str, tuple[str, ...]]
    cities: dict[str, str | None]
    persons: dict[str, Person]


def key(name: str) -> str:
    """What a name is found by in `Gazetteer.entries`."""
    return " ".join(plain(name).split()).casefold()


class _Builder:
    """Collects entries; the first claim on a name stands, so the order of the calls is the order of precedence."""

    def __init__(self) -> None:
        self.actors: dict[str, Actor] = {}
        self.entries: dict[str, Entry] = {}
        self.spoken: set[str] = set()

    def add(self, names: list[str], codes: tuple[str, ...], form: Form, *, spoken: bool = True, **extra: Any) -> None:
        for listed in names:
            name = listed.removeprefix("=")
            entry = Entry(codes, form, name, exact_accents=listed.startswith("="), **extra)
            said = " ".join(plain(name).split())
            self.entries.setdefault(said.casefold(), entry)
            if spoken:
                self.spoken.add(said)

    def add_states(self, data: dict[str, Any]) -> None:
        for code, item in data.items():
            kind = HostType(item.get("kind", "country"))
            self.actors[code] = Actor(code, kind, item["name"].removeprefix("="))
            self.add([item["name"], *split(item.get("also"))], (code,), "name")
            self.add(_with_plurals(split(item.get("people"))), (code,), "demonym")
            self.add(split(item.get("capital")), (code,), "capital")

    def add_organisations(self, data: dict[str, Any]) -> None:
        for code, item in data.items():
            self.actors[code] = Actor(code, HostType.organisation, item["name"])
            self.add([item["name"], *split(item.get("also"))], (code,), "organisation")
            self.add([code], (code,), "organisation", spoken="unspoken" not in item)

    def add_ambiguous(self, data: dict[str, Any]) -> None:
        for name, item in data.items():
            evidence = {code: tuple(split(listed)) for code, listed in item.get("evidence", {}).items()}
            self.add(
                [name],
                tuple(split(item["codes"])),
                item.get("form", "name"),
                fixed="never" in item,
                evidence=evidence,
                only_evidence=item.get("only_evidence", ""),
            )

    def by_first_word(self) -> dict[str, list[str]]:
        """Names and their capitals-only forms, by what `FIRST_WORD` finds of them."""
        found: dict[str, list[str]] = {}
        for name in self.spoken | {name.upper() for name in self.spoken}:
            first = FIRST_WORD.match(name)
            if first:
                found.setdefault(first[0], []).append(name)
        return found


def _with_plurals(people: list[str]) -> list[str]:
    return [*people, *(f"{word}s" for word in people if not word.endswith(("s", "sh", "ch", "ese", "-", "men")))]


def _period(printed: str) -> Period:
    first, last = printed.split("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def _former(item: dict[str, Any]) -> FormerState:
    parts, disputed = (
        {code: _period(days) for code, days in item.get(name, {}).items()} for name in ("parts", "disputed")
    )
    return FormerState(_period(item["existed"]), parts, disputed)


def _cities(data: dict[str, Any], capitals: dict[str, tuple[str, ...]]) -> dict[str, str | None]:
    found: dict[str, str | None] = {key(city): code for code, cities in capitals.items() for city in cities}
    found |= {key(city): code for code, listed in data.items() if code != "ambiguous" for city in split(listed)}
    return found | {key(city): None for city in split(data["ambiguous"])}


def _persons(data: dict[str, Any]) -> dict[str, Person]:
    given = frozenset(split(data["given"]))
    return {
        key(name): Person(given | frozenset(split(item.get("before"))), frozenset(split(item.get("after"))))
        for name, item in data["names"].items()
    }


@cache
def gazetteer() -> Gazetteer:
    """The index, built once."""
    states, former, organisations = read_data("countries"), read_data("former"), read_data("organisations")
    build = _Builder()
    build.add_ambiguous(read_data("ambiguous"))
    build.add_states(states)
    build.add_states(former)
    build.add_organisations(organisations)
    for code, listed in read_data("regions").items():
        build.add(split(listed), (code,), "name", part=True)
    for listed in read_data("not_actors").values():
        build.add(split(listed), (), "name")
    cities = read_data("cities")
    for listed in cities.values():
        build.add([city for city in split(listed) if " " in city], (), "name")  # "Lao Cai" holds no Laos
    capitals = {
        code: tuple(name.removeprefix("=") for name in split(item.get("capital"))) for code, item in states.items()
    }
    return Gazetteer(
        actors=build.actors,
        entries=build.entries,
        by_first_word=build.by_first_word(),
        former={code: _former(item) for code, item in former.items()},
        seats={code: item["seat"] for code, item in organisations.items() if "seat" in item},
        capitals=capitals,
        cities=_cities(cities, capitals),
        persons=_persons(read_data("persons")),
    )
