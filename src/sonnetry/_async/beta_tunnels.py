# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta tunnels resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import tunnels
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaTunnel, BetaTunnelCertificate, BetaTunnelToken
    from ..types.beta.tunnels import CertificateCreateCall, TunnelCreateCall, TunnelListCall, TunnelRotateTokenCall
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaTunnelsCertificatesResourceWithRawResponse,
        AsyncBetaTunnelsCertificatesResourceWithStreamingResponse,
        AsyncBetaTunnelsResourceWithRawResponse,
        AsyncBetaTunnelsResourceWithStreamingResponse,
    )


class AsyncBetaTunnelsResource(AsyncAPIResource):
    """`client.beta.tunnels`."""

    with_raw_response: AsyncBetaTunnelsResourceWithRawResponse
    with_streaming_response: AsyncBetaTunnelsResourceWithStreamingResponse

    @cached_property
    def certificates(self) -> AsyncBetaTunnelsCertificatesResource:
        """`client.beta.tunnels.certificates`."""
        return AsyncBetaTunnelsCertificatesResource(self._client)

    async def create(self, **params: Unpack[TunnelCreateCall]) -> BetaTunnel:
        """Create a tunnel."""
        return await self._client.call(tunnels.CREATE, params)

    async def retrieve(self, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaTunnel:
        """Get a tunnel."""
        return await self._client.call(tunnels.RETRIEVE, params, {"tunnel_id": tunnel_id})

    def list(self, **params: Unpack[TunnelListCall]) -> AsyncPaginator[AsyncPageCursor[BetaTunnel], BetaTunnel]:
        """List tunnels."""
        return paginate(self._client, tunnels.LIST, params)

    async def archive(self, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaTunnel:
        """Archive a tunnel; it stays readable."""
        return await self._client.call(tunnels.ARCHIVE, params, {"tunnel_id": tunnel_id})

    async def reveal_token(self, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaTunnelToken:
        """Get the token of a tunnel."""
        return await self._client.call(tunnels.REVEAL_TOKEN, params, {"tunnel_id": tunnel_id})

    async def rotate_token(self, tunnel_id: str, **params: Unpack[TunnelRotateTokenCall]) -> BetaTunnelToken:
        """Replace the token of a tunnel."""
        return await self._client.call(tunnels.ROTATE_TOKEN, params, {"tunnel_id": tunnel_id})


class AsyncBetaTunnelsCertificatesResource(AsyncAPIResource):
    """`client.beta.tunnels.certificates`."""

    with_raw_response: AsyncBetaTunnelsCertificatesResourceWithRawResponse
    with_streaming_response: AsyncBetaTunnelsCertificatesResourceWithStreamingResponse

    async def create(self, tunnel_id: str, **params: Unpack[CertificateCreateCall]) -> BetaTunnelCertificate:
        """Add a certificate to a tunnel."""
        return await self._client.call(tunnels.CERTIFICATES_CREATE, params, {"tunnel_id": tunnel_id})

    async def retrieve(
        self, certificate_id: str, *, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaTunnelCertificate:
        """Get a certificate of a tunnel."""
        return await self._client.call(
            tunnels.CERTIFICATES_RETRIEVE, params, {"tunnel_id": tunnel_id, "certificate_id": certificate_id}
        )

    def list(
        self, tunnel_id: str, **params: Unpack[TunnelListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaTunnelCertificate], BetaTunnelCertificate]:
        """List certificates of a tunnel."""
        return paginate(self._client, tunnels.CERTIFICATES_LIST, params, {"tunnel_id": tunnel_id})

    async def archive(
        self, certificate_id: str, *, tunnel_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaTunnelCertificate:
        """Archive a certificate of a tunnel; it stays readable."""
        return await self._client.call(
            tunnels.CERTIFICATES_ARCHIVE, params, {"tunnel_id": tunnel_id, "certificate_id": certificate_id}
        )
