"""How long a visit lasts, where the sentence says it: "arrived on Monday for a three-day visit", "… until Thursday"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from diplo_extract.backends.offline.article.dating import Dates
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import LASTING_TO, day_of
from diplo_extract.normalise.dates import read_length
from diplo_extract.normalise.languages import ENGLISH
from diplo_extract.schema.vocabulary import Status

BEGINNING = frozenset({"from", "since", "starting", "beginning", "commencing"})
WHOLE = frozenset({"tour", "tours", "swing", "trip", "journey"})  # may lead to more countries than the sentence names
LONGEST = timedelta(days=31)
FIRST, LAST = 1, -1
NEAR = 4  # items between "concluded" and "four-day" in "concluded his official four-day visit"


def told_with_stay(one: Sentence, told: dict[str, Any], hosts: set[str]) -> dict[str, Any]:
    """What is told of a visit; with first and last day, where the sentence gives one and the other or the length."""
    words, published = told["date_text"], one.story.article.published
    at = next((place for place in one.places_of("DATE") if one.items[place].words == words), None)
    if at is not None and one.low(at).startswith(LASTING_TO):
        at = Dates(one).before(at)
        words = one.items[at].words if at is not None else ""
    if words == "" and told["date_text"] and told["status"] is not Status.postponed:
        return {**told, "date_text": "", "date_anchor": ""}  # how long the stay will last dates no visit
    day = day_of(words, told["date_anchor"], published, told["status"]) if at is not None else None
    if at is None or day is None:
        return told
    end = _until(one, at, day)
    if end is not None:
        return _lasting(told, (words, end[0]), day, end[1])
    for place in range(len(one.items)):
        days, noun = _length(one, place)
        if days and _is_of_visit(one, noun, hosts):
            way = _end_of_stay(one, at, place)
            length = one.quote(*range(place, place + (2 if one.low(place + 1) in ("day", "days") else 1)))
            return _lasting(told, (words, length), day, day + way * timedelta(days=days - 1)) if way else told
    return told


def _lasting(told: dict[str, Any], words: tuple[str, str], day: date, other: date) -> dict[str, Any]:
    first, last = sorted((day, other))
    return {**told, "date_text": " … ".join(words), "date": f"{first}/{last}"}


def _until(one: Sentence, at: int, day: date) -> tuple[str, date] | None:
    """The day to which the visit lasts: "until Thursday", after the day on which it begins."""
    for place in one.places_of("DATE"):
        words = one.items[place].words
        if place > at and one.low(place).startswith(LASTING_TO):
            for status in (Status.planned, Status.completed):
                last = day_of(words.split(" ", 1)[1], "", one.story.article.published, status)
                if last and day < last < day + LONGEST:
                    return words, last
    return None


def _length(one: Sentence, place: int) -> tuple[int, int]:
    """How many days are told there, and the place of the visit that lasts them: "three-day official visit"."""
    if one.low(place).endswith(("-day", "-days")):
        days, noun = read_length(one.items[place].words), place + 1
    elif one.low(place + 1) in ("day", "days"):
        days, noun = read_length(one.quote(place, place + 1)), place + 2
        if one.story.language != ENGLISH:
            noun = _noun_before(one, place)
    else:
        return 0, place
    while one.has(noun, "RANK", "ADVERB", "COMMA", "AND") and noun < place + 8:
        noun += 1
    return (days or 0, noun) if one.has(noun, "VISIT_NOUN") else (0, place)


def _noun_before(one: Sentence, length: int) -> int:
    """The visit in "visite officielle de trois jours", "chuyến thăm chính thức ba ngày"."""
    noun = length - 2 if one.low(length - 1) in ("of", "some") else length - 1
    while one.has(noun, "AFTER") and not one.has(noun, "ACTOR"):
        noun -= 1
    return noun


def _is_of_visit(one: Sentence, noun: int, hosts: set[str]) -> bool:
    """Whether it is the visit to these hosts that lasts so long, not a tour or a visit to others."""
    if one.has(noun + 1, "PREP") and one.low(noun + 1) in ("to", "of", "in", "through", "across"):
        places, _ = places_from(one, noun + 2)
        if places:
            return {place.code for place in places} == hosts
        return one.low(noun) not in WHOLE
    return one.low(noun) not in WHOLE


def _end_of_stay(one: Sentence, at: int, length: int) -> int:
    """Whether the day told is the first or the last of the stay; 0: it is not said."""
    if one.low(at - 1) in BEGINNING:
        return FIRST
    verbs = [place for kind in ("GO", "BEGIN", "LEAVE", "END", "RETURN") for place in one.places_of(kind)]
    verbs = [place for place in verbs if not one.has(place, "VISIT_NOUN")]
    if one.has(at + 1, "COMMA"):  # "X, who arrived on Monday, concluded a four-day visit"
        verbs = [place for place in verbs if place < at] or verbs
    verb = min(verbs, key=lambda place: (abs(place - at), place), default=None)
    if verb is None:
        return 0
    after = any(one.low(place) in ("after", "following", "concluding", "ending") for place in range(verb, length))
    over = after or one.holds(range(length - NEAR, length), "END") or one.holds(range(verb, at), words=("home",))
    if one.has(verb, "END", "RETURN") or (one.has(verb, "LEAVE") and over):
        return LAST
    return 0 if after else FIRST
