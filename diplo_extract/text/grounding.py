"""Where a quote stands in an article, or why it does not.

Three steps, each only where the one before found nothing: as printed (`exact`); the same words in another typography,
case or spacing (`normalised`); the same words but for a slip of the pen (`repaired`, see `repair.py`). Whatever the
step, the result's quote is the article's own text: `raw[start:end] == quote`.

A quote with an omission ('…') is grounded, as `repaired`, to the whole stretch from its first part to its last, where
all parts stand in this order close together in one paragraph: the words left out come back, so nothing is hidden.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text.characters import fold_signs
from diplo_extract.text.cleaning import View, clean
from diplo_extract.text.index import UNSPACED, WORD, Span, words_of
from diplo_extract.text.places import Places
from diplo_extract.text.protected import is_trap, numbers_of
from diplo_extract.text.repair import repaired_spans

Method = Literal["exact", "normalised", "repaired"]
OMISSION = re.compile(r"\[?(?:\.{3,10}|\u2026)\]?")
DIGIT_BEFORE, DIGIT_BEHIND = re.compile("[0-9][.,:/]?$"), re.compile("[.,:/]?[0-9]")
WIDEST_OMISSION = 300  # characters of the view
FEWEST_LETTERS_OF_PART = 6
MOST_PARTS = 8
LONGEST_QUOTE = 20_000
MOST_PLACES = 1_000


@dataclass(frozen=True, slots=True)
class Grounded:
    """A quote found: `raw[start:end] == quote`, offsets in code points of the text as supplied."""

    start: int
    end: int
    quote: str
    zone: Zone
    method: Method
    glued: bool
    """Whether words of the quote run together in the text as supplied."""


@dataclass(frozen=True, slots=True)
class NotGrounded:
    """A quote not found, and why, in words for people."""

    reason: str


def ground(quote: str, view: View, *, after: int = 0, near: tuple[int, int] | None = None) -> Grounded | NotGrounded:
    """Finds a quote. Where it occurs more than once: the occurrence closest to `near`, else the first from `after` on.

    `after` and `near` are offsets of the text as supplied, as in the result. Where nothing stands from `after` on, the
    first occurrence is taken. Never raises.
    """
    return _choose(_places(quote, view), view, after, near)


def ground_all(quotes: Sequence[str], view: View) -> list[Grounded | NotGrounded]:
    """Finds quotes that belong together, one result a quote. One that stands twice goes with its neighbours."""
    found = [_places(quote, view) for quote in quotes]
    results: list[Grounded | NotGrounded | None] = [
        None if isinstance(places, Places) and len(places.spans) > 1 else _choose(places, view, 0, None)
        for places in found
    ]
    latest: dict[str, int] = {}
    for number, places in enumerate(found):
        if results[number] is None and isinstance(places, Places):
            after, near = _neighbourhood(results, number)
            result = _choose(places, view, max(after, latest.get(places.quote, 0)), near)
            latest[places.quote] = result.start + 1 if isinstance(result, Grounded) else 0
            results[number] = result
    return [result for result in results if result is not None]


def find_value(words: str, view: View, *, near: tuple[int, int] | None = None) -> Grounded | NotGrounded:
    """Finds a value that is kept as printed (a name, a title, date words): whole words, no slips tolerated.

    Parts joined by '…' are found in their order within one paragraph; the result then spans from the first to the last.
    """
    return _choose(_places(words, view, tolerant=False), view, 0, near)


def _neighbourhood(results: Sequence[Grounded | NotGrounded | None], number: int) -> tuple[int, tuple[int, int] | None]:
    """Where a quote that stands twice is to be looked for, by the closest settled ones before and after it."""
    before = next((each for each in reversed(results[:number]) if isinstance(each, Grounded)), None)
    behind = next((each for each in results[number + 1 :] if isinstance(each, Grounded)), None)
    if before and behind and before.end <= behind.start:
        return before.start, (before.start, behind.end)
    closest = before or behind
    return 0, (closest.start, closest.end) if closest else None


def _choose(
    places: Places | NotGrounded, view: View, after: int, near: tuple[int, int] | None
) -> Grounded | NotGrounded:
    if isinstance(places, NotGrounded):
        return places
    if len(places.spans) == 1:
        return _grounded(places, places.spans[0], view)
    results = (_grounded(places, span, view) for span in places.from_nearest(view, after, near))
    nearest = next(results)
    return next((result for result in chain([nearest], results) if isinstance(result, Grounded)), nearest)


def _grounded(places: Places, span: Span, view: View) -> Grounded | NotGrounded:
    """What is printed at one of the places; several fields and drafts ask for the same."""
    known: Grounded | NotGrounded | None = places.grounded.get(span)
    if known is None:
        known = places.grounded[span] = _printed(places, span, view)
    return known


def _printed(places: Places, span: Span, view: View) -> Grounded | NotGrounded:
    start, end = view.to_raw(span.start, span.end)
    zone = view.zone_at(start)
    if "\n" in view.text[span.start : span.end]:
        zones = {each.zone for each in view.zones if each.start < end and each.end > start}
        if len(zones) > 1:
            return NotGrounded("it runs from one part of the page into another: " + ", ".join(sorted(zones)))
    quote = view.raw[start:end]
    method: Method = "exact" if quote == places.quote else "repaired" if places.repaired else "normalised"
    glued = bisect_right(view.glued, start) < bisect_left(view.glued, end)
    if not glued and method == "normalised":
        glued = len(quote.split()) < len(places.quote.split()) and len(words_of(quote)) < len(words_of(places.quote))
    return Grounded(start, end, quote, zone, method, glued)


def _places(quote: str, view: View, *, tolerant: bool = True) -> Places | NotGrounded:
    """The places of a quote; the same quote or value is asked for by several drafts and fields."""
    known = view.looked_up.get((quote, tolerant))
    if known is None:
        known = view.looked_up[quote, tolerant] = _look_up(quote.strip(), view, tolerant)
    return known


def _look_up(quote: str, view: View, tolerant: bool) -> Places | NotGrounded:
    """The places of a quote by the first step that finds any."""
    if len(quote) > LONGEST_QUOTE:
        return NotGrounded(f"longer than {LONGEST_QUOTE} characters")
    spans = _verbatim(quote, view) or _verbatim(fold_signs(quote), view)
    if spans:
        return Places(quote, spans)
    cleaned = clean(quote).text.replace("\n", " ")
    quoted = words_of(cleaned)
    if not quoted:
        return NotGrounded("there are no words in it")
    spans = _same_words(cleaned, quoted, view)
    if spans:
        return Places(quote, spans)
    parts = OMISSION.split(cleaned)
    omitting = _omitting(quote, parts, view) if len(parts) > 1 else None
    if isinstance(omitting, Places):
        return omitting
    different = _slightly_different(quote, cleaned, quoted, view, tolerant)
    return different if isinstance(different, Places) or omitting is None else omitting


def _verbatim(quote: str, view: View) -> list[Span]:
    """Places where the view has these characters, as whole words."""
    spans: list[Span] = []
    place = view.text.find(quote) if quote else -1
    while place >= 0 and len(spans) < MOST_PLACES:
        if _is_whole(view.text, place, place + len(quote)):
            spans.append(Span(place, place + len(quote)))
        place = view.text.find(quote, place + max(1, len(quote)))
    return spans


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word and no number of the text is cut by the span's edges."""
    return not _cuts(text, start) and not _cuts(text, end)


