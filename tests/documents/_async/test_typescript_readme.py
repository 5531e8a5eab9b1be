"""The samples of `typescript-library-readme.md` in Python, each named by its row."""

# ruff: noqa: T201 - samples print

from __future__ import annotations

import logging
import os
import socket
import warnings

import pytest

import sonnetry
from sonnetry import APIError, APIUserAbortError, AsyncAnthropic, Timeout, nonstreaming_timeout

IDLE = getattr(socket, "TCP_KEEPIDLE", 0) or socket.TCP_KEEPALIVE  # macOS has another name for it
LONG = {"model": "claude-opus-4-7", "messages": [{"role": "user", "content": "Hello, Claude"}]}
ANSWER = {
    "id": "msg_013Zva2CMHLNnXjNJJKqJ2EF",
    "type": "message",
    "role": "assistant",
    "model": "claude-3-5-sonnet-latest",
    "content": [{"type": "text", "text": "Hi! My name is Claude."}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 25, "output_tokens": 13},
}


# --- Usage --------------------------------------------------------------------------------------------------------------


async def test_ts1_usage(server, printed):
    """One request is answered with one text block."""
    client = AsyncAnthropic(
        api_key=os.environ["ANTHROPIC_API_KEY"],  # This is the default and can be omitted
    )

    message = await client.messages.create(
        max_tokens=1024,
        messages=[{"role": "user", "content": "Hello, Claude"}],
        model="claude-3-5-sonnet-latest",
    )
    print(message.content)

    assert [block.type for block in message.content] == ["text"]
    assert f"{message.content}\n" == printed()
    assert [(request.method, request.path) for request in server.requests] == [("POST", "/v1/messages")]


# --- Streaming responses ------------------------------------------------------------------------------------------------


async def test_ts2_streaming_responses(printed):
    """Events come in the order of rule STR-2."""
    client = AsyncAnthropic()

    stream = await client.messages.create(
        max_tokens=1024,
        messages=[{"role": "user", "content": "Hello, Claude"}],
        model="claude-3-5-sonnet-latest",
        stream=True,
    )
    async for event in stream:
        print(event.type)

    start, block_start, *deltas, block_stop, delta, stop = printed().splitlines()
    assert [start, block_start] == ["message_start", "content_block_start"]
    assert {"content_block_delta"} == set(deltas)
    assert [block_stop, delta, stop] == ["content_block_stop", "message_delta", "message_stop"]


@pytest.fixture
def endless(server):
    """Keep every stream open after its first text."""
    server.stream_fault("silence", after=3, times=None)


async def test_ts3_break(hello, endless, server, released):
    """Leaving the loop closes the connection, and no further request is made."""
    client = AsyncAnthropic()

    stream = await client.messages.create(**hello, stream=True)
    async for event in stream:
        if event.type == "content_block_delta":
            break

    assert await released()
    assert stream.partial.content[0].text.split()[0] == "Simulated"
    assert len(server.requests) == 1


async def test_ts3_close_inside_the_loop(hello, endless, released):
    """Closing the stream ends the loop without an exception."""
    client = AsyncAnthropic()
    kinds = []

    stream = await client.messages.create(**hello, stream=True)
    async for event in stream:
        kinds.append(event.type)
        if event.type == "content_block_delta":
            await stream.close()

    assert kinds == ["message_start", "content_block_start", "content_block_delta"]
    assert await released()


async def test_ts3_close_from_elsewhere(hello, endless, server, released, aside, until):
    """A reader that waits for the next event wakes up when another thread or task closes the stream."""
    client = AsyncAnthropic()
    stream = await client.messages.create(**hello, stream=True)
    kinds = []

    async def read():
        async for event in stream:
            kinds.append(event.type)  # noqa: PERF401 - looked at from elsewhere

    reader = aside(read)
    assert await until(lambda: len(kinds) == 3 and stream._reading)
    await stream.close()
    error = await reader.outcome()

    assert isinstance(error, APIUserAbortError)
    assert not error.retryable
    assert error.partial.content[0].text.split()[0] == "Simulated"
    assert await released()
    assert len(server.requests) == 1


async def test_ts4_request_and_response_types(server, typed_sample):
    """The typed program runs; `tests/documents/test_types.py` shows it to the type checkers."""
    message = await typed_sample()

    assert message.type == "message"
    assert sorted(server.requests[0].json) == ["max_tokens", "messages", "model"]


