"""A visit that a rule has told, as the later rules look back on it."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Stay:
    """A visit that a rule has told: in which sentence, whose, where."""

    number: int
    person: Person
    home: Place | None
    host: Place
    status: Status
    past: bool

    @property
    def is_made(self) -> bool:
        """Whether it is news that the visit takes or took place."""
        return self.status in (Status.completed, Status.ongoing) and not self.past

    def is_of(self, person: Person, hosts: set[str]) -> bool:
        """Whether it is this person's, in one of these countries."""
        return self.person is person and self.host.code in hosts
