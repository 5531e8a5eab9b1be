"""Sessions on the server: the loop, its events and their order (rules SES-*, EVT-*, THR-*, OUT-1, BUD-1, ENV-2, ENV-4)."""

import asyncio
import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sonnetry import APIStatusError
from sonnetry.server.model.backend import Begin, Usage
from sonnetry.testing import LocalServer

TOOLSET = {"type": "agent_toolset_20260401"}
PATIENCE = 60
WEATHER = {
    "type": "custom",
    "name": "get_weather",
    "description": "Tells the weather.",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}},
}
STEP = ["span.model_request_start", "agent.message", "span.model_request_end"]
RUN = ["session.status_running", "session.thread_status_running"]
REST = ["session.thread_status_idle", "session.status_idle"]


def text(words):
    return {"type": "text", "text": words}


def message(words="Hello"):
    return {"type": "user.message", "content": [text(words)]}


def call(name, **given):
    return {"type": "tool_use", "name": name, "input": given}


class Desk:
    """A server with an agent and an environment, and sessions of them."""

    def __init__(self, server):
        self.server = server
        self.client = server.client()
        self.api = self.client.beta.sessions
        self.environment = self.client.beta.environments.create(name="main").id

    def agent(self, **fields):
        return self.client.beta.agents.create(**{"name": "Agent", "model": "claude-opus-5", **fields})

    def session(self, *, tools=(TOOLSET,), agent=None, **fields):
        agent = agent or self.agent(tools=[*tools])
        return self.api.create(agent=agent.id, environment_id=self.environment, **fields).id

    def send(self, session, *events):
        return self.api.events.send(session, events=[*events]).data

    def listed(self, session, **query):
        return [*self.api.events.list(session, **query)]

    def kinds(self, session):
        return [event.type for event in self.listed(session)]

    def rested(self, session, times=1):
        """Wait until a session was idle so often, and return its last such event."""
        for _ in range(PATIENCE * 50):
            found = [
                one for one in self.listed(session) if one.type in ("session.status_idle", "session.status_terminated")
            ]
            if len(found) >= times:
                return found[-1]
            threading.Event().wait(0.02)
        raise AssertionError(self.kinds(session))

    def of(self, session, kind):
        return [event for event in self.listed(session) if event.type == kind]


@pytest.fixture
def desk(server):
    return Desk(server)


@contextlib.contextmanager
def refused(words, status=400):
    with pytest.raises(APIStatusError) as caught:
        yield
    assert caught.value.status_code == status
    assert words in str(caught.value)


class Held:
    """A backend that never answers."""

    name = "held"

    def __init__(self):
        self.begun = threading.Event()

    async def generate(self, prompt):
        del prompt
        self.begun.set()
        await asyncio.Event().wait()
        yield Begin(Usage(1))


def test_a_turn_has_the_order_of_the_service_evt_1_evt_2_ses_3(desk):
    """Stream first, then send: the echo waits, the stream shows all in order, and the list is the same."""
    session = desk.session()
    assert desk.api.retrieve(session).status == "idle"
    desk.server.play("Hello.")
    with desk.api.events.stream(session) as stream:
        echoed = desk.send(session, message())
        seen = []
        for event in stream:
            seen.append(event)
            if event.type == "session.status_idle":
                break

    assert echoed[0].processed_at is None
    assert [event.type for event in seen] == [*RUN, "user.message", *STEP, *REST]
    assert [event.id for event in desk.listed(session)] == [event.id for event in seen]
    assert echoed[0].id in [event.id for event in seen]
    assert sorted(event.processed_at for event in seen) == [event.processed_at for event in seen]
    assert seen[-1].stop_reason.type == "end_turn"


