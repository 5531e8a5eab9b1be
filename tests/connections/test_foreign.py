"""`http_client=` of another library: the fault matrix of the built-in engine, one cell for each kind of outcome.

Run over real ports, in both colours, with `httpx` and `httpx2`.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import socket
import threading
import time
import warnings
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

import sonnetry
from sonnetry import APIConnectionError, APIError, APITimeoutError, Timeout
from sonnetry._core.wire import ChunkSource, Origin, Request
from sonnetry.engines import Limits
from sonnetry.engines.foreign import ForeignEngine
from sonnetry.engines.foreign_aio import AsyncForeignEngine

from .conftest import ASK, Threaded, head_of

LONG = Timeout(20)
SHORT = LONG.with_read(0.06)
IDLE = Timeout(20, idle=0.06)
TOTAL = Timeout(20, total=0.1)


def at(pace, limits):
    """Limits that run out as late as the pace says."""
    read = LONG.read if limits.read == LONG.read else pace * limits.read
    idle, total = (None if seconds is None else pace * seconds for seconds in (limits.idle, limits.total))
    return Timeout(LONG.read, read=read, idle=idle, total=total)


class Cell(NamedTuple):
    """A fault and what it must end in; `None` means the whole message."""

    name: str
    fault: tuple[Any, ...]
    error: str | None
    phase: str | None = None
    partial: bool = False
    timeout: Timeout = LONG
    numbers: dict[str, Any] = {}  # noqa: RUF012 - never changed


CELLS = [
    Cell("error first", ("error",), "OverloadedError", "stream", numbers={"after": 0}),
    Cell("error mid-stream", ("error",), "OverloadedError", "stream", True, numbers={"after": 4}),
    Cell("clean cut first", ("cut",), "StreamTruncatedError", "stream", numbers={"after": 0}),
    Cell("clean cut mid-stream", ("cut",), "StreamTruncatedError", "stream", True, numbers={"after": 4}),
    Cell("cut inside a frame", ("cut",), "StreamTruncatedError", "stream", True, numbers={"after_bytes": 700}),
    Cell("closed mid-stream", ("close",), "StreamTruncatedError", "stream", True, numbers={"after": 4}),
    Cell("closed before the head", ("close",), "APIConnectionError", "headers", numbers={"before_headers": True}),
    Cell("reset mid-stream", ("reset",), "StreamTruncatedError", "stream", True, numbers={"after": 4}),
    Cell("reset before the head", ("reset",), "APIConnectionError", "headers", numbers={"before_headers": True}),
    Cell("broken chunk", ("broken_chunk",), "StreamTruncatedError", "stream", True, numbers={"after": 4}),
    Cell("half-close mid-stream", ("half_close",), "StreamTruncatedError", "stream", True, numbers={"after": 4}),
    Cell("silence before the head", ("silence",), "APITimeoutError", "headers", False, SHORT, {"before_headers": True}),
    Cell("silence first", ("silence",), "APITimeoutError", "stream", False, SHORT, {"after": 0}),
    Cell("silence mid-stream", ("silence",), "StreamIdleError", "stream", True, SHORT, {"after": 4}),
    Cell("total", ("pings",), "APITimeoutError", "stream", True, TOTAL, {"after": 4, "interval": 0.005}),
    Cell("idle", ("pings",), "StreamIdleError", "stream", True, IDLE, {"after": 4, "interval": 0.005}),
    Cell("malformed frame", ("malformed",), "StreamProtocolError", "stream", True, numbers={"after": 4}),
    Cell("byte by byte", ("split",), None),
    Cell("slow drip", ("drip",), None, numbers={"size": 400, "interval": 0.002}),
]


@pytest.fixture(params=["httpx", "httpx2"])
def library(request):
    return importlib.import_module(request.param)


@pytest.fixture
def foreign(library, hands):
    """Make clients of the library in the colour of the hands; they are closed by us, never by the tested client."""
    made = []

    def make(**options):
        kind = library.AsyncClient if hands.colour == "async" else library.Client
        made.append(kind(**{"trust_env": False, **options}))
        return made[-1]

    yield make
    for one in made:
        if not one.is_closed:
            hands.run(one.aclose() if hands.colour == "async" else one.close())


async def _text_async(client):
    text = ""
    async for event in await client.messages.create(stream=True, **ASK):
        if event.type == "content_block_delta":
            text += event.delta.text
    return text


def _text(client):
    text = ""
    for event in client.messages.create(stream=True, **ASK):
        if event.type == "content_block_delta":
            text += event.delta.text
    return text


@pytest.fixture
def read(hands):
    """Read a stream's text."""
    return (lambda client: hands.run(_text_async(client))) if hands.colour == "async" else _text


