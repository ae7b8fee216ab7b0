"""Of one stay told several times, by its arrival, talks, a speech, the days of the stay itself."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import code_of, days_of
from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates import FUTURE
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status

STAYS = ("visit_paid", "visit_of", "visit_on", "visited", "visit_continued", "travelled", "visit_during")
ONE_STAY = timedelta(days=10)


def agree_on_dates(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """Of one stay told by several days (arrival, talks, speech), the date of the stay itself holds."""
    groups: dict[tuple[str, str], list[DraftVisit]] = defaultdict(list)
    for _, draft in visits:
        if (
            draft.date_text
            and draft.mention_role is MentionRole.focal
            and draft.status not in (Status.proposed, Status.cancelled)
        ):
            groups[(draft.visitor_name, code_of(draft.host))].append(draft)
    _date_tours(visits, groups)
    for group in groups.values():
        if _join_ends(story, group):
            continue
        best = min(group, key=lambda draft: (draft.date_of == "trip", not is_stay(story, draft), _rank(draft.rule)))
        for draft in group:
            if draft is not best and near(days_told(story, best), days_told(story, draft)):
                draft.status = best.status
                take_date(draft, best)


def _join_ends(story: Story, group: list[DraftVisit]) -> bool:
    """An arrival on Monday and a departure on Thursday are the first and last day of one stay."""
    told = {draft.rule: draft for draft in reversed(group)}
    arrived, left = told.get("travelled"), told.get("returned")
    if arrived is None or left is None or any(is_stay(story, draft) for draft in group):
        return False
    (first, same), (other, last) = days_told(story, arrived), days_told(story, left)
    if not (first and last and first == same and other == last and first < last <= first + ONE_STAY):
        return False
    status = left.status if left.status is arrived.status else Status.ongoing
    words = f"{arrived.date_text} … {left.date_text}"
    for draft in group:
        draft.date_text, draft.date_anchor, draft.date, draft.status = words, "", f"{first}/{last}", status
    return True


def judge_by_dates(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """A stay whose last day is to come goes on, and one whose last day is over is over, whatever the tense."""
    begun, ended = edtf.bounds(story.article.published)
    for _, draft in visits:
        first, last = days_told(story, draft) if draft.date_text and draft.date_of != "trip" else (None, None)
        if draft.status in (Status.completed, Status.ongoing) and first and last and begun and ended:
            if _lasts(story, draft) and first <= begun and last > ended:
                draft.status = Status.ongoing
            elif _lasts(story, draft) and last < begun:
                draft.status = Status.completed


def _date_tours(visits: list[tuple[int, DraftVisit]], groups: dict[tuple[str, str], list[DraftVisit]]) -> None:
    """A stop that a tour is said to have is the stay there that is told with its own date."""
    for _, draft in visits:
        if not draft.trip or (draft.date_text and draft.date_of != "trip"):
            continue
        dated = groups.get((draft.visitor_name, code_of(draft.host)), [])
        own = [other for other in dated if other.date_of != "trip"][:1]
        if own:
            draft.status = own[0].status
            take_date(draft, own[0])


def take_date(draft: DraftVisit, other: DraftVisit) -> None:
    draft.date_text, draft.date_of = other.date_text, other.date_of
    draft.date_anchor, draft.date = other.date_anchor, other.date


def _rank(rule: str) -> int:
    return STAYS.index(rule) if rule in STAYS else len(STAYS)


def days_told(story: Story, draft: DraftVisit) -> tuple[date | None, date | None]:
    future = FUTURE.get(draft.status)
    return edtf.bounds(draft.date or days_of(draft.date_text, story.article.published, future, draft.date_anchor))


def is_stay(story: Story, draft: DraftVisit) -> bool:
    """Whether the date is of a stay from one day to another, not of some day in a week."""
    first, last = days_told(story, draft)
    return first is not None and last is not None and first < last <= first + 2 * ONE_STAY and _lasts(story, draft)


def _lasts(story: Story, draft: DraftVisit) -> bool:
    return "/" in (draft.date or days_of(draft.date_text, story.article.published, FUTURE.get(draft.status)) or "")


def near(one: tuple[date | None, date | None], two: tuple[date | None, date | None]) -> bool:
    if None in (*one, *two):
        return False
    return one[0] - ONE_STAY <= two[1] and two[0] <= one[1] + ONE_STAY  # type: ignore[operator]
