# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ..endpoints.beta import messages
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types.beta import BetaMessage, BetaMessageTokensCount, BetaRawMessageStreamEvent
    from ..types.beta.messages import MessageCountTokensCall, MessageCreateCall
    from .beta_batches import AsyncBetaMessagesBatchesResource
    from .message_stream import BetaAsyncMessageStreamManager
    from .raw_types import AsyncBetaMessagesResourceWithRawResponse, AsyncBetaMessagesResourceWithStreamingResponse
    from .streams import AsyncStream


class AsyncBetaMessagesResource(AsyncAPIResource):
    """`client.beta.messages`."""

    with_raw_response: AsyncBetaMessagesResourceWithRawResponse
    with_streaming_response: AsyncBetaMessagesResourceWithStreamingResponse

    @cached_property
    def batches(self) -> AsyncBetaMessagesBatchesResource:
        """`client.beta.messages.batches`."""
        from .beta_batches import AsyncBetaMessagesBatchesResource

        return AsyncBetaMessagesBatchesResource(self._client)

    @overload
    async def create(self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]) -> BetaMessage: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> AsyncStream[BetaRawMessageStreamEvent]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[MessageCreateCall]
    ) -> BetaMessage | AsyncStream[BetaRawMessageStreamEvent]: ...
    async def create(
        self, *, stream: bool = False, **params: Unpack[MessageCreateCall]
    ) -> BetaMessage | AsyncStream[BetaRawMessageStreamEvent]:
        """Send a conversation and get the model's next message, whole or as a stream of events."""
        if stream:
            return await self._client.call_stream(messages.CREATE, params)
        return await self._client.call(messages.CREATE, params)

    def stream(self, **params: Unpack[MessageCreateCall]) -> BetaAsyncMessageStreamManager:
        """Stream a message with text, event handlers and the final message; use it in a `with` block."""
        return self._client.open_beta_stream(messages.CREATE, params)

    async def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> BetaMessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return await self._client.call(messages.COUNT_TOKENS, params)
