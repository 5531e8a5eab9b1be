"""Answers that are read as they come: one JSON object a line, in constant memory, or a file, into memory or onto the disk."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .._core.answers import error_inside
from .._core.download_file import DownloadFile
from .._core.errors import APIConnectionError, APIResponseValidationError, status_error
from .._core.jsonl import Lines, Place, is_blank, is_json
from .._core.transport_errors import TransportError, public_error, too_large
from .._core.wire import Response
from ..types._base import BaseModel
from .response import AsyncAPIResponse

if TYPE_CHECKING:
    from .._core.call import Call
    from .calling import AsyncAPIClient

T = TypeVar("T")


class AsyncJSONLStream(Generic[T]):
    """The objects of an answer, one a line. Leaving the loop closes it.

    A body that was cut is asked for again, as the client's retry policy says, and read on where it was left; one that
    cannot be had whole raises. `promised` is the number of lines there must be, where it is known.
    """

    def __init__(
        self, client: AsyncAPIClient, call: Call, response: AsyncAPIResponse[Any], promised: int | None = None
    ) -> None:
        self.response = response
        self._client = client
        self._call = call
        self._result = call.endpoint.result
        self._answer = response.take_answer()
        self._promised = promised
        self._line_limit = call.settings.size_limits.line
        self._lines = Lines(self._line_limit)
        self._place = Place()
        self._ready: deque[bytes] = deque()
        self._number = 0
        self._objects = 0
        self._over = False

    @property
    def http_response(self) -> Response:
        """The answer's status and headers; its content is in the objects."""
        return self.response.http_response

    async def __aiter__(self) -> AsyncIterator[T]:
        try:
            while (item := await self.next_item()) is not None:
                yield item
        finally:
            self.response.release()

    async def __anext__(self) -> T:
        item = await self.next_item()
        if item is None:
            raise StopAsyncIteration
        return item

    async def next_item(self) -> T | None:
        """Return the next object, None at the end.

        Raises:
            APIConnectionError: the body was cut, again and again, or a line is too large.
            APIResponseValidationError: a line is not a JSON object; the message gives its number.
            APIStatusError: a line is an error of the API.
        """
        while True:
            while self._ready:
                self._number += 1
                line = self._ready.popleft()
                if not is_blank(line):
                    self._objects += 1
                    return self._decoded(line)
            if self._lines.too_large:
                raise self._too_large()
            if self._over:
                self.response.done()
                return None
            await self._read()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of the connection."""
        self._over = True
        self._ready.clear()
        self.response.release()

    async def _read(self) -> None:
        try:
            chunk = await self._chunk()
        except APIConnectionError as error:
            await self._resume(error)
            return
        except BaseException as error:
            self.response.fail(error)
            raise
        if chunk:
            self._ready.extend(self._lines.feed(chunk))
        else:
            self._over = True
            self._ready.append(self._lines.finish())

    async def _chunk(self) -> bytes:
        """Read on, past what an earlier answer gave already."""
        while True:
            try:
                chunk = await self._answer.chunk()
            except TransportError as fault:
                error = public_error(fault, self.response.http_request)
                raise error.mark(request_id=self.response.request_id) from fault.__cause__ or fault
            if not chunk:
                self._check_end()
                return chunk
            try:
                fresh = self._place.passed(chunk)
            except ValueError as error:
                raise APIResponseValidationError(self._whole(b""), None, message=str(error)) from error
            if fresh:
                return fresh

    async def _resume(self, error: APIConnectionError) -> None:
        """Ask for the body again and go on at the byte where it was cut; what was read counts as progress."""
        self._answer.close()
        if self._place.advanced():
            self._call.retry.taken = 0
        try:
            await self._client.sender.wait(self._call, error)
            response = await self._client.open(self._call)
        except BaseException as failed:
            self.response.fail(failed)
            raise
        self.response.untold()
        self.response.release()
        self.response = response
        self._answer = self.response.take_answer()
        self._place.rewind()

    def _check_end(self) -> None:
        """Notice an end that came too early; a body that ends with the connection shows it only by what is missing."""
        rest = self._lines.rest
        begun = not is_blank(rest)
        missing = (self._promised or 0) - self._objects - begun
        if self._place.behind or (not self._answer.framed and (missing > 0 or (begun and not is_json(rest)))):
            of = "" if self._promised is None else f" of {self._promised}"
            message = f"the answer was cut after line {self._number}{of}"
            raise APIConnectionError(message=message, request=self.response.http_request).mark(phase="body")

    def _too_large(self) -> APIConnectionError:
        self.response.release()
        fault = too_large(f"line {self._number + 1} of the answer", "line", self._line_limit)
        return public_error(fault, self.response.http_request).answered(self.response.headers)

    def _decoded(self, line: bytes) -> T:
        from .._core.decode import NotJSON, decode, describes_object

        if error_inside(self._result, line):
            self.response.release()
            raise status_error(self._whole(line), in_stream=line).mark(phase="body")
        try:
            item: T = decode(self._result, line)
        except NotJSON as error:
            raise self._invalid(line, f"is not JSON: {error}") from error
        if not isinstance(item, BaseModel) and describes_object(self._result):
            raise self._invalid(line, "is not an object")
        return item

    def _invalid(self, line: bytes, reason: str) -> APIResponseValidationError:
        self.response.release()
        text = line.decode("utf-8", "replace")
        message = f"line {self._number} {reason}: {text[:200]!r}"
        return APIResponseValidationError(self._whole(line), text, message=message)

    def _whole(self, content: bytes) -> Response:
        return Response(self.response.status_code, self.response.headers, content, self.response.http_request)


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A file on its way."""

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a path, atomically: the file is there when it is whole.

        A download that is cut goes on where it stopped, as often as the call may be retried, where the server sends an
        `etag` or `accept-ranges: bytes`. With an `etag` the next call too goes on with what this one left.

        Raises:
            APIConnectionError: the body was cut for good; the received part stays in a `.part` file beside the path.
            OSError: the disk refuses.
        """
        saving = DownloadFile(file, self.headers)
        response = await self._rest(saving) if saving.left and self._content is None else self
        while cut := await _save(response, saving):
            await self._client.sender.wait(self._call, cut)
            response = await self._rest(saving)

    stream_to_file = write_to_file

    @property
    def content(self) -> bytes:
        """The body, where it has been read.

        Raises:
            RuntimeError: it has not; call `read()` first.
        """
        if self._content is None:
            raise RuntimeError("the body has not been read; call read() first")
        return self._content

    async def _rest(self, saving: DownloadFile) -> AsyncAPIResponse[Any]:
        """Ask for what is missing; the attempts of this and of the first request count together."""
        self.release()
        return await self._client.open(self._call.changed(headers={**self._call.headers, **saving.rest()}))


async def _save(response: AsyncAPIResponse[Any], saving: DownloadFile) -> APIConnectionError | None:
    """Write an answer to the part file and finish it, or return why the rest must be asked for."""
    try:
        saving.begin(response.status_code, response.headers)
        async for piece in response.iter_bytes():
            saving.write(piece)
        saving.done()
    except APIConnectionError as error:
        if not saving.can_go_on:
            raise
        return error
    finally:
        saving.stop()
        response.release()
    return None


def as_binary(response: AsyncAPIResponse[Any]) -> AsyncBinaryAPIResponse:
    """Show an answer as a file."""
    shown = object.__new__(AsyncBinaryAPIResponse)
    shown.__dict__.update(response.__dict__)
    return shown
