"""The date of an event, from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product
from typing import Any

from diplo_extract.coding.reading import Coded, Reading
from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates import (
    FUTURE,
    DateContext,
    DateReading,
    counted_from,
    find_dates,
    read_date,
    read_length,
)
from diplo_extract.schema import AnyDraft
from diplo_extract.schema.vocabulary import DateBasis, Flag, Status, Zone
from diplo_extract.text import Grounded

DROPPED = frozenset({Status.postponed, Status.cancelled, Status.denied})  # some were dropped long ago: "in March"
MONTHS, TO = re.compile(r"\[[0-9-]{7}\.\.([0-9-]{7})\]"), re.compile(r" (?:to|until|till) ")
PUT_OFF = 10  # days; no visit lasts that long, so "from May 22 to June 24" moves it


@dataclass(frozen=True)
class Dated:
    """A date with what it rests on; `trip` is the date of the tour around it."""

    date: str | None = None
    basis: DateBasis = DateBasis.none
    text: str | None = None
    flags: frozenset[Flag] = frozenset()
    trip: str | None = None

    def fields(self) -> dict[str, Any]:
        """The date fields of an event."""
        first, last = edtf.bounds(self.date)
        return {
            "date": self.date,
            "date_earliest": first.isoformat() if first else None,
            "date_latest": last.isoformat() if last else None,
            "date_precision": edtf.precision(self.date),
            "date_basis": self.basis,
            "date_text": self.text,
        }


def date_draft(reading: Reading, draft: AnyDraft, spans: list[Grounded], during: Coded | None = None) -> Dated:
    """The date of a draft: of its own words, else of the visit during which it took place."""
    words = _date_words(reading, draft, spans)
    if words is None:
        return _date_of_visit(during) or _undated(reading, draft)
    read = _read(reading, draft, words, (spans[0].start, spans[0].end))
    flags = frozenset(read.flags) | _disagreement(draft, read)
    if read.edtf is None:
        other = _date_of_visit(during) or _undated(reading, draft)
        return replace(other, text=words, flags=flags | other.flags)
    date = _new_date(read.edtf, words) if draft.status is Status.postponed else read.edtf
    if draft.date_of == "trip":
        within = _within(date)
        basis = DateBasis.trip_range if within else _undated(reading, draft).basis
        return Dated(within, basis, words, flags, trip=date)
    return Dated(date, read.basis, words, flags)


def _new_date(date: str, words: str) -> str:
    """Of a visit put off "from May 22 to June 24" or "May to July" the new date (codebook §8); a stay keeps its own."""
    months = MONTHS.fullmatch(date)
    if months and TO.search(words):
        return months[1]
    first, last = edtf.bounds(date)
    is_moved = first and last and "/" in date and (last - first).days > PUT_OFF
    return last.isoformat() if is_moved and last else date


def _within(trip: str) -> str | None:
    """Some day of a trip. A trip without a year gives its stops no date: there is no form for a day in such a range."""
    return edtf.some_day_in(trip) if edtf.has_year(trip) or "/" not in trip else None


def _date_words(reading: Reading, draft: AnyDraft, spans: list[Grounded]) -> str | None:
    """The date words as printed. The begin and end of a stay may stand far apart: each part is found for itself."""
    near = (spans[0].start, spans[0].end)
    parts = [reading.printed(draft, "date_text", part.strip(), near) for part in draft.date_text.split("…")]
    words = " … ".join(part for part in parts if part)
    if not words:
        return None
    if all(span.zone is Zone.caption for span in spans):
        place = reading.place(words.split(" … ")[0], near)
        if place is None or place.zone is not Zone.caption:
            reading.reject(draft, "the event stands only in a caption, and the date words do not", "date_text")
            return None
    return words


def _read(reading: Reading, draft: AnyDraft, words: str, near: tuple[int, int]) -> DateReading:
    """The reading of the words. Where they can be read in more ways than one, the backend's reading decides."""
    anchor_words = reading.printed(draft, "date_anchor", draft.date_anchor, near)
    base = counted_from(anchor_words, words, replace(reading.dates, future=FUTURE.get(draft.status)))
    first = read_date(words, base)
    if draft.status in DROPPED and first.edtf and not edtf.has_year(first.edtf):
        first = read_date(words, replace(base, future=None))
    if not edtf.is_valid(draft.date) or first.edtf == draft.date:
        return first
    fitting = {read.edtf: read for read in _readings(words, base) if read.edtf and edtf.contains(read.edtf, draft.date)}
    narrowest = [date for date in fitting if all(edtf.contains(other, date) for other in fitting)]
    return fitting[narrowest[0]] if narrowest else first


def _readings(words: str, base: DateContext) -> Iterator[DateReading]:
    """What the words may mean: an anchor before or after, a weekday past or coming, two days as the ends of a stay."""
    for future in dict.fromkeys((base.future, None, True)):
        for later in (None, False, True):
            yield read_date(words, replace(base, future=future, anchor_is_later=later))
    yield from _stays(words, base)


def _stays(words: str, context: DateContext) -> Iterator[DateReading]:
    """Two days in one phrase ("arrived on Monday … stays until Thursday"), or a day and a length, may be a stay."""
    mentions = find_dates(words)
    futures = (replace(context, future=None), replace(context, future=True))
    ways = [[read_date(mention.words, each) for each in futures] for mention in mentions[:2]]
    length = read_length(words)
    if len(mentions) == 1 and length:
        for day in ways[0]:
            first, last = edtf.bounds(day.edtf)
            if first and first == last:
                yield replace(day, edtf=f"{first}/{first + timedelta(days=length - 1)}")
                yield replace(day, edtf=f"{first - timedelta(days=length - 1)}/{first}")
    if len(mentions) != 2:
        return
    for days in product(*ways):
        ends = [last for first, last in (edtf.bounds(day.edtf) for day in days) if last and first in (None, last)]
        if len(ends) == 2 and ends[0] != ends[1]:
            flags = tuple(dict.fromkeys(flag for day in days for flag in day.flags))
            yield replace(days[0], edtf=f"{min(ends)}/{max(ends)}", flags=flags)


def _disagreement(draft: AnyDraft, read: DateReading) -> frozenset[Flag]:
    if not edtf.is_valid(draft.date):
        return frozenset()
    agreed = read.edtf is not None and edtf.overlaps(draft.date, read.edtf)
    return frozenset() if agreed else frozenset({Flag.date_disagreement})


def _date_of_visit(visit: Coded | None) -> Dated | None:
    """An act during a dated visit took place on some day of it."""
    within = _within(visit.values["date"]) if visit and visit.values["date"] else None
    if visit is None or within is None:
        return None
    inferred = visit.flags & {Flag.year_inferred, Flag.date_computed}
    return Dated(within, DateBasis.trip_range, None, frozenset(inferred))


def _undated(reading: Reading, draft: AnyDraft) -> Dated:
    happened = draft.status in (Status.completed, Status.ongoing)
    bounded = happened and reading.article.published is not None
    return Dated(basis=DateBasis.document_bound if bounded else DateBasis.none)
