"""Sentences of a paragraph: where a full stop ends one and where it belongs to an abbreviation."""

from __future__ import annotations

import re

from diplo_extract.text.wordlists import words

# It begins with one class of characters: these are found much faster than alternatives.
STOP = re.compile(
    r"""[.!?\u2026\u3002\uff01\uff1f](?:(?<=[\u3002\uff01\uff1f])["\u201d\u300d\u300f]?"""
    r"""|(?<=[.!?\u2026])(?:(?<=\.)/\.|[.!?\u2026]{0,2})["')\]\u2019\u201d\u00bb]{0,3}(?=\s))"""
)
LAST_WORD = re.compile(r"""[^\s"'(\[\u2018\u201c\u00ab]{1,20}$""")
OPENING = " \n\"'(\u2018\u201c\u00ab["
FIRST_WORD = re.compile(r"[^\W0-9_]+")
INITIALS = re.compile(r"(?:[^\W0-9_]\.-?){1,6}")

# Never the end of a sentence: a name or a number follows.
TITLES = words("titles")
# The end of a sentence only before a word that opens one.
ABBREVIATIONS = words("abbreviations")
OPENERS = words("openers")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph, without the white space around them; offsets of `text`."""
    end = len(text) if end is None else end
    spans = []
    begin = start
    for match in STOP.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, begin, match, end):
            spans.append(_trimmed(text, begin, match.end()))
            begin = match.end()
    spans.append(_trimmed(text, begin, end))
    return [span for span in spans if span[0] < span[1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    if match[0][0] in "\u3002\uff01\uff1f" or match[0].startswith("./."):
        return True
    following = text[match.end() : min(match.end() + 40, end)].lstrip(OPENING)
    if following[:1].islower():
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    word = LAST_WORD.search(text, max(begin, match.start() - 20), match.start())
    return word is None or _closes(word[0], following)


def _closes(word: str, following: str) -> bool:
    """Whether a full stop after `word` ends the sentence, given what follows."""
    lowered = word.lower()
    if lowered in TITLES:
        return False
    if lowered == "no":
        return not following[:1].isdigit()
    if lowered in ABBREVIATIONS:
        return _opens(following)
    if INITIALS.fullmatch(word + "."):
        return len(word) > 1 and _opens(following)
    return True


def _opens(text: str) -> bool:
    """Whether a text begins with a word that opens sentences."""
    word = FIRST_WORD.match(text)
    return word is not None and word[0].lower() in OPENERS
