# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta agents resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import agents
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall, BetaWorkspaceCursorCall
    from ..types.beta import BetaManagedAgentsAgent
    from ..types.beta.agents import AgentCreateCall, AgentListCall, AgentRetrieveCall, AgentUpdateCall
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaAgentsResourceWithRawResponse,
        AsyncBetaAgentsResourceWithStreamingResponse,
        AsyncBetaAgentsVersionsResourceWithRawResponse,
        AsyncBetaAgentsVersionsResourceWithStreamingResponse,
    )


class AsyncBetaAgentsResource(AsyncAPIResource):
    """`client.beta.agents`."""

    with_raw_response: AsyncBetaAgentsResourceWithRawResponse
    with_streaming_response: AsyncBetaAgentsResourceWithStreamingResponse

    @cached_property
    def versions(self) -> AsyncBetaAgentsVersionsResource:
        """`client.beta.agents.versions`."""
        return AsyncBetaAgentsVersionsResource(self._client)

    async def create(self, **params: Unpack[AgentCreateCall]) -> BetaManagedAgentsAgent:
        """Create an agent (rule AG-1)."""
        return await self._client.call(agents.CREATE, params)

    async def retrieve(self, agent_id: str, **params: Unpack[AgentRetrieveCall]) -> BetaManagedAgentsAgent:
        """Get an agent."""
        return await self._client.call(agents.RETRIEVE, params, {"agent_id": agent_id})

    async def update(self, agent_id: str, **params: Unpack[AgentUpdateCall]) -> BetaManagedAgentsAgent:
        """Change an agent, which makes a new version (rule AG-3)."""
        return await self._client.call(agents.UPDATE, params, {"agent_id": agent_id})

    def list(
        self, **params: Unpack[AgentListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsAgent], BetaManagedAgentsAgent]:
        """List agents."""
        return paginate(self._client, agents.LIST, params)

    async def archive(self, agent_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsAgent:
        """Archive an agent; running sessions go on (rule AG-4)."""
        return await self._client.call(agents.ARCHIVE, params, {"agent_id": agent_id})


class AsyncBetaAgentsVersionsResource(AsyncAPIResource):
    """`client.beta.agents.versions`."""

    with_raw_response: AsyncBetaAgentsVersionsResourceWithRawResponse
    with_streaming_response: AsyncBetaAgentsVersionsResourceWithStreamingResponse

    def list(
        self, agent_id: str, **params: Unpack[BetaWorkspaceCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsAgent], BetaManagedAgentsAgent]:
        """List versions of an agent."""
        return paginate(self._client, agents.VERSIONS_LIST, params, {"agent_id": agent_id})
