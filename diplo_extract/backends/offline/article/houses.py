"""Houses of governments as places: "the White House", "Downing Street"."""

from __future__ import annotations

from functools import cache

from diplo_extract.backends.offline.words.items import ACTOR, Item, Place
from diplo_extract.backends.offline.words.lexicon import seats

GOES = frozenset({"at", "to", "in", "visited"})


def name_houses(items: list[Item], named: frozenset[str]) -> list[Item]:
    """The row with houses of governments that the article names as places to which one goes: "at the White House"."""
    row: list[Item] = []
    done = 0
    first_words = _first_words_of_houses()
    for place in [place for place, item in enumerate(items) if item.words in first_words]:
        size, code = _house_at(items, place) if place >= done else (0, "")
        before = place - 2 if place > 1 and items[place - 1].low == "the" else place - 1
        if code in named and before >= 0 and items[before].low in GOES:
            row += items[done:place]
            done = place + size
            words = " ".join(item.words for item in items[place:done])
            row.append(Item(items[place].start, items[done - 1].end, words, ACTOR, Place(code, code, "seat")))
    return row + items[done:]


@cache
def _first_words_of_houses() -> frozenset[str]:
    """How an item may begin that is a house, or the first of several that are one."""
    words = (name.split() for name in seats())
    return frozenset(" ".join(name[:size]) for name in words for size in range(1, len(name) + 1))


def _house_at(items: list[Item], place: int) -> tuple[int, str]:
    if items[place].value is not None:
        return 0, ""
    for size in range(min(3, len(items) - place), 0, -1):
        code = seats().get(" ".join(item.words for item in items[place : place + size]), "")
        if code:
            return size, code
    return 0, ""
