# Derived from src/sonnetry/_async/beta_organization_plugins.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization plugins resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import plugins as rows
from ._runtime import paginate
from .resource import APIResource

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
    from .binary import BinaryAPIResponse
    from .pages import PageCursor
    from .raw_types import (
        BetaOrganizationPluginMarketplacesResourceWithRawResponse,
        BetaOrganizationPluginMarketplacesResourceWithStreamingResponse,
        BetaOrganizationPluginsInstallationSettingsResourceWithRawResponse,
        BetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse,
        BetaOrganizationPluginsResourceWithRawResponse,
        BetaOrganizationPluginsResourceWithStreamingResponse,
        BetaOrganizationPluginsSharesResourceWithRawResponse,
        BetaOrganizationPluginsSharesResourceWithStreamingResponse,
        BetaOrganizationPluginsVersionsResourceWithRawResponse,
        BetaOrganizationPluginsVersionsResourceWithStreamingResponse,
    )


class BetaOrganizationPluginMarketplacesResource(APIResource):
    """`client.beta.organization.plugin_marketplaces`."""

    with_raw_response: BetaOrganizationPluginMarketplacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginMarketplacesResourceWithStreamingResponse

    def retrieve(self, marketplace_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]) -> BetaPluginMarketplace:
        """Get a plugin marketplace."""
        return self._client.call(rows.PLUGIN_MARKETPLACES_RETRIEVE, params, {"marketplace_id": marketplace_id})

    def update(self, marketplace_id: str, **params: Unpack[PluginMarketplaceUpdateCall]) -> BetaPluginMarketplace:
        """Change a plugin marketplace."""
        return self._client.call(rows.PLUGIN_MARKETPLACES_UPDATE, params, {"marketplace_id": marketplace_id})

    def list(self, **params: Unpack[PluginMarketplaceListCall]) -> PageCursor[BetaPluginMarketplace]:
        """List plugin marketplaces."""
        return paginate(self._client, rows.PLUGIN_MARKETPLACES_LIST, params)

    def validate_archive(
        self, **params: Unpack[PluginMarketplaceValidateArchiveCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check an uploaded plugin marketplace without keeping it."""
        return self._client.call(rows.PLUGIN_MARKETPLACES_VALIDATE_ARCHIVE, params)

    def validate_repository(
        self, **params: Unpack[PluginMarketplaceValidateRepositoryCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check the repository of a plugin marketplace without keeping it."""
        return self._client.call(rows.PLUGIN_MARKETPLACES_VALIDATE_REPOSITORY, params)


class BetaOrganizationPluginsResource(APIResource):
    """`client.beta.organization.plugins`."""

    with_raw_response: BetaOrganizationPluginsResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsResourceWithStreamingResponse

    @cached_property
    def installation_settings(self) -> BetaOrganizationPluginsInstallationSettingsResource:
        """`client.beta.organization.plugins.installation_settings`."""
        return BetaOrganizationPluginsInstallationSettingsResource(self._client)

    @cached_property
    def shares(self) -> BetaOrganizationPluginsSharesResource:
        """`client.beta.organization.plugins.shares`."""
        return BetaOrganizationPluginsSharesResource(self._client)

    @cached_property
    def versions(self) -> BetaOrganizationPluginsVersionsResource:
        """`client.beta.organization.plugins.versions`."""
        return BetaOrganizationPluginsVersionsResource(self._client)

    def create(self, **params: Unpack[PluginCreateCall]) -> BetaPlugin:
        """Create a plugin."""
        return self._client.call(rows.PLUGINS_CREATE, params)

    def retrieve(self, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]) -> BetaPlugin:
        """Get a plugin."""
        return self._client.call(rows.PLUGINS_RETRIEVE, params, {"plugin_id": plugin_id})

    def update(self, plugin_id: str, **params: Unpack[PluginUpdateCall]) -> BetaPlugin:
        """Change a plugin."""
        return self._client.call(rows.PLUGINS_UPDATE, params, {"plugin_id": plugin_id})

    def list(self, **params: Unpack[PluginListCall]) -> PageCursor[BetaPlugin]:
        """List plugins."""
        return paginate(self._client, rows.PLUGINS_LIST, params)

    def delete(self, plugin_id: str, **params: Unpack[BetaCall]) -> BetaDeletedPlugin:
        """Delete a plugin."""
        return self._client.call(rows.PLUGINS_DELETE, params, {"plugin_id": plugin_id})


class BetaOrganizationPluginsInstallationSettingsResource(APIResource):
    """`client.beta.organization.plugins.installation_settings`."""

    with_raw_response: BetaOrganizationPluginsInstallationSettingsResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse

    def list(
        self, plugin_id: str, **params: Unpack[InstallationSettingListCall]
    ) -> PageCursor[BetaPluginInstallationSetting]:
        """List plugin installation settings."""
        return paginate(self._client, rows.PLUGINS_INSTALLATION_SETTINGS_LIST, params, {"plugin_id": plugin_id})

    def remove(
        self, target: str, *, plugin_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedPluginInstallationSetting:
        """Remove a plugin installation setting."""
        return self._client.call(
            rows.PLUGINS_INSTALLATION_SETTINGS_REMOVE, params, {"plugin_id": plugin_id, "target": target}
        )

    def set(
        self, target: str, *, plugin_id: str, **params: Unpack[InstallationSettingSetCall]
    ) -> BetaPluginInstallationSetting:
        """Set how a plugin is installed for a target."""
        return self._client.call(
            rows.PLUGINS_INSTALLATION_SETTINGS_SET, params, {"plugin_id": plugin_id, "target": target}
        )


class BetaOrganizationPluginsSharesResource(APIResource):
    """`client.beta.organization.plugins.shares`."""

    with_raw_response: BetaOrganizationPluginsSharesResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsSharesResourceWithStreamingResponse

    def list(self, plugin_id: str, **params: Unpack[ShareListCall]) -> PageCursor[BetaPluginShare]:
        """List plugin shares."""
        return paginate(self._client, rows.PLUGINS_SHARES_LIST, params, {"plugin_id": plugin_id})


class BetaOrganizationPluginsVersionsResource(APIResource):
    """`client.beta.organization.plugins.versions`."""

    with_raw_response: BetaOrganizationPluginsVersionsResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsVersionsResourceWithStreamingResponse

    def create(self, plugin_id: str, **params: Unpack[PluginVersionCreateCall]) -> BetaPluginVersion:
        """Create a plugin version."""
        return self._client.call(rows.PLUGINS_VERSIONS_CREATE, params, {"plugin_id": plugin_id})

    def retrieve(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BetaPluginVersion:
        """Get a plugin version."""
        return self._client.call(rows.PLUGINS_VERSIONS_RETRIEVE, params, {"plugin_id": plugin_id, "version": version})

    def list(self, plugin_id: str, **params: Unpack[PluginVersionListCall]) -> PageCursor[BetaPluginVersion]:
        """List plugin versions."""
        return paginate(self._client, rows.PLUGINS_VERSIONS_LIST, params, {"plugin_id": plugin_id})

    def download(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BinaryAPIResponse:
        """Download the files of a plugin version."""
        return self._client.call_file(
            rows.PLUGINS_VERSIONS_DOWNLOAD, params, {"plugin_id": plugin_id, "version": version}
        )
