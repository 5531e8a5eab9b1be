"""The application under another ASGI server than its own host."""

import asyncio
import json

from sonnetry.server import create_app
from sonnetry.server.control.faults import Fault


def test_answers_under_any_asgi_server(asgi, message):
    """Nothing of the host is needed to answer, whole or streamed."""
    app = create_app()

    whole = asgi(app, "POST", "/v1/messages", body=json.dumps(message()).encode())
    stream = asgi(app, "POST", "/v1/messages", body=json.dumps(message(stream=True)).encode())

    assert [event["type"] for event in whole] == ["http.response.start", "http.response.body"]
    assert json.loads(whole[1]["body"])["type"] == "message"
    assert stream[1]["body"].startswith(b"event: message_start\n")
    assert stream[-1] == {"type": "http.response.body", "body": b""}
    assert all(event["more_body"] for event in stream[1:-1])


def test_faults_need_the_host(asgi, message, caplog):
    """A fault that needs the connection is an error where there is no way to reach it."""
    app = create_app()
    app.server.faults.add((Fault("reset"),))

    sent = asgi(app, "POST", "/v1/messages", body=json.dumps(message()).encode())

    assert sent[0]["status"] == 500
    assert "need sonnetry's own host" in caplog.text


def test_lifespan():
    """A server that announces start and end is answered."""
    events = ["lifespan.startup", "lifespan.shutdown"]
    sent = []

    async def receive():
        return {"type": events.pop(0)}

    async def send(event):
        sent.append(event["type"])

    asyncio.run(create_app()({"type": "lifespan"}, receive, send))

    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_a_client_that_leaves_during_its_upload(asgi):
    """A request whose body never ends is dropped without an answer."""
    app = create_app()
    sent = []
    events = [{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}]

    async def receive():
        return events.pop(0)

    async def send(event):
        sent.append(event)

    scope = {"type": "http", "method": "POST", "path": "/v1/messages", "query_string": b"", "client": None}
    headers = [(b"x-api-key", b"k"), (b"anthropic-version", b"2023-06-01"), (b"content-type", b"application/json")]
    asyncio.run(app({**scope, "headers": headers}, receive, send))

    assert sent == []
    assert app.server.journal.entries()[0].status is None
