"""Answers as they came: headers, status and body, for callers who want more than the parsed object."""

from __future__ import annotations

import codecs
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast, overload

from .._core.call import Call
from .._core.errors import APIError
from .._core.headers import Headers
from .._core.public_names import publish_names
from .._core.transport_errors import TransportError, public_error, too_large
from .._core.wire import Request, Response
from . import _runtime
from .sending import read_all

if TYPE_CHECKING:
    from .._core.watching import Watch
    from .calling import AsyncAPIClient

T = TypeVar("T")
R = TypeVar("R")


class AsyncAPIResponse(_runtime.Closing, Generic[T]):
    """An answer whose head has come.

    The body is read when asked for; `parse()` gives what the plain method would have returned.
    """

    def __init__(self, client: AsyncAPIClient, call: Call, answer: _runtime.HTTPResponse, seconds: float) -> None:
        self._client = client
        self._call = call
        self._answer = answer
        self._content: bytes | None = None
        self._parsed: Any = None
        self.decoded: Any = None  # the body, when the watch of the call had it decoded
        self.headers: Headers = answer.headers
        self.status_code = answer.status
        self.http_version = answer.http_version
        self.elapsed = timedelta(seconds=seconds)
        self.retries_taken = call.retry.taken
        self.is_closed = False
        self._told = call.watch is None or call.streaming  # streams tell the watch themselves
        self.http_request: Request = call.request()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}] {self.method} {self.url}>"

    @property
    def method(self) -> str:
        """The verb of the request."""
        return self.http_request.method

    @property
    def url(self) -> str:
        """The URL that was asked."""
        return self.http_request.url

    @property
    def http_response(self) -> Response:
        """The answer without its connection; its content is empty until the body is read."""
        content, reason = self._content or b"", self._answer.reason
        return Response(self.status_code, self.headers, content, self.http_request, reason, self.is_closed)

    @property
    def reason_phrase(self) -> str:
        """The words behind the status, as sent; empty where a protocol sends none."""
        return str(self._answer.reason.decode("latin-1"))

    @property
    def request_id(self) -> str | None:
        """The `request-id` header."""
        return self.headers.get("request-id")

    @property
    def workspace_id(self) -> str | None:
        """The `anthropic-workspace-id` header."""
        return self.headers.get("anthropic-workspace-id")

    @overload
    async def parse(self) -> T: ...
    @overload
    async def parse(self, *, to: type[R]) -> R: ...
    async def parse(self, *, to: Any = None) -> Any:
        """Return what the plain method returns, or the body decoded as `to`.

        Raises:
            APIError: the body was cut, or is not what this endpoint answers.
        """
        if self._parsed is None or to is not None:
            self._parsed = await self._client.parse(self, self._call, to)
        return self._parsed

    async def read(self) -> bytes:
        """Read the whole body, once, and let go of the connection.

        Raises:
            APIConnectionError: it was cut.
        """
        if self._content is None:
            try:
                self._content = await read_all(self._answer, self._read_limit())
            except TransportError as fault:
                error = self._error(fault)
                if not self._told:
                    self._tell_failed(error)
                raise error from fault.__cause__ or fault
            finally:
                self.is_closed = True
            if not self._told:
                self._tell(self._content)
        return self._content

    async def text(self) -> str:
        """Read the body as text."""
        return (await self.read()).decode("utf-8", "replace")

    async def json(self) -> Any:
        """Read the body as JSON.

        Raises:
            ValueError: it is none.
        """
        import json

        return json.loads(await self.read())

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the body in pieces as they come, or in pieces of `chunk_size` bytes.

        Raises:
            APIConnectionError: it was cut.
        """
        held = bytearray()
        async for piece in self._pieces():
            if chunk_size is None:
                yield piece
                continue
            held += piece
            whole = len(held) - len(held) % chunk_size
            for start in range(0, whole, chunk_size):
                yield bytes(held[start : start + chunk_size])
            del held[:whole]
        if held:
            yield bytes(held)

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Yield the body as text; a character split between pieces stays whole."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        async for piece in self.iter_bytes(chunk_size):
            yield decoder.decode(piece)
        tail = decoder.decode(b"", final=True)
        if tail:
            yield tail

    async def iter_lines(self) -> AsyncIterator[str]:
        """Yield the body line by line, without line ends.

        Raises:
            APIConnectionError: it was cut, or a line is larger than `SizeLimits.line`.
        """
        limit = self._call.settings.size_limits.line
        from .._core.jsonl import Lines

        lines = Lines(limit)
        async for piece in self._pieces():
            for line in lines.feed(piece):
                yield _line_of(line)
            if lines.too_large:
                self.release()
                raise self._error(too_large("a line of the answer", "line", limit))
        if rest := lines.finish():
            yield _line_of(rest)

    async def close(self) -> None:
        """Let go of the connection."""
        self.release()

    def untold(self) -> None:
        """Keep this answer from the call's watch: it is a refusal that middleware looks at."""
        self._told = True

    def replaced(self, answer: _runtime.HTTPResponse) -> Self:
        """Return this response with another body; what the first one cost has been told already."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._answer, other._content, other._parsed, other._told = answer, None, None, True
        other.decoded = None
        other.headers, other.status_code, other.is_closed = answer.headers, answer.status, False
        return other

    @property
    def reason(self) -> bytes:
        """The words behind the status, as sent."""
        return self._answer.reason

    def release(self) -> None:
        """Let go of the connection without waiting."""
        self.is_closed = True
        self._answer.close()
        if not self._told:
            self._tell(None)

    def done(self) -> None:
        """Take note that whoever read the body in pieces has read it to its end, and let go of the connection."""
        if not self._told:
            self._told = True
            cast("Watch", self._call.watch).finished(self._call, ())
        self.release()

    def fail(self, error: BaseException) -> None:
        """Take note that reading the body in pieces failed, and let go of the connection."""
        if not self._told:
            self._tell_failed(error)
        self.release()

    def take_answer(self) -> _runtime.HTTPResponse:
        """Hand the unread answer over to a stream."""
        return self._answer

    def _read_limit(self) -> int | None:
        """Return how large the body may be; downloads and lines may be of any size."""
        return self._call.settings.size_limits.body if self._call.endpoint.answer == "json" else None

    async def _pieces(self) -> AsyncIterator[bytes]:
        if self._content is not None:
            yield self._content
            return
        try:
            while piece := await self._answer.chunk():
                yield piece
        except TransportError as fault:
            raise self._error(fault) from fault.__cause__ or fault
        finally:
            self.release()

    def _tell(self, content: bytes | None) -> None:
        """Tell the call's watch of the body that was read, or that it was not."""
        self._told = True
        watch = cast("Watch", self._call.watch)
        if content is None:
            watch.finished(self._call, None)
            return
        response = Response(self.status_code, self.headers, content, self.http_request)
        try:
            self.decoded = self._client.told(self._call, self._call.endpoint.result, response)
        except APIError as error:  # whoever parses the answer gets it again
            self._client.log.debug(f"the usage of an answer could not be read: {error}")

    def _tell_failed(self, error: BaseException) -> None:
        self._told = True
        cast("Watch", self._call.watch).failed(self._call, error)

    def _error(self, fault: TransportError) -> APIError:
        return public_error(fault, self.http_request).answered(self.headers)


def _line_of(line: bytes) -> str:
    return line.decode("utf-8", "replace").removesuffix("\r")


class AsyncResponseManager(Generic[T]):
    """Opens a response for a `with` block and closes it behind."""

    def __init__(self, open_response: Callable[[], Any]) -> None:
        self._open = open_response
        self._response: AsyncAPIResponse[T] | None = None

    async def __aenter__(self) -> AsyncAPIResponse[T]:
        self._response = cast("AsyncAPIResponse[T]", await self._open())
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None:
            await self._response.close()


publish_names(__name__)
