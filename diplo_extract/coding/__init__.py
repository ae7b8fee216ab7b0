"""Drafts → events: ground, normalise, merge within the article, judge, identify, link.

The model points, the code codes: whatever the backend, a draft becomes an event only here, and only by words that
stand in the article. What does not, is in `Extraction.rejected` with its reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from diplo_extract.coding.agreements import code_agreement
from diplo_extract.coding.identity import identify
from diplo_extract.coding.judging import judge
from diplo_extract.coding.links import link
from diplo_extract.coding.merging import merge
from diplo_extract.coding.reading import Coded, Reading, Unfit
from diplo_extract.coding.support import build_evidence
from diplo_extract.coding.trips import number_trips, settle_names
from diplo_extract.coding.upgrades import code_upgrade
from diplo_extract.coding.visits import code_visit
from diplo_extract.schema import EVENT_TYPES, AnyEvent, Article, ArticleDrafts, Extraction, Provenance, Rejected
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View

__all__ = ["code"]

MOST_DRAFTS = 1_000  # of one kind; no article tells more, and each is compared with those like it


def code(article: Article, view: View, proposal: Any, provenance: Provenance) -> Extraction:
    """What becomes of a backend's proposal. Deterministic; never raises for what a backend proposes."""
    reading = Reading(article, view)
    coded = code_drafts(reading, proposal.drafts) if proposal.status.is_done else []
    rejected = (*proposal.rejected, *reading.rejected)
    return Extraction(
        article=article,
        status=_outcome(proposal.status, bool(coded), rejected),
        events=tuple(_event(item, article, provenance) for item in coded),
        rejected=rejected,
        usage=proposal.usage,
        provenance=provenance,
        detail=proposal.detail,
    )


def code_drafts(reading: Reading, drafts: ArticleDrafts) -> list[Coded]:
    """The finished events in the order of their kind and of their first quote.

    Visits come first and are merged before anything is dated by them.
    """
    visits = _code_each(reading, drafts.visits, code_visit)
    settle_names(visits)
    number_trips(reading.article.article_id, visits)
    visits = merge(visits)
    by_number = {number: visit for visit in visits for number in visit.numbers}
    agreements = _code_each(reading, drafts.agreements, lambda r, d, n: code_agreement(r, d, n, by_number))
    upgrades = _code_each(reading, drafts.partnership_upgrades, lambda r, d, n: code_upgrade(r, d, n, by_number))
    coded = [*visits, *merge(agreements), *merge(upgrades)]
    for item in coded:
        judge(reading, item)
    identify(reading.article.article_id, coded)
    link(reading, coded)
    for item in coded:
        item.evidence = build_evidence(reading, item)
    return coded


def _code_each(reading: Reading, drafts: list[Any], code_one: Callable[[Reading, Any, int], Coded]) -> list[Coded]:
    """The drafts of one kind, coded; one that is proposed twice in the same words is coded once."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts, 1):
        numbers[draft.model_dump_json()].append(number)
    coded = []
    for place, (first, *more) in enumerate(numbers.values()):
        draft = drafts[first - 1]
        if place >= MOST_DRAFTS:
            reading.reject(draft, f"more than {MOST_DRAFTS} drafts of one kind: it is not looked at")
            continue
        try:
            item = code_one(reading, draft, first)
        except Unfit as unfit:
            reading.reject(draft, str(unfit))
        else:
            item.numbers.update(more)
            coded.append(item)
    return coded


def _event(item: Coded, article: Article, provenance: Provenance) -> AnyEvent:
    return EVENT_TYPES[item.kind](
        **item.values,
        kind=item.kind,
        article_id=article.article_id,
        evidence=tuple(item.evidence),
        flags=tuple(sorted(item.flags)),
        provenance=provenance,
    )


def _outcome(status: Outcome, found: bool, rejected: tuple[Rejected, ...]) -> Outcome:
    if not status.is_done:
        return status
    lost = status is Outcome.partial or any(item.field is None for item in rejected)
    if lost:
        return Outcome.partial
    return Outcome.ok if found else Outcome.no_events
