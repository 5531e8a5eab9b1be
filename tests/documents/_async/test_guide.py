"""The samples of `claude-api-skill.md` on clients and streams, each named by its row."""

# ruff: noqa: T201 - samples print

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import sonnetry
from sonnetry import AsyncAnthropic

STORY: dict[str, Any] = {
    "model": "claude-opus-4-7",
    "max_tokens": 64000,
    "messages": [{"role": "user", "content": "Write a story"}],
}
HELLO: dict[str, Any] = {**STORY, "messages": [{"role": "user", "content": "Hello"}]}

# As the guide prints them; the message is what is left when its two ellipses go.
FRAMES = [
    'event: message_start\ndata: {"type":"message_start","message":{"id":"msg_...","type":"message"}}\n\n',
    'event: content_block_start\ndata: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}\n\n',
    'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}\n\n',
    'event: content_block_stop\ndata: {"type":"content_block_stop","index":0}\n\n',
    'event: message_delta\ndata: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":12}}\n\n',
    'event: message_stop\ndata: {"type":"message_stop"}\n\n',
]


# --- Streaming (Python) -------------------------------------------------------------------------------------------------


async def test_gd12_quick_start(printed):
    """Text arrives in pieces, and joined they are the message's text."""
    client = AsyncAnthropic()
    pieces = []

    async with client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=64000,
        messages=[{"role": "user", "content": "Write a story"}],
    ) as stream:
        async for text in stream.text_stream:
            print(text, end="", flush=True)
            pieces.append(text)
        whole = await stream.get_final_text()

    assert len(pieces) > 1
    assert whole == "".join(pieces) == printed()


async def test_gd12_a_piece_arrives_before_the_next_is_written(server, released):
    """A piece is handed out while the rest of the answer is still to come."""
    server.stream_fault("silence", after=3)
    client = AsyncAnthropic()

    async with client.messages.stream(**STORY) as stream:
        async for text in stream.text_stream:
            first = text
            break

    assert first.split()[0] == "Simulated"
    assert await released()


async def test_gd15_getting_the_final_message(printed):
    """The whole message is there after the loop, with what it used."""
    client = AsyncAnthropic()

    async with client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=64000,
        messages=[{"role": "user", "content": "Hello"}],
    ) as stream:
        async for text in stream.text_stream:
            print(text, end="", flush=True)
        # Get full message after streaming
        final_message = await stream.get_final_message()
        print(f"\n\nTokens used: {final_message.usage.output_tokens}")

    text, used = printed().split("\n\n")
    assert final_message.content[0].text == text
    assert final_message.usage.output_tokens > 0
    assert f"Tokens used: {final_message.usage.output_tokens}\n" == used


async def stream_with_progress(client, **kwargs):
    """Stream a response with progress updates."""
    total_tokens = 0
    content_parts = []
    async with client.messages.stream(**kwargs) as stream:
        async for event in stream:
            if event.type == "content_block_delta":
                if event.delta.type == "text_delta":
                    text = event.delta.text
                    content_parts.append(text)
                    print(text, end="", flush=True)
            elif event.type == "message_delta":  # noqa: SIM102 - as the guide writes it
                if event.usage and event.usage.output_tokens is not None:
                    total_tokens = event.usage.output_tokens
        final_message = await stream.get_final_message()
    print(f"\n\n[Tokens used: {total_tokens}]")
    assert final_message.usage.output_tokens == total_tokens
    return "".join(content_parts)


async def test_gd15_progress_updates(printed):
    """The guide's function runs as written, and its total is the final usage."""
    client = AsyncAnthropic()

    text = await stream_with_progress(client, **HELLO)

    said, used = printed().split("\n\n")
    assert text == said
    assert "You said: Hello" in text
    assert int(used.removeprefix("[Tokens used: ").removesuffix("]\n")) > 0


async def tell(client: AsyncAnthropic) -> None:
    try:
        async with client.messages.stream(
            model="claude-opus-4-7",
            max_tokens=64000,
            messages=[{"role": "user", "content": "Write a story"}],
        ) as stream:
            async for text in stream.text_stream:
                print(text, end="", flush=True)
    except sonnetry.APIConnectionError:
        print("\nConnection lost. Please retry.")
    except sonnetry.RateLimitError:
        print("\nRate limited. Please wait and retry.")
    except sonnetry.APIStatusError as e:
        print(f"\nAPI error: {e.status_code}")


def refused(status: int) -> Callable[[Any], None]:
    return lambda server: server.fail(status, times=3)


def broken(fault: str) -> Callable[[Any], None]:
    return lambda server: server.stream_fault(fault, after=4)


