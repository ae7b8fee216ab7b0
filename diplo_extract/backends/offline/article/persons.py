"""Office-holders in a sentence: titles before and after names that no list knows, and offices without a name.

Norwegian Deputy Minister of Trade and Fisheries Dr. Kari Anne Olsen-Moe
└ country └ office ────────────────────────────┘ └┘  └ name ───────────┘
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.lexicon import Classes, sole_offices, titles
from diplo_extract.backends.offline.words.names import (
    after_honorifics,
    is_of_titled,
    last_of_name,
    name_before,
    name_end,
    office_head,
    opens_body,
)
from diplo_extract.backends.offline.words.qualifiers import (
    QUALIFYING,
    after_qualifiers,
    are_of_others,
    lists_portfolio,
    opens_portfolio,
)
from diplo_extract.normalise.instruments import number_of

PERSON: Classes = {"PERSON": ""}
OFFICE: Classes = {"OFFICE": ""}
OFFICES: Classes = {"OFFICE": "", "PAIR": ""}
BOTH = frozenset({"ministers", "presidents", "prime ministers", "foreign ministers", "leaders", "defence ministers"})
CHAMBERS = frozenset({"senate", "assembly", "parliament", "chamber", "house", "congress", "duma", "deputies"})
LISTED = frozenset({"president", "premier", "minister", "monarch", "leader", "ambassador"})
FORMER = frozenset({"former", "ex", "late", "outgoing"})


@dataclass(slots=True)
class Titled:
    """A mention of an office-holder: title as printed, by what "the …" may refer back to it, name, country."""

    title: str
    group: str
    name: str = ""
    place: Place | None = None
    former: bool = False
    places: list[Place] = field(default_factory=list)
    key: str = ""
    """The title as the rules know it: in lower case, without countries, English words for those of another language."""
    plural: bool = False


def find_persons(text: str, items: list[Item]) -> list[Item]:
    """The row with office-holders as PERSON items (one each) and offices without a name as OFFICE items."""
    row: list[Item] = []
    heads = titles().heads
    taken = 0
    for place in [place for place, item in enumerate(items) if item.low in heads]:
        found = _title_at(text, items, place) if place >= taken else None
        if found is None:
            continue
        first, after, mentions = found
        row += items[taken : max(first, taken)]
        appositive = name_before(row) if len(mentions) == 1 and not mentions[0][2].name else None
        if appositive is not None:
            start = row[appositive].start
            name = _printed(text, row[appositive], last_of_name(row, appositive))
            titled = mentions[0][2]
            titled.name = name
            del row[appositive:]
            row.append(Item(start, mentions[0][1], text[start : mentions[0][1]], PERSON, titled))
        else:
            for start, end, titled in mentions:
                row.append(Item(start, end, text[start:end], _classes(titled, row[-1].low if row else ""), titled))
        taken = after
    return row + items[taken:]


def _classes(titled: Titled, before: str) -> Classes:
    """The classes of a mention; "the two energy ministers", "the presidents" are both sides."""
    if titled.name:
        return PERSON
    counted = number_of(before) > 2
    both = titled.plural and not titled.places and not counted and (titled.key in BOTH or before in ("two", "both"))
    return OFFICES if both else OFFICE


def _title_at(text: str, items: list[Item], place: int) -> tuple[int, int, list[tuple[int, int, Titled]]] | None:
    """The title whose head begins at `place`: its first item, the item after it, and its mentions."""
    head = office_head(items, place)
    if head is None:
        return None
    end, group = head
    plural = items[end - 1].low.endswith("s")
    first = _leftmost(items, place)
    end = _portfolio(items, end)
    group = _of_president(items[first:end]) if group == "president" else group
    end, group = _compound(items, first, end, group, name_before(items[max(0, first - 9) : first]) is not None)
    title_end = items[end - 1].end
    if opens_body(items, end):
        return None
    place_item = _country(items, first, end)
    former = any(item.low in FORMER for item in items[max(0, first - 1) : end])
    start = items[first].start
    title, key = text[start:title_end], _key(items[first:end])
    name_start = after_honorifics(items, end)
    name_stop = name_end(items, name_start)
    definite = place_item is not None or (first > 0 and items[first - 1].low in ("the", "his", "her"))
    if name_stop is None and definite:
        name_start, name_stop = _apposed(items, end) or (name_start, None)
    if name_stop is None and plural:
        joint = _joint_names(text, items, first, end, group)
        if joint is not None:
            return joint
    if name_stop is None:
        places = [item.value for item in items[first:end] if isinstance(item.value, Place)]
        return first, end, [(start, title_end, Titled(title, group, "", place_item, former, places, key, plural))]
    place_item = place_item or _country_after(items, name_stop)
    name = _printed(text, items[name_start], items[name_stop - 1])
    mentions = [(start, items[name_stop - 1].end, Titled(title, group, name, place_item, former, key=key))]
    if plural and group in LISTED:
        name_stop = _more_names(text, items, name_stop, mentions)
    return first, name_stop, mentions


def _apposed(items: list[Item], comma: int) -> tuple[int, int] | None:
    """The name in "the foreign minister, Taro Kono, said": where it begins, and the item after it."""
    if comma + 1 >= len(items) or items[comma].low != ",":
        return None
    first = after_honorifics(items, comma + 2 if items[comma + 1].low == "the" else comma + 1)
    stop = name_end(items, first) or first
    return (first, stop) if stop - first > 1 and items[stop : stop + 1] and items[stop].low in (",", ".") else None


def _of_president(items: list[Item]) -> str:
    """Of what one is president: "of the Argentine Senate", "of the Spanish Government", of the country."""
    words = {item.low for item in items}
    return "premier" if "government" in words else "president" if CHAMBERS.isdisjoint(words) else "speaker"


def _key(items: list[Item]) -> str:
    return " ".join(item.low for item in items if item.value is None)


def _joint_names(
    text: str, items: list[Item], first: int, end: int, group: str
) -> tuple[int, int, list[tuple[int, int, Titled]]] | None:
    """ "The Egyptian and Turkish foreign ministers, A and B": as many names as countries, in their order."""
    while first > 1 and items[first - 1].low in ("and", ",") and isinstance(items[first - 2].value, Place):
        first -= 2
    places = [item.value for item in items[first:end] if isinstance(item.value, Place)]
    if len(places) < 2 or end >= len(items) or items[end].low != ",":
        return None
    title, key = text[items[first].start : items[end - 1].end], _key(items[first:end])
    mentions: list[tuple[int, int, Titled]] = []
    stop = end
    for place in places:
        begin = stop + 1
        following = name_end(items, begin) if stop < len(items) and items[stop].low in ("and", ",") else None
        if following is None:
            return None
        name = _printed(text, items[begin], items[following - 1])
        mentions.append((items[begin].start, items[following - 1].end, Titled(title, group, name, place, key=key)))
        stop = following
    return first, stop, mentions


def _more_names(text: str, items: list[Item], end: int, mentions: list[tuple[int, int, Titled]]) -> int:
    """ "Presidents A, B and C": each name has the title."""
    title = mentions[0][2]
    while True:
        end += 2 if _country_after(items, end) else 0
        if end + 1 >= len(items) or items[end].low not in (",", ";", "and"):
            break
        begin = end + 2 if items[end + 1].low == "and" else end + 1
        own = _country_after(items, begin)  # "…, and of C, D"
        begin += 3 if own and begin + 2 < len(items) and items[begin + 2].low == "," else 0
        if begin < len(items) and "AFTER" in items[begin].classes and isinstance(items[begin].value, Place):
            own, begin = items[begin].value, begin + 1  # "les présidents togolais A et béninois B"
        stop = name_end(items, begin)
        if stop is None:
            break
        name = _printed(text, items[begin], items[stop - 1])
        more = replace(title, name=name, place=own or _country_after(items, stop))
        mentions.append((items[begin].start, items[stop - 1].end, more))
        end = stop
    return end


def _leftmost(items: list[Item], place: int) -> int:
    before = titles().before
    first = place
    while first > 0:
        item = items[first - 1]
        if item.low == "and" or item.low == "," or item.low == "-":
            joins = first > 1 and items[first - 2].low in before and items[first].low in before and item.low != ","
            if not joins:
                break
            first -= 2
        elif item.low in before and item.low != "and":
            first -= 1
        elif "ACTOR" in item.classes and isinstance(item.value, Place):
            return first if "AFTER" in item.classes else first - 1
        elif item.low == "'s" and first > 1 and "ACTOR" in items[first - 2].classes:
            return first - 2
        else:
            break
    return first


def _portfolio(items: list[Item], end: int) -> int:
    """Past "of Foreign Affairs", "for Trade and Industry of Japan", "of France"; also what stands right after."""
    words = titles().portfolio
    end = after_qualifiers(items, end)
    if opens_portfolio(items, end):
        return _portfolio(items, end + 1)
    if end >= len(items) or items[end].low not in ("of", "for", "-", "delegate"):
        return end
    if items[end].low == "of" and is_of_titled(items, end + 1):
        return end
    stop = end + 1
    while stop < len(items) and (
        items[stop].low in words or not QUALIFYING.isdisjoint(items[stop].classes) or lists_portfolio(items, stop)
    ):
        if items[stop].low in ("and", ",") and _title_begins(items, stop + 1):
            break
        stop += 1
    while stop > end + 1 and items[stop - 1].low in ("and", ",", "the", "of", "-", "'s", "&"):
        stop -= 1
    return stop if stop > end + 1 else end


def _title_begins(items: list[Item], place: int) -> bool:
    """Whether an office begins there: "(and) Chinese president", "Minister of Trade"."""
    for at in range(place, min(place + 4, len(items))):
        if office_head(items, at):
            return True
        if "ACTOR" not in items[at].classes and items[at].low not in titles().before:
            return False
    return False


def _compound(items: list[Item], first: int, end: int, group: str, apposed: bool) -> tuple[int, str]:
    """Past "… and Minister of Defence", "…, Prime Minister"."""
    while end + 1 < len(items) and items[end].low in ("and", ","):
        listed = items[end].low == "," and "TITLE" in items[end + 1].classes  # "ministre d'État, ministre de l'Eau, A"
        if items[end].low == "," and not (listed or items[end + 1].words[0].isupper()):
            break
        begin = end + 1
        while (
            begin < len(items)
            and begin < end + 5
            and (items[begin].low in titles().before or "ACTOR" in items[begin].classes)
            and not office_head(items, begin)
        ):
            begin += 1
        head = office_head(items, begin) if begin < len(items) else None
        if head is None:
            break
        if items[end].low == "," and are_of_others(items, (first, end), (end + 1, head[0])):
            break  # "the invitation of the President of Chad, Prime Minister of Togo A …": two persons
        stop = _portfolio(items, head[0])
        after = stop + 1 if listed and stop < len(items) and items[stop].low == "," else stop
        named = name_end(items, after_honorifics(items, after)) is not None or _compounds_on(items, stop)
        if not named and not (items[end].low == "and" and (apposed or _apposed(items, stop))):
            break
        end = stop
        group = f"{group}+{head[1]}"
    return end, group


def _compounds_on(items: list[Item], stop: int) -> bool:
    return (
        stop < len(items)
        and items[stop].low == "and"
        and stop + 1 < len(items)
        and office_head(items, stop + 1) is not None
    )


def _country(items: list[Item], first: int, end: int) -> Place | None:
    for item in items[first:end]:
        if "ACTOR" in item.classes and isinstance(item.value, Place):
            return item.value
    code = next((code for item in items[first:end] if (code := sole_offices().get(item.low))), "")
    return Place(code, code, "name") if code else None


def _country_after(items: list[Item], place: int) -> Place | None:
    """ "President Salva Kiir of South Sudan"."""
    if place + 1 >= len(items) or items[place].low != "of":
        return None
    value = items[place + 1].value
    return value if isinstance(value, Place) and value.form == "name" else None


def _printed(text: str, first: Item, last: Item) -> str:
    return text[first.start : last.end]
