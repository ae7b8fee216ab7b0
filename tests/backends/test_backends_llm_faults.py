"""The LLM backend against an endpoint that fails: what is asked how often, what comes of it, what is on the books."""

from __future__ import annotations

import json

import fault_server as fault
import pytest
from fault_backend import ATTEMPTS, COST, Waits, make_backend
from fault_server import FaultServer, good_drafts, make_article

from diplo_extract.backends import Attempt, Halted, OverBudget, Proposal
from diplo_extract.backends.llm.backend import LLMBackend
from diplo_extract.errors import AuthenticationError, UsageError
from diplo_extract.schema import Usage
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import read_article


class Books:
    """A meter that keeps what it is told and can refuse."""

    def __init__(self, admits: int | None = None, refusal: Exception | None = None) -> None:
        self.admits, self.refusal = admits, refusal
        self.recalls = False
        self.expected: list[Usage] = []
        self.attempts: list[Attempt] = []

    def admit(self, expected: Usage) -> None:
        if self.admits is not None and len(self.expected) >= self.admits and self.refusal:
            raise self.refusal
        self.expected.append(expected)

    def record(self, attempt: Attempt) -> None:
        self.attempts.append(attempt)

    def recall(self, request: str) -> str | None:
        answers = [attempt.answer for attempt in self.attempts if attempt.request == request and attempt.answer]
        return answers[-1] if answers and self.recalls else None

    @property
    def labels(self) -> list[str]:
        return [attempt.outcome for attempt in self.attempts]


def ask(backend: LLMBackend, number: int = 1, meter: Books | None = None, paragraphs: int = 1) -> Proposal:
    article = make_article(number, paragraphs)
    return backend.propose(article, read_article(article), meter or Books())


def test_one_good_answer_is_one_request_with_its_cost(server: FaultServer) -> None:
    books = Books()
    proposal = ask(make_backend(server), meter=books)
    assert proposal.status is Outcome.ok
    assert proposal.drafts.visits[0].visitor_name == "Bruno Keller"
    assert json.loads(proposal.raw[0]) == good_drafts("0001")
    assert proposal.answered_at == "2025-06-15T15:06:40Z"
    assert server.requests == 1
    assert books.labels == ["answered"]
    assert proposal.usage == Usage(
        requests=1, input_tokens=1200, cached_tokens=1000, output_tokens=100, cost=proposal.usage.cost
    )
    assert proposal.usage.cost == pytest.approx(COST)


def test_the_expected_usage_is_an_upper_bound(server: FaultServer) -> None:
    books = Books()
    ask(make_backend(server, parameters={"max_completion_tokens": 700}), meter=books)
    (expected,) = books.expected
    body = server.bodies[0]
    assert expected.output_tokens == body["max_completion_tokens"] == 700
    assert expected.input_tokens > len(json.dumps(body)) / 4
    assert expected.cost == pytest.approx((expected.input_tokens * 2.0 + 700 * 10.0) / 1e6)


@pytest.mark.parametrize(
    ("reply", "label"),
    [
        (fault.status(429), "http 429"),
        (fault.status(408), "http 408"),
        (fault.status(409), "http 409"),
        (fault.status(500), "http 500"),
        (fault.status(503), "http 503"),
        (fault.reset, "connection"),
        (fault.half_json, "not json"),
        (fault.html_page, "not json"),
        (fault.empty_object, "not json"),
        (fault.no_choices, "not json"),
    ],
)
def test_a_passing_fault_is_asked_again(server: FaultServer, reply: fault.Reply, label: str) -> None:
    server.script(1, reply)
    waits, books = Waits(), Books()
    proposal = ask(make_backend(server, waits), meter=books)
    assert proposal.status is Outcome.ok
    assert server.requests == 2
    assert books.labels == [label, "answered"]
    assert len(waits) == 1
    assert proposal.usage.requests == 2
    assert proposal.usage.cost == pytest.approx(COST)


@pytest.mark.parametrize(
    "reply", [fault.status(500), fault.reset, fault.half_json, fault.html_page, fault.empty_object]
)
def test_a_lasting_fault_is_given_up_on(server: FaultServer, reply: fault.Reply) -> None:
    server.default = reply
    proposal = ask(make_backend(server))
    assert proposal.status is Outcome.unreachable
    assert proposal.detail
    assert server.requests == ATTEMPTS == proposal.usage.requests


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (fault.refusal, Outcome.refused),
        (fault.content_filter, Outcome.filtered),
        (fault.truncation, Outcome.truncated),
        (fault.status(400), Outcome.unreachable),
        (fault.status(400, error={"code": "content_filter"}), Outcome.filtered),
        (fault.status(422), Outcome.unreachable),
        (fault.redirect_loop, Outcome.unreachable),
    ],
)
def test_what_would_come_again_is_asked_once(server: FaultServer, reply: fault.Reply, outcome: Outcome) -> None:
    server.default = reply
    proposal = ask(make_backend(server))
    assert proposal.status is outcome
    assert proposal.detail
    assert not proposal.raw
    assert server.requests == 1


