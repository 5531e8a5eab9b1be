# Derived from src/sonnetry/_async/user_profiles.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The user profiles resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints import user_profiles
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedUserProfile, UserProfile, UserProfileActionURL
    from ..types._calls import WorkspaceCall
    from ..types.user_profiles import (
        ActionURLCreateCall,
        UserProfileCreateCall,
        UserProfileListCall,
        UserProfileUpdateCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        UserProfilesActionUrlsResourceWithRawResponse,
        UserProfilesActionUrlsResourceWithStreamingResponse,
        UserProfilesResourceWithRawResponse,
        UserProfilesResourceWithStreamingResponse,
    )


class UserProfilesResource(APIResource):
    """`client.user_profiles`."""

    with_raw_response: UserProfilesResourceWithRawResponse
    with_streaming_response: UserProfilesResourceWithStreamingResponse

    @cached_property
    def action_urls(self) -> UserProfilesActionUrlsResource:
        """`client.user_profiles.action_urls`."""
        return UserProfilesActionUrlsResource(self._client)

    def create(self, **params: Unpack[UserProfileCreateCall]) -> UserProfile:
        """Create a user profile."""
        return self._client.call(user_profiles.CREATE, params)

    def retrieve(self, user_profile_id: str, **params: Unpack[WorkspaceCall]) -> UserProfile:
        """Get a user profile."""
        return self._client.call(user_profiles.RETRIEVE, params, {"user_profile_id": user_profile_id})

    def update(self, user_profile_id: str, **params: Unpack[UserProfileUpdateCall]) -> UserProfile:
        """Change a user profile."""
        return self._client.call(user_profiles.UPDATE, params, {"user_profile_id": user_profile_id})

    def list(self, **params: Unpack[UserProfileListCall]) -> PageCursor[UserProfile]:
        """List user profiles."""
        return paginate(self._client, user_profiles.LIST, params)

    def delete(self, user_profile_id: str, **params: Unpack[WorkspaceCall]) -> DeletedUserProfile:
        """Delete a user profile."""
        return self._client.call(user_profiles.DELETE, params, {"user_profile_id": user_profile_id})


class UserProfilesActionUrlsResource(APIResource):
    """`client.user_profiles.action_urls`."""

    with_raw_response: UserProfilesActionUrlsResourceWithRawResponse
    with_streaming_response: UserProfilesActionUrlsResourceWithStreamingResponse

    def create(self, user_profile_id: str, **params: Unpack[ActionURLCreateCall]) -> UserProfileActionURL:
        """Create a link at which an end user can act."""
        return self._client.call(user_profiles.ACTION_URLS_CREATE, params, {"user_profile_id": user_profile_id})
