"""From a thread to a Messages request, and from its answer to events (rule EVT-4)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...._core.json_access import as_object, encode
from ...._core.models import find
from ...ids import new_id
from ...model.admission import Ask
from ...model.answering import answer
from ...model.events import Sum
from .scripted import GRADES
from .tools import shown_to_model

if TYPE_CHECKING:
    from ...state import LocalAPI
    from ...store.event_log import EventLog

MOST_OUTPUT = 32_000  # tokens that a request of a session asks for
CACHE = {"type": "ephemeral"}
_COMPACT, _FAST = "compact-2026-01-12", "fast-mode-2026-02-01"
_BETAS = frozenset({"context-management-2025-06-27"})
CALLS = ("tool_use", "mcp_tool_use")


def body_of(agent: Mapping[str, Any], messages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the body of a thread's next request."""
    model = agent["model"]
    facts = find(model["id"])
    body: dict[str, Any] = {
        "model": model["id"],
        "max_tokens": min(MOST_OUTPUT, (facts.max_output if facts else None) or MOST_OUTPUT),
        "messages": [*messages],
        "cache_control": CACHE,
    }
    tools = shown_to_model(agent)
    if tools:
        body["tools"] = tools
    if agent.get("system"):
        body["system"] = agent["system"]
    effort = as_object(model.get("effort")).get("type")
    if facts and effort and effort != facts.default_effort:
        body["output_config"] = {"effort": effort}
    if model.get("inference_geo"):
        body["inference_geo"] = model["inference_geo"]
    if model.get("speed") == "fast":
        body["speed"] = "fast"
    if facts and "compaction" in facts.features:
        body["context_management"] = {"edits": [{"type": "compact_20260112"}]}
    return body


def asked(body: Mapping[str, Any], workspace: str) -> Ask:
    """Return a request to the model with the beta values that it needs."""
    betas = set(_BETAS)
    if "context_management" in body:
        betas.add(_COMPACT)
    if body.get("speed") == "fast":
        betas.add(_FAST)
    return Ask(encode(body), betas=frozenset(betas), workspace=workspace)


@dataclass(slots=True)
class Previews:
    """Shows the events of an answer while they are made, to those who asked for it (rule EVT-4)."""

    log: EventLog
    names: Sequence[str]
    ids: dict[int, str]

    def show(self, event: Mapping[str, Any], message: Mapping[str, Any]) -> None:
        """Show one event of the model's stream, after it was added to the message."""
        if event["type"] == "content_block_start":
            self._begin(event["index"], event["content_block"], message)
        elif event["type"] == "content_block_delta" and event["delta"]["type"] == "text_delta":
            first = first_of(message["content"], event["index"])
            content = {"type": "text", "text": event["delta"]["text"]}
            delta = {"type": "content_delta", "content": content, "index": event["index"] - first}
            self._send("agent.message", {"type": "event_delta", "event_id": self.ids[first], "delta": delta})

    def _begin(self, index: int, block: Mapping[str, Any], message: Mapping[str, Any]) -> None:
        kind = kind_of_block(block)
        if kind is None or (kind == "agent.message" and first_of(message["content"], index) != index):
            return
        self.ids[index] = new_id("sevt")
        self._send(kind, {"type": "event_start", "event": {"type": kind, "id": self.ids[index]}})

    def _send(self, kind: str, event: Mapping[str, Any]) -> None:
        for name in self.names:
            self.log.preview(name, kind, encode(event))


def kind_of_block(block: Mapping[str, Any]) -> str | None:
    """Return the type of the event that a block begins or belongs to, None for a block that shows as none."""
    if block["type"] == "text":
        return "agent.message"
    return "agent.thinking" if block["type"] in ("thinking", "redacted_thinking") else None


def first_of(content: Sequence[Mapping[str, Any]], index: int) -> int:
    """Return where the run of texts begins that a text belongs to; it is one event."""
    while index and content[index - 1]["type"] == "text":
        index -= 1
    return index


async def spoken(server: LocalAPI, ask: Ask, previews: Previews | None = None) -> dict[str, Any]:
    """Return what the model answers.

    Raises:
        ApiError: the request is refused, or the model fails.
    """
    total = Sum()
    stream = (await answer(server, ask)).stream
    try:
        async for event in stream:
            total.add(event)
            if previews is not None:
                previews.show(event, total.message)
    finally:
        await stream.aclose()
    return total.message


async def graded(server: LocalAPI, ask: Ask) -> dict[str, Any]:
    """Return the grader's answer: what was prepared, else what the model says."""
    found = server.scripts[GRADES].take(ask.recorded(server.clock.time()))
    if found is None:
        return await spoken(server, ask)
    text = json.dumps({"result": found[0], "explanation": found[1]})
    return {"content": [{"type": "text", "text": text}], "usage": {}, "model": ""}
