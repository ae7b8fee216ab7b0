"""The day that a report tells of, for what it tells without a date: "On Monday X and Y met. … They signed …"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from diplo_extract.backends.offline.article.dating import ANNOUNCED, Dates
from diplo_extract.backends.offline.article.parties import places_in
from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import NEWS, days_of, sides_of
from diplo_extract.normalise import edtf
from diplo_extract.schema import AnyDraft, DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status, Zone

JOURNEYS = ("GO", "LEAVE", "RETURN", "BEGIN", "END", "VISIT", "VISIT_NOUN", "SPEND")
ACTS = (
    "SIGN", "EXCHANGE", "ADOPT", "INITIAL", "RATIFY", "SIGNING", "WITNESS", "UPGRADE", "ESTABLISH", "NORMALISE",
    "RESTORE", "RECOGNISE", "MEET", "TALKS", "HOST", "SUMMIT",
)  # fmt: skip
DURING = frozenset({"during", "course", "occasion", "while"})
CLAUSE = 20  # items before a date in which "will" tells that it is ahead
NEXT = 4  # sentences, the subtitle and the line of the reporter among them
FAR = 10  # sentences; what was told longer before is not what is told here


def date_by_news(story: Story, drafts: list[tuple[int, AnyDraft]]) -> None:
    """Give undated acts in the news the day that the report tells of, where it tells of one."""
    first = next((one.number for one in story.told if _days(one)), None)
    if first is None:
        return
    for number, draft in drafts:
        if isinstance(draft, DraftVisit) or draft.date_text or draft.during_visit:
            continue
        if draft.mention_role is MentionRole.focal and draft.status is Status.completed:
            one, sides = story.sentences[number], sides_of(draft)
            if _is_during(one):
                continue
            draft.date_text = _told_before(one, sides) or _told_after(one, sides, first)


def _is_during(one: Sentence) -> bool:
    """Whether the sentence dates its act by a visit: "during his stay", "while he was in Lima"."""
    return any(
        item.low in DURING and any(one.has(at, "VISIT_NOUN", "BE") for at in range(place + 1, place + 8))
        for place, item in enumerate(one.items)
    )


def _told_before(one: Sentence, sides: frozenset[str]) -> str:
    """The day of the act told before; a stay in between leaves open on which day of it the next one was."""
    for earlier in reversed(one.story.sentences[max(0, one.number - FAR) : one.number]):
        if earlier.zone is Zone.title:
            return ""
        days = _days(earlier)
        if days and _is_about(earlier, sides):
            return days.popitem()[1] if len(days) == 1 else ""
        if not days and _is_open(earlier) and earlier.number == one.number - 1:
            return ""
    return ""


def _told_after(one: Sentence, sides: frozenset[str], first: int) -> str:
    """The first day that is named, where the news begins without: "X and Y have signed … . They met on Monday"."""
    if not one.number < first < one.number + NEXT:
        return ""
    later = one.story.sentences[first]
    days = _days(later)
    return days.popitem()[1] if len(days) == 1 and _is_about(later, sides) else ""


def _is_about(one: Sentence, sides: frozenset[str]) -> bool:
    """Whether a sentence names these sides, or they are those of the article."""
    named = {place.code for item in one.items for place in places_in(item)}
    pair = {place.code for place in one.story.pair or ()}
    return bool(sides) and (sides <= named or sides <= pair or (len(sides) > 2 and bool(sides & named)))


def _days(one: Sentence) -> dict[date, str]:
    """The days in the news on which a sentence tells of acts, with their words."""
    return {day: words for day, words in _dates(one) if day}


def _is_open(one: Sentence) -> bool:
    """Whether a sentence tells of history, or of a stay of several days."""
    return any(day is None for day, _ in _dates(one))


@once
def _dates(one: Sentence) -> list[tuple[date | None, str]]:
    """The dates of what a sentence tells to have happened."""
    return list(_find_dates(one))


def _find_dates(one: Sentence) -> Iterator[tuple[date | None, str]]:
    """The dates of what a sentence tells to have happened: the days of acts; None for stays and history."""
    _, published = edtf.bounds(one.story.article.published)
    dates = Dates(one, declared=True)
    for at in one.places_of("DATE"):
        ahead = any(one.has(place, "FUTURE") for place in range(max(0, at - CLAUSE), at))
        words = one.items[at].words
        first, last = edtf.bounds(days_of(words, one.story.article.published, True if ahead else None))
        if not (first and last and published) or first > published or not dates.may_date(at):
            continue
        if last < published - NEWS or first < last:
            yield None, words
        elif not _is_of_journey(one, at):
            yield first, words


def _is_of_journey(one: Sentence, at: int) -> bool:
    """Whether the day is that of an arrival or a departure, not of an act: by the nearest verb, before it first."""
    for place in (*range(at - 1, -1, -1), *range(at + 1, len(one.items))):
        if _is_act(one, place):
            return False
        if one.has(place, *JOURNEYS):
            return True
    return True


def _is_act(one: Sentence, place: int) -> bool:
    """Whether an act is told there, by a verb in its past or by a noun, not by "Release: 4 May"."""
    forms = [form for kind, form in one.items[place].classes.items() if kind in ACTS]
    return one.low(place) in ANNOUNCED or any(form in ("", "past", "s") for form in forms)
