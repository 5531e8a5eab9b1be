"""The streaming helper: `messages.stream(...)` with text, handlers, and the whole message at the end."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Self, cast

from typing_extensions import TypeVar

from .._core.errors import AnthropicError, APIUserAbortError
from .._core.halves import ends_high, joined
from .._core.outputs import outcome_of, piece_of, settle
from .._core.public_names import publish_names
from .._core.stream_events import (
    BetaContentBlockStopEvent,
    BetaMessageStopEvent,
    expand,
    of_delta,
)
from . import _runtime
from .response import AsyncAPIResponse
from .streams import AsyncStream

if TYPE_CHECKING:
    from .._core.output_errors import OutputError
    from .._core.output_format import OutputFormat
    from .._core.partial_objects import Partial
if TYPE_CHECKING:  # named in the bases below, as texts: the types of messages are loaded with the first stream
    from .._core.stream_events import ParsedBetaMessageStreamEvent, ParsedMessageStreamEvent  # noqa: F401
    from ..types.beta.parsed_beta_message import ParsedBetaMessage  # noqa: F401
    from ..types.parsed_message import ParsedMessage  # noqa: F401

MessageT = TypeVar("MessageT")
EventT = TypeVar("EventT")
HelperT = TypeVar("HelperT", bound="AsyncStreamHelper[Any, Any]")
T = TypeVar("T", default=None)
HandlerName = Literal[
    "text",
    "input_json",
    "citation",
    "thinking",
    "signature",
    "compaction",
    "content_block",
    "message",
    "final_message",
    "stream_event",
    "error",
    "abort",
    "end",
]
HANDLERS = frozenset(HandlerName.__args__)  # type: ignore[attr-defined]
# The part of a helper event that its handler gets.
PARTS = {
    "text": "text",
    "input_json": "partial_json",
    "citation": "citation",
    "thinking": "thinking",
    "signature": "signature",
    "compaction": "content",
}
Handler = Callable[..., Any]


class AsyncHandlers:
    """Named functions to call as things happen; each may be a coroutine function on the asynchronous client."""

    def __init__(self) -> None:
        self._table: dict[str, list[tuple[Handler, bool]]] = {}

    def __bool__(self) -> bool:
        return bool(self._table)

    def add(self, name: str, handler: Handler, *, once: bool = False) -> None:
        """Register a handler.

        Raises:
            ValueError: there is no event of this name.
        """
        if name not in HANDLERS:
            raise ValueError(f"unknown event {name!r}; choose from {', '.join(sorted(HANDLERS))}")
        self._table.setdefault(name, []).append((handler, once))

    def remove(self, name: str, handler: Handler) -> None:
        """Forget a handler; one that is not registered is not an error."""
        left = [entry for entry in self._table.get(name, ()) if entry[0] != handler]
        self._table.pop(name, None)
        if left:
            self._table[name] = left

    async def call(self, name: str, *arguments: object) -> None:
        """Call the handlers of a name in the order they were registered."""
        for handler, once in list(self._table.get(name, ())):
            if once:
                self.remove(name, handler)
            await _runtime.await_if_needed(handler(*arguments))

    async def event(self, event: Any, stream: AsyncStreamHelper[Any, Any]) -> None:
        """Call what belongs to a wire event."""
        await self.call("stream_event", event)
        accumulator = stream.raw.accumulator
        if event.type == "content_block_delta":
            extra = of_delta(event.delta, accumulator.block(event.index))
            if extra is not None:
                kind: str = extra.type
                await self.call(kind, getattr(extra, PARTS[kind]))
        elif event.type == "content_block_stop":
            await self.call("content_block", accumulator.closed)
        elif event.type == "message_stop":
            await self.call("message", accumulator.message)
            await self.call("final_message", accumulator.message)


class AsyncStreamWatcher:
    """Follows how a stream is read; the base does nothing."""

    async def before(self) -> None:
        """The reader asks for the next event."""

    def after(self, event: Any) -> None:
        """An event was read, or None at the end."""

    def closed(self) -> None:
        """Reading failed, or the stream was closed."""


class AsyncStreamHelper(Generic[MessageT, EventT]):
    """What the helpers of stable and beta messages have in common."""

    _expand: ClassVar[Any] = staticmethod(expand)

    def __init__(self, raw: AsyncStream[Any], handlers: AsyncHandlers, output: OutputFormat | None = None) -> None:
        self.raw = raw
        self._output = output
        self._handlers = handlers
        self._waiting: deque[Any] = deque()
        self._ended = False
        self._watchers: list[AsyncStreamWatcher] = []
        self._repair: Callable[[OutputError], Any] | None = None

    def watch(self, watcher: AsyncStreamWatcher) -> None:
        """Let something follow how the stream is read."""
        self._watchers.append(watcher)

    def repair_with(self, repair: Callable[[OutputError], Any] | None) -> None:
        """Let something ask again when the answer has no object."""
        self._repair = repair

    def on(self, name: HandlerName, handler: Handler) -> Self:
        """Call `handler` each time `name` happens; `text` and the other deltas pass the delta alone."""
        self._handlers.add(name, handler)
        return self

    def once(self, name: HandlerName, handler: Handler) -> Self:
        """Call `handler` the next time `name` happens."""
        self._handlers.add(name, handler, once=True)
        return self

    def off(self, name: HandlerName, handler: Handler) -> Self:
        """Stop calling `handler` for `name`."""
        self._handlers.remove(name, handler)
        return self

    @property
    def response(self) -> AsyncAPIResponse[Any]:
        """The answer that is being read."""
        return self.raw.response

    @property
    def request_id(self) -> str | None:
        """The `request-id` header."""
        return self.raw.request_id

    @property
    def workspace_id(self) -> str | None:
        """The `anthropic-workspace-id` header."""
        return self.response.workspace_id

    @property
    def current_message_snapshot(self) -> MessageT:
        """The message so far; it grows with the next event. A tool call that is still open is not complete.

        Raises:
            AnthropicError: nothing has come yet.
        """
        message: MessageT | None = self.raw.partial
        if message is None:
            raise AnthropicError("the message has not started; read an event first")
        return message

    @property
    def partial(self) -> MessageT | None:
        """The message as far as it was read, None before anything came. It grows while the stream is read."""
        message: MessageT | None = self.raw.partial
        return message

    async def __aiter__(self) -> AsyncIterator[EventT]:
        while (event := await self._step()) is not None:
            yield event

    async def __anext__(self) -> EventT:
        event: EventT | None = await self._step()
        if event is None:
            raise StopAsyncIteration
        return event

    @property
    def text_stream(self) -> AsyncIterator[str]:
        """The text alone, piece by piece.

        ```python
        async for text in stream.text_stream:
            print(text, end="", flush=True)
        ```
        """
        return self._texts()

    async def get_final_message(self) -> MessageT:
        """Read to the end and return the complete message.

        ```python
        message = await stream.get_final_message()
        print(message.usage.output_tokens)
        ```

        Raises:
            APIError: the stream broke, or was closed before its end.
            OutputError: the answer has no object of the type in `output_format`.
        """
        await self.until_done()
        message: Any = self.raw.accumulator.message
        if message is None or not self.raw.accumulator.complete:
            error = APIUserAbortError("the stream was closed before its end", self.response.http_request)
            error.partial = self.raw.partial
            raise error.mark(request_id=self.request_id)
        if self._output is not None:
            settle(message, self._output)
        final: MessageT = message
        return final

    async def get_final_text(self) -> str:
        """Read to the end and return the text of all text blocks.

        Raises:
            AnthropicError: the message has no text block.
        """
        message: Any = await self.get_final_message()
        texts = [block.text for block in message.content if block.type == "text"]
        if not texts:
            raise AnthropicError(f"the message has no text: its blocks are {[block.type for block in message.content]}")
        return "".join(texts)

    async def until_done(self) -> None:
        """Read to the end."""
        while await self._next() is not None:
            pass

    async def close(self) -> None:
        """Close the stream; the partial message stays readable."""
        self._waiting.clear()
        await self.raw.close()
        for watcher in self._watchers:
            watcher.closed()
        if not self.raw.aborted:  # otherwise the reader that is woken tells its handlers
            await self._end()

    async def _texts(self) -> AsyncIterator[str]:
        half = ""  # of a character that the next piece completes
        while (event := await self._next()) is not None:
            if event.type == "content_block_delta" and event.delta.type == "text_delta":
                text = event.delta.text
                if half or ends_high(text):
                    text = joined(half + text)
                    half = text[-1:] if ends_high(text) else ""
                    text = text.removesuffix(half)
                yield text
        if half:
            yield half

    async def _partials(self) -> AsyncIterator[Any]:
        from .._core.partial_objects import PartialObject

        if self._output is None:
            raise AnthropicError("there are no partials without a type: pass `output_format` to stream()")
        kind, piece = piece_of(self._output)
        growing: PartialObject | None = None
        while (event := await self._next()) is not None:
            if event.type == "content_block_delta" and event.delta.type == kind:
                text = getattr(event.delta, piece)
                if growing is None:  # events may have been read before
                    growing, text = PartialObject(self._output.shape), self._text_at(event.index)
                yield growing.feed(text)
            elif event.type == "content_block_start":
                growing = None
            elif event.type == "message_stop" and not (outcome := outcome_of(self.raw.accumulator.message)).failure:
                growing = growing or PartialObject(self._output.shape)
                yield growing.finish(outcome.value)

    def _text_at(self, index: int) -> str:
        block = self.raw.accumulator.block(index)
        if block is None:
            return ""
        return block.text.read() if self._output is None or self._output.tool is None else block.json.text()

    async def _step(self) -> Any:
        if not self._waiting:
            event = await self._next()
            if event is None:
                return None
            self._waiting.extend(self._expand(event, self.raw.accumulator))
        return self._waiting.popleft()

    async def _next(self) -> Any:
        for watcher in self._watchers:
            await watcher.before()
        try:
            event = await self.raw.next_event(sound=True)
            if self._output is not None and event is not None and event.type == "message_stop":
                await self._settle(self._output)
        except AnthropicError as error:
            for watcher in self._watchers:
                watcher.closed()
            await self._failed(error)
            raise
        for watcher in self._watchers:
            watcher.after(event)
        if self._handlers:
            await self._tell(event)
        return event

    async def _settle(self, output: OutputFormat) -> None:
        try:
            settle(self.raw.accumulator.message, output)
        except AnthropicError as error:  # the stream itself ended well, and is accounted for as such
            while await self.raw.next_event(sound=True) is not None:
                pass
            if self._repair is None:
                raise
            self.raw.accumulator.message = await self._repair(cast("OutputError", error))

    async def _tell(self, event: Any) -> None:
        try:
            if event is None:
                await self._end()
            else:
                await self._handlers.event(event, self)
        except BaseException:
            self.raw.release()
            raise

    async def _failed(self, error: AnthropicError) -> None:
        if self._handlers and not self._ended:
            await self._handlers.call("abort" if isinstance(error, APIUserAbortError) else "error", error)
            await self._end()

    async def _end(self) -> None:
        if not self._ended:
            self._ended = True
            await self._handlers.call("end")


class AsyncMessageStream(AsyncStreamHelper["ParsedMessage[T]", "ParsedMessageStreamEvent[T]"], Generic[T]):
    """A message on its way: iterate events, or `text_stream`, or wait for `get_final_message()`.

    It is closed by its `with` block. After a `break` it can be read on inside the block.
    """

    @property
    def partials(self) -> AsyncIterator[Partial[T]]:
        """The output as it grows, after each piece of text, and once more when it is whole.

        Every step has an object of the same shape. What has ended is validated; `Partial.closed()` tells what has.

        Raises:
            AnthropicError: no `output_format` was given.
            OutputError: the answer has no object of the type.
        """
        return self._partials()


class BetaAsyncMessageStream(AsyncStreamHelper["ParsedBetaMessage[T]", "ParsedBetaMessageStreamEvent[T]"], Generic[T]):
    """A beta message on its way; it is read as a `MessageStream` is."""

    @property
    def partials(self) -> AsyncIterator[Partial[T]]:
        """The output as it grows, after each piece of text; see `MessageStream.partials`."""
        return self._partials()

    _expand = staticmethod(partial(expand, ends=(BetaContentBlockStopEvent, BetaMessageStopEvent)))


class AsyncStreamManager(Generic[HelperT]):
    """What the managers of stable and beta streams have in common."""

    _kind: ClassVar[Any]

    def __init__(
        self,
        open_stream: Callable[[], Any],
        output: OutputFormat | None = None,
        watcher: Callable[[], Any] | None = None,
        repair: Callable[[OutputError], Any] | None = None,
    ) -> None:
        self._open = open_stream
        self._output = output
        self._watcher = watcher
        self._repair = repair
        self._handlers = AsyncHandlers()
        self._stream: HelperT | None = None

    def on(self, name: HandlerName, handler: Handler) -> Self:
        """Call `handler` each time `name` happens."""
        self._handlers.add(name, handler)
        return self

    def once(self, name: HandlerName, handler: Handler) -> Self:
        """Call `handler` the next time `name` happens."""
        self._handlers.add(name, handler, once=True)
        return self

    def off(self, name: HandlerName, handler: Handler) -> Self:
        """Stop calling `handler` for `name`."""
        self._handlers.remove(name, handler)
        return self

    async def __aenter__(self) -> HelperT:
        stream: HelperT = self._kind(await self._open(), self._handlers, self._output)
        self._stream = stream
        stream.repair_with(self._repair)
        if self._watcher is not None:
            watcher = self._watcher()
            watcher.stream = stream
            stream.watch(watcher)
        return stream

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            await self._stream.close()


class AsyncMessageStreamManager(AsyncStreamManager[AsyncMessageStream[T]], Generic[T]):
    """What `messages.stream(...)` returns: enter it to send the request. Handlers may be set before."""

    _kind = AsyncMessageStream


class BetaAsyncMessageStreamManager(AsyncStreamManager[BetaAsyncMessageStream[T]], Generic[T]):
    """What `beta.messages.stream(...)` returns: enter it to send the request. Handlers may be set before."""

    _kind = BetaAsyncMessageStream


publish_names(__name__)