# --- Counting Tokens ----------------------------------------------------------------------------------------------------


async def test_ts5_counting_tokens(hello, printed):
    """Every message says what it used."""
    client = AsyncAnthropic()

    message = await client.messages.create(**hello)
    print(message.usage)

    assert message.usage.input_tokens > 0
    assert message.usage.output_tokens > 0
    assert f"input_tokens={message.usage.input_tokens}" in printed()


# --- Streaming Helpers --------------------------------------------------------------------------------------------------

SAY_HELLO = {
    "model": "claude-3-5-sonnet-latest",
    "max_tokens": 1024,
    "messages": [
        {
            "role": "user",
            "content": "Say hello there!",
        }
    ],
}


async def test_ts6_a_handler_on_the_stream(printed):
    """A handler gets each piece of text, and joined they are the message's text."""
    anthropic = AsyncAnthropic()

    async with anthropic.messages.stream(**SAY_HELLO) as stream:
        stream.on("text", print)
        message = await stream.get_final_message()

    *pieces, end = printed().split("\n")
    assert len(pieces) > 1
    assert end == ""
    assert message.content[0].text == "".join(pieces)


async def test_ts6_handlers_are_chainable():
    """`on` returns what it was called on, before the `with` block and in it."""
    anthropic = AsyncAnthropic()
    early, late, messages = [], [], []

    manager = anthropic.messages.stream(**SAY_HELLO).on("text", early.append).on("final_message", messages.append)
    async with manager as stream:
        message = await stream.on("text", late.append).on("message", messages.append).get_final_message()

    assert len(early) > 1
    assert message.content[0].text == "".join(early) == "".join(late)
    assert [message, message] == messages


# --- Handling errors ----------------------------------------------------------------------------------------------------


async def test_ts13_handling_errors(hello, server, printed):
    """An error tells its status, its class and the headers of the answer."""
    server.fail(400, headers={"server": "nginx"})
    client = AsyncAnthropic()

    try:
        await client.messages.create(**hello)
    except APIError as e:
        print(e.status_code)  # 400
        print(type(e).__name__)  # BadRequestError
        print(e.response.headers)  # {server: 'nginx', ...}
        headers = e.response.headers

    status, name, shown = printed().splitlines()
    assert (status, name) == ("400", "BadRequestError")
    assert "nginx" == headers["server"] == headers["Server"]
    assert "'server': 'nginx'" in shown


# --- Request IDs --------------------------------------------------------------------------------------------------------


async def test_ts14_request_ids(hello, server):
    """A message knows the `request-id` header of its answer."""
    client = AsyncAnthropic()

    message = await client.messages.create(**hello)

    assert server.requests[0].request_id == message._request_id
    assert message._request_id.startswith("req_")


async def test_ts14_of_raw_answers_streams_and_errors(hello, server):
    """So do raw answers, streams, their final messages, and errors."""
    client = AsyncAnthropic()

    raw = await client.messages.with_raw_response.create(**hello)
    assert server.requests[-1].request_id == raw.request_id == raw.headers["request-id"]
    assert raw.request_id == (await raw.parse())._request_id

    async with client.messages.stream(**hello) as stream:
        message = await stream.get_final_message()
    assert server.requests[-1].request_id == stream.request_id == message._request_id

    server.fail(400)
    with pytest.raises(sonnetry.BadRequestError) as caught:
        await client.messages.create(**hello)
    assert server.requests[-1].request_id == caught.value.request_id


# --- Retries ------------------------------------------------------------------------------------------------------------


async def test_ts15_no_retries(hello, server, make_client):
    """`max_retries=0` makes one request."""
    server.fail(529, times=None)
    client = make_client(
        max_retries=0,  # default is 2
    )

    with pytest.raises(sonnetry.OverloadedError):
        await client.messages.create(**hello)

    assert len(server.requests) == 1


async def test_ts15_default_retries(hello, server, make_client):
    """The default makes three."""
    server.fail(529, times=None)

    with pytest.raises(sonnetry.OverloadedError):
        await make_client().messages.create(**hello)

    assert len(server.requests) == 3


