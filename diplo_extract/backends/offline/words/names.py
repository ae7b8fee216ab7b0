"""Names of persons that no list knows: capitalised words, particles, initials, honorifics."""

from __future__ import annotations

import re

from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.lexicon import titles

LONGEST_NAME = 7


GLUED_PARTICLE = re.compile(r"(?:al|el|ul|as|ash|an|ad)-[^\W\d_a-z]")


NAME_WORDS = frozenset(
    {"to", "do", "an", "may", "will", "long", "no", "so", "van", "le", "la", "el", "de", "park", "mark", "am"}
)


GLUED_NAME = re.compile(r"al|el|as|an|ad")


BORN = ("-born", "-based", "-backed", "-educated", "-trained", "-appointed")  # "Maltese-born Ana Soto"


SUFFIXES = frozenset({"jr", "sr"})


VERBS = frozenset(
    {
        "VISIT",
        "GO",
        "LEAVE",
        "PAY",
        "ATTEND",
        "MEET",
        "HOST",
        "SIGN",
        "BEGIN",
        "END",
        "UPGRADE",
        "INVITE",
        "SAY",
        "WITNESS",
    }
)


def office_head(items: list[Item], place: int) -> tuple[int, str] | None:
    for rest, group in titles().heads.get(items[place].low, ()):
        end = place + 1 + len(rest)
        if not rest or tuple([item.low for item in items[place + 1 : end]]) == rest:
            return end, group
    return None


def after_honorifics(items: list[Item], place: int) -> int:
    honorific = titles().honorific
    start = place
    if place + 1 < len(items) and items[place].low == "," and items[place + 1].low in honorific:
        place += 1
    if [item.low for item in items[place : place + 3]] == ["h", ".", "e"]:
        place += 3
    while place < len(items) and (
        (items[place].low in honorific and items[place].words != "He") or (items[place].low == "." and place > start)
    ):
        place += 1
    return place


def name_end(items: list[Item], place: int) -> int | None:
    """Past the name that begins at `place`, or None."""
    if place >= len(items) or not _opens_name(items, place):
        return None
    end = place + 1
    while end < len(items) and end - place < LONGEST_NAME:
        step = _name_step(items, place, end)
        if step == 0:
            break
        end += step
    return end


def _opens_name(items: list[Item], place: int) -> bool:
    item = items[place]
    if item.words == "He" and place + 1 < len(items) and items[place + 1].classes.keys() == {"CAPITAL"}:
        return place > 0 and items[place - 1].low not in ",."  # the family name He
    if isinstance(item.value, Place) and 0 < place < len(items) - 1:
        return _is_given_name(items, place)
    if not may_be_name(item):
        return GLUED_PARTICLE.match(item.words) is not None
    if item.words.lower() in NAME_WORDS:
        following = items[place + 1] if place + 1 < len(items) else None
        return following is not None and may_be_name(following) and not VERBS & following.classes.keys()
    return True


def _is_given_name(items: list[Item], place: int) -> bool:
    """Whether the name of a place begins one of a person right after a title: "Minister Chad Nuri", "Sheikh Sabah"."""
    before, item, after = items[place - 1], items[place], items[place + 1]
    if item.value.form in ("demonym", "organisation") or " " in item.words or after.value is not None:
        return False
    is_title = before.low in titles().honorific or (before.words[:1].isupper() and before.value is None)
    return is_title and before.low not in (",", ".") and after.classes.keys() == {"CAPITAL"} and may_be_name(after)


def may_be_name(item: Item) -> bool:
    words = titles()
    if not item.words[0].isupper() or item.low in words.not_names or item.value is not None or item.low.endswith(BORN):
        return False
    return (
        "CAPITAL" in item.classes or item.words.lower() in NAME_WORDS or (len(item.words) == 1 and item.low.isalpha())
    )


def _is_part(item: Item) -> bool:
    return isinstance(item.value, Place) and item.value.is_part


def _name_step(items: list[Item], begin: int, place: int) -> int:
    """How many items at `place` go on with the name."""
    item = items[place]
    following = items[place + 1] if place + 1 < len(items) else None
    if item.low == "-" and GLUED_NAME.match(items[place - 1].low) and following and _is_part(following):
        return 2  # "Al-Sabah", where Sabah is also a region
    if item.low == ".":
        before = items[place - 1]
        return (
            1
            if before.low in SUFFIXES or (len(before.words) == 1 and following is not None and may_be_name(following))
            else 0
        )
    if item.low == "may" and following is not None and not following.words[0].isdigit():
        return 1
    particles = titles().particles
    if following is not None and item.words.lower() in particles:
        if may_be_name(following):
            return 2
        if following.words.lower() in particles and place + 2 < len(items):
            return 3 if may_be_name(items[place + 2]) else 0
    if may_be_name(item) and not (office_head(items, place) and place > begin and item.low not in NAME_WORDS):
        return 1
    return 1 if GLUED_PARTICLE.match(item.words) else 0


def opens_body(items: list[Item], end: int) -> bool:
    """Whether a body is named there, and no country: "president of the Kenyan (Football Federation)"."""
    of = [item.low for item in items[max(0, end - 3) : end - 1]] == ["of", "the"]
    named = of and end < len(items) and "CAPITAL" in items[end].classes
    return named and getattr(items[end - 1].value, "form", "") == "demonym"


def name_before(row: list[Item]) -> int | None:
    """Where the name begins in "Sergey Lavrov, Russia's foreign minister"; None where there is none."""
    place = len(row) - 1
    if place >= 0 and "DET" in row[place].classes:
        place -= 1
    if place > 2 and row[place].low == "," and row[place - 1].low.isdigit() and row[place - 2].low == ",":
        place -= 2  # "Kaja Kallas, 46, the prime minister"
    if place < 1 or row[place].low != ",":
        return None
    first = place
    while (
        first > 0
        and place - first < 5
        and (may_be_name(row[first - 1]) or row[first - 1].words.lower() in titles().particles)
    ):
        first -= 1
    spoken_of = first > 0 and row[first - 1].low in titles().honorific
    return (
        first if (place - first >= 2 or first == 0 or spoken_of) and first < place and may_be_name(row[first]) else None
    )


def last_of_name(row: list[Item], first: int) -> Item:
    last = first
    while last + 1 < len(row) and row[last + 1].low != ",":
        last += 1
    return row[last]


def is_of_titled(items: list[Item], place: int) -> bool:
    """ "(special envoy of) Omani President A": of a person, and no portfolio."""
    head = place + 1 if "ACTOR" in items[min(place, len(items) - 1)].classes else place
    office = office_head(items, head) if head < len(items) else None
    return office is not None and head > place and name_end(items, after_honorifics(items, office[0])) is not None
