# Derived from tests/_async/test_tool_runner.py by codegen/unasync.py; edit that file instead.
"""The tool runner: asks, runs the tools that the model calls, sends their results, and repeats (rules TOOL-1 to TOOL-8)."""

from __future__ import annotations

import threading
from typing import Any

import pytest

import sonnetry
from sonnetry import ToolError

CALL = 'call get_weather {"city": "Paris"}'


def asking(text: str = CALL, **more: Any) -> dict[str, Any]:
    return {"model": "claude-opus-4-7", "max_tokens": 1000, "messages": [{"role": "user", "content": text}], **more}


def results_of(runner: Any) -> list[dict[str, Any]]:
    return [block for turn in runner.messages if isinstance(turn, dict) for block in turn["content"] if block != CALL]


@pytest.fixture
def weather(tool_of):
    @tool_of
    def get_weather(city: str) -> str:
        """The weather in a city, now.

        Args:
            city: the name of the city
        """
        return f"18 degrees in {city}"

    return get_weather


@pytest.mark.parametrize("stable", [True, False])
def test_it_runs_to_the_answer(client, weather, stable):
    """Two answers, and the tool's result between them; the history can be continued from."""
    messages = client.messages if stable else client.beta.messages
    runner = messages.tool_runner(**asking(), tools=[weather])
    reasons = [message.stop_reason for message in runner]

    assert ["tool_use", "end_turn"] == reasons
    assert "The tools returned: 18 degrees in Paris" in runner.messages[-1].content[0].text
    more = [*runner.messages, {"role": "user", "content": "Thanks"}]
    assert "end_turn" == (messages.create(**{**asking(), "messages": more}, tools=[weather])).stop_reason


@pytest.mark.parametrize("stable", [True, False])
def test_it_streams(client, weather, stable):
    """Each item is a stream; one that is not read to its end is read for the tools."""
    messages = client.messages if stable else client.beta.messages
    texts = []
    for stream in messages.tool_runner(**asking(), tools=[weather], stream=True):
        texts += [text for text in stream.text_stream]

    assert "The tools returned: 18 degrees in Paris" in "".join(texts)


def test_until_done(client, weather):
    """The last answer, also after the loop was left early."""
    runner = client.beta.messages.tool_runner(**asking(), tools=[weather])
    for message in runner:
        assert "tool_use" == message.stop_reason
        break

    assert "end_turn" == (runner.until_done()).stop_reason


