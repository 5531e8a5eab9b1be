# Derived from src/sonnetry/_async/beta_user_profiles.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta user profiles resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import user_profiles
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedUserProfile, UserProfileActionURL
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaUserProfile, BetaUserProfileEnrollmentURL
    from ..types.beta.user_profiles import (
        ActionURLCreateCall,
        UserProfileCreateCall,
        UserProfileListCall,
        UserProfileUpdateCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        BetaUserProfilesActionUrlsResourceWithRawResponse,
        BetaUserProfilesActionUrlsResourceWithStreamingResponse,
        BetaUserProfilesResourceWithRawResponse,
        BetaUserProfilesResourceWithStreamingResponse,
    )


class BetaUserProfilesResource(APIResource):
    """`client.beta.user_profiles`."""

    with_raw_response: BetaUserProfilesResourceWithRawResponse
    with_streaming_response: BetaUserProfilesResourceWithStreamingResponse

    @cached_property
    def action_urls(self) -> BetaUserProfilesActionUrlsResource:
        """`client.beta.user_profiles.action_urls`."""
        return BetaUserProfilesActionUrlsResource(self._client)

    def create(self, **params: Unpack[UserProfileCreateCall]) -> BetaUserProfile:
        """Create a user profile."""
        return self._client.call(user_profiles.CREATE, params)

    def retrieve(self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaUserProfile:
        """Get a user profile."""
        return self._client.call(user_profiles.RETRIEVE, params, {"user_profile_id": user_profile_id})

    def update(self, user_profile_id: str, **params: Unpack[UserProfileUpdateCall]) -> BetaUserProfile:
        """Change a user profile."""
        return self._client.call(user_profiles.UPDATE, params, {"user_profile_id": user_profile_id})

    def list(self, **params: Unpack[UserProfileListCall]) -> PageCursor[BetaUserProfile]:
        """List user profiles."""
        return paginate(self._client, user_profiles.LIST, params)

    def delete(self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedUserProfile:
        """Delete a user profile."""
        return self._client.call(user_profiles.DELETE, params, {"user_profile_id": user_profile_id})

    def create_enrollment_url(
        self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaUserProfileEnrollmentURL:
        """Create a link at which an end user can enroll."""
        return self._client.call(user_profiles.CREATE_ENROLLMENT_URL, params, {"user_profile_id": user_profile_id})


class BetaUserProfilesActionUrlsResource(APIResource):
    """`client.beta.user_profiles.action_urls`."""

    with_raw_response: BetaUserProfilesActionUrlsResourceWithRawResponse
    with_streaming_response: BetaUserProfilesActionUrlsResourceWithStreamingResponse

    def create(self, user_profile_id: str, **params: Unpack[ActionURLCreateCall]) -> UserProfileActionURL:
        """Create a link at which an end user can act."""
        return self._client.call(user_profiles.ACTION_URLS_CREATE, params, {"user_profile_id": user_profile_id})
