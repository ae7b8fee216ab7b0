"""One article as coding sees it: what is printed where, which actors it names, what was rejected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from html import unescape
from typing import Any

from diplo_extract.normalise.actors import ActorMention, mentions
from diplo_extract.normalise.dates import DateContext, context_of
from diplo_extract.normalise.foreign_mentions import mentions_in
from diplo_extract.normalise.languages import language_of
from diplo_extract.schema import AnyDraft, Article, DraftAgreement, DraftVisit, Evidence, Rejected
from diplo_extract.schema.vocabulary import EventKind, Flag
from diplo_extract.text import Grounded, NotGrounded, View, find_value

# values that name a sort of thing: a plural, or a word that another has run into, is the same value
COMMON_NOUNS = frozenset({"rank_text", "level_text", "from_level_text", "instrument_text", "title"})
INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


class Unfit(Exception):
    """A draft can not become an event; the message is the reason, for people."""


@dataclass
class Coded:
    """A draft on its way to an event.

    `spans` are its quotes in the article, `numbers` the positions of the drafts that it holds (from 1), `during` and
    `part_of` the positions of the visit and of the bundle that it belongs to (0: none).
    """

    kind: EventKind
    draft: Any  # the draft it came from, of the type that `kind` means
    numbers: set[int]
    values: dict[str, Any]
    spans: list[Grounded]
    flags: set[Flag]
    during: int = 0
    part_of: int = 0
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where its first quote stands."""
        return min(span.start for span in self.spans)

    @property
    def near(self) -> tuple[int, int]:
        """The stretch of its main quote, to look for its values first."""
        return self.spans[0].start, self.spans[0].end


@dataclass
class Reading:
    """An article while its drafts are coded."""

    article: Article
    view: View
    rejected: list[Rejected] = field(default_factory=list)

    @cached_property
    def dates(self) -> DateContext:
        """What dates are read against; the whole article is read for it only where words need that."""
        published = self.article.published
        of_article = cache(partial(context_of, self.view.text, published))
        return DateContext(published, of_article=of_article) if published else of_article()

    @cached_property
    def mentions(self) -> list[ActorMention]:
        """All mentions of actors in the article."""
        return list(mentions_in(self.view.text, language_of(self.view.text, self.article.language)))

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all actors that the article names, in any form."""
        return _codes(self.mentions)

    @cached_property
    def clear_codes(self) -> frozenset[str]:
        """The codes of the actors that it names without ambiguity."""
        return frozenset(mention.reading.actor.code for mention in self.mentions if mention.reading.actor)

    def place(self, words: str, near: tuple[int, int]) -> Grounded | None:
        """Where a value is printed, the nearest to `near`."""
        found = find_value(words, self.view, near=near)
        return None if isinstance(found, NotGrounded) else found

    def printed(self, draft: AnyDraft, name: str, words: str, near: tuple[int, int] | None = None) -> str | None:
        """A value as the article prints it, or None: then it is not there, and the rejection says so."""
        if not words:
            return None
        found = find_value(words, self.view, near=near)
        if not isinstance(found, NotGrounded):
            return words if "…" in words else as_printed(found.quote)
        inflected = self._inflected(words) if name in COMMON_NOUNS else None
        if inflected is None:
            self.reject(draft, found.reason, name)
        return inflected

    def _inflected(self, words: str) -> str | None:
        """The words where they begin or end as words do: 'state visit' in 'state visits' or in 'endedstate visit'."""
        found = re.escape(words)
        match = re.search(rf"\b{found}|{found}\b", self.view.text, re.IGNORECASE)
        return match[0] if match else None

    def printed_all(self, draft: AnyDraft, name: str, many: list[str]) -> tuple[str, ...]:
        """The values of a list that are printed, without repetition."""
        return tuple(dict.fromkeys(value for words in many if (value := self.printed(draft, name, words))))

    def reject(self, draft: AnyDraft, reason: str, name: str | None = None) -> None:
        """Record what did not become (part of) an event."""
        shown = draft.model_dump(mode="json", exclude_defaults=True)
        self.rejected.append(
            Rejected(reason=reason, kind=kind_of(draft), field=name, draft={name: shown.get(name)} if name else shown)
        )


def kind_of(draft: AnyDraft) -> EventKind:
    """The kind of event that a draft is for."""
    if isinstance(draft, DraftVisit):
        return EventKind.visit
    return EventKind.agreement if isinstance(draft, DraftAgreement) else EventKind.partnership_upgrade


def codes_in(text: str) -> frozenset[str]:
    """The codes of all actors named in a text; an ambiguous name stands for each of its candidates."""
    return _codes(mentions(text))


def _codes(found: list[ActorMention]) -> frozenset[str]:
    codes: set[str] = set()
    for mention in found:
        actor = mention.reading.actor
        codes.update([actor.code] if actor else mention.reading.candidates)
    return frozenset(codes)


def as_printed(quote: str) -> str:
    """A value on one line, as a reader of the page sees it: entities decoded, no invisible characters."""
    return " ".join(unescape(quote).translate(INVISIBLE).split())
