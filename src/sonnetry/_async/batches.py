# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The batches resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints import batches
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource, AsyncBatchRuns

if TYPE_CHECKING:
    from ..types import DeletedMessageBatch, MessageBatch, MessageBatchIndividualResponse
    from ..types._calls import WorkspaceCall, WorkspaceIdPageCall
    from ..types.batches import BatchCreateCall
    from .downloads import AsyncJSONLStream
    from .pages import AsyncPage
    from .raw_types import (
        AsyncMessagesBatchesResourceWithRawResponse,
        AsyncMessagesBatchesResourceWithStreamingResponse,
    )


class AsyncMessagesBatchesResource(AsyncBatchRuns, AsyncAPIResource):
    """`client.messages.batches`."""

    with_raw_response: AsyncMessagesBatchesResourceWithRawResponse
    with_streaming_response: AsyncMessagesBatchesResourceWithStreamingResponse

    async def create(self, **params: Unpack[BatchCreateCall]) -> MessageBatch:
        """Start a batch of message requests.

        ```python
        question = {"role": "user", "content": "What is a sonnet?"}
        params = {"model": "claude-opus-4-7", "max_tokens": 1000, "messages": [question]}
        batch = await client.messages.batches.create(requests=[{"custom_id": "sonnet", "params": params}])
        print(batch.id, batch.processing_status)
        ```
        """
        return await self._client.call(batches.CREATE, params)

    async def retrieve(self, message_batch_id: str, **params: Unpack[WorkspaceCall]) -> MessageBatch:
        """Get a batch, to see how far it is."""
        return await self._client.call(batches.RETRIEVE, params, {"message_batch_id": message_batch_id})

    def list(self, **params: Unpack[WorkspaceIdPageCall]) -> AsyncPaginator[AsyncPage[MessageBatch], MessageBatch]:
        """List batches, newest first."""
        return paginate(self._client, batches.LIST, params)

    async def delete(self, message_batch_id: str, **params: Unpack[WorkspaceCall]) -> DeletedMessageBatch:
        """Delete a batch that has ended."""
        return await self._client.call(batches.DELETE, params, {"message_batch_id": message_batch_id})

    async def cancel(self, message_batch_id: str, **params: Unpack[WorkspaceCall]) -> MessageBatch:
        """Cancel a batch; finished requests keep their results."""
        return await self._client.call(batches.CANCEL, params, {"message_batch_id": message_batch_id})

    async def results(
        self, message_batch_id: str, **params: Unpack[WorkspaceCall]
    ) -> AsyncJSONLStream[MessageBatchIndividualResponse]:
        """Read the results of a batch that has ended, in any order."""
        return await self._client.call_lines(batches.RESULTS, params, {"message_batch_id": message_batch_id})
