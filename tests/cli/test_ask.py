"""`sonnetry ask`: the question, the request, the answer, and every way in which it can end."""

import json
import os
import re
import socket
import threading
import warnings

import pytest

from sonnetry._core import models
from sonnetry.cli import streams

PREFIX = "Simulated answer from a local Sonnetry server. You said: "


def sent(service):
    return service.requests[-1].json


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

    assert sent(service) == {
        "model": "claude-haiku-4-5",
        "max_tokens": 50,
        "system": "Be brief.",
        "messages": [{"role": "user", "content": "Hello"}],
        "stream": True,
    }


@pytest.mark.filterwarnings("ignore:The model .* is deprecated:DeprecationWarning")
def test_the_limit_is_never_above_the_models_own(sonnetry, service):
    """A model with a small output gets its own limit as the default."""
    small = next(model for model in models.models() if model.max_output and model.max_output < 64_000)
    sonnetry("ask", "--model", small.id, "Hello")

    assert sent(service)["max_tokens"] == small.max_output


@pytest.mark.parametrize(
    ("how", "sent_as"),
    [
        ("adaptive", {"type": "adaptive"}),
        ("between-tools", {"type": "between_tools"}),
        ("2000", {"type": "enabled", "budget_tokens": 2000}),
    ],
)
def test_thinking_is_sent_as_chosen_thk_1(sonnetry, service, how, sent_as):
    """As it was chosen, to a model that takes it."""
    model = "claude-sonnet-5-5" if how == "between-tools" else "claude-sonnet-4-6"
    sonnetry("ask", "--thinking", how, "--model", model, "Hello")

    assert sent(service)["thinking"] == sent_as


@pytest.mark.parametrize(("model", "sent_as"), [("claude-opus-4-7", None), ("claude-opus-5", {"type": "disabled"})])
def test_thinking_can_be_off_thk_1(sonnetry, service, model, sent_as):
    """It is switched off only where it would be on."""
    assert sonnetry("ask", "--thinking", "off", "--model", model, "Hello").code == 0
    assert sent(service).get("thinking") == sent_as


def test_an_unknown_kind_of_thinking_is_misuse(sonnetry, service):
    """The sentence lists the kinds."""
    done = sonnetry("ask", "--thinking", "hard", "Hello")

    assert (done.code, done.err) == (
        2,
        "sonnetry: thinking 'hard': choose adaptive, between-tools, off or a number of tokens\n",
    )
    assert service.requests == []


def test_base_url_names_another_server(sonnetry, service, monkeypatch):
    """The option wins over the environment."""
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "http://127.0.0.1:9")

    assert sonnetry("ask", "--base-url", service.base_url, "Hello").out == f"{PREFIX}Hello\n"


def test_a_base_url_that_is_none_is_misuse(sonnetry, service):
    """Nothing is sent anywhere."""
    done = sonnetry("ask", "--base-url", "ftp://example.com", "Hello")

    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "base_url" in done.err


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


@pytest.fixture
def silent_pipe():
    """A pipe that stays open and says nothing; gives its two ends."""
    reading, writing = os.pipe()
    with os.fdopen(reading) as pipe, os.fdopen(writing, "w") as writer:
        yield pipe, writer


def test_a_silent_pipe_is_not_waited_for(sonnetry, monkeypatch, silent_pipe):
    """A script's open pipe does not hang the command; it says that it goes on."""
    monkeypatch.setattr(streams, "PATIENCE", 0.02)
    done = sonnetry("ask", "Hello", stdin=silent_pipe[0])

    assert done.out == f"{PREFIX}Hello\n"
    assert streams.SILENT in done.err


def test_a_dash_waits_for_the_pipe(sonnetry, monkeypatch, silent_pipe):
    """`-` among the words means that something will come, however late."""
    monkeypatch.setattr(streams, "PATIENCE", 0.0)
    pipe, writer = silent_pipe
    threading.Timer(0.03, lambda: (writer.write("late text"), writer.close())).start()
    done = sonnetry("ask", "Summarise", "-", stdin=pipe)

    assert done.out == f"{PREFIX}Summarise\n\nlate text\n"


def test_closed_standard_input_is_no_input(sonnetry):
    """A daemon's child has none."""
    assert sonnetry("ask", "Hello", stdin=None).out == f"{PREFIX}Hello\n"


def test_no_question_is_a_usage_error(sonnetry):
    """Nothing is asked and no server is started."""
    done = sonnetry("ask", stdin=b" \n")

    assert (done.code, done.out) == (2, "")
    assert "there is no question" in done.err


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfmark", "mark"),
        ("gr\u00fcn".encode(), "gr\u00fcn"),
        (b"gr\xfcn", "gr\u00fcn"),
    ],
)
def test_piped_bytes_are_read_as_utf_8_or_else_as_the_locale_says(data, text):
    """A byte order mark goes, and nothing fails."""
    assert text == streams.decoded(data, "latin-1")


def test_bytes_that_fit_nothing_are_replaced():
    """Neither a pipe nor an argument can make the command fail."""
    assert streams.decoded(b"gr\xfcn", "ascii") == "gr\ufffdn"
    assert streams.readable("gr\udcfcn") == "gr\ufffdn"


# --- Failures ------------------------------------------------------------------------------------------------------------


