"""Signatures of webhook deliveries by Standard Webhooks, made and verified (rules WH-1 to WH-3); no I/O.

Verifying is on the way of every delivery, so it does only what a good one needs. Why a bad one is refused is found out
in `webhook_mistakes`, which is loaded with the first of them.
"""

from __future__ import annotations

import hmac
from binascii import Error as NotBase64
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any, NoReturn, TypeAlias, TypeGuard, cast

from .secrets import SecretBytes

PREFIX = "whsec_"
TOLERANCE = 300  # seconds that a delivery may be old, or ahead (rule WH-2)
ID, TIMESTAMP, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"
VERSION = "v1,"
DIGITS = 12  # of a timestamp at most
_OTHERWISE = tuple((name, name.title()) for name in (ID, TIMESTAMP, SIGNATURE))
# HMAC by its parts (RFC 2104): the key fills a block, which is combined with one byte inside and another outside.
_BLOCK = 64
_INSIDE, _OUTSIDE = (bytes(byte ^ pad for byte in range(256)) for pad in (0x36, 0x5C))

WebhookKeys: TypeAlias = str | bytes | Sequence[str | bytes]
"""A signing secret (`whsec_...`, or its base64 alone), its raw bytes, or several of them while one replaces another."""

Headers: TypeAlias = Mapping[str, str] | Iterable[tuple[str | bytes, str | bytes]]
"""The headers of a delivery, in any case: a mapping, or pairs of names and values."""


def sign(secret: bytes, id: str, timestamp: int, body: bytes) -> str:
    """Return the signature of a delivery, such as `v1,0PDu...`; `secret` are the raw bytes."""
    return VERSION + digest(secret, f"{id}.{timestamp}.".encode(), body).decode()


