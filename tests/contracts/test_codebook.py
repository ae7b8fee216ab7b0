"""CODEBOOK.md is generated; the vocabularies say what their values mean."""

from __future__ import annotations

import pytest

from diplo_extract.schema import codebook
from diplo_extract.schema.codebook import codebook_page
from tests.conftest import ROOT


def test_the_page_is_not_stale() -> None:
    assert (ROOT / "CODEBOOK.md").read_text(encoding="utf-8") == codebook_page(), "run make codebook"


@pytest.mark.parametrize("term", codebook._terms(), ids=lambda term: term.__name__)
def test_every_value_is_defined(term: type) -> None:
    for member in term:
        assert member.definition.endswith("."), f"{term.__name__}.{member} has no definition"


def test_every_field_is_described() -> None:
    rows = [line for line in codebook_page().splitlines() if line.startswith("| `")]
    assert len(rows) > 200
    assert not [row for row in rows if row.endswith("|  |")]
