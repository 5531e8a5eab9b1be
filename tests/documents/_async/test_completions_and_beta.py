"""The documents' rows on legacy completions and the beta helper (A2), as the Python README has them."""

from __future__ import annotations

import pytest

import sonnetry
from sonnetry import AI_PROMPT, HUMAN_PROMPT

ASKED = {
    "model": "claude-2.1",
    "max_tokens_to_sample": 300,
    "prompt": f"{HUMAN_PROMPT} how does a court case get to the Supreme Court?{AI_PROMPT}",
}


@pytest.fixture
def client(make_client):
    return make_client()


async def test_py1_py3_usage(client, server):
    """One POST, and a text that answers."""
    completion = await client.completions.create(**ASKED)

    assert "Supreme Court" in completion.completion
    assert [("POST", "/v1/complete")] == [(request.method, request.path) for request in server.requests]


async def test_py4_py5_streaming_responses(client):
    """Joined, the pieces are the text of the plain answer; only the last has a stop reason."""
    whole = await client.completions.create(**ASKED)
    text, reasons = "", []
    async for completion in await client.completions.create(**ASKED, stream=True):
        text += completion.completion
        reasons.append(completion.stop_reason)

    assert whole.completion == text
    assert [None] * (len(reasons) - 1) + ["stop_sequence"] == reasons


async def test_py4_a_cut_stream_raises(client, server):
    """There is no `message_stop` here: complete means that a stop reason was seen."""
    server.stream_fault("cut", after=2)

    with pytest.raises(sonnetry.StreamTruncatedError):
        [piece async for piece in await client.completions.create(**ASKED, stream=True)]


async def test_py6_streaming_helpers(client, capsys):
    """Text as it comes, and the message after the block."""
    async with client.beta.messages.stream(
        max_tokens=1024,
        messages=[{"role": "user", "content": "Say hello there!"}],
        model="claude-2.1",
    ) as stream:
        async for text in stream.text_stream:
            print(text, end="", flush=True)  # noqa: T201 - as the document has it
        print()  # noqa: T201 - as the document has it

    message = await stream.get_final_message()
    assert message.content[0].text == capsys.readouterr().out.removesuffix("\n")
    assert '"role": "assistant"' in message.model_dump_json(indent=2)


async def test_py7_handlers_and_the_raw_form(client):
    """A handler gets each delta alone; the raw form holds no message."""
    heard = []
    asked = {"max_tokens": 1024, "messages": [{"role": "user", "content": "Say hello there!"}], "model": "claude-2.1"}
    async with client.beta.messages.stream(**asked) as stream:
        stream.on("text", heard.append)
        message = await stream.get_final_message()
    raw = await client.beta.messages.create(**asked, stream=True)

    assert message.content[0].text == "".join(heard)
    assert not hasattr(raw, "get_final_message")
    assert "message_stop" == [event.type async for event in raw][-1]


async def test_py8_token_counting(client, server):
    """An estimate that asks nobody."""
    assert 3 == await client.count_tokens("Hello world!")
    assert [] == server.requests


async def test_py12_retries(server, make_client):
    """No retry; five; and none for a 400."""
    for retries, status, expected in ((0, 500, 1), (5, 500, 6), (5, 400, 1)):
        server.clear()
        server.fail(status, times=None)
        with pytest.raises(sonnetry.APIStatusError):
            await make_client().with_options(max_retries=retries).completions.create(**ASKED)

        assert expected == len(server.requests)


async def test_py18_raw_response_data(client, server):
    """The header is found in any case, and `parse` gives the completion."""
    answer = {
        "type": "completion",
        "id": "c",
        "completion": " Hi",
        "stop_reason": "stop_sequence",
        "model": "claude-2.1",
    }
    server.reply(answer, headers={"X-My-Header": "mine"})

    response = await client.completions.with_raw_response.create(**ASKED)

    assert ("mine", "mine") == (response.headers.get("X-My-Header"), response.headers.get("x-my-header"))
    assert " Hi" == (await response.parse()).completion
    assert isinstance(response, sonnetry.AsyncAPIResponse)


async def test_ts28_unknown_arguments_of_a_list_travel_in_the_query(client, server):
    """One warning, and the argument is sent."""
    server.reply({"data": [], "has_more": False})

    with pytest.warns(UserWarning, match="'baz'"):
        await client.models.list(baz="undocumented option")

    assert "baz=undocumented%20option" == server.requests[-1].query
