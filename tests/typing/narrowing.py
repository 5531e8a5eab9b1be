"""Code that type checkers must accept as it stands; `tests/types/test_typing.py` also runs it.

Every line that must be refused carries an ignore comment: strict checking fails when one is not needed any more.
"""

from __future__ import annotations

from typing import Literal, assert_type, overload

from typing_extensions import Unpack

from sonnetry.types import (
    ContentBlock,
    ContentBlockParam,
    Message,
    MessageCreateCall,
    MessageCreateParamsNonStreaming,
    MessageParam,
    RawMessageStreamEvent,
    StopReason,
    TextBlock,
    TextBlockParam,
    ToolParam,
    ToolResultBlockParam,
    ToolUnionParam,
    ToolUseBlock,
    Usage,
)


def message() -> Message:
    """Stand in for an answer."""
    blocks: list[ContentBlock] = [
        TextBlock(type="text", text="hi"),
        ToolUseBlock(type="tool_use", id="toolu_1", name="get_weather", input={"location": "Oslo"}),
    ]
    usage = Usage(input_tokens=1, output_tokens=2)
    return Message(
        id="msg_1", type="message", role="assistant", model="m", content=blocks, stop_reason="end_turn", usage=usage
    )


@overload
def create(*, stream: Literal[False] = False, **params: Unpack[MessageCreateCall]) -> Message: ...
@overload
def create(*, stream: Literal[True], **params: Unpack[MessageCreateCall]) -> list[RawMessageStreamEvent]: ...
def create(*, stream: bool = False, **params: Unpack[MessageCreateCall]) -> Message | list[RawMessageStreamEvent]:
    """Stand in for the method of a client."""
    assert params["messages"]
    return [] if stream else message()


def text_of(reply: Message) -> str:
    """Comparing `type` narrows a block."""
    texts: list[str] = []
    for block in reply.content:
        if block.type == "text":
            assert_type(block, TextBlock)
            texts.append(block.text)
        elif block.type == "tool_use":
            assert_type(block, ToolUseBlock)
            texts.append(block.name)
    return " ".join(texts)


def delta_text(event: RawMessageStreamEvent) -> str:
    """Comparing `type` narrows an event and its delta."""
    if event.type == "content_block_delta" and event.delta.type == "text_delta":
        return event.delta.text
    return ""


def reasons(reply: Message) -> StopReason | None:
    """An open enum keeps its known values for checkers."""
    if reply.stop_reason == "tool_use":
        return "end_turn"
    return reply.stop_reason


def conversation() -> list[MessageParam | Message]:
    """A reply, its content, a block of it and its `to_param()` all go back into the conversation."""
    reply = message()
    messages: list[MessageParam | Message] = [{"role": "user", "content": "hi"}]
    messages.append(reply)
    messages.append({"role": "assistant", "content": reply.content})
    messages.append({"role": "assistant", "content": [reply.content[0]]})
    messages.append(reply.to_param())
    results: list[ToolResultBlockParam] = [
        {"type": "tool_result", "tool_use_id": block.id, "content": "259.75 USD"}
        for block in reply.content
        if block.type == "tool_use"
    ]
    messages.append({"role": "user", "content": results})
    mixed: list[ContentBlockParam] = [*results, TextBlockParam(type="text", text="and now?")]
    messages.append({"role": "user", "content": mixed})
    return messages


def calls() -> Message:
    """Arguments can be collected in a TypedDict, passed by name, and tools and systems are plain dicts or typed ones."""
    params: MessageCreateParamsNonStreaming = {
        "max_tokens": 1024,
        "messages": [{"role": "user", "content": "Hello, Claude"}],
        "model": "claude-opus-4-7",
    }
    weather: ToolParam = {"name": "get_weather", "input_schema": {"type": "object", "properties": {}, "$defs": {}}}
    tools: list[ToolUnionParam] = [weather, {"type": "bash_20250124", "name": "bash"}]
    first: Message = create(**params)
    events = create(model="m", max_tokens=1, messages=conversation(), stream=True, timeout=20.0, max_retries=0)
    assert_type(events, list[RawMessageStreamEvent])
    second = create(
        model="m",
        max_tokens=1,
        messages=(*conversation(), first),
        system=[{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral", "ttl": "1h"}}],
        thinking={"type": "adaptive", "display": "summarized"},
        output_config={"effort": "high"},
        tools=tools,
        tool_choice={"type": "tool", "name": "get_weather"},
        temperature=1.0,
        extra_headers={"x-mine": "1"},
        user_profile_id="profile_1",
    )
    assert_type(second, Message)
    return second


def refused() -> None:
    """What checkers must refuse."""
    reply = message()
    _ = reply.contents  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
    _ = reply.content[0].text  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
    wrong: MessageParam = {"role": "robot", "content": "hi"}  # type: ignore[assignment, misc]  # pyright: ignore[reportAssignmentType]
    create(model="m", max_tokens=1, messages=[wrong], nonsense=1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
