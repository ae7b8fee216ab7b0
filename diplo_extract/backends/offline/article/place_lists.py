"""Lists of places: what joins them, which countries "both countries" means, and whose a delegation is."""

from __future__ import annotations

from functools import cache

from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.lexicon import read_lexicon, split
from diplo_extract.normalise.languages import ENGLISH

LIST_JOINTS = frozenset({",", "and", "&", "as well as", "along with", "together with", "with", "plus"})
CITIES = frozenset({"city", "town", "port", "resort", "village", "island", "region", "province"})
NEAR = 3  # sentences
NOT_THERE = ("demonym", "organisation")
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
STATES = frozenset({"countries", "nations", "republics", "states", "neighbours", "capitals"})


@cache
def place_words() -> frozenset[str]:
    """Words that may stand before the name of a place: "the resort city of"."""
    return frozenset(split(read_lexicon("place_words")["words"]))


def past_joint(one: Sentence, place: int) -> int:
    """Past what joins two places of a list; the same place where nothing does."""
    start = place
    if one.low(place) == "," and one.low(place + 1) in ("and", "as well as"):
        place += 2
    elif one.low(place) in (",", "and", "&", "as well as", "-", "then", "of"):
        place += 1
    if place > start and one.low(place) in ("to", "in") and one.has(place + 1, "AFTER"):
        place += 1  # "au Ghana et au Togo"
    return place


def past_abbreviation(one: Sentence, place: int) -> int:
    """Past "(EU)"."""
    return place + 3 if one.low(place) == "(" and one.low(place + 2) == ")" else place


def leads_to_place(one: Sentence, place: int) -> bool:
    """ "(the) Latvian (port of Ventspils)" """
    item = one.items[place] if place + 2 < len(one.items) else None
    if item is None or not isinstance(item.value, Place) or one.low(place + 1) not in place_words():
        return False
    named = next(
        (at for at in range(place + 1, min(place + 6, len(one.items))) if one.low(at) not in place_words()), place
    )
    value = one.items[named].value
    return isinstance(value, Place) and value.code == item.value.code


def unknown_city(one: Sentence, place: int) -> tuple[Place, int] | None:
    """The country in "(the) Latvian city of NAME" or "NAME, Latvia", where no list knows the name; the item after."""
    if place + 3 < len(one.items) and one.low(place + 1) in CITIES and one.low(place + 2) == "of":
        value = one.items[place].value
        last = place + 4 if one.has(place + 4, "CAPITAL") else place + 3
        named = one.has(place + 3, "CAPITAL") and isinstance(value, Place) and value.form == "demonym"
        return (Place(value.code, value.words, "seat"), last + 1) if named else None
    comma = place + 2 if one.has(place + 1, "CAPITAL") else place + 1
    if not one.has(place, "CAPITAL") or one.low(comma) != "," or comma + 1 >= len(one.items):
        return None
    value = one.items[comma + 1].value
    closed = one.low(comma + 2) in ("", ".", ",") or one.has(comma + 2, "PREP", "DATE")
    named = isinstance(value, Place) and value.form == "name"
    return (Place(value.code, value.words, "seat"), comma + 2) if named and closed else None


def counted_places(one: Sentence, place: int) -> tuple[list[Place], int] | None:
    """ "both countries", "all three republics": the last list of so many countries that the passage names."""
    while one.low(place) in ("the", "all", "these", "those", "each", "of"):
        place += 1
    low = one.low(place)
    if low in ("both countries", "both nations", "both states", "two countries", "two nations"):
        size, after = 2, place + 1
    elif low in COUNTS and one.low(place + 1) in STATES:
        size, after = COUNTS[low], place + 2
    else:
        return None
    rows = [
        one.items[:place],
        *(earlier.items for earlier in reversed(one.story.sentences[max(0, one.number - 6) : one.number])),
    ]
    for row in rows:
        for listed in _lists(row):
            if len(listed) == size:
                return listed, after
    return None


