"""Every kind of call in both clients, for type checkers: what each returns, said by `assert_type`.

`refused` holds what checkers must not accept; an ignore comment that is not needed fails strict checking.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, assert_type

import sonnetry
from sonnetry import (
    Anthropic,
    APIResponse,
    AsyncAnthropic,
    AsyncAPIResponse,
    AsyncStream,
    BaseModel,
    BetaAsyncMessageStream,
    BetaMessageStopEvent,
    BetaMessageStream,
    BetaMessageStreamEvent,
    MessageStream,
    MessageStreamManager,
    RetryPolicy,
    Stream,
    TextEvent,
    Timeout,
)
from sonnetry.pagination import AsyncPage, AsyncPageCursor, SyncPage, SyncPageCursor
from sonnetry.runner import RunReport
from sonnetry.types import (
    Completion,
    CompletionStreamEvent,
    FileMetadata,
    Message,
    MessageBatch,
    MessageBatchIndividualResponse,
    MessageCreateParamsNonStreaming,
    MessageParam,
    MessageTokensCount,
    ModelInfo,
    ParsedMessage,
    RawMessageStreamEvent,
    Usage,
)
from sonnetry.types.beta import (
    BetaContextManagementResponse,
    BetaManagedAgentsAgent,
    BetaMCPToolUseBlock,
    BetaMessage,
    BetaRawContentBlockStartEvent,
    BetaRawMessageStreamEvent,
    ParsedBetaMessage,
)

HELLO: list[MessageParam] = [{"role": "user", "content": "Hello, Claude"}]
ASK: MessageCreateParamsNonStreaming = {"model": "claude-opus-4-7", "max_tokens": 100, "messages": HELLO}


class Thing(BaseModel):
    """A type of the caller's own."""

    id: str


def messages(client: Anthropic, *, stream: bool) -> None:
    """A message, whole, streamed, either, and its tokens counted."""
    assert_type(client.messages.create(**ASK), Message)
    events = client.messages.create(model="m", max_tokens=1, messages=HELLO, stream=True)
    assert_type(events, Stream[RawMessageStreamEvent])
    assert_type([event for event in events], list[RawMessageStreamEvent])  # noqa: C416 - what iterating gives
    either = client.messages.create(model="m", max_tokens=1, messages=HELLO, stream=stream)
    assert_type(either, Message | Stream[RawMessageStreamEvent])
    assert_type(client.messages.count_tokens(model="m", messages=HELLO), MessageTokensCount)
    assert_type(client.count_tokens("Hello world!"), int)


async def async_messages(client: AsyncAnthropic, *, stream: bool) -> None:
    """The same, awaited."""
    assert_type(await client.messages.create(**ASK), Message)
    events = await client.messages.create(model="m", max_tokens=1, messages=HELLO, stream=True)
    assert_type(events, AsyncStream[RawMessageStreamEvent])
    assert_type([event async for event in events], list[RawMessageStreamEvent])
    either = await client.messages.create(model="m", max_tokens=1, messages=HELLO, stream=stream)
    assert_type(either, Message | AsyncStream[RawMessageStreamEvent])
    assert_type(await client.messages.count_tokens(model="m", messages=HELLO), MessageTokensCount)
    assert_type(await client.count_tokens("Hello world!"), int)


def helper(client: Anthropic) -> None:
    """The stream helper: its text, its events, the message and what it is so far."""
    with client.messages.stream(model="m", max_tokens=1, messages=HELLO) as stream:
        assert_type("".join(stream.text_stream), str)
        assert_type(stream.get_final_message(), ParsedMessage[None])
        assert_type(stream.get_final_text(), str)
        assert_type(stream.current_message_snapshot, ParsedMessage[None])
        assert_type(stream.request_id, str | None)


async def async_helper(client: AsyncAnthropic) -> None:
    """The same with `async with`."""
    async with client.messages.stream(model="m", max_tokens=1, messages=HELLO) as stream:
        assert_type([text async for text in stream.text_stream], list[str])
        assert_type(await stream.get_final_message(), ParsedMessage[None])
        assert_type(await stream.get_final_text(), str)


def beta_helper(client: Anthropic) -> None:
    """Beta streams give beta messages and events; events and blocks narrow by their type."""
    with client.beta.messages.stream(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}]) as stream:
        assert_type(stream, BetaMessageStream[None])
        for event in stream:
            if event.type == "content_block_start":
                assert_type(event, BetaRawContentBlockStartEvent)
            elif event.type == "content_block_stop" and event.content_block.type == "mcp_tool_use":
                assert_type(event.content_block, BetaMCPToolUseBlock)
            elif event.type == "message_stop":
                assert_type(event, BetaMessageStopEvent[None])
                assert_type(event.message, ParsedBetaMessage[None])
        message: BetaMessage = stream.get_final_message()
        assert_type(stream.get_final_message(), ParsedBetaMessage[None])
        assert_type(message.context_management, BetaContextManagementResponse | None)


