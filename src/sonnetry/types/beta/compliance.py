"""Compliance reviews: the flagged messages of an organization, and what it concludes about them."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from .._calls import BetaHeader, CreatedAtParams, Sequence, UserProfileHeader
from .._lazy import package
from .._options import RequestOptions
from .messages import BetaMessage

BetaComplianceReviewCaseOrderBy = Literal["created_at", "updated_at"]
"""What cases are sorted by: the time they were sent, or of their last change."""

BetaComplianceReviewCaseStatusFilter = Literal["open", "closed"]
"""Cases that wait for a response, or those that no longer do."""

BetaComplianceReviewDetermination = Literal["violation", "no_violation"]
"""Whether flagged messages violated a policy."""

BetaComplianceReviewOrder = Literal["asc", "desc"]
"""Oldest or newest first."""

BetaComplianceReviewPolicyCategory = Literal[
    "cyber",
    "bio",
    "chem",
    "radnuc",
    "cgw",
    "mgw",
    "io",
    "fraud",
    "violent_extremism",
    "surveillance",
    "human_exploitation",
    "self_harm",
    "adult_content",
    "reasoning_extraction",
    "frontier_llm",
    "compromised_key",
    "benign",
    "other",
    "undetermined",
]
"""The policy that messages were flagged under; `radnuc`, `cgw` and `mgw` are kinds of weapons, `io` is influence operations."""

BetaComplianceReviewViolatedPolicyCategory = Literal[
    "cyber",
    "bio",
    "chem",
    "radnuc",
    "cgw",
    "mgw",
    "io",
    "fraud",
    "violent_extremism",
    "surveillance",
    "human_exploitation",
    "self_harm",
    "adult_content",
    "reasoning_extraction",
    "frontier_llm",
    "compromised_key",
    "other",
]
"""The policies that a response may name as violated."""


class BetaComplianceReviewEnforcementAction(BaseModel):
    """What the service did about flagged messages before it sent the case."""

    type: str
    """The kind of action."""


class BetaComplianceReviewCaseOpen(BaseModel):
    """The case waits for a response."""

    type: Literal["open"]
    """Always `open`."""


class BetaComplianceReviewCaseCloseReason(BaseModel):
    """Why a case was closed."""

    type: Open[Literal["responded", "window_ended", "ended_by_anthropic"]]
    """A response was recorded, the time to respond ran out, or the service ended the case early."""


class BetaComplianceReviewCaseClosed(BaseModel):
    """The case takes no response any more, and is never opened again."""

    type: Literal["closed"]
    """Always `closed`."""
    reason: BetaComplianceReviewCaseCloseReason
    """Why; it does not change."""


BetaComplianceReviewCaseStatus = Annotated[BetaComplianceReviewCaseOpen | BetaComplianceReviewCaseClosed, OpenUnion()]
"""Whether a case still waits for a response."""


class BetaComplianceReviewTranscript(BaseModel):
    """One flagged message of a case."""

    item_id: str
    """The id of the message, for `review.items.retrieve`."""
    user_profile_id: Annotated[str | None, ALWAYS] = None
    """The user profile that sent it; None if there is none or it is no longer known."""


class BetaComplianceReviewCase(BaseModel):
    """Messages of an organization that the service flagged for it to review; their content is read one by one."""

    type: Literal["compliance_review_case"]
    """Always `compliance_review_case`."""
    id: str
    """Identifies the case (`rvc_...`)."""
    created_at: Timestamp
    """When the case was sent; the time to respond begins here."""
    enforcement_action: Annotated[BetaComplianceReviewEnforcementAction | None, ALWAYS] = None
    """What was done before the case was sent; None for nothing."""
    organization_id: str
    """The organization whose messages were flagged (a UUID)."""
    policy_categories: list[Open[BetaComplianceReviewPolicyCategory]]
    """The policies that the messages were flagged under, at least one."""
    status: BetaComplianceReviewCaseStatus
    """Whether a response is still awaited."""
    transcripts: list[BetaComplianceReviewTranscript]
    """All flagged messages, at least one; the list has no pages."""
    updated_at: Timestamp
    """When the case was sent, was closed, or got a notice, whichever is latest."""
    workspace_id: Annotated[str | None, ALWAYS] = None
    """The workspace that sent the messages (`wrkspc_...`); None outside a workspace, and at times for the default one."""


class BetaComplianceReviewUserActor(BaseModel):
    """A message came from a signed-in user."""

    type: Literal["user_actor"]
    """Always `user_actor`."""
    email_address: Annotated[str | None, ALWAYS] = None
    """The user's address; None unless the key may read an organization that the user is a member of today."""
    user_id: str
    """Who was signed in (`user_...`)."""


