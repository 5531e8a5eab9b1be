"""Sessions, their resources and threads (rules SES-1 to SES-9, THR-1 to THR-3)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Timestamp
from .._calls import BetaHeader, CreatedAtParams, CursorParams, Mapping, Sequence, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions
from .agents import (
    BetaManagedAgentsAdvisor,
    BetaManagedAgentsAgentModelParams,
    BetaManagedAgentsAgentParams,
    BetaManagedAgentsExecutionIdentity,
    BetaManagedAgentsMCPServerURLDefinition,
    BetaManagedAgentsModelConfig,
    BetaManagedAgentsSessionAgent,
    BetaManagedAgentsSessionThreadAgent,
    BetaManagedAgentsSkill,
    BetaManagedAgentsSkillParams,
    BetaManagedAgentsTool,
    BetaManagedAgentsToolParams,
    BetaManagedAgentsURLMCPServerParams,
)
from .memory_stores import BetaManagedAgentsMemoryStoreResource, BetaManagedAgentsMemoryStoreResourceParam
from .session_events import (
    BetaManagedAgentsBudgetLimit,
    BetaManagedAgentsBudgetLimitParam,
    BetaManagedAgentsCacheCreationUsage,
    BetaManagedAgentsDeltaType,
    BetaManagedAgentsEventParams,
    BetaManagedAgentsServerToolUsage,
    BetaManagedAgentsSessionEventType,
    BetaManagedAgentsSessionStats,
    BetaManagedAgentsSessionUsage,
    BetaManagedAgentsUserDefineOutcomeEventParams,
    BetaManagedAgentsUserMessageEventParams,
    BetaMonetaryAmount,
)

BetaManagedAgentsSessionThreadStatus = Literal["running", "idle", "rescheduling", "terminated"]


class BetaManagedAgentsBranchCheckout(BaseModel):
    type: Literal["branch"]
    name: str


class BetaManagedAgentsCommitCheckout(BaseModel):
    type: Literal["commit"]
    sha: str


class BetaManagedAgentsDeleteSessionResource(BaseModel):
    type: Literal["session_resource_deleted"]
    id: str


class BetaManagedAgentsDeletedSession(BaseModel):
    type: Literal["session_deleted"]
    id: str


class BetaManagedAgentsFileResource(BaseModel):
    type: Literal["file"]
    id: str
    created_at: Timestamp
    file_id: str
    mount_path: str
    updated_at: Timestamp


class BetaManagedAgentsFileResourceConfig(BaseModel):
    type: Literal["file"]
    file_id: str
    mount_path: str | None = None


BetaManagedAgentsCheckout = Annotated[BetaManagedAgentsBranchCheckout | BetaManagedAgentsCommitCheckout, OpenUnion()]


class BetaManagedAgentsGitHubRepositoryResource(BaseModel):
    type: Literal["github_repository"]
    id: str
    created_at: Timestamp
    mount_path: str
    updated_at: Timestamp
    url: str
    checkout: BetaManagedAgentsCheckout | None = None


class BetaManagedAgentsGitHubRepositoryResourceConfig(BaseModel):
    type: Literal["github_repository"]
    url: str
    checkout: BetaManagedAgentsCheckout | None = None
    mount_path: str | None = None


class BetaManagedAgentsInlineAgent(BaseModel):
    type: Literal["inline"]
    description: Annotated[str | None, ALWAYS] = None
    execution_identity: BetaManagedAgentsExecutionIdentity
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    model: BetaManagedAgentsModelConfig
    name: str
    skills: list[BetaManagedAgentsSkill]
    system: Annotated[str | None, ALWAYS] = None
    tools: list[BetaManagedAgentsTool]


class BetaManagedAgentsOutcomeEvaluationResource(BaseModel):
    type: Literal["outcome_evaluation"]
    completed_at: Annotated[Timestamp | None, ALWAYS] = None
    description: str
    explanation: Annotated[str | None, ALWAYS] = None
    iteration: int
    outcome_id: str
    result: str


BetaManagedAgentsSessionResource = Annotated[
    BetaManagedAgentsGitHubRepositoryResource | BetaManagedAgentsFileResource | BetaManagedAgentsMemoryStoreResource,
    OpenUnion(),
]


class BetaManagedAgentsSession(BaseModel):
    """A session: an agent at work in an environment (rule SES-7)."""

    type: Literal["session"]
    id: str
    agent: BetaManagedAgentsSessionAgent
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    budget: Annotated[BetaManagedAgentsBudgetLimit | None, ALWAYS] = None
    created_at: Timestamp
    environment_id: str
    metadata: dict[str, str]
    outcome_evaluations: list[BetaManagedAgentsOutcomeEvaluationResource]
    resources: list[BetaManagedAgentsSessionResource]
    stats: BetaManagedAgentsSessionStats
    status: Open[Literal["rescheduling", "running", "idle", "terminated"]]
    title: Annotated[str | None, ALWAYS] = None
    updated_at: Timestamp
    usage: BetaManagedAgentsSessionUsage
    vault_ids: list[str]
    deployment_id: str | None = None


BetaManagedAgentsAnyThreadAgent = Annotated[
    BetaManagedAgentsSessionThreadAgent | BetaManagedAgentsAdvisor | BetaManagedAgentsInlineAgent, OpenUnion()
]


class BetaManagedAgentsSessionThreadStats(BaseModel):
    active_seconds: float | None = None
    duration_seconds: float | None = None
    startup_seconds: float | None = None


class BetaManagedAgentsSessionThreadUsage(BaseModel):
    active_seconds: float | None = None
    cache_creation: BetaManagedAgentsCacheCreationUsage | None = None
    cache_read_input_tokens: int | None = None
    input_tokens: int | None = None
    list_cost: BetaMonetaryAmount | None = None
    output_tokens: int | None = None
    server_tool_use: BetaManagedAgentsServerToolUsage | None = None


class BetaManagedAgentsSessionThread(BaseModel):
    """A thread of a session: the work of one of its agents (rule THR-1)."""

    type: Literal["session_thread"]
    id: str
    agent: BetaManagedAgentsAnyThreadAgent
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    parent_thread_id: Annotated[str | None, ALWAYS] = None
    session_id: str
    stats: Annotated[BetaManagedAgentsSessionThreadStats | None, ALWAYS] = None
    status: Open[BetaManagedAgentsSessionThreadStatus]
    updated_at: Timestamp
    usage: Annotated[BetaManagedAgentsSessionThreadUsage | None, ALWAYS] = None
    workflow_run_id: Annotated[str | None, ALWAYS] = None


class BetaManagedAgentsAgentWithOverridesParams(TypedDict, total=False):
    type: Required[Literal["agent_with_overrides"]]
    id: Required[str]
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams]
    model: BetaManagedAgentsAgentModelParams
    skills: Sequence[BetaManagedAgentsSkillParams]
    system: str | None
    tools: Sequence[BetaManagedAgentsToolParams]
    version: int


class BetaManagedAgentsBranchCheckoutParam(TypedDict, total=False):
    type: Required[Literal["branch"]]
    name: Required[str]


class BetaManagedAgentsCommitCheckoutParam(TypedDict, total=False):
    type: Required[Literal["commit"]]
    sha: Required[str]


class BetaManagedAgentsFileResourceParams(TypedDict, total=False):
    type: Required[Literal["file"]]
    file_id: Required[str]
    mount_path: str | None


BetaManagedAgentsCheckoutParam = Annotated[
    BetaManagedAgentsBranchCheckoutParam | BetaManagedAgentsCommitCheckoutParam, Tagged()
]


class BetaManagedAgentsGitHubRepositoryResourceParams(TypedDict, total=False):
    type: Required[Literal["github_repository"]]
    url: Required[str]
    authorization_token: str
    checkout: BetaManagedAgentsCheckoutParam | None
    mount_path: str | None


class BetaManagedAgentsSessionAgentUpdateParam(TypedDict, total=False):
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams]
    tools: Sequence[BetaManagedAgentsToolParams]


BetaManagedAgentsSessionAgentParams = Annotated[
    str | Annotated[BetaManagedAgentsAgentParams | BetaManagedAgentsAgentWithOverridesParams, Tagged()], TextOr()
]

BetaManagedAgentsSessionInitialEventParams = Annotated[
    BetaManagedAgentsUserMessageEventParams | BetaManagedAgentsUserDefineOutcomeEventParams, Tagged()
]

BetaManagedAgentsSessionResourceParams = Annotated[
    BetaManagedAgentsGitHubRepositoryResourceParams
    | BetaManagedAgentsFileResourceParams
    | BetaManagedAgentsMemoryStoreResourceParam,
    Tagged(),
]


@with_config(FORBID_EXTRA)
class SessionCreateParams(TypedDict, total=False):
    agent: Required[BetaManagedAgentsSessionAgentParams]
    environment_id: Required[str]
    budget: BetaManagedAgentsBudgetLimitParam
    initial_events: Sequence[BetaManagedAgentsSessionInitialEventParams]
    metadata: Mapping[str, str]
    resources: Sequence[BetaManagedAgentsSessionResourceParams]
    title: str | None
    vault_ids: Sequence[str]


class SessionCreateCall(SessionCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.create`."""


