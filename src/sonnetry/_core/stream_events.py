"""What the streaming helper adds to the wire's events: deltas with the text so far, finished blocks, the message.

These are light objects, not wire types; a snapshot is joined only when somebody reads it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal

from typing_extensions import TypeVar

if TYPE_CHECKING:
    from typing import TypeAlias

    from ..types.beta.messages import (
        BetaRawContentBlockDeltaEvent,
        BetaRawContentBlockStartEvent,
        BetaRawMessageDeltaEvent,
        BetaRawMessageStartEvent,
    )
    from ..types.beta.parsed_beta_message import ParsedBetaContentBlock, ParsedBetaMessage
    from ..types.messages import (
        RawContentBlockDeltaEvent,
        RawContentBlockStartEvent,
        RawMessageDeltaEvent,
        RawMessageStartEvent,
        TextCitation,
    )
    from ..types.parsed_message import ParsedContentBlock, ParsedMessage
    from .accumulate import Accumulator, Block

T = TypeVar("T", default=None)


class HelperEvent:
    """Base of the helper's own events."""

    __slots__ = ()
    _shown: ClassVar[tuple[str, ...]] = ()
    type: str

    def to_dict(self, **options: Any) -> dict[str, Any]:
        """Return plain data, snapshot included; options are those of a model's `to_dict`."""
        return self._dumped("to_dict", options)

    def to_json(self, *, indent: int | None = 2, **options: Any) -> str:
        """Return JSON text of `to_dict`."""
        return json.dumps(self.to_dict(**options), indent=indent, ensure_ascii=False)

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """Return plain data, snapshot included; options are those of a model's `model_dump`."""
        return self._dumped("model_dump", options)

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """Return JSON text of `model_dump`."""
        return json.dumps(self.model_dump(**{**options, "mode": "json"}), indent=indent, ensure_ascii=False)

    def _dumped(self, how: str, options: dict[str, Any]) -> dict[str, Any]:
        names = [*self._shown, *(["snapshot"] if hasattr(type(self), "snapshot") else [])]
        return {"type": self.type, **{name: _plain(getattr(self, name), how, options) for name in names}}

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._shown)
        return f"{type(self).__name__}({shown})"

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, type(self))
        return same and all(getattr(self, name) == getattr(other, name) for name in self._shown)

    __hash__ = None  # type: ignore[assignment]


class _Growing(HelperEvent):
    __slots__ = ("_block", "_count")

    def __init__(self, block: Block | None) -> None:
        self._block = block
        self._count = 0 if block is None else len(block.text.parts)

    @property
    def snapshot(self) -> str:
        """All of this block's text up to and including this event."""
        return "" if self._block is None else self._block.text.read(self._count)


class TextEvent(_Growing):
    """A piece of text."""

    __slots__ = ("text",)
    _shown = ("text",)
    type: Literal["text"] = "text"

    def __init__(self, text: str, block: Block | None = None) -> None:
        super().__init__(block)
        self.text = text

    def parsed_snapshot(self) -> Any:
        """Return what the text so far is as JSON, as far as it can be parsed; `{}` before anything can.

        Read at its own event it is shared, and grows with the next one that is read. An earlier event's is built again.
        """
        return {} if self._block is None else self._block.parsed_text(self._count)


class ThinkingEvent(_Growing):
    """A piece of thinking."""

    __slots__ = ("thinking",)
    _shown = ("thinking",)
    type: Literal["thinking"] = "thinking"

    def __init__(self, thinking: str, block: Block | None = None) -> None:
        super().__init__(block)
        self.thinking = thinking


class SignatureEvent(HelperEvent):
    """The signature of a thinking block."""

    __slots__ = ("signature",)
    _shown = ("signature",)
    type: Literal["signature"] = "signature"

    def __init__(self, signature: str) -> None:
        self.signature = signature


class CompactionEvent(HelperEvent):
    """A summary of the conversation so far, whole: it replaces what came before it (beta)."""

    __slots__ = ("content", "encrypted_content")
    _shown = ("content", "encrypted_content")
    type: Literal["compaction"] = "compaction"

    def __init__(self, content: str | None, encrypted_content: str | None = None) -> None:
        self.content = content
        self.encrypted_content = encrypted_content


class CitationEvent(HelperEvent):
    """A citation."""

    __slots__ = ("_citations", "_count", "citation")
    _shown = ("citation",)
    type: Literal["citation"] = "citation"

    def __init__(self, citation: TextCitation, citations: list[TextCitation] | None = None) -> None:
        self.citation = citation
        self._citations: list[TextCitation] = citations or []
        self._count = len(self._citations)

    @property
    def snapshot(self) -> list[TextCitation]:
        """All of this block's citations up to and including this event."""
        return self._citations[: self._count]


