"""What tokens cost, from the kept-up list of `genai-prices`; an unknown price is None, never zero."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from diplo_extract.errors import UsageError
from diplo_extract.schema import Usage


@dataclass(frozen=True)
class Price:
    """US dollars per million tokens."""

    input: float
    output: float
    cached: float | None = None

    def __post_init__(self) -> None:
        if not all(0 <= price < math.inf for price in (self.input, self.output, self.cached or 0.0)):
            raise UsageError("a price is a number of US dollars per million tokens, not below zero")

    def cost(self, usage: Usage) -> float:
        """What these tokens cost, in US dollars."""
        cached = usage.cached_tokens if self.cached is not None else 0
        fresh = usage.input_tokens - cached
        return (fresh * self.input + cached * (self.cached or 0.0) + usage.output_tokens * self.output) / 1e6


def cost_of(usage: Usage, provider: str, model: str, price: Price | None = None) -> float | None:
    """The cost of `usage` in US dollars, or None where no price is known. A `price` given by the user wins."""
    if price is not None:
        return price.cost(usage)
    if provider == "ollama":
        return 0.0
    if not _is_priced(provider, model):
        return None
    import genai_prices

    tokens = genai_prices.Usage(
        input_tokens=usage.input_tokens,
        cache_read_tokens=usage.cached_tokens,
        output_tokens=usage.output_tokens,
    )
    return float(genai_prices.calc_price(tokens, model_ref=model, provider_id=provider).total_price)


@cache
def _is_priced(provider: str, model: str) -> bool:
    import genai_prices

    try:
        genai_prices.calc_price(genai_prices.Usage(input_tokens=1), model_ref=model, provider_id=provider)
    except LookupError:
        return False
    return True
