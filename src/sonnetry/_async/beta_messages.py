# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ..endpoints.beta import messages
from .resource import AsyncAPIResource
from .tool_use import BetaAsyncToolRuns

if TYPE_CHECKING:
    from ..types.beta import BetaMessage, BetaMessageTokensCount, BetaRawMessageStreamEvent, ParsedBetaMessage
    from ..types.beta.messages import MessageCountTokensCall, MessageCreateCall, MessageParseCall
    from .beta_batches import AsyncBetaMessagesBatchesResource
    from .message_stream import BetaAsyncMessageStreamManager
    from .raw_types import AsyncBetaMessagesResourceWithRawResponse, AsyncBetaMessagesResourceWithStreamingResponse
    from .streams import AsyncStream

    T = TypeVar("T")


class AsyncBetaMessagesResource(BetaAsyncToolRuns, AsyncAPIResource):
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

    @overload
    def stream(
        self, *, output_format: type[T], **params: Unpack[MessageParseCall]
    ) -> BetaAsyncMessageStreamManager[T]: ...
    @overload
    def stream(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> BetaAsyncMessageStreamManager[None]: ...
    @overload
    def stream(
        self, *, output_format: Any, **params: Unpack[MessageParseCall]
    ) -> BetaAsyncMessageStreamManager[Any]: ...
    def stream(
        self, *, output_format: Any = None, **params: Unpack[MessageParseCall]
    ) -> BetaAsyncMessageStreamManager[Any]:
        """Stream a message with text, event handlers and the final message; use it in a `with` block."""
        return self._client.open_beta_stream(messages.CREATE, params, output_format=output_format)

    @overload
    async def parse(self, *, output_format: type[T], **params: Unpack[MessageParseCall]) -> ParsedBetaMessage[T]: ...
    @overload
    async def parse(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> ParsedBetaMessage[None]: ...
    @overload
    async def parse(self, *, output_format: Any, **params: Unpack[MessageParseCall]) -> ParsedBetaMessage[Any]: ...
    async def parse(self, *, output_format: Any = None, **params: Unpack[MessageParseCall]) -> ParsedBetaMessage[Any]:
        """Send a conversation and read the model's answer as the type in `output_format` (see docs/structured-output.md)."""
        parsed: ParsedBetaMessage[Any] = await self._client.call_parsed(
            messages.CREATE, params, output_format=output_format
        )
        return parsed

    async def count_tokens(
        self, *, output_format: Any = None, **params: Unpack[MessageCountTokensCall]
    ) -> BetaMessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return await self._client.call_formatted(messages.COUNT_TOKENS, params, output_format=output_format)
