"""Which model serves a request, by its id or alias (rules MSG-1, MOD-1 and MOD-3)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from ..._core.models import ModelFacts, find, verdict
from ...rules.errors import ApiError

if TYPE_CHECKING:
    from ..state import LocalAPI

# Where this server does what the service would refuse, its answer says so in this header.
WARNING = "sonnetry-warning"


def resolve(name: str, server: LocalAPI) -> tuple[ModelFacts, dict[str, str]]:
    """Return the model of an id or alias, and the headers that its answers carry.

    Raises:
        ApiError: 404 for an unknown id and, under `strict`, for one that the service no longer serves.
    """
    facts = find(name)
    if facts is None:
        raise ApiError(404, f"model: {name}")
    trouble = _trouble(name, facts, today_of(server))
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


def today_of(server: LocalAPI) -> date:
    """Return the day on the server's clock, in UTC."""
    return datetime.fromtimestamp(server.clock.time(), UTC).date()
