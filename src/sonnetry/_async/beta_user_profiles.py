# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta user profiles resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import user_profiles
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaUserProfilesActionUrlsResourceWithRawResponse,
        AsyncBetaUserProfilesActionUrlsResourceWithStreamingResponse,
        AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse,
        AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse,
        AsyncBetaUserProfilesProvidersGoogleResourceWithRawResponse,
        AsyncBetaUserProfilesProvidersGoogleResourceWithStreamingResponse,
        AsyncBetaUserProfilesProvidersResourceWithRawResponse,
        AsyncBetaUserProfilesProvidersResourceWithStreamingResponse,
        AsyncBetaUserProfilesResourceWithRawResponse,
        AsyncBetaUserProfilesResourceWithStreamingResponse,
    )


class AsyncBetaUserProfilesResource(AsyncAPIResource):
    """`client.beta.user_profiles`."""

    with_raw_response: AsyncBetaUserProfilesResourceWithRawResponse
    with_streaming_response: AsyncBetaUserProfilesResourceWithStreamingResponse

    @cached_property
    def action_urls(self) -> AsyncBetaUserProfilesActionUrlsResource:
        """`client.beta.user_profiles.action_urls`."""
        return AsyncBetaUserProfilesActionUrlsResource(self._client)

    @cached_property
    def providers(self) -> AsyncBetaUserProfilesProvidersResource:
        """`client.beta.user_profiles.providers`."""
        return AsyncBetaUserProfilesProvidersResource(self._client)

    async def create(self, **params: Unpack[UserProfileCreateCall]) -> BetaUserProfile:
        """Create a user profile."""
        return await self._client.call(user_profiles.CREATE, params)

    async def retrieve(self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaUserProfile:
        """Get a user profile."""
        return await self._client.call(user_profiles.RETRIEVE, params, {"user_profile_id": user_profile_id})

    async def update(self, user_profile_id: str, **params: Unpack[UserProfileUpdateCall]) -> BetaUserProfile:
        """Change a user profile."""
        return await self._client.call(user_profiles.UPDATE, params, {"user_profile_id": user_profile_id})

    def list(
        self, **params: Unpack[UserProfileListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaUserProfile], BetaUserProfile]:
        """List user profiles."""
        return paginate(self._client, user_profiles.LIST, params)

    async def delete(self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedUserProfile:
        """Delete a user profile."""
        return await self._client.call(user_profiles.DELETE, params, {"user_profile_id": user_profile_id})

    async def create_enrollment_url(
        self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaUserProfileEnrollmentURL:
        """Create a link at which an end user can enroll."""
        return await self._client.call(
            user_profiles.CREATE_ENROLLMENT_URL, params, {"user_profile_id": user_profile_id}
        )


class AsyncBetaUserProfilesActionUrlsResource(AsyncAPIResource):
    """`client.beta.user_profiles.action_urls`."""

    with_raw_response: AsyncBetaUserProfilesActionUrlsResourceWithRawResponse
    with_streaming_response: AsyncBetaUserProfilesActionUrlsResourceWithStreamingResponse

    async def create(self, user_profile_id: str, **params: Unpack[ActionURLCreateCall]) -> UserProfileActionURL:
        """Create a link at which an end user can act."""
        return await self._client.call(user_profiles.ACTION_URLS_CREATE, params, {"user_profile_id": user_profile_id})


class AsyncBetaUserProfilesProvidersResource(AsyncAPIResource):
    """`client.beta.user_profiles.providers`."""

    with_raw_response: AsyncBetaUserProfilesProvidersResourceWithRawResponse
    with_streaming_response: AsyncBetaUserProfilesProvidersResourceWithStreamingResponse

    @cached_property
    def google(self) -> AsyncBetaUserProfilesProvidersGoogleResource:
        """`client.beta.user_profiles.providers.google`."""
        return AsyncBetaUserProfilesProvidersGoogleResource(self._client)


class AsyncBetaUserProfilesProvidersGoogleResource(AsyncAPIResource):
    """`client.beta.user_profiles.providers.google`."""

    with_raw_response: AsyncBetaUserProfilesProvidersGoogleResourceWithRawResponse
    with_streaming_response: AsyncBetaUserProfilesProvidersGoogleResourceWithStreamingResponse

    @cached_property
    def data_controls(self) -> AsyncBetaUserProfilesProvidersGoogleDataControlsResource:
        """`client.beta.user_profiles.providers.google.data_controls`."""
        return AsyncBetaUserProfilesProvidersGoogleDataControlsResource(self._client)


class AsyncBetaUserProfilesProvidersGoogleDataControlsResource(AsyncAPIResource):
    """`client.beta.user_profiles.providers.google.data_controls`."""

    with_raw_response: AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse
    with_streaming_response: AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse

    async def retrieve(
        self, user_profile_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaGoogleManagedDataControls:
        """Get a user profile's encryption keys and buckets in Google Cloud."""
        return await self._client.call(
            user_profiles.PROVIDERS_GOOGLE_DATA_CONTROLS_RETRIEVE, params, {"user_profile_id": user_profile_id}
        )

    async def update(
        self, user_profile_id: str, **params: Unpack[UserProfileDataControlUpdateCall]
    ) -> BetaGoogleManagedDataControls:
        """Set a user profile's encryption keys and buckets in Google Cloud."""
        return await self._client.call(
            user_profiles.PROVIDERS_GOOGLE_DATA_CONTROLS_UPDATE, params, {"user_profile_id": user_profile_id}
        )
