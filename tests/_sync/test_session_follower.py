# Derived from tests/_async/test_session_follower.py by codegen/unasync.py; edit that file instead.
"""Following sessions: nothing missed, nothing twice, and the right end (rules EVT-1 to EVT-9)."""

import pytest

import sonnetry
from sonnetry import AnthropicError, NotFoundError, beta_tool
from sonnetry.testing import LocalServer

TOOLSET = {"type": "agent_toolset_20260401"}
WEATHER = {
    "type": "custom",
    "name": "get_weather",
    "description": "Tells the weather.",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
STREAM, LIST = "/events/stream", "/events"


def message(words="Hello"):
    return {"type": "user.message", "content": [{"type": "text", "text": words}]}


def call(name, **given):
    return {"type": "tool_use", "name": name, "input": given}


def made(client, *, tools=(TOOLSET,)):
    agent = client.beta.agents.create(name="Agent", model="claude-opus-5", tools=[*tools])
    environment = client.beta.environments.create(name="main")
    return {"agent": agent.id, "environment_id": environment.id}


def started(client, **fields):
    return (client.beta.sessions.create(**(made(client, **fields)))).id


def streams_of(server):
    return sum(request.path.endswith("/stream") for request in server.requests)


def test_a_turn_is_followed_from_the_message_to_its_end_evt_2_evt_5(server, client, listed):
    """What was sent is followed to the end of its turn, and equals the list."""
    session = started(client)
    server.play("Hello.")
    follower = client.beta.sessions.follow(session, send=[message()])
    seen = listed(follower)

    assert [event.id for event in seen] == [event.id for event in listed(client.beta.sessions.events.list(session))]
    assert (seen[-1].type, follower.stopped) == ("session.status_idle", "end_turn")
    paths = [(request.method, request.path.rpartition("/")[2]) for request in server.requests]
    assert paths.index(("GET", "stream")) < paths.index(("POST", "events"))


@pytest.mark.parametrize("kind", ["cut", "reset", "broken_chunk", "error"])
@pytest.mark.parametrize("after", [0, 1, 2, 5])
def test_a_stream_that_breaks_costs_nothing(server, client, listed, kind, after):
    """However often it breaks, the events are those of the list, once each and in order."""
    session = started(client)
    server.play([call("bash", command="ls")])
    server.tool_result("bash", "one")
    server.play("Done.")
    server.stream_fault(kind, after=after, path=f"/v1/sessions/{session}{STREAM}", times=20)
    seen = listed(client.beta.sessions.follow(session, send=[message()]))

    assert [event.id for event in seen] == [event.id for event in listed(client.beta.sessions.events.list(session))]
    assert seen[-1].stop_reason.type == "end_turn"


def test_a_cursor_goes_on_where_another_process_ended(server, client, listed):
    """From any event on, what is left comes once; a finished session ends at once."""
    session = started(client)
    server.play("Hello.")
    seen, cursors = [], []
    follower = client.beta.sessions.follow(session, send=[message()])
    for event in follower:
        seen.append(event.id)
        cursors.append(follower.cursor)

    for place, cursor in enumerate(cursors):
        rest = listed(client.beta.sessions.follow(session, since=cursor))
        assert [event.id for event in rest] == seen[place + 1 :]
    with pytest.raises(AnthropicError, match="not a cursor"):
        client.beta.sessions.follow(session, since="yesterday")


def test_requires_action_is_no_end_evt_5_evt_6(server, client):
    """The loop goes on while its body answers, and its state has a name."""
    session = started(client, tools=[WEATHER])
    server.play([call("get_weather", city="Oslo")])
    server.play("Rain.")
    states = []
    with client.beta.sessions.follow(session, send=[message()]) as follower:
        for event in follower:
            if event.type == "session.status_idle":
                states.append(follower.stopped)
            if event.type == "session.status_idle" and event.stop_reason.type == "requires_action":
                answer = {"custom_tool_use_id": event.stop_reason.event_ids[0], "content": []}
                follower.send({"type": "user.custom_tool_result", **answer})

    assert states == ["requires_action", "end_turn"]


def test_a_second_message_keeps_the_loop_going_evt_9(server, client):
    """What the body sends at the end of a turn is waited for."""
    session = started(client)
    server.play("One.")
    server.play("Two.")
    said, asked = [], 0
    with client.beta.sessions.follow(session, send=[message()]) as follower:
        for event in follower:
            if event.type == "agent.message":
                said.append(event.content[0].text)
            if event.type == "session.status_idle" and not asked:
                asked += 1
                follower.send(message("And?"))

    assert said == ["One.", "Two."]


def test_pieces_of_a_message_are_put_together_evt_4(server, client):
    """With `event_deltas`, the message in the making grows, and is gone when the whole one comes."""
    session = started(client)
    server.play("Seven words about the sea, at least.")
    texts = []
    follower = client.beta.sessions.follow(session, send=[message()], event_deltas=["agent.message"])
    for event in follower:
        if event.type == "event_delta":
            texts.append(follower.messages[event.event_id].content[0].text)
        if event.type == "agent.message":
            assert (event.content[0].text, dict(follower.messages)) == (texts[-1], {})

    assert texts == sorted(texts, key=len)
    assert len(texts) > 1


def test_a_deleted_session_is_an_end(server, client, listed):
    """It is named, and a session that never was is an error."""
    session = started(client)
    follower = client.beta.sessions.follow(session, until="end")
    server.play("Hello.")
    follower.send(message())
    for event in follower:
        if event.type == "session.status_idle":
            client.beta.sessions.delete(session)

    assert follower.stopped == "deleted"
    with pytest.raises(NotFoundError):
        listed(client.beta.sessions.follow("sesn_none"))


def test_a_server_that_starts_again_is_followed_again(tmp_path, listed, make_client):
    """The server ends and starts between any two events, and the follower's list is the server's."""
    with LocalServer(data=tmp_path) as server:
        client = getattr(server, make_client.__name__)()
        session = started(client)
        server.play("Hello.")
        seen = []
        for event in client.beta.sessions.follow(session, send=[message()]):
            seen.append(event.id)
            server.stop()
            server.start()

        assert seen == [event.id for event in listed(client.beta.sessions.events.list(session))]


def test_it_gives_up_after_its_patience(server, client, listed):
    """A service that stays away is an error in the end, and not a loop."""
    session = started(client)
    server.fail(503, path=f"/v1/sessions/{session}{STREAM}", times=None)

    with pytest.raises(sonnetry.InternalServerError):
        listed(client.beta.sessions.follow(session, patience=60))
    assert streams_of(server) > 5


def test_a_run_answers_tools_and_confirmations(server, client):
    """One call does the round trip: tools of ours run here, and `on_confirm` decides about the sandbox."""

    @beta_tool
    def get_weather(city: str) -> str:
        """Tell the weather."""
        return f"Rain in {city}."

    policy = {"permission_policy": {"type": "always_ask"}}
    fields = made(client, tools=[{**TOOLSET, "default_config": policy}, WEATHER])
    server.play([call("get_weather", city="Oslo"), call("bash", command="rm -r /")])
    server.play("It rains.")
    asked = []

    def decide(event):
        asked.append(event.input["command"])
        return "Too much."

    found = client.beta.sessions.run(**fields, message="How is it?", tools=[get_weather], on_confirm=decide)
    answers = {event.type: event for event in found.events if event.type.startswith("user.")}

    assert (found.text, found.stopped, asked) == ("It rains.", "end_turn", ["rm -r /"])
    assert answers["user.custom_tool_result"].content[0].text == "Rain in Oslo."
    assert answers["user.tool_confirmation"].deny_message == "Too much."


def test_a_failing_tool_is_told_to_the_agent(server, client):
    """The model hears of it, and the turn goes on."""

    @beta_tool
    def get_weather(city: str) -> str:
        """Tell the weather."""
        raise OSError(city)

    fields = made(client, tools=[WEATHER])
    server.play([call("get_weather", city="Oslo")])
    server.play("No idea.")
    found = client.beta.sessions.run(**fields, message="How is it?", tools=[get_weather])
    result = next(event for event in found.events if event.type == "user.custom_tool_result")

    assert (found.text, result.is_error, result.content[0].text) == ("No idea.", True, "OSError('Oslo')")


def test_what_nobody_can_answer_ends_the_run(server, client):
    """It says so, and the cursor goes on there."""
    fields = made(client, tools=[WEATHER])
    server.play([call("get_weather", city="Oslo")])
    found = client.beta.sessions.run(**fields, message="How is it?")

    assert (found.stopped, found.text, found.events[-1].stop_reason.type) == ("requires_action", "", "requires_action")


def test_a_run_can_be_interrupted_and_tidied_up_evt_8(server, client):
    """`on_event` stops the agent; a session that lags behind its last event is archived all the same."""
    fields = made(client)
    server.play([call("bash", command="sleep")])
    server.tool_result("bash", "late")
    server.play("Stopped.")
    server.fail(400, "its status is running", method="POST", path="/v1/sessions/*/archive", times=2)
    found = client.beta.sessions.run(
        **fields,
        message="Go.",
        on_event=lambda event: "interrupt" if event.type == "agent.tool_use" else None,
        afterwards="archive",
    )

    assert any(event.type == "user.interrupt" for event in found.events)
    assert (client.beta.sessions.retrieve(found.session_id)).archived_at is not None
