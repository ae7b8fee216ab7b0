"""Who reads the article: a language model, offline rules, or a scripted double. They do not know each other."""

from __future__ import annotations

from diplo_extract.backends.base import Attempt, Backend, Halted, Meter, OverBudget, Proposal, Unmetered
from diplo_extract.errors import UsageError

OFFLINE = "offline"

__all__ = ["OFFLINE", "Attempt", "Backend", "Halted", "Meter", "OverBudget", "Proposal", "Unmetered", "open_backend"]


def open_backend(
    model: str | Backend | None, *, base_url: str | None = None, api_key: str | None = None
) -> tuple[Backend, bool]:
    """The backend that a model's name means, and whether it was chosen by default.

    Without a name: the default model where a key or an endpoint is given or set in the environment, else the rules.
    """
    if isinstance(model, Backend):
        return model, False
    if model is not None and not isinstance(model, str):
        raise UsageError(f"model is {type(model).__name__}; give 'provider/name', 'offline' or a backend")
    if model == OFFLINE:
        return _offline(), False
    if model is None and not (base_url or api_key or _key_is_set()):
        return _offline(), True
    from diplo_extract.backends.llm.backend import LLMBackend
    from diplo_extract.backends.llm.endpoint import DEFAULT_MODEL

    backend = LLMBackend(DEFAULT_MODEL if model is None else model, base_url=base_url, api_key=api_key)
    backend.check()
    return backend, model is None


def _offline() -> Backend:
    from diplo_extract.backends.offline import OfflineBackend

    return OfflineBackend()


def _key_is_set() -> bool:
    from diplo_extract.backends.llm.endpoint import key_is_set

    return key_is_set()
