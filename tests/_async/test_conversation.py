"""Conversations: what is kept, what is refused before sending, and that no request of a long one is refused."""

from __future__ import annotations

import json
import random

import pytest

import sonnetry
from sonnetry import ConversationTooLongError, ToolError

MODEL = "claude-opus-5-5"  # thinks always, and binds its thinking to what came before
OLD = "claude-haiku-4-5"
TOOLS = [
    {"name": "look", "input_schema": {"type": "object", "properties": {"at": {"type": "string"}}}},
    {"name": "count", "input_schema": {"type": "object"}},
]


def talk_of(client, **params):
    return client.conversation(**{"model": MODEL, "max_tokens": 400, **params})


async def read(talk, content):
    async with talk.stream(content) as stream:
        async for _ in stream:
            pass


async def leave(talk, content):
    async with talk.stream(content) as stream:
        async for _ in stream.text_stream:
            break


def roles(talk):
    return [turn["role"] for turn in talk.messages]


async def test_turns_are_kept_as_they_were_sent_and_received(client, server, wire):
    """Key order, texts and unknown fields included; the next request says them again, byte for byte."""
    novel = {"text": "yes\u2028 \ud7ff", "novel": {"b": 1, "a": [None]}, "type": "text"}
    server.reply(wire.message(novel))
    server.reply(wire.message())
    talk = talk_of(client)
    first = await talk.send("first")
    await talk.send([{"text": "second", "type": "text"}])

    assert json.dumps(novel) == json.dumps(talk.messages[1]["content"][0])
    assert json.dumps(server.requests[1].json["messages"][:3]) == json.dumps(talk.messages[:3])
    assert first.content[0].text == "yes\u2028 \ud7ff"
    assert ["user", "assistant", "user", "assistant"] == roles(talk)
    assert 2 == len(talk.served_by)


async def test_an_answer_that_is_cut_is_asked_for_again(client, server, wire):
    """As `messages.create` does it: a body that ends before its end is an attempt that failed."""
    server.stream_fault("reset", after_bytes=20)
    talk = talk_of(client)
    answer = await talk.send("say seven words")

    assert 2 == len(server.requests)
    assert answer.content[0].to_dict() == talk.messages[1]["content"][0]


async def test_the_conversation_knows_what_its_cache_did(client):
    """Hit rate, the break with its cause and place, the price; and what other breakpoints would have done."""
    talk = talk_of(client, model=OLD, cache_control={"type": "ephemeral"}, system="It is 09:14. " + "ships " * 6000)
    await talk.send("one")
    await read(talk, "two")
    assert talk.cache.hit_rate > 0.4
    assert [] == talk.cache.breaks

    talk.change(system=talk.params["system"].replace("09:14", "09:15"))
    await talk.send("three")
    cache = talk.cache
    (found,) = cache.breaks
    assert ("time", "system[0].text", 10) == (found.cause, found.path, found.offset)
    assert cache.wasted == found.dollars > 0
    assert [1, 2, 3] == [turn.number for turn in cache.turns]
    assert 0 == cache.what_if(marks="none").hit_rate
    assert cache.figures.read == cache.what_if().read, "the simulator reads what the service reads"
    assert "turn 3: time at system[0].text, character 10" in str(cache)


async def test_a_stream_is_kept_at_its_end(client):
    """However it was read."""
    talk = talk_of(client)
    async with talk.stream("say seven words") as stream:
        said = [text async for text in stream.text_stream]
    async with talk.stream("and again") as stream:
        await stream.get_final_message()

    assert "".join(said) == "".join(block.get("text", "") for block in talk.messages[1]["content"])
    assert 4 == len(talk.messages)
    assert talk.partial is None


async def test_a_failure_leaves_the_conversation_as_it_was(client, server):
    """And the same message can be sent again."""
    talk = talk_of(client.with_options(max_retries=0))
    await talk.send("hello")
    before = json.dumps(talk.messages)
    server.fail(529)
    with pytest.raises(sonnetry.OverloadedError):
        await talk.send("more")
    server.fail(400)
    with pytest.raises(sonnetry.BadRequestError):
        await read(talk, "more")

    assert before == json.dumps(talk.messages)
    await talk.send("more")
    assert 4 == len(talk.messages)


