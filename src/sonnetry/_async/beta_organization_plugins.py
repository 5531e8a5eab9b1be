# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization plugins resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import plugins as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaCall
    from ..types.beta import (
        BetaDeletedPlugin,
        BetaDeletedPluginInstallationSetting,
        BetaPlugin,
        BetaPluginInstallationSetting,
        BetaPluginMarketplace,
        BetaPluginMarketplaceValidationReport,
        BetaPluginShare,
        BetaPluginVersion,
    )
    from ..types.beta.organization.plugins import (
        InstallationSettingListCall,
        InstallationSettingSetCall,
        PluginCreateCall,
        PluginListCall,
        PluginMarketplaceListCall,
        PluginMarketplaceRetrieveCall,
        PluginMarketplaceUpdateCall,
        PluginMarketplaceValidateArchiveCall,
        PluginMarketplaceValidateRepositoryCall,
        PluginUpdateCall,
        PluginVersionCreateCall,
        PluginVersionListCall,
        ShareListCall,
    )
    from .binary import AsyncBinaryAPIResponse
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaOrganizationPluginMarketplacesResourceWithRawResponse,
        AsyncBetaOrganizationPluginMarketplacesResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsInstallationSettingsResourceWithRawResponse,
        AsyncBetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsResourceWithRawResponse,
        AsyncBetaOrganizationPluginsResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsSharesResourceWithRawResponse,
        AsyncBetaOrganizationPluginsSharesResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsVersionsResourceWithRawResponse,
        AsyncBetaOrganizationPluginsVersionsResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationPluginMarketplacesResource(AsyncAPIResource):
    """`client.beta.organization.plugin_marketplaces`."""

    with_raw_response: AsyncBetaOrganizationPluginMarketplacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginMarketplacesResourceWithStreamingResponse

    async def retrieve(
        self, marketplace_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BetaPluginMarketplace:
        """Get a plugin marketplace."""
        return await self._client.call(rows.PLUGIN_MARKETPLACES_RETRIEVE, params, {"marketplace_id": marketplace_id})

    async def update(self, marketplace_id: str, **params: Unpack[PluginMarketplaceUpdateCall]) -> BetaPluginMarketplace:
        """Change a plugin marketplace."""
        return await self._client.call(rows.PLUGIN_MARKETPLACES_UPDATE, params, {"marketplace_id": marketplace_id})

    def list(
        self, **params: Unpack[PluginMarketplaceListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginMarketplace], BetaPluginMarketplace]:
        """List plugin marketplaces."""
        return paginate(self._client, rows.PLUGIN_MARKETPLACES_LIST, params)

    async def validate_archive(
        self, **params: Unpack[PluginMarketplaceValidateArchiveCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check an uploaded plugin marketplace without keeping it."""
        return await self._client.call(rows.PLUGIN_MARKETPLACES_VALIDATE_ARCHIVE, params)

    async def validate_repository(
        self, **params: Unpack[PluginMarketplaceValidateRepositoryCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check the repository of a plugin marketplace without keeping it."""
        return await self._client.call(rows.PLUGIN_MARKETPLACES_VALIDATE_REPOSITORY, params)


class AsyncBetaOrganizationPluginsResource(AsyncAPIResource):
    """`client.beta.organization.plugins`."""

    with_raw_response: AsyncBetaOrganizationPluginsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsResourceWithStreamingResponse

    @cached_property
    def installation_settings(self) -> AsyncBetaOrganizationPluginsInstallationSettingsResource:
        """`client.beta.organization.plugins.installation_settings`."""
        return AsyncBetaOrganizationPluginsInstallationSettingsResource(self._client)

    @cached_property
    def shares(self) -> AsyncBetaOrganizationPluginsSharesResource:
        """`client.beta.organization.plugins.shares`."""
        return AsyncBetaOrganizationPluginsSharesResource(self._client)

    @cached_property
    def versions(self) -> AsyncBetaOrganizationPluginsVersionsResource:
        """`client.beta.organization.plugins.versions`."""
        return AsyncBetaOrganizationPluginsVersionsResource(self._client)

    async def create(self, **params: Unpack[PluginCreateCall]) -> BetaPlugin:
        """Create a plugin."""
        return await self._client.call(rows.PLUGINS_CREATE, params)

    async def retrieve(self, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]) -> BetaPlugin:
        """Get a plugin."""
        return await self._client.call(rows.PLUGINS_RETRIEVE, params, {"plugin_id": plugin_id})

    async def update(self, plugin_id: str, **params: Unpack[PluginUpdateCall]) -> BetaPlugin:
        """Change a plugin."""
        return await self._client.call(rows.PLUGINS_UPDATE, params, {"plugin_id": plugin_id})

    def list(self, **params: Unpack[PluginListCall]) -> AsyncPaginator[AsyncPageCursor[BetaPlugin], BetaPlugin]:
        """List plugins."""
        return paginate(self._client, rows.PLUGINS_LIST, params)

    async def delete(self, plugin_id: str, **params: Unpack[BetaCall]) -> BetaDeletedPlugin:
        """Delete a plugin."""
        return await self._client.call(rows.PLUGINS_DELETE, params, {"plugin_id": plugin_id})


class AsyncBetaOrganizationPluginsInstallationSettingsResource(AsyncAPIResource):
    """`client.beta.organization.plugins.installation_settings`."""

    with_raw_response: AsyncBetaOrganizationPluginsInstallationSettingsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse

    def list(
        self, plugin_id: str, **params: Unpack[InstallationSettingListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginInstallationSetting], BetaPluginInstallationSetting]:
        """List plugin installation settings."""
        return paginate(self._client, rows.PLUGINS_INSTALLATION_SETTINGS_LIST, params, {"plugin_id": plugin_id})

    async def remove(
        self, target: str, *, plugin_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedPluginInstallationSetting:
        """Remove a plugin installation setting."""
        return await self._client.call(
            rows.PLUGINS_INSTALLATION_SETTINGS_REMOVE, params, {"plugin_id": plugin_id, "target": target}
        )

    async def set(
        self, target: str, *, plugin_id: str, **params: Unpack[InstallationSettingSetCall]
    ) -> BetaPluginInstallationSetting:
        """Set how a plugin is installed for a target."""
        return await self._client.call(
            rows.PLUGINS_INSTALLATION_SETTINGS_SET, params, {"plugin_id": plugin_id, "target": target}
        )


class AsyncBetaOrganizationPluginsSharesResource(AsyncAPIResource):
    """`client.beta.organization.plugins.shares`."""

    with_raw_response: AsyncBetaOrganizationPluginsSharesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsSharesResourceWithStreamingResponse

    def list(
        self, plugin_id: str, **params: Unpack[ShareListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginShare], BetaPluginShare]:
        """List plugin shares."""
        return paginate(self._client, rows.PLUGINS_SHARES_LIST, params, {"plugin_id": plugin_id})


class AsyncBetaOrganizationPluginsVersionsResource(AsyncAPIResource):
    """`client.beta.organization.plugins.versions`."""

    with_raw_response: AsyncBetaOrganizationPluginsVersionsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsVersionsResourceWithStreamingResponse

    async def create(self, plugin_id: str, **params: Unpack[PluginVersionCreateCall]) -> BetaPluginVersion:
        """Create a plugin version."""
        return await self._client.call(rows.PLUGINS_VERSIONS_CREATE, params, {"plugin_id": plugin_id})

    async def retrieve(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BetaPluginVersion:
        """Get a plugin version."""
        return await self._client.call(
            rows.PLUGINS_VERSIONS_RETRIEVE, params, {"plugin_id": plugin_id, "version": version}
        )

    def list(
        self, plugin_id: str, **params: Unpack[PluginVersionListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginVersion], BetaPluginVersion]:
        """List plugin versions."""
        return paginate(self._client, rows.PLUGINS_VERSIONS_LIST, params, {"plugin_id": plugin_id})

    async def download(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> AsyncBinaryAPIResponse:
        """Download the files of a plugin version."""
        return await self._client.call_file(
            rows.PLUGINS_VERSIONS_DOWNLOAD, params, {"plugin_id": plugin_id, "version": version}
        )
