"""The samples that need a faithful server: thinking, tools, caching, limits of models, each named by its row."""

# ruff: noqa: T201 - samples print

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

import sonnetry
from sonnetry import AsyncAnthropic

STOCK: dict[str, Any] = {
    "name": "get_stock_price",
    "description": "Get the current stock price for a given ticker symbol.",
    "input_schema": {
        "type": "object",
        "properties": {
            "ticker": {"type": "string", "description": "The stock ticker symbol, e.g. AAPL for Apple Inc."}
        },
        "required": ["ticker"],
    },
}
WEATHER: dict[str, Any] = {
    "name": "get_weather",
    "description": "Get the weather of a place.",
    "input_schema": {"type": "object", "properties": {"location": {"type": "string"}}, "required": ["location"]},
}
QUESTION: dict[str, Any] = {"role": "user", "content": 'call get_weather {"location": "San Francisco"}'}


# --- The batches resource: examples of messages ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([{"role": "user", "content": "Hello, Claude"}], [{"role": "user", "content": [{"type": "text", "text": "Hello, Claude"}]}]),
        (
            [{"role": "user", "content": "Hello"}, {"role": "user", "content": "Claude"}],
            [{"role": "user", "content": [{"type": "text", "text": "Hello"}, {"type": "text", "text": "Claude"}]}],
        ),
    ],
)  # fmt: skip
async def test_br10_twins_count_the_same(one, other):
    """Text and its block, consecutive turns and the merged one, have the same count."""
    client = AsyncAnthropic()
    counts = [
        await client.messages.count_tokens(model="claude-sonnet-4-5-20250929", messages=messages)
        for messages in (one, other)
    ]

    assert counts[0].input_tokens == counts[1].input_tokens > 0


@pytest.mark.filterwarnings("ignore:The API will refuse this request")
async def test_br10_final_assistant_turn():
    """A final turn of the assistant is gone on with by an older model and refused by a newer one."""
    client = AsyncAnthropic()
    messages: Any = [
        {"role": "user", "content": "What's the Greek name for Sun? (A) Sol (B) Helios (C) Sun"},
        {"role": "assistant", "content": "The best answer is ("},
    ]
    message = await client.messages.create(model="claude-sonnet-4-5-20250929", max_tokens=100, messages=messages)

    assert message.stop_reason == "end_turn"
    with pytest.raises(sonnetry.BadRequestError, match="does not support assistant message prefill"):
        await client.messages.create(model="claude-opus-4-7", max_tokens=100, messages=messages)


async def test_br11_tools():
    """A tool is called, its result sent back, and the answer ends in text."""
    client = AsyncAnthropic()
    ask: Any = {"model": "claude-sonnet-4-5-20250929", "max_tokens": 1024, "tools": [STOCK]}
    question: Any = {"role": "user", "content": "What's the S&P 500 at today?"}
    first = await client.messages.create(**ask, messages=[question], tool_choice={"type": "any"})
    (call,) = first.content
    result: Any = {"type": "tool_result", "tool_use_id": call.id, "content": "259.75 USD"}
    second = await client.messages.create(**ask, messages=[question, first, {"role": "user", "content": [result]}])

    assert (first.stop_reason, call.name, list(call.input)) == ("tool_use", "get_stock_price", ["ticker"])
    assert second.content[-1].type == "text"
    assert "259.75 USD" in second.content[-1].text


# --- The guide ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("display", [None, "summarized"])
async def test_gd13_handling_different_content_types(printed, display):
    """A thinking block starts; its text is shown only when that is asked for."""
    client = AsyncAnthropic()
    thinking: Any = {"type": "adaptive"} if display is None else {"type": "adaptive", "display": display}
    shown = ""

    async with client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=64000,
        thinking=thinking,
        messages=[{"role": "user", "content": "Analyze this problem"}],
    ) as stream:
        async for event in stream:
            if event.type == "content_block_start":
                if event.content_block.type == "thinking":
                    print("\n[Thinking...]")
                elif event.content_block.type == "text":
                    print("\n[Response:]")
            elif event.type == "content_block_delta":
                if event.delta.type == "thinking_delta":
                    shown += event.delta.thinking
                    print(event.delta.thinking, end="", flush=True)
                elif event.delta.type == "text_delta":
                    print(event.delta.text, end="", flush=True)
    text = printed()

    assert text.index("[Thinking...]") < text.index("[Response:]")
    assert text.endswith("Analyze this problem")
    assert bool(shown) is (display == "summarized")


async def test_gd14_streaming_with_tool_use(printed):
    """A stream ends in a tool call; after its result the next one ends the turn."""
    client = AsyncAnthropic()
    tools: Any = [WEATHER]
    messages: Any = [QUESTION]

    async with client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=64000,
        tools=tools,
        messages=messages,
    ) as stream:
        async for text in stream.text_stream:
            print(text, end="", flush=True)
        response = await stream.get_final_message()
    call = response.content[-1]
    result: Any = {"type": "tool_result", "tool_use_id": call.id, "content": "15 degrees"}
    messages = [*messages, response, {"role": "user", "content": [result]}]
    async with client.messages.stream(
        model="claude-opus-4-7", max_tokens=64000, tools=tools, messages=messages
    ) as stream:
        second = await stream.get_final_message()

    assert response.stop_reason == "tool_use"
    assert call.input == {"location": "San Francisco"}
    assert second.stop_reason == "end_turn"


