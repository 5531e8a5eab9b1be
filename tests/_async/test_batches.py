"""Batches: what `create` sends, and results read whole or not at all."""

from __future__ import annotations

import json
from typing import Any

import pytest

import sonnetry

URL = "/v1/messages/batches/msgbatch_1/results"
BATCH = {
    "id": "msgbatch_1",
    "type": "message_batch",
    "processing_status": "ended",
    "request_counts": {"processing": 0, "succeeded": 3, "errored": 0, "canceled": 0, "expired": 0},
    "created_at": "2026-11-20T10:00:00Z",
    "expires_at": "2026-11-21T10:00:00Z",
    "ended_at": "2026-11-20T10:05:00Z",
    "cancel_initiated_at": None,
    "archived_at": None,
}


def errored(kind: str) -> dict[str, Any]:
    error = {"type": "error", "error": {"type": kind, "message": "no"}, "request_id": None}
    return {"type": "errored", "error": error}


def lines(*results: dict[str, Any]) -> bytes:
    return b"".join(json.dumps({"custom_id": f"r{n}", "result": r}).encode() + b"\n" for n, r in enumerate(results))


THREE = lines({"type": "canceled"}, {"type": "expired"}, errored("api_error"))


@pytest.fixture
def ended(server: Any) -> None:
    url = server.base_url + URL
    server.reply({**BATCH, "results_url": url}, path="/v1/messages/batches/msgbatch_1", times=None)


async def read(client: Any, **options: Any) -> list[Any]:
    return [entry async for entry in await client.messages.batches.results("msgbatch_1", **options)]


async def ids(client: Any, **options: Any) -> list[str]:
    return [entry.custom_id for entry in await read(client, **options)]


async def test_bat_1_create_takes_any_iterable(client, server, ask):
    """Requests from a generator are sent in order, with their length announced; a refusal sends nothing."""
    server.reply(BATCH, path="/v1/messages/batches", times=2)
    made = ({"custom_id": f"r{n}", "params": ask} for n in range(3))

    assert "msgbatch_1" == (await client.messages.batches.create(requests=made)).id
    assert ["r0", "r1", "r2"] == [r["custom_id"] for r in server.requests[-1].json["requests"]]
    assert str(len(server.requests[-1].body)) == server.requests[-1].headers["content-length"]
    with pytest.raises(ValueError, match=r"requests\[1\] \(custom_id 'a'\)"):
        await client.beta.messages.batches.create(requests=[{"custom_id": "a", "params": ask}] * 2)
    assert 1 == len(server.requests)


async def test_a_batch_is_sent_again_whole(client, server, ask):
    """A retry of `create` sends the same bytes, though the requests came from a generator."""
    server.fail(529, path="/v1/messages/batches")
    server.reply(BATCH, path="/v1/messages/batches")

    await client.messages.batches.create(requests=({"custom_id": f"r{n}", "params": ask} for n in range(3)))

    first, second = server.requests
    assert first.body == second.body


async def test_bat_6_outcomes_say_what_went_wrong(client, server, ended, wire):
    """`error_type` and `retryable` answer on every outcome; the envelope is there in full."""
    body = lines(
        {"type": "succeeded", "message": wire.message()},
        {"type": "canceled"},
        {"type": "expired"},
        errored("overloaded_error"),
        errored("invalid_request_error"),
        errored("new_error"),
    )
    server.reply(body, path=URL, times=2)
    results = [entry.result for entry in await read(client)]
    beta = [entry.result async for entry in await client.beta.messages.batches.results("msgbatch_1")]

    for found in (results, beta):
        assert [None, None, None, "overloaded_error", "invalid_request_error", "new_error"] == [
            result.error_type for result in found
        ]
        assert [False, False, True, True, False, False] == [result.retryable for result in found]
    assert "no" == results[3].error.error.message


async def test_bat_7_no_results_before_the_end(client, server):
    """Own error with status and id, and no second request."""
    waiting = {**BATCH, "processing_status": "in_progress", "results_url": None}
    server.reply(waiting, path="/v1/messages/batches/msgbatch_1")

    with pytest.raises(sonnetry.AnthropicError, match=r"msgbatch_1 has no results_url yet.*'in_progress'"):
        await client.messages.batches.results("msgbatch_1")
    assert 1 == len(server.requests)


async def test_bat_5_archived_results_are_gone(client, server):
    """An archived batch is said to be archived, not unfinished."""
    gone = {**BATCH, "results_url": None, "archived_at": "2026-12-19T10:00:00Z"}
    server.reply(gone, path="/v1/messages/batches/msgbatch_1")

    with pytest.raises(sonnetry.AnthropicError, match=r"msgbatch_1 has no results_url any more: it was archived"):
        await client.messages.batches.results("msgbatch_1")


