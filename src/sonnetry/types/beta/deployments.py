"""Deployments and their runs (rules DEP-1 to DEP-7)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from datetime import datetime
from typing import Annotated, Literal, Required

from annotated_types import MaxLen, MinLen
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Timestamp
from .._calls import BetaHeader, CreatedAtParams, CursorParams, Mapping, Sequence, WorkspaceHeader
from .._options import RequestOptions
from .agents import BetaManagedAgentsAgentParams, BetaManagedAgentsAgentReference
from .memory_stores import (
    BetaManagedAgentsMemoryStoreResourceConfig,
)
from .session_events import (
    BetaManagedAgentsBudgetLimit,
    BetaManagedAgentsBudgetLimitParam,
    BetaManagedAgentsRubric,
    BetaManagedAgentsSystemContentBlock,
    BetaManagedAgentsSystemMessageEventParams,
    BetaManagedAgentsUserDefineOutcomeEventParams,
    BetaManagedAgentsUserMessageContent,
    BetaManagedAgentsUserMessageEventParams,
)
from .sessions import (
    BetaManagedAgentsFileResourceConfig,
    BetaManagedAgentsGitHubRepositoryResourceConfig,
    BetaManagedAgentsSessionResourceParams,
)

BetaManagedAgentsDeploymentStatus = Literal["active", "paused"]

BetaManagedAgentsTriggerType = Literal["schedule", "manual"]


class BetaManagedAgentsAgentArchivedDeploymentPausedReasonErrorObject(BaseModel):
    """The agent is archived."""

    type: Literal["agent_archived_error"]
    """Always `agent_archived_error`."""


class BetaManagedAgentsMemoryStoreArchivedDeploymentPausedReasonErrorObject(BaseModel):
    """A memory store is archived."""

    type: Literal["memory_store_archived_error"]
    """Always `memory_store_archived_error`."""


class _RunFailure(BaseModel):
    """What every error of a run says."""

    message: str
    """What went wrong, for people."""


class BetaManagedAgentsMemoryStoreArchivedRunErrorObject(_RunFailure):
    """A memory store is archived."""

    type: Literal["memory_store_archived_error"]
    """Always `memory_store_archived_error`."""


class BetaManagedAgentsAgentArchivedRunErrorObject(_RunFailure):
    """The agent is archived."""

    type: Literal["agent_archived_error"]
    """Always `agent_archived_error`."""


class BetaManagedAgentsDeploymentUserMessageEvent(BaseModel):
    """A message of the user that each session begins with."""

    type: Literal["user.message"]
    """Always `user.message`."""
    content: list[BetaManagedAgentsUserMessageContent]
    """What is said, in blocks."""


class BetaManagedAgentsDeploymentUserDefineOutcomeEvent(BaseModel):
    """An outcome that each session works towards."""

    type: Literal["user.define_outcome"]
    """Always `user.define_outcome`."""
    description: str
    """What is to be achieved."""
    rubric: BetaManagedAgentsRubric
    """What a good result is, which the judge goes by."""
    max_iterations: int | None = None
    """How often the work may be judged and improved; None for the default."""


class BetaManagedAgentsDeploymentSystemMessageEvent(BaseModel):
    """An instruction that each session begins with."""

    type: Literal["system.message"]
    """Always `system.message`."""
    content: list[BetaManagedAgentsSystemContentBlock]
    """What is said, in blocks."""


BetaManagedAgentsDeploymentInitialEvent = Annotated[
    BetaManagedAgentsDeploymentUserMessageEvent
    | BetaManagedAgentsDeploymentUserDefineOutcomeEvent
    | BetaManagedAgentsDeploymentSystemMessageEvent,
    OpenUnion(),
]


class BetaManagedAgentsManualDeploymentPausedReason(BaseModel):
    """Somebody paused it."""

    type: Literal["manual"]
    """Always `manual`."""


class BetaManagedAgentsEnvironmentArchivedDeploymentPausedReasonErrorObject(BaseModel):
    """The environment is archived."""

    type: Literal["environment_archived_error"]
    """Always `environment_archived_error`."""


class BetaManagedAgentsEnvironmentNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    """The environment is gone."""

    type: Literal["environment_not_found_error"]
    """Always `environment_not_found_error`."""


class BetaManagedAgentsVaultNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    """A vault is gone."""

    type: Literal["vault_not_found_error"]
    """Always `vault_not_found_error`."""


class BetaManagedAgentsFileNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    """A file is gone."""

    type: Literal["file_not_found_error"]
    """Always `file_not_found_error`."""


class BetaManagedAgentsSessionResourceNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    """A resource of the session is gone."""

    type: Literal["session_resource_not_found_error"]
    """Always `session_resource_not_found_error`."""


class BetaManagedAgentsWorkspaceArchivedDeploymentPausedReasonErrorObject(BaseModel):
    """The workspace is archived."""

    type: Literal["workspace_archived_error"]
    """Always `workspace_archived_error`."""


class BetaManagedAgentsOrganizationDisabledDeploymentPausedReasonErrorObject(BaseModel):
    """The organization is disabled."""

    type: Literal["organization_disabled_error"]
    """Always `organization_disabled_error`."""


class BetaManagedAgentsSkillNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    """A skill is gone."""

    type: Literal["skill_not_found_error"]
    """Always `skill_not_found_error`."""


class BetaManagedAgentsVaultArchivedDeploymentPausedReasonErrorObject(BaseModel):
    """A vault is archived."""

    type: Literal["vault_archived_error"]
    """Always `vault_archived_error`."""


class BetaManagedAgentsUnknownDeploymentPausedReasonErrorObject(BaseModel):
    """Something else went wrong."""

    type: Literal["unknown_error"]
    """Always `unknown_error`."""


class BetaManagedAgentsSelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject(BaseModel):
    """The environment runs on your machines, which take no files and repositories."""

    type: Literal["self_hosted_resources_unsupported_error"]
    """Always `self_hosted_resources_unsupported_error`."""


class BetaManagedAgentsMCPEgressBlockedDeploymentPausedReasonErrorObject(BaseModel):
    """The network of the environment does not let an MCP server be reached."""

    type: Literal["mcp_egress_blocked_error"]
    """Always `mcp_egress_blocked_error`."""


BetaManagedAgentsDeploymentPausedReasonErrorObject = Annotated[
    BetaManagedAgentsEnvironmentArchivedDeploymentPausedReasonErrorObject
    | BetaManagedAgentsAgentArchivedDeploymentPausedReasonErrorObject
    | BetaManagedAgentsEnvironmentNotFoundDeploymentPausedReasonErrorObject
    | BetaManagedAgentsVaultNotFoundDeploymentPausedReasonErrorObject
    | BetaManagedAgentsFileNotFoundDeploymentPausedReasonErrorObject
    | BetaManagedAgentsSessionResourceNotFoundDeploymentPausedReasonErrorObject
    | BetaManagedAgentsWorkspaceArchivedDeploymentPausedReasonErrorObject
    | BetaManagedAgentsOrganizationDisabledDeploymentPausedReasonErrorObject
    | BetaManagedAgentsMemoryStoreArchivedDeploymentPausedReasonErrorObject
    | BetaManagedAgentsSkillNotFoundDeploymentPausedReasonErrorObject
    | BetaManagedAgentsVaultArchivedDeploymentPausedReasonErrorObject
    | BetaManagedAgentsUnknownDeploymentPausedReasonErrorObject
    | BetaManagedAgentsSelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject
    | BetaManagedAgentsMCPEgressBlockedDeploymentPausedReasonErrorObject,
    OpenUnion(),
]


class BetaManagedAgentsErrorDeploymentPausedReason(BaseModel):
    """The service paused it, because it could not run."""

    type: Literal["error"]
    """Always `error`."""
    error: BetaManagedAgentsDeploymentPausedReasonErrorObject
    """Why the deployment could not start a session."""


BetaManagedAgentsDeploymentPausedReason = Annotated[
    BetaManagedAgentsManualDeploymentPausedReason | BetaManagedAgentsErrorDeploymentPausedReason, OpenUnion()
]

BetaManagedAgentsSessionResourceConfig = Annotated[
    BetaManagedAgentsGitHubRepositoryResourceConfig
    | BetaManagedAgentsFileResourceConfig
    | BetaManagedAgentsMemoryStoreResourceConfig,
    OpenUnion(),
]


class BetaManagedAgentsSchedule(BaseModel):
    """When a deployment runs by itself."""

    type: Literal["cron"]
    """Always `cron`."""
    expression: str
    """When to run: five fields of cron, minute to day of the week (rule DEP-2)."""
    timezone: str
    """The time zone that the hours are those of, by its IANA name."""
    last_run_at: Timestamp | None = None
    """When it last ran by itself; None if it has not."""
    upcoming_runs_at: list[Timestamp] | None = None
    """The next times it will run, up to 5; None if there are none."""


class BetaManagedAgentsDeployment(BaseModel):
    """A deployment: sessions that start on a schedule or by hand (rule DEP-1)."""

    type: Literal["deployment"]
    """Always `deployment`."""
    id: str
    """Identifies it (`depl_...`)."""
    agent: BetaManagedAgentsAgentReference
    """Which agent it runs, at one version."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None while it is in use."""
    created_at: Timestamp
    """When it was created."""
    description: Annotated[str | None, ALWAYS] = None
    """What it is for; None if it was not said."""
    environment_id: str
    """Where its sessions run (`env_...`)."""
    initial_events: list[BetaManagedAgentsDeploymentInitialEvent]
    """What each session begins with."""
    metadata: dict[str, str]
    """Your own data, by key."""
    name: str
    """What people call it."""
    paused_reason: Annotated[BetaManagedAgentsDeploymentPausedReason | None, ALWAYS] = None
    """Why it is paused; None while it is active."""
    resources: list[BetaManagedAgentsSessionResourceConfig]
    """Files, repositories and memory stores of each session."""
    schedule: Annotated[BetaManagedAgentsSchedule | None, ALWAYS] = None
    """When it runs by itself; None for never."""
    status: Open[BetaManagedAgentsDeploymentStatus]
    """Whether it runs by itself or is paused."""
    updated_at: Timestamp
    """When it was last changed."""
    vault_ids: list[str]
    """Vaults whose credentials its sessions may use (`vlt_...`)."""
    budget: BetaManagedAgentsBudgetLimit | None = None
    """What each session may cost; None for no limit."""


