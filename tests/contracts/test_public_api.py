"""What users import. A change here is a change of the library's promise: CHANGELOG.md must tell it."""

from __future__ import annotations

import subprocess
import sys

import diplo_extract as dx

PROMISED = {
    "Agreement", "Article", "ArticleDrafts", "AuthenticationError", "Backend", "DiploExtractError", "Event", "Evidence",
    "Extraction", "InputError", "LLMBackend", "Limits", "MissingExtraError", "MissingKeyError", "OfflineBackend",
    "PartnershipUpgrade", "Price", "PromptError", "Proposal", "Rejected", "RetryPolicy", "Run", "ScriptedBackend",
    "StoreError", "Usage", "UsageError", "Visit", "ZoneSpan", "evaluate", "extract", "extract_many", "read_articles",
    "to_pandas", "write_events",
}  # fmt: skip


def test_the_exported_names_are_the_promised_ones() -> None:
    assert set(dx.__all__) == PROMISED
    assert dx.__all__ == sorted(dx.__all__)


def test_every_exported_name_can_be_used_and_is_documented() -> None:
    for name in dx.__all__:
        assert (getattr(dx, name).__doc__ or "").strip(), f"{name} has no docstring"


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(dx, "no_such_name")


def test_a_public_function_has_at_most_six_parameters_and_keywords_after_the_first() -> None:
    import inspect

    for name in ("extract", "extract_many", "read_articles", "write_events", "evaluate", "to_pandas"):
        parameters = list(inspect.signature(getattr(dx, name)).parameters.values())
        assert len(parameters) <= 6, name
        positional = [p for p in parameters if p.kind is not inspect.Parameter.KEYWORD_ONLY]
        assert len(positional) <= 2, name


def test_the_import_loads_neither_the_sdk_nor_instructor_nor_pandas() -> None:
    heavy = ("openai", "instructor", "pandas", "pyarrow", "trafilatura", "rich", "scipy")
    code = f"import sys, diplo_extract; print([name for name in {heavy!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_offline_extraction_loads_neither_the_sdk_nor_instructor() -> None:
    code = (
        "import sys, diplo_extract as dx; dx.extract('Nothing happened in Paris.', model='offline'); "
        "print([name for name in ('openai', 'instructor', 'pandas') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