@pytest.mark.parametrize("cell", CELLS, ids=[cell.name.replace(" ", "_") for cell in CELLS])
def test_a_fault_ends_as_the_contract_says(cell, hands, foreign, server, read, eventually, pace):
    """The same exception, phase and partial message as with the built-in engine; the foreign client goes on working."""
    own = foreign()
    client = hands.client(base_url=server.base_url, http_client=own, timeout=at(pace, cell.timeout))
    whole = hands.ask(hands.client(base_url=server.base_url))
    server.stream_fault(*cell.fault, **cell.numbers)

    if cell.error is None:
        assert whole == read(client)
    else:
        with pytest.raises(APIError) as caught:
            read(client)
        assert getattr(sonnetry, cell.error) is type(caught.value)
        assert cell.phase == caught.value.phase
        assert cell.partial == (caught.value.partial is not None and bool(caught.value.partial.content))
    hands.pause(0.002)

    assert not own.is_closed
    assert whole == read(client.with_options(timeout=LONG))
    assert 3 == len(server.requests)
    assert eventually(lambda: server.connections <= 2)


def test_plain_calls_and_errors(hands, foreign, server):
    """A plain call, an API error and the answer's headers come through the adapter."""
    client = hands.client(base_url=server.base_url, http_client=foreign())

    assert hands.ask(client)
    server.fail(529)
    with pytest.raises(sonnetry.OverloadedError) as caught:
        hands.ask(client)
    assert caught.value.request_id == server.requests[1].request_id
    raw = hands.raw(client)
    assert (200, "HTTP/1.1") == (raw.status_code, raw.http_version)
    assert 1 == server.connections


def test_retries_are_ours(hands, foreign, server):
    """`max_retries` works through the adapter."""
    server.fail(529)
    client = hands.client(base_url=server.base_url, http_client=foreign(), max_retries=1)
    client._clock = server.clock

    assert hands.ask(client)
    assert 2 == len(server.requests)


def test_the_callers_client_is_never_closed(hands, foreign, server):
    """Closing our client leaves the other open, and working."""
    own = foreign()
    first = hands.client(base_url=server.base_url, http_client=own)
    hands.ask(first)
    hands.close(first)

    assert not own.is_closed
    assert hands.ask(hands.client(base_url=server.base_url, http_client=own))


def test_a_copy_may_send_through_another_client(hands, foreign, server):
    """`with_options(http_client=...)` gives the copy alone another client."""
    first = hands.client(base_url=server.base_url)
    copy = first.with_options(http_client=foreign(headers={"x-carried-by": "the other"}))
    hands.ask(first)
    hands.ask(copy)

    assert [None, "the other"] == [request.headers.get("x-carried-by") for request in server.requests]


def test_breaking_out_releases_the_connection(hands, foreign, server, eventually):
    """A stream left early gives its connection back; nothing is left open and nothing is warned about."""
    client = hands.client(base_url=server.base_url, http_client=foreign())
    server.stream_fault("pings", after=3, interval=0.01)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert 2 == len(hands.stream(client, stop_after=2))
        hands.pause(0.01)
        gc.collect()

    assert [] == [str(one.message) for one in told]
    assert eventually(lambda: server.connections == 0)


def test_breaking_out_at_the_very_end_of_a_loop(library, server, eventually):
    """`asyncio.run` ends right after the break: the connection is closed all the same, without a warning."""

    async def main():
        async with library.AsyncClient(trust_env=False) as own:
            client = sonnetry.AsyncAnthropic(api_key="k", base_url=server.base_url, http_client=own)
            async for _ in await client.messages.create(stream=True, **ASK):
                break

    async def unclosed():
        own = library.AsyncClient(trust_env=False)
        client = sonnetry.AsyncAnthropic(api_key="k", base_url=server.base_url, http_client=own)
        async for _ in await client.messages.create(stream=True, **ASK):
            break

    server.stream_fault("pings", after=3, interval=0.01, times=2)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        asyncio.run(main())
        asyncio.run(unclosed())
        gc.collect()

    assert [] == [str(one.message) for one in told]
    assert eventually(lambda: server.connections == 0)