async def test_results_show_their_answer(client, server, ended):
    """Status and headers of the answer stand at the results, before the first of them is read."""
    server.reply(THREE, path=URL, headers={"x-team": "sea"})
    results = await client.messages.batches.results("msgbatch_1")
    answer = results.http_response
    await results.close()

    assert (200, "OK", "sea") == (answer.status_code, answer.reason_phrase, answer.headers["X-Team"])


async def test_results_tell_whether_they_were_read(client, server, ended):
    """Their answer is open until the last of them was read."""
    server.reply(THREE, path=URL)
    results = await client.messages.batches.results("msgbatch_1")
    before = results.http_response
    found = [entry.custom_id async for entry in results]
    after = results.http_response

    assert 3 == len(found)
    assert (False, False) == (before.is_closed, before.is_stream_consumed)
    assert (True, True) == (after.is_closed, after.is_stream_consumed)


@pytest.mark.parametrize("at", [0, 1, 40, len(THREE) // 2, len(THREE) - 1])
async def test_results_go_on_after_a_drop(client, server, ended, at):
    """A body that is cut twice is asked for again, and no entry comes twice."""
    server.reply(THREE, path=URL, times=3)
    server.stream_fault("reset", after_bytes=at, path=URL)
    server.stream_fault("reset", after_bytes=at // 2, path=URL)

    assert ["r0", "r1", "r2"] == await ids(client)
    assert 3 == sum(request.path == URL for request in server.requests)


async def test_drops_with_progress_do_not_use_up_the_retries(client, server, ended):
    """Two retries suffice for any number of cuts, as long as each reading comes further."""
    server.reply(THREE, path=URL, times=None)
    for at in range(20, len(THREE), 20):
        server.stream_fault("reset", after_bytes=at, path=URL)

    assert ["r0", "r1", "r2"] == await ids(client)


async def test_drops_without_progress_end(client, server, ended):
    """A body that is always cut at the same byte raises, after the two retries."""
    server.reply(THREE, path=URL, times=None)
    server.stream_fault("close", after_bytes=30, path=URL, times=None)

    with pytest.raises(sonnetry.APIConnectionError) as caught:
        await ids(client)

    assert "body" == caught.value.phase
    assert 3 == sum(request.path == URL for request in server.requests)


async def test_another_body_after_a_drop_is_refused(client, server, ended):
    """Results that changed between two readings are not mixed."""
    server.reply(THREE, path=URL)
    server.reply(THREE.replace(b"r0", b"r9"), path=URL)
    server.stream_fault("close", after_bytes=100, path=URL)

    with pytest.raises(sonnetry.APIResponseValidationError, match="was different when it was read again"):
        await ids(client)


@pytest.mark.parametrize("kept", [0, 1, THREE.index(b"\n") + 1, len(THREE) - 1 - len("}")])
async def test_a_body_that_ends_with_the_connection_is_counted(client, server, ended, kept):
    """Without a length only the batch's own counts show that results are missing, at a line's end too."""
    server.reply(raw=b"HTTP/1.1 200 OK\r\n\r\n" + THREE[:kept], path=URL, times=None)

    with pytest.raises(sonnetry.APIConnectionError, match=r"cut after line \d of 3"):
        await ids(client, max_retries=1)


@pytest.mark.parametrize("end", [b"\n", b"", b"\r\n\r\n"])
async def test_a_body_that_ends_with_the_connection_may_be_whole(client, server, ended, end):
    """All results are there, whatever follows the last."""
    server.reply(raw=b"HTTP/1.1 200 OK\r\n\r\n" + THREE[:-1] + end, path=URL)

    assert ["r0", "r1", "r2"] == await ids(client)


async def test_results_take_constant_memory(client, server, ended):
    """Reading 8 MB of results line by line holds a small part of them."""
    line = json.dumps({"custom_id": "x", "result": {**errored("api_error"), "pad": "x" * 2000}}).encode() + b"\n"
    server.reply(line * 4000, path=URL)
    results = await client.messages.batches.results("msgbatch_1")
    held = [sum(map(len, results._ready)) + len(results._lines.rest) async for _ in results]

    assert 4000 == len(held)
    assert max(held) < 1_000_000


async def test_raw_results_are_read_line_by_line_too(client, server, ended):
    """The raw and the streaming form ask where the results are, stand at the head, and `parse()` gives the entries."""
    server.reply(THREE, path=URL, times=2)
    raw = await client.messages.batches.with_raw_response.results("msgbatch_1")
    early = raw.is_closed
    plain = [entry.custom_id async for entry in await raw.parse()]
    async with client.messages.batches.with_streaming_response.results("msgbatch_1") as answer:
        streamed = [entry.custom_id async for entry in await answer.parse()]

    assert (False, True) == (early, raw.is_closed)
    assert ["r0", "r1", "r2"] == plain == streamed
