"""Where a verb of travel leads."""

from __future__ import annotations

from itertools import pairwise

from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.place_lists import is_place, place_before, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.hosts import place_meant, place_of_stay, realm_at
from diplo_extract.backends.offline.visits.venues import venue
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.languages import ENGLISH
from diplo_extract.schema.vocabulary import Status

MANNERS = frozenset({"back", "on", "straight", "over", "off", "out", "down", "north", "south", "east", "west", "home"})
AGAIN = frozenset({"again", "once more", "this time", "second time", "third time", "second visit", "second trip"})
AGAIN_WITHIN, RECENT = 12, 4  # items after the verb, sentences before it
ARRIVING = ("arriv", "flew in", "flies in", "fly in", "flown in", "land", "touch")
TO = frozenset({"to", "in", "at", "for", "into", "on", "across", "through"})


def past_ranks(one: Sentence, verb: int) -> int:
    """Past the rank that a verb of visiting has right after it: "thăm chính thức (tới) Brunei"."""
    start = verb + 1
    while one.has(start, "RANK") and one.has(start, "AFTER"):
        start += 1
    return start + 1 if one.low(start) in ("to", "in") and one.has(verb + 1, "AFTER") else start


def rank_of(one: Sentence, verb: int, start: int) -> str:
    """The verb and its rank: "thăm chính thức"; empty where none stands between it and the place at `start`."""
    return one.quote(verb, start - 1 if one.has(start - 1, "RANK") else start - 2) if start > verb + 1 else ""


def bound_for(one: Sentence, verb: int) -> tuple[list[Place], int]:
    """ "left Beijing on Sunday for Moscow" """
    place = verb + 1
    if is_place_at(one, place):
        origin, place = places_from(one, place)
        if _is_anothers_capital(one, verb, origin):
            return [], place
    place = _over_manner(one, place)
    while one.has(place, "DATE", "ADVERB") or (one.low(place) == "on" and one.has(place + 1, "DATE")):
        place += 1
    leads = one.low(place) == "for" or (one.low(place) == "to" and place > verb + 1)
    return places_from(one, place + 1) if leads else ([], place)


def _is_anothers_capital(one: Sentence, verb: int, origin: list[Place]) -> bool:
    """Whether "the president" who leaves a capital is taken for one of another country than the capital's."""
    subject = find_subject(one, verb)
    if subject is None or len(subject.spans) != 1 or not one.has(subject.spans[0], "REFERENCE"):
        return False
    home = origin[0].code if origin and origin[0].form == "capital" else ""
    leaders = (person for person in one.story.people.persons if person.code == home)
    return any(person.groups & subject.persons[0].groups for person in leaders if person is not subject.persons[0])


def destination(one: Sentence, verb: int) -> tuple[list[Place], int]:
    """ "flew straight to Tokyo", "arrived here", "travelled to the island nation", "arrived on Monday" """
    place = _over_manner(one, verb + 1)
    if (one.has(place, "AFTER") and is_place_at(one, place)) or one.has(verb, "BARE"):
        led = places_from(one, place)  # "đến Colombo", "đến thủ đô Colombo", "gagnera ensuite Colombo"
        if led[0]:
            return led
    if one.low(place) == "here":
        return ([one.here] if one.here else []), place + 1
    if one.low(place) == "there" or " y " in one.low(verb):  # "s'y rendra"
        there = place_before(one, verb) if status_of(one, verb) in (Status.planned, Status.denied) else None
        return ([there] if there else []), place + 1
    if one.low(place) == "on" and one.has(place + 1, "DATE") and one.low(place + 2) in TO:
        place += 2  # "will continue on Friday to Lima"
    if one.low(place) == "from":
        origin, after = places_from(one, place + 1)
        place = after if origin else place
    places, after = places_from(one, place + 1) if one.low(place) in TO else ([], place)
    if not places and (one.low(place) in ("at", "to") or one.has(verb, "BARE")):
        places, after = _by_airport(one, place)
    if not places and one.low(place) in TO:
        places, after = described(one, verb, place + 1) if realm_at(one, place + 1) else _to_summit(one, place)
    return (places, after) if places else (_left_unsaid(one, verb, place), place)


