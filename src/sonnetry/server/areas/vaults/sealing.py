"""Secrets at rest: encrypted with a key of the environment, or of a file that only its owner can read."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...._core import owner_only
from ....rules.errors import ApiError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

    from ...state import LocalAPI

VARIABLE = "SONNETRY_VAULT_KEY"
FILE = "vault.key"  # beside the database


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
        found: dict[str, Any] = json.loads(_cipher(server).decrypt(text.encode()))
    except InvalidToken:
        raise ApiError(500, f"The secret was encrypted with another key than that of {VARIABLE} or {FILE}.") from None
    return found


def _cipher(server: LocalAPI) -> Fernet:
    try:
        from cryptography.fernet import Fernet
    except ImportError:
        raise ApiError(501, "Vaults need the package cryptography: pip install 'sonnetry[server]'") from None
    key = os.environ.get(VARIABLE) or _key_of(server.storage.store.folder / FILE)
    try:
        return Fernet(key)
    except ValueError:
        raise ApiError(500, f"The key of {VARIABLE} or {FILE} is not 32 bytes in URL-safe base64.") from None


def _key_of(path: Path) -> str:
    """Return the key of a file, which is made with a new one where there is none."""
    from cryptography.fernet import Fernet

    try:
        with open(path, "x", encoding="ascii", opener=owner_only.opener) as file:
            file.write(Fernet.generate_key().decode())
    except FileExistsError:
        pass
    return path.read_text("ascii").strip()
