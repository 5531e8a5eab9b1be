"""Batch runs against the local server: every answer once and in order, whatever breaks on the way."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import sonnetry
from sonnetry.runner import BatchRunError, InputChangedError, OutOfBudgetError
from sonnetry.runner.job import state_of
from sonnetry.runner.store import Store

BATCHES = "/v1/messages/batches"
MODEL = {"model": "claude-haiku-4-5", "max_tokens": 40}


class Killed(BaseException):
    """Stands for `kill -9`: nothing in the runner may catch it."""


def prompts(count: int) -> list[dict[str, Any]]:
    return [{"custom_id": f"c{n}", "prompt": f"Say {n}."} for n in range(count)]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


@pytest.fixture
def start(client: Any, output: Path) -> Any:
    """Run so many prompts, with small batches."""

    async def run(count: int = 7, **options: Any) -> Any:
        requests = options.pop("requests", prompts(count))
        return await client.messages.batches.run(requests, output=output, **{**MODEL, "batch_size": 3, **options})

    return run


def written(output: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.read_text("utf-8").splitlines()]


def check(output: Path, count: int) -> None:
    """Line n answers request n, and there are no others."""
    lines = written(output)
    assert [(n, f"c{n}") for n in range(count)] == [(line["index"], line["custom_id"]) for line in lines]
    for n, line in enumerate(lines):
        assert f"You said: Say {n}." in line["result"]["message"]["content"][0]["text"]


def submits(server: Any) -> list[Any]:
    return [request for request in server.requests if (request.method, request.path) == ("POST", BATCHES)]


def sent(server: Any) -> Counter[str]:
    """Count how often each request was sent."""
    return Counter(
        item["custom_id"].partition("-")[2] for request in submits(server) for item in request.json["requests"]
    )


@pytest.mark.parametrize("mode", ["batch", "live"])
async def test_every_answer_in_the_order_of_the_input(start, server, output, mode):
    """Results come as batches end; the file has them in order, and the report counts them with their cost."""
    report = await start(7, mode=mode)

    check(output, 7)
    assert report.finished
    assert (7, 0) == (report.counts.succeeded, report.counts.failed)
    assert report.counts.dollars > 0
    assert "7 of 7 requests answered, 0 failed" in str(report)


async def test_batches_cost_half(start, output):
    """The same answers cost half as much in a batch (rule COST-2)."""
    batch = await start(4)
    output.unlink()
    state_of(output).unlink()
    live = await start(4, mode="live")

    assert live.counts.dollars == pytest.approx(2 * batch.counts.dollars)


async def test_sizes_are_unique_and_ids_of_the_run(start, server):
    """No two batches have the same number of requests as long as that is possible, and ids share the run's prefix."""
    await start(10, batch_size=4)

    sizes = [len(request.json["requests"]) for request in submits(server)]
    ids = [item["custom_id"] for request in submits(server) for item in request.json["requests"]]
    assert [4, 3, 2, 1] == sizes
    assert 1 == len({name.partition("-")[0] for name in ids})


async def test_a_second_call_does_nothing_again(start, server, output):
    """A finished run is written out again without a request."""
    await start(5)
    before = len(server.requests)
    output.unlink()
    report = await start(5)

    check(output, 5)
    assert report.finished
    assert before == len(server.requests)


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(
    ("method", "nth"), [("add", 1), ("begin", 1), ("begin", 2), ("accepted", 2), ("save", 1), ("save", 2), ("ended", 1)]
)
async def test_killed_at_a_step_nothing_is_lost(start, server, output, monkeypatch, method, after, nth):
    """Killed right before or after any step is written down, the next call ends the run, and no answer is asked for twice."""
    whole, calls = getattr(Store, method), []

    def dying(self: Store, *args: Any, **options: Any) -> Any:
        calls.append(method)
        if len(calls) == nth and not after:
            raise Killed
        result = whole(self, *args, **options)
        if len(calls) == nth:
            raise Killed
        return result

    monkeypatch.setattr(Store, method, dying)
    with pytest.raises(Killed):
        await start(5)
    monkeypatch.setattr(Store, method, whole)
    await start(5)

    check(output, 5)
    assert {1} == set(sent(server).values()) or method == "begin"


async def test_killed_in_live_mode(start, server, output):
    """Answers that were kept are not asked for again; those under way may be."""

    def heard(progress: Any) -> None:
        if progress.counts.done == 3:
            raise Killed

    with pytest.raises(Killed):
        await start(9, mode="live", concurrency=1, on_progress=heard)
    await start(9, mode="live")

    check(output, 9)
    assert 9 == sum(request.path == "/v1/messages" for request in server.requests)


async def test_a_lost_answer_to_a_submit_is_found(start, server, output):
    """The batch was made and its answer lost: it is found by its number of requests and never sent again."""
    server.stream_fault("reset", before_headers=True, method="POST", path=BATCHES)
    report = await start(5)

    check(output, 5)
    assert {1} == set(sent(server).values())
    assert () == report.duplicates
    assert max(server.clock.slept) <= 60


