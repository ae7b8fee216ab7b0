"""Words of dates: text becomes tokens, each with a one-letter class, so that a rule is a pattern over letters.

    "from May 25 to 27, 2025"   ->   r M N t N , Y

The words stand in data/dates.yaml; the letters in `LETTERS`. Anything else is `x`, a blank line is `n`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from unicodedata import normalize

import yaml

LETTERS = {
    "preposition": "P",
    "by": "i",
    "from": "r",
    "to": "t",
    "until": "U",
    "dash": "-",
    "and": "&",
    "or": "|",
    "slash": "/",
    "dot": ".",
    "comma": ",",
    "open": "(",
    "close": ")",
    "of": "f",
    "day_marker": "D",
    "last": "L",
    "next": "X",
    "this": "Z",
    "ago": "A",
    "ago_prefix": "a",
    "later": "R",
    "earlier": "E",
    "after": "F",
    "before": "B",
    "no_later": "b",
    "early": "e",
    "mid": "m",
    "late": "l",
    "half": "h",
    "quarter": "Q",
    "time_of_day": "z",
    "about": "G",
    "nearly": "g",
    "less_than": "<",
    "more_than": ">",
    "another": "o",
    "same": "=",
    "following": "+",
    "previous": "!",
    "anniversary": "H",
    "century": "C",
    "unclear": "x",
}
VALUED = {
    "months": "M",
    "weekdays": "W",
    "weak_weekdays": "w",
    "numbers": "q",
    "ordinals": "O",
    "deictic_days": "k",
    "deictic_weeks": "K",
    "deictic_weekends": "K",
    "anchor_days": "c",
    "past_units": "V",
    "deictic_months": "K",
    "deictic_years": "y",
    "quarters": "p",
    "halves": "p",
    "seasons": "s",
}
DEICTIC_UNIT = {
    "deictic_weeks": "week",
    "deictic_weekends": "weekend",
    "deictic_months": "month",
    "deictic_years": "year",
}
MONTHS_IN_PART = {"quarters": 3, "halves": 6}
VIETNAMESE = {"tháng": ("T", "month"), "ngày": ("d", "day")}
APOSTROPHES = str.maketrans("’ʼ‘", "'''")
DIGITS = frozenset("0123456789")
COUNTABLE = frozenset(normalize(form, unit) for form in ("NFC", "NFD") for unit in ("năm", "tháng", "tuần"))
YEAR_DIGITS = 4
SHORT_YEAR = 3  # an apostrophe and two digits
FIRST_YEAR = 1000
ORDINAL_ENDINGS = frozenset({"", "st", "nd", "rd", "th", "er", "o", "º", "ª"})

TOKEN = re.compile(
    r"'[0-9]{2}(?![\w])|(?P<number>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?P<suffix>[^\W0-9_]*))"
    r"|(?P<word>[A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+[0-9]*)"
    r"|(?P<blank>\n\s*\n)|\w+|[^\s\w]"
)


class Token(NamedTuple):
    """A word of a date: its place in the text, its class and what it stands for.

    `weak`: a month or weekday only beside a number ("Mar"); of units: several of them ("days").
    """

    start: int
    end: int
    letter: str
    value: Any = None
    weak: bool = False


Entry = tuple[str, Any, bool]
Phrase = tuple[list[str], Entry]
Piece = tuple[int, int, Entry]  # first token, number of tokens, meaning


class Scan:
    """A text as classes: `letters[i]` is the class of `token(i)`. Tokens are made when asked for: few are of dates."""

    def __init__(self, letters: list[str], pieces: list[Token | Piece | None], found: list[re.Match[str]]) -> None:
        self.letters = "".join(letters)
        self._pieces = pieces
        self._found = found

    def token(self, position: int) -> Token | None:
        """The token, or None where the class is `x` (a word of no date) or `n` (a blank line)."""
        piece = self._pieces[position]
        if piece is None or isinstance(piece, Token):
            return piece
        first, length, entry = piece
        return Token(self._found[first].start(), self._found[first + length - 1].end(), *entry)

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a stretch of letters."""
        return tuple(token for token in map(self.token, range(start, end)) if token)


class Lexicon(NamedTuple):
    """`words` of one token, and `phrases` of several by their first and their second token, longest first."""

    words: dict[str, Entry]
    phrases: dict[str, dict[str, list[Phrase]]]


