"""What sessions and threads cost: tokens, list price, budgets (rules SES-7 and BUD-1)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ...._core.json_access import as_object
from ...._core.prices import cost

COUNTS = ("input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")


def span_usage(message: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the usage that the end of a request shows."""
    usage = as_object((message or {}).get("usage"))
    return {**{name: usage.get(name) or 0 for name in COUNTS}, "speed": None}


def empty_usage() -> dict[str, Any]:
    """Return the usage of a session or thread that has asked for nothing."""
    return {
        "input_tokens": 0,
        "output_tokens": 0,
        "cache_read_input_tokens": 0,
        "cache_creation": {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 0},
        "server_tool_use": {"web_search_requests": 0, "web_fetch_requests": 0},
        "list_cost": {"amount": "0", "currency": "USD"},
    }


def added(total: Mapping[str, Any], message: Mapping[str, Any], state: dict[str, Any]) -> dict[str, Any]:
    """Return a usage with one more answer; `state` keeps the exact cost, of which whole cents are shown."""
    usage = as_object(message.get("usage"))
    written = as_object(usage.get("cache_creation"))
    price = cost(str(message.get("model")), usage)
    state["dollars"] = str(_decimal(state.get("dollars")) + (price or 0))
    made: dict[str, Any] = {**total, "cache_creation": {**total["cache_creation"]}}
    for name in ("input_tokens", "output_tokens", "cache_read_input_tokens"):
        made[name] += usage.get(name) or 0
    for name in made["cache_creation"]:
        made["cache_creation"][name] += written.get(name) or 0
    made["list_cost"] = {"amount": str(cents(state)), "currency": "USD"}
    return made


def cents(state: Mapping[str, Any]) -> int:
    """Return what was spent, in whole cents, rounded up."""
    return int(-(-_decimal(state.get("dollars")) * 100 // 1))


def exceeds(state: Mapping[str, Any], budget: Mapping[str, Any] | None) -> bool:
    """Return whether a budget is spent (rule BUD-1)."""
    if budget is None:
        return False
    return bool(_decimal(state.get("dollars")) * 100 >= _decimal(budget["max_list_cost"]["amount"]))


def _decimal(value: Any) -> Decimal:
    return Decimal(value or 0)
