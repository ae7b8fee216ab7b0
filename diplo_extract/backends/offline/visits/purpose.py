"""The rank of a visit and the summit that it is for, where other words of its sentence or article tell them."""

from __future__ import annotations

from collections import defaultdict

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import code_of
from diplo_extract.backends.offline.visits.phrases import VisitPhrase, visit_phrases
from diplo_extract.backends.offline.visits.venues import first_of_summit, is_of_two, venue
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole, VisitFormat

LED = 9  # items from "attend" to the summit


def take_ranks(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """Give a visit the rank that its own sentence names: "arrived on Monday and is on a state visit until Friday"."""
    told: dict[int, list[DraftVisit]] = defaultdict(list)
    for number, draft in visits:
        told[number].append(draft)
    for number, draft in visits:
        if draft.rank_text or draft.visit_format is VisitFormat.transit:
            continue
        phrases = visit_phrases(story.sentences[number])
        ranks = {phrase.rank for phrase in phrases if phrase.rank and _is_of(phrase, draft, told[number])}
        draft.rank_text = ranks.pop() if len(ranks) == 1 else ""


def _is_of(phrase: VisitPhrase, draft: DraftVisit, told: list[DraftVisit]) -> bool:
    """Whether a phrase speaks of this visit; where it leaves host or visitor open, of the only one of the sentence."""
    hosts, visitors = {host.code for host, _ in phrase.hosts}, {person.name for person in phrase.visitors}
    if phrase.nobody or (hosts and code_of(draft.host) not in hosts):
        return False
    one_host = hosts or len({code_of(other.host) for other in told}) == 1
    one_visitor = visitors or len({other.visitor_name for other in told}) == 1
    return bool(one_host and one_visitor) and (not visitors or draft.visitor_name in visitors)


def take_occasions(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """Give a visit without a rank the summit for which its sentence, or another telling of it, says that it is made."""
    known: dict[tuple[str, str], str] = {}
    for number, draft in visits:
        if not draft.rank_text and not draft.occasion:
            draft.occasion = _summit_at(story.sentences[number], code_of(draft.host))
        if draft.occasion and draft.mention_role is MentionRole.focal:
            known.setdefault((draft.visitor_name, code_of(draft.host)), draft.occasion)
    ranked = {(draft.visitor_name, code_of(draft.host)) for _, draft in visits if draft.rank_text}
    for _, draft in visits:
        stay = draft.visitor_name, code_of(draft.host)
        if draft.mention_role is MentionRole.focal and stay not in ranked:
            draft.occasion = draft.occasion or known.get(stay, "")
        if draft.occasion and stay not in ranked:
            draft.visit_format = VisitFormat.multilateral_attendance


def _summit_at(one: Sentence, host: str) -> str:
    """The summit there that the sentence says is attended."""
    for summit in one.places_of("SUMMIT"):
        first = first_of_summit(one, summit)
        led = any(one.has(at, "ATTEND") for at in range(max(0, first - LED), first))
        found = venue(one, summit) if led and not is_of_two(one, summit) else None
        if found is not None and host in {place.code for place, _ in found[0]}:
            return one.quote(first, summit)
    return ""
