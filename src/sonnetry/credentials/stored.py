"""`CredentialsFile` and `InMemoryConfig`: providers made from a profile, which is a config and, mostly, a file of tokens."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from .._core.credentials import DEFAULT_BASE_URL, setting
from .._core.public_names import publish_names
from . import profiles
from .errors import CredentialsError, WorkloadIdentityError
from .exchange import GRANT_TYPE_REFRESH, OAUTH_BETA, Transport, asked, checked_base_url, token_in
from .identity import IDENTITY_TOKEN, IDENTITY_TOKEN_FILE, IdentityTokenFile, identity_from_environment
from .tokens import AccessToken
from .workload import WorkloadIdentityCredentials

if TYPE_CHECKING:
    from ..engines import ForeignClient, HTTPClient
    from .identity import IdentityTokenProvider

FEDERATION, OAUTH = "oidc_federation", "user_oauth"
KIND = "oauth_token"
MARGIN = 30  # seconds that a stored token must still be good for
REFRESH = "Token refresh"
WORKSPACE_HEADER = "anthropic-workspace-id"
# Fields of the config that the environment may fill, and where they are.
VARIABLES = {
    ("organization_id",): "ANTHROPIC_ORGANIZATION_ID",
    ("workspace_id",): "ANTHROPIC_WORKSPACE_ID",
    ("authentication", "federation_rule_id"): "ANTHROPIC_FEDERATION_RULE_ID",
    ("authentication", "service_account_id"): "ANTHROPIC_SERVICE_ACCOUNT_ID",
    ("authentication", "scope"): "ANTHROPIC_SCOPE",
}
log = logging.getLogger("sonnetry.credentials")


class CredentialsFile:
    """A provider made from a profile on disk.

    The config is read once, the tokens each time. What federation or a refresh brings is written back, mode 0600.

    Args:
        profile: its name; default ANTHROPIC_PROFILE, then the active one, then `default`.
        http_client: what token requests go through, in place of the client's own connections; synchronous.

    Raises:
        CredentialsError: the name is not usable.
    """

    def __init__(self, profile: str | None = None, *, http_client: HTTPClient | ForeignClient | None = None) -> None:
        self.profile: str | None = profiles.profile_name(profile)
        self.config_path: Path | None = profiles.config_path(self.profile)
        self._begin(http_client)

    @property
    def account(self) -> str:
        """Whose limits its tokens count against: those of the profile."""
        return f"profile {self.config_path}"

    def _begin(self, http_client: HTTPClient | ForeignClient | None) -> None:
        self._transport = Transport(http_client)
        self._config: dict[str, Any] | None = None
        self._bound: str | None = None
        self._delegate: WorkloadIdentityCredentials | None = None
        self._keeps_tokens = True

    # What `InMemoryConfig` says differently.

    def _read(self) -> dict[str, Any]:
        assert self.config_path is not None  # noqa: S101 - only a config in memory has none
        return profiles.read_config(self.config_path)

    def _tokens_path(self) -> Path | None:
        named = self._authentication().get("credentials_path")
        if named:
            return Path(str(named)).expanduser()
        return None if self.profile is None else profiles.credentials_path(self.profile)

    def _identity(self, authentication: Mapping[str, Any]) -> IdentityTokenProvider:
        source = authentication.get("identity_token")
        if source is None:
            found = identity_from_environment()
            if found is None:
                raise CredentialsError(
                    "the profile names no identity_token, and neither "
                    f"{IDENTITY_TOKEN_FILE} nor {IDENTITY_TOKEN} is set"
                )
            return found
        kind = source.get("source") if isinstance(source, Mapping) else source
        if kind != "file":
            raise CredentialsError(f"identity_token source {kind!r} is not supported; only 'file' is implemented")
        if not source.get("path"):
            raise CredentialsError("identity_token source 'file' needs a non-empty path")
        return IdentityTokenFile(Path(str(source["path"])).expanduser())

    # What a client asks.

    @property
    def resolved_base_url(self) -> str | None:
        """The base URL that the config names, None where it names none."""
        url = self._loaded().get("base_url")
        return None if url is None else str(url).rstrip("/")

    def extra_headers(self) -> dict[str, str]:
        """Return the headers that belong to this credential: the workspace, but for federation, which names it itself."""
        workspace = self._loaded().get("workspace_id")
        federated = self._authentication()["type"] == FEDERATION
        return {WORKSPACE_HEADER: str(workspace)} if workspace and not federated else {}

    @property
    def kind(self) -> str:
        """How it signs in: `user_oauth` or `oidc_federation`."""
        return str(self._authentication()["type"])

    def stored_until(self) -> int | None:
        """Return when the stored token expires, None when it never does or there is none.

        Raises:
            CredentialsError: the file is not usable.
        """
        path = self._tokens_path()
        if path is None or (self.kind == FEDERATION and not path.exists()):
            return None
        return _expiry(profiles.read_credentials(path), path)

    def bind_base_url(self, base_url: str) -> None:
        """Send token requests there from now on, unless the config names a base URL.

        Raises:
            CredentialsError: the URL is not https.
        """
        self._bound = checked_base_url(base_url)
        if self._delegate is not None:
            self._delegate.bind_base_url(self._token_url())

    def for_base_url(self, base_url: str) -> Self:
        """Return the provider for a deployment: this one, unless its tokens come from another.

        Raises:
            CredentialsError: the URL is not https, or the config is not usable.
        """
        if self._loaded().get("base_url"):
            return self
        url = checked_base_url(base_url)
        if self._bound in (None, url):
            self.bind_base_url(url)
        elif self._authentication()["type"] == FEDERATION:
            return copy(self)._elsewhere(url)  # noqa: SLF001 - its own twin
        return self

    def _elsewhere(self, url: str) -> Self:
        """Become the provider of another deployment: the file of tokens belongs to the first one."""
        self._transport = Transport(self._transport)
        self._keeps_tokens, self._bound, self._delegate = False, url, None
        return self

    def lend(self, engine: HTTPClient) -> None:
        """Send token requests through a client's own engine, unless `http_client` was given."""
        self._transport.lend(engine)

    def close(self) -> None:
        """Close the connections that were opened for token requests; a later one opens new ones."""
        self._transport.close()

    def __call__(self, *, force_refresh: bool = False) -> AccessToken:
        """Return a token: a stored one that is still good, or a new one.

        Raises:
            CredentialsError: the profile, a file or the token endpoint's answer is not usable.
        """
        if self._authentication()["type"] == FEDERATION:
            return self._federated(force_refresh)
        return self._oauth(force_refresh)

    # Federation.

    def _federated(self, force: bool) -> AccessToken:
        path = self._tokens_path() if self._keeps_tokens else None
        if path is not None and not force:
            stored = _stored_token(path)
            if stored is not None:
                return stored
        token = self._workload()()
        if path is not None:
            self._keep(path, token)
        return token

    def _keep(self, path: Path, token: AccessToken) -> None:
        try:
            profiles.write_credentials(path, _fields({}, token))
        except CredentialsError as error:  # it can be exchanged again
            log.warning("the token is not kept for the next process: %s", error)

    def _workload(self) -> WorkloadIdentityCredentials:
        if self._delegate is None:
            config, authentication = self._loaded(), self._authentication()
            rule, organization = authentication.get("federation_rule_id"), config.get("organization_id")
            if not (rule and organization):
                raise WorkloadIdentityError(
                    "federation needs 'authentication.federation_rule_id' and top-level 'organization_id'; set them in "
                    "the profile, or ANTHROPIC_FEDERATION_RULE_ID and ANTHROPIC_ORGANIZATION_ID"
                )
            made = WorkloadIdentityCredentials(
                identity_token_provider=self._identity(authentication),
                federation_rule_id=str(rule),
                organization_id=str(organization),
                service_account_id=authentication.get("service_account_id"),
                workspace_id=config.get("workspace_id"),
                scope=authentication.get("scope"),
                http_client=self._transport,
            )
            made.bind_base_url(self._token_url())
            self._delegate = made
        return self._delegate

    # A person's login.

    def _oauth(self, force: bool) -> AccessToken:
        path = self._tokens_path()
        assert path is not None  # noqa: S101 - both kinds see to it that a login has one
        stored = self._login(path)
        client_id = self._authentication().get("client_id")
        end = _expiry(stored, path)
        if not client_id or (not force and end is not None and end - time.time() > MARGIN):
            return AccessToken(stored["access_token"], end)
        with profiles.locked(path):
            now = self._login(path)
            if now["access_token"] != stored["access_token"]:  # another process was first
                return AccessToken(now["access_token"], _expiry(now, path))
            return self._refreshed(path, now, str(client_id))

    def _login(self, path: Path) -> dict[str, Any]:
        stored = profiles.read_credentials(path)
        kind = stored.get("type", KIND)
        if kind != KIND:
            raise CredentialsError(
                f"credentials file has type '{str(kind)[:40]}'; expected '{KIND}' for authentication.type '{OAUTH}'"
            )
        if not isinstance(stored.get("access_token"), str) or not stored["access_token"]:
            raise CredentialsError(f"Credentials file at {path} is missing 'access_token'")
        return stored

    def _refreshed(self, path: Path, stored: dict[str, Any], client_id: str) -> AccessToken:
        refresh = stored.get("refresh_token")
        if not isinstance(refresh, str) or not refresh:
            raise WorkloadIdentityError(
                f"Credentials file at {path} must include 'refresh_token' to be refreshed; sign in again"
            )
        fields = {"grant_type": GRANT_TYPE_REFRESH, "refresh_token": refresh, "client_id": client_id}
        answer = asked(self._transport, self._token_url(), fields, (OAUTH_BETA,), REFRESH)
        token = token_in(answer, REFRESH)
        profiles.write_credentials(
            path, _fields({**stored, "refresh_token": answer.get("refresh_token") or refresh}, token)
        )
        return token

    # The config.

    def _token_url(self) -> str:
        return self.resolved_base_url or self._bound or DEFAULT_BASE_URL

    def _loaded(self) -> dict[str, Any]:
        if self._config is None:
            self._config = checked_config(_filled(self._read()))
        return self._config

    def _authentication(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._loaded()["authentication"]
        return found

    def reload(self) -> None:
        """Read the config again when it is needed next."""
        self._config = self._delegate = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.profile or self._authentication()['type']!r})"


