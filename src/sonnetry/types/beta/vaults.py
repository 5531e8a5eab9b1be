"""Vaults and credentials (rules VLT-1 to VLT-5)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

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
    """The client proves nothing."""

    type: Literal["none"]
    """Always `none`."""


class BetaManagedAgentsTokenEndpointAuthBasicResponse(BaseModel):
    """The client proves itself with basic authentication."""

    type: Literal["client_secret_basic"]
    """Always `client_secret_basic`."""


class BetaManagedAgentsTokenEndpointAuthPostResponse(BaseModel):
    """The client proves itself in the body."""

    type: Literal["client_secret_post"]
    """Always `client_secret_post`."""


BetaManagedAgentsMCPOAuthRefreshResponseTokenEndpointAuth = Annotated[
    BetaManagedAgentsTokenEndpointAuthNoneResponse
    | BetaManagedAgentsTokenEndpointAuthBasicResponse
    | BetaManagedAgentsTokenEndpointAuthPostResponse,
    OpenUnion(),
]


class BetaManagedAgentsMCPOAuthRefreshResponse(BaseModel):
    """How a token is renewed, without the secrets."""

    client_id: str
    """The OAuth client that the token was given to."""
    token_endpoint: str
    """The address that renews tokens."""
    token_endpoint_auth: BetaManagedAgentsMCPOAuthRefreshResponseTokenEndpointAuth
    """How the OAuth client proves itself there."""
    resource: str | None = None
    """The `resource` that is asked for (RFC 8707); None for none."""
    scope: str | None = None
    """The scopes that are asked for; None for those of the first token."""


class BetaManagedAgentsMCPOAuthAuthResponse(BaseModel):
    """A token of OAuth for an MCP server, without the secrets."""

    type: Literal["mcp_oauth"]
    """Always `mcp_oauth`."""
    mcp_server_url: str
    """The address of the MCP server, exactly as the agent has it; it cannot be changed."""
    expires_at: Timestamp | None = None
    """When the token ends; None if that is not known."""
    refresh: BetaManagedAgentsMCPOAuthRefreshResponse | None = None
    """How the token is renewed; None if it cannot be."""


class BetaManagedAgentsStaticBearerAuthResponse(BaseModel):
    """A fixed token for an MCP server, without the secret."""

    type: Literal["static_bearer"]
    """Always `static_bearer`."""
    mcp_server_url: str
    """The address of the MCP server, exactly as the agent has it; it cannot be changed."""


class BetaManagedAgentsInjectionLocationResponse(BaseModel):
    """Where in a request a value takes the place of its variable."""

    body: bool
    """Whether it is put into the bodies of requests."""
    header: bool
    """Whether it is put into the headers of requests."""


class BetaManagedAgentsUnrestrictedCredentialNetworkingResponse(BaseModel):
    """The value may be sent to every host."""

    type: Literal["unrestricted"]
    """Always `unrestricted`."""


class BetaManagedAgentsLimitedCredentialNetworkingResponse(BaseModel):
    """The value may be sent to some hosts only."""

    type: Literal["limited"]
    """Always `limited`."""
    allowed_hosts: list[str]
    """The hosts that the value may be sent to."""


BetaManagedAgentsEnvironmentVariableAuthResponseNetworking = Annotated[
    BetaManagedAgentsUnrestrictedCredentialNetworkingResponse | BetaManagedAgentsLimitedCredentialNetworkingResponse,
    OpenUnion(),
]


class BetaManagedAgentsEnvironmentVariableAuthResponse(BaseModel):
    """A variable of the sandbox, without its value."""

    type: Literal["environment_variable"]
    """Always `environment_variable`."""
    injection_location: BetaManagedAgentsInjectionLocationResponse
    """Where in a request the value takes the place of the variable."""
    networking: BetaManagedAgentsEnvironmentVariableAuthResponseNetworking
    """Which hosts the value may be sent to."""
    secret_name: str
    """What programs in the sandbox read it by."""


BetaManagedAgentsCredentialAuthResponse = Annotated[
    BetaManagedAgentsMCPOAuthAuthResponse
    | BetaManagedAgentsStaticBearerAuthResponse
    | BetaManagedAgentsEnvironmentVariableAuthResponse,
    OpenUnion(),
]


class BetaManagedAgentsCredential(BaseModel):
    """A credential in a vault; its secrets are never returned (rules VLT-2, VLT-3)."""

    type: Literal["vault_credential"]
    """Always `vault_credential`."""
    id: str
    """Identifies it (`vcrd_...`)."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None while it is in use."""
    auth: BetaManagedAgentsCredentialAuthResponse
    """What kind it is, and all of it but the secrets."""
    created_at: Timestamp
    """When it was created."""
    metadata: dict[str, str]
    """Your own data, by key."""
    updated_at: Timestamp
    """When it last changed."""
    vault_id: str
    """Which vault it is in (`vlt_...`)."""
    display_name: str | None = None
    """What people call it; None if it has no name."""


