"""Routes: user profiles."""

from __future__ import annotations

from ..types._calls import WorkspaceCall
from ..types.user_profiles import (
    ActionURLCreateCall,
    DeletedUserProfile,
    UserProfile,
    UserProfileActionURL,
    UserProfileCreateCall,
    UserProfileListCall,
    UserProfileUpdateCall,
)
from . import WORKSPACE, Endpoint

CREATE = Endpoint(
    name="user_profiles.create",
    verb="POST",
    path="/v1/user_profiles",
    summary="Create a user profile.",
    params=UserProfileCreateCall,
    result=UserProfile,
    headers=WORKSPACE,
)

RETRIEVE = Endpoint(
    name="user_profiles.retrieve",
    verb="GET",
    path="/v1/user_profiles/{user_profile_id}",
    summary="Get a user profile.",
    params=WorkspaceCall,
    result=UserProfile,
    headers=WORKSPACE,
)

UPDATE = Endpoint(
    name="user_profiles.update",
    verb="POST",
    path="/v1/user_profiles/{user_profile_id}",
    summary="Change a user profile.",
    params=UserProfileUpdateCall,
    result=UserProfile,
    headers=WORKSPACE,
)

LIST = Endpoint(
    name="user_profiles.list",
    verb="GET",
    path="/v1/user_profiles",
    summary="List user profiles.",
    params=UserProfileListCall,
    result=UserProfile,
    page="PageCursor",
    headers=WORKSPACE,
)

DELETE = Endpoint(
    name="user_profiles.delete",
    verb="DELETE",
    path="/v1/user_profiles/{user_profile_id}",
    summary="Delete a user profile.",
    params=WorkspaceCall,
    result=DeletedUserProfile,
    headers=WORKSPACE,
)

ACTION_URLS_CREATE = Endpoint(
    name="user_profiles.action_urls.create",
    verb="POST",
    path="/v1/user_profiles/{user_profile_id}/action_urls",
    summary="Create a link at which an end user can act.",
    params=ActionURLCreateCall,
    result=UserProfileActionURL,
    headers=WORKSPACE,
)
