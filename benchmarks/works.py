"""The works that are measured. `api` is either package: both have the same public names.

Each work is a context manager that prepares a client and yields a function doing `count` operations.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import repeat
from types import ModuleType

from benchmarks.material import DELTA_TEXT, LONG_REQUEST, REQUEST, TOOL, WEBHOOK_KEY, batch_requests, delivery

Round = Callable[[], object]
Work = Callable[[ModuleType, str, int], AbstractContextManager[Round]]

CONCURRENT_CREATES = 50
CONCURRENT_STREAMS = 500


def client_of(kind: Callable, url: str):
    return kind(api_key="k", base_url=url, max_retries=0)


def check(got: object, expected: object) -> None:
    if got != expected:
        raise AssertionError(f"the answer is wrong: {got!r} instead of {expected!r}")


def creating(request: dict) -> Work:
    @contextmanager
    def work(api: ModuleType, url: str, count: int) -> Iterator[Round]:
        def once() -> None:
            create = client.messages.create
            for _ in repeat(None, count):
                message = create(**request)
            check(message.stop_reason, "end_turn")

        with client_of(api.Anthropic, url) as client:
            yield once

    return work


def asking(calls: int) -> dict:
    return {**REQUEST, "max_tokens": calls}


@contextmanager
def tool_run(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    @api.beta_tool
    def look_up(city: str) -> str:
        """Look up the weather.

        Args:
            city: The city.
        """
        return f"18 degrees in {city}"

    def once() -> None:
        for _ in repeat(None, count):
            message = client.beta.messages.tool_runner(**asking(1), tools=[look_up]).until_done()
        check(message.stop_reason, "end_turn")

    with client_of(api.Anthropic, url) as client:
        yield once


@contextmanager
def two_creates(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    """What a run with one call sends, without a runner."""
    call = {"type": "tool_use", "id": "toolu_0", "name": "look_up", "input": {"city": "Bern"}}
    result = {"type": "tool_result", "tool_use_id": "toolu_0", "content": "18 degrees in Bern"}
    turn = [{"role": "assistant", "content": [call]}, {"role": "user", "content": [result]}]
    first = {**asking(1), "tools": [TOOL]}
    second = {**first, "messages": [*REQUEST["messages"], *turn]}

    def once() -> None:
        for _ in repeat(None, count):
            client.beta.messages.create(**first)
            message = client.beta.messages.create(**second)
        check(message.stop_reason, "end_turn")

    with client_of(api.Anthropic, url) as client:
        yield once


async def tool_calls(client, count: int) -> None:
    """Runs with four calls of a coroutine function each; the official runner makes them one after the other."""
    from importlib import import_module

    api = import_module(type(client).__module__.partition(".")[0])

    @api.beta_async_tool
    async def look_up(city: str) -> str:
        """Look up the weather.

        Args:
            city: The city.
        """
        await asyncio.sleep(0)
        return f"18 degrees in {city}"

    options = {"parallel": 4} if api.__name__ == "sonnetry" else {}
    for _ in repeat(None, count):
        runner = client.beta.messages.tool_runner(**asking(4), tools=[look_up], **options)
        message = await runner.until_done()
    check(message.stop_reason, "end_turn")


@contextmanager
def stream(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    def once() -> None:
        deltas = 0
        for event in client.messages.create(**{**REQUEST, "max_tokens": count}, stream=True):
            if event.type == "content_block_delta":
                deltas += 1
        check(deltas, count)

    with client_of(api.Anthropic, url) as client:
        yield once


@contextmanager
def helper(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    def once() -> None:
        with client.messages.stream(**{**REQUEST, "max_tokens": count}) as events:
            pieces = list(events.text_stream)
            message = events.get_final_message()
        check(len(pieces), count)
        check(message.content[0].text, DELTA_TEXT * count)

    with client_of(api.Anthropic, url) as client:
        yield once


@contextmanager
def input_snapshots(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    if api.__name__ == "anthropic":
        raise SystemExit("the official helper parses all of the input again at each event: about a minute a round")

    def once() -> None:
        with client.messages.stream(**{**REQUEST, "max_tokens": count, "tools": [TOOL]}) as events:
            members = [len(event.snapshot) for event in events if event.type == "input_json"]
            message = events.get_final_message()
        check(members, list(range(1, count + 1)))
        check(len(message.content[0].input), count)

    with client_of(api.Anthropic, url) as client:
        yield once


@contextmanager
def construct(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    clients = []

    def once() -> None:
        clients[:] = [client_of(api.Anthropic, url) for _ in range(count)]

    yield once
    for client in clients:
        client.close()


@contextmanager
def batch_results(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    def once() -> None:
        lines = sum(line.result.type == "succeeded" for line in client.messages.batches.results(f"msgbatch_{count}"))
        check(lines, count)

    with client_of(api.Anthropic, url) as client:
        yield once


@contextmanager
def batch_create(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    requests = batch_requests(count)
    with client_of(api.Anthropic, url) as client:
        yield lambda: client.messages.batches.create(requests=requests)


@contextmanager
def unwrap(api: ModuleType, url: str, count: int) -> Iterator[Round]:
    body, headers = delivery()

    def once() -> None:
        receive = client.beta.webhooks.unwrap
        for _ in repeat(None, count):
            event = receive(body, headers=headers)
        check(event.data.type, "session.status_idled")

    with api.Anthropic(api_key="k", base_url=url, webhook_key=WEBHOOK_KEY) as client:
        yield once


def asynchronous(once: Callable) -> Work:
    """A work from `async once(client, count)`: one event loop and one client for all its rounds."""

    @contextmanager
    def work(api: ModuleType, url: str, count: int) -> Iterator[Round]:
        with asyncio.Runner() as runner:
            client = client_of(api.AsyncAnthropic, url)
            yield lambda: runner.run(once(client, count))
            runner.run(client.close())

    return work


@asynchronous
async def async_create(client, count: int) -> None:
    for start in range(0, count, CONCURRENT_CREATES):
        wave = range(min(CONCURRENT_CREATES, count - start))
        messages = await asyncio.gather(*(client.messages.create(**REQUEST) for _ in wave))
    check(messages[-1].stop_reason, "end_turn")


def async_create_aiohttp(api: ModuleType, url: str, count: int) -> AbstractContextManager[Round]:
    """The same with the official package's other HTTP library; ours has no need of one."""
    return async_create(AioHTTP(api) if api.__name__ == "anthropic" else api, url, count)


