"""Skills: what `/v1/skills` takes and answers (rule SKL-1)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from ._base import FORBID_EXTRA, BaseModel, Open, Timestamp
from ._calls import FileTypes, PageParams, Sequence, WorkspaceHeader
from ._options import RequestOptions


class DeletedSkill(BaseModel):
    """Confirms that a skill was deleted."""

    type: Literal["skill_deleted"]
    id: str


class DeletedSkillVersion(BaseModel):
    """Confirms that a version of a skill was deleted."""

    type: Literal["skill_version_deleted"]
    id: str


class SkillSource(BaseModel):
    """Where a skill comes from."""

    type: Open[Literal["custom", "anthropic", "anthropic_example", "plugin"]]


class Skill(BaseModel):
    """A skill: instructions and files that a model can load (rule SKL-1)."""

    type: Literal["skill"]
    id: str
    created_at: Timestamp
    display_name: str
    latest_version_id: str
    source: SkillSource
    updated_at: Timestamp


class SkillVersion(BaseModel):
    """One version of a skill."""

    type: Literal["skill_version"]
    id: str
    created_at: Timestamp
    description: str
    name: str
    skill_id: str


@with_config(FORBID_EXTRA)
class SkillCreateParams(TypedDict, total=False):
    """What `skills.create` sends."""

    files: Required[Sequence[FileTypes]]
    display_name: str | None


class SkillCreateCall(SkillCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.create`."""


@with_config(FORBID_EXTRA)
class SkillListParams(PageParams, total=False):
    """What `skills.list` sends."""

    source: str | None


class SkillListCall(SkillListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.list`."""


@with_config(FORBID_EXTRA)
class VersionCreateParams(TypedDict, total=False):
    """What `skills.versions.create` sends."""

    files: Required[Sequence[FileTypes]]


class VersionCreateCall(VersionCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.versions.create`."""


@with_config(FORBID_EXTRA)
class VersionListParams(TypedDict, total=False):
    """What `skills.versions.list` sends."""

    limit: Annotated[int, Ge(1), Le(1_000)] | None
    page: str | None


class VersionListCall(VersionListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.versions.list`."""
