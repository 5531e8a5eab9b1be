"""Beta routes: tunnels."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.tunnels import (
    BetaTunnel,
    BetaTunnelCertificate,
    BetaTunnelToken,
    CertificateCreateCall,
    TunnelCreateCall,
    TunnelListCall,
    TunnelRotateTokenCall,
)
from .. import WORKSPACE, Endpoint

BETAS = ("mcp-tunnels-2026-06-22",)


CREATE = Endpoint(
    name="beta.tunnels.create",
    verb="POST",
    path="/v1/tunnels",
    summary="Create a tunnel.",
    params=TunnelCreateCall,
    result=BetaTunnel,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.tunnels.retrieve",
    verb="GET",
    path="/v1/tunnels/{tunnel_id}",
    summary="Get a tunnel.",
    params=BetaWorkspaceCall,
    result=BetaTunnel,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.tunnels.list",
    verb="GET",
    path="/v1/tunnels",
    summary="List tunnels.",
    params=TunnelListCall,
    result=BetaTunnel,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

ARCHIVE = Endpoint(
    name="beta.tunnels.archive",
    verb="POST",
    path="/v1/tunnels/{tunnel_id}/archive",
    summary="Archive a tunnel; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaTunnel,
    headers=WORKSPACE,
    betas=BETAS,
)

REVEAL_TOKEN = Endpoint(
    name="beta.tunnels.reveal_token",
    verb="POST",
    path="/v1/tunnels/{tunnel_id}/reveal_token",
    summary="Get the token of a tunnel.",
    params=BetaWorkspaceCall,
    result=BetaTunnelToken,
    headers=WORKSPACE,
    betas=BETAS,
)

ROTATE_TOKEN = Endpoint(
    name="beta.tunnels.rotate_token",
    verb="POST",
    path="/v1/tunnels/{tunnel_id}/rotate_token",
    summary="Replace the token of a tunnel.",
    params=TunnelRotateTokenCall,
    result=BetaTunnelToken,
    headers=WORKSPACE,
    betas=BETAS,
)

CERTIFICATES_CREATE = Endpoint(
    name="beta.tunnels.certificates.create",
    verb="POST",
    path="/v1/tunnels/{tunnel_id}/certificates",
    summary="Add a certificate to a tunnel.",
    params=CertificateCreateCall,
    result=BetaTunnelCertificate,
    headers=WORKSPACE,
    betas=BETAS,
)

CERTIFICATES_RETRIEVE = Endpoint(
    name="beta.tunnels.certificates.retrieve",
    verb="GET",
    path="/v1/tunnels/{tunnel_id}/certificates/{certificate_id}",
    summary="Get a certificate of a tunnel.",
    params=BetaWorkspaceCall,
    result=BetaTunnelCertificate,
    headers=WORKSPACE,
    betas=BETAS,
)

CERTIFICATES_LIST = Endpoint(
    name="beta.tunnels.certificates.list",
    verb="GET",
    path="/v1/tunnels/{tunnel_id}/certificates",
    summary="List certificates of a tunnel.",
    params=TunnelListCall,
    result=BetaTunnelCertificate,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

CERTIFICATES_ARCHIVE = Endpoint(
    name="beta.tunnels.certificates.archive",
    verb="POST",
    path="/v1/tunnels/{tunnel_id}/certificates/{certificate_id}/archive",
    summary="Archive a certificate of a tunnel; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaTunnelCertificate,
    headers=WORKSPACE,
    betas=BETAS,
)
