"""Events of sessions: what is sent, listed and streamed (rules EVT-1 to EVT-9)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Any, Literal, Required

from typing_extensions import TypedDict

from .._base import ALWAYS, BaseModel, Open, OpenUnion, Tagged, Timestamp
from .._calls import Sequence
from .agents import BetaManagedAgentsSessionAgent

BetaCurrency = Literal["USD"]

BetaManagedAgentsAgentEvaluatedPermission = Literal["allow", "ask", "deny"]

BetaManagedAgentsDeltaType = Literal["agent.message", "agent.thinking"]

BetaManagedAgentsSessionEventType = Literal[
    "user.message",
    "user.interrupt",
    "user.tool_confirmation",
    "user.custom_tool_result",
    "agent.custom_tool_use",
    "agent.message",
    "agent.thinking",
    "agent.mcp_tool_use",
    "agent.mcp_tool_result",
    "agent.tool_use",
    "agent.tool_result",
    "agent.thread_message_received",
    "agent.thread_message_sent",
    "agent.thread_context_compacted",
    "session.error",
    "session.status_rescheduled",
    "session.status_running",
    "session.status_idle",
    "session.status_terminated",
    "session.thread_created",
    "span.outcome_evaluation_start",
    "span.outcome_evaluation_end",
    "span.model_request_start",
    "span.model_request_end",
    "span.outcome_evaluation_ongoing",
    "user.define_outcome",
    "session.thread_status_running",
    "session.thread_status_idle",
    "session.thread_status_terminated",
    "user.tool_result",
    "session.thread_status_rescheduled",
    "session.updated",
    "system.message",
    "session.usage",
    "workflow_run.created",
    "workflow_run.status_running",
    "workflow_run.status_idle",
    "workflow_run.status_ended",
    "workflow_run.error",
    "workflow_run.phase_started",
    "workflow_run.phase_ended",
]


class BetaManagedAgentsAgentAutoEvaluatedPermissionAllow(BaseModel):
    type: Literal["allow"]


class BetaManagedAgentsAgentAutoEvaluatedPermissionAsk(BaseModel):
    type: Literal["ask"]
    reason_code: str


class BetaManagedAgentsAgentAutoEvaluatedPermissionDeny(BaseModel):
    type: Literal["deny"]
    reason_code: str


BetaManagedAgentsAgentAutoEvaluatedPermission = Annotated[
    BetaManagedAgentsAgentAutoEvaluatedPermissionAllow
    | BetaManagedAgentsAgentAutoEvaluatedPermissionAsk
    | BetaManagedAgentsAgentAutoEvaluatedPermissionDeny,
    OpenUnion(),
]


class _Event(BaseModel):
    """What every event has."""

    id: str
    processed_at: Timestamp


class BetaManagedAgentsAgentCustomToolUseEvent(_Event):
    type: Literal["agent.custom_tool_use"]
    input: dict[str, Any]
    name: str
    session_thread_id: str | None = None


class BetaManagedAgentsTextBlock(BaseModel):
    type: Literal["text"]
    text: str


class BetaManagedAgentsBase64ImageSource(BaseModel):
    type: Literal["base64"]
    data: str
    media_type: str


class BetaManagedAgentsURLImageSource(BaseModel):
    type: Literal["url"]
    url: str


class BetaManagedAgentsFileImageSource(BaseModel):
    type: Literal["file"]
    file_id: str


BetaManagedAgentsImageSource = Annotated[
    BetaManagedAgentsBase64ImageSource | BetaManagedAgentsURLImageSource | BetaManagedAgentsFileImageSource, OpenUnion()
]


class BetaManagedAgentsImageBlock(BaseModel):
    type: Literal["image"]
    source: BetaManagedAgentsImageSource


class BetaManagedAgentsBase64DocumentSource(BaseModel):
    type: Literal["base64"]
    data: str
    media_type: str


class BetaManagedAgentsPlainTextDocumentSource(BaseModel):
    type: Literal["text"]
    data: str
    media_type: Literal["text/plain"]


class BetaManagedAgentsURLDocumentSource(BaseModel):
    type: Literal["url"]
    url: str


class BetaManagedAgentsFileDocumentSource(BaseModel):
    type: Literal["file"]
    file_id: str


BetaManagedAgentsDocumentSource = Annotated[
    BetaManagedAgentsBase64DocumentSource
    | BetaManagedAgentsPlainTextDocumentSource
    | BetaManagedAgentsURLDocumentSource
    | BetaManagedAgentsFileDocumentSource,
    OpenUnion(),
]


class BetaManagedAgentsDocumentBlock(BaseModel):
    type: Literal["document"]
    source: BetaManagedAgentsDocumentSource
    context: str | None = None
    title: str | None = None


class BetaManagedAgentsSearchResultCitations(BaseModel):
    enabled: bool


class BetaManagedAgentsSearchResultContent(BaseModel):
    type: Literal["text"]
    text: str


class BetaManagedAgentsSearchResultBlock(BaseModel):
    type: Literal["search_result"]
    citations: BetaManagedAgentsSearchResultCitations
    content: list[BetaManagedAgentsSearchResultContent]
    source: str
    title: str


BetaManagedAgentsToolResultContent = Annotated[
    BetaManagedAgentsTextBlock
    | BetaManagedAgentsImageBlock
    | BetaManagedAgentsDocumentBlock
    | BetaManagedAgentsSearchResultBlock,
    OpenUnion(),
]


class BetaManagedAgentsAgentMCPToolResultEvent(_Event):
    type: Literal["agent.mcp_tool_result"]
    mcp_tool_use_id: str
    content: list[BetaManagedAgentsToolResultContent] | None = None
    is_error: bool | None = None


class BetaManagedAgentsAgentToolEvaluationAlwaysAllow(BaseModel):
    type: Literal["always_allow"]


class BetaManagedAgentsAgentToolEvaluationAlwaysAsk(BaseModel):
    type: Literal["always_ask"]


class BetaManagedAgentsAgentToolEvaluationAuto(BaseModel):
    type: Literal["auto"]
    evaluated_permission: BetaManagedAgentsAgentAutoEvaluatedPermission


BetaManagedAgentsAgentToolEvaluation = Annotated[
    BetaManagedAgentsAgentToolEvaluationAlwaysAllow
    | BetaManagedAgentsAgentToolEvaluationAlwaysAsk
    | BetaManagedAgentsAgentToolEvaluationAuto,
    OpenUnion(),
]


class BetaManagedAgentsAgentMCPToolUseEvent(_Event):
    type: Literal["agent.mcp_tool_use"]
    input: dict[str, Any]
    mcp_server_name: str
    name: str
    evaluated_permission: Open[BetaManagedAgentsAgentEvaluatedPermission] | None = None
    evaluation: BetaManagedAgentsAgentToolEvaluation | None = None
    session_thread_id: str | None = None


class BetaManagedAgentsRedactedBlock(BaseModel):
    type: Literal["redacted"]


class BetaManagedAgentsAgentMessageEvent(_Event):
    type: Literal["agent.message"]
    content: list[Annotated[BetaManagedAgentsTextBlock | BetaManagedAgentsRedactedBlock, OpenUnion()]]


class BetaManagedAgentsAgentMessagePreview(BaseModel):
    type: Literal["agent.message"]
    id: str


class BetaManagedAgentsAgentThinkingEvent(_Event):
    type: Literal["agent.thinking"]


class BetaManagedAgentsAgentThinkingPreview(BaseModel):
    type: Literal["agent.thinking"]
    id: str


class BetaManagedAgentsAgentThreadContextCompactedEvent(_Event):
    type: Literal["agent.thread_context_compacted"]


BetaManagedAgentsUserMessageContent = Annotated[
    BetaManagedAgentsTextBlock
    | BetaManagedAgentsImageBlock
    | BetaManagedAgentsDocumentBlock
    | BetaManagedAgentsRedactedBlock,
    OpenUnion(),
]


class BetaManagedAgentsAgentThreadMessageReceivedEvent(_Event):
    type: Literal["agent.thread_message_received"]
    content: list[BetaManagedAgentsUserMessageContent]
    from_session_thread_id: str
    from_agent_name: str | None = None


class BetaManagedAgentsAgentThreadMessageSentEvent(_Event):
    type: Literal["agent.thread_message_sent"]
    content: list[BetaManagedAgentsUserMessageContent]
    to_session_thread_id: str
    to_agent_name: str | None = None


class BetaManagedAgentsAgentToolResultEvent(_Event):
    type: Literal["agent.tool_result"]
    tool_use_id: str
    content: list[BetaManagedAgentsToolResultContent] | None = None
    is_error: bool | None = None


class BetaManagedAgentsAgentToolUseEvent(_Event):
    type: Literal["agent.tool_use"]
    input: dict[str, Any]
    name: str
    evaluated_permission: Open[BetaManagedAgentsAgentEvaluatedPermission] | None = None
    evaluation: BetaManagedAgentsAgentToolEvaluation | None = None
    session_thread_id: str | None = None


class BetaManagedAgentsRetryStatusRetrying(BaseModel):
    type: Literal["retrying"]


class BetaManagedAgentsRetryStatusExhausted(BaseModel):
    type: Literal["exhausted"]


class BetaManagedAgentsRetryStatusTerminal(BaseModel):
    type: Literal["terminal"]


BetaManagedAgentsRetryStatus = Annotated[
    BetaManagedAgentsRetryStatusRetrying | BetaManagedAgentsRetryStatusExhausted | BetaManagedAgentsRetryStatusTerminal,
    OpenUnion(),
]
"""Whether the service tries again after an error."""


class _Failure(BaseModel):
    """What every error of a session says."""

    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsBillingErrorObject(_Failure):
    type: Literal["billing_error"]


class BetaMonetaryAmount(BaseModel):
    amount: str
    currency: Open[BetaCurrency]


class BetaManagedAgentsBudgetLimit(BaseModel):
    type: Literal["limit"]
    max_list_cost: BetaMonetaryAmount


class BetaManagedAgentsCacheCreationUsage(BaseModel):
    ephemeral_1h_input_tokens: int | None = None
    ephemeral_5m_input_tokens: int | None = None


class BetaManagedAgentsCompactionLimitReachedErrorObject(BaseModel):
    type: Literal["compaction_limit_reached_error"]
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsCredentialHostUnreachableErrorObject(BaseModel):
    type: Literal["credential_host_unreachable_error"]
    credential_id: str
    message: str
    retry_status: BetaManagedAgentsRetryStatus
    vault_id: str


class BetaManagedAgentsDeltaContent(BaseModel):
    type: Literal["content_delta"]
    content: BetaManagedAgentsTextBlock
    index: int | None = None


class BetaManagedAgentsDeltaEvent(BaseModel):
    type: Literal["event_delta"]
    delta: BetaManagedAgentsDeltaContent
    event_id: str


class BetaManagedAgentsFileRubric(BaseModel):
    type: Literal["file"]
    file_id: str


class BetaManagedAgentsMCPAuthenticationFailedErrorObject(BaseModel):
    type: Literal["mcp_authentication_failed_error"]
    mcp_server_name: str
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsMCPConnectionFailedErrorObject(BaseModel):
    type: Literal["mcp_connection_failed_error"]
    mcp_server_name: str
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsMaxWorkflowRunsWorkflowRunErrorObject(BaseModel):
    type: Literal["max_workflow_runs_error"]
    message: str


class BetaManagedAgentsModelOverloadedErrorObject(BaseModel):
    type: Literal["model_overloaded_error"]
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsModelRateLimitedErrorObject(BaseModel):
    type: Literal["model_rate_limited_error"]
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsModelRequestFailedErrorObject(BaseModel):
    type: Literal["model_request_failed_error"]
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsProgramWorkflowRunErrorObject(BaseModel):
    type: Literal["program_error"]
    message: str


class BetaManagedAgentsRepositoryAuthenticationErrorObject(BaseModel):
    type: Literal["repository_authentication_error"]
    message: str
    repository_url: Annotated[str | None, ALWAYS] = None
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsRepositoryCheckoutErrorObject(BaseModel):
    type: Literal["repository_checkout_error"]
    message: str
    repository_url: Annotated[str | None, ALWAYS] = None
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsRepositoryCloneErrorObject(BaseModel):
    type: Literal["repository_clone_error"]
    message: str
    repository_url: Annotated[str | None, ALWAYS] = None
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsRepositoryForbiddenErrorObject(BaseModel):
    type: Literal["repository_forbidden_error"]
    message: str
    repository_url: Annotated[str | None, ALWAYS] = None
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsRepositoryNotFoundErrorObject(BaseModel):
    type: Literal["repository_not_found_error"]
    message: str
    repository_url: Annotated[str | None, ALWAYS] = None
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsUserMessageEvent(BaseModel):
    type: Literal["user.message"]
    id: str
    content: list[BetaManagedAgentsUserMessageContent]
    processed_at: Timestamp | None = None


class BetaManagedAgentsUserInterruptEvent(BaseModel):
    type: Literal["user.interrupt"]
    id: str
    processed_at: Timestamp | None = None
    session_thread_id: str | None = None


class BetaManagedAgentsUserToolConfirmationEvent(BaseModel):
    type: Literal["user.tool_confirmation"]
    id: str
    result: Open[Literal["allow", "deny"]]
    tool_use_id: str
    deny_message: str | None = None
    processed_at: Timestamp | None = None
    session_thread_id: str | None = None


class BetaManagedAgentsUserCustomToolResultEvent(BaseModel):
    type: Literal["user.custom_tool_result"]
    id: str
    custom_tool_use_id: str
    content: list[BetaManagedAgentsToolResultContent] | None = None
    is_error: bool | None = None
    processed_at: Timestamp | None = None
    session_thread_id: str | None = None


class BetaManagedAgentsTextRubric(BaseModel):
    type: Literal["text"]
    content: str


BetaManagedAgentsRubric = Annotated[BetaManagedAgentsFileRubric | BetaManagedAgentsTextRubric, OpenUnion()]


class BetaManagedAgentsUserDefineOutcomeEvent(_Event):
    type: Literal["user.define_outcome"]
    description: str
    max_iterations: Annotated[int | None, ALWAYS] = None
    outcome_id: str
    rubric: BetaManagedAgentsRubric


class BetaManagedAgentsUserToolResultEvent(BaseModel):
    type: Literal["user.tool_result"]
    id: str
    tool_use_id: str
    content: list[BetaManagedAgentsToolResultContent] | None = None
    is_error: bool | None = None
    processed_at: Timestamp | None = None
    session_thread_id: str | None = None


class BetaManagedAgentsSystemContentBlock(BaseModel):
    type: Literal["text"]
    text: str


class BetaManagedAgentsSystemMessageEvent(BaseModel):
    type: Literal["system.message"]
    id: str
    content: list[BetaManagedAgentsSystemContentBlock]
    processed_at: Timestamp | None = None


BetaManagedAgentsSentSessionEvent = Annotated[
    BetaManagedAgentsUserMessageEvent
    | BetaManagedAgentsUserInterruptEvent
    | BetaManagedAgentsUserToolConfirmationEvent
    | BetaManagedAgentsUserCustomToolResultEvent
    | BetaManagedAgentsUserDefineOutcomeEvent
    | BetaManagedAgentsUserToolResultEvent
    | BetaManagedAgentsSystemMessageEvent,
    OpenUnion(),
]


class BetaManagedAgentsSendSessionEvents(BaseModel):
    data: list[BetaManagedAgentsSentSessionEvent] | None = None


class BetaManagedAgentsServerToolUsage(BaseModel):
    web_fetch_requests: int | None = None
    web_search_requests: int | None = None


class BetaManagedAgentsSessionBudgetReached(BaseModel):
    type: Literal["budget_reached"]


class BetaManagedAgentsSessionDeletedEvent(_Event):
    type: Literal["session.deleted"]


class BetaManagedAgentsSessionEndTurn(BaseModel):
    type: Literal["end_turn"]


class BetaManagedAgentsUnknownErrorObject(BaseModel):
    type: Literal["unknown_error"]
    message: str
    retry_status: BetaManagedAgentsRetryStatus


class BetaManagedAgentsToolUseLimitReachedErrorObject(BaseModel):
    type: Literal["tool_use_limit_reached_error"]
    message: str
    retry_status: BetaManagedAgentsRetryStatus


BetaManagedAgentsSessionErrorEventError = Annotated[
    BetaManagedAgentsUnknownErrorObject
    | BetaManagedAgentsModelOverloadedErrorObject
    | BetaManagedAgentsModelRateLimitedErrorObject
    | BetaManagedAgentsModelRequestFailedErrorObject
    | BetaManagedAgentsMCPConnectionFailedErrorObject
    | BetaManagedAgentsMCPAuthenticationFailedErrorObject
    | BetaManagedAgentsBillingErrorObject
    | BetaManagedAgentsCredentialHostUnreachableErrorObject
    | BetaManagedAgentsToolUseLimitReachedErrorObject
    | BetaManagedAgentsCompactionLimitReachedErrorObject
    | BetaManagedAgentsRepositoryAuthenticationErrorObject
    | BetaManagedAgentsRepositoryForbiddenErrorObject
    | BetaManagedAgentsRepositoryNotFoundErrorObject
    | BetaManagedAgentsRepositoryCheckoutErrorObject
    | BetaManagedAgentsRepositoryCloneErrorObject,
    OpenUnion(),
]


class BetaManagedAgentsSessionErrorEvent(_Event):
    type: Literal["session.error"]
    error: BetaManagedAgentsSessionErrorEventError


class BetaManagedAgentsSessionStatusRescheduledEvent(_Event):
    type: Literal["session.status_rescheduled"]


class BetaManagedAgentsSessionStatusRunningEvent(_Event):
    type: Literal["session.status_running"]


class BetaManagedAgentsSessionRefusalStopDetails(BaseModel):
    type: Literal["refusal"]
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None
    explanation: Annotated[str | None, ALWAYS] = None


class BetaManagedAgentsSessionRequiresAction(BaseModel):
    type: Literal["requires_action"]
    event_ids: list[str]


class BetaManagedAgentsSessionRetriesExhausted(BaseModel):
    type: Literal["retries_exhausted"]


class BetaManagedAgentsSessionRefusal(BaseModel):
    type: Literal["refusal"]


BetaManagedAgentsSessionStopReason = Annotated[
    BetaManagedAgentsSessionEndTurn
    | BetaManagedAgentsSessionRequiresAction
    | BetaManagedAgentsSessionRetriesExhausted
    | BetaManagedAgentsSessionBudgetReached
    | BetaManagedAgentsSessionRefusal,
    OpenUnion(),
]
"""Why a session became idle (rule EVT-5)."""


class BetaManagedAgentsSessionStatusIdleEvent(_Event):
    type: Literal["session.status_idle"]
    stop_details: Annotated[BetaManagedAgentsSessionRefusalStopDetails | None, ALWAYS] = None
    stop_reason: BetaManagedAgentsSessionStopReason


class BetaManagedAgentsSessionStatusTerminatedEvent(_Event):
    type: Literal["session.status_terminated"]


class BetaManagedAgentsSessionThreadCreatedEvent(_Event):
    type: Literal["session.thread_created"]
    agent_name: str
    session_thread_id: str
    workflow_run_id: Annotated[str | None, ALWAYS] = None


class BetaManagedAgentsSpanOutcomeEvaluationStartEvent(_Event):
    type: Literal["span.outcome_evaluation_start"]
    iteration: int
    outcome_id: str


class BetaManagedAgentsSpanModelUsage(BaseModel):
    cache_creation_input_tokens: int
    cache_read_input_tokens: int
    input_tokens: int
    output_tokens: int
    speed: Open[Literal["standard", "fast"]] | None = None


class BetaManagedAgentsSpanOutcomeEvaluationEndEvent(_Event):
    type: Literal["span.outcome_evaluation_end"]
    explanation: str
    iteration: int
    outcome_evaluation_start_id: str
    outcome_id: str
    result: str
    usage: BetaManagedAgentsSpanModelUsage


class BetaManagedAgentsSpanModelRequestStartEvent(_Event):
    type: Literal["span.model_request_start"]


class BetaManagedAgentsSpanModelRequestEndEvent(_Event):
    type: Literal["span.model_request_end"]
    is_error: Annotated[bool | None, ALWAYS] = None
    model_request_start_id: str
    model_usage: BetaManagedAgentsSpanModelUsage


class BetaManagedAgentsSpanOutcomeEvaluationOngoingEvent(_Event):
    type: Literal["span.outcome_evaluation_ongoing"]
    iteration: int
    outcome_id: str


class BetaManagedAgentsSessionThreadStatusRunningEvent(_Event):
    type: Literal["session.thread_status_running"]
    agent_name: str
    session_thread_id: str


class BetaManagedAgentsSessionThreadStatusIdleEvent(_Event):
    type: Literal["session.thread_status_idle"]
    agent_name: str
    session_thread_id: str
    stop_details: Annotated[BetaManagedAgentsSessionRefusalStopDetails | None, ALWAYS] = None
    stop_reason: BetaManagedAgentsSessionStopReason


class BetaManagedAgentsSessionThreadStatusTerminatedEvent(_Event):
    type: Literal["session.thread_status_terminated"]
    agent_name: str
    session_thread_id: str


class BetaManagedAgentsSessionThreadStatusRescheduledEvent(_Event):
    type: Literal["session.thread_status_rescheduled"]
    agent_name: str
    session_thread_id: str


class BetaManagedAgentsSessionUpdatedEvent(_Event):
    type: Literal["session.updated"]
    agent: BetaManagedAgentsSessionAgent | None = None
    budget: BetaManagedAgentsBudgetLimit | None = None
    metadata: dict[str, str] | None = None
    title: str | None = None


class BetaManagedAgentsSessionUsageSnapshot(BaseModel):
    active_seconds: float | None = None
    cache_creation: BetaManagedAgentsCacheCreationUsage | None = None
    cache_read_input_tokens: int | None = None
    input_tokens: int | None = None
    list_cost: BetaMonetaryAmount | None = None
    output_tokens: int | None = None
    server_tool_use: BetaManagedAgentsServerToolUsage | None = None


class BetaManagedAgentsSessionUsageEvent(_Event):
    type: Literal["session.usage"]
    usage: BetaManagedAgentsSessionUsageSnapshot
    budget: BetaManagedAgentsBudgetLimit | None = None


class BetaManagedAgentsWorkflowRunPhase(BaseModel):
    id: str
    description: Annotated[str | None, ALWAYS] = None
    name: str


class BetaManagedAgentsWorkflowRunCreatedEvent(_Event):
    type: Literal["workflow_run.created"]
    description: Annotated[str | None, ALWAYS] = None
    name: str
    phases: list[BetaManagedAgentsWorkflowRunPhase]
    workflow_run_id: str


class BetaManagedAgentsWorkflowRunResultCompleted(BaseModel):
    type: Literal["completed"]


class BetaManagedAgentsTimeoutWorkflowRunErrorObject(BaseModel):
    type: Literal["timeout_error"]
    message: str


class BetaManagedAgentsUnknownWorkflowRunErrorObject(BaseModel):
    type: Literal["unknown_error"]
    message: str


class BetaManagedAgentsThreadLimitWorkflowRunErrorObject(BaseModel):
    type: Literal["thread_limit_error"]
    message: str


BetaManagedAgentsWorkflowRunErrorObject = Annotated[
    BetaManagedAgentsTimeoutWorkflowRunErrorObject
    | BetaManagedAgentsProgramWorkflowRunErrorObject
    | BetaManagedAgentsUnknownWorkflowRunErrorObject
    | BetaManagedAgentsThreadLimitWorkflowRunErrorObject
    | BetaManagedAgentsMaxWorkflowRunsWorkflowRunErrorObject,
    OpenUnion(),
]


class BetaManagedAgentsWorkflowRunResultErrorObject(BaseModel):
    type: Literal["error"]
    error: BetaManagedAgentsWorkflowRunErrorObject


class BetaManagedAgentsWorkflowRunResultStopped(BaseModel):
    type: Literal["stopped"]


BetaManagedAgentsWorkflowRunResult = Annotated[
    BetaManagedAgentsWorkflowRunResultCompleted
    | BetaManagedAgentsWorkflowRunResultErrorObject
    | BetaManagedAgentsWorkflowRunResultStopped,
    OpenUnion(),
]


class BetaManagedAgentsWorkflowRunStatusEndedEvent(_Event):
    type: Literal["workflow_run.status_ended"]
    result: BetaManagedAgentsWorkflowRunResult
    workflow_run_id: str


class BetaManagedAgentsWorkflowRunPhaseStartedEvent(_Event):
    type: Literal["workflow_run.phase_started"]
    workflow_run_id: str
    workflow_run_phase_id: str


class BetaManagedAgentsWorkflowRunPhaseEndedEvent(_Event):
    type: Literal["workflow_run.phase_ended"]
    phase_started_id: str
    workflow_run_id: str
    workflow_run_phase_id: str


class BetaManagedAgentsWorkflowRunStatusRunningEvent(_Event):
    type: Literal["workflow_run.status_running"]
    workflow_run_id: str


class BetaManagedAgentsWorkflowRunStatusIdleEvent(_Event):
    type: Literal["workflow_run.status_idle"]
    workflow_run_id: str


class BetaManagedAgentsWorkflowRunErrorEvent(_Event):
    type: Literal["workflow_run.error"]
    error: BetaManagedAgentsWorkflowRunErrorObject
    workflow_run_id: Annotated[str | None, ALWAYS] = None


BetaManagedAgentsSessionEvent = Annotated[
    BetaManagedAgentsUserMessageEvent
    | BetaManagedAgentsUserInterruptEvent
    | BetaManagedAgentsUserToolConfirmationEvent
    | BetaManagedAgentsUserCustomToolResultEvent
    | BetaManagedAgentsAgentCustomToolUseEvent
    | BetaManagedAgentsAgentMessageEvent
    | BetaManagedAgentsAgentThinkingEvent
    | BetaManagedAgentsAgentMCPToolUseEvent
    | BetaManagedAgentsAgentMCPToolResultEvent
    | BetaManagedAgentsAgentToolUseEvent
    | BetaManagedAgentsAgentToolResultEvent
    | BetaManagedAgentsAgentThreadMessageReceivedEvent
    | BetaManagedAgentsAgentThreadMessageSentEvent
    | BetaManagedAgentsAgentThreadContextCompactedEvent
    | BetaManagedAgentsSessionErrorEvent
    | BetaManagedAgentsSessionStatusRescheduledEvent
    | BetaManagedAgentsSessionStatusRunningEvent
    | BetaManagedAgentsSessionStatusIdleEvent
    | BetaManagedAgentsSessionStatusTerminatedEvent
    | BetaManagedAgentsSessionThreadCreatedEvent
    | BetaManagedAgentsSpanOutcomeEvaluationStartEvent
    | BetaManagedAgentsSpanOutcomeEvaluationEndEvent
    | BetaManagedAgentsSpanModelRequestStartEvent
    | BetaManagedAgentsSpanModelRequestEndEvent
    | BetaManagedAgentsSpanOutcomeEvaluationOngoingEvent
    | BetaManagedAgentsUserDefineOutcomeEvent
    | BetaManagedAgentsSessionDeletedEvent
    | BetaManagedAgentsSessionThreadStatusRunningEvent
    | BetaManagedAgentsSessionThreadStatusIdleEvent
    | BetaManagedAgentsSessionThreadStatusTerminatedEvent
    | BetaManagedAgentsUserToolResultEvent
    | BetaManagedAgentsSessionThreadStatusRescheduledEvent
    | BetaManagedAgentsSessionUpdatedEvent
    | BetaManagedAgentsSystemMessageEvent
    | BetaManagedAgentsSessionUsageEvent
    | BetaManagedAgentsWorkflowRunCreatedEvent
    | BetaManagedAgentsWorkflowRunStatusEndedEvent
    | BetaManagedAgentsWorkflowRunPhaseStartedEvent
    | BetaManagedAgentsWorkflowRunPhaseEndedEvent
    | BetaManagedAgentsWorkflowRunStatusRunningEvent
    | BetaManagedAgentsWorkflowRunStatusIdleEvent
    | BetaManagedAgentsWorkflowRunErrorEvent,
    OpenUnion(),
]
"""One event in the history of a session (rules EVT-1 to EVT-3)."""


class BetaManagedAgentsSessionStats(BaseModel):
    active_seconds: float | None = None
    duration_seconds: float | None = None


class BetaManagedAgentsSessionUsage(BaseModel):
    active_seconds: float | None = None
    cache_creation: BetaManagedAgentsCacheCreationUsage | None = None
    cache_read_input_tokens: int | None = None
    input_tokens: int | None = None
    list_cost: BetaMonetaryAmount | None = None
    output_tokens: int | None = None
    server_tool_use: BetaManagedAgentsServerToolUsage | None = None


BetaManagedAgentsStartEventPreview = Annotated[
    BetaManagedAgentsAgentMessagePreview | BetaManagedAgentsAgentThinkingPreview, OpenUnion()
]


class BetaManagedAgentsStartEvent(BaseModel):
    type: Literal["event_start"]
    event: BetaManagedAgentsStartEventPreview


BetaManagedAgentsStreamSessionEvents = Annotated[
    BetaManagedAgentsUserMessageEvent
    | BetaManagedAgentsUserInterruptEvent
    | BetaManagedAgentsUserToolConfirmationEvent
    | BetaManagedAgentsUserCustomToolResultEvent
    | BetaManagedAgentsAgentCustomToolUseEvent
    | BetaManagedAgentsAgentMessageEvent
    | BetaManagedAgentsAgentThinkingEvent
    | BetaManagedAgentsAgentMCPToolUseEvent
    | BetaManagedAgentsAgentMCPToolResultEvent
    | BetaManagedAgentsAgentToolUseEvent
    | BetaManagedAgentsAgentToolResultEvent
    | BetaManagedAgentsAgentThreadMessageReceivedEvent
    | BetaManagedAgentsAgentThreadMessageSentEvent
    | BetaManagedAgentsAgentThreadContextCompactedEvent
    | BetaManagedAgentsSessionErrorEvent
    | BetaManagedAgentsSessionStatusRescheduledEvent
    | BetaManagedAgentsSessionStatusRunningEvent
    | BetaManagedAgentsSessionStatusIdleEvent
    | BetaManagedAgentsSessionStatusTerminatedEvent
    | BetaManagedAgentsSessionThreadCreatedEvent
    | BetaManagedAgentsSpanOutcomeEvaluationStartEvent
    | BetaManagedAgentsSpanOutcomeEvaluationEndEvent
    | BetaManagedAgentsSpanModelRequestStartEvent
    | BetaManagedAgentsSpanModelRequestEndEvent
    | BetaManagedAgentsSpanOutcomeEvaluationOngoingEvent
    | BetaManagedAgentsUserDefineOutcomeEvent
    | BetaManagedAgentsSessionDeletedEvent
    | BetaManagedAgentsSessionThreadStatusRunningEvent
    | BetaManagedAgentsSessionThreadStatusIdleEvent
    | BetaManagedAgentsSessionThreadStatusTerminatedEvent
    | BetaManagedAgentsUserToolResultEvent
    | BetaManagedAgentsSessionThreadStatusRescheduledEvent
    | BetaManagedAgentsSessionUpdatedEvent
    | BetaManagedAgentsStartEvent
    | BetaManagedAgentsDeltaEvent
    | BetaManagedAgentsSystemMessageEvent
    | BetaManagedAgentsSessionUsageEvent
    | BetaManagedAgentsWorkflowRunCreatedEvent
    | BetaManagedAgentsWorkflowRunStatusEndedEvent
    | BetaManagedAgentsWorkflowRunPhaseStartedEvent
    | BetaManagedAgentsWorkflowRunPhaseEndedEvent
    | BetaManagedAgentsWorkflowRunStatusRunningEvent
    | BetaManagedAgentsWorkflowRunStatusIdleEvent
    | BetaManagedAgentsWorkflowRunErrorEvent,
    OpenUnion(),
]
"""One event of a session as it is streamed (rules EVT-2, EVT-4)."""

BetaManagedAgentsStreamSessionThreadEvents = Annotated[
    BetaManagedAgentsUserMessageEvent
    | BetaManagedAgentsUserInterruptEvent
    | BetaManagedAgentsUserToolConfirmationEvent
    | BetaManagedAgentsUserCustomToolResultEvent
    | BetaManagedAgentsAgentCustomToolUseEvent
    | BetaManagedAgentsAgentMessageEvent
    | BetaManagedAgentsAgentThinkingEvent
    | BetaManagedAgentsAgentMCPToolUseEvent
    | BetaManagedAgentsAgentMCPToolResultEvent
    | BetaManagedAgentsAgentToolUseEvent
    | BetaManagedAgentsAgentToolResultEvent
    | BetaManagedAgentsAgentThreadMessageReceivedEvent
    | BetaManagedAgentsAgentThreadMessageSentEvent
    | BetaManagedAgentsAgentThreadContextCompactedEvent
    | BetaManagedAgentsSessionErrorEvent
    | BetaManagedAgentsSessionStatusRescheduledEvent
    | BetaManagedAgentsSessionStatusRunningEvent
    | BetaManagedAgentsSessionStatusIdleEvent
    | BetaManagedAgentsSessionStatusTerminatedEvent
    | BetaManagedAgentsSessionThreadCreatedEvent
    | BetaManagedAgentsSpanOutcomeEvaluationStartEvent
    | BetaManagedAgentsSpanOutcomeEvaluationEndEvent
    | BetaManagedAgentsSpanModelRequestStartEvent
    | BetaManagedAgentsSpanModelRequestEndEvent
    | BetaManagedAgentsSpanOutcomeEvaluationOngoingEvent
    | BetaManagedAgentsUserDefineOutcomeEvent
    | BetaManagedAgentsSessionDeletedEvent
    | BetaManagedAgentsSessionThreadStatusRunningEvent
    | BetaManagedAgentsSessionThreadStatusIdleEvent
    | BetaManagedAgentsSessionThreadStatusTerminatedEvent
    | BetaManagedAgentsUserToolResultEvent
    | BetaManagedAgentsSessionThreadStatusRescheduledEvent
    | BetaManagedAgentsSessionUpdatedEvent
    | BetaManagedAgentsStartEvent
    | BetaManagedAgentsDeltaEvent
    | BetaManagedAgentsSystemMessageEvent
    | BetaManagedAgentsSessionUsageEvent
    | BetaManagedAgentsWorkflowRunCreatedEvent
    | BetaManagedAgentsWorkflowRunStatusEndedEvent
    | BetaManagedAgentsWorkflowRunPhaseStartedEvent
    | BetaManagedAgentsWorkflowRunPhaseEndedEvent
    | BetaManagedAgentsWorkflowRunStatusRunningEvent
    | BetaManagedAgentsWorkflowRunStatusIdleEvent
    | BetaManagedAgentsWorkflowRunErrorEvent,
    OpenUnion(),
]
"""One event of a session thread as it is streamed."""


class BetaManagedAgentsBase64DocumentSourceParam(TypedDict, total=False):
    type: Required[Literal["base64"]]
    data: Required[str]
    media_type: Required[str]


class BetaManagedAgentsBase64ImageSourceParam(TypedDict, total=False):
    type: Required[Literal["base64"]]
    data: Required[str]
    media_type: Required[str]


class BetaMonetaryAmountParam(TypedDict, total=False):
    amount: Required[str]
    currency: Required[BetaCurrency]


class BetaManagedAgentsBudgetLimitParam(TypedDict, total=False):
    type: Required[Literal["limit"]]
    max_list_cost: Required[BetaMonetaryAmountParam]


class BetaManagedAgentsPlainTextDocumentSourceParam(TypedDict, total=False):
    type: Required[Literal["text"]]
    data: Required[str]
    media_type: Required[Literal["text/plain"]]


class BetaManagedAgentsURLDocumentSourceParam(TypedDict, total=False):
    type: Required[Literal["url"]]
    url: Required[str]


class BetaManagedAgentsFileDocumentSourceParam(TypedDict, total=False):
    type: Required[Literal["file"]]
    file_id: Required[str]


BetaManagedAgentsDocumentSourceParam = Annotated[
    BetaManagedAgentsBase64DocumentSourceParam
    | BetaManagedAgentsPlainTextDocumentSourceParam
    | BetaManagedAgentsURLDocumentSourceParam
    | BetaManagedAgentsFileDocumentSourceParam,
    Tagged(),
]


class BetaManagedAgentsDocumentBlockParam(TypedDict, total=False):
    type: Required[Literal["document"]]
    source: Required[BetaManagedAgentsDocumentSourceParam]
    context: str | None
    title: str | None


class BetaManagedAgentsTextBlockParam(TypedDict, total=False):
    type: Required[Literal["text"]]
    text: Required[str]


class BetaManagedAgentsURLImageSourceParam(TypedDict, total=False):
    type: Required[Literal["url"]]
    url: Required[str]


class BetaManagedAgentsFileImageSourceParam(TypedDict, total=False):
    type: Required[Literal["file"]]
    file_id: Required[str]


BetaManagedAgentsImageSourceParam = Annotated[
    BetaManagedAgentsBase64ImageSourceParam
    | BetaManagedAgentsURLImageSourceParam
    | BetaManagedAgentsFileImageSourceParam,
    Tagged(),
]


class BetaManagedAgentsImageBlockParam(TypedDict, total=False):
    type: Required[Literal["image"]]
    source: Required[BetaManagedAgentsImageSourceParam]


class BetaManagedAgentsRedactedBlockParam(TypedDict, total=False):
    type: Required[Literal["redacted"]]


BetaManagedAgentsUserMessageContentParam = Annotated[
    BetaManagedAgentsTextBlockParam
    | BetaManagedAgentsImageBlockParam
    | BetaManagedAgentsDocumentBlockParam
    | BetaManagedAgentsRedactedBlockParam,
    Tagged(),
]


class BetaManagedAgentsUserMessageEventParams(TypedDict, total=False):
    type: Required[Literal["user.message"]]
    content: Required[Sequence[BetaManagedAgentsUserMessageContentParam]]


class BetaManagedAgentsUserInterruptEventParams(TypedDict, total=False):
    type: Required[Literal["user.interrupt"]]
    session_thread_id: str | None


class BetaManagedAgentsUserToolConfirmationEventParams(TypedDict, total=False):
    type: Required[Literal["user.tool_confirmation"]]
    result: Required[Literal["allow", "deny"]]
    tool_use_id: Required[str]
    deny_message: str | None


class BetaManagedAgentsSearchResultCitationsParam(TypedDict, total=False):
    enabled: Required[bool]


class BetaManagedAgentsSearchResultContentParam(TypedDict, total=False):
    type: Required[Literal["text"]]
    text: Required[str]


class BetaManagedAgentsSearchResultBlockParam(TypedDict, total=False):
    type: Required[Literal["search_result"]]
    citations: Required[BetaManagedAgentsSearchResultCitationsParam]
    content: Required[Sequence[BetaManagedAgentsSearchResultContentParam]]
    source: Required[str]
    title: Required[str]


BetaManagedAgentsToolResultContentParam = Annotated[
    BetaManagedAgentsTextBlockParam
    | BetaManagedAgentsImageBlockParam
    | BetaManagedAgentsDocumentBlockParam
    | BetaManagedAgentsSearchResultBlockParam,
    Tagged(),
]


class BetaManagedAgentsUserCustomToolResultEventParams(TypedDict, total=False):
    type: Required[Literal["user.custom_tool_result"]]
    custom_tool_use_id: Required[str]
    content: Sequence[BetaManagedAgentsToolResultContentParam]
    is_error: bool | None


class BetaManagedAgentsFileRubricParams(TypedDict, total=False):
    type: Required[Literal["file"]]
    file_id: Required[str]


class BetaManagedAgentsTextRubricParams(TypedDict, total=False):
    type: Required[Literal["text"]]
    content: Required[str]


class BetaManagedAgentsUserDefineOutcomeEventParams(TypedDict, total=False):
    type: Required[Literal["user.define_outcome"]]
    description: Required[str]
    rubric: Required[Annotated[BetaManagedAgentsFileRubricParams | BetaManagedAgentsTextRubricParams, Tagged()]]
    max_iterations: int | None


class BetaManagedAgentsUserToolResultEventParams(TypedDict, total=False):
    type: Required[Literal["user.tool_result"]]
    tool_use_id: Required[str]
    content: Sequence[BetaManagedAgentsToolResultContentParam]
    is_error: bool | None


class BetaManagedAgentsSystemContentBlockParam(TypedDict, total=False):
    type: Required[Literal["text"]]
    text: Required[str]


class BetaManagedAgentsSystemMessageEventParams(TypedDict, total=False):
    type: Required[Literal["system.message"]]
    content: Required[Sequence[BetaManagedAgentsSystemContentBlockParam]]


BetaManagedAgentsEventParams = Annotated[
    BetaManagedAgentsUserMessageEventParams
    | BetaManagedAgentsUserInterruptEventParams
    | BetaManagedAgentsUserToolConfirmationEventParams
    | BetaManagedAgentsUserCustomToolResultEventParams
    | BetaManagedAgentsUserDefineOutcomeEventParams
    | BetaManagedAgentsUserToolResultEventParams
    | BetaManagedAgentsSystemMessageEventParams,
    Tagged(),
]
"""An event to send to a session (rule EVT-1)."""
