"""Beta routes: user profiles."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.data_controls import BetaGoogleManagedDataControls, UserProfileDataControlUpdateCall
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
GOOGLE_BETAS = ("user-profiles-2026-09-04", "google-managed-data-controls-2026-09-01")

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

PROVIDERS_GOOGLE_DATA_CONTROLS_RETRIEVE = Endpoint(
    name="beta.user_profiles.providers.google.data_controls.retrieve",
    verb="GET",
    path="/v1/user_profiles/{user_profile_id}/providers/google/data_controls",
    summary="Get a user profile's encryption keys and buckets in Google Cloud.",
    params=BetaWorkspaceCall,
    result=BetaGoogleManagedDataControls,
    headers=WORKSPACE,
    betas=GOOGLE_BETAS,
)

PROVIDERS_GOOGLE_DATA_CONTROLS_UPDATE = Endpoint(
    name="beta.user_profiles.providers.google.data_controls.update",
    verb="POST",
    path="/v1/user_profiles/{user_profile_id}/providers/google/data_controls",
    summary="Set a user profile's encryption keys and buckets in Google Cloud.",
    params=UserProfileDataControlUpdateCall,
    result=BetaGoogleManagedDataControls,
    headers=WORKSPACE,
    betas=GOOGLE_BETAS,
)
