"""Country names in other languages, from CLDR by way of babel; loaded only when English has no such name.

CLDR knows one or two names a territory and writes "Congo - Kinshasa", "Myanmar (Birmanie)", "Hong Kong DAK Tiongkok";
it lacks what people write ("Mỹ", "EE. UU.", "США"). `data/foreign_names.yaml` adds those, reviewed by hand.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from diplo_extract.normalise.gazetteer import gazetteer
from diplo_extract.normalise.lexicon import read_data, split

LATIN = ("fr", "es", "vi", "id")
OTHER_SCRIPTS = (("ru", "\u0400", "\u04ff"), ("ar", "\u0600", "\u06ff"), ("zh", "\u3400", "\u9fff"))
ARTICLE = re.compile(r"(?:la|le|les|el|los|las|nước) |l['’]|república de |republik ")


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
    from babel.core import Locale  # 60 ms with its data, for the few names that English does not have

    found: dict[str, frozenset[str]] = {}
    alpha_3 = _alpha_3()
    for alpha_2, name in Locale.parse(language).territories.items():
        if alpha_2 in alpha_3:
            for form in {name, re.sub(r" ?[(（].*", "", name)}:
                found[_key(form)] = found.get(_key(form), frozenset()) | {alpha_3[alpha_2]}
    for code, listed in read_data("foreign_names")[language].items():
        for name in split(listed):
            found[_key(name)] = frozenset(split(code))
    return found


@cache
def _alpha_3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 to alpha-3, which CLDR keeps as aliases of territories."""
    from babel.core import get_global

    known = gazetteer().actors
    aliases = get_global("territory_aliases").items()
    return {"XK": "XKX"} | {new[0]: old for old, new in aliases if len(old) == 3 and old in known and len(new) == 1}