def described(one: Sentence, verb: int, place: int) -> tuple[list[Place], int]:
    """ "visited the country", "travelled to the island nation": which country that is for who goes there."""
    realm = realm_at(one, place)
    subject = find_subject(one, verb) if realm is not None else None
    if realm is None or subject is None or len(subject.persons) != 1:
        return [], place
    host = place_meant(one, verb, subject.persons[0])
    return ([host] if host else []), realm + 1


def _by_airport(one: Sentence, at: int) -> tuple[list[Place], int]:
    """ "landed at Jorge Chavez airport in Lima" """
    near = range(at, min(at + 7, len(one.items)))
    airport = next((place for place in near if one.low(place) == "airport"), None)
    while airport is not None and one.story.language != ENGLISH and one.has(airport + 1, "CAPITAL", "NATION"):
        airport += 1  # "aéroport Jorge-Chavez de Lima"
    if airport is None or one.low(airport + 1) not in ("in", "near", ",", "of"):
        return [], at
    return places_from(one, airport + 2)


def _to_summit(one: Sentence, place: int) -> tuple[list[Place], int]:
    """ "flew to the climate summit in Baku" """
    summit = next((at for at in range(place + 1, place + 8) if one.has(at, "SUMMIT")), None)
    if summit is None or any(one.has(at, "PERSON", "COMMA", "PREP") for at in range(place + 1, summit)):
        return [], place
    found = venue(one, summit)
    return ([found[0][0][1] or found[0][0][0]], place + 1) if found and found[1] > summit else ([], place)


def _is_bare(one: Sentence, place: int) -> bool:
    """Whether no place follows: "arrived on Monday", "flew in for the day"."""
    return one.has(place, "DATE", "COMMA") or one.low(place) in (
        "for",
        "on",
        "late",
        "early",
        "separately",
        "with",
        ".",
    )


def unsaid(one: Sentence, verb: int) -> list[Place]:
    """Where those arrive of whom only that is said."""
    subject = find_subject(one, verb)
    stays = [place_of_stay(one, person) for person in subject.persons] if subject else []
    places = {place.code: place for place in stays if place}
    return list(places.values()) if len(places) == 1 else []


def _left_unsaid(one: Sentence, verb: int, place: int) -> list[Place]:
    """ "arrived on Monday", "went back, this time for a week" """
    if one.low(verb + 1) == "back":
        return once_more(one, verb)
    return unsaid(one, verb) if one.low(verb).startswith(ARRIVING) and _is_bare(one, place) else []


def _is_again(one: Sentence, verb: int) -> bool:
    """Whether who goes back makes a journey again, and does not go home: "this time for a day", "a second time"."""
    words = [one.low(at) for at in range(verb + 1, min(verb + AGAIN_WITHIN, len(one.items)))]
    return not AGAIN.isdisjoint(words) or any(f"{one} {two}" in AGAIN for one, two in pairwise(words))


def once_more(one: Sentence, verb: int) -> list[Place]:
    """Where the passage has told that the traveller was, of whom it now says that he goes there again."""
    subject = find_subject(one, verb) if _is_again(one, verb) else None
    persons = subject.persons if subject else []
    stays = [stay for stay in one.story.recent_stays(one.number, RECENT) if [stay.person] == persons]
    return [stays[-1].host] if len({stay.host.code for stay in stays}) == 1 else []


def _over_manner(one: Sentence, place: int) -> int:
    while _is_manner(one, place):
        place += 1
    return place


def _is_manner(one: Sentence, place: int) -> bool:
    """ "flew straight to", "travelled separately to", "drove on to", "arrived yesterday in"."""
    if one.has(place, "ADVERB", "DATE", "DAY"):
        return one.low(place + 1) in TO or one.has(place + 1, "ADVERB", "DATE", "DAY", "AFTER")
    low = one.low(place)
    return (low.endswith("ly") or low in MANNERS) and one.low(place + 1) in TO


def is_place_at(one: Sentence, place: int) -> bool:
    """Whether an item there names a place."""
    return place < len(one.items) and is_place(one.items[place])
