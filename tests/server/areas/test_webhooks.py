"""Webhooks of the local server: endpoints, events of objects, deliveries on the clock, and what disables an endpoint."""

from __future__ import annotations

import pytest
import standardwebhooks

import sonnetry
from sonnetry.server.areas.webhooks import rules
from sonnetry.server.areas.webhooks.events import known_types
from sonnetry.testing import LocalServer

from ._hooks import Hooks, until

# --- Endpoints ----------------------------------------------------------------------------------------------------------


def test_wh_8_a_secret_is_shown_once(hooks):
    """32 bytes behind `whsec_`, in the answer to the registration alone."""
    made = hooks.add("vault.created", name="Mine")

    assert made["id"].startswith("wep_")
    assert made["signing_secret"].startswith("whsec_")
    assert len(sonnetry._core.webhook_signatures.secrets_of(made["signing_secret"])[0]) == 32
    shown = {name: value for name, value in made.items() if name != "signing_secret"}
    assert shown["enabled_events"] == ["vault.created"]
    assert (shown["state"], shown["disabled_reason"], shown["name"]) == ("enabled", None, "Mine")
    assert hooks.call()["data"] == [shown]
    assert hooks.call(f"/{made['id']}") == shown


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/hook",
        "https://example.com:8443/hook",
        "https://10.0.0.1/hook",
        "https://[fe80::1]/",
        "https://169.254.169.254/latest",
        "https://user:word@example.com/",
        "https://example.com/#here",
        "ftp://127.0.0.1/",
        "http:///hook",
        "hook",
        "http://[::1",
        "http://127.0.0.1:99999/",
        "https://example.com/a b",
    ],
)
def test_wh_8_addresses_are_public_https(hooks, url):
    """Port 443 of a public host; other addresses are for this machine alone."""
    status, message = hooks.refused("", {"url": url, "enabled_events": ["vault.created"]})

    assert (status, message.startswith("url: ")) == (400, True)


@pytest.mark.parametrize(
    "url", ["https://example.com/hook", "https://example.com:443", "http://localhost:5/", "http://[::1]:8000/x?y=1"]
)
def test_wh_8_these_addresses_are_taken(hooks, url):
    """Http is allowed while the server itself listens on loopback."""
    assert hooks.call("", {"url": url, "enabled_events": ["vault.created"]})["url"] == url


def test_wh_8_a_server_that_others_reach_sends_nothing_to_its_machine(hooks):
    """Neither at registration nor when a name leads there."""
    hooks.server._server.on_loopback = False

    assert hooks.refused("", {"url": hooks.receiver.url, "enabled_events": ["*"]})[0] == 400
    assert hooks.refused("", {"url": "https://localhost/", "enabled_events": ["*"]})[0] == 400


@pytest.mark.parametrize("events", [[], ["session.sung"], ["vault.created", "vault.*"]])
def test_wh_5_subscriptions_name_events(hooks, events):
    """An event that does not exist is refused by name."""
    assert hooks.refused("", {"url": hooks.receiver.url, "enabled_events": events})[1].startswith("enabled_events: ")


def test_endpoints_are_changed_and_deleted(hooks, beta):
    """A deleted one takes nothing any more."""
    made = hooks.add("vault.created")
    changed = hooks.call(f"/{made['id']}", {"enabled_events": ["vault.deleted"], "description": "x"})
    vault = beta.vaults.create(display_name="A")
    beta.vaults.delete(vault.id)
    hooks.settled()

    assert (changed["enabled_events"], changed["description"]) == (["vault.deleted"], "x")
    assert hooks.receiver.types() == ["vault.deleted"]
    assert hooks.call(f"/{made['id']}", method="DELETE") == {"id": made["id"], "type": "webhook_endpoint_deleted"}
    beta.vaults.delete(beta.vaults.create(display_name="B").id)
    hooks.settled()
    assert len(hooks.receiver.got) == 1
    assert hooks.refused(f"/{made['id']}", None)[0] == 404
    assert hooks.refused("", None, "DELETE")[0] == 405
    assert hooks.refused(f"/{made['id']}/sing", {})[0] == 404