async def kinds_of(client: AsyncAnthropic, **params: Any) -> Counter[str]:
    """Count the events of a raw stream."""
    stream: Any = await client.messages.create(model="claude-opus-4-7", max_tokens=1024, stream=True, **params)
    return Counter([event.type async for event in stream])


async def test_gd17_stream_event_types():
    """Each kind of event comes as often as the table says, for text and for a tool's answer."""
    client = AsyncAnthropic()
    text = await kinds_of(client, messages=[{"role": "user", "content": "Hello"}])
    tool = await kinds_of(client, messages=[QUESTION], tools=[WEATHER])

    for counts in (text, tool):
        assert counts.pop("content_block_delta") > 1
        assert counts == Counter(
            ["message_start", "content_block_start", "content_block_stop", "message_delta", "message_stop"]
        )


@pytest.mark.parametrize("ttl", [None, "1h"])
async def test_gd21_prompt_caching(ttl):
    """What is marked is written, then read, for as long as was asked."""
    client = AsyncAnthropic()
    mark = {"type": "ephemeral"} if ttl is None else {"type": "ephemeral", "ttl": ttl}
    long_system_prompt = "Be brief. " * 1500
    ask: Any = {
        "model": "claude-opus-4-7",
        "max_tokens": 16000,
        "system": [{"type": "text", "text": long_system_prompt, "cache_control": mark}],
        "messages": [{"role": "user", "content": "Summarize the key points"}],
    }
    first, second = await client.messages.create(**ask), await client.messages.create(**ask)
    written = first.usage.cache_creation_input_tokens

    assert written is not None
    assert written > 2048
    assert first.usage.cache_creation is not None
    assert first.usage.cache_creation.ephemeral_1h_input_tokens == (written if ttl else 0)
    assert second.usage.cache_read_input_tokens == written


async def test_gd21_automatic_mark():
    """A mark at the top level goes to the last block that can carry one."""
    client = AsyncAnthropic()
    ask: Any = {
        "model": "claude-opus-4-7",
        "max_tokens": 16000,
        "messages": [{"role": "user", "content": "word " * 3000}],
        "cache_control": {"type": "ephemeral"},
    }
    first, second = await client.messages.create(**ask), await client.messages.create(**ask)

    assert second.usage.cache_read_input_tokens == first.usage.cache_creation_input_tokens
    assert second.usage.cache_read_input_tokens


async def test_gd29_accepted():
    """Format, strict tools, effort, display and the task budget with its header are accepted."""
    client = AsyncAnthropic()
    closed: Any = {"type": "object", "properties": {}, "additionalProperties": False}
    ask: Any = {"model": "claude-opus-4-7", "max_tokens": 16000, "messages": [{"role": "user", "content": "Hello"}]}
    accepted: list[dict[str, Any]] = [
        {"output_config": {"format": {"type": "json_schema", "schema": closed}}},
        {"tools": [{"name": "f", "input_schema": closed, "strict": True}]},
        {"output_config": {"effort": "xhigh"}},
        {"thinking": {"type": "adaptive", "display": "summarized"}},
        {
            "output_config": {"task_budget": {"type": "tokens", "total": 20_000}},
            "extra_headers": {"anthropic-beta": "task-budgets-2026-03-13"},
        },
    ]

    for fields in accepted:
        message = await client.messages.create(**ask, **fields)
        assert message.stop_reason == "end_turn"


@pytest.mark.filterwarnings("ignore:The API will refuse this request")
@pytest.mark.parametrize(
    "fields",
    [
        {"thinking": {"type": "enabled", "budget_tokens": 2048}},
        {"temperature": 0.2},
        {"top_p": 0.5},
        {"top_k": 5},
        {"messages": [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "{"}]},
    ],
    ids=["budget", "temperature", "top_p", "top_k", "prefill"],
)
async def test_gd29_refused(fields):
    """A thinking budget, sampling and a prefill are refused on 4.7."""
    client = AsyncAnthropic()
    ask: Any = {"model": "claude-opus-4-7", "max_tokens": 16000, "messages": [{"role": "user", "content": "Hello"}]}

    with pytest.raises(sonnetry.BadRequestError):
        await client.messages.create(**{**ask, **fields})


async def test_gd30_models():
    """A model tells its window, its limit and what it can do; the list can be filtered by that."""
    client = AsyncAnthropic()
    model = await client.models.retrieve("claude-opus-4-7")
    able = [m.id async for m in client.models.list(limit=5) if m.capabilities and m.capabilities.effort.max.supported]

    assert (model.max_input_tokens, model.max_tokens) == (1_000_000, 128_000)
    assert model.capabilities is not None
    assert model.capabilities.image_input.supported
    assert not model.capabilities.thinking.types.enabled.supported
    assert "claude-opus-4-7" in able
    assert "claude-haiku-4-5-20251001" not in able
