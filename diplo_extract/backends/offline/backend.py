"""The embedded default: documented rules over the sentences of an article's view."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from diplo_extract.backends.base import Meter, Proposal, no_drafts
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.article.telling import LONGEST_QUOTE
from diplo_extract.backends.offline.rule import Rule
from diplo_extract.backends.offline.rules import RULES
from diplo_extract.backends.offline.settling import settle
from diplo_extract.backends.offline.texts.bundles import link_parts
from diplo_extract.errors import UsageError
from diplo_extract.schema import AnyDraft, Article, ArticleDrafts, DraftAgreement, DraftUpgrade, DraftVisit, Rejected
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View

RULES_VERSION = "7"
NEEDED = frozenset[str]().union(*(rule.needs for rule in RULES))
MOST_OF_SENTENCE = 100  # drafts; what has more is a list of persons and a list of countries, and no sentence


@dataclass(frozen=True)
class OfflineBackend:
    """Rules instead of a model: no network, no cost. `without` names rules that are switched off.

    Raises UsageError where there is no rule of such a name. `diplo-extract rules` lists them all.
    """

    without: Collection[str] = frozenset()

    name = "offline"
    model = None
    prompt = None

    def __post_init__(self) -> None:
        names = {self.without} if isinstance(self.without, str) else self.without
        for name in names:
            _check(name)
        object.__setattr__(self, "without", frozenset(names))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are asked, in their order."""
        return _asked(frozenset(self.without), NEEDED)

    def request_key(self, article: Article, view: View) -> str:
        """A hash of the rules' version, the rules switched off, and what they read."""
        told = (article.published or "", article.source or "", article.text, view.text)
        read = "\x1f".join((RULES_VERSION, ",".join(sorted(self.without)), *told))
        return f"offline:{hashlib.sha256(read.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"

    def propose(self, article: Article, view: View, meter: Meter | None = None) -> Proposal:
        """The drafts that the rules propose. Never raises, makes no requests."""
        story = Story(article, view)
        rejected: list[Rejected] = []
        drafts = link_parts(story, settle(story, list(self._drafts(story, rejected))))
        story.close()
        if not drafts:
            return no_drafts(Outcome.no_events, "no rule found an event")
        return Proposal(status=Outcome.ok, drafts=_by_kind(drafts), rejected=tuple(rejected))

    def _drafts(self, story: Story, rejected: list[Rejected]) -> Iterator[tuple[int, AnyDraft]]:
        for one in story.told:
            asked = _asked(frozenset(self.without), NEEDED.intersection(one.kinds))
            drafts = (draft for rule in asked for draft in rule.apply(one))
            for draft in islice(drafts, MOST_OF_SENTENCE):
                yield one.number, draft
            if next(drafts, None) is not None:
                reason = f"a sentence that tells more than {MOST_OF_SENTENCE} events: the rest of them is not looked at"
                rejected.append(Rejected(reason=reason, draft={"quotes": [one.text[:LONGEST_QUOTE]]}))


@lru_cache(maxsize=4096)
def _asked(without: frozenset[str], kinds: frozenset[str]) -> tuple[Rule, ...]:
    """The rules, but for some, that need something of the kinds that a sentence has."""
    return tuple(rule for rule in RULES if rule.name not in without and not kinds.isdisjoint(rule.needs))


def _check(name: str) -> None:
    known = [rule.name for rule in RULES]
    if name not in known:
        near = get_close_matches(str(name), known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else "; `diplo-extract rules` lists them"
        raise UsageError(f"there is no rule {name!r}{hint}")


def _by_kind(drafts: list[AnyDraft]) -> ArticleDrafts:
    return ArticleDrafts(
        visits=[draft for draft in drafts if isinstance(draft, DraftVisit)],
        agreements=[draft for draft in drafts if isinstance(draft, DraftAgreement)],
        partnership_upgrades=[draft for draft in drafts if isinstance(draft, DraftUpgrade)],
    )
