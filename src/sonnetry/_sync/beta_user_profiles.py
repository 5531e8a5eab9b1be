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
    from ..types.beta import BetaGoogleManagedDataControls, BetaUserProfile, BetaUserProfileEnrollmentURL
    from ..types.beta.data_controls import UserProfileDataControlUpdateCall
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
        BetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse,
        BetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse,
        BetaUserProfilesProvidersGoogleResourceWithRawResponse,
        BetaUserProfilesProvidersGoogleResourceWithStreamingResponse,
        BetaUserProfilesProvidersResourceWithRawResponse,
        BetaUserProfilesProvidersResourceWithStreamingResponse,
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

    @cached_property
    def providers(self) -> BetaUserProfilesProvidersResource:
        """`client.beta.user_profiles.providers`."""
        return BetaUserProfilesProvidersResource(self._client)

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


class BetaUserProfilesProvidersResource(APIResource):
    """`client.beta.user_profiles.providers`."""

    with_raw_response: BetaUserProfilesProvidersResourceWithRawResponse
    with_streaming_response: BetaUserProfilesProvidersResourceWithStreamingResponse

    @cached_property
    def google(self) -> BetaUserProfilesProvidersGoogleResource:
        """`client.beta.user_profiles.providers.google`."""
        return BetaUserProfilesProvidersGoogleResource(self._client)


class BetaUserProfilesProvidersGoogleResource(APIResource):
    """`client.beta.user_profiles.providers.google`."""

    with_raw_response: BetaUserProfilesProvidersGoogleResourceWithRawResponse
    with_streaming_response: BetaUserProfilesProvidersGoogleResourceWithStreamingResponse

    @cached_property
    def data_controls(self) -> BetaUserProfilesProvidersGoogleDataControlsResource:
        """`client.beta.user_profiles.providers.google.data_controls`."""
        return BetaUserProfilesProvidersGoogleDataControlsResource(self._client)


class BetaUserProfilesProvidersGoogleDataControlsResource(APIResource):
    """`client.beta.user_profiles.providers.google.data_controls`."""

    with_raw_response: BetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse
    with_streaming_response: BetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse

    def retrieve(self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaGoogleManagedDataControls:
        """Get a user profile's encryption keys and buckets in Google Cloud."""
        return self._client.call(
            user_profiles.PROVIDERS_GOOGLE_DATA_CONTROLS_RETRIEVE, params, {"user_profile_id": user_profile_id}
        )

    def update(
        self, user_profile_id: str, **params: Unpack[UserProfileDataControlUpdateCall]
    ) -> BetaGoogleManagedDataControls:
        """Set a user profile's encryption keys and buckets in Google Cloud."""
        return self._client.call(
            user_profiles.PROVIDERS_GOOGLE_DATA_CONTROLS_UPDATE, params, {"user_profile_id": user_profile_id}
        )