class BetaComplianceReviewAPIActor(BaseModel):
    """A message came with an API key."""

    type: Literal["api_actor"]
    """Always `api_actor`."""
    api_key_id: str
    """The API key (`apikey_...`)."""


class BetaComplianceReviewServiceAccountActor(BaseModel):
    """A message came from a service account."""

    type: Literal["service_account_actor"]
    """Always `service_account_actor`."""
    service_account_id: str
    """The service account (`svac_...`)."""


BetaComplianceReviewActor = Annotated[
    BetaComplianceReviewUserActor | BetaComplianceReviewAPIActor | BetaComplianceReviewServiceAccountActor, OpenUnion()
]
"""Who sent a message."""


class BetaComplianceReviewContentNotCaptured(BaseModel):
    """The message was never stored."""

    type: Literal["not_captured"]
    """Always `not_captured`."""


class BetaComplianceReviewStoredCopyUnavailable(BaseModel):
    """The message was stored, but its copy cannot be read."""

    type: Literal["stored_copy_unavailable"]
    """Always `stored_copy_unavailable`."""


BetaComplianceReviewContentUnavailableReason = Annotated[
    BetaComplianceReviewContentNotCaptured | BetaComplianceReviewStoredCopyUnavailable, OpenUnion()
]
"""Why the content of a message is missing."""


class BetaComplianceReviewCreateMessageContent(BaseModel):
    """A flagged call of `messages.create`: what was sent and what was answered."""

    type: Literal["create_message"]
    """Always `create_message`."""
    request: dict[str, object]
    """The body that was sent, without thinking blocks; `system` is a placeholder for messages from apps such as Claude Code."""
    response: Annotated[BetaMessage | None, ALWAYS] = None
    """The message that was answered, without thinking blocks; None when none was stored, as after a disconnect."""


class BetaComplianceReviewMessageDetails(BaseModel):
    """An item that is a message to Claude."""

    type: Literal["message"]
    """Always `message`."""
    content: Annotated[BetaComplianceReviewCreateMessageContent | None, ALWAYS] = None
    """The stored request and response; None when `content_unavailable_reason` is set."""
    content_unavailable_reason: Annotated[BetaComplianceReviewContentUnavailableReason | None, ALWAYS] = None
    """Why there is no `content`; None when there is."""
    model: Annotated[str | None, ALWAYS] = None
    """The model that the call named; None if it was not recorded."""


class BetaComplianceReviewSafeguardsReason(BaseModel):
    """The service flagged the item for its organization to review."""

    type: Literal["safeguards_review"]
    """Always `safeguards_review`."""


class BetaComplianceReviewItem(BaseModel):
    """A stored item that its organization may read for a review."""

    type: Literal["compliance_review_item"]
    """Always `compliance_review_item`."""
    id: str
    """Identifies the item: for a message its own id (`msg_...`)."""
    actor: Annotated[BetaComplianceReviewActor | None, ALWAYS] = None
    """Who sent the message; None if that was not recorded."""
    content_expires_at: Timestamp
    """The latest time at which the item can be read; it may be gone sooner."""
    created_at: Timestamp
    """When the call arrived."""
    details: BetaComplianceReviewMessageDetails
    """The item itself, by its kind."""
    organization_id: str
    """The organization that sent the message (a UUID)."""
    read_reason: BetaComplianceReviewSafeguardsReason
    """Why the item may be read."""
    user_profile_id: Annotated[str | None, ALWAYS] = None
    """The user profile that the call named (`uprof_...`); None if none was recorded."""
    workspace_id: Annotated[str | None, ALWAYS] = None
    """The workspace of the call (`wrkspc_...`); None outside a workspace."""


