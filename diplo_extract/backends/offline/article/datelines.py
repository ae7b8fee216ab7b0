"""Where a report is from: "LIMA, May 3 (Agency) -", and lines of their own."""

from __future__ import annotations

import re

from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.actors import ActorMention, city_country

CITY = re.compile(r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?(?=\s*[,(/–—-])")
BULLET = re.compile(r"[*•·–—-]{1,3}\s+")
DATED_LINE = re.compile(
    r"[A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z]+){0,2},? "
    r"(?:[A-Z][a-z]{2,8}|[A-Z]{3,9})\.? [0-9]{1,2},? [12][0-9]{3}[^.\n]{0,20}"
)
"""A line of its own that says where and when a report was written: "QUITO, MAY 02, 2019 10:00"."""
SHORT_DATELINE = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2}(?:[:.]| ?[-–—]{1,2})\s+(?=[A-Z\"])")
DATELINE = re.compile(
    r"\([A-Za-z ]{2,20}\) ?[-–—]{1,2} ?[A-Z][^\n.;:()]{2,40}? ?[-–—]{1,2} |"
    r"(?:[A-Z](?:[^\n.;:]|(?<= [A-Z][a-z]{2})\.|(?<= Sept)\.){1,60}?)?"
    r"(?:\([^()\n]{2,30}\)\.?|/[A-Z]{3,}/|[12][0-9]{3}|[0-9]{1,2}|[A-Z]{3,})\s*(?:-{1,2}|[–—])\s+"
    r"|[A-Z][A-Z'-]{2,20}(?:[ /-][A-Z'-]{2,20}){0,3}, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,2} ?(?:-{1,2}|[–—]) "
    r"|[A-Z][^\n.;:]{1,60}?[0-9],? \([A-Z][A-Za-z ]{1,20}\)\s+(?=[A-Z\"])"
)


def past_bullet(text: str, start: int) -> int:
    """Past the mark of an item of a list."""
    bullet = BULLET.match(text, start, start + 6)
    return bullet.end() if bullet else start


def is_dated_line(text: str, start: int, end: int) -> bool:
    """Whether a line says only where and when a report was written."""
    return DATED_LINE.fullmatch(text, start, end) is not None


def dateline_of(text: str, start: int, end: int, within: list[ActorMention]) -> re.Match[str] | None:
    """The dateline with which a paragraph begins; `within` are the actors that the sentence names."""
    head = text[start : min(start + 90, end)]
    match = DATELINE.match(text, start, min(start + 90, end)) if any(sign in head for sign in "-–—(") else None
    if match is None and within and within[0].start == start and within[0].form == "capital":
        match = SHORT_DATELINE.match(text, start, min(start + 60, end))
    return match


def place_of_dateline(places: list[ActorMention], words: str) -> Place | None:
    """Where a dateline is from: a capital that it names, else the city with which it begins, else the one country."""
    for mention in places:
        if mention.reading.actor and (mention.form == "capital" or mention.words.isupper()):
            return Place(mention.reading.actor.code, mention.words, mention.form)
    for city in CITY.findall(words):
        code = city_country(city.title())
        if code:
            return Place(code, city, "city")
    named = [(mention.reading.actor.code, mention.words) for mention in places if mention.reading.actor]
    return Place(*named[0], "name") if words and len(named) == 1 and places[0].form == "name" else None
