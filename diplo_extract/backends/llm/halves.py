"""A truncated answer is asked for again once, in halves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from diplo_extract.backends.base import Proposal
from diplo_extract.schema import ArticleDrafts, DraftAgreement, DraftUpgrade
from diplo_extract.schema.vocabulary import Outcome


def split_paragraphs(paragraphs: Sequence[Any]) -> tuple[slice, slice]:
    """Two runs of paragraphs of about equal length in code points; neither is empty where there are two or more."""
    half = (paragraphs[0].start + paragraphs[-1].end) / 2
    cut = min(range(1, len(paragraphs)), key=lambda number: abs(paragraphs[number].start - half))
    return slice(0, cut), slice(cut, None)


def join_halves(whole: Proposal, halves: Sequence[Proposal]) -> Proposal:
    """One proposal from the answers to both halves; what the truncated answer cost stays on the books."""
    usage = whole.usage
    drafts = ArticleDrafts()
    for half in halves:
        usage += half.usage
        _append(drafts, half.drafts)
    failed = [half for half in halves if not half.status.is_done]
    unasked = [half for half in failed if half.status in (Outcome.unreachable, Outcome.over_budget)]
    if unasked:  # no final outcome: the next run goes on from the half that was answered
        return whole.model_copy(update={"usage": usage, "status": unasked[0].status, "detail": unasked[0].detail})
    if len(failed) == len(halves):
        return whole.model_copy(update={"usage": usage, "detail": failed[0].detail})
    lost = failed or [half for half in halves if half.status is Outcome.partial]
    return Proposal(
        status=Outcome.partial if lost else Outcome.ok,
        drafts=drafts,
        rejected=tuple(rejected for half in halves for rejected in half.rejected),
        usage=usage,
        detail=f"the article was asked in halves: {lost[0].detail}" if lost else None,
        answered_at=halves[-1].answered_at or whole.answered_at,
        raw=tuple(raw for half in halves for raw in half.raw),
    )


def _append(drafts: ArticleDrafts, more: ArticleDrafts) -> None:
    visits, agreements = len(drafts.visits), len(drafts.agreements)
    referring: list[DraftAgreement | DraftUpgrade] = [*more.agreements, *more.partnership_upgrades]
    for draft in referring:
        draft.during_visit += visits if draft.during_visit else 0
    for agreement in more.agreements:
        agreement.part_of += agreements if agreement.part_of else 0
    drafts.visits += more.visits
    drafts.agreements += more.agreements
    drafts.partnership_upgrades += more.partnership_upgrades
