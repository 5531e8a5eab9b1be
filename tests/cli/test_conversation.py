"""A conversation without I/O: turns, undoing, saving; and how typed lines become messages."""

import json

import pytest

from sonnetry._core import models
from sonnetry.cli import lines
from sonnetry.cli.conversation import Conversation, loaded
from sonnetry.cli.request import Choices

ANSWER = [{"type": "text", "text": "Hi."}]
FILE = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "x"}, "title": "x.txt"}


def talked(*words, **choices):
    conversation = Conversation(Choices(**choices))
    for text in words:
        conversation.ask(text)
        conversation.answer(ANSWER, "end_turn")
    return conversation


def test_an_answer_goes_back_as_it_came():
    """Also the blocks that no reader sees."""
    conversation = talked("Hello")
    thinking = {"type": "thinking", "thinking": "", "signature": "s"}
    conversation.ask("And?")
    conversation.answer([thinking, *ANSWER], "end_turn")

    assert conversation.turns[-1] == {"role": "assistant", "content": [thinking, *ANSWER]}
    assert [turn["role"] for turn in conversation.turns] == ["user", "assistant"] * 2


@pytest.mark.parametrize(("content", "reason"), [([], "end_turn"), (ANSWER, "refusal")])
def test_what_cannot_stand_in_a_turn_takes_its_question_along_rsp_3(content, reason):
    """Nothing empty, and nothing of a refusal."""
    conversation = talked("Hello")
    conversation.ask("And?")

    assert conversation.answer(content, reason) is False
    assert conversation.turns == talked("Hello").turns


def test_undo_takes_one_exchange_back():
    """And says when there is none."""
    conversation = talked("one", "two")

    assert conversation.undo() is True
    assert conversation.turns == talked("one").turns
    assert (conversation.undo(), conversation.undo()) == (True, False)


def test_files_of_a_question_that_failed_go_with_the_next_one():
    """Nothing has to be attached again."""
    conversation = Conversation(attached=[FILE])
    conversation.ask("Read")
    conversation.unanswered()
    conversation.ask("Read again")

    assert conversation.turns == [{"role": "user", "content": [FILE, {"type": "text", "text": "Read again"}]}]
    assert conversation.attached == []


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"model": "claude-haiku-4-5", "system": "Be brief.", "max_tokens": 50},
        {"model": "claude-opus-4-7", "thinking": "off"},
        {"model": "claude-sonnet-4-5-20250929", "thinking": "2000"},
        {"model": "claude-sonnet-5-5", "thinking": "between-tools"},
    ],
)
def test_what_was_saved_is_loaded_again(choices):
    """The request is the same."""
    saved = json.loads(json.dumps(talked("Hello", **choices).request()))

    assert loaded(saved).request() == saved


def test_what_was_a_default_stays_one():
    """A later change of the model brings that model's own limit and thinking."""
    conversation = loaded(talked("Hello").request(), Choices(model="claude-3-haiku-20240307"))
    small = models.find("claude-3-haiku-20240307")

    assert conversation.request()["max_tokens"] == small.max_output
    assert "thinking" not in conversation.request()


@pytest.mark.parametrize(
    ("saved", "words"),
    [
        ([], "no list of messages"),
        ({"messages": {}}, "no list of messages"),
        ({"messages": [], "tools": []}, "it has 'tools', which a chat cannot keep"),
        ({"messages": [{"role": "user", "content": "a"}, {"role": "robot", "content": "a"}]}, r"messages\[1\]"),
        ({"messages": ["a"]}, r"messages\[0\]"),
        ({"messages": [{"role": "user"}]}, r"messages\[0\]"),
    ],
)
def test_what_is_no_conversation_is_refused(saved, words):
    """The sentence says where."""
    with pytest.raises(ValueError, match=words):
        loaded(saved)


@pytest.mark.parametrize(
    ("typed", "messages"),
    [
        (["one", "two"], ["one", "two"]),
        (["one\\", "two"], ["one\ntwo"]),
        (["one\\", "two\\", "three", "four"], ["one\ntwo\nthree", "four"]),
        (['"""', "one", "", "two\\", '"""', "three"], ["one\n\ntwo\\", "three"]),
        (['"""', "one"], ["one"]),
        (["one\\"], ["one\n"]),
        ([], []),
    ],
)
def test_lines_become_messages(typed, messages):
    """A backslash goes on, quotes enclose, the end ends."""
    waiting = iter(typed)

    def read(_):
        return next(waiting, None)

    assert list(iter(lambda: lines.message(read), None)) == messages
