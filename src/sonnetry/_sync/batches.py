# Derived from src/sonnetry/_async/batches.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The batches resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints import batches
from ._runtime import paginate
from .resource import APIResource, BatchRuns

if TYPE_CHECKING:
    from ..types import DeletedMessageBatch, MessageBatch, MessageBatchIndividualResponse
    from ..types._calls import WorkspaceCall, WorkspaceIdPageCall
    from ..types.batches import BatchCreateCall
    from .downloads import JSONLStream
    from .pages import Page
    from .raw_types import (
        MessagesBatchesResourceWithRawResponse,
        MessagesBatchesResourceWithStreamingResponse,
    )


class MessagesBatchesResource(BatchRuns, APIResource):
    """`client.messages.batches`."""

    with_raw_response: MessagesBatchesResourceWithRawResponse
    with_streaming_response: MessagesBatchesResourceWithStreamingResponse

    def create(self, **params: Unpack[BatchCreateCall]) -> MessageBatch:
        """Start a batch of message requests.

        ```python
        question = {"role": "user", "content": "What is a sonnet?"}
        params = {"model": "claude-opus-4-7", "max_tokens": 1000, "messages": [question]}
        batch = client.messages.batches.create(requests=[{"custom_id": "sonnet", "params": params}])
        print(batch.id, batch.processing_status)
        ```
        """
        return self._client.call(batches.CREATE, params)

    def retrieve(self, message_batch_id: str, **params: Unpack[WorkspaceCall]) -> MessageBatch:
        """Get a batch, to see how far it is."""
        return self._client.call(batches.RETRIEVE, params, {"message_batch_id": message_batch_id})

    def list(self, **params: Unpack[WorkspaceIdPageCall]) -> Page[MessageBatch]:
        """List batches, newest first."""
        return paginate(self._client, batches.LIST, params)

    def delete(self, message_batch_id: str, **params: Unpack[WorkspaceCall]) -> DeletedMessageBatch:
        """Delete a batch that has ended."""
        return self._client.call(batches.DELETE, params, {"message_batch_id": message_batch_id})

    def cancel(self, message_batch_id: str, **params: Unpack[WorkspaceCall]) -> MessageBatch:
        """Cancel a batch; finished requests keep their results."""
        return self._client.call(batches.CANCEL, params, {"message_batch_id": message_batch_id})

    def results(
        self, message_batch_id: str, **params: Unpack[WorkspaceCall]
    ) -> JSONLStream[MessageBatchIndividualResponse]:
        """Read the results of a batch that has ended, in any order."""
        return self._client.call_lines(batches.RESULTS, params, {"message_batch_id": message_batch_id})