async def test_a_submit_that_never_arrived_is_sent_again_after_two_minutes(start, server, output):
    """No batch appears for 120 s; the requests go into a batch of another size."""
    server.reply(raw=b"", method="POST", path=BATCHES)
    began = server.clock.time()
    await start(5)

    check(output, 5)
    first, second = submits(server)[:2]
    assert len(first.json["requests"]) != len(second.json["requests"])
    assert server.clock.time() - began >= 120


async def test_a_submit_is_sent_once(start, server, output):
    """Neither a 500 nor a connection that was closed meanwhile repeats a submit; one at a time is unsettled."""
    server.fail(500, method="POST", path=BATCHES)
    await start(5)

    check(output, 5)
    lists = [request.method for request in server.requests if request.path == BATCHES]
    assert "POST" == lists[1] != lists[2]
    assert all(request.headers.get("x-stainless-retry-count", "0") == "0" for request in submits(server))


async def test_a_batch_that_turns_up_late_is_cancelled(start, server, output):
    """A batch that the list showed only after its requests were sent again is cancelled and reported."""
    server.stream_fault("reset", before_headers=True, method="POST", path=BATCHES)
    hidden = {"data": [], "has_more": False, "first_id": None, "last_id": None}
    server.reply(hidden, method="GET", path=BATCHES, times=None, when=lambda _: len(submits(server)) < 2)
    report = await start(5)

    check(output, 5)
    assert 1 == len(report.duplicates)
    assert [f"{BATCHES}/{report.duplicates[0]}/cancel"] == [
        r.path for r in server.requests if r.path.endswith("/cancel")
    ]
    assert report.duplicates[0] in str(report)


async def test_foreign_batches_are_left_alone(start, server, client, output):
    """Another program's batch of the same size, older or unknown, is neither adopted for good nor cancelled."""
    ask = {**MODEL, "messages": [{"role": "user", "content": "hi"}]}
    foreign = [{"custom_id": f"x{n}", "params": ask} for n in range(3)]
    await client.messages.batches.create(requests=foreign)
    server.reply(raw=b"", method="POST", path=BATCHES)
    await start(5)

    check(output, 5)
    assert not [request for request in server.requests if request.path.endswith("/cancel")]


async def test_an_adopted_batch_that_is_not_ours_is_noticed(start, server, client, output):
    """What was adopted by its size is verified by its ids: its requests are sent in another batch."""
    ask = {**MODEL, "messages": [{"role": "user", "content": "hi"}]}

    def lost(request: Any) -> bool:
        return request.method == "POST" and request.json["requests"][0]["custom_id"] != "x0"

    server.reply(raw=b"", path=BATCHES, when=lost)
    made: list[Any] = []

    async def intrude(progress: Any) -> None:
        if progress.trouble and not made:
            made.append(
                await client.messages.batches.create(requests=[{"custom_id": f"x{n}", "params": ask} for n in range(3)])
            )

    await start(5, on_progress=intrude)

    check(output, 5)
    assert made


@pytest.mark.parametrize(("kind", "times"), [("overloaded_error", 2), ("api_error", 2), ("invalid_request_error", 1)])
async def test_bat_11_what_is_worth_it_is_sent_again(start, server, output, kind, times):
    """Failures that may pass are sent again up to the limit, others never; the last result stays."""
    envelope = {"type": "error", "error": {"type": kind, "message": "no"}, "request_id": None}

    def spoiled(request: Any) -> bytes:
        ids = [item["custom_id"] for item in submits(server)[-1].json["requests"]]
        lines = [{"custom_id": name, "result": {"type": "errored", "error": envelope}} for name in ids]
        return b"".join(json.dumps(line).encode() + b"\n" for line in lines)

    server.reply(spoiled, when=lambda request: request.path.endswith("/results"), times=None)
    report = await start(3, max_attempts=2, concurrency=1)

    assert {kind: 3} == report.failures
    assert {times} == set(sent(server).values())
    assert ({kind: 3} if times == 2 else {}) == report.resent
    assert [kind] * 3 == [line["result"]["error"]["error"]["type"] for line in written(output)]


async def test_refusals_of_a_submit(start, server, output):
    """A rate limit is waited for as the server asks; a bad key ends the run, and the next call goes on."""
    server.fail(429, headers={"retry-after": "7"}, method="POST", path=BATCHES)
    server.fail(401, method="POST", path=BATCHES)
    with pytest.raises(sonnetry.AuthenticationError):
        await start(5)
    await start(5)

    check(output, 5)
    assert 7 <= max(server.clock.slept) < 60


async def test_trouble_while_polling_passes(start, server, output):
    """A service that is away for a while is asked again later, and the trouble is told."""
    heard: list[Any] = []
    server.fail(500, when=lambda request: request.path.startswith(f"{BATCHES}/msgbatch"), times=10)
    await start(5, on_progress=heard.append)

    check(output, 5)
    assert any(progress.trouble and "500" in progress.trouble for progress in heard)


async def test_a_deleted_batch_is_sent_again(start, server, client, output):
    """Requests of a batch that somebody deleted go into another."""
    server.fail(404, when=lambda request: request.method == "GET" and request.path.startswith(f"{BATCHES}/msgbatch"))
    await start(3)

    check(output, 3)