@pytest.mark.parametrize("model", [MODEL, OLD])
async def test_a_cut_stream_is_resumed(client, server, model):
    """An older model continues the text; a newer one is asked to. The conversation stays valid."""
    talk = talk_of(client, model=model)
    await talk.send("hello")
    server.stream_fault("cut", after=9)
    with pytest.raises(sonnetry.StreamError):
        await read(talk, "say twenty words about the sea")
    assert 2 == len(talk.messages)
    assert talk.partial is not None

    await talk.resume()
    assert talk.partial is None
    assert (["user", "assistant"] * (2 if model == OLD else 3)) == roles(talk)
    await talk.send("go on")
    with pytest.raises(ValueError, match="no stream of this conversation was cut off"):
        await talk.resume()


async def test_a_stream_that_is_left_early_can_be_resumed(client):
    """Breaking out keeps what had arrived aside."""
    talk = talk_of(client)
    await leave(talk, "say twenty words")

    assert ([], True) == (talk.messages, talk.partial is not None)
    await talk.resume()
    assert "assistant" == roles(talk)[-1]


async def test_nothing_that_arrived_is_asked_again(client, server):
    """A stream that was cut before its first text."""
    talk = talk_of(client)
    server.stream_fault("cut", after=2)
    with pytest.raises(sonnetry.StreamError):
        await read(talk, "hello")
    await talk.resume()

    assert ["user", "assistant"] == roles(talk)


async def test_tool_calls_are_answered_before_anything_else(client):
    """By results alone, each once; the ways out are named."""
    talk = talk_of(client, tools=TOOLS, thinking={"type": "adaptive"})
    await talk.send('call look {"at": "box"}')
    (call,) = talk.open_calls

    assert ("look", {"at": "box"}) == (call["name"], call["input"])
    for content in ("well?", [], [{"type": "tool_result", "tool_use_id": "other", "content": "x"}]):
        with pytest.raises(ValueError, match=f"are waiting for their results: {call['id']}"):
            await talk.send(content)
    with pytest.raises(ValueError, match="are waiting for their results"):
        talk.trim(tokens=1)
    with pytest.raises(ValueError, match="are waiting for their results"):
        await talk.send_results({})
    await talk.send_results({call["id"]: {"found": 3}}, "what is it?")

    assert {"type": "tool_result", "tool_use_id": call["id"], "content": '{"found": 3}'} == talk.messages[2]["content"][
        0
    ]
    assert [] == talk.open_calls
    with pytest.raises(ValueError, match="there is no tool call"):
        await talk.send([{"type": "tool_result", "tool_use_id": call["id"], "content": "x"}])


async def test_a_tool_that_failed_says_so(client):
    """An exception is a result with is_error."""
    talk = talk_of(client, tools=TOOLS)
    await talk.send("call count {}")
    await talk.send_results({talk.open_calls[0]["id"]: KeyError("box")})

    assert (True, "KeyError('box')") == tuple(talk.messages[2]["content"][0][name] for name in ("is_error", "content"))


async def test_a_tool_error_keeps_its_blocks(client):
    """Results are those that the tool runner would send."""
    talk = talk_of(client, tools=TOOLS)
    await talk.send("call count {}")
    blocks = [{"type": "text", "text": "no"}]
    await talk.send_results({talk.open_calls[0]["id"]: ToolError(blocks)})

    assert (True, blocks) == tuple(talk.messages[2]["content"][0][name] for name in ("is_error", "content"))


@pytest.mark.parametrize("content", ["", " \n", [], [{"type": "text", "text": " "}], [{"type": "text", "text": ""}]])
async def test_an_empty_message_is_refused(client, server, content):
    """Before anything is sent."""
    talk = talk_of(client)
    with pytest.raises(ValueError, match="needs text or another block"):
        await talk.send(content)

    assert [] == list(server.requests)


