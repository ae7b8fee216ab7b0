"""Guards of the recordings: none is orphaned, none tells who recorded it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.cassette_form import deserialize, serialize
from tests.conftest import ROOT

CASSETTES = sorted((ROOT / "cassettes").rglob("*.yaml"))
SECRETS = re.compile(r"sk-[A-Za-z0-9]{8}|Bearer |[Cc]ookie:|org-[A-Za-z0-9]{8}|openai-organization|authorization", re.I)


@pytest.fixture(scope="module")
def collected() -> set[str]:
    """The cassettes that the tests ask for, by the names of the tests."""
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/recorded", "--collect-only", "-q", "-o", "addopts=", "-m", "vcr"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    names = set()
    for line in listed.stdout.splitlines():
        if "::" in line:
            file, test = line.split("::", 1)
            names.add(f"{file.removeprefix('tests/').removesuffix('.py')}/{test}.yaml")
    return names


def test_every_cassette_belongs_to_a_test_and_every_test_has_one(collected: set[str]) -> None:
    assert {str(path.relative_to(ROOT / "cassettes")) for path in CASSETTES} == collected


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: path.stem)
def test_a_cassette_tells_no_secret_and_only_the_content_type(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text(encoding="utf-8")
    assert not SECRETS.search(text)
    for interaction in deserialize(text)["interactions"]:
        for side in ("request", "response"):
            assert set(map(str.lower, interaction[side]["headers"])) <= {"content-type"}
        assert interaction["request"]["uri"].startswith("http://endpoint/")


@pytest.mark.parametrize("path", CASSETTES[:1], ids=lambda path: path.stem)
def test_the_readable_form_loses_nothing(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text(encoding="utf-8")
    assert serialize(deserialize(text)) == text
