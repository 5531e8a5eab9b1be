"""Events of sessions: what is sent, listed and streamed (rules EVT-1 to EVT-9)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

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
    """The service let the call run."""

    type: Literal["allow"]
    """Always `allow`."""


class BetaManagedAgentsAgentAutoEvaluatedPermissionAsk(BaseModel):
    """The service wants a yes first."""

    type: Literal["ask"]
    """Always `ask`."""
    reason_code: str
    """Why, as a word to branch on."""


class BetaManagedAgentsAgentAutoEvaluatedPermissionDeny(BaseModel):
    """The service denied the call."""

    type: Literal["deny"]
    """Always `deny`."""
    reason_code: str
    """Why, as a word to branch on."""


BetaManagedAgentsAgentAutoEvaluatedPermission = Annotated[
    BetaManagedAgentsAgentAutoEvaluatedPermissionAllow
    | BetaManagedAgentsAgentAutoEvaluatedPermissionAsk
    | BetaManagedAgentsAgentAutoEvaluatedPermissionDeny,
    OpenUnion(),
]


class _Event(BaseModel):
    """What every event has."""

    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    processed_at: Timestamp
    """When it happened; events are in this order."""


class BetaManagedAgentsAgentCustomToolUseEvent(_Event):
    """The agent calls a tool of yours; answer with `user.custom_tool_result`."""

    type: Literal["agent.custom_tool_use"]
    """Always `agent.custom_tool_use`."""
    input: dict[str, Any]
    """What it is called with."""
    name: str
    """Which tool of yours is called."""
    session_thread_id: str | None = None
    """Which other thread it belongs to (`sthr_...`); None for the first."""


class BetaManagedAgentsTextBlock(BaseModel):
    """A piece of text."""

    type: Literal["text"]
    """Always `text`."""
    text: str
    """What is said."""


class BetaManagedAgentsBase64ImageSource(BaseModel):
    """An image in the event itself."""

    type: Literal["base64"]
    """Always `base64`."""
    data: str
    """The image as base64 text."""
    media_type: str
    """The format of the image."""


class BetaManagedAgentsURLImageSource(BaseModel):
    """An image at an address."""

    type: Literal["url"]
    """Always `url`."""
    url: str
    """The address of the image."""


class BetaManagedAgentsFileImageSource(BaseModel):
    """An image that was uploaded."""

    type: Literal["file"]
    """Always `file`."""
    file_id: str
    """Which uploaded image it is (`file_...`)."""


BetaManagedAgentsImageSource = Annotated[
    BetaManagedAgentsBase64ImageSource | BetaManagedAgentsURLImageSource | BetaManagedAgentsFileImageSource, OpenUnion()
]


class BetaManagedAgentsImageBlock(BaseModel):
    """An image."""

    type: Literal["image"]
    """Always `image`."""
    source: BetaManagedAgentsImageSource
    """Where the image is: in the event, a file, or an address."""


class BetaManagedAgentsBase64DocumentSource(BaseModel):
    """A document in the event itself."""

    type: Literal["base64"]
    """Always `base64`."""
    data: str
    """The document as base64 text."""
    media_type: str
    """The format of the document."""


class BetaManagedAgentsPlainTextDocumentSource(BaseModel):
    """A document of plain text in the event itself."""

    type: Literal["text"]
    """Always `text`."""
    data: str
    """What the document says, as it is."""
    media_type: Literal["text/plain"]
    """Always `text/plain`."""


class BetaManagedAgentsURLDocumentSource(BaseModel):
    """A document at an address."""

    type: Literal["url"]
    """Always `url`."""
    url: str
    """The address of the document."""


class BetaManagedAgentsFileDocumentSource(BaseModel):
    """A document that was uploaded."""

    type: Literal["file"]
    """Always `file`."""
    file_id: str
    """Which uploaded document it is (`file_...`)."""


BetaManagedAgentsDocumentSource = Annotated[
    BetaManagedAgentsBase64DocumentSource
    | BetaManagedAgentsPlainTextDocumentSource
    | BetaManagedAgentsURLDocumentSource
    | BetaManagedAgentsFileDocumentSource,
    OpenUnion(),
]


class BetaManagedAgentsDocumentBlock(BaseModel):
    """A document."""

    type: Literal["document"]
    """Always `document`."""
    source: BetaManagedAgentsDocumentSource
    """Where the document is: in the event, a file, or an address."""
    context: str | None = None
    """What the model is told of the document and does not cite; None for nothing."""
    title: str | None = None
    """What the document is called; None if it has no title."""


class BetaManagedAgentsSearchResultCitations(BaseModel):
    """Whether a search result may be cited."""

    enabled: bool
    """Whether citations are made."""


class BetaManagedAgentsSearchResultContent(BaseModel):
    """A piece of a search result."""

    type: Literal["text"]
    """Always `text`."""
    text: str
    """What the result says."""


class BetaManagedAgentsSearchResultBlock(BaseModel):
    """A search result of yours."""

    type: Literal["search_result"]
    """Always `search_result`."""
    citations: BetaManagedAgentsSearchResultCitations
    """Whether the result may be cited."""
    content: list[BetaManagedAgentsSearchResultContent]
    """What it says, in blocks that can be cited one by one."""
    source: str
    """Where the result is from; citations name it."""
    title: str
    """What the result is called; citations repeat it."""


BetaManagedAgentsToolResultContent = Annotated[
    BetaManagedAgentsTextBlock
    | BetaManagedAgentsImageBlock
    | BetaManagedAgentsDocumentBlock
    | BetaManagedAgentsSearchResultBlock,
    OpenUnion(),
]


class BetaManagedAgentsAgentMCPToolResultEvent(_Event):
    """A tool of an MCP server answered."""

    type: Literal["agent.mcp_tool_result"]
    """Always `agent.mcp_tool_result`."""
    mcp_tool_use_id: str
    """Which tool call this answers, by the id of its event (`sevt_...`)."""
    content: list[BetaManagedAgentsToolResultContent] | None = None
    """What the tool gave; None for nothing."""
    is_error: bool | None = None
    """Whether it failed; None for no."""


class BetaManagedAgentsAgentToolEvaluationAlwaysAllow(BaseModel):
    """The tool runs at once."""

    type: Literal["always_allow"]
    """Always `always_allow`."""


class BetaManagedAgentsAgentToolEvaluationAlwaysAsk(BaseModel):
    """The tool waits for a yes."""

    type: Literal["always_ask"]
    """Always `always_ask`."""


class BetaManagedAgentsAgentToolEvaluationAuto(BaseModel):
    """The service judged the call."""

    type: Literal["auto"]
    """Always `auto`."""
    evaluated_permission: BetaManagedAgentsAgentAutoEvaluatedPermission
    """What the service decided, and why."""


BetaManagedAgentsAgentToolEvaluation = Annotated[
    BetaManagedAgentsAgentToolEvaluationAlwaysAllow
    | BetaManagedAgentsAgentToolEvaluationAlwaysAsk
    | BetaManagedAgentsAgentToolEvaluationAuto,
    OpenUnion(),
]


class BetaManagedAgentsAgentMCPToolUseEvent(_Event):
    """The agent calls a tool of an MCP server."""

    type: Literal["agent.mcp_tool_use"]
    """Always `agent.mcp_tool_use`."""
    input: dict[str, Any]
    """What it is called with."""
    mcp_server_name: str
    """Whose tool it is, by the name in `mcp_servers`."""
    name: str
    """Which tool of the server is called."""
    evaluated_permission: Open[BetaManagedAgentsAgentEvaluatedPermission] | None = None
    """Whether the call runs, waits for a yes, or is denied; None if that is not told."""
    evaluation: BetaManagedAgentsAgentToolEvaluation | None = None
    """By which policy that was decided; None if that is not told."""
    session_thread_id: str | None = None
    """Which other thread it belongs to (`sthr_...`); None for the first."""


class BetaManagedAgentsRedactedBlock(BaseModel):
    """Text that is not shown."""

    type: Literal["redacted"]
    """Always `redacted`."""


class BetaManagedAgentsAgentMessageEvent(_Event):
    """The agent says something."""

    type: Literal["agent.message"]
    """Always `agent.message`."""
    content: list[Annotated[BetaManagedAgentsTextBlock | BetaManagedAgentsRedactedBlock, OpenUnion()]]
    """What the agent says."""


class BetaManagedAgentsAgentMessagePreview(BaseModel):
    """A message of the agent begins."""

    type: Literal["agent.message"]
    """Always `agent.message`."""
    id: str
    """The id that the event will have (`sevt_...`)."""


class BetaManagedAgentsAgentThinkingEvent(_Event):
    """The agent thinks; what it thinks is not shown."""

    type: Literal["agent.thinking"]
    """Always `agent.thinking`."""


class BetaManagedAgentsAgentThinkingPreview(BaseModel):
    """The agent begins to think."""

    type: Literal["agent.thinking"]
    """Always `agent.thinking`."""
    id: str
    """The id that the event will have (`sevt_...`)."""


class BetaManagedAgentsAgentThreadContextCompactedEvent(_Event):
    """The history of the thread was summarized."""

    type: Literal["agent.thread_context_compacted"]
    """Always `agent.thread_context_compacted`."""


BetaManagedAgentsUserMessageContent = Annotated[
    BetaManagedAgentsTextBlock
    | BetaManagedAgentsImageBlock
    | BetaManagedAgentsDocumentBlock
    | BetaManagedAgentsRedactedBlock,
    OpenUnion(),
]


class BetaManagedAgentsAgentThreadMessageReceivedEvent(_Event):
    """The agent hears from another."""

    type: Literal["agent.thread_message_received"]
    """Always `agent.thread_message_received`."""
    content: list[BetaManagedAgentsUserMessageContent]
    """What the other agent says."""
    from_session_thread_id: str
    """In which thread that agent runs (`sthr_...`)."""
    from_agent_name: str | None = None
    """Which agent says it; None if that is not known."""


class BetaManagedAgentsAgentThreadMessageSentEvent(_Event):
    """The agent says something to another."""

    type: Literal["agent.thread_message_sent"]
    """Always `agent.thread_message_sent`."""
    content: list[BetaManagedAgentsUserMessageContent]
    """What is said to the other agent."""
    to_session_thread_id: str
    """In which thread that agent runs (`sthr_...`)."""
    to_agent_name: str | None = None
    """Which agent it is said to; None if that is not known."""


class BetaManagedAgentsAgentToolResultEvent(_Event):
    """A tool of the sandbox answered."""

    type: Literal["agent.tool_result"]
    """Always `agent.tool_result`."""
    tool_use_id: str
    """Which tool call this answers, by the id of its event (`sevt_...`)."""
    content: list[BetaManagedAgentsToolResultContent] | None = None
    """What the tool gave; None for nothing."""
    is_error: bool | None = None
    """Whether it failed; None for no."""


class BetaManagedAgentsAgentToolUseEvent(_Event):
    """The agent calls a tool of the sandbox."""

    type: Literal["agent.tool_use"]
    """Always `agent.tool_use`."""
    input: dict[str, Any]
    """What it is called with."""
    name: str
    """Which tool of the sandbox is called."""
    evaluated_permission: Open[BetaManagedAgentsAgentEvaluatedPermission] | None = None
    """Whether the call runs, waits for a yes, or is denied; None if that is not told."""
    evaluation: BetaManagedAgentsAgentToolEvaluation | None = None
    """By which policy that was decided; None if that is not told."""
    session_thread_id: str | None = None
    """Which other thread it belongs to (`sthr_...`); None for the first."""


class BetaManagedAgentsRetryStatusRetrying(BaseModel):
    """It is tried again by itself."""

    type: Literal["retrying"]
    """Always `retrying`."""


class BetaManagedAgentsRetryStatusExhausted(BaseModel):
    """It was tried too often, and waits."""

    type: Literal["exhausted"]
    """Always `exhausted`."""


class BetaManagedAgentsRetryStatusTerminal(BaseModel):
    """It cannot go on."""

    type: Literal["terminal"]
    """Always `terminal`."""


BetaManagedAgentsRetryStatus = Annotated[
    BetaManagedAgentsRetryStatusRetrying | BetaManagedAgentsRetryStatusExhausted | BetaManagedAgentsRetryStatusTerminal,
    OpenUnion(),
]
"""Whether the service tries again after an error."""


class _Failure(BaseModel):
    """What every error of a session says."""

    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsBillingErrorObject(_Failure):
    """Billing stops the session."""

    type: Literal["billing_error"]
    """Always `billing_error`."""


class BetaMonetaryAmount(BaseModel):
    """An amount of money."""

    amount: str
    """How much, in cents, as a decimal number in a string."""
    currency: Open[BetaCurrency]
    """In which currency; only `USD`."""


class BetaManagedAgentsBudgetLimit(BaseModel):
    """The most that a session may cost."""

    type: Literal["limit"]
    """Always `limit`."""
    max_list_cost: BetaMonetaryAmount
    """What it may cost by list price; at that it stops."""


class BetaManagedAgentsCacheCreationUsage(BaseModel):
    """Tokens written to the cache, by how long they are kept."""

    ephemeral_1h_input_tokens: int | None = None
    """Tokens kept for an hour; None if that is not known."""
    ephemeral_5m_input_tokens: int | None = None
    """Tokens kept for 5 minutes; None if that is not known."""


class BetaManagedAgentsCompactionLimitReachedErrorObject(BaseModel):
    """The history was summarized too often."""

    type: Literal["compaction_limit_reached_error"]
    """Always `compaction_limit_reached_error`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsCredentialHostUnreachableErrorObject(BaseModel):
    """The network does not let a credential be used."""

    type: Literal["credential_host_unreachable_error"]
    """Always `credential_host_unreachable_error`."""
    credential_id: str
    """Which credential it was (`vcrd_...`)."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""
    vault_id: str
    """Which vault the credential is in (`vlt_...`)."""


class BetaManagedAgentsDeltaContent(BaseModel):
    """A piece of the content of an event."""

    type: Literal["content_delta"]
    """Always `content_delta`."""
    content: BetaManagedAgentsTextBlock
    """The next piece of the text."""
    index: int | None = None
    """Which block of the content it is, counted from 0; None for the first."""


class BetaManagedAgentsDeltaEvent(BaseModel):
    """A piece of an event that is being made; never stored."""

    type: Literal["event_delta"]
    """Always `event_delta`."""
    delta: BetaManagedAgentsDeltaContent
    """The next piece."""
    event_id: str
    """Which event the piece belongs to (`sevt_...`)."""


class BetaManagedAgentsFileRubric(BaseModel):
    """What a good result is, in a file."""

    type: Literal["file"]
    """Always `file`."""
    file_id: str
    """Which uploaded file says what a good result is (`file_...`)."""


class BetaManagedAgentsMCPAuthenticationFailedErrorObject(BaseModel):
    """An MCP server refused the credential."""

    type: Literal["mcp_authentication_failed_error"]
    """Always `mcp_authentication_failed_error`."""
    mcp_server_name: str
    """Which server it was, by the name in `mcp_servers`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsMCPConnectionFailedErrorObject(BaseModel):
    """An MCP server could not be reached."""

    type: Literal["mcp_connection_failed_error"]
    """Always `mcp_connection_failed_error`."""
    mcp_server_name: str
    """Which server it was, by the name in `mcp_servers`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsMaxWorkflowRunsWorkflowRunErrorObject(BaseModel):
    """Too many programs were run."""

    type: Literal["max_workflow_runs_error"]
    """Always `max_workflow_runs_error`."""
    message: str
    """What went wrong, for people."""


class BetaManagedAgentsModelOverloadedErrorObject(BaseModel):
    """The model is overloaded."""

    type: Literal["model_overloaded_error"]
    """Always `model_overloaded_error`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsModelRateLimitedErrorObject(BaseModel):
    """The rate limit of the model was met."""

    type: Literal["model_rate_limited_error"]
    """Always `model_rate_limited_error`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsModelRequestFailedErrorObject(BaseModel):
    """A request to the model failed."""

    type: Literal["model_request_failed_error"]
    """Always `model_request_failed_error`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsProgramWorkflowRunErrorObject(BaseModel):
    """The program itself failed."""

    type: Literal["program_error"]
    """Always `program_error`."""
    message: str
    """What went wrong, for people."""


