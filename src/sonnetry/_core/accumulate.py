"""The message that a stream describes, built from its events.

Text is collected in lists and joined when somebody looks. A tool call enters the content only with its
`content_block_stop` and only with input that is JSON: a call that was cut is never offered to run (rule BLK-14).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..types.messages import Message

# Which field of a block a delta extends.
TEXT_FIELDS = {"text_delta": "text", "thinking_delta": "thinking"}
# The model was stopped while it wrote: input that is no JSON then is no fault of the stream (rule STR-7).
CUT_SHORT = frozenset({"max_tokens", "model_context_window_exceeded", "refusal"})


class Block:
    """A content block under construction."""

    __slots__ = ("block", "broken", "field", "is_call", "json_parts", "parts")

    def __init__(self, block: Any) -> None:
        self.block = block
        self.field = "thinking" if block.type == "thinking" else "text"
        self.is_call = str(block.type).endswith("tool_use")
        start = getattr(block, self.field, None) or ""
        self.parts: list[str] = [start] if start else []
        self.json_parts: list[str] = []
        self.broken = False

    def text(self, count: int | None = None) -> str:
        """Return the text or thinking so far, or that of the first `count` pieces."""
        return _joined(self.parts[:count])

    def json_text(self, count: int | None = None) -> str:
        """Return the tool input so far, as the unparsed text."""
        return _joined(self.json_parts[:count])

    def take(self, delta: Any) -> None:
        """Apply a delta; an unknown kind changes nothing."""
        kind = delta.type
        if kind in TEXT_FIELDS:
            self.parts.append(_text(getattr(delta, TEXT_FIELDS[kind])))
        elif kind == "input_json_delta":
            self.json_parts.append(_text(delta.partial_json))
        elif kind == "signature_delta":
            self.block.signature = delta.signature
        elif kind == "compaction_delta":
            self.block.content, self.block.encrypted_content = delta.content, delta.encrypted_content
        elif kind == "citations_delta":
            self.block.citations = [*(getattr(self.block, "citations", None) or ()), delta.citation]

    def refresh(self) -> Any:
        """Write what was collected into the block."""
        if self.parts:
            setattr(self.block, self.field, self.text())
        return self.block

    def finish(self) -> None:
        """Close the block; input that is no JSON marks it as broken."""
        self.refresh()
        text = self.json_text()
        if not text.strip():
            return
        try:
            self.block.input = json.loads(text)
        except (ValueError, RecursionError):
            self.broken = True


def _text(piece: object) -> str:
    if piece is not None and not isinstance(piece, str):
        raise TypeError(f"a piece of text is {piece!r}")
    return piece or ""


class Accumulator:
    """Folds events into one message. `complete` turns true with `message_stop`."""

    __slots__ = ("_broken", "_closed", "_current", "_index", "_lock", "_open", "_push", "closed", "complete", "message")

    def __init__(self) -> None:
        self.message: Message | None = None
        self.complete = False
        self.closed: Any = None  # the block of the last content_block_stop, None when its input is no JSON
        self._lock = threading.RLock()  # another thread may look at the message while this one builds it
        self._open: dict[int, Block] = {}
        self._closed: dict[int, Any] = {}
        self._broken: list[Block] = []
        self._index = -1
        self._push: Callable[[str], None] = list[str]().append
        self._current: Block | None = None

    def add(self, event: Any) -> None:
        """Take the next event.

        Raises:
            ValueError: it does not fit what came before.
        """
        try:
            if event.type == "content_block_delta":
                delta = event.delta
                if event.index == self._index and delta.type == "text_delta" and delta.text.__class__ is str:
                    self._push(delta.text)  # nearly every event: the shortest way
                else:
                    self._delta(event)
            else:
                self._other(event)
        except (AttributeError, TypeError) as error:
            raise ValueError(f"a damaged {event.type} event: {error}") from error

    def _other(self, event: Any) -> None:
        kind = event.type
        if kind == "content_block_start":
            if not isinstance(event.index, int):
                raise TypeError(f"its index is {event.index!r}")
            with self._lock:
                self._open[event.index] = self._current = Block(event.content_block.model_copy())
            self._index, self._push = event.index, self._current.parts.append
        elif kind == "content_block_stop":
            self._stop(event.index)
        elif kind == "message_delta":
            self._message_delta(event)
        elif kind == "message_start":
            self.message = event.message.model_copy(update={"content": []})
            if hasattr(self.message.usage, "model_copy"):
                self.message.usage = self.message.usage.model_copy()  # the event is the caller's and keeps its figures
                _tell_usage(self.message.__dict__)
        elif kind == "message_stop":
            self.finish()

    def finish(self) -> None:
        """Take the end of the stream.

        Raises:
            ValueError: a tool call has input that is no JSON, and the model was not cut short.
        """
        if self._broken and getattr(self.message, "stop_reason", None) not in CUT_SHORT:
            raise ValueError(f"the input of a tool call is not JSON: {self._broken[0].json_text()[:200]!r}")
        with self._lock:
            self.snapshot()
            self.complete = True

    def block(self, index: int) -> Block | None:
        """Return the block that is being built at this index."""
        return self._current if index == self._index else self._open.get(index)

    def snapshot(self) -> Message | None:
        """Return the message so far, without tool calls that are not whole; None before `message_start`."""
        with self._lock:
            if self.message is not None and not self.complete:
                growing = {index: block.refresh() for index, block in self._open.items() if not block.is_call}
                blocks = {**self._closed, **growing}
                self.message.content = [blocks[index] for index in sorted(blocks)]
            return self.message

    def unfinished(self) -> str:
        """Return the input of the tool calls that are not whole, which `snapshot` leaves out."""
        with self._lock:
            return "".join(block.json_text() for block in (*self._open.values(), *self._broken) if block.is_call)

    def _delta(self, event: Any) -> None:
        block = self._current if event.index == self._index else self._open.get(event.index)
        if block is not None:
            block.take(event.delta)
        elif self.message is not None or not hasattr(event.delta, "type"):
            raise ValueError(f"a delta for content block {event.index}, which is not open")

    def _stop(self, index: int) -> None:
        self.closed = None
        with self._lock:
            block = self._open.pop(index, None)
            if block is None:
                return
            self._index, self._current = -1, None
            block.finish()
            if block.broken:
                self._broken.append(block)
            else:
                self.closed = self._closed[index] = block.block

    def _message_delta(self, event: Any) -> None:
        if self.message is None:
            return
        for name in (*event.delta.model_fields_set, *(event.delta.model_extra or ())):
            setattr(self.message, name, getattr(event.delta, name))
        if getattr(event, "usage", None) is not None:
            self._count(event.usage)
        beside = {*event.model_fields_set, *(event.model_extra or ())} - {"type", "delta", "usage"}
        for name in beside:  # such as context_management
            setattr(self.message, name, getattr(event, name))

    def _count(self, usage: Any) -> None:
        if self.message is None:
            return
        kept = self.message.usage
        if not hasattr(kept, "model_fields_set"):  # message_start came without: the figures begin here
            self.message.usage = _whole_usage(usage)
            return
        for name in (*usage.model_fields_set, *(usage.model_extra or ())):
            value = getattr(usage, name)
            if value is not None:  # a null means unchanged; the figures are cumulative (rule STR-4)
                setattr(kept, name, value)


def _tell_usage(message: dict[str, Any]) -> None:
    from ..types._priced import tell_usage

    tell_usage(message)


def _whole_usage(usage: Any) -> Any:
    from ..types._forgiving import build
    from ..types.messages import Usage

    return build(Usage, usage.to_dict())


def _joined(parts: list[str]) -> str:
    try:
        return "".join(parts)
    except TypeError:  # a damaged delta holds something else than text
        return "".join(map(str, parts))
