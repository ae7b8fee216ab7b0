"""Actors named in running text of another language: names, adjectives, capitals as they are printed there."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from diplo_extract.normalise.actor_mentions import ActorMention, mentions, reading_of
from diplo_extract.normalise.foreign_names import ForeignName, foreign_names
from diplo_extract.normalise.languages import ENGLISH

WORD = re.compile(r"[^\W\d_]+")
GIVEN_NAMES = frozenset({"Salvador"})
ARTICLES = frozenset({"le", "au", "du", "el", "et"})
SYLLABLE = re.compile(r"[^\W\d_]+$")


@lru_cache(maxsize=64)
def mentions_in(text: str, language: str) -> tuple[ActorMention, ...]:
    """All actors named in a text of a language, in order; where names overlap the longer one stands."""
    english = mentions(text)
    if language == ENGLISH:
        return tuple(english)
    found = list(_found(text, language))
    starts = [mention.start for mention in found]
    kept, dropped = [], set()
    for mention in english:
        first = max(0, bisect_left(starts, mention.start) - 1)
        near = range(first, bisect_left(starts, mention.end))
        over = [at for at in near if found[at].start < mention.end and mention.start < found[at].end]
        if not any(found[at].end - found[at].start >= mention.end - mention.start for at in over):
            kept.append(mention)
            dropped.update(over)
    kept += [mention for at, mention in enumerate(found) if at not in dropped]
    return tuple(sorted(kept, key=lambda mention: mention.start))


@cache
def _by_first_word(language: str) -> dict[str, tuple[tuple[str, ForeignName], ...]]:
    index: dict[str, list[tuple[str, ForeignName]]] = {}
    for printed, name in foreign_names(language).items():
        first = WORD.match(printed)
        if first:
            index.setdefault(first[0], []).append((printed, name))
    return {first: tuple(sorted(named, key=lambda item: -len(item[0]))) for first, named in index.items()}


def _found(text: str, language: str) -> Iterator[ActorMention]:
    composed = unicodedata.normalize("NFC", text)
    searched = (composed if len(composed) == len(text) else text).replace("’", "'")
    index = _by_first_word(language)
    end = 0
    for word in WORD.finditer(searched):
        if word.start() < end or word[0] not in index:
            continue
        for printed, name in index[word[0]]:
            stop = word.start() + len(printed)
            if searched.startswith(printed, word.start()) and not searched[stop : stop + 1].isalnum():
                if _is_part_of_name(searched, word.start(), stop, language):
                    break
                end = stop
                yield ActorMention(
                    word.start(), stop, text[word.start() : stop], reading_of(name.codes, name.form), name.form
                )
                break


def _is_part_of_name(text: str, start: int, end: int, language: str) -> bool:
    """Whether a country's name of one word is that of a person: "Nguyễn Đức An", "bà Nga", "président Salvador A."."""
    if " " in text[start:end] or not text[start - 1 : start].isspace():
        return False
    before = SYLLABLE.search(text[max(0, start - 12) : start].rstrip())
    if before is None:
        return False
    if language == "vi":
        return before[0][0].isupper() or before[0] in ("ông", "bà", "anh", "chị")
    return text[start:end] in GIVEN_NAMES and before[0].lower() not in ARTICLES