def test_sandbox_tools_give_prepared_results_ag_5_env_4(desk):
    """A call, its result as an event of its own, and a second request; nothing prepared is an error that says so."""
    session = desk.session()
    desk.server.play([text("Looking."), call("bash", command="ls /mnt/session/outputs")])
    desk.server.play("There it is.")
    desk.server.tool_result("bash", "report.csv", when={"command": "ls /mnt/session/outputs"})
    desk.send(session, message())
    desk.rested(session)
    result = desk.of(session, "agent.tool_result")[0]

    assert desk.kinds(session) == [
        *RUN,
        "user.message",
        *STEP[:2],
        "agent.tool_use",
        STEP[2],
        "agent.tool_result",
        *STEP,
        *REST,
    ]
    assert (result.content[0].text, result.is_error) == ("report.csv", False)
    assert result.tool_use_id == desk.of(session, "agent.tool_use")[0].id
    desk.server.play([call("bash", command="ls")])
    desk.send(session, message())
    desk.rested(session, 2)
    assert desk.of(session, "agent.tool_result")[1].is_error


def test_confirmations_and_vec_33_evt_5_evt_6_evt_7_ag_6(desk):
    """Two calls that ask: one answer keeps it idle, the second lets it run; a denial is told to the model."""
    policy = {"enabled": True, "permission_policy": {"type": "always_ask"}}
    session = desk.session(tools=[{**TOOLSET, "default_config": policy}])
    desk.server.play([call("bash", command="a"), call("bash", command="b")])
    desk.server.tool_result("bash", "done")
    desk.send(session, message())
    idle = desk.rested(session)
    first, second = idle.stop_reason.event_ids

    assert [event.evaluated_permission for event in desk.of(session, "agent.tool_use")] == ["ask", "ask"]
    assert [event.id for event in desk.of(session, "agent.tool_use")] == [first, second]
    with refused("tool call of this session"):
        desk.send(session, {"type": "user.tool_confirmation", "tool_use_id": "toolu_1", "result": "allow"})
    with refused("only allowed when result is deny"):
        desk.send(
            session, {"type": "user.tool_confirmation", "tool_use_id": first, "result": "allow", "deny_message": "x"}
        )
    desk.send(session, {"type": "user.tool_confirmation", "tool_use_id": first, "result": "allow"})
    assert desk.api.retrieve(session).status == "idle"
    assert desk.of(session, "agent.tool_result") == []
    desk.send(
        session, {"type": "user.tool_confirmation", "tool_use_id": second, "result": "deny", "deny_message": "No."}
    )
    assert desk.rested(session, 2).stop_reason.type == "end_turn"
    results = {
        event.tool_use_id: (event.content[0].text, event.is_error) for event in desk.of(session, "agent.tool_result")
    }
    assert results == {first: ("done", False), second: ("No.", True)}


def test_auto_judges_each_call_ag_6(desk):
    """The prepared judgement decides; a denied call is not run."""
    policy = {"permission_policy": {"type": "auto"}}
    session = desk.session(tools=[{**TOOLSET, "default_config": policy}])
    desk.server.play([call("bash", command="curl")])
    desk.server.tool_result("bash", "secret", permission={"type": "deny", "reason_code": "network"})
    desk.send(session, message())
    desk.rested(session)
    used = desk.of(session, "agent.tool_use")[0]

    assert used.evaluated_permission == "deny"
    assert used.evaluation.evaluated_permission.reason_code == "network"
    assert desk.of(session, "agent.tool_result")[0].is_error


def test_custom_tools_wait_for_the_program_evt_6(desk):
    """The result goes to the model; the same answer twice is accepted and makes an empty turn."""
    session = desk.session(tools=[WEATHER])
    desk.server.play([call("get_weather", city="Paris")])
    desk.send(session, message())
    idle = desk.rested(session)
    used = desk.of(session, "agent.custom_tool_use")[0]
    assert (idle.stop_reason.event_ids, used.name, used.input) == ([used.id], "get_weather", {"city": "Paris"})
    answer = {"type": "user.custom_tool_result", "custom_tool_use_id": used.id, "content": [text("Sunny")]}
    desk.send(session, answer)
    assert desk.rested(session, 2).stop_reason.type == "end_turn"
    desk.send(session, answer)
    desk.rested(session, 3)

    assert desk.kinds(session)[-5:] == [*RUN, "user.custom_tool_result", *REST]
    with refused("only sessions of self-hosted environments"):
        desk.send(session, {"type": "user.tool_result", "tool_use_id": used.id})