# --- Deliveries ---------------------------------------------------------------------------------------------------------


def test_wh_1_a_delivery_verifies_by_every_library(hooks, beta):
    """By a client on the machine's clock, by one of the server's clock, and by `standardwebhooks`."""
    secret = hooks.add("vault.created")["signing_secret"]
    vault = beta.vaults.create(display_name="A")
    hooks.settled()
    (got,) = hooks.receiver.got

    for client in (sonnetry.Anthropic(api_key="k"), hooks.server.client()):
        event = client.beta.webhooks.unwrap(got.body, headers=got.headers, key=secret)
        assert (event.data.type, event.data.id) == ("vault.created", vault.id)
    assert standardwebhooks.Webhook(secret).verify(got.body, got.headers)["id"] == event.id
    assert got.headers["webhook-id"] == event.id
    assert got.headers["content-type"] == "application/json"


def test_wh_4_the_envelope_is_thin(hooks, beta):
    """What happened to which object; its state is not in it, and neither are secrets."""
    hooks.add()
    vault = beta.vaults.create(display_name="Team")
    auth = {"type": "static_bearer", "mcp_server_url": "https://mcp.example.com/sse", "token": "hidden"}
    credential = beta.vaults.credentials.create(vault.id, auth=auth)
    hooks.settled()
    events = {one.type: one.event for one in hooks.receiver.got}

    assert [*events["vault.created"]] == ["type", "id", "created_at", "data"]
    assert events["vault.created"]["created_at"] == "2026-11-20T12:00:00Z"
    assert [*events["vault.created"]["data"]] == ["type", "id", "organization_id", "workspace_id"]
    assert events["vault_credential.created"]["data"]["vault_id"] == vault.id
    assert events["vault_credential.created"]["data"]["id"] == credential.id
    assert not any(word in one.body for one in hooks.receiver.got for word in (b"hidden", b"Team", b"mcp.example"))


def test_wh_5_objects_fire_what_happens_to_them(hooks, beta):
    """Agents, environments, vaults, credentials, memory stores and deployments, once for each change."""
    hooks.add()
    agent = beta.agents.create(name="A", model="claude-opus-5")
    beta.agents.update(agent.id, version=1, name="B")
    beta.agents.update(agent.id, version=2, name="B")  # changes nothing
    environment = beta.environments.create(name="main")
    beta.environments.update(environment.id, description="x")
    message = {"type": "user.message", "content": [{"type": "text", "text": "Hi"}]}
    deployment = beta.deployments.create(
        agent=agent.id, environment_id=environment.id, initial_events=[message], name="D"
    )
    beta.deployments.update(deployment.id, name="E")
    beta.deployments.pause(deployment.id)
    beta.deployments.unpause(deployment.id)
    beta.deployments.archive(deployment.id)
    store = beta.memory_stores.create(name="S")
    beta.memory_stores.archive(store.id)
    beta.memory_stores.delete(store.id)
    vault = beta.vaults.create(display_name="V")
    auth = {"type": "static_bearer", "mcp_server_url": "https://a.example/", "token": "t"}
    first = beta.vaults.credentials.create(vault.id, auth=auth)
    beta.vaults.credentials.delete(first.id, vault_id=vault.id)
    beta.vaults.credentials.create(vault.id, auth=auth)
    beta.vaults.archive(vault.id)
    beta.vaults.delete(vault.id)
    beta.environments.archive(environment.id)
    beta.environments.delete(environment.id)
    beta.agents.archive(agent.id)
    hooks.settled()

    assert sorted(hooks.receiver.types()) == sorted(
        [
            *("agent.created", "agent.updated", "agent.archived"),
            *("environment.created", "environment.updated", "environment.archived", "environment.deleted"),
            *("deployment.created", "deployment.updated", "deployment.paused", "deployment.unpaused"),
            *("deployment.archived", "memory_store.created", "memory_store.archived", "memory_store.deleted"),
            *("vault.created", "vault_credential.created", "vault_credential.deleted", "vault_credential.created"),
            *("vault_credential.archived", "vault.archived", "vault_credential.deleted", "vault.deleted"),
        ]
    )
    assert len({one.event["id"] for one in hooks.receiver.got}) == len(hooks.receiver.got)


