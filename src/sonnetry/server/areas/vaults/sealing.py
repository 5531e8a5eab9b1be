"""Secrets at rest: encrypted with a key of the environment, or of a file that only its owner can read."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...._core.download_file import write_whole
from ....rules.errors import ApiError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

    from ...state import LocalAPI

VARIABLE = "SONNETRY_VAULT_KEY"
FILE = "vault.key"  # beside the database
_MAKING = threading.Lock()  # requests and the writer of the database may be the first at the same time


def sealed(server: LocalAPI, secrets: Mapping[str, Any]) -> str:
    """Return secrets as a text that only the key opens."""
    return _cipher(server).encrypt(json.dumps(secrets).encode()).decode()


def opened(server: LocalAPI, text: str) -> dict[str, Any]:
    """Return the secrets of a text.

    Raises:
        ApiError: 500; the key is another than the one that sealed them.
    """
    from cryptography.fernet import InvalidToken

    try:
        found: dict[str, Any] = json.loads(_cipher(server, new=False).decrypt(text.encode()))
    except InvalidToken:
        raise ApiError(500, f"The secret was encrypted with another key than that of {VARIABLE} or {FILE}.") from None
    return found


def _cipher(server: LocalAPI, *, new: bool = True) -> Fernet:
    try:
        from cryptography.fernet import Fernet
    except ImportError:
        raise ApiError(501, "Vaults need the package cryptography: pip install 'sonnetry[server]'") from None
    key = os.environ.get(VARIABLE) or _key_of(server.storage.store.folder / FILE, new=new)
    try:
        return Fernet(key)
    except ValueError:
        raise ApiError(500, f"The key of {VARIABLE} or {FILE} is not 32 bytes in URL-safe base64.") from None


def _key_of(path: Path, *, new: bool) -> str:
    """Return the key of a file; where there is none and `new` allows it, one is made.

    Raises:
        ApiError: 500; there is no key.
    """
    from cryptography.fernet import Fernet

    with _MAKING:
        if not path.exists():
            if not new:
                raise ApiError(500, f"The key of the secrets is missing: put {FILE} back, or set {VARIABLE}.")
            write_whole(path, Fernet.generate_key())
        return path.read_text("ascii").strip()