def _cuts(text: str, place: int) -> bool:
    if not 0 < place < len(text) or " " in text[place - 1 : place + 1]:
        return False
    before, behind = text[place - 1], text[place]
    if UNSPACED.match(before) or UNSPACED.match(behind):
        return before.isdecimal() and behind.isdecimal()
    return (_is_letter(before) and _is_letter(behind)) or _cuts_number(text, place)


def _cuts_number(text: str, place: int) -> bool:
    """Whether a place lies between the digits of one number: before or behind the point of `5.4`, too."""
    if DIGIT_BEFORE.search(text[max(0, place - 2) : place]) is None:
        return False
    return DIGIT_BEHIND.match(text, place) is not None


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _same_words(cleaned: str, quoted: list[str], view: View) -> list[Span]:
    """Places where the view has these words in another case, spacing or punctuation, and the same numbers."""
    spans = []
    for span in view.index.occurrences(quoted):
        if _has_numbers(cleaned, span, view) and not is_trap(view.index.words_within(span), quoted):
            spans.append(_with_edges(cleaned, span, view.text))
    return spans


def _has_numbers(cleaned: str, span: Span, view: View) -> bool:
    """Whether the span has the quote's numbers in their order, and cuts none at its edges."""
    if _cuts_number(view.text, span.start) or _cuts_number(view.text, span.end):
        return False
    return numbers_of(view.text[span.start : span.end]) == numbers_of(cleaned)


