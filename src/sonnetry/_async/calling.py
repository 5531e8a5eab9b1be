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
from .sending import AsyncSender

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.output_errors import OutputError
    from .._core.repair import Repair
    from ..engines.tls import TLS
    from .downloads import AsyncBinaryAPIResponse, AsyncJSONLStream
    from .message_stream import AsyncMessageStreamManager, BetaAsyncMessageStreamManager
    from .response import AsyncAPIResponse
    from .streams import AsyncStream

R = TypeVar("R")


class AsyncAPIClient:
    """Calls endpoints. Made of settings, which `with_options` varies, and an engine, which the copies share."""

    def __init__(self, settings: Settings, slot: AsyncEngineSlot) -> None:
        self.settings = settings
        self.slot = slot

    @property
    def log(self) -> Log:
        """Where this client's records go."""
        return self.settings.log

    @property
    def sender(self) -> AsyncSender:
        """What sends this client's calls."""
        return self.slot.sender

    async def call(self, endpoint: Endpoint[R], params: Any, path: Any = None) -> R:
        """Call an endpoint and return the decoded answer."""
        call = plan(self.settings, endpoint, params, path)
        if call.collect_stream:
            return cast("R", await self.open_events(call))
        response = await self.slot.sender.fetch(call)
        return cast("R", self.told(call, endpoint.result, response))

    async def call_kept(self, endpoint: Endpoint[R], params: Any) -> tuple[R, bytes]:
        """Call an endpoint and return the decoded answer with its body as it was received, empty where there is none."""
        call = plan(self.settings, endpoint, params)
        if call.collect_stream:
            return cast("R", await self.open_events(call)), b""
        response = await self.slot.sender.fetch(call)
        return cast("R", self.told(call, endpoint.result, response)), response.content

    async def call_stream(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> AsyncStream[Any]:
        """Call an endpoint and return a stream of its events."""
        call = plan(self.settings, endpoint, params, path, stream=not endpoint.stream_always)
        return cast("AsyncStream[Any]", await self.open_events(call))

    async def call_parsed(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any, named: bool = True
    ) -> Any:
        """Call an endpoint and read the text of its answer as a type; `named` says in a header that a helper does it."""
        from .._core.outputs import plan_parsed

        call = plan_parsed(self.settings, endpoint, params, path, output_format, named=named)
        if call.repair is None:
            return await self.read_as_type(call)
        return await repaired(self, call, call.repair)

    async def read_as_type(self, call: Call) -> Any:
        """Send a planned call and read the text of its answer as a type."""
        if call.collect_stream:
            return await self.open_events(call)
        return _parsed(self.told(call, call.endpoint.result, await self.slot.sender.fetch(call)), call)

    async def call_formatted(
        self, endpoint: Endpoint[R], params: Any, path: Any = None, *, output_format: Any = None
    ) -> R:
        """Call an endpoint with the schema of a type in its arguments."""
        if output_format is not None:
            from .._core.output_format import asked_format

            asked_format(params, output_format)
        return await self.call(endpoint, params, path)

    async def open_events(self, call: Call) -> Any:
        """Send a planned call and return a stream of its events, or the message that they make up."""
        return await self._stream(call, await self.open(call))

    def open_stream(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any = None
    ) -> AsyncMessageStreamManager[Any]:
        """Return what opens a stream of events with the helper around it."""
        from .message_stream import AsyncMessageStreamManager

        return AsyncMessageStreamManager(*self._helper(endpoint, params, path, output_format))

    def open_beta_stream(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any = None
    ) -> BetaAsyncMessageStreamManager[Any]:
        """Do the same for a beta message."""
        from .message_stream import BetaAsyncMessageStreamManager

        return BetaAsyncMessageStreamManager(*self._helper(endpoint, params, path, output_format))

    def _helper(
        self, endpoint: Endpoint[Any], params: Any, path: Any, kind: Any
    ) -> tuple[Callable[[], Any], Any, None, Callable[[OutputError], Any] | None]:
        """Return what opens the stream, what its text is read as, and what asks again for an object."""
        from .._core.output_format import asked_format
        from .._core.outputs import plan_helper
        from .._core.repair import taken

        repair, output = taken(params), asked_format(params, kind)
        calls: list[Call] = []

        async def opened() -> Any:
            calls[:] = [plan_helper(self.settings, endpoint, params, path, output)]
            return await self.open_events(calls[0])

        async def asked_again(error: OutputError) -> Any:
            return await asked_further(self, calls[0], cast("Repair", repair), error)

        return opened, output, None, None if repair is None else asked_again

    async def call_page(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call a list endpoint and return a page that can be turned."""
        call = plan(self.settings, endpoint, params, path)
        page = self._page(call, await self.slot.sender.fetch(call))
        if call.watch is not None:
            call.watch.finished(call, page)
        return page

    async def call_lines(self, endpoint: Endpoint[R], params: Any, path: Any = None) -> AsyncJSONLStream[R]:
        """Call an endpoint that answers with one JSON object a line."""
        call = await self._located(endpoint, params, path)
        return cast("AsyncJSONLStream[R]", self._lines(call, await self.open(call)))

    async def call_raw_lines(self, endpoint: Endpoint[R], params: Any, path: Any = None) -> AsyncAPIResponse[Any]:
        """Call an endpoint that answers with lines and return the answer at its head; they are read from `parse()`."""
        return await self.open(await self._located(endpoint, params, path))

    async def _located(self, endpoint: Endpoint[R], params: Any, path: Any) -> Call:
        """Plan a call to where the answer lies."""
        if endpoint.source is None:
            return plan(self.settings, endpoint, params, path)
        from .._core.answers import at_results_url

        owner = await self.call(endpoint.source[0], dict(params), path)
        found, place, lines = at_results_url(endpoint, owner, self.settings, path)
        call = plan(self.settings, found, params, place)
        call.lines, call.route, call.path_arguments = lines, endpoint.path, path
        return call

    async def call_planned(self, call: Call, cast_to: Any) -> Any:
        """Send a call to a path without a row, and decode its answer."""
        return self.told(call, cast_to, await self.slot.sender.fetch(call))

    async def call_file(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> AsyncBinaryAPIResponse:
        """Call an endpoint that answers with a file."""
        from .downloads import as_binary

        return as_binary(await self.open(plan(self.settings, endpoint, params, path)))

    async def call_raw(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, stream: bool = False, read: bool = True
    ) -> AsyncAPIResponse[Any]:
        """Call an endpoint and return the answer as it came, at its head or with its body read."""
        return await self.answer_raw(plan(self.settings, endpoint, params, path, stream=stream), read=read)

    async def answer_raw(self, call: Call, *, read: bool) -> AsyncAPIResponse[Any]:
        """Send a planned call and return the answer as it came."""
        response = await self.open(call)
        if read and not call.collect_stream:
            await response.read()
        return response

    async def open(self, call: Call) -> AsyncAPIResponse[Any]:
        """Send a planned call and return its answer at the head."""
        from .response import AsyncAPIResponse

        started = time.monotonic()
        answer = await self.slot.sender.open(call)
        return AsyncAPIResponse(self, call, answer, time.monotonic() - started)

    async def parse(self, response: AsyncAPIResponse[Any], call: Call, to: Any = None) -> Any:
        """Decode an answer that was kept as it came."""
        if call.streaming and to is None:
            return await self._stream(call, response)
        if call.endpoint.answer == "jsonl" and to is None:
            return self._lines(call, response)
        content = await response.read()
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

    def _lines(self, call: Call, response: AsyncAPIResponse[Any]) -> AsyncJSONLStream[Any]:
        from .downloads import AsyncJSONLStream

        return AsyncJSONLStream[Any](self, call, response, call.lines)

    async def _stream(self, call: Call, response: AsyncAPIResponse[Any]) -> Any:
        from .streams import AsyncStream

        stream = AsyncStream[Any](self, call, response)
        return _parsed(await stream.collect(), call) if call.collect_stream else stream


async def repaired(client: AsyncAPIClient, call: Call, repair: Repair) -> Any:
    """Send a call whose answer is parsed into a type; repeat it, as often as `repair` allows, until parsing succeeds."""
    from .._core.output_errors import OutputError

    try:
        return await client.read_as_type(call)
    except OutputError as error:
        return await asked_further(client, call, repair, error)


async def asked_further(client: AsyncAPIClient, call: Call, repair: Repair, error: OutputError) -> Any:
    """Ask again for an object that an answer did not bring.

    Raises:
        OutputError: no further ask is allowed, or none brought it.
    """
    from .._core.output_errors import OutputError
    from .._core.repair import Repairs

    repairs = Repairs(repair, call, error)
    while (again := repairs.next()) is not None:
        try:
            return repairs.finished(await client.read_as_type(again))
        except OutputError as found:
            repairs.failed(found)
    raise repairs.error from repairs.error.__cause__


def _parsed(value: Any, call: Call) -> Any:
    """Read the text of a message as the type that the call asks for."""
    if not call.parsed:
        return value
    from .._core.outputs import read_message

    return read_message(value, call.output)


def make_calls(settings: Settings, slot: AsyncEngineSlot) -> AsyncAPIClient:
    """Return what calls endpoints for a client with these settings."""
    if not settings.middleware:
        return AsyncAPIClient(settings, slot)
    from .middleware import AsyncMiddlewareClient

    return AsyncMiddlewareClient(settings, slot)


class AsyncEngineSlot:
    """Holds the engine of a client and its copies; an engine of our own is made with the first call."""

    def __init__(self, given: _runtime.HTTPClient | None, tls: TLS | None, max_connections: int | None) -> None:
        self._given = given
        self._make = (tls, max_connections)
        self.is_closed = False

    @property
    def sender(self) -> AsyncSender:
        """What sends through the engine.

        Raises:
            AnthropicError: the client was closed.
        """
        if self.is_closed:
            raise AnthropicError("this client is closed; create a new one")
        made: AsyncSender | None = self.__dict__.get("_sender")
        return made or self._made()

    def close(self) -> None:
        """Close the engine, unless it is the caller's."""
        self.is_closed = True
        made: AsyncSender | None = self.__dict__.pop("_sender", None)
        if made is not None and self._given is None:
            made.engine.close()

    def _made(self) -> AsyncSender:
        tls, max_connections = self._make
        engine = self._given or _runtime.make_engine(tls=tls, max_connections=max_connections)
        # One winner when several threads come first at once; the loser's engine never opened anything.
        made: AsyncSender = self.__dict__.setdefault("_sender", AsyncSender(engine))
        return made