class BetaManagedAgentsRefreshHTTPResponse(BaseModel):
    """What was answered over HTTP."""

    body: str
    """What was answered, perhaps cut."""
    body_truncated: bool
    """Whether only the beginning of the response is in `body`."""
    content_type: str
    """The media type of what was answered."""
    status_code: int
    """The HTTP status that was answered."""


class BetaManagedAgentsMCPProbe(BaseModel):
    """How the MCP server took the token."""

    http_response: Annotated[BetaManagedAgentsRefreshHTTPResponse | None, ALWAYS] = None
    """What the server answered; None if it did not."""
    method: str
    """What the server was asked for."""


class BetaManagedAgentsRefreshObject(BaseModel):
    """What came of renewing a token."""

    http_response: Annotated[BetaManagedAgentsRefreshHTTPResponse | None, ALWAYS] = None
    """What the token endpoint answered; None if it did not, or was not asked."""
    status: Open[Literal["succeeded", "failed", "connect_error", "no_refresh_token"]]
    """Whether the token was renewed, and if not, why."""


class BetaManagedAgentsCredentialValidation(BaseModel):
    """Whether a credential works (rule VLT-4)."""

    type: Literal["vault_credential_validation"]
    """Always `vault_credential_validation`."""
    credential_id: str
    """Which credential was tried (`vcrd_...`)."""
    has_refresh_token: bool
    """Whether the token can be renewed."""
    mcp_probe: Annotated[BetaManagedAgentsMCPProbe | None, ALWAYS] = None
    """How the MCP server took the token; None if it was not asked."""
    refresh: Annotated[BetaManagedAgentsRefreshObject | None, ALWAYS] = None
    """What came of renewing the token; None if that was not tried."""
    status: Open[BetaManagedAgentsCredentialValidationStatus]
    """Whether it works: `valid`, `invalid` or `unknown`."""
    validated_at: Timestamp
    """When the check was made."""
    vault_id: str
    """Which vault it is in (`vlt_...`)."""


class BetaManagedAgentsDeletedCredential(BaseModel):
    """Confirms that a credential was deleted."""

    type: Literal["vault_credential_deleted"]
    """Always `vault_credential_deleted`."""
    id: str
    """Which credential was deleted (`vcrd_...`)."""


class BetaManagedAgentsDeletedVault(BaseModel):
    """Confirms that a vault was deleted."""

    type: Literal["vault_deleted"]
    """Always `vault_deleted`."""
    id: str
    """Which vault was deleted (`vlt_...`)."""


class BetaManagedAgentsVault(BaseModel):
    """A vault of credentials (rule VLT-1)."""

    type: Literal["vault"]
    """Always `vault`."""
    id: str
    """Identifies it (`vlt_...`)."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None while it is in use."""
    created_at: Timestamp
    """When it was created."""
    display_name: str
    """A name for people."""
    metadata: dict[str, str]
    """Your own data, by key."""
    updated_at: Timestamp
    """When it last changed."""


class BetaManagedAgentsUnrestrictedCredentialNetworkingParams(TypedDict, total=False):
    """The value may be sent to every host."""

    type: Required[Literal["unrestricted"]]
    """Always `unrestricted`."""


class BetaManagedAgentsLimitedCredentialNetworkingParams(TypedDict, total=False):
    """The value may be sent to some hosts only."""

    type: Required[Literal["limited"]]
    """Always `limited`."""
    allowed_hosts: Required[Sequence[str]]
    """The hosts that the value may be sent to, up to 16; `*.` before a name stands for its subdomains (rule VLT-5)."""


BetaManagedAgentsCredentialNetworkingParams = Annotated[
    BetaManagedAgentsUnrestrictedCredentialNetworkingParams | BetaManagedAgentsLimitedCredentialNetworkingParams,
    Tagged(),
]