@pytest.fixture
def session(beta):
    agent = beta.agents.create(name="A", model="claude-opus-5", tools=[CUSTOM])
    environment = beta.environments.create(name="main")
    return lambda **fields: beta.sessions.create(agent=agent.id, environment_id=environment.id, **fields)


CUSTOM = {
    "type": "custom",
    "name": "look",
    "description": "Looks.",
    "input_schema": {"type": "object", "properties": {}},
}


def idle(beta, session):
    until(lambda: beta.sessions.retrieve(session.id).status == "idle")


def said(text):
    return [{"type": "user.message", "content": [{"type": "text", "text": text}]}]


def test_wh_5_sessions_fire_what_happens_to_them(hooks, beta, session):
    """From their creation to their end; both names of a status are sent to those who subscribe to them."""
    hooks.add(*(name for name in known_types() if name.startswith("session.")))
    made = session()
    beta.sessions.events.send(made.id, events=said("Hello"))
    until(lambda: "session.status_idled" in hooks.receiver.types())
    beta.sessions.update(made.id, title="T")
    beta.sessions.archive(made.id)
    beta.sessions.delete(made.id)
    hooks.settled()

    assert sorted(hooks.receiver.types()) == sorted(
        [
            *("session.created", "session.pending", "session.status_scheduled", "session.status_run_started"),
            *("session.running", "session.status_idled", "session.idled", "session.updated", "session.archived"),
            "session.deleted",
        ]
    )
    assert {one.event["data"]["id"] for one in hooks.receiver.got} == {made.id}


def test_wh_5_a_session_that_waits_for_a_tool_says_so(hooks, beta, session):
    """`requires_action` comes beside the status."""
    hooks.add("session.requires_action", "session.status_idled", "session.budget_reached")
    hooks.server.play([{"type": "tool_use", "id": "toolu_1", "name": "look", "input": {}}], stop_reason="tool_use")
    session(initial_events=said("Look"))
    until(lambda: len(hooks.receiver.got) == 2)

    assert sorted(hooks.receiver.types()) == ["session.requires_action", "session.status_idled"]


def test_dep_7_scheduled_runs_fire_and_runs_by_hand_do_not(hooks, beta):
    """Started and succeeded, or failed, with the id of the run."""
    hooks.add("deployment_run.started", "deployment_run.succeeded", "deployment_run.failed")
    agent = beta.agents.create(name="A", model="claude-opus-5")
    environment = beta.environments.create(name="main")
    daily = {"type": "cron", "expression": "0 9 * * *", "timezone": "UTC"}
    made = beta.deployments.create(
        agent=agent.id, environment_id=environment.id, initial_events=said("Hi"), name="D", schedule=daily
    )
    beta.deployments.run(made.id)
    hooks.advance(86_400)
    until(lambda: len(hooks.receiver.got) == 2)
    beta.environments.archive(environment.id)
    hooks.advance(86_400)
    until(lambda: len(hooks.receiver.got) == 4)

    assert sorted(hooks.receiver.types()) == [
        "deployment_run.failed",
        "deployment_run.started",
        "deployment_run.started",
        "deployment_run.succeeded",
    ]
    runs = {
        run.id for run in beta.deployment_runs.list(deployment_id=made.id) if run.trigger_context.type == "schedule"
    }
    assert {one.event["data"]["id"] for one in hooks.receiver.got} == runs