class BetaManagedAgentsRepositoryAuthenticationErrorObject(BaseModel):
    """The token of a repository was refused."""

    type: Literal["repository_authentication_error"]
    """Always `repository_authentication_error`."""
    message: str
    """What went wrong, for people."""
    repository_url: Annotated[str | None, ALWAYS] = None
    """Which repository it was; None if that is not known."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsRepositoryCheckoutErrorObject(BaseModel):
    """The branch or commit could not be checked out."""

    type: Literal["repository_checkout_error"]
    """Always `repository_checkout_error`."""
    message: str
    """What went wrong, for people."""
    repository_url: Annotated[str | None, ALWAYS] = None
    """Which repository it was; None if that is not known."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsRepositoryCloneErrorObject(BaseModel):
    """A repository could not be cloned."""

    type: Literal["repository_clone_error"]
    """Always `repository_clone_error`."""
    message: str
    """What went wrong, for people."""
    repository_url: Annotated[str | None, ALWAYS] = None
    """Which repository it was; None if that is not known."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsRepositoryForbiddenErrorObject(BaseModel):
    """The token may not read the repository."""

    type: Literal["repository_forbidden_error"]
    """Always `repository_forbidden_error`."""
    message: str
    """What went wrong, for people."""
    repository_url: Annotated[str | None, ALWAYS] = None
    """Which repository it was; None if that is not known."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsRepositoryNotFoundErrorObject(BaseModel):
    """There is no such repository."""

    type: Literal["repository_not_found_error"]
    """Always `repository_not_found_error`."""
    message: str
    """What went wrong, for people."""
    repository_url: Annotated[str | None, ALWAYS] = None
    """Which repository it was; None if that is not known."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsUserMessageEvent(BaseModel):
    """The user says something."""

    type: Literal["user.message"]
    """Always `user.message`."""
    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    content: list[BetaManagedAgentsUserMessageContent]
    """What is said: text, images, documents, search results."""
    processed_at: Timestamp | None = None
    """When the agent took it; None while it waits."""


class BetaManagedAgentsUserInterruptEvent(BaseModel):
    """The user stops the agent."""

    type: Literal["user.interrupt"]
    """Always `user.interrupt`."""
    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    processed_at: Timestamp | None = None
    """When the agent took it; None while it waits."""
    session_thread_id: str | None = None
    """Which thread is stopped (`sthr_...`); None for all."""


class BetaManagedAgentsUserToolConfirmationEvent(BaseModel):
    """The user lets a tool call run, or not."""

    type: Literal["user.tool_confirmation"]
    """Always `user.tool_confirmation`."""
    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    result: Open[Literal["allow", "deny"]]
    """Whether the call may run."""
    tool_use_id: str
    """Which tool call it is about, by the id of its event (`sevt_...`)."""
    deny_message: str | None = None
    """Why not, for the model; None for no reason, and with `allow`."""
    processed_at: Timestamp | None = None
    """When the agent took it; None while it waits."""
    session_thread_id: str | None = None
    """Which other thread it belongs to (`sthr_...`); None for the first."""


class BetaManagedAgentsUserCustomToolResultEvent(BaseModel):
    """Your tool answered."""

    type: Literal["user.custom_tool_result"]
    """Always `user.custom_tool_result`."""
    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    custom_tool_use_id: str
    """Which tool call this answers, by the id of its event (`sevt_...`)."""
    content: list[BetaManagedAgentsToolResultContent] | None = None
    """What your tool gave; None for nothing."""
    is_error: bool | None = None
    """Whether it failed; None for no."""
    processed_at: Timestamp | None = None
    """When the agent took it; None while it waits."""
    session_thread_id: str | None = None
    """Which other thread it belongs to (`sthr_...`); None for the first."""


class BetaManagedAgentsTextRubric(BaseModel):
    """What a good result is, as text."""

    type: Literal["text"]
    """Always `text`."""
    content: str
    """What a good result is."""


BetaManagedAgentsRubric = Annotated[BetaManagedAgentsFileRubric | BetaManagedAgentsTextRubric, OpenUnion()]


class BetaManagedAgentsUserDefineOutcomeEvent(_Event):
    """The user sets an outcome to work towards."""

    type: Literal["user.define_outcome"]
    """Always `user.define_outcome`."""
    description: str
    """What is to be achieved."""
    max_iterations: Annotated[int | None, ALWAYS] = None
    """How often the work may be judged and improved; None for the default."""
    outcome_id: str
    """Which outcome it is (`outc_...`)."""
    rubric: BetaManagedAgentsRubric
    """What a good result is, which the judge goes by."""


class BetaManagedAgentsUserToolResultEvent(BaseModel):
    """A tool on your machine answered."""

    type: Literal["user.tool_result"]
    """Always `user.tool_result`."""
    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    tool_use_id: str
    """Which tool call this answers, by the id of its event (`sevt_...`)."""
    content: list[BetaManagedAgentsToolResultContent] | None = None
    """What the tool gave; None for nothing."""
    is_error: bool | None = None
    """Whether it failed; None for no."""
    processed_at: Timestamp | None = None
    """When the agent took it; None while it waits."""
    session_thread_id: str | None = None
    """Which other thread it belongs to (`sthr_...`); None for the first."""


class BetaManagedAgentsSystemContentBlock(BaseModel):
    """A piece of an instruction."""

    type: Literal["text"]
    """Always `text`."""
    text: str
    """What the model is told."""


class BetaManagedAgentsSystemMessageEvent(BaseModel):
    """An instruction that is not of the user."""

    type: Literal["system.message"]
    """Always `system.message`."""
    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    content: list[BetaManagedAgentsSystemContentBlock]
    """The instruction, in blocks of text."""
    processed_at: Timestamp | None = None
    """When the agent took it; None while it waits."""


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
    """The events that were accepted."""

    data: list[BetaManagedAgentsSentSessionEvent] | None = None
    """The events that were accepted, with their ids; None if that is not told."""


class BetaManagedAgentsServerToolUsage(BaseModel):
    """How often tools of the service were used."""

    web_fetch_requests: int | None = None
    """How many pages were fetched; None if that is not known."""
    web_search_requests: int | None = None
    """How many searches were made; None if that is not known."""


class BetaManagedAgentsSessionBudgetReached(BaseModel):
    """The budget is spent; raise it to go on."""

    type: Literal["budget_reached"]
    """Always `budget_reached`."""


class BetaManagedAgentsSessionDeletedEvent(_Event):
    """The session was deleted; the stream ends."""

    type: Literal["session.deleted"]
    """Always `session.deleted`."""


class BetaManagedAgentsSessionEndTurn(BaseModel):
    """The agent is done and waits for a message."""

    type: Literal["end_turn"]
    """Always `end_turn`."""


class BetaManagedAgentsUnknownErrorObject(BaseModel):
    """Something else went wrong."""

    type: Literal["unknown_error"]
    """Always `unknown_error`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