def test_queued_messages_steer_evt_9(desk):
    """A message while a call waits stays queued with no time, and is read with the result; one pair of running and idle."""
    session = desk.session(tools=[WEATHER])
    desk.server.play([call("get_weather", city="Paris")])
    desk.send(session, message())
    desk.rested(session)
    desk.send(session, message("And Rome?"))
    assert desk.listed(session)[-1].processed_at is None
    used = desk.of(session, "agent.custom_tool_use")[0]
    desk.send(session, {"type": "user.custom_tool_result", "custom_tool_use_id": used.id, "content": [text("Sunny")]})
    desk.rested(session, 2)

    assert desk.kinds(session).count("session.status_running") == 2
    assert all(event.processed_at is not None for event in desk.listed(session))


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_over_events_that_wait_evt_1(desk, order, limit):
    """Every event is on one page, whether it was taken or waits, and pages end."""
    session = desk.session(tools=[WEATHER])
    desk.server.play([call("get_weather", city="Paris")])
    desk.send(session, message())
    desk.rested(session)
    desk.send(session, *(message(f"Number {number}") for number in range(4)))
    whole = [event.id for event in desk.api.events.list(session, order=order, limit=1000).data]

    assert whole == [event.id for event in desk.listed(session, order=order, limit=limit)]
    assert len(set(whole)) == len(whole)


def test_an_interrupt_stops_a_request_ses_6_vec_34():
    """While it runs it cannot be archived or deleted; the interrupt closes the request, and idle says end_turn."""
    backend = Held()
    with LocalServer(backend=backend) as held:
        desk = Desk(held)
        session = desk.session()
        desk.send(session, message())
        assert backend.begun.wait(PATIENCE)
        assert desk.api.retrieve(session).status == "running"
        with refused('cannot be archived while its status is "running"'):
            desk.api.archive(session)
        with refused("Cannot delete session while it is running"):
            desk.api.delete(session)
        with refused("cannot be deleted while sessions run", 409):
            desk.client.beta.environments.delete(desk.environment)
        desk.send(session, {"type": "user.interrupt"})
        idle = desk.rested(session)

        assert idle.stop_reason.type == "end_turn"
        assert desk.of(session, "span.model_request_end")[0].is_error
        assert desk.of(session, "user.interrupt")[0].processed_at is not None
        assert desk.api.archive(session).archived_at is not None
        with refused("is archived"):
            desk.send(session, message())
        assert desk.api.delete(session).type == "session_deleted"


def test_an_interrupt_answers_open_calls(desk):
    """A call that waits is told as interrupted, and the session can go on."""
    session = desk.session(tools=[WEATHER])
    desk.server.play([call("get_weather")])
    desk.send(session, message())
    desk.rested(session)
    desk.send(session, {"type": "user.interrupt"}, message("Go on."))
    assert desk.rested(session, 3).stop_reason.type == "end_turn"


def test_failures_are_tried_again_and_shown_evt_5(desk):
    """529 is retried behind an error event and `rescheduled`; too many end in `retries_exhausted`, and a message goes on."""
    session = desk.session()
    desk.server.fail(529, path="/v1/messages")
    desk.send(session, message())
    desk.rested(session)
    error = desk.of(session, "session.error")[0].error
    kinds = desk.kinds(session)

    assert (error.type, error.retry_status.type) == ("model_overloaded_error", "retrying")
    assert kinds[3:8] == [
        "span.model_request_start",
        "span.model_request_end",
        "session.error",
        "session.thread_status_rescheduled",
        "session.status_rescheduled",
    ]
    desk.server.fail(429, path="/v1/messages", times=4)
    desk.send(session, message())
    assert desk.rested(session, 2).stop_reason.type == "retries_exhausted"
    assert desk.of(session, "session.error")[-1].error.retry_status.type == "exhausted"
    desk.send(session, message())
    assert desk.rested(session, 3).stop_reason.type == "end_turn"


