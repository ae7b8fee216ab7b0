"""Between whom: the sides of a relationship or of a text, from the sentence, its neighbours, or the article's pair."""

from __future__ import annotations

from itertools import pairwise

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS, bystanders
from diplo_extract.backends.offline.article.clause import Subject
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.persons import Titled
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Item, Place

SKIPPED = frozenset(
    {"the", "both", "governments", "government", "of", "two", "their", "its", "people", "republic", "kingdom", "new"}
)
PAIR = 2
OFTEN = 2  # times that a side is named which is not only mentioned


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


def after_between(one: Sentence, start: int, stop: int) -> list[Place]:
    """The sides after "between", in a stretch of the sentence."""
    for at in range(start, min(stop, len(one.items))):
        if one.low(at) == "between":
            places = _sides(one, at + 1, min(at + 22, len(one.items)))
            if len(places) > 1:
                return [] if are_pairs(one, at + 1, len(places)) else places
    return []


def are_pairs(one: Sentence, start: int, size: int) -> bool:
    """ "between A and B, C and D": several pairs, not four sides."""
    joints = [at for at in range(start, start + 2 * size + 2) if one.has(at, "AND")]
    return size > PAIR and len([at for at in joints if one.has(at - 1, "ACTOR") and one.has(at + 1, "ACTOR")]) > 1


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
        if at in bystanders(one) or one.low(at) == "between":
            break
        place = place_of(one.items[at])
        if place:
            found.append(place)
        elif (one.has(at, "UPGRADE", "ESTABLISH") and one.has(at + 1, "PREP")) or (
            one.low(at) in ("to", "on", "in", "at", "from", "for") and len(distinct(found)) > 1
        ):
            break
    return distinct(found)


def after_with(one: Sentence, start: int, stop: int) -> list[Place]:
    """The other sides after "with", in a stretch of the sentence."""
    for at in range(start, min(stop, len(one.items))):
        if one.low(at) == ";" or _opens_other(one, at):
            break
        if one.low(at) in ("with", "and with") and at not in bystanders(one) and not _is_of_aside(one, at - 1):
            places, after = places_from(one, _over(one, at + 1))
            if len(places) > 1 and one.low(after) == "with":
                places.pop()  # "pacts with A, B with C": of the next
            if places and not one.has(after, "POSS"):
                return distinct(places)
            for body in one.items[_over(one, at + 1) :][:1]:
                theirs = place_of(body)
                if theirs or places_in(body):
                    return distinct([theirs] if theirs else places_in(body))
    return []


def _opens_other(one: Sentence, at: int) -> bool:
    """Whether another clause or text begins there: "(a pact like the one) A signed with B", "one of them with C"."""
    own_clause = one.has(at, "ACTOR", "PERSON") and one.has(at + 1, *TEXT_VERBS)
    talks = one.low(at) in ("after", "during") and one.has(at + 1, "TALKS", "DET", "HIS")
    return own_clause or talks or one.low(at) in ("one of them", "among them")


def _is_of_aside(one: Sentence, place: int) -> bool:
    """ "equipment, to be shared with Ukraine": who is named there is no side."""
    return place >= 0 and one.low(place).endswith("ed") and not one.items[place].classes


def _over(one: Sentence, place: int) -> int:
    while one.has(place, "DET", "HIS") or one.low(place) in SKIPPED:
        place += 1
    if not one.has(place + 1, "POSS"):
        return place
    noun = place + 2
    while noun < place + 4 and one.low(noun).isalpha() and not one.has(noun, "ACTOR", "PREP", "AND"):
        noun += 1
    other = one.items[noun].value if place + 2 < noun < len(one.items) else None
    return noun if isinstance(other, Place) and other.form == "name" else place  # "Peru's neighbour Chile"


def sides_of(subject: Subject | None) -> list[Place]:
    """The countries of a subject: itself, or those of the persons."""
    if subject is None:
        return []
    return distinct([*subject.places, *(person.place for person in subject.persons if person.place)])


def pair_near(one: Sentence, before: int | None = None) -> list[Place]:
    """The two sides that "the two countries" or "bilateral" means: of the passage, else of the article.

    Two stops of one journey are no pair.
    """
    found = states_named(one, one.items[:before] if before is not None else one.items)
    pair = found if len(found) == 2 else _pair_around(one, found)
    return [] if _are_stops(one, {side.code for side in pair}) else pair