class BetaManagedAgentsEnvironmentArchivedRunErrorObject(_RunFailure):
    """The environment is archived."""

    type: Literal["environment_archived_error"]
    """Always `environment_archived_error`."""


class BetaManagedAgentsEnvironmentNotFoundRunErrorObject(_RunFailure):
    """The environment is gone."""

    type: Literal["environment_not_found_error"]
    """Always `environment_not_found_error`."""


class BetaManagedAgentsVaultNotFoundRunErrorObject(_RunFailure):
    """A vault is gone."""

    type: Literal["vault_not_found_error"]
    """Always `vault_not_found_error`."""


class BetaManagedAgentsVaultArchivedRunErrorObject(_RunFailure):
    """A vault is archived."""

    type: Literal["vault_archived_error"]
    """Always `vault_archived_error`."""


class BetaManagedAgentsFileNotFoundRunErrorObject(_RunFailure):
    """A file is gone."""

    type: Literal["file_not_found_error"]
    """Always `file_not_found_error`."""


class BetaManagedAgentsSkillNotFoundRunErrorObject(_RunFailure):
    """A skill is gone."""

    type: Literal["skill_not_found_error"]
    """Always `skill_not_found_error`."""


class BetaManagedAgentsSessionResourceNotFoundRunErrorObject(_RunFailure):
    """A resource of the session is gone."""

    type: Literal["session_resource_not_found_error"]
    """Always `session_resource_not_found_error`."""