class InputJsonEvent(HelperEvent):
    """A piece of a tool's input; it is not for running the tool, which waits for `content_block_stop`."""

    __slots__ = ("_block", "_count", "partial_json")
    _shown = ("partial_json",)
    type: Literal["input_json"] = "input_json"

    def __init__(self, partial_json: str, block: Block | None = None) -> None:
        self.partial_json = partial_json
        self._block = block
        self._count = 0 if block is None else len(block.json.parts)

    @property
    def snapshot(self) -> object:
        """The input so far, as far as it can be parsed; an unfinished last text is kept as it is.

        Read at its own event it is shared, and grows with the next one that is read. An earlier event's is built again.
        """
        return {} if self._block is None else self._block.json.value(self._count)


class BlockEnd(HelperEvent):
    """A content block has ended. A tool call whose input is not a JSON object has `is_complete` set to False."""

    __slots__ = ("content_block", "index")
    _shown = ("index", "content_block")
    type: Literal["content_block_stop"] = "content_block_stop"
    content_block: Any

    def __init__(self, index: int, content_block: Any) -> None:
        self.index = index
        self.content_block = content_block


class MessageEnd(HelperEvent):
    """The message is complete."""

    __slots__ = ("message",)
    _shown = ("message",)
    type: Literal["message_stop"] = "message_stop"
    message: Any

    def __init__(self, message: Any) -> None:
        self.message = message


class ContentBlockStopEvent(BlockEnd, Generic[T]):
    """A content block has ended. A tool call whose input is not a JSON object has `is_complete` set to False."""

    __slots__ = ()
    if TYPE_CHECKING:
        content_block: ParsedContentBlock[T]


class MessageStopEvent(MessageEnd, Generic[T]):
    """The message is complete."""

    __slots__ = ()
    if TYPE_CHECKING:
        message: ParsedMessage[T]


class BetaContentBlockStopEvent(BlockEnd, Generic[T]):
    """A content block of a beta message has ended."""

    __slots__ = ()
    if TYPE_CHECKING:
        content_block: ParsedBetaContentBlock[T]


class BetaMessageStopEvent(MessageEnd, Generic[T]):
    """The beta message is complete."""

    __slots__ = ()
    if TYPE_CHECKING:
        message: ParsedBetaMessage[T]


Ends = tuple[type[BlockEnd], type[MessageEnd]]
"""The classes of the events at the end of a block and of a message."""

if TYPE_CHECKING:
    ParsedMessageStreamEvent: TypeAlias = (
        RawMessageStartEvent
        | RawMessageDeltaEvent
        | RawContentBlockStartEvent
        | RawContentBlockDeltaEvent
        | TextEvent
        | ThinkingEvent
        | SignatureEvent
        | CitationEvent
        | InputJsonEvent
        | CompactionEvent
        | ContentBlockStopEvent[T]
        | MessageStopEvent[T]
    )
    ParsedBetaMessageStreamEvent: TypeAlias = (
        BetaRawMessageStartEvent
        | BetaRawMessageDeltaEvent
        | BetaRawContentBlockStartEvent
        | BetaRawContentBlockDeltaEvent
        | TextEvent
        | ThinkingEvent
        | SignatureEvent
        | CitationEvent
        | InputJsonEvent
        | CompactionEvent
        | BetaContentBlockStopEvent[T]
        | BetaMessageStopEvent[T]
    )
    MessageStreamEvent: TypeAlias = ParsedMessageStreamEvent[None]
    BetaMessageStreamEvent: TypeAlias = ParsedBetaMessageStreamEvent[None]
else:
    MessageStreamEvent = BetaMessageStreamEvent = ParsedMessageStreamEvent = ParsedBetaMessageStreamEvent = Any


def _plain(value: Any, how: str, options: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_plain(item, how, options) for item in value]
    dump = getattr(value, how, None)
    return value if dump is None else dump(**options)


def expand(
    event: Any, accumulator: Accumulator, ends: Ends = (ContentBlockStopEvent, MessageStopEvent)
) -> tuple[Any, ...]:
    """Return what the helper shows for a wire event that was just accumulated."""
    if event.type == "content_block_delta":
        extra = of_delta(event.delta, accumulator.block(event.index))
        return (event,) if extra is None else (event, extra)
    if event.type == "content_block_stop":
        return (ends[0](event.index, accumulator.closed),)
    if event.type == "message_stop":
        return (ends[1](accumulator.message),)
    return (event,)


def of_delta(delta: Any, block: Block | None) -> HelperEvent | None:
    """Return the helper's event for a delta, None for an unknown kind."""
    kind = delta.type
    if kind == "text_delta":
        return TextEvent(delta.text, block)
    if kind == "thinking_delta":
        return ThinkingEvent(delta.thinking, block)
    if kind == "input_json_delta":
        return InputJsonEvent(delta.partial_json, block)
    if kind == "signature_delta":
        return SignatureEvent(delta.signature)
    if kind == "citations_delta":
        return CitationEvent(delta.citation, None if block is None else block.citations)
    if kind == "compaction_delta":
        return CompactionEvent(delta.content, getattr(delta, "encrypted_content", None))
    return None
