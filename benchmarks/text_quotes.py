"""Quotes with known places, drawn from articles, and what backends do to quotes: the material of text_grounding.py."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diplo_extract.schema.article import Article
from diplo_extract.text import View, read_article, sentences

LETTERS = "abcdefghijklmnopqrstuvwxyz"
NUMBER = re.compile(r"[0-9]+")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
WORD = re.compile(r"\b[a-z]{5,}\b")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|must)\b(?! not)")
NEGATION = re.compile(r"\b(?:not|no|never|without) ")
POINTS = {
    "north": "south",
    "south": "north",
    "east": "west",
    "west": "east",
    "North": "South",
    "South": "North",
    "East": "West",
    "West": "East",
    "southern": "northern",
    "northern": "southern",
    "Southeast": "Northeast",
}
POINT = re.compile(r"\b(?:" + "|".join(POINTS) + r")\b")
CURLY = {'"': "\u201d", "'": "\u2019"}
STRAIGHT = {"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'"}


@dataclass(frozen=True)
class Quote:
    """Words that stand once in an article: `view.raw[start:end] == text`."""

    view: View
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Case:
    """A quote as a backend might give it, and where it is to be found: None where it is to be refused."""

    kind: str
    said: str
    quote: Quote
    expected: tuple[int, int] | None


def views_of(folders: Iterable[Path]) -> list[View]:
    """The articles of the text files in some folders."""
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    return [read_article(Article.from_text(path.read_text(encoding="utf-8"), article_id=path.stem)) for path in paths]


def quotes_of(view: View, rng: random.Random, per_sentence: int) -> Iterator[Quote]:
    """Sentences of an article and stretches of five words and more within them, such as stand there only once."""
    folded = "".join(view.raw.casefold().split())
    for start, end, _ in sentences(view):
        words = list(re.finditer(r"\S+", view.text[start:end]))
        stretches = [(0, len(words))]
        for _ in range(per_sentence):
            length = rng.randint(5, 40)
            first = rng.randrange(max(1, len(words) - length))
            stretches.append((first, min(len(words), first + length)))
        for first, last in set(stretches):
            if last - first >= 5:
                raw_start, raw_end = view.to_raw(start + words[first].start(), start + words[last - 1].end())
                text = view.raw[raw_start:raw_end]
                if folded.count("".join(text.casefold().split())) == 1:
                    yield Quote(view, raw_start, raw_end, text)


def typo(text: str, rng: random.Random) -> str | None:
    """One letter left out, added, replaced or swapped with the next, in a word of four letters or more.

    In shorter words a slip makes another word or name ('no' for 'on', 'Lan' for 'Lam'); `any_typo` counts those too.
    """
    places = [place for match in re.finditer(r"[^\W0-9_]{4,}", text) for place in range(*match.span())]
    return _slip(text, rng.choice(places), rng) if places else None


def any_typo(text: str, rng: random.Random) -> str | None:
    return _slip(text, rng.choice([match.start() for match in re.finditer(r"[^\W0-9_]", text)]), rng)


def _slip(text: str, place: int, rng: random.Random) -> str | None:
    letter = rng.choice(LETTERS)
    slip = rng.randrange(4)
    if slip == 0:
        return text[:place] + text[place + 1 :]
    if slip == 1:
        return text[:place] + letter + text[place:]
    if slip == 2:
        return text[:place] + letter + text[place + 1 :] if letter != text[place].lower() else None
    following = text[place + 1 : place + 2]
    if not following.isalpha() or following.lower() == text[place].lower():
        return None
    return text[:place] + following + text[place] + text[place + 2 :]


def soft_hyphens(text: str, rng: random.Random) -> str | None:
    words = [match.start() + 3 for match in re.finditer(r"[A-Za-z]{6,}", text)]
    for place in sorted(rng.sample(words, min(2, len(words))), reverse=True):
        text = text[:place] + "\u00ad" + text[place:]
    return text if words else None


def glued(text: str, rng: random.Random) -> str | None:
    places = [match.start() for match in re.finditer(r"(?<=[A-Za-z]) (?=[A-Za-z])", text)]
    for place in sorted(rng.sample(places, min(2, len(places))), reverse=True):
        text = text[:place] + text[place + 1 :]
    return text if places else None


def decomposed(text: str, rng: random.Random) -> str | None:
    other = unicodedata.normalize("NFD", text)
    return other if other != text else None


def recurled(text: str, rng: random.Random) -> str | None:
    other = "".join(STRAIGHT.get(c) or CURLY.get(c, c) for c in text)
    return other if other != text else None


def cased(text: str, rng: random.Random) -> str | None:
    return text.upper() if rng.random() < 0.5 else text.lower()


def doubled_spaces(text: str, rng: random.Random) -> str | None:
    return text.replace(" ", "  ")


def wrapped(text: str, rng: random.Random) -> str | None:
    words = text.split(" ")
    return "\n".join(" ".join(words[i : i + 6]) for i in range(0, len(words), 6))


def other_number(text: str, rng: random.Random) -> str | None:
    """Another digit in one of the numbers."""
    numbers = list(NUMBER.finditer(text))
    if not numbers:
        return None
    match = rng.choice(numbers)
    place = rng.randrange(match.start(), match.end())
    return text[:place] + rng.choice([d for d in "0123456789" if d != text[place]]) + text[place + 1 :]


def other_name(text: str, rng: random.Random, names: list[str]) -> str | None:
    found = list(NAME.finditer(text))
    if not found:
        return None
    match = rng.choice(found)
    name = rng.choice([name for name in names if name != match[0]])
    return text[: match.start()] + name + text[match.end() :]


def other_negation(text: str, rng: random.Random) -> str | None:
    """'not' taken away where there is one, else put in."""
    if NEGATION.search(text):
        return NEGATION.sub("", text, count=1)
    match = AUXILIARY.search(text)
    return f"{text[: match.end()]} not{text[match.end() :]}" if match and match.end() < len(text) else None


def other_point(text: str, rng: random.Random) -> str | None:
    return POINT.sub(lambda match: POINTS[match[0]], text, count=1) if POINT.search(text) else None


def other_word(text: str, rng: random.Random, words: list[str]) -> str | None:
    """One word of the running text replaced by another one."""
    found = list(WORD.finditer(text))
    if not found:
        return None
    match = rng.choice(found)
    word = rng.choice([word for word in words if word != match[0]])
    return text[: match.start()] + word + text[match.end() :]


KEPT: dict[str, Callable[[str, random.Random], str | None]] = {
    "verbatim": lambda text, rng: text,
    "upper or lower case": cased,
    "one-character typo": typo,
    "typo, short words too": any_typo,
    "doubled spaces": doubled_spaces,
    "line breaks": wrapped,
    "curly or straight quotes": recurled,
    "NFD": decomposed,
    "soft hyphens": soft_hyphens,
    "glued words": glued,
}
CHANGED: dict[str, Callable[[str, random.Random], str | None]] = {
    "changed number": other_number,
    "changed negation": other_negation,
    "changed compass point": other_point,
}


def cases(views: list[View], per_kind: int, seed: int) -> dict[str, list[Case]]:
    """At most `per_kind` cases of each kind, drawn evenly from the articles; the same for the same seed."""
    rng = random.Random(seed)
    quotes = [quote for view in views for quote in quotes_of(view, rng, per_sentence=12)]
    rng.shuffle(quotes)
    names = sorted({name for view in views for name in NAME.findall(view.text)})
    vocabulary = sorted({word for view in views for word in WORD.findall(view.text)})
    changed = CHANGED | {
        "changed name": lambda text, rng: other_name(text, rng, names),
        "changed word": lambda text, rng: other_word(text, rng, vocabulary),
    }
    table = {}
    for kind, change in KEPT.items():
        said = _said(quotes, change, per_kind, rng)
        table[kind] = [Case(kind, words, quote, (quote.start, quote.end)) for quote, words in said]
    for kind, change in changed.items():
        said = _said(quotes, change, per_kind, rng)
        table[kind] = [Case(kind, words, quote, None) for quote, words in said if _is_absent(words, quote.view)]
    table["of another article"] = list(_strangers(quotes, per_kind, rng))
    return table


def _said(
    quotes: list[Quote], change: Callable[[str, random.Random], str | None], count: int, rng: random.Random
) -> list[tuple[Quote, str]]:
    found: list[tuple[Quote, str]] = []
    for quote in quotes:
        said = change(quote.text, rng)
        if said is not None and len(found) < count:
            found.append((quote, said))
    return found


def _is_absent(said: str, view: View) -> bool:
    return "".join(said.casefold().split()) not in "".join(view.raw.casefold().split())


def _strangers(quotes: list[Quote], count: int, rng: random.Random) -> Iterator[Case]:
    for _ in range(count):
        quote, home = rng.choice(quotes), rng.choice(quotes)
        if quote.view is not home.view and _is_absent(quote.text, home.view):
            yield Case("of another article", quote.text, home, None)
