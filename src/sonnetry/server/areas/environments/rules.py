"""What an environment may be, and when it may go (rules ENV-1 to ENV-3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule

_HOST = re.compile(r"(?:\*\.)?[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?(?::[0-9]{1,5})?")


@rule("ENV-1", "assumed")
def environments_have_names(name: str | None) -> None:
    """Refuse an empty name, and one that is too long."""
    if name is not None and not 1 <= len(name.strip()) <= 255:
        raise invalid("name: must have 1 to 255 characters")


@rule("ENV-1", "documented")
def names_are_unique(name: str, taken: bool) -> None:
    """Refuse the name of another environment in use."""
    if taken:
        raise ApiError(409, f"An environment with the name '{name[:255]}' already exists.")


@rule("ENV-1", "documented")
def types_stay(old: str, new: str) -> None:
    """Refuse to make one kind of environment another."""
    if old != new:
        raise ApiError(400, f"config.type: cannot change from {old} to {new}", code="invalid_config_type_change")


@rule("ENV-1", "assumed")
def hosts_are_host_names(hosts: Sequence[str]) -> None:
    """Refuse allowed hosts that name no host."""
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise invalid(f"config.networking.allowed_hosts: {host[:100]!r} is not a host name")


@rule("ENV-3", "documented")
def environments_in_use_stay(id: str, running: bool) -> None:
    """Refuse to delete an environment in which a session runs."""
    if running:
        raise ApiError(409, f"Environment {id} cannot be deleted while sessions run in it.")


@rule("ENV-1", "observed")
def archived_environments_start_nothing(id: str, archived: float | None) -> None:
    """Refuse to start sessions in an archived environment."""
    if archived is not None:
        raise ApiError(400, f"Environment {id} is archived.", code="environment_archived")


@rule("WRK-1", "assumed")
def only_own_machines_have_work(id: str, kind: str) -> None:
    """Refuse to ask for work where the server runs the sandboxes."""
    if kind != "self_hosted":
        raise invalid(f"Environment {id} is not self-hosted, so it has no work queue.")


@rule("WRK-3", "documented")
def polls_have_limits(block_ms: int | None, reclaim_older_than_ms: int | None) -> None:
    """Refuse to wait longer than a poll may."""
    if block_ms is not None and not 1 <= block_ms <= 999:
        raise invalid("block_ms: Input should be from 1 to 999")
    if reclaim_older_than_ms is not None and reclaim_older_than_ms < 0:
        raise invalid("reclaim_older_than_ms: Input should be at least 0")


@rule("WRK-2", "assumed")
def work_is_handed_out(id: str, state: str) -> None:
    """Refuse to acknowledge work that nobody was handed."""
    if state in ("queued", "stopped"):
        raise ApiError(409, f"Work {id} is {state}; poll for it first.")


@rule("WRK-4", "documented")
def heartbeats_follow_each_other(expected: str | None, last: str | None) -> None:
    """Refuse a heartbeat of a worker that has lost its lease."""
    if expected is not None and expected != (last or "NO_HEARTBEAT"):
        message = "expected_last_heartbeat is not the last heartbeat: another worker has the lease."
        raise ApiError(412, message, code="heartbeat_precondition_failed")
