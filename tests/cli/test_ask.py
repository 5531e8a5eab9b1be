"""`sonnetry ask`: the question, the request, the answer, and every way in which it can end."""

import json
import os
import socket
import sys

import pytest
from sonnetry._core import models
from sonnetry.cli import streams

PREFIX = "Simulated answer from a local Sonnetry server. You said: "


def sent(service):
    return service.requests[-1].json


def error(sentence, code=1):
    """What a failed command looks like."""
    return {"code": code, "out": "", "err": f"sonnetry: {sentence}\n"}


def test_without_a_key_a_simulation_answers_and_says_so(sonnetry):
    """Standard output holds the answer alone, standard error one sentence."""
    done = sonnetry("ask", "Hello", "there")

    assert done.code == 0
    assert done.out == f"{PREFIX}Hello there\n"
    assert "simulation" in done.err
    assert done.err.count("\n") == 1


def test_with_a_key_the_named_server_answers(sonnetry, service):
    """Nothing is said on standard error, and the key is sent."""
    done = sonnetry("ask", "Hello")

    assert (done.code, done.out, done.err) == (0, f"{PREFIX}Hello\n", "")
    assert "x-api-key" in service.requests[-1].headers


def test_defaults_come_from_the_data_file(sonnetry, service):
    """The model, its limit when streaming, and adaptive thinking where the model has it."""
    sonnetry("ask", "Hello")

    defaults = models.defaults()
    assert sent(service) == {
        "model": defaults.model,
        "max_tokens": defaults.max_tokens_streaming,
        "messages": [{"role": "user", "content": "Hello"}],
        "thinking": {"type": "adaptive"},
        "stream": True,
    }


def test_no_stream_sends_a_plain_request(sonnetry, service):
    """A plain request has a smaller limit, so that it is not refused as too long."""
    done = sonnetry("ask", "--no-stream", "Hello")

    assert done.out == f"{PREFIX}Hello\n"
    assert sent(service)["max_tokens"] == models.defaults().max_tokens
    assert "stream" not in sent(service)


def test_options_go_into_the_request(sonnetry, service):
    """Model, system prompt and limit are those given; an older model gets no adaptive thinking."""
    sonnetry("ask", "--model", "claude-haiku-4-5", "--system", "Be brief.", "--max-tokens", 50, "Hello")

    assert {
        "model": "claude-haiku-4-5",
        "max_tokens": 50,
        "system": "Be brief.",
        "messages": [{"role": "user", "content": "Hello"}],
        "stream": True,
    } == sent(service)


def test_the_limit_is_never_above_the_models_own(sonnetry, service):
    """A model with a small output gets its own limit as the default."""
    small = next(model for model in models.models() if model.max_output and model.max_output < 64_000)
    sonnetry("ask", "--model", small.id, "Hello")

    assert sent(service)["max_tokens"] == small.max_output


@pytest.mark.parametrize("flags", [[], ["--no-stream"]])
def test_json_prints_the_whole_message(sonnetry, service, flags):
    """One JSON object and nothing else, however it was sent."""
    done = sonnetry("ask", "--json", *flags, "Hello")
    message = json.loads(done.out)

    assert message["type"] == "message"
    assert message["content"][-1]["text"] == f"{PREFIX}Hello"
    assert message["stop_reason"] == "end_turn"


def test_piped_text_is_the_question(sonnetry):
    """Standard input alone is enough."""
    assert sonnetry("ask", stdin="Grüße\n".encode()).out == f"{PREFIX}Grüße\n"


def test_piped_text_follows_the_words(sonnetry, service):
    """The words come first, as in: summarise this."""
    sonnetry("ask", "Summarise", stdin=b"a long text\n")

    assert sent(service)["messages"][0]["content"] == "Summarise\n\na long text\n"


def test_a_silent_pipe_is_not_waited_for(sonnetry, monkeypatch):
    """A script's open pipe does not hang the command; it says that it goes on."""
    reading, writing = os.pipe()
    monkeypatch.setattr(streams, "PATIENCE", 0.05)
    with open(reading) as pipe, open(writing, "w"):
        monkeypatch.setattr("tests.cli.stdin", None, raising=False) if False else None
        done = _with_stdin(pipe, ["ask", "Hello"], monkeypatch)

    assert done == ("Hello", streams.SILENT + "\n")


def _with_stdin(pipe, arguments, monkeypatch):
    raise NotImplementedError


def test_no_question_is_a_usage_error(sonnetry):
    """Nothing is asked and no server is started."""
    done = sonnetry("ask", stdin=b" \n")

    assert done.code == 2
    assert "there is no question" in done.err