async def test_ts15_per_request(hello, server, make_client):
    """Five retries make six requests, set for one call or for a copy of the client, with growing waits between."""
    server.fail(529, times=None)
    client = make_client(max_retries=0)

    with pytest.raises(sonnetry.OverloadedError) as caught:
        await client.messages.create(**hello, max_retries=5)
    assert len(server.requests) == 6
    with pytest.raises(sonnetry.OverloadedError):
        await client.with_options(max_retries=5).messages.create(**hello)

    assert len(server.requests) == 12
    assert caught.value.retries_taken == 5
    assert len(server.clock.slept) == 10
    assert all(0.75 * 0.5 * 2**n <= wait <= 0.5 * 2**n for n, wait in enumerate(server.clock.slept[:5]))


async def test_ts15_a_bad_request_is_final(hello, server, make_client):
    """A request that is wrong is never repeated."""
    server.fail(400, times=None)

    with pytest.raises(sonnetry.BadRequestError):
        await make_client(max_retries=5).messages.create(**hello)

    assert len(server.requests) == 1


# --- Timeouts -----------------------------------------------------------------------------------------------------------


class Recording:
    """An engine that notes the read limit of each attempt."""

    def __init__(self, engine):
        self.engine = engine
        self.reads = []

    async def send(self, request, limits):
        self.reads.append(limits.read)
        return await self.engine.send(request, limits)

    def close(self):
        self.engine.close()


@pytest.mark.parametrize(("max_tokens", "seconds"), [(1_024, 600.0), (64_000, 1_800.0), (128_000, 3_600.0)])
async def test_ts16_the_limit_grows_with_the_output(max_tokens, seconds, engine):
    """The formula gives ten minutes at least, an hour at most, and is what a waiting client goes by."""
    recording = Recording(engine)
    client = AsyncAnthropic(http_client=recording, long_requests="wait")

    message = await client.messages.create(**LONG, max_tokens=max_tokens)
    engine.close()

    assert message.stop_reason == "end_turn"
    assert [seconds] == recording.reads
    assert seconds == nonstreaming_timeout(max_tokens)


async def test_ts17_the_call_wins_over_the_client(hello, engine):
    """A limit given with a call holds for that call alone."""
    recording = Recording(engine)
    client = AsyncAnthropic(
        timeout=20.0,  # 20 seconds (default is 10 minutes)
        http_client=recording,
    )

    await client.messages.create(**hello, timeout=5.0)
    await client.messages.create(**hello)
    engine.close()

    assert recording.reads == [5.0, 20.0]


async def test_ts17_on_timeout(hello, server, make_client, pace):
    """When the call's limit runs out it is `APITimeoutError`, after the usual retries."""
    server.stream_fault("silence", before_headers=True, times=None)
    client = make_client(timeout=20.0)

    with pytest.raises(sonnetry.APITimeoutError):
        await client.messages.create(**hello, timeout=Timeout(connect=5.0, read=0.06 * pace, write=5.0))

    assert len(server.requests) == 3


# --- Long Requests ------------------------------------------------------------------------------------------------------


async def test_ts18_a_long_plain_request_is_refused(server):
    """What may take over ten minutes is refused before anything is sent."""
    client = AsyncAnthropic()

    with pytest.raises(ValueError, match="Streaming is required for operations that may take longer than 10 minutes"):
        await client.messages.create(**LONG, max_tokens=21_334)

    assert server.requests == []


async def test_ts18_what_lifts_the_refusal(server):
    """Streaming does, and so does a limit set for the client or the call; one token less is never refused."""
    client = AsyncAnthropic()

    await client.messages.create(**LONG, max_tokens=21_333)
    async for event in await client.messages.create(**LONG, max_tokens=21_334, stream=True):
        last = event.type
    await client.messages.create(**LONG, max_tokens=21_334, timeout=900.0)
    await AsyncAnthropic(timeout=900.0).messages.create(**LONG, max_tokens=21_334)
    await client.with_options(timeout=900.0).messages.create(**LONG, max_tokens=21_334)

    assert last == "message_stop"
    assert [request.json["max_tokens"] for request in server.requests] == [21_333, 21_334, 21_334, 21_334, 21_334]
    assert {200} == {request.status for request in server.requests}


async def test_ts19_keep_alive_probes(hello, kept_sockets):
    """The socket asks the other side for life after a minute, each minute, five times."""
    client = AsyncAnthropic()

    await client.messages.create(**hello)
    (sock,) = kept_sockets(client)

    assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    assert sock.getsockopt(socket.IPPROTO_TCP, IDLE) == 60
    assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL) == 60
    assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT) == 5
    await client.close()


