"""Where a credential comes from and which header carries it (rules AUTH-1, AUTH-2, AUTH-6, AUTH-7, HDR-6).

The environment is read when a client is made, never at import. Exactly one credential header is sent.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from . import notices
from .errors import MissingCredentialsError
from .secrets import Secret

API_KEY = "ANTHROPIC_API_KEY"
AUTH_TOKEN = "ANTHROPIC_AUTH_TOKEN"
BASE_URL = "ANTHROPIC_BASE_URL"
CUSTOM_HEADERS = "ANTHROPIC_CUSTOM_HEADERS"
DEFAULT_BASE_URL = "https://api.anthropic.com"

_told: set[str] = set()


@dataclass(frozen=True, slots=True)
class Credentials:
    """One API key or one bearer token, or neither."""

    api_key: str | None = None
    auth_token: str | None = None

    @classmethod
    def find(cls, api_key: str | None, auth_token: str | None) -> Credentials:
        """Take the first of: the arguments, ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN.

        Raises:
            ValueError: both arguments were given.
        """
        if api_key is not None and auth_token is not None:
            raise ValueError("give api_key or auth_token, not both: exactly one credential is sent")
        if api_key is not None or auth_token is not None:
            return cls(sealed(api_key), sealed(auth_token))
        key, token = sealed(setting(API_KEY)), sealed(setting(AUTH_TOKEN))
        if key and token:
            _tell_once(f"{API_KEY} is used; {AUTH_TOKEN} is set too and ignored")
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
        if self.api_key:
            return {"x-api-key": self.api_key}
        if self.auth_token:
            return {"authorization": Secret(f"Bearer {self.auth_token}")}
        raise MissingCredentialsError(
            "no credential: tried api_key=, auth_token=, "
            f"{API_KEY} and {AUTH_TOKEN} in the environment; set one of them, or use Anthropic.local()"
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


def _tell_once(sentence: str) -> None:
    if sentence not in _told:
        _told.add(sentence)
        notices.warn(sentence)
