"""What all drafts need: quotes, date words, role, attribution."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.normalise import edtf
from diplo_extract.normalise.actors import read_actor
from diplo_extract.normalise.dates import FUTURE, DateContext, counted_from, read_date
from diplo_extract.schema import AnyDraft, DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status

NEWS = timedelta(days=10)  # what ended longer before publication is background
MONTH = timedelta(days=27)  # so long at least
LONGEST_QUOTE = 420
SAME = re.compile("(?:the same|that(?: same)?|(?:earl|late)[a-z]* (?:in the|that)) ", re.IGNORECASE)
LONG_AFTER = re.compile(r"(?:month|year|decade)s? after$")  # what is told next was long before
TERMS = ("by ", "until ", "before ", "tomorrow", "next ")
LASTING_TO = ("until ", "till ", "through ")


@lru_cache(maxsize=512)
def days_of(words: str, published: str | None, future: bool | None = None, anchor: str = "") -> str | None:
    """EDTF of date words as far as they, the words they count from and the day of publication say."""
    return read_date(words, counted_from(anchor, words, DateContext(published=published, future=future))).edtf


def day_of(words: str, anchor: str, published: str | None, status: Status) -> date | None:
    """The one day that date words name, read as coding reads them; None where they name none or several."""
    first, last = edtf.bounds(days_of(words, published, FUTURE.get(status), anchor))
    return first if first == last else None


def telling(one: Sentence, places: list[int], status: Status, date: int | None, rule: str) -> dict[str, Any]:
    """The fields that all drafts share, for an event that the items at `places` tell."""
    words = one.items[date].words if date is not None else ""
    if words and _is_of_other(one, status, words, places):
        words, date = "", None
    anchor = anchor_of(one, date) if words else ""
    status = _by_date(one, status, words, places)
    held = [place for place in (*places, *([date] if date is not None else [])) if place is not None]
    return {
        "quotes": [_quote(one, held, places)],
        "status": status,
        "mention_role": _role(one, days_of(words, one.story.article.published, FUTURE.get(status), anchor), places),
        "date_text": words,
        "date": _day_gone(one, status, words, anchor, places),
        "date_anchor": anchor,
        "attributed_to": attribution(one, places),
        "rule": rule,
    }


def _day_gone(one: Sentence, status: Status, words: str, anchor: str, places: list[int]) -> str:
    """The past day of what "did not" take place, or "was to have" taken: "on Friday" is the last one then."""
    near = range(max(0, min(places)), max(places)) if words and status in (Status.denied, Status.cancelled) else ()
    gone = any(
        one.low(at).startswith(("did ", "didn"))
        or (one.low(at) == "did" and one.has(at + 1, "NOT"))
        or (one.low(at) == "have" and one.low(at - 1).endswith("to"))
        for at in near
    )
    return days_of(words, one.story.article.published, False, anchor) or "" if gone else ""


def code_of(words: str) -> str:
    """The code of a country or organisation, or the words themselves."""
    actor = read_actor(words).actor
    return actor.code if actor else words


def sides_of(draft: AnyDraft) -> frozenset[str]:
    """The codes of the parties to a text or step; a visit has none."""
    if isinstance(draft, DraftVisit):
        return frozenset()
    actors = (read_actor(words).actor for words in draft.parties)
    return frozenset(actor.code for actor in actors if actor)


def _quote(one: Sentence, held: list[int], places: list[int]) -> str:
    quote = one.quote(*held)
    return quote if len(quote) <= LONGEST_QUOTE else one.quote(*places)[:LONGEST_QUOTE].rsplit(" ", 1)[0]


def _is_past(one: Sentence, place: int) -> bool:
    """Whether a verb has the form of the past; Vietnamese verbs have none."""
    was = any(one.low(at) in ("was", "were") for at in (place, place - 1))
    past = was or "past" in one.items[place].classes.values()
    return past and not one.has(place, "BARE")


def _is_present(one: Sentence, places: list[int]) -> bool:
    return any("s" in one.items[place].classes.values() for place in places if place < len(one.items))


def _is_of_other(one: Sentence, status: Status, words: str, places: list[int]) -> bool:
    """Whether words date no such act: "signed a pact to end duties by 2030", "was due in A on Friday" (which one?)."""
    published = one.story.article.published
    if status is Status.planned and "SAY" not in one.kinds:
        ahead = [at for at in one.places_of("FUTURE") if min(places) < at < max(places)]
        was = any(one.low(at).startswith(("was ", "were ")) or one.low(at - 1) in ("was", "were") for at in ahead)
        return was and days_of(words, published, True) != days_of(words, published)
    if status is not Status.completed or not any(_is_past(one, at) for at in places):
        return False
    first, today = edtf.bounds(days_of(words, published, False))[0], edtf.bounds(published)[1]
    return bool(words.lower().startswith(TERMS) and first and today and first > today)


def _by_date(one: Sentence, status: Status, words: str, places: list[int]) -> Status:
    """A day still to come is not completed; one that is over is not ongoing. What the past tense tells is not ahead."""
    past = status is Status.completed and any(_is_past(one, place) for place in places)
    future = False if past else None
    days = days_of(words, one.story.article.published, future) if words else None
    first, last = edtf.bounds(days)
    begun, ended = edtf.bounds(one.story.article.published)
    if status in (Status.completed, Status.ongoing) and first and ended and first > ended:
        return Status.planned
    lasts = first and last and begun and first <= begun < last and ("/" in (days or "") or _is_present(one, places))
    if lasts and status is Status.completed and not past:
        return Status.ongoing  # from a day before publication to one after it; "pays a visit to Laos this week"
    if words.startswith(LASTING_TO):
        return status
    if status is Status.planned and last and begun and last < begun - MONTH and _is_present(one, places):
        return Status.completed  # "May 2011: X visits Y"
    if status is Status.ongoing and last and begun and last < begun and first != last:
        return Status.completed
    return status


def _role(one: Sentence, days: str | None, places: list[int]) -> MentionRole:
    """History, where the date lies well before publication, or what had happened has no date; else news.

    Of what is told by its month alone, a month that is over is history.
    """
    first, last = edtf.bounds(days)
    begun, _ = edtf.bounds(one.story.article.published)
    if last and begun:
        wide = first is not None and last - first >= MONTH
        return MentionRole.background if last < begun - (timedelta(0) if wide else NEWS) else MentionRole.focal
    had = any(one.low(place) == "had" for place in range(max(0, min(places) - 2), max(places)))
    had = had or any(LONG_AFTER.search(one.low(place)) for place in range(max(0, min(places) - 2), min(places)))
    return MentionRole.background if had else MentionRole.focal


def anchor_of(one: Sentence, date: int | None) -> str:
    """The date words that relative words may count from: the nearest date before them, at most three sentences back.

    "The same day" only points to a date before it.
    """
    if date is None:
        return ""
    for earlier in reversed(one.story.sentences[max(0, one.number - 3) : one.number + 1]):
        for place in reversed(earlier.places_of("DATE")):
            words = earlier.items[place].words
            if (earlier is not one or place < date) and not SAME.match(words):
                return words
    return ""


def attribution(one: Sentence, places: list[int]) -> str:
    """The speaker, where the sentence gives what it tells to one: "… , said X", "according to Ambassador X"."""
    first, last = min(places), max(places)
    for place in one.places_of("SAY"):
        if one.items[place].classes["SAY"] not in ("past", "s") or "RANK" in one.items[place].classes:
            continue
        if place < first and one.has(place - 1, "PERSON") and not one.has(place - 2, "PREP"):
            return _name(one, place - 1)
        if place > last and one.has(place - 1, "PERSON") and one.low(place - 2) in (",", '"'):
            return _name(one, place - 1)
        if place > last and one.has(place + 1, "PERSON") and one.low(place - 1) in (",", '"'):
            return _name(one, place + 1)
    for place, item in enumerate(one.items):
        if item.low == "to" and one.low(place - 1) == "according" and one.has(place + 1, "PERSON"):
            return _name(one, place + 1)
    return ""


def _name(one: Sentence, place: int) -> str:
    value = one.items[place].value
    return value.name if isinstance(value, Person) else ""