def test_cancelling_releases_the_connection(library, server, eventually):
    """A cancelled call passes CancelledError on and gives its connection back."""

    async def main():
        async with library.AsyncClient(trust_env=False, limits=library.Limits(max_connections=1)) as own:
            client = sonnetry.AsyncAnthropic(api_key="k", base_url=server.base_url, http_client=own, max_retries=0)
            server.stream_fault("silence", before_headers=True)
            task = asyncio.create_task(client.messages.create(**ASK))
            while not (server.requests or task.done()):  # noqa: ASYNC110 - cancelled before it was sent, it would leave the fault to the next call
                await asyncio.sleep(0.002)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            server.clear()  # the request may have been cancelled before it took the fault
            return (await client.messages.create(**ASK)).content[0].text

    assert asyncio.run(main())
    assert eventually(lambda: server.connections == 0)


def test_closing_from_another_thread_wakes_the_reader(library, server):
    """A reader blocked in the foreign client gets our error when another thread closes the stream."""
    server.stream_fault("silence", after=4)
    with library.Client(trust_env=False) as own:
        client = sonnetry.Anthropic(api_key="k", base_url=server.base_url, http_client=own, timeout=20, max_retries=0)
        stream = client.messages.create(stream=True, **ASK)
        timer = threading.Timer(0.05, stream.close)
        timer.start()
        began = time.monotonic()
        with pytest.raises(sonnetry.APIUserAbortError):
            for _ in stream:
                pass
        timer.join()

    assert time.monotonic() - began < 20


# --- Connecting ---------------------------------------------------------------------------------------------------------


def test_nobody_listening(hands, foreign):
    """A refused connection is a connection error in phase `connect`."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    with pytest.raises(APIConnectionError) as caught:
        hands.ask(hands.client(base_url=f"http://127.0.0.1:{port}", http_client=foreign()))

    assert "connect" == caught.value.phase


def test_a_connection_that_never_opens(hands, foreign):
    """The connect limit is handed to the foreign client."""
    full = socket.create_server(("127.0.0.1", 0), backlog=0)
    fillers = [socket.socket() for _ in range(3)]
    for filler in fillers:
        filler.setblocking(False)
        filler.connect_ex(full.getsockname())
    try:
        with pytest.raises(APITimeoutError) as caught:
            hands.ask(
                hands.client(
                    base_url=f"http://127.0.0.1:{full.getsockname()[1]}",
                    http_client=foreign(),
                    timeout=Timeout(connect=0.05),
                )
            )
    finally:
        for sock in [full, *fillers]:
            sock.close()

    assert "connect" == caught.value.phase


def test_an_untrusted_certificate(hands, foreign, https):
    """A certificate that the foreign client refuses is told as TLS, with where to change it."""
    with pytest.raises(APIConnectionError, match=r"TLS with localhost failed: .*http_client") as caught:
        hands.ask(hands.client(base_url=https.url, http_client=foreign()))

    assert "connect" == caught.value.phase


def test_its_own_trust_and_proxy_are_used(hands, foreign, https, proxy, authority, library):
    """Proxies and trust are those of the foreign client."""
    import ssl

    through = proxy()
    own = foreign(proxy=through.url, verify=ssl.create_default_context(cafile=authority.file))

    assert hands.ask(hands.client(base_url=https.url, http_client=own))
    assert ["CONNECT"] == through.methods


def test_an_answer_that_is_no_http(hands, foreign, start):
    """Nonsense is a connection error, not the library's own exception."""

    class Nonsense(Threaded):
        def handle(self, sock):
            head_of(sock)
            sock.sendall(b"SSH-2.0-OpenSSH\r\n\r\n")

    port = start(Nonsense).port

    with pytest.raises(APIConnectionError) as caught:
        hands.ask(hands.client(base_url=f"http://127.0.0.1:{port}", http_client=foreign()))

    assert type(caught.value) is APIConnectionError


def test_a_body_that_is_cut(hands, foreign, start):
    """A plain body that ends before its length is a connection error in phase `body`."""

    class Cutting(Threaded):
        def handle(self, sock):
            head_of(sock)
            sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{}")

    port = start(Cutting).port

    with pytest.raises(APIConnectionError) as caught:
        hands.ask(hands.client(base_url=f"http://127.0.0.1:{port}", http_client=foreign()))

    assert "body" == caught.value.phase


