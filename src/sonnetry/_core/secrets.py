"""Values that must not be seen: header values and rendered request heads whose repr, pickle and log form is masked."""

from __future__ import annotations

import re
from collections.abc import Mapping

MASK = "***"
_SENSITIVE = re.compile(r"auth|key|token|secret|cookie|password|signature", re.IGNORECASE)
_HARMLESS = re.compile(r"^anthropic-(ratelimit|priority|fast)-|^idempotency-key$", re.IGNORECASE)


def is_sensitive(name: str) -> bool:
    """Return whether a header of this name carries a credential."""
    return bool(_SENSITIVE.search(name)) and not _HARMLESS.search(name)


class Secret(str):
    """A text whose repr and pickle hide it; `str()` and formatting give it away on purpose, for the wire."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"'{MASK}'"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: object) -> Secret:
        return self

    def __reduce__(self) -> tuple[type[Secret], tuple[str]]:
        return Secret, (MASK,)


class SecretBytes(bytes):
    """A rendered request head: the repr tells only its length."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


def seal(headers: Mapping[str, str]) -> dict[str, str]:
    """Copy headers so that the values of credentials become `Secret`."""
    return {name: Secret(value) if is_sensitive(name) else value for name, value in headers.items()}


def redact(headers: Mapping[str, str]) -> dict[str, str]:
    """Copy headers with the values of credentials replaced by a mask."""
    return {name: MASK if is_sensitive(name) else str(value) for name, value in headers.items()}