@pytest.mark.parametrize(
    ("prepare", "began", "said", "requests"),
    [
        (broken("cut"), True, "Connection lost. Please retry.", 1),
        (broken("reset"), True, "Connection lost. Please retry.", 1),
        (refused(429), False, "Rate limited. Please wait and retry.", 3),
        (refused(529), False, "API error: 529", 3),
        (broken("error"), True, "API error: 529", 1),
    ],
    ids=["cut", "reset", "429", "529", "overloaded mid-stream"],
)
async def test_gd16_error_handling_in_streams(prepare, began, said, requests, server, make_client, printed):
    """Each failure reaches its branch; one in the middle comes after the text that had arrived."""
    prepare(server)

    await tell(make_client())

    text, _, last = printed().rstrip("\n").rpartition("\n")
    assert said == last
    assert began == text.startswith("Simulated")
    assert requests == len(server.requests)


# --- Ruby ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [{}, {"api_key": "your-api-key"}], ids=["environment", "explicit"])
async def test_gd18_initialisation_and_basic_request(options, server, printed):
    """Content is a list of blocks of several kinds, and only text blocks have a text."""
    thinking = {"type": "thinking", "thinking": "An easy one.", "signature": "c2ln"}
    text = {"type": "text", "text": "Paris."}
    usage = {"input_tokens": 14, "output_tokens": 9}
    answer = {"id": "msg_1", "type": "message", "role": "assistant", "model": "claude-opus-4-7", "usage": usage}
    server.reply({**answer, "content": [thinking, text], "stop_reason": "end_turn"})
    client = AsyncAnthropic(**options)

    message = await client.messages.create(
        model="claude-opus-4-7",
        max_tokens=16000,
        messages=[{"role": "user", "content": "What is the capital of France?"}],
    )
    for block in message.content:
        if block.type == "text":
            print(block.text)

    assert printed() == "Paris.\n"
    with pytest.raises(AttributeError):
        _ = message.content[0].text


async def test_gd19_streaming(printed):
    """The text of a stream can be read piece by piece."""
    client = AsyncAnthropic()
    pieces = []

    async with client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=64000,
        messages=[{"role": "user", "content": "Write a haiku"}],
    ) as stream:
        async for text in stream.text_stream:
            print(text, end="")
            pieces.append(text)

    assert len(pieces) > 1
    assert "".join(pieces) == printed()
    assert "You said: Write a haiku" in "".join(pieces)


# --- Streaming (TypeScript) ---------------------------------------------------------------------------------------------


async def test_gd27_getting_the_final_message(printed):
    """After the loop the final message is the very object that the events built."""
    client = AsyncAnthropic()

    async with client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=64000,
        messages=[{"role": "user", "content": "Hello"}],
    ) as stream:
        async for _event in stream:
            snapshot = stream.current_message_snapshot
        final_message = await stream.get_final_message()
        print(f"Tokens used: {final_message.usage.output_tokens}")

    assert final_message is snapshot is stream.current_message_snapshot
    assert f"Tokens used: {final_message.usage.output_tokens}\n" == printed()


async def test_gd28_the_printed_frames(server):
    """The guide's frames are a whole message, little as they say about it."""
    server.reply(FRAMES)
    client = AsyncAnthropic()
    pieces = []

    async with client.messages.stream(**HELLO) as stream:
        stream.on("text", pieces.append)
        message = await stream.get_final_message()

    assert pieces == ["Hello"]
    assert message.content[0].text == "Hello"
    assert message.stop_reason == "end_turn"
    assert message.usage.output_tokens == 12


async def test_gd28_the_printed_frames_as_raw_events(server):
    """As raw events they come one for one."""
    server.reply(FRAMES)
    client = AsyncAnthropic()

    events = {event.type: event async for event in await client.messages.create(**HELLO, stream=True)}

    assert [json.loads(frame.split("data: ")[1])["type"] for frame in FRAMES] == list(events)
    assert events["content_block_delta"].delta.text == "Hello"
    assert events["message_delta"].usage.output_tokens == 12


async def test_gd28_the_frames_of_the_server():
    """The server writes frames of the same form: an event line, one data line of compact JSON, a blank line."""
    client = AsyncAnthropic()

    async with client.messages.with_streaming_response.create(**HELLO, stream=True) as response:
        *frames, rest = (await response.text()).split("\n\n")

    assert rest == ""
    for frame in frames:
        event, data = frame.split("\n")
        body = json.loads(data.removeprefix("data: "))
        assert f"event: {body['type']}" == event
        assert f"data: {json.dumps(body, separators=(',', ':'), ensure_ascii=False)}" == data
    kinds = [frame.split("\n")[0].removeprefix("event: ") for frame in frames if not frame.startswith("event: ping")]
    assert [json.loads(frame.split("data: ")[1])["type"] for frame in FRAMES] == list(dict.fromkeys(kinds))
