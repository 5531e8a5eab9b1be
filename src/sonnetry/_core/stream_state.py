"""A stream without I/O: chunks in, events out, and one verdict at the end.

The rules of the stream contract live here: what is held back, what is passed on, when a stream is complete, and which
exception says what went wrong. The shells read chunks, hand events to the caller and raise the verdict.
"""

from __future__ import annotations

import json
from collections import deque
from typing import Any

from pydantic_core import ValidationError

from ..endpoints import StreamEnd
from .decode import NotJSON, TypeMismatch, decode, validators_by_head
from .errors import APIError, StreamTruncatedError, names_error, status_error
from .sse import Damaged, Framing, parse
from .transport_errors import TransportError, malformed, public_error, too_large
from .wire import Request, Response

START = "message_start"
END_MARK = "message_stop"
QUIET = frozenset({b"ping"})
UNTYPED = frozenset({b"error", b""})
DATA = b"\ndata: "
EVENT = b"event: "
PING = EVENT + b"ping"


class StreamState:
    """One attempt at a stream.

    Blocks wait undecoded until `pop` asks for an event, so that each event is made, used and freed while it is warm.
    `failure` is the exception that ends the stream, `ended` says that its end mark was seen, `delivered` that the
    caller holds an event, `progress` counts the blocks that were more than a ping.
    """

    def __init__(
        self,
        union: Any,
        request: Request,
        response: Response,
        *,
        require_stop: bool = True,
        end: StreamEnd = "message_stop",
        strict: bool = False,
        framing: Any = None,
        limit: int | None = None,
    ) -> None:
        self.failure: APIError | None = None
        self.ended = False
        self.delivered = False
        self.progress = 0
        self._blocks: deque[bytes] = deque()
        self._first: Any = None  # message_start waits for the next event: alone it is worth nothing, and can be redone
        self._second: Any = None
        self._union = union
        self._strict = strict
        # The short way knows one end mark; streams that end otherwise take the long one.
        self._hot = validators_by_head(union) if end == END_MARK else {}
        self._end = end
        self._framing = framing or Framing(limit)  # platforms may have their own
        self._limit = limit
        self._unframed = b""  # what the body ended with and is not a frame
        self._request = request
        self._response = response
        self._require_stop = require_stop and end != "body"

    def feed(self, chunk: bytes) -> None:
        """Take a chunk of the body."""
        if self.ended or self.failure is not None:
            return
        blocks = self._framing.feed(chunk)
        self._blocks.extend(blocks)
        if not all(block.startswith(PING) or _quiet(block) for block in blocks):
            self.progress += 1

    def pop(self) -> Any:
        """Return the next event for the caller; None when more must be read, or when the stream is over."""
        if self._second is not None:
            event, self._second = self._second, None
            return event
        blocks, hot = self._blocks, self._hot
        while blocks:
            block = blocks.popleft()
            # The form that the API sends: a name the table lists, and one data line.
            head, _, data = block.partition(DATA)
            decode_event = hot.get(head)
            if decode_event is None or b"\n" in data:
                event = self._any(block)
            else:
                try:
                    event = decode_event(data)
                except ValidationError:
                    event = self._forgiven(data)
            if event is not None:
                if self._first is None:
                    self.delivered = True
                    return event
                return self._with_first(event)
        if self._framing.too_large and self.failure is None and not self.ended:
            self.fail(too_large("an event", "event", self._limit))
        return None

    @property
    def held(self) -> Any:
        """The `message_start` that waits for the next event, None without one."""
        return self._first

    def finish(self) -> None:
        """Take note that the body came to its proper end; ask `pop` for what was left first."""
        if self.ended or self.failure is not None:
            return
        if self._require_stop or not (self.delivered or self._first or self._end == "body"):
            self._fail(self._no_stream() or self._cut())
        else:
            self.ended = True
            self._second, self._first = self._first, None

    def close(self) -> None:
        """Release the last block: one that only lost its closing blank line is complete, however the body ended."""
        block = self._framing.finish()
        frame = parse(block)
        if frame is not None and _is_json(frame[1]):
            self._blocks.append(block)
        elif frame is None:
            self._unframed = self._unframed or block

    def drop(self) -> None:
        """Forget what was not handed out yet; a reader in another thread may be at it."""
        self._blocks, self._second = deque(), None

    def fail(self, fault: TransportError) -> None:
        """Take note that the transport broke."""
        if not self.ended and self.failure is None:
            fault.phase = "stream"
            self._fail(public_error(fault, self._request, delivered=self.delivered))

    def _cut(self) -> APIError:
        return StreamTruncatedError(message=f"the stream ended before {self._end}", request=self._request)

    def _no_stream(self) -> APIError | None:
        """Make the error for a body that is not a stream of events at all, None for one that is.

        It is the error that the body names, or says what came in place of a stream.
        """
        body = self._unframed.strip()
        if not body or self.progress or self.delivered or self._first is not None:
            return None
        if names_error(body):
            return status_error(self._response, in_stream=body).mark(phase="stream")
        kind = self._response.headers.get("content-type", "")
        if kind.partition(";")[0].strip().lower() in ("", "text/event-stream") and not _is_json(body):
            return None
        shown = body[:200].decode("utf-8", "replace")
        what = f"{kind or 'JSON'}, not a stream of events: {shown!r}"
        return malformed(f"the answer to a stream request is {what}", self._request)

    def _with_first(self, event: Any) -> Any:
        first, self._first, self._second = self._first, None, event
        self.delivered = True
        return first

    def _any(self, block: bytes) -> Any:
        """Take a block of any form; None when it is nothing for the caller."""
        if isinstance(block, Damaged):
            self._fail(malformed(block.decode(), self._request))
            return None
        frame = parse(block)
        if frame is None and not block.startswith(b":"):
            self._unframed = self._unframed or block
        if frame is None or frame[0] in QUIET or self.ended or self.failure is not None:
            return None
        name, data = frame
        event = self._unlisted(name, data) if name in UNTYPED else self._named(self._forgiven(data), name)
        kind = getattr(event, "type", None)  # an event of the caller's own type may have none
        if event is None or kind == "ping":  # also one whose name was cut
            return None
        if kind == START and not self.delivered and self._first is None:
            self._first = event
            return None
        if kind == END_MARK or (self._end == "stop_reason" and getattr(event, "stop_reason", None)):
            self.ended = True
            self._blocks.clear()
        return event

    def _unlisted(self, name: bytes, data: bytes) -> Any:
        """Handle a block that is not an event of the union by its name: an error, or one that has no name."""
        if name == b"error":
            self._fail(status_error(self._response, in_stream=data).mark(phase="stream"))
            return None
        if not data or (data == b"[DONE]" and not self._require_stop):
            return None
        return self._forgiven(data)

    def _named(self, event: Any, name: bytes) -> Any:
        """Let the frame say what an event is where its data does not."""
        if hasattr(event, "type") and not isinstance(event.type, str):
            event.type = name.decode("utf-8", "replace")
        return event

    def _forgiven(self, data: bytes) -> Any:
        try:
            event = decode(self._union, data, strict=self._strict)
        except TypeMismatch as error:
            self._fail(malformed(f"an event does not fit its type: {error}", self._request))
            return None
        except NotJSON as error:
            detail = f"an event is not JSON: {error}" if data else "an event has no data"
            self._fail(malformed(detail, self._request))
            return None
        if not hasattr(event, "type"):
            if self._end == "body":  # of a path without a method: `stream_cls=Stream[dict]`
                return event
            self._fail(malformed(f"an event is not an object: {data[:100].decode('utf-8', 'replace')}", self._request))
            return None
        if event.type == "error" or (not isinstance(event.type, str) and names_error(data)):
            self._fail(status_error(self._response, in_stream=data).mark(phase="stream"))
            return None
        return event

    def _fail(self, error: APIError) -> None:
        error.request_id = error.request_id or self._response.headers.get("request-id")
        self.failure = error
        self._blocks.clear()


def _quiet(block: bytes) -> bool:
    """Return whether a block is a comment, or a ping in another form than the usual one."""
    if block.startswith(EVENT):
        return False
    frame = parse(block)
    return frame is None or frame[0] in QUIET or (not frame[0] and b'"ping"' in frame[1][:40])


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True
