"""Where a credential comes from and which header carries it (rules AUTH-1 to AUTH-3, AUTH-6, AUTH-7, HDR-6).

The environment is read when a client is made, never at import. Exactly one credential header is sent. What is more than a
key or a token (providers, profiles, signatures) is an `Authorizer`, made elsewhere and only where one is needed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Protocol

from .._records import Value
from .errors import MissingCredentialsError
from .secrets import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .wire import Request

API_KEY = "ANTHROPIC_API_KEY"
AUTH_TOKEN = "ANTHROPIC_AUTH_TOKEN"
BASE_URL = "ANTHROPIC_BASE_URL"
CUSTOM_HEADERS = "ANTHROPIC_CUSTOM_HEADERS"
WEBHOOK_KEY = "ANTHROPIC_WEBHOOK_SIGNING_KEY"
DEFAULT_BASE_URL = "https://api.anthropic.com"

PROFILE = "ANTHROPIC_PROFILE"
CONFIG_DIR = "ANTHROPIC_CONFIG_DIR"
FEDERATION = ("ANTHROPIC_FEDERATION_RULE_ID", "ANTHROPIC_ORGANIZATION_ID")
ARGUMENTS = ("api_key", "auth_token", "credentials", "config", "profile")

_told: set[str] = set()


class Authorizer(Protocol):
    """Puts a credential on each attempt: a token that expires, or a signature.

    `obtain` may block and send requests of its own; `obtain_async` does the same without blocking the event loop.
    """

    @property
    def provider(self) -> Any:
        """What the caller gave as `credentials=`, where that is what it was made of."""
        ...

    @property
    def renews(self) -> bool:
        """Whether another credential can be had after a 401."""
        ...

    @property
    def account(self) -> str:
        """What tells its account from others, the same for each of its tokens. It may hold secrets."""
        ...

    def obtain(self, request: Request) -> Any:
        """Return what `authorize` needs."""
        ...

    async def obtain_async(self, request: Request) -> Any:
        """Return what `authorize` needs."""
        ...

    def authorize(self, request: Request, obtained: Any) -> None:
        """Write the credential on the request of one attempt."""
        ...

    def refused(self) -> None:
        """Take note that the credential was refused with a 401."""
        ...

    def lend(self, engine: Any) -> None:
        """Use the engine of a synchronous client for requests of its own, unless it was given another."""
        ...

    def settled(self) -> Authorizer | None:
        """Return what is left to do where the caller's headers hold a credential, or say that none is sent."""
        ...

    def for_base_url(self, base_url: str) -> Authorizer:
        """Return what authorises requests to a base URL."""
        ...


class Credentials(Value):
    """One API key, one bearer token, or an authorizer; or none of them."""

    __slots__ = ("api_key", "auth_token", "authorizer")

    def __init__(
        self, api_key: str | None = None, auth_token: str | None = None, authorizer: Authorizer | None = None
    ) -> None:
        self.api_key = api_key
        self.auth_token = auth_token
        self.authorizer = authorizer

    @classmethod
    def find(cls) -> Credentials:
        """Take the first of ANTHROPIC_API_KEY and ANTHROPIC_AUTH_TOKEN."""
        key, token = sealed(setting(API_KEY)), sealed(setting(AUTH_TOKEN))
        if key or token:
            _tell_what_is_ignored(key, token)
        return cls(key) if key else cls(None, token)

    @classmethod
    def of(cls, api_key: str | None = None, auth_token: str | None = None) -> Credentials:
        """Take a credential as given."""
        return cls(sealed(api_key), sealed(auth_token))

    def header(self) -> dict[str, str]:
        """Return the one header that carries the credential.

        Raises:
            MissingCredentialsError: there is none.
        """
        if self.authorizer is not None:
            return {}  # each attempt asks it
        if self.api_key:
            return {"x-api-key": self.api_key}
        if self.auth_token:
            return {"authorization": Secret(f"Bearer {self.auth_token}")}
        raise MissingCredentialsError(
            "Could not resolve authentication method: no credential; "
            f"tried {', '.join(f'{name}=' for name in ARGUMENTS)}; {API_KEY}, {AUTH_TOKEN}, {PROFILE} and "
            f"{' with '.join(FEDERATION)} in the environment; and the active profile. Set one of them, run "
            "`sonnetry auth login`, or use Anthropic.local()"
        )


def check_one(given: Mapping[str, object]) -> None:
    """Make sure that at most one of the arguments is given that name a credential.

    Raises:
        ValueError: there are more.
    """
    passed = [name for name in ARGUMENTS if given.get(name) is not None]
    if len(passed) > 1:
        quoted = [f"`{name}=`" for name in ARGUMENTS]
        received = ", ".join(f"`{name}=`" for name in passed)
        raise ValueError(f"Pass at most one of {', '.join(quoted[:-1])}, or {quoted[-1]}. Received {received}.")


def offers_more() -> bool:
    """Return whether the environment or a folder of profiles offers a credential beyond a key and a token."""
    if os.environ.get(PROFILE) or os.environ.get(CONFIG_DIR) or all(map(os.environ.get, FEDERATION)):
        return True
    from pathlib import Path

    windows = os.name == "nt"
    folder = Path(os.environ.get("APPDATA", ""), "Anthropic") if windows else Path("~/.config/anthropic").expanduser()
    return (folder / "active_config").exists() or (folder / "configs" / "default.json").exists()


def _tell_what_is_ignored(key: str | None, token: str | None) -> None:
    """Log once that a static credential hides every later source (rule AUTH-3)."""
    if key and token:
        _log_once(f"Anthropic: {API_KEY} and {AUTH_TOKEN} are both set. Using {API_KEY}.")
    if os.environ.get(PROFILE) or all(map(os.environ.get, FEDERATION)):
        used = API_KEY if key else AUTH_TOKEN
        _log_once(
            f"{used} is set and takes precedence over the profile / federation that the environment names; unset {used} to "
            "use that"
        )


def setting(name: str) -> str | None:
    """Read an environment variable; an empty one counts as unset, with a warning (rule AUTH-2)."""
    value = os.environ.get(name)
    if value is not None and not value.strip():
        _tell_once(f"{name} is set but empty and counts as unset")
        return None
    return value


def custom_headers() -> dict[str, str]:
    """Read the `Name: value` lines of ANTHROPIC_CUSTOM_HEADERS."""
    lines = (setting(CUSTOM_HEADERS) or "").splitlines()
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def sealed(value: str | None) -> str | None:
    """Hide a credential from reprs, pickles and tracebacks."""
    return None if value is None else Secret(value)


def hidden_login(url: Any) -> Any:
    """Hide a base URL that may hold a user name and password: it is refused, and no traceback shows it."""
    return Secret(url) if isinstance(url, str) and "@" in url else url


def refuse_login(url: object) -> None:
    """Refuse a base URL with a user name or password, before it is taken apart.

    Raises:
        ValueError: it holds one.
    """
    if "@" in _authority(str(url)):
        raise ValueError("base_url must not contain a user name or password; give credentials as api_key= or headers")


def _authority(url: str) -> str:
    base = url.partition("?")[0].partition("#")[0]
    return (base.partition("://")[2] or base).lstrip("/").partition("/")[0]


def _tell_once(sentence: str) -> None:
    if sentence not in _told:
        _told.add(sentence)
        from . import notices

        notices.warn(sentence)


def _log_once(sentence: str) -> None:
    if sentence not in _told:
        _told.add(sentence)
        import logging

        logging.getLogger("sonnetry.credentials").warning(sentence)
