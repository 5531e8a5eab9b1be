"""Asking again for an object: `repair=Repair(attempts, dollars)` of `parse` and `stream`."""

from __future__ import annotations

import json

import pydantic
import pytest

import sonnetry
from sonnetry import OutputInvalid, OutputRefused, OutputTruncated, Repair

from ._reading import methods


class Line(pydantic.BaseModel):
    """What is asked for."""

    item: str
    price: float


class Node(pydantic.BaseModel):
    """What is asked for by a tool."""

    name: str
    children: list[Node] = []


GOOD, BAD = '{"item": "a", "price": 2}', '{"item": "a", "price": "dear"}'
both_areas = pytest.mark.parametrize("area", ["messages", "beta.messages"])
both_calls = pytest.mark.parametrize("call", ["parse", "stream"])


async def asked(area, call, **arguments):
    """Return the message of `parse`, or of a stream that was read to its end."""
    if call == "parse":
        return await area.parse(**arguments)
    async with area.stream(**arguments) as stream:
        return await stream.get_final_message()


def bodies(server):
    """Return what was sent."""
    return [json.loads(request.body) for request in server.requests]


@both_areas
@both_calls
async def test_an_answer_that_is_not_valid_is_asked_for_again_with_the_reason(client, server, ask, area, call):
    """The answer and what is wrong with it join the conversation, once; the usage is that of both attempts."""
    server.play(BAD)
    server.play(GOOD)
    answer = await asked(methods(client, area), call, **ask, output_format=Line, repair=Repair())

    first, second = bodies(server)
    assert Line(item="a", price=2) == answer.output == answer.parsed_output
    assert first["messages"] == second["messages"][:1]
    assert BAD == second["messages"][1]["content"][0]["text"]
    assert "price" in second["messages"][2]["content"]
    assert first["output_config"] == second["output_config"]
    assert not {"repair", "fit"} & second.keys()
    assert client.ledger.total().output_tokens == answer.usage.output_tokens
    assert client.ledger.total().input_tokens == answer.usage.input_tokens
    assert 2 == client.ledger.total().calls
    assert client.ledger.total().dollars == answer.cost() == answer.usage.cost()


@both_calls
async def test_an_answer_that_was_cut_is_asked_for_with_twice_the_limit(client, server, ask, call):
    """The conversation is the same, and more than a plain call may take is streamed underneath."""
    server.play(BAD[:9], stop_reason="max_tokens")
    server.play(GOOD)
    answer = await asked(client.messages, call, **ask | {"max_tokens": 20_000}, output_format=Line, repair=Repair())

    first, second = bodies(server)
    assert (20_000, 40_000) == (first["max_tokens"], second["max_tokens"])
    assert first["messages"] == second["messages"]
    assert "a" == answer.output.item


@both_calls
@pytest.mark.parametrize(
    ("end", "error", "tries"),
    [
        ({"stop_reason": "refusal"}, OutputRefused, 1),
        ({"stop_reason": "model_context_window_exceeded"}, OutputTruncated, 1),
        ({}, OutputInvalid, 3),
    ],
)
async def test_what_cannot_be_repaired_raises_with_the_usage_of_all(client, server, ask, call, end, error, tries):
    """A refusal and a full context are not asked for again; after the last attempt its error is raised."""
    server.play(BAD, times=None, **end)
    with pytest.raises(error) as caught:
        await asked(client.messages, call, **ask, output_format=Line, repair=Repair(attempts=2))

    assert tries == caught.value.attempts == len(server.requests)
    assert client.ledger.total().output_tokens == caught.value.usage.output_tokens


@both_calls
async def test_the_limit_of_the_model_is_the_last(client, server, ask, call):
    """An answer that was cut there is not asked for again."""
    server.play(BAD[:9], stop_reason="max_tokens", times=None)
    with pytest.raises(OutputTruncated) as caught:
        await asked(
            client.messages, call, **ask | {"max_tokens": 100_000}, long_requests="stream", output_format=Line,
            repair=Repair(attempts=5),
        )  # fmt: skip

    assert [100_000, 128_000] == [body["max_tokens"] for body in bodies(server)]
    assert 2 == caught.value.attempts


