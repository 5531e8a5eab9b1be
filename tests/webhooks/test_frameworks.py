"""The views of Flask, Django, Starlette and FastAPI, and the guide's Flask program with real deliveries of a local server."""

from __future__ import annotations

import json
import sys
import threading
import time
from urllib.request import Request, urlopen
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

import sonnetry
from sonnetry.testing import LocalServer, signed_webhook

SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="


class Answered:
    """What a framework answered."""

    def __init__(self, status, text):
        self.status, self.text = status, text


def flask_app(webhook, handle):
    import flask

    app = flask.Flask("hooks")
    app.post("/hook")(webhook(handle))
    client = app.test_client()

    def post(body, headers):
        answer = client.post("/hook", data=body, headers=headers)
        return Answered(answer.status_code, answer.text)

    return post


def starlette_app(webhook, handle):
    from starlette.applications import Starlette
    from starlette.routing import Route

    return asgi(Starlette(routes=[Route("/hook", webhook(handle), methods=["POST"])]))


def starlette_async_app(webhook, handle):
    async def asynchronous(event):
        return handle(event)

    return starlette_app(webhook, asynchronous)


def asgi(app):
    """Post to an ASGI application, without a server."""
    import asyncio

    def post(body, headers):
        sent = []

        async def receive():
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message):
            sent.append(message)

        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        scope = {
            "type": "http",
            "method": "POST",
            "path": "/hook",
            "headers": raw,
            "query_string": b"",
            "root_path": "",
        }
        try:
            asyncio.run(app(scope, receive, send))
        except RuntimeError:
            return Answered(500, "")
        return Answered(sent[0]["status"], b"".join(one.get("body", b"") for one in sent[1:]).decode())

    return post


def django_app(webhook, handle):
    import django
    from django.conf import settings
    from django.test import RequestFactory

    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["*"], DATABASES={}, USE_TZ=True)
        django.setup()
    view = webhook(handle)

    def post(body, headers):
        named = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
        request = RequestFactory().post("/hook", data=body, content_type="application/json", **named)
        try:
            answer = view(request)
        except RuntimeError:
            return Answered(500, "")
        return Answered(answer.status_code, answer.content.decode())

    return post


APPS = {
    "flask": flask_app,
    "starlette": starlette_app,
    "starlette, asynchronous": starlette_async_app,
    "django": django_app,
}


@pytest.fixture(params=APPS)
def make(request):
    """Make an application whose endpoint handles events by a function; returns what posts to it."""
    framework = request.param.partition(",")[0]
    pytest.importorskip(framework, reason=f"{framework} is not installed")
    module = __import__(f"sonnetry.webhooks.{framework}", fromlist=["webhook"])

    def made(handle, **options):
        client = sonnetry.Anthropic(api_key="k", webhook_key=options.pop("webhook_key", SECRET))
        return APPS[request.param](module.webhook(client, **options), handle)

    return made


def test_a_delivery_reaches_the_function_and_is_acknowledged(make):
    """Without an answer of its own the function acknowledges with 204."""
    events = []
    post = make(events.append)
    answer = post(*signed_webhook("session.status_idled", key=SECRET, id="sesn_1"))

    assert (answer.status, answer.text) == (204, "")
    assert [(event.data.type, event.data.id) for event in events] == [("session.status_idled", "sesn_1")]


def test_a_refused_delivery_is_answered_400_with_the_reason(make):
    """The function is not called."""
    post = make(lambda event: pytest.fail("called"))
    good = signed_webhook("vault.created", key=SECRET)
    late = signed_webhook("vault.created", key=SECRET, timestamp=time.time() - 301)

    assert (post(good.body + b" ", good.headers).status, post(good.body + b" ", good.headers).text) == (
        400,
        "changed_whitespace\n",
    )
    assert post(*late).text == "too_old\n"
    assert post(good.body, {"content-type": "application/json"}).text == "missing_headers\n"
    assert post(b"x" * (2**20 + 1), good.headers).status == 413


def test_an_event_that_came_before_is_acknowledged_and_dropped(make):
    """A handler that failed gets the event again."""
    calls = []
    store = sonnetry.SeenStore()

    def handle(event):
        calls.append(event.id)
        if len(calls) == 1:
            raise RuntimeError("the database is away")

    post = make(handle, seen=store)
    delivery = signed_webhook("vault.created", key=SECRET)

    assert [post(*delivery).status for _ in range(3)] == [500, 204, 204]
    assert len(calls) == 2
    store.close()


