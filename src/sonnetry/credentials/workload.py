"""Workload identity: a token of the platform that a program runs on, exchanged for one of the API (rule AUTH-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.credentials import DEFAULT_BASE_URL
from .._core.public_names import publish_names
from .._core.secrets import Secret
from .errors import WorkloadIdentityError
from .exchange import (
    FEDERATION_BETA,
    GRANT_TYPE_JWT_BEARER,
    OAUTH_BETA,
    Transport,
    asked,
    checked_base_url,
    token_in,
)
from .tokens import AccessToken

if TYPE_CHECKING:
    from ..engines import ForeignClient, HTTPClient
    from .identity import IdentityTokenProvider

LARGEST_ASSERTION = 16 * 1024  # bytes
WHAT = "Token exchange"
RULE_HINT = "Ensure your federation rule matches your identity token."
WORKSPACE_HINT = "If the rule is scoped to multiple workspaces, say which one: ANTHROPIC_WORKSPACE_ID, or workspace_id in the profile."
CONSOLE_HINT = "View your authentication events in the Console to see why it was refused."


class WorkloadIdentityCredentials:
    """A provider that exchanges the identity token of a workload.

    It exchanges at the base URL of the client that it is given to. Made for one client, it serves others too.

    Args:
        identity_token_provider: returns the identity token, called for each exchange; such as `IdentityTokenFile()`.
        federation_rule_id: which rule admits the workload.
        organization_id: whose rule that is.
        service_account_id: as whom the workload acts, where the rule leaves that open.
        workspace_id: where it acts, for rules that span workspaces.
        scope: kept to be shown; the rule decides what a token may do.
        http_client: what the exchange goes through, in place of the client's own connections; synchronous.
    """

    def __init__(
        self,
        *,
        identity_token_provider: IdentityTokenProvider,
        federation_rule_id: str,
        organization_id: str,
        service_account_id: str | None = None,
        workspace_id: str | None = None,
        scope: str | None = None,
        http_client: HTTPClient | ForeignClient | None = None,
    ) -> None:
        self._identity_token_provider = identity_token_provider
        self._federation_rule_id = federation_rule_id
        self._organization_id = organization_id
        self._service_account_id = service_account_id
        self._workspace_id = workspace_id
        self.scope = scope
        self._transport = Transport(http_client)
        self._base_url: str | None = None

    @property
    def account(self) -> str:
        """Whose limits its tokens count against."""
        ids = (self._organization_id, self._workspace_id, self._federation_rule_id, self._service_account_id)
        return " ".join(str(each) for each in ids)

    def bind_base_url(self, base_url: str) -> None:
        """Exchange there from now on.

        Raises:
            CredentialsError: the URL is not https.
        """
        self._base_url = checked_base_url(base_url)

    def for_base_url(self, base_url: str) -> WorkloadIdentityCredentials:
        """Return the provider for a deployment: this one when it serves no other, else one that shares its connections.

        Raises:
            CredentialsError: the URL is not https.
        """
        url = checked_base_url(base_url)
        if self._base_url in (None, url):
            self._base_url = url
            return self
        other = WorkloadIdentityCredentials(
            identity_token_provider=self._identity_token_provider,
            federation_rule_id=self._federation_rule_id,
            organization_id=self._organization_id,
            service_account_id=self._service_account_id,
            workspace_id=self._workspace_id,
            scope=self.scope,
            http_client=self._transport,
        )
        other.bind_base_url(url)
        return other

    def __call__(self, *, force_refresh: bool = False) -> AccessToken:
        """Exchange the identity token; nothing is cached.

        Raises:
            WorkloadIdentityError: the exchange failed.
            CredentialsError: the identity token cannot be had.
        """
        del force_refresh
        fields = {
            "grant_type": GRANT_TYPE_JWT_BEARER,
            "assertion": _bounded(Secret(self._identity_token_provider())),
            "federation_rule_id": self._federation_rule_id,
            "organization_id": self._organization_id,
            **({"service_account_id": self._service_account_id} if self._service_account_id else {}),
            **({"workspace_id": self._workspace_id} if self._workspace_id else {}),
        }
        base_url = self._base_url or DEFAULT_BASE_URL
        answer = asked(self._transport, base_url, fields, (OAUTH_BETA, FEDERATION_BETA), WHAT, self._hint())
        return token_in(answer, WHAT)

    def _hint(self) -> str:
        hints = [RULE_HINT, *([] if self._workspace_id else [WORKSPACE_HINT]), CONSOLE_HINT]
        return " ".join(hints)

    def lend(self, engine: HTTPClient) -> None:
        """Exchange through a client's own engine, with its proxy and its trust, unless `http_client` was given."""
        self._transport.lend(engine)

    def close(self) -> None:
        """Close the connections that were opened for exchanges; a later one opens new ones."""
        self._transport.close()


def exchange_federation_assertion(
    *,
    assertion: str,
    federation_rule_id: str,
    organization_id: str,
    service_account_id: str | None = None,
    workspace_id: str | None = None,
    base_url: str | None = None,
    http_client: HTTPClient | ForeignClient | None = None,
) -> AccessToken:
    """Exchange one identity token.

    Raises:
        WorkloadIdentityError: the exchange failed.
        CredentialsError: the URL is not https.
    """
    assertion = Secret(assertion)
    once = WorkloadIdentityCredentials(
        identity_token_provider=lambda: assertion,
        federation_rule_id=federation_rule_id,
        organization_id=organization_id,
        service_account_id=service_account_id,
        workspace_id=workspace_id,
        http_client=http_client,
    )
    once.bind_base_url(base_url or DEFAULT_BASE_URL)
    try:
        return once()
    finally:
        once.close()


def _bounded(assertion: Secret) -> Secret:
    length = len(assertion.encode())
    if length > LARGEST_ASSERTION:
        raise WorkloadIdentityError(
            f"Identity token assertion is {length} bytes, which exceeds the {LARGEST_ASSERTION}-byte limit. "
            "Check that the file or variable holds the token alone."
        )
    return assertion


publish_names(__name__)
