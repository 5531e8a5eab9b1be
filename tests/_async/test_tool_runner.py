"""Tool runners at the seam: what is run, what is sent back, how a run ends, and what its history is worth afterwards."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from sonnetry import AnthropicError, InternalServerError, ToolError, beta_async_tool
from sonnetry.testing import LocalServer

MODEL = "claude-opus-4-7"
TYPED = ["messages", "beta"]


@beta_async_tool
async def get_weather(city: str) -> str:
    """Look up the weather.

    Args:
        city: The city.
    """
    return f"sunny in {city}"


@beta_async_tool
async def broken() -> str:
    """Raise."""
    raise RuntimeError("the disk is full")


@beta_async_tool
async def declined() -> str:
    """Raise what the model is to read."""
    raise ToolError("the user said no")


@beta_async_tool
async def nothing() -> None:
    """Return nothing."""


TOOLS = [get_weather, broken, declined, nothing]


def use(name: str, number: int = 1, /, **input: Any) -> dict[str, Any]:
    return {"type": "tool_use", "id": f"toolu_{number}", "name": name, "input": input}


def ask(tools: Any = TOOLS, **more: Any) -> dict[str, Any]:
    messages = [{"role": "user", "content": "How is it outside?"}]
    return {"model": MODEL, "max_tokens": 1000, "tools": tools, "messages": messages, **more}


def sent(server: LocalServer) -> list[Any]:
    """List the bodies that the server got."""
    return [request.json for request in server.requests]


@pytest.fixture(params=TYPED)
def runs(request, client) -> Any:
    return client.messages if request.param == "messages" else client.beta.messages


@pytest.mark.parametrize("stream", [False, True])
async def test_tools_run_until_the_model_is_done(runs, server, stream):
    """Their results go back in one message, in the order of the calls."""
    server.play([use("get_weather", 1, city="Bern"), use("get_weather", 2, city="Rome")])
    runner = runs.tool_runner(**ask(), stream=stream)
    last = await runner.until_done()

    results = sent(server)[1]["messages"][-1]["content"]
    assert [result["content"] for result in results] == ["sunny in Bern", "sunny in Rome"]
    assert [result["tool_use_id"] for result in results] == ["toolu_1", "toolu_2"]
    assert "is_error" not in results[0]
    assert last.stop_reason == "end_turn"
    assert server.requests[0].headers["x-stainless-helper"].startswith("BetaToolRunner")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (use("no_such_tool"), "Error: Tool 'no_such_tool' not found"),
        (use("broken"), "RuntimeError('the disk is full')"),
        (use("declined"), "the user said no"),
        (use("get_weather", town="Bern"), "Error: Invalid arguments for function get_weather"),
    ],
)
@pytest.mark.filterwarnings("ignore:Tool 'no_such_tool' not found")
async def test_failures_are_results_that_the_model_reads_tool_5(client, server, call, told):
    """An unknown tool, bad input and exceptions end no run (rule TOOL-5)."""
    server.play([call])
    await client.messages.tool_runner(**ask()).until_done()

    result = sent(server)[1]["messages"][-1]["content"][0]
    assert result["is_error"] is True
    assert result["content"].startswith(told)


async def test_a_tool_that_returns_nothing_sends_no_content_tool_6(client, server):
    """The content of a result may be left out (rule TOOL-6)."""
    server.play([use("nothing")])
    await client.messages.tool_runner(**ask()).until_done()

    assert sent(server)[1]["messages"][-1]["content"] == [{"type": "tool_result", "tool_use_id": "toolu_1"}]


async def test_a_call_that_was_cut_is_never_run(client, server):
    """A reply that ends at max_tokens ends the run, and its calls are answered in the history."""
    server.play([use("get_weather", city="Bern")], stop_reason="max_tokens")
    runner = client.messages.tool_runner(**ask())
    last = await runner.until_done()

    assert last.stop_reason == "max_tokens"
    assert len(sent(server)) == 1
    assert runner.messages[-1]["content"][0]["is_error"] is True


@pytest.mark.filterwarnings("ignore:The model 'claude-opus-4-5' is deprecated")
@pytest.mark.parametrize("stream", [False, True])
async def test_a_paused_turn_is_sent_back_as_it_came_srv_3(client, server, stream):
    """A pause asks for the same conversation again, with the reply behind it (rule SRV-3)."""
    server.play([{"type": "text", "text": "Looking."}], stop_reason="pause_turn")
    runner = client.messages.tool_runner(**{**ask(), "model": "claude-opus-4-5"}, stream=stream)
    await runner.until_done()

    assert sent(server)[1]["messages"][-1] == {"role": "assistant", "content": [{"type": "text", "text": "Looking."}]}


async def test_a_refusal_ends_the_run_and_leaves_no_trace_in_the_history(client, server):
    """No tool of a refused reply runs, and what was refused is not sent again."""
    server.play([{"type": "text", "text": "No."}], stop_reason="refusal")
    runner = client.messages.tool_runner(**ask())

    assert (await runner.until_done()).stop_reason == "refusal"
    assert [message["role"] for message in runner.messages] == ["user"]


async def test_max_iterations_ends_a_run_after_its_tools_have_run(client, server):
    """The history then ends in their results."""
    server.play([use("get_weather", city="Bern")], times=None)
    runner = client.messages.tool_runner(**ask(), max_iterations=2)
    await runner.until_done()

    assert len(sent(server)) == 2
    assert runner.messages[-1]["content"][0]["content"] == "sunny in Bern"


async def test_leaving_the_loop_pauses_a_run(client, server):
    """The pending call is answered with an error in the history, and runs when the run goes on."""
    server.play([use("get_weather", city="Bern")])
    runner = client.messages.tool_runner(**ask())
    async for _ in runner:
        break

    assert runner.messages[-1]["content"][0]["is_error"] is True
    await runner.until_done()
    assert runner.messages[2]["content"][0]["content"] == "sunny in Bern"


async def test_a_closed_run_gives_nothing_more(client, server):
    """Nor does it run a tool."""
    server.play([use("get_weather", city="Bern")])
    runner = client.messages.tool_runner(**ask())
    async for _ in runner:
        await runner.close()

    assert len(sent(server)) == 1


async def test_the_callers_own_answer_takes_the_place_of_the_tool(client, server):
    """A tool whose call was answered by the caller, for instance with a refusal, never runs."""
    ran: list[str] = []

    @beta_async_tool
    async def pay(to: str) -> str:
        """Pay."""
        ran.append(to)
        return "paid"

    server.play([use("pay", to="Eve")])
    runner = client.messages.tool_runner(**ask([pay]))
    async for message in runner:
        if message.stop_reason == "tool_use":
            denied = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "denied", "is_error": True}
            runner.append_messages(message, {"role": "user", "content": [denied]})

    assert ran == []
    assert sent(server)[1]["messages"][-1]["content"][0]["content"] == "denied"


async def test_the_answer_that_was_asked_for_in_the_body_is_the_one_that_is_sent(client, server):
    """Each call runs once."""
    ran: list[str] = []

    @beta_async_tool
    async def count() -> str:
        """Count."""
        ran.append("once")
        return str(len(ran))

    server.play([use("count")])
    runner = client.messages.tool_runner(**ask([count]))
    async for _ in runner:
        first = await runner.generate_tool_call_response()
        assert await runner.generate_tool_call_response() is first

    assert ran == ["once"]
    assert sent(server)[1]["messages"][-1]["content"][0]["content"] == "1"


async def test_arguments_can_be_replaced_on_the_way(client, server):
    """Header arguments stay, and a tool that is taken out is no longer run."""
    server.play([use("get_weather", city="Bern")])
    runner = client.beta.messages.tool_runner(**ask(), betas=["context-management-2025-06-27"])
    async for _ in runner:
        runner.set_messages_params(lambda params: {**params, "max_tokens": 77})

    assert sent(server)[1]["max_tokens"] == 77
    assert server.requests[1].headers["anthropic-beta"].startswith("context-management-2025-06-27")


async def test_a_failed_request_can_be_made_again(client, server):
    """What was answered before is kept."""
    server.play([use("get_weather", city="Bern")])
    runner = client.messages.tool_runner(**ask(), max_retries=0)
    async for _ in runner:
        break
    server.fail(500)
    with pytest.raises(InternalServerError):
        await runner.until_done()

    assert (await runner.until_done()).stop_reason == "end_turn"


async def test_calls_run_at_once_in_the_order_of_their_results(client, server, pause):
    """With `parallel=4`, four calls wait for each other and none is missing."""
    here: list[str] = []

    @beta_async_tool
    async def meet(name: str) -> str:
        """Wait for the others, at most 20 seconds."""
        here.append(name)
        for _ in range(4000):
            if len(here) == 4:
                return name
            await pause(0.005)
        return "alone"

    server.play([use("meet", number, name=f"n{number}") for number in range(4)])
    await client.messages.tool_runner(**ask([meet]), parallel=4).until_done()

    assert [result["content"] for result in sent(server)[1]["messages"][-1]["content"]] == ["n0", "n1", "n2", "n3"]


async def test_no_more_calls_run_at_once_than_parallel_says(client, server, pause):
    """A serial tool runs alone."""
    running: list[str] = []
    seen: list[int] = []

    @beta_async_tool
    async def plain() -> str:
        """Work."""
        running.append("plain")
        seen.append(len(running))
        await pause(0.01)
        running.remove("plain")
        return "done"

    @beta_async_tool(serial=True)
    async def alone() -> str:
        """Work alone."""
        assert running == []
        return "alone"

    server.play([use("plain", 1), use("plain", 2), use("plain", 3), use("alone", 4), use("plain", 5)])
    await client.messages.tool_runner(**ask([plain, alone]), parallel=2).until_done()

    results = sent(server)[1]["messages"][-1]["content"]
    assert [result["content"] for result in results] == ["done", "done", "done", "alone", "done"]
    assert max(seen) <= 2


async def test_a_tool_that_raises_is_repeated_as_often_as_it_says(client, server):
    """`retries=2` makes three attempts; a `ToolError` is an answer and makes one."""
    tried: list[str] = []

    @beta_async_tool(retries=2)
    async def flaky() -> str:
        """Work at the third attempt."""
        tried.append("x")
        if len(tried) < 3:
            raise OSError("busy")
        return "worked"

    server.play([use("flaky")])
    await client.messages.tool_runner(**ask([flaky])).until_done()

    assert sent(server)[1]["messages"][-1]["content"][0]["content"] == "worked"


async def test_a_tool_that_takes_too_long_is_given_up(client, server, pause):
    """The model reads that the tool did not finish."""
    release = threading.Event()

    @beta_async_tool(timeout=0.05)
    async def slow() -> str:
        """Take long."""
        for _ in range(400):
            if release.is_set():
                break
            await pause(0.05)
        return "late"

    server.play([use("slow")])
    try:
        await client.messages.tool_runner(**ask([slow])).until_done()
    finally:
        release.set()

    result = sent(server)[1]["messages"][-1]["content"][0]
    assert result["content"] == "Error: tool 'slow' did not finish within 0.05 seconds"
    assert result["is_error"] is True


@pytest.mark.parametrize(
    ("more", "error"),
    [({"parallel": 0}, ValueError), ({"compaction": {"type": "summarize"}}, ValueError), ({"tools": None}, TypeError)],
)
def test_bad_arguments_are_refused_before_a_request(client, server, more, error):
    """Nothing is sent."""
    with pytest.raises(error):
        client.beta.messages.tool_runner(**{**ask(), **more})

    assert sent(server) == []


async def test_a_beta_runner_sends_only_what_is_new_oth_2(client, server):
    """The service keeps the conversation; with `thread=False` every request has all of it (rule OTH-2)."""
    for thread, messages in ((None, 1), (False, 3)):
        server.play([use("get_weather", city="Bern")])
        runner = client.beta.messages.tool_runner(**ask(), thread=thread)
        await runner.until_done()
        assert len(sent(server)[-1]["messages"]) == messages
        assert len(runner.messages) == 4


def test_a_runner_takes_no_thread_that_was_made_elsewhere(client):
    """Its conversation is its own."""
    with pytest.raises(TypeError, match="`thread` cannot be set"):
        client.beta.messages.tool_runner(**ask(), thread={"type": "create"})


@beta_async_tool
async def get_time() -> str:
    """Tell the time."""
    return "noon"


INLINE = "inline-tools-2026-09-15"


@pytest.mark.parametrize("stream", [False, True])
async def test_tools_come_and_go_during_a_run_mid_4(client, server, stream):
    """The model is told in a system message; a tool that is gone is not run (rule MID-4)."""
    server.play([use("get_weather", 1, city="Bern")])
    server.play([use("get_time", 2), use("get_weather", 3, city="Rome")])
    runner = client.beta.messages.tool_runner(
        **{**ask([get_weather]), "model": "claude-opus-5-5"}, thread=False, betas=[INLINE], stream=stream
    )
    await runner.__anext__()
    runner.add_tools(get_time)
    runner.remove_tools("get_weather")
    with pytest.warns(UserWarning, match="Tool 'get_weather' not found"):
        await runner.until_done()

    told = sent(server)[1]["messages"][-1]
    assert [block["type"] for block in told["content"]] == ["tool_addition", "tool_removal"]
    assert told["content"][0]["tool"]["definition"] == get_time.to_dict()
    contents = [result["content"] for result in sent(server)[2]["messages"][-1]["content"]]
    assert contents == ["noon", "Error: Tool 'get_weather' not found"]


@pytest.mark.parametrize("stream", [False, True])
async def test_a_summary_takes_the_place_of_the_conversation(client, server, stream):
    """It is asked for after the tools have run, given to the loop's body, and counts as no iteration."""
    server.play([use("get_weather", city="Bern")])
    runner = client.beta.messages.tool_runner(
        **{**ask([get_weather]), "model": "claude-opus-5-5"},
        betas=["compact-2026-09-04"],
        stream=stream,
        max_iterations=2,
        stop_sequences=["STOP"],
    )
    reasons: list[Any] = []
    async for item in runner:
        reply: Any = await item.get_final_message() if stream else item
        reasons.append(reply.stop_reason)
        if reply.stop_reason == "tool_use":
            runner.compact_before_next_turn()
        if reply.stop_reason == "compaction":
            with pytest.raises(ValueError, match="being compacted"):
                runner.append_messages({"role": "user", "content": "wait"})

    assert reasons == ["tool_use", "compaction", "end_turn"]
    summary, after = sent(server)[1:]
    assert summary["compaction"] == {"type": "summarize"}
    assert "stop_sequences" not in summary
    assert "stop_sequences" in after
    assert [message["role"] for message in after["messages"]] == ["assistant"]
    assert [block["type"] for block in after["messages"][0]["content"]] == ["compaction"]


