"""Which model serves a request: the data file's facts, this server's policy, and the clock (rules MSG-1, MOD-1, MOD-3)."""

from __future__ import annotations

from datetime import UTC, date, datetime

from .._core.models import ModelFacts, find, verdict
from .errors import ApiError
from .state import Server

# Where this server does what the service would refuse, its answer says so in this header.
WARNING = "sonnetry-warning"


def resolve(name: str, server: Server) -> tuple[ModelFacts, dict[str, str]]:
    """Return the model of an id or alias, and the headers that its answers carry.

    Raises:
        ApiError: 404 for an unknown id and, under `strict`, for one that the service no longer serves.
    """
    facts = find(name)
    if facts is None:
        raise ApiError(404, f"model: {name}")
    trouble = _trouble(name, facts, datetime.fromtimestamp(server.clock.time(), UTC).date())
    if trouble is None:
        return facts, {}
    if server.models == "strict":
        raise ApiError(404, f"model: {name}")
    return facts, {WARNING: trouble}


def _trouble(name: str, facts: ModelFacts, today: date) -> str | None:
    """Say why the service would not serve this id, None when it would."""
    instead = f"; use {facts.replacement}" if facts.replacement else ""
    if verdict(facts, today) == "retired":
        when = f" since {facts.retires.isoformat()}" if facts.retires else ""
        return f"{name} is retired{when} and the service answers 404{instead}"
    if name.endswith("-latest"):
        return f"{name} is an id of the form -latest, which the service no longer knows{instead}"
    return None
