"""Signature Version 4, the way Amazon's services know who sends a request. Pure: keys and the time come from the caller.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html. The path is normalised and encoded once more, as all
services but S3 have it.
"""

from __future__ import annotations

import hashlib
import hmac
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import quote

from .._core.secrets import Secret, SecretBytes

ALGORITHM = "AWS4-HMAC-SHA256"
# What proxies and HTTP libraries change on the way.
UNSIGNED = frozenset({"authorization", "connection", "expect", "transfer-encoding", "user-agent", "x-amzn-trace-id"})
SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Keys:
    """An access key with its secret, and the token of a session where there is one."""

    access_key: str
    secret_key: str
    session_token: str | None = None

    def __repr__(self) -> str:
        return f"Keys({self.access_key[:4]}...)"


def digest(pieces: Iterable[bytes]) -> str:
    """Return the hash of a body."""
    hashed = hashlib.sha256()
    for piece in pieces:
        hashed.update(piece)
    return hashed.hexdigest()


def signed(
    method: str,
    host: str,
    target: str,
    headers: Mapping[str, str],
    body_hash: str,
    *,
    keys: Keys,
    service: str,
    region: str,
    moment: datetime,
) -> dict[str, str]:
    """Return the headers that sign a request: `authorization`, `x-amz-date` and, for a session, its token.

    `host` is the Host header, `target` path and query as they are sent, `headers` the others that are sent, in lower case.
    """
    stamp = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    added = {"x-amz-date": stamp}
    if keys.session_token is not None:
        added["x-amz-security-token"] = Secret(keys.session_token)
    scope = f"{stamp[:8]}/{region}/{service}/aws4_request"
    all_headers = {**headers, **added, "host": host}
    names, request = canonical_request(method, target, all_headers, body_hash)
    signature = sign(request, stamp, scope, keys.secret_key)
    added["authorization"] = Secret(
        f"{ALGORITHM} Credential={keys.access_key}/{scope}, SignedHeaders={names}, Signature={signature}"
    )
    return added


def canonical_request(method: str, target: str, headers: Mapping[str, str], body_hash: str) -> tuple[str, str]:
    """Return the names of the signed headers, and the text that is signed."""
    path, _, query = target.partition("?")
    lines = {
        name.lower(): SPACES.sub(" ", str(value)).strip()
        for name, value in headers.items()
        if name.lower() not in UNSIGNED
    }
    names = ";".join(sorted(lines))
    block = "".join(f"{name}:{lines[name]}\n" for name in sorted(lines))
    text = "\n".join((method.upper(), canonical_path(path), canonical_query(query), block, names, body_hash))
    return names, text


def canonical_path(path: str) -> str:
    """Return the path without dot segments and empty ones, encoded once more."""
    if not path:
        return "/"
    normal = posixpath.normpath(path)
    if path.endswith("/") and normal != "/":
        normal += "/"
    return quote("/" + normal.lstrip("/"), safe="/~")


def canonical_query(query: str) -> str:
    """Return the query with its pairs sorted; they are encoded already."""
    pairs = (part.partition("=") for part in query.split("&")) if query else ()
    return "&".join(f"{key}={value}" for key, value in sorted((key, value) for key, _, value in pairs))


def sign(request: str, stamp: str, scope: str, secret_key: str) -> str:
    """Return the signature of a canonical request."""
    hashed = hashlib.sha256(request.encode()).hexdigest()
    day, region, service, _ = scope.split("/")
    key = _signing_key(Secret(secret_key), day, region, service)
    return hmac.new(key, f"{ALGORITHM}\n{stamp}\n{scope}\n{hashed}".encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=8)  # the same for a whole day
def _signing_key(secret_key: str, day: str, region: str, service: str) -> bytes:
    key = f"AWS4{secret_key}".encode()
    for part in (day, region, service, "aws4_request"):
        key = SecretBytes(hmac.new(key, part.encode(), hashlib.sha256).digest())
    return key
