"""Skills in their beta form (rule SKL-1)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Required

from pydantic import with_config
from typing_extensions import TypedDict

from .. import skills as ga
from .._base import FORBID_EXTRA
from .._calls import BetaHeader, FileTypes, Sequence, WorkspaceHeader
from .._options import RequestOptions

BetaDeletedSkill = ga.DeletedSkill
BetaDeletedSkillVersion = ga.DeletedSkillVersion
BetaSkill = ga.Skill
BetaSkillSource = ga.SkillSource
BetaSkillVersion = ga.SkillVersion


@with_config(FORBID_EXTRA)
class SkillCreateParams(TypedDict, total=False):
    """What `beta.skills.create` sends."""

    files: Required[Sequence[FileTypes]]
    display_name: str | None
    display_title: str | None


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
