"""Beta routes: vaults."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.vaults import (
    BetaManagedAgentsCredential,
    BetaManagedAgentsCredentialValidation,
    BetaManagedAgentsDeletedCredential,
    BetaManagedAgentsDeletedVault,
    BetaManagedAgentsVault,
    CredentialCreateCall,
    CredentialUpdateCall,
    VaultCreateCall,
    VaultListCall,
    VaultUpdateCall,
)
from .. import WORKSPACE, Endpoint

BETAS = ("managed-agents-2026-04-01",)


CREATE = Endpoint(
    name="beta.vaults.create",
    verb="POST",
    path="/v1/vaults",
    summary="Create a vault (rule VLT-1).",
    params=VaultCreateCall,
    result=BetaManagedAgentsVault,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.vaults.retrieve",
    verb="GET",
    path="/v1/vaults/{vault_id}",
    summary="Get a vault.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsVault,
    headers=WORKSPACE,
    betas=BETAS,
)

UPDATE = Endpoint(
    name="beta.vaults.update",
    verb="POST",
    path="/v1/vaults/{vault_id}",
    summary="Change a vault.",
    params=VaultUpdateCall,
    result=BetaManagedAgentsVault,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.vaults.list",
    verb="GET",
    path="/v1/vaults",
    summary="List vaults.",
    params=VaultListCall,
    result=BetaManagedAgentsVault,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

DELETE = Endpoint(
    name="beta.vaults.delete",
    verb="DELETE",
    path="/v1/vaults/{vault_id}",
    summary="Delete a vault.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeletedVault,
    headers=WORKSPACE,
    betas=BETAS,
)

ARCHIVE = Endpoint(
    name="beta.vaults.archive",
    verb="POST",
    path="/v1/vaults/{vault_id}/archive",
    summary="Archive a vault and its credentials (rule VLT-1).",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsVault,
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_CREATE = Endpoint(
    name="beta.vaults.credentials.create",
    verb="POST",
    path="/v1/vaults/{vault_id}/credentials",
    summary="Put a credential into a vault (rule VLT-2).",
    params=CredentialCreateCall,
    result=BetaManagedAgentsCredential,
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_RETRIEVE = Endpoint(
    name="beta.vaults.credentials.retrieve",
    verb="GET",
    path="/v1/vaults/{vault_id}/credentials/{credential_id}",
    summary="Get a credential of a vault.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsCredential,
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_UPDATE = Endpoint(
    name="beta.vaults.credentials.update",
    verb="POST",
    path="/v1/vaults/{vault_id}/credentials/{credential_id}",
    summary="Change a credential of a vault.",
    params=CredentialUpdateCall,
    result=BetaManagedAgentsCredential,
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_LIST = Endpoint(
    name="beta.vaults.credentials.list",
    verb="GET",
    path="/v1/vaults/{vault_id}/credentials",
    summary="List credentials of a vault.",
    params=VaultListCall,
    result=BetaManagedAgentsCredential,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_DELETE = Endpoint(
    name="beta.vaults.credentials.delete",
    verb="DELETE",
    path="/v1/vaults/{vault_id}/credentials/{credential_id}",
    summary="Delete a credential of a vault.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeletedCredential,
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_ARCHIVE = Endpoint(
    name="beta.vaults.credentials.archive",
    verb="POST",
    path="/v1/vaults/{vault_id}/credentials/{credential_id}/archive",
    summary="Archive a credential of a vault; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsCredential,
    headers=WORKSPACE,
    betas=BETAS,
)

CREDENTIALS_MCP_OAUTH_VALIDATE = Endpoint(
    name="beta.vaults.credentials.mcp_oauth_validate",
    verb="POST",
    path="/v1/vaults/{vault_id}/credentials/{credential_id}/mcp_oauth_validate",
    summary="Check that an OAuth credential works with its MCP server.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsCredentialValidation,
    headers=WORKSPACE,
    betas=BETAS,
)
