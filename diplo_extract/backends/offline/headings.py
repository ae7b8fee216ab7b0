"""The days under which a diary lists what is ahead: lines that are nothing but a date, "TUESDAY, MAY 4"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import days_of
from diplo_extract.normalise import edtf
from diplo_extract.normalise.dates import find_dates
from diplo_extract.schema import AnyDraft, DraftAgreement, DraftVisit
from diplo_extract.schema.vocabulary import AgreementStatus, Status, Zone

FEWEST = 3  # days; fewer make no diary
LONGEST = 40  # characters
ITEM = 3  # sentences before the one that tells the event
LASTING = re.compile(r"\((?:to|until|till|through) ([^()\n]{1,20})\)")


def date_by_headings(story: Story, drafts: list[tuple[int, AnyDraft]]) -> None:
    """Give what a diary lists without a date the day above it; what it tells in the present lies ahead then."""
    published, _ = edtf.bounds(story.article.published)
    days = list(_days(story)) if any(_day(one) for one in story.sentences) else []
    for number, draft in drafts if len(set(days)) > FEWEST else ():
        words = "" if draft.date_text else days[number]
        first, _ = edtf.bounds(days_of(words, story.article.published)) if words else (None, None)
        if first is None:
            continue
        draft.date_text, draft.date_anchor = words, ""
        for last in LASTING.findall(story.text, _start(story, number), story.sentences[number].end + 1):
            draft.date_text = f"{words} … {last}"
            draft.date = days_of(f"{words} to {last}", story.article.published) or ""
        if isinstance(draft, DraftVisit) and draft.trip:
            draft.date_of = "trip"
        if draft.status in (Status.completed, Status.ongoing) and published and first >= published:
            draft.status = Status.planned
            if isinstance(draft, DraftAgreement) and draft.agreement_status is AgreementStatus.signed:
                draft.agreement_status = AgreementStatus.to_be_signed


def _start(story: Story, number: int) -> int:
    """Where the item of a sentence begins: its paragraph, as far as an item is long."""
    near = story.sentences[max(0, number - ITEM) : number + 1]
    return next(one.start for one in near if one.paragraph == story.sentences[number].paragraph)


def _days(story: Story) -> Iterator[str]:
    """For each sentence the day above it: that of its section, or at the head of its own paragraph."""
    lengths = Counter(one.paragraph for one in story.sentences)
    section, item, paragraph = "", "", -1
    for one in story.sentences:
        day = _day(one)
        if lengths[one.paragraph] == 1 and (day or one.text.isupper()):
            section = day  # a heading without a day ends the section: "POSTPONED"
        elif day or one.paragraph != paragraph:
            item, paragraph = day, one.paragraph
        yield item or section


def _day(one: Sentence) -> str:
    """The day, where the sentence is nothing else."""
    text = one.text.strip(" .:")
    found = find_dates(text) if one.zone is Zone.body and len(text) <= LONGEST and one.may_date else ()
    return text if len(found) == 1 and found[0].words == text else ""
