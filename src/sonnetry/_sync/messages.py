# Derived from src/sonnetry/_async/messages.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ..endpoints import messages
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import Message, MessageTokensCount, RawMessageStreamEvent
    from ..types.message_params import MessageCountTokensCall, MessageCreateCall
    from .batches import MessagesBatchesResource
    from .message_stream import MessageStreamManager
    from .raw_types import MessagesResourceWithRawResponse, MessagesResourceWithStreamingResponse
    from .streams import Stream


class MessagesResource(APIResource):
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
        """Send a conversation and get the model's next message, whole or as a stream of events."""
        if stream:
            return self._client.call_stream(messages.CREATE, params)
        return self._client.call(messages.CREATE, params)

    def stream(self, **params: Unpack[MessageCreateCall]) -> MessageStreamManager:
        """Stream a message with text, event handlers and the final message; use it in a `with` block."""
        return self._client.open_stream(messages.CREATE, params)

    def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> MessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return self._client.call(messages.COUNT_TOKENS, params)
