"""`diplo-extract extract`: exit codes, files, what is said and what is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fault_server as fault
import pytest
from fault_server import FaultServer, make_article

from diplo_extract.backends.llm.retry import RetryPolicy
from diplo_extract.cli import main


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of five articles; and retries that do not wait."""
    monkeypatch.setattr(RetryPolicy, "_wait", lambda self, state: 0.0)
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(5):
        (folder / f"a{number:04d}.txt").write_text(make_article(number).text, encoding="utf-8")
    return folder


@pytest.fixture
def extract(news: Path, server: FaultServer) -> Any:
    """Runs the command on the folder against the fault server; gives the exit code."""

    def run(*options: str | Path) -> int:
        given = [str(option) for option in options]
        return main(["extract", str(news), "--model", "test/test-model", "--base-url", server.url, *given])

    return run


def events(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_all_ok(extract: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "events.jsonl"
    assert extract("-o", output, "--price", "2,10") == 0
    assert [event["article_id"] for event in events(output)] == [f"a{number:04d}" for number in range(5)]
    assert not (tmp_path / "failed.jsonl").exists()
    said = capsys.readouterr()
    assert said.out == ""
    for figure in ("visit events", "articles ok", "6,000 (5,000)", "0.0170 US dollars"):
        assert figure in said.err


def test_without_output_the_lines_go_to_stdout(extract: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert extract() == 0
    said = capsys.readouterr()
    assert [json.loads(line)["kind"] for line in said.out.splitlines()] == ["visit"] * 5
    assert "unknown" in said.err


def test_some_failed(extract: Any, server: FaultServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    server.script(1, fault.refusal)
    server.script(3, *[fault.status(500)] * 9)
    output = tmp_path / "events.jsonl"
    assert extract("-o", output) == 1
    assert len(events(output)) == 3
    failed = events(tmp_path / "failed.jsonl")
    assert [(row["article_id"], row["status"]) for row in failed] == [("a0001", "refused"), ("a0003", "unreachable")]
    assert all(row["detail"] for row in failed)
    assert "Dispatch" not in (tmp_path / "failed.jsonl").read_text(encoding="utf-8")
    said = capsys.readouterr().err
    assert "a0001: refused: the model refused to answer" in said
    assert "articles unreachable" in said


def test_failed_is_gone_when_nothing_fails(extract: Any, server: FaultServer, tmp_path: Path) -> None:
    server.script(1, fault.refusal)
    options = ("-o", tmp_path / "events.jsonl", "--store", tmp_path / "run.sqlite")
    assert extract(*options) == 1
    assert extract(*options) == 1
    assert server.requests == 5
    assert extract(*options, "--retry-failed") == 0
    assert server.requests == 6
    assert not (tmp_path / "failed.jsonl").exists()
    assert len(events(tmp_path / "events.jsonl")) == 5


def test_stopped_by_the_budget(extract: Any, server: FaultServer, tmp_path: Path) -> None:
    output = tmp_path / "events.jsonl"
    options = ("-o", output, "--price", "1,2", "--max-output-tokens", "100", "--workers", "1")
    assert extract(*options, "--max-cost", "0.009") == 3
    assert 0 < server.requests < 5
    assert len(events(output)) == server.requests
    assert [row["status"] for row in events(tmp_path / "failed.jsonl")] == ["over_budget"] * (5 - server.requests)


def test_replay_writes_the_same_bytes_without_a_call(extract: Any, server: FaultServer, tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    assert extract("-o", first, "--store", tmp_path / "run.sqlite") == 0
    assert extract("-o", second, "--store", tmp_path / "run.sqlite", "--replay") == 0
    assert first.read_bytes() == second.read_bytes()
    assert server.requests == 5


def test_parameters_are_passed_on(extract: Any, server: FaultServer) -> None:
    assert extract("--param", "seed=7", "--param", "reasoning_effort=low", "--max-output-tokens", "900") == 0
    body = server.bodies[0]
    assert (body["seed"], body["reasoning_effort"], body["max_completion_tokens"]) == (7, "low", 900)
    assert "temperature" not in body


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "events.docx"], ".docx"),
        (["-o", "no/such/folder/events.jsonl"], "does not exist"),
        (["--param", "seed"], "key=value"),
        (["--price", "cheap"], "IN,OUT"),
        (["--price", "1"], "IN,OUT"),
        (["--max-cost", "1"], "--price"),
        (["--max-cost", "-1"], "max_cost"),
        (["--workers", "0"], "workers"),
        (["--replay"], "--store"),
        (["--retry-failed"], "--store"),
        (["--replay", "--store", "none.sqlite"], "there is no store"),
        (["--model", "offline", "--param", "seed=7"], "--model"),
    ],
)
def test_wrong_usage_is_one_sentence(
    extract: Any, server: FaultServer, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert extract(*options) == 2
    told = capsys.readouterr().err
    assert said in told
    assert len(told.strip().splitlines()) == 1
    assert server.requests == 0


def test_an_output_among_the_articles_is_a_mistake(
    extract: Any, news: Path, server: FaultServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert extract("-o", news / "events.jsonl") == 2
    assert "would be read as articles" in capsys.readouterr().err
    assert (server.requests, (news / "events.jsonl").exists()) == (0, False)


def test_a_run_that_cannot_start_leaves_an_earlier_output(extract: Any, server: FaultServer, tmp_path: Path) -> None:
    output = tmp_path / "events.jsonl"
    output.write_text("earlier\n", encoding="utf-8")
    assert extract("-o", output, "--max-cost", "1") == 2
    server.default = fault.status(401)
    assert extract("-o", output) == 2
    assert output.read_text(encoding="utf-8") == "earlier\n"
    assert server.requests == 1


def test_a_refused_key_in_mid_run_writes_what_is_done(extract: Any, server: FaultServer, tmp_path: Path) -> None:
    server.script(3, fault.status(401))
    output = tmp_path / "events.jsonl"
    assert extract("-o", output, "--workers", "1") == 2
    assert [event["article_id"] for event in events(output)] == ["a0000", "a0001", "a0002"]
    assert server.requests == 4


def test_verbose_logs_attempts_without_article_or_key(
    extract: Any, server: FaultServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k-secret")
    server.script(1, fault.status(500))
    assert extract("-v") == 0
    said = capsys.readouterr().err
    assert "a0001: http 500" in said
    assert "a0001: answered" in said
    assert "k-secret" not in said
    assert "Dispatch" not in said


def test_quiet_by_default(extract: Any, server: FaultServer, capsys: pytest.CaptureFixture[str]) -> None:
    server.script(1, fault.status(500))
    assert extract() == 0
    assert "http 500" not in capsys.readouterr().err


def test_unreadable_files_are_told_and_the_rest_goes_on(
    extract: Any, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (news / "b.jsonl").write_text("this is no JSON\n", encoding="utf-8")
    assert extract("-o", tmp_path / "events.jsonl") == 1
    (row,) = events(tmp_path / "failed.jsonl")
    assert row["status"] == "unreadable"
    assert "b.jsonl" in row["source"]
    assert len(events(tmp_path / "events.jsonl")) == 5


@pytest.mark.parametrize("name", ["events.csv", "events.sqlite", "events.parquet"])
def test_other_forms(extract: Any, tmp_path: Path, name: str) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    assert extract("-o", tmp_path / name) == 0
    assert (tmp_path / name).stat().st_size > 500
