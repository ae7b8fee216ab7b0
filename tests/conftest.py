"""What all tests share: no key in the environment, no network but loopback, cassettes that mirror the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from vcr import VCR
from vcr.cassette import Cassette

from tests import cassette_form

ROOT = Path(__file__).resolve().parents[1]
KEYS = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID")


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own key must neither be spent nor change what a test sees."""
    for name in KEYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """cassettes/ mirrors tests/: cassettes/recorded/test_examples/…"""
    module = Path(request.node.path).relative_to(ROOT / "tests")
    return str(ROOT / "cassettes" / module.with_suffix(""))


@pytest.fixture
def vcr_config() -> dict[str, Any]:
    """Host and port do not count, so that any endpoint replays; the body does, so that no article gets another's answer."""
    return {
        "match_on": ["method", "path", "body"],
        "serializer": "yaml",
        "before_record_request": cassette_form.bare_request,
        "before_record_response": cassette_form.bare_response,
        "decode_compressed_response": True,
    }


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:
    vcr.register_serializer("yaml", cassette_form)


@pytest.fixture(autouse=True)
def all_played(vcr: Cassette | None) -> Iterator[None]:
    """A recording that a test does not use is stale."""
    yield
    if vcr is not None and not vcr.all_played and not vcr.dirty:
        pytest.fail(f"{vcr.play_count} of {len(vcr)} recorded answers were used; the rest is stale: make record")
