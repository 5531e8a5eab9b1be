# Derived from src/sonnetry/_async/calling.py by codegen/unasync.py; edit that file instead.
"""How endpoints are called: planned by `_core`, sent, and their answers turned into objects, streams, pages and files."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .._core.answers import decode_answer, error_inside
from .._core.call import Call, plan
from .._core.errors import AnthropicError, status_error
from .._core.logs import Log
from .._core.settings import Settings
from .._core.wire import Response
from ..endpoints import Endpoint
from . import _runtime
from .sending import Sender

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.output_errors import OutputError
    from .._core.repair import Repair
    from ..engines.tls import TLS
    from .downloads import BinaryAPIResponse, JSONLStream
    from .message_stream import BetaMessageStreamManager, MessageStreamManager
    from .response import APIResponse
    from .streams import Stream

R = TypeVar("R")


class APIClient:
    """Calls endpoints. Made of settings, which `with_options` varies, and an engine, which the copies share."""

    def __init__(self, settings: Settings, slot: EngineSlot) -> None:
        self.settings = settings
        self.slot = slot

    @property
    def log(self) -> Log:
        """Where this client's records go."""
        return self.settings.log

    @property
    def sender(self) -> Sender:
        """What sends this client's calls."""
        return self.slot.sender

    def call(self, endpoint: Endpoint[R], params: Any, path: Any = None) -> R:
        """Call an endpoint and return the decoded answer."""
        call = plan(self.settings, endpoint, params, path)
        if call.collect_stream:
            return cast("R", self.open_events(call))
        response = self.slot.sender.fetch(call)
        return cast("R", self.told(call, endpoint.result, response))

    def call_kept(self, endpoint: Endpoint[R], params: Any) -> tuple[R, bytes]:
        """Call an endpoint and return the decoded answer with its body as it was received, empty where there is none."""
        call = plan(self.settings, endpoint, params)
        if call.collect_stream:
            return cast("R", self.open_events(call)), b""
        response = self.slot.sender.fetch(call)
        return cast("R", self.told(call, endpoint.result, response)), response.content

    def call_stream(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Stream[Any]:
        """Call an endpoint and return a stream of its events."""
        call = plan(self.settings, endpoint, params, path, stream=not endpoint.stream_always)
        return cast("Stream[Any]", self.open_events(call))

    def call_parsed(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any, named: bool = True
    ) -> Any:
        """Call an endpoint and read the text of its answer as a type; `named` says in a header that a helper does it."""
        from .._core.outputs import plan_parsed

        call = plan_parsed(self.settings, endpoint, params, path, output_format, named=named)
        if call.repair is None:
            return self.read_as_type(call)
        return repaired(self, call, call.repair)

    def read_as_type(self, call: Call) -> Any:
        """Send a planned call and read the text of its answer as a type."""
        if call.collect_stream:
            return self.open_events(call)
        return _parsed(self.told(call, call.endpoint.result, self.slot.sender.fetch(call)), call)

    def call_formatted(self, endpoint: Endpoint[R], params: Any, path: Any = None, *, output_format: Any = None) -> R:
        """Call an endpoint with the schema of a type in its arguments."""
        if output_format is not None:
            from .._core.output_format import asked_format

            asked_format(params, output_format)
        return self.call(endpoint, params, path)

    def open_events(self, call: Call) -> Any:
        """Send a planned call and return a stream of its events, or the message that they make up."""
        return self._stream(call, self.open(call))

    def open_stream(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any = None
    ) -> MessageStreamManager[Any]:
        """Return what opens a stream of events with the helper around it."""
        from .message_stream import MessageStreamManager

        return MessageStreamManager(*self._helper(endpoint, params, path, output_format))

    def open_beta_stream(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any = None
    ) -> BetaMessageStreamManager[Any]:
        """Do the same for a beta message."""
        from .message_stream import BetaMessageStreamManager

        return BetaMessageStreamManager(*self._helper(endpoint, params, path, output_format))

    def _helper(
        self, endpoint: Endpoint[Any], params: Any, path: Any, kind: Any
    ) -> tuple[Callable[[], Any], Any, None, Callable[[OutputError], Any] | None]:
        """Return what opens the stream, what its text is read as, and what asks again for an object."""
        from .._core.output_format import asked_format
        from .._core.outputs import plan_helper
        from .._core.repair import taken

        repair, output = taken(params), asked_format(params, kind)
        calls: list[Call] = []

        def opened() -> Any:
            calls[:] = [plan_helper(self.settings, endpoint, params, path, output)]
            return self.open_events(calls[0])

        def asked_again(error: OutputError) -> Any:
            return asked_further(self, calls[0], cast("Repair", repair), error)

        return opened, output, None, None if repair is None else asked_again

    def call_page(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call a list endpoint and return a page that can be turned."""
        call = plan(self.settings, endpoint, params, path)
        page = self._page(call, self.slot.sender.fetch(call))
        if call.watch is not None:
            call.watch.finished(call, page)
        return page

    def call_lines(self, endpoint: Endpoint[R], params: Any, path: Any = None) -> JSONLStream[R]:
        """Call an endpoint that answers with one JSON object a line."""
        call = self._located(endpoint, params, path)
        return cast("JSONLStream[R]", self._lines(call, self.open(call)))

    def call_raw_lines(self, endpoint: Endpoint[R], params: Any, path: Any = None) -> APIResponse[Any]:
        """Call an endpoint that answers with lines and return the answer at its head; they are read from `parse()`."""
        return self.open(self._located(endpoint, params, path))

    def _located(self, endpoint: Endpoint[R], params: Any, path: Any) -> Call:
        """Plan a call to where the answer lies."""
        if endpoint.source is None:
            return plan(self.settings, endpoint, params, path)
        from .._core.answers import at_results_url

        owner = self.call(endpoint.source[0], dict(params), path)
        found, place, lines = at_results_url(endpoint, owner, self.settings, path)
        call = plan(self.settings, found, params, place)
        call.lines, call.route, call.path_arguments = lines, endpoint.path, path
        return call

    def call_planned(self, call: Call, cast_to: Any) -> Any:
        """Send a call to a path without a row, and decode its answer."""
        return self.told(call, cast_to, self.slot.sender.fetch(call))

    def call_file(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> BinaryAPIResponse:
        """Call an endpoint that answers with a file."""
        from .downloads import as_binary

        return as_binary(self.open(plan(self.settings, endpoint, params, path)))

    def call_raw(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, stream: bool = False, read: bool = True
    ) -> APIResponse[Any]:
        """Call an endpoint and return the answer as it came, at its head or with its body read."""
        return self.answer_raw(plan(self.settings, endpoint, params, path, stream=stream), read=read)

    def answer_raw(self, call: Call, *, read: bool) -> APIResponse[Any]:
        """Send a planned call and return the answer as it came."""
        response = self.open(call)
        if read and not call.collect_stream:
            response.read()
        return response

    def open(self, call: Call) -> APIResponse[Any]:
        """Send a planned call and return its answer at the head."""
        from .response import APIResponse

        started = time.monotonic()
        answer = self.slot.sender.open(call)
        return APIResponse(self, call, answer, time.monotonic() - started)

    def parse(self, response: APIResponse[Any], call: Call, to: Any = None) -> Any:
        """Decode an answer that was kept as it came."""
        if call.streaming and to is None:
            return self._stream(call, response)
        if call.endpoint.answer == "jsonl" and to is None:
            return self._lines(call, response)
        content = response.read()
        whole = Response(response.status_code, response.headers, content, response.http_request)
        if call.endpoint.page is not None and to is None:
            return self._page(call, whole)
        if to is None and error_inside(call.endpoint.result, content):
            raise status_error(whole, in_stream=content).mark(phase="body")
        if to is not None:
            return self._decoded(to, whole)
        value = response.decoded
        return _parsed(self._decoded(call.endpoint.result, whole) if value is None else value, call)

    def told(self, call: Call, result: Any, response: Response) -> Any:
        """Decode an answer and tell the call's watch of it, if it has one."""
        watch = call.watch
        try:
            value = decode_answer(result, response, strict=self.settings.strict)
        except BaseException as error:
            if watch is not None:
                watch.failed(call, error)
            raise
        if watch is not None:
            watch.finished(call, value)
        return value

    def _decoded(self, result: Any, response: Response) -> Any:
        return decode_answer(result, response, strict=self.settings.strict)

    def _page(self, call: Call, response: Response) -> Any:
        from .pages import PAGES

        page = self._decoded(PAGES[str(call.endpoint.page)][call.endpoint.result], response)
        page.__dict__["__made_by"] = (self, call.endpoint, call.params, call.path_arguments)
        return page

    def _lines(self, call: Call, response: APIResponse[Any]) -> JSONLStream[Any]:
        from .downloads import JSONLStream

        return JSONLStream[Any](self, call, response, call.lines)

    def _stream(self, call: Call, response: APIResponse[Any]) -> Any:
        from .streams import Stream

        stream = Stream[Any](self, call, response)
        return _parsed(stream.collect(), call) if call.collect_stream else stream


def repaired(client: APIClient, call: Call, repair: Repair) -> Any:
    """Send a call whose answer is parsed into a type; repeat it, as often as `repair` allows, until parsing succeeds."""
    from .._core.output_errors import OutputError

    try:
        return client.read_as_type(call)
    except OutputError as error:
        return asked_further(client, call, repair, error)


def asked_further(client: APIClient, call: Call, repair: Repair, error: OutputError) -> Any:
    """Ask again for an object that an answer did not bring.

    Raises:
        OutputError: no further ask is allowed, or none brought it.
    """
    from .._core.output_errors import OutputError
    from .._core.repair import Repairs

    repairs = Repairs(repair, call, error)
    while (again := repairs.next()) is not None:
        try:
            return repairs.finished(client.read_as_type(again))
        except OutputError as found:
            repairs.failed(found)
    raise repairs.error from repairs.error.__cause__


def _parsed(value: Any, call: Call) -> Any:
    """Read the text of a message as the type that the call asks for."""
    if not call.parsed:
        return value
    from .._core.outputs import read_message

    return read_message(value, call.output)


def make_calls(settings: Settings, slot: EngineSlot) -> APIClient:
    """Return what calls endpoints for a client with these settings."""
    if not settings.middleware:
        return APIClient(settings, slot)
    from .middleware import MiddlewareClient

    return MiddlewareClient(settings, slot)


class EngineSlot:
    """Holds the engine of a client and its copies; an engine of our own is made with the first call."""

    def __init__(self, given: _runtime.HTTPClient | None, tls: TLS | None, max_connections: int | None) -> None:
        self._given = given
        self._make = (tls, max_connections)
        self.is_closed = False

    @property
    def sender(self) -> Sender:
        """What sends through the engine.

        Raises:
            AnthropicError: the client was closed.
        """
        if self.is_closed:
            raise AnthropicError("this client is closed; create a new one")
        made: Sender | None = self.__dict__.get("_sender")
        return made or self._made()

    def close(self) -> None:
        """Close the engine, unless it is the caller's."""
        self.is_closed = True
        made: Sender | None = self.__dict__.pop("_sender", None)
        if made is not None and self._given is None:
            made.engine.close()

    def _made(self) -> Sender:
        tls, max_connections = self._make
        engine = self._given or _runtime.make_engine(tls=tls, max_connections=max_connections)
        # One winner when several threads come first at once; the loser's engine never opened anything.
        made: Sender = self.__dict__.setdefault("_sender", Sender(engine))
        return made