# --- Default Headers ----------------------------------------------------------------------------------------------------


async def test_ts22_a_header_for_one_call(hello, server):
    """A header given with a call is sent once, in place of the library's own, and with that call only."""
    client = AsyncAnthropic()

    with pytest.raises(sonnetry.BadRequestError) as caught:
        await client.messages.create(**hello, extra_headers={"anthropic-version": "My-Custom-Value"})
    await client.messages.create(**hello)

    sent = [request.headers.get_list("anthropic-version") for request in server.requests]
    assert sent == [["My-Custom-Value"], ["2023-06-01"]]
    assert caught.value.api_message == 'anthropic-version: "My-Custom-Value" is not a valid version'


# --- Accessing raw Response data ----------------------------------------------------------------------------------------


async def test_ts23_as_response(hello, server, released, printed):
    """The answer is at hand as soon as its headers are, while the body is still to come."""
    server.reply(ANSWER, headers={"X-My-Header": "my value"})
    server.stream_fault("silence", after=0)
    client = AsyncAnthropic()

    async with client.messages.with_streaming_response.create(**hello) as response:
        print(response.headers.get("X-My-Header"))
        print(response.status_code)
        assert not response.is_closed

    assert printed() == "my value\n200\n"
    assert await released()


async def test_ts23_the_body_later(hello, server):
    """The body can be read or parsed when it comes."""
    server.reply(ANSWER, headers={"X-My-Header": "my value"})
    server.stream_fault("silence", after=0, seconds=0.03)
    client = AsyncAnthropic()

    async with client.messages.with_streaming_response.create(**hello) as response:
        assert not response.is_closed
        message = await response.parse()

    assert message.to_dict() == ANSWER


async def test_ts24_with_response(hello, server, printed):
    """Headers and parsed message are both at hand."""
    server.reply(ANSWER, headers={"X-My-Header": "my value"})
    client = AsyncAnthropic()

    raw = await client.messages.with_raw_response.create(**hello)
    message = await raw.parse()
    print(raw.headers.get("X-My-Header"))
    print(message.content[0].text)

    assert printed() == "my value\nHi! My name is Claude.\n"


# --- Logging ------------------------------------------------------------------------------------------------------------

LEVELS = {"debug": "DEBUG", "info": "INFO", "warn": "WARNING", "error": "ERROR", "off": None}


def shown(level: str) -> list[str]:
    """Return the names of the records that a level lets through."""
    names = list(LEVELS)
    return [LEVELS[name] for name in names[names.index(level) :] if LEVELS[name]]


async def use(client: AsyncAnthropic, server, hello) -> None:
    """Make a client write at every level: a retried request, and what programs may add through `client.log`."""
    server.fail(529)
    await client.messages.create(**hello)
    client.log.warn("a warning")
    client.log.error("an error")


@pytest.mark.parametrize("level", LEVELS)
async def test_ts25_the_option_sets_the_level(level, hello, server, make_client, monkeypatch, caplog):
    """The option wins over the environment, and what is below the level is not written."""
    monkeypatch.setenv("ANTHROPIC_LOG", "debug" if level == "off" else "off")

    await use(make_client(log_level=level), server, hello)

    assert set(shown(level)) == {record.levelname for record in caplog.records}


@pytest.mark.parametrize("level", LEVELS)
async def test_ts25_the_variable_sets_the_level(level, hello, server, make_client, monkeypatch, caplog):
    """Without the option the environment decides."""
    monkeypatch.setenv("ANTHROPIC_LOG", level)

    await use(make_client(), server, hello)

    assert set(shown(level)) == {record.levelname for record in caplog.records}


async def test_ts25_warnings_by_default(hello, server, make_client, caplog):
    """Without either, warnings and errors are written."""
    await use(make_client(), server, hello)

    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]


async def test_ts25_an_unknown_level(hello, server, make_client, monkeypatch, caplog):
    """A level that does not exist counts as unset, with a warning."""
    monkeypatch.setenv("ANTHROPIC_LOG", "loud")

    with pytest.warns(UserWarning, match="ANTHROPIC_LOG is 'loud'"):
        client = make_client()
    await use(client, server, hello)

    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]


