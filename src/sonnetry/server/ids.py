"""Ids in the form the API gives them: a prefix, `01`, and 22 letters and digits."""

from __future__ import annotations

import secrets
import string

_ALPHABET = string.ascii_letters + string.digits


def new_id(prefix: str) -> str:
    """Return a new id such as `msg_01...`."""
    return f"{prefix}_01{''.join(_ALPHABET[byte % len(_ALPHABET)] for byte in secrets.token_bytes(22))}"
