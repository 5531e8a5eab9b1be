"""Which requests go into the next batch: by count, by bytes, and of a size that no other batch of the run has.

A batch that was sent over a connection that then broke is found again by its number of requests, so no two attempts of
a run share one as long as another number is possible.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate, takewhile

from .._core.batches import MOST_REQUESTS

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