def test_a_refusal_is_paid_for(server: FaultServer) -> None:
    server.default = fault.refusal
    books = Books()
    proposal = ask(make_backend(server), meter=books)
    assert books.labels == ["refused"]
    assert proposal.usage.cost == pytest.approx(COST)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"Retry-After": "soon", "retry-after-ms": "250"}, 0.25),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
    ],
)
def test_retry_after_is_obeyed(server: FaultServer, headers: dict[str, str], wait: float) -> None:
    server.script(1, fault.status(429, headers))
    waits, books = Waits(), Books()
    assert ask(make_backend(server, waits), meter=books).status is Outcome.ok
    assert waits == [wait]
    assert books.attempts[0].retry_after == wait


def test_a_server_that_asks_for_an_hour_is_given_up_on(server: FaultServer) -> None:
    server.default = fault.status(429, {"Retry-After": "3600"})
    waits = Waits()
    assert ask(make_backend(server, waits)).status is Outcome.unreachable
    assert (server.requests, waits) == (1, [])


@pytest.mark.parametrize("reply", [fault.hang, fault.drip])
def test_a_request_ends_at_its_deadline(server: FaultServer, reply: fault.Reply) -> None:
    server.script(1, reply)
    books = Books()
    proposal = ask(make_backend(server, timeout=0.3), meter=books)
    assert proposal.status is Outcome.ok
    assert books.labels == ["timeout", "answered"]
    assert [attempt.lost for attempt in books.attempts] == [True, False]


def test_a_connection_that_was_never_made_cost_nothing(server: FaultServer) -> None:
    server.stop()
    books = Books()
    assert ask(make_backend(server), meter=books).status is Outcome.unreachable
    assert books.labels == ["connection"] * ATTEMPTS
    assert not any(attempt.lost for attempt in books.attempts)


def test_json_under_another_content_type_is_an_answer(server: FaultServer) -> None:
    server.default = fault.plain_text
    assert ask(make_backend(server)).status is Outcome.ok
    assert server.requests == 1


def test_an_answer_without_usage_has_no_known_cost(server: FaultServer) -> None:
    server.default = fault.no_usage
    proposal = ask(make_backend(server))
    assert proposal.status is Outcome.ok
    assert proposal.usage.cost is None


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (fault.status(401), AuthenticationError),
        (fault.status(403), AuthenticationError),
        (fault.status(404), UsageError),
        (fault.status(429, error={"code": "insufficient_quota"}), AuthenticationError),
    ],
)
def test_what_fails_for_all_articles_is_raised(server: FaultServer, reply: fault.Reply, error: type[Exception]) -> None:
    server.default = reply
    books = Books()
    with pytest.raises(error) as raised:
        ask(make_backend(server), meter=books)
    assert server.requests == 1
    assert books.attempts[0].hopeless
    assert "k-test" not in str(raised.value)
    assert "Dispatch" not in str(raised.value)


def test_strict_is_tried_once_and_the_refusal_remembered(server: FaultServer) -> None:
    server.default = fault.refuse_strict
    backend = make_backend(server)
    assert [ask(backend, number).status for number in range(3)] == [Outcome.ok] * 3
    assert server.requests == 4
    assert [bool(body["tools"][0]["function"].get("strict")) for body in server.bodies] == [True, False, False, False]


def test_a_wrong_schema_is_asked_for_again_naming_what_is_wrong(server: FaultServer) -> None:
    wrong = good_drafts("0001")
    wrong["visits"][0]["status"] = "perhaps"
    server.script(1, fault.answer(wrong))
    proposal = ask(make_backend(server))
    assert proposal.status is Outcome.ok
    assert server.requests == 2
    assert "status" in json.dumps(server.bodies[1]["messages"][2:])
    assert proposal.usage.cost == pytest.approx(2 * COST)


def test_one_bad_item_does_not_cost_the_others(server: FaultServer) -> None:
    drafts = good_drafts("0001")
    drafts["visits"].append({**drafts["visits"][0], "status": "perhaps"})
    server.default = fault.answer(drafts)
    proposal = ask(make_backend(server))
    assert proposal.status is Outcome.partial
    assert len(proposal.drafts.visits) == 1
    assert "status" in proposal.rejected[0].reason
    assert server.requests == 2


@pytest.mark.parametrize("content", ["not even JSON", "[]", '{"visits": ', '{"something": "else"}'])
def test_no_drafts_at_all_is_invalid_after_one_reask(server: FaultServer, content: str) -> None:
    server.default = fault.answer(content)
    proposal = ask(make_backend(server))
    assert proposal.status is Outcome.invalid
    assert server.requests == 2