async def test_a_refusal_is_returned_and_not_kept(client, server):
    """Rule RSP-3: what was refused stays out of the history."""
    talk = talk_of(client)
    await talk.send("hello")
    server.play("no", stop_reason="refusal")
    reply = await talk.send("something bad")

    assert ("refusal", 2) == (reply.stop_reason, len(talk.messages))
    assert reply is talk.last


async def test_forks_share_nothing_but_the_client(client):
    """Turns of one are not turns of the other."""
    talk = talk_of(client)
    await talk.send("hello")
    other = talk.fork()
    await other.send("in French")
    other.messages[0]["content"] = "changed"

    assert ("hello", 2, 4) == (talk.messages[0]["content"], len(talk.messages), len(other.messages))


async def test_it_is_saved_as_a_request_and_loaded_again(client, tmp_path):
    """A file that exists is replaced whole; a saved conversation is what `create` takes."""
    path = tmp_path / "talk.json"
    path.write_text("old")
    talk = talk_of(client, system="be brief", tools=TOOLS, temperature=1)
    await talk.send("hello \u00e9")
    talk.save(path)
    saved = json.loads(path.read_text("utf-8"))
    loaded = client.conversation(load=path)

    assert [path] == list(tmp_path.iterdir())
    assert {"model": MODEL, "max_tokens": 400, "system": "be brief", "tools": TOOLS, "temperature": 1} == dict(
        loaded.params
    )
    assert json.dumps(saved["messages"]) == json.dumps(talk.messages) == json.dumps(loaded.messages)
    await loaded.send("go on")
    assert OLD == client.conversation(load=saved, model=OLD).params["model"]
    for wrong in ({"messages": 5}, {"model": MODEL}, [], {"messages": [{"role": "user"}]}):
        with pytest.raises(ValueError, match="not a saved conversation"):
            client.conversation(load=wrong)
    with pytest.raises(TypeError, match="model"):
        client.conversation(load={"messages": []})


