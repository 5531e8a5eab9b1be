"""Skills in their beta form (rule SKL-1)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .. import skills as ga
from .._base import FORBID_EXTRA, BaseModel, Timestamp
from .._calls import BetaHeader, FileTypes, Sequence, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions

BetaDeletedSkill = ga.DeletedSkill
BetaDeletedSkillVersion = ga.DeletedSkillVersion
BetaSkillSource = ga.SkillSource


class BetaSkill(BaseModel):
    """A skill, in the newer shape or in the older one, which the header of `beta.skills` selects (rule SKL-1)."""

    type: Literal["skill"]
    """Always `skill`."""
    id: str
    """Identifies the skill (`skill_...`)."""
    created_at: Timestamp
    """When it was created."""
    display_name: str | None = None
    """Its name for people, in the newer shape."""
    display_title: str | None = None
    """Its name for people, in the older shape."""
    latest_version: str | None = None
    """Its newest version, in the older shape."""
    latest_version_id: str | None = None
    """Its newest version, in the newer shape."""
    source: BetaSkillSource | str
    """Where it comes from; a plain word in the older shape."""
    updated_at: Timestamp
    """When it last changed."""


class BetaSkillVersion(BaseModel):
    """A version of a skill, in the newer shape or in the older one."""

    type: Literal["skill_version"]
    """Always `skill_version`."""
    id: str
    """Identifies the version."""
    created_at: Timestamp
    """When it was uploaded."""
    description: str
    """What the skill does, from its `SKILL.md`."""
    directory: str | None = None
    """The directory that held it, in the older shape."""
    name: str
    """The name in its `SKILL.md`."""
    skill_id: str
    """Which skill it is a version of (`skill_...`)."""
    version: str | None = None
    """The version, in the older shape."""


@with_config(FORBID_EXTRA)
class SkillCreateParams(TypedDict, total=False):
    """What `beta.skills.create` sends."""

    files: Required[Sequence[FileTypes]]
    """The files of one directory with a `SKILL.md`."""
    display_name: str | None
    """A name for people."""
    display_title: str | None
    """The same in the older shape."""


class SkillCreateCall(SkillCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.skills.create`."""


SkillListParams = ga.SkillListParams


class SkillListCall(SkillListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.skills.list`."""


SkillVersionCreateParams = ga.VersionCreateParams


class SkillVersionCreateCall(SkillVersionCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.skills.versions.create`."""


SkillVersionListParams = ga.VersionListParams


class SkillVersionListCall(SkillVersionListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.skills.versions.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
