"""Sessions, their resources and threads (rules SES-1 to SES-9, THR-1 to THR-3)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

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
    """A branch of a repository."""

    type: Literal["branch"]
    """Always `branch`."""
    name: str
    """The branch to check out."""


class BetaManagedAgentsCommitCheckout(BaseModel):
    """A commit of a repository."""

    type: Literal["commit"]
    """Always `commit`."""
    sha: str
    """Which commit, by its hash."""


class BetaManagedAgentsDeleteSessionResource(BaseModel):
    """Confirms that a resource was taken away."""

    type: Literal["session_resource_deleted"]
    """Always `session_resource_deleted`."""
    id: str
    """Which resource was taken away (`sesrsc_...`)."""


class BetaManagedAgentsDeletedSession(BaseModel):
    """Confirms that a session was deleted."""

    type: Literal["session_deleted"]
    """Always `session_deleted`."""
    id: str
    """Which session was deleted (`sesn_...`)."""


class BetaManagedAgentsFileResource(BaseModel):
    """A file in the sandbox of a session."""

    type: Literal["file"]
    """Always `file`."""
    id: str
    """Identifies it in the session (`sesrsc_...`)."""
    created_at: Timestamp
    """When it was given to the session."""
    file_id: str
    """Which uploaded file it is (`file_...`)."""
    mount_path: str
    """Where it is in the sandbox."""
    updated_at: Timestamp
    """When it last changed."""


class BetaManagedAgentsFileResourceConfig(BaseModel):
    """A file that the sessions of a deployment have."""

    type: Literal["file"]
    """Always `file`."""
    file_id: str
    """Which uploaded file it is (`file_...`)."""
    mount_path: str | None = None
    """Where it goes in the sandbox; None for the folder of uploads, under its id."""


BetaManagedAgentsCheckout = Annotated[BetaManagedAgentsBranchCheckout | BetaManagedAgentsCommitCheckout, OpenUnion()]


class BetaManagedAgentsGitHubRepositoryResource(BaseModel):
    """A repository in the sandbox of a session."""

    type: Literal["github_repository"]
    """Always `github_repository`."""
    id: str
    """Identifies it in the session (`sesrsc_...`)."""
    created_at: Timestamp
    """When it was given to the session."""
    mount_path: str
    """Where it is in the sandbox."""
    updated_at: Timestamp
    """When it last changed."""
    url: str
    """The address of the repository."""
    checkout: BetaManagedAgentsCheckout | None = None
    """Which branch or commit; None for the default branch."""


class BetaManagedAgentsGitHubRepositoryResourceConfig(BaseModel):
    """A repository that the sessions of a deployment have."""

    type: Literal["github_repository"]
    """Always `github_repository`."""
    url: str
    """The address of the repository."""
    checkout: BetaManagedAgentsCheckout | None = None
    """Which branch or commit; None for the default branch."""
    mount_path: str | None = None
    """Where it goes in the sandbox; None for its name below `/workspace`."""


class BetaManagedAgentsInlineAgent(BaseModel):
    """An agent that the model defined for the work."""

    type: Literal["inline"]
    """Always `inline`."""
    description: Annotated[str | None, ALWAYS] = None
    """What the agent is for; None if it was not said."""
    execution_identity: BetaManagedAgentsExecutionIdentity
    """Who its sandbox acts as in a cloud."""
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    """The MCP servers that it uses."""
    model: BetaManagedAgentsModelConfig
    """Which model it uses, and how."""
    name: str
    """What the model named it."""
    skills: list[BetaManagedAgentsSkill]
    """The skills that it may load."""
    system: Annotated[str | None, ALWAYS] = None
    """The instructions for the model; None if it has none."""
    tools: list[BetaManagedAgentsTool]
    """What the model may call."""


class BetaManagedAgentsOutcomeEvaluationResource(BaseModel):
    """How an outcome of a session was judged."""

    type: Literal["outcome_evaluation"]
    """Always `outcome_evaluation`."""
    completed_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was judged for the last time; None while work goes on."""
    description: str
    """What is to be achieved."""
    explanation: Annotated[str | None, ALWAYS] = None
    """Why it was judged so; None before it was."""
    iteration: int
    """How often it was judged before, counted from 0."""
    outcome_id: str
    """Which outcome it is (`outc_...`)."""
    result: str
    """How it was judged: `satisfied`, `max_iterations_reached`, `failed`, `interrupted`, or that work goes on."""


