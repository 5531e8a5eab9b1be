# Derived from src/sonnetry/_async/messages.py by codegen/unasync.py; edit that file instead.
"""The Messages resource: create a message, stream one, count tokens."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from ..endpoints import messages as rows
from .message_stream import MessageStreamManager
from .response import APIResponse, ResponseManager
from .streams import Stream

if TYPE_CHECKING:
    from ..types.messages import (
        Message,
        MessageCountTokensCall,
        MessageCreateCall,
        MessageTokensCount,
        RawMessageStreamEvent,
    )
    from .client import APIClient


class Messages:
    """`client.messages`."""

    def __init__(self, client: APIClient) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> MessagesWithRawResponse:
        """The same methods, returning the answer with its headers."""
        return MessagesWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> MessagesWithStreamingResponse:
        """The same methods, returning at the head of the answer, for a `with` block."""
        return MessagesWithStreamingResponse(self._client)

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
        """Send a conversation and return the next message, or its events with `stream=True` (rules MSG-1 to MSG-22).

        Raises:
            APIError: the call failed; see docs/errors.md.
            ValueError: without streaming it may take longer than ten minutes (rule CLI-5).
        """
        if stream:
            return self._client.call_stream(rows.CREATE, params)
        return self._client.call(rows.CREATE, params)

    def stream(self, **params: Unpack[MessageCreateCall]) -> MessageStreamManager:
        """Stream a message with text, event handlers and the final message; use it in a `with` block.

        Raises:
            APIError: on entering and while reading; see docs/streaming.md.
        """
        return MessageStreamManager(partial(self._client.call_stream, rows.CREATE, params))

    def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> MessageTokensCount:
        """Count the input tokens of a request without sending it to a model (rules CNT-1 to CNT-6).

        Raises:
            APIError: the call failed; see docs/errors.md.
        """
        return self._client.call(rows.COUNT_TOKENS, params)


class MessagesWithRawResponse:
    """`client.messages.with_raw_response`."""

    def __init__(self, client: APIClient) -> None:
        self._client = client

    @overload
    def create(
        self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]
    ) -> APIResponse[Message]: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> APIResponse[Stream[RawMessageStreamEvent]]: ...
    def create(self, *, stream: bool = False, **params: Unpack[MessageCreateCall]) -> APIResponse[Any]:
        """Send a conversation; `parse()` gives what `create` returns."""
        return self._client.call_raw(rows.CREATE, params, stream=stream)

    def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> APIResponse[MessageTokensCount]:
        """Count input tokens; `parse()` gives what `count_tokens` returns."""
        return self._client.call_raw(rows.COUNT_TOKENS, params)


class MessagesWithStreamingResponse:
    """`client.messages.with_streaming_response`."""

    def __init__(self, client: APIClient) -> None:
        self._client = client

    @overload
    def create(
        self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]
    ) -> ResponseManager[Message]: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> ResponseManager[Stream[RawMessageStreamEvent]]: ...
    def create(self, *, stream: bool = False, **params: Unpack[MessageCreateCall]) -> ResponseManager[Any]:
        """Send a conversation and stop at the head of the answer."""
        return ResponseManager(partial(self._client.call_streaming, rows.CREATE, params, stream=stream))

    def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> ResponseManager[MessageTokensCount]:
        """Count input tokens and stop at the head of the answer."""
        return ResponseManager(partial(self._client.call_streaming, rows.COUNT_TOKENS, params))
