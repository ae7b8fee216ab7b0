"""Rules for visits told by a verb of travel."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.clause import (
    find_subject,
    hosts_of,
    person_at,
    places_from,
)
from diplo_extract.backends.offline.dating import date_near
from diplo_extract.backends.offline.destinations import (
    bound_for,
    described,
    destination,
    is_place_at,
    past_ranks,
    rank_of,
    unsaid,
)
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.subjects import comes_after
from diplo_extract.backends.offline.summits import occasion_after
from diplo_extract.backends.offline.telling import telling
from diplo_extract.backends.offline.tense import status_of
from diplo_extract.backends.offline.visit_drafts import drafts_of
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat

AWAITED = frozenset({"due", "expected", "awaited", "anticipated", "back"})


def visited(one: Sentence) -> Iterator[DraftVisit]:
    """The verb itself: "X visited Vietnam and Laos", "X toured India", "X will visit Tokyo"."""
    for verb in one.places_of("VISIT"):
        if not _is_verb(one, verb):
            continue
        start = past_ranks(one, verb)
        places, after = places_from(one, start)
        if not places:
            places, after = described(one, verb, start)
        if not places or _goes_on(one, after):
            continue
        yield from _journey(one, verb, places, after, "visited", rank=rank_of(one, verb, start))


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
    return one.has(after, "CAPITAL", "POSS") or one.low(after) in (
        "-",
        "embassy",
        "school",
        "pavilion",
        "university",
        "town",
    )


def travelled(one: Sentence) -> Iterator[DraftVisit]:
    """Motion to a place: "X arrived in Hanoi", "left Beijing for Moscow", "X flew to Tokyo to attend a summit"."""
    for verb in [*one.places_of("GO"), *one.places_of("LEAVE")]:
        if one.has(verb, "VISIT_NOUN") and one.has(verb - 1, "DET", "HIS", "RANK", "NUMBER"):
            continue
        leaving = one.has(verb, "LEAVE") and not one.low(verb).endswith(" off")  # "jetted off to"
        if leaving and _left_for_home(one, verb):
            yield from _departure(one, verb)
            continue
        places, after = bound_for(one, verb) if leaving else destination(one, verb)
        if places and not one.has(after, "CAPITAL", "POSS"):
            yield from _journey(one, verb, places, after, "travelled")
            yield from _from_where(one, verb, after) if not leaving else ()


def _from_where(one: Sentence, verb: int, after: int) -> Iterator[DraftVisit]:
    """The stop before: "came to Accra from Addis Ababa"."""
    if one.low(after) == "from" and status_of(one, verb) is Status.completed:
        origin, after = places_from(one, after + 1)
        if origin:
            yield from _journey(one, verb, origin[:1], after, "travelled", dated=False)


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
        yield from _journey(one, verb, places[:1], after, "returned")


def sojourned(one: Sentence) -> Iterator[DraftVisit]:
    """Time passed abroad: "X spent two days in Lima", "X stayed in Doha until Friday"."""
    for verb in one.places_of("SPEND"):
        within = range(verb + 1, min(verb + 7, len(one.items)))
        place = next((at for at in within if one.low(at) == "in"), None)
        if place is None or any(one.has(at, "ACTOR", "PERSON") for at in range(verb, place)):
            continue
        places, after = places_from(one, place + 1)
        if places and not one.has(after, "CAPITAL", "POSS") and len(hosts_of(places)) == 1:
            yield from _journey(one, verb, places, after, "sojourned")


def stayed(one: Sentence) -> Iterator[DraftVisit]:
    """ "X, who was in Lima for the APEC meetings", "X will be in New Delhi on Thursday for the summit"."""
    for verb in one.places_of("BE"):
        at = verb + 1
        here = False
        while one.has(at, "ADVERB", "ONGOING") or one.low(at) in AWAITED or (here and one.has(at, "DATE")):
            here = here or one.low(at) in (*AWAITED, "currently", "already", "now")
            at += 1
        if one.low(at) not in ("in", "at") or one.has(verb - 1, "DET") or not is_place_at(one, at + 1):
            continue
        places, after = places_from(one, at + 1)
        why = (
            here
            or one.has(after, "DATE")
            or (one.has(after + 1, "DATE") and one.has(after, "PREP"))
            or any(
                one.low(place) in ("for", "to") or one.has(place, "ATTEND", "VISIT_NOUN")
                for place in range(after, min(after + 6, len(one.items)))
            )
        )
        if places and why and one.low(verb) in ("is", "was", "are", "were", "be"):
            yield from _journey(one, verb, places, after, "stayed")


def here_for(one: Sentence) -> Iterator[DraftVisit]:
    """A guest by the way: "X, in Lima for talks, said", "also in Lima on Monday was X"."""
    for comma in one.places_of("COMMA"):
        person = person_at(one, comma - 1) if one.has(comma - 1, "PERSON") else None
        if person is None or one.low(comma + 1) != "in" or not is_place_at(one, comma + 2):
            continue
        places, after = places_from(one, comma + 2)
        if places and one.low(after) in ("for", "to") and person.place and not person.assumed:
            told = telling(one, [comma - 1, after - 1], Status.completed, None, "here_for")
            occasion, _ = occasion_after(one, after)
            form = VisitFormat.multilateral_attendance if occasion else VisitFormat.bilateral
            yield from drafts_of(one, [person], hosts_of(places), told, occasion=occasion, visit_format=form)


def returned(one: Sentence) -> Iterator[DraftVisit]:
    """The way back: "X returned from Thailand on Tuesday", "X flew home from Lima"."""
    for verb in one.places_of("RETURN"):
        places, after = places_from(one, verb + 2) if one.low(verb + 1) == "from" else ([], verb)
        if places and not one.has(after, "CAPITAL", "POSS") and one.items[verb].classes["RETURN"] == "past":
            yield from _journey(one, verb, places, after, "returned")


def _journey(
    one: Sentence, verb: int, places: list[Place], after: int, rule: str, *, dated: bool = True, rank: str = ""
) -> Iterator[DraftVisit]:
    status = status_of(one, verb)
    if rule == "stayed" and one.low(verb) in ("is", "are") and status is not None:
        status = Status.planned if one.low(verb + 1) in AWAITED - {"back"} else Status.ongoing
    subject = find_subject(one, verb) or comes_after(one, verb)
    if status is None or subject is None or not subject.persons:
        return
    hosts = hosts_of(places)
    date = date_near(one, after - 1) if dated else None
    occasion, last = occasion_after(one, after)
    told = telling(one, [*subject.spans, verb, after - 1, *([last] if occasion else [])], status, date, rule)
    form = VisitFormat.multilateral_attendance if occasion and len(hosts) == 1 else VisitFormat.bilateral
    form = VisitFormat.transit if one.low(verb).startswith("transit") else form
    yield from drafts_of(one, subject.persons, hosts, told, occasion=occasion, visit_format=form, rank_text=rank)