def test_a_refusal_is_a_reason(desk):
    """`stop_reason` is refusal, with its details."""
    session = desk.session()
    desk.server.play(
        "", stop_reason="refusal", stop_details={"type": "refusal", "category": "cyber", "explanation": None}
    )
    desk.send(session, message())
    idle = desk.rested(session)

    assert (idle.stop_reason.type, idle.stop_details.category) == ("refusal", "cyber")


def test_deltas_are_shown_and_never_stored_evt_4(desk):
    """They add up to the message that follows under the same id; an unknown kind is 400."""
    session = desk.session()
    desk.server.play([text("One two three four five six seven.")])
    pieces, started = "", None
    with desk.api.events.stream(session, event_deltas=["agent.message"]) as stream:
        desk.send(session, message())
        for event in stream:
            if event.type == "event_start":
                started = event.event.id
            elif event.type == "event_delta":
                pieces += event.delta.content.text
            elif event.type == "agent.message":
                assert (event.id, event.content[0].text) == (started, pieces)
            elif event.type == "session.status_idle":
                break

    assert pieces == "One two three four five six seven."
    assert not {"event_start", "event_delta"} & {*desk.kinds(session)}
    with refused("event_deltas"):
        desk.api.events.stream(session, event_deltas=["agent.tool_use"])


def test_lists_page_and_filter_evt_3(desk):
    """Both orders, types, and cursors that belong to their order."""
    session = desk.session()
    desk.send(session, message())
    desk.rested(session)
    everything = [event.id for event in desk.listed(session)]
    first = desk.api.events.list(session, limit=3, order="desc")

    assert [event.id for event in desk.listed(session, limit=2)] == everything
    assert [event.id for event in desk.listed(session, limit=2, order="desc")] == everything[::-1]
    assert [event.type for event in desk.listed(session, types=["user.message"])] == ["user.message"]
    with refused("page token order does not match request"):
        desk.api.events.list(session, page=first.next_page)


def test_sessions_have_snapshots_ag_11_env_2_ses_1_ses_2(desk):
    """A later version changes nothing; overrides replace and clear; model and system are not the session's."""
    agent = desk.agent(system="Old", tools=[TOOLSET])
    session = desk.session(agent=agent)
    desk.client.beta.agents.update(agent.id, system="New")
    ref = {"type": "agent_with_overrides", "id": agent.id, "version": 1}
    other = desk.api.create(agent={**ref, "system": None, "tools": []}, environment_id=desk.environment)

    assert desk.api.retrieve(session).agent.system == "Old"
    assert (other.agent.system, other.agent.tools, other.agent.version) == (None, [], 1)
    with pytest.raises(APIStatusError) as caught:
        desk.api.create(agent={**ref, "model": None}, environment_id=desk.environment)
    assert caught.value.status_code == 400
    with refused("Extra inputs"), pytest.warns(UserWarning, match="model"):
        desk.api.create(agent=agent.id, environment_id=desk.environment, model="claude-opus-5")
    desk.client.beta.environments.archive(desk.environment)
    with refused("is archived"):
        desk.api.create(agent=agent.id, environment_id=desk.environment)


def test_archived_agents_go_on_ag_4(desk):
    """Running sessions of an archived agent take messages; new ones are refused."""
    agent = desk.agent()
    session = desk.session(agent=agent)
    desk.client.beta.agents.archive(agent.id)
    desk.send(session, message())

    assert desk.rested(session).stop_reason.type == "end_turn"
    with refused("is archived"):
        desk.session(agent=agent)


def test_initial_events_run_at_once_ses_1_ses_3(desk):
    """The answer says running; more than 50 are refused."""
    made = desk.api.create(agent=desk.agent().id, environment_id=desk.environment, initial_events=[message()])

    assert made.status == "running"
    assert desk.rested(made.id).stop_reason.type == "end_turn"
    with refused("at most 50"):
        desk.session(initial_events=[message()] * 51)


