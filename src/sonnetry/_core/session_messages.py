"""Putting a message of an agent together from its pieces (rule EVT-4)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .errors import AnthropicError
from .public_names import publish_names

if TYPE_CHECKING:
    from ..types.beta import BetaManagedAgentsAgentMessageEvent

_NOT_YET = datetime.fromtimestamp(0, UTC)  # a message in the making was not processed


def accumulate_managed_agents_event(
    accumulated: BetaManagedAgentsAgentMessageEvent | None, event: Any
) -> BetaManagedAgentsAgentMessageEvent | None:
    """Return the message of an agent with the next event of the stream taken in; nothing that was given is changed.

    `event_start` begins an empty message, `event_delta` adds a piece, the `agent.message` takes its place; other events
    give back what was accumulated. Keep one message for each id where several threads speak.

    Raises:
        AnthropicError: a piece came before its start, or beyond the end of the content.
    """
    if event.type == "event_start":
        return _begun(event.event.id) if event.event.type == "agent.message" else None
    if event.type == "event_delta":
        return _with_piece(accumulated, event)
    if event.type == "agent.message":
        copied: BetaManagedAgentsAgentMessageEvent = event.model_copy(deep=True)
        return copied
    return accumulated


def _begun(id: str) -> BetaManagedAgentsAgentMessageEvent:
    from ..types.beta import BetaManagedAgentsAgentMessageEvent

    return BetaManagedAgentsAgentMessageEvent(id=id, type="agent.message", content=[], processed_at=_NOT_YET)


def _with_piece(message: BetaManagedAgentsAgentMessageEvent | None, event: Any) -> BetaManagedAgentsAgentMessageEvent:
    if message is None:
        raise AnthropicError(f"event_delta for {event.event_id} received before its event_start")
    content, place, piece = [*message.content], event.delta.index or 0, event.delta.content
    if place > len(content):
        words = f"event_delta index {place} is beyond the end of content (length {len(content)})"
        raise AnthropicError(words)
    if place == len(content):
        content.append(piece.model_copy())
    elif piece.type == "text" and content[place].type == "text":
        whole: Any = content[place]
        content[place] = whole.model_copy(update={"text": whole.text + piece.text})
    return message.model_copy(update={"content": content})


publish_names(__name__)
