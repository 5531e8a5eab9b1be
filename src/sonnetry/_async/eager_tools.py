"""Tools that run while the reply that calls them is still being read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..types._tool_calls import is_incomplete
from .message_stream import AsyncStreamWatcher

MOVED_ON = ("content_block_start", "message_delta")  # events after which the call before them is finished for good


class AsyncEagerCalls(AsyncStreamWatcher):
    """Runs a call when the reader asks for the event after the one that shows that the model has moved on from it.

    Nothing runs once another model takes the reply over, because what came before may not be part of it.
    """

    def __init__(self, stream: Any, run: Callable[[Sequence[Any]], Any]) -> None:
        self._stream, self._run = stream, run
        self._due = False

    async def before(self) -> None:
        """Run the calls that the model has moved on from."""
        if self._due:
            self._due = False
            await self._run(self._calls())

    def after(self, event: Any) -> None:
        """Note whether the model has moved on."""
        self._due = event is not None and event.type in MOVED_ON

    def _calls(self) -> list[Any]:
        message = self._stream.raw.partial
        blocks = message.content if message.stop_reason == "tool_use" else message.content[:-1]
        if any(block.type == "fallback" for block in message.content):
            return []
        return [block for block in blocks if block.type == "tool_use" and not is_incomplete(block)]