async def test_a_compaction_edit_and_a_summary_exclude_each_other(client):
    """Both would replace the history."""
    edits = {"edits": [{"type": "compact_20260112"}]}
    runner = client.beta.messages.tool_runner(**ask(), context_management=edits)
    with pytest.raises(ValueError, match="has a compaction edit"):
        runner.compact_before_next_turn()


async def test_eager_tools_run_while_the_reply_is_read(client, server):
    """A call runs once the model has moved on from it, unless it is deferred; results keep the order of the calls."""
    ran: list[str] = []

    @beta_async_tool
    async def note(word: str) -> str:
        """Note a word."""
        ran.append(word)
        return word

    server.play([use("note", 1, word="a"), use("note", 2, word="b"), use("note", 3, word="c")])
    runner = client.beta.messages.tool_runner(**ask([note]), stream=True, run_tools_eagerly=True)
    held: list[str] = []
    async for stream in runner:
        async for event in stream:
            if event.type == "content_block_start" and getattr(event.content_block, "id", None) == "toolu_2":
                assert ran == []
                runner.defer_tool_call(event.content_block)
            if event.type == "message_delta" and event.delta.stop_reason == "tool_use":
                assert ran == ["a"]
        held += [call.id for call in runner.deferred_tool_calls]
        if held and len(ran) == 2:
            assert ran == ["a", "c"]

    assert held == ["toolu_2"]
    assert ran == ["a", "c", "b"]
    assert [result["content"] for result in sent(server)[1]["messages"][-1]["content"]] == ["a", "b", "c"]


