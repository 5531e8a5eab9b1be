"""Vaults and credentials (rules VLT-1 to VLT-5)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import MaxLen, MinLen
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, Timestamp
from .._calls import BetaHeader, CursorParams, Mapping, Sequence, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions

BetaManagedAgentsCredentialValidationStatus = Literal["valid", "invalid", "unknown"]


class BetaManagedAgentsTokenEndpointAuthNoneResponse(BaseModel):
    type: Literal["none"]


class BetaManagedAgentsTokenEndpointAuthBasicResponse(BaseModel):
    type: Literal["client_secret_basic"]


class BetaManagedAgentsTokenEndpointAuthPostResponse(BaseModel):
    type: Literal["client_secret_post"]


BetaManagedAgentsMCPOAuthRefreshResponseTokenEndpointAuth = Annotated[
    BetaManagedAgentsTokenEndpointAuthNoneResponse
    | BetaManagedAgentsTokenEndpointAuthBasicResponse
    | BetaManagedAgentsTokenEndpointAuthPostResponse,
    OpenUnion(),
]


class BetaManagedAgentsMCPOAuthRefreshResponse(BaseModel):
    client_id: str
    token_endpoint: str
    token_endpoint_auth: BetaManagedAgentsMCPOAuthRefreshResponseTokenEndpointAuth
    resource: str | None = None
    scope: str | None = None


class BetaManagedAgentsMCPOAuthAuthResponse(BaseModel):
    type: Literal["mcp_oauth"]
    mcp_server_url: str
    expires_at: Timestamp | None = None
    refresh: BetaManagedAgentsMCPOAuthRefreshResponse | None = None


class BetaManagedAgentsStaticBearerAuthResponse(BaseModel):
    type: Literal["static_bearer"]
    mcp_server_url: str


class BetaManagedAgentsInjectionLocationResponse(BaseModel):
    body: bool
    header: bool


class BetaManagedAgentsUnrestrictedCredentialNetworkingResponse(BaseModel):
    type: Literal["unrestricted"]


class BetaManagedAgentsLimitedCredentialNetworkingResponse(BaseModel):
    type: Literal["limited"]
    allowed_hosts: list[str]


BetaManagedAgentsEnvironmentVariableAuthResponseNetworking = Annotated[
    BetaManagedAgentsUnrestrictedCredentialNetworkingResponse | BetaManagedAgentsLimitedCredentialNetworkingResponse,
    OpenUnion(),
]


class BetaManagedAgentsEnvironmentVariableAuthResponse(BaseModel):
    type: Literal["environment_variable"]
    injection_location: BetaManagedAgentsInjectionLocationResponse
    networking: BetaManagedAgentsEnvironmentVariableAuthResponseNetworking
    secret_name: str


BetaManagedAgentsCredentialAuthResponse = Annotated[
    BetaManagedAgentsMCPOAuthAuthResponse
    | BetaManagedAgentsStaticBearerAuthResponse
    | BetaManagedAgentsEnvironmentVariableAuthResponse,
    OpenUnion(),
]


class BetaManagedAgentsCredential(BaseModel):
    """A credential in a vault; its secrets are never returned (rules VLT-2, VLT-3)."""

    type: Literal["vault_credential"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    auth: BetaManagedAgentsCredentialAuthResponse
    created_at: Timestamp
    metadata: dict[str, str]
    updated_at: Timestamp
    vault_id: str
    display_name: str | None = None


class BetaManagedAgentsRefreshHTTPResponse(BaseModel):
    body: str
    body_truncated: bool
    content_type: str
    status_code: int


class BetaManagedAgentsMCPProbe(BaseModel):
    http_response: Annotated[BetaManagedAgentsRefreshHTTPResponse | None, ALWAYS] = None
    method: str


class BetaManagedAgentsRefreshObject(BaseModel):
    http_response: Annotated[BetaManagedAgentsRefreshHTTPResponse | None, ALWAYS] = None
    status: Open[Literal["succeeded", "failed", "connect_error", "no_refresh_token"]]


class BetaManagedAgentsCredentialValidation(BaseModel):
    type: Literal["vault_credential_validation"]
    credential_id: str
    has_refresh_token: bool
    mcp_probe: Annotated[BetaManagedAgentsMCPProbe | None, ALWAYS] = None
    refresh: Annotated[BetaManagedAgentsRefreshObject | None, ALWAYS] = None
    status: Open[BetaManagedAgentsCredentialValidationStatus]
    validated_at: Timestamp
    vault_id: str


class BetaManagedAgentsDeletedCredential(BaseModel):
    type: Literal["vault_credential_deleted"]
    id: str


class BetaManagedAgentsDeletedVault(BaseModel):
    type: Literal["vault_deleted"]
    id: str


class BetaManagedAgentsVault(BaseModel):
    """A vault of credentials (rule VLT-1)."""

    type: Literal["vault"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    display_name: str
    metadata: dict[str, str]
    updated_at: Timestamp


class BetaManagedAgentsUnrestrictedCredentialNetworkingParams(TypedDict, total=False):
    type: Required[Literal["unrestricted"]]


class BetaManagedAgentsLimitedCredentialNetworkingParams(TypedDict, total=False):
    type: Required[Literal["limited"]]
    allowed_hosts: Required[Sequence[str]]


BetaManagedAgentsCredentialNetworkingParams = Annotated[
    BetaManagedAgentsUnrestrictedCredentialNetworkingParams | BetaManagedAgentsLimitedCredentialNetworkingParams,
    Tagged(),
]


class BetaManagedAgentsInjectionLocationParams(TypedDict, total=False):
    body: bool
    header: bool


class BetaManagedAgentsEnvironmentVariableCreateParams(TypedDict, total=False):
    type: Required[Literal["environment_variable"]]
    networking: Required[BetaManagedAgentsCredentialNetworkingParams]
    secret_name: Required[str]
    secret_value: Required[str]
    injection_location: BetaManagedAgentsInjectionLocationParams


class BetaManagedAgentsInjectionLocationUpdateParams(TypedDict, total=False):
    body: bool
    header: bool


class BetaManagedAgentsEnvironmentVariableUpdateParams(TypedDict, total=False):
    type: Required[Literal["environment_variable"]]
    injection_location: BetaManagedAgentsInjectionLocationUpdateParams
    networking: BetaManagedAgentsCredentialNetworkingParams | None
    secret_value: str | None


class BetaManagedAgentsTokenEndpointAuthNoneParam(TypedDict, total=False):
    type: Required[Literal["none"]]


class BetaManagedAgentsTokenEndpointAuthBasicParam(TypedDict, total=False):
    type: Required[Literal["client_secret_basic"]]
    client_secret: Required[str]


class BetaManagedAgentsTokenEndpointAuthPostParam(TypedDict, total=False):
    type: Required[Literal["client_secret_post"]]
    client_secret: Required[str]


BetaManagedAgentsMCPOAuthRefreshTokenEndpointAuthParam = Annotated[
    BetaManagedAgentsTokenEndpointAuthNoneParam
    | BetaManagedAgentsTokenEndpointAuthBasicParam
    | BetaManagedAgentsTokenEndpointAuthPostParam,
    Tagged(),
]


class BetaManagedAgentsMCPOAuthRefreshParams(TypedDict, total=False):
    client_id: Required[str]
    refresh_token: Required[str]
    token_endpoint: Required[str]
    token_endpoint_auth: Required[BetaManagedAgentsMCPOAuthRefreshTokenEndpointAuthParam]
    resource: str | None
    scope: str | None


class BetaManagedAgentsMCPOAuthCreateParams(TypedDict, total=False):
    type: Required[Literal["mcp_oauth"]]
    access_token: Required[str]
    mcp_server_url: Required[str]
    expires_at: str | datetime | None
    refresh: BetaManagedAgentsMCPOAuthRefreshParams | None


class BetaManagedAgentsTokenEndpointAuthBasicUpdateParam(TypedDict, total=False):
    type: Required[Literal["client_secret_basic"]]
    client_secret: str | None


class BetaManagedAgentsTokenEndpointAuthPostUpdateParam(TypedDict, total=False):
    type: Required[Literal["client_secret_post"]]
    client_secret: str | None


BetaManagedAgentsMCPOAuthRefreshUpdateTokenEndpointAuthParam = Annotated[
    BetaManagedAgentsTokenEndpointAuthBasicUpdateParam | BetaManagedAgentsTokenEndpointAuthPostUpdateParam, Tagged()
]


class BetaManagedAgentsMCPOAuthRefreshUpdateParams(TypedDict, total=False):
    refresh_token: str | None
    scope: str | None
    token_endpoint_auth: BetaManagedAgentsMCPOAuthRefreshUpdateTokenEndpointAuthParam


class BetaManagedAgentsMCPOAuthUpdateParams(TypedDict, total=False):
    type: Required[Literal["mcp_oauth"]]
    access_token: str | None
    expires_at: str | datetime | None
    refresh: BetaManagedAgentsMCPOAuthRefreshUpdateParams | None


class BetaManagedAgentsStaticBearerCreateParams(TypedDict, total=False):
    type: Required[Literal["static_bearer"]]
    token: Required[str]
    mcp_server_url: Required[str]


class BetaManagedAgentsStaticBearerUpdateParams(TypedDict, total=False):
    type: Required[Literal["static_bearer"]]
    token: str | None


BetaManagedAgentsCredentialAuthCreateParams = Annotated[
    BetaManagedAgentsMCPOAuthCreateParams
    | BetaManagedAgentsStaticBearerCreateParams
    | BetaManagedAgentsEnvironmentVariableCreateParams,
    Tagged(),
]

BetaManagedAgentsCredentialAuthUpdateParams = Annotated[
    BetaManagedAgentsMCPOAuthUpdateParams
    | BetaManagedAgentsStaticBearerUpdateParams
    | BetaManagedAgentsEnvironmentVariableUpdateParams,
    Tagged(),
]


@with_config(FORBID_EXTRA)
class VaultCreateParams(TypedDict, total=False):
    display_name: Required[Annotated[str, MinLen(1), MaxLen(255)]]
    metadata: Mapping[str, str]


class VaultCreateCall(VaultCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.create`."""


@with_config(FORBID_EXTRA)
class VaultUpdateParams(TypedDict, total=False):
    display_name: str | None
    metadata: Mapping[str, str | None] | None


class VaultUpdateCall(VaultUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.update`."""


@with_config(FORBID_EXTRA)
class VaultListParams(CursorParams, total=False):
    include_archived: bool


class VaultListCall(VaultListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.list`."""


@with_config(FORBID_EXTRA)
class CredentialCreateParams(TypedDict, total=False):
    auth: Required[BetaManagedAgentsCredentialAuthCreateParams]
    display_name: str | None
    metadata: Mapping[str, str]


class CredentialCreateCall(CredentialCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.credentials.create`."""


@with_config(FORBID_EXTRA)
class CredentialUpdateParams(TypedDict, total=False):
    auth: BetaManagedAgentsCredentialAuthUpdateParams
    display_name: str | None
    metadata: Mapping[str, str | None] | None


class CredentialUpdateCall(CredentialUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.credentials.update`."""


CredentialListParams = VaultListParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
