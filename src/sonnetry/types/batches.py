"""Message batches: what `/v1/messages/batches` takes and answers (rules BAT-1 to BAT-12)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal, Required

from annotated_types import MaxLen, MinLen
from pydantic import Field, with_config
from typing_extensions import TypedDict

from ._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from ._calls import IdPageParams, Sequence, UserProfileHeader, WorkspaceHeader
from ._options import RequestOptions
from .message_params import MessageCreateParamsNonStreaming
from .messages import Message
from .shared import ErrorResponse


class DeletedMessageBatch(BaseModel):
    """Confirms that a batch was deleted."""

    type: Literal["message_batch_deleted"]
    """Always `message_batch_deleted`."""
    id: str
    """The batch that was deleted."""


class MessageBatchRequestCounts(BaseModel):
    """How many requests of a batch have which outcome; all but `processing` stay 0 until the batch has ended (rule BAT-4)."""

    canceled: int
    """Cancelled before they were worked on."""
    errored: int
    """Requests that failed; 0 until the batch has ended."""
    expired: int
    """Not worked on in time."""
    processing: int
    """Requests that have no result yet; 0 once the batch has ended."""
    succeeded: int
    """Requests that got a message; 0 until the batch has ended."""


class MessageBatch(BaseModel):
    """A batch of message requests that is processed in the background (rule BAT-3)."""

    type: Literal["message_batch"]
    """Always `message_batch`."""
    id: str
    """Identifies the batch (`msgbatch_...`)."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When the results were removed, which happens 29 days after creation (rule BAT-5)."""
    cancel_initiated_at: Annotated[Timestamp | None, ALWAYS] = None
    """When cancelling was asked for."""
    created_at: Timestamp
    """When the batch was created."""
    ended_at: Annotated[Timestamp | None, ALWAYS] = None
    """When the last request had its outcome."""
    expires_at: Timestamp
    """When unfinished requests expire, 24 hours after creation."""
    processing_status: Open[Literal["in_progress", "canceling", "ended"]]
    """`in_progress`, then `ended`, with `canceling` between them if it was cancelled."""
    request_counts: MessageBatchRequestCounts
    """How many requests have which outcome."""
    results_url: Annotated[str | None, ALWAYS] = None
    """Where the results are; None before the end and after archiving."""


class BatchOutcome(BaseModel):
    """What every outcome of a request answers, whichever it is."""

    @property
    def error_type(self) -> str | None:
        """The wire's word for what went wrong, such as `overloaded_error`; None unless the request failed (rule BAT-6)."""
        return None

    @property
    def retryable(self) -> bool:
        """Whether the same request may succeed in another batch (rule BAT-11)."""
        return False


class MessageBatchCanceledResult(BatchOutcome):
    """The batch was cancelled before the request was worked on."""

    type: Literal["canceled"]
    """Always `canceled`."""


class MessageBatchErroredResult(BatchOutcome):
    """The request failed."""

    type: Literal["errored"]
    """Always `errored`."""
    error: ErrorResponse
    """The whole error answer, as the request alone would have had."""

    @property
    def error_type(self) -> str | None:
        """The wire's word for what went wrong, such as `overloaded_error` (rule BAT-6)."""
        kind = getattr(getattr(self.error, "error", None), "type", None)
        return kind if isinstance(kind, str) else None

    @property
    def retryable(self) -> bool:
        """Whether the same request may succeed in another batch (rule BAT-11)."""
        from .._core.errors import retryable_type

        return retryable_type(self.error_type)


class MessageBatchExpiredResult(BatchOutcome):
    """The batch expired before the request was worked on."""

    type: Literal["expired"]
    """Always `expired`."""

    @property
    def retryable(self) -> bool:
        """True: nothing is wrong with the request (rule BAT-11)."""
        return True


class MessageBatchSucceededResult(BatchOutcome):
    """The request gave a message."""

    type: Literal["succeeded"]
    """Always `succeeded`."""
    message: Message
    """What `messages.create` would have answered."""


MessageBatchResult = Annotated[
    MessageBatchSucceededResult | MessageBatchErroredResult | MessageBatchCanceledResult | MessageBatchExpiredResult,
    OpenUnion(),
]
"""The outcome of one request of a batch."""


class MessageBatchIndividualResponse(BaseModel):
    """One line of the results: the outcome of one request (rule BAT-6)."""

    custom_id: str
    """The id that the request was given."""
    result: MessageBatchResult
    """The outcome of the request: a message, an error, or the reason why there is neither."""


class MessageBatchRequestParam(TypedDict, total=False):
    """One request of a batch."""

    custom_id: Required[Annotated[str, Field(pattern=r"^[a-zA-Z0-9_-]{1,64}$")]]
    """Names the request in the results: up to 64 letters, digits, `_` and `-`, unique in the batch."""
    params: Required[MessageCreateParamsNonStreaming]
    """The body of the message request (rule BAT-2)."""


@with_config(FORBID_EXTRA)
class BatchCreateParams(TypedDict, total=False):
    """What `messages.batches.create` sends."""

    requests: Required[Annotated[Sequence[MessageBatchRequestParam], MinLen(1), MaxLen(100_000)]]
    """1 to 100,000 requests, 256 MB at most (rule BAT-1)."""


class BatchCreateCall(BatchCreateParams, UserProfileHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.messages.batches.create`."""


BatchListParams = IdPageParams
