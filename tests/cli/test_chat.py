"""`sonnetry chat` in a pipe: what is sent, what the slash commands do, and how it ends."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from sonnetry import Anthropic
from sonnetry._core import models
from sonnetry.cli import chat_commands

PREFIX = "Simulated answer from a local Sonnetry server. You said: "


@pytest.fixture
def talk(sonnetry):
    """Pipe lines into a chat."""

    def run(*lines, options=()):
        return sonnetry("chat", *options, stdin="".join(f"{line}\n" for line in lines).encode())

    return run


def turns(service):
    return [(turn["role"], turn["content"]) for turn in service.requests[-1].json["messages"]]


def test_what_was_said_goes_with_the_next_message(talk, service):
    """Answers as they came, thinking included."""
    done = talk("My name is Ada.", "What is my name?")
    first, answer, second = turns(service)

    assert (done.code, done.err) == (0, "")
    assert done.out == f"{PREFIX}My name is Ada.\n{PREFIX}What is my name?\n"
    assert (first, second) == (("user", "My name is Ada."), ("user", "What is my name?"))
    assert [block["type"] for block in answer[1]] == ["thinking", "text"]


def test_without_a_key_a_simulation_talks_and_says_so(talk):
    """As with `ask`."""
    done = talk("Hello")

    assert (done.code, done.out) == (0, f"{PREFIX}Hello\n")
    assert done.err.endswith("answers with a simulation; no model is asked.\n")


def test_options_are_those_of_ask(talk, service, tmp_path):
    """A file goes with the first message."""
    notes = tmp_path / "notes.txt"
    notes.write_text("Some notes.")
    talk("Read", options=["--model", "claude-haiku-4-5", "--system", "Be brief.", "--max-tokens", 50, "-f", notes])
    request = service.requests[-1].json

    assert (request["model"], request["system"], request["max_tokens"]) == ("claude-haiku-4-5", "Be brief.", 50)
    assert [block["type"] for block in request["messages"][0]["content"]] == ["document", "text"]


def test_slash_commands_change_what_follows(talk, service):
    """Each tells on standard error what holds now."""
    done = talk(
        "/model claude-haiku-4-5", "/system Be brief.", "/max-tokens 50", "/thinking 2000", "/max-tokens 4000", "Hello"
    )
    request = service.requests[-1].json

    assert (request["model"], request["system"], request["max_tokens"]) == ("claude-haiku-4-5", "Be brief.", 4000)
    assert request["thinking"] == {"type": "enabled", "budget_tokens": 2000}
    assert done.err.splitlines() == [
        "model claude-haiku-4-5; at most 64,000 tokens per answer",
        "system prompt: Be brief.",
        "at most 50 tokens per answer",
        "thinking: 2000",
        "at most 4,000 tokens per answer",
    ]


def test_slash_commands_show_what_holds(talk, service):
    """Without an argument nothing changes."""
    default = models.defaults()

    assert talk("/model", "/system", "/max-tokens", "/thinking", "/tokens", "/history", "/undo").err.splitlines() == [
        f"model {default.model}; at most {default.max_tokens_streaming:,} tokens per answer",
        "system prompt: none",
        f"at most {default.max_tokens_streaming:,} tokens per answer",
        "thinking: adaptive",
        "the conversation is empty",
        "the conversation is empty",
        "the conversation is empty",
    ]
    assert service.requests == []


def test_history_undo_and_clear(talk, service):
    """Undone and forgotten turns are not sent."""
    done = talk("one", "two", "/undo", "/history", "three", "/clear", "four", "/system -")

    assert [len(request.json["messages"]) for request in service.requests] == [1, 3, 3, 1]
    assert done.err.splitlines() == [
        "2 turns left",
        "user: one",
        f"assistant: {PREFIX}one",
        "a new conversation",
        "system prompt: none",
    ]


def test_tokens_counts_the_conversation(talk, service):
    """By the service, against the model's context."""
    told = talk("Hello", "/tokens").err

    assert service.requests[-1].path == "/v1/messages/count_tokens"
    assert told.startswith("with the next question the conversation will have at least ")
    assert told.endswith(" tokens of 1,000,000\n")


def test_two_slashes_begin_a_message_with_one(talk, service):
    """Paths can be talked about."""
    talk("//etc is a folder")

    assert turns(service) == [("user", "/etc is a folder")]


def test_exit_leaves_at_once(talk, service):
    """What stands below is not read."""
    assert (talk("/exit", "Hello").code, service.requests) == (0, [])


