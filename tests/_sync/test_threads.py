# Derived from tests/_async/test_threads.py by codegen/unasync.py; edit that file instead.
"""Message threads at the seam: what a turn sends, what it leaves in the conversation, and how a lost thread goes on."""

from __future__ import annotations

from typing import Any

import pytest

from sonnetry import AnthropicError, InternalServerError, StreamTruncatedError, beta_tool
from sonnetry.testing import LocalServer

BETA = "message-threads-2026-08-12"


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "content": text}


def sent(server: LocalServer) -> list[Any]:
    """List the bodies that the server got."""
    return [request.json for request in server.requests]


@pytest.fixture
def thread(client) -> Any:
    return client.beta.messages.thread(model="claude-opus-4-7", max_tokens=500, system="Be brief.")


@pytest.mark.parametrize("method", ["send", "parse", "stream"])
def test_a_turn_sends_only_what_is_new_oth_2(thread, server, method):
    """The first request creates the thread; later ones continue the latest reply (rule OTH-2)."""
    for text in ("Hello", "And now?"):
        if method == "stream":
            with thread.stream(user(text)) as stream:
                stream.until_done()
        else:
            getattr(thread, method)(user(text))
    first, second = sent(server)
    assert first["thread"] == {"type": "create"}
    assert second["thread"]["type"] == "continue"
    assert (first["messages"], second["messages"]) == ([user("Hello")], [user("And now?")])
    assert "system" not in second
    assert BETA in server.requests[1].headers["anthropic-beta"]
    assert [message["role"] for message in thread.messages] == ["user", "assistant", "user", "assistant"]


def test_a_lost_thread_is_sent_again_whole(client, server, thread):
    """The caller sees nothing of it."""
    thread.send(user("Hello"))
    held = {"type": "continue", "previous_message_id": thread.previous_message_id}
    client.beta.messages.create(
        model="claude-opus-4-7", max_tokens=500, thread=held, messages=[user("Elsewhere")], betas=[BETA]
    )
    thread.send(user("And now?"))
    assert [body["thread"]["type"] for body in sent(server)[-2:]] == ["continue", "create"]
    assert len(sent(server)[-1]["messages"]) == 3


def test_a_turn_that_failed_is_taken_back(client, server):
    """It can be sent again as it was."""
    thread = client.beta.messages.thread(model="claude-opus-4-7", max_tokens=500, max_retries=0)
    server.fail(500)
    with pytest.raises(InternalServerError):
        thread.send(user("Hello"))
    assert thread.messages == ()
    thread.send(user("Hello"))
    assert len(thread.messages) == 2


def test_what_came_of_a_cut_stream_stays(thread, server):
    """A next turn without messages asks for that reply again."""
    server.stream_fault("reset", after_bytes=900)
    manager = thread.stream(user("Count"))
    stream = manager.__enter__()
    with pytest.raises(StreamTruncatedError):
        stream.until_done()
    assert thread.previous_message_id is None
    thread.send()
    assert sent(server)[-1]["messages"] == [user("Count")]
    assert [message["role"] for message in thread.messages] == ["user", "assistant"]


def test_a_refused_turn_leaves_no_trace(thread, server):
    """What was refused is not sent again."""
    thread.send(user("Hello"))
    server.play([{"type": "text", "text": "No."}], stop_reason="refusal")
    assert (thread.send(user("Harm"))).stop_reason == "refusal"
    assert len(thread.messages) == 2
    assert thread.previous_message_id is None


def test_system_and_tools_stay_what_they_were(thread):
    """A change is refused before it is sent; a new thread takes it."""
    thread.send(user("Hello"))
    with pytest.raises(AnthropicError, match="Cannot change `system` on a thread"):
        thread.send(user("And now?"), system="Be long.")
    other = type(thread)(thread._turns.client, **{**thread.params, "system": "Be long."})
    other.send(user("And now?"))
    assert len(other.messages) == 4


def test_one_turn_runs_at_a_time(thread):
    """What is appended during a turn waits for its end."""
    with thread.stream(user("Hello")) as stream:
        with pytest.raises(AnthropicError, match="already in progress"):
            thread.send(user("And now?"))
        thread.append(user("Meanwhile"))
        stream.until_done()
    assert [message["role"] for message in thread.messages] == ["user", "assistant", "user"]


def test_a_fork_goes_on_by_itself(thread, server):
    """Its first turn sends the whole conversation."""
    thread.send(user("Hello"))
    fork = thread.fork()
    fork.send(user("Left"))
    thread.send(user("Right"))
    assert [len(body["messages"]) for body in sent(server)] == [1, 3, 1]


def test_a_runner_over_a_thread_leaves_its_turns_there(client, server):
    """Tools run, and the thread goes on behind them."""

    @beta_tool
    def get_weather(city: str) -> str:
        """Look up the weather."""
        return f"sunny in {city}"

    thread = client.beta.messages.thread(model="claude-opus-4-7", max_tokens=500, tools=[get_weather])
    thread.append(user("Weather?"))
    server.play([{"type": "tool_use", "id": "toolu_1", "name": "get_weather", "input": {"city": "Bern"}}])
    thread.tool_runner().until_done()
    thread.send(user("Thanks"))
    assert [len(body["messages"]) for body in sent(server)] == [1, 1, 1]
    assert len(thread.messages) == 6


def test_unknown_arguments_are_refused(client):
    """Before anything is sent."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'thread'"):
        client.beta.messages.thread(model="m", max_tokens=1, thread={"type": "create"})


def test_messages_that_wait_for_the_end_of_a_turn_are_shown(thread):
    """They are the conversation's already, behind what the turn sent."""
    with thread.stream(user("Hello")) as stream:
        thread.append(user("Meanwhile"))
        shown = thread.messages
        stream.until_done()

    assert shown == (user("Hello"), user("Meanwhile"))
    assert [message["role"] for message in thread.messages] == ["user", "assistant", "user"]


def test_a_runner_sends_what_came_to_its_thread_behind_a_reply_that_calls_nothing(thread, server):
    """A reply that asks for tools without calling one ends the run only where nothing came meanwhile."""
    server.play([{"type": "text", "text": "Which city?"}], stop_reason="tool_use")
    thread.append(user("Weather?"))
    runner = thread.tool_runner()
    runner.__next__()
    thread.append(user("Bern"))
    runner.until_done()

    assert [body["messages"] for body in sent(server)] == [[user("Weather?")], [user("Bern")]]


def test_a_change_while_the_thread_is_created_stays(thread, server):
    """What the creating turn gave for itself does not undo it; the next turn is refused before it is sent."""
    with thread.stream(user("Hello"), system="Be kind.") as stream:
        thread.tool_runner().set_messages_params(lambda params: {**params, "system": "Be verbose."})
        stream.until_done()
    with pytest.raises(AnthropicError, match="Cannot change `system`"):
        thread.send(user("And now?"))

    assert len(sent(server)) == 1
