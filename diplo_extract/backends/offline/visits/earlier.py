"""The rule for the visit before: "the first visit to X by a Danish prime minister since NAME in 1996"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.persons import Titled
from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.phrases import visit_phrases
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.backends.offline.words.lexicon import titles
from diplo_extract.backends.offline.words.names import after_honorifics, name_end, office_head
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status

RECENT = 12  # sentences
CUES = frozenset({"since", "been", "was"})
LAST = frozenset({"last", "previous"})
LEADING = frozenset({"that", "those", "of", "by", "the", "a", "then"})


def visited_before(one: Sentence) -> Iterator[DraftVisit]:
    """The one since which there was none: "the first visit to A by a B premier since NAME in 1996, NAME's in 1996"."""
    for since in (at for at, item in enumerate(one.items) if item.low in CUES and _opens(one, at)):
        found = _visitor(one, _over(one, since + 1))
        office = _office(one, since)
        if found is None or office is None:
            continue
        name, after = found
        titled, place = office
        hosts, after = _hosts(one, since, after)
        hosts = hosts or _hosts_of_countrymen(one, place)
        date = next((at for at in range(after, min(after + 4, len(one.items))) if one.has(at, "DATE")), None)
        if not hosts or date is None:
            continue
        known = one.story.people.called(name)
        person = known if known and known.code == place.code else Person.of(replace(titled, name=name))
        told = telling(one, [since, date], Status.completed, date, "visited_before")
        yield from drafts_of(one, [person], hosts, told)


def _opens(one: Sentence, at: int) -> bool:
    """ "since X in 1996", "the last having been that of X", "the previous one was by X" """
    if one.low(at) == "since":
        return True
    before = (one.low(back) for back in range(max(0, at - 4), at))
    return not LAST.isdisjoint(before)


def _over(one: Sentence, at: int) -> int:
    """Past "that of", "the trip of", "the days of", "then"."""
    while one.low(at) in LEADING or one.has(at, "VISIT_NOUN"):
        at += 1
    return at


def _visitor(one: Sentence, at: int) -> tuple[str, int] | None:
    """The name that begins there, and the item after it."""
    if one.has(at, "PERSON") and isinstance(one.items[at].value, Person):
        return one.items[at].value.name, at + 1
    start = after_honorifics(one.items, at)
    stop = name_end(one.items, start)
    if stop is None or stop - start < 2:
        return None
    return one.quote(start, stop - 1), stop


def _office(one: Sentence, since: int) -> tuple[Titled, Place] | None:
    """The office and country that the earlier visitor had too: "by a Danish head of government"."""
    for at in range(since - 1, max(0, since - 12), -1):
        value = one.items[at].value
        if one.has(at, "OFFICE") and isinstance(value, Titled) and value.place is not None:
            return value, value.place
        head = office_head(one.items, at) if one.low(at) in titles().heads else None
        if head and isinstance(one.items[at - 1].value, Place):
            place, key = one.items[at - 1].value, one.quote(at, head[0] - 1).lower()
            return Titled(one.quote(at - 1, head[0] - 1), head[1], place=place, key=key), place
    return None


def _hosts_of_countrymen(one: Sentence, home: Place) -> list[tuple[Place, Place | None]]:
    """Where the passage just told that somebody of the same country goes, or does not."""
    stays = (stay for stay in one.story.recent_stays(one.number, RECENT) if stay.person.code == home.code)
    hosts = {stay.host.code: stay.host for stay in stays}
    return hosts_of(list(hosts.values())) if len(hosts) == 1 else []


def _hosts(one: Sentence, since: int, after: int) -> tuple[list[tuple[Place, Place | None]], int]:
    """Where the visit went: after the name ("since X visited Y"), else as the visit that is compared with it."""
    while one.low(after) in (",", "who", "had", "last"):
        after += 1
    if one.has(after, "VISIT", "GO") and one.low(after + 1) not in ("there", "here"):
        start = after + 1 if one.has(after, "VISIT") else after + 2
        places, end = places_from(one, start)
        return hosts_of(places), end
    after = after + 2 if one.has(after, "VISIT", "GO") else after
    for phrase in visit_phrases(one):
        if phrase.noun < since and phrase.hosts:
            return phrase.hosts, after
    for verb in sorted({*one.places_of("VISIT"), *one.places_of("GO")}):
        places, _ = places_from(one, verb + 1 if one.has(verb, "VISIT") else verb + 2)
        if verb < since and places:
            return hosts_of(places), after
    return [], after
