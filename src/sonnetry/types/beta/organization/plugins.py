"""Plugins and plugin marketplaces."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from ..._calls import BetaHeader, FileTypes, PageParams, Sequence
from ..._lazy import package
from ..._options import RequestOptions


class BetaDeletedPlugin(BaseModel):
    type: Literal["plugin_deleted"]
    id: str


class BetaPluginTargetOrganization(BaseModel):
    type: Literal["organization"]


class BetaPluginTargetRBACGroup(BaseModel):
    type: Literal["rbac_group"]
    rbac_group_id: str


class BetaPluginTargetOrganizationMember(BaseModel):
    type: Literal["organization_member"]
    user_id: str


BetaPluginTarget = Annotated[
    BetaPluginTargetOrganization | BetaPluginTargetRBACGroup | BetaPluginTargetOrganizationMember, OpenUnion()
]


class BetaDeletedPluginInstallationSetting(BaseModel):
    type: Literal["plugin_installation_setting_deleted"]
    plugin_id: str
    target: BetaPluginTarget


class BetaPluginComponent(BaseModel):
    type: Open[Literal["agent", "cli", "command", "hook", "mcp_server", "skill"]]
    description: Annotated[str | None, ALWAYS] = None
    name: str


class BetaPluginContentScan(BaseModel):
    assessment: Annotated[Open[Literal["fail", "pass", "unknown", "warn"]] | None, ALWAYS] = None
    reason: Annotated[str | None, ALWAYS] = None
    status: Open[Literal["completed", "errored", "processing"]]


class BetaPluginUserActor(BaseModel):
    type: Literal["user_actor"]
    email_address: Annotated[str | None, ALWAYS] = None
    user_id: str


class BetaPluginAPIActor(BaseModel):
    type: Literal["api_actor"]
    api_key_id: str


BetaPluginActor = Annotated[BetaPluginUserActor | BetaPluginAPIActor, OpenUnion()]


class BetaPluginOwnerOrganization(BaseModel):
    type: Literal["organization"]


class BetaPluginOwnerUser(BaseModel):
    type: Literal["user"]
    user_id: str


BetaPluginOwner = Annotated[BetaPluginOwnerOrganization | BetaPluginOwnerUser, OpenUnion()]


class BetaPlugin(BaseModel):
    type: Literal["plugin"]
    id: str
    components: Annotated[list[BetaPluginComponent] | None, ALWAYS] = None
    content_scan: Annotated[BetaPluginContentScan | None, ALWAYS] = None
    created_at: Timestamp
    created_by: Annotated[BetaPluginActor | None, ALWAYS] = None
    description: Annotated[str | None, ALWAYS] = None
    display_name: Annotated[str | None, ALWAYS] = None
    latest_version_id: str
    manifest_version: Annotated[str | None, ALWAYS] = None
    marketplace_id: str
    name: str
    organization_installation_preference: Annotated[
        Open[Literal["auto_install", "available", "not_available", "required"]] | None, ALWAYS
    ] = None
    organization_installation_preference_inherited: Annotated[bool | None, ALWAYS] = None
    owner: BetaPluginOwner
    reach: Annotated[Open[Literal["contained", "privileged", "remote"]] | None, ALWAYS] = None
    served_version_id: str
    served_version_pinned: bool
    updated_at: Timestamp


class BetaPluginInstallationSetting(BaseModel):
    type: Literal["plugin_installation_setting"]
    created_at: Timestamp
    installation_preference: Open[Literal["auto_install", "available", "not_available", "required"]]
    plugin_id: str
    target: BetaPluginTarget
    updated_at: Timestamp


class BetaPluginMarketplace(BaseModel):
    type: Literal["plugin_marketplace"]
    id: str
    created_at: Timestamp
    default_installation_preference: Annotated[
        Open[Literal["auto_install", "available", "not_available", "required"]] | None, ALWAYS
    ] = None
    last_sync_ended_at: Annotated[Timestamp | None, ALWAYS] = None
    last_sync_read_sha: Annotated[str | None, ALWAYS] = None
    name: str
    owner: BetaPluginOwner
    source: Open[Literal["directory", "github", "gitlab", "manual", "public_git"]]
    sync_status: Annotated[
        Open[Literal["failed_auth", "failed_content", "failed_limits", "failed_transient", "in_progress", "success"]]
        | None,
        ALWAYS,
    ] = None


class BetaPluginMarketplaceValidationPluginErrorObject(BaseModel):
    error: str
    error_code: str
    name: str


class BetaPluginMarketplaceValidationPluginWarning(BaseModel):
    error_code: str
    message: str


class BetaPluginMarketplaceValidationPluginWarnings(BaseModel):
    name: str
    warnings: list[BetaPluginMarketplaceValidationPluginWarning]


class BetaPluginMarketplaceValidationReport(BaseModel):
    type: Literal["plugin_marketplace_validation_report"]
    commit_sha: Annotated[str | None, ALWAYS] = None
    manifest_error: Annotated[str | None, ALWAYS] = None
    manifest_error_code: Annotated[str | None, ALWAYS] = None
    plugin_errors: list[BetaPluginMarketplaceValidationPluginErrorObject]
    plugin_warnings: list[BetaPluginMarketplaceValidationPluginWarnings]
    ref: Annotated[str | None, ALWAYS] = None
    total_plugin_count: int
    valid: bool


class BetaPluginShare(BaseModel):
    type: Literal["plugin_share"]
    granted_at: Timestamp
    plugin_id: str
    target: BetaPluginTarget


class BetaPluginVersion(BaseModel):
    type: Literal["plugin_version"]
    id: str
    components: Annotated[list[BetaPluginComponent] | None, ALWAYS] = None
    content_scan: Annotated[BetaPluginContentScan | None, ALWAYS] = None
    created_at: Timestamp
    created_by: Annotated[BetaPluginActor | None, ALWAYS] = None
    description: Annotated[str | None, ALWAYS] = None
    display_name: Annotated[str | None, ALWAYS] = None
    manifest_version: Annotated[str | None, ALWAYS] = None
    plugin_id: str
    reach: Annotated[Open[Literal["contained", "privileged", "remote"]] | None, ALWAYS] = None
    release_notes: Annotated[str | None, ALWAYS] = None


@with_config(FORBID_EXTRA)
class PluginMarketplaceRetrieveParams(TypedDict, total=False):
    organization_id: str | None


class PluginMarketplaceRetrieveCall(PluginMarketplaceRetrieveParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugin_marketplaces.retrieve`."""