class InMemoryConfig(CredentialsFile):
    """A provider made from a config in memory, of the shape that the file of a profile has.

    Args:
        config: `authentication` and, where they are needed, `organization_id`, `workspace_id` and `base_url`. Tokens are
            kept in a file only where `authentication.credentials_path` names one.
        identity_token_provider: returns the identity token, in place of `authentication.identity_token`.
        http_client: what token requests go through, in place of the client's own connections; synchronous.

    Raises:
        CredentialsError: the config is not usable.
    """

    def __init__(
        self,
        config: Mapping[str, Any],
        *,
        identity_token_provider: IdentityTokenProvider | None = None,
        http_client: HTTPClient | ForeignClient | None = None,
    ) -> None:
        self.profile = self.config_path = None
        self._given = config
        self._begin(http_client)
        self._identity_token_provider = identity_token_provider
        authentication = self._authentication()
        if authentication["type"] == OAUTH and not authentication.get("credentials_path"):
            raise CredentialsError(f"authentication.type '{OAUTH}' requires 'authentication.credentials_path'")

    @property
    def account(self) -> str:
        """Whose limits its tokens count against: those of the config."""
        return json.dumps(dict(self._given), sort_keys=True, default=str)

    def _read(self) -> dict[str, Any]:
        return dict(self._given)

    def _identity(self, authentication: Mapping[str, Any]) -> IdentityTokenProvider:
        return self._identity_token_provider or super()._identity(authentication)