BetaManagedAgentsSessionResource = Annotated[
    BetaManagedAgentsGitHubRepositoryResource | BetaManagedAgentsFileResource | BetaManagedAgentsMemoryStoreResource,
    OpenUnion(),
]


class BetaManagedAgentsSession(BaseModel):
    """A session: an agent at work in an environment (rule SES-7)."""

    type: Literal["session"]
    """Always `session`."""
    id: str
    """Identifies it (`sesn_...`)."""
    agent: BetaManagedAgentsSessionAgent
    """The agent as it was when the session began."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None while it is in use."""
    budget: Annotated[BetaManagedAgentsBudgetLimit | None, ALWAYS] = None
    """What it may cost; None for no limit."""
    created_at: Timestamp
    """When it was created."""
    environment_id: str
    """The environment that its tools run in (`env_...`)."""
    metadata: dict[str, str]
    """Your own data, by key."""
    outcome_evaluations: list[BetaManagedAgentsOutcomeEvaluationResource]
    """How its outcomes were judged."""
    resources: list[BetaManagedAgentsSessionResource]
    """Files, repositories and memory stores in the sandbox."""
    stats: BetaManagedAgentsSessionStats
    """How long it was active and how long it has existed, in seconds."""
    status: Open[Literal["rescheduling", "running", "idle", "terminated"]]
    """Whether it runs, waits, is tried again, or has ended (rule SES-3)."""
    title: Annotated[str | None, ALWAYS] = None
    """What people call it; None if it has no title."""
    updated_at: Timestamp
    """When it last changed."""
    usage: BetaManagedAgentsSessionUsage
    """What it cost, all threads together."""
    vault_ids: list[str]
    """Vaults whose credentials it may use (`vlt_...`)."""
    deployment_id: str | None = None
    """Which deployment began it (`depl_...`); None for none."""


BetaManagedAgentsAnyThreadAgent = Annotated[
    BetaManagedAgentsSessionThreadAgent | BetaManagedAgentsAdvisor | BetaManagedAgentsInlineAgent, OpenUnion()
]


class BetaManagedAgentsSessionThreadStats(BaseModel):
    """How long a thread ran."""

    active_seconds: float | None = None
    """How long it has run; None if that is not known."""
    duration_seconds: float | None = None
    """How long ago it began, or how long it took; None if that is not known."""
    startup_seconds: float | None = None
    """How long it took to begin; None if that is not known."""


class BetaManagedAgentsSessionThreadUsage(BaseModel):
    """What a thread cost."""

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


class BetaManagedAgentsSessionThread(BaseModel):
    """A thread of a session: the work of one of its agents (rule THR-1)."""

    type: Literal["session_thread"]
    """Always `session_thread`."""
    id: str
    """Identifies it (`sthr_...`)."""
    agent: BetaManagedAgentsAnyThreadAgent
    """Which agent runs in it."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None while it is in use."""
    created_at: Timestamp
    """When it was created."""
    parent_thread_id: Annotated[str | None, ALWAYS] = None
    """Which thread started it (`sthr_...`); None for the first of the session."""
    session_id: str
    """Which session it is in (`sesn_...`)."""
    stats: Annotated[BetaManagedAgentsSessionThreadStats | None, ALWAYS] = None
    """How long it ran; None if that is not known."""
    status: Open[BetaManagedAgentsSessionThreadStatus]
    """Whether it runs, waits, or has ended."""
    updated_at: Timestamp
    """When it last changed."""
    usage: Annotated[BetaManagedAgentsSessionThreadUsage | None, ALWAYS] = None
    """What it cost; None if that is not known."""
    workflow_run_id: Annotated[str | None, ALWAYS] = None
    """Which program of the agent started it; None for none."""


