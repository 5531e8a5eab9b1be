"""How clients of Amazon's platforms sign in: a bearer key, or Signature Version 4 with the credentials of AWS."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from .._core.credentials import setting
from .._core.wire import ChunkSource, Request
from .aws_keys import KeySource, profile_region
from .base import first
from .sign_in import KeyHeaders, NoCredential
from .sigv4 import Keys, digest, signed

ARGUMENTS = ("aws_access_key", "aws_secret_key", "aws_session_token", "aws_profile")
SIGN_INS = (frozenset({"api_key"}), frozenset(ARGUMENTS), frozenset({"skip_auth"}))


class Signer(KeyHeaders):
    """Signs each attempt."""

    def __init__(self, source: KeySource, service: str, region: str) -> None:
        super().__init__({})
        self._source = source
        self._service = service
        self._region = region

    @property
    def account(self) -> str:
        """What the keys are for, in a region."""
        return f"{self._service} {self._region} {self._source.account}"

    def obtain(self, request: Request) -> tuple[Keys, str]:
        """Return the keys and the hash of the body."""
        return self._source.find(), _hash(request)

    async def obtain_async(self, request: Request) -> tuple[Keys, str]:
        """Return the keys and the hash of the body; files and requests are left to a thread."""
        keys = self._source.given
        if keys is not None and isinstance(request.body, bytes):
            return keys, _hash(request)
        return await asyncio.to_thread(self.obtain, request)

    def authorize(self, request: Request, obtained: tuple[Keys, str]) -> None:
        """Sign a request as it will be sent."""
        keys, body_hash = obtained
        headers = dict(request.headers)
        length = len(request.body) if isinstance(request.body, bytes) else request.body.length
        if length:  # the engine writes it
            headers["content-length"] = str(length)
        added = signed(
            request.method,
            request.origin.authority,
            request.target,
            headers,
            body_hash,
            keys=keys,
            service=self._service,
            region=self._region,
            moment=datetime.now(UTC),
        )
        request.headers.update(added)


def _hash(request: Request) -> str:
    return digest(request.body.pieces() if isinstance(request.body, ChunkSource) else (request.body,))


def check_pair(own: dict[str, Any]) -> None:
    """Make sure that an access key comes with its secret.

    Raises:
        ValueError: one is missing.
    """
    for name, other in (("aws_access_key", "aws_secret_key"), ("aws_secret_key", "aws_access_key")):
        if own.get(name) is not None and own.get(other) is None:
            raise ValueError(f"`{name}` was provided without `{other}`. Give both, or neither")


def api_key(own: dict[str, Any], variables: tuple[str, ...]) -> str | None:
    """Return the key to send: the argument; that of the environment only where nothing of AWS is given."""
    if own.get("skip_auth"):
        return None
    if own.get("api_key") is not None or any(own.get(name) is not None for name in ARGUMENTS):
        key: str | None = own.get("api_key")
        return key
    found: str | None = first(variables=variables)
    return found


def region_of(own: dict[str, Any], *, ask_profile: bool = False) -> str | None:
    """Return the region: the argument, the environment, and if asked what the profile names."""
    found: str | None = first(own.get("aws_region"), variables=("AWS_REGION", "AWS_DEFAULT_REGION"))
    if found is None and ask_profile:
        found = profile_region(own.get("aws_profile") or setting("AWS_PROFILE"))
    return found


def choose(own: dict[str, Any], key: str | None, *, service: str, region: str | None) -> KeyHeaders:
    """Return what authorises requests."""
    if own.get("skip_auth"):
        token = own.get("auth_token")
        return NoCredential() if token is None else KeyHeaders({"authorization": f"Bearer {token}"})
    if key is not None:
        return KeyHeaders({"authorization": f"Bearer {key}"})
    source = KeySource(*(own.get(name) for name in ARGUMENTS))
    return Signer(source, service, region or "us-east-1")
