"""The store: what is kept, what is taken from it, what is refused."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import fault_server as fault
import pytest
from fault_backend import COST, make_backend
from fault_server import FaultServer, make_article
from test_run_faults import limits, run_many, statuses

from diplo_extract.errors import StoreError, UsageError
from diplo_extract.run import Run, Settings, Store, extract_many, open_session
from diplo_extract.run import derivation as derivation_module
from diplo_extract.run import store as store_module
from diplo_extract.schema.vocabulary import Outcome


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.sqlite"


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        return database.execute(query).fetchall()


def dumped(run: Run) -> list[str]:
    return [extraction.model_dump_json() for extraction in run]


def retry_failed(server: FaultServer, path: Path, count: int) -> list[str]:
    session = open_session(lambda _: make_backend(server), path, Settings(limits=limits(), retry_failed=True))
    return [found.status.value for found in session.extractions(make_article(number) for number in range(count))]


def test_a_second_run_asks_nothing_and_gives_the_same_bytes(server: FaultServer, path: Path) -> None:
    first = run_many(server, 10, store=path)
    second = run_many(server, 10, store=path)
    assert server.requests == 10
    assert dumped(first) == dumped(second)
    assert (second.usage.requests, second.usage.cost, second.tally.recalled) == (0, 0.0, 10)


def test_only_what_is_new_is_asked(server: FaultServer, path: Path) -> None:
    run_many(server, 5, store=path)
    run_many(server, 8, store=path)
    assert server.requests == 8


def test_another_prompt_parameter_or_model_asks_again(server: FaultServer, path: Path) -> None:
    run_many(server, 2, store=path)
    run_many(server, 2, store=path, model=make_backend(server, parameters={"seed": 7}))
    assert server.requests == 4
    run_many(server, 2, store=path, model=make_backend(server, parameters={"seed": 7}))
    assert server.requests == 4


def test_other_code_makes_the_events_anew_without_asking(
    server: FaultServer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run_many(server, 3, store=path)
    monkeypatch.setattr("diplo_extract.run.desk.derivation_key", lambda: "changed")
    second = run_many(server, 3, store=path)
    assert server.requests == 3
    assert second.tally.recalled == 0
    assert dumped(first) == dumped(second)


def test_the_derivation_is_that_of_the_code() -> None:
    key = derivation_module.derivation_key()
    assert len(key) == 16
    assert (derivation_module.PACKAGE / "coding").is_dir()


def test_a_failure_is_not_paid_for_twice_unless_it_is_asked_for(server: FaultServer, path: Path) -> None:
    server.script(1, fault.refusal, fault.good)
    run_many(server, 3, store=path)
    again = run_many(server, 3, store=path)
    assert server.requests == 3
    assert statuses(again) == ["ok", "refused", "ok"]
    assert rows(path, "SELECT count(*) FROM answers") == [(2,)]
    assert retry_failed(server, path, 3) == ["ok", "ok", "ok"]
    assert server.requests == 4
    assert statuses(run_many(server, 3, store=path)) == ["ok", "ok", "ok"]
    assert server.requests == 4


def test_what_was_never_answered_is_asked_again(server: FaultServer, path: Path) -> None:
    server.script(1, *[fault.status(500)] * 3)
    assert statuses(run_many(server, 3, store=path)) == ["ok", "unreachable", "ok"]
    assert statuses(run_many(server, 3, store=path)) == ["ok", "ok", "ok"]
    assert server.requests == 3 + 3


def test_every_attempt_is_on_the_books(server: FaultServer, path: Path) -> None:
    server.script(0, fault.status(500), fault.half_json)
    server.script(1, fault.refusal)
    run_many(server, 2, store=path)
    found = rows(path, "SELECT outcome, article_id, cost, input_tokens, cached_tokens FROM attempts ORDER BY 2, number")
    assert [row[:2] for row in found] == [
        ("http 500", "a0000"), ("not json", "a0000"), ("answered", "a0000"), ("refused", "a0001")
    ]  # fmt: skip
    assert [row[2] for row in found] == [0.0, None, pytest.approx(COST), pytest.approx(COST)]
    assert found[2][3:] == (1200, 1000)
    store = Store(path)
    spent, in_doubt = store.spent()
    store.close()
    assert spent == pytest.approx(2 * COST)
    assert in_doubt > 0


def test_outcomes_are_kept_and_no_article_text_and_no_key(server: FaultServer, path: Path) -> None:
    server.script(1, fault.refusal)
    run_many(server, 2, store=path)
    assert rows(path, "SELECT article_id, status FROM outcomes ORDER BY 1") == [("a0000", "ok"), ("a0001", "refused")]
    assert b"k-test" not in path.read_bytes()
    assert b"Dispatch" not in path.read_bytes()


def test_replay_makes_all_from_the_store_and_never_calls(server: FaultServer, path: Path) -> None:
    server.script(2, fault.refusal)
    first = run_many(server, 4, store=path)
    asked = server.requests
    backend = make_backend(server)
    server.stop()
    replayed = extract_many([make_article(number) for number in range(6)], model=backend, store=path, replay=True)
    assert dumped(replayed)[:4] == dumped(first)
    assert [(found.status, found.detail) for found in replayed[4:]] == [(Outcome.unreachable, "not in the store")] * 2
    assert server.requests == asked
    assert replayed.usage.requests == 0


def test_replay_needs_no_key_and_no_model(server: FaultServer, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    extract_many([make_article(1)], model="openai/test-model", store=path)
    monkeypatch.delenv("OPENAI_BASE_URL")
    assert statuses(extract_many([make_article(1)], store=path, replay=True)) == ["ok"]
    assert server.requests == 1


def test_replay_leaves_the_store_as_it_is(server: FaultServer, path: Path) -> None:
    run_many(server, 2, store=path)
    before = rows(path, "SELECT * FROM outcomes")
    extract_many([make_article(number) for number in range(4)], model=make_backend(server), store=path, replay=True)
    assert rows(path, "SELECT * FROM outcomes") == before


def test_replay_without_a_store_is_a_mistake(path: Path) -> None:
    with pytest.raises(UsageError, match="store"):
        extract_many([], replay=True)
    with pytest.raises(StoreError, match="there is no store"):
        extract_many([], store=path, replay=True)
    assert not path.exists()


def test_the_run_id_stays_with_the_store(server: FaultServer, path: Path, tmp_path: Path) -> None:
    first, second = run_many(server, 1, store=path), run_many(server, 2, store=path)
    ids = {event.provenance.run_id for event in (*first.events, *second.events)}
    assert len(ids) == 1
    assert None not in ids
    assert run_many(server, 1).events[0].provenance.run_id is None
    assert run_many(server, 1, store=tmp_path / "other.sqlite").events[0].provenance.run_id not in ids


def test_two_runs_on_one_store_do_not_mix(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    first = Store(path)
    with pytest.raises(StoreError, match="in use by another run"):
        Store(path)
    first.note_about("still", "here")
    first.close()
    second = Store(path)
    assert second.about("still") == "here"
    second.close()


def test_a_store_stays_one_file(server: FaultServer, path: Path) -> None:
    run_many(server, 3, store=path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_no_store_is_left_alone(path: Path) -> None:
    path.write_text("not a database, and longer than a hundred bytes, which is the size of the header" * 3)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="no SQLite file"):
        Store(path)
    assert path.read_bytes() == before


def test_a_database_of_something_else_is_left_alone(path: Path) -> None:
    rows(path, "CREATE TABLE events (a)")
    with pytest.raises(StoreError, match="something else"):
        Store(path)
    assert rows(path, "SELECT name FROM sqlite_master") == [("events",)]


def test_another_version_is_told(path: Path) -> None:
    Store(path).close()
    rows(path, "UPDATE about SET value = '0' WHERE name = 'store_version'")
    with pytest.raises(StoreError, match="version 0"):
        Store(path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        Store(tmp_path / "none" / "run.sqlite")


def test_a_store_that_fails_stops_the_run(server: FaultServer, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Store.keep_answer

    def full(store: Store, key: str, proposal: Any) -> None:
        if server.requests > 5:
            raise StoreError("the store can not be used: disk full")
        kept(store, key, proposal)

    monkeypatch.setattr(Store, "keep_answer", full)
    with pytest.raises(StoreError, match="disk full"):
        run_many(server, 100, store=path)
    assert server.requests <= 6 + 4


def test_a_copied_store_goes_on_elsewhere(server: FaultServer, path: Path, tmp_path: Path) -> None:
    first = run_many(server, 3, store=path)
    copy = tmp_path / "copy.sqlite"
    shutil.copy(path, copy)
    assert dumped(run_many(server, 3, store=copy)) == dumped(first)
    assert server.requests == 3


def test_an_article_that_was_cut_off_goes_on_from_what_was_paid(server: FaultServer, path: Path) -> None:
    server.script(0, fault.truncation, fault.good)
    server.plan[""] = [fault.status(500)] * 3  # the second half has no marker
    server.default = fault.answer({"visits": [], "agreements": [], "partnership_upgrades": []})
    articles = [make_article(0, paragraphs=6)]
    for outcome, requests in ((Outcome.unreachable, 5), (Outcome.ok, 6), (Outcome.ok, 6)):
        (found,) = extract_many(articles, model=make_backend(server), store=path, limits=limits())
        assert (found.status, server.requests) == (outcome, requests)
    assert len(found.visits) == 1
    assert found.usage.cost == pytest.approx(3 * COST)


def test_asking_again_for_failures_wants_new_answers(server: FaultServer, path: Path) -> None:
    server.script(0, *[fault.answer("no JSON")] * 2)
    assert statuses(run_many(server, 1, store=path)) == ["invalid"]
    assert retry_failed(server, path, 1) == ["ok"]
    assert server.requests == 3