@both_calls
async def test_dollars_bound_all_attempts_together(client, server, ask, call):
    """A further ask that could exceed them is not made, and the error says so."""
    server.play(BAD, times=None)
    with pytest.raises(OutputInvalid) as caught:
        await asked(client.messages, call, **ask, output_format=Line, repair=Repair(attempts=9, dollars="0.012"))

    spent = client.ledger.total().dollars
    assert 1 <= len(server.requests) < 9
    assert spent < 0.012
    assert "of $0.012" in caught.value.__notes__[0] or "could cost" in caught.value.__notes__[0]


async def test_an_error_of_the_service_is_raised_as_it_is(make_client, server, ask):
    """What the first answer lacked is its context."""
    client = make_client(max_retries=0)
    server.play(BAD)
    server.fail(529, when=lambda request: b"not valid" in request.body)
    with pytest.raises(sonnetry.OverloadedError) as caught:
        await client.messages.parse(**ask, output_format=Line, repair=Repair())

    assert isinstance(caught.value.__context__, OutputInvalid)


async def test_messages_of_an_iterator_are_sent_again(client, server, ask):
    """They are kept for the second ask."""
    server.play(BAD)
    server.play(GOOD)
    answer = await client.messages.parse(
        **ask | {"messages": iter(ask["messages"])}, output_format=Line, repair=Repair()
    )

    assert "a" == answer.output.item
    assert 3 == len(bodies(server)[1]["messages"])


async def test_an_answer_without_text_is_just_asked_for_again(client, server, ask):
    """There is nothing to send back."""
    server.play([{"type": "thinking", "thinking": "Hm."}], stop_reason="end_turn")
    server.play(GOOD)
    answer = await client.messages.parse(**ask, output_format=Line, repair=Repair())

    assert "a" == answer.output.item
    assert 1 == len(bodies(server)[1]["messages"])


@both_calls
async def test_a_forced_tool_is_told_by_its_result(client, server, ask, call):
    """The reason is the result of the call, marked as an error."""
    tool = {"type": "tool_use", "name": "answer"}
    server.play([tool | {"input": {"name": 3}}])
    server.play([tool | {"input": {"name": "a"}}])
    answer = await asked(client.messages, call, **ask, output_format=Node, fit="tool", repair=Repair())

    result = bodies(server)[1]["messages"][2]["content"][0]
    assert "a" == answer.output.name
    assert ("tool_result", True) == (result["type"], result["is_error"])


async def test_partials_end_with_the_repaired_object(client, server, ask):
    """The events of the first answer are handed out, then the whole object."""
    server.play(BAD)
    server.play(GOOD)
    async with client.messages.stream(**ask, output_format=Line, repair=Repair()) as stream:
        parts = [part async for part in stream.partials]

    assert parts[-1].complete
    assert Line(item="a", price=2) == parts[-1].value


async def test_middleware_sees_every_attempt(make_client, server, ask):
    """A further ask is a request like any other."""
    seen = []

    async def count(request, call_next):
        seen.append(request)
        return await call_next(request)

    server.play(BAD)
    server.play(GOOD)
    answer = await make_client(middleware=[count]).messages.parse(**ask, output_format=Line, repair=Repair())

    assert 2 == len(seen)
    assert "a" == answer.output.item


async def test_what_is_no_repair(client, server, ask):
    """Wrong values are refused before anything is sent."""
    with pytest.raises(TypeError, match=r"repair is a sonnetry.Repair\(...\), not 3"):
        await client.messages.parse(**ask, output_format=Line, repair=3)
    with pytest.raises(TypeError, match="a raw answer is one attempt"):
        await client.messages.with_raw_response.parse(**ask, output_format=Line, repair=Repair())
    for wrong in ({"attempts": 0}, {"attempts": True}, {"dollars": -1}):
        with pytest.raises(ValueError, match=r"attempts|dollars|negative"):
            Repair(**wrong)

    assert [] == list(server.requests)
