"""The command line as a user meets it: files in, files out, one sentence for a mistake, and the exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from diplo_extract.backends.offline import RULES
from diplo_extract.cli import extract, main
from diplo_extract.export import FORMATS
from tests.conftest import ROOT

VISIT = "Lima, 3 May 2024 - Chile's Foreign Minister Eva Soto paid an official visit to Peru on Friday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(VISIT)
    (folder / "b.txt").write_text("It rained in Lima.\n")
    return folder


def events_in(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_extract_writes_events_and_a_summary(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "events.jsonl"
    assert main(["extract", str(folder), "-o", str(out), "--model", "offline"]) == 0
    (event,) = events_in(out)
    assert (event["article_id"], event["host"]) == ("a", "PER")
    told = capsys.readouterr().err
    assert "visit" in told and "no_events" in told.replace(" ", "_")


def test_without_an_output_the_events_go_to_stdout(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(folder), "--model", "offline"]) == 0
    assert json.loads(capsys.readouterr().out)["host"] == "PER"


def test_bad_files_fail_alone_and_are_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "c.txt").write_bytes(b"")
    (folder / "d.txt").write_bytes(b"\x00\x01\x02" * 500)
    (folder / "e.jsonl").write_text('{"text": "Fine."}\n{"text": \n')
    out = folder.parent / "events.jsonl"
    assert main(["extract", str(folder), "-o", str(out), "--model", "offline"]) == 1
    assert len(events_in(out)) == 1
    told = capsys.readouterr().err
    for said in ("c.txt", "d.txt", "e.jsonl:2", "Traceback"):
        assert (said in told) is (said != "Traceback")
    failed = events_in(folder.parent / "failed.jsonl")
    assert len(failed) == 3


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["extract", "no-such-folder"], "does not exist"),
        (["extract", "{folder}", "--model", "gpt"], "provider/name"),
        (["extract", "{folder}", "--model", "openai/gpt-5.4-mini"], "OPENAI_API_KEY"),
        (["extract", "{folder}", "-o", "{folder}/events.docx"], ".jsonl"),
        (["extract", "{folder}", "--model", "offline", "--without", "visit_off"], "did you mean 'visit_o"),
        (["show", "no-such-file.txt"], "does not exist"),
        (["rules", "vistied"], "did you mean 'visited'"),
        (["evaluate", "no-gold.jsonl", "no-events.jsonl"], "no-gold.jsonl"),
    ],
)
def test_a_users_mistake_is_one_sentence_and_exit_code_2(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([argument.format(folder=folder) for argument in arguments]) == 2
    told = capsys.readouterr().err
    assert said in told and told.startswith("diplo-extract: ") and told.count("\n") == 1


def test_an_unknown_option_is_exit_code_2(folder: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["extract", str(folder), "--modle", "offline"])
    assert stop.value.code == 2


def test_show_tells_zones_request_tokens_and_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(folder / "a.txt")]) == 0
    told = capsys.readouterr().out
    for said in ("Zones", "body", "tokens", "Offline rules", "Eva Soto"):
        assert said in told


def test_show_prints_the_prompt_on_request(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", str(folder / "a.txt"), "--prompt"])
    assert "partnership_upgrades" in capsys.readouterr().out


def test_rules_are_listed_with_their_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    told = capsys.readouterr().out
    assert all(f"{rule.name}\n    " in told for rule in RULES)
    assert main(["rules", "returned"]) == 0
    (one,) = (rule for rule in RULES if rule.name == "returned")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "returned" and f"  + {one.fires_on[0]}" in lines and f"  - {one.silent_on[0]}" in lines


def test_a_rule_can_be_switched_off(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    switches = [f"--without={rule.name}" for rule in RULES]
    assert main(["extract", str(folder), "--model", "offline", *switches]) == 0
    assert capsys.readouterr().out == ""


def test_the_module_runs_too() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "diplo_extract", "--version"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("diplo-extract 0.")


def test_a_reader_that_goes_away_is_no_traceback(folder: Path) -> None:
    command = f"{sys.executable} -m diplo_extract show {folder / 'a.txt'} --prompt | head -n 1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr


def test_the_help_names_the_formats_that_are_written() -> None:
    assert extract.FORMATS.split() == list(FORMATS)


def test_another_encoding_is_told_and_an_uncertain_one_fails_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = '<meta charset="windows-1251"><p>Президент прибыл с визитом в Астану и провел переговоры.</p>'
    (folder / "declared.html").write_bytes(page.encode("cp1251"))
    (folder / "unsure.txt").write_bytes("Wałęsa odwiedził Łódź.".encode("cp1250"))
    assert main(["extract", str(folder), "--model", "offline"]) == 1
    told = capsys.readouterr().err
    assert "declared.html: not UTF-8; read as cp1251" in told
    assert "unsure" in told and "save it as UTF-8" in told


def test_articles_without_a_date_may_be_given_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text("Chile's Foreign Minister Eva Soto paid an official visit to Peru on Friday.")
    assert main(["extract", str(folder), "--model", "offline", "--published", "2024-05-04"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2024-05-03"
    assert main(["extract", str(folder), "--model", "offline", "--published", "yesterday"]) == 2
    assert "2025-05-24" in capsys.readouterr().err


def test_a_file_of_ones_own_beside_the_output_is_not_removed(folder: Path) -> None:
    mine = folder.parent / "failed.jsonl"
    mine.write_text("mine\n")
    assert main(["extract", str(folder), "-o", str(folder.parent / "e.jsonl"), "--model", "offline"]) == 0
    assert mine.read_text() == "mine\n"


def test_a_store_of_another_model_is_not_taken_for_this_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(shutil.copy(ROOT / "examples" / "reader-1.sqlite", folder.parent / "s.sqlite"))
    assert main(["extract", str(folder), "--store", store, "--model", "offline"]) == 2
    assert "openai/reader-1" in capsys.readouterr().err


def test_a_full_disk_is_one_sentence(folder: Path) -> None:
    command = f"{sys.executable} -m diplo_extract extract {folder} --model offline > /dev/full"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert ran.returncode == 1 and "Traceback" not in ran.stderr and "No space left" in ran.stderr


@pytest.mark.parametrize(
    "option", [["--price=-5,-5"], ["--price=nan,1"], ["--max-output-tokens", "-5"], ["--base-url", "http://x"]]
)
def test_options_that_can_not_be_meant_are_refused(option: list[str], folder: Path) -> None:
    assert main(["extract", str(folder), "--model", "offline", *option]) == 2
