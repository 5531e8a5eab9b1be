"""Which requests go into the next batch: by count, by bytes, by what may still be spent, and of a size of its own.

A batch that was sent over a connection that then broke is found again by its number of requests, so no two attempts of
a run share one as long as another number is possible. Each request reserves what it can cost at most until its real cost
is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Any

from .._core import prices, tokens
from .._core.batches import MOST_REQUESTS
from .errors import OutOfBudgetError

USUAL_REQUESTS = 10_000
# Below the service's 256 MB, whichever way it counts a megabyte.
MOST_BYTES = 240_000_000
ENVELOPE = 80  # bytes around the params of one request


def batch_size(sizes: Sequence[int], used: Collection[int], most: int, room: int = MOST_BYTES) -> int:
    """Return how many of the waiting requests, given by their bytes, go into the next batch.

    The most that fits, of those numbers that are not used yet; if all are, one that is. 0 only when nothing waits.
    """
    totals = accumulate(size + ENVELOPE for size in sizes[: min(most, MOST_REQUESTS)])
    fitting = len(list(takewhile(lambda total: total <= room, totals)))
    largest = max(fitting, min(1, len(sizes)))  # one that is too large alone is the service's to refuse
    return next((size for size in range(largest, 0, -1) if size not in used), largest)


def reserve(params: Mapping[str, Any], size: int, *, batch: bool) -> float:
    """Return what a request of so many bytes can cost at most, in dollars: its estimated input and its `max_tokens`.

    Raises:
        OutOfBudgetError: the price of its model is not known.
    """
    model = str(params.get("model"))
    dollars = prices.highest_cost(
        model, tokens.estimate_request(params, size), int(params.get("max_tokens") or 0), batch=batch
    )
    if dollars is None:
        raise OutOfBudgetError(f"the price of {model!r} is not known, so no budget can be kept; leave out the budget")
    return float(dollars)


def affordable(reservations: Iterable[float], left: float) -> tuple[int, float]:
    """Return how many requests, in order, fit what is left, and what they reserve together."""
    count, total = 0, 0.0
    for dollars in reservations:
        if total + dollars > left:
            break
        count, total = count + 1, total + dollars
    return count, total
