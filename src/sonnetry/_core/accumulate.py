"""The message that a stream describes, built from its events.

Nothing that came is dropped. What does not fit what came before is kept where it can be, and `problem` says what it was:
the helper raises it, raw readers get every event. A tool call is marked as not complete until its `content_block_stop`
has come and its input is a JSON object (rule BLK-14).

Looking at the message costs what came since the last look. The message is shared and grows with the next event.
"""

from __future__ import annotations

import json
import threading
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..types._forgiving import build
from ..types._tool_calls import ToolCall, is_incomplete, mark, unmark
from .growing import GrowingJSON, GrowingText

if TYPE_CHECKING:
    from ..types.messages import Message
    from .outputs import Reader

# Which field of a block a delta extends, and the block that a delta without one begins.
TEXT_FIELDS = {"text_delta": "text", "thinking_delta": "thinking", "input_json_delta": "partial_json"}
IMPLIED: dict[str, dict[str, Any]] = {
    "text_delta": {"type": "text", "text": ""},
    "citations_delta": {"type": "text", "text": ""},
    "thinking_delta": {"type": "thinking", "thinking": ""},
    "signature_delta": {"type": "thinking", "thinking": ""},
    "input_json_delta": {"type": "tool_use", "input": {}},
}
# Which deltas fit which type of block. No known delta fits any other known block; a block of an unknown type takes all.
FITTING = {
    "text": {"text_delta", "citations_delta"},
    "thinking": {"thinking_delta", "signature_delta"},
    "compaction": {"compaction_delta"},
}
KNOWN_DELTAS = {*IMPLIED, "compaction_delta"}
NO_INDEX: Final = object()
LAST = 2**31


class Block:
    """A content block under construction."""

    __slots__ = ("block", "citations", "field", "json", "misfits", "others", "text", "text_json")

    def __init__(self, block: Any) -> None:
        self.block = block
        kind = str(block.type)
        self.field = "thinking" if kind == "thinking" else "text"
        self.misfits = _misfits(block)
        self.text = self._begun(self.field)
        self.json = GrowingJSON()
        self.text_json: GrowingJSON | None = None  # the text as JSON, once somebody looks
        self.others: dict[str, GrowingText] = {}  # the texts of deltas for other fields, by field
        self.citations: list[Any] | None = None
        if isinstance(block, ToolCall) and kind.endswith("tool_use"):
            mark(block, "")

    def take(self, delta: Any) -> None:
        """Apply a delta; an unknown kind changes nothing. What does not fit the block is kept under its own name."""
        kind = delta.type
        if kind == "input_json_delta" and kind not in self.misfits:
            self.json.parts.append(_text(delta.partial_json))
        elif kind in TEXT_FIELDS:
            self._extend(TEXT_FIELDS[kind], _text(getattr(delta, TEXT_FIELDS[kind])))
        elif kind == "signature_delta":
            self.block.signature = delta.signature
        elif kind == "compaction_delta":
            self._compact(delta)
        elif kind == "citations_delta":
            self._cite(delta.citation)

    def parsed_text(self, count: int | None = None) -> Any:
        """Return what the text so far, or its first `count` pieces, is as JSON."""
        if self.text_json is None:
            self.text_json = GrowingJSON(self.text)
        return self.text_json.value(count)

    def refresh(self) -> None:
        """Write what was collected into the block."""
        self._refresh_text()
        if self.json.parts:
            self.block.input = self.json.object()
            mark(self.block, "")
            mark(self.block, self.json.text())

    def finish(self) -> None:
        """Close the block. Input that is not a JSON object leaves its mark."""
        self._refresh_text()
        text = self.json.text()
        whole = self.json.whole() if text.strip() else None
        if whole is not None or not text.strip():
            unmark(self.block)
        else:
            mark(self.block, text)
        if text.strip():
            self.block.input = GrowingJSON(text).object() if whole is None else whole

    @classmethod
    def reopened(cls, block: Any) -> Block:
        """Begin with what a closed block holds, for deltas that come after its end."""
        given, raw = getattr(block, "input", None), getattr(block, "raw_input", None)
        made = cls(block)
        if raw or given:
            made.json.parts.append(raw or json.dumps(given, ensure_ascii=False))
        return made

    def _begun(self, field: str) -> GrowingText:
        start = getattr(self.block, field, None)
        return GrowingText(start if isinstance(start, str) else "")

    def _extend(self, field: str, piece: str) -> None:
        if field == self.field:
            self.text.parts.append(piece)
            return
        if field not in self.others:
            self.others[field] = self._begun(field)
        self.others[field].parts.append(piece)

    def _refresh_text(self) -> None:
        if self.text.parts:
            self._write(self.field, self.text)
        for field, text in self.others.items():
            self._write(field, text)

    def _write(self, field: str, text: GrowingText) -> None:
        for fields in (self.block.__dict__, self.block.__pydantic_extra__ or {}):
            if field in fields:
                fields[field] = ""  # the text has one owner, so that it grows without a copy
        setattr(self.block, field, text.read())

    def _compact(self, delta: Any) -> None:
        if delta.type in self.misfits:  # `content` is another thing in other blocks
            self.block.compaction = delta
            return
        for name in delta.model_fields_set & {"content", "encrypted_content"}:
            setattr(self.block, name, getattr(delta, name))

    def _cite(self, citation: Any) -> None:
        if self.citations is None:  # the list that the start event brought is the caller's
            self.citations = self.block.citations = list(getattr(self.block, "citations", None) or ())
        self.citations.append(citation)


