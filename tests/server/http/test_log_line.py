"""Why did the server say no? The log line and the journal tell."""

import json
import logging
import time

import pytest


@pytest.fixture
def lines(caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("sonnetry-server"), "level", logging.INFO)
    caplog.set_level(logging.INFO, "sonnetry-server")

    def logged():
        return [record.getMessage() for record in caplog.records if record.name == "sonnetry-server"]

    def read():  # a line is written after its answer was sent
        end = time.monotonic() + 20
        while not logged() and time.monotonic() < end:
            time.sleep(0.01)
        return logged()

    return read


def test_a_refusal_is_logged_with_its_reason(api, lines):
    """The line of a refused request has its model, its duration and the error."""
    answer = api.create(model="claude-opus-4-6", max_tokens=-1)

    (line,) = lines()
    assert line.startswith(f"POST /v1/messages 400 {answer.headers['request-id']} ")
    assert " ms claude-opus-4-6 invalid_request_error: max_tokens: " in line


def test_an_answer_is_logged_with_its_tokens(api, lines):
    """The line of an answer has its model and what it cost."""
    usage = api.create(model="claude-opus-4-6").json["usage"]

    assert lines()[0].endswith(
        f" claude-opus-4-6 {usage['input_tokens']} tokens in {usage['output_tokens']} tokens out"
    )


def test_a_request_forges_no_line(api, lines):
    """What a request says stays on its line, and is cut."""
    api.create(model="x\nINFO forged" + "y" * 5000)

    (line,) = lines()
    assert "\n" not in line
    assert len(line) < 2000


def test_the_journal_has_the_answer(api, server):
    """`/_local/requests` shows what was asked and what was answered."""
    api.create(model="nobody")
    api.create(stream=True)
    refused, streamed = (request.to_dict() for request in server.requests[-2:])

    assert json.loads(refused["body"])["model"] == "nobody"
    assert json.loads(refused["answer"])["error"]["message"] == "model: nobody"
    assert streamed["answer"].startswith("event: message_start\n")


def test_a_path_with_v1_twice(api):
    """A base URL that ends in /v1 is the commonest mistake; the answer names it."""
    answer = api("POST", "/v1/v1/messages", b"{}")

    assert answer.error[0] == 404
    assert "the base URL goes without /v1" in answer.error[2]


def test_a_stream_is_logged_with_its_tokens(api, lines):
    """The line of a streamed answer has the final counts."""
    usage = api.create(model="claude-opus-4-6", stream=True).events[-2]["usage"]

    assert lines()[0].endswith(f" {usage['input_tokens']} tokens in {usage['output_tokens']} tokens out")


def test_what_no_text_is_stays_out_of_the_journal(api, server):
    """Of an answer that is not text, such as a file, the journal keeps nothing."""
    server.reply(b"\x00\x01", path="/v1/models")
    api("GET", "/v1/models")

    assert server.requests[-1].answer == b""
