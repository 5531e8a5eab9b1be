"""Beta routes: environments."""

from __future__ import annotations

from ...types._calls import BetaCall, BetaPageCall, BetaWorkspaceCall
from ...types.beta.environments import (
    BetaEnvironment,
    BetaEnvironmentDeleteResponse,
    BetaPolledWork,
    BetaSelfHostedWork,
    BetaSelfHostedWorkHeartbeatResponse,
    BetaSelfHostedWorkQueueStats,
    EnvironmentCreateCall,
    EnvironmentListCall,
    EnvironmentUpdateCall,
    WorkHeartbeatCall,
    WorkPollCall,
    WorkStopCall,
    WorkUpdateCall,
)
from .. import WORKER, WORKSPACE, Endpoint, union

BETAS = ("managed-agents-2026-04-01",)


CREATE = Endpoint(
    name="beta.environments.create",
    verb="POST",
    path="/v1/environments",
    summary="Create an environment (rule ENV-1).",
    params=EnvironmentCreateCall,
    result=BetaEnvironment,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.environments.retrieve",
    verb="GET",
    path="/v1/environments/{environment_id}",
    summary="Get an environment.",
    params=BetaWorkspaceCall,
    result=BetaEnvironment,
    headers=WORKSPACE,
    betas=BETAS,
)

UPDATE = Endpoint(
    name="beta.environments.update",
    verb="POST",
    path="/v1/environments/{environment_id}",
    summary="Change an environment.",
    params=EnvironmentUpdateCall,
    result=BetaEnvironment,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.environments.list",
    verb="GET",
    path="/v1/environments",
    summary="List environments.",
    params=EnvironmentListCall,
    result=BetaEnvironment,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

DELETE = Endpoint(
    name="beta.environments.delete",
    verb="DELETE",
    path="/v1/environments/{environment_id}",
    summary="Delete an environment.",
    params=BetaWorkspaceCall,
    result=BetaEnvironmentDeleteResponse,
    headers=WORKSPACE,
    betas=BETAS,
)

ARCHIVE = Endpoint(
    name="beta.environments.archive",
    verb="POST",
    path="/v1/environments/{environment_id}/archive",
    summary="Archive an environment; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaEnvironment,
    headers=WORKSPACE,
    betas=BETAS,
)

WORK_RETRIEVE = Endpoint(
    name="beta.environments.work.retrieve",
    verb="GET",
    path="/v1/environments/{environment_id}/work/{work_id}",
    summary="Get a work item.",
    params=BetaWorkspaceCall,
    result=BetaSelfHostedWork,
    headers=WORKSPACE,
    betas=BETAS,
)

WORK_UPDATE = Endpoint(
    name="beta.environments.work.update",
    verb="POST",
    path="/v1/environments/{environment_id}/work/{work_id}",
    summary="Change a work item.",
    params=WorkUpdateCall,
    result=BetaSelfHostedWork,
    headers=WORKSPACE,
    betas=BETAS,
)

WORK_LIST = Endpoint(
    name="beta.environments.work.list",
    verb="GET",
    path="/v1/environments/{environment_id}/work",
    summary="List work items.",
    params=BetaPageCall,
    result=BetaSelfHostedWork,
    page="PageCursor",
    betas=BETAS,
)

WORK_ACK = Endpoint(
    name="beta.environments.work.ack",
    verb="POST",
    path="/v1/environments/{environment_id}/work/{work_id}/ack",
    summary="Acknowledge an item of work, so that no other worker gets it.",
    params=BetaCall,
    result=BetaSelfHostedWork,
    betas=BETAS,
)

WORK_HEARTBEAT = Endpoint(
    name="beta.environments.work.heartbeat",
    verb="POST",
    path="/v1/environments/{environment_id}/work/{work_id}/heartbeat",
    summary="Extend the lease on an item of work.",
    params=WorkHeartbeatCall,
    result=BetaSelfHostedWorkHeartbeatResponse,
    betas=BETAS,
    query=(
        "desired_ttl_seconds",
        "expected_last_heartbeat",
    ),
)

WORK_POLL: Endpoint[BetaPolledWork] = Endpoint(
    name="beta.environments.work.poll",
    verb="GET",
    path="/v1/environments/{environment_id}/work/poll",
    summary="Ask for the next item of work; None when there is none.",
    params=WorkPollCall,
    result=union(BetaPolledWork),
    headers=WORKER,
    betas=BETAS,
)

WORK_STATS = Endpoint(
    name="beta.environments.work.stats",
    verb="GET",
    path="/v1/environments/{environment_id}/work/stats",
    summary="Get the state of the work queue.",
    params=BetaWorkspaceCall,
    result=BetaSelfHostedWorkQueueStats,
    headers=WORKSPACE,
    betas=BETAS,
)

WORK_STOP = Endpoint(
    name="beta.environments.work.stop",
    verb="POST",
    path="/v1/environments/{environment_id}/work/{work_id}/stop",
    summary="Stop an item of work.",
    params=WorkStopCall,
    result=BetaSelfHostedWork,
    headers=WORKSPACE,
    betas=BETAS,
)
