"""Pace, budget and gate: arithmetic of time and money, without waiting."""

from __future__ import annotations

import random
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_extract.backends import Attempt, Halted, OverBudget
from diplo_extract.errors import UsageError
from diplo_extract.run import Limits
from diplo_extract.run.budget import Budget
from diplo_extract.run.gate import Gate
from diplo_extract.run.limits import Clock
from diplo_extract.run.pace import Pace
from diplo_extract.schema import Usage


class FakeClock(Clock):
    """Time that passes only by waiting."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    def wait(self, changed: threading.Condition, seconds: float | None) -> None:
        if seconds is None:
            changed.wait(10)
        else:
            self.time += seconds


def usage(cost: float | None = 0.0, tokens: int = 0) -> Usage:
    return Usage(requests=1, input_tokens=tokens, cost=cost)


def attempt(outcome: str = "answered", cost: float | None = 0.0, **known: object) -> Attempt:
    return Attempt(request_key="k", outcome=outcome, usage=usage(cost), **known)


def send_times(limits: Limits, count: int, tokens: int = 0) -> list[float]:
    """When requests go that are asked for without a pause."""
    pace, now, times = Pace(limits), 0.0, []
    for _ in range(count):
        now += max(0.0, pace.delay(now))
        pace.take(now, tokens)
        times.append(now)
    return times


def test_without_limits_nothing_waits() -> None:
    assert send_times(Limits(), 100, tokens=10**6) == [0.0] * 100


def test_requests_a_minute_hold_over_any_minute() -> None:
    times = send_times(Limits(requests_per_minute=30), 91)
    assert times[-1] == pytest.approx(180)
    assert max(sum(start <= time < start + 60 for time in times) for start in times) <= 30


def test_tokens_a_minute_hold_and_unused_ones_are_given_back() -> None:
    assert send_times(Limits(tokens_per_minute=1000), 5, tokens=500)[-1] == pytest.approx(120)
    pace = Pace(Limits(tokens_per_minute=1000))
    pace.take(0.0, 500)
    pace.give_back(400)
    assert pace.delay(0.0) == pytest.approx(6)


def test_a_429_slows_the_pace_that_was_held_and_answers_quicken_it_again() -> None:
    pace = Pace(Limits())
    for tick in range(100):
        pace.take(tick * 0.2, 0)
    pace.refused(20.0, 19.9, None)
    assert pace.learned == pytest.approx(0.3, rel=0.01)
    assert pace.delay(20.0) <= 0
    pace.take(20.0, 0)
    assert pace.delay(20.0) == pytest.approx(pace.learned)
    for _ in range(200):
        pace.answered()
    assert pace.learned == 0


def test_429s_of_one_volley_slow_once() -> None:
    pace = Pace(Limits())
    pace.refused(10.0, 9.0, None)
    pace.refused(11.0, 10.5, None)
    learned, hold = pace.learned, pace.delay(11.0)
    for sent_at in (9.0, 9.5, 10.9):
        pace.refused(11.0, sent_at, None)
    assert (pace.learned, pace.delay(11.0)) == (learned, hold)


def test_429s_in_a_row_make_ever_longer_pauses_until_an_answer() -> None:
    pace, now, pauses = Pace(Limits()), 0.0, []
    for _ in range(9):
        pace.refused(now, now, None)
        pauses.append(max(0.0, pace.delay(now)))
        now += 100
    assert pauses == [0, 0, 1, 2, 4, 8, 16, 32, 60]
    pace.answered()
    pace.refused(now, now, None)
    assert pace.delay(now) <= 0


@pytest.mark.parametrize("limit", [60, 600])
def test_a_hidden_limit_is_found_with_few_429s(limit: int) -> None:
    """An endpoint that refuses what is above its requests a minute, without saying how long to wait."""
    pace, now, sent, refused = Pace(Limits()), 0.0, [], 0
    while len(sent) < 10 * limit:
        now += max(0.0, pace.delay(now))
        pace.take(now, 0)
        if sum(time > now - 60 for time in sent[-limit:]) >= limit:
            refused += 1
            pace.refused(now, now, None)
        else:
            sent.append(now)
            pace.answered()
        now += 0.01
    assert refused < 0.2 * len(sent)
    assert now < 60 * 10 * 1.7


def test_refusals_at_random_do_not_bring_a_run_to_a_halt() -> None:
    pace, now, dice = Pace(Limits()), 0.0, random.Random(7)
    for _ in range(5000):
        now += max(0.0, pace.delay(now))
        pace.take(now, 0)
        now += 0.01
        chance = dice.random()
        if chance < 0.07:
            pace.refused(now, now - 0.01, None)
        elif chance < 0.8:
            pace.answered()
    assert now < 3 * 5000 * 0.01


def test_retry_after_holds_all_requests_and_the_longest_counts() -> None:
    pace = Pace(Limits())
    pace.refused(0.0, 0.0, 30.0)
    pace.refused(0.0, 0.0, 5.0)
    assert pace.delay(0.0) == 30


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 100)), max_size=60))
def test_pace_never_goes_below_the_limit_given(steps: list[tuple[bool, float]]) -> None:
    pace, now = Pace(Limits(requests_per_minute=60)), 0.0
    for refused, seconds in steps:
        now += seconds
        if refused:
            pace.refused(now, now, None)
        else:
            pace.answered()
        pace.take(now, 0)
        assert pace.delay(now) >= 1 - 1e-9


@pytest.mark.parametrize("name", ["workers", "requests_per_minute", "tokens_per_minute", "tokens_per_article"])
@pytest.mark.parametrize("value", [0, -1, float("nan")])
def test_a_limit_that_lets_nothing_through_is_a_mistake(name: str, value: float) -> None:
    with pytest.raises(UsageError, match=name):
        Limits(**{name: value})


def test_budget_counts_what_is_in_flight_and_waits_for_it() -> None:
    budget = Budget(1.0)
    assert budget.has_room(usage(0.6))
    budget.reserve(usage(0.6))
    assert not budget.has_room(usage(0.6))
    budget.settle(usage(0.6), attempt(cost=0.1))
    assert budget.has_room(usage(0.6))
    assert not budget.reached


def test_budget_refuses_what_does_not_fit_even_alone() -> None:
    budget = Budget(1.0, spent=0.5)
    with pytest.raises(OverBudget, match="budget is 1"):
        budget.has_room(usage(0.6))
    assert budget.reached


@pytest.mark.parametrize("lost", [attempt("timeout", lost=True), attempt(cost=None)])
def test_what_is_not_known_counts_at_its_upper_bound(lost: Attempt) -> None:
    budget = Budget(1.0)
    budget.reserve(usage(0.6))
    budget.settle(usage(0.6), lost)
    assert (budget.spent, budget.in_doubt) == (0.0, 0.6)
    with pytest.raises(OverBudget):
        budget.has_room(usage(0.6))


def test_an_unknown_price_under_a_cap_names_the_option() -> None:
    with pytest.raises(UsageError, match="--price"):
        Budget(1.0).has_room(usage(None))
    assert Budget(None).has_room(usage(None))


@pytest.mark.parametrize("cap", [0.0, -1.0, float("nan")])
def test_a_budget_of_nothing_is_a_mistake(cap: float) -> None:
    with pytest.raises(UsageError, match="max_cost"):
        Budget(cap)


@given(st.lists(st.tuples(st.floats(0.001, 1), st.floats(0, 1), st.booleans()), max_size=80))
def test_spent_and_in_doubt_never_exceed_the_cap(requests: list[tuple[float, float, bool]]) -> None:
    budget, wire = Budget(2.0), []
    for at_most, share, lost in requests:
        expected = usage(at_most)
        try:
            if budget.has_room(expected):
                budget.reserve(expected)
                wire.append((expected, attempt("timeout", lost=True) if lost else attempt(cost=at_most * share)))
            elif wire:
                budget.settle(*wire.pop(0))
        except OverBudget:
            pass
        assert budget.spent + budget.in_doubt + budget.in_flight <= 2.0 + 1e-9
    for expected, ended in wire:
        budget.settle(expected, ended)
    assert budget.in_flight == pytest.approx(0)
    assert budget.spent + budget.in_doubt <= 2.0 + 1e-9


def in_thread(work: object) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)  # type: ignore[arg-type]
    thread.start()
    return thread


def test_the_first_request_goes_alone() -> None:
    gate = Gate(Limits(), Budget())
    sent = gate.admit(usage())
    admitted: list[float] = []
    others = [in_thread(lambda: admitted.append(gate.admit(usage()))) for _ in range(5)]
    for other in others:
        other.join(0.02)
    assert admitted == []
    gate.settle(usage(), sent, attempt())
    for other in others:
        other.join(10)
    assert len(admitted) == 5


def test_what_is_hopeless_stops_all_that_wait() -> None:
    gate = Gate(Limits(), Budget())
    sent = gate.admit(usage())
    caught: list[Exception] = []

    def wait() -> None:
        try:
            gate.admit(usage())
        except Halted as error:
            caught.append(error)

    other = in_thread(wait)
    gate.settle(usage(), sent, attempt("http 401", hopeless=True))
    other.join(10)
    assert len(caught) == 1


def test_a_first_request_that_was_never_sent_lets_the_next_go_first() -> None:
    gate = Gate(Limits(), Budget())
    gate.settle(usage(), gate.admit(usage()), None)
    assert gate.admit(usage()) >= 0


def test_only_429_slows() -> None:
    clock = FakeClock()
    gate = Gate(Limits(clock=clock), Budget())
    for outcome in ("http 500", "timeout", "connection", "not json", "refused", "answered"):
        gate.settle(usage(), gate.admit(usage()), attempt(outcome))
    assert clock.time == 0
    gate.settle(usage(), gate.admit(usage()), attempt("http 429", retry_after=40.0))
    gate.admit(usage())
    assert clock.time == 40


def test_the_reason_of_a_stop_outlives_a_mere_halt() -> None:
    gate = Gate(Limits(), Budget())
    error = ValueError("why")
    gate.halt(Halted("stop"))
    gate.halt(error)
    gate.halt(Halted("stop"))
    gate.halt(ValueError("later"))
    assert gate.halted is error
