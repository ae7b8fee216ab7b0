"""Lists of countries in a row of items, which "both countries" or "the three nations" may mean."""

from __future__ import annotations

from diplo_extract.backends.offline.items import Item, Place
from diplo_extract.backends.offline.people import Person

LIST_JOINTS = frozenset({",", "and", "&", "as well as", "along with", "together with", "with", "plus"})


def lists_of_places(row: list[Item], fillers: frozenset[str]) -> list[list[Place]]:
    """The lists of different countries in a row of items: "Kuwait, Oman and Qatar"; `fillers` may stand between."""
    lists: list[list[Place]] = []
    last, complete = -9, False
    for at, item in enumerate(row):
        value = item.value.place if isinstance(item.value, Person) and not item.value.assumed else item.value
        if not isinstance(value, Place) or value.form not in ("name", "seat", "capital", "city"):
            continue
        between = [one.low for one in row[last + 1 : at]]
        joined = all(low in LIST_JOINTS or low in fillers for low in between) and at - last < 5
        if not (joined and lists) or (complete and between[:1] == [","]):
            lists.append([])
        complete = bool(joined and "and" in between)  # "A and B, C …" is a list of two
        if all(value.code != other.code for other in lists[-1]):
            lists[-1].append(value)
        last = at
    return lists
