"""A request as the API has it, before a platform rewrites it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from .._records import Value

if TYPE_CHECKING:
    from ..endpoints import Endpoint


class Draft(Value):
    """What of a request a platform may change. `base_path` is the path of the base URL, `path` goes behind it."""

    __slots__ = ("base_path", "content", "endpoint", "headers", "path", "streaming")

    def __init__(
        self,
        endpoint: Endpoint[Any],
        base_path: str,
        path: str,
        headers: dict[str, str],
        content: Any,
        streaming: bool,
    ) -> None:
        self.endpoint = endpoint
        self.base_path = base_path
        self.path = path
        self.headers = headers
        self.content = content
        self.streaming = streaming

    @property
    def route(self) -> str:
        """The path without its query."""
        return self.path.partition("?")[0]


class Rewriter(Protocol):
    """A platform, as a client that plans a call sees it."""

    span_scope: ClassVar[str]
    provider: ClassVar[str]

    def framing(self, headers: Mapping[str, str]) -> Any:
        """Return what cuts the body of a stream with these headers into blocks; None for server-sent events."""
        ...

    def rewrite(self, draft: Draft) -> None:
        """Turn a request of the API into one of the platform, in place."""
        ...
