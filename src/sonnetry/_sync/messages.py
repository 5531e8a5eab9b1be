# Derived from src/sonnetry/_async/messages.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ..endpoints import messages
from .resource import APIResource
from .tool_use import ToolRuns

if TYPE_CHECKING:
    from ..types import Message, MessageTokensCount, ParsedMessage, RawMessageStreamEvent
    from ..types.message_params import MessageCountTokensCall, MessageCreateCall, MessageParseCall
    from .batches import MessagesBatchesResource
    from .message_stream import MessageStreamManager
    from .raw_types import MessagesResourceWithRawResponse, MessagesResourceWithStreamingResponse
    from .streams import Stream

    T = TypeVar("T")


class MessagesResource(ToolRuns, APIResource):
    """`client.messages`."""

    with_raw_response: MessagesResourceWithRawResponse
    with_streaming_response: MessagesResourceWithStreamingResponse

    @cached_property
    def batches(self) -> MessagesBatchesResource:
        """`client.messages.batches`."""
        from .batches import MessagesBatchesResource

        return MessagesBatchesResource(self._client)

    @overload
    def create(self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]) -> Message: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> Stream[RawMessageStreamEvent]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[MessageCreateCall]
    ) -> Message | Stream[RawMessageStreamEvent]: ...
    def create(
        self, *, stream: bool = False, **params: Unpack[MessageCreateCall]
    ) -> Message | Stream[RawMessageStreamEvent]:
        """Send a conversation and get the model's next message, whole or as a stream of events.

        ```python
        message = client.messages.create(
            model="claude-opus-4-7",
            max_tokens=1000,
            messages=[{"role": "user", "content": "What is a sonnet?"}],
        )
        for block in message.content:
            if block.type == "text":
                print(block.text)
        ```
        """
        if stream:
            return self._client.call_stream(messages.CREATE, params)
        return self._client.call(messages.CREATE, params)

    @overload
    def stream(self, *, output_format: type[T], **params: Unpack[MessageParseCall]) -> MessageStreamManager[T]: ...
    @overload
    def stream(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> MessageStreamManager[None]: ...
    @overload
    def stream(self, *, output_format: Any, **params: Unpack[MessageParseCall]) -> MessageStreamManager[Any]: ...
    def stream(self, *, output_format: Any = None, **params: Unpack[MessageParseCall]) -> MessageStreamManager[Any]:
        """Stream a message with text, event handlers and the final message; use it in a `with` block.

        ```python
        question = {"role": "user", "content": "What is a sonnet?"}
        with client.messages.stream(model="claude-opus-4-7", max_tokens=1000, messages=[question]) as stream:
            for text in stream.text_stream:
                print(text, end="")
            message = stream.get_final_message()
        ```
        """
        return self._client.open_stream(messages.CREATE, params, output_format=output_format)

    @overload
    def parse(self, *, output_format: type[T], **params: Unpack[MessageParseCall]) -> ParsedMessage[T]: ...
    @overload
    def parse(self, *, output_format: None = None, **params: Unpack[MessageParseCall]) -> ParsedMessage[None]: ...
    @overload
    def parse(self, *, output_format: Any, **params: Unpack[MessageParseCall]) -> ParsedMessage[Any]: ...
    def parse(self, *, output_format: Any = None, **params: Unpack[MessageParseCall]) -> ParsedMessage[Any]:
        """Send a conversation and read the model's answer as the type in `output_format` (see docs/structured-output.md)."""
        parsed: ParsedMessage[Any] = self._client.call_parsed(messages.CREATE, params, output_format=output_format)
        return parsed

    def count_tokens(
        self, *, output_format: Any = None, **params: Unpack[MessageCountTokensCall]
    ) -> MessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return self._client.call_formatted(messages.COUNT_TOKENS, params, output_format=output_format)