def test_wh_6_a_failed_delivery_is_tried_three_times_on_the_clock(hooks, beta):
    """5 to 120 seconds apart, with the same id and body and a new signature; then it is dropped."""
    secret = hooks.add("vault.created")["signing_secret"]
    hooks.receiver.always = 500
    beta.vaults.create(display_name="A")
    hooks.settled()
    for _ in range(3):
        hooks.advance(rules.LATEST)
    log = hooks.settled()

    assert [one["outcome"] for one in log] == ["retrying", "retrying", "dropped"]
    assert [one["status"] for one in log] == [500, 500, 500]
    first, second, third = hooks.receiver.got
    assert first.body == second.body == third.body
    assert {one.headers["webhook-id"] for one in hooks.receiver.got} == {first.event["id"]}
    stamps = [int(one.headers["webhook-timestamp"]) for one in hooks.receiver.got]
    assert stamps[0] < stamps[1] < stamps[2]
    assert rules.SOONEST <= second.at - first.at
    for one in hooks.receiver.got:
        assert sonnetry.Anthropic(api_key="k").beta.webhooks.unwrap(one.body, headers=one.headers, key=secret)
    hooks.advance(86_400)
    assert len(hooks.settled()) == 3


def test_wh_6_a_retry_that_is_taken_ends_it(hooks, beta):
    """Any status from 200 to 299 acknowledges."""
    made = hooks.add("vault.created")
    hooks.receiver.answers = [503, 299]
    beta.vaults.create(display_name="A")
    assert hooks.settled()[0]["outcome"] == "retrying"
    assert hooks.call(f"/{made['id']}")["consecutive_failures"] == 1
    hooks.advance(rules.LATEST)

    assert [one["outcome"] for one in hooks.settled()] == ["retrying", "delivered"]
    assert hooks.call(f"/{made['id']}")["consecutive_failures"] == 0


def test_wh_7_twenty_failures_in_a_row_disable(hooks):
    """What waits is dropped, and nothing is sent until somebody enables the endpoint; then it counts from zero."""
    made = hooks.add("vault.created")
    hooks.receiver.always = 500
    for _ in range(rules.FAILURES - 1):
        hooks.call("/trigger", {"type": "vault.created"})
    hooks.settled()
    assert hooks.call(f"/{made['id']}")["state"] == "enabled"
    hooks.call("/trigger", {"type": "vault.created"})
    hooks.settled()
    shown = hooks.call(f"/{made['id']}")

    assert (shown["state"], shown["disabled_reason"]) == ("disabled", "sustained_failure")
    assert hooks.call("/deliveries")["pending"] == 0
    hooks.advance(86_400)
    assert len(hooks.receiver.got) == rules.FAILURES
    assert hooks.refused("/trigger", {"type": "vault.created"})[0] == 400
    assert hooks.refused(f"/{made['id']}/test", {})[0] == 400
    assert hooks.call(f"/{made['id']}/enable", {})["state"] == "enabled"
    hooks.receiver.always = 204
    hooks.call(f"/{made['id']}/test", {})
    assert hooks.settled()[-1]["outcome"] == "delivered"


def test_wh_7_a_redirect_disables_at_once(hooks, beta):
    """It is not followed."""
    made = hooks.add("vault.created")
    hooks.receiver.always = (302, {"location": hooks.receiver.url})
    beta.vaults.create(display_name="A")
    log = hooks.settled()

    assert [one["outcome"] for one in log] == ["redirect"]
    assert len(hooks.receiver.got) == 1
    assert hooks.call(f"/{made['id']}")["disabled_reason"] == "redirect"


