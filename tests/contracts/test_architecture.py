"""What keeps the house in order, besides the import contracts in pyproject.toml (`make lint`)."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

PACKAGE = ROOT / "diplo_extract"
MODULES = sorted(PACKAGE.rglob("*.py"))
LIMIT = 300


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_short_and_says_what_it_is_for(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert source.count("\n") <= LIMIT, f"{module.name} has over {LIMIT} lines: split it"
    assert ast.get_docstring(ast.parse(source)), f"{module.name} has no docstring"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [path for path in MODULES if path.stem in {"utils", "util", "helpers", "helper", "common", "misc"}]


def test_the_environment_is_read_in_one_place() -> None:
    readers = [path.name for path in MODULES if "os.environ" in path.read_text() or "getenv" in path.read_text()]
    assert readers == ["endpoint.py"]


def test_nothing_is_skipped_or_left_undone() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "pytest." + "skip", "mark." + "xfail")
    for path in [*MODULES, *(ROOT / "tests").rglob("*.py")]:
        found = [word for word in words if word in path.read_text(encoding="utf-8")]
        assert not found, f"{path}: {found}"


def keys_told_twice(node: yaml.Node) -> list[str]:
    """The keys that one mapping of a YAML document has more than once: of these only the last would count."""
    below = [part for entry in node.value for part in (entry if isinstance(entry, tuple) else (entry,))]
    found = [key for part in below if isinstance(part, yaml.CollectionNode) for key in keys_told_twice(part)]
    keys = Counter(str(key.value) for key, _ in node.value) if isinstance(node, yaml.MappingNode) else Counter()
    return [*found, *(key for key, times in keys.items() if times > 1)]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.yaml")), ids=lambda path: path.name)
def test_no_list_is_told_twice_in_a_data_file(path: Path) -> None:
    assert keys_told_twice(yaml.compose(path.read_text("utf-8"))) == []