def helper_events(client: Anthropic) -> None:
    """The events of a stable stream are stable ones, and a manager and a stream can be named without a type."""
    manager: MessageStreamManager = client.messages.stream(model="m", max_tokens=1, messages=HELLO)
    with manager as stream:
        assert_type(stream, MessageStream[None])
        for event in stream:
            if event.type == "text":
                assert_type(event, TextEvent)
            elif event.type == "message_start":
                assert_type(event.message, Message)
            elif event.type == "message_stop":
                assert_type(event.message, ParsedMessage[None])
    message: Message = stream.get_final_message()
    assert_type(message.usage, Usage)


async def async_beta_helper(client: AsyncAnthropic) -> None:
    """The same with `async with`."""
    async with client.beta.messages.stream(
        model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}]
    ) as stream:
        assert_type(stream, BetaAsyncMessageStream[None])
        assert_type(await stream.get_final_message(), ParsedBetaMessage[None])
        assert_type([event async for event in stream], list[BetaMessageStreamEvent])


def pages(client: Anthropic) -> None:
    """A list is a page; iterating it gives items."""
    models = client.models.list(limit=10)
    assert_type(models, SyncPage[ModelInfo])
    assert_type([model.id for model in models], list[str])
    assert_type(models.data, list[ModelInfo])
    assert_type(models.has_next_page(), bool)
    assert_type(models.get_next_page(), SyncPage[ModelInfo])
    files = client.files.list()
    assert_type(files, SyncPageCursor[FileMetadata])
    for page in files.iter_pages():
        assert_type(page, SyncPageCursor[FileMetadata])


async def async_pages(client: AsyncAnthropic) -> None:
    """Awaited, a list is a page; iterated without, it gives items."""
    models = await client.models.list()
    assert_type(models, AsyncPage[ModelInfo])
    assert_type(await models.get_next_page(), AsyncPage[ModelInfo])
    assert_type([file async for file in client.files.list()], list[FileMetadata])
    async for page in (await client.files.list()).iter_pages():
        assert_type(page, AsyncPageCursor[FileMetadata])


def files(client: Anthropic, folder: Path) -> None:
    """Uploads from every form of a file; a download is read or saved."""
    assert_type(client.files.upload(file=folder / "a.txt"), FileMetadata)
    assert_type(client.files.upload(file=("a.txt", b"bytes", "text/plain"), progress=print), FileMetadata)
    with (folder / "a.txt").open("rb") as opened:
        assert_type(client.files.upload(file=opened), FileMetadata)
    content = client.files.download("file_1")
    assert_type(content.read(), bytes)
    content.write_to_file(folder / "b.txt")


async def async_files(client: AsyncAnthropic, folder: Path) -> None:
    """The same, awaited."""
    assert_type(await client.files.upload(file=folder / "a.txt"), FileMetadata)
    content = await client.files.download("file_1")
    assert_type(await content.read(), bytes)
    await content.write_to_file(folder / "b.txt")


def batches(client: Anthropic) -> None:
    """A batch takes the params of messages; its results come one by one."""
    batch = client.messages.batches.create(requests=[{"custom_id": "one", "params": ASK}])
    assert_type(batch, MessageBatch)
    for line in client.messages.batches.results(batch.id):
        assert_type(line, MessageBatchIndividualResponse)
        if line.result.type == "succeeded":
            assert_type(line.result.message, Message)


def runs(client: Anthropic) -> None:
    """Any number of requests, answered in one call."""
    assert_type(client.messages.batches.run("asks.jsonl", output="answers.jsonl", model="m"), RunReport)


async def async_batches(client: AsyncAnthropic) -> None:
    """The same, awaited and iterated."""
    batch = await client.messages.batches.create(requests=[{"custom_id": "one", "params": ASK}])
    async for line in await client.messages.batches.results(batch.id):
        assert_type(line, MessageBatchIndividualResponse)