class BetaManagedAgentsToolUseLimitReachedErrorObject(BaseModel):
    """Too many tool calls, or calls cut off by a limit in a row; the message tells which."""

    type: Literal["tool_use_limit_reached_error"]
    """Always `tool_use_limit_reached_error`."""
    message: str
    """What went wrong, for people."""
    retry_status: BetaManagedAgentsRetryStatus
    """Whether it is tried again by itself."""


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
    """Something went wrong."""

    type: Literal["session.error"]
    """Always `session.error`."""
    error: BetaManagedAgentsSessionErrorEventError
    """What went wrong."""


class BetaManagedAgentsSessionStatusRescheduledEvent(_Event):
    """The session is tried again after an error."""

    type: Literal["session.status_rescheduled"]
    """Always `session.status_rescheduled`."""


class BetaManagedAgentsSessionStatusRunningEvent(_Event):
    """The session runs."""

    type: Literal["session.status_running"]
    """Always `session.status_running`."""


class BetaManagedAgentsSessionRefusalStopDetails(BaseModel):
    """What was refused, and why."""

    type: Literal["refusal"]
    """Always `refusal`."""
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None
    """The kind of harm that was refused; None if it is not told."""
    explanation: Annotated[str | None, ALWAYS] = None
    """Why it was refused, for people; None if that is not told."""


