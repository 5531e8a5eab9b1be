"""Containers that code runs in: given out with the first call, asked for again by their id (rules MSG-14 and SRV-13).

No code runs here. A container lives for an hour after its last use; how long it does in the service moves.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from ..._core.json_access import as_object
from ...rules.errors import invalid
from ...rules.walk import Block, Body, listed
from ..ids import new_id

LIFE = 3600.0  # seconds
KEPT = 1000
CODE_TOOLS = ("code_execution", "bash_code_execution", "text_editor_code_execution")


@dataclass(slots=True)
class Containers:
    """The containers of one server, with when each expires."""

    alive: OrderedDict[str, float] = field(default_factory=OrderedDict[str, float])

    def check(self, body: Body, now: float) -> None:
        """Refuse a container that does not exist any more, and results for running code without its container.

        Raises:
            ApiError: 400.
        """
        asked = _asked(body)
        if asked is not None and self.alive.get(asked, 0.0) <= now:
            raise invalid(f"container: '{asked}' does not exist or has expired; leave it out to get a new one")
        if asked is None and _code_waits(body):
            raise invalid("container: its id is required while code execution waits for tool results")

    def serve(self, body: Body, content: Iterable[Block], now: float) -> dict[str, Any] | None:
        """Return the container of an answer, None if no code ran and no skill was loaded."""
        asked = _asked(body)
        ran = any(block["type"] == "server_tool_use" and block.get("name") in CODE_TOOLS for block in content)
        skills = as_object(body.get("container")).get("skills")
        if asked is None and not ran and not skills:
            return None
        name = asked or new_id("container")
        self.alive[name] = now + LIFE
        self.alive.move_to_end(name)
        while len(self.alive) > KEPT:
            self.alive.popitem(last=False)
        expires = datetime.fromtimestamp(now + LIFE, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return {"id": name, "expires_at": expires, "skills": skills}

    def clear(self) -> None:
        """Forget every container."""
        self.alive.clear()


def _asked(body: Body) -> str | None:
    container = body.get("container")
    return container if isinstance(container, str) else as_object(container).get("id")


def _code_waits(body: Body) -> bool:
    """Return whether the last turn answers a call that code made."""
    turns = [message for message in body["messages"] if message["role"] == "assistant"]
    calls = [block for block in listed(turns[-1]["content"]) if block["type"] == "tool_use"] if turns else []
    return body["messages"][-1]["role"] == "user" and any(
        as_object(call.get("caller")).get("type", "direct") != "direct" for call in calls
    )
