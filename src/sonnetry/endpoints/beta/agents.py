"""Beta routes: agents."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall, BetaWorkspaceCursorCall
from ...types.beta.agents import (
    AgentCreateCall,
    AgentListCall,
    AgentRetrieveCall,
    AgentUpdateCall,
    BetaManagedAgentsAgent,
)
from .. import WORKSPACE, Endpoint

BETAS = ("managed-agents-2026-04-01",)


CREATE = Endpoint(
    name="beta.agents.create",
    verb="POST",
    path="/v1/agents",
    summary="Create an agent (rule AG-1).",
    params=AgentCreateCall,
    result=BetaManagedAgentsAgent,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.agents.retrieve",
    verb="GET",
    path="/v1/agents/{agent_id}",
    summary="Get an agent.",
    params=AgentRetrieveCall,
    result=BetaManagedAgentsAgent,
    headers=WORKSPACE,
    betas=BETAS,
)

UPDATE = Endpoint(
    name="beta.agents.update",
    verb="POST",
    path="/v1/agents/{agent_id}",
    summary="Change an agent, which makes a new version (rule AG-3).",
    params=AgentUpdateCall,
    result=BetaManagedAgentsAgent,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.agents.list",
    verb="GET",
    path="/v1/agents",
    summary="List agents.",
    params=AgentListCall,
    result=BetaManagedAgentsAgent,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire={"created_at_gte": "created_at[gte]", "created_at_lte": "created_at[lte]"},
)

ARCHIVE = Endpoint(
    name="beta.agents.archive",
    verb="POST",
    path="/v1/agents/{agent_id}/archive",
    summary="Archive an agent; running sessions go on (rule AG-4).",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsAgent,
    headers=WORKSPACE,
    betas=BETAS,
)

VERSIONS_LIST = Endpoint(
    name="beta.agents.versions.list",
    verb="GET",
    path="/v1/agents/{agent_id}/versions",
    summary="List versions of an agent.",
    params=BetaWorkspaceCursorCall,
    result=BetaManagedAgentsAgent,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)