def test_wh_7_a_private_address_disables_at_once(hooks, monkeypatch):
    """A public name that leads to a private network is refused before anything connects."""
    made = hooks.call("", {"url": "https://hooks.example.com/x", "enabled_events": ["vault.created"]})
    looked_up = []

    async def lookup(loop, host, port):
        looked_up.append(host)
        return [(2, ("93.184.216.34", port)), (2, ("192.168.1.7", port))]

    monkeypatch.setattr("sonnetry.engines.aio_dial._resolve", lookup)
    hooks.call("/trigger", {"type": "vault.created"})
    (attempt,) = hooks.settled()

    assert looked_up == ["hooks.example.com"]
    assert (attempt["outcome"], attempt["status"]) == ("invalid_address", None)
    assert "192.168.1.7" in attempt["error"]
    assert hooks.call(f"/{made['id']}")["disabled_reason"] == "invalid_address"


def test_a_receiver_that_is_not_there_is_a_failure(hooks):
    """The log says what went wrong, and the delivery is tried again."""
    hooks.add("vault.created")
    hooks.receiver.close()
    hooks.call("/trigger", {"type": "vault.created"})
    (attempt,) = hooks.settled()

    assert (attempt["outcome"], attempt["status"]) == ("retrying", None)
    assert "cannot connect" in attempt["error"]
    assert attempt["next_attempt_at"] > attempt["attempted_at"]


def test_a_rotation_refuses_nothing(hooks):
    """Receivers with the old secret, the new one or both verify every delivery, before, while and after it is replaced."""
    made = hooks.add("vault.created")
    old = made["signing_secret"]
    client = sonnetry.Anthropic(api_key="k")
    keys = [old]
    hooks.receiver.verify = lambda body, headers: [
        client.beta.webhooks.unwrap(body, headers=headers, key=key) for key in keys
    ]
    for _ in range(5):
        hooks.call("/trigger", {"type": "vault.created", "times": 5})
    rotated = hooks.call(f"/{made['id']}/rotate", {"overlap_seconds": 600})
    hooks.settled()
    keys = [old, rotated["signing_secret"]]
    hooks.call("/trigger", {"type": "vault.created", "times": 5})
    log = hooks.settled()

    assert {one["outcome"] for one in log} == {"delivered"}
    assert len(log) == 30
    assert rotated["previous_secret_expires_at"] == "2026-11-20T12:10:00Z"
    hooks.advance(601)
    keys = [rotated["signing_secret"]]
    hooks.call("/trigger", {"type": "vault.created"})
    hooks.settled()
    keys = [old]
    hooks.call("/trigger", {"type": "vault.created"})
    assert [one["status"] for one in hooks.settled()][-2:] == [204, 400]


def test_a_rotation_without_overlap_ends_the_old_secret(hooks):
    """For a secret that leaked."""
    made = hooks.add("vault.created")
    hooks.call(f"/{made['id']}/rotate", {"overlap_seconds": 0})
    hooks.call("/trigger", {"type": "vault.created"})
    hooks.settled()
    (got,) = hooks.receiver.got

    with pytest.raises(sonnetry.APIWebhookValidationError):
        sonnetry.Anthropic(api_key="k").beta.webhooks.unwrap(got.body, headers=got.headers, key=made["signing_secret"])


# --- Events on demand, and the log --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(known_types()))
def test_every_event_can_be_triggered(hooks_of_all, name):
    """With the fields that its type has."""
    hooks, secret = hooks_of_all
    hooks.call("/trigger", {"type": name})
    hooks.settled()
    got = hooks.receiver.got[-1]
    event = sonnetry.Anthropic(api_key="k").beta.webhooks.unwrap(got.body, headers=got.headers, key=secret)

    assert event.data.type == name
    assert {*got.event["data"]} == {*known_types()[name]}
    assert type(event.data).model_validate(got.event["data"])


@pytest.fixture(scope="module")
def hooks_of_all():
    with LocalServer() as server:
        made = Hooks(server)
        yield made, made.add("*")["signing_secret"]
        made.receiver.close()