class BetaManagedAgentsSessionRequiresAction(BaseModel):
    """Tool calls wait for an answer."""

    type: Literal["requires_action"]
    """Always `requires_action`."""
    event_ids: list[str]
    """The events to answer, each of them, before the session goes on (rule EVT-6)."""


class BetaManagedAgentsSessionRetriesExhausted(BaseModel):
    """An error came too often."""

    type: Literal["retries_exhausted"]
    """Always `retries_exhausted`."""


class BetaManagedAgentsSessionRefusal(BaseModel):
    """The model declined."""

    type: Literal["refusal"]
    """Always `refusal`."""


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
    """The session waits."""

    type: Literal["session.status_idle"]
    """Always `session.status_idle`."""
    stop_details: Annotated[BetaManagedAgentsSessionRefusalStopDetails | None, ALWAYS] = None
    """What was refused and why; None unless that is the reason."""
    stop_reason: BetaManagedAgentsSessionStopReason
    """Why it waits; only `requires_action` needs an answer before it goes on (rule EVT-5)."""


class BetaManagedAgentsSessionStatusTerminatedEvent(_Event):
    """The session has ended for good."""

    type: Literal["session.status_terminated"]
    """Always `session.status_terminated`."""


class BetaManagedAgentsSessionThreadCreatedEvent(_Event):
    """An agent was started in a thread of its own."""

    type: Literal["session.thread_created"]
    """Always `session.thread_created`."""
    agent_name: str
    """Which agent runs in the thread."""
    session_thread_id: str
    """Which thread it is (`sthr_...`)."""
    workflow_run_id: Annotated[str | None, ALWAYS] = None
    """Which program started the thread; None for none."""