class BetaComplianceReviewNoticeKind(BaseModel):
    """What a notice is for."""

    type: Open[Literal["response_requested", "warning", "question"]]
    """`response_requested` asks for responses to the cases of `case_ids`; otherwise `message` says what is expected."""


class BetaComplianceReviewNotice(BaseModel):
    """A message of the service to an organization about its cases or itself; it never changes."""

    type: Literal["compliance_review_notice"]
    """Always `compliance_review_notice`."""
    id: str
    """Identifies the notice (`rvn_...`)."""
    case_ids: list[str]
    """The cases that it is about (`rvc_...`); empty when it is about the whole organization."""
    created_at: Timestamp
    """When it was sent."""
    kind: BetaComplianceReviewNoticeKind
    """What it is for."""
    message: str
    """Its text."""
    organization_id: str
    """The organization that it was sent to (a UUID)."""
    respond_by: Annotated[Timestamp | None, ALWAYS] = None
    """When an answer is asked for; None without a deadline. A case may close before, and missing it changes no case."""


@with_config(FORBID_EXTRA)
class CaseListParams(CreatedAtParams, total=False):
    """What `beta.compliance.review.cases.list` sends."""

    limit: Annotated[int, Ge(1), Le(100)]
    """Cases a page, 1 to 100; 20 if left out."""
    order: BetaComplianceReviewOrder
    """Oldest or newest first by `order_by`; `desc` if left out."""
    order_by: BetaComplianceReviewCaseOrderBy
    """What to sort by; `created_at` if left out."""
    page: str
    """The `next_page` of an earlier answer with the same filters and order; left out for the first page."""
    status: BetaComplianceReviewCaseStatusFilter
    """Only open, or only closed cases; both if left out."""
    updated_at_gt: str | datetime
    """Only cases that changed after this time."""
    updated_at_gte: str | datetime
    """Only cases that changed at this time or later; some slightly older ones come too, so that none is missed."""
    updated_at_lt: str | datetime
    """Only cases that last changed before this time."""
    updated_at_lte: str | datetime
    """Only cases that last changed at this time or earlier."""
    user_profile_id: str
    """Only cases with a message of this user profile, among others; travels in the query here, not as a header."""


class CaseListCall(CaseListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.compliance.review.cases.list`."""


class BetaComplianceReviewVerdictParam(TypedDict, total=False):
    """A conclusion about one message of a case."""

    determination: Required[BetaComplianceReviewDetermination]
    """Whether this message violated a policy."""
    item_id: Required[str]
    """The message: an `item_id` of the case's `transcripts`."""
    policy_category: BetaComplianceReviewViolatedPolicyCategory | None
    """The policy that it violated; optional with `violation`, left out with `no_violation`."""


@with_config(FORBID_EXTRA)
class CaseRespondParams(TypedDict, total=False):
    """What `beta.compliance.review.cases.respond` sends."""

    determination: Required[BetaComplianceReviewDetermination]
    """The conclusion about the whole case; it is not checked against `verdicts`."""
    policy_categories: Sequence[BetaComplianceReviewViolatedPolicyCategory]
    """The policies that were violated, each once: one to four with `violation`, none with `no_violation`."""
    verdicts: Sequence[BetaComplianceReviewVerdictParam]
    """Conclusions about single messages, each at most once; they need not cover all."""


class CaseRespondCall(CaseRespondParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.compliance.review.cases.respond`."""


class ComplianceReviewItemCall(BetaHeader, UserProfileHeader, RequestOptions):
    """Arguments of `client.beta.compliance.review.items.retrieve`."""


@with_config(FORBID_EXTRA)
class NoticeListParams(CreatedAtParams, total=False):
    """What `beta.compliance.review.notices.list` sends."""

    case_id: str
    """Only notices about this case (`rvc_...`); none if the key may not read it."""
    limit: Annotated[int, Ge(1), Le(100)]
    """Notices a page, 1 to 100; 20 if left out."""
    order: BetaComplianceReviewOrder
    """Oldest or newest first; `desc` if left out."""
    page: str
    """The `next_page` of an earlier answer; left out for the first page."""


class NoticeListCall(NoticeListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.compliance.review.notices.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