def test_help_lists_every_command(talk):
    """With its argument."""
    told = talk("/help").err

    for name, command in chat_commands.COMMANDS.items():
        assert f"/{name} {command.argument}".rstrip() in told


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/foo", "there is no /foo"),
        ("/max-tokens many", "/max-tokens takes a number"),
        ("/max-tokens 0", "/max-tokens takes a number"),
        ("/thinking hard", "thinking 'hard': choose"),
        ("/file", "/file takes the path"),
        ("/file none.txt", "cannot read none.txt"),
        ("/save", "/save takes the path"),
        ("/load", "/load takes the path"),
        ("/load none.json", "cannot read none.json"),
    ],
)
def test_a_wrong_slash_command_ends_a_pipe(talk, service, line, words):
    """Exit code 2; what stands below is not asked."""
    done = talk(line, "Hello")

    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert service.requests == []


def test_a_failed_call_ends_a_pipe(talk, service):
    """Exit code 1, and the error in one sentence."""
    service.fail(400, "no")
    done = talk("Hello", "Hello again")

    assert (done.code, done.err.count("\n"), len(service.requests)) == (1, 1, 1)


def test_a_refused_question_does_not_stay(talk, service, wire):
    """The next message is asked as if it had not been."""
    service.reply(wire.stream(wire.text("I"), stop_reason="refusal"))
    done = talk("Something bad", "Hello")

    assert turns(service) == [("user", "Hello")]
    assert "sonnetry: the model declined to go on. The question is taken back.\n" in done.err


# --- Saving and loading -----------------------------------------------------------------------------------------------


def test_a_saved_chat_goes_on(talk, service, tmp_path):
    """By option or by command; a second /save needs no path."""
    path = tmp_path / "talk.json"
    talk("My name is Ada.", f"/save {path}")
    done = talk("What is my name?", "/save", options=["--load", path])
    talk(f"/load {path}", "And now?")

    assert done.err == f"saved in {path}\n"
    assert len(turns(service)) == 5
    assert list(tmp_path.iterdir()) == [path]


def test_a_saved_chat_is_a_request(talk, service, tmp_path):
    """`messages.create` takes it as it is."""
    path = tmp_path / "talk.json"
    talk("Hello", f"/save {path}")
    request = json.loads(path.read_text("utf-8"))
    request["messages"].append({"role": "user", "content": "Again"})
    with Anthropic() as client:
        answer = client.messages.create(**request | {"max_tokens": 100})

    assert answer.content[-1].text == f"{PREFIX}Again"


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"messages": [1]}'])
def test_a_file_that_is_no_chat_is_refused(talk, service, tmp_path, data):
    """One sentence that names it."""
    path = tmp_path / "talk.json"
    path.write_bytes(data)
    done = talk("Hello", options=["--load", path])

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"sonnetry: {path} is not a saved chat: ")
    assert done.err.count("\n") == 1


def test_a_full_disk_leaves_the_old_file(talk, service, tmp_path, monkeypatch):
    """One sentence, and nothing lies around."""
    path = tmp_path / "talk.json"
    path.write_text("old")

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    done = talk("Hello", f"/save {path}")

    assert (done.code, done.err) == (1, f"sonnetry: cannot write {path}: No space left on device\n")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_file_is_not_replaced(talk, service, tmp_path):
    """Neither a folder nor a device."""
    for path in (tmp_path, "/dev/null"):
        assert talk("Hello", f"/save {path}").err == f"sonnetry: cannot write {path}: it is not a file\n"
    assert Path("/dev/null").is_char_device()


def test_only_the_owner_reads_a_new_chat(talk, service, tmp_path):
    """A talk may hold anything, and the umask says nothing about that."""
    before = os.umask(0)
    try:
        talk("Hello", f"/save {tmp_path / 'talk.json'}")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "talk.json").stat().st_mode) == 0o600


def test_a_file_keeps_its_permissions_and_its_link(talk, service, tmp_path):
    """A private chat stays private."""
    path, link = tmp_path / "talk.json", tmp_path / "link.json"
    path.write_text("{}")
    path.chmod(0o600)
    link.symlink_to(path)
    talk("Hello", f"/save {link}")

    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(json.loads(path.read_text())["messages"]) == 2


@pytest.mark.parametrize(
    ("line", "word", "offered"),
    [
        ("/s", "/s", ["/system", "/save"]),
        ("hello", "hello", []),
        ("/model claude-opus-4-7", "claude-opus-4-7", ["claude-opus-4-7"]),
        ("/undo x", "x", []),
        ("/file talk", "talk", ["talk.json", "talks/"]),
    ],
)
def test_tab_completes_commands_models_and_files(tmp_path, monkeypatch, line, word, offered):
    """And nothing in a message."""
    (tmp_path / "talk.json").write_text("{}")
    (tmp_path / "talks").mkdir()
    monkeypatch.chdir(tmp_path)

    assert list(chat_commands.completions(line, word)) == offered