class BetaManagedAgentsInjectionLocationParams(TypedDict, total=False):
    """Where in a request a value takes the place of its variable."""

    body: bool
    """Whether it is put into the bodies of requests."""
    header: bool
    """Whether it is put into the headers of requests."""


class BetaManagedAgentsEnvironmentVariableCreateParams(TypedDict, total=False):
    """A variable of the sandbox, whose value is put in on the way out."""

    type: Required[Literal["environment_variable"]]
    """Always `environment_variable`."""
    networking: Required[BetaManagedAgentsCredentialNetworkingParams]
    """Which hosts the value may be sent to."""
    secret_name: Required[str]
    """The name of the variable; it cannot be changed."""
    secret_value: Required[str]
    """The value, which the sandbox never sees; it is never shown again."""
    injection_location: BetaManagedAgentsInjectionLocationParams
    """Where in a request the value takes the place of the variable."""


class BetaManagedAgentsInjectionLocationUpdateParams(TypedDict, total=False):
    """Where in a request a value takes the place of its variable from now on."""

    body: bool
    """Whether it is put into the bodies of requests."""
    header: bool
    """Whether it is put into the headers of requests."""


class BetaManagedAgentsEnvironmentVariableUpdateParams(TypedDict, total=False):
    """What to change of a variable."""

    type: Required[Literal["environment_variable"]]
    """Always `environment_variable`."""
    injection_location: BetaManagedAgentsInjectionLocationUpdateParams
    """Where in a request the value takes the place of the variable."""
    networking: BetaManagedAgentsCredentialNetworkingParams | None
    """Which hosts the value may be sent to from now on; None for no change."""
    secret_value: str | None
    """The value from now on; None for no change."""


class BetaManagedAgentsTokenEndpointAuthNoneParam(TypedDict, total=False):
    """The client proves nothing."""

    type: Required[Literal["none"]]
    """Always `none`."""


class BetaManagedAgentsTokenEndpointAuthBasicParam(TypedDict, total=False):
    """The client proves itself with basic authentication."""

    type: Required[Literal["client_secret_basic"]]
    """Always `client_secret_basic`."""
    client_secret: Required[str]
    """The secret of the OAuth client; it is never shown again."""


class BetaManagedAgentsTokenEndpointAuthPostParam(TypedDict, total=False):
    """The client proves itself in the body."""

    type: Required[Literal["client_secret_post"]]
    """Always `client_secret_post`."""
    client_secret: Required[str]
    """The secret of the OAuth client; it is never shown again."""


BetaManagedAgentsMCPOAuthRefreshTokenEndpointAuthParam = Annotated[
    BetaManagedAgentsTokenEndpointAuthNoneParam
    | BetaManagedAgentsTokenEndpointAuthBasicParam
    | BetaManagedAgentsTokenEndpointAuthPostParam,
    Tagged(),
]


class BetaManagedAgentsMCPOAuthRefreshParams(TypedDict, total=False):
    """How to renew a token."""

    client_id: Required[str]
    """The OAuth client that the token was given to."""
    refresh_token: Required[str]
    """The token that renews; it is never shown again."""
    token_endpoint: Required[str]
    """The address that renews tokens."""
    token_endpoint_auth: Required[BetaManagedAgentsMCPOAuthRefreshTokenEndpointAuthParam]
    """How the OAuth client proves itself there."""
    resource: str | None
    """The `resource` to ask for (RFC 8707); None for none."""
    scope: str | None
    """The scopes to ask for; None for those of the first token."""


class BetaManagedAgentsMCPOAuthCreateParams(TypedDict, total=False):
    """A token of OAuth for an MCP server."""

    type: Required[Literal["mcp_oauth"]]
    """Always `mcp_oauth`."""
    access_token: Required[str]
    """The token to begin with; it is never shown again."""
    mcp_server_url: Required[str]
    """The address of the MCP server, exactly as the agent has it; it cannot be changed."""
    expires_at: str | datetime | None
    """When the token ends; None if that is not known."""
    refresh: BetaManagedAgentsMCPOAuthRefreshParams | None
    """How to renew the token; None if it cannot be."""


class BetaManagedAgentsTokenEndpointAuthBasicUpdateParam(TypedDict, total=False):
    """The client proves itself with basic authentication from now on."""

    type: Required[Literal["client_secret_basic"]]
    """Always `client_secret_basic`."""
    client_secret: str | None
    """The secret of the OAuth client from now on; None for no change."""