class BetaManagedAgentsWorkspaceArchivedRunErrorObject(_RunFailure):
    """The workspace is archived."""

    type: Literal["workspace_archived_error"]
    """Always `workspace_archived_error`."""


class BetaManagedAgentsOrganizationDisabledRunErrorObject(_RunFailure):
    """The organization is disabled."""

    type: Literal["organization_disabled_error"]
    """Always `organization_disabled_error`."""


class BetaManagedAgentsSessionRateLimitedRunErrorObject(_RunFailure):
    """Too many sessions were begun; the next run is tried as usual."""

    type: Literal["session_rate_limited_error"]
    """Always `session_rate_limited_error`."""


class BetaManagedAgentsSessionCreationRejectedRunErrorObject(_RunFailure):
    """The session was refused."""

    type: Literal["session_creation_rejected_error"]
    """Always `session_creation_rejected_error`."""


class BetaManagedAgentsUnknownRunErrorObject(_RunFailure):
    """Something else went wrong."""

    type: Literal["unknown_error"]
    """Always `unknown_error`."""


class BetaManagedAgentsSelfHostedResourcesUnsupportedRunErrorObject(_RunFailure):
    """The environment runs on your machines, which take no files and repositories."""

    type: Literal["self_hosted_resources_unsupported_error"]
    """Always `self_hosted_resources_unsupported_error`."""


