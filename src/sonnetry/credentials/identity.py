"""Where the identity token of a workload comes from: a file that the platform renews, or the environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from .._core.credentials import setting
from .._core.public_names import publish_names
from .._core.secrets import Secret
from .errors import CredentialsError, IdentityTokenFileError

IDENTITY_TOKEN = "ANTHROPIC_IDENTITY_TOKEN"
IDENTITY_TOKEN_FILE = "ANTHROPIC_IDENTITY_TOKEN_FILE"
LARGEST = 1 << 20  # bytes; the exchange takes far less

IdentityTokenProvider = Callable[[], str]


class IdentityTokenFile:
    """Reads the identity token from a file, again for each exchange, because platforms replace it.

    Args:
        path: the file; default is what ANTHROPIC_IDENTITY_TOKEN_FILE names.

    Raises:
        CredentialsError: no path is given and the variable is not set.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        named = path if path is not None else setting(IDENTITY_TOKEN_FILE)
        if named is None:
            raise CredentialsError(f"no identity token file: give a path, or set {IDENTITY_TOKEN_FILE}")
        self.path = Path(named)

    def __call__(self) -> str:
        """Return the token.

        Raises:
            IdentityTokenFileError: the file is missing, unreadable, empty or not text.
        """
        try:
            with self.path.open("rb") as file:
                text = Secret(file.read(LARGEST).decode("utf-8").strip())
        except FileNotFoundError as error:
            raise IdentityTokenFileError(f"identity token file not found: {self.path}", path=self.path) from error
        except OSError as error:
            raise IdentityTokenFileError(
                f"identity token file is not readable: {self.path}: {error.strerror}", path=self.path
            ) from error
        except UnicodeDecodeError:
            text = None
        if text is None:
            raise IdentityTokenFileError(f"identity token file is not UTF-8 text: {self.path}", path=self.path)
        if not text:
            raise IdentityTokenFileError(f"identity token file is empty: {self.path}", path=self.path)
        return text


def identity_from_environment() -> IdentityTokenProvider | None:
    """Return what reads the identity token that the environment names, None where it names none."""
    if setting(IDENTITY_TOKEN_FILE) is not None:
        return IdentityTokenFile()
    return _literal if setting(IDENTITY_TOKEN) is not None else None


def _literal() -> str:
    token = setting(IDENTITY_TOKEN)
    if token is None:
        raise CredentialsError(f"the environment variable {IDENTITY_TOKEN} is no longer set")
    return Secret(token)


publish_names(__name__)
