# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ..endpoints import messages
from .resource import AsyncAPIResource
from .tool_use import AsyncToolRuns

if TYPE_CHECKING:
    from ..types import Message, MessageTokensCount, ParsedMessage, RawMessageStreamEvent
    from ..types.message_params import MessageCountTokensCall, MessageCreateCall, MessageParseCall
    from .batches import AsyncMessagesBatchesResource
    from .message_stream import AsyncMessageStreamManager
    from .raw_types import AsyncMessagesResourceWithRawResponse, AsyncMessagesResourceWithStreamingResponse
    from .streams import AsyncStream

    T = TypeVar("T")


class AsyncMessagesResource(AsyncToolRuns, AsyncAPIResource):
    """`client.messages`."""

    with_raw_response: AsyncMessagesResourceWithRawResponse
    with_streaming_response: AsyncMessagesResourceWithStreamingResponse

    @cached_property
    def batches(self) -> AsyncMessagesBatchesResource:
        """`client.messages.batches`."""
        from .batches import AsyncMessagesBatchesResource

        return AsyncMessagesBatchesResource(self._client)

    @overload
    async def create(self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]) -> Message: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> AsyncStream[RawMessageStreamEvent]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[MessageCreateCall]
    ) -> Message | AsyncStream[RawMessageStreamEvent]: ...
    async def create(
        self, *, stream: bool = False, **params: Unpack[MessageCreateCall]
    ) -> Message | AsyncStream[RawMessageStreamEvent]:
        """Send a conversation and get the model's next message, whole or as a stream of events.

        ```python
        message = await client.messages.create(
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
            return await self._client.call_stream(messages.CREATE, params)
        return await self._client.call(messages.CREATE, params)

    @overload
    def stream(self, *, output_format: type[T], **params: Unpack[MessageParseCall]) -> AsyncMessageStreamManager[T]: ...
    @overload
    def stream(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> AsyncMessageStreamManager[None]: ...
    @overload
    def stream(self, *, output_format: Any, **params: Unpack[MessageParseCall]) -> AsyncMessageStreamManager[Any]: ...
    def stream(
        self, *, output_format: Any = None, **params: Unpack[MessageParseCall]
    ) -> AsyncMessageStreamManager[Any]:
        """Stream a message with text, event handlers and the final message; use it in a `with` block.

        ```python
        question = {"role": "user", "content": "What is a sonnet?"}
        async with client.messages.stream(model="claude-opus-4-7", max_tokens=1000, messages=[question]) as stream:
            async for text in stream.text_stream:
                print(text, end="")
            message = await stream.get_final_message()
        ```
        """
        return self._client.open_stream(messages.CREATE, params, output_format=output_format)

    @overload
    async def parse(self, *, output_format: type[T], **params: Unpack[MessageParseCall]) -> ParsedMessage[T]: ...
    @overload
    async def parse(self, *, output_format: None = None, **params: Unpack[MessageParseCall]) -> ParsedMessage[None]: ...
    @overload
    async def parse(self, *, output_format: Any, **params: Unpack[MessageParseCall]) -> ParsedMessage[Any]: ...
    async def parse(self, *, output_format: Any = None, **params: Unpack[MessageParseCall]) -> ParsedMessage[Any]:
        """Send a conversation and read the model's answer as the type in `output_format` (see docs/structured-output.md)."""
        parsed: ParsedMessage[Any] = await self._client.call_parsed(
            messages.CREATE, params, output_format=output_format
        )
        return parsed

    async def count_tokens(
        self, *, output_format: Any = None, **params: Unpack[MessageCountTokensCall]
    ) -> MessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return await self._client.call_formatted(messages.COUNT_TOKENS, params, output_format=output_format)
