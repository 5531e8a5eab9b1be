"""Skills: what `/v1/skills` takes and answers (rule SKL-1)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from ._base import FORBID_EXTRA, BaseModel, Open, Timestamp
from ._calls import FileTypes, PageParams, Sequence, WorkspaceHeader
from ._lazy import package
from ._options import RequestOptions


class DeletedSkill(BaseModel):
    """Confirms that a skill was deleted."""

    type: Literal["skill_deleted"]
    """Always `skill_deleted`."""
    id: str
    """The skill that was deleted (`skill_...`)."""


class DeletedSkillVersion(BaseModel):
    """Confirms that a version of a skill was deleted."""

    type: Literal["skill_version_deleted"]
    """Always `skill_version_deleted`."""
    id: str
    """The version that was deleted."""


class SkillSource(BaseModel):
    """Where a skill comes from."""

    type: Open[Literal["custom", "anthropic", "anthropic_example", "plugin"]]
    """Who made the skill: the organization, Anthropic, as an example, or a plugin."""


class Skill(BaseModel):
    """A skill: instructions and files that a model can load (rule SKL-1)."""

    type: Literal["skill"]
    """Always `skill`."""
    id: str
    """Identifies the skill (`skill_...`)."""
    created_at: Timestamp
    """When it was created."""
    display_name: str
    """A name for people."""
    latest_version_id: str
    """The version that was uploaded last."""
    source: SkillSource
    """Who made the skill: `custom` for your own, `anthropic` for built-in ones."""
    updated_at: Timestamp
    """When it last changed."""


class SkillVersion(BaseModel):
    """One version of a skill."""

    type: Literal["skill_version"]
    """Always `skill_version`."""
    id: str
    """Identifies the version."""
    created_at: Timestamp
    """When it was uploaded."""
    description: str
    """What the skill does, from its `SKILL.md`."""
    name: str
    """The name in its `SKILL.md`."""
    skill_id: str
    """Which skill it is a version of (`skill_...`)."""


@with_config(FORBID_EXTRA)
class SkillCreateParams(TypedDict, total=False):
    """What `skills.create` sends."""

    files: Required[Sequence[FileTypes]]
    """The files of one directory with a `SKILL.md`."""
    display_name: str | None
    """A name for people."""


class SkillCreateCall(SkillCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.create`."""


@with_config(FORBID_EXTRA)
class SkillListParams(PageParams, total=False):
    """What `skills.list` sends."""

    source: str | None
    """Only skills from here: `custom` or `anthropic`."""


class SkillListCall(SkillListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.list`."""


@with_config(FORBID_EXTRA)
class VersionCreateParams(TypedDict, total=False):
    """What `skills.versions.create` sends."""

    files: Required[Sequence[FileTypes]]
    """The files of one directory with a `SKILL.md`."""


class VersionCreateCall(VersionCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.versions.create`."""


@with_config(FORBID_EXTRA)
class VersionListParams(TypedDict, total=False):
    """What `skills.versions.list` sends."""

    limit: Annotated[int, Ge(1), Le(1_000)] | None
    """Versions a page, 1 to 1,000; None for the default of the service."""
    page: str | None
    """The `next_page` of an earlier answer; None for the first page."""


class VersionListCall(VersionListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.skills.versions.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
