"""Where the credentials of AWS come from: arguments, the environment, the shared files, and else botocore's chain.

Roles, single sign-on, containers and instances are botocore's: `pip install 'sonnetry[aws]'`.
"""

from __future__ import annotations

import configparser
import threading
from pathlib import Path
from typing import Any

from .._core.credentials import setting
from .._core.secrets import Secret
from ..credentials.errors import CredentialsError
from .sigv4 import Keys

NONE = (
    "Could not resolve AWS credentials from session: none are in the arguments, in AWS_ACCESS_KEY_ID and "
    "AWS_SECRET_ACCESS_KEY, or in ~/.aws/credentials"
)
INSTALL = "; for roles, single sign-on, containers and instances, pip install 'sonnetry[aws]'"


class AWSCredentialsError(CredentialsError, RuntimeError):
    """No AWS credentials were found; the message lists the places."""


class KeySource:
    """Finds keys, again each time except for those that never change."""

    def __init__(
        self, access_key: str | None, secret_key: str | None, session_token: str | None, profile: str | None
    ) -> None:
        self._given = (
            Keys(access_key, Secret(secret_key), None if session_token is None else Secret(session_token))
            if access_key is not None and secret_key is not None
            else None
        )
        self._profile = profile
        self._lock = threading.Lock()
        self._chain: Any = None

    @property
    def given(self) -> Keys | None:
        """The keys of the arguments, or of the environment: nothing has to be read for them."""
        if self._given is not None or self._profile is not None:
            return self._given
        access_key, secret_key = setting("AWS_ACCESS_KEY_ID"), setting("AWS_SECRET_ACCESS_KEY")
        if access_key is None or secret_key is None:
            return None
        token = setting("AWS_SESSION_TOKEN")
        return Keys(access_key, Secret(secret_key), None if token is None else Secret(token))

    @property
    def account(self) -> str:
        """What tells the keys from others, without reading files: the access key, or the profile."""
        keys = self.given
        return (
            keys.access_key if keys is not None else f"profile {self._profile or setting('AWS_PROFILE') or 'default'}"
        )

    def find(self) -> Keys:
        """Return the keys; may read files and send requests.

        Raises:
            AWSCredentialsError: there are none.
        """
        return self.given or _of_files(self._profile or setting("AWS_PROFILE")) or self._of_botocore()

    def _of_botocore(self) -> Keys:
        with self._lock:
            try:
                import botocore.session  # type: ignore[import-not-found,import-untyped,unused-ignore]
            except ImportError:
                raise AWSCredentialsError(NONE + INSTALL) from None
            if self._chain is None:
                self._chain = botocore.session.Session(profile=self._profile).get_credentials()
            if self._chain is None:
                raise AWSCredentialsError(NONE)
            frozen = self._chain.get_frozen_credentials()  # refreshed by botocore when it must be
        token = None if frozen.token is None else Secret(frozen.token)
        return Keys(frozen.access_key, Secret(frozen.secret_key), token)


def _of_files(profile: str | None) -> Keys | None:
    """Return the keys that the shared files hold as they are; None where a role or a login must be asked."""
    name = profile or "default"
    shared = _section("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials", name)
    config = _config(profile)
    if "role_arn" in config or "role_arn" in shared:
        return None
    for section in (shared, config):
        access_key, secret_key = section.get("aws_access_key_id"), section.get("aws_secret_access_key")
        if access_key and secret_key:
            token = section.get("aws_session_token")
            return Keys(access_key, Secret(secret_key), Secret(token) if token else None)
    return None


def profile_region(profile: str | None) -> str | None:
    """Return the region that a profile of ~/.aws/config names."""
    return _config(profile).get("region")


def _config(profile: str | None) -> dict[str, str]:
    name = "default" if profile in (None, "default") else f"profile {profile}"
    return _section("AWS_CONFIG_FILE", "~/.aws/config", name)


def _section(variable: str, usual: str, name: str) -> dict[str, str]:
    parser = configparser.RawConfigParser()
    path = Path(setting(variable) or usual).expanduser()
    try:
        parser.read(path, "utf-8")
    except (configparser.Error, UnicodeDecodeError):
        raise AWSCredentialsError(f"{path} cannot be read: it is not in the form of AWS") from None
    return (
        {key: Secret(value) if "secret" in key else value for key, value in parser[name].items()}
        if name in parser
        else {}
    )
