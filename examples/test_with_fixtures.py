"""Installing Sonnetry brings these pytest fixtures; each test gets a server and clients of its own."""

import pytest

import sonnetry

QUESTION = {
    "model": "claude-opus-4-7",
    "max_tokens": 1000,
    "messages": [{"role": "user", "content": "Hello"}],
}


def test_the_answer_is_ours(claude_server, claude):
    """The server answers what the test prepared, and remembers what was asked."""
    claude_server.reply({"type": "message", "role": "assistant", "content": [{"type": "text", "text": "Hi!"}]})

    message = claude.messages.create(**QUESTION)

    assert message.content[0].text == "Hi!"
    assert claude_server.requests[-1].json["messages"] == QUESTION["messages"]


def test_an_overloaded_service_is_asked_again(claude_server, claude):
    """Waits are on the server's virtual clock: nothing here takes real time."""
    claude_server.fail(529, times=2)

    claude.messages.create(**QUESTION)

    assert len(claude_server.requests) == 3
    assert len(claude_server.clock.slept) == 2


def test_a_broken_stream_is_an_error(claude_server, claude):
    """A cut stream never looks like a complete one."""
    claude_server.stream_fault("cut", after=4)

    with pytest.raises(sonnetry.StreamTruncatedError), claude.messages.stream(**QUESTION) as stream:
        stream.until_done()
