"""How much may still be sent: each request reserves what it can cost at most until its real cost is known."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from .._core import costs, models, tokens
from .errors import OutOfBudgetError


def reserve(params: Mapping[str, Any], size: int, *, batch: bool) -> float:
    """Return what a request of so many bytes can cost at most, in dollars: its estimated input and its `max_tokens`.

    Raises:
        OutOfBudgetError: the price of its model is not known.
    """
    model = str(params.get("model"))
    dollars = costs.most(model, input_tokens(params, size), int(params.get("max_tokens") or 0), batch=batch)
    if dollars is None:
        raise OutOfBudgetError(f"the price of {model!r} is not known, so no budget can be kept; leave out the budget")
    return dollars


def input_tokens(params: Mapping[str, Any], size: int) -> int:
    """Estimate the input of a request; of one with content that cannot be read here, a third of its bytes."""
    facts = models.find(str(params.get("model")))
    try:
        return tokens.count_message_request(params, facts.token_factor if facts else tokens.OLD_SCALE)
    except (KeyError, TypeError, AttributeError, ValueError):
        return math.ceil(size / 3)


def affordable(reservations: Iterable[float], left: float) -> tuple[int, float]:
    """Return how many requests, in order, fit what is left, and what they reserve together."""
    count, total = 0, 0.0
    for dollars in reservations:
        if total + dollars > left:
            break
        count, total = count + 1, total + dollars
    return count, total