async def test_live_requests_slow_down(start, server, output):
    """A 429 pauses all of them as long as the server asks, and costs no attempt."""
    server.fail(429, headers={"retry-after": "9"}, path="/v1/messages", times=4)
    report = await start(6, mode="live", max_attempts=1)

    check(output, 6)
    assert 0 == report.counts.failed
    assert server.requests[-1].time - server.requests[0].time > 8


async def test_a_live_request_that_fails(start, server, output):
    """An error's envelope is the result, as in a batch; what may pass was tried again."""
    server.fail(400, "not so", path="/v1/messages", times=1)
    server.fail(500, path="/v1/messages", times=1)
    report = await start(4, mode="live", concurrency=1)

    assert {"invalid_request_error": 1} == report.failures
    assert {"api_error": 1} == report.resent
    assert "not so" == written(output)[0]["result"]["error"]["error"]["message"]


async def test_a_live_run_ends_with_a_bad_key(start, server):
    """No other request is tried with a key that does not work."""
    server.fail(401, path="/v1/messages", times=None)

    with pytest.raises(sonnetry.AuthenticationError):
        await start(50, mode="live", concurrency=1)
    assert 1 == len(server.requests)


@pytest.mark.parametrize("mode", ["batch", "live"])
async def test_the_budget_is_kept(start, server, output, mode):
    """What does not fit is not sent and has no result; with a higher budget the same call goes on."""
    whole = await start(6, mode=mode)
    output.unlink()
    state_of(output).unlink()
    budget = whole.counts.dollars * 0.9
    report = await start(6, mode=mode, budget=budget, concurrency=1)
    results = [line["result"] for line in written(output)]

    assert not report.finished
    assert report.counts.dollars <= budget
    assert 0 < report.counts.done == sum(result is not None for result in results) < 6
    assert "do not fit the budget" in str(report)
    await start(6, mode=mode, budget=1.0)
    check(output, 6)


async def test_a_budget_needs_prices(start):
    """For a model whose price is not known no budget can be kept; without one its cost is unknown."""
    with pytest.raises(OutOfBudgetError, match="'my-model' is not known"):
        await start(2, model="my-model", budget=1.0)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"requests": prompts(4)}, "it ends before input 4"),
        ({"requests": prompts(6)}, "it had 5 requests, and has more"),
        ({"max_tokens": 13}, "input 0: max_tokens was 40, is 13"),
        ({"mode": "live"}, "mode was batch, is live"),
        ({"requests": [*prompts(4), {"custom_id": "x", "prompt": "Say 4."}]}, "input 4: custom_id was 'c4', is 'x'"),
    ],
)
async def test_a_changed_input_is_refused(start, server, output, changes, words):
    """The first difference is named, nothing is sent, and `changed="keep"` goes on with what was there first."""
    await start(5)
    before = len(server.requests)

    with pytest.raises(InputChangedError, match=words):
        await start(5, **changes)
    assert before == len(server.requests)
    if "mode" not in changes:
        await start(5, **changes, changed="keep")
        check(output, 5)


async def test_two_runs_with_one_output(start, client, output):
    """The second is refused while the first is at work."""
    refusals: list[str] = []

    async def again(progress: Any) -> None:
        if not refusals:
            with pytest.raises(BatchRunError, match="another run is at work") as caught:
                await start(3)
            refusals.append(str(caught.value))

    await start(3, on_progress=again)

    assert refusals


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"prompt": ""}, "input 1: there is no prompt"),
        ({"custom_id": "a b", "prompt": "x"}, "input 1: custom_id must be"),
        ({"custom_id": "c0", "prompt": "x"}, "input 1: custom_id 'c0' is that of input 0 already"),
        ({"params": 7}, "input 1: params must be an object"),
        ({"params": {"stream": True}}, "input 1: a request of a run cannot stream"),
        ("x", "input 1: an entry is an object"),
    ],
)
async def test_a_bad_entry_is_named(start, server, entry, words):
    """The input's place is told, and nothing was sent."""
    with pytest.raises(BatchRunError, match=words):
        await start(requests=[*prompts(1), entry])
    assert [] == server.requests


async def test_the_input_is_read_lazily(start, server):
    """The first batch is sent before the input was read to its end."""
    seen: list[int] = []

    def endless() -> Any:
        for n in range(5000):
            seen.append(n)
            yield {"prompt": f"Say {n}."}

    def heard(progress: Any) -> None:
        raise Killed

    with pytest.raises(Killed):
        await start(requests=endless(), on_progress=heard)
    assert 1 == len(submits(server))
    assert len(seen) < 1500


async def test_progress_tells_rate_and_estimate(start, server):
    """A callback hears how far the run is, what it cost and what it will cost."""
    heard: list[Any] = []
    await start(6, on_progress=heard.append)

    last = heard[-1]
    assert (6, 6, 0) == (last.counts.done, last.total, last.batches)
    assert last.estimate == pytest.approx(last.counts.dollars)
    assert last.rate > 0
    assert 0 == last.eta
