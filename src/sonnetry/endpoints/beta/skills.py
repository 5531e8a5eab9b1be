"""Beta routes: skills."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.skills import (
    BetaDeletedSkill,
    BetaDeletedSkillVersion,
    BetaSkill,
    BetaSkillVersion,
    SkillCreateCall,
    SkillListCall,
    SkillVersionCreateCall,
    SkillVersionListCall,
)
from .. import WORKSPACE, Endpoint, twin
from .. import skills as ga

BETAS = ("skills-2025-10-02",)

CREATE = twin(ga.CREATE, BetaSkill, params=SkillCreateCall, betas=BETAS)
RETRIEVE = twin(ga.RETRIEVE, BetaSkill, params=BetaWorkspaceCall, betas=BETAS)
LIST = twin(ga.LIST, BetaSkill, params=SkillListCall, betas=BETAS)
DELETE = twin(ga.DELETE, BetaDeletedSkill, params=BetaWorkspaceCall, betas=BETAS)
VERSIONS_CREATE = twin(ga.VERSIONS_CREATE, BetaSkillVersion, params=SkillVersionCreateCall, betas=BETAS)
VERSIONS_RETRIEVE = twin(ga.VERSIONS_RETRIEVE, BetaSkillVersion, params=BetaWorkspaceCall, betas=BETAS)
VERSIONS_LIST = twin(ga.VERSIONS_LIST, BetaSkillVersion, params=SkillVersionListCall, betas=BETAS)
VERSIONS_DELETE = twin(ga.VERSIONS_DELETE, BetaDeletedSkillVersion, params=BetaWorkspaceCall, betas=BETAS)

VERSIONS_DOWNLOAD = Endpoint(
    name="beta.skills.versions.download",
    verb="GET",
    path="/v1/skills/{skill_id}/versions/{version}/content",
    summary="Download the files of a skill version as an archive.",
    params=BetaWorkspaceCall,
    result=bytes,
    answer="binary",
    headers=WORKSPACE,
    betas=BETAS,
    fixed_headers={"accept": "application/binary"},
)