async def test_ts25_secrets_are_masked(hello, server, make_client, caplog):
    """Headers are written without the values of credentials, bodies only on request."""
    client = make_client(api_key="sk-very-secret", log_level="debug", default_headers={"x-proxy-token": "also-secret"})

    await client.messages.create(**hello)
    assert "Hello, Claude" not in caplog.text
    await client.with_options(log_bodies=True).messages.create(**hello)

    assert "'x-api-key': '***'" in caplog.text
    assert "'x-proxy-token': '***'" in caplog.text
    assert "secret" not in caplog.text
    assert "Hello, Claude" in caplog.text


async def test_ts26_a_logger(hello, server, make_client, caplog):
    """A logger of the caller's gets what the level lets through, and nothing goes elsewhere."""
    caplog.set_level("DEBUG", "mine")
    client = make_client(
        logger=logging.getLogger("mine"),
        log_level="debug",  # Send all messages to the logger, allowing it to filter
    )

    await use(client, server, hello)

    assert {"mine"} == {record.name for record in caplog.records}
    assert {"DEBUG", "INFO", "WARNING", "ERROR"} == {record.levelname for record in caplog.records}


class Lines:
    """A logger that is no `logging.Logger`."""

    def __init__(self):
        self.lines = []

    def debug(self, message):
        self.lines.append(("DEBUG", message))

    def info(self, message):
        self.lines.append(("INFO", message))

    def warning(self, message):
        self.lines.append(("WARNING", message))

    def error(self, message):
        self.lines.append(("ERROR", message))


@pytest.mark.parametrize("level", LEVELS)
async def test_ts26_any_object(level, hello, server, make_client, caplog):
    """An object with the four methods will do, and the level still filters."""
    lines = Lines()

    await use(make_client(logger=lines, log_level=level), server, hello)

    assert set(shown(level)) == {kind for kind, _ in lines.lines}
    assert caplog.records == []


# --- Making custom/undocumented requests --------------------------------------------------------------------------------


async def test_ts27_undocumented_endpoints(server, make_client):
    """Any path can be asked; retries are respected, and the answer is what its JSON says."""
    server.fail(500, path="/some/path")
    server.reply({"some": ["thing", 1]}, path="/some/path")
    client = make_client()

    answer = await client.post(
        "/some/path",
        body={"some_prop": "foo"},
        query={"some_query_arg": "bar"},
    )

    assert answer == {"some": ["thing", 1]}
    assert [request.status for request in server.requests] == [500, 200]
    for request in server.requests:
        assert (request.method, request.path, request.query) == ("POST", "/some/path", "some_query_arg=bar")
        assert request.json == {"some_prop": "foo"}


async def test_ts28_undocumented_params_in_a_body(hello, server):
    """A keyword nobody knows is sent in the body, with one warning at the line that wrote it."""
    server.reply(ANSWER)
    client = AsyncAnthropic()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await client.messages.create(**hello, baz="undocumented option")

    assert {**hello, "baz": "undocumented option"} == server.requests[0].json
    (warning,) = (each for each in caught if each.category is UserWarning)
    assert "'baz'" in str(warning.message)
    assert __file__ == warning.filename


async def test_ts28_undocumented_params_in_a_query(server):
    """On a GET it travels in the query; there a mapping says so, and nothing has to warn."""
    server.reply({"data": []})
    client = AsyncAnthropic()

    answer = await client.get("/v1/foo", query={"baz": "undocumented option"})

    assert answer == {"data": []}
    request = server.requests[0]
    assert (request.method, request.query, request.body) == ("GET", "baz=undocumented%20option", b"")


async def test_ts29_undocumented_response_properties(hello, server):
    """A field nobody knew is an attribute, and stays in dumps and in what is sent back."""
    block = {"type": "text", "text": "Hi! My name is Claude.", "new_block_field": {"a": [1, None]}}
    body = {**ANSWER, "content": [block], "new_field": {"deep": [1, 2]}}
    server.reply(body, times=2)
    client = AsyncAnthropic()

    message = await client.messages.create(**hello)
    turns = [*hello["messages"], {"role": "assistant", "content": message.content}]
    await client.messages.create(**{**hello, "messages": turns})

    assert message.new_field == {"deep": [1, 2]}
    assert message.content[0].new_block_field == {"a": [1, None]}
    assert body == message.model_dump(exclude_unset=True) == message.to_dict()
    assert {"role": "assistant", "content": [block]} == server.requests[1].json["messages"][1]
