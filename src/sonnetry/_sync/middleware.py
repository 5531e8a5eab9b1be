# Derived from src/sonnetry/_async/middleware.py by codegen/unasync.py; edit that file instead.
"""Calls through middleware: a chain around every attempt, inside the retries.

A client without middleware never loads this module.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from .._core.api_request import APIRequest, call_of, request_of
from .._core.call import Call, plan
from .._core.errors import APIError, APIStatusError, RetryableError, status_error
from .._core.memory_answer import MemoryAnswer
from .._core.middleware import Side
from .._core.wire import Response
from . import _runtime
from .calling import APIClient, EngineSlot
from .response import APIResponse
from .sending import Sender

if TYPE_CHECKING:
    from .._core.settings import Settings
    from ..endpoints import Endpoint


class MiddlewareClient(APIClient):
    """Calls endpoints through middleware. What middleware returns in place of an answer goes to the caller as it is."""

    def __init__(self, settings: Settings, slot: EngineSlot) -> None:
        super().__init__(settings, slot)
        handler: Any = self._send
        for entry in reversed(settings.middleware):
            handler = _linked(Side().handler(entry), handler)
        self._chain = handler

    @property
    def sender(self) -> Sender:
        """What sends this client's calls."""
        return ChainSender(super().sender.engine, self._chain)

    def call(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint and return the decoded answer."""
        return self._value(plan(self.settings, endpoint, params, path))

    def call_kept(self, endpoint: Endpoint[Any], params: Any) -> tuple[Any, bytes]:
        """Call an endpoint and return the decoded answer with its body as it was received, empty where there is none."""
        call = plan(self.settings, endpoint, params)
        response = self.open(call)
        value = self._read(response, call)
        return value, response.read() if _is_sent(response) and not call.streaming else b""

    def read_as_type(self, call: Call) -> Any:
        """Send a planned call and read the text of its answer as a type."""
        return self._value(call)

    def open_events(self, call: Call) -> Any:
        """Send a planned call and return a stream of its events, or the message that they make up."""
        return self._value(call)

    def call_planned(self, call: Call, cast_to: Any) -> Any:
        """Send a call to a path without a row, and decode its answer."""
        response = self.open(call)
        return response.parse(to=cast_to) if _is_sent(response) else response

    call_page = call

    def call_lines(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint that answers with one JSON object a line."""
        return self._value(self._located(endpoint, params, path))

    def call_file(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint that answers with a file."""
        return self.open(plan(self.settings, endpoint, params, path))

    def answer_raw(self, call: Call, *, read: bool) -> Any:
        """Send a planned call and return the answer as it came."""
        response = self.open(call)
        if read and not call.collect_stream and _is_sent(response):
            response.read()
        return response

    def open(self, call: Call) -> Any:
        """Send a planned call and return its answer at the head, or what middleware returned in its place."""
        answer: Any = self.sender.open(call)
        if not _is_sent(answer) and call.watch is not None:
            call.watch.failed(call, RetryableError("no request was sent: middleware returned the response"))
        return answer

    def _value(self, call: Call) -> Any:
        return self._read(self.open(call), call)

    def _read(self, response: Any, call: Call) -> Any:
        """Return the value of an answer, or what middleware returned in its place."""
        if not _is_sent(response):
            return response
        value = response.parse()
        return value.collect() if call.collect_stream and hasattr(value, "collect") else value

    def _send(self, request: APIRequest) -> APIResponse[Any]:
        """Send one attempt: the innermost link of the chain. A refusal by status is an answer here."""
        call = call_of(request)
        started = time.monotonic()
        sender = Sender(super().sender.engine)
        try:
            answer = sender.attempt(call)
        except APIStatusError as error:
            answer = MemoryAnswer.of(cast("Response", error.response))
        request.options.made_from[0].head = call.head
        response = APIResponse[Any](self, call, answer, time.monotonic() - started)
        if call.endpoint.answer == "binary" and response.status_code < 300:
            from .downloads import as_binary

            return as_binary(response)
        if response.status_code >= 300:
            response.untold()
        if response.status_code >= 300 or (call.endpoint.answer == "json" and not call.streaming):
            response.read()
        return response


class ChainSender(Sender):
    """Sends calls through the chain, and repeats what middleware says may be repeated."""

    def __init__(self, engine: _runtime.HTTPClient, chain: Any) -> None:
        super().__init__(engine)
        self._chain = chain

    def attempt(self, call: Call) -> Any:
        """Run the chain once and return what it gives.

        Raises:
            APIStatusError: it gave a refusal.
        """
        from .streams import Stream

        response = self._chain(request_of(call, Stream))
        if not _is_sent(response) or response.status_code < 300:
            return response
        content = response.read()
        raise status_error(
            Response(response.status_code, response.headers, content, response.http_request, response.reason)
        )

    def _opened(self, call: Call) -> Any:
        if call.until is None:
            call.start(time.monotonic())
        while True:
            try:
                return self.attempt(call)
            except Exception as error:  # noqa: BLE001 - middleware raises what it likes; judged below
                failure, again = error, _worth_repeating(error)
            if again is None:
                raise failure
            try:
                self.wait(call, again)
            except (APIError, RetryableError) as last:
                if last is again:
                    raise failure from failure.__cause__
                raise


def _linked(handle: Any, call_next: Any) -> Any:
    def link(request: APIRequest) -> Any:
        return handle(request, call_next)

    return link


def _worth_repeating(error: BaseException | None) -> APIError | None:
    """Return the error, or the one it was raised from, that the retry policy may judge; None without one."""
    while error is not None:
        if isinstance(error, APIError | RetryableError):
            return cast("APIError", error)
        error = error.__cause__
    return None


def _is_sent(answer: object) -> bool:
    """Return whether an answer was received, and is not what middleware returned in its place."""
    return isinstance(answer, APIResponse)
