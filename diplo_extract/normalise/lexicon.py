"""Phrases of the data files: reading them, and finding the listed phrases in words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml

LONGEST_PHRASE = 1_000
"""Characters of a title, name or phrase that the readers look at: what is longer is no phrase."""


def _plain_table() -> dict[int, str]:
    table = {ord(char): "'" for char in "’‘ʼ`´ʻ"} | {ord(char): "-" for char in "‐‑‒–—−"}
    table |= {ord(char): " " for char in "\t\n\r\v\f\u00a0\u2009\u202f\u3000"}
    table |= {ord("Ø"): "O", ord("ø"): "o", ord("Đ"): "D", ord("đ"): "d", ord("Ł"): "L", ord("ł"): "l", ord("ı"): "i"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and base.isascii():
            table[code] = base
    return table


PLAIN = _plain_table()
NOT_PLAIN = re.compile("[^ -~]+")


def plain(text: str) -> str:
    """The text with accents, dashes, apostrophes and white space made plain, of the same length."""
    if text.isascii() and text.isprintable():
        return text
    return NOT_PLAIN.sub(lambda match: match[0].translate(PLAIN), text)


def split(listed: str | None) -> list[str]:
    """The items of a "; "-separated value of the data files."""
    return [item.strip() for item in (listed or "").split(";") if item.strip()]


def read_data(name: str) -> dict[str, Any]:
    """One data file of this package, parsed; `name` without `.yaml`. Every scalar is a string: "NO" is no falsehood."""
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser is ten times as fast, but optional
    text = resources.files(__package__).joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=loader)
    return loaded


@dataclass(frozen=True)
class Found:
    """A listed phrase found in words: what it means, and where it stands in `plain(words)`."""

    meaning: str
    start: int
    end: int


@cache
def _phrases(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    meanings = {_squeezed(phrase): meaning for meaning, listed in read_data(name).items() for phrase in split(listed)}
    ordered = sorted((phrase for listed in read_data(name).values() for phrase in split(listed)), key=len, reverse=True)
    alternatives = "|".join(re.escape(plain(phrase)).replace(r"\ ", r"[\s-]{0,3}") for phrase in ordered)
    return re.compile(rf"(?<![^\W_])(?:{alternatives})(?![^\W_])", re.IGNORECASE), meanings


def _squeezed(phrase: str) -> str:
    return re.sub(r"[\s-]", "", plain(phrase)).casefold()


def find_phrases(name: str, words: str) -> tuple[Found, ...]:
    """All phrases of a data file (meaning: "phrase; phrase") in words, in order, the longest where several begin.

    Case, accents, hyphens and lost spaces ("letterof intent") make no difference.
    """
    return _found(name, words[:LONGEST_PHRASE])


@lru_cache(maxsize=2048)
def _found(name: str, words: str) -> tuple[Found, ...]:
    pattern, meanings = _phrases(name)
    return tuple(Found(meanings[_squeezed(match[0])], *match.span()) for match in pattern.finditer(plain(words)))


def phrase(words: str) -> str:
    """Words as a phrase: on one line, single spaces, no longer than a phrase can be."""
    return " ".join(words[:LONGEST_PHRASE].split())