@pytest.mark.filterwarnings("ignore:Tool 'other'")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("call other {}", "Error: Tool 'other' not found"),
        ('call fail {"how": "bug"}', "ZeroDivisionError("),
        ('call fail {"how": "told"}', "no such city"),
        ('call fail {"how": 7}', "Invalid arguments for function fail: how: Input should be a valid string"),
    ],
)
def test_failures_are_results(client, tool_of, text, words):
    """The model reads what went wrong, and the loop continues (rule TOOL-6)."""

    @tool_of
    def fail(how: str) -> str:
        if how == "told":
            raise ToolError("no such city")
        return str(1 // 0)

    other = {"name": "other", "input_schema": {"type": "object", "properties": {}}}
    loose = {"type": "object", "properties": {"how": {}}}
    sent = {**fail.to_dict(), "input_schema": loose}
    fail.to_dict = lambda: sent
    runner = client.beta.messages.tool_runner(**asking(text), tools=[fail, other])
    runner.until_done()
    result = runner.messages[2]["content"][0]

    assert result["is_error"] is True
    assert words in result["content"]


@pytest.mark.parametrize("reason", ["max_tokens", "refusal", "end_turn", "model_context_window_exceeded"])
def test_other_ends_run_nothing(client, server, weather, reason):
    """Only an answer that waits for results runs tools."""
    server.play("No.", stop_reason=reason)
    runner = client.beta.messages.tool_runner(**asking("Hello"), tools=[weather])

    assert reason == (runner.until_done()).stop_reason
    assert 1 == len(server.requests)


def test_a_paused_turn_is_sent_back(client, server, weather):
    """`pause_turn` goes back unchanged, and the model continues (rule RSP-4)."""
    server.play("Wait", stop_reason="pause_turn")
    request = {**asking("Hello"), "model": "claude-haiku-4-5"}  # one that continues its own turn
    client.beta.messages.tool_runner(**request, tools=[weather]).until_done()

    assert [{"type": "text", "text": "Wait"}] == server.requests[1].json["messages"][1]["content"]


def test_max_iterations(client, weather):
    """The last answer's tools have run, so the history is complete."""
    runner = client.beta.messages.tool_runner(**asking(), tools=[weather], max_iterations=1)

    assert "tool_use" == (runner.until_done()).stop_reason
    assert "tool_result" == runner.messages[-1]["content"][0]["type"]


def test_the_loop_body_may_take_over(client, weather):
    """Appended messages replace the answer and its results; the results are computed once."""
    runner = client.beta.messages.tool_runner(**asking(), tools=[weather])
    for message in runner:
        results = runner.generate_tool_call_response()
        if results is not None:
            assert results is runner.generate_tool_call_response()
            results["content"][0]["content"] = "Snow"
            runner.append_messages(message, results)

    assert "The tools returned: Snow" in runner.messages[-1].content[0].text


def test_arguments_can_be_replaced(client, server, weather):
    """A function gets the present arguments and returns those of the next request."""
    runner = client.beta.messages.tool_runner(**asking(), tools=[weather])
    for _ in runner:
        runner.set_messages_params(lambda params: {**params, "max_tokens": 77})

    assert [1000, 77] == [request.json["max_tokens"] for request in server.requests]
    with pytest.raises(ValueError, match="compaction"):
        runner.set_messages_params({"compaction": {}, "messages": []})


def test_parallel_calls(client, server):
    """The calls of one answer run at a time, and their results are in the order of the calls."""
    barrier = threading.Barrier(2, timeout=20)

    @sonnetry.tool
    def meet(name: str) -> str:
        barrier.wait()
        return name

    calls = [{"type": "tool_use", "name": "meet", "input": {"name": name}} for name in "ab"]
    server.play(calls)
    runner = client.beta.messages.tool_runner(**asking("Hello"), tools=[meet], parallel=2)
    runner.until_done()

    assert ["a", "b"] == [result["content"] for result in runner.messages[2]["content"]]


def test_a_serial_tool_runs_alone(client, server):
    """Calls before a serial one end before it begins, and those after it begin when it has ended."""
    running: list[str] = []
    seen: list[list[str]] = []

    def work(name: str) -> str:
        running.append(name)
        seen.append(list(running))
        running.remove(name)
        return name

    alone = sonnetry.tool(work, name="alone", serial=True)
    calls = [{"type": "tool_use", "name": "alone", "input": {"name": name}} for name in "abc"]
    server.play(calls)
    client.beta.messages.tool_runner(**asking("Hello"), tools=[alone], parallel=3).until_done()

    assert [["a"], ["b"], ["c"]] == seen


def test_a_tool_has_a_time_limit(client, server):
    """A plain function that does not return is reported; it ends on its own later."""
    over = threading.Event()

    @sonnetry.tool(timeout=0.05)
    def hang() -> str:
        over.wait(20)
        return "late"

    server.play([{"type": "tool_use", "name": "hang", "input": {}}])
    runner = client.beta.messages.tool_runner(**asking("Hello"), tools=[hang], parallel=1)
    try:
        runner.until_done()
    finally:
        over.set()

    assert "Error: hang did not return within 0.05 s" == runner.messages[2]["content"][0]["content"]


def test_a_tool_is_tried_again(client, server):
    """`retries` repeats what failed by chance, not what the tool reports."""
    tries: list[str] = []

    @sonnetry.tool(retries=2)
    def shaky(how: str) -> str:
        tries.append(how)
        if how == "told":
            raise ToolError("no")
        if len(tries) < 3:
            raise OSError("try again")
        return "done"

    server.play([{"type": "tool_use", "name": "shaky", "input": {"how": how}} for how in ("chance", "told")])
    runner = client.beta.messages.tool_runner(**asking("Hello"), tools=[shaky], parallel=1)
    runner.until_done()

    assert ["chance", "chance", "chance", "told"] == tries
    assert ["done", "no"] == [result["content"] for result in runner.messages[2]["content"]]


def test_a_call_that_is_not_complete_never_runs(client, server, weather):
    """The runner ends with the answer, which lists the call."""
    call = {"type": "tool_use", "id": "toolu_1", "name": "get_weather", "input": ["no", "object"]}
    server.reply({"type": "message", "role": "assistant", "content": [call], "stop_reason": "tool_use"})
    runner = client.beta.messages.tool_runner(**asking("Hello"), tools=[weather])
    message = runner.until_done()

    assert 1 == len(message.incomplete_tool_calls)
    assert 1 == len(server.requests)


def test_it_names_itself(client, server, weather):
    """The request says which helper it came from, beside what the caller says."""
    headers = {"x-stainless-helper": "mine"}
    client.beta.messages.tool_runner(**asking("Hello"), tools=[weather], extra_headers=headers).until_done()

    assert "mine, BetaToolRunner" == server.requests[0].headers["x-stainless-helper"]


def test_a_closed_runner_asks_no_more(client, server, weather):
    """`close()` ends it after the present step."""
    runner = client.beta.messages.tool_runner(**asking(), tools=[weather])
    for _ in runner:
        runner.close()

    assert 1 == len(server.requests)