def test_changes_are_events_ses_5(desk):
    """Title and metadata change in an event of their own; vaults do not change."""
    session = desk.session()
    changed = desk.api.update(session, title="Report", metadata={"a": "1"})

    assert (changed.title, changed.metadata) == ("Report", {"a": "1"})
    assert desk.of(session, "session.updated")[0].title == "Report"
    assert desk.api.update(session, agent={"tools": []}).agent.tools == []
    with refused("vault_ids"):
        desk.api.update(session, vault_ids=["vlt_1"])


def test_usage_is_the_sum_of_spans_ses_7(desk):
    """It is brought up to date at idle; the cost is whole cents."""
    session = desk.session()
    desk.send(session, message())
    desk.rested(session)
    found = desk.api.retrieve(session)
    span = desk.of(session, "span.model_request_end")[0].model_usage

    assert found.usage.output_tokens == span.output_tokens > 0
    assert found.usage.list_cost.amount.isdigit()
    assert (found.stats.active_seconds, found.outcome_evaluations, found.resources) == (0.0, [], [])


def test_lists_of_sessions_ses_8_pg_3_vec_25(desk):
    """Filters by agent, version and status, both orders, and a way back."""
    agent = desk.agent()
    made = [desk.session(agent=agent) for _ in range(4)]
    desk.session()
    first = desk.api.list(agent_id=agent.id, limit=2)
    second = desk.api.list(agent_id=agent.id, limit=2, page=first.next_page)
    back = desk.api.list(agent_id=agent.id, limit=2, page=second.prev_page)

    assert [one.id for one in [*first.data, *second.data]] == made[::-1]
    assert [one.id for one in back.data] == [one.id for one in first.data]
    assert (first.prev_page, second.next_page) == (None, None)
    assert [one.id for one in desk.api.list(agent_id=agent.id, order="asc").data] == made
    assert desk.api.list(statuses=["running"]).data == []
    assert len(desk.api.list(agent_id=agent.id, agent_version=1).data) == 4
    with refused("page token order does not match request"):
        desk.api.list(agent_id=agent.id, order="asc", page=first.next_page)
    with refused("agent_version"):
        desk.api.list(agent_version=1)


def _added(desk, session, file):
    try:
        desk.server.client().beta.sessions.resources.add(session, type="file", file_id=file, mount_path="once")
    except APIStatusError:
        return False
    return True


def test_resources_are_mounted_ses_9(desk):
    """Files below the uploads, repositories below the workspace; no path leaves its folder or overlaps another."""
    file = desk.client.files.upload(file=("a.txt", b"a", "text/plain")).id
    repository = {"type": "github_repository", "url": "https://github.com/a/b", "authorization_token": "secret"}
    session = desk.session(resources=[{"type": "file", "file_id": file}, repository])
    found = desk.api.retrieve(session).resources

    assert [one.mount_path for one in found] == [f"/mnt/session/uploads/{file}", "/workspace/b"]
    assert "secret" not in desk.api.retrieve(session).to_json()
    added = desk.api.resources.add(session, type="file", file_id=file, mount_path="/data/a.txt")
    assert added.mount_path == "/mnt/session/uploads/data/a.txt"
    with refused('mount path "../a.txt" escapes /uploads/'):
        desk.api.resources.add(session, type="file", file_id=file, mount_path="../a.txt")
    with refused("overlaps"):
        desk.api.resources.add(session, type="file", file_id=file, mount_path="data/a.txt")
    assert len(desk.api.resources.list(session).data) == 3
    with ThreadPoolExecutor(4) as pool:
        twice = [pool.submit(_added, desk, session, file) for _ in range(4)]
    assert sorted(one.result() for one in twice) == [False, False, False, True]
    desk.api.resources.delete(desk.api.resources.list(session).data[0].id, session_id=session)
    assert desk.api.resources.delete(added.id, session_id=session).id == added.id
    assert (
        desk.api.resources.update(found[1].id, session_id=session, authorization_token="new").type
        == "github_repository"
    )
    with refused("was not found", 404):
        desk.session(resources=[{"type": "file", "file_id": "file_none"}])