class BetaManagedAgentsMCPEgressBlockedRunErrorObject(_RunFailure):
    """The network of the environment does not let an MCP server be reached."""

    type: Literal["mcp_egress_blocked_error"]
    """Always `mcp_egress_blocked_error`."""


BetaManagedAgentsDeploymentRunError = Annotated[
    BetaManagedAgentsEnvironmentArchivedRunErrorObject
    | BetaManagedAgentsAgentArchivedRunErrorObject
    | BetaManagedAgentsEnvironmentNotFoundRunErrorObject
    | BetaManagedAgentsVaultNotFoundRunErrorObject
    | BetaManagedAgentsVaultArchivedRunErrorObject
    | BetaManagedAgentsFileNotFoundRunErrorObject
    | BetaManagedAgentsMemoryStoreArchivedRunErrorObject
    | BetaManagedAgentsSkillNotFoundRunErrorObject
    | BetaManagedAgentsSessionResourceNotFoundRunErrorObject
    | BetaManagedAgentsWorkspaceArchivedRunErrorObject
    | BetaManagedAgentsOrganizationDisabledRunErrorObject
    | BetaManagedAgentsSessionRateLimitedRunErrorObject
    | BetaManagedAgentsSessionCreationRejectedRunErrorObject
    | BetaManagedAgentsUnknownRunErrorObject
    | BetaManagedAgentsSelfHostedResourcesUnsupportedRunErrorObject
    | BetaManagedAgentsMCPEgressBlockedRunErrorObject,
    OpenUnion(),
]


class BetaManagedAgentsScheduleTriggerContext(BaseModel):
    """The schedule started the run."""

    type: Literal["schedule"]
    """Always `schedule`."""
    scheduled_at: Timestamp
    """When it was to run; it starts up to some minutes later (rule DEP-3)."""


class BetaManagedAgentsManualTriggerContext(BaseModel):
    """A call of `run` started it."""

    type: Literal["manual"]
    """Always `manual`."""


BetaManagedAgentsTriggerContext = Annotated[
    BetaManagedAgentsScheduleTriggerContext | BetaManagedAgentsManualTriggerContext, OpenUnion()
]


class BetaManagedAgentsDeploymentRun(BaseModel):
    """One firing of a deployment (rule DEP-5)."""

    type: Literal["deployment_run"]
    """Always `deployment_run`."""
    id: str
    """Identifies it (`drun_...`)."""
    agent: BetaManagedAgentsAgentReference
    """Which agent it ran, at one version."""
    created_at: Timestamp
    """When the run began."""
    deployment_id: str
    """Which deployment ran (`depl_...`)."""
    error: Annotated[BetaManagedAgentsDeploymentRunError | None, ALWAYS] = None
    """Why there is no session; None if there is one."""
    session_id: Annotated[str | None, ALWAYS] = None
    """Which session it began (`sesn_...`); None if it failed."""
    trigger_context: BetaManagedAgentsTriggerContext
    """Whether the schedule started it or a call of `run`."""


BetaManagedAgentsDeploymentInitialEventParams = Annotated[
    BetaManagedAgentsUserMessageEventParams
    | BetaManagedAgentsUserDefineOutcomeEventParams
    | BetaManagedAgentsSystemMessageEventParams,
    Tagged(),
]