async def test_trimming_keeps_pairs_and_leaves_out_bound_thinking(client):
    """The oldest exchanges go, and the next request is accepted."""
    talk = talk_of(client, tools=TOOLS)
    for _ in range(5):
        await talk.send("call look {}")
        await talk.send_results({call["id"]: "a box " * 50 for call in talk.open_calls})
    before = talk.tokens
    went = talk.trim(tokens=before // 2)

    assert went > 0
    assert talk.tokens <= before // 2
    assert {"role": "user", "content": "call look {}"} == talk.messages[0]
    assert not any(
        block.get("type") == "thinking"
        for turn in talk.messages[:-1]
        for block in turn["content"]
        if isinstance(block, dict)
    )
    await talk.send("hello")
    talk.trim(tokens=1)
    assert ["user", "assistant"] == roles(talk)


async def test_what_is_too_long_is_not_sent(client, server):
    """Nothing is ever shortened by itself."""
    talk = talk_of(client, model=OLD)
    with pytest.raises(ConversationTooLongError, match="takes 200,000; nothing was sent"):
        await talk.send("word " * 300_000)
    with pytest.raises(ConversationTooLongError):
        talk.stream("word " * 300_000)

    assert [] == list(server.requests)


async def test_compaction_keeps_a_long_conversation_short(client):
    """The summary is kept where it came, and the service sees nothing before it."""
    talk = talk_of(client, compact=True)
    talk.messages = [{"role": "user", "content": "word " * 200_000}, {"role": "assistant", "content": "noted"}]
    reply = await talk.send("and now?")

    assert "compaction" == reply.content[0].type == talk.messages[3]["content"][0]["type"]
    assert talk.tokens < 1000
    await talk.send("go on")
    assert {"type": "compact_20260112", "trigger": {"type": "input_tokens", "value": 60_000}} == talk_of(
        client, compact=60_000
    ).params["context_management"]["edits"][0]


async def test_fallbacks_show_who_served(client, server):
    """Another model answers when the first stays overloaded."""
    talk = talk_of(client.with_options(max_retries=0), fallbacks=["claude-sonnet-5-5"])
    server.fail(529)
    reply = await talk.send("hello")

    assert (["claude-sonnet-5-5"], "claude-sonnet-5-5") == (talk.served_by, reply.model)
    await talk.send("again")
    assert MODEL == talk.served_by[1]


async def test_a_budget_is_the_conversations_own(client):
    """It stops before spending, and forks share it."""
    talk = talk_of(client, budget=0.02)
    await talk.send("hello")
    with pytest.raises(sonnetry.BudgetExceededError):
        await talk_of(client, budget=0.0001).send("hello")

    assert client.budget is None
    assert 1 == client.ledger.total().calls


async def test_settings_change_for_all_later_requests(client, server):
    """Thinking that was bound to the old ones is left out."""
    talk = talk_of(client, system="be brief")
    await talk.send("hello")
    talk.change(system=None, max_tokens=50)
    await talk.send("again")

    assert "system" not in server.requests[1].json
    assert 50 == server.requests[1].json["max_tokens"]


async def test_taking_back_the_last_question(client):
    """With its tool calls and results."""
    talk = talk_of(client, tools=TOOLS)
    await talk.send("hello")
    await talk.send("call look {}")
    await talk.send_results({talk.open_calls[0]["id"]: "x"})

    assert talk.undo()
    assert 2 == len(talk.messages)
    assert talk.undo()
    assert not talk.undo()


@pytest.mark.parametrize(("seed", "model"), [(1, MODEL), (2, OLD), (3, "claude-sonnet-5-5"), (4, "claude-opus-4-6")])
async def test_no_request_of_a_long_conversation_is_refused(client, server, tmp_path, seed, model):
    """Three hundred random steps on each kind of model: sent, streamed, cut, resumed, forked, saved, trimmed, changed."""
    chance = random.Random(seed)
    talk = talk_of(client.with_options(max_retries=0), model=model, tools=TOOLS, system="be brief")
    for _ in range(300):
        talk = await step(chance, talk, server, tmp_path / "talk.json")

    assert len(server.requests) > 150


async def send(chance, talk, server, path):
    await talk.send(chance.choice(["hello", [{"type": "text", "text": "say five words"}]]))


async def stream(chance, talk, server, path):
    await read(talk, "say nine words")


async def call(chance, talk, server, path):
    await talk.send(chance.choice(['call look {"at": "x"}', "call look {} and call count {}"]))


async def abandon(chance, talk, server, path):
    await leave(talk, "say nine words")
    if talk.partial is not None and chance.random() < 0.5:
        await talk.resume()


async def cut(chance, talk, server, path):
    server.stream_fault("cut", after=chance.randrange(1, 12))
    try:
        await read(talk, "say nine words")
    except sonnetry.StreamError:
        if chance.random() < 0.8:
            await talk.resume()


async def fork(chance, talk, server, path):
    return talk.fork()


async def save(chance, talk, server, path):
    talk.save(path)
    assert json.loads(path.read_text("utf-8"))["messages"] == talk.messages


async def trim(chance, talk, server, path):
    talk.trim(tokens=chance.choice([1, 500, 2000]))


async def change(chance, talk, server, path):
    talk.change(system=chance.choice(["be brief", "be long", None]))


async def undo(chance, talk, server, path):
    talk.undo()


STEPS = (send, send, stream, call, abandon, cut, fork, save, trim, change, undo)


async def step(chance, talk, server, path):
    """Do one thing and return the conversation to go on with; a refusal by the API fails the test by itself."""
    if talk.open_calls:
        results = {call["id"]: chance.choice(["ok", {"n": 1}, ValueError("no")]) for call in talk.open_calls}
        await talk.send_results(results, chance.choice([None, "and then?"]))
        return talk
    return await chance.choice(STEPS)(chance, talk, server, path) or talk
