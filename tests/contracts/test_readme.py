"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import diplo_extract as dx
from diplo_extract.cli import build_parser
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [path for path in ROOT.rglob("*.md") if not {".venv", ".pytest_cache", "injection"} & set(path.parts)]


def test_the_output_of_the_quickstart_is_the_one_shown() -> None:
    ran = subprocess.run(
        [sys.executable, "examples/quickstart.py"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() in README


def test_every_name_of_the_library_that_it_uses_exists() -> None:
    for name in re.findall(r"\bdx\.(\w+)", README):
        assert name in dx.__all__, name


def test_every_option_and_command_that_it_shows_exists() -> None:
    block = README.split("## On the command line")[1].split("```")[1]
    helps = {command: _help(command) for command in ("extract", "show", "rules", "evaluate")}
    for option in re.findall(r"--[a-z-]+", block):
        assert any(option in text for text in helps.values()), option
    for command in re.findall(r"^diplo-extract (\w+)", block, re.MULTILINE):
        assert command in helps


def test_make_has_the_targets_that_it_names() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE):
        assert f"\n{target}:" in makefile, target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_to_files_lead_somewhere(document) -> None:  # type: ignore[no-untyped-def]
    for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def _help(command: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "diplo_extract", command, "--help"], capture_output=True, text=True, check=True
    )
    return ran.stdout


def test_the_parser_knows_the_three_commands() -> None:
    assert build_parser().parse_args(["show", "a.txt"]).command == "show"
