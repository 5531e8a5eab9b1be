"""What the service posts to webhook endpoints."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal

from .._base import BaseModel, OpenUnion, Timestamp


class _EventData(BaseModel):
    """What every event says."""

    id: str
    organization_id: str


class _WorkspaceEventData(_EventData):
    """What every event in a workspace says."""

    workspace_id: str


class BetaWebhookAgentArchivedEventData(_WorkspaceEventData):
    type: Literal["agent.archived"]


class BetaWebhookAgentCreatedEventData(_WorkspaceEventData):
    type: Literal["agent.created"]


class BetaWebhookAgentDeletedEventData(_WorkspaceEventData):
    type: Literal["agent.deleted"]


class BetaWebhookAgentUpdatedEventData(_WorkspaceEventData):
    type: Literal["agent.updated"]


class BetaWebhookDeploymentArchivedEventData(_WorkspaceEventData):
    type: Literal["deployment.archived"]


class BetaWebhookDeploymentCreatedEventData(_WorkspaceEventData):
    type: Literal["deployment.created"]


class BetaWebhookDeploymentDeletedEventData(_WorkspaceEventData):
    type: Literal["deployment.deleted"]


class BetaWebhookDeploymentPausedEventData(_WorkspaceEventData):
    type: Literal["deployment.paused"]


class BetaWebhookDeploymentRunFailedEventData(_WorkspaceEventData):
    type: Literal["deployment_run.failed"]


class BetaWebhookDeploymentRunStartedEventData(_WorkspaceEventData):
    type: Literal["deployment_run.started"]


class BetaWebhookDeploymentRunSucceededEventData(_WorkspaceEventData):
    type: Literal["deployment_run.succeeded"]


class BetaWebhookDeploymentUnpausedEventData(_WorkspaceEventData):
    type: Literal["deployment.unpaused"]


class BetaWebhookDeploymentUpdatedEventData(_WorkspaceEventData):
    type: Literal["deployment.updated"]


class BetaWebhookEnvironmentArchivedEventData(_WorkspaceEventData):
    type: Literal["environment.archived"]


class BetaWebhookEnvironmentCreatedEventData(_WorkspaceEventData):
    type: Literal["environment.created"]


class BetaWebhookEnvironmentDeletedEventData(_WorkspaceEventData):
    type: Literal["environment.deleted"]


class BetaWebhookEnvironmentUpdatedEventData(_WorkspaceEventData):
    type: Literal["environment.updated"]


class BetaWebhookSessionCreatedEventData(_WorkspaceEventData):
    type: Literal["session.created"]


class BetaWebhookSessionPendingEventData(_WorkspaceEventData):
    type: Literal["session.pending"]


class BetaWebhookSessionRunningEventData(_WorkspaceEventData):
    type: Literal["session.running"]


class BetaWebhookSessionIdledEventData(_WorkspaceEventData):
    type: Literal["session.idled"]


class BetaWebhookSessionRequiresActionEventData(_WorkspaceEventData):
    type: Literal["session.requires_action"]


class BetaWebhookSessionArchivedEventData(_WorkspaceEventData):
    type: Literal["session.archived"]


class BetaWebhookSessionDeletedEventData(_WorkspaceEventData):
    type: Literal["session.deleted"]


class BetaWebhookSessionStatusRescheduledEventData(_WorkspaceEventData):
    type: Literal["session.status_rescheduled"]


class BetaWebhookSessionStatusScheduledEventData(_WorkspaceEventData):
    """A session was created and takes events; the guide has this event, the official package does not."""

    type: Literal["session.status_scheduled"]


class BetaWebhookSessionStatusRunStartedEventData(_WorkspaceEventData):
    type: Literal["session.status_run_started"]


class BetaWebhookSessionStatusIdledEventData(_WorkspaceEventData):
    type: Literal["session.status_idled"]


class BetaWebhookSessionStatusTerminatedEventData(_WorkspaceEventData):
    type: Literal["session.status_terminated"]


class BetaWebhookSessionThreadCreatedEventData(_WorkspaceEventData):
    type: Literal["session.thread_created"]
    session_thread_id: str


class BetaWebhookSessionThreadIdledEventData(_WorkspaceEventData):
    type: Literal["session.thread_idled"]
    session_thread_id: str


class BetaWebhookSessionThreadTerminatedEventData(_WorkspaceEventData):
    type: Literal["session.thread_terminated"]
    session_thread_id: str


class BetaWebhookSessionOutcomeEvaluationEndedEventData(_WorkspaceEventData):
    type: Literal["session.outcome_evaluation_ended"]


class BetaWebhookVaultCreatedEventData(_WorkspaceEventData):
    type: Literal["vault.created"]


class BetaWebhookVaultArchivedEventData(_WorkspaceEventData):
    type: Literal["vault.archived"]


class BetaWebhookVaultDeletedEventData(_WorkspaceEventData):
    type: Literal["vault.deleted"]


class BetaWebhookVaultCredentialCreatedEventData(_WorkspaceEventData):
    type: Literal["vault_credential.created"]
    vault_id: str


class BetaWebhookVaultCredentialArchivedEventData(_WorkspaceEventData):
    type: Literal["vault_credential.archived"]
    vault_id: str


class BetaWebhookVaultCredentialDeletedEventData(_WorkspaceEventData):
    type: Literal["vault_credential.deleted"]
    vault_id: str


class BetaWebhookVaultCredentialRefreshFailedEventData(_WorkspaceEventData):
    type: Literal["vault_credential.refresh_failed"]
    vault_id: str


class BetaWebhookSessionUpdatedEventData(_WorkspaceEventData):
    type: Literal["session.updated"]


class BetaWebhookMemoryStoreCreatedEventData(_WorkspaceEventData):
    type: Literal["memory_store.created"]


class BetaWebhookMemoryStoreArchivedEventData(_WorkspaceEventData):
    type: Literal["memory_store.archived"]


class BetaWebhookMemoryStoreDeletedEventData(_WorkspaceEventData):
    type: Literal["memory_store.deleted"]


class BetaWebhookSessionBudgetReachedEventData(_WorkspaceEventData):
    type: Literal["session.budget_reached"]


class BetaWebhookUserProfileEnforcementActionOpenedEventData(_EventData):
    type: Literal["user_profile.enforcement_action_opened"]
    enforcement_action_id: str


class BetaWebhookUserProfileEnforcementActionResolvedEventData(_EventData):
    type: Literal["user_profile.enforcement_action_resolved"]
    enforcement_action_id: str


class BetaWebhookUserProfileProgramStatusUpdatedEventData(_EventData):
    type: Literal["user_profile.program_status_updated"]


class BetaWebhookExternalKeyFailedEventData(_EventData):
    type: Literal["external_key.failed"]


class BetaWebhookExternalKeyRecoveredEventData(_EventData):
    type: Literal["external_key.recovered"]


class BetaWebhookExternalStorageFailedEventData(_EventData):
    """A bucket of the organization failed a check."""

    type: Literal["external_storage.failed"]


class BetaWebhookExternalStorageRecoveredEventData(_EventData):
    """A bucket that had failed passed its checks again."""

    type: Literal["external_storage.recovered"]


BetaWebhookEventData = Annotated[
    BetaWebhookSessionCreatedEventData
    | BetaWebhookSessionPendingEventData
    | BetaWebhookSessionRunningEventData
    | BetaWebhookSessionIdledEventData
    | BetaWebhookSessionRequiresActionEventData
    | BetaWebhookSessionArchivedEventData
    | BetaWebhookSessionDeletedEventData
    | BetaWebhookSessionStatusRescheduledEventData
    | BetaWebhookSessionStatusScheduledEventData
    | BetaWebhookSessionStatusRunStartedEventData
    | BetaWebhookSessionStatusIdledEventData
    | BetaWebhookSessionStatusTerminatedEventData
    | BetaWebhookSessionThreadCreatedEventData
    | BetaWebhookSessionThreadIdledEventData
    | BetaWebhookSessionThreadTerminatedEventData
    | BetaWebhookSessionOutcomeEvaluationEndedEventData
    | BetaWebhookVaultCreatedEventData
    | BetaWebhookVaultArchivedEventData
    | BetaWebhookVaultDeletedEventData
    | BetaWebhookVaultCredentialCreatedEventData
    | BetaWebhookVaultCredentialArchivedEventData
    | BetaWebhookVaultCredentialDeletedEventData
    | BetaWebhookVaultCredentialRefreshFailedEventData
    | BetaWebhookSessionUpdatedEventData
    | BetaWebhookAgentCreatedEventData
    | BetaWebhookAgentArchivedEventData
    | BetaWebhookAgentDeletedEventData
    | BetaWebhookDeploymentPausedEventData
    | BetaWebhookDeploymentRunFailedEventData
    | BetaWebhookDeploymentCreatedEventData
    | BetaWebhookDeploymentUpdatedEventData
    | BetaWebhookDeploymentUnpausedEventData
    | BetaWebhookAgentUpdatedEventData
    | BetaWebhookDeploymentArchivedEventData
    | BetaWebhookDeploymentRunStartedEventData
    | BetaWebhookDeploymentDeletedEventData
    | BetaWebhookDeploymentRunSucceededEventData
    | BetaWebhookEnvironmentCreatedEventData
    | BetaWebhookEnvironmentUpdatedEventData
    | BetaWebhookEnvironmentArchivedEventData
    | BetaWebhookEnvironmentDeletedEventData
    | BetaWebhookMemoryStoreCreatedEventData
    | BetaWebhookMemoryStoreArchivedEventData
    | BetaWebhookMemoryStoreDeletedEventData
    | BetaWebhookSessionBudgetReachedEventData
    | BetaWebhookUserProfileEnforcementActionOpenedEventData
    | BetaWebhookUserProfileEnforcementActionResolvedEventData
    | BetaWebhookUserProfileProgramStatusUpdatedEventData
    | BetaWebhookExternalKeyFailedEventData
    | BetaWebhookExternalKeyRecoveredEventData
    | BetaWebhookExternalStorageFailedEventData
    | BetaWebhookExternalStorageRecoveredEventData,
    OpenUnion(),
]
"""What happened; `type` tells which event it is."""


class BetaWebhookEvent(BaseModel):
    """What the service posts to a webhook endpoint."""

    type: Literal["event"]
    id: str
    created_at: Timestamp
    data: BetaWebhookEventData
