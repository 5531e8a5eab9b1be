# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The skills resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints import skills
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import DeletedSkill, DeletedSkillVersion, Skill, SkillVersion
    from ..types._calls import WorkspaceCall
    from ..types.skills import SkillCreateCall, SkillListCall, VersionCreateCall, VersionListCall
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncSkillsResourceWithRawResponse,
        AsyncSkillsResourceWithStreamingResponse,
        AsyncSkillsVersionsResourceWithRawResponse,
        AsyncSkillsVersionsResourceWithStreamingResponse,
    )


class AsyncSkillsResource(AsyncAPIResource):
    """`client.skills`."""

    with_raw_response: AsyncSkillsResourceWithRawResponse
    with_streaming_response: AsyncSkillsResourceWithStreamingResponse

    @cached_property
    def versions(self) -> AsyncSkillsVersionsResource:
        """`client.skills.versions`."""
        return AsyncSkillsVersionsResource(self._client)

    async def create(self, **params: Unpack[SkillCreateCall]) -> Skill:
        """Upload a skill."""
        return await self._client.call(skills.CREATE, params)

    async def retrieve(self, skill_id: str, **params: Unpack[WorkspaceCall]) -> Skill:
        """Get a skill."""
        return await self._client.call(skills.RETRIEVE, params, {"skill_id": skill_id})

    def list(self, **params: Unpack[SkillListCall]) -> AsyncPaginator[AsyncPageCursor[Skill], Skill]:
        """List skills."""
        return paginate(self._client, skills.LIST, params)

    async def delete(self, skill_id: str, **params: Unpack[WorkspaceCall]) -> DeletedSkill:
        """Delete a skill without versions (rule SKL-1)."""
        return await self._client.call(skills.DELETE, params, {"skill_id": skill_id})


class AsyncSkillsVersionsResource(AsyncAPIResource):
    """`client.skills.versions`."""

    with_raw_response: AsyncSkillsVersionsResourceWithRawResponse
    with_streaming_response: AsyncSkillsVersionsResourceWithStreamingResponse

    async def create(self, skill_id: str, **params: Unpack[VersionCreateCall]) -> SkillVersion:
        """Upload a new version of a skill."""
        return await self._client.call(skills.VERSIONS_CREATE, params, {"skill_id": skill_id})

    async def retrieve(self, version: str, *, skill_id: str, **params: Unpack[WorkspaceCall]) -> SkillVersion:
        """Get a skill version."""
        return await self._client.call(skills.VERSIONS_RETRIEVE, params, {"skill_id": skill_id, "version": version})

    def list(
        self, skill_id: str, **params: Unpack[VersionListCall]
    ) -> AsyncPaginator[AsyncPageCursor[SkillVersion], SkillVersion]:
        """List skill versions."""
        return paginate(self._client, skills.VERSIONS_LIST, params, {"skill_id": skill_id})

    async def delete(self, version: str, *, skill_id: str, **params: Unpack[WorkspaceCall]) -> DeletedSkillVersion:
        """Delete a skill version."""
        return await self._client.call(skills.VERSIONS_DELETE, params, {"skill_id": skill_id, "version": version})
