"""The order in which credentials are looked for, and what a client is given (rules AUTH-1, AUTH-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .._core.credentials import API_KEY, AUTH_TOKEN, setting
from .._core.public_names import publish_names
from . import profiles
from .errors import CredentialsError
from .exchange import checked_base_url
from .identity import identity_from_environment
from .stored import CredentialsFile
from .tokens import StaticToken
from .workload import WorkloadIdentityCredentials

RULE, ORGANIZATION = "ANTHROPIC_FEDERATION_RULE_ID", "ANTHROPIC_ORGANIZATION_ID"


@dataclass(frozen=True)
class CredentialResult:
    """A provider that was found, with what its profile says beside the token."""

    provider: Any
    """Returns an `AccessToken`."""
    extra_headers: Mapping[str, str] = field(default_factory=dict)
    """Headers that belong to it, such as the workspace."""
    base_url: str | None = None
    """The base URL of its profile."""


def default_credentials(*, base_url: str | None = None) -> CredentialResult | None:
    """Find the credential that the environment or a profile offers; None where there is none, or an API key comes first.

    Args:
        base_url: where tokens are exchanged, unless the profile says where.

    Raises:
        CredentialsError: what was chosen on purpose (ANTHROPIC_PROFILE, ANTHROPIC_CONFIG_DIR, `active_config`) is not usable.
    """
    if setting(API_KEY) is not None:
        return None
    token = setting(AUTH_TOKEN)
    found = CredentialResult(StaticToken(token)) if token is not None else discovered()
    if found is not None and base_url is not None and hasattr(found.provider, "for_base_url"):
        found.provider.for_base_url(checked_base_url(base_url))
    return found


def discovered() -> CredentialResult | None:
    """Find what comes after the static variables: a named profile, federation by variables, the active profile."""
    if setting(profiles.PROFILE) is not None:
        return of_profile(None)
    return _federation() or _active()


def of_profile(name: str | None) -> CredentialResult:
    """Return the credential of a profile.

    Raises:
        CredentialsError: it is not usable.
    """
    return of_provider(CredentialsFile(name))


def of_provider(provider: Any) -> CredentialResult:
    """Return a provider with what it brings besides its tokens."""
    if isinstance(provider, CredentialsFile):
        return CredentialResult(provider, provider.extra_headers(), provider.resolved_base_url)
    return CredentialResult(provider)


def _federation() -> CredentialResult | None:
    rule, organization, identity = setting(RULE), setting(ORGANIZATION), identity_from_environment()
    if rule is None or organization is None or identity is None:
        return None
    return CredentialResult(
        WorkloadIdentityCredentials(
            identity_token_provider=identity,
            federation_rule_id=rule,
            organization_id=organization,
            service_account_id=setting("ANTHROPIC_SERVICE_ACCOUNT_ID"),
            workspace_id=setting("ANTHROPIC_WORKSPACE_ID"),
            scope=setting("ANTHROPIC_SCOPE"),
        )
    )


def _active() -> CredentialResult | None:
    named = profiles.active_profile()
    path = profiles.config_path(profiles.profile_name())
    if not path.exists():
        if named is None:
            return None
        raise CredentialsError(f"active_config names the profile {named!r}, but there is no {path}")
    try:
        return of_profile(None)
    except CredentialsError:
        # Nobody chose a profile that merely is there; one in a folder that was named is meant.
        if named is None and setting(profiles.CONFIG_DIR) is None:
            return None
        raise


publish_names(__name__)
