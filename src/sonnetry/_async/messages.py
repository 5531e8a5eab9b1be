# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ..endpoints import messages
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import Message, MessageTokensCount, RawMessageStreamEvent
    from ..types.message_params import MessageCountTokensCall, MessageCreateCall
    from .batches import AsyncMessagesBatchesResource
    from .message_stream import AsyncMessageStreamManager
    from .raw_types import AsyncMessagesResourceWithRawResponse, AsyncMessagesResourceWithStreamingResponse
    from .streams import AsyncStream


class AsyncMessagesResource(AsyncAPIResource):
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
        """Send a conversation and get the model's next message, whole or as a stream of events."""
        if stream:
            return await self._client.call_stream(messages.CREATE, params)
        return await self._client.call(messages.CREATE, params)

    def stream(self, **params: Unpack[MessageCreateCall]) -> AsyncMessageStreamManager:
        """Stream a message with text, event handlers and the final message; use it in a `with` block."""
        return self._client.open_stream(messages.CREATE, params)

    async def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> MessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return await self._client.call(messages.COUNT_TOKENS, params)