def _with_edges(cleaned: str, span: Span, text: str) -> Span:
    """The span with the punctuation at the quote's edges, as far as the text has the same."""
    first = next(place for place in range(len(cleaned)) if WORD.match(cleaned, place))
    last = next(place for place in range(len(cleaned) - 1, -1, -1) if WORD.match(cleaned, place))
    start, end = span.start, span.end
    for character in reversed(cleaned[:first]):
        if start == 0 or text[start - 1] != character:
            break
        start -= 1
    for character in cleaned[last + 1 :]:
        if end == len(text) or text[end] != character:
            break
        end += 1
    return Span(start, end)


def _omitting(quote: str, parts: list[str], view: View) -> Places | NotGrounded:
    """The stretches from the first to the last part of a quote that leaves words out."""
    wanted = [words_of(part) for part in parts]
    wanted = [words for words in wanted if words]
    if len(wanted) > MOST_PARTS:
        return NotGrounded("it leaves words out in too many places")
    if len(wanted) > 1 and any(sum(map(len, words)) < FEWEST_LETTERS_OF_PART for words in wanted):
        return NotGrounded("it leaves words out, and one of its parts is too short to be found for certain")
    spans = _chained([list(view.index.occurrences(words)) for words in wanted], view.text)
    if spans and numbers_of(" ".join(parts)) != [n for words in wanted for n in numbers_of(" ".join(words))]:
        spans = []
    if not spans:
        return NotGrounded("it leaves words out ('…'), and its parts do not stand close together in this order")
    return Places(quote, sorted(spans), repaired=True)


def _chained(places: list[list[Span]], text: str) -> list[Span]:
    """For each place of the first part: the stretch to the last part, each part the next one after the one before."""
    spans = []
    for first in places[0] if places else []:
        end: int | None = first.end
        for following in places[1:]:
            end = _end_of_next(following, end)
        if end is not None and "\n" not in text[first.start : end]:
            spans.append(Span(first.start, end))
    return spans


def _end_of_next(spans: list[Span], end: int | None) -> int | None:
    """The end of the first span that begins soon after `end`."""
    if end is None:
        return None
    return next((span.end for span in spans if 0 <= span.start - end <= WIDEST_OMISSION), None)


def _slightly_different(
    quote: str, cleaned: str, quoted: list[str], view: View, tolerant: bool
) -> Places | NotGrounded:
    elsewhere = _elsewhere(quote, quoted, view)
    if elsewhere is not None:
        return elsewhere
    if not tolerant:
        return NotGrounded("these words are not in the article")
    repaired = repaired_spans(WORD.findall(cleaned), view.index)
    if isinstance(repaired, str):
        return NotGrounded(repaired)
    spans = [_with_edges(cleaned, span, view.text) for span in repaired if _has_numbers(cleaned, span, view)]
    return (
        Places(quote, sorted(spans), repaired=True)
        if spans
        else NotGrounded("its numbers are not those that are printed")
    )


def _elsewhere(quote: str, quoted: list[str], view: View) -> NotGrounded | None:
    """The reason, where a quote stands on the page but in no part of the article."""
    for span in view.raw_index.occurrences(quoted):
        zone = view.zone_at(span.start)
        if not zone.is_article:
            return NotGrounded(f"it stands only in a part of the page that is not the article: {zone}")
    return None
