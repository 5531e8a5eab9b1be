"""Deployments on the clock, user profiles, and the queue of self-hosted environments (rules DEP-*, WRK-*, OTH-4)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry.server.areas.deployments.cron import Cron

from ._refused import refusal

MESSAGE = {"type": "user.message", "content": [{"type": "text", "text": "Report"}]}
DAILY = {"type": "cron", "expression": "0 9 * * *", "timezone": "Europe/Berlin"}


@pytest.fixture
def beta(server):
    return server.client().beta


@pytest.fixture
def made(beta):
    agent = beta.agents.create(name="Reporter", model="claude-opus-5").id
    environment = beta.environments.create(name="main").id

    def create(**fields):
        base = {"agent": agent, "environment_id": environment, "initial_events": [MESSAGE], "name": "Daily"}
        return beta.deployments.create(**{**base, **fields})

    create.agent, create.environment = agent, environment
    return create


def local(expression, after, zone, most=3):
    times = Cron.parse(expression).after(after.timestamp(), ZoneInfo(zone))
    return [
        datetime.fromtimestamp(time, ZoneInfo(zone)).isoformat() for time, _ in zip(times, range(most), strict=False)
    ]


def test_left_out_times_are_skipped_dep_2():
    """On 28 March 2027 Berlin has no 02:30."""
    start = datetime(2027, 3, 27, 12, tzinfo=UTC)

    assert local("30 2 * * *", start, "Europe/Berlin", 2) == ["2027-03-29T02:30:00+02:00", "2027-03-30T02:30:00+02:00"]


def test_repeated_times_come_twice_dep_2():
    """On 31 October 2027 Berlin has 02:30 twice."""
    start = datetime(2027, 10, 30, 12, tzinfo=UTC)

    assert local("30 2 * * *", start, "Europe/Berlin") == [
        "2027-10-31T02:30:00+02:00",
        "2027-10-31T02:30:00+01:00",
        "2027-11-01T02:30:00+01:00",
    ]


def test_two_fields_of_days_are_either_dep_2():
    """The 13th or a Friday, as POSIX says; 0 and 7 are Sunday; a leap day is found."""
    start = datetime(2026, 11, 12, tzinfo=UTC)

    assert local("0 0 13 * 5", start, "UTC") == [
        "2026-11-13T00:00:00+00:00",
        "2026-11-20T00:00:00+00:00",
        "2026-11-27T00:00:00+00:00",
    ]
    assert local("0 0 * * 7", start, "UTC", 1) == local("0 0 * * 0", start, "UTC", 1)
    assert local("0 0 29 2 *", start, "UTC", 1) == ["2028-02-29T00:00:00+00:00"]
    assert local("0 0 31 2 *", start, "UTC", 1) == []


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "* * * *",
        "* * * * * *",
        "@daily",
        "0 9 L * *",
        "0 9 * * 1#2",
        "0 9 ? * *",
        "60 * * * *",
        "0 9 0 * *",
        "5/2 * * * *",
        "2-1 * * * *",
        "*/0 * * * *",
        "0 9 * * MON",
    ],
)
def test_other_expressions_are_refused_dep_2(made, expression):
    """Five fields of numbers, and nothing that POSIX does not have."""
    assert "schedule.expression" in refusal(lambda: made(schedule={**DAILY, "expression": expression}))


def test_zones_are_known_ones_dep_2(made):
    """A zone has an IANA name."""
    for zone in ("Mars/Olympus", "../etc/passwd", ""):
        assert "schedule.timezone" in refusal(lambda zone=zone: made(schedule={**DAILY, "timezone": zone}))


@given(st.integers(0, 59), st.integers(0, 23), st.integers(0, 4_000_000_000))
def test_times_only_rise_and_fit(minute, hour, after):
    """Each next time is later, and on the minute and hour of the wall clock."""
    zone = ZoneInfo("America/New_York")
    times = [time for time, _ in zip(Cron.parse(f"{minute} {hour} * * *").after(after, zone), range(5), strict=False)]

    assert times == sorted({*times})
    assert all(time > after for time in times)
    assert {(at.minute, at.hour) for at in (datetime.fromtimestamp(time, zone) for time in times)} == {(minute, hour)}


def test_a_deployment_runs_on_the_clock_dep_1_dep_5(made, beta, server):
    """21 days make 21 sessions, each told when it was scheduled."""
    deployment = made(schedule=DAILY)
    assert [time.isoformat() for time in deployment.schedule.upcoming_runs_at][:2] == [
        "2026-11-21T08:00:00+00:00",
        "2026-11-22T08:00:00+00:00",
    ]
    assert len(deployment.schedule.upcoming_runs_at) == 5
    server.clock.advance(21 * 86_400)
    runs = [*beta.deployment_runs.list(deployment_id=deployment.id)]
    sessions = [*beta.sessions.list(deployment_id=deployment.id)]

    assert len(runs) == len(sessions) == 21
    assert {run.session_id for run in runs} == {session.id for session in sessions}
    assert runs[-1].trigger_context.scheduled_at.isoformat() == "2026-11-21T08:00:00+00:00"
    assert beta.deployments.retrieve(deployment.id).schedule.last_run_at is not None


def test_pausing_stops_the_clock_only_dep_4_dep_7(made, beta, server):
    """A paused one is still run by hand; unpaused it goes on from now; lists filter by trigger and error."""
    deployment = made(schedule=DAILY).id
    assert beta.deployments.pause(deployment).paused_reason.type == "manual"
    server.clock.advance(5 * 86_400)
    run = beta.deployments.run(deployment)
    assert (run.trigger_context.type, run.error) == ("manual", None)
    assert beta.deployments.unpause(deployment).status == "active"
    server.clock.advance(86_400)
    assert len(beta.deployment_runs.list(deployment_id=deployment, trigger_type="schedule").data) == 1
    assert len(beta.deployment_runs.list(deployment_id=deployment, trigger_type="manual").data) == 1
    assert beta.deployment_runs.list(deployment_id=deployment, has_error=True).data == []
    assert beta.deployment_runs.retrieve(run.id).id == run.id
    beta.deployments.archive(deployment)
    assert "archived" in refusal(lambda: beta.deployments.run(deployment))


def test_what_is_gone_pauses_it_dep_5_dep_6(made, beta, server):
    """The run says why there is no session, and the deployment pauses itself."""
    deployment = made(schedule=DAILY).id
    beta.environments.archive(made.environment)
    server.clock.advance(3 * 86_400)
    runs = beta.deployment_runs.list(deployment_id=deployment).data
    found = beta.deployments.retrieve(deployment)

    assert [(run.session_id, run.error.type) for run in runs] == [(None, "environment_archived_error")]
    assert (found.status, found.paused_reason.error.type) == ("paused", "environment_archived_error")
    assert found.schedule.upcoming_runs_at == []


def test_one_that_paused_itself_by_hand_does_not_fire_dep_5(made, beta, server):
    """A run by hand that pauses it takes its next time away too."""
    deployment = made(schedule=DAILY).id
    beta.environments.archive(made.environment)
    beta.deployments.run(deployment)
    server.clock.advance(3 * 86_400)

    assert len(beta.deployment_runs.list(deployment_id=deployment).data) == 1


def test_deployments_have_limits_dep_1(made, beta):
    """Events, vaults and references are checked; the agent is pinned; changes keep what is left out."""
    beta.agents.update(made.agent, name="Newer")
    deployment = made()
    assert (deployment.agent.version, deployment.schedule) == (2, None)
    changed = beta.deployments.update(deployment.id, description="x", schedule=DAILY)
    assert (changed.name, changed.description, changed.schedule.expression) == ("Daily", "x", "0 9 * * *")
    refusal(lambda: made(initial_events=[]))
    refusal(lambda: made(initial_events=[MESSAGE] * 51))
    refusal(lambda: made(vault_ids=["vlt_1"] * 51))
    refusal(lambda: made(agent="agent_none"), 404)
    refusal(lambda: made(environment_id="env_none"), 404)
    assert [one.id for one in beta.deployments.list(agent_id=made.agent)] == [deployment.id]


# --- The queue of self-hosted environments ------------------------------------------------------------------------------


@pytest.fixture
def queue(beta, made, server):
    environment = beta.environments.create(name="own", config={"type": "self_hosted"}).id
    toolset = [{"type": "agent_toolset_20260401"}]
    agent = beta.agents.create(name="Worker", model="claude-opus-5", tools=toolset).id
    server.play(
        [{"type": "tool_use", "name": "bash", "input": {"command": "ls"}}],
        times=None,
        when=lambda r: b"tool_result" not in r.body,
    )

    def start():
        return beta.sessions.create(agent=agent, environment_id=environment, initial_events=[MESSAGE]).id

    start.environment = environment
    return start


def polled(beta, environment, **query):
    for _ in range(200):
        work = beta.environments.work.poll(environment, block_ms=900, **query)
        if work is not None:
            return work
    raise AssertionError("no work came")


def settled(beta, session):
    for _ in range(1000):
        if beta.sessions.retrieve(session).status == "idle":
            return
    raise AssertionError("the session did not come to rest")


def test_work_goes_from_queued_to_stopped_wrk_1_wrk_2_wrk_3_wrk_5_wrk_6(queue, beta):
    """Polled, acknowledged, active with a heartbeat, stopping, stopped; an empty poll is null."""
    session, work = queue(), beta.environments.work
    item = polled(beta, queue.environment)
    assert (item.data.id, item.state, item.acknowledged_at) == (session, "starting", None)
    assert work.stats(queue.environment).pending == 1
    assert work.poll(queue.environment) is None
    names = {"environment_id": queue.environment}
    assert work.ack(item.id, **names).acknowledged_at is not None
    beat = work.heartbeat(item.id, **names, expected_last_heartbeat="NO_HEARTBEAT", desired_ttl_seconds=30)
    assert (beat.state, beat.lease_extended, beat.ttl_seconds) == ("active", True, 30)
    assert work.stop(item.id, **names).state == "stopping"
    assert work.stop(item.id, **names, force=True).state == "stopped"
    stats = work.stats(queue.environment)
    assert (stats.depth, stats.pending, stats.workers_polling) == (0, 0, 1)
    settled(beta, session)
    beta.sessions.delete(session)
    assert work.list(queue.environment).data == []


def test_leases_are_exclusive_wrk_3_wrk_4(queue, beta, server):
    """A stale heartbeat is 412; unacknowledged and expired work is handed out again."""
    queue()
    work, names = beta.environments.work, {"environment_id": queue.environment}
    item = polled(beta, queue.environment)
    server.clock.advance(6)
    assert polled(beta, queue.environment).id == item.id
    work.ack(item.id, **names)
    beat = work.heartbeat(item.id, **names, expected_last_heartbeat="NO_HEARTBEAT")
    refusal(lambda: work.heartbeat(item.id, **names, expected_last_heartbeat="NO_HEARTBEAT"), 412)
    work.heartbeat(item.id, **names, expected_last_heartbeat=beat.last_heartbeat)
    server.clock.advance(61)
    assert polled(beta, queue.environment).id == item.id
    assert "block_ms" in refusal(lambda: work.poll(queue.environment, block_ms=1000))


def test_workers_answer_sandbox_tools_wrk_7(queue, beta):
    """The call waits as `requires_action` until the worker sends its result."""
    session = queue()
    polled(beta, queue.environment)
    for _ in range(1000):
        events = [*beta.sessions.events.list(session)]
        if events[-1].type == "session.status_idle":
            break
    call = next(event for event in events if event.type == "agent.tool_use")
    assert events[-1].stop_reason.event_ids == [call.id]
    content = [{"type": "text", "text": "a.txt"}]
    beta.sessions.events.send(
        session, events=[{"type": "user.tool_result", "tool_use_id": call.id, "content": content}]
    )
    for _ in range(1000):
        events = [*beta.sessions.events.list(session)]
        if [event.type for event in events].count("session.status_idle") == 2:
            break
    assert events[-1].stop_reason.type == "end_turn"


def test_clouds_have_no_queue_wrk_1(beta, made):
    """Only self-hosted environments have work."""
    assert "no work queue" in refusal(lambda: beta.environments.work.poll(made.environment))


# --- User profiles ------------------------------------------------------------------------------------------------------


def test_user_profiles_are_records_oth_4(server):
    """Created, changed, listed, deleted; nobody is restricted here."""
    profiles = server.client().user_profiles
    made = profiles.create(name="Ada", external_user_details={"country": "DE"}, metadata={"a": "1"})

    assert (made.enforcement_status, made.external_user_details.country, made.access_type) == (
        "unrestricted",
        "DE",
        "application",
    )
    assert profiles.update(made.id, name="Grace").name == "Grace"
    assert profiles.update(made.id, metadata={"b": "2"}).metadata == {"a": "1", "b": "2"}
    assert [one.id for one in profiles.list()] == [made.id]
    assert profiles.delete(made.id).type == "user_profile_deleted"
    refusal(lambda: profiles.retrieve(made.id), 404)
