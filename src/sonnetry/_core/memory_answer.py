"""An answer whose bytes are already in memory, with the interface of an answer that an engine is still receiving."""

from __future__ import annotations

from typing import Self

from .headers import Headers
from .wire import Response

UNTRUE = frozenset({"content-encoding", "content-length", "transfer-encoding"})  # of a body that was decoded or changed


class MemoryAnswer:
    """The head of an answer and its whole body, for the synchronous client."""

    http_version = "1.1"
    framed = True

    def __init__(self, status: int, headers: Headers, content: bytes, reason: bytes = b"") -> None:
        self.status = status
        self.reason = reason
        self.headers = Headers([pair for pair in headers.multi_items() if pair[0] not in UNTRUE])
        self._content = content

    @classmethod
    def of(cls, response: Response, content: bytes | None = None) -> Self:
        """Show a response as an answer, with another body if one is given."""
        body = response.content if content is None else content
        return cls(response.status_code, response.headers, body, response.reason)

    def take(self) -> bytes:
        """Return the body once, then nothing."""
        content, self._content = self._content, b""
        return content

    def chunk(self, until: float | None = None) -> bytes:  # noqa: ARG002 - the protocol has it
        """Return the body once, then nothing."""
        return self.take()

    def close(self) -> None:
        """Forget the body."""
        self._content = b""


class AsyncMemoryAnswer(MemoryAnswer):
    """The same for the asynchronous client."""

    async def chunk(self, until: float | None = None) -> bytes:  # type: ignore[override]  # noqa: ARG002 - the protocol has it
        """Return the body once, then nothing."""
        return self.take()
