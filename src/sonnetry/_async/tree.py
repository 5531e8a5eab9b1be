# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The resources of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .messages import AsyncMessages


class AsyncResources:
    """All resources."""

    _client: Any

    @cached_property
    def messages(self) -> AsyncMessages:
        """`client.messages`."""
        from .messages import AsyncMessages

        return AsyncMessages(self._client)