def test_triggered_events_come_twice_late_unsigned_and_out_of_order(hooks):
    """Every trouble that a handler must bear, on demand."""
    secret = hooks.add("session.status_idled")["signing_secret"]
    unwrap = sonnetry.Anthropic(api_key="k", webhook_key=secret).beta.webhooks.unwrap

    def reasons(**order):
        hooks.receiver.got.clear()
        hooks.call("/trigger", {"type": "session.status_idled", "data": {"id": "sesn_7"}, **order})
        hooks.settled()
        found = []
        for got in hooks.receiver.got:
            try:
                found.append(unwrap(got.body, headers=got.headers).data.id)
            except sonnetry.APIWebhookValidationError as error:
                found.append(error.reason)
        return found

    assert reasons(times=3) == ["sesn_7"] * 3
    assert len({got.event["id"] for got in hooks.receiver.got}) == 1
    assert reasons(late=400) == ["too_old"]
    assert reasons(bad_signature=True) == ["wrong_signature"]
    assert reasons(reorder=True) == ["sesn_7"] * 2
    assert {*hooks.receiver.types()} == {"session.status_idled", "session.status_run_started"}


def test_an_unknown_event_can_be_triggered(hooks):
    """To see that a handler ignores it."""
    hooks.add("*")
    hooks.call("/trigger", {"type": "session.sung", "data": {"song": "x"}})
    hooks.settled()

    assert hooks.receiver.got[0].event["data"]["song"] == "x"


def test_an_event_is_sent_again(hooks, beta):
    """With the same id and body."""
    hooks.add("vault.created")
    beta.vaults.create(display_name="A")
    event = hooks.settled()[0]["event_id"]
    hooks.call("/resend", {"event_id": event})
    hooks.settled()
    first, second = hooks.receiver.got

    assert first.body == second.body
    assert len(hooks.call(f"/deliveries?event_id={event}")["data"]) == 2
    assert hooks.call("/deliveries?after=1")["data"][0]["number"] == 2
    assert hooks.refused("/resend", {"event_id": "event_none"})[0] == 404
    assert hooks.refused("/deliveries?after=x", None)[0] == 400


def test_events_that_nobody_takes_are_not_kept(hooks, beta):
    """A server without endpoints does no more than before."""
    hooks.add("vault.deleted")
    beta.vaults.create(display_name="A")
    database = hooks.server._server.storage.store.database

    assert database.row("SELECT COUNT(*) AS n FROM webhook_event")["n"] == 0
    with LocalServer() as quiet, quiet.client() as client:
        client.beta.vaults.create(display_name="A")
        assert "webhooks" not in quiet._server.workers


def test_a_restart_sends_what_was_left(tmp_path):
    """Endpoints, secrets and deliveries that wait are in the data folder."""
    with LocalServer(data=tmp_path) as server:
        hooks = Hooks(server)
        secret = hooks.add("vault.created")["signing_secret"]
        hooks.receiver.always = 500
        with server.client() as client:
            client.beta.vaults.create(display_name="A")
        hooks.settled()
        hooks.receiver.always = 204
        clock = server.clock
    assert not any(secret.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    clock.advance(rules.LATEST)
    with LocalServer(data=tmp_path, clock=clock) as server:
        hooks.server = server
        hooks.advance(0)
        assert [one["outcome"] for one in hooks.settled()] == ["retrying", "delivered"]
        got = hooks.receiver.got[-1]
        assert sonnetry.Anthropic(api_key="k").beta.webhooks.unwrap(got.body, headers=got.headers, key=secret)
        with server.client() as client:
            client.beta.vaults.create(display_name="B")
        assert len(hooks.settled()) == 3
    hooks.receiver.close()


def test_a_server_on_the_clock_of_the_machine_delivers_at_once():
    """Without anybody who moves a clock."""
    with LocalServer(clock=sonnetry._core.clock.SystemClock()) as server:
        hooks = Hooks(server)
        hooks.add("vault.created")
        with server.client() as client:
            client.beta.vaults.create(display_name="A")
        until(lambda: hooks.receiver.got)
        assert hooks.settled()[0]["outcome"] == "delivered"
        hooks.receiver.close()
