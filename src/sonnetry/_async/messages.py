"""The Messages resource: create a message, stream one, count tokens."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from ..endpoints import messages as rows
from .message_stream import AsyncMessageStreamManager
from .response import AsyncAPIResponse, AsyncResponseManager
from .streams import AsyncStream

if TYPE_CHECKING:
    from ..types.messages import (
        Message,
        MessageCountTokensCall,
        MessageCreateCall,
        MessageTokensCount,
        RawMessageStreamEvent,
    )
    from .client import AsyncAPIClient


class AsyncMessages:
    """`client.messages`."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> AsyncMessagesWithRawResponse:
        """The same methods, returning the answer with its headers."""
        return AsyncMessagesWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncMessagesWithStreamingResponse:
        """The same methods, returning at the head of the answer, for a `with` block."""
        return AsyncMessagesWithStreamingResponse(self._client)

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
        """Send a conversation and return the next message, or its events with `stream=True` (rules MSG-1 to MSG-22).

        Raises:
            APIError: the call failed; see docs/errors.md.
            ValueError: without streaming it may take longer than ten minutes (rule CLI-5).
        """
        if stream:
            return await self._client.call_stream(rows.CREATE, params)
        return await self._client.call(rows.CREATE, params)

    def stream(self, **params: Unpack[MessageCreateCall]) -> AsyncMessageStreamManager:
        """Stream a message with text, event handlers and the final message; use it in a `with` block.

        Raises:
            APIError: on entering and while reading; see docs/streaming.md.
        """
        return AsyncMessageStreamManager(partial(self._client.call_stream, rows.CREATE, params))

    async def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> MessageTokensCount:
        """Count the input tokens of a request without sending it to a model (rules CNT-1 to CNT-6).

        Raises:
            APIError: the call failed; see docs/errors.md.
        """
        return await self._client.call(rows.COUNT_TOKENS, params)


class AsyncMessagesWithRawResponse:
    """`client.messages.with_raw_response`."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client

    @overload
    async def create(
        self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]
    ) -> AsyncAPIResponse[Message]: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> AsyncAPIResponse[AsyncStream[RawMessageStreamEvent]]: ...
    async def create(self, *, stream: bool = False, **params: Unpack[MessageCreateCall]) -> AsyncAPIResponse[Any]:
        """Send a conversation; `parse()` gives what `create` returns."""
        return await self._client.call_raw(rows.CREATE, params, stream=stream)

    async def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> AsyncAPIResponse[MessageTokensCount]:
        """Count input tokens; `parse()` gives what `count_tokens` returns."""
        return await self._client.call_raw(rows.COUNT_TOKENS, params)


class AsyncMessagesWithStreamingResponse:
    """`client.messages.with_streaming_response`."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client

    @overload
    def create(
        self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]
    ) -> AsyncResponseManager[Message]: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> AsyncResponseManager[AsyncStream[RawMessageStreamEvent]]: ...
    def create(self, *, stream: bool = False, **params: Unpack[MessageCreateCall]) -> AsyncResponseManager[Any]:
        """Send a conversation and stop at the head of the answer."""
        return AsyncResponseManager(partial(self._client.call_streaming, rows.CREATE, params, stream=stream))

    def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> AsyncResponseManager[MessageTokensCount]:
        """Count input tokens and stop at the head of the answer."""
        return AsyncResponseManager(partial(self._client.call_streaming, rows.COUNT_TOKENS, params))
