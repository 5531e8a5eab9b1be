# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The completions resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from ..endpoints import completions
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import Completion, CompletionStreamEvent
    from ..types.completions import CompletionCreateCall
    from .raw_types import AsyncCompletionsResourceWithRawResponse, AsyncCompletionsResourceWithStreamingResponse
    from .streams import AsyncStream


class AsyncCompletionsResource(AsyncAPIResource):
    """`client.completions`."""

    with_raw_response: AsyncCompletionsResourceWithRawResponse
    with_streaming_response: AsyncCompletionsResourceWithStreamingResponse

    @overload
    async def create(self, *, stream: Literal[False] = False, **params: Unpack[CompletionCreateCall]) -> Completion: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[CompletionCreateCall]
    ) -> AsyncStream[CompletionStreamEvent]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[CompletionCreateCall]
    ) -> Completion | AsyncStream[CompletionStreamEvent]: ...
    async def create(
        self, *, stream: bool = False, **params: Unpack[CompletionCreateCall]
    ) -> Completion | AsyncStream[CompletionStreamEvent]:
        """Continue a prompt, whole or as a stream of events; older models only."""
        if stream:
            return await self._client.call_stream(completions.CREATE, params)
        return await self._client.call(completions.CREATE, params)
