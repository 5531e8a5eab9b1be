"""Names of the official package that are not here: what does their work, and whether they are planned.

Access to one raises an `AttributeError` that says "planned". A name leaves this table with the change that adds it; a test
fails while it is in both.
"""

from __future__ import annotations

_WORKER = "use the methods of `client.beta.environments.work` and `client.beta.sessions.events`"
_SENDING = "use `client.get`, `client.post` and the like"

NAMES = {
    "DefaultAioHttpClient": "use AsyncAnthropic as it is: its own engine is faster",
}  # fmt: skip
"""Names of the package."""

CLIENT = {
    "request": _SENDING,
}
"""Attributes of both clients."""

RESOURCES = {
    "beta.environments.work.poller": _WORKER,
    "beta.environments.work.worker": _WORKER,
    "beta.sessions.events.tool_runner": _WORKER,
}
"""Attributes of resources, by their path from the client."""


NOT_PLANNED = frozenset({"DefaultAioHttpClient", "request"})
"""Names that belong to the official package's own HTTP layer."""


def absent(owner: str, name: str, table: dict[str, str]) -> AttributeError | None:
    """Make the error for a name of these tables, None for one that nobody knows."""
    today = table.get(name)
    if today is None:
        return None
    if name in NOT_PLANNED:
        words = f"{owner} has no attribute {name!r}: it belongs to the HTTP layer of the official package. Instead: {today}."
        return AttributeError(words, name=name)
    return AttributeError(f"{owner} has no attribute {name!r} yet: it is planned. Today: {today}.", name=name)


def of_resource(resource: type, name: str) -> AttributeError | None:
    """Make the error for a planned attribute of a resource; its class is named after its path."""
    kind = resource.__name__.removeprefix("Async").removesuffix("Resource").lower()
    table = {path.rpartition(".")[2]: today for path, today in RESOURCES.items() if _squashed(path) == kind}
    return absent(f"{resource.__name__!r} object", name, table)


def _squashed(path: str) -> str:
    return path.rpartition(".")[0].replace(".", "").replace("_", "")