class BetaManagedAgentsScheduleParams(TypedDict, total=False):
    """When to run by itself (rule DEP-2)."""

    type: Required[Literal["cron"]]
    """Always `cron`."""
    expression: Required[str]
    """When to run: five fields of cron, minute to day of the week (rule DEP-2)."""
    timezone: Required[str]
    """The time zone that the hours are those of, by its IANA name."""


BetaManagedAgentsDeploymentAgentParams = Annotated[str | BetaManagedAgentsAgentParams, TextOr()]


@with_config(FORBID_EXTRA)
class DeploymentRunListParams(CursorParams, CreatedAtParams, total=False):
    """What `beta.deployment_runs.list` sends."""

    deployment_id: str
    """Only runs of this deployment (`depl_...`)."""
    has_error: bool
    """Only runs that failed, or only those that did not."""
    trigger_type: BetaManagedAgentsTriggerType
    """Only runs that the schedule, or a call of `run`, started."""


class DeploymentRunListCall(DeploymentRunListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployment_runs.list`."""


@with_config(FORBID_EXTRA)
class DeploymentCreateParams(TypedDict, total=False):
    """What `beta.deployments.create` sends (rule DEP-1)."""

    agent: Required[BetaManagedAgentsDeploymentAgentParams]
    """Which agent to run; an id alone pins its latest version."""
    environment_id: Required[str]
    """Where its sessions run (`env_...`)."""
    initial_events: Required[Annotated[Sequence[BetaManagedAgentsDeploymentInitialEventParams], MinLen(1), MaxLen(50)]]
    """What each session begins with: 1 to 50 events."""
    name: Required[str]
    """What people call it."""
    budget: BetaManagedAgentsBudgetLimitParam | None
    """What each session may cost; None for no limit."""
    description: str | None
    """What it is for; None for nothing."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters (rule MA-1)."""
    resources: Sequence[BetaManagedAgentsSessionResourceParams]
    """Files, repositories and memory stores of each session, up to 500."""
    schedule: BetaManagedAgentsScheduleParams | None
    """When to run by itself; None for never."""
    vault_ids: Sequence[str]
    """Vaults whose credentials its sessions may use, up to 50 (`vlt_...`)."""


class DeploymentCreateCall(DeploymentCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployments.create`."""


@with_config(FORBID_EXTRA)
class DeploymentUpdateParams(TypedDict, total=False):
    """What `beta.deployments.update` sends; what is left out stays (rule MA-2)."""

    agent: BetaManagedAgentsDeploymentAgentParams
    """Which agent to run from now on."""
    budget: BetaManagedAgentsBudgetLimitParam | None
    """What each session may cost from now on; None for no limit."""
    description: str | None
    """What it is for; None clears it."""
    environment_id: str
    """Where its sessions run from now on (`env_...`)."""
    initial_events: Sequence[BetaManagedAgentsDeploymentInitialEventParams]
    """What each session begins with from now on: 1 to 50 events."""
    metadata: Mapping[str, str | None] | None
    """Pairs to set; None as a value removes a key, None for all clears them (rule MA-1)."""
    name: str
    """What people call it from now on."""
    resources: Sequence[BetaManagedAgentsSessionResourceParams] | None
    """All files, repositories and memory stores of each session from now on; None for none."""
    schedule: BetaManagedAgentsScheduleParams | None
    """When to run by itself from now on; None for never."""
    vault_ids: Sequence[str] | None
    """All vaults whose credentials its sessions may use from now on; None for none."""


class DeploymentUpdateCall(DeploymentUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployments.update`."""


@with_config(FORBID_EXTRA)
class DeploymentListParams(CursorParams, total=False):
    """What `beta.deployments.list` sends."""

    agent_id: str
    """Only deployments of this agent (`agent_...`)."""
    created_at_gte: str | datetime
    """Only deployments created at this time or later."""
    created_at_lte: str | datetime
    """Only deployments created at this time or earlier."""
    include_archived: bool
    """Whether archived deployments are listed too; false by default."""
    status: BetaManagedAgentsDeploymentStatus
    """Only active, or only paused deployments."""


class DeploymentListCall(DeploymentListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployments.list`."""