def delivery_headers(secrets: Sequence[bytes], id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """Return the headers of a delivery, signed with each secret (rule WH-1)."""
    signatures = " ".join(sign(secret, id, timestamp, body) for secret in secrets)
    return {"content-type": "application/json", ID: id, TIMESTAMP: str(timestamp), SIGNATURE: signatures}


def digest(secret: bytes, head: bytes, body: bytes) -> bytes:
    """Return the base64 of a signature; `head` is `id.timestamp.`."""
    return b2a_base64(hmac.digest(secret, head + body, "sha256"), newline=False)


def secrets_of(keys: Any) -> list[bytes]:
    """Return the raw secrets of keys; a text may hold several, with white space or commas between them.

    Raises:
        APIWebhookValidationError: a key is not usable, or there is none; it is a `ValueError` or a `TypeError` too.
    """
    if isinstance(keys, str):
        return [_decoded(key) for key in keys.replace(",", " ").split()] or _refuse("no_key")
    if isinstance(keys, bytes):
        text = keys.startswith(PREFIX.encode())  # as `os.environb` has it
        return secrets_of(keys.decode("ascii", "replace")) if text else [keys or _refuse("no_key")]
    if not isinstance(keys, (list, tuple)):
        _refuse("bad_key", f"a key is a text, bytes, or a list of them, not {type(keys).__name__}", TypeError)
    found = [secret for key in cast("Sequence[str | bytes]", keys) for secret in secrets_of(key)]
    return found or _refuse("no_key")


def _decoded(key: str) -> bytes:
    try:
        text = key.removeprefix(PREFIX)
        secret = a2b_base64(text + "=" * (-len(text) % 4), strict_mode=True)
    except (NotBase64, ValueError):
        secret = b""
    if not secret:
        from .webhook_mistakes import what_is_wrong_with

        _refuse("bad_key", what_is_wrong_with(key))
    return SecretBytes(secret)


def body_of(payload: Any) -> bytes:
    """Return the bytes of a payload.

    Raises:
        APIWebhookValidationError: it is not the raw body.
    """
    if isinstance(payload, bytes):
        body = payload
    elif isinstance(payload, str):
        try:
            body = payload.encode()
        except UnicodeEncodeError:
            _refuse(
                "recoded_payload", "the payload holds characters that UTF-8 cannot encode; pass the bytes of the body"
            )
    elif isinstance(payload, (bytearray, memoryview)):
        body = bytes(cast("bytearray", payload))
    else:
        from .webhook_mistakes import not_a_body

        raise not_a_body(payload)
    return body or _refuse("empty_payload")


class Signer:
    """Makes signatures with one secret, whose share of the work is done once: 1.5 us for 1 kB, `hmac.digest` takes 2.6."""

    __slots__ = ("_inside", "_outside")

    def __init__(self, secret: bytes) -> None:
        block = (sha256(secret).digest() if len(secret) > _BLOCK else secret).ljust(_BLOCK, b"\0")
        self._inside, self._outside = sha256(block.translate(_INSIDE)), sha256(block.translate(_OUTSIDE))

    def sign(self, content: bytes) -> bytes:
        """Return the signature of `id.timestamp.body`, with its version."""
        inside, outside = self._inside.copy(), self._outside.copy()
        inside.update(content)
        outside.update(inside.digest())
        return b"v1," + b2a_base64(outside.digest(), newline=False)


@lru_cache(maxsize=64, typed=True)
def _signers(key: str | bytes) -> tuple[Signer, ...]:
    """Return what signs with a key; one that was used before is not read again."""
    return tuple(Signer(secret) for secret in secrets_of(key))


def signers_of(keys: Any) -> tuple[Signer, ...]:
    """Return what signs with each of the keys.

    Raises:
        APIWebhookValidationError: a key is not usable, or there is none.
    """
    if isinstance(keys, (str, bytes)):
        return _signers(keys)
    if isinstance(keys, (list, tuple)) and keys:
        return tuple(signer for key in cast("Sequence[Any]", keys) for signer in signers_of(key))
    secrets_of(keys)  # refuses them
    return ()


def verify(payload: Any, headers: Any, keys: Any, now: Sequence[float], tolerance: float = TOLERANCE) -> bytes:
    """Return the raw body of a delivery whose signature and age are in order.

    `now` are the clocks to hold the timestamp against, in seconds since the epoch; one of them must agree.

    Raises:
        APIWebhookValidationError: it is not in order; `reason` says why.
    """
    signers, body = signers_of(keys), body_of(payload)
    id_, timestamp, signatures = _read(headers)
    _check_age(timestamp, now, tolerance)
    head = f"{id_}.{timestamp}.".encode("utf-8", "surrogateescape")
    given = signatures.encode("utf-8", "replace").split()
    for signer in signers:
        expected = signer.sign(head + body)
        for one in given:
            if hmac.compare_digest(expected, one):
                return body
    from .webhook_mistakes import mismatch

    raise mismatch(secrets_of(keys), head, payload, body, signatures)


def _read(headers: Any) -> tuple[str, str, str]:
    """Return the headers of a delivery, in any case: its id, its timestamp and its signatures."""
    get = getattr(headers, "get", None)
    if get is not None:
        id_, timestamp, signatures = [get(name) or get(other) for name, other in _OTHERWISE]
        if _is_text(id_) and _is_text(timestamp) and _is_text(signatures):
            return id_, timestamp, signatures
    from .webhook_mistakes import searched

    return searched(headers, ID), searched(headers, TIMESTAMP), searched(headers, SIGNATURE)


def _is_text(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and value != ""


def _refuse(reason: str, words: str | None = None, also: type[Exception] | None = None) -> NoReturn:
    from .webhook_mistakes import refusal

    raise refusal(reason, words, also)


def _check_age(timestamp: str, now: Sequence[float], tolerance: float) -> None:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= DIGITS):
        _refuse("bad_timestamp", f"{TIMESTAMP} is {timestamp[:40]!r}, not whole seconds since 1970")
    signed = int(timestamp)
    for moment in now:
        if -tolerance <= moment - signed < tolerance + 1:  # the clock's fraction of a second does not count
            return
    age = min((moment - signed for moment in now), key=abs)
    if age > 0:
        _refuse("too_old", f"it was signed {age:.0f} seconds ago, and {tolerance:.0f} are allowed")
    _refuse("too_new", f"it is signed {-age:.0f} seconds ahead of this clock, and {tolerance:.0f} are allowed")
