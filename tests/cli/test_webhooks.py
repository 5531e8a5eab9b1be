"""`sonnetry webhooks` against a local server and a program that takes deliveries."""

from __future__ import annotations

import json
import stat
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sonnetry.testing import LocalServer


@pytest.fixture
def receiver():
    """A program that answers deliveries with the status of its `answer`."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            host.got.append((dict(self.headers), self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(host.answer)
            self.end_headers()

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as host:
        host.got, host.answer = [], 204
        host.url = f"http://127.0.0.1:{host.server_port}/hook"
        threading.Thread(target=host.serve_forever, args=(0.01,), daemon=True).start()
        yield host
        host.shutdown()


@pytest.fixture
def hooks(sonnetry, monkeypatch):
    with LocalServer() as server:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)
        monkeypatch.setattr("sonnetry.cli.webhooks.PAUSE", 0.01)
        yield lambda *arguments: sonnetry("webhooks", *arguments)


def test_an_endpoint_from_its_registration_to_its_end(hooks, receiver):
    """Each command says what it did."""
    added = hooks("add", receiver.url, "-e", "vault.created")
    endpoint, exported = added.out.splitlines()

    assert exported.startswith("export ANTHROPIC_WEBHOOK_SIGNING_KEY=whsec_")
    assert hooks("list").out == f"{endpoint}\t{receiver.url}\tenabled\tvault.created\n"
    assert hooks("disable", endpoint).out == f"{endpoint} is disabled\n"
    assert "disabled (caller)" in hooks("list").out
    assert hooks("enable", endpoint).code == 0
    rotated = hooks("rotate", endpoint, "--overlap", "10m").out
    assert rotated.startswith("export ANTHROPIC_WEBHOOK_SIGNING_KEY=whsec_")
    assert "# the old secret ends 2026-11-20T12:10:00Z" in rotated
    tested = hooks("test", endpoint)
    assert (tested.code, tested.out.split("\t")[2:]) == (0, ["vault.created", receiver.url, "1", "204", "delivered\n"])
    assert hooks("delete", endpoint).out == f"{endpoint} is deleted\n"
    assert json.loads(hooks("list", "--json").out) == []


def test_events_that_did_not_happen(hooks, receiver):
    """With the trouble that is asked for; a delivery that fails ends the command with 1."""
    hooks("add", receiver.url)
    done = hooks("trigger", "session.status_idled", "--data", "id=sesn_1", "--times", "2", "--reorder")

    assert (done.code, len(done.out.splitlines()), len(receiver.got)) == (0, 4, 4)
    assert {json.loads(body)["data"]["id"] for _, body in receiver.got} == {"sesn_1"}
    receiver.answer = 500
    failed = hooks("trigger", "vault.created", "--late", "400s", "--bad-signature")
    assert (failed.code, "\t500\tretrying" in failed.out) == (1, True)
    receiver.answer = 204
    event = done.out.split("\t")[1]
    assert hooks("resend", event).code == 0
    assert receiver.got[-1][0]["webhook-id"] == event


def test_the_log(hooks, receiver):
    """A line for each attempt, or JSON with the answer."""
    hooks("add", receiver.url)
    hooks("trigger", "vault.created")
    lines = hooks("log", "--json").out.splitlines()

    assert [json.loads(line)["outcome"] for line in lines] == ["delivered"]
    assert hooks("log", "--event", "event_none").out == ""
    assert "session.status_idled\n" in hooks("events").out


def test_listening(hooks, receiver, monkeypatch, tmp_path):
    """The secret is the same each time, in a file of the user alone; the endpoint goes with the command."""
    rounds = []

    def look(seconds):
        rounds.append(seconds)
        if len(rounds) == 1:
            hooks("trigger", "vault.created")
        if len(rounds) > 3:
            rounds.clear()
            raise KeyboardInterrupt

    monkeypatch.setenv("ANTHROPIC_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setattr("time.sleep", look)
    first, second = (hooks("listen", "--to", receiver.url, "-e", "vault.created") for _ in range(2))

    assert (first.code, second.code) == (130, 130)
    secret = tmp_path / "config/webhook_secret"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert hooks("list").out == ""
    assert len(receiver.got) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("add", "http://example.com/"), 1, "url: Input should be an HTTPS URL on port 443"),
        (("enable", "wep_none"), 1, "Webhook endpoint wep_none was not found."),
        (("trigger", "vault.created"), 1, "no enabled endpoint is subscribed to 'vault.created'"),
        (("trigger", "vault.created", "--data", "id"), 2, "--data takes NAME=VALUE"),
        (("trigger", "vault.created", "--late", "soon"), 2, "'soon' is not a length such as 400s or 5m"),
        (("listen",), 2, "Missing option '--to'"),
    ],
)
def test_what_goes_wrong_is_one_sentence(hooks, arguments, code, words):
    """On stderr, with the exit code of its kind."""
    done = hooks(*arguments)

    assert (done.code, done.out) == (code, "")
    assert words in " ".join(done.err.split())


def test_without_a_server_it_says_how_to_start_one(sonnetry):
    """The default address is that of `sonnetry serve`."""
    done = sonnetry("webhooks", "list", "--base-url", "http://127.0.0.1:1")

    assert done.code == 1
    assert "start one with `sonnetry serve`" in done.err