def test_eager_tools_need_a_stream(client):
    """Without one there is nothing to be ahead of."""
    with pytest.raises(ValueError, match="mutually exclusive"):
        client.messages.tool_runner(**ask(), run_tools_eagerly=True)


async def test_a_run_that_never_got_a_message_says_so(client):
    """`until_done()` has nothing to return."""
    with pytest.raises(AnthropicError, match="before there was a message"):
        await client.messages.tool_runner(**ask(), max_iterations=0).until_done()


async def test_definitions_of_tools_can_be_sent_by_hand(client, server):
    """`create` and `count_tokens` take what the decorator makes."""
    question = {"model": MODEL, "tools": [get_weather], "messages": [{"role": "user", "content": "hi"}]}
    await client.messages.create(**question, max_tokens=10)
    await client.messages.count_tokens(**question)

    assert sent(server)[0]["tools"] == sent(server)[1]["tools"] == [get_weather.to_dict()]


async def test_definitions_and_what_runs_may_be_given_apart(client, server):
    """A runner made by its class sends the definitions of `params` and runs `tools`."""
    from sonnetry import BetaAsyncToolRunner

    @beta_async_tool
    async def lookup(key: str) -> str:
        """Look up."""
        return f"found {key}"

    sent = {**lookup.to_dict(), "cache_control": {"type": "ephemeral"}}
    server.play([{"type": "tool_use", "id": "toolu_1", "name": "lookup", "input": {"key": "a"}}])
    params = {"model": "claude-opus-4-7", "max_tokens": 50, "messages": [{"role": "user", "content": "go"}]}
    runner = BetaAsyncToolRunner(params={**params, "tools": [sent]}, options={}, tools=[lookup], client=client)
    await runner.until_done()

    assert server.requests[0].json["tools"] == [sent]
    assert runner.messages[2]["content"][0]["content"] == "found a"
    with pytest.raises(TypeError, match="but got `params`, `tools`"):
        BetaAsyncToolRunner(params=params, options={}, tools=[lookup])
