# Derived from src/sonnetry/_async/skills.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The skills resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints import skills
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedSkill, DeletedSkillVersion, Skill, SkillVersion
    from ..types._calls import WorkspaceCall
    from ..types.skills import SkillCreateCall, SkillListCall, VersionCreateCall, VersionListCall
    from .pages import PageCursor
    from .raw_types import (
        SkillsResourceWithRawResponse,
        SkillsResourceWithStreamingResponse,
        SkillsVersionsResourceWithRawResponse,
        SkillsVersionsResourceWithStreamingResponse,
    )


class SkillsResource(APIResource):
    """`client.skills`."""

    with_raw_response: SkillsResourceWithRawResponse
    with_streaming_response: SkillsResourceWithStreamingResponse

    @cached_property
    def versions(self) -> SkillsVersionsResource:
        """`client.skills.versions`."""
        return SkillsVersionsResource(self._client)

    def create(self, **params: Unpack[SkillCreateCall]) -> Skill:
        """Upload a skill."""
        return self._client.call(skills.CREATE, params)

    def retrieve(self, skill_id: str, **params: Unpack[WorkspaceCall]) -> Skill:
        """Get a skill."""
        return self._client.call(skills.RETRIEVE, params, {"skill_id": skill_id})

    def list(self, **params: Unpack[SkillListCall]) -> PageCursor[Skill]:
        """List skills."""
        return paginate(self._client, skills.LIST, params)

    def delete(self, skill_id: str, **params: Unpack[WorkspaceCall]) -> DeletedSkill:
        """Delete a skill without versions (rule SKL-1)."""
        return self._client.call(skills.DELETE, params, {"skill_id": skill_id})


class SkillsVersionsResource(APIResource):
    """`client.skills.versions`."""

    with_raw_response: SkillsVersionsResourceWithRawResponse
    with_streaming_response: SkillsVersionsResourceWithStreamingResponse

    def create(self, skill_id: str, **params: Unpack[VersionCreateCall]) -> SkillVersion:
        """Upload a new version of a skill."""
        return self._client.call(skills.VERSIONS_CREATE, params, {"skill_id": skill_id})

    def retrieve(self, version: str, *, skill_id: str, **params: Unpack[WorkspaceCall]) -> SkillVersion:
        """Get a skill version."""
        return self._client.call(skills.VERSIONS_RETRIEVE, params, {"skill_id": skill_id, "version": version})

    def list(self, skill_id: str, **params: Unpack[VersionListCall]) -> PageCursor[SkillVersion]:
        """List skill versions."""
        return paginate(self._client, skills.VERSIONS_LIST, params, {"skill_id": skill_id})

    def delete(self, version: str, *, skill_id: str, **params: Unpack[WorkspaceCall]) -> DeletedSkillVersion:
        """Delete a skill version."""
        return self._client.call(skills.VERSIONS_DELETE, params, {"skill_id": skill_id, "version": version})