@with_config(FORBID_EXTRA)
class PluginMarketplaceUpdateParams(TypedDict, total=False):
    default_installation_preference: Required[Literal["auto_install", "available", "not_available", "required"]]


class PluginMarketplaceUpdateCall(PluginMarketplaceUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugin_marketplaces.update`."""


@with_config(FORBID_EXTRA)
class PluginMarketplaceListParams(PageParams, total=False):
    organization_id: str | None
    owner_type: Literal["organization", "user"] | None
    source: Literal["directory", "github", "gitlab", "manual", "public_git"] | None


class PluginMarketplaceListCall(PluginMarketplaceListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugin_marketplaces.list`."""


@with_config(FORBID_EXTRA)
class PluginMarketplaceValidateArchiveParams(TypedDict, total=False):
    archive: Required[FileTypes]


class PluginMarketplaceValidateArchiveCall(PluginMarketplaceValidateArchiveParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugin_marketplaces.validate_archive`."""


@with_config(FORBID_EXTRA)
class PluginMarketplaceValidateRepositoryParams(TypedDict, total=False):
    repository_url: Required[str]
    ref: str | None


class PluginMarketplaceValidateRepositoryCall(PluginMarketplaceValidateRepositoryParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugin_marketplaces.validate_repository`."""


@with_config(FORBID_EXTRA)
class PluginCreateParams(TypedDict, total=False):
    files: Required[Sequence[FileTypes]]
    marketplace_id: str
    release_notes: str


class PluginCreateCall(PluginCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.create`."""


PluginRetrieveParams = PluginMarketplaceRetrieveParams


@with_config(FORBID_EXTRA)
class PluginUpdateParams(TypedDict, total=False):
    served_version_id: Required[str]


class PluginUpdateCall(PluginUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.update`."""


@with_config(FORBID_EXTRA)
class PluginListParams(PageParams, total=False):
    created_at_gt: str | datetime | None
    created_at_gte: str | datetime | None
    created_at_lt: str | datetime | None
    created_at_lte: str | datetime | None
    marketplace_id: str | None
    organization_id: str | None
    owner_type: Literal["organization", "user"] | None
    owner_user_id: str | None


class PluginListCall(PluginListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.list`."""


@with_config(FORBID_EXTRA)
class InstallationSettingListParams(PageParams, total=False):
    organization_id: str | None
    target_type: Literal["organization", "rbac_group"] | None


class InstallationSettingListCall(InstallationSettingListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.installation_settings.list`."""


@with_config(FORBID_EXTRA)
class InstallationSettingSetParams(TypedDict, total=False):
    installation_preference: Required[Literal["auto_install", "available", "not_available", "required"]]


class InstallationSettingSetCall(InstallationSettingSetParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.installation_settings.set`."""


@with_config(FORBID_EXTRA)
class ShareListParams(PageParams, total=False):
    organization_id: str | None
    target_type: Literal["organization", "organization_member", "rbac_group"] | None


class ShareListCall(ShareListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.shares.list`."""


@with_config(FORBID_EXTRA)
class PluginVersionCreateParams(TypedDict, total=False):
    files: Required[Sequence[FileTypes]]
    release_notes: str


class PluginVersionCreateCall(PluginVersionCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.versions.create`."""


VersionRetrieveParams = PluginMarketplaceRetrieveParams


@with_config(FORBID_EXTRA)
class PluginVersionListParams(PageParams, total=False):
    organization_id: str | None


class PluginVersionListCall(PluginVersionListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.plugins.versions.list`."""


VersionDownloadParams = PluginMarketplaceRetrieveParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