class BetaManagedAgentsAgentWithOverridesParams(TypedDict, total=False):
    """An agent with changes for one session (rule SES-1)."""

    type: Required[Literal["agent_with_overrides"]]
    """Always `agent_with_overrides`."""
    id: Required[str]
    """Which agent to run (`agent_...`)."""
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams]
    """All MCP servers of this session; an empty list for none, left out for those of the agent."""
    model: BetaManagedAgentsAgentModelParams
    """Which model to use in this session; left out for that of the agent."""
    skills: Sequence[BetaManagedAgentsSkillParams]
    """All skills of this session; an empty list for none, left out for those of the agent."""
    system: str | None
    """The instructions for this session; None for none, left out for those of the agent."""
    tools: Sequence[BetaManagedAgentsToolParams]
    """All that the model may call in this session; an empty list for nothing, left out for those of the agent."""
    version: int
    """Which version of the agent; the latest if left out."""


class BetaManagedAgentsBranchCheckoutParam(TypedDict, total=False):
    """A branch of a repository."""

    type: Required[Literal["branch"]]
    """Always `branch`."""
    name: Required[str]
    """Which branch."""


class BetaManagedAgentsCommitCheckoutParam(TypedDict, total=False):
    """A commit of a repository."""

    type: Required[Literal["commit"]]
    """Always `commit`."""
    sha: Required[str]
    """Which commit, by its hash."""


class BetaManagedAgentsFileResourceParams(TypedDict, total=False):
    """A file to put into the sandbox."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """Which uploaded file (`file_...`)."""
    mount_path: str | None
    """Where to put it in the sandbox; None for the folder of uploads, under its id."""


BetaManagedAgentsCheckoutParam = Annotated[
    BetaManagedAgentsBranchCheckoutParam | BetaManagedAgentsCommitCheckoutParam, Tagged()
]


class BetaManagedAgentsGitHubRepositoryResourceParams(TypedDict, total=False):
    """A repository to put into the sandbox."""

    type: Required[Literal["github_repository"]]
    """Always `github_repository`."""
    url: Required[str]
    """The address of the repository, with https."""
    authorization_token: str
    """The token to read the repository with; not needed for a public one, and never shown again."""
    checkout: BetaManagedAgentsCheckoutParam | None
    """Which branch or commit; None for the default branch."""
    mount_path: str | None
    """Where to put it in the sandbox; None for its name below `/workspace`."""


class BetaManagedAgentsSessionAgentUpdateParam(TypedDict, total=False):
    """What of its agent a session may change."""

    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams]
    """All MCP servers from now on."""
    tools: Sequence[BetaManagedAgentsToolParams]
    """All that the model may call from now on."""


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
    """What `beta.sessions.create` sends (rule SES-1)."""

    agent: Required[BetaManagedAgentsSessionAgentParams]
    """Which agent to run: an id, a version of it, or one with changes for this session."""
    environment_id: Required[str]
    """Where it runs (`env_...`)."""
    budget: BetaManagedAgentsBudgetLimitParam
    """What it may cost; no limit if left out."""
    initial_events: Sequence[BetaManagedAgentsSessionInitialEventParams]
    """What it begins with, up to 50 messages and outcomes; it then runs at once."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters (rule MA-1)."""
    resources: Sequence[BetaManagedAgentsSessionResourceParams]
    """Files, repositories and memory stores to have in the sandbox."""
    title: str | None
    """What people call it; None for no title."""
    vault_ids: Sequence[str]
    """Vaults whose credentials it may use (`vlt_...`)."""


