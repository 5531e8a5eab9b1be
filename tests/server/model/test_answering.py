"""One way to an answer: a request of Messages without an HTTP exchange."""

import asyncio
import json

import pytest

from sonnetry._core.clock import VirtualClock
from sonnetry.rules.errors import ApiError
from sonnetry.server import create_app
from sonnetry.server.model.admission import Ask
from sonnetry.server.model.answering import answer
from sonnetry.server.model.backend import Turn
from sonnetry.server.model.events import collect


@pytest.fixture
def local():
    return create_app(clock=VirtualClock(), rate_limits={"requests": 2}).server


def run(server, body, **facts):
    async def asked():
        found = await answer(server, Ask(json.dumps(body).encode(), **facts))
        return found.headers, await collect(found.stream)

    return asyncio.run(asked())


def test_it_is_the_same_answer(local, message):
    """Text, usage and the prompt cache are those of the route, and the cache is shared with it."""
    text = [{"type": "text", "text": "word " * 5000, "cache_control": {"type": "ephemeral"}}]
    first = run(local, message(text))[1]
    second = run(local, message(text), workspace="wrkspc_other")[1]

    assert first["content"][0]["text"].startswith("Simulated answer")
    assert first["usage"]["cache_creation_input_tokens"] > 4000
    assert second["usage"]["cache_read_input_tokens"] == 0


def test_rules_betas_and_limits_hold(local, message):
    """A request that breaks a rule, lacks a header, or exceeds the rate is refused as over HTTP."""
    with pytest.raises(ApiError, match=r"max_tokens: Field required"):
        run(local, message(max_tokens=...))
    with pytest.raises(ApiError, match="compaction: Extra inputs"):
        run(local, message(compaction={"type": "summarize"}))
    headers = run(local, message())[0]
    run(local, message())
    with pytest.raises(ApiError) as caught:
        run(local, message())

    assert headers["anthropic-ratelimit-requests-remaining"] == "1"
    assert (caught.value.status, "retry-after" in caught.value.headers) == (429, True)
    assert run(local, message(), in_batch=True)[1]["usage"]["service_tier"] == "batch"


def test_prepared_turns_are_matched_by_the_body(local, message):
    """A script's turn goes to the request it is meant for, whoever makes it."""
    local.turns.add(Turn([{"type": "text", "text": "prepared"}]), when=lambda request: b"right" in request.body)

    assert run(local, message("wrong"), in_batch=True)[1]["content"][0]["text"] != "prepared"
    assert run(local, message("right"), in_batch=True)[1]["content"][0]["text"] == "prepared"
