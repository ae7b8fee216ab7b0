"""Every rule fires on its own examples, is silent on its counter-examples, and can be switched off alone."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import RULES, OfflineBackend, Rule
from diplo_extract.errors import UsageError
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article
from diplo_extract.text import read_article

ALL = frozenset(rule.name for rule in RULES)
FIRING = [pytest.param(rule, text, id=f"{rule.name}-{n}") for rule in RULES for n, text in enumerate(rule.fires_on)]
SILENT = [pytest.param(rule, text, id=f"{rule.name}-{n}") for rule in RULES for n, text in enumerate(rule.silent_on)]


def rules_on(text: str, backend: OfflineBackend) -> set[str]:
    article = Article.from_text(text, published="2024-06-12")
    drafts = backend.propose(article, read_article(article)).drafts
    return {draft.rule for draft in (*drafts.visits, *drafts.agreements, *drafts.partnership_upgrades)}


@pytest.mark.parametrize(("rule", "text"), FIRING)
def test_a_rule_fires_on_its_example_and_the_event_stands(rule: Rule, text: str) -> None:
    assert rule.name in rules_on(text, OfflineBackend())
    result = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12"))
    assert result.events and not result.rejected


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_a_rule_is_silent_on_its_counterexample(rule: Rule, text: str) -> None:
    assert rule.name not in rules_on(text, OfflineBackend())


@pytest.mark.parametrize(("rule", "text"), FIRING)
def test_a_rule_can_be_switched_off(rule: Rule, text: str) -> None:
    assert rule.name not in rules_on(text, OfflineBackend(without=frozenset({rule.name})))


def test_the_rules_left_are_those_not_switched_off() -> None:
    assert OfflineBackend().rules == RULES
    assert {rule.name for rule in OfflineBackend(without=["visited", "returned"]).rules} == ALL - {
        "visited",
        "returned",
    }
    assert OfflineBackend(without="visited") == OfflineBackend(without={"visited"})


def test_a_rule_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="did you mean 'visited'"):
        OfflineBackend(without={"visitde"})


def test_rules_are_documented_and_named_once() -> None:
    assert len(ALL) == len(RULES)
    assert all(rule.doc and rule.fires_on and rule.silent_on for rule in RULES)
