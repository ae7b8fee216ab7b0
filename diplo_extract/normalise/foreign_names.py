"""Country names in other languages, from CLDR by way of babel; loaded only when English has no such name.

CLDR knows one or two names a territory and writes "Congo - Kinshasa", "Myanmar (Birmanie)", "Hong Kong DAK Tiongkok";
it lacks what people write ("Mỹ", "EE. UU.", "США"). `data/foreign_names.yaml` adds those, reviewed by hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplo_extract.normalise.gazetteer import Form, gazetteer
from diplo_extract.normalise.lexicon import read_data, split
from diplo_extract.schema.vocabulary import HostType

LATIN = ("fr", "es", "vi", "id")
OTHER_SCRIPTS = (("ru", "\u0400", "\u04ff"), ("ar", "\u0600", "\u06ff"), ("zh", "\u3400", "\u9fff"))
FEMININE = (
    ("grec", "grecque"),
    ("c", "que"),
    ("ien", "ienne"),
    ("éen", "éenne"),
    ("yen", "yenne"),
    ("on", "onne"),
    ("on", "one"),
    ("e", "e"),
    ("è", "è"),
)
ARTICLE = re.compile(r"(?:la|le|les|el|los|las|nước) |l['’]|república de |republik ")


@dataclass(frozen=True, slots=True)
class ForeignName:
    """What a name of another language stands for: one code, or several that share it."""

    codes: tuple[str, ...]
    form: Form


def foreign_codes(name: str) -> tuple[str, ...]:
    """Codes of what is so called in French, Spanish, Vietnamese, Indonesian, Chinese, Russian or Arabic; sorted."""
    wanted = _key(name)
    if not wanted or name == name.lower() != name.upper():
        return ()  # countries have capitals in all of these languages that have capitals
    languages = [code for code, first, last in OTHER_SCRIPTS if first <= wanted[0] <= last] or LATIN
    for form in (wanted, ARTICLE.sub("", wanted, count=1)):
        codes = {code for language in languages for code in _names(language).get(form, ())}
        if codes:
            return tuple(sorted(codes))
    return ()


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.replace("’", "'").split())).casefold()


@cache
def _names(language: str) -> dict[str, frozenset[str]]:
    return {_key(printed): frozenset(name.codes) for printed, name in foreign_names(language).items()}


@cache
def foreign_names(language: str) -> dict[str, ForeignName]:
    """What a language calls the countries, organisations and capitals, as printed; also its adjectives of countries."""
    from babel.core import Locale  # 60 ms with its data, for the few names that English does not have

    found: dict[str, ForeignName] = {}
    alpha_3 = _alpha_3()
    for alpha_2, name in Locale.parse(language).territories.items():
        if alpha_2 in alpha_3:
            for form in {name, re.sub(r" ?[(（].*", "", name)}:
                printed = form.replace("’", "'")
                codes = {*(found[printed].codes if printed in found else ()), alpha_3[alpha_2]}
                found[printed] = ForeignName(tuple(sorted(codes)), "name")
    for form, listed in _reviewed(language):
        for shared, names in listed.items():
            sorts = {gazetteer().actors[code].kind for code in split(shared)}
            kind: Form = "organisation" if sorts == {HostType.organisation} else form
            for name in split(names):
                found[name] = ForeignName(tuple(sorted(split(shared))), kind)
    return found


def _reviewed(language: str) -> Iterator[tuple[Form, dict[str, str]]]:
    yield "name", read_data("foreign_names")[language]
    yield "capital", read_data("foreign_cities").get(language, {})
    adjectives = read_data("foreign_adjectives").get(language, {})
    yield "demonym", {code: "; ".join(_declined(split(listed))) for code, listed in adjectives.items()}


def _declined(adjectives: list[str]) -> Iterator[str]:
    """The four forms of French adjectives: "turc", "turcs", "turque", "turques"."""
    for word in adjectives:
        feminines = [word.removesuffix(old) + new for old, new in FEMININE if word.endswith(old)] or [f"{word}e"]
        for singular in (word, *feminines):
            for form in (singular, singular if singular.endswith("s") else f"{singular}s"):
                yield from (form, form[0].upper() + form[1:])


@cache
def _alpha_3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 to alpha-3, which CLDR keeps as aliases of territories."""
    from babel.core import get_global

    known = gazetteer().actors
    aliases = get_global("territory_aliases").items()
    return {"XK": "XKX"} | {new[0]: old for old, new in aliases if len(old) == 3 and old in known and len(new) == 1}