def _misfits(block: Any) -> set[str]:
    """List the deltas that do not fit the type of a block."""
    if type(block).model_fields["type"].annotation is str:  # a type that we do not know
        return set()
    if isinstance(block, ToolCall):
        return KNOWN_DELTAS - {"input_json_delta"}
    return KNOWN_DELTAS - FITTING.get(block.type, set())


def _text(piece: object) -> str:
    if piece is not None and not isinstance(piece, str):
        raise TypeError(f"a piece of text is {piece!r}")
    return piece or ""


class Accumulator:
    """Folds events into one message of class `result`.

    `complete` turns true with `message_stop`, `problem` is the first thing that does not fit, `closed` the block of the
    last `content_block_stop`. `require_stop=False` lets blocks be open at the end. `reader` makes a parsed
    message of it.
    """

    __slots__ = (
        "_begun", "_content", "_current", "_first", "_index", "_indexes", "_late", "_lock", "_open", "_push", "_reader", "_require_stop",
        "_result", "_stale", "_text_index", "_used", "closed", "complete", "message", "problem",
    )  # fmt: skip

    def __init__(self, result: Any = None, *, require_stop: bool = True, reader: Reader | None = None) -> None:
        self.message: Message | None = None
        self.complete = False
        self.problem: str | None = None
        self.closed: Any = None
        self._begun = False
        self._result = result
        self._reader = reader
        self._require_stop = require_stop
        self._lock = threading.RLock()  # another thread may look at the message while this one builds it
        self._content: list[Any] = []
        self._indexes: list[int] = []  # where each block of the content belongs
        self._first = 0  # where the blocks of the current `message_start` begin
        self._used: set[Any] = set()
        self._open: dict[Any, Block] = {}
        self._late: dict[Any, Block] = {}  # blocks that got a delta while they were not open
        self._stale: set[Block] = set()
        self._index: Any = NO_INDEX
        self._text_index: Any = NO_INDEX  # the same, where the current block takes text
        self._push: Callable[[str], None] = list[str]().append
        self._current: Block | None = None

    def add(self, event: Any) -> None:
        """Take the next event; see `problem` for what does not fit."""
        try:
            if event.type == "content_block_delta":
                delta = event.delta
                if event.index == self._text_index and delta.type == "text_delta" and delta.text.__class__ is str:
                    self._push(delta.text)  # nearly every event: the shortest way
                else:
                    self._delta(event)
            else:
                self._other(event)
        except (AttributeError, TypeError) as error:
            self._wrong(f"a damaged {getattr(event, 'type', 'untyped')} event: {error}")

    def finish(self) -> None:
        """Take the end of the stream. Blocks that are still open stay, and their tool calls stay incomplete."""
        if self.complete:
            return
        if self._open and self._require_stop:
            self._wrong(f"content block {next(iter(self._open))} was not closed before the end of the message")
        with self._lock:
            self.snapshot()
            self.complete = self.message is not None

    def block(self, index: int) -> Block | None:
        """Return the block that is being built at this index."""
        return self._current if index == self._index else self._open.get(index)

    def finished(self) -> list[Any]:
        """Return the blocks that have ended."""
        self.snapshot()
        still_open = {id(block.block) for block in self._open.values()}
        return [block for block in self._content if id(block) not in still_open]

    def sendable(self) -> list[Any]:
        """Return the blocks that can be sent back although the message was cut: those that have ended, and texts."""
        ended = {id(block) for block in self.finished()}
        blocks = [block for block in self._content if id(block) in ended or block.type == "text"]
        return [block for block in blocks if (block.type != "text" or block.text) and not is_incomplete(block)]

    def snapshot(self) -> Message | None:
        """Return the message so far, None before anything came. It grows with the next event."""
        with self._lock:
            if not self.complete:
                for block in self._stale:
                    block.refresh()
                self._stale.clear()
                if self._current is not None:
                    self._current.refresh()
            return self.message

    def _other(self, event: Any) -> None:
        kind = event.type
        if kind == "content_block_start":
            self._start(event.index, event.content_block)
        elif kind == "content_block_stop":
            self._stop(event.index)
        elif kind == "message_delta":
            self._expect_begun(kind)
            self._message_delta(event)
        elif kind == "message_start":
            self._message_start(event.message)
        elif kind == "message_stop":
            self._expect_begun(kind)
            self.finish()

    def _message_start(self, started: Any) -> None:
        message = started.model_copy()
        if hasattr(message.usage, "model_copy"):
            message.usage = message.usage.model_copy()  # the event is the caller's and keeps its figures
            _tell_usage(message.__dict__)
        content = message.content if isinstance(message.content, list) else []
        with self._lock:
            if self._begun:
                self._wrong(f"a second message_start, {getattr(message, 'id', None)!r}, inside a message")
                self._begin_again()
            else:
                message.content = self._content
                self._promote(message)
                self.message, self._begun = message, True
            for index, block in enumerate(content):
                self._used.add(index)
                self._insert(index, block)

    def _begin_again(self) -> None:
        self._first = len(self._content)
        self._forget_current()
        self._stale.update(self._open.values())
        self._used, self._open, self._late = set(), {}, {}

    def _start(self, index: Any, content_block: Any) -> None:
        self._expect_begun("content_block_start")
        made = Block(content_block.model_copy())
        if not isinstance(index, int):
            self._wrong(f"a damaged content_block_start event: its index is {index!r}")
        elif index in self._used:
            self._wrong(f"content block {index} was begun twice")
        self._enter(index if isinstance(index, int) else LAST, made)
        if content_block.type == "fallback":
            self._relabel(content_block)

    def _relabel(self, fallback: Any) -> None:
        """Name the model that goes on: from this block on the message is its work."""
        model = getattr(getattr(fallback, "to", None), "model", None)
        if self.message is not None and isinstance(model, str):
            self.message.model = model

    def _enter(self, index: int, made: Block) -> None:
        """Make a block the current one."""
        with self._lock:
            self._forget_current()
            if index in self._open:
                self._stale.add(self._open[index])
            self._open[index] = self._current = made
            self._late.pop(index, None)
            self._used.add(index)
            self._insert(index, made.block)
        self._index, self._push = index, made.text.parts.append
        self._text_index = index if made.field == "text" and "text_delta" not in made.misfits else NO_INDEX

    def _insert(self, index: int, block: Any) -> None:
        self._promote(block)
        place = bisect_right(self._indexes, index, self._first)
        self._indexes.insert(place, index)
        self._content.insert(place, block)
        if self.message is None:
            self._headless()

    def _headless(self) -> None:
        """Hold what came before `message_start` in a message that lacks everything else."""
        data: dict[str, Any] = {"type": "message", "role": "assistant", "content": [], "usage": {}}
        self.message = build(self._result or _message_class(), data)
        self.message.content = self._content
        self._promote(self.message)

    def _promote(self, value: Any) -> None:
        if self._reader is not None:
            self._reader.begun(value)

    def _forget_current(self) -> None:
        if self._current is not None:
            self._stale.add(self._current)
        self._index = self._text_index = NO_INDEX
        self._current = None

    def _delta(self, event: Any) -> None:
        delta, index = event.delta, event.index
        block = self._current if index == self._index else self._open.get(index)
        if block is None:
            self._expect_begun("content_block_delta")
            self._wrong(f"a delta for content block {index}, which is not open")
            block = self._late_block(index, delta)
        if block is None:
            return
        if delta.type in block.misfits:
            self._wrong(f"a {delta.type} for content block {index}, which is a {block.block.type} block")
        block.take(delta)
        if block is not self._current:
            with self._lock:
                self._stale.add(block)

    def _late_block(self, index: Any, delta: Any) -> Block | None:
        """Return the block for a delta whose block is not open."""
        block = self._late.get(index)
        if block is None:
            block = self._reopened(index) if index in self._used else self._implied(index, delta)
        if block is not None:
            self._late[index] = block
        return block

    def _reopened(self, index: Any) -> Block:
        place = bisect_right(self._indexes, index, self._first) - 1
        block = self._content[place] = self._content[place].model_copy()
        return Block.reopened(block)

    def _implied(self, index: Any, delta: Any) -> Block | None:
        """Begin the block that a delta belongs to which nobody began."""
        data = IMPLIED.get(delta.type)
        if data is None:
            return None
        content = (self._result or _message_class()).model_fields["content"].annotation
        made = Block(build(content, [data])[0])
        index = index if isinstance(index, int) else LAST
        self._enter(index, made)
        del self._open[index]  # a later delta for it does not fit either
        self._forget_current()
        return made

    def _stop(self, index: Any) -> None:
        self._expect_begun("content_block_stop")
        self.closed = None
        with self._lock:
            block = self._open.pop(index, None)
            if block is None:
                self._wrong(f"the end of content block {index}, which is not open")
                return
            if block is self._current:
                self._forget_current()
            self._stale.discard(block)
            block.finish()
            self.closed = block.block
            if self._reader is not None:
                self._reader.ended(self.closed)

    def _message_delta(self, event: Any) -> None:
        if self.message is None:
            self._headless()
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

    def _expect_begun(self, kind: str) -> None:
        if not self._begun:
            self._wrong(f"{kind} before message_start")

    def _wrong(self, problem: str) -> None:
        self.problem = self.problem or problem


def _message_class() -> Any:
    from ..types.messages import Message

    return Message


def _tell_usage(message: dict[str, Any]) -> None:
    from ..types._priced import tell_usage

    tell_usage(message)


def _whole_usage(usage: Any) -> Any:
    from ..types.messages import Usage

    return build(Usage, usage.to_dict())
