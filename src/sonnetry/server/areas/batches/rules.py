"""What may be done with batches (rules BAT-5, BAT-7 and BAT-8)."""

from __future__ import annotations

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule


@rule("BAT-7", "assumed")
def results_come_at_the_end(id: str, status: str) -> None:
    """Refuse results of a batch that has not ended."""
    if status != "ended":
        raise ApiError(404, f"Batch {id} is {status}; its results are there when it has ended.")


@rule("BAT-5", "documented")
def results_stay_29_days(id: str, archived: float | None) -> None:
    """Refuse results of a batch that was archived."""
    if archived is not None:
        raise ApiError(404, f"The results of batch {id} are gone: they are kept for 29 days.")


@rule("BAT-8", "assumed")
def ended_batches_are_not_canceled(id: str, status: str) -> None:
    """Refuse to cancel a batch that has ended."""
    if status == "ended":
        raise invalid(f"Batch {id} has ended and cannot be canceled.")


@rule("BAT-8", "assumed")
def only_ended_batches_are_deleted(id: str, status: str) -> None:
    """Refuse to delete a batch that has not ended."""
    if status != "ended":
        raise invalid(f"Batch {id} is {status} and cannot be deleted before it has ended; cancel it first.")
