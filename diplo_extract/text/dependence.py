"""Paragraphs of English news that lean on the text before them: pronouns, 'the two sides', bare surnames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

SAYS = (
    "said|says|added|adds|noted|notes|told|stressed|stated|affirmed|emphasi[sz]ed|continued|explained|recalled|warned|"
    "argued|went on|concluded|wrote|underlined|underscored|highlighted|reiterated|vowed|pledged|thanked|praised"
)
ROLES = (
    "minister|president|premier|chancellor|ambassador|diplomat|official|spokesman|spokeswoman|spokesperson|leader|"
    "chairman|chairwoman|secretary|envoy|king|statement|report|agreement|document|ministry|visit|trip|deal|pact|day|"
    "week|month|year|morning|evening|afternoon|night|move|decision|announcement|plan|tour|talks|meeting|call|ceremony"
)
GROUPS = "sides|countries|leaders|ministers|nations|parties|governments|officials|men|women|presidents"
OCCASIONS = "talks|meetings?|event|visit|ceremony|occasion|same|deal|pact|agreement|session|trip|conversation|call"
ANAPHORIC = re.compile(
    "(?:He|She|They|It|His|Her|Their|We|For (?:his|her|their) part"
    "|(?:In|On|At|During|After|Under|Following|Through|With|From|To) (?:his|her)|According to (?:him|her|them))\\b"
)
DEPENDENT = re.compile(
    "[\"'\u201c\u2018]|(?:He|She|They|It|His|Her|Their|This|These|Those|Both|Such|We|Also|In addition|Moreover"
    "|Furthermore|Meanwhile|However|But|And|Yet|Besides|Nevertheless|Asked|Regarding|Second(?:ly)?|Third(?:ly)?|Fourth|Finally"
    "|Lastly|Later|Earlier|Instead|Still|Similarly|For (?:his|her|their) part"
    "|(?:In|On|At|During|After|Under|Following|Through|With|From|To) (?:his|her|this|that|these|those)"
    "|In (?:turn|response|reply)"
    rf"|The (?:two|three|four|five|six|seven) (?:{GROUPS})|The (?:sides|latter|former|duo|pair|parties|{ROLES})"
    rf"|(?:At|During|After|Under|Following|On|In) the (?:{OCCASIONS})"
    r"|According to (?:him|her|them|the)|Speaking (?:at|after|to|during)|Answering|Responding|Concluding)\b"
)
ALSO = "(?:also |then |further )?"
# Both open with letters, and look behind for the rest: a search that opens with `\b` is ten times as slow.
PRONOUN = re.compile(r"he(?:(?<=\bhe)|(?<=\bshe)|y(?<=\bthey))\b")
ROLE_SAID = re.compile(rf"he (?<=\b[Tt]he )(?:{ROLES}) {ALSO}(?:{SAYS})\b")
PRONOUN_SAID = re.compile(rf"\b(?:he|she|they) {ALSO}(?:{SAYS})\b|\b(?:{SAYS}) (?:he|she|they)\b")
BARE_NAME = re.compile(
    "(?:(?:Mr|Mrs|Ms|Dr|Prof|President|PM|Minister|Ambassador)\\.? )?"
    "([A-Z\u00c0-\u00de\u0110][\\w-]{2,})(?:['\u2019]s)? [a-z]"
)

CAPITAL = "[A-Z\u00c0-\u00de\u0110]"
# The look ahead spares most capitalised words the search for a longer name.
FULL_NAME = re.compile(
    f"{CAPITAL}[\\w'\u2019-]+ (?={CAPITAL})(?:{CAPITAL}[\\w'\u2019-]+ ){{0,3}}({CAPITAL}[\\w\u2019-]{{2,}})"
)
TITLED = re.compile(
    "(?:President|Minister|Chancellor|Secretary|Chairman|Chairwoman|King|Queen|Premier|Ambassador|Mr|Mrs|Ms)\\.? "
    f"(?:{CAPITAL}[\\w'\u2019-]+ ){{1,3}}({CAPITAL}[\\w-]{{2,}})"
)
NAME = re.compile(f"{CAPITAL}[\\w-]{{2,}}")
BARE_WITHIN = re.compile(f"(?:^|[^\\w'\u2019.-] ?|\\b[a-z][\\w'\u2019-]* |[0-9] )({CAPITAL}[\\w-]{{2,}})")
FEWEST_PERSONS = 2  # one may be a namesake


def names_persons_again(text: str, persons: Set[str]) -> bool:
    """Whether a paragraph speaks of several persons by their bare surnames; `persons` were introduced before it."""
    if len(persons & set(NAME.findall(text))) < FEWEST_PERSONS:
        return False
    return len(persons & set(BARE_WITHIN.findall(text))) >= FEWEST_PERSONS


def persons_of(texts: Iterable[str]) -> set[str]:
    """Surnames of the persons who are introduced with an office and a full name."""
    return {name for text in texts for name in TITLED.findall(text)}


def is_dependent(text: str, surnames: Set[str]) -> bool:
    """Whether a paragraph needs the text before it to be understood; `surnames` are known from there."""
    if DEPENDENT.match(text) or _reports(text):
        return True
    name = BARE_NAME.match(text)
    return name is not None and name[1] in surnames


def _reports(text: str) -> bool:
    """Whether "he", "she", "they" or "the minister" says something."""
    if ROLE_SAID.search(text):
        return True
    return PRONOUN.search(text) is not None and PRONOUN_SAID.search(text) is not None


def is_anaphoric(text: str) -> bool:
    """Whether a paragraph speaks of a person by a pronoun alone: the surest sign that it goes on."""
    return ANAPHORIC.match(text) is not None or _reports(text)


def surnames_of(texts: Iterable[str]) -> set[str]:
    """Last words of the full names in some paragraphs."""
    return {name.removesuffix("\u2019s") for text in texts for name in FULL_NAME.findall(text)}
