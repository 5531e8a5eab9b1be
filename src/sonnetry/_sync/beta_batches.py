# Derived from src/sonnetry/_async/beta_batches.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta batches resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import batches
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedMessageBatch, MessageBatch
    from ..types._calls import BetaWorkspaceCall, BetaWorkspaceIdPageCall
    from ..types.beta import BetaMessageBatchIndividualResponse
    from ..types.beta.batches import BatchCreateCall
    from .downloads import JSONLStream
    from .pages import Page
    from .raw_types import (
        BetaMessagesBatchesResourceWithRawResponse,
        BetaMessagesBatchesResourceWithStreamingResponse,
    )


class BetaMessagesBatchesResource(APIResource):
    """`client.beta.messages.batches`."""

    with_raw_response: BetaMessagesBatchesResourceWithRawResponse
    with_streaming_response: BetaMessagesBatchesResourceWithStreamingResponse

    def create(self, **params: Unpack[BatchCreateCall]) -> MessageBatch:
        """Start a batch of message requests."""
        return self._client.call(batches.CREATE, params)

    def retrieve(self, message_batch_id: str, **params: Unpack[BetaWorkspaceCall]) -> MessageBatch:
        """Get a batch, to see how far it is."""
        return self._client.call(batches.RETRIEVE, params, {"message_batch_id": message_batch_id})

    def list(self, **params: Unpack[BetaWorkspaceIdPageCall]) -> Page[MessageBatch]:
        """List batches, newest first."""
        return paginate(self._client, batches.LIST, params)

    def delete(self, message_batch_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedMessageBatch:
        """Delete a batch that has ended."""
        return self._client.call(batches.DELETE, params, {"message_batch_id": message_batch_id})

    def cancel(self, message_batch_id: str, **params: Unpack[BetaWorkspaceCall]) -> MessageBatch:
        """Cancel a batch; finished requests keep their results."""
        return self._client.call(batches.CANCEL, params, {"message_batch_id": message_batch_id})

    def results(
        self, message_batch_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> JSONLStream[BetaMessageBatchIndividualResponse]:
        """Read the results of a batch that has ended, in any order."""
        return self._client.call_lines(batches.RESULTS, params, {"message_batch_id": message_batch_id})
