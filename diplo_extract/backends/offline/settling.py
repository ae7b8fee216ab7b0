"""What the drafts of one article say of each other: headlines, roles, the date of a stay, acts during a visit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import combinations

from diplo_extract.backends.offline.article.dating import Dates
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import code_of, sides_of
from diplo_extract.backends.offline.headings import date_by_headings
from diplo_extract.backends.offline.news_day import date_by_news
from diplo_extract.backends.offline.visits.company import note_company
from diplo_extract.backends.offline.visits.days import date_visits
from diplo_extract.backends.offline.visits.meetings import MADE, note_meetings
from diplo_extract.backends.offline.visits.one_stay import (
    agree_on_dates,
    days_told,
    is_stay,
    judge_by_dates,
    near,
    take_date,
)
from diplo_extract.backends.offline.visits.purpose import take_occasions, take_ranks
from diplo_extract.normalise import edtf
from diplo_extract.normalise.actors import mentions
from diplo_extract.normalise.levels import read_level
from diplo_extract.schema import AnyDraft, DraftAgreement, DraftUpgrade, DraftVisit
from diplo_extract.schema.vocabulary import AgreementStatus, MentionRole, Status


def settle(story: Story, drafts: list[tuple[int, AnyDraft]]) -> list[AnyDraft]:
    """The drafts (each with the number of its sentence), agreed with each other."""
    kept = _without_presence(_without_headlines(story, drafts))
    date_by_headings(story, kept)
    visits = [(number, draft) for number, draft in kept if isinstance(draft, DraftVisit)]
    agree_on_dates(story, visits)
    date_visits(story, visits)
    _agree_on_roles(kept)
    take_ranks(story, visits)
    take_occasions(story, visits)
    _trust_the_body(story, visits)
    judge_by_dates(story, visits)
    _still_there(visits)
    note_meetings(story, visits)
    note_company(story, visits)
    _as_told_by_verbs(visits)
    _agree_on_homes(visits)
    _share_dates(story, kept)
    _acts_in_same_sentence(story, kept)
    date_by_news(story, kept)
    _acts_during_visits(story, kept, [draft for _, draft in visits])
    return [draft for _, draft in kept]


def _without_headlines(story: Story, drafts: list[tuple[int, AnyDraft]]) -> list[tuple[int, AnyDraft]]:
    """Without texts and steps that a headline or lead names in other words than the body does."""
    told = {(type(draft), sides_of(draft)) for number, draft in drafts if story.sentences[number].zone == "body"}
    return [
        (number, draft)
        for number, draft in drafts
        if isinstance(draft, DraftVisit)
        or (story.sentences[number].zone == "body" and not _is_stray(story, number, draft))
        or (
            story.sentences[number].zone != "body"
            and not _is_vague(story, number, draft)
            and (type(draft), sides_of(draft)) not in told
        )
    ]


def _is_stray(story: Story, number: int, draft: AnyDraft) -> bool:
    """What another article's headline tells between the paragraphs; lines that a list is made of are no headlines."""
    return draft.rule != "listed_texts" and story.sentences[number].is_headline


def _without_presence(drafts: list[tuple[int, AnyDraft]]) -> list[tuple[int, AnyDraft]]:
    """Without undated talks abroad of whom the article tells a visit there: they were held during it."""
    told = {
        _stay(draft)
        for _, draft in drafts
        if isinstance(draft, DraftVisit)
        and not draft.presence_inferred
        and draft.status in (Status.completed, Status.ongoing)
    }
    return [
        (number, draft)
        for number, draft in drafts
        if not (
            isinstance(draft, DraftVisit)
            and draft.presence_inferred
            and not draft.date_text
            and draft.mention_role is MentionRole.focal
            and _stay(draft) in told
        )
    ]


def _stay(draft: DraftVisit) -> tuple[str, str]:
    return draft.visitor_name, code_of(draft.host)


def _is_vague(story: Story, number: int, draft: AnyDraft) -> bool:
    """A headline's "deal" is told better by the body, or is no record."""
    return (
        draft.rule != "document_itself"
        and isinstance(draft, DraftAgreement)
        and story.sentences[number].zone == "title"
        and len(story.sentences) > 3
    )


