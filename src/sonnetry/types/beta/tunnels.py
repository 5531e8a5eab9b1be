"""Tunnels and their certificates."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

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
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    display_name: Annotated[str | None, ALWAYS] = None
    domain: str


class BetaTunnelCertificate(BaseModel):
    """A certificate that a tunnel trusts."""

    type: Literal["tunnel_certificate"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    fingerprint: str
    tunnel_id: str


class BetaTunnelToken(BaseModel):
    """The token of a tunnel."""

    type: Literal["tunnel_token"]
    id: str
    tunnel_token: str


@with_config(FORBID_EXTRA)
class TunnelCreateParams(TypedDict, total=False):
    display_name: str | None


class TunnelCreateCall(TunnelCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.create`."""


@with_config(FORBID_EXTRA)
class TunnelListParams(CursorParams, total=False):
    include_archived: bool


class TunnelListCall(TunnelListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.list`."""


@with_config(FORBID_EXTRA)
class TunnelRotateTokenParams(TypedDict, total=False):
    reason: str | None


class TunnelRotateTokenCall(TunnelRotateTokenParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.rotate_token`."""


@with_config(FORBID_EXTRA)
class CertificateCreateParams(TypedDict, total=False):
    ca_certificate_pem: Required[str]


class CertificateCreateCall(CertificateCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.tunnels.certificates.create`."""


CertificateListParams = TunnelListParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
