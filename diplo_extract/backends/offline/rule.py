"""A rule: it reads one sentence and proposes drafts; it can be read, tested and switched off alone.

`fires_on` are passages on which it proposes a draft, `silent_on` passages on which it proposes none; the tests run
every rule on its own examples. `needs` are the classes of words without one of which a sentence is not given to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.schema import AnyDraft

Apply = Callable[[Sentence], Iterator[AnyDraft]]


@dataclass(frozen=True)
class Rule:
    """One rule: its name as drafts carry it, the function, and what fires it and what must not."""

    name: str
    apply: Apply
    needs: frozenset[str]
    fires_on: tuple[str, ...]
    silent_on: tuple[str, ...]

    @property
    def doc(self) -> str:
        """What the rule looks for."""
        return " ".join((self.apply.__doc__ or "").split())


def rule(apply: Apply, needs: str, fires_on: str | tuple[str, ...], silent_on: str | tuple[str, ...]) -> Rule:
    """A rule named like its function."""
    name = apply.__name__
    return Rule(name, apply, frozenset(needs.split()), _listed(fires_on), _listed(silent_on))


def _listed(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else texts
