"""Dates of visits that stand in another sentence: of the whole tour, or of what the visitor did there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from diplo_extract.backends.offline.article.dating import Dates
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import NEWS, code_of, days_of
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates import FUTURE
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status, Zone

TOURS = frozenset({"tour", "trip", "journey", "swing", "touring", "visit", "visits", "voyage"})
LISTENED = ("PERSON", "DET", "HIS", "ACTOR")  # what stands between "told" and "on Monday"
DONE_THERE = ("MEET", "TALKS", "SIGN", "HOST", "ATTEND", "SUMMIT", "INITIAL", "EXCHANGE")
LONGEST_STAY, LONGEST_TOUR = timedelta(days=7), timedelta(days=31)
NEAR = 3  # sentences
HEAD = 6  # items in which a sentence names the tour that it is about


def date_visits(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """Give undated visits in the news the date that another sentence tells of the tour, or of an act of theirs."""
    dated = {(draft.visitor_name, code_of(draft.host)) for _, draft in visits if draft.date_text}
    told = [one for one in story.told if _tells_of_days(one)]
    there: dict[tuple[str, str, Status], set[str]] = {}
    for number, draft in visits:
        is_news = draft.mention_role is MentionRole.focal and draft.status is not Status.proposed
        if not is_news or (draft.visitor_name, code_of(draft.host)) in dated:
            continue
        key = draft.visitor_name, code_of(draft.host), draft.status
        if key not in there and draft.status in (Status.completed, Status.ongoing):
            there[key] = set(_days_there(told, draft))
        words = there.get(key, set())
        if len(words) == 1:
            draft.date_text = next(iter(words))
            continue
        whole = set(_days_of_tour(story, number, draft)) if draft.trip else set()
        if len(whole) == 1:
            draft.date_text, draft.date_of = whole.pop(), "trip"


def _tells_of_days(one: Sentence) -> bool:
    """Whether a sentence tells on which days somebody met or signed."""
    if one.zone is Zone.title or "REMOTE" in one.kinds or not one.places_of("DATE"):
        return False
    return any(kind in one.kinds for kind in DONE_THERE) or any(_is_talk(one, at) for at in one.places_of("DATE"))


def _is_talk(one: Sentence, at: int) -> bool:
    """ "(A) told his counterpart B on Monday": they spoke with each other."""
    place = at - 1
    while one.has(place, "PREP", *LISTENED):
        place -= 1
    return one.low(place) == "told" and any(one.has(person, "PERSON") for person in range(place, at))


def _days_there(told: list[Sentence], draft: DraftVisit) -> Iterator[str]:
    """The days in the news on which the visitor is said to have met or signed at the host's."""
    host = code_of(draft.host)
    for one in told:
        if any(_is(item.value, draft) for item in one.items):
            for at, (first, last) in _dates(one, draft):
                if last - first <= LONGEST_STAY and _place_at(one, at) == host:
                    yield one.items[at].words


def _place_at(one: Sentence, at: int) -> str:
    """The country where the day was passed: that of the place named last before it, else of the first one after it."""
    for place in (*range(at - 1, -1, -1), *range(at + 1, len(one.items))):
        value = one.items[place].value
        if isinstance(value, Place) and value.form != "demonym":
            return value.code
    return ""


def _days_of_tour(story: Story, number: int, draft: DraftVisit) -> Iterator[str]:
    """From when to when a tour is said to last, near where its stops are named: "The tour will last from … to …"."""
    for one in story.sentences[max(0, number - NEAR) : number + NEAR + 1]:
        if one.number == number or any(_is_other(item.value, draft) for item in one.items[:HEAD]):
            continue
        nouns = [at for at in range(min(HEAD, len(one.items))) if one.low(at) in TOURS]
        for at, (first, last) in _dates(one, draft) if nouns and one.low(nouns[0] + 1) != "to" else ():
            if first < last <= first + LONGEST_TOUR:
                yield one.items[at].words


def _is(value: object, draft: DraftVisit) -> bool:
    return isinstance(value, Person) and bool(value.name) and value.name == draft.visitor_name


def _is_other(value: object, draft: DraftVisit) -> bool:
    return isinstance(value, Person) and value.name != draft.visitor_name


def _dates(one: Sentence, draft: DraftVisit) -> Iterator[tuple[int, tuple[date, date]]]:
    """The dates of a sentence that fit the visit: in the news, and before or after publication as its status is."""
    published = edtf.bounds(one.story.article.published)[1]
    future = FUTURE.get(draft.status)
    dates = Dates(one)
    for at in one.places_of("DATE"):
        first, last = edtf.bounds(days_of(one.items[at].words, one.story.article.published, future))
        if not (first and last and published and (dates.may_date(at) or _is_talk(one, at))) or last < published - NEWS:
            continue
        if first <= published or future:
            yield at, (first, last)