def _still_there(visits: list[tuple[int, DraftVisit]]) -> None:
    """An arrival or talks that are over are part of a stay that is not, and so is what is still to be seen there."""
    news = [draft for _, draft in visits if draft.mention_role is MentionRole.focal]
    arrived = [draft for draft in news if draft.status is Status.completed and draft.date_text]
    there: dict[tuple[str, str], Status] = {_stay(draft): draft.status for draft in arrived}
    there |= {_stay(draft): draft.status for _, draft in visits if draft.status is Status.ongoing}
    for draft in news:
        now = there.get(_stay(draft))
        over = draft.status is Status.completed and (draft.presence_inferred or draft.rule == "travelled")
        ahead = draft.status is Status.planned and not draft.date_text
        inside = draft.rule == "travelled" or (draft.city and now is Status.ongoing)
        if now and (over or (ahead and inside)):
            draft.status = now


def _agree_on_homes(visits: list[tuple[int, DraftVisit]]) -> None:
    """Of one visitor the country is the same in all drafts; left open where it is one of those visited."""
    hosts: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, dict[str, str]] = defaultdict(dict)
    for _, draft in visits:
        hosts[draft.visitor_name].add(code_of(draft.host))
        if draft.visitor_country:
            homes[draft.visitor_name].setdefault(code_of(draft.visitor_country), draft.visitor_country)
    for _, draft in visits:
        told = homes[draft.visitor_name]
        if draft.visitor_country and code_of(draft.visitor_country) in hosts[draft.visitor_name]:
            draft.visitor_country = ""
        elif draft.visitor_name and len(told) == 1 and told.keys().isdisjoint(hosts[draft.visitor_name]):
            draft.visitor_country = next(iter(told.values()))


def _as_told_by_verbs(visits: list[tuple[int, DraftVisit]]) -> None:
    """ "X's visit to Y" says nothing of when: it lies ahead, where all that the article tells of that stay does."""
    groups: dict[tuple[str, str], list[DraftVisit]] = defaultdict(list)
    for _, draft in visits:
        if draft.mention_role is MentionRole.focal:
            groups[_stay(draft)].append(draft)
    for group in groups.values():
        open_ = [draft for draft in group if draft.rule in ("visit_of", "visit_continued") and not draft.date_text]
        others = {draft.status for draft in group if draft not in open_}
        for draft in open_ if others == {Status.planned} else ():
            draft.status = Status.planned if draft.status is Status.completed else draft.status


