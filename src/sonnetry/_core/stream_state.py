"""A stream without I/O: chunks in, events out, and one verdict at the end.

The rules of the stream contract live here: what is held back, what is passed on, when a stream is complete, and which
exception says what went wrong. The shells read chunks, hand events to the caller and raise the verdict.
"""

from __future__ import annotations

import json
from collections import deque
from typing import Any

from pydantic_core import ValidationError

from .decode import NotJSON, decode
from .errors import APIError, StreamTruncatedError, status_error
from .events import validators_by_head, validators_by_name
from .faults import TransportError, malformed, public_error
from .sse import Framing, parse
from .wire import Request, Response

END_MARK = "message_stop"
QUIET = frozenset({b"ping"})
DATA = b"\ndata: "


class StreamState:
    """One attempt at a stream.

    `pending` holds events for the caller once `ready`; `failure` is the exception to raise after them; `ended` says
    that the end mark was seen; `delivered` that the caller holds an event.
    """

    def __init__(self, union: Any, request: Request, response: Response, *, require_stop: bool = True) -> None:
        self.pending: deque[Any] = deque()
        self.failure: APIError | None = None
        self.ended = False
        self.ready = False
        self.delivered = False
        self.progress = 0
        self._union = union
        self._validators = validators_by_name(union)
        self._hot = validators_by_head(union)
        self._framing = Framing()
        self._request = request
        self._response = response
        self._require_stop = require_stop

    def feed(self, chunk: bytes) -> None:
        """Take a chunk of the body; events go to `pending`, a fault to `failure`."""
        if not self.ended and self.failure is None:
            self._process(self._framing.feed(chunk))

    def finish(self) -> None:
        """Take note that the body came to its proper end."""
        self._take_last()
        if self.ended or self.failure is not None:
            return
        if self._require_stop or not self.progress:
            self._fail(StreamTruncatedError(message="the stream ended before message_stop", request=self._request))
        else:
            self.ended = self.ready = True

    def fail(self, fault: TransportError) -> None:
        """Take note that the transport broke."""
        if fault.kind == "cut":
            self._take_last()
        if not self.ended and self.failure is None:
            started = self.delivered or self.ready
            fault.phase = "stream" if fault.kind != "timeout" or started else fault.phase
            self._fail(public_error(fault, self._request, delivered=started))

    def _process(self, blocks: list[bytes]) -> None:
        hot, pending = self._hot, self.pending
        before = len(pending)
        for block in blocks:
            # The form that the API sends: a name the table lists, and one data line.
            head, _, data = block.partition(DATA)
            validate = hot.get(head)
            if validate is None or b"\n" in data:
                if not self._any(block):
                    break
                continue
            try:
                pending.append(validate(data))
            except ValidationError:
                if not self._any(block):
                    break
            self.ready = True
        self.progress += len(pending) - before

    def _any(self, block: bytes) -> bool:
        """Take a block of any form; False when nothing may follow it."""
        frame = parse(block)
        if frame is None or frame[0] in QUIET:
            return True
        event = self._listed(*frame) if frame[0] in self._validators else self._unlisted(*frame)
        if event is None:
            return self.failure is None
        self.pending.append(event)
        # The start alone is worth nothing to a caller, and a stream that dies after it can be tried again.
        self.ready = self.ready or event.type != "message_start"
        self.ended = event.type == END_MARK
        return not self.ended

    def _take_last(self) -> None:
        """A message whose last frame lost only its closing blank line is complete, however the connection ended."""
        frame = parse(self._framing.finish())
        if frame is not None and not self.ended and self.failure is None and _is_json(frame[1]):
            self._process([b"event: %b\ndata: %b" % frame if frame[0] else b"data: %b" % frame[1]])

    def _listed(self, name: bytes, data: bytes) -> Any:
        try:
            return self._validators[name](data)
        except ValidationError:
            return self._forgiven(data)

    def _unlisted(self, name: bytes, data: bytes) -> Any:
        """Handle what no class is listed for: errors, nameless events, events nobody knew."""
        if name == b"error":
            self._fail(status_error(self._response, in_stream=data).mark(phase="stream"))
            return None
        if not data or (data == b"[DONE]" and not self._require_stop):
            return None
        try:
            event = decode(self._union, data)
        except NotJSON as error:
            self._fail(malformed(f"event {name.decode('utf-8', 'replace')!r} is not JSON: {error}", self._request))
            return None
        if event.type is None:
            event.type = name.decode("utf-8", "replace")
        elif event.type == "error" and not name:
            return self._unlisted(b"error", data)
        return None if event.type == "ping" else event

    def _forgiven(self, data: bytes) -> Any:
        try:
            return decode(self._union, data)
        except NotJSON as error:
            detail = f"an event is not JSON: {error}" if data else "an event has no data"
            self._fail(malformed(detail, self._request))
            return None

    def _fail(self, error: APIError) -> None:
        error.request_id = error.request_id or self._response.headers.get("request-id")
        self.failure = error


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
