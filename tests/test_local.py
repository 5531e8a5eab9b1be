"""`Anthropic.local()` and `AsyncAnthropic.local()`: a client that brings its own server."""

import asyncio
import gc
import threading

import pytest

from sonnetry import Anthropic, AnthropicError, AsyncAnthropic, VirtualClock

REQUEST = {"model": "claude-opus-4-7", "max_tokens": 100, "messages": [{"role": "user", "content": "Hello"}]}
TEXT = "Simulated answer from a local Sonnetry server. You said: Hello"


@pytest.fixture(autouse=True)
def servers():
    """List the threads of servers that this test started; it must end them all."""
    before = set(threading.enumerate())

    def started():
        return [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("sonnetry-local")]

    yield started
    gc.collect()

    assert started() == []


def test_needs_no_key_and_no_port():
    """A plain call and a stream, from a server inside the process."""
    with Anthropic.local() as client:
        message = client.messages.create(**REQUEST)
        with client.messages.stream(**REQUEST) as stream:
            streamed = stream.get_final_text()

    assert message.content[0].text == streamed == TEXT


def test_the_same_without_blocking():
    """Several requests at once, in one event loop."""

    async def program():
        async with AsyncAnthropic.local() as client:
            return await asyncio.gather(*(client.messages.create(**REQUEST) for _ in range(5)))

    assert [message.content[0].text for message in asyncio.run(program())] == [TEXT] * 5


def test_a_client_serves_several_event_loops():
    """The server is not bound to the loop that came first."""
    client = AsyncAnthropic.local()

    async def ask():
        return (await client.messages.create(**REQUEST)).stop_reason

    assert [asyncio.run(ask()), asyncio.run(ask())] == ["end_turn"] * 2

    asyncio.run(client.close())


def test_close_ends_the_server(servers):
    """No thread stays, a second close does nothing, and a later call is refused."""
    client = Anthropic.local()
    client.messages.create(**REQUEST)
    client.close()
    client.close()

    assert servers() == []
    with pytest.raises(AnthropicError, match="closed"):
        client.messages.create(**REQUEST)


def test_the_last_reference_ends_the_server(servers):
    """Copies share the server; it lives as long as one of them."""
    client = Anthropic.local()
    copy = client.with_options(max_retries=0)
    del client
    gc.collect()

    assert copy.messages.create(**REQUEST).stop_reason == "end_turn"

    del copy
    gc.collect()

    assert servers() == []


def test_the_collector_may_run_in_the_servers_own_thread(servers):
    """A client that is found dead there does not wait for itself."""
    from sonnetry import _local
    from sonnetry.testing import connect

    server = connect()
    engine = _local._engine(Anthropic, server, {})
    server._running._loop.call_soon_threadsafe(_local._end, engine, server)
    while running := servers():
        if running[0].is_alive():  # one that is listed may not have begun yet
            running[0].join(5)

    assert not server.connections


def test_subclasses_and_options_are_kept():
    """`local` is a constructor like any other."""

    class Mine(Anthropic):
        pass

    with Mine.local(max_retries=7, max_connections=1, api_key="sk-mine") as client:
        assert isinstance(client, Mine)
        assert client.max_retries == 7
        assert str(client.api_key) == "sk-mine"
        assert client.messages.create(**REQUEST).stop_reason == "end_turn"


def test_a_real_key_of_the_environment_stays_there(monkeypatch):
    """The local server gets a key of its own."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-real")
    with Anthropic.local() as client:
        assert str(client.api_key) == "local"


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch):
    """What runs inside the process is reached directly."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with Anthropic.local(max_retries=0) as client:
        assert client.messages.create(**REQUEST).stop_reason == "end_turn"


@pytest.mark.parametrize("option", ["base_url", "http_client", "proxy"])
def test_options_that_say_where_the_server_is_are_refused(option):
    """It brings its own."""
    with pytest.raises(TypeError, match=rf"Anthropic.local\(\) takes no {option}"):
        Anthropic.local(**{option: "x"})


def test_a_wrong_option_leaves_no_server_behind(servers):
    """The server is ended again."""
    with pytest.raises(TypeError):
        Anthropic.local(nonsense=1)

    assert servers() == []


def test_the_servers_clock_is_the_machines():
    """A program that is not a test waits as it would for the service."""
    with Anthropic.local() as client:
        assert not isinstance(client._clock, VirtualClock)
