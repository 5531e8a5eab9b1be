# Derived from src/sonnetry/_async/beta_tunnels.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta tunnels resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import tunnels
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaTunnel, BetaTunnelCertificate, BetaTunnelToken
    from ..types.beta.tunnels import CertificateCreateCall, TunnelCreateCall, TunnelListCall, TunnelRotateTokenCall
    from .pages import PageCursor
    from .raw_types import (
        BetaTunnelsCertificatesResourceWithRawResponse,
        BetaTunnelsCertificatesResourceWithStreamingResponse,
        BetaTunnelsResourceWithRawResponse,
        BetaTunnelsResourceWithStreamingResponse,
    )


class BetaTunnelsResource(APIResource):
    """`client.beta.tunnels`."""

    with_raw_response: BetaTunnelsResourceWithRawResponse
    with_streaming_response: BetaTunnelsResourceWithStreamingResponse

    @cached_property
    def certificates(self) -> BetaTunnelsCertificatesResource:
        """`client.beta.tunnels.certificates`."""
        return BetaTunnelsCertificatesResource(self._client)

    def create(self, **params: Unpack[TunnelCreateCall]) -> BetaTunnel:
        """Create a tunnel."""
        return self._client.call(tunnels.CREATE, params)

    def retrieve(self, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaTunnel:
        """Get a tunnel."""
        return self._client.call(tunnels.RETRIEVE, params, {"tunnel_id": tunnel_id})

    def list(self, **params: Unpack[TunnelListCall]) -> PageCursor[BetaTunnel]:
        """List tunnels."""
        return paginate(self._client, tunnels.LIST, params)

    def archive(self, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaTunnel:
        """Archive a tunnel; it stays readable."""
        return self._client.call(tunnels.ARCHIVE, params, {"tunnel_id": tunnel_id})

    def reveal_token(self, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaTunnelToken:
        """Get the token of a tunnel."""
        return self._client.call(tunnels.REVEAL_TOKEN, params, {"tunnel_id": tunnel_id})

    def rotate_token(self, tunnel_id: str, **params: Unpack[TunnelRotateTokenCall]) -> BetaTunnelToken:
        """Replace the token of a tunnel."""
        return self._client.call(tunnels.ROTATE_TOKEN, params, {"tunnel_id": tunnel_id})


class BetaTunnelsCertificatesResource(APIResource):
    """`client.beta.tunnels.certificates`."""

    with_raw_response: BetaTunnelsCertificatesResourceWithRawResponse
    with_streaming_response: BetaTunnelsCertificatesResourceWithStreamingResponse

    def create(self, tunnel_id: str, **params: Unpack[CertificateCreateCall]) -> BetaTunnelCertificate:
        """Add a certificate to a tunnel."""
        return self._client.call(tunnels.CERTIFICATES_CREATE, params, {"tunnel_id": tunnel_id})

    def retrieve(
        self, certificate_id: str, *, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaTunnelCertificate:
        """Get a certificate of a tunnel."""
        return self._client.call(
            tunnels.CERTIFICATES_RETRIEVE, params, {"tunnel_id": tunnel_id, "certificate_id": certificate_id}
        )

    def list(self, tunnel_id: str, **params: Unpack[TunnelListCall]) -> PageCursor[BetaTunnelCertificate]:
        """List certificates of a tunnel."""
        return paginate(self._client, tunnels.CERTIFICATES_LIST, params, {"tunnel_id": tunnel_id})

    def archive(
        self, certificate_id: str, *, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaTunnelCertificate:
        """Archive a certificate of a tunnel; it stays readable."""
        return self._client.call(
            tunnels.CERTIFICATES_ARCHIVE, params, {"tunnel_id": tunnel_id, "certificate_id": certificate_id}
        )
