"""The wording of partnership ladders to rungs (codebook 5).

Ladders read: Vietnam's (comprehensive, strategic, comprehensive strategic; "strategic partnership in agriculture" is
sectoral), China's twenty-odd names, ASEAN's (dialogue partner and up), the EU's. The rung is decided by "strategic" and
"comprehensive" before "partner(ship)" and by a sector; everything else of the name is the modifier. So "all-weather
strategic cooperative partnership" and "Special Strategic Partnership" are strategic, "comprehensive cooperative
partnership" is comprehensive, and "friendly cooperative partnership" or "dialogue partner" is `other`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from diplo_extract.normalise.lexicon import LONGEST_PHRASE, phrase, plain, read_data, split
from diplo_extract.schema.vocabulary import PartnershipLevel


@dataclass(frozen=True)
class Level:
    """A rung, the modifier alone as printed ("all-weather"), and the sector of a sectoral partnership as printed."""

    to_level: PartnershipLevel
    modifier: str | None
    sector: str | None


PARTNER = re.compile(r"\b(?:partner(?:ship)?s?|csps?)\b", re.IGNORECASE)
NO_LEVEL = re.compile(
    r"economic partnership agreement|partnership and co-?operation agreement|public-private partnership"
    r"|trans-pacific partnership|regional comprehensive economic partnership",
    re.IGNORECASE,
)
NAME_BEGINS = re.compile(
    r"\b(?:to|into|as|of|from|with|between|for|in|on|at|the|a|an|its|their|our|new)\s"
    r"|\b(?:co-?operation|relations|relationship|ties|friendship),? and\s"
    r"|\bpartner(?:ship)?s?\W",
    re.IGNORECASE,
)
DIPLOMATIC = re.compile(
    r"\bdiplomatic (?:relations?(?:hip)?|ties|links|recognition)\b|\bambassador(?:ial)?[- ]level\b"
    r"|\bambassadorial\b|\bnormali[sz](?:e[sd]?|ing|ation)\b.{0,60}\b(?:relations?(?:hip)?|ties)\b|\b(?:relations?"
    r"|ties)\b.{0,60}\bnormali[sz]|\bnormali[sz]ed\b|\brecogni[sz](?:e[sd]?|ing|ition|ion)\b"
    r"|\brecognition\b",
    re.IGNORECASE,
)
SPECIAL = re.compile(r"\bspecial (?:relations?(?:hips?)?|ties|solidarity|bond|friendship)\b", re.IGNORECASE)
OTHER = re.compile(
    r"\b(?:strategic|comprehensive)(?: \w+)? (?:relations?(?:hip)?|ties|co-?operation|alliance|coordination)\b"
    r"|\balliance\b|\bcommunity (?:with|of) (?:a |an )?(?:\w+ )?(?:shared|common) (?:future|destiny)\b"
    r"|\bally status\b",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:comprehensive )?(?:and )?strategic(?: (?:level|status|rung|tier|ones?))?$", re.IGNORECASE)
FOREIGN_NOUNS = (
    ("partenariat", "stratégique", ("global", "intégral", "complet")),
    ("đối tác", "chiến lược", ("toàn diện",)),
)
"""A partnership in French and Vietnamese, with their words for strategic and comprehensive."""
SEVERAL = re.compile(
    r"\b(?:strategic (?:and|or|,) comprehensive|comprehensive (?:and|or"
    r"|,) strategic) partner(?:ship)?s\b",
    re.IGNORECASE,
)


def read_level(words: str) -> Level | None:
    """The rung that words name; `other` for a partnership of another wording; None where they name no level at all."""
    return _read(words[:LONGEST_PHRASE])


@lru_cache(maxsize=1024)
def _read(words: str) -> Level | None:
    said = NO_LEVEL.sub("", phrase(plain(words)))
    found = list(PARTNER.finditer(said))
    if found:
        return _partnership(said, found[-1] if re.search(r"\b(?:from|to)\b", said) else found[0])
    foreign = _foreign(words)
    if foreign:
        return Level(foreign, None, None)
    for level, pattern in (
        (PartnershipLevel.special_relations, SPECIAL),
        (PartnershipLevel.diplomatic_relations, DIPLOMATIC),
    ):
        if pattern.search(said):
            return Level(level, None, None)
    bare = BARE.search(said)
    if bare:
        return Level(_rung(said.casefold()), None, None)
    return Level(PartnershipLevel.other, None, None) if OTHER.search(said) else None


def _partnership(said: str, found: re.Match[str]) -> Level | None:
    before, after = NAME_BEGINS.split(said[: found.start()])[-1], said[found.end() :]
    if found[0].casefold().startswith("csp"):
        return Level(PartnershipLevel.comprehensive_strategic_partnership, _modifier(before, after), None)
    if SEVERAL.search(said):
        return Level(PartnershipLevel.other, None, None)
    rung = _rung(before.casefold())
    if rung is PartnershipLevel.other and "ship" not in found[0].casefold() and "dialogue" not in before.casefold():
        return None  # "an important partner", "trading partners": no rung of any ladder
    if rung is PartnershipLevel.comprehensive_strategic_partnership:
        return Level(rung, _modifier(before, after), None)
    sector = _sector(before, after)
    if sector and rung is PartnershipLevel.strategic_partnership:
        rung = PartnershipLevel.sectoral_strategic_partnership
    elif sector and rung is PartnershipLevel.comprehensive_partnership and _inner_sector(before):
        rung = PartnershipLevel.other
    return Level(rung, _modifier(before, after), sector)


def _rung(said: str) -> PartnershipLevel:
    strategic, comprehensive = "strategic" in said, "comprehensive" in said
    if strategic and comprehensive:
        return PartnershipLevel.comprehensive_strategic_partnership
    if strategic:
        return PartnershipLevel.strategic_partnership
    return PartnershipLevel.comprehensive_partnership if comprehensive else PartnershipLevel.other


@cache
def _listed(name: str) -> str:
    return "|".join(
        re.escape(plain(phrase)).replace(r"\ ", " ") for phrase in sorted(split(_data()[name]), key=len, reverse=True)
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    gap = r"(?:(?: and |, | )(?:comprehensive|strategic|cooperative|co-operative|cooperation))*"
    sector = rf"(?P<sector>{_listed('sector')})(?: sectors?)?"
    return {
        name: re.compile(pattern, re.IGNORECASE)
        for name, pattern in {
            "before": rf"(?<![\w-])(?:{_listed('before')})(?![\w-])",
            "after": rf"^ (?:{_listed('after')})(?!\w)",
            "sector_inside": rf"(?<![\w-]){sector}{gap} ?$",
            "sector_after": rf"^ (?:in|on|for|in the (?:field|fields|area|areas|sector|sphere) of|regarding|concerning)"
            rf" (?:the )?(?:sustainable )?(?P<sector>(?:{_listed('sector')})(?!\w).*)$",
        }.items()
    }


def _inner_sector(before: str) -> str | None:
    found = _patterns()["sector_inside"].search(before)
    return found["sector"] if found else None


def _sector(before: str, after: str) -> str | None:
    found = _patterns()["sector_after"].search(after)
    return found["sector"].strip(" .,;:") if found else _inner_sector(before)


def _modifier(before: str, after: str) -> str | None:
    """The listed modifiers of the name, as printed, with commas between."""
    parts = [match[0] for match in _patterns()["before"].finditer(before)]
    suffix = _patterns()["after"].match(after)
    if suffix:
        parts.append(suffix[0].strip())
    return ", ".join(parts) or None


def _foreign(words: str) -> PartnershipLevel | None:
    said = phrase(plain(words)).casefold()
    for level in (
        "comprehensive_strategic_partnership",
        "strategic_partnership",
        "comprehensive_partnership",
        "diplomatic_relations",
        "special_relations",
    ):
        if any(plain(phrase).casefold() in said for phrase in split(_data()[level])):
            return PartnershipLevel(level)
    for noun, strategic, comprehensive in FOREIGN_NOUNS:
        if plain(noun) in said:
            words = said.replace(plain(strategic), "strategic")
            for word in comprehensive:
                words = words.replace(plain(word), "comprehensive")
            return _rung(words)
    return None


@cache
def _data() -> dict[str, str]:
    return read_data("levels")
