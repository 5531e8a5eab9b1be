"""Server-sent events: frames exactly as the API prints them (rule STR-1), pings from a timer, errors after 200."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from ..._core.json_access import encode, encode_text
from ...rules.errors import ApiError
from .asgi import Send

logger = logging.getLogger("sonnetry-server")

PING_EVERY = 15.0  # seconds


_TEXT = b'event: content_block_delta\ndata: {"type":"content_block_delta","index":%d,"delta":{"type":"text_delta","text":%b}}\n\n'


def frame(event: dict[str, Any]) -> bytes:
    """Render one event; its name is its `type`."""
    delta = event.get("delta")
    # Nearly all events are pieces of text: of those only the text has to be encoded, a third of the work.
    if type(delta) is dict and len(delta) == 2 and delta.get("type") == "text_delta" and len(event) == 3:
        text, index = delta.get("text"), event.get("index")
        if type(text) is str and type(index) is int:  # prepared events may hold anything
            return _TEXT % (index, encode_text(text))
    return b"event: " + str(event["type"]).encode() + b"\ndata: " + encode(event) + b"\n\n"


PING = frame({"type": "ping"})


class StreamFailedError(Exception):
    """The stream's last frame was an error: the connection is to be closed after it (rule STR-9)."""


async def frames(events: AsyncGenerator[dict[str, Any], None], request_id: str) -> AsyncGenerator[bytes, None]:
    """Render a stream of events; what breaks it becomes its last frame, then `StreamFailedError` is raised."""
    async with aclosing(events):
        try:
            async for event in events:
                yield frame(event)
        except ApiError as error:
            yield frame(error.envelope(request_id))
            raise StreamFailedError from error
        except Exception as error:
            logger.exception("the model backend failed in the middle of stream %s", request_id)
            yield frame(ApiError(500).envelope(request_id))
            raise StreamFailedError from error


class Pinger:
    """Sends a ping whenever a stream has waited `every` seconds of real time for its next event.

    A timer, not a task per event: a busy stream pays one comparison per event. While an event is being written nothing
    is sent, so a ping never lands inside another frame and never adds to a stalled reader's backlog.
    """

    def __init__(self, send: Send, every: float) -> None:
        self._send = send
        self._every = every
        self._loop = asyncio.get_running_loop()
        self._since = self._loop.time()
        self._writing = False
        self._task: asyncio.Task[None] | None = None
        self._timer = self._loop.call_later(every, self._tick)

    async def send(self, event: dict[str, Any]) -> None:
        """Write one event; the count starts again."""
        if self._task is not None:
            await self._task
        self._writing = True
        await self._send(event)
        self._writing = False
        self._since = self._loop.time()

    async def stop(self) -> None:
        """Send no more pings."""
        self._timer.cancel()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    def _tick(self) -> None:
        idle = self._loop.time() - self._since
        if idle >= self._every and not self._writing and self._task is None:
            self._task = self._loop.create_task(self._ping())
            idle = 0.0
        self._timer = self._loop.call_later(max(self._every - idle, self._every / 10), self._tick)

    async def _ping(self) -> None:
        await self._send({"type": "http.response.body", "body": PING, "more_body": True})
        self._since = self._loop.time()
        self._task = None