def senders_to(one: Sentence, hosts: set[str]) -> list[Place | None]:
    """The countries of the travellers who are told to visit all these hosts, each once."""
    travellers = one.story.travellers.values()
    return list({person.code: person.place for person in travellers if hosts <= person.hosts}.values())


def _are_stops(one: Sentence, codes: set[str]) -> bool:
    """Whether these countries are stops of one journey of somebody from elsewhere."""
    return len(codes) > 1 and any(place is None or place.code not in codes for place in senders_to(one, codes))


def _pair_around(one: Sentence, found: list[Place]) -> list[Place]:
    """The pair of what was told right before, or that the sentences before name, unless one of the two is only
    mentioned beside the article's pair."""
    story, codes = one.story, {side.code for side in found}
    told = _pair_told(one)
    if codes < {side.code for side in told}:
        return told
    local, clear = _pair_before(one, found), list(story.clear_pair or ())
    if clear and codes <= {side.code for side in clear}:
        often = max(OFTEN, min(story.counts[side.code] for side in clear) / 2)
        hosts = {stay.host.code for stay in story.stays}
        least = [OFTEN if side.code in hosts else often for side in local]
        if not local or any(story.counts[side.code] < few for side, few in zip(local, least, strict=True)):
            return clear
    return local or list(story.pair or ())


def _pair_told(one: Sentence) -> list[Place]:
    """The two sides of what the paragraph told right before: guest and host of a visit, or two who met."""
    for earlier in reversed(one.story.sentences[max(0, one.number - 2) : one.number]):
        if earlier.paragraph != one.paragraph:
            return []
        stays = [stay for stay in one.story.stays if stay.number == earlier.number and stay.is_made]
        sides = [distinct([stay.home, stay.host]) for stay in stays if stay.home]
        if "MEET" in earlier.kinds:
            persons = [item.value for item in earlier.items if isinstance(item.value, Person)]
            sides.insert(0, distinct([person.place for person in persons if person.place]))
        if sides:
            return next((pair for pair in sides if len(pair) == 2), [])
    return []


def _pair_before(one: Sentence, found: list[Place]) -> list[Place]:
    """The two sides that the sentence and the ones right before it name; empty where they name more."""
    for earlier in reversed(one.story.sentences[max(0, one.number - 3) : one.number]):
        if one.paragraph - earlier.paragraph > 2 or len(found) > 2 or _follows(earlier):
            break
        found = distinct([*found, *states_named(earlier, earlier.items)])
        if len(found) == 2:
            return found
    return []


def _follows(one: Sentence) -> bool:
    """Whether a sentence tells of a peer: "Peru followed in 2010" (so its sides are no pair with what comes next)."""
    return any(item.low == "followed" and "ACTOR" in before.classes for before, item in pairwise(one.items))


def states_named(one: Sentence, items: list[Item]) -> list[Place]:
    """Countries named in items of a sentence as sides: capitals count for their countries, organisations do not count,
    nor do currencies, a city where something merely takes place, and who only looks on, if there are not just two."""
    standing = {one.items[at].start for at in bystanders(one)}
    acting: list[Place] = []
    looking: list[Place] = []
    for at, item in enumerate(items):
        named = [place for place in places_in(item) if place.form != "organisation"]
        if not named or _is_scene(one, items, at) or _is_money(items, at):
            continue
        (looking if item.start in standing else acting).extend(named)
    acting, looking = distinct(acting), distinct(looking)
    both = len(looking) == PAIR and {place.code for place in acting} <= {place.code for place in looking}
    return looking if both else acting


def _is_scene(one: Sentence, items: list[Item], at: int) -> bool:
    """Whether a city only says where ("talks in Geneva", "in the Swiss capital"), and nobody goes to its country."""
    place = items[at].value
    before = at - 2 if at > 1 and "DET" in items[at - 1].classes else at - 1
    if not isinstance(place, Place) or not (place.is_city or place.form == "seat"):
        return False
    if before < 0 or items[before].low not in ("in", "at", "near"):
        return False
    return not any(place.code in person.hosts for person in one.story.travellers.values())


def _is_money(items: list[Item], at: int) -> bool:
    """ "US dollars"."""
    return at + 1 < len(items) and items[at + 1].low.rstrip("s") in ("dollar", "pound", "franc", "peso", "rupee")


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
