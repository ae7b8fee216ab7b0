"""How an article ended."""

from __future__ import annotations

from diplo_extract.schema.vocabulary.term import Term


class Outcome(Term):
    """How an article ended."""

    ok = "ok", "Read in full; single values that did not stand are in `rejected`."
    partial = "partial", "A draft or a part of the answer was lost; `rejected` and `detail` say why."
    no_events = "no_events", "Read in full, nothing found."
    refused = "refused", "The model refused."
    filtered = "filtered", "A content filter of the provider stopped it."
    truncated = "truncated", "The answer was cut off at the token limit."
    invalid = "invalid", "The answer could not be read as drafts."
    unreachable = "unreachable", "No answer: network, time-out, server error, rate limit."
    over_budget = "over_budget", "Not asked: the budget or the cap for one article would be exceeded."
    unreadable = "unreadable", "The article itself could not be read."

    @property
    def is_done(self) -> bool:
        """Whether the article was read: a re-run need not ask again."""
        return self in (Outcome.ok, Outcome.partial, Outcome.no_events)