def test_a_deleted_session_ends_its_streams_ses_6(desk):
    """The stream's last event says so, and the session is gone."""
    session = desk.session()
    with desk.api.events.stream(session) as stream:
        desk.api.delete(session)
        assert [event.type for event in stream] == ["session.deleted"]
    with refused("was not found", 404):
        desk.api.retrieve(session)


def test_work_is_handed_to_other_agents_thr_1_thr_2_thr_3(desk):
    """Two threads at once; what a child asks shows in the session and is answered by that id; its words come back."""
    helper = desk.agent(name="Helper", tools=[WEATHER])
    lead = desk.agent(name="Lead", multiagent={"type": "coordinator", "agents": [helper.id]})
    session = desk.session(agent=lead)
    desk.server.play(
        [call("delegate", agent="Helper", message="Weather in Paris?")], when=lambda r: b"Begin it" in r.body
    )
    desk.server.play([call("get_weather", city="Paris")], when=lambda r: b"Weather in Paris?" in r.body)
    desk.send(session, message("Begin it"))
    idle = desk.rested(session)
    used = desk.of(session, "agent.custom_tool_use")[0]
    threads = desk.api.threads.list(session).data
    child = next(one for one in threads if one.parent_thread_id)

    assert (idle.stop_reason.event_ids, used.session_thread_id) == ([used.id], child.id)
    assert [one.agent.name for one in threads] == ["Helper", "Lead"]
    desk.send(session, {"type": "user.custom_tool_result", "custom_tool_use_id": used.id, "content": [text("Sunny")]})
    assert desk.rested(session, 2).stop_reason.type == "end_turn"
    received = desk.of(session, "agent.thread_message_received")[0]
    assert (received.from_session_thread_id, received.from_agent_name) == (child.id, "Helper")
    inside = [event.type for event in desk.api.threads.events.list(child.id, session_id=session)]
    assert inside[0] == "agent.thread_message_received"
    assert "agent.thread_message_sent" in inside
    primary = next(one for one in threads if not one.parent_thread_id)
    with refused("primary thread"):
        desk.api.threads.archive(primary.id, session_id=session)
    assert desk.api.threads.archive(child.id, session_id=session).status == "terminated"


def test_outcomes_are_graded_out_1(desk):
    """Revised until satisfied; a second one at once is refused; the most iterations end it."""
    outcome = {
        "type": "user.define_outcome",
        "description": "A poem",
        "rubric": {"type": "text", "content": "It rhymes."},
    }
    session = desk.session()
    desk.server.grade("needs_revision", "It does not rhyme.")
    desk.server.grade("satisfied", "It rhymes.")
    with refused("one outcome at a time"):
        desk.send(session, outcome, outcome)
    with refused("max_iterations"):
        desk.send(session, {**outcome, "max_iterations": 21})
    desk.send(session, outcome)
    desk.rested(session)
    ends = desk.of(session, "span.outcome_evaluation_end")

    assert [(end.iteration, end.result) for end in ends] == [(0, "needs_revision"), (1, "satisfied")]
    assert ends[0].outcome_evaluation_start_id == desk.of(session, "span.outcome_evaluation_start")[0].id
    assert desk.api.retrieve(session).outcome_evaluations[0].result == "satisfied"
    desk.server.grade("needs_revision", "No.", times=None)
    desk.send(session, {**outcome, "max_iterations": 1})
    desk.rested(session, 2)
    assert desk.of(session, "span.outcome_evaluation_end")[-1].result == "max_iterations_reached"


def test_the_model_grades_where_nothing_was_prepared_out_1(desk):
    """The grader asks the backend for a grade that fits a schema."""
    outcome = {
        "type": "user.define_outcome",
        "description": "A poem",
        "rubric": {"type": "text", "content": "It rhymes."},
    }
    session = desk.session(initial_events=[outcome])
    desk.rested(session)

    assert desk.of(session, "span.outcome_evaluation_end")[-1].result == "satisfied"


