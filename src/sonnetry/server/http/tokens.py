"""The tokens that a server hands out: each says until when it is good and is signed, so none has to be remembered."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256

BEGIN = "sk-ant-oat01-local-"
LIFETIME = 3600  # seconds


class Tokens:
    """Makes tokens and recognizes them, with a secret of this server."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def issue(self, end: float | None) -> str:
        """Return a token that is good until a time in seconds since 1970, or for as long as the server runs."""
        said = f"{'' if end is None else int(end)}-{secrets.token_hex(8)}"
        return f"{BEGIN}{said}-{self._signed(said)}"

    def admits(self, token: str, now: float) -> bool | None:
        """Return whether a token is good; None where it is not one of ours to tell."""
        if not token.startswith(BEGIN):
            return None
        said, _, signature = token.removeprefix(BEGIN).rpartition("-")
        if not hmac.compare_digest(signature.encode(), self._signed(said).encode()):
            return False
        end = said.partition("-")[0]
        return not end or now < int(end)

    def _signed(self, said: str) -> str:
        return hmac.new(self._secret, said.encode(), sha256).hexdigest()[:32]
