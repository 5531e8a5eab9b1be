"""Tunnels and their certificates."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Timestamp
from .._calls import BetaHeader, CursorParams, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions


class BetaTunnel(BaseModel):
    """A tunnel to an MCP server inside a private network."""

    type: Literal["tunnel"]
    """Always `tunnel`."""
    id: str
    """The tunnel, as other calls name it."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived, which cannot be undone; None while it is in use."""
    created_at: Timestamp
    """When it was created."""
    display_name: Annotated[str | None, ALWAYS] = None
    """A name for people; None if it was given none."""
    domain: str
    """The host name under which the MCP servers behind the tunnel are reached."""


class BetaTunnelCertificate(BaseModel):
    """A certificate that a tunnel trusts."""

    type: Literal["tunnel_certificate"]
    """Always `tunnel_certificate`."""
    id: str
    """The certificate, as other calls name it."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived, after which it is no longer trusted; None while it is in use."""
    created_at: Timestamp
    """When it was added to the tunnel."""
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When its validity ends; None if that is not known."""
    fingerprint: str
    """A hash of the certificate, to compare with your copy."""
    tunnel_id: str
    """The tunnel that trusts it."""


class BetaTunnelToken(BaseModel):
    """The secret with which a tunnel's agent connects."""

    type: Literal["tunnel_token"]
    """Always `tunnel_token`."""
    id: str
    """The id of the token, which is not secret."""
    tunnel_token: str
    """The secret itself; keep it out of logs."""


@with_config(FORBID_EXTRA)
class TunnelCreateParams(TypedDict, total=False):
    """What `beta.tunnels.create` sends."""

    display_name: str | None
    """A name for people; None or absent for none."""


class TunnelCreateCall(TunnelCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.create`."""


@with_config(FORBID_EXTRA)
class TunnelListParams(CursorParams, total=False):
    """What `beta.tunnels.list` sends."""

    include_archived: bool
    """Also list archived tunnels or certificates; false by default."""


class TunnelListCall(TunnelListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.list`."""


@with_config(FORBID_EXTRA)
class TunnelRotateTokenParams(TypedDict, total=False):
    """What `beta.tunnels.rotate_token` sends."""

    reason: str | None
    """Why the token is replaced, for the record; None or absent for no reason."""


class TunnelRotateTokenCall(TunnelRotateTokenParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.rotate_token`."""


@with_config(FORBID_EXTRA)
class CertificateCreateParams(TypedDict, total=False):
    """What `beta.tunnels.certificates.create` sends."""

    ca_certificate_pem: Required[str]
    """The certificate of the authority to trust, in PEM form."""


class CertificateCreateCall(CertificateCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.certificates.create`."""


CertificateListParams = TunnelListParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
