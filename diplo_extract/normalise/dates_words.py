"""Words of dates: text becomes tokens, each with a one-letter class, so that a rule is a pattern over letters.

    "from May 25 to 27, 2025"   ->   r M N t N , Y

The words stand in data/dates.yaml; the letters in `LETTERS`. Anything else is `x`, a blank line is `n`.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
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
    "open_year": "J",
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
    "days_in_news": "I",
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
DAYTIMES = ("ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm")  # before a day, as in "chiều 5/6"
VIETNAMESE = {"tháng": ("T", "month")} | dict.fromkeys(DAYTIMES, ("d", "day"))
APOSTROPHES = "’ʼ‘"
DIGITS = frozenset("0123456789")
COUNTABLE = frozenset(normalize(form, unit) for form in ("NFC", "NFD") for unit in ("năm", "tháng", "tuần"))
YEAR_DIGITS = 4
SHORT_YEAR = 3  # an apostrophe and two digits
FIRST_YEAR = 1000
LOOK_BACK = 16  # words; they hold three letters, for no phrase is longer than five
AFTER_DIGITS = ":"  # what sorts before it begins with a digit, or is a sign or a blank line
ORDINAL_ENDINGS = frozenset({"", "st", "nd", "rd", "th", "er", "o", "º", "ª"})

TOKEN = re.compile(
    r"(?! )(?:'[0-9]{2}(?![\w])|[0-9]+(?:,[0-9]{3}(?![0-9]))*[^\W0-9_]*"
    r"|[A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+[0-9]*"
    r"|\n\s*\n|\w+|[^\s\w])"
)
AFTER_NOTHING = re.compile(rf"\A|{TOKEN.pattern}")
NUMBER = re.compile(r"([0-9]+(?:,[0-9]{3})*)(.*)")


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


class Lexicon(NamedTuple):
    """`words` of one token, and `phrases` of several by their first and their second token, longest first.

    `letters` are the classes of the words, empty where the words around decide.
    """

    words: dict[str, Entry]
    phrases: dict[str, dict[str, list[Phrase]]]
    letters: dict[str, str]


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
    letters = {word: "" if entry[2] and entry[0] in "Mw" else entry[0] for word, entry in words.items()}
    return Lexicon(words, phrases, letters | dict.fromkeys(phrases, ""))


class Scan:
    """A text as classes, as if after a word of the class `before`: `letters[i]` is the class of `token(i)`.

    Made in linear time; tokens are made when asked for, because few words are of dates.
    """

    def __init__(self, text: str, before: str = "") -> None:
        self._found = list((AFTER_NOTHING if before else TOKEN).finditer(_lower(text)))
        self._words = [match[0] for match in self._found]
        self._listed, _, letters = lexicon()
        self._row = [letters.get(word, "x" if word > AFTER_DIGITS else "") for word in self._words]
        """A letter for each word, empty for those that the phrase before them takes."""
        if before:
            self._row[0] = before
        self._placed: dict[int, Entry] = {}
        """What words mean where they stand, by their number, unless the lexicon says it."""
        done = 0
        for number in [number for number, letter in enumerate(self._row) if not letter]:
            if number >= done:
                done = number + self._place(number, self._words[number])
        self.letters = "".join(self._row)

    def token(self, position: int) -> Token | None:
        """The token, or None where the class is `x` (a word of no date) or `n` (a blank line)."""
        first = self._firsts[position]
        entry = self._placed.get(first) or self._listed.get(self._words[first])
        if entry is None:
            return None
        last = self._firsts[position + 1] - 1
        return Token(self._found[first].start(), self._found[last].end(), *entry)

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a stretch of letters."""
        return tuple([token for token in map(self.token, range(start, end)) if token])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of letters stands in the text."""
        return self._found[self._firsts[start]].start(), self._found[self._firsts[end] - 1].end()

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first word of each letter, and at last of the words."""
        return [*(number for number, letter in enumerate(self._row) if letter), len(self._row)]

    def _place(self, number: int, word: str) -> int:
        """Settle what a word means where it stands; how many words it takes."""
        length, entry = self._phrase(number, word)
        if entry is None and word[0] in DIGITS:
            entry = _number(word)
        elif entry is None and len(word) == SHORT_YEAR and word[0] == "'" and self._is_after_month(number):
            digits = int(word[1:])
            entry = ("Y", digits + (1900 if digits >= 69 else 2000), False)  # the century that POSIX gives (strptime)
        if entry is None:
            self._row[number] = "n" if word[0] == "\n" else "x"
            return 1
        if entry[2] and self._is_abbreviated(entry, number + length):
            length += 1
        self._placed[number] = entry
        self._row[number : number + length] = [entry[0], *[""] * (length - 1)]
        return length

    def _phrase(self, number: int, word: str) -> tuple[int, Entry | None]:
        """The longest phrase that starts here, else the word: how many words it takes, and its meaning."""
        entry, following = self._listed.get(word), self._words[number + 1 : number + 2]
        options = lexicon().phrases.get(word, {}).get(following[0], ()) if following else ()
        for pieces, phrase in options:
            if self._words[number : number + len(pieces)] == pieces:
                is_counted = word in COUNTABLE and phrase[0] in "yK" and self._is_counted(number)
                return (1, entry) if is_counted else (len(pieces), phrase)
        return 1, entry

    def _letters_before(self, number: int) -> str:
        return "".join(self._row[max(0, number - LOOK_BACK) : number])

    def _is_after_month(self, number: int) -> bool:
        """Whether an apostrophe and two digits are a year here ("5 June '24"), and no quotation or count."""
        return self._letters_before(number).endswith(("M", "MN", "MN,"))

    def _is_counted(self, number: int) -> bool:
        """Whether a number before a Vietnamese unit counts it ("3 năm sau", three years later) or is a day or month."""
        last = self._letters_before(number)[-2:]
        return last.endswith("q") or (last.endswith("N") and last not in ("TN", "/N"))

    def _is_abbreviated(self, entry: Entry, following: int) -> bool:
        """Whether a full stop belongs to a short name of a month or weekday ("Sept. 30")."""
        if entry[0] not in "Mw" or self._words[following : following + 1] != ["."]:
            return False
        return self._found[following].start() == self._found[following - 1].end()


def _lower(text: str) -> str:
    """Lower case with straight apostrophes, of the length of `text` (the lower case of "İ" has two code points)."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    for sign in APOSTROPHES:
        lowered = lowered.replace(sign, "'")
    return lowered


def _number(word: str) -> Entry | None:
    """A day, month or year in digits; a number with thousands, a unit glued to it or too many digits is none."""
    match = NUMBER.match(word)
    if match is None or len(match[1]) > YEAR_DIGITS or "," in match[1]:
        return None
    digits, suffix = match.groups()
    value = int(digits)
    if len(digits) == YEAR_DIGITS and value >= FIRST_YEAR:
        letter = "S" if suffix == "s" and value % 10 == 0 else "" if suffix else "Y"
    else:
        letter = "N" if len(digits) <= 2 and suffix in ORDINAL_ENDINGS else ""
    return (letter, value, False) if letter else None