def test_budgets_stop_and_go_on_bud_1(desk):
    """The ceiling stops the next request; raising it goes on; a model without a price has none."""
    budget = {"type": "limit", "max_list_cost": {"amount": "0.001", "currency": "USD"}}
    session = desk.session(budget=budget)
    desk.server.play([call("bash", command="a")])
    desk.send(session, message())
    assert desk.rested(session).stop_reason.type == "budget_reached"
    assert desk.of(session, "session.usage")
    desk.api.update(session, budget={"type": "limit", "max_list_cost": {"amount": "100", "currency": "USD"}})
    assert desk.rested(session, 2).stop_reason.type == "end_turn"
    with refused("positive number"):
        desk.session(budget={"type": "limit", "max_list_cost": {"amount": "-1", "currency": "USD"}})
    with refused("no list price"), pytest.warns(DeprecationWarning, match="mythos"):
        desk.session(agent=desk.agent(model="claude-mythos-preview"), budget=budget)


def test_a_budget_stops_all_threads_and_lets_them_go_on_bud_1_thr_1(desk):
    """The one that handed work on waits too, and goes on with it; an interrupt ends the work of both."""
    helper = desk.agent(name="Helper", tools=[TOOLSET])
    lead = desk.agent(name="Lead", multiagent={"type": "coordinator", "agents": [helper.id]})
    budget = {"type": "limit", "max_list_cost": {"amount": "3", "currency": "USD"}}

    def stopped():
        session = desk.session(agent=lead, budget=budget)
        desk.server.play([call("delegate", agent="Helper", message="List them")], when=lambda r: b"Begin it" in r.body)
        dear = [text("word " * 3_000), call("bash", command="ls")]
        desk.server.play(dear, when=lambda r: b"List them" in r.body)
        desk.send(session, message("Begin it"))
        assert desk.rested(session).stop_reason.type == "budget_reached"
        return session

    session = stopped()
    assert [one.status for one in desk.api.threads.list(session)] == ["idle", "idle"]
    desk.api.update(session, budget={**budget, "max_list_cost": {"amount": "100", "currency": "USD"}})
    assert desk.rested(session, 2).stop_reason.type == "end_turn"
    assert desk.of(session, "agent.thread_message_received")
    session = stopped()
    desk.send(session, {"type": "user.interrupt"})
    assert desk.rested(session, 2).stop_reason.type == "end_turn"


def test_an_evaluation_goes_on_after_a_stop_out_1(tmp_path):
    """A server that stops while the work is judged judges it again; the evaluation begins once and ends once."""
    backend = Held()
    outcome = {"type": "user.define_outcome", "description": "A poem", "rubric": {"type": "text", "content": "Rhymes."}}
    with LocalServer(backend=backend, data=tmp_path) as server:
        server.play("A poem.")
        session = Desk(server).session(initial_events=[outcome])
        assert backend.begun.wait(PATIENCE)
    with LocalServer(data=tmp_path) as server:
        desk = Desk.__new__(Desk)
        desk.api = server.client().beta.sessions
        desk.rested(session)
        begun, ended = (desk.of(session, f"span.outcome_evaluation_{end}") for end in ("start", "end"))
        assert [one.outcome_evaluation_start_id for one in ended] == [one.id for one in begun] == [begun[0].id]


def test_nothing_is_run_twice_after_a_stop(tmp_path):
    """A call that was under way is told as uncertain; a request that was under way is made again, and both are shown."""
    backend = Held()
    with LocalServer(backend=backend, data=tmp_path) as server:
        desk = Desk(server)
        session = desk.session()
        desk.send(session, message())
        assert backend.begun.wait(PATIENCE)
    with LocalServer(data=tmp_path) as server:
        desk.server, desk.client = server, server.client()
        desk.api = desk.client.beta.sessions
        idle = desk.rested(session)

        assert idle.stop_reason.type == "end_turn"
        assert desk.of(session, "session.error")[0].error.retry_status.type == "retrying"
        assert desk.kinds(session).count("user.message") == 1
        assert desk.kinds(session).count("agent.message") == 1
