"""What the service posts to webhook endpoints."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal

from .._base import BaseModel, OpenUnion, Timestamp


class _EventData(BaseModel):
    """What every event says."""

    id: str
    """Which object it happened to; fetch it for its state."""
    organization_id: str
    """Whose it is (a UUID)."""


class _WorkspaceEventData(_EventData):
    """What every event in a workspace says."""

    workspace_id: str
    """Which workspace it is in."""


class BetaWebhookAgentArchivedEventData(_WorkspaceEventData):
    """An agent was archived."""

    type: Literal["agent.archived"]
    """Always `agent.archived`."""


class BetaWebhookAgentCreatedEventData(_WorkspaceEventData):
    """An agent was created."""

    type: Literal["agent.created"]
    """Always `agent.created`."""


class BetaWebhookAgentDeletedEventData(_WorkspaceEventData):
    """An agent was deleted."""

    type: Literal["agent.deleted"]
    """Always `agent.deleted`."""


class BetaWebhookAgentUpdatedEventData(_WorkspaceEventData):
    """An agent has a new version."""

    type: Literal["agent.updated"]
    """Always `agent.updated`."""


class BetaWebhookDeploymentArchivedEventData(_WorkspaceEventData):
    """A deployment was archived."""

    type: Literal["deployment.archived"]
    """Always `deployment.archived`."""


class BetaWebhookDeploymentCreatedEventData(_WorkspaceEventData):
    """A deployment was created."""

    type: Literal["deployment.created"]
    """Always `deployment.created`."""


class BetaWebhookDeploymentDeletedEventData(_WorkspaceEventData):
    """A deployment was deleted."""

    type: Literal["deployment.deleted"]
    """Always `deployment.deleted`."""


class BetaWebhookDeploymentPausedEventData(_WorkspaceEventData):
    """A deployment was paused, by a call or by the service."""

    type: Literal["deployment.paused"]
    """Always `deployment.paused`."""


class BetaWebhookDeploymentRunFailedEventData(_WorkspaceEventData):
    """A scheduled run could not begin a session."""

    type: Literal["deployment_run.failed"]
    """Always `deployment_run.failed`."""


class BetaWebhookDeploymentRunStartedEventData(_WorkspaceEventData):
    """A scheduled run began."""

    type: Literal["deployment_run.started"]
    """Always `deployment_run.started`."""


class BetaWebhookDeploymentRunSucceededEventData(_WorkspaceEventData):
    """A scheduled run has its session."""

    type: Literal["deployment_run.succeeded"]
    """Always `deployment_run.succeeded`."""


class BetaWebhookDeploymentUnpausedEventData(_WorkspaceEventData):
    """A deployment runs again."""

    type: Literal["deployment.unpaused"]
    """Always `deployment.unpaused`."""


class BetaWebhookDeploymentUpdatedEventData(_WorkspaceEventData):
    """A deployment was changed."""

    type: Literal["deployment.updated"]
    """Always `deployment.updated`."""


class BetaWebhookEnvironmentArchivedEventData(_WorkspaceEventData):
    """An environment was archived."""

    type: Literal["environment.archived"]
    """Always `environment.archived`."""


class BetaWebhookEnvironmentCreatedEventData(_WorkspaceEventData):
    """An environment was created."""

    type: Literal["environment.created"]
    """Always `environment.created`."""


class BetaWebhookEnvironmentDeletedEventData(_WorkspaceEventData):
    """An environment was deleted."""

    type: Literal["environment.deleted"]
    """Always `environment.deleted`."""


class BetaWebhookEnvironmentUpdatedEventData(_WorkspaceEventData):
    """An environment was changed."""

    type: Literal["environment.updated"]
    """Always `environment.updated`."""


class BetaWebhookSessionCreatedEventData(_WorkspaceEventData):
    """A session was created."""

    type: Literal["session.created"]
    """Always `session.created`."""


class BetaWebhookSessionPendingEventData(_WorkspaceEventData):
    """A session waits to run."""

    type: Literal["session.pending"]
    """Always `session.pending`."""


class BetaWebhookSessionRunningEventData(_WorkspaceEventData):
    """A session runs."""

    type: Literal["session.running"]
    """Always `session.running`."""


class BetaWebhookSessionIdledEventData(_WorkspaceEventData):
    """A session waits for input."""

    type: Literal["session.idled"]
    """Always `session.idled`."""


class BetaWebhookSessionRequiresActionEventData(_WorkspaceEventData):
    """A session waits for an answer to a tool call."""

    type: Literal["session.requires_action"]
    """Always `session.requires_action`."""


class BetaWebhookSessionArchivedEventData(_WorkspaceEventData):
    """A session was archived."""

    type: Literal["session.archived"]
    """Always `session.archived`."""


class BetaWebhookSessionDeletedEventData(_WorkspaceEventData):
    """A session was deleted."""

    type: Literal["session.deleted"]
    """Always `session.deleted`."""


class BetaWebhookSessionStatusRescheduledEventData(_WorkspaceEventData):
    """A session is tried again after an error."""

    type: Literal["session.status_rescheduled"]
    """Always `session.status_rescheduled`."""


class BetaWebhookSessionStatusScheduledEventData(_WorkspaceEventData):
    """A session was created and takes events; the guide has this event, the official package does not."""

    type: Literal["session.status_scheduled"]
    """Always `session.status_scheduled`."""


class BetaWebhookSessionStatusRunStartedEventData(_WorkspaceEventData):
    """A session began to run, each time it does."""

    type: Literal["session.status_run_started"]
    """Always `session.status_run_started`."""


class BetaWebhookSessionStatusIdledEventData(_WorkspaceEventData):
    """A session waits: for a message, a tool result, or a yes."""

    type: Literal["session.status_idled"]
    """Always `session.status_idled`."""


class BetaWebhookSessionStatusTerminatedEventData(_WorkspaceEventData):
    """A session ended with an error that is final."""

    type: Literal["session.status_terminated"]
    """Always `session.status_terminated`."""


class BetaWebhookSessionThreadCreatedEventData(_WorkspaceEventData):
    """An agent of a session started another."""

    type: Literal["session.thread_created"]
    """Always `session.thread_created`."""
    session_thread_id: str
    """Which thread it happened to (`sthr_...`)."""


class BetaWebhookSessionThreadIdledEventData(_WorkspaceEventData):
    """A thread of a session waits for input."""

    type: Literal["session.thread_idled"]
    """Always `session.thread_idled`."""
    session_thread_id: str
    """Which thread it happened to (`sthr_...`)."""


class BetaWebhookSessionThreadTerminatedEventData(_WorkspaceEventData):
    """A thread of a session ended with an error that is final."""

    type: Literal["session.thread_terminated"]
    """Always `session.thread_terminated`."""
    session_thread_id: str
    """Which thread it happened to (`sthr_...`)."""


class BetaWebhookSessionOutcomeEvaluationEndedEventData(_WorkspaceEventData):
    """The work of a session was judged once."""

    type: Literal["session.outcome_evaluation_ended"]
    """Always `session.outcome_evaluation_ended`."""


class BetaWebhookVaultCreatedEventData(_WorkspaceEventData):
    """A vault was created."""

    type: Literal["vault.created"]
    """Always `vault.created`."""


class BetaWebhookVaultArchivedEventData(_WorkspaceEventData):
    """A vault was archived."""

    type: Literal["vault.archived"]
    """Always `vault.archived`."""


class BetaWebhookVaultDeletedEventData(_WorkspaceEventData):
    """A vault was deleted."""

    type: Literal["vault.deleted"]
    """Always `vault.deleted`."""


class BetaWebhookVaultCredentialCreatedEventData(_WorkspaceEventData):
    """A credential was created."""

    type: Literal["vault_credential.created"]
    """Always `vault_credential.created`."""
    vault_id: str
    """Which vault the credential is in (`vlt_...`)."""


class BetaWebhookVaultCredentialArchivedEventData(_WorkspaceEventData):
    """A credential was archived."""

    type: Literal["vault_credential.archived"]
    """Always `vault_credential.archived`."""
    vault_id: str
    """Which vault the credential is in (`vlt_...`)."""


class BetaWebhookVaultCredentialDeletedEventData(_WorkspaceEventData):
    """A credential was deleted."""

    type: Literal["vault_credential.deleted"]
    """Always `vault_credential.deleted`."""
    vault_id: str
    """Which vault the credential is in (`vlt_...`)."""


class BetaWebhookVaultCredentialRefreshFailedEventData(_WorkspaceEventData):
    """A token could not be renewed."""

    type: Literal["vault_credential.refresh_failed"]
    """Always `vault_credential.refresh_failed`."""
    vault_id: str
    """Which vault the credential is in (`vlt_...`)."""


class BetaWebhookSessionUpdatedEventData(_WorkspaceEventData):
    """A session was changed."""

    type: Literal["session.updated"]
    """Always `session.updated`."""


class BetaWebhookMemoryStoreCreatedEventData(_WorkspaceEventData):
    """A memory store was created."""

    type: Literal["memory_store.created"]
    """Always `memory_store.created`."""


class BetaWebhookMemoryStoreArchivedEventData(_WorkspaceEventData):
    """A memory store was archived."""

    type: Literal["memory_store.archived"]
    """Always `memory_store.archived`."""


class BetaWebhookMemoryStoreDeletedEventData(_WorkspaceEventData):
    """A memory store was deleted."""

    type: Literal["memory_store.deleted"]
    """Always `memory_store.deleted`."""


class BetaWebhookSessionBudgetReachedEventData(_WorkspaceEventData):
    """A session has spent its budget."""

    type: Literal["session.budget_reached"]
    """Always `session.budget_reached`."""


class BetaWebhookUserProfileEnforcementActionOpenedEventData(_EventData):
    """A user profile was restricted or banned."""

    type: Literal["user_profile.enforcement_action_opened"]
    """Always `user_profile.enforcement_action_opened`."""
    enforcement_action_id: str
    """Which action it is about."""


class BetaWebhookUserProfileEnforcementActionResolvedEventData(_EventData):
    """A restriction or ban of a user profile ended."""

    type: Literal["user_profile.enforcement_action_resolved"]
    """Always `user_profile.enforcement_action_resolved`."""
    enforcement_action_id: str
    """Which action it is about."""


class BetaWebhookUserProfileProgramStatusUpdatedEventData(_EventData):
    """A user profile has another status in a program."""

    type: Literal["user_profile.program_status_updated"]
    """Always `user_profile.program_status_updated`."""


class BetaWebhookExternalKeyFailedEventData(_EventData):
    """An external key failed a check."""

    type: Literal["external_key.failed"]
    """Always `external_key.failed`."""


class BetaWebhookExternalKeyRecoveredEventData(_EventData):
    """An external key that had failed works again."""

    type: Literal["external_key.recovered"]
    """Always `external_key.recovered`."""


class BetaWebhookExternalStorageFailedEventData(_EventData):
    """A bucket of the organization failed a check."""

    type: Literal["external_storage.failed"]
    """Always `external_storage.failed`."""


class BetaWebhookExternalStorageRecoveredEventData(_EventData):
    """A bucket that had failed passed its checks again."""

    type: Literal["external_storage.recovered"]
    """Always `external_storage.recovered`."""


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
    """Always `event`."""
    id: str
    """Identifies the event, the same on each delivery: drop what you have seen."""
    created_at: Timestamp
    """When it happened, not when it was delivered; deliveries have no order."""
    data: BetaWebhookEventData
    """What happened, and to what."""
