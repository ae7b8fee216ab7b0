"""Words for countries and organisations → codes, with what could not be resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from diplo_extract.coding.reading import Reading
from diplo_extract.coding.wording import fold
from diplo_extract.normalise.actors import Actor, actor, read_actor
from diplo_extract.schema import AnyDraft
from diplo_extract.schema.vocabulary import Flag

# a firm is a party only under its country; where that is not known, it is none
FIRM = re.compile(
    r"\b(?:holdings?|group|corp(?:oration)?|inc|ltd|llc|jsc|plc|gmbh|compan(?:y|ies)|co|bank|university|airlines?|"
    r"energy|motors|steel|industries|partners|ventures|capital|technolog(?:y|ies)|electronics|petroleum)\b\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Parties:
    """The codes that words stand for, and the words that stand for none."""

    codes: tuple[str, ...]
    unresolved: tuple[str, ...]

    @property
    def flags(self) -> set[Flag]:
        return {Flag.unresolved_party} if self.unresolved else set()

    def __len__(self) -> int:
        return len(self.codes) + len(self.unresolved)


def find_actor(
    reading: Reading, draft: AnyDraft, name: str, words: str, on: date | None = None, *, place: str | None = None
) -> Actor | None:
    """The actor that words stand for on a day, if the article names it; else None, and the rejection says why.

    `place` is the code of a country that a printed city stands for: it counts as named.
    """
    if not words:
        return None
    read = read_actor(words, on=on)
    found = read.actor or _settled(reading, read.candidates)
    if found is None:
        reading.reject(draft, read.reason or f"{words!r} is no country or organisation that is known", name)
    elif found.code != place and not _is_named(reading, words, found):
        reading.reject(draft, f"{words!r} ({found.code}) is not named in the article", name)
        return None
    return found


def _is_named(reading: Reading, words: str, found: Actor) -> bool:
    """Whether the article names it; by today's name also what it was on the day (Russia for the Soviet Union)."""
    today = read_actor(words).actor
    return found.code in reading.codes or (today is not None and today.code in reading.codes)


def _settled(reading: Reading, candidates: tuple[str, ...]) -> Actor | None:
    """The one candidate of an ambiguous name that the article names clearly, by its capital or in full."""
    clear = [code for code in candidates if code in reading.clear_codes]
    return actor(clear[0]) if len(clear) == 1 else None


def find_parties(reading: Reading, draft: AnyDraft, words: Iterable[str], on: date | None = None) -> Parties:
    """The parties that a list of words stands for, each once."""
    codes: dict[str, None] = {}
    unresolved: dict[str, str] = {}
    for name in words:
        found = find_actor(reading, draft, "parties", name, on)
        if found:
            codes[found.code] = None
        elif name and not FIRM.search(name) and not _is_known(reading, name, on):
            printed = reading.printed(draft, "parties", name)
            unresolved |= {fold(printed): printed} if printed else {}
    return Parties(tuple(sorted(codes)), tuple(unresolved.values()))


def _is_known(reading: Reading, name: str, on: date | None) -> bool:
    read = read_actor(name, on=on)
    return read.actor is not None or _settled(reading, read.candidates) is not None