@cache
def lexicon() -> Lexicon:
    """The words of data/dates.yaml, read once. Raises ValueError where a word has two meanings."""
    text = (files("diplo_extract.normalise") / "data" / "dates.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    weak = frozenset(data["weak_months"])
    found: dict[str, Entry] = {word: (*entry, False) for word, entry in VIETNAMESE.items()}
    for words, entry in _entries(data):
        for word in words:
            key = normalize("NFC", word)
            meaning = (*entry, entry[0] == "w" or key in weak or (entry[0] in "uj" and key.endswith("s")))
            if found.setdefault(key, meaning) != meaning:
                raise ValueError(f"dates.yaml: {word!r} has two meanings: {found[key][:2]} and {entry}")
    return _by_length(found)


def _entries(data: dict[str, Any]) -> list[tuple[list[str], tuple[str, Any]]]:
    """Each list of words with its letter and value."""
    entries: list[tuple[list[str], tuple[str, Any]]] = []
    for section, letter in VALUED.items():
        for number, words in data[section].items():
            value: Any = number
            if section in DEICTIC_UNIT:
                value = (DEICTIC_UNIT[section], number)
            elif section in MONTHS_IN_PART:
                value = (MONTHS_IN_PART[section], number)
            entries.append((words, (letter, value)))
    for unit, words in data["units"].items():
        entries.append((words, ("j" if unit in ("year", "decade") else "u", unit)))
    entries += [(words, (LETTERS[name], None)) for name, words in data["classes"].items()]
    entries.append((data["recent"], ("v", None)))
    return entries


def _by_length(found: dict[str, Entry]) -> Lexicon:
    """Words apart from phrases, each also in its decomposed form (Vietnamese text comes in both)."""
    words: dict[str, Entry] = {}
    phrases: dict[str, dict[str, list[Phrase]]] = {}
    for key, entry in found.items():
        for form in {key, normalize("NFD", key)}:
            pieces = [match[0] for match in TOKEN.finditer(form)]
            if len(pieces) == 1:
                words[form] = entry
            else:
                phrases.setdefault(pieces[0], {}).setdefault(pieces[1], []).append((pieces, entry))
    for by_second in phrases.values():
        for options in by_second.values():
            options.sort(key=lambda option: -len(option[0]))
    return Lexicon(words, phrases)


def scan(text: str, before: str = "") -> Scan:
    """The tokens of `text`, in linear time, as if after a word of the class `before`."""
    words, phrases = lexicon()
    found = list(TOKEN.finditer(_lower(text)))
    raw = [match[0] for match in found]
    letters = [before] if before else []
    pieces: list[Token | Piece | None] = [None] if before else []
    position = 0
    while position < len(raw):
        word = raw[position]
        length, entry = 1, words.get(word)
        options = phrases[word].get(raw[position + 1]) if word in phrases and position + 1 < len(raw) else None
        if options:
            length, phrase = _phrase(raw, position, options) or (1, entry)
            is_counted = word in COUNTABLE and phrase and phrase[0] in "yK" and _is_counted(letters)
            length, entry = (1, entry) if is_counted else (length, phrase)
        if entry:
            if entry[2] and _is_abbreviated(entry, raw, found, position + length):
                length += 1
            letters.append(entry[0])
            pieces.append((position, length, entry))
        else:
            number = _number_at(word, found[position], letters)
            letters.append(number.letter if number else "n" if word[0] == "\n" else "x")
            pieces.append(number)
        position += length
    return Scan(letters, pieces, found)


def _number_at(word: str, match: re.Match[str], letters: list[str]) -> Token | None:
    """A number; or, after a month, an apostrophe and two digits as a year."""
    if word[0] in DIGITS:
        return _number(match)
    is_short_year = len(word) == SHORT_YEAR and word[0] == "'" and _is_after_month(letters)
    return Token(*match.span(), "Y", _full_year(int(word[1:]))) if is_short_year else None


def _is_after_month(letters: list[str]) -> bool:
    """Whether an apostrophe and two digits are a year here ("5 June '24"), and no quotation or count."""
    last = "".join(letters[-3:])
    return last.endswith(("M", "MN", "MN,"))


def _full_year(digits: int) -> int:
    """Two digits as a year of the century that POSIX gives them (strptime: 69 to 99 are of the twentieth)."""
    return digits + (1900 if digits >= 69 else 2000)


def _is_counted(letters: list[str]) -> bool:
    """Whether a number before a Vietnamese unit counts it ("3 năm sau", three years later) or is a day or month."""
    last = "".join(letters[-2:])
    return last.endswith("q") or (last.endswith("N") and last not in ("TN", "/N"))


def _lower(text: str) -> str:
    """Lower case with straight apostrophes, of the length of `text` (the lower case of "İ" has two code points)."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(APOSTROPHES)


def _phrase(raw: list[str], position: int, options: list[Phrase]) -> tuple[int, Entry] | None:
    """The longest phrase that starts here: how many tokens it takes, and its entry."""
    for pieces, entry in options:
        if raw[position : position + len(pieces)] == pieces:
            return len(pieces), entry
    return None


def _is_abbreviated(entry: Entry, raw: list[str], found: list[re.Match[str]], following: int) -> bool:
    """Whether a full stop belongs to a short name of a month or weekday ("Sept. 30")."""
    if entry[0] not in "Mw" or following >= len(raw):
        return False
    return raw[following] == "." and found[following].start() == found[following - 1].end()


def _number(match: re.Match[str]) -> Token | None:
    """A day, month or year in digits; a number with thousands, a unit glued to it or too many digits is none."""
    suffix = match["suffix"]
    digits = match["number"][: len(match["number"]) - len(suffix)]
    if len(digits) > YEAR_DIGITS or "," in digits:
        return None
    value = int(digits)
    if len(digits) == YEAR_DIGITS and value >= FIRST_YEAR:
        letter = "S" if suffix == "s" and value % 10 == 0 else "" if suffix else "Y"
    else:
        letter = "N" if len(digits) <= 2 and suffix in ORDINAL_ENDINGS else ""
    return Token(match.start(), match.end(), letter, value, weak=False) if letter else None
