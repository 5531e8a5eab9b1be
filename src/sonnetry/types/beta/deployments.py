"""Deployments and their runs (rules DEP-1 to DEP-7)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

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
    type: Literal["agent_archived_error"]


class BetaManagedAgentsMemoryStoreArchivedDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["memory_store_archived_error"]


class _RunFailure(BaseModel):
    """What every error of a run says."""

    message: str


class BetaManagedAgentsMemoryStoreArchivedRunErrorObject(_RunFailure):
    type: Literal["memory_store_archived_error"]


class BetaManagedAgentsAgentArchivedRunErrorObject(_RunFailure):
    type: Literal["agent_archived_error"]


class BetaManagedAgentsDeploymentUserMessageEvent(BaseModel):
    type: Literal["user.message"]
    content: list[BetaManagedAgentsUserMessageContent]


class BetaManagedAgentsDeploymentUserDefineOutcomeEvent(BaseModel):
    type: Literal["user.define_outcome"]
    description: str
    rubric: BetaManagedAgentsRubric
    max_iterations: int | None = None


class BetaManagedAgentsDeploymentSystemMessageEvent(BaseModel):
    type: Literal["system.message"]
    content: list[BetaManagedAgentsSystemContentBlock]


BetaManagedAgentsDeploymentInitialEvent = Annotated[
    BetaManagedAgentsDeploymentUserMessageEvent
    | BetaManagedAgentsDeploymentUserDefineOutcomeEvent
    | BetaManagedAgentsDeploymentSystemMessageEvent,
    OpenUnion(),
]


class BetaManagedAgentsManualDeploymentPausedReason(BaseModel):
    type: Literal["manual"]


class BetaManagedAgentsEnvironmentArchivedDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["environment_archived_error"]


class BetaManagedAgentsEnvironmentNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["environment_not_found_error"]


class BetaManagedAgentsVaultNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["vault_not_found_error"]


class BetaManagedAgentsFileNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["file_not_found_error"]


class BetaManagedAgentsSessionResourceNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["session_resource_not_found_error"]


class BetaManagedAgentsWorkspaceArchivedDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["workspace_archived_error"]


class BetaManagedAgentsOrganizationDisabledDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["organization_disabled_error"]


class BetaManagedAgentsSkillNotFoundDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["skill_not_found_error"]


class BetaManagedAgentsVaultArchivedDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["vault_archived_error"]


class BetaManagedAgentsUnknownDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["unknown_error"]


class BetaManagedAgentsSelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["self_hosted_resources_unsupported_error"]


class BetaManagedAgentsMCPEgressBlockedDeploymentPausedReasonErrorObject(BaseModel):
    type: Literal["mcp_egress_blocked_error"]


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
    type: Literal["error"]
    error: BetaManagedAgentsDeploymentPausedReasonErrorObject


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
    type: Literal["cron"]
    expression: str
    timezone: str
    last_run_at: Timestamp | None = None
    upcoming_runs_at: list[Timestamp] | None = None


class BetaManagedAgentsDeployment(BaseModel):
    """A deployment: sessions that start on a schedule or by hand (rule DEP-1)."""

    type: Literal["deployment"]
    id: str
    agent: BetaManagedAgentsAgentReference
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    description: Annotated[str | None, ALWAYS] = None
    environment_id: str
    initial_events: list[BetaManagedAgentsDeploymentInitialEvent]
    metadata: dict[str, str]
    name: str
    paused_reason: Annotated[BetaManagedAgentsDeploymentPausedReason | None, ALWAYS] = None
    resources: list[BetaManagedAgentsSessionResourceConfig]
    schedule: Annotated[BetaManagedAgentsSchedule | None, ALWAYS] = None
    status: Open[BetaManagedAgentsDeploymentStatus]
    updated_at: Timestamp
    vault_ids: list[str]
    budget: BetaManagedAgentsBudgetLimit | None = None


class BetaManagedAgentsEnvironmentArchivedRunErrorObject(_RunFailure):
    type: Literal["environment_archived_error"]


class BetaManagedAgentsEnvironmentNotFoundRunErrorObject(_RunFailure):
    type: Literal["environment_not_found_error"]


class BetaManagedAgentsVaultNotFoundRunErrorObject(_RunFailure):
    type: Literal["vault_not_found_error"]


class BetaManagedAgentsVaultArchivedRunErrorObject(_RunFailure):
    type: Literal["vault_archived_error"]


class BetaManagedAgentsFileNotFoundRunErrorObject(_RunFailure):
    type: Literal["file_not_found_error"]


class BetaManagedAgentsSkillNotFoundRunErrorObject(_RunFailure):
    type: Literal["skill_not_found_error"]


class BetaManagedAgentsSessionResourceNotFoundRunErrorObject(_RunFailure):
    type: Literal["session_resource_not_found_error"]


class BetaManagedAgentsWorkspaceArchivedRunErrorObject(_RunFailure):
    type: Literal["workspace_archived_error"]


class BetaManagedAgentsOrganizationDisabledRunErrorObject(_RunFailure):
    type: Literal["organization_disabled_error"]


class BetaManagedAgentsSessionRateLimitedRunErrorObject(_RunFailure):
    type: Literal["session_rate_limited_error"]


class BetaManagedAgentsSessionCreationRejectedRunErrorObject(_RunFailure):
    type: Literal["session_creation_rejected_error"]


class BetaManagedAgentsUnknownRunErrorObject(_RunFailure):
    type: Literal["unknown_error"]


class BetaManagedAgentsSelfHostedResourcesUnsupportedRunErrorObject(_RunFailure):
    type: Literal["self_hosted_resources_unsupported_error"]


class BetaManagedAgentsMCPEgressBlockedRunErrorObject(_RunFailure):
    type: Literal["mcp_egress_blocked_error"]


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
    type: Literal["schedule"]
    scheduled_at: Timestamp


class BetaManagedAgentsManualTriggerContext(BaseModel):
    type: Literal["manual"]


BetaManagedAgentsTriggerContext = Annotated[
    BetaManagedAgentsScheduleTriggerContext | BetaManagedAgentsManualTriggerContext, OpenUnion()
]


class BetaManagedAgentsDeploymentRun(BaseModel):
    """One firing of a deployment (rule DEP-5)."""

    type: Literal["deployment_run"]
    id: str
    agent: BetaManagedAgentsAgentReference
    created_at: Timestamp
    deployment_id: str
    error: Annotated[BetaManagedAgentsDeploymentRunError | None, ALWAYS] = None
    session_id: Annotated[str | None, ALWAYS] = None
    trigger_context: BetaManagedAgentsTriggerContext


BetaManagedAgentsDeploymentInitialEventParams = Annotated[
    BetaManagedAgentsUserMessageEventParams
    | BetaManagedAgentsUserDefineOutcomeEventParams
    | BetaManagedAgentsSystemMessageEventParams,
    Tagged(),
]


class BetaManagedAgentsScheduleParams(TypedDict, total=False):
    type: Required[Literal["cron"]]
    expression: Required[str]
    timezone: Required[str]


BetaManagedAgentsDeploymentAgentParams = Annotated[str | BetaManagedAgentsAgentParams, TextOr()]


@with_config(FORBID_EXTRA)
class DeploymentRunListParams(CursorParams, CreatedAtParams, total=False):
    deployment_id: str
    has_error: bool
    trigger_type: BetaManagedAgentsTriggerType


class DeploymentRunListCall(DeploymentRunListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployment_runs.list`."""


