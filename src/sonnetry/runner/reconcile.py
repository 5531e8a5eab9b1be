"""Whether a batch whose submit broke off exists: decided from what the service lists.

A submit is sent once. If no answer came, the batch may exist or not, and no other is sent until that is settled: exactly
one batch that the run does not know, with the attempt's number of requests and newer than the attempt, is it; after
`PATIENCE` seconds without one the requests are sent again, in a batch of another size. Should the first turn up later, it
is told by its size.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from .._core.errors import APIConnectionError, APIError, APIResponseValidationError, APIStatusError

PATIENCE = 120.0
FIRST_LOOK, LAST_LOOK = 1.0, 15.0
# Statuses with which the service says that it took nothing; any other failure of its own may have come after the fact.
REFUSALS = frozenset({429, 529})

Fate = Literal["refused", "later", "unknown"]
Verdict = Literal["look again", "send again"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A batch as the service lists it: its id, its number of requests, and when it was made (seconds)."""

    id: str
    size: int
    created: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The newest batch there was before an attempt; what is above it in the list is newer."""

    id: str | None = None
    created: float = 0.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """A submit under way or broken off: its number in the run, its size, what it follows, and when it was sent."""

    number: int
    size: int
    after: Mark
    sent: float


def fate(error: APIError) -> Fate:
    """Tell from its failure whether a submit was refused for good, was not taken and may be later, or may have been."""
    if isinstance(error, APIStatusError) and not isinstance(error, APIResponseValidationError):
        if error.status_code in REFUSALS:
            return "later" if error.retryable else "refused"
        return "unknown" if error.status_code >= 500 or error.status_code == 408 else "refused"
    if isinstance(error, APIConnectionError) and error.phase == "connect":
        return "later"
    return "unknown"


def passed(batch: Listed, mark: Mark) -> bool:
    """Return whether a batch is not newer than a mark; one that was deleted is passed by its time."""
    return batch.id == mark.id or batch.created < mark.created


def newer(listed: Iterable[Listed], mark: Mark) -> list[Listed]:
    """Return what the list, newest first, has above a mark."""
    return list(takewhile(lambda batch: not passed(batch, mark), listed))


def candidates(attempt: Attempt, listed: Iterable[Listed], known: Collection[str]) -> list[str]:
    """Return the batches that may be this attempt's."""
    return [batch.id for batch in newer(listed, attempt.after) if batch.size == attempt.size and batch.id not in known]


def verdict(attempt: Attempt, found: list[str], now: float) -> str | Verdict:
    """Return the id of the attempt's batch, or what to do as long as it is not known."""
    if len(found) == 1:
        return found[0]
    return "send again" if now - attempt.sent >= PATIENCE else "look again"


def pause(looks: int) -> float:
    """Return the seconds until the next look at the list."""
    return min(LAST_LOOK, FIRST_LOOK * 2.0 ** min(looks, 10))