class BetaManagedAgentsSpanOutcomeEvaluationStartEvent(_Event):
    """The work begins to be judged."""

    type: Literal["span.outcome_evaluation_start"]
    """Always `span.outcome_evaluation_start`."""
    iteration: int
    """How often it was judged before, counted from 0."""
    outcome_id: str
    """Which outcome it is (`outc_...`)."""


class BetaManagedAgentsSpanModelUsage(BaseModel):
    """The tokens of one request."""

    cache_creation_input_tokens: int
    """Input tokens written to the cache."""
    cache_read_input_tokens: int
    """Input tokens read from the cache."""
    input_tokens: int
    """Input tokens without those of the cache."""
    output_tokens: int
    """Tokens that were answered with."""
    speed: Open[Literal["standard", "fast"]] | None = None
    """How fast the model ran; None if that is not told."""


class BetaManagedAgentsSpanOutcomeEvaluationEndEvent(_Event):
    """The work was judged."""

    type: Literal["span.outcome_evaluation_end"]
    """Always `span.outcome_evaluation_end`."""
    explanation: str
    """Why it was judged so."""
    iteration: int
    """How often it was judged before, counted from 0."""
    outcome_evaluation_start_id: str
    """The event with which the judging began (`sevt_...`); empty without one."""
    outcome_id: str
    """Which outcome it is (`outc_...`)."""
    result: str
    """How it was judged: `satisfied`, `needs_revision`, `max_iterations_reached`, `failed`, `interrupted`."""
    usage: BetaManagedAgentsSpanModelUsage
    """The tokens that the evaluation used."""


class BetaManagedAgentsSpanModelRequestStartEvent(_Event):
    """A request to the model begins."""

    type: Literal["span.model_request_start"]
    """Always `span.model_request_start`."""


class BetaManagedAgentsSpanModelRequestEndEvent(_Event):
    """A request to the model ended."""

    type: Literal["span.model_request_end"]
    """Always `span.model_request_end`."""
    is_error: Annotated[bool | None, ALWAYS] = None
    """Whether the request failed; None if that is not known."""
    model_request_start_id: str
    """The event with which the request began (`sevt_...`)."""
    model_usage: BetaManagedAgentsSpanModelUsage
    """The tokens that the request used."""


class BetaManagedAgentsSpanOutcomeEvaluationOngoingEvent(_Event):
    """The work is being judged."""

    type: Literal["span.outcome_evaluation_ongoing"]
    """Always `span.outcome_evaluation_ongoing`."""
    iteration: int
    """How often it was judged before, counted from 0."""
    outcome_id: str
    """Which outcome it is (`outc_...`)."""


class BetaManagedAgentsSessionThreadStatusRunningEvent(_Event):
    """A thread runs."""

    type: Literal["session.thread_status_running"]
    """Always `session.thread_status_running`."""
    agent_name: str
    """Which agent runs in the thread."""
    session_thread_id: str
    """Which thread it is (`sthr_...`)."""


class BetaManagedAgentsSessionThreadStatusIdleEvent(_Event):
    """A thread waits."""

    type: Literal["session.thread_status_idle"]
    """Always `session.thread_status_idle`."""
    agent_name: str
    """Which agent runs in the thread."""
    session_thread_id: str
    """Which thread it is (`sthr_...`)."""
    stop_details: Annotated[BetaManagedAgentsSessionRefusalStopDetails | None, ALWAYS] = None
    """What was refused and why; None unless that is the reason."""
    stop_reason: BetaManagedAgentsSessionStopReason
    """Why it waits; only `requires_action` needs an answer before it goes on (rule EVT-5)."""


