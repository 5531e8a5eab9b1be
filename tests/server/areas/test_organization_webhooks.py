"""Webhooks of an organization by the API's own routes, and sessions whose every end reaches those who subscribe."""

from __future__ import annotations

import pytest

import sonnetry
from sonnetry.server.areas.sessions.loop import Loop
from sonnetry.server.areas.webhooks.events import known_types

from ._hooks import until

EVENTS = ["external_key.failed", "external_storage.failed", "user_profile.program_status_updated"]


@pytest.fixture
def webhooks(beta):
    return beta.organization.webhooks


def test_wh_8_an_endpoint_from_its_registration_to_its_end(hooks, webhooks):
    """Its secret is in the answer to its registration alone; what is not sent is empty."""
    made = webhooks.create(url=hooks.receiver.url, enabled_events=EVENTS[:1], name="Keys")
    shown = webhooks.retrieve(made.id)

    assert made.signing_secret.startswith("whsec_")
    assert shown.to_dict() == {name: value for name, value in made.to_dict().items() if name != "signing_secret"}
    assert (shown.name, shown.description, shown.state, shown.disabled_reason) == ("Keys", "", "enabled", "")
    changed = webhooks.update(made.id, enabled_events=EVENTS, description="All", state="disabled")
    assert (changed.enabled_events, changed.description) == (EVENTS, "All")
    assert (changed.state, changed.disabled_reason) == ("disabled", "caller")
    assert webhooks.update(made.id, state="enabled").disabled_reason == ""
    assert webhooks.delete(made.id).to_dict() == {"id": made.id, "type": "webhook_endpoint_deleted"}
    with pytest.raises(sonnetry.NotFoundError, match=made.id):
        webhooks.retrieve(made.id)


def test_pg_1_endpoints_are_listed_both_ways(hooks, webhooks):
    """Newest first, or oldest first; those of the console are not among them, while it shows all."""
    hooks.add("vault.created")
    ids = [webhooks.create(url=hooks.receiver.url, enabled_events=EVENTS, name=str(n)).id for n in range(5)]

    assert [one.id for one in webhooks.list(limit=2)] == ids[::-1]
    assert [one.id for one in webhooks.list(limit=2, order="asc")] == ids
    assert [one.id for one in webhooks.list(after_id=ids[1], order="asc").data] == ids[2:]
    assert [one.id for one in webhooks.list(before_id=ids[3], order="asc", limit=2).data] == ids[1:3]
    assert [one.id for one in webhooks.list(before_id=ids[1]).data] == ids[:1:-1]
    assert len(hooks.call()["data"]) == 6


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"enabled_events": ["vault.created"]}, "enabled_events.0"),
        ({"enabled_events": []}, "at least one event"),
        ({"url": "http://example.com/"}, "HTTPS URL on port 443"),
        ({"colour": "red"}, "colour: Extra inputs are not permitted"),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_wh_5_only_what_happens_to_an_organization_is_sent(hooks, webhooks, fields, words):
    """Other events have other endpoints; a request that is not in order is refused by its field."""
    with pytest.raises(sonnetry.BadRequestError, match=words):
        webhooks.create(**{"url": hooks.receiver.url, "enabled_events": EVENTS, **fields})
    made = webhooks.create(url=hooks.receiver.url, enabled_events=EVENTS)
    with pytest.raises(sonnetry.BadRequestError, match=words):
        webhooks.update(made.id, **fields)


def test_an_endpoint_of_the_api_keeps_to_its_events(hooks, webhooks):
    """The console's route changes its address, not what it takes."""
    made = webhooks.create(url=hooks.receiver.url, enabled_events=EVENTS)

    status, message = hooks.refused(f"/{made.id}", {"enabled_events": ["*"]})
    assert (status, "/v1/organizations/webhooks" in message) == (400, True)
    assert hooks.call(f"/{made.id}", {"name": "N"})["name"] == "N"


def test_a_request_without_the_beta_value_is_refused(hooks, webhooks):
    """As every beta of the API (rule HDR-9)."""
    with pytest.raises(sonnetry.NotFoundError, match="webhooks-2026-10-07"):
        webhooks.list(extra_headers={"anthropic-beta": sonnetry.omit})


def test_an_endpoint_takes_what_happens_a_test_event_and_both_secrets(hooks, webhooks):
    """A rotation refuses no delivery: the old secret goes on signing for a day of the clock."""
    made = webhooks.create(url=hooks.receiver.url, enabled_events=EVENTS[:1])
    client, keys = sonnetry.Anthropic(api_key="k"), [made.signing_secret]
    hooks.receiver.verify = lambda body, headers: [
        client.beta.webhooks.unwrap(body, headers=headers, key=key) for key in keys
    ]
    hooks.call("/trigger", {"type": "external_key.failed", "times": 10})
    new = webhooks.regenerate_signing_secret(made.id).signing_secret
    hooks.settled()
    keys.append(new)
    hooks.call("/trigger", {"type": "external_key.failed", "times": 10})
    hooks.call(f"/{made.id}/test", {})
    hooks.call("/trigger", {"type": "external_key.recovered", "endpoint_id": made.id})
    log = hooks.settled()

    assert len(log) == 22
    assert {one["outcome"] for one in log} == {"delivered"}
    hooks.advance(86_401)
    keys[:] = [new]
    hooks.call(f"/{made.id}/test", {})
    assert hooks.settled()[-1]["outcome"] == "delivered"
    keys[:] = [made.signing_secret]
    hooks.call(f"/{made.id}/test", {})
    assert hooks.settled()[-1]["status"] == 400