def checked_config(config: dict[str, Any]) -> dict[str, Any]:
    """Return a config that can be used.

    Raises:
        CredentialsError: a part is missing or not known.
    """
    authentication = config.get("authentication")
    if not isinstance(authentication, Mapping):
        raise CredentialsError("the profile is missing the 'authentication' object")
    if authentication.get("type") not in (FEDERATION, OAUTH):
        raise CredentialsError(
            f"Unknown authentication.type {authentication.get('type')!r}; expected '{FEDERATION}' or '{OAUTH}'"
        )
    if config.get("base_url"):
        checked_base_url(str(config["base_url"]), "base_url of the profile")
    return config


def _filled(config: dict[str, Any]) -> dict[str, Any]:
    """Fill what the config leaves out from the environment."""
    authentication = config.get("authentication")
    parts: dict[str, Any] = {**config}
    if isinstance(authentication, Mapping):
        parts["authentication"] = dict(authentication)
    for path, variable in VARIABLES.items():
        holder = parts if len(path) == 1 else parts.get(path[0])
        if isinstance(holder, dict) and not holder.get(path[-1]):
            value = setting(variable)
            if value is not None:
                holder[path[-1]] = value
    return parts


def _stored_token(path: Path) -> AccessToken | None:
    """Return the token that an earlier process kept, None where there is none that is still good."""
    if not path.exists() and not path.is_symlink():
        return None
    stored = profiles.read_credentials(path)
    try:
        end = _expiry(stored, path)
    except CredentialsError:  # it can be exchanged again
        return None
    token = stored.get("access_token")
    good = stored.get("type", KIND) == KIND and isinstance(token, str) and token and end is not None
    return AccessToken(str(token), end) if good and end is not None and end - time.time() > MARGIN else None


def _expiry(stored: Mapping[str, Any], path: Path) -> int | None:
    value = stored.get("expires_at")
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12:
        return int(value)
    raise CredentialsError(f"Credentials file at {path} has an invalid 'expires_at'; expected seconds since 1970")


def _fields(stored: Mapping[str, Any], token: AccessToken) -> dict[str, Any]:
    """Return what a credentials file says of a token; what it held beside that stays."""
    return {
        **stored,
        "version": "1.0",
        "type": KIND,
        "access_token": token.token,
        "expires_at": token.expires_at,
    }


publish_names(__name__)
