"""A run that is killed or interrupted goes on where it stopped. Who decides when is the server, never a clock."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import fault_server as fault
import pytest
from fault_backend import COST, make_backend
from fault_server import FaultServer, Handler, make_article
from test_run_faults import limits, run_many, statuses
from test_run_store import rows

from diplo_extract.cli import main
from diplo_extract.errors import StoreError
from diplo_extract.run import Settings, Store, open_session, session
from diplo_extract.run import store as store_module

ARTICLES = 30
WORKERS = 3
TESTS = Path(__file__).parent
CHILD = f"""
import sys
sys.path[:0] = {[str(TESTS), str(TESTS.parent / "backends")]!r}
from pathlib import Path
from fault_backend import make_backend
from fault_server import make_article
from diplo_extract.run import Limits, iter_extractions

class Address:
    url = sys.argv[1]

articles = [make_article(number) for number in range({ARTICLES})]
backend = make_backend(Address(), timeout=60.0)
try:
    for extraction in iter_extractions(articles, model=backend, store=sys.argv[2], limits=Limits(workers={WORKERS})):
        print(extraction.article.article_id, flush=True)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


class Trap:
    """A reply that tells the test that it is reached, and answers when it is let go."""

    def __init__(self) -> None:
        self.reached, self.let_go = threading.Event(), threading.Event()

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        self.reached.set()
        self.let_go.wait(30)
        fault.good(handler, body)


def start_child(server: FaultServer, store: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", CHILD, server.url, str(store)], stdout=subprocess.PIPE, text=True)


def dumped(extractions: Any) -> list[str]:
    return [extraction.model_dump_json() for extraction in extractions]


@pytest.mark.parametrize("number", [0, 17])
def test_killed_and_continued_is_what_an_undisturbed_run_gives(
    server: FaultServer, tmp_path: Path, number: int
) -> None:
    store, other = tmp_path / "run.sqlite", tmp_path / "other.sqlite"
    Store(store).close()
    shutil.copy(store, other)  # the same run id
    trap = Trap()
    server.script(number, trap)
    child = start_child(server, store)
    assert trap.reached.wait(30)
    child.kill()
    child.wait(30)
    trap.let_go.set()
    ((paid,),) = rows(store, "SELECT count(*) FROM attempts WHERE outcome = 'answered'")
    continued = run_many(server, ARTICLES, store=store)
    assert statuses(continued) == ["ok"] * ARTICLES
    assert paid >= number - WORKERS
    assert continued.usage.requests == ARTICLES - paid
    assert server.requests <= ARTICLES + WORKERS
    assert dumped(continued) == dumped(run_many(server, ARTICLES, store=other))
    books = Store(store)
    spent, in_doubt = books.spent()
    books.close()
    assert spent == pytest.approx(ARTICLES * COST)
    assert in_doubt > 0


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupted_run_keeps_what_is_in_flight(server: FaultServer, tmp_path: Path) -> None:
    store = tmp_path / "run.sqlite"
    trap = Trap()
    server.script(10, trap)
    child = start_child(server, store)
    assert trap.reached.wait(30)
    child.send_signal(signal.SIGINT)
    trap.let_go.set()
    said = child.communicate(timeout=30)[0].split()
    assert said[-1] == "interrupted"
    assert "a0010" in said
    asked = server.requests
    assert statuses(run_many(server, ARTICLES, store=store)) == ["ok"] * ARTICLES
    assert server.requests == ARTICLES
    assert asked < ARTICLES


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_the_command_when_interrupted_says_how_to_go_on(server: FaultServer, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(ARTICLES):
        (news / f"a{number:04d}.txt").write_text(make_article(number).text, encoding="utf-8")
    trap, output, store = Trap(), tmp_path / "events.jsonl", tmp_path / "run.sqlite"
    server.script(10, trap)
    options = ["--model", "test/test-model", "--base-url", server.url, "--workers", str(WORKERS)]
    command = ["extract", str(news), "-o", str(output), "--store", str(store), *options]
    child = subprocess.Popen([sys.executable, "-m", "diplo_extract", *command], stderr=subprocess.PIPE, text=True)
    assert trap.reached.wait(30)
    child.send_signal(signal.SIGINT)
    trap.let_go.set()
    said = child.communicate(timeout=30)[1]
    assert child.returncode == 130
    assert "Traceback" not in said
    assert f"goes on from {store}" in " ".join(said.split())
    written = output.read_text(encoding="utf-8").splitlines()
    assert 10 < len(written) < ARTICLES
    assert main([*command, "--retry-failed"]) == 0
    assert len(output.read_text(encoding="utf-8").splitlines()) == ARTICLES == server.requests


def test_a_second_process_on_one_store_says_so(
    server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "run.sqlite"
    trap = Trap()
    server.script(0, trap)
    child = start_child(server, store)
    assert trap.reached.wait(30)
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    with pytest.raises(StoreError, match="in use by another run"):
        run_many(server, ARTICLES, store=store)
    trap.let_go.set()
    said = child.communicate(timeout=30)[0].split()
    assert len(said) == ARTICLES == server.requests


def test_hanging_requests_do_not_hold_up_a_stop(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "GRACE", 0.05)
    run = open_session(lambda _: make_backend(server, timeout=30.0), None, Settings(limits=limits()))

    def hang_and_stop(handler: Handler, body: dict[str, Any]) -> None:
        run.stop()
        fault.hang(handler, body)

    server.default = hang_and_stop
    with pytest.raises(KeyboardInterrupt):
        list(run.extractions(make_article(number) for number in range(10)))
    assert server.requests == 1