def test_a_base_url_with_the_version_in_it_is_pointed_out(sonnetry, service):
    """The paths begin with /v1 themselves."""
    done = sonnetry("ask", "--base-url", f"{service.base_url}/v1", "Hello")

    assert done.code == 1
    assert done.err.endswith("; leave /v1 out of the base URL\n")


def test_a_wrong_key_is_one_sentence(sonnetry, service, monkeypatch):
    """It names the API's error and the request, and not the key."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-wrong-one")
    done = sonnetry("ask", "Hello")

    assert (done.code, done.out) == (1, "")
    assert re.fullmatch(
        r"sonnetry: Error code: 401 - authentication_error: invalid x-api-key \(request id req_\w+\); "
        r"check ANTHROPIC_API_KEY, or run `sonnetry doctor`\n",
        done.err,
    )


def test_a_repeated_key_is_masked(sonnetry, service):
    """Also a gateway that repeats the key in its answer does not get it printed."""
    service.fail(400, "you sent sk-right,\n\tdid you not?")
    done = sonnetry("ask", "Hello")

    assert "you sent ***, did you not?" in done.err
    assert done.err.count("\n") == 1


def test_a_bearer_token_is_a_credential_too(sonnetry, service, monkeypatch):
    """`ANTHROPIC_AUTH_TOKEN` alone talks to the service."""
    monkeypatch.delenv("ANTHROPIC_API_KEY")
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "sk-right")

    assert sonnetry("ask", "Hello").out == f"{PREFIX}Hello\n"


def test_a_closed_port_is_one_sentence(sonnetry, monkeypatch):
    """It names the address."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    monkeypatch.setenv("ANTHROPIC_BASE_URL", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-any")
    done = sonnetry("ask", "Hello")

    assert (done.code, done.out) == (1, "")
    assert done.err == (
        f"sonnetry: cannot connect to 127.0.0.1:{port}: Connection refused; run `sonnetry doctor` to find the cause\n"
    )


def test_a_server_without_a_key_is_misuse(sonnetry, service, monkeypatch):
    """A base URL alone does not start the simulation."""
    monkeypatch.delenv("ANTHROPIC_API_KEY")
    done = sonnetry("ask", "Hello")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("sonnetry: Could not resolve authentication method: no credential; tried api_key=")
    assert done.err.endswith("; `sonnetry serve` accepts any text as ANTHROPIC_API_KEY\n")


def test_a_key_that_no_header_can_carry_is_misuse(sonnetry, service, monkeypatch):
    """The sentence names the header and keeps the key."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-two\nlines")
    done = sonnetry("ask", "Hello")

    assert done.code == 2
    assert "x-api-key" in done.err
    assert "sk-two" not in done.err
    assert "lines" not in done.err


def test_an_unknown_model_is_the_services_word(sonnetry, service):
    """The command does not judge model ids; it says where they are listed."""
    done = sonnetry("ask", "--model", "claude-nobody", "Hello")

    assert done.code == 1
    assert "404 - not_found_error: model: claude-nobody" in done.err
    assert done.err.endswith("; run `sonnetry models` to list the available models\n")


def test_a_cut_answer_shows_what_came_and_fails(sonnetry, service):
    """The sentence stands on a line of its own."""
    service.stream_fault("cut", after=6)
    done = sonnetry("ask", "Hello")

    assert done.code == 1
    assert done.out
    assert PREFIX.startswith(done.out.strip())
    assert done.err.startswith("sonnetry: the stream ended before")


def test_an_empty_variable_is_one_sentence(sonnetry, monkeypatch):
    """The library's warnings come without a file name and a line of code."""
    monkeypatch.setattr("sonnetry._core.credentials._told", set())
    monkeypatch.setenv("ANTHROPIC_API_KEY", "")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        done = sonnetry("ask", "Hello")

    assert done.out == f"{PREFIX}Hello\n"
    assert "sonnetry: ANTHROPIC_API_KEY is set but empty and counts as unset\n" in done.err


def test_an_answer_that_was_cut_by_its_limit_says_so(sonnetry, service):
    """The text alone would not show it."""
    done = sonnetry("ask", "--max-tokens", 25, "Hello")

    assert done.code == 0
    assert done.err == "sonnetry: the answer was cut at its limit of 25 tokens (--max-tokens).\n"


def test_a_refusal_says_so(sonnetry, service, wire):
    """An empty answer is explained."""
    service.reply(wire.message(stop_reason="refusal") | {"content": []})
    done = sonnetry("ask", "--no-stream", "Hello")

    assert (done.code, done.out) == (0, "")
    assert done.err == "sonnetry: the model declined to go on.\n"


def test_too_many_tokens_without_streaming_are_misuse(sonnetry):
    """The refusal speaks of the command's own options."""
    done = sonnetry("ask", "--no-stream", "--max-tokens", 64_000, "Hello")

    assert (done.code, done.out) == (2, "")
    assert "leave out --no-stream" in done.err


def test_a_last_line_is_ended_once(sonnetry, service, wire):
    """An answer that ends its line gets no second end."""
    service.reply(wire.stream(wire.text("one\n", "two\n")))
    service.reply(wire.message({"type": "text", "text": "one\n"}))

    assert sonnetry("ask", "Hello").out == "one\ntwo\n"
    assert sonnetry("ask", "--no-stream", "Hello").out == "one\n"
