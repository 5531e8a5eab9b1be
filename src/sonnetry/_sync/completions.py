# Derived from src/sonnetry/_async/completions.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The completions resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from ..endpoints import completions
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import Completion, CompletionStreamEvent
    from ..types.completions import CompletionCreateCall
    from .raw_types import CompletionsResourceWithRawResponse, CompletionsResourceWithStreamingResponse
    from .streams import Stream


class CompletionsResource(APIResource):
    """`client.completions`."""

    with_raw_response: CompletionsResourceWithRawResponse
    with_streaming_response: CompletionsResourceWithStreamingResponse

    @overload
    def create(self, *, stream: Literal[False] = False, **params: Unpack[CompletionCreateCall]) -> Completion: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[CompletionCreateCall]
    ) -> Stream[CompletionStreamEvent]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[CompletionCreateCall]
    ) -> Completion | Stream[CompletionStreamEvent]: ...
    def create(
        self, *, stream: bool = False, **params: Unpack[CompletionCreateCall]
    ) -> Completion | Stream[CompletionStreamEvent]:
        """Continue a prompt, whole or as a stream of events; older models only."""
        if stream:
            return self._client.call_stream(completions.CREATE, params)
        return self._client.call(completions.CREATE, params)
