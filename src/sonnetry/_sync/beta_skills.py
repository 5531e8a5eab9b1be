# Derived from src/sonnetry/_async/beta_skills.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta skills resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import skills
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedSkill, DeletedSkillVersion
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaSkill, BetaSkillVersion
    from ..types.beta.skills import SkillCreateCall, SkillListCall, SkillVersionCreateCall, SkillVersionListCall
    from .downloads import BinaryAPIResponse
    from .pages import PageCursor
    from .raw_types import (
        BetaSkillsResourceWithRawResponse,
        BetaSkillsResourceWithStreamingResponse,
        BetaSkillsVersionsResourceWithRawResponse,
        BetaSkillsVersionsResourceWithStreamingResponse,
    )


class BetaSkillsResource(APIResource):
    """`client.beta.skills`."""

    with_raw_response: BetaSkillsResourceWithRawResponse
    with_streaming_response: BetaSkillsResourceWithStreamingResponse

    @cached_property
    def versions(self) -> BetaSkillsVersionsResource:
        """`client.beta.skills.versions`."""
        return BetaSkillsVersionsResource(self._client)

    def create(self, **params: Unpack[SkillCreateCall]) -> BetaSkill:
        """Upload a skill."""
        return self._client.call(skills.CREATE, params)

    def retrieve(self, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSkill:
        """Get a skill."""
        return self._client.call(skills.RETRIEVE, params, {"skill_id": skill_id})

    def list(self, **params: Unpack[SkillListCall]) -> PageCursor[BetaSkill]:
        """List skills."""
        return paginate(self._client, skills.LIST, params)

    def delete(self, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedSkill:
        """Delete a skill without versions (rule SKL-1)."""
        return self._client.call(skills.DELETE, params, {"skill_id": skill_id})


class BetaSkillsVersionsResource(APIResource):
    """`client.beta.skills.versions`."""

    with_raw_response: BetaSkillsVersionsResourceWithRawResponse
    with_streaming_response: BetaSkillsVersionsResourceWithStreamingResponse

    def create(self, skill_id: str, **params: Unpack[SkillVersionCreateCall]) -> BetaSkillVersion:
        """Upload a new version of a skill."""
        return self._client.call(skills.VERSIONS_CREATE, params, {"skill_id": skill_id})

    def retrieve(self, version: str, *, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSkillVersion:
        """Get a skill version."""
        return self._client.call(skills.VERSIONS_RETRIEVE, params, {"skill_id": skill_id, "version": version})

    def list(self, skill_id: str, **params: Unpack[SkillVersionListCall]) -> PageCursor[BetaSkillVersion]:
        """List skill versions."""
        return paginate(self._client, skills.VERSIONS_LIST, params, {"skill_id": skill_id})

    def delete(self, version: str, *, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedSkillVersion:
        """Delete a skill version."""
        return self._client.call(skills.VERSIONS_DELETE, params, {"skill_id": skill_id, "version": version})

    def download(self, version: str, *, skill_id: str, **params: Unpack[BetaWorkspaceCall]) -> BinaryAPIResponse:
        """Download the files of a skill version as an archive."""
        return self._client.call_file(skills.VERSIONS_DOWNLOAD, params, {"skill_id": skill_id, "version": version})