@with_config(FORBID_EXTRA)
class DeploymentCreateParams(TypedDict, total=False):
    agent: Required[BetaManagedAgentsDeploymentAgentParams]
    environment_id: Required[str]
    initial_events: Required[Annotated[Sequence[BetaManagedAgentsDeploymentInitialEventParams], MinLen(1), MaxLen(50)]]
    name: Required[str]
    budget: BetaManagedAgentsBudgetLimitParam | None
    description: str | None
    metadata: Mapping[str, str]
    resources: Sequence[BetaManagedAgentsSessionResourceParams]
    schedule: BetaManagedAgentsScheduleParams | None
    vault_ids: Sequence[str]


class DeploymentCreateCall(DeploymentCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployments.create`."""


@with_config(FORBID_EXTRA)
class DeploymentUpdateParams(TypedDict, total=False):
    agent: BetaManagedAgentsDeploymentAgentParams
    budget: BetaManagedAgentsBudgetLimitParam | None
    description: str | None
    environment_id: str
    initial_events: Sequence[BetaManagedAgentsDeploymentInitialEventParams]
    metadata: Mapping[str, str | None] | None
    name: str
    resources: Sequence[BetaManagedAgentsSessionResourceParams] | None
    schedule: BetaManagedAgentsScheduleParams | None
    vault_ids: Sequence[str] | None


class DeploymentUpdateCall(DeploymentUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployments.update`."""


@with_config(FORBID_EXTRA)
class DeploymentListParams(CursorParams, total=False):
    agent_id: str
    created_at_gte: str | datetime
    created_at_lte: str | datetime
    include_archived: bool
    status: BetaManagedAgentsDeploymentStatus


class DeploymentListCall(DeploymentListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.deployments.list`."""
