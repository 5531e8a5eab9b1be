# Derived from src/sonnetry/_async/beta_messages.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta messages resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ..endpoints.beta import messages
from .resource import APIResource

if TYPE_CHECKING:
    from ..types.beta import BetaMessage, BetaMessageTokensCount, BetaRawMessageStreamEvent
    from ..types.beta.messages import MessageCountTokensCall, MessageCreateCall
    from .beta_batches import BetaMessagesBatchesResource
    from .message_stream import BetaMessageStreamManager
    from .raw_types import BetaMessagesResourceWithRawResponse, BetaMessagesResourceWithStreamingResponse
    from .streams import Stream


class BetaMessagesResource(APIResource):
    """`client.beta.messages`."""

    with_raw_response: BetaMessagesResourceWithRawResponse
    with_streaming_response: BetaMessagesResourceWithStreamingResponse

    @cached_property
    def batches(self) -> BetaMessagesBatchesResource:
        """`client.beta.messages.batches`."""
        from .beta_batches import BetaMessagesBatchesResource

        return BetaMessagesBatchesResource(self._client)

    @overload
    def create(self, *, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]) -> BetaMessage: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[MessageCreateCall]
    ) -> Stream[BetaRawMessageStreamEvent]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[MessageCreateCall]
    ) -> BetaMessage | Stream[BetaRawMessageStreamEvent]: ...
    def create(
        self, *, stream: bool = False, **params: Unpack[MessageCreateCall]
    ) -> BetaMessage | Stream[BetaRawMessageStreamEvent]:
        """Send a conversation and get the model's next message, whole or as a stream of events."""
        if stream:
            return self._client.call_stream(messages.CREATE, params)
        return self._client.call(messages.CREATE, params)

    def stream(self, **params: Unpack[MessageCreateCall]) -> BetaMessageStreamManager:
        """Stream a message with text, event handlers and the final message; use it in a `with` block."""
        return self._client.open_beta_stream(messages.CREATE, params)

    def count_tokens(self, **params: Unpack[MessageCountTokensCall]) -> BetaMessageTokensCount:
        """Count the input tokens that a conversation would use, without creating a message."""
        return self._client.call(messages.COUNT_TOKENS, params)
