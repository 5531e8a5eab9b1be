"""`sonnetry sessions` against a local server."""

from __future__ import annotations

import json

import pytest

from sonnetry.testing import LocalServer


@pytest.fixture
def server(monkeypatch):
    with LocalServer() as server:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)
        monkeypatch.setenv("ANTHROPIC_API_KEY", "local")
        yield server


@pytest.fixture
def session(server):
    with server.client() as client:
        agent = client.beta.agents.create(name="Analyst", model="claude-opus-5")
        environment = client.beta.environments.create(name="main")
        return client.beta.sessions.create(agent=agent.id, environment_id=environment.id, title="A\tfirst\nlook").id


def test_a_session_from_the_shell(sonnetry, server, session):
    """It is listed, spoken to and read; what was read once is not printed again."""
    server.play("It has 120 lines.")
    sent = sonnetry("sessions", "send", session, "How long is it?")
    kinds = [line.split("\t")[1] for line in sent.out.splitlines()]

    assert (sent.code, kinds[-1]) == (0, "session.status_idle")
    assert "agent.message\tIt has 120 lines." in sent.out
    assert sonnetry("sessions", "list").out.split("\t")[::3] == [session, "Analyst"]
    assert sonnetry("sessions", "list", "--status", "running").out == ""
    assert sonnetry("sessions", "logs", session).out == sent.out
    followed = sonnetry("sessions", "logs", session, "--follow", "--cursor", "--json")
    assert [json.loads(line)["type"] for line in followed.out.splitlines()] == kinds
    again = sonnetry("sessions", "logs", session, "--follow", "--since", followed.err.strip())
    assert (again.code, again.out) == (0, "")
    server.play("Still 120.")
    second = sonnetry("sessions", "send", session, "Again?")
    assert ("Still 120." in second.out, "How long" in second.out) == (True, False)


def test_a_message_without_waiting_and_an_interrupt(sonnetry, session):
    """Both say what they did."""
    assert sonnetry("sessions", "send", session, "Hello", "--no-wait").out.startswith("sevt_")
    assert sonnetry("sessions", "interrupt", session).out == f"{session} is interrupted\n"


def test_mistakes_are_one_sentence(sonnetry, server, session):
    """An unknown session, and a cursor that is none."""
    missing = sonnetry("sessions", "logs", "sesn_none", "--follow")
    assert (missing.code, missing.err.count("\n")) == (1, 1)
    wrong = sonnetry("sessions", "logs", session, "--since", "yesterday")
    assert (wrong.code, "not a cursor" in wrong.err) == (2, True)
