"""Message batches of beta messages (rules BAT-1 to BAT-12)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal, Required

from annotated_types import MaxLen, MinLen
from pydantic import Field, with_config
from typing_extensions import TypedDict

from .. import batches as ga
from .._base import FORBID_EXTRA, BaseModel, OpenUnion
from .._calls import BetaHeader, IdPageParams, Sequence, UserProfileHeader, WorkspaceHeader
from .._options import RequestOptions
from .._pages import IdPageData
from .messages import BetaMessage, MessageCreateParamsNonStreaming

BetaDeletedMessageBatch = ga.DeletedMessageBatch
BetaMessageBatch = ga.MessageBatch
BetaMessageBatchCanceledResult = ga.MessageBatchCanceledResult
BetaMessageBatchErroredResult = ga.MessageBatchErroredResult
BetaMessageBatchExpiredResult = ga.MessageBatchExpiredResult
BetaMessageBatchRequestCounts = ga.MessageBatchRequestCounts


class BetaMessageBatchSucceededResult(ga.BatchOutcome):
    """The request gave a message."""

    type: Literal["succeeded"]
    """Always `succeeded`."""
    message: BetaMessage
    """What `beta.messages.create` would have answered."""


BetaMessageBatchResult = Annotated[
    BetaMessageBatchSucceededResult
    | BetaMessageBatchErroredResult
    | BetaMessageBatchCanceledResult
    | BetaMessageBatchExpiredResult,
    OpenUnion(),
]
"""The outcome of one request of a batch."""


class BetaMessageBatchIndividualResponse(BaseModel):
    """One line of the results: the outcome of one request (rule BAT-6)."""

    custom_id: str
    """The id that the request was given."""
    result: BetaMessageBatchResult
    """The outcome."""


class BetaMessageBatchRequestParam(TypedDict, total=False):
    """One request of a batch."""

    custom_id: Required[Annotated[str, Field(pattern=r"^[a-zA-Z0-9_-]{1,64}$")]]
    """Names the request in the results: up to 64 letters, digits, `_` and `-`, unique in the batch."""
    params: Required[MessageCreateParamsNonStreaming]
    """The body of the message request (rule BAT-2)."""


@with_config(FORBID_EXTRA)
class BatchCreateParams(TypedDict, total=False):
    """What `beta.messages.batches.create` sends."""

    requests: Required[Annotated[Sequence[BetaMessageBatchRequestParam], MinLen(1), MaxLen(100_000)]]
    """1 to 100,000 requests, 256 MB at most (rule BAT-1)."""


class BatchCreateCall(BatchCreateParams, BetaHeader, UserProfileHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.messages.batches.create`."""


BatchListParams = IdPageParams
BatchRetrieveParams = BatchDeleteParams = BatchCancelParams = BatchResultsParams = BetaHeader
BetaMessageBatchesPage = IdPageData
