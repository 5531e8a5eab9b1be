# Derived from src/sonnetry/_async/tree.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The resources of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .messages import Messages


class Resources:
    """All resources."""

    _client: Any

    @cached_property
    def messages(self) -> Messages:
        """`client.messages`."""
        from .messages import Messages

        return Messages(self._client)