def test_a_program_without_a_key_fails_and_refuses_nobody(make, monkeypatch):
    """The delivery stays to be retried, and the program's log shows why."""
    monkeypatch.delenv("ANTHROPIC_WEBHOOK_SIGNING_KEY", raising=False)
    post = make(lambda event: None, webhook_key="")
    try:
        answer = post(*signed_webhook("vault.created", key=SECRET))
    except sonnetry.APIWebhookValidationError as error:
        assert error.reason == "no_key"  # noqa: PT017 - frameworks with and without a page for errors
    else:
        assert answer.status == 500


def test_fastapi_takes_the_endpoint():
    """Its annotations are what FastAPI reads; without FastAPI they are looked at."""
    starlette = pytest.importorskip("starlette.requests", reason="starlette is not installed")
    from sonnetry.webhooks.starlette import webhook

    def on_event(event):
        """Handle an event."""

    endpoint = webhook(sonnetry.Anthropic(api_key="k"))(on_event)

    assert endpoint.__annotations__["request"] is starlette.Request
    assert (endpoint.__name__, endpoint.__doc__) == ("on_event", "Handle an event.")


# --- The guide's program ------------------------------------------------------------------------------------------------

GUIDE = """
import anthropic
from flask import Flask, request

client = anthropic.Anthropic()  # reads ANTHROPIC_WEBHOOK_SIGNING_KEY from env
app = Flask(__name__)

@app.route("/webhook", methods=["POST"])
def webhook():
    try:
        event = client.beta.webhooks.unwrap(
            request.get_data(as_text=True),
            headers=dict(request.headers),
        )
    except Exception:
        return "invalid signature", 400
    if event.id in seen_event_ids:  # dedupe retries - id is per-event, not per-delivery
        return "", 204
    seen_event_ids.add(event.id)
    match event.data.type:
        case "session.status_idled":
            session = client.beta.sessions.retrieve(event.data.id)
            notify_user(session)
        case "vault_credential.refresh_failed":
            alert_oncall(event.data.id)
    return "", 204
"""


class Quiet(WSGIRequestHandler):
    """Writes no lines."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_the_guides_flask_program_runs_unchanged_gd_22(monkeypatch):
    """A session that becomes idle is fetched; repeats have no effect; changed, late and foreign deliveries are refused."""
    notified, alerted = [], []
    names = {
        "__name__": "guide",
        "seen_event_ids": set(),
        "notify_user": notified.append,
        "alert_oncall": alerted.append,
    }

    def late(environ, start):  # the program is run when the endpoint has its secret
        return names["app"](environ, start)

    with LocalServer() as server, make_server("127.0.0.1", 0, late, handler_class=Quiet) as host:
        thread = threading.Thread(target=host.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{host.server_port}/webhook"
        made = local(
            server, "", {"url": url, "enabled_events": ["session.status_idled", "vault_credential.refresh_failed"]}
        )
        monkeypatch.setenv("ANTHROPIC_WEBHOOK_SIGNING_KEY", made["signing_secret"])
        monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)
        monkeypatch.setitem(sys.modules, "anthropic", sonnetry)
        exec(GUIDE, names)  # noqa: S102 - the guide's own program
        session = run_session(server)
        log = eventually(lambda: attempts(server, 1))
        local(server, "/resend", {"event_id": log[0]["event_id"]})
        local(server, "/trigger", {"type": "vault_credential.refresh_failed", "data": {"id": "vcred_1"}})
        eventually(lambda: attempts(server, 3))
        for trouble in ({"late": 301}, {"late": -302}, {"bad_signature": True}):
            local(server, "/trigger", {"type": "vault_credential.refresh_failed", **trouble})
        log = eventually(lambda: attempts(server, 6))
        host.shutdown()
        thread.join()
        names["client"].close()

    assert [one["status"] for one in log[:3]] == [204, 204, 204]
    assert sorted(one["status"] for one in log[3:]) == [400, 400, 400]
    assert {one["response"] for one in log[3:]} == {"invalid signature"}
    assert [(one.id, one.status) for one in notified] == [(session, "idle")]
    assert alerted == ["vcred_1"]


def run_session(server):
    with server.client() as client:
        agent = client.beta.agents.create(name="A", model="claude-opus-5")
        environment = client.beta.environments.create(name="main")
        said = {"type": "user.message", "content": [{"type": "text", "text": "Hello"}]}
        made = client.beta.sessions.create(agent=agent.id, environment_id=environment.id, initial_events=[said])
        return made.id


def local(server, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(f"{server.base_url}/_local/webhooks{path}", data), timeout=20) as answer:  # noqa: S310
        return json.loads(answer.read())


def attempts(server, number):
    found = local(server, "/deliveries")["data"]
    return found if len(found) >= number else None


def eventually(holds):
    end = time.monotonic() + 20
    while not (found := holds()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.005)
    return found