def test_prose_instead_of_a_tool_call_is_asked_again(server: FaultServer) -> None:
    server.script(1, fault.answer("", finish="stop", tool_calls=None, content="There is one visit."))
    assert ask(make_backend(server)).status is Outcome.ok
    assert server.requests == 2


def test_good_items_are_kept_where_the_reask_never_arrives(server: FaultServer) -> None:
    drafts = good_drafts("0001")
    drafts["visits"].append({"status": "perhaps"})
    server.default = fault.status(500)
    server.script(1, fault.answer(drafts))
    proposal = ask(make_backend(server))
    assert proposal.status is Outcome.partial
    assert len(proposal.drafts.visits) == 1
    assert server.requests == 1 + ATTEMPTS


def test_a_truncation_is_asked_again_in_halves_once(server: FaultServer) -> None:
    server.script(1, fault.truncation)
    server.default = fault.answer({"visits": [], "agreements": [], "partnership_upgrades": []})
    server.plan["0001"].append(fault.good)
    proposal = ask(make_backend(server), paragraphs=6)
    assert proposal.status is Outcome.ok
    assert len(proposal.drafts.visits) == 1
    assert server.requests == 3
    assert proposal.usage.cost == pytest.approx(3 * COST)
    first, second = (body["messages"][1]["content"] for body in server.bodies[1:])
    assert "Dispatch 0001" in first
    assert "note 5" in second
    assert "Dispatch" not in second


def test_halves_that_are_cut_off_too_are_not_halved_again(server: FaultServer) -> None:
    server.default = fault.truncation
    proposal = ask(make_backend(server), paragraphs=6)
    assert proposal.status is Outcome.truncated
    assert server.requests == 3


def test_a_budget_that_is_spent_sends_nothing(server: FaultServer) -> None:
    proposal = ask(make_backend(server), meter=Books(0, OverBudget("the budget is spent")))
    assert (proposal.status, proposal.detail) == (Outcome.over_budget, "the budget is spent")
    assert server.requests == 0


def test_a_budget_that_ends_between_attempts_keeps_the_books(server: FaultServer) -> None:
    server.default = fault.status(500)
    books = Books(1, OverBudget("the budget is spent"))
    proposal = ask(make_backend(server), meter=books)
    assert proposal.status is Outcome.over_budget
    assert server.requests == 1 == proposal.usage.requests


def test_halves_go_on_from_what_was_answered_before(server: FaultServer) -> None:
    server.script(1, fault.truncation, fault.good)
    server.default = fault.answer({"visits": [], "agreements": [], "partnership_upgrades": []})
    books = Books(2, OverBudget("the budget is spent"))
    cut_off = ask(make_backend(server), meter=books, paragraphs=6)
    assert server.requests == 2
    books.recalls, books.admits = True, None
    whole = ask(make_backend(server), meter=books, paragraphs=6)
    assert cut_off.status is Outcome.over_budget
    assert (whole.status, server.requests) == (Outcome.ok, 3)
    assert len(whole.drafts.visits) == 1
    assert whole.usage.cost == pytest.approx(3 * COST)


def test_a_half_that_is_refused_leaves_the_other(server: FaultServer) -> None:
    server.script(1, fault.truncation, fault.good)
    server.default = fault.refusal
    proposal = ask(make_backend(server), paragraphs=6)
    assert (proposal.status, len(proposal.drafts.visits)) == (Outcome.partial, 1)
    assert "refused" in (proposal.detail or "")


def test_a_half_that_is_unreachable_is_no_final_outcome(server: FaultServer) -> None:
    server.script(1, fault.truncation, fault.good)
    server.default = fault.status(500)
    assert ask(make_backend(server), paragraphs=6).status is Outcome.unreachable


def test_a_reask_goes_on_from_the_answer_before(server: FaultServer) -> None:
    server.script(1, fault.answer("no JSON"))
    books = Books(1, Halted("stop"))
    with pytest.raises(Halted):
        ask(make_backend(server), meter=books)
    books.recalls, books.admits = True, None
    assert ask(make_backend(server), meter=books).status is Outcome.ok
    assert server.requests == 2


def test_a_refusal_is_not_gone_on_from(server: FaultServer) -> None:
    server.script(1, fault.refusal)
    books = Books()
    ask(make_backend(server), meter=books)
    books.recalls = True
    assert ask(make_backend(server), meter=books).status is Outcome.ok


def test_what_concerns_the_run_passes_through(server: FaultServer) -> None:
    with pytest.raises(Halted):
        ask(make_backend(server), meter=Books(0, Halted("stop")))
    assert server.requests == 0


def test_no_key_and_no_article_in_a_log(server: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    server.script(1, fault.status(500), fault.answer("not JSON"), fault.answer("not JSON"))
    with caplog.at_level("DEBUG", logger="diplo_extract"):
        ask(make_backend(server))
    assert "k-test" not in caplog.text
    assert "Bruno" not in caplog.text