def test_no_slot_in_the_foreign_pool(hands, foreign, server, library, pace):
    """Waiting for a connection of the foreign pool ends at the total limit."""
    client = hands.client(
        base_url=server.base_url,
        http_client=foreign(limits=library.Limits(max_connections=1)),
        timeout=Timeout(20, total=0.1 * pace),
    )
    server.stream_fault("silence", after=2)
    holder = (
        hands.run(client.with_streaming_response.messages.create(stream=True, **ASK).__aenter__())
        if (hands.colour == "async")
        else client.with_streaming_response.messages.create(stream=True, **ASK).__enter__()
    )

    with pytest.raises(APITimeoutError):
        hands.ask(client)
    hands.run(holder.close())
    hands.pause(0.002)


# --- Credentials and redirects ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 307])
def test_no_redirect_leaves_the_origin(hands, foreign, server, start, status):
    """Even a client that follows redirects does not carry our key to another origin."""
    elsewhere = []

    class Thief(Threaded):
        def handle(self, sock):
            elsewhere.append(head_of(sock)[0])

    thief = start(Thief)
    server.reply({}, status=status, headers={"location": f"http://127.0.0.1:{thief.port}/v1/messages"})
    client = hands.client(base_url=server.base_url, http_client=foreign(follow_redirects=True))

    with pytest.raises(sonnetry.APIStatusError):
        hands.ask(client)

    assert [] == elsewhere


def test_headers_are_ours(hands, foreign, server):
    """What we send wins over the foreign client's defaults; no second credential is added."""
    hands.ask(hands.client(base_url=server.base_url, http_client=foreign(), api_key="sk-ant-mine"))
    headers = server.requests[0].headers

    assert headers["user-agent"].startswith("sonnetry/")
    assert "gzip" == headers["accept-encoding"]
    assert "authorization" not in headers


def test_a_header_with_a_line_break_is_refused(hands, foreign, server):
    """The same ValueError as from the built-in engine."""
    with pytest.raises(ValueError, match="line break"):
        hands.ask(hands.client(base_url=server.base_url, http_client=foreign()), extra_headers={"x": "a\r\nb: c"})


# --- Construction -------------------------------------------------------------------------------------------------------


def test_the_wrong_colour_is_refused(library):
    """A client of the other colour is a TypeError that says where it fits."""
    with pytest.raises(TypeError, match="fits AsyncAnthropic"):
        sonnetry.Anthropic(api_key="k", http_client=library.AsyncClient())
    with pytest.raises(TypeError, match="fits Anthropic"), library.Client() as own:
        sonnetry.AsyncAnthropic(api_key="k", http_client=own)


@pytest.mark.parametrize("options", [{"proxy": "http://p:1"}, {"max_connections": 3}, {"tls": sonnetry.TLS()}])
def test_options_of_the_engine_do_not_mix_with_it(hands, foreign, options):
    """What the foreign client has to be told itself is refused; a silent no-op would be worse."""
    with pytest.raises(ValueError, match="set it there"):
        hands.client(http_client=foreign(), **options)


def test_a_proxy_of_one_call_is_refused(hands, foreign, server):
    """`proxy=` of a call cannot reach into a foreign client."""
    with pytest.raises(ValueError, match="set it there"):
        hands.ask(hands.client(base_url=server.base_url, http_client=foreign()), proxy="http://p:1")


@pytest.mark.parametrize(("given", "expected"), [({}, 600.0), ({"timeout": 3.0}, 3.0), ({"timeout": None}, None)])
def test_its_own_timeout_counts_when_it_was_chosen(hands, foreign, given, expected):
    """A timeout that the caller set on the foreign client is the client's; the library's default is not."""
    assert expected == hands.client(http_client=foreign(**given), timeout=sonnetry.NOT_GIVEN).timeout.read


def test_foreign_timeout_objects_are_read(hands, server, library):
    """`timeout=` takes the library's own Timeout."""
    limits = hands.client(base_url=server.base_url, timeout=library.Timeout(7.0, connect=2.0)).timeout

    assert (2.0, 7.0, 7.0) == (limits.connect, limits.read, limits.write)


