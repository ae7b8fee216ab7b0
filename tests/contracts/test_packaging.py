"""The wheel holds what the library needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names in a freshly built wheel. Hatchling is imported here: an isolated build would need the network."""
    target = tmp_path_factory.mktemp("wheel")
    code = f"import hatchling.build; print(hatchling.build.build_wheel({str(target)!r}))"
    built = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return zipfile.ZipFile(target / built.stdout.strip().splitlines()[-1]).namelist()


def test_the_wheel_holds_prompts_data_and_the_type_marker(wheel: list[str]) -> None:
    needed = [
        "diplo_extract/py.typed",
        "diplo_extract/prompts/extract.v1/system.md.jinja",
        "diplo_extract/prompts/extract.v1/examples.yaml",
        "diplo_extract/normalise/data/countries.yaml",
        "diplo_extract/schema/codebook_rules.md",
    ]
    assert [name for name in needed if name not in wheel] == []


def test_the_wheel_holds_all_tracked_files_of_the_package_and_no_others(wheel: list[str]) -> None:
    on_disk = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "diplo_extract").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in wheel if ".dist-info/" not in name and not name.startswith("diplo_extract/prompts/")}
    assert packed == on_disk


CALENDAR = ("pycountry", "types-PyYAML")  # versions are dates; there is no next major to fear


def test_every_dependency_has_a_floor_and_a_ceiling() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [item for group in project["optional-dependencies"].values() for item in group]
    for requirement in [*project["dependencies"], *extras]:
        if not requirement.startswith("diplo_extract["):
            assert ">=" in requirement, requirement
            assert "<" in requirement or requirement.startswith(CALENDAR), requirement
