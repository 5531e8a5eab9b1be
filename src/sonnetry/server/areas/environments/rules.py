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
