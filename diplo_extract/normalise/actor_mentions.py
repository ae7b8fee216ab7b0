"""Actors named in running text. Case matters, the longest name stands, word boundaries hold, nothing is guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from diplo_extract.normalise.gazetteer import FIRST_WORD, SMALL_WORDS, Actor, Entry, Form, gazetteer, key
from diplo_extract.normalise.lexicon import plain


@dataclass(frozen=True)
class ActorReading:
    """What words were read as. Ambiguous: no actor, several candidates. Unknown: neither. `reason` says why."""

    actor: Actor | None
    candidates: tuple[str, ...]
    reason: str


class ActorMention(NamedTuple):
    """An actor's name in a text: `text[start:end] == words`, in code points."""

    start: int
    end: int
    words: str
    reading: ActorReading
    form: Form
    part: bool = False  # a province or another part of the country that the reading gives


INVISIBLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
GLUED_LEFT = re.compile(r"(?<![A-Za-z0-9])(?:a|an|and|as|at|between|by|for|from|in|its|of|on|or|the|to|with)$")
NOT_ITSELF = re.compile(r"-(?:language|speaking|made|built|born|style|educated|origin|designed|themed)(?![A-Za-z])")
SIGN = re.compile(r" ?\$")  # "US$5 million"
CURRENCY = re.compile(
    r"[- ](?:dollars?|yen|yuan|won|rupees?|francs|dinars?|dirhams?|rou?bles?|pounds?|crowns|kron[ae]r?|riyals?|rials?"
    r"|pesos?|reais|liras?|rand|baht|ringgit|rupiah|dong|taka|shillings?|birr|naira|cedis?|zloty|hryvnias?|tenge)\b"
)
NAMED_AFTER = re.compile(
    r" (?:Agreements?|Accords?|Protocols?|Conventions?|Declaration|Treaty|Consensus|Process|Charter|Memorandum"
    r"|Principles|Statute"
    r"|Format|Olympics|Olympic|Round|Criteria|criteria|agreements?|accords|Regulation|Communiqu|Club|Group"
    r"|Marathon|Rally)"
)
LONGEST_REMEMBERED = 50_000  # characters; a longer page is read each time, so that memory stays flat
ENGLISH_WORDS = frozenset({"US", "WHO", "CAR", "PACE", "IDA", "AU", "QUAD"})  # also words, once a line is all capitals


def reading_of(codes: tuple[str, ...], reason: str) -> ActorReading:
    """The reading of a name that these codes share."""
    if len(codes) == 1:
        return ActorReading(gazetteer().actors[codes[0]], (), reason)
    if codes:
        return ActorReading(None, codes, f"{reason} of several: {', '.join(codes)}")
    return ActorReading(None, (), reason)


def mentions(text: str) -> list[ActorMention]:
    """All actors named in running text, in order, the longest name where several begin or overlap.

    Names are found as printed or in capitals only, between word boundaries; two words run together by lost spaces
    ("andFrench", "VietnameseDeputy") count as words. An ambiguous name is settled by an unambiguous name of one of
    its candidates anywhere in the text. Linear in the length of the text.
    """
    return list(_remembered(text) if len(text) <= LONGEST_REMEMBERED else _mentions(text))


@lru_cache(maxsize=128)
def _remembered(text: str) -> tuple[ActorMention, ...]:
    """The same page, sentence or quote is asked about by rules and by coding."""
    return tuple(_mentions(text))


def _mentions(text: str) -> list[ActorMention]:
    places, searched = _visible(text)
    found = [hit for hit in _found(searched) if _has_accents(text, places, *hit)]
    named = frozenset(entry.codes[0] for _, _, entry in found if len(entry.codes) == 1)
    entries = {entry.printed: entry for _, _, entry in found}
    readings = {name: _reading(entry, settle(entry, searched, named)) for name, entry in entries.items()}
    return [_mention(text, places, start, end, entry, readings[entry.printed]) for start, end, entry in found]


def _has_accents(text: str, places: list[int] | None, start: int, end: int, entry: Entry) -> bool:
    """Whether a name that is a word without its accents ("Malé") has them; "Germán" is no demonym but a name."""
    if not entry.exact_accents and (entry.form != "demonym" or text.isascii()):
        return True
    words = text[start:end] if places is None else text[places[start] : places[end - 1] + 2]
    if not entry.exact_accents:
        return words.isascii() or not entry.printed.isascii()
    return unicodedata.normalize("NFC", words).strip() in (entry.printed, entry.printed.upper())


