"""Signatures of thinking blocks: made when a block is written, opened when it comes back (section 8).

A signature holds what its block is bound to: the model, the prefix before it, the organisation and the text that was
shown. It proves nothing to anybody but servers like this one.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...caching.render import segments

_SECRET = b"sonnetry simulation"
_VERSION = b"sim\2"
_SIZE = 16  # bytes of each digest
_MARKED = 28  # characters of a signature that hold its digest and the mark behind it
_THINKING = ("thinking", "redacted_thinking")


@dataclass(frozen=True, slots=True)
class Seal:
    """What a signature says about its block."""

    model: str
    prefix: bytes
    organization: bytes
    text: bytes

    def fits(self, shown: str) -> bool:
        """Return whether a text is the one that was signed."""
        return self.text == digest(shown)

    def belongs_to(self, organization: str) -> bool:
        """Return whether an organisation's answer held the block (rule THK-11)."""
        return self.organization == digest(organization)


def digest(text: str) -> bytes:
    """Return a short digest of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_SIZE]


def sign(shown: str, model: str, prefix: bytes, organization: str) -> str:
    """Return the signature of a block whose text is shown like this."""
    content = _VERSION + prefix.ljust(_SIZE, b"\0") + digest(organization) + digest(shown) + model.encode()
    return b64encode(_mac(content) + content).decode()


@dataclass(frozen=True, slots=True)
class ForeignSeal:
    """A signature that this server did not make. What it signs can only be believed (rule REC-14)."""

    def fits(self, shown: str) -> bool:
        """Believe any text."""
        del shown
        return True


def read_signature(signature: str, *, strict: bool) -> Seal | ForeignSeal | None:
    """Return what a signature says, None when it is refused: one of our own that was altered or, if `strict`, any other."""
    if strict or _is_ours(signature):
        return unseal(signature)
    return ForeignSeal() if signature else None


def _is_ours(signature: str) -> bool:
    """Return whether a signature bears the mark of this server; only its beginning is read, so a cut one is recognized."""
    try:
        return b64decode(signature[:_MARKED])[_SIZE:].startswith(_VERSION)
    except ValueError:
        return False


def unseal(signature: str) -> Seal | None:
    """Return what a signature says, None when it is damaged or not of this server's making."""
    try:
        raw = b64decode(signature, validate=True)
    except ValueError:
        return None
    mac, content = raw[:_SIZE], raw[_SIZE:]
    if len(raw) < 5 * _SIZE - len(_VERSION) or not hmac.compare_digest(mac, _mac(content)):
        return None
    body = content[len(_VERSION) :]
    prefix, organization, text = (body[at : at + _SIZE] for at in range(0, 3 * _SIZE, _SIZE))
    return Seal(body[3 * _SIZE :].decode("utf-8", "replace"), prefix, organization, text)


def _mac(content: bytes) -> bytes:
    return hmac.new(_SECRET, content, hashlib.sha256).digest()[:_SIZE]


def prefixes(body: Mapping[str, Any]) -> dict[int | None, bytes]:
    """Return, for each message, the digest of everything before it, and under None that of the whole request.

    Thinking is not part of it, so that runs of it may be left out (rule THK-7); nor are marks for the cache.
    """
    found: dict[int | None, bytes] = {}
    chain = hashlib.sha256()
    for segment in segments({**body, "messages": []}):
        chain.update(_bytes(f"{segment.level}\0{segment.text}"))
    for number, message in enumerate(body["messages"]):
        found[number] = chain.digest()[:_SIZE]
        for segment in segments({"messages": [message]}):
            if segment.block.get("type") not in _THINKING:
                chain.update(_bytes(f"messages\0{segment.text}"))
    found[None] = chain.digest()[:_SIZE]
    return found


def _bytes(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
