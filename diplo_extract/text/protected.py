"""Words in which no difference is ever taken for a slip: numbers, negations, quantities, compass points."""

from __future__ import annotations

import re

from diplo_extract.text.wordlists import words

NUMBER = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*")
PROTECTED = words("protected")
NEAR_PROTECTED = words("near_protected") | words("openers")
EXCHANGEABLE = words("exchangeable")
# Words that a space would turn into a negation.
TRAPS = frozenset(("notable", "notably", "notary", "notation", "notice", "noticed", "notices", "notion", "nowhere"))
REVERSING = ("un", "in", "im", "ir", "il", "non", "dis", "mis", "re", "anti", "pre", "ex", "pro", "de")

# Names that lie within a letter or two of another name: of countries and peoples, of persons where names are short.
NAMES = words("names")


def numbers_of(text: str) -> list[str]:
    """Numbers of a text in order, with their inner separators: `5.4` is not `54`."""
    return NUMBER.findall(text)


def is_trap(said: list[str], stands: list[str]) -> bool:
    """Whether folded words that have the same letters are not the same words: 'not able' is not 'notable'."""
    apart = set(said) ^ set(stands)
    return not apart.isdisjoint(TRAPS) and not apart.isdisjoint(("no", "not"))
