# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta skills resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import skills
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import DeletedSkill, DeletedSkillVersion
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaSkill, BetaSkillVersion
    from ..types.beta.skills import SkillCreateCall, SkillListCall, SkillVersionCreateCall, SkillVersionListCall
    from .downloads import AsyncBinaryAPIResponse
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaSkillsResourceWithRawResponse,
        AsyncBetaSkillsResourceWithStreamingResponse,
        AsyncBetaSkillsVersionsResourceWithRawResponse,
        AsyncBetaSkillsVersionsResourceWithStreamingResponse,
    )


class AsyncBetaSkillsResource(AsyncAPIResource):
    """`client.beta.skills`."""

    with_raw_response: AsyncBetaSkillsResourceWithRawResponse
    with_streaming_response: AsyncBetaSkillsResourceWithStreamingResponse

    @cached_property
    def versions(self) -> AsyncBetaSkillsVersionsResource:
        """`client.beta.skills.versions`."""
        return AsyncBetaSkillsVersionsResource(self._client)

    async def create(self, **params: Unpack[SkillCreateCall]) -> BetaSkill:
        """Upload a skill."""
        return await self._client.call(skills.CREATE, params)

    async def retrieve(self, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSkill:
        """Get a skill."""
        return await self._client.call(skills.RETRIEVE, params, {"skill_id": skill_id})

    def list(self, **params: Unpack[SkillListCall]) -> AsyncPaginator[AsyncPageCursor[BetaSkill], BetaSkill]:
        """List skills."""
        return paginate(self._client, skills.LIST, params)

    async def delete(self, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedSkill:
        """Delete a skill without versions (rule SKL-1)."""
        return await self._client.call(skills.DELETE, params, {"skill_id": skill_id})


class AsyncBetaSkillsVersionsResource(AsyncAPIResource):
    """`client.beta.skills.versions`."""

    with_raw_response: AsyncBetaSkillsVersionsResourceWithRawResponse
    with_streaming_response: AsyncBetaSkillsVersionsResourceWithStreamingResponse

    async def create(self, skill_id: str, **params: Unpack[SkillVersionCreateCall]) -> BetaSkillVersion:
        """Upload a new version of a skill."""
        return await self._client.call(skills.VERSIONS_CREATE, params, {"skill_id": skill_id})

    async def retrieve(self, version: str, *, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSkillVersion:
        """Get a skill version."""
        return await self._client.call(skills.VERSIONS_RETRIEVE, params, {"skill_id": skill_id, "version": version})

    def list(
        self, skill_id: str, **params: Unpack[SkillVersionListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaSkillVersion], BetaSkillVersion]:
        """List skill versions."""
        return paginate(self._client, skills.VERSIONS_LIST, params, {"skill_id": skill_id})

    async def delete(self, version: str, *, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedSkillVersion:
        """Delete a skill version."""
        return await self._client.call(skills.VERSIONS_DELETE, params, {"skill_id": skill_id, "version": version})

    async def download(
        self, version: str, *, skill_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> AsyncBinaryAPIResponse:
        """Download the files of a skill version as an archive."""
        return await self._client.call_file(
            skills.VERSIONS_DOWNLOAD, params, {"skill_id": skill_id, "version": version}
        )
