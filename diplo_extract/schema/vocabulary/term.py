"""The base of the closed vocabularies: a string that carries its own definition."""

from __future__ import annotations

from enum import StrEnum


class Term(StrEnum):
    """A member of a closed vocabulary: a string with a `definition`."""

    definition: str

    def __new__(cls, value: str, definition: str = "") -> Term:
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        return member
