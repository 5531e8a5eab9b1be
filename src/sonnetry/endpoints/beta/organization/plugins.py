"""Beta routes: organization, plugins."""

from __future__ import annotations

from ....types._calls import BetaCall
from ....types.beta.organization.plugins import (
    BetaDeletedPlugin,
    BetaDeletedPluginInstallationSetting,
    BetaPlugin,
    BetaPluginInstallationSetting,
    BetaPluginMarketplace,
    BetaPluginMarketplaceValidationReport,
    BetaPluginShare,
    BetaPluginVersion,
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
from ... import API_VERSION, CREATED_AT, Endpoint

BETAS = ("ce-plugins-2026-09-01",)


PLUGIN_MARKETPLACES_RETRIEVE = Endpoint(
    name="beta.organization.plugin_marketplaces.retrieve",
    verb="GET",
    path="/v1/organizations/plugin_marketplaces/{marketplace_id}",
    summary="Get a plugin marketplace.",
    params=PluginMarketplaceRetrieveCall,
    result=BetaPluginMarketplace,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGIN_MARKETPLACES_UPDATE = Endpoint(
    name="beta.organization.plugin_marketplaces.update",
    verb="POST",
    path="/v1/organizations/plugin_marketplaces/{marketplace_id}",
    summary="Change a plugin marketplace.",
    params=PluginMarketplaceUpdateCall,
    result=BetaPluginMarketplace,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGIN_MARKETPLACES_LIST = Endpoint(
    name="beta.organization.plugin_marketplaces.list",
    verb="GET",
    path="/v1/organizations/plugin_marketplaces",
    summary="List plugin marketplaces.",
    params=PluginMarketplaceListCall,
    result=BetaPluginMarketplace,
    page="PageCursor",
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGIN_MARKETPLACES_VALIDATE_ARCHIVE = Endpoint(
    name="beta.organization.plugin_marketplaces.validate_archive",
    verb="POST",
    path="/v1/organizations/plugin_marketplaces/validate_archive",
    summary="Check an uploaded plugin marketplace without keeping it.",
    params=PluginMarketplaceValidateArchiveCall,
    result=BetaPluginMarketplaceValidationReport,
    betas=BETAS,
    files=("archive",),
    api_version=API_VERSION,
)

PLUGIN_MARKETPLACES_VALIDATE_REPOSITORY = Endpoint(
    name="beta.organization.plugin_marketplaces.validate_repository",
    verb="POST",
    path="/v1/organizations/plugin_marketplaces/validate_repository",
    summary="Check the repository of a plugin marketplace without keeping it.",
    params=PluginMarketplaceValidateRepositoryCall,
    result=BetaPluginMarketplaceValidationReport,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_CREATE = Endpoint(
    name="beta.organization.plugins.create",
    verb="POST",
    path="/v1/organizations/plugins",
    summary="Create a plugin.",
    params=PluginCreateCall,
    result=BetaPlugin,
    betas=BETAS,
    files=("files.<array>",),
    api_version=API_VERSION,
)

PLUGINS_RETRIEVE = Endpoint(
    name="beta.organization.plugins.retrieve",
    verb="GET",
    path="/v1/organizations/plugins/{plugin_id}",
    summary="Get a plugin.",
    params=PluginMarketplaceRetrieveCall,
    result=BetaPlugin,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_UPDATE = Endpoint(
    name="beta.organization.plugins.update",
    verb="POST",
    path="/v1/organizations/plugins/{plugin_id}",
    summary="Change a plugin.",
    params=PluginUpdateCall,
    result=BetaPlugin,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_LIST = Endpoint(
    name="beta.organization.plugins.list",
    verb="GET",
    path="/v1/organizations/plugins",
    summary="List plugins.",
    params=PluginListCall,
    result=BetaPlugin,
    page="PageCursor",
    betas=BETAS,
    wire=CREATED_AT,
    api_version=API_VERSION,
)

PLUGINS_DELETE = Endpoint(
    name="beta.organization.plugins.delete",
    verb="DELETE",
    path="/v1/organizations/plugins/{plugin_id}",
    summary="Delete a plugin.",
    params=BetaCall,
    result=BetaDeletedPlugin,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_INSTALLATION_SETTINGS_LIST = Endpoint(
    name="beta.organization.plugins.installation_settings.list",
    verb="GET",
    path="/v1/organizations/plugins/{plugin_id}/installation_settings",
    summary="List plugin installation settings.",
    params=InstallationSettingListCall,
    result=BetaPluginInstallationSetting,
    page="PageCursor",
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_INSTALLATION_SETTINGS_REMOVE = Endpoint(
    name="beta.organization.plugins.installation_settings.remove",
    verb="DELETE",
    path="/v1/organizations/plugins/{plugin_id}/installation_settings/{target}",
    summary="Remove a plugin installation setting.",
    params=BetaCall,
    result=BetaDeletedPluginInstallationSetting,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_INSTALLATION_SETTINGS_SET = Endpoint(
    name="beta.organization.plugins.installation_settings.set",
    verb="POST",
    path="/v1/organizations/plugins/{plugin_id}/installation_settings/{target}",
    summary="Set how a plugin is installed for a target.",
    params=InstallationSettingSetCall,
    result=BetaPluginInstallationSetting,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_SHARES_LIST = Endpoint(
    name="beta.organization.plugins.shares.list",
    verb="GET",
    path="/v1/organizations/plugins/{plugin_id}/shares",
    summary="List plugin shares.",
    params=ShareListCall,
    result=BetaPluginShare,
    page="PageCursor",
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_VERSIONS_CREATE = Endpoint(
    name="beta.organization.plugins.versions.create",
    verb="POST",
    path="/v1/organizations/plugins/{plugin_id}/versions",
    summary="Create a plugin version.",
    params=PluginVersionCreateCall,
    result=BetaPluginVersion,
    betas=BETAS,
    files=("files.<array>",),
    api_version=API_VERSION,
)

PLUGINS_VERSIONS_RETRIEVE = Endpoint(
    name="beta.organization.plugins.versions.retrieve",
    verb="GET",
    path="/v1/organizations/plugins/{plugin_id}/versions/{version}",
    summary="Get a plugin version.",
    params=PluginMarketplaceRetrieveCall,
    result=BetaPluginVersion,
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_VERSIONS_LIST = Endpoint(
    name="beta.organization.plugins.versions.list",
    verb="GET",
    path="/v1/organizations/plugins/{plugin_id}/versions",
    summary="List plugin versions.",
    params=PluginVersionListCall,
    result=BetaPluginVersion,
    page="PageCursor",
    betas=BETAS,
    api_version=API_VERSION,
)

PLUGINS_VERSIONS_DOWNLOAD = Endpoint(
    name="beta.organization.plugins.versions.download",
    verb="GET",
    path="/v1/organizations/plugins/{plugin_id}/versions/{version}/content",
    summary="Download the files of a plugin version.",
    params=PluginMarketplaceRetrieveCall,
    result=bytes,
    answer="binary",
    betas=BETAS,
    fixed_headers={"accept": "application/binary"},
    api_version=API_VERSION,
)