def _lists(row: list[Item]) -> list[list[Place]]:
    """The lists of different countries in a row of items: "Kuwait, Oman and Qatar"."""
    lists: list[list[Place]] = []
    last, complete = -9, False
    for at, item in enumerate(row):
        value = item.value.place if isinstance(item.value, Person) and not item.value.assumed else item.value
        if not isinstance(value, Place) or value.form not in ("name", "seat", "capital", "city"):
            continue
        between = [one.low for one in row[last + 1 : at]]
        joined = all(low in LIST_JOINTS or low in place_words() for low in between) and at - last < 5
        if not (joined and lists) or (complete and between[:1] == [","]):
            lists.append([])
        complete = bool(joined and "and" in between)  # "A and B, C …" is a list of two
        if all(value.code != other.code for other in lists[-1]):
            lists[-1].append(value)
        last = at
    return lists


def sender_of(one: Sentence, first: int) -> Place | None:
    """Whose delegation it is: "a Chinese delegation led by X", "a delegation from China headed by X"."""
    for at in range(first - 1, max(-1, first - 9), -1):
        if one.low(at) in ("delegation", "mission", "team"):
            behind = range(at + 1, first) if one.story.language != ENGLISH or one.low(at + 1) in ("from", "of") else ()
            near = [*range(at, max(-1, at - 5), -1), *behind]
            return next((one.items[back].value for back in near if one.has(back, "ACTOR")), None)
    return None


def place_before(one: Sentence, at: int) -> Place | None:
    """Where "there" is: the one country of which the sentence named a place before, else the sentence before it; of
    several the one where the passage has somebody stay."""
    earlier = one.story.sentences[one.number - 1].items if one.number else []
    for row in (one.items[:at], earlier):
        named = {item.value.code: item.value for item in row if _is_there(item)}
        stays = {stay.host.code for stay in one.story.recent_stays(one.number, NEAR)}
        if len(named) > 1 and len(stays) == 1:
            return named.get(stays.pop())
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _is_there(item: Item) -> bool:
    return isinstance(item.value, Place) and item.value.form not in NOT_THERE


def is_place(item: Item) -> bool:
    """Whether an item names a country, organisation or city as such, not as an adjective."""
    return isinstance(item.value, Place) and item.value.form != "demonym"


def places_from(one: Sentence, place: int) -> tuple[list[Place], int]:
    """The list of places that begins at `place` ("Kenya, Rwanda and the city of Kampala"), and the item after it."""
    found: list[Place] = []
    end = place
    named = place + 1 < len(one.items) and is_place(one.items[place + 1])
    counted = counted_places(one, place) if not (one.has(place, "PAIR") and named) else None
    if counted is not None:
        return counted
    place += one.has(place, "PAIR") and named  # "hai nước Ghana và Togo"
    if one.has(place, "NUMBER") and one.low(place + 1) in place_words():
        place += 3 if one.low(place + 2) == ":" else 2  # "trois pays : le Ghana, …", "ba nước Ghana, …"
    while place < len(one.items):
        while one.low(place) in place_words() or leads_to_place(one, place):
            place += 1
        unknown = unknown_city(one, place)
        if unknown is not None:
            return [*found, unknown[0]], unknown[1]
        if place >= len(one.items) or not is_place(one.items[place]):
            break
        found.append(one.items[place].value)
        place = end = place + 1
        if found[-1].form == "seat" and place < len(one.items) and is_place(one.items[place]):
            continue
        place = end = past_abbreviation(one, place)
        if found[-1].form == "organisation" and one.has(place, "SUMMIT"):
            return found[:-1], end  # "flew to the APEC summit"
        following = past_joint(one, place)
        if following == place:
            break
        place = following
    return found, end


def hosts_of(places: list[Place]) -> list[tuple[Place, Place | None]]:
    """Places as hosts, a city joined to the country that follows it: (host, city)."""
    hosts: list[tuple[Place, Place | None]] = []
    for place in places:
        if hosts and hosts[-1][0].is_city and hosts[-1][0].code == place.code:
            hosts[-1] = (place, hosts[-1][0])
        elif hosts and hosts[-1][0].form == "seat" and hosts[-1][0].code == place.code:
            hosts[-1] = (place, place if place.is_city else None)
        elif not any(place.code == host.code for host, _ in hosts):
            hosts.append((place, place if place.is_city else None))
    return hosts