class BetaManagedAgentsSessionThreadStatusTerminatedEvent(_Event):
    """A thread has ended for good."""

    type: Literal["session.thread_status_terminated"]
    """Always `session.thread_status_terminated`."""
    agent_name: str
    """Which agent runs in the thread."""
    session_thread_id: str
    """Which thread it is (`sthr_...`)."""


class BetaManagedAgentsSessionThreadStatusRescheduledEvent(_Event):
    """A thread is tried again after an error."""

    type: Literal["session.thread_status_rescheduled"]
    """Always `session.thread_status_rescheduled`."""
    agent_name: str
    """Which agent runs in the thread."""
    session_thread_id: str
    """Which thread it is (`sthr_...`)."""


class BetaManagedAgentsSessionUpdatedEvent(_Event):
    """The session was changed; only what changed is set."""

    type: Literal["session.updated"]
    """Always `session.updated`."""
    agent: BetaManagedAgentsSessionAgent | None = None
    """The agent from now on; None if it did not change."""
    budget: BetaManagedAgentsBudgetLimit | None = None
    """What it may cost from now on; None if that did not change."""
    metadata: dict[str, str] | None = None
    """Your own data from now on; None if they did not change."""
    title: str | None = None
    """What people call it from now on; None if that did not change."""


class BetaManagedAgentsSessionUsageSnapshot(BaseModel):
    """What a session has cost so far."""

    active_seconds: float | None = None
    """How long it has run; None if that is not known."""
    cache_creation: BetaManagedAgentsCacheCreationUsage | None = None
    """Input tokens written to the cache, by how long they are kept; None if that is not known."""
    cache_read_input_tokens: int | None = None
    """Input tokens read from the cache; None if that is not known."""
    input_tokens: int | None = None
    """Input tokens without those of the cache; None if that is not known."""
    list_cost: BetaMonetaryAmount | None = None
    """What it cost by list price; None if that is not known."""
    output_tokens: int | None = None
    """Tokens that were answered with; None if that is not known."""
    server_tool_use: BetaManagedAgentsServerToolUsage | None = None
    """How often pages were searched for and fetched; None if that is not known."""


class BetaManagedAgentsSessionUsageEvent(_Event):
    """What the session has cost so far."""

    type: Literal["session.usage"]
    """Always `session.usage`."""
    usage: BetaManagedAgentsSessionUsageSnapshot
    """What the session has cost so far."""
    budget: BetaManagedAgentsBudgetLimit | None = None
    """What it may cost; None for no limit."""


class BetaManagedAgentsWorkflowRunPhase(BaseModel):
    """A part of a program."""

    id: str
    """Identifies the event (`sevt_...`); drop what you have seen."""
    description: Annotated[str | None, ALWAYS] = None
    """What it does; None if that was not said."""
    name: str
    """What the program calls it."""


class BetaManagedAgentsWorkflowRunCreatedEvent(_Event):
    """The agent runs a program that starts other agents."""

    type: Literal["workflow_run.created"]
    """Always `workflow_run.created`."""
    description: Annotated[str | None, ALWAYS] = None
    """What the program does; None if that was not said."""
    name: str
    """What the agent calls the program."""
    phases: list[BetaManagedAgentsWorkflowRunPhase]
    """The parts that the program has, in order."""
    workflow_run_id: str
    """Which run of a program it is."""


class BetaManagedAgentsWorkflowRunResultCompleted(BaseModel):
    """The program ran to its end."""

    type: Literal["completed"]
    """Always `completed`."""


class BetaManagedAgentsTimeoutWorkflowRunErrorObject(BaseModel):
    """The program took too long."""

    type: Literal["timeout_error"]
    """Always `timeout_error`."""
    message: str
    """What went wrong, for people."""


class BetaManagedAgentsUnknownWorkflowRunErrorObject(BaseModel):
    """Something else went wrong."""

    type: Literal["unknown_error"]
    """Always `unknown_error`."""
    message: str
    """What went wrong, for people."""


class BetaManagedAgentsThreadLimitWorkflowRunErrorObject(BaseModel):
    """Too many threads were started."""

    type: Literal["thread_limit_error"]
    """Always `thread_limit_error`."""
    message: str
    """What went wrong, for people."""


BetaManagedAgentsWorkflowRunErrorObject = Annotated[
    BetaManagedAgentsTimeoutWorkflowRunErrorObject
    | BetaManagedAgentsProgramWorkflowRunErrorObject
    | BetaManagedAgentsUnknownWorkflowRunErrorObject
    | BetaManagedAgentsThreadLimitWorkflowRunErrorObject
    | BetaManagedAgentsMaxWorkflowRunsWorkflowRunErrorObject,
    OpenUnion(),
]


class BetaManagedAgentsWorkflowRunResultErrorObject(BaseModel):
    """The program failed."""

    type: Literal["error"]
    """Always `error`."""
    error: BetaManagedAgentsWorkflowRunErrorObject
    """What went wrong."""


class BetaManagedAgentsWorkflowRunResultStopped(BaseModel):
    """The program was stopped."""

    type: Literal["stopped"]
    """Always `stopped`."""


BetaManagedAgentsWorkflowRunResult = Annotated[
    BetaManagedAgentsWorkflowRunResultCompleted
    | BetaManagedAgentsWorkflowRunResultErrorObject
    | BetaManagedAgentsWorkflowRunResultStopped,
    OpenUnion(),
]


class BetaManagedAgentsWorkflowRunStatusEndedEvent(_Event):
    """A program ended."""

    type: Literal["workflow_run.status_ended"]
    """Always `workflow_run.status_ended`."""
    result: BetaManagedAgentsWorkflowRunResult
    """How the program ended."""
    workflow_run_id: str
    """Which run of a program it is."""


class BetaManagedAgentsWorkflowRunPhaseStartedEvent(_Event):
    """A part of a program begins."""

    type: Literal["workflow_run.phase_started"]
    """Always `workflow_run.phase_started`."""
    workflow_run_id: str
    """Which run of a program it is."""
    workflow_run_phase_id: str
    """Which part of the program it is."""


