"""Long conversations with tools: whatever the model calls and however a run is left, the server accepts the history."""

from __future__ import annotations

import warnings
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonnetry import Anthropic, ToolError, tool
from sonnetry.testing import LocalServer

MODEL = "claude-opus-4-5"


@tool
def get_weather(city: str) -> str:
    """Look up the weather."""
    return f"sunny in {city} \ud800"


@tool
def broken() -> str:
    """Raise."""
    raise RuntimeError("the disk is full")


@tool
def declined() -> str:
    """Raise what the model is to read."""
    raise ToolError([{"type": "text", "text": "no"}])


@tool(serial=True)
def nothing() -> None:
    """Return nothing."""


TOOLS = [get_weather, broken, declined, nothing]
CALL = st.one_of(
    st.builds(lambda city: ("get_weather", {"city": city}), st.text(st.characters(codec="utf-8"), max_size=5)),
    st.sampled_from([("broken", {}), ("declined", {}), ("nothing", {}), ("no_such_tool", {"a": 1})]),
    st.just(("get_weather", {"town": 3})),
)
CALLS = st.lists(CALL, min_size=1, max_size=4)
ENDINGS = st.sampled_from([None, None, None, "max_tokens", "refusal", "pause_turn"])
ACTIONS = st.sampled_from(["go on", "go on", "leave", "close", "run", "take over", "limit"])
TURNS = st.lists(st.tuples(CALLS, ENDINGS, ACTIONS, st.booleans()), min_size=20, max_size=20)
PLENTY = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))


@PLENTY
@given(TURNS)
def test_the_server_accepts_the_history_of_every_run(turns: list[Any]) -> None:
    """Twenty runs in one conversation, with cuts, failures, parallel calls and early exits."""
    with LocalServer() as server, server.client() as client, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # the one about a tool that is not there
        warnings.simplefilter("ignore", DeprecationWarning)  # an old model, on which a pause may end in text
        messages: list[Any] = [{"role": "user", "content": "begin"}]
        for number, turn in enumerate(turns, 1):
            messages = history_of(client, server, messages, turn, number)  # its first request sends the history so far
        client.messages.create(model=MODEL, max_tokens=100, tools=TOOLS, messages=messages)  # refused: 400


def history_of(client: Anthropic, server: LocalServer, messages: list[Any], turn: Any, number: int) -> list[Any]:
    """Make one run, leave it as the turn says, and return its history with a further turn of the user."""
    calls, ending, action, stream = turn
    ids = [f"toolu_{number}_{place}" for place in range(len(calls))]
    blocks: list[Any] = [
        {"type": "tool_use", "id": one, "name": name, "input": values}
        for one, (name, values) in zip(ids, calls, strict=True)
    ]
    server.play([{"type": "text", "text": "Wait."}] if ending == "pause_turn" else blocks, stop_reason=ending)
    runner: Any = client.messages.tool_runner(
        model=MODEL,
        max_tokens=1000,
        tools=TOOLS,
        messages=messages,
        stream=stream,
        parallel=1 + number % 3,
        max_iterations=1 if action == "limit" else None,
    )
    for item in runner:
        reply = item.get_final_message() if stream else item
        if action == "leave":
            break
        if action == "close":
            runner.close()
        elif action == "run":
            runner.generate_tool_call_response()
        elif action == "take over" and reply.stop_reason == "tool_use":
            results = [{"type": "tool_result", "tool_use_id": one, "content": "mine"} for one in ids]
            runner.append_messages(reply, {"role": "user", "content": results})
    server.clear()
    return [*runner.messages, {"role": "user", "content": f"turn {number}"}]
