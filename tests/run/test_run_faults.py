"""Runs against an endpoint that fails: requests on the wire, outcomes, books."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import fault_server as fault
import pytest
from fault_backend import ATTEMPTS, COST, make_backend
from fault_server import FaultServer, Handler, good_drafts, make_article
from test_run_pace_budget import FakeClock

from diplo_extract.backends.scripted import ScriptedBackend
from diplo_extract.errors import AuthenticationError, UsageError
from diplo_extract.run import Limits, Run, Store, extract_many, iter_extractions
from diplo_extract.schema import Article, Unreadable
from diplo_extract.schema.vocabulary import Outcome


def limits(**known: Any) -> Limits:
    return Limits(**{"workers": 4, "clock": FakeClock(), **known})


def run_many(server: FaultServer, count: int = 10, **known: Any) -> Run:
    known = {"model": make_backend(server), "limits": limits(), **known}
    return extract_many([make_article(number) for number in range(count)], **known)


def statuses(run: Run) -> list[str]:
    return [extraction.status.value for extraction in run]


def test_all_good_is_one_request_an_article_in_the_order_of_the_input(server: FaultServer) -> None:
    run = run_many(server, 40)
    assert server.requests == 40
    assert [extraction.article.article_id for extraction in run] == [f"a{number:04d}" for number in range(40)]
    assert [visit.visitor_name for visit in run.visits[:2]] == ["Alba Ferri", "Bruno Keller"]
    assert run.usage.requests == 40
    assert run.usage.cost == pytest.approx(40 * COST)
    assert run.failed == ()


def test_the_order_holds_where_one_is_answered_after_those_behind_it(server: FaultServer) -> None:
    rest_is_in = threading.Event()

    def late(handler: Handler, body: dict[str, Any]) -> None:
        rest_is_in.wait(10)
        fault.good(handler, body)

    def last(handler: Handler, body: dict[str, Any]) -> None:
        fault.good(handler, body)
        rest_is_in.set()

    server.script(5, late)
    server.script(9, last)
    run = run_many(server)
    assert [extraction.article.article_id for extraction in run] == [f"a{number:04d}" for number in range(10)]


FAULTS: list[tuple[fault.Reply, Outcome, int]] = [
    (fault.status(429), Outcome.unreachable, ATTEMPTS),
    (fault.status(429, {"Retry-After": "20"}), Outcome.unreachable, ATTEMPTS),
    (fault.status(500), Outcome.unreachable, ATTEMPTS),
    (fault.reset, Outcome.unreachable, ATTEMPTS),
    (fault.half_json, Outcome.unreachable, ATTEMPTS),
    (fault.html_page, Outcome.unreachable, ATTEMPTS),
    (fault.redirect_loop, Outcome.unreachable, 1),
    (fault.refusal, Outcome.refused, 1),
    (fault.content_filter, Outcome.filtered, 1),
    (fault.truncation, Outcome.truncated, 1),
    (fault.answer("no JSON"), Outcome.invalid, 2),
    (fault.answer({"visits": [], "agreements": [], "partnership_upgrades": []}), Outcome.no_events, 1),
]


def test_one_fault_costs_one_article(server: FaultServer) -> None:
    for number, (reply, _, _) in enumerate(FAULTS):
        server.script(number, *[reply] * 20)
    run = run_many(server, len(FAULTS) + 3)
    assert statuses(run) == [outcome.value for _, outcome, _ in FAULTS] + ["ok"] * 3
    assert [server.wire[f"{number:04d}"] for number in range(len(run))] == [count for *_, count in FAULTS] + [1] * 3
    assert all(extraction.detail for extraction in run.failed)
    assert run.usage.requests == server.requests
    assert run.usage.cost == pytest.approx(sum(extraction.usage.cost or 0 for extraction in run))


def test_a_passing_fault_ends_well(server: FaultServer) -> None:
    replies = [fault.status(429, {"Retry-After": "3"}), fault.status(500), fault.reset, fault.half_json]
    for number, reply in enumerate(replies):
        server.script(number, reply)
    run = run_many(server, 8)
    assert statuses(run) == ["ok"] * 8
    assert server.requests == 8 + len(replies)


def test_a_retry_after_holds_the_whole_run(server: FaultServer) -> None:
    clock = FakeClock()
    server.script(0, fault.status(429, {"Retry-After": "30"}))
    run = run_many(server, 8, limits=limits(clock=clock))
    assert statuses(run) == ["ok"] * 8
    assert clock.time >= 30


def test_a_refused_key_at_the_start_is_one_request(server: FaultServer) -> None:
    server.default = fault.status(401)
    with pytest.raises(AuthenticationError) as raised:
        run_many(server, 200)
    assert server.requests == 1
    assert len(vars(raised.value)["run"]) == 0


def test_a_refused_key_in_mid_run_stops_at_once_and_keeps_what_is_done(server: FaultServer, tmp_path: Path) -> None:
    server.script(20, fault.status(401))
    store = tmp_path / "run.sqlite"
    with pytest.raises(AuthenticationError) as raised:
        run_many(server, 200, store=store)
    asked, done = server.requests, vars(raised.value)["run"]
    assert asked <= 21 + 4
    assert len(done) >= asked - 5
    assert run_many(server, 200, store=store).tally.recalled == len(done)
    assert server.requests == 200 + 1


def test_strict_is_found_out_once_for_all_workers(server: FaultServer) -> None:
    server.default = fault.refuse_strict
    run = run_many(server, 20, limits=limits(workers=8))
    assert statuses(run) == ["ok"] * 20
    assert server.requests == 21


def test_one_bad_item_keeps_the_good(server: FaultServer) -> None:
    drafts = good_drafts("0003")
    drafts["visits"].append({"status": "perhaps"})
    server.script(3, *[fault.answer(drafts)] * 2)
    run = run_many(server, 5)
    assert statuses(run) == ["ok", "ok", "ok", "partial", "ok"]
    assert len(run.visits) == 5
    assert run.failed == ()


def test_budget_is_kept_to_the_cent_and_used_up(server: FaultServer) -> None:
    backend = make_backend(server, parameters={"max_completion_tokens": 100})
    cap = 20 * COST
    run = run_many(server, 60, model=backend, max_cost=cap, limits=limits(workers=8))
    spent = run.usage.cost or 0
    assert spent == pytest.approx(server.requests * COST)
    assert spent <= cap
    assert spent > cap / 2
    assert run.tally.outcomes[Outcome.over_budget] == 60 - server.requests
    assert all(extraction.status is Outcome.over_budget for extraction in run.failed)


def test_budget_counts_what_earlier_runs_on_the_store_cost(server: FaultServer, tmp_path: Path) -> None:
    backend = make_backend(server, parameters={"max_completion_tokens": 100})
    store, cap = tmp_path / "run.sqlite", 20 * COST
    run_many(server, 60, model=backend, max_cost=cap, store=store)
    asked = server.requests
    again = run_many(server, 60, model=backend, max_cost=cap, store=store)
    assert server.requests == asked
    assert again.tally.recalled == asked
    assert len(again.failed) == 60 - asked
    whole = run_many(server, 60, model=backend, max_cost=200 * COST, store=store)
    assert (server.requests, whole.failed) == (60, ())


def test_an_unknown_price_under_a_cap_sends_nothing(server: FaultServer) -> None:
    with pytest.raises(UsageError, match="--price"):
        run_many(server, 5, model=make_backend(server, price=None), max_cost=1.0)
    assert server.requests == 0


def test_an_unknown_price_is_said(server: FaultServer) -> None:
    run = run_many(server, 2, model=make_backend(server, price=None))
    assert run.usage.cost is None
    assert "unknown" in run.summary()


def test_lost_answers_are_in_doubt(server: FaultServer) -> None:
    server.script(1, fault.half_json)
    run = run_many(server, 3)
    assert run.usage.cost == pytest.approx(3 * COST)
    assert run.tally.in_doubt > COST
    assert "in doubt" in run.summary()


def test_an_article_over_its_own_cap_costs_only_itself(server: FaultServer) -> None:
    articles = [make_article(1), make_article(2, paragraphs=3000), make_article(3)]
    run = extract_many(articles, model=make_backend(server), limits=limits(tokens_per_article=60_000))
    assert statuses(run) == ["ok", "over_budget", "ok"]
    assert server.requests == 2
    assert "60000" in (run.failed[0].detail or "")


def test_reasks_count_for_an_articles_cap(server: FaultServer) -> None:
    server.default = fault.answer("no JSON")
    backend = make_backend(server, parameters={"max_completion_tokens": 100})
    (first,) = run_many(server, 1, model=backend)
    at_most = server.bodies[0]
    size = sum(len(str(message["content"]).encode()) for message in at_most["messages"])
    server.bodies.clear()
    (second,) = run_many(server, 1, model=backend, limits=limits(tokens_per_article=size // 2 + 4000))
    assert (first.status, second.status) == (Outcome.invalid, Outcome.over_budget)
    assert server.requests == 1


def test_a_duplicate_is_done_once_and_told(server: FaultServer) -> None:
    article = make_article(1)
    run = extract_many([article, make_article(2), article], model=make_backend(server), limits=limits())
    assert len(run) == 2
    assert server.requests == 2
    assert run.tally.duplicates == 1
    assert ("duplicates left out", "1") in run.tally.rows()


def test_one_id_for_two_texts_is_told(server: FaultServer) -> None:
    other = make_article(2).model_copy(update={"article_id": "a0001", "source": "other.txt"})
    run = extract_many([make_article(1), other], model=make_backend(server), limits=limits())
    assert statuses(run) == ["ok", "unreadable"]
    assert run.failed[0].article.source == "other.txt"
    assert "a0001" in (run.failed[0].detail or "")
    assert server.requests == 1


def test_one_text_under_two_ids_is_paid_for_once(server: FaultServer) -> None:
    copies = [make_article(1).model_copy(update={"article_id": f"copy{number}"}) for number in range(8)]
    run = extract_many(copies, model=make_backend(server), limits=limits(workers=8))
    assert statuses(run) == ["ok"] * 8
    assert server.requests == 1
    assert run.usage.cost == pytest.approx(COST)


def test_unreadable_inputs_and_strings_go_with_the_rest(server: FaultServer) -> None:
    given = [Unreadable(source="x.jsonl:3", reason="no JSON"), make_article(1).text, make_article(2)]
    run = extract_many(given, model=make_backend(server), limits=limits())
    assert statuses(run) == ["unreadable", "ok", "ok"]
    assert (run.failed[0].article.source, run.failed[0].detail) == ("x.jsonl:3", "no JSON")


@pytest.mark.parametrize("given", ["one text", make_article(1)])
def test_one_article_instead_of_many_is_a_mistake(given: Any) -> None:
    with pytest.raises(UsageError, match="give a list"):
        extract_many(given, model=ScriptedBackend())


def test_something_else_among_the_articles_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="int") as raised:
        extract_many([make_article(1), 7], model=ScriptedBackend())  # type: ignore[list-item]
    assert len(vars(raised.value)["run"]) == 1


def test_an_error_of_the_input_keeps_what_is_done() -> None:
    def articles() -> Any:
        yield make_article(1)
        raise OSError("the disk is gone")

    got = []
    with pytest.raises(OSError, match="the disk is gone"):
        for extraction in iter_extractions(articles(), model=ScriptedBackend()):
            got.append(extraction.article.article_id)
    assert got == ["a0001"]


def test_a_fault_of_the_backend_costs_one_article() -> None:
    def script(article: Article) -> dict[str, Any]:
        if article.article_id == "a0002":
            raise RuntimeError(article.text)
        return good_drafts("0001")

    run = extract_many([make_article(number) for number in (1, 2, 5)], model=ScriptedBackend(script))
    assert [extraction.status.is_done for extraction in run] == [True, False, True]
    assert "RuntimeError" in (run.failed[0].detail or "")
    assert "Dispatch" not in (run.failed[0].detail or "")


def test_a_run_streams(server: FaultServer) -> None:
    """What is taken from the input stays within a window, however slow the first article is."""
    taken = 0

    def articles() -> Any:
        nonlocal taken
        for number in range(2000):
            taken += 1
            yield make_article(number)

    stream = iter_extractions(articles(), model=ScriptedBackend(), limits=Limits(workers=1))
    next(stream)
    assert taken <= 300
    assert sum(1 for _ in stream) == 1999


def test_leaving_a_stream_gives_the_store_free(tmp_path: Path) -> None:
    store = tmp_path / "run.sqlite"
    stream = iter_extractions([make_article(number) for number in range(5)], model=ScriptedBackend(), store=store)
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    Store(store).close()


def test_run_as_a_notebook_holds_it(server: FaultServer) -> None:
    pytest.importorskip("pandas")
    server.script(1, fault.refusal)
    run = run_many(server, 3)
    frame = run.to_pandas()
    assert list(frame["visitor_name"]) == ["Alba Ferri", "Clara Novak"]
    assert run[0].article.article_id == "a0000"
    assert len(run.events) == len(run.visits) == 2
    assert run.agreements == run.partnership_upgrades == ()
    assert "articles refused" in run.summary()
    assert "<table>" in run._repr_html_()
    assert repr(run) == "<Run: 3 articles, 2 events, 1 failed>"