class BetaManagedAgentsWorkflowRunPhaseEndedEvent(_Event):
    """A part of a program ended."""

    type: Literal["workflow_run.phase_ended"]
    """Always `workflow_run.phase_ended`."""
    phase_started_id: str
    """The event with which the phase began (`sevt_...`)."""
    workflow_run_id: str
    """Which run of a program it is."""
    workflow_run_phase_id: str
    """Which part of the program it is."""


class BetaManagedAgentsWorkflowRunStatusRunningEvent(_Event):
    """A program runs."""

    type: Literal["workflow_run.status_running"]
    """Always `workflow_run.status_running`."""
    workflow_run_id: str
    """Which run of a program it is."""


class BetaManagedAgentsWorkflowRunStatusIdleEvent(_Event):
    """A program waits."""

    type: Literal["workflow_run.status_idle"]
    """Always `workflow_run.status_idle`."""
    workflow_run_id: str
    """Which run of a program it is."""


class BetaManagedAgentsWorkflowRunErrorEvent(_Event):
    """A program met an error."""

    type: Literal["workflow_run.error"]
    """Always `workflow_run.error`."""
    error: BetaManagedAgentsWorkflowRunErrorObject
    """What went wrong."""
    workflow_run_id: Annotated[str | None, ALWAYS] = None
    """Which run it is; None if it never began."""


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
    """How long a session ran."""

    active_seconds: float | None = None
    """How long it has run; None if that is not known."""
    duration_seconds: float | None = None
    """How long ago it began, or how long it took; None if that is not known."""


class BetaManagedAgentsSessionUsage(BaseModel):
    """What a session cost."""

    active_seconds: float | None = None
    """How long it has run; None if that is not known."""
    cache_creation: BetaManagedAgentsCacheCreationUsage | None = None
    """Input tokens written to the cache, by how long they are kept; None if that is not known."""
    cache_read_input_tokens: int | None = None
    """Input tokens read from the cache; None if that is not known."""
    input_tokens: int | None = None
    """Input tokens without those of the cache; None if that is not known."""
    list_cost: BetaMonetaryAmount | None = None
    """What it cost by list price; None if that is not known."""
    output_tokens: int | None = None
    """Tokens that were answered with; None if that is not known."""
    server_tool_use: BetaManagedAgentsServerToolUsage | None = None
    """How often pages were searched for and fetched; None if that is not known."""


BetaManagedAgentsStartEventPreview = Annotated[
    BetaManagedAgentsAgentMessagePreview | BetaManagedAgentsAgentThinkingPreview, OpenUnion()
]


class BetaManagedAgentsStartEvent(BaseModel):
    """An event begins to be made; never stored."""

    type: Literal["event_start"]
    """Always `event_start`."""
    event: BetaManagedAgentsStartEventPreview
    """Which event begins: its type and id."""


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
    """A document in the event itself, as sent."""

    type: Required[Literal["base64"]]
    """Always `base64`."""
    data: Required[str]
    """The document as base64 text."""
    media_type: Required[str]
    """The format of the document: `application/pdf`."""


class BetaManagedAgentsBase64ImageSourceParam(TypedDict, total=False):
    """An image in the event itself, as sent."""

    type: Required[Literal["base64"]]
    """Always `base64`."""
    data: Required[str]
    """The image as base64 text."""
    media_type: Required[str]
    """The format of the image: `image/png`."""


class BetaMonetaryAmountParam(TypedDict, total=False):
    """An amount of money."""

    amount: Required[str]
    """How much, in cents, as a decimal number in a string."""
    currency: Required[BetaCurrency]
    """In which currency; only `USD`."""


class BetaManagedAgentsBudgetLimitParam(TypedDict, total=False):
    """The most that a session may cost (rule BUD-1)."""

    type: Required[Literal["limit"]]
    """Always `limit`."""
    max_list_cost: Required[BetaMonetaryAmountParam]
    """What it may cost by list price; at that it stops."""


class BetaManagedAgentsPlainTextDocumentSourceParam(TypedDict, total=False):
    """A document of plain text in the event itself, as sent."""

    type: Required[Literal["text"]]
    """Always `text`."""
    data: Required[str]
    """What the document says, as it is."""
    media_type: Required[Literal["text/plain"]]
    """Always `text/plain`."""


class BetaManagedAgentsURLDocumentSourceParam(TypedDict, total=False):
    """A document at an address, as sent."""

    type: Required[Literal["url"]]
    """Always `url`."""
    url: Required[str]
    """The address of the document; the service fetches it."""


