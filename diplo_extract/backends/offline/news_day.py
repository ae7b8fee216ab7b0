"""The day that a report tells of, for what it tells without a date: "On Monday X and Y met. … They signed …"."""

from __future__ import annotations

from diplo_extract.backends.offline.dating import ANNOUNCED, Dates
from diplo_extract.backends.offline.parties import places_in
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.story import Story
from diplo_extract.backends.offline.telling import NEWS, days_of, sides_of
from diplo_extract.normalise import edtf
from diplo_extract.schema import AnyDraft, DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, Status, Zone

JOURNEYS = ("GO", "LEAVE", "RETURN", "BEGIN", "END", "VISIT", "VISIT_NOUN", "SPEND")
ACTS = (
    "SIGN", "EXCHANGE", "ADOPT", "INITIAL", "RATIFY", "UPGRADE", "ESTABLISH", "WITNESS", "MEET", "TALKS", "HOST", "SUMMIT",
    "SIGNING", "NORMALISE", "RESTORE", "RECOGNISE",
)  # fmt: skip
FAR = 10  # sentences; what was told longer before is not what is told here


def date_by_news(story: Story, drafts: list[tuple[int, AnyDraft]]) -> None:
    """Give undated acts in the news the day that the report tells of, where it tells of one."""
    for number, draft in drafts:
        if isinstance(draft, DraftVisit) or draft.date_text:
            continue
        if draft.mention_role is MentionRole.focal and draft.status is Status.completed:
            one, sides = story.sentences[number], sides_of(draft)
            draft.date_text = _told_before(one, sides) or _told_after(one, sides)


def _told_before(one: Sentence, sides: frozenset[str]) -> str:
    """The day of the act told before; a stay or history in between leaves open on which day the next one was."""
    for earlier in reversed(one.story.sentences[max(0, one.number - FAR) : one.number]):
        if earlier.zone is Zone.title:
            return ""
        days = list(_days(earlier))
        told = {words for words in days if words}
        if told and _is_about(earlier, sides):
            return told.pop() if len(told) == 1 else ""
        if None in days and not told and earlier.number == one.number - 1:
            return ""
    return ""


def _told_after(one: Sentence, sides: frozenset[str]) -> str:
    """The day that the next sentence names, where the news begins without: "X and Y have signed … . They met on Monday"."""
    if any(_days(earlier) for earlier in one.story.sentences[: one.number]):
        return ""
    for later in one.story.sentences[one.number + 1 : one.number + 2]:
        days = _days(later)
        if len(days) == 1 and days[0] and _is_about(later, sides):
            return days[0]
    return ""


def _is_about(one: Sentence, sides: frozenset[str]) -> bool:
    """Whether a sentence names these sides, or they are those of the article."""
    named = {place.code for item in one.items for place in places_in(item)}
    return bool(sides) and (sides <= named or sides <= {place.code for place in one.story.pair or ()})


def _days(one: Sentence) -> list[str | None]:
    """The days in the news on which the sentence tells of acts; None for history, and for stays."""
    _, published = edtf.bounds(one.story.article.published)
    dates = Dates(one, declared=True)
    found: list[str | None] = []
    for at in one.places_of("DATE"):
        first, last = edtf.bounds(days_of(one.items[at].words, one.story.article.published))
        if not (first and last and published) or first > published or not dates.may_date(at):
            continue
        if last < published - NEWS or first < last:
            found.append(None)
        elif not _is_of_journey(one, at):
            found.append(one.items[at].words)
    return found


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