def raw(client: Anthropic) -> None:
    """A raw answer knows what it holds, and may be read as another type."""
    response = client.messages.with_raw_response.create(**ASK)
    assert_type(response, APIResponse[Message])
    assert_type(response.parse(), Message)
    assert_type(response.parse(to=Thing), Thing)
    assert_type(response.headers["request-id"], str)
    assert_type(response.status_code, int)
    assert_type(client.with_raw_response.models.list(), APIResponse[SyncPage[ModelInfo]])
    assert_type(client.with_raw_response.beta.agents.retrieve("agent_1"), APIResponse[BetaManagedAgentsAgent])


async def async_raw(client: AsyncAnthropic) -> None:
    """The same, awaited."""
    response = await client.messages.with_raw_response.create(**ASK)
    assert_type(response, AsyncAPIResponse[Message])
    assert_type(await response.parse(), Message)
    assert_type(await client.with_raw_response.models.list(), AsyncAPIResponse[AsyncPage[ModelInfo]])


def streaming(client: Anthropic) -> None:
    """An answer that is read as it comes, and closed by its block."""
    with client.messages.with_streaming_response.create(**ASK) as response:
        assert_type(response, APIResponse[Message])
        assert_type([line for line in response.iter_lines()], list[str])  # noqa: C416 - what iterating gives
    with client.files.with_streaming_response.download("file_1") as response_of_file:
        assert_type([piece for piece in response_of_file.iter_bytes()], list[bytes])  # noqa: C416


async def async_streaming(client: AsyncAnthropic) -> None:
    """The same with `async with`."""
    async with client.with_streaming_response.messages.create(**ASK) as response:
        assert_type(response, AsyncAPIResponse[Message])
        assert_type([line async for line in response.iter_lines()], list[str])


def options(client: Anthropic, async_client: AsyncAnthropic) -> None:
    """A client with other settings is a client of the same class; a call has options of its own."""
    assert_type(client.with_options(timeout=20.0, max_retries=0), Anthropic)
    assert_type(async_client.with_options(retry=RetryPolicy(max_retries=1)), AsyncAnthropic)
    assert_type(client.with_options(timeout=Timeout(idle=10)).messages.create(**ASK), Message)
    reply = client.messages.create(**ASK, timeout=Timeout(total=60), extra_headers={"x-mine": "1"}, max_retries=5)
    assert_type(reply, Message)


def beta(client: Anthropic) -> None:
    """The beta methods take `betas` and answer with beta types."""
    reply = client.beta.messages.create(
        model="m", max_tokens=1, messages=[{"role": "user", "content": "Hello"}], betas=["context-1m-2025-08-07"]
    )
    assert_type(reply, BetaMessage)
    events = client.beta.messages.create(
        model="m", max_tokens=1, messages=[{"role": "user", "content": "Hello"}], stream=True
    )
    assert_type(events, Stream[BetaRawMessageStreamEvent])
    assert_type(client.beta.agents.create(model="claude-opus-4-7", name="Ada"), BetaManagedAgentsAgent)
    assert_type(client.beta.agents.list(), SyncPageCursor[BetaManagedAgentsAgent])


def completions(client: Anthropic) -> None:
    """The legacy completions, whole and streamed."""
    prompt = f"{sonnetry.HUMAN_PROMPT} Hi{sonnetry.AI_PROMPT}"
    whole = client.completions.create(model="claude-2.1", max_tokens_to_sample=10, prompt=prompt)
    assert_type(whole, Completion)
    events = client.completions.create(model="claude-2.1", max_tokens_to_sample=10, prompt=prompt, stream=True)
    assert_type(events, Stream[CompletionStreamEvent])


def undocumented(client: Anthropic) -> None:
    """A path that no method knows, with a type to read the answer as."""
    assert_type(client.get("/v1/things/1", cast_to=Thing), Thing)
    assert_type(client.post("/v1/things", cast_to=dict[str, Any], body={"id": "1"}), dict[str, Any])


def errors(client: Anthropic) -> str:
    """Errors by class, from the narrowest to the one that all share."""
    try:
        client.messages.create(**ASK)
    except sonnetry.RateLimitError as error:
        assert_type(error.status_code, int)
        return str(error.retry_at)
    except sonnetry.APIStatusError as error:
        assert_type(error.request_id, str | None)
        return error.message
    except sonnetry.StreamError as error:
        return error.phase or ""
    except sonnetry.APIError as error:
        assert_type(error.retryable, bool)
    return ""


def refused(client: Anthropic) -> None:
    """What checkers must refuse: names nobody knows, values of other types, ids that miss."""
    client.messages.create(**ASK, nonsense=1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    client.messages.count_tokens(model=1, messages=HELLO)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.files.delete()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    _ = client.messages.with_raw_response.stream  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