def _visible(text: str) -> tuple[list[int] | None, str]:
    """The plain text without combining marks and invisible characters; where the rest stands, if any was left out."""
    if text.isascii() or not INVISIBLE.search(text):
        return None, plain(text)
    places = [place for place, char in enumerate(text) if not INVISIBLE.match(char)]
    return places, plain("".join(text[place] for place in places))


def _reading(entry: Entry, codes: tuple[str, ...]) -> ActorReading:
    return reading_of(codes, "settled by other words of the text" if len(codes) < len(entry.codes) else entry.form)


def _mention(
    text: str, places: list[int] | None, start: int, end: int, entry: Entry, reading: ActorReading
) -> ActorMention:
    if places is not None:
        start, end = places[start], places[end] if end < len(places) else len(text)
    return ActorMention(start, end, text[start:end], reading, entry.form, entry.part)


def _found(searched: str) -> list[tuple[int, int, Entry]]:
    known = gazetteer().by_first_word
    found: list[tuple[int, int, Entry]] = []
    done = 0
    for first in FIRST_WORD.finditer(searched):
        if first[0] not in known or first.start() < done:
            continue
        match = _matcher(first[0]).match(searched, first.start())
        if match is None:
            continue
        entry = _entry(match[0])
        if _is_mention(searched, match.start(), match.end(), entry):
            done = match.end()
            if entry.codes:
                found.append((match.start(), match.end(), entry))
    return found


@lru_cache(maxsize=4096)
def _entry(name: str) -> Entry:
    return gazetteer().entries[key(name)]


@cache
def _matcher(first: str) -> re.Pattern[str]:
    """All names that begin with this word, longest first; small words ("of") in any case, white space of any kind."""
    names = sorted(gazetteer().by_first_word[first], key=len, reverse=True)
    return re.compile("|".join(f"(?:{_name_pattern(name)})" for name in names))


def _name_pattern(name: str) -> str:
    parts = [f"(?i:{word})" if word.lower() in SMALL_WORDS else re.escape(word) for word in name.split()]
    return r" {1,3}".join(parts) + ("(?=[A-Z])" if name.endswith("-") else "(?![a-z0-9])")


def _is_mention(searched: str, start: int, end: int, entry: Entry) -> bool:
    before, after = searched[start - 1 : start], searched[end : end + 1]
    if before.isalnum() and not GLUED_LEFT.search(searched[max(0, start - 9) : start]):
        return False
    if after.isalnum() and searched[end - 1] != "-" and not (entry.form == "demonym" and searched[end - 1].islower()):
        return False
    if (
        NOT_ITSELF.match(searched, end)
        or _is_money(searched, start, end, entry)
        or (entry.form == "capital" and NAMED_AFTER.match(searched, end))
    ):
        return False
    if _is_person(searched, start, end):
        return False
    return not (searched[start:end] in ENGLISH_WORDS and _is_shouted(searched, start, end))


def _is_money(searched: str, start: int, end: int, entry: Entry) -> bool:
    """ "US$5 million", "20 million US dollars", "Swiss francs"; but "France won the vote"."""
    if SIGN.match(searched, end):
        return True
    return (entry.form == "demonym" or searched[start] == "U") and CURRENCY.match(searched, end) is not None


ARABIC_ARTICLES = ("Al-", "al-")
OF_A_NAME = re.compile(r"\b(?:Sheikha? |Shaikh |A[ls]-|a[ls]-|El-|el-|[Bb]in |[Ii]bn )$")


def _is_person(searched: str, start: int, end: int) -> bool:
    if OF_A_NAME.search(searched, max(0, start - 12), start):
        return True
    person = gazetteer().persons.get(searched[start:end].casefold())
    if person is None:
        return False
    before, after = searched[max(0, start - 24) : start].split(), searched[end : end + 24].split()
    given = before[-1].strip("(\"'") if before and searched[start - 1] == " " else ""
    surname = re.sub(r"(?:'s)?[\"'.,;:)]*$", "", after[0]) if after and searched[end] == " " else ""
    return given in person.before or surname in person.after or surname.startswith(ARABIC_ARTICLES)


def _is_shouted(searched: str, start: int, end: int) -> bool:
    around = searched[max(0, start - 30) : start] + searched[end : end + 30]
    return around.upper() == around and sum(char.isalpha() for char in around) > 3


def settle(entry: Entry, searched: str, named: frozenset[str]) -> tuple[str, ...]:
    """The codes of an ambiguous name that other words of the text leave: one, or all."""
    if len(entry.codes) < 2 or entry.fixed:
        return entry.codes
    left = [
        code
        for code in entry.codes
        if (code in named and code != entry.only_evidence)
        or any(plain(words) in searched for words in entry.evidence.get(code, ()))
    ]
    return (left[0],) if len(left) == 1 else entry.codes