@with_config(FORBID_EXTRA)
class SessionUpdateParams(TypedDict, total=False):
    agent: BetaManagedAgentsSessionAgentUpdateParam
    budget: BetaManagedAgentsBudgetLimitParam | None
    metadata: Mapping[str, str | None] | None
    title: str | None
    vault_ids: Sequence[str]


class SessionUpdateCall(SessionUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.update`."""


@with_config(FORBID_EXTRA)
class SessionListParams(CursorParams, CreatedAtParams, total=False):
    agent_id: str
    agent_version: int
    deployment_id: str
    include_archived: bool
    memory_store_id: str
    order: Literal["asc", "desc"]
    statuses: Sequence[Literal["rescheduling", "running", "idle", "terminated"]]


class SessionListCall(SessionListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.list`."""


@with_config(FORBID_EXTRA)
class SessionEventListParams(CursorParams, CreatedAtParams, total=False):
    order: Literal["asc", "desc"]
    types: Sequence[BetaManagedAgentsSessionEventType]


class SessionEventListCall(SessionEventListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.events.list`."""


@with_config(FORBID_EXTRA)
class EventSendParams(TypedDict, total=False):
    events: Required[Sequence[BetaManagedAgentsEventParams]]


class EventSendCall(EventSendParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.events.send`."""


@with_config(FORBID_EXTRA)
class SessionEventStreamParams(TypedDict, total=False):
    event_deltas: Sequence[BetaManagedAgentsDeltaType]


class SessionEventStreamCall(SessionEventStreamParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.events.stream`."""


@with_config(FORBID_EXTRA)
class ResourceUpdateParams(TypedDict, total=False):
    authorization_token: Required[str]


class ResourceUpdateCall(ResourceUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.resources.update`."""


ResourceListParams = CursorParams


@with_config(FORBID_EXTRA)
class ResourceAddParams(TypedDict, total=False):
    type: Required[Literal["file"]]
    file_id: Required[str]
    mount_path: str | None


class ResourceAddCall(ResourceAddParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.resources.add`."""


@with_config(FORBID_EXTRA)
class ThreadListParams(CursorParams, total=False):
    statuses: Sequence[BetaManagedAgentsSessionThreadStatus]


class ThreadListCall(ThreadListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.threads.list`."""


ThreadEventListParams = CursorParams
ThreadEventStreamParams = SessionEventStreamParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
