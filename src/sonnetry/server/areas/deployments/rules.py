"""What deployments may be (rules DEP-1 to DEP-4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule
from .cron import Cron

MOST_EVENTS, MOST_RESOURCES, MOST_VAULTS, MOST_SCHEDULED = 50, 500, 50, 1_000


@rule("DEP-1", "documented")
def deployments_have_limits(events: Sequence[Any], resources: Sequence[Any], vault_ids: Sequence[Any]) -> None:
    """Refuse too few or too many events, and too many resources or vaults."""
    if not 1 <= len(events) <= MOST_EVENTS:
        raise invalid(f"initial_events: must have 1 to {MOST_EVENTS} events, not {len(events)}")
    if len(resources) > MOST_RESOURCES:
        raise invalid(f"resources: at most {MOST_RESOURCES}, not {len(resources)}")
    if len(vault_ids) > MOST_VAULTS:
        raise invalid(f"vault_ids: at most {MOST_VAULTS}, not {len(vault_ids)}")


@rule("DEP-1", "documented")
def so_many_are_scheduled(scheduled: int) -> None:
    """Refuse more deployments with a schedule than an organization may have."""
    if scheduled >= MOST_SCHEDULED:
        raise invalid(f"schedule: at most {MOST_SCHEDULED:,} deployments of an organization may have a schedule")


@rule("DEP-2", "documented")
def schedules_can_be_read(schedule: Mapping[str, Any]) -> None:
    """Refuse expressions that are not POSIX cron, and unknown time zones."""
    try:
        Cron.parse(schedule["expression"])
    except ValueError as error:
        raise invalid(f"schedule.expression: {error}") from None
    try:
        ZoneInfo(schedule["timezone"])
    except (ValueError, OSError, LookupError):  # `ZoneInfoNotFoundError` among them
        raise invalid(f"schedule.timezone: {schedule['timezone'][:100]!r} is not an IANA time zone") from None


@rule("DEP-4", "assumed")
def archived_deployments_stay(archived: float | None) -> None:
    """Refuse to run, pause or change what is archived."""
    if archived is not None:
        raise ApiError(400, "Cannot modify archived deployment")
