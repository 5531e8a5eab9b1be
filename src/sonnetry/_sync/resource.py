# Derived from src/sonnetry/_async/resource.py by codegen/unasync.py; edit that file instead.
"""The base of all resources: a client to call through, and the same methods in raw and streaming form."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, cast

if TYPE_CHECKING:
    from .calling import APIClient


class APIResource:
    """A group of methods."""

    def __init__(self, client: APIClient) -> None:
        self._client = client

    if not TYPE_CHECKING:  # each resource declares what its own forms return

        @cached_property
        def with_raw_response(self) -> Self:
            """The same methods, returning the answer with its headers, its body read."""
            from .raw import RawFacade

            return type(self)(cast("Any", RawFacade(self._client, read=True)))

        @cached_property
        def with_streaming_response(self) -> Any:
            """The same methods, returning at the head of the answer, for a `with` block."""
            from .raw import RawFacade, StreamingProxy

            return StreamingProxy(type(self)(cast("Any", RawFacade(self._client, read=False))))
