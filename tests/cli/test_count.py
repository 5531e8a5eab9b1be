"""`sonnetry count`: what is counted, by whom, and how it is printed."""

import json

import pytest

from sonnetry._core import models, tokens


def test_the_service_counts_what_ask_would_send_cnt_1(sonnetry, service, tmp_path):
    """Words, files and a system prompt, for the model that is named; the number stands alone."""
    notes = tmp_path / "notes.txt"
    notes.write_text("Some notes.")
    done = sonnetry("count", "--model", "claude-haiku-4-5", "--system", "Be brief.", "-f", notes, "Hello")
    request = service.requests[-1]

    assert (done.code, done.err) == (0, "")
    assert int(done.out) > 0
    assert request.path == "/v1/messages/count_tokens"
    assert request.json["model"] == "claude-haiku-4-5"
    assert request.json["system"] == "Be brief."
    assert [block["type"] for block in request.json["messages"][0]["content"]] == ["document", "text"]


def test_offline_estimates_and_asks_nobody(sonnetry, service):
    """By the estimate of the library, scaled for the model (rule MOD-9)."""
    done = sonnetry("count", "--offline", stdin=b"What is a sonnet?")
    default = models.find(models.defaults().model)
    request = {"messages": [{"role": "user", "content": "What is a sonnet?"}]}

    assert (done.code, done.err) == (0, "")
    assert int(done.out) == tokens.prompt_tokens(request, default)
    assert service.requests == []


def test_json_tells_the_model_too(sonnetry, service):
    """One object."""
    done = json.loads(sonnetry("count", "--json", "Hello").out)

    assert done["model"] == models.defaults().model
    assert done["input_tokens"] > 0


def test_without_a_key_the_estimate_is_said_to_be_one(sonnetry):
    """On standard error, in one line."""
    done = sonnetry("count", "Hello")

    assert int(done.out) > 0
    assert done.err == "sonnetry: ANTHROPIC_API_KEY is not set, so a server inside this command estimates.\n"


def test_offline_does_not_guess_about_unknown_models(sonnetry):
    """Models count differently (rule CNT-5)."""
    done = sonnetry("count", "--offline", "--model", "gpt", "Hello")

    assert (done.code, done.out) == (2, "")
    assert "does not know the model gpt" in done.err


@pytest.mark.parametrize("flags", [[], ["--offline"]])
def test_nothing_to_count_is_misuse(sonnetry, service, flags):
    """As with `ask`."""
    assert sonnetry("count", *flags, stdin=b"").code == 2
