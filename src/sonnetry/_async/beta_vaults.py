# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta vaults resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import vaults
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import (
        BetaManagedAgentsCredential,
        BetaManagedAgentsCredentialValidation,
        BetaManagedAgentsDeletedCredential,
        BetaManagedAgentsDeletedVault,
        BetaManagedAgentsVault,
    )
    from ..types.beta.vaults import (
        CredentialCreateCall,
        CredentialUpdateCall,
        VaultCreateCall,
        VaultListCall,
        VaultUpdateCall,
    )
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaVaultsCredentialsResourceWithRawResponse,
        AsyncBetaVaultsCredentialsResourceWithStreamingResponse,
        AsyncBetaVaultsResourceWithRawResponse,
        AsyncBetaVaultsResourceWithStreamingResponse,
    )


class AsyncBetaVaultsResource(AsyncAPIResource):
    """`client.beta.vaults`."""

    with_raw_response: AsyncBetaVaultsResourceWithRawResponse
    with_streaming_response: AsyncBetaVaultsResourceWithStreamingResponse

    @cached_property
    def credentials(self) -> AsyncBetaVaultsCredentialsResource:
        """`client.beta.vaults.credentials`."""
        return AsyncBetaVaultsCredentialsResource(self._client)

    async def create(self, **params: Unpack[VaultCreateCall]) -> BetaManagedAgentsVault:
        """Create a vault (rule VLT-1)."""
        return await self._client.call(vaults.CREATE, params)

    async def retrieve(self, vault_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsVault:
        """Get a vault."""
        return await self._client.call(vaults.RETRIEVE, params, {"vault_id": vault_id})

    async def update(self, vault_id: str, **params: Unpack[VaultUpdateCall]) -> BetaManagedAgentsVault:
        """Change a vault."""
        return await self._client.call(vaults.UPDATE, params, {"vault_id": vault_id})

    def list(
        self, **params: Unpack[VaultListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsVault], BetaManagedAgentsVault]:
        """List vaults."""
        return paginate(self._client, vaults.LIST, params)

    async def delete(self, vault_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeletedVault:
        """Delete a vault."""
        return await self._client.call(vaults.DELETE, params, {"vault_id": vault_id})

    async def archive(self, vault_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsVault:
        """Archive a vault and its credentials (rule VLT-1)."""
        return await self._client.call(vaults.ARCHIVE, params, {"vault_id": vault_id})


class AsyncBetaVaultsCredentialsResource(AsyncAPIResource):
    """`client.beta.vaults.credentials`."""

    with_raw_response: AsyncBetaVaultsCredentialsResourceWithRawResponse
    with_streaming_response: AsyncBetaVaultsCredentialsResourceWithStreamingResponse

    async def create(self, vault_id: str, **params: Unpack[CredentialCreateCall]) -> BetaManagedAgentsCredential:
        """Put a credential into a vault (rule VLT-2)."""
        return await self._client.call(vaults.CREDENTIALS_CREATE, params, {"vault_id": vault_id})

    async def retrieve(
        self, credential_id: str, *, vault_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsCredential:
        """Get a credential of a vault."""
        return await self._client.call(
            vaults.CREDENTIALS_RETRIEVE, params, {"vault_id": vault_id, "credential_id": credential_id}
        )

    async def update(
        self, credential_id: str, *, vault_id: str, **params: Unpack[CredentialUpdateCall]
    ) -> BetaManagedAgentsCredential:
        """Change a credential of a vault."""
        return await self._client.call(
            vaults.CREDENTIALS_UPDATE, params, {"vault_id": vault_id, "credential_id": credential_id}
        )

    def list(
        self, vault_id: str, **params: Unpack[VaultListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsCredential], BetaManagedAgentsCredential]:
        """List credentials of a vault."""
        return paginate(self._client, vaults.CREDENTIALS_LIST, params, {"vault_id": vault_id})

    async def delete(
        self, credential_id: str, *, vault_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsDeletedCredential:
        """Delete a credential of a vault."""
        return await self._client.call(
            vaults.CREDENTIALS_DELETE, params, {"vault_id": vault_id, "credential_id": credential_id}
        )

    async def archive(
        self, credential_id: str, *, vault_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsCredential:
        """Archive a credential of a vault; it stays readable."""
        return await self._client.call(
            vaults.CREDENTIALS_ARCHIVE, params, {"vault_id": vault_id, "credential_id": credential_id}
        )

    async def mcp_oauth_validate(
        self, credential_id: str, *, vault_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsCredentialValidation:
        """Check that an OAuth credential works with its MCP server."""
        return await self._client.call(
            vaults.CREDENTIALS_MCP_OAUTH_VALIDATE, params, {"vault_id": vault_id, "credential_id": credential_id}
        )