def _trust_the_body(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """A headline's present tense says neither when nor whether: the status is that of the body's first telling."""
    told: dict[tuple[str, str], DraftVisit] = {}
    for number, draft in visits:
        if story.sentences[number].zone == "body" and draft.mention_role is MentionRole.focal:
            told.setdefault((draft.visitor_name, code_of(draft.host)), draft)
    for number, draft in visits:
        body = told.get((draft.visitor_name, code_of(draft.host)))
        if body is not None and story.sentences[number].zone in ("title", "lead"):
            draft.status = body.status
            if body.date_text:
                take_date(draft, body)


def _agree_on_roles(drafts: list[tuple[int, AnyDraft]]) -> None:
    """A visit or step told without a date is the dated one of the same visitor to the same host, or of that pair."""
    groups: dict[Hashable, list[AnyDraft]] = defaultdict(list)
    for _, draft in drafts:
        if isinstance(draft, DraftVisit):
            groups[_stay(draft)].append(draft)
        elif isinstance(draft, DraftUpgrade):
            level = read_level(draft.level_text)
            groups[sides_of(draft), level and level.to_level].append(draft)
    for group in groups.values():
        dated = [draft for draft in group if draft.date_text]
        roles = {draft.mention_role for draft in dated}
        if len(roles) == 1:
            for draft in group:
                draft.mention_role = dated[0].mention_role
        ended = any(draft.status is Status.completed and draft.mention_role is MentionRole.focal for draft in group)
        known = next((draft.status for draft in group if draft.status is not Status.unknown), Status.unknown)
        for draft in group:
            if draft.status is Status.unknown:
                draft.status = Status.completed if ended else known


ARRIVALS = ("travelled", "visit_on", "stayed", "tour_stops", "received")


def _is_news(story: Story, draft: DraftVisit) -> bool:
    published = edtf.bounds(story.article.published)
    return None in published or near(days_told(story, draft), published)


def _is_arrival(story: Story, draft: DraftVisit) -> bool:
    """Whether the one day that is known is that of the journey: what is signed during the stay may be of another."""
    return draft.rule in ARRIVALS and not is_stay(story, draft)


THEN = re.compile("Back then|At th(?:e|at) time|On th(?:e|at) occasion|During th(?:e|at) (?:visit|trip|stay)|Then")
"""How a sentence goes on with the visit of the one before it."""


def _acts_in_same_sentence(story: Story, drafts: list[tuple[int, AnyDraft]]) -> None:
    """ "When X paid a visit on May 2 to 4, a pact was signed": the stay dates the visit, and the act lies within it.

    An act without a date of its own lies within the one visit that its sentence tells: "flew to A, where they signed".
    """
    told: dict[int, list[tuple[int, DraftVisit]]] = defaultdict(list)
    visits = [(number, draft) for number, draft in drafts if isinstance(draft, DraftVisit)]
    for place, (number, visit) in enumerate(visits, 1):
        told[number].append((place, visit))
    for number, act in drafts:
        if isinstance(act, DraftVisit) or act.during_visit:
            continue
        sides = sides_of(act)
        if number not in told and THEN.match(story.sentences[number].text):
            number -= 1
        for place, visit in told.get(number, ()):
            within = code_of(visit.host) in sides and code_of(visit.visitor_country) in {*sides, ""}
            same = visit.date_text == act.date_text and is_stay(story, visit)
            alone = not act.date_text and act.status is visit.status is Status.completed and len(told[number]) == 1
            if visit.date_text and within and (same or alone):
                act.during_visit, act.date_text, act.date_anchor = place, "", ""
                act.mention_role = visit.mention_role if alone else act.mention_role


def _share_dates(story: Story, drafts: list[tuple[int, AnyDraft]]) -> None:
    """What two sides did in one sentence they did on one day: "signed on Monday a text that opened relations"."""
    told: dict[tuple[int, frozenset[str]], list[AnyDraft]] = defaultdict(list)
    for number, draft in drafts:
        if not isinstance(draft, DraftVisit) and draft.status is Status.completed:
            told[number, sides_of(draft)].append(draft)
    for (number, _), acts in told.items():
        dated = [act for act in acts if act.date_text]
        for act in acts if len(dated) == 1 and _tells_one_date(story.sentences[number]) else ():
            act.date_text, act.date_anchor = dated[0].date_text, dated[0].date_anchor


def _tells_one_date(one: Sentence) -> bool:
    """Whether no other clause of the sentence has a date of its own."""
    dates = Dates(one)
    return sum(dates.may_date(at) for at in one.places_of("DATE")) == 1


def _acts_during_visits(story: Story, drafts: list[tuple[int, AnyDraft]], visits: list[DraftVisit]) -> None:
    """An undated act of the pair of the one visit in the news took place during it."""
    focal: dict[frozenset[str], int] = {}
    two = frozenset(place.code for place in story.clear_pair or ())
    for place, draft in enumerate(visits, 1):
        news = draft.mention_role is MentionRole.focal and draft.date_text and _is_news(story, draft)
        if news and draft.status in MADE and not _is_arrival(story, draft):
            focal.setdefault(frozenset((code_of(draft.host), code_of(draft.visitor_country))) - {""}, place)
    for _, act in drafts:
        if isinstance(act, DraftVisit) or act.mention_role is not MentionRole.focal:
            continue
        if isinstance(act, DraftAgreement) and act.agreement_status is AgreementStatus.under_negotiation:
            continue
        if sides := sides_of(act):
            during = (
                [focal[sides]]
                if sides in focal
                else [focal[pair] for pair in _pairs(sides) if pair in focal and (len(sides) > 2 or sides == two)]
            )
            if during and (not act.date_text or isinstance(act, DraftAgreement)):
                visit = visits[min(during) - 1]
                ahead = visit.status is Status.planned and act.status is Status.completed
                if not (ahead or _is_elsewhere(act, visit)):
                    act.during_visit = min(during)


def _is_elsewhere(act: AnyDraft, visit: DraftVisit) -> bool:
    """Whether a text was signed in another country than the one visited: at another time, then."""
    named = [*mentions(act.place)] if isinstance(act, DraftAgreement) else []
    return bool(named) and all(
        mention.reading.actor is None or mention.reading.actor.code != code_of(visit.host) for mention in named
    )


def _pairs(sides: frozenset[str]) -> Iterator[frozenset[str]]:
    """The pairs of some sides, and each side alone."""
    return (frozenset(pair) for size in (1, 2) for pair in combinations(sides, size))
