"""Sending a planned call: attempts, waits and redirects around the engine.

All decisions are made in `_core`; this module only does what they say.
"""

from __future__ import annotations

import time
from io import SEEK_END, BytesIO
from typing import TYPE_CHECKING, cast

from .._core.answers import error_inside
from .._core.call import Call
from .._core.errors import APIConnectionError, APIError, APITimeoutError, status_error
from .._core.secrets import redact
from .._core.size_limits import exceeds
from .._core.transport_errors import TransportError, public_error, too_large
from .._core.wire import Request, Response
from . import _runtime

if TYPE_CHECKING:
    from .._core.watching import Turn


class AsyncSender:
    """Sends calls through one engine."""

    def __init__(self, engine: _runtime.HTTPClient) -> None:
        self.engine = engine

    async def fetch(self, call: Call) -> Response:
        """Send a call and read its whole answer, trying again as its policy says.

        Raises:
            APIError: the last attempt failed too.
        """
        watch = call.watch
        if watch is not None:
            watch.started(call)
        try:
            call.start(time.monotonic())
            while True:
                try:
                    answer = await self.attempt(call)
                    return await self._whole(call, answer)
                except APIError as error:
                    failure = error
                await self.wait(call, failure)
        except BaseException as error:
            if watch is not None:
                watch.failed(call, error)
            raise

    async def open(self, call: Call) -> _runtime.HTTPResponse:
        """Send a call and return its answer at the head, the body unread.

        Raises:
            APIError: the last attempt failed too.
        """
        if call.begun:
            return await self._opened(call)
        call.begun = True
        watch = call.watch
        if watch is None:
            return await self._opened(call)
        watch.started(call)
        try:
            return await self._opened(call)
        except BaseException as error:
            watch.failed(call, error)
            raise

    async def _opened(self, call: Call) -> _runtime.HTTPResponse:
        if call.until is None:
            call.start(time.monotonic())
        while True:
            try:
                return await self.attempt(call)
            except APIError as error:
                failure = error
            await self.wait(call, failure)

    async def wait(self, call: Call, error: APIError) -> None:
        """Wait for the next attempt, or raise the error when there is none."""
        if call.renews(error):
            call.settings.log.info("retry with a new token after a 401")
            return
        clock = call.settings.clock
        try:
            seconds = call.retry.wait_after(error, clock.monotonic(), clock.time())
        except APIError:
            if not call.fallbacks or not self._fell_back(call, error):
                raise
            return
        if call.watch is not None:
            call.watch.lost(call, error)
        call.settings.log.info(f"retry {call.retry.taken} in {seconds:.3f} s after {error!r}")
        await _runtime.sleep(clock, seconds)

    def _fell_back(self, call: Call, error: APIError) -> bool:
        from .._core.fallbacks import fall_back

        entry = call.fallbacks[0]
        if not fall_back(call, error):
            return False
        if call.watch is not None:
            call.watch.lost(call, error)
        call.settings.log.info(f"fallback to {entry['model']} after {error!r}")
        return True

    async def attempt(self, call: Call) -> _runtime.HTTPResponse:
        """Send a call once, along its redirects, and return its answer at the head.

        Raises:
            APIError: it failed, or the answer is a refusal.
        """
        if call.turn is not None:
            await self._take_turn(call)
        while True:
            request = call.request()
            if call.authorizer is not None:
                call.authorizer.authorize(request, await _runtime.obtain(call.authorizer, request, self.engine))
            self._log_request(call, request)
            try:
                if call.around is None:
                    answer = await self.engine.send(request, call.limits())
                else:
                    with call.around():
                        answer = await self.engine.send(request, call.limits())
            except TransportError as fault:
                raise public_error(fault, request) from fault.__cause__ or fault
            self._log_answer(call, answer)
            if call.turn is not None:
                call.turn.answered(answer.status, answer.headers)
            if call.watch is not None:
                call.head = (answer.status, answer.headers)
            if answer.status < 300:
                return answer
            response = await self._refusal(call, request, answer)
            if not call.redirected(response):
                raise status_error(response)

    async def _take_turn(self, call: Call) -> None:
        """Wait until the rate limits allow an attempt.

        Raises:
            APITimeoutError: the call's `total` limit ends before that.
        """
        turn, clock = cast("Turn", call.turn), call.settings.clock
        try:
            while (wait := turn.wait(call, clock.time())) > 0:
                await _runtime.sleep(clock, call.allowed(wait, time.monotonic()))
        except BaseException:
            turn.gave_up()
            raise

    async def _refusal(self, call: Call, request: Request, answer: _runtime.HTTPResponse) -> Response:
        """Read an answer that says no; one whose body was cut still says it, by its status."""
        try:
            return await self._read(call, request, answer)
        except APIConnectionError as error:
            if answer.status < 400 or isinstance(error, APITimeoutError):
                raise
            return Response(answer.status, answer.headers, b"", request, answer.reason)

    async def _whole(self, call: Call, answer: _runtime.HTTPResponse) -> Response:
        request = call.request()
        response = await self._read(call, request, answer)
        if error_inside(call.endpoint.result, response.content):
            raise status_error(response, in_stream=response.content).mark(phase="body")
        # A body that ends with the connection shows a cut only by being no JSON.
        if not answer.framed and call.endpoint.answer == "json" and not _is_json(response):
            error = APIConnectionError(message="the answer was cut", request=request).mark(phase="body")
            raise error.answered(answer.headers)
        if call.settings.log.bodies:
            call.settings.log.debug(f"answer body: {response.text}")
        return response

    async def _read(self, call: Call, request: Request, answer: _runtime.HTTPResponse) -> Response:
        try:
            content = await read_all(answer, call.settings.size_limits.body)
        except TransportError as fault:
            raise public_error(fault, request).answered(answer.headers) from fault.__cause__ or fault
        return Response(answer.status, answer.headers, content, request, answer.reason)

    def _log_request(self, call: Call, request: Request) -> None:
        log = call.settings.log
        if log.debugging:
            log.debug(f"request: {request.method} {request.url} headers={redact(request.headers)}")
            if log.bodies:
                log.debug(f"request body: {request.content.decode('utf-8', 'replace')}")

    def _log_answer(self, call: Call, answer: _runtime.HTTPResponse) -> None:
        log = call.settings.log
        if log.debugging:
            request_id = answer.headers.get("request-id")
            log.debug(f"answer: {answer.status} request_id={request_id} headers={redact(answer.headers)}")


async def read_all(answer: _runtime.HTTPResponse, limit: int | None) -> bytes:
    """Read a body of at most `limit` bytes to its end and let go of the connection.

    Raises:
        TransportError: it did not come to its proper end, or is larger.
    """
    try:
        first = await answer.chunk()
        if exceeds(len(first), limit):
            raise too_large("the answer", "body", limit)
        if not first or not (second := await answer.chunk()):
            return first
        whole = BytesIO(first)  # hands its bytes out without a copy
        whole.seek(0, SEEK_END)
        while second:
            if exceeds(whole.tell() + len(second), limit):
                raise too_large("the answer", "body", limit)
            whole.write(second)
            second = await answer.chunk()
        return whole.getvalue()
    finally:
        answer.close()


def _is_json(response: Response) -> bool:
    try:
        response.json()
    except ValueError:
        return False
    return True