def test_a_transport_that_makes_answers_up(hands, foreign, library, wire):
    """Mock transports work, for plain calls and streams."""
    events = wire.stream(wire.text("Hello"))
    text = "".join(f"event: {e['type']}\ndata: {json.dumps(e)}\n\n" for e in events)

    def answer(request):
        streaming = b'"stream":true' in request.content
        return library.Response(200, text=text) if streaming else library.Response(200, json=wire.message())

    client = hands.client(http_client=foreign(transport=library.MockTransport(answer)))

    assert "Hello" == hands.ask(client)
    assert "message_stop" == hands.stream(client)[-1]


# --- The engine itself --------------------------------------------------------------------------------------------------


def send(hands, own, request, limits):
    if hands.colour == "sync":
        answer = ForeignEngine(own).send(request, limits)
        parts = []
        while data := answer.chunk():
            parts.append(data)
        return answer, b"".join(parts)

    async def read():
        answer = await AsyncForeignEngine(own).send(request, limits)
        parts = []
        while data := await answer.chunk():
            parts.append(data)
        return answer, b"".join(parts)

    return hands.run(read())


@pytest.mark.parametrize("length", [None, 150_000])
def test_a_source_is_uploaded_in_pieces(hands, foreign, start, length):
    """A body of known or unknown length is sent in pieces, with progress."""
    seen, heard = [], []

    class Counting(Threaded):
        def handle(self, sock):
            head, rest = head_of(sock)
            seen.append(head.lower())
            end = b"0\r\n\r\n" if length is None else None
            while (end is not None and not rest.endswith(end)) or (end is None and len(rest) < length):
                rest += sock.recv(65536)
            seen.append(len(rest))
            sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")

    port = start(Counting).port
    source = ChunkSource(lambda: iter([b"a" * 50_000] * 3), length, heard.append)
    asked = Request("POST", Origin("http", "127.0.0.1", port), "/", {}, source)

    assert b"ok" == send(hands, foreign(), asked, Limits(20.0, 20.0, 20.0))[1]
    assert (b"content-length: 150000" in seen[0]) == (length is not None)
    assert [50_000, 100_000, 150_000] == heard


def test_gzip_is_unpacked_and_its_cut_is_noticed(hands, foreign, start):
    """Packed bodies go through our own unpacker, which tells a cut."""
    import gzip

    from sonnetry._core.transport_errors import TransportError

    packed = gzip.compress(b"hello " * 100)

    class Packed(Threaded):
        def handle(self, sock):
            head, _ = head_of(sock)
            body = packed[:20] if b"GET /cut" in head else packed
            sock.sendall(
                b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
            )

    origin = Origin("http", "127.0.0.1", start(Packed).port)
    limits = Limits(20.0, 20.0, 20.0)

    assert b"hello " * 100 == send(hands, foreign(), Request("GET", origin, "/", {}), limits)[1]
    with pytest.raises(TransportError, match="cut") as caught:
        send(hands, foreign(), Request("GET", origin, "/cut", {}), limits)
    assert ("cut", "body") == (caught.value.kind, caught.value.phase)


def test_an_unknown_exception_is_ours_too():
    """Whatever a custom transport raises becomes a fault of ours."""
    from sonnetry.engines.foreign_faults import fault_of

    strange = fault_of(LookupError("odd"), "headers", "h", None)

    assert ("closed", "headers", "odd") == (strange.kind, strange.phase, str(strange))
    assert "cut" == fault_of(OSError("gone"), "body", "h", None).kind
    assert "http_client" in str(fault_of(RuntimeError(), "headers", "h", None))


def test_the_adapter_needs_no_library():
    """Anything that builds and sends like them is served."""
    answer = SimpleNamespace(
        status_code=200,
        reason_phrase="OK",
        headers=SimpleNamespace(raw=[(b"content-length", b"2")]),
        http_version="HTTP/1.1",
        is_stream_consumed=False,
        extensions={},
        iter_raw=lambda: iter([b"ok"]),
        close=lambda: None,
    )
    client = SimpleNamespace(build_request=lambda *a, **k: None, send=lambda *a, **k: answer)
    got = ForeignEngine(client).send(Request("GET", Origin("http", "h", 80), "/", {}), Limits(1, 1, 1))

    assert (b"ok", b"") == (got.chunk(), got.chunk())
