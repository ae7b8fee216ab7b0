"""The examples run as they stand, with the network blocked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from diplo_extract.cli import main
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
# what a process without network has: any connection that is not loopback fails at once
OFFLINE = {"no_proxy": "", "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9"}


def test_the_quickstart_prints_events() -> None:
    ran = subprocess.run(
        [sys.executable, EXAMPLES / "quickstart.py"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | OFFLINE,
    )
    kinds = [line.split()[0] for line in ran.stdout.splitlines()]
    assert {"visit", "agreement", "partnership_upgrade"} == set(kinds)


def test_the_notebook_gives_a_table_a_plot_and_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in OFFLINE.items():
        monkeypatch.setenv(name, value)
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    notebook = nbformat.read(EXAMPLES / "01_first_dataset.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path / "examples")}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert any("visitor_name" in output.get("data", {}).get("text/html", "") for output in outputs)


def test_a_replay_of_the_store_gives_the_committed_events_byte_for_byte(tmp_path: Path) -> None:
    store = shutil.copy(EXAMPLES / "reader-1.sqlite", tmp_path / "run.sqlite")
    out = tmp_path / "events.jsonl"
    arguments = ["extract", str(EXAMPLES / "articles"), "--store", str(store), "--replay", "-o", str(out)]
    assert main(arguments) == 0
    assert out.read_bytes() == (EXAMPLES / "events.jsonl").read_bytes()
