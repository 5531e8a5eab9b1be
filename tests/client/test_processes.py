"""Clients and errors between processes: forks, pickles in a new interpreter, and the first import by many threads."""

from __future__ import annotations

import base64
import pickle

import pytest

import sonnetry
from sonnetry import APIError, StreamTruncatedError

KEY = "sk-ant-secret-of-this-test"

HEAD = """
import asyncio, gc, os, sys
import sonnetry

ask = {"model": "claude-opus-4-7", "max_tokens": 50, "messages": [{"role": "user", "content": "Hello"}]}

def child(work):
    pid = os.fork()
    if pid:
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
        return
    try:
        work()
    except BaseException as error:
        print(repr(error), file=sys.stderr, flush=True)
        os._exit(1)
    os._exit(0)
"""

SYNC = """
with sonnetry.Anthropic(api_key="k", base_url=sys.argv[1]) as client:
    client.messages.create(**ask)
    def work():
        client.messages.create(**ask)
        client.messages.create(**ask)
        client.close()
    child(work)
    client.messages.create(**ask)
"""

ASYNC = """
client = sonnetry.AsyncAnthropic(api_key="k", base_url=sys.argv[1])
call = lambda: client.messages.create(**ask)

async def main():
    await call()
    async def inside():
        await call()
        await call()
        await client.close()
    child(lambda: asyncio.run(inside()))
    await call()

asyncio.run(main())
"""

BETWEEN = """
client = sonnetry.AsyncAnthropic(api_key="k", base_url=sys.argv[1])

async def twice():
    await client.messages.create(**ask)
    await client.messages.create(**ask)

asyncio.run(client.messages.create(**ask))
child(lambda: asyncio.run(twice()))
asyncio.run(client.messages.create(**ask))
"""

STREAM = """
client = sonnetry.Anthropic(api_key="k", base_url=sys.argv[1])
stream = client.messages.create(stream=True, **ask)
kinds = [next(stream).type]

def leave():
    global stream, client
    stream.close()
    client.close()
    del stream, client
    gc.collect()

child(leave)
kinds += [event.type for event in stream]
assert kinds[-1] == "message_stop", kinds
"""

ASYNC_STREAM = """
client = sonnetry.AsyncAnthropic(api_key="k", base_url=sys.argv[1])

async def main():
    global stream
    stream = await client.messages.create(stream=True, **ask)
    kinds = [(await anext(stream)).type]

    def leave():
        global stream, client
        stream.release()
        del stream, client
        gc.collect()

    child(leave)
    async for event in stream:
        kinds.append(event.type)
    assert kinds[-1] == "message_stop", kinds

asyncio.run(main())
"""


@pytest.mark.parametrize("source", [SYNC, ASYNC, BETWEEN], ids=["sync", "inside a loop", "between two loops"])
def test_a_child_process_opens_its_own_connections(server, program, source):
    """After a fork parent and child work on, and share no connection."""
    program(HEAD + source, server.base_url)

    first, second, third, last = [request.connection for request in server.requests]
    assert second == third
    assert second not in (first, last)
    assert source is BETWEEN or first == last


@pytest.mark.parametrize("source", [STREAM, ASYNC_STREAM], ids=["sync", "async"])
def test_a_child_process_leaves_the_parents_stream_alone(server, program, source):
    """A child that closes and drops what it inherited does not cut the stream that its parent reads."""
    server.stream_fault("drip", size=60, interval=0.002)
    program(HEAD + source, server.base_url)

    assert 1 == len(server.requests)


def test_errors_travel_from_a_worker_process(server, program):
    """An error raised in a worker of `multiprocessing` is raised in the parent with its facts."""
    server.fail(429, headers={"retry-after": "600"})
    program(
        HEAD
        + """
import multiprocessing

def fail(url):
    sonnetry.Anthropic(api_key="k", base_url=url).messages.create(**ask)

with multiprocessing.get_context("fork").Pool(1) as pool:
    try:
        pool.apply(fail, (sys.argv[1],))
    except sonnetry.RateLimitError as error:
        assert error.status_code == 429
        assert error.retry_at.tzinfo is not None
        assert error.response.headers["Retry-After"] == "600"
        assert error.request_id in str(error)
    else:
        raise AssertionError("no error")
    pool.close()
    pool.join()
""",
        server.base_url,
    )


