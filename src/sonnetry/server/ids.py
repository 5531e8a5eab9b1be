"""Ids in the form the API gives them: a prefix, `01`, and 22 letters and digits."""

from __future__ import annotations

import secrets
import string

ORGANIZATION = "00000000-0000-4000-8000-000000000001"
WORKSPACE = "wrkspc_01SonnetryLocalServer001"  # where nobody names another
_ALPHABET = string.ascii_letters + string.digits


def new_id(prefix: str) -> str:
    """Return a new id such as `msg_01...`."""
    return f"{prefix}_01{''.join(_ALPHABET[byte % len(_ALPHABET)] for byte in secrets.token_bytes(22))}"
