"""Lists of words and phrases, kept as text files that can be read and reviewed: `#` begins a comment."""

from __future__ import annotations

from importlib.resources import files


def phrases(name: str) -> frozenset[str]:
    """The phrases of `data/<name>.txt`, one a line."""
    return frozenset(_lines(name))


def words(name: str) -> frozenset[str]:
    """The words of `data/<name>.txt`, separated by white space."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    text = files("diplo_extract.text").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
