"""What an answer costs in US dollars, by the dated prices of `data/models.json` (rules COST-1 to COST-7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .models import ModelFacts, Price, find

BATCH_FACTOR = 0.5  # rule COST-2
SHORT_WRITE, LONG_WRITE = 1.25, 2.0  # cache writes for 5 minutes and for an hour, rule COST-1
GEO_FACTORS = {"us": 1.1}  # rule MOD-11
SEARCH = 0.01  # rule COST-4
MILLION = 1_000_000


def cost(model: str, usage: Mapping[str, Any], *, batch: bool = False) -> float | None:
    """Return the price of one answer's usage (wire form), None when the model's price is not known."""
    parts = usage.get("iterations") or [usage]
    prices = [_tokens(part.get("model") or model, {**usage, **part}) for part in parts]
    known = [price for price in prices if price is not None]
    if len(known) < len(prices):
        return None
    searches = (usage.get("server_tool_use") or {}).get("web_search_requests") or 0
    return sum(known) * (BATCH_FACTOR if batch else 1.0) + searches * SEARCH


def most(model: str, input_tokens: int, max_tokens: int, *, batch: bool = False) -> float | None:
    """Return what a request can cost at most, None when the model's price is not known.

    Counted as if its whole prompt were written to the hour's cache.
    """
    usage = {"cache_creation": {"ephemeral_1h_input_tokens": input_tokens}, "output_tokens": max_tokens}
    return cost(model, {**usage, "cache_creation_input_tokens": input_tokens}, batch=batch)


def _tokens(model: str, usage: Mapping[str, Any]) -> float | None:
    facts = find(model)
    if facts is None or facts.price is None:
        return None
    plain, read = _count(usage, "input_tokens"), _count(usage, "cache_read_input_tokens")
    written = _count(usage, "cache_creation_input_tokens")
    long = _count(usage.get("cache_creation") or {}, "ephemeral_1h_input_tokens")
    price = _price(facts, plain + read + written)
    inputs = plain + read * facts.cache_read_factor + long * LONG_WRITE + (written - long) * SHORT_WRITE
    tokens = inputs * price.input + _count(usage, "output_tokens") * price.output
    return tokens / MILLION * GEO_FACTORS.get(usage.get("inference_geo") or "", 1.0)


def _price(facts: ModelFacts, prompt: int) -> Price:
    above = facts.long_price_above
    long = facts.long_price if above is not None and prompt > above else None
    return long or facts.price or Price(input=0, output=0)


def _count(usage: Mapping[str, Any], name: str) -> int:
    return usage.get(name) or 0
