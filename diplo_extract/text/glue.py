"""Words that a page has run together ('a memorandumof', 'andFrench'): where a space is certain to be missing.

Two tiers. The first needs nothing but the word itself: a function word before a capital, letters after a comma or
after a possessive, 'inthe'. Only a text that has at least two of these is taken for one that lost spaces; in it the
second tier splits words whose halves both stand alone elsewhere in the same text or are common in news.
"""

from __future__ import annotations

import re
from collections.abc import Set

from diplo_extract.text.offsets import Edit
from diplo_extract.text.wordlists import words

MONTHS = words("months")
# A letter before what begins another word: a capital, a number, an article or pronoun.
# A search that opens with letters or a class of few is many times as fast as one that opens with a look-behind.
JOINTS = (
    re.compile(r"[A-Z0-9](?<=[A-Za-z].)(?:(?<=[A-Z])[a-z]{2}|(?<=[0-9])[0-9]{0,3}\b)"),
    re.compile(r"th(?<=[A-Za-z]th)(?:e|eir|is)\b"),
    re.compile(r"its(?<=[A-Za-z]its)\b"),
)
PUNCTUATION = re.compile(r",(?=[A-Za-z][a-z]{2})|\.(?=[A-Z][a-z]{2})|'s(?=[a-z]{3})")
WORD = re.compile(r"[^\W0-9_]+")
WORD_BEFORE = re.compile(r"[^\W0-9_]{1,12}$")
LETTERS_BEFORE = re.compile(r"[A-Za-z]{2}[a-z]$")
BEFORE_CAPITAL = words("glue_before_capital")
BEFORE_ARTICLE = frozenset(["of", "in", "to", "on", "by", "for", "at", "and", "with", "from", "as", "that", "between"])
BEFORE_YEAR = frozenset(["of", "in", "on", "from", "by", "since", "until"])
MARKS_OF_A_GLUED_PAGE = 2
FIRST_HALVES = words("glue_first_halves")
LAST_HALVES = frozenset(["and", "for", "from", "of", "said", "the", "to", "which", "with"])
SHORTEST_HALF = 4  # letters: shorter ones are syllables
SHORTEST_WORD = 5
# Closed compounds of English whose halves are words of their own.
COMPOUNDS = words("compounds")
COMMON_WORDS = words("common_words")


def split_glued(text: str) -> list[Edit]:
    """Edits that insert a space at every place where one is certain to be missing. Knows English only."""
    places = {match.start() for joint in JOINTS for match in joint.finditer(text) if _is_certain(text, match)}
    for match in PUNCTUATION.finditer(text):
        if LETTERS_BEFORE.search(text, max(0, match.start() - 3), match.start()):
            places.add(match.end())
    if len(places) >= MARKS_OF_A_GLUED_PAGE:
        places |= _between_known_words(text)
    return [Edit(place, place, " ") for place in sorted(places)]


def _is_certain(text: str, match: re.Match[str]) -> bool:
    """Whether a function word, or a month before a day, stands right before the match."""
    before = WORD_BEFORE.search(text, max(0, match.start() - 13), match.start())
    if before is None:
        return False
    word = before[0]
    if match[0][0].isupper():
        return word in BEFORE_CAPITAL
    if match[0][0].isalpha():
        return word in BEFORE_ARTICLE
    is_year = len(match[0]) == 4 and match[0][:2] in ("19", "20")
    return word in BEFORE_YEAR if is_year else word in MONTHS and len(match[0]) <= 2


def _between_known_words(text: str) -> set[int]:
    found = [(match.start(), match[0]) for match in WORD.finditer(text)]
    known = COMMON_WORDS.union(word.lower() for _, word in found if len(word) >= SHORTEST_HALF)
    capitalised = {word for _, word in found if word[:1].isupper()}
    places = set()
    for start, word in found:
        if len(word) > SHORTEST_WORD and word.lower() not in COMPOUNDS:
            cuts = [cut for cut in range(2, len(word) - 1) if _stand_alone(word, cut, known, capitalised)]
            if len(cuts) == 1:
                places.add(start + cuts[0])
    return places


def _stand_alone(word: str, cut: int, known: Set[str], capitalised: set[str]) -> bool:
    first, last = word[:cut], word[cut:]
    is_known = first.lower() in known
    if last[0].isupper():
        return last in capitalised and (is_known or first in FIRST_HALVES)
    if not last.islower():
        return False
    if last in known and len(last) >= SHORTEST_HALF:
        return first.lower() in FIRST_HALVES or (is_known and len(first) >= SHORTEST_HALF)
    return is_known and last in LAST_HALVES