def test_wh_7_failures_disable_it_and_say_so(hooks, webhooks):
    """Twenty in a row; the API shows why."""
    made = webhooks.create(url=hooks.receiver.url, enabled_events=EVENTS)
    hooks.receiver.always = 500
    hooks.call("/trigger", {"type": EVENTS[0], "times": 19})
    hooks.settled()
    assert webhooks.retrieve(made.id).state == "enabled"
    hooks.call("/trigger", {"type": EVENTS[0]})
    hooks.settled()

    found = webhooks.retrieve(made.id)
    assert (found.state, found.disabled_reason) == ("disabled", "sustained_failure")


def test_wh_5_an_external_storage_that_fails_fires(hooks, beta, webhooks):
    """Its check is what `/_local/records` says of it; a check that says the same again fires nothing."""
    webhooks.create(url=hooks.receiver.url, enabled_events=["external_storage.failed", "external_storage.recovered"])
    config = {"type": "aws", "account_id": "1", "bucket_name": "mine", "region": "us-east-1"}
    storage = beta.organization.external_storage.create(provider_config=config)
    status = beta.organization.external_storage.activate(storage.id).to_dict()["status"]
    with hooks.server.client() as client:
        for healthy in (False, False, True):
            client.post(f"/_local/records/{storage.id}", body={"data": {"status": {**status, "healthy": healthy}}})
    hooks.settled()

    assert sorted(hooks.receiver.types()) == ["external_storage.failed", "external_storage.recovered"]
    assert {one.event["data"]["id"] for one in hooks.receiver.got} == {storage.id}


# --- What sessions fire, by real causes -----------------------------------------------------------------------------------


def message(words):
    return {"type": "user.message", "content": [{"type": "text", "text": words}]}


def subscribed(hooks):
    hooks.add(*(name for name in known_types() if name.startswith("session.")))


def started(beta, *events, **fields):
    agent = beta.agents.create(name="A", model="claude-opus-5", **fields)
    environment = beta.environments.create(name="main")
    return beta.sessions.create(agent=agent.id, environment_id=environment.id, initial_events=[*events])


def test_wh_5_threads_fire_with_their_id(hooks, beta):
    """A thread that an agent hands work to is created, becomes idle and is archived; the first thread has no events."""
    subscribed(hooks)
    helper = beta.agents.create(name="Helper", model="claude-opus-5")
    work = {"type": "tool_use", "name": "delegate", "input": {"agent": "Helper", "message": "Look it up"}}
    hooks.server.play([work], when=lambda request: b"Begin it" in request.body)
    team = {"type": "coordinator", "agents": [helper.id]}
    session = started(beta, message("Begin it"), multiagent=team)
    until(lambda: "session.idled" in hooks.receiver.types())
    child = next(one for one in beta.sessions.threads.list(session.id).data if one.parent_thread_id)
    beta.sessions.threads.archive(child.id, session_id=session.id)
    hooks.settled()

    of_threads = [one.event["data"] for one in hooks.receiver.got if ".thread_" in one.type]
    assert sorted(one["type"] for one in of_threads) == [
        "session.thread_created",
        "session.thread_idled",
        "session.thread_terminated",
    ]
    assert {(one["id"], one["session_thread_id"]) for one in of_threads} == {(session.id, child.id)}


def test_wh_5_each_evaluation_of_an_outcome_fires(hooks, beta):
    """Whether it asks for another revision or not."""
    subscribed(hooks)
    hooks.server.grade("needs_revision", "It does not rhyme.")
    hooks.server.grade("satisfied", "It rhymes.")
    rubric = {"type": "text", "content": "It rhymes."}
    started(beta, {"type": "user.define_outcome", "description": "A poem", "rubric": rubric})
    until(lambda: "session.idled" in hooks.receiver.types())
    hooks.settled()

    assert hooks.receiver.types().count("session.outcome_evaluation_ended") == 2


def test_wh_5_a_session_that_ends_by_a_fault_fires(hooks, beta, monkeypatch, caplog):
    """It is terminated by a fault of the server's own, and nothing says that it became idle."""
    subscribed(hooks)

    def broken(*_: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(Loop, "_write_answer", broken)
    session = started(beta, message("Hello"))
    until(lambda: "session.status_terminated" in hooks.receiver.types())
    hooks.settled()

    assert beta.sessions.retrieve(session.id).status == "terminated"
    assert not {"session.idled", "session.status_idled"} & {*hooks.receiver.types()}
    assert "a fault" in caplog.text
