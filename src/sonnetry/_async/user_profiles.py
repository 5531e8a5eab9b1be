# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The user profiles resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints import user_profiles
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import DeletedUserProfile, UserProfile, UserProfileActionURL
    from ..types._calls import WorkspaceCall
    from ..types.user_profiles import (
        ActionURLCreateCall,
        UserProfileCreateCall,
        UserProfileListCall,
        UserProfileUpdateCall,
    )
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncUserProfilesActionUrlsResourceWithRawResponse,
        AsyncUserProfilesActionUrlsResourceWithStreamingResponse,
        AsyncUserProfilesResourceWithRawResponse,
        AsyncUserProfilesResourceWithStreamingResponse,
    )


class AsyncUserProfilesResource(AsyncAPIResource):
    """`client.user_profiles`."""

    with_raw_response: AsyncUserProfilesResourceWithRawResponse
    with_streaming_response: AsyncUserProfilesResourceWithStreamingResponse

    @cached_property
    def action_urls(self) -> AsyncUserProfilesActionUrlsResource:
        """`client.user_profiles.action_urls`."""
        return AsyncUserProfilesActionUrlsResource(self._client)

    async def create(self, **params: Unpack[UserProfileCreateCall]) -> UserProfile:
        """Create a user profile."""
        return await self._client.call(user_profiles.CREATE, params)

    async def retrieve(self, user_profile_id: str, **params: Unpack[WorkspaceCall]) -> UserProfile:
        """Get a user profile."""
        return await self._client.call(user_profiles.RETRIEVE, params, {"user_profile_id": user_profile_id})

    async def update(self, user_profile_id: str, **params: Unpack[UserProfileUpdateCall]) -> UserProfile:
        """Change a user profile."""
        return await self._client.call(user_profiles.UPDATE, params, {"user_profile_id": user_profile_id})

    def list(self, **params: Unpack[UserProfileListCall]) -> AsyncPaginator[AsyncPageCursor[UserProfile], UserProfile]:
        """List user profiles."""
        return paginate(self._client, user_profiles.LIST, params)

    async def delete(self, user_profile_id: str, **params: Unpack[WorkspaceCall]) -> DeletedUserProfile:
        """Delete a user profile."""
        return await self._client.call(user_profiles.DELETE, params, {"user_profile_id": user_profile_id})


class AsyncUserProfilesActionUrlsResource(AsyncAPIResource):
    """`client.user_profiles.action_urls`."""

    with_raw_response: AsyncUserProfilesActionUrlsResourceWithRawResponse
    with_streaming_response: AsyncUserProfilesActionUrlsResourceWithStreamingResponse

    async def create(self, user_profile_id: str, **params: Unpack[ActionURLCreateCall]) -> UserProfileActionURL:
        """Create a link at which an end user can act."""
        return await self._client.call(user_profiles.ACTION_URLS_CREATE, params, {"user_profile_id": user_profile_id})
