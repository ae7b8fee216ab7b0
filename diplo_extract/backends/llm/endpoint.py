"""Which endpoint a model name means, and with which key. The environment is read only here, at call time."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from diplo_extract.errors import MissingKeyError, UsageError

DEFAULT_MODEL = "openai/gpt-5.4-mini"
KEY_VARIABLE = "OPENAI_API_KEY"
BASE_URL_VARIABLE = "OPENAI_BASE_URL"

# provider: (base_url or None for the SDK's default, variable of the key or None where none is needed)
PROVIDERS: dict[str, tuple[str | None, str | None]] = {
    "openai": (None, KEY_VARIABLE),
    "ollama": ("http://localhost:11434/v1", None),
    "anthropic": ("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
    "deepseek": ("https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"),
    "google": ("https://generativelanguage.googleapis.com/v1beta/openai", "GOOGLE_API_KEY"),
    "groq": ("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
    "mistral": ("https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    "openrouter": ("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
    "together": ("https://api.together.xyz/v1", "TOGETHER_API_KEY"),
}


@dataclass(frozen=True)
class Endpoint:
    """Where to send requests. The key never shows in a repr."""

    provider: str
    model: str
    base_url: str | None
    key: str = field(repr=False)


def key_is_set() -> bool:
    """Whether the environment holds the default model's key, or an endpoint of one's own that needs none."""
    return bool(os.environ.get(KEY_VARIABLE) or os.environ.get(BASE_URL_VARIABLE))


def find_endpoint(model: str, base_url: str | None = None, api_key: str | None = None) -> Endpoint:
    """The endpoint of a model named `provider/name`. An endpoint of one's own (`base_url`) needs no key.

    Raises UsageError for a name of another form or an unknown provider, MissingKeyError where the key is not set.
    """
    provider, _, name = model.partition("/")
    if not provider or not name:
        raise UsageError(f"the model {model!r} is unknown; write provider/name, as {DEFAULT_MODEL}, or 'offline'")
    if provider not in PROVIDERS and base_url is None:
        raise UsageError(
            f"the provider {provider!r} of the model {model!r} is unknown; known are {', '.join(sorted(PROVIDERS))}; "
            "for any other OpenAI-compatible endpoint give its base_url"
        )
    known_url, variable = PROVIDERS.get(provider, (None, KEY_VARIABLE))
    if provider == "openai":
        base_url = base_url or os.environ.get(BASE_URL_VARIABLE) or None
    if base_url is not None and not base_url.startswith(("http://", "https://")):
        raise UsageError(f"the base_url {base_url!r} is no address; write it as http://localhost:8000/v1")
    key = api_key or (os.environ.get(variable) if variable else None)
    if not key and variable and base_url is None:
        raise MissingKeyError(
            f"no key for {model}: set {variable}, pass api_key, or use the model 'offline', which needs none"
        )
    return Endpoint(provider=provider, model=name, base_url=base_url or known_url, key=key or "none")