class AioHTTP:
    """The official package, whose asynchronous clients send through its aiohttp extra."""

    def __init__(self, api: ModuleType):
        self.api = api

    def AsyncAnthropic(self, **options: object):  # noqa: N802 - it is called as the class
        return self.api.AsyncAnthropic(**options, http_client=self.api.DefaultAioHttpClient())


async def read_stream(client, count: int) -> None:
    deltas = 0
    async for event in await client.messages.create(**{**REQUEST, "max_tokens": count}, stream=True):
        if event.type == "content_block_delta":
            deltas += 1
    check(deltas, count)


async def concurrent_streams(client, count: int) -> None:
    each = count // CONCURRENT_STREAMS
    await asyncio.gather(*(read_stream(client, each) for _ in range(CONCURRENT_STREAMS)))


@asynchronous
async def async_helper(client, count: int) -> None:
    async with client.messages.stream(**{**REQUEST, "max_tokens": count}) as events:
        pieces = [piece async for piece in events.text_stream]
        message = await events.get_final_message()
    check(len(pieces), count)
    check(message.content[0].text, DELTA_TEXT * count)


WORKS: dict[str, Work] = {
    "create": creating(REQUEST),
    "long_request": creating(LONG_REQUEST),
    "async_create": async_create,
    "async_create_aiohttp": async_create_aiohttp,
    "tool_run": tool_run,
    "two_creates": two_creates,
    "tool_calls": asynchronous(tool_calls),
    "stream": stream,
    "async_stream": asynchronous(read_stream),
    "helper": helper,
    "async_helper": async_helper,
    "input_snapshots": input_snapshots,
    "construct": construct,
    "batch_results": batch_results,
    "batch_create": batch_create,
    "unwrap": unwrap,
    "concurrent_streams": asynchronous(concurrent_streams),
}
