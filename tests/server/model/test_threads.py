"""Message threads: conversations that the server keeps (OTH-2)."""

import pytest

from sonnetry.server.model import threads

BETA = {
    "content-type": "application/json",
    "x-api-key": "k",
    "anthropic-version": "2023-06-01",
    "anthropic-beta": "message-threads-2026-08-12",
}
TOOL = {"name": "look", "input_schema": {"type": "object", "properties": {"where": {"type": "string"}}}}


@pytest.fixture
def say(api):
    """Send a turn of a thread: a new one, or one that continues a response."""

    def send(text, previous=None, *, headers=BETA, **fields):
        thread = {"type": "create"} if previous is None else {"type": "continue", "previous_message_id": previous}
        return api.create(text, headers=headers, thread=thread, **fields)

    return send


def code(answer):
    return answer.status, answer.json["error"]["details"]["error_code"]


@pytest.mark.parametrize("stream", [False, True])
def test_oth_2_a_continuation_brings_only_what_is_new(say, api, stream):
    """The server puts what it kept before it: the whole conversation is read, with its system prompt (OTH-2)."""
    first = say("One", system="Be brief.")
    told = say("Two", first.json["id"], stream=stream)
    whole = api.create(
        messages=[
            {"role": "user", "content": "One"},
            {"role": "assistant", "content": first.json["content"]},
            {"role": "user", "content": "Two"},
        ],
        system="Be brief.",
    )
    usage = (told.events[0]["message"] if stream else told.json)["usage"]

    assert told.text == whole.text
    assert usage["input_tokens"] == whole.json["usage"]["input_tokens"] > first.json["usage"]["input_tokens"]


def test_oth_2_calls_are_answered_in_a_thread(say):
    """A result alone continues the response that called, with the tools of the thread (OTH-2)."""
    first = say("Look", tools=[TOOL], tool_choice={"type": "any"})
    call = first.json["content"][-1]
    result = {"type": "tool_result", "tool_use_id": call["id"], "content": "nothing to see"}
    second = say([result], first.json["id"])

    assert call["type"] == "tool_use"
    assert "nothing to see" in second.text


def test_oth_2_a_response_is_continued_once(say):
    """The second continuation of a response is refused; the thread goes on from its own (OTH-2)."""
    first = say("One")
    second = say("Two", first.json["id"])

    assert code(say("Again", first.json["id"])) == (400, "thread_already_continued")
    assert say("Three", second.json["id"]).status == 200


def test_oth_2_a_continuation_under_way(say, raw, message, server):
    """While one continuation runs another is refused; one that was cut leaves the response open (OTH-2)."""
    first = say("One")
    thread = {"type": "continue", "previous_message_id": first.json["id"]}
    server.stream_fault("silence", after=2)
    connection = raw(message("Two", stream=True, thread=thread), headers=BETA)
    connection.until(b"content_block_start")

    assert code(say("Meanwhile", first.json["id"])) == (400, "thread_continue_in_flight")
    connection.sock.close()  # the server notices within a few loop turns
    assert any(say("Afterwards", first.json["id"]).status == 200 for _ in range(500))


def test_oth_2_threads_that_are_not_kept(say, monkeypatch):
    """An unknown, foreign or forgotten response cannot be continued (OTH-2)."""
    monkeypatch.setattr(threads, "KEPT", 1)
    first = say("One")
    elsewhere = say("Two", first.json["id"], headers={**BETA, "anthropic-workspace-id": "wrkspc_other"})
    say("Another thread")

    assert code(elsewhere) == code(say("Two", "msg_unknown")) == (404, "thread_not_found")
    assert code(say("Two", first.json["id"])) == (404, "thread_not_found")


@pytest.mark.parametrize("settled", [{"system": "Be brief."}, {"tools": [TOOL]}])
def test_oth_2_what_a_thread_was_created_with_stays(say, settled):
    """System prompt and tools come from the thread (OTH-2)."""
    first = say("One", **settled)

    assert code(say("Two", first.json["id"], **settled)) == (400, "thread_fingerprint_mismatch")


def test_oth_2_without_its_header_the_field_is_unknown(api):
    """`thread` is a beta field, and typed (OTH-2, MSG-20)."""
    assert api.create(thread={"type": "create"}).error[2] == "thread: Extra inputs are not permitted"
    assert api.create(headers=BETA, thread={"type": "fork"}).error[2].startswith("thread")
    assert (
        api.create(headers=BETA, thread={"type": "continue"}).error[2] == "thread.previous_message_id: Field required"
    )
