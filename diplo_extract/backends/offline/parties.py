"""Between whom: the sides of a relationship or of a text, from the sentence, its neighbours, or the article's pair."""

from __future__ import annotations

from diplo_extract.backends.offline.clause import Subject, places_from
from diplo_extract.backends.offline.items import Item, Place
from diplo_extract.backends.offline.people import Person
from diplo_extract.backends.offline.persons import Titled
from diplo_extract.backends.offline.sentence import Sentence

SKIPPED = frozenset(
    {"the", "both", "governments", "government", "of", "two", "their", "its", "people", "republic", "kingdom"}
)
FAR = 12


def distinct(places: list[Place]) -> list[Place]:
    """Each country or organisation once, in order."""
    seen: dict[str, Place] = {}
    for place in places:
        if place.code:
            seen.setdefault(place.code, place)
    return list(seen.values())


def places_in(item: Item) -> list[Place]:
    """All countries that an item names: "the permanent representatives of Vietnam and Malawi" is one item."""
    if isinstance(item.value, Titled):
        return item.value.places
    if isinstance(item.value, Person) and item.value.assumed:
        return []
    place = place_of(item)
    return [place] if place else []


def place_of(item: Item) -> Place | None:
    """The country that an item names, as a name or an adjective or by a person's office."""
    if isinstance(item.value, Place):
        return item.value
    if isinstance(item.value, Person):
        return item.value.place
    return None


def named_pair(one: Sentence, place: int) -> list[Place]:
    """A pair written before a noun: "Vietnam-France ties", "US-Vietnamese relations"; empty where there is none."""
    at = place - 1
    while at >= 0 and place - at < 7 and not isinstance(one.items[at].value, Place):
        if one.has(at, "PREP", "COMMA", "DET", "BREAK") and one.low(at) not in ("-", "–"):
            return []
        at -= 1
    found: list[Place] = []
    while at >= 0 and isinstance(one.items[at].value, Place):
        found.insert(0, one.items[at].value)
        if one.low(at - 1) in ("-", "–", "and", "—") and at >= 2:
            at -= 2
        else:
            break
    return distinct(found) if len(found) > 1 else []


def after_between(one: Sentence, start: int, stop: int) -> tuple[list[Place], int]:
    """The sides after "between" or "of", in a stretch of the sentence, and where the list ends."""
    for at in range(start, min(stop, len(one.items))):
        if one.low(at) == "between":
            places = _sides(one, at + 1, min(at + 22, len(one.items)))
            if len(places) > 1:
                return places, at
    return [], start


def _sides(one: Sentence, start: int, stop: int) -> list[Place]:
    """Countries of a list of bodies: "the Central Bank of Chile and the Finnish Ministry of Finance"."""
    found: list[Place] = []
    for at in range(start, stop):
        if one.has(at, "DATE", "BREAK", "WHO", "FUTURE", "BE", "HAVE", "SAY") and one.low(at) not in (
            "-",
            "–",
            "(",
            ")",
        ):
            break
        place = place_of(one.items[at])
        if place:
            found.append(place)
        elif (one.has(at, "UPGRADE", "ESTABLISH") and one.has(at + 1, "PREP")) or (
            one.low(at) in ("to", "on", "in", "at", "from", "for") and len(distinct(found)) > 1
        ):
            break
    return distinct(found)


def after_with(one: Sentence, start: int, stop: int) -> tuple[list[Place], int | None]:
    """The other sides after "with", in a stretch of the sentence, and where "with" stands."""
    for at in range(start, min(stop, len(one.items))):
        if one.low(at) in ("with", "and with"):
            places, after = places_from(one, _over(one, at + 1))
            if places and not one.has(after, "POSS"):
                return distinct(places), at
            body = place_of(one.items[_over(one, at + 1)]) if _over(one, at + 1) < len(one.items) else None
            if body:
                return [body], at
    return [], None


def _over(one: Sentence, place: int) -> int:
    while one.has(place, "DET") or one.low(place) in SKIPPED:
        place += 1
    return place


def sides_of(subject: Subject | None) -> list[Place]:
    """The countries of a subject: itself, or those of the persons."""
    if subject is None:
        return []
    return distinct([*subject.places, *(person.place for person in subject.persons if person.place)])


def pair_near(one: Sentence, before: int | None = None) -> list[Place]:
    """The two sides that "the two countries" or "bilateral" means: of the passage, else of the article."""
    found = _named(one.items[:before] if before is not None else one.items)
    if len(found) == 2:
        return found
    told = _pair_told(one) if len(found) < 2 else []
    if told and {side.code for side in found} <= {side.code for side in told}:
        return told
    local = _pair_before(one, found) if len(found) < 2 else []
    clear = list(one.story.clear_pair or ())
    incidental = [side for side in local if one.story.counts[side.code] < 2]
    if clear and (incidental or not local) and {side.code for side in found} <= {side.code for side in clear}:
        return clear
    return local or list(one.story.pair or ())


def _pair_told(one: Sentence) -> list[Place]:
    """The two sides of what the paragraph tells right before: guest and host of a visit, or two who met."""
    for earlier in reversed(one.story.sentences[max(0, one.number - 2) : one.number]):
        if earlier.paragraph != one.paragraph:
            return []
        stays = [[home, host] for number, home, host in one.story.stays if number == earlier.number]
        persons = [item.value.place for item in earlier.items if isinstance(item.value, Person) and item.value.place]
        met = [persons] if "MEET" in earlier.kinds else []
        for sides in (distinct(places) for places in [*met, *stays]):
            if len(sides) == 2:
                return sides
        if stays or met:
            return []
    return []


def _pair_before(one: Sentence, found: list[Place]) -> list[Place]:
    """The two sides that the sentence and the ones right before it name; empty where they name more."""
    for earlier in reversed(one.story.sentences[max(0, one.number - 3) : one.number]):
        if one.paragraph - earlier.paragraph > 2 or len(found) > 2:
            break
        found = distinct([*found, *_named(earlier.items)])
        if len(found) == 2:
            return found
    return []


def _named(items: list[Item]) -> list[Place]:
    """Countries named in items; capitals count for their countries, organisations do not count."""
    return distinct([place for item in items for place in places_in(item) if place.form != "organisation"])


def home_side(one: Sentence, others: list[Place]) -> Place | None:
    """The side that goes without saying: the country that the article names most, where it is not one of the others."""
    codes = {place.code for place in others}
    ranked = one.story.counts.most_common(2)
    if not ranked or (ranked[0][0] in codes and len(ranked) < 2):
        return None
    home = one.story.people.home
    if home and home.code not in codes and home.code in [code for code, _ in ranked]:
        return home
    if ranked[0][0] in codes:
        return None
    clear = len(ranked) < 2 or ranked[0][1] >= ranked[1][1] * 1.5 or ranked[1][0] in codes
    return one.story.place(ranked[0][0]) if clear else None
