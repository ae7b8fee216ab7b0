"""The reviewed word lists of the rules, as one index: phrase of lower-case words → class and form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

TOKEN = re.compile(
    r"(?i:then)(?=-)|"  # "then-Prime Minister" is a title with a word before it
    r"[^\W\d_]+(?:(?:-|'(?!s(?![^\W\d_])))[^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*(?:-[a-z]+)*|'s(?![^\W\d_])|--|\S"
)
VOWELS = "aeiou"
DOUBLED = frozenset(
    {
        "plan",
        "wrap",
        "drop",
        "scrap",
        "skip",
        "hop",
        "snub",
        "shun",
        "chat",
        "pen",
        "set",
        "begin",
        "put",
        "cut",
        "jet",
        "stop",
    }
)
Classes = dict[str, str]
"""The classes of a phrase, each with the form of a verb ("base", "s", "past", "ing") or an empty string."""
Entry = tuple[tuple[str, ...], Classes]
"""The words of a phrase after the first, and its classes."""


def split(listed: str) -> list[str]:
    """The items of a "; "-separated value."""
    return [item.strip() for item in listed.split(";") if item.strip()]


def read_lexicon(name: str) -> dict[str, Any]:
    """One YAML file of this folder, parsed; `name` without `.yaml`."""
    text = resources.files(__package__).joinpath("lexicon", f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def inflected(listed: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The forms of a verb written as "base", "base past" or "base past participle"; further words stay as they are."""
    words = listed.split()
    irregular = [word for word in words[1:] if word in _IRREGULAR]
    rest = tuple(word for word in words[1:] if word not in _IRREGULAR)
    base = words[0]
    past = irregular[0] if irregular else _past(base)
    forms = {(base, "base"), (_third(base), "s"), (past, "past"), (_ing(base), "ing")}
    forms |= {(word, "past") for word in irregular[1:]}
    for word, form in sorted(forms, key=lambda item: (item[0], item[1] != "past")):  # "set" is rather the past
        yield (word, *rest), form


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if base in DOUBLED else "") + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + (base[-1] if base in DOUBLED else "") + "ing"


_IRREGULAR = frozenset(
    [
        "flew",
        "flown",
        "went",
        "gone",
        "came",
        "left",
        "paid",
        "made",
        "undertook",
        "undertaken",
        "began",
        "begun",
        "held",
        "had",
        "met",
        "sat",
        "took",
        "taken",
        "spoke",
        "spoken",
        "set",
        "put",
        "cut",
        "struck",
        "froze",
        "frozen",
        "oversaw",
        "overseen",
        "brought",
        "built",
        "became",
        "become",
        "said",
        "told",
        "sought",
        "come",
        "initialled",
        "cancelled",
        "travelled",
        "led",
        "drove",
        "spent",
        "driven",
        "initialed",
        "withdrew",
        "withdrawn",
        "gave",
        "given",
        "tore",
        "sent",
        "bade",
        "laid",
        "swung",
        "wound",
        "sped",
        "swept",
        "caught",
        "saw",
        "seen",
        "torn",
    ]
)


@dataclass(frozen=True)
class Titles:
    """The words of offices; see titles.en.yaml."""

    heads: dict[str, list[tuple[tuple[str, ...], str]]]
    before: frozenset[str]
    portfolio: frozenset[str]
    honorific: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]


@cache
def phrases() -> dict[str, tuple[Entry, ...]]:
    """All phrases by their first word, longest first."""
    found: dict[str, dict[tuple[str, ...], Classes]] = {}
    for words, kind, form in _listed():
        found.setdefault(words[0], {}).setdefault(words[1:], {}).setdefault(kind, form)
    return {first: tuple(sorted(rests.items(), key=lambda item: -len(item[0]))) for first, rests in found.items()}


def _listed() -> Iterator[tuple[tuple[str, ...], str, str]]:
    for kind, listed in read_lexicon("words.en").items():
        for phrase in split(listed):
            yield tuple(TOKEN.findall(phrase.strip('"').lower())) or ('"',), kind, ""
    for kind, listed in read_lexicon("verbs.en").items():
        for verb in split(listed):
            for forms, form in inflected(verb):
                yield forms, kind, form


@cache
def titles() -> Titles:
    """The words of offices."""
    data = read_lexicon("titles.en")
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, listed in data["heads"].items():
        for phrase in split(listed):
            words = phrase.split()
            heads.setdefault(words[0], []).append((tuple(words[1:]), group))
    for entries in heads.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    sets = (frozenset(split(data[name])) for name in ("before", "portfolio", "honorific", "particles", "not_names"))
    return Titles(heads, *sets)


@cache
def seats() -> dict[str, str]:
    """The country of each house that stands for a government, by its name as printed."""
    return {name: code for code, listed in read_lexicon("seats").items() for name in split(listed)}


@cache
def agencies() -> dict[str, str]:
    """The country of each news agency, by the agency's name as printed."""
    return {name: code for code, listed in read_lexicon("agencies").items() for name in split(listed)}
