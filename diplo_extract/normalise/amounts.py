"""Words to amounts of money: a number and an ISO 4217 code (codebook 4)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from diplo_extract.normalise.actors import read_actor
from diplo_extract.normalise.lexicon import phrase, read_data, split

Amount = tuple[Decimal | None, str | None]
NOTHING: Amount = (None, None)
RANGE = re.compile(
    r"(?<![\w.,])[0-9][\w.,]*\s?(?:-|–|—|to|or|and|và|à)\s?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}\s)?[0-9]"
    r"|\bbetween\b",
    re.IGNORECASE,
)
SPELT = {"half a": Decimal("0.5"), "a": Decimal(1)} | {
    word: Decimal(number)
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}


class _Money(NamedTuple):
    """The pattern of an amount, and what its parts mean."""

    pattern: re.Pattern[str]
    currencies: dict[str, str]
    multipliers: dict[str, Decimal]
    decimal_comma: frozenset[str]


def read_amount(words: str) -> Amount:
    """The amount that words name and its ISO 4217 code: "USD 2.5 billion" -> (2500000000, "USD").

    (None, None) for no amount of money, a range, or several amounts. A currency that several countries share and no
    adjective settles ("pesos") is None beside its number. A number that reads two ways ("1.000 USD") is no amount.
    """
    said = phrase(words)
    money = _money()
    found = [match for match in money.pattern.finditer(said) if match["before"] or match["after"] or match["unit"]]
    if len(found) != 1 or RANGE.search(said):
        return NOTHING
    match = found[0]
    multiplier = (match["multiplier"] or "").casefold()
    number = _number(match["number"] or match["spelt"], multiplier, decimal_comma=multiplier in money.decimal_comma)
    if number is None:
        return NOTHING
    value = number * money.multipliers.get(multiplier, Decimal(1))
    return (value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()), _currency(match)


def _currency(match: re.Match[str]) -> str | None:
    currencies = _money().currencies
    if match["unit"]:
        unit = match["unit"].casefold()
        by_country: dict[str, str] = _units().get(unit.removesuffix("s")) or _units().get(unit, {})
        whose = read_actor(match["whose"]).actor if match["whose"] else None
        alone: str | None = _data()["alone"].get(unit)
        return by_country.get(whose.code) if whose else alone or currencies.get(unit)
    printed = {currencies.get(side.casefold()) for side in (match["before"], match["after"]) if side} - {None, ""}
    return printed.pop() if len(printed) == 1 else None


def _number(printed: str, multiplier: str, *, decimal_comma: bool) -> Decimal | None:
    """The number, its separators read by the convention of the words around it; None where they leave two readings."""
    if printed.casefold() in SPELT:
        return SPELT[printed.casefold()]
    separators = re.findall(r"[.,]", printed)
    groups = re.split(r"[.,]", printed)
    if len(set(separators)) == 2:
        return _grouped(groups[:-1], groups[-1]) if separators.count(separators[-1]) == 1 else None
    if len(separators) > 1:
        return _grouped(groups, "")
    if not separators:
        return Decimal(printed)
    thousands = len(groups[1]) == 3
    if decimal_comma:
        return _grouped(groups, "") if thousands and separators[0] == "." else Decimal(".".join(groups))
    if separators[0] == ",":
        return _grouped(groups, "") if thousands else Decimal(".".join(groups))
    return None if thousands and not multiplier else Decimal(printed)


def _grouped(groups: list[str], decimals: str) -> Decimal | None:
    indian = len(groups) > 2 and all(len(group) == 2 for group in groups[1:-1]) and len(groups[-1]) == 3
    if not indian and any(len(group) != 3 for group in groups[1:]):
        return None
    return Decimal("".join(groups) + (f".{decimals}" if decimals else ""))


@cache
def _data() -> dict[str, Any]:
    return read_data("currencies")


@cache
def _units() -> dict[str, dict[str, str]]:
    units: dict[str, dict[str, str]] = _data()["units"]
    return units


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


@cache
def _money() -> _Money:
    data = _data()
    names = {**data["symbols"], **data["names"], **{code: code for code in split(data["codes"])}}
    plain_words, comma_words = (
        {word.casefold(): Decimal(value) for value, listed in data[name].items() for word in split(listed)}
        for name in ("multipliers", "decimal_comma_multipliers")
    )
    units = _alternatives([*_units(), *(f"{unit}s" for unit in _units())])
    multiplier = "|".join(
        rf"{re.escape(word)}(?![^\W\d_])" if word.isascii() or word[0] < "\u3000" else word
        for word in sorted([*plain_words, *comma_words], key=len, reverse=True)
    ).replace(r"\ ", r"\s")
    currency = _alternatives(list(names))
    joint = r"[\s-]?(?:(?:of|in|de)\s|d['’])?"
    pattern = (
        rf"(?:(?<![^\W\d_])(?P<before>{currency})\s?|(?<![\w.,]))"
        rf"(?:(?P<number>[0-9]{{1,18}}(?:[.,][0-9]{{1,9}}){{0,5}})|(?P<spelt>{'|'.join(SPELT)})(?=\s))"
        rf"(?:[\s-]?(?P<multiplier>{multiplier}))?"
        rf"(?:{joint}(?:(?P<whose>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s)?(?P<unit>{units})(?![^\W_])"
        rf"|{joint}(?P<after>{currency})(?![^\W_]))?"
    )
    return _Money(
        re.compile(pattern, re.IGNORECASE),
        {name.casefold(): code for name, code in names.items()},
        plain_words | comma_words,
        frozenset(comma_words),
    )