def test_a_pickled_error_wakes_up_in_a_new_interpreter(server, ask, program):
    """Errors with a response and with a partial message can be read where nothing was imported before."""
    client = server.client(api_key=KEY, max_retries=0)
    errors = []
    server.fail(403, code="sandbox_egress_restricted")
    for call in (client.messages.create, lambda **ask: list(client.messages.create(stream=True, **ask))):
        with pytest.raises(APIError) as caught:
            call(**ask)
        errors.append(caught.value)
        server.stream_fault("cut", after=4)
    packed = base64.b64encode(pickle.dumps(errors)).decode()
    printed = program(
        """
        import base64, pickle, sys
        status, cut = pickle.loads(base64.b64decode(sys.argv[1]))
        print(repr(status), status.response.status_code, status.error_code, repr(cut), cut.partial.content[0].text)
        """,
        packed,
    )

    assert KEY.encode() not in pickle.dumps(errors)
    assert isinstance(errors[1], StreamTruncatedError)
    expected = [repr(errors[0]), "403", "sandbox_egress_restricted", repr(errors[1])]
    assert " ".join([*expected, errors[1].partial.content[0].text]).strip() == printed.strip()


def test_a_pickled_client_wakes_up_in_a_new_interpreter(server, program):
    """A client that comes out of a pickle takes its key from the environment it wakes up in."""
    client = sonnetry.Anthropic(api_key=KEY, base_url=server.base_url, timeout=7)
    program(
        HEAD
        + """
import base64, pickle
client = pickle.loads(base64.b64decode(sys.argv[1]))
assert client.timeout.read == 7
assert client.messages.create(**ask).stop_reason == "end_turn"
client.close()
""",
        base64.b64encode(pickle.dumps(client)).decode(),
        ANTHROPIC_API_KEY="another",
    )

    assert 1 == len(server.requests)


def test_many_threads_may_be_the_first(server, program):
    """Names, classes and calls may be first used by many threads at once."""
    program(
        HEAD
        + """
import threading
begin, broken = threading.Barrier(16), []

def work(number):
    try:
        begin.wait()
        for name in sonnetry.__all__[number::4]:
            getattr(sonnetry, name)
        client.messages.create(**ask)
    except BaseException as error:
        broken.append(error)
        raise

client = sonnetry.Anthropic(api_key="k", base_url=sys.argv[1])
threads = [threading.Thread(target=work, args=(number % 4,)) for number in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
client.close()
assert not broken, broken
""",
        server.base_url,
    )

    assert 16 == len(server.requests)


def test_a_program_that_closes_nothing_ends_quietly(server, program):
    """Clients and streams that are simply left at the end of a program cause no warning and no noise."""
    server.stream_fault("silence", after=4, when=lambda request: "x-silent" in request.headers, times=None)
    program(
        HEAD
        + """
client = sonnetry.Anthropic(api_key="k", base_url=sys.argv[1])
client.messages.create(**ask)
stream = client.messages.create(stream=True, extra_headers={"x-silent": "1"}, **ask)
next(stream)

async def main():
    client = sonnetry.AsyncAnthropic(api_key="k", base_url=sys.argv[1])
    await client.messages.create(**ask)
    async for event in await client.messages.create(stream=True, extra_headers={"x-silent": "1"}, **ask):
        break
    async with client.messages.stream(extra_headers={"x-silent": "1"}, **ask) as stream:
        async for text in stream.text_stream:
            break

asyncio.run(main())
""",
        server.base_url,
    )

    assert 5 == len(server.requests)
