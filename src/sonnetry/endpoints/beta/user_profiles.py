"""Beta routes: user profiles."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.user_profiles import (
    ActionURLCreateCall,
    BetaDeletedUserProfile,
    BetaUserProfile,
    BetaUserProfileActionURL,
    BetaUserProfileEnrollmentURL,
    UserProfileCreateCall,
    UserProfileListCall,
    UserProfileUpdateCall,
)
from .. import WORKSPACE, Endpoint, twin
from .. import user_profiles as ga

BETAS = ("user-profiles-2026-08-18",)

CREATE = twin(ga.CREATE, BetaUserProfile, params=UserProfileCreateCall, betas=BETAS)
RETRIEVE = twin(ga.RETRIEVE, BetaUserProfile, params=BetaWorkspaceCall, betas=BETAS)
UPDATE = twin(ga.UPDATE, BetaUserProfile, params=UserProfileUpdateCall, betas=BETAS)
LIST = twin(ga.LIST, BetaUserProfile, params=UserProfileListCall, betas=BETAS)
DELETE = twin(ga.DELETE, BetaDeletedUserProfile, params=BetaWorkspaceCall, betas=BETAS)

CREATE_ENROLLMENT_URL = Endpoint(
    name="beta.user_profiles.create_enrollment_url",
    verb="POST",
    path="/v1/user_profiles/{user_profile_id}/enrollment_url",
    summary="Create a link at which an end user can enroll.",
    params=BetaWorkspaceCall,
    result=BetaUserProfileEnrollmentURL,
    headers=WORKSPACE,
    betas=BETAS,
)
ACTION_URLS_CREATE = twin(ga.ACTION_URLS_CREATE, BetaUserProfileActionURL, params=ActionURLCreateCall, betas=BETAS)