class BetaManagedAgentsFileDocumentSourceParam(TypedDict, total=False):
    """A document that was uploaded, as sent."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """Which uploaded document (`file_...`)."""


BetaManagedAgentsDocumentSourceParam = Annotated[
    BetaManagedAgentsBase64DocumentSourceParam
    | BetaManagedAgentsPlainTextDocumentSourceParam
    | BetaManagedAgentsURLDocumentSourceParam
    | BetaManagedAgentsFileDocumentSourceParam,
    Tagged(),
]


class BetaManagedAgentsDocumentBlockParam(TypedDict, total=False):
    """A document, as sent."""

    type: Required[Literal["document"]]
    """Always `document`."""
    source: Required[BetaManagedAgentsDocumentSourceParam]
    """Where the document is: in the event, a file, or an address."""
    context: str | None
    """What the model is told of the document and does not cite; None for nothing."""
    title: str | None
    """What the document is called; None for no title."""


class BetaManagedAgentsTextBlockParam(TypedDict, total=False):
    """A piece of text, as sent."""

    type: Required[Literal["text"]]
    """Always `text`."""
    text: Required[str]
    """What is said."""


class BetaManagedAgentsURLImageSourceParam(TypedDict, total=False):
    """An image at an address, as sent."""

    type: Required[Literal["url"]]
    """Always `url`."""
    url: Required[str]
    """The address of the image; the service fetches it."""


class BetaManagedAgentsFileImageSourceParam(TypedDict, total=False):
    """An image that was uploaded, as sent."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """Which uploaded image (`file_...`)."""


BetaManagedAgentsImageSourceParam = Annotated[
    BetaManagedAgentsBase64ImageSourceParam
    | BetaManagedAgentsURLImageSourceParam
    | BetaManagedAgentsFileImageSourceParam,
    Tagged(),
]


class BetaManagedAgentsImageBlockParam(TypedDict, total=False):
    """An image, as sent."""

    type: Required[Literal["image"]]
    """Always `image`."""
    source: Required[BetaManagedAgentsImageSourceParam]
    """Where the image is: in the event, a file, or an address."""


class BetaManagedAgentsRedactedBlockParam(TypedDict, total=False):
    """Text that is not shown, as sent."""

    type: Required[Literal["redacted"]]
    """Always `redacted`."""


BetaManagedAgentsUserMessageContentParam = Annotated[
    BetaManagedAgentsTextBlockParam
    | BetaManagedAgentsImageBlockParam
    | BetaManagedAgentsDocumentBlockParam
    | BetaManagedAgentsRedactedBlockParam,
    Tagged(),
]


class BetaManagedAgentsUserMessageEventParams(TypedDict, total=False):
    """The user says something, as sent."""

    type: Required[Literal["user.message"]]
    """Always `user.message`."""
    content: Required[Sequence[BetaManagedAgentsUserMessageContentParam]]
    """What is said: text, images, documents, search results."""


class BetaManagedAgentsUserInterruptEventParams(TypedDict, total=False):
    """Stop the agent."""

    type: Required[Literal["user.interrupt"]]
    """Always `user.interrupt`."""
    session_thread_id: str | None
    """Which thread to stop (`sthr_...`); None for all."""


class BetaManagedAgentsUserToolConfirmationEventParams(TypedDict, total=False):
    """The user lets a tool call run, or not, as sent."""

    type: Required[Literal["user.tool_confirmation"]]
    """Always `user.tool_confirmation`."""
    result: Required[Literal["allow", "deny"]]
    """Whether the call may run."""
    tool_use_id: Required[str]
    """Which tool call it is about, by the id of its event (`sevt_...`)."""
    deny_message: str | None
    """Why not, for the model; None for no reason, and with `allow`."""


class BetaManagedAgentsSearchResultCitationsParam(TypedDict, total=False):
    """Whether a search result may be cited, as sent."""

    enabled: Required[bool]
    """Whether citations are made."""


class BetaManagedAgentsSearchResultContentParam(TypedDict, total=False):
    """A piece of a search result, as sent."""

    type: Required[Literal["text"]]
    """Always `text`."""
    text: Required[str]
    """What the result says."""


class BetaManagedAgentsSearchResultBlockParam(TypedDict, total=False):
    """A search result of yours, as sent."""

    type: Required[Literal["search_result"]]
    """Always `search_result`."""
    citations: Required[BetaManagedAgentsSearchResultCitationsParam]
    """Whether the result may be cited."""
    content: Required[Sequence[BetaManagedAgentsSearchResultContentParam]]
    """What it says, in blocks that can be cited one by one."""
    source: Required[str]
    """Where the result is from; citations name it."""
    title: Required[str]
    """What the result is called; citations repeat it."""


BetaManagedAgentsToolResultContentParam = Annotated[
    BetaManagedAgentsTextBlockParam
    | BetaManagedAgentsImageBlockParam
    | BetaManagedAgentsDocumentBlockParam
    | BetaManagedAgentsSearchResultBlockParam,
    Tagged(),
]


class BetaManagedAgentsUserCustomToolResultEventParams(TypedDict, total=False):
    """Your tool answered, as sent."""

    type: Required[Literal["user.custom_tool_result"]]
    """Always `user.custom_tool_result`."""
    custom_tool_use_id: Required[str]
    """Which tool call this answers, by the id of its event (`sevt_...`)."""
    content: Sequence[BetaManagedAgentsToolResultContentParam]
    """What your tool gave; left out for nothing."""
    is_error: bool | None
    """Whether your tool failed; None for no."""


class BetaManagedAgentsFileRubricParams(TypedDict, total=False):
    """What a good result is, in a file, as sent."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """Which uploaded file says what a good result is (`file_...`)."""


class BetaManagedAgentsTextRubricParams(TypedDict, total=False):
    """What a good result is, as text, as sent."""

    type: Required[Literal["text"]]
    """Always `text`."""
    content: Required[str]
    """What a good result is, up to 262,144 characters."""


class BetaManagedAgentsUserDefineOutcomeEventParams(TypedDict, total=False):
    """The user sets an outcome to work towards, as sent."""

    type: Required[Literal["user.define_outcome"]]
    """Always `user.define_outcome`."""
    description: Required[str]
    """What is to be achieved."""
    rubric: Required[Annotated[BetaManagedAgentsFileRubricParams | BetaManagedAgentsTextRubricParams, Tagged()]]
    """What a good result is, which the judge goes by."""
    max_iterations: int | None
    """How often the work may be judged and improved, up to 20; None for 3."""


class BetaManagedAgentsUserToolResultEventParams(TypedDict, total=False):
    """A tool on your machine answered, as sent."""

    type: Required[Literal["user.tool_result"]]
    """Always `user.tool_result`."""
    tool_use_id: Required[str]
    """Which tool call this answers, by the id of its event (`sevt_...`)."""
    content: Sequence[BetaManagedAgentsToolResultContentParam]
    """What the tool gave; left out for nothing."""
    is_error: bool | None
    """Whether the tool failed; None for no."""


class BetaManagedAgentsSystemContentBlockParam(TypedDict, total=False):
    """A piece of an instruction, as sent."""

    type: Required[Literal["text"]]
    """Always `text`."""
    text: Required[str]
    """What the model is told."""


class BetaManagedAgentsSystemMessageEventParams(TypedDict, total=False):
    """An instruction that is not of the user, as sent."""

    type: Required[Literal["system.message"]]
    """Always `system.message`."""
    content: Required[Sequence[BetaManagedAgentsSystemContentBlockParam]]
    """The instruction, in 1 to 1,000 blocks of text."""


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
