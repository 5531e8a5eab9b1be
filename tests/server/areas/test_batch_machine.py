"""Batches against a model of them: any order of creating, waiting, cancelling and deleting (rules BAT-3 to BAT-8)."""

import asyncio
import http.client
import json
import tracemalloc
from contextlib import closing
from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from sonnetry.server.app import create_app
from sonnetry.testing import LocalServer

PACE = 10 * 3600  # seconds; a batch of three does not end within its day
DAY = 24 * 3600
HEADERS = {"content-type": "application/json", "x-api-key": "test", "anthropic-version": "2023-06-01"}
GOOD = {"model": "claude-opus-4-6", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}
BAD = {**GOOD, "model": "none"}


@dataclass
class Model:
    """What a batch should be: when it was made and cancelled, and which of its requests are good."""

    id: str
    created: float
    good: list[bool]
    canceled: float | None = None

    @property
    def stop(self):
        """When no request is begun any more."""
        return min(self.created + DAY, self.canceled if self.canceled is not None else float("inf"))

    def outcome(self, number):
        if self.created + (number + 1) * PACE <= self.stop:
            return "succeeded" if self.good[number] else "errored"
        return "expired" if self.canceled is None else "canceled"

    def ended(self, now):
        work = self.created + (len(self.good) + 1) * PACE
        return now >= min(self.created + DAY, work if self.canceled is None else self.canceled + PACE)

    def expected(self, now):
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        if not self.ended(now):
            return "in_progress" if self.canceled is None else "canceling", counts | {"processing": len(self.good)}
        for number in range(len(self.good)):
            counts[self.outcome(number)] += 1
        return "ended", counts


class Machine(RuleBasedStateMachine):
    """Drives a server and the model side by side."""

    def __init__(self):
        super().__init__()
        self.server = LocalServer(batch_pace=PACE).start()
        self.batches = []

    def teardown(self):
        self.server.stop()

    def call(self, method, path, body=None):
        with closing(http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)) as connection:
            connection.request(
                method, f"/v1/messages/batches{path}", None if body is None else json.dumps(body), HEADERS
            )
            response = connection.getresponse()
            return response.status, response.read()

    @property
    def now(self):
        return self.server.clock.time()

    @precondition(lambda self: len(self.batches) < 4)
    @rule(good=st.lists(st.booleans(), min_size=1, max_size=3))
    def create(self, good):
        requests = [{"custom_id": f"r{n}", "params": GOOD if ok else BAD} for n, ok in enumerate(good)]
        status, body = self.call("POST", "", {"requests": requests})

        assert status == 200
        self.batches.append(Model(json.loads(body)["id"], self.now, good))

    @rule(hours=st.integers(1, 15))
    def wait(self, hours):
        self.server.clock.advance(hours * 3600)

    @precondition(lambda self: self.batches)
    @rule(data=st.data())
    def cancel(self, data):
        batch = data.draw(st.sampled_from(self.batches))
        status, _ = self.call("POST", f"/{batch.id}/cancel")

        assert status == (400 if batch.ended(self.now) else 200)
        if status == 200 and batch.canceled is None:
            batch.canceled = self.now

    @precondition(lambda self: self.batches)
    @rule(data=st.data())
    def delete(self, data):
        batch = data.draw(st.sampled_from(self.batches))
        status, _ = self.call("DELETE", f"/{batch.id}")

        assert status == (200 if batch.ended(self.now) else 400)
        if status == 200:
            self.batches.remove(batch)

    @invariant()
    def list_is_the_model(self):
        status, body = self.call("GET", "?limit=100")
        shown = {
            batch["id"]: (batch["processing_status"], batch["request_counts"]) for batch in json.loads(body)["data"]
        }

        assert status == 200
        assert shown == {batch.id: batch.expected(self.now) for batch in self.batches}

    @precondition(lambda self: self.batches)
    @rule(data=st.data())
    def results(self, data):
        batch = data.draw(st.sampled_from(self.batches))
        status, body = self.call("GET", f"/{batch.id}/results")

        assert status == (200 if batch.ended(self.now) else 404)
        if status == 200:
            found = {line["custom_id"]: line["result"]["type"] for line in map(json.loads, body.splitlines())}
            assert found == {f"r{number}": batch.outcome(number) for number in range(len(batch.good))}


TestBatchesAreTheirModel = Machine.TestCase
TestBatchesAreTheirModel.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)


def test_a_large_batch_is_never_in_memory_bat_1():
    """48 MB of requests arrive while less than 8 MB are held."""
    padding = "x" * 96_000
    requests = [{"custom_id": f"r{number}", "params": {**GOOD, "system": padding}} for number in range(500)]
    pieces = [b'{"requests":[', *[json.dumps(request).encode() + b"," for request in requests]]
    pieces[-1] = pieces[-1][:-1]
    events = [{"type": "http.request", "body": piece, "more_body": True} for piece in [*pieces, b"]}"]]
    events[-1]["more_body"] = False
    events.reverse()
    sent = []

    async def receive():
        return events.pop() if events else await asyncio.Event().wait()

    async def send(event):
        sent.append(event)

    async def upload():
        app = create_app()
        scope = {"type": "http", "method": "POST", "path": "/v1/messages/batches", "query_string": b"", "client": None}
        headers = [(name.encode(), value.encode()) for name, value in {"host": "localhost", **HEADERS}.items()]
        async with app.running():
            tracemalloc.start()
            await app({**scope, "headers": headers}, receive, send)
            return tracemalloc.get_traced_memory()[1]

    try:
        peak = asyncio.run(upload())
    finally:
        tracemalloc.stop()

    assert sent[0]["status"] == 200
    assert json.loads(sent[1]["body"])["request_counts"]["processing"] == 500
    assert peak < 8 * 2**20
