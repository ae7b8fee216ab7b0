"""Rules for visits told by a verb of travel."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.destinations import (
    ARRIVING,
    bound_for,
    described,
    destination,
    once_more,
    past_ranks,
    rank_of,
    unsaid,
)
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.legs import journey
from diplo_extract.backends.offline.visits.summits import venue_told
from diplo_extract.backends.offline.visits.venues import venue
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, Zone

HOMEWARD = frozenset({"home", "late", "early", "morning", "afternoon", "evening", "night"})
DONE_THERE = ("MEET", "HOLD", "TALKS", "SIGN", "ATTEND", "HOST")


def visited(one: Sentence) -> Iterator[DraftVisit]:
    """The verb itself: "X visited Vietnam and Laos", "X toured India", "X will visit Tokyo"."""
    for verb in [*one.places_of("VISIT"), *one.places_of("REACH")]:
        if not _is_verb(one, verb):
            continue
        start = past_ranks(one, verb)
        places, after = places_from(one, start)
        if not places:
            places, after = described(one, verb, start)
        if not places or _goes_on(one, after):
            continue
        yield from journey(one, verb, places, after, "visited", rank=rank_of(one, verb, start))


def _is_verb(one: Sentence, verb: int) -> bool:
    if one.low(verb) in ("visit", "tour", "visits", "tours"):
        if one.low(verb - 1) == "to":
            return True
        before = verb - 1
        while one.has(before, "ADVERB"):
            before -= 1
        return one.has(before, "FUTURE", "MAYBE", "PERSON", "HE", "WHO", "NOT") or one.low(before) == ","
    return not (one.has(verb - 1, "DET") and one.low(verb) == "visiting")


def _goes_on(one: Sentence, after: int) -> bool:
    """Whether the place is only the beginning of another name: "visited Vietnam National University"."""
    return _is_named_on(one, after) or one.low(after) in (
        "-",
        "embassy",
        "school",
        "pavilion",
        "university",
        "town",
    )


def _is_named_on(one: Sentence, after: int) -> bool:
    """Whether a name goes on, be it with a word that the lexicon knows: "toured the Peru Institute of …"."""
    if one.has(after, "CAPITAL", "POSS"):
        return True
    if one.zone is Zone.title or after >= len(one.items):
        return False
    item = one.items[after]
    return item.value is None and item.words[:1].isupper() and not one.has(after, "DATE", "DAY")


def travelled(one: Sentence) -> Iterator[DraftVisit]:
    """Motion to a place: "X arrived in Hanoi", "left Beijing for Moscow", "X flew to Tokyo to attend a summit"."""
    for verb in [*one.places_of("GO"), *one.places_of("LEAVE")]:
        if _is_noun(one, verb):
            continue
        if (stop := _stop_before(one, verb)) is not None:
            noted = len(one.story.stays)
            yield from journey(one, verb, *stop, "travelled", dated=False)
            del one.story.stays[noted:]  # whoever came from there is somewhere else now
            continue
        leaving = one.has(verb, "LEAVE") and not one.low(verb).endswith(" off")  # "jetted off to"
        if leaving and _left_for_home(one, verb):
            yield from _departure(one, verb)
            continue
        places, after = bound_for(one, verb) if leaving else destination(one, verb)
        if places and not _is_named_on(one, after):
            yield from journey(one, verb, places, after, "travelled")
            yield from _from_where(one, verb, after) if not leaving else ()


def _is_noun(one: Sentence, verb: int) -> bool:
    """ "a stop in Peru"; what somebody is considering or planning are "stops" and "transits" too."""
    if one.has(verb, "VISIT_NOUN") and one.has(verb - 1, "DET", "HIS", "RANK", "NUMBER"):
        return True
    before = one.low(verb - 1).endswith("ing") and not one.has(verb - 1, "PERSON", "ACTOR", "CAPITAL")
    return before and one.items[verb].classes.get("GO") == "s"


def _from_where(one: Sentence, verb: int, after: int) -> Iterator[DraftVisit]:
    """The stop before: "came to Accra (on Friday) from Addis Ababa", "flew in from Addis Ababa"."""
    at = after
    while one.has(at, "DATE") or (one.has(at + 1, "DATE") and one.has(at, "PREP")):
        at += 1
    at = verb + 1 if one.low(at) != "from" and one.low(verb).startswith(ARRIVING) else at
    if one.low(at) == "from" and status_of(one, verb) is Status.completed:
        origin, after = places_from(one, at + 1)
        if origin:
            yield from journey(one, verb, origin[-1:], after, "travelled", dated=False)


def _stop_before(one: Sentence, verb: int) -> tuple[list[Place], int] | None:
    """ "came from Addis Ababa, where he met …": a stay there that is over."""
    if one.low(verb + 1) != "from" or status_of(one, verb) is not Status.completed:
        return None
    origin, after = places_from(one, verb + 2)
    who = after + 3 if one.low(after + 2) == "on" and one.has(after + 3, "DATE") else after + 2
    who += one.has(who, "DATE")
    where = one.low(after) == "," and one.low(after + 1) == "where" and one.has(who, "HE", "THEY", "PERSON")
    acted = any(one.has(at, *DONE_THERE) for at in range(who + 1, who + 4))
    return (origin[-1:], after) if origin and where and acted else None


def _left_for_home(one: Sentence, verb: int) -> bool:
    """ "left Doha for home on Tuesday", "departed for home after a two-day stay" """
    near = range(verb + 1, min(verb + 8, len(one.items) - 1))
    return any(one.low(at) == "for" and one.low(at + 1) == "home" for at in near)


def _departure(one: Sentence, verb: int) -> Iterator[DraftVisit]:
    """The visit that ends there: where it led is said, or was told."""
    places, after = places_from(one, verb + 2 if one.low(verb + 1) == "from" else verb + 1)
    if not places:
        places, after = unsaid(one, verb), verb + 1
    if places:
        yield from journey(one, verb, places[:1], after, "returned")


def sent(one: Sentence) -> Iterator[DraftVisit]:
    """ "A sent B to Lima", "A dispatched his foreign minister, B, to the talks in Lima", "B was sent to Lima" """
    for verb in one.places_of("SEND"):
        status = status_of(one, verb)
        passive = one.has(verb - 1, "BE")
        at = verb if passive else _envoy(one, verb)
        subject = find_subject(one, verb)
        sender = subject.persons[0] if subject and subject.persons else None
        person = sender if passive else person_at(one, at)
        if status is None or person is None:
            continue
        status = Status.planned if status is Status.ongoing or one.low(verb - 1) == "being" else status
        home = sender.place if sender is not None and not sender.assumed else None
        home = home or (subject.places[-1] if subject and subject.places else None)
        if home is not None and not passive and (person.place is None or person.assumed):
            person.place, person.assumed = home, False
        found = _sent_where(one, at)
        if found is not None:
            told = telling(one, [verb, at, found[1]], status, date_near(one, verb, limit=20), "sent")
            yield from drafts_of(one, [person], found[0], told)


def _envoy(one: Sentence, verb: int) -> int:
    """Where the one stands who is sent; the verb itself where it is no person."""
    at = verb + 1
    while one.has(at, "DET", "HIS"):
        at += 1
    return at if one.has(at, "PERSON") and not one.has(at + 1, "POSS") else verb


def _sent_where(one: Sentence, at: int) -> tuple[list[tuple[Place, Place | None]], int] | None:
    """ "to Lima", "to the talks in Lima", or to the meeting from which the sender stayed away: "in his place"."""
    to = at + 2 if one.low(at + 1) == "," else at + 1
    if one.low(to) in ("instead", "in") and (one.low(to) == "instead" or one.low(to + 2) in ("place", "stead")):
        summit = next((place for place in one.places_of("SUMMIT") if place < at), None)
        return venue(one, summit) if summit is not None else venue_told(one, (one, at))
    if one.low(to) != "to":
        return None
    places, after = places_from(one, to + 1)
    if not places:
        meeting = next((at for at in range(to + 1, to + 6) if one.has(at, "TALKS", "SUMMIT")), to)
        places, after = places_from(one, meeting + 2) if one.low(meeting + 1) in ("in", "at") else ([], to)
    return (hosts_of(places), after - 1) if places and not one.has(after, "CAPITAL", "POSS") else None


def returned(one: Sentence) -> Iterator[DraftVisit]:
    """The way back, or there again: "X returned from Lima on Tuesday", "He returned in May, this time for a week"."""
    for verb in one.places_of("RETURN"):
        start = _past_home(one, verb)
        places, after = places_from(one, start + 1) if one.low(start) == "from" else (once_more(one, verb), verb + 1)
        if places and not one.has(after, "CAPITAL", "POSS") and one.items[verb].classes["RETURN"] == "past":
            yield from journey(one, verb, places, after, "returned")


def _past_home(one: Sentence, verb: int) -> int:
    """Past where to, and when, in "returned to Abuja on Wednesday (from …)", "rentré jeudi soir (de …)"."""
    at = verb + 1
    while True:
        at = one.over(at, "DATE", "DAY", words=HOMEWARD)
        home, after = places_from(one, at + 1) if one.low(at) == "to" else ([], at)
        if not home and not (one.has(at, "PREP") and one.has(at + 1, "DATE")):
            return at
        at = after if home else at + 2