class SessionCreateCall(SessionCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.create`."""


@with_config(FORBID_EXTRA)
class SessionUpdateParams(TypedDict, total=False):
    """What `beta.sessions.update` sends; what is left out stays (rule SES-5)."""

    agent: BetaManagedAgentsSessionAgentUpdateParam
    """Its tools and servers from now on; only while the session is idle (rule SES-5)."""
    budget: BetaManagedAgentsBudgetLimitParam | None
    """What it may cost from now on; None for no limit."""
    metadata: Mapping[str, str | None] | None
    """Pairs to set; None as a value removes a key, None for all clears them (rule MA-1)."""
    title: str | None
    """What people call it from now on; None takes the title away."""
    vault_ids: Sequence[str]
    """Vaults whose credentials it may use (`vlt_...`); not every service takes a change."""


class SessionUpdateCall(SessionUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.update`."""


@with_config(FORBID_EXTRA)
class SessionListParams(CursorParams, CreatedAtParams, total=False):
    """What `beta.sessions.list` sends."""

    agent_id: str
    """Only sessions of this agent (`agent_...`)."""
    agent_version: int
    """Only sessions of this version; needs `agent_id`."""
    deployment_id: str
    """Only sessions of this deployment (`depl_...`)."""
    include_archived: bool
    """Whether archived sessions are listed too; false by default."""
    memory_store_id: str
    """Only sessions that have this store (`memstore_...`)."""
    order: Literal["asc", "desc"]
    """Oldest or newest first; `desc` by default."""
    statuses: Sequence[Literal["rescheduling", "running", "idle", "terminated"]]
    """Only sessions in one of these states."""


class SessionListCall(SessionListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.list`."""


@with_config(FORBID_EXTRA)
class SessionEventListParams(CursorParams, CreatedAtParams, total=False):
    """What `beta.sessions.events.list` sends (rule EVT-3)."""

    order: Literal["asc", "desc"]
    """Oldest or newest first; `asc` by default."""
    types: Sequence[BetaManagedAgentsSessionEventType]
    """Only events of these types."""


class SessionEventListCall(SessionEventListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.events.list`."""


@with_config(FORBID_EXTRA)
class EventSendParams(TypedDict, total=False):
    """What `beta.sessions.events.send` sends (rule EVT-1)."""

    events: Required[Sequence[BetaManagedAgentsEventParams]]
    """What to send, in this order."""


class EventSendCall(EventSendParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.events.send`."""


@with_config(FORBID_EXTRA)
class SessionEventStreamParams(TypedDict, total=False):
    """What `beta.sessions.events.stream` sends (rule EVT-2)."""

    event_deltas: Sequence[BetaManagedAgentsDeltaType]
    """Of which events to get pieces while they are made (rule EVT-4)."""


class SessionEventStreamCall(SessionEventStreamParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.events.stream`."""


@with_config(FORBID_EXTRA)
class ResourceUpdateParams(TypedDict, total=False):
    """What `beta.sessions.resources.update` sends."""

    authorization_token: Required[str]
    """The token to read the repository with from now on."""


class ResourceUpdateCall(ResourceUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.resources.update`."""


ResourceListParams = CursorParams


@with_config(FORBID_EXTRA)
class ResourceAddParams(TypedDict, total=False):
    """What `beta.sessions.resources.add` sends: a file."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """Which uploaded file (`file_...`)."""
    mount_path: str | None
    """Where to put it in the sandbox; None for the folder of uploads, under its id."""


class ResourceAddCall(ResourceAddParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.resources.add`."""


@with_config(FORBID_EXTRA)
class ThreadListParams(CursorParams, total=False):
    """What `beta.sessions.threads.list` sends."""

    statuses: Sequence[BetaManagedAgentsSessionThreadStatus]
    """Only threads in one of these states."""


class ThreadListCall(ThreadListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.sessions.threads.list`."""


ThreadEventListParams = CursorParams
ThreadEventStreamParams = SessionEventStreamParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
