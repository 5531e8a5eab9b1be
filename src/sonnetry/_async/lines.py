"""Answers of one JSON object a line, read as they come in constant memory."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .._core.errors import APIConnectionError, APIError, APIResponseValidationError
from .._core.faults import TransportError, public_error
from .._core.jsonl import Lines, is_blank
from .._core.wire import Response
from .response import AsyncAPIResponse

if TYPE_CHECKING:
    from .._core.call import Call

T = TypeVar("T")


class AsyncJSONLStream(Generic[T]):
    """The objects of an answer, one a line. Leaving the loop closes it; a body that was cut raises."""

    def __init__(self, call: Call, response: AsyncAPIResponse[Any]) -> None:
        self.response = response
        self._result = call.endpoint.result
        self._answer = response.take_answer()
        self._lines = Lines()
        self._ready: deque[bytes] = deque()
        self._number = 0
        self._over = False

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
            APIConnectionError: the body was cut.
            APIResponseValidationError: a line is not JSON; the message gives its number.
        """
        while True:
            while self._ready:
                self._number += 1
                line = self._ready.popleft()
                if not is_blank(line):
                    return self._decoded(line)
            if self._over:
                self.response.release()
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
            chunk = await self._answer.chunk()
        except TransportError as fault:
            self.response.release()
            error = public_error(fault, self.response.http_request).mark(request_id=self.response.request_id)
            raise error from fault.__cause__ or fault
        except BaseException:
            self.response.release()
            raise
        if chunk:
            self._ready.extend(self._lines.feed(chunk))
        else:
            self._over = True
            self._ready.append(self._lines.finish())

    def _decoded(self, line: bytes) -> T:
        from .._core.decode import NotJSON, decode

        try:
            item: T = decode(self._result, line)
        except NotJSON as error:
            self.response.release()
            raise self._bad_line(line, error) from error
        return item

    def _bad_line(self, line: bytes, error: ValueError) -> APIError:
        if self._over and not self._ready and not self._answer.framed:
            # A body that ends with the connection shows a cut only by its last line.
            message = f"the answer was cut in line {self._number}"
            return APIConnectionError(message=message, request=self.response.http_request).mark(phase="body")
        whole = Response(self.response.status_code, self.response.headers, line, self.response.http_request)
        message = f"line {self._number} is not JSON: {error}: {line[:200].decode('utf-8', 'replace')!r}"
        return APIResponseValidationError(whole, whole.text, message=message)
