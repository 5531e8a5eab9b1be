# Derived from src/sonnetry/_async/beta_agents.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta agents resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import agents
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall, BetaWorkspaceCursorCall
    from ..types.beta import BetaManagedAgentsAgent
    from ..types.beta.agents import AgentCreateCall, AgentListCall, AgentRetrieveCall, AgentUpdateCall
    from .pages import PageCursor
    from .raw_types import (
        BetaAgentsResourceWithRawResponse,
        BetaAgentsResourceWithStreamingResponse,
        BetaAgentsVersionsResourceWithRawResponse,
        BetaAgentsVersionsResourceWithStreamingResponse,
    )


class BetaAgentsResource(APIResource):
    """`client.beta.agents`."""

    with_raw_response: BetaAgentsResourceWithRawResponse
    with_streaming_response: BetaAgentsResourceWithStreamingResponse

    @cached_property
    def versions(self) -> BetaAgentsVersionsResource:
        """`client.beta.agents.versions`."""
        return BetaAgentsVersionsResource(self._client)

    def create(self, **params: Unpack[AgentCreateCall]) -> BetaManagedAgentsAgent:
        """Create an agent (rule AG-1)."""
        return self._client.call(agents.CREATE, params)

    def retrieve(self, agent_id: str, **params: Unpack[AgentRetrieveCall]) -> BetaManagedAgentsAgent:
        """Get an agent."""
        return self._client.call(agents.RETRIEVE, params, {"agent_id": agent_id})

    def update(self, agent_id: str, **params: Unpack[AgentUpdateCall]) -> BetaManagedAgentsAgent:
        """Change an agent, which makes a new version (rule AG-3)."""
        return self._client.call(agents.UPDATE, params, {"agent_id": agent_id})

    def list(self, **params: Unpack[AgentListCall]) -> PageCursor[BetaManagedAgentsAgent]:
        """List agents."""
        return paginate(self._client, agents.LIST, params)

    def archive(self, agent_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsAgent:
        """Archive an agent; running sessions go on (rule AG-4)."""
        return self._client.call(agents.ARCHIVE, params, {"agent_id": agent_id})


class BetaAgentsVersionsResource(APIResource):
    """`client.beta.agents.versions`."""

    with_raw_response: BetaAgentsVersionsResourceWithRawResponse
    with_streaming_response: BetaAgentsVersionsResourceWithStreamingResponse

    def list(self, agent_id: str, **params: Unpack[BetaWorkspaceCursorCall]) -> PageCursor[BetaManagedAgentsAgent]:
        """List versions of an agent."""
        return paginate(self._client, agents.VERSIONS_LIST, params, {"agent_id": agent_id})