class BetaManagedAgentsTokenEndpointAuthPostUpdateParam(TypedDict, total=False):
    """The client proves itself in the body from now on."""

    type: Required[Literal["client_secret_post"]]
    """Always `client_secret_post`."""
    client_secret: str | None
    """The secret of the OAuth client from now on; None for no change."""


BetaManagedAgentsMCPOAuthRefreshUpdateTokenEndpointAuthParam = Annotated[
    BetaManagedAgentsTokenEndpointAuthBasicUpdateParam | BetaManagedAgentsTokenEndpointAuthPostUpdateParam, Tagged()
]


class BetaManagedAgentsMCPOAuthRefreshUpdateParams(TypedDict, total=False):
    """What to change of how a token is renewed."""

    refresh_token: str | None
    """The token that renews from now on; None for no change."""
    scope: str | None
    """The scopes to ask for; None for those of the first token."""
    token_endpoint_auth: BetaManagedAgentsMCPOAuthRefreshUpdateTokenEndpointAuthParam
    """How the OAuth client proves itself there."""


class BetaManagedAgentsMCPOAuthUpdateParams(TypedDict, total=False):
    """What to change of a token of OAuth."""

    type: Required[Literal["mcp_oauth"]]
    """Always `mcp_oauth`."""
    access_token: str | None
    """The token from now on; None for no change."""
    expires_at: str | datetime | None
    """When the token ends; None if that is not known."""
    refresh: BetaManagedAgentsMCPOAuthRefreshUpdateParams | None
    """How to renew the token from now on; None for no change."""


class BetaManagedAgentsStaticBearerCreateParams(TypedDict, total=False):
    """A fixed token for an MCP server."""

    type: Required[Literal["static_bearer"]]
    """Always `static_bearer`."""
    token: Required[str]
    """The token, sent as a bearer; it is never shown again."""
    mcp_server_url: Required[str]
    """The address of the MCP server, exactly as the agent has it; it cannot be changed."""


class BetaManagedAgentsStaticBearerUpdateParams(TypedDict, total=False):
    """What to change of a fixed token."""

    type: Required[Literal["static_bearer"]]
    """Always `static_bearer`."""
    token: str | None
    """The token from now on; None for no change."""


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
    """What `beta.vaults.create` sends (rule VLT-1)."""

    display_name: Required[Annotated[str, MinLen(1), MaxLen(255)]]
    """What people call it, 1 to 255 characters."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters (rule MA-1)."""


class VaultCreateCall(VaultCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.create`."""


@with_config(FORBID_EXTRA)
class VaultUpdateParams(TypedDict, total=False):
    """What `beta.vaults.update` sends; what is left out stays (rule MA-2)."""

    display_name: str | None
    """What people call it from now on; None for no change."""
    metadata: Mapping[str, str | None] | None
    """Pairs to set; None as a value removes a key, None for all clears them (rule MA-1)."""


class VaultUpdateCall(VaultUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.update`."""


@with_config(FORBID_EXTRA)
class VaultListParams(CursorParams, total=False):
    """What `beta.vaults.list` sends."""

    include_archived: bool
    """Whether archived vaults are listed too; false by default."""


class VaultListCall(VaultListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.list`."""


@with_config(FORBID_EXTRA)
class CredentialCreateParams(TypedDict, total=False):
    """What `beta.vaults.credentials.create` sends (rule VLT-2)."""

    auth: Required[BetaManagedAgentsCredentialAuthCreateParams]
    """What kind it is, with its secrets (rule VLT-2)."""
    display_name: str | None
    """What people call it; None for no name."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters (rule MA-1)."""


class CredentialCreateCall(CredentialCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.credentials.create`."""


@with_config(FORBID_EXTRA)
class CredentialUpdateParams(TypedDict, total=False):
    """What `beta.vaults.credentials.update` sends; what is left out stays (rule MA-2)."""

    auth: BetaManagedAgentsCredentialAuthUpdateParams
    """What to change; the kind, the address and the name of a variable stay (rule VLT-3)."""
    display_name: str | None
    """What people call it from now on; None takes the name away."""
    metadata: Mapping[str, str | None] | None
    """Pairs to set; None as a value removes a key, None for all clears them (rule MA-1)."""


class CredentialUpdateCall(CredentialUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.vaults.credentials.update`."""


CredentialListParams = VaultListParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
