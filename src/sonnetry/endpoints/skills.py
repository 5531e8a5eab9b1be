"""Routes: skills."""

from __future__ import annotations

from ..types._calls import WorkspaceCall
from ..types.skills import (
    DeletedSkill,
    DeletedSkillVersion,
    Skill,
    SkillCreateCall,
    SkillListCall,
    SkillVersion,
    VersionCreateCall,
    VersionListCall,
)
from . import WORKSPACE, Endpoint

CREATE = Endpoint(
    name="skills.create",
    verb="POST",
    path="/v1/skills",
    summary="Upload a skill.",
    params=SkillCreateCall,
    result=Skill,
    headers=WORKSPACE,
    files=("files.<array>",),
)

RETRIEVE = Endpoint(
    name="skills.retrieve",
    verb="GET",
    path="/v1/skills/{skill_id}",
    summary="Get a skill.",
    params=WorkspaceCall,
    result=Skill,
    headers=WORKSPACE,
)

LIST = Endpoint(
    name="skills.list",
    verb="GET",
    path="/v1/skills",
    summary="List skills.",
    params=SkillListCall,
    result=Skill,
    page="PageCursor",
    headers=WORKSPACE,
)

DELETE = Endpoint(
    name="skills.delete",
    verb="DELETE",
    path="/v1/skills/{skill_id}",
    summary="Delete a skill without versions (rule SKL-1).",
    params=WorkspaceCall,
    result=DeletedSkill,
    headers=WORKSPACE,
)

VERSIONS_CREATE = Endpoint(
    name="skills.versions.create",
    verb="POST",
    path="/v1/skills/{skill_id}/versions",
    summary="Upload a new version of a skill.",
    params=VersionCreateCall,
    result=SkillVersion,
    headers=WORKSPACE,
    files=("files.<array>",),
)

VERSIONS_RETRIEVE = Endpoint(
    name="skills.versions.retrieve",
    verb="GET",
    path="/v1/skills/{skill_id}/versions/{version}",
    summary="Get a skill version.",
    params=WorkspaceCall,
    result=SkillVersion,
    headers=WORKSPACE,
)

VERSIONS_LIST = Endpoint(
    name="skills.versions.list",
    verb="GET",
    path="/v1/skills/{skill_id}/versions",
    summary="List skill versions.",
    params=VersionListCall,
    result=SkillVersion,
    page="PageCursor",
    headers=WORKSPACE,
)

VERSIONS_DELETE = Endpoint(
    name="skills.versions.delete",
    verb="DELETE",
    path="/v1/skills/{skill_id}/versions/{version}",
    summary="Delete a skill version.",
    params=WorkspaceCall,
    result=DeletedSkillVersion,
    headers=WORKSPACE,
)
