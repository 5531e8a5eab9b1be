"""Ids in the form the API gives them: a prefix, `01`, and 22 letters and digits; and the kinds of objects that have them."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass

from ..rules.errors import ApiError

ORGANIZATION = "00000000-0000-4000-8000-000000000001"
WORKSPACE = "wrkspc_01SonnetryLocalServer001"  # where nobody names another
_ALPHABET = string.ascii_letters + string.digits


def new_id(prefix: str) -> str:
    """Return a new id such as `msg_01...`."""
    return f"{prefix}_01{''.join(_ALPHABET[byte % len(_ALPHABET)] for byte in secrets.token_bytes(22))}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of objects: its name on the wire, the start of its ids, and what people call it in errors."""

    name: str
    prefix: str
    words: str

    def new_id(self) -> str:
        """Return the id of a new one."""
        return new_id(self.prefix)

    def missing(self, id: str) -> ApiError:
        """Return the answer to an id that nobody has (rule END-2)."""
        return ApiError(404, f"{self.words} {id} was not found.")
