"""Cities and capitals in a row of items: words that name one become actors of its country."""

from __future__ import annotations

from functools import cache, lru_cache

from diplo_extract.backends.offline.words.items import ACTOR, ACTOR_AFTER, CAPITAL, POSSESSIVE, Item, Place
from diplo_extract.normalise.actors import city_country
from diplo_extract.normalise.gazetteer import gazetteer
from diplo_extract.normalise.lexicon import plain

QUARTERS = frozenset({"North", "South", "East", "West"})
NOT_SEATS = frozenset(
    {"market", "markets", "gains", "goods", "flows", "investment", "controls", "account", "expenditure"}
)


@cache
def _first_words_of_cities() -> frozenset[str]:
    return frozenset(name.split()[0] for name in gazetteer().cities)


def name_seats(items: list[Item]) -> list[Item]:
    """ "The Serbian capital" and "Serbia's capital" become one place."""
    row: list[Item] = []
    for place, item in enumerate(items):
        size = 2 if row and row[-1].classes is POSSESSIVE else 1
        owner = row[-size] if len(row) >= size else None
        if (
            item.low == "capital"
            and owner
            and isinstance(owner.value, Place)
            and not _is_money(items, place, row, size)
        ):
            del row[-size:]
            seat = Place(owner.value.code, owner.value.words, "seat")
            item = Item(owner.start, item.end, f"{owner.words} {item.words}", ACTOR, seat)
        elif (
            row and row[-1].low == "capital" and item.classes is ACTOR_AFTER and item.value.form in ("name", "demonym")
        ):
            capital = row.pop()
            seat = Place(item.value.code, item.value.words, "seat")
            item = Item(capital.start, item.end, f"{capital.words} {item.words}", ACTOR_AFTER, seat)
        row.append(item)
    return row


def _is_money(items: list[Item], place: int, row: list[Item], size: int) -> bool:
    """ "Japanese capital", "the Chinese capital market" are no places."""
    named = size == 2 or (len(row) > 1 and ("DET" in row[-2].classes or row[-2].low in ("neighbouring", "neighboring")))
    return not named or (place + 1 < len(items) and items[place + 1].low in NOT_SEATS)


def name_cities(items: list[Item]) -> list[Item]:
    """Capitalised words that name a known city become actors of its country; also "The Hague"."""
    row: list[Item] = []
    done = 0
    for place in [place for place, item in enumerate(items) if item.value is None and _may_begin_city(item.words)]:
        city = _city_at(items, place) if place >= done else None
        if city:
            name, code, size = city
            row += items[done:place]
            done = place + size
            end = items[done - 1].end
            row.append(Item(items[place].start, end, name, ACTOR, Place(code, name, "city")))
    return row + items[done:]


def drop_namesakes(items: list[Item]) -> list[Item]:
    """ "East London" is a town of its own, "the minister Chad Nuri" and "Chad Nuri, the Fijian minister" a person."""
    for at in [at for at, item in enumerate(items) if isinstance(item.value, Place)]:
        item = items[at]
        before = items[at - 1] if at else None
        quarter = before is not None and before.words in QUARTERS and item.value.is_city
        if quarter or (item.value.form in ("name", "capital", "city") and _is_first_name(items, at)):
            item.classes, item.value = CAPITAL, None
    return items


def _is_first_name(items: list[Item], at: int) -> bool:
    """Whether the name of a country stands between an office and a surname, or before a surname and an office of
    another country."""
    after = items[at + 1 : at + 5]
    if not after or after[0].classes is not CAPITAL or " " in items[at].words:
        return False
    if at and "OFFICE" in items[at - 1].classes and not items[at - 1].low.endswith("s"):
        return True
    owner = items[at - 2].value if at > 1 and items[at - 1].classes is POSSESSIVE else None
    if isinstance(owner, Place) and owner.code != items[at].value.code:
        return True  # "Paraguay's Santiago Nuri"
    office = next((item for item in after[2:] if "OFFICE" in item.classes), None) if after[1:2] else None
    home = getattr(office.value, "place", None) if office is not None and after[1].low == "," else None
    return home is not None and home.code != items[at].value.code


@lru_cache(maxsize=1 << 16)
def _may_begin_city(words: str) -> bool:
    return words[0].isupper() and plain(words.lower()) in _first_words_of_cities()


def _city_at(items: list[Item], place: int) -> tuple[str, str, int] | None:
    """The name of the city that begins there, its country, and how many items it takes."""
    for size in (3, 2, 1):
        run = items[place : place + size]
        named = len(run) == size and all(one.value is None for one in run)
        if named and not run[-1].words.islower():
            name = " ".join(one.words for one in run)
            code = city_country(name)
            if code:
                return name, code, size
    return None
