"""The reviewed word lists of the rules, as one index: phrase of lower-case words → class and form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any

import yaml

from diplo_extract.backends.offline.words.conjugation import BARE, conjugated, uninflected
from diplo_extract.normalise.languages import ENGLISH

TOKEN = re.compile(
    r"(?=\S)(?:[A-Za-z]+(?=[ .,])|"  # nearly all words, at once
    r"(?i:then)(?=-)|"  # "then-Prime Minister" is a title with a word before it
    r"[^\W\d_]+(?:(?:-|'(?!s(?![^\W\d_])))[^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*(?:-[a-z]+)*|'s(?![^\W\d_])|--|\S)"
)
FRENCH_TOKEN = re.compile(r"(?i:(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)')(?=\w|$)|" + TOKEN.pattern)
TONE_ON_LAST, TONE_ON_FIRST = (
    "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ",
    "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy",
)
TONES = dict(zip(TONE_ON_LAST.split(), TONE_ON_FIRST.split(), strict=True))
TONE_LAST = re.compile(rf"(?<!q)(?:{'|'.join(TONES)})$")
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
Entry = tuple[tuple[str, ...], Classes, str]
"""The words of a phrase after the first, its classes, and the English key word it stands for in another language."""
AFTER = frozenset({"RANK", "LEVEL_WORD", "PORTFOLIO", "UPCOMING", "OVER", "QUALITY"})
"""What may stand after what it qualifies, where the language has it so."""


def split(listed: str) -> list[str]:
    """The items of a "; "-separated value."""
    return [item.strip() for item in listed.split(";") if item.strip()]


@cache
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
    if f"{base}{base[-1]}ed" in irregular:
        forms.add((f"{base}{base[-1]}ing", "ing"))  # "travelling", "cancelling"
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
        "fell",
        "fallen",
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
def phrases(language: str = ENGLISH) -> dict[str, tuple[Entry, ...]]:
    """All phrases of a language by their first word, longest first."""
    found: dict[str, dict[tuple[str, ...], Classes]] = {}
    keys: dict[tuple[str, ...], str] = {}
    for words, kind, form, key in _listed(language):
        classes = found.setdefault(words[0], {}).setdefault(words[1:], {})
        classes.setdefault(kind, form)
        if form == BARE:
            classes[kind], classes["BARE"] = "past", ""
        if language != ENGLISH and kind in AFTER:
            classes["AFTER"] = ""
        keys[words] = keys.get(words) or key
    return {
        first: tuple(
            (rest, classes, keys[first, *rest])
            for rest, classes in sorted(rests.items(), key=lambda item: -len(item[0]))
        )
        for first, rests in found.items()
    }


def _listed(language: str) -> Iterator[tuple[tuple[str, ...], str, str, str]]:
    """Words, class, form and English key word of what the lexicons of a language list."""
    for kind, listed in read_lexicon(f"words.{language}").items():
        for entry in split(listed):
            phrase, _, key = entry.partition(" = ")
            for words in product(*(word.split("|") for word in phrase.strip('"').lower().split())):
                yield token(language, " ".join(words)) or ('"',), kind, "", key
    forms_of = inflected if language == ENGLISH else conjugated if language == "fr" else uninflected
    for kind, listed in read_lexicon(f"verbs.{language}").items():
        for entry in split(listed):
            verb, _, key = entry.partition(" = ")
            english = {form: words[0] for words, form in inflected(key)} if key else {}
            for forms, form in forms_of(verb):
                yield forms, kind, form, english.get("past" if form == BARE else form, key.split()[0] if key else "")


def token(language: str, words: str) -> tuple[str, ...]:
    """The words of a phrase as the texts of a language are cut."""
    return tuple(spelt(word, language) for word in tokens_of(language).findall(words))


def spelt(word: str, language: str) -> str:
    """A word in lower case; of the two ways to place a Vietnamese tone ("hoà", "hòa") always the same one."""
    low = word.lower()
    return TONE_LAST.sub(lambda match: TONES[match[0]], low) if language == "vi" else low


def tokens_of(language: str) -> re.Pattern[str]:
    """What is one word in a language: in French, "l'" and "d'" are words of their own."""
    return FRENCH_TOKEN if language == "fr" else TOKEN


@cache
def titles() -> Titles:
    """The words of offices."""
    data = read_lexicon("titles.en")
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, listed in data["heads"].items():
        for phrase in split(listed):
            words = phrase.split()
            heads.setdefault(words[0], []).append((tuple(words[1:]), group))
            if len(words) > 1:
                heads.setdefault(phrase, []).append(((), group))  # as another language's phrase stands for it
    for entries in heads.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    sets = (frozenset(split(data[name])) for name in ("before", "portfolio", "honorific", "particles", "not_names"))
    return Titles(heads, *sets)


@cache
def titles_abroad(language: str) -> tuple[str, ...]:
    """Titles that a language gives to other countries' officials only."""
    return tuple(split(read_lexicon(f"words.{language}").get("ABROAD", "")))


@cache
def seats() -> dict[str, str]:
    """The country of each house that stands for a government, by its name as printed."""
    return {name: code for code, listed in read_lexicon("seats").items() for name in split(listed)}


@cache
def agencies() -> dict[str, str]:
    """The country of each news agency, by the agency's name as printed."""
    return {name: code for code, listed in read_lexicon("agencies").items() for name in split(listed)}


@cache
def sole_offices() -> dict[str, str]:
    """The country of each office that one country alone has."""
    return {word: code for code, listed in read_lexicon("sole_offices").items() for word in split(listed)}
