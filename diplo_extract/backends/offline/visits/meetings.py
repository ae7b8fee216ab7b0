"""Whom a visitor met: the meetings that sentences tell, each put to the visit during which it was held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from diplo_extract.backends.offline.article.clause import person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import code_of, days_of
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.presence import find_guest, those_who_met
from diplo_extract.backends.offline.visits.scenes import city_of
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates import FUTURE
from diplo_extract.schema import DraftMeeting, DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status

MOST_WHO_MEET = 20  # more are at a summit, and do not meet each the other
AT_TALKS = frozenset({"after", "following", "during", "in", "at"})
TOGETHER = ("MEET", "TALKS", "SIGN")
NEAR_VISIT = 7  # days; of a stay, the arrival may be all that is dated
MADE = (Status.completed, Status.ongoing, Status.planned)
Told = dict[tuple[str, str], list[tuple[int, DraftVisit]]]
"""Visits, and the sentences that tell them, by the visitor's name and the code of the host."""


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting: who met (two or more), the day and the city where the sentence says them."""

    number: int
    persons: tuple[Person, ...]
    status: Status
    date_text: str
    city: Place | None

    def days(self, published: str | None) -> str | None:
        return days_of(self.date_text, published, FUTURE.get(self.status)) if self.date_text else None


def note_meetings(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """Put each meeting to the first telling of the visit that is the news and that it was part of."""
    told: Told = defaultdict(list)
    for number, draft in visits:
        if draft.mention_role is MentionRole.focal and draft.status in MADE:
            told[draft.visitor_name, code_of(draft.host)].append((number, draft))
    known: set[tuple[str, str, str]] = set()
    for met in (met for one in story.told if told for met in _meetings(one)):
        for guest, other, stay in _stays_of(story, met, told):
            key = (guest.name, code_of(stay.host), other.name)
            if key not in known:
                known.add(key)
                stay.meetings.append(_meeting(met, other))


def _meeting(met: Met, other: Person) -> DraftMeeting:
    is_elsewhere = other.assumed and met.city is not None and met.city.code != other.code
    country = other.place.words if other.place and not is_elsewhere else ""
    city = met.city.words if met.city and met.city.is_city else ""
    return DraftMeeting(counterpart=other.name, country=country, date_text=met.date_text, place=city)


def _meetings(one: Sentence) -> Iterator[Met]:
    if "PERSON" not in one.kinds or "REMOTE" in one.kinds:
        return
    for verb in (place for kind in TOGETHER for place in one.places_of(kind)):
        persons, _, status = those_who_met(one, verb)
        if len(persons) == 1 and one.has(verb, "TALKS") and _is_at_talks(one, verb):
            persons = [*persons, *_traveller(one, persons[0])]
        if status is not None:
            yield from _met(one, verb, persons, status)
    for verb in one.places_of("HOST"):
        found = find_guest(one, verb) if one.items[verb].classes["HOST"] else None
        status = status_of(one, verb)
        if found is not None and status in (Status.completed, Status.planned):
            _, guest, spans = found
            hosts = [person for at in spans for person in [person_at(one, at)] if person and person is not guest]
            yield from _met(one, verb, [guest, *hosts[:1]], status)


def _is_at_talks(one: Sentence, noun: int) -> bool:
    """ "said after talks with X", "during his meeting with X" """
    while one.has(noun - 1, "DET", "HIS", "CAPITAL", "TALKS"):
        noun -= 1
    return one.low(noun - 1) in AT_TALKS


def _traveller(one: Sentence, other: Person) -> list[Person]:
    traveller = one.story.traveller(one.number)
    return [traveller] if traveller and traveller is not other else []


def _met(one: Sentence, verb: int, persons: list[Person], status: Status) -> Iterator[Met]:
    named = tuple(person for person in persons if person.name)
    if 2 <= len(named) <= MOST_WHO_MEET:
        date = date_near(one, verb, limit=20)
        city = city_of(one, verb)
        yield Met(
            one.number, named, status, one.items[date].words if date is not None else "", city[0] if city else None
        )


def _stays_of(story: Story, met: Met, told: Told) -> Iterator[tuple[Person, Person, DraftVisit]]:
    """Who was abroad at a meeting, whom that person met, and the visit: in a third country, each one's."""
    days = met.days(story.article.published)
    for pair in combinations(met.persons, 2):
        found = []
        for guest, other in (pair, pair[::-1]):
            for number, draft in _told_of(met, guest, other, told)[:1]:
                if not _is_another_day(story, draft, days):
                    found.append((abs(met.number - number), guest, other, draft))
        if len(found) == 2 and code_of(found[0][3].host) != code_of(found[1][3].host):
            found = [min(found, key=lambda item: item[0])]  # each was at the other's: at the nearer told one
        yield from ((guest, other, draft) for _, guest, other, draft in found)


def _told_of(met: Met, guest: Person, other: Person, told: Told) -> list[tuple[int, DraftVisit]]:
    """The guest's visits to where the meeting was; where no country is said, the visit that the sentence tells."""
    code = met.city.code if met.city else other.code
    if code:
        return told.get((guest.name, code), [])
    of_guest = (item for (name, _), items in told.items() if name == guest.name for item in items)
    return [(number, draft) for number, draft in of_guest if number == met.number]


def _is_another_day(story: Story, draft: DraftVisit, days: str | None) -> bool:
    stay = draft.date or days_of(draft.date_text, story.article.published, FUTURE.get(draft.status))
    return bool(days and stay) and not edtf.within_days(stay or "", days or "", NEAR_VISIT)
