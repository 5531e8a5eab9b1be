"""Beta routes: deployments."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.deployments import (
    BetaManagedAgentsDeployment,
    BetaManagedAgentsDeploymentRun,
    DeploymentCreateCall,
    DeploymentListCall,
    DeploymentRunListCall,
    DeploymentUpdateCall,
)
from .. import CREATED_AT, WORKSPACE, Endpoint

BETAS = ("managed-agents-2026-04-01",)


DEPLOYMENT_RUNS_RETRIEVE = Endpoint(
    name="beta.deployment_runs.retrieve",
    verb="GET",
    path="/v1/deployment_runs/{deployment_run_id}",
    summary="Get a deployment run.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeploymentRun,
    headers=WORKSPACE,
    betas=BETAS,
)

DEPLOYMENT_RUNS_LIST = Endpoint(
    name="beta.deployment_runs.list",
    verb="GET",
    path="/v1/deployment_runs",
    summary="List the runs of deployments (rule DEP-7).",
    params=DeploymentRunListCall,
    result=BetaManagedAgentsDeploymentRun,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire=CREATED_AT,
)

CREATE = Endpoint(
    name="beta.deployments.create",
    verb="POST",
    path="/v1/deployments",
    summary="Create a deployment (rules DEP-1 to DEP-3).",
    params=DeploymentCreateCall,
    result=BetaManagedAgentsDeployment,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.deployments.retrieve",
    verb="GET",
    path="/v1/deployments/{deployment_id}",
    summary="Get a deployment.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeployment,
    headers=WORKSPACE,
    betas=BETAS,
)

UPDATE = Endpoint(
    name="beta.deployments.update",
    verb="POST",
    path="/v1/deployments/{deployment_id}",
    summary="Change a deployment.",
    params=DeploymentUpdateCall,
    result=BetaManagedAgentsDeployment,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.deployments.list",
    verb="GET",
    path="/v1/deployments",
    summary="List deployments.",
    params=DeploymentListCall,
    result=BetaManagedAgentsDeployment,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire={"created_at_gte": "created_at[gte]", "created_at_lte": "created_at[lte]"},
)

ARCHIVE = Endpoint(
    name="beta.deployments.archive",
    verb="POST",
    path="/v1/deployments/{deployment_id}/archive",
    summary="Archive a deployment; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeployment,
    headers=WORKSPACE,
    betas=BETAS,
)

PAUSE = Endpoint(
    name="beta.deployments.pause",
    verb="POST",
    path="/v1/deployments/{deployment_id}/pause",
    summary="Pause a deployment.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeployment,
    headers=WORKSPACE,
    betas=BETAS,
)

RUN = Endpoint(
    name="beta.deployments.run",
    verb="POST",
    path="/v1/deployments/{deployment_id}/run",
    summary="Start a run of a deployment now.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeploymentRun,
    headers=WORKSPACE,
    betas=BETAS,
)

UNPAUSE = Endpoint(
    name="beta.deployments.unpause",
    verb="POST",
    path="/v1/deployments/{deployment_id}/unpause",
    summary="Let a paused deployment go on.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeployment,
    headers=WORKSPACE,
    betas=BETAS,
)
