"""Routes: batches."""

from __future__ import annotations

from ..types._calls import WorkspaceCall, WorkspaceIdPageCall
from ..types.batches import BatchCreateCall, DeletedMessageBatch, MessageBatch, MessageBatchIndividualResponse
from . import PROFILE_AND_WORKSPACE, WORKSPACE, Endpoint

CREATE = Endpoint(
    name="messages.batches.create",
    verb="POST",
    path="/v1/messages/batches",
    summary="Start a batch of message requests.",
    params=BatchCreateCall,
    result=MessageBatch,
    headers=PROFILE_AND_WORKSPACE,
    batch=True,
)

RETRIEVE = Endpoint(
    name="messages.batches.retrieve",
    verb="GET",
    path="/v1/messages/batches/{message_batch_id}",
    summary="Get a batch, to see how far it is.",
    params=WorkspaceCall,
    result=MessageBatch,
    headers=WORKSPACE,
)

LIST = Endpoint(
    name="messages.batches.list",
    verb="GET",
    path="/v1/messages/batches",
    summary="List batches, newest first.",
    params=WorkspaceIdPageCall,
    result=MessageBatch,
    page="Page",
    headers=WORKSPACE,
)

DELETE = Endpoint(
    name="messages.batches.delete",
    verb="DELETE",
    path="/v1/messages/batches/{message_batch_id}",
    summary="Delete a batch that has ended.",
    params=WorkspaceCall,
    result=DeletedMessageBatch,
    headers=WORKSPACE,
)

CANCEL = Endpoint(
    name="messages.batches.cancel",
    verb="POST",
    path="/v1/messages/batches/{message_batch_id}/cancel",
    summary="Cancel a batch; finished requests keep their results.",
    params=WorkspaceCall,
    result=MessageBatch,
    headers=WORKSPACE,
)

RESULTS = Endpoint(
    name="messages.batches.results",
    verb="GET",
    path="/v1/messages/batches/{message_batch_id}/results",
    summary="Read the results of a batch that has ended, in any order.",
    params=WorkspaceCall,
    result=MessageBatchIndividualResponse,
    answer="jsonl",
    headers=WORKSPACE,
    fixed_headers={"accept": "application/binary"},
    source=(RETRIEVE, "results_url"),
)
