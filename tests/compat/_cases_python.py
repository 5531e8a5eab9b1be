"""What a program does with the official Python package; runs in that package's environment, against the URL it is given."""

import asyncio
import json
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from typing import Any

import anthropic
from anthropic import Anthropic, AsyncAnthropic
from pydantic import BaseModel

URL = sys.argv[1]
MODEL = "claude-opus-5"
HELLO: dict[str, Any] = {
    "model": MODEL,
    "max_tokens": 2000,
    "messages": [{"role": "user", "content": "Hello, Claude"}],
}
WEATHER = {
    "name": "get_weather",
    "description": "Tells the weather of a city.",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
ERRORS: Mapping[int, type[anthropic.APIStatusError]] = {
    400: anthropic.BadRequestError,
    401: anthropic.AuthenticationError,
    402: anthropic.PaymentRequiredError,
    403: anthropic.PermissionDeniedError,
    404: anthropic.NotFoundError,
    409: anthropic.ConflictError,
    413: anthropic.RequestTooLargeError,
    422: anthropic.UnprocessableEntityError,
    429: anthropic.RateLimitError,
    500: anthropic.InternalServerError,
    503: anthropic.ServiceUnavailableError,
    504: anthropic.DeadlineExceededError,
    529: anthropic.OverloadedError,
}
CASES: list[Callable[[], None]] = []

client = Anthropic(base_url=URL, api_key="any", max_retries=0)


def case(work: Callable[[], None]) -> Callable[[], None]:
    CASES.append(work)
    return work


def local(path: str, body: Any = None) -> Any:
    """Ask the server about itself, or order something of it."""
    if body is None:
        return client.get(f"/_local/{path}", cast_to=object)
    return client.post(f"/_local/{path}", cast_to=object, body=body)


def last_headers() -> dict[str, str]:
    return local("requests")["data"][-1]["headers"]


@contextmanager
def refused(kind: type[anthropic.APIStatusError], words: str = ""):
    """Let the block fail with an error of this kind, and only with that."""
    raised = None
    try:
        yield
    except kind as error:
        raised = error
    assert raised is not None, f"{kind.__name__} was not raised"
    assert words in str(raised), raised
    assert (raised.request_id or "").startswith("req_")


def text_of(message: Any) -> str:
    return "".join(block.text for block in message.content if block.type == "text")


# --- Messages -----------------------------------------------------------------------------------------------------------


@case
def create() -> None:
    message = client.messages.create(**HELLO)
    assert text_of(message).endswith("You said: Hello, Claude")
    assert (message.stop_reason, message.model) == ("end_turn", MODEL)
    assert message._request_id == local("requests")["data"][-1]["request_id"]


@case
def its_own_version_and_bearer_header() -> None:
    client.messages.create(**HELLO)
    headers = last_headers()
    assert headers["anthropic-version"] == "2026-10-21"
    assert "authorization" in headers
    assert "x-api-key" not in headers


@case
def the_older_version_and_the_key_header() -> None:
    older = {"anthropic-version": "2023-06-01", "x-api-key": "any", "authorization": anthropic.omit}
    message = client.messages.create(**HELLO, extra_headers=older)
    assert text_of(message).endswith("You said: Hello, Claude")
    assert "authorization" not in last_headers()


@case
def create_async() -> None:
    async def work() -> None:
        async with AsyncAnthropic(base_url=URL, api_key="any") as client:
            assert text_of(await client.messages.create(**HELLO)).endswith("Hello, Claude")

    asyncio.run(work())


@case
def beta_create() -> None:
    assert text_of(client.beta.messages.create(**HELLO)).endswith("Hello, Claude")


@case
def raw_stream() -> None:
    kinds = [event.type for event in client.messages.create(**HELLO, stream=True)]
    assert (kinds[0], kinds[-2:]) == ("message_start", ["message_delta", "message_stop"])
    assert kinds.count("content_block_start") == kinds.count("content_block_stop") == 2


@case
def stream_text() -> None:
    with client.messages.stream(**HELLO) as stream:
        text = "".join(stream.text_stream)
        message = stream.get_final_message()
    assert text == text_of(message)
    assert message.usage.output_tokens > 5


@case
def stream_events() -> None:
    with client.messages.stream(**HELLO) as stream:
        kinds = {event.type for event in stream}
    assert {"text", "signature", "content_block_stop", "message_stop"} <= kinds


@case
def stream_async() -> None:
    async def work() -> None:
        async with AsyncAnthropic(base_url=URL, api_key="any") as client, client.messages.stream(**HELLO) as stream:
            text = "".join([piece async for piece in stream.text_stream])
            assert text == text_of(await stream.get_final_message())

    asyncio.run(work())


@case
def a_stream_that_is_left_is_closed() -> None:
    long = {**HELLO, "messages": [{"role": "user", "content": "word " * 20_000}], "max_tokens": 100_000}
    with Anthropic(base_url=URL, api_key="any") as client, client.messages.stream(**long) as stream:
        next(iter(stream))
    assert client.is_closed()


@case
def a_hundred_streams_at_once() -> None:
    async def one(client: AsyncAnthropic, number: int) -> bool:
        said = {**HELLO, "messages": [{"role": "user", "content": f"I am number {number}"}]}
        async with client.messages.stream(**said) as stream:
            return text_of(await stream.get_final_message()).endswith(f"I am number {number}")

    async def work() -> None:
        async with AsyncAnthropic(base_url=URL, api_key="any", max_retries=0) as client:
            assert all(await asyncio.gather(*[one(client, number) for number in range(100)]))

    asyncio.run(work())


# --- Tools --------------------------------------------------------------------------------------------------------------


def forced() -> dict[str, Any]:
    return {**HELLO, "tools": [WEATHER], "tool_choice": {"type": "tool", "name": "get_weather"}}


@case
def tool_round_trip() -> None:
    reply = client.messages.create(**forced())
    call = reply.content[-1]
    assert (reply.stop_reason, call.type, set(call.input)) == ("tool_use", "tool_use", {"city"})
    result = {"type": "tool_result", "tool_use_id": call.id, "content": "Sunny"}
    turns = [*HELLO["messages"], {"role": "assistant", "content": reply.content}, {"role": "user", "content": [result]}]
    answer = client.messages.create(**{**HELLO, "messages": turns}, tools=[WEATHER])
    assert "Sunny" in text_of(answer)


@case
def a_streamed_call() -> None:
    with client.messages.stream(**forced()) as stream:
        pieces = [event.partial_json for event in stream if event.type == "input_json"]
        call = stream.get_final_message().content[-1]
    assert json.loads("".join(pieces)) == call.input


@case
def an_unanswered_call_is_refused() -> None:
    reply = client.messages.create(**forced())
    turns = [*HELLO["messages"], {"role": "assistant", "content": reply.content}, {"role": "user", "content": "Well?"}]
    with refused(anthropic.BadRequestError, "tool_result"):
        client.messages.create(**{**HELLO, "messages": turns}, tools=[WEATHER])


@anthropic.beta_tool
def get_weather(city: str) -> str:
    """Tell the weather.

    Args:
        city: Which city.
    """
    return f"{city}: 20 degrees"


ASKING = {**HELLO, "messages": [{"role": "user", "content": 'call get_weather {"city": "Paris"}'}]}


@case
def tool_runner() -> None:
    replies = list(client.beta.messages.tool_runner(**ASKING, tools=[get_weather]))
    assert [reply.stop_reason for reply in replies] == ["tool_use", "end_turn"]
    assert "20 degrees" in text_of(replies[-1])


@case
def tool_runner_streaming() -> None:
    runner = client.beta.messages.tool_runner(**ASKING, tools=[get_weather], stream=True)
    replies = [stream.get_final_message() for stream in runner]
    assert "20 degrees" in text_of(replies[-1])


@case
def a_thread_of_messages() -> None:
    thread = client.beta.messages.thread(model=MODEL, max_tokens=2000)
    first = thread.send({"role": "user", "content": "Good morning"})
    second = thread.send({"role": "user", "content": "And good night"})
    assert text_of(first).endswith("Good morning")
    assert text_of(second).endswith("And good night")
    assert second.usage.input_tokens > first.usage.input_tokens


# --- Structured output --------------------------------------------------------------------------------------------------


class Person(BaseModel):
    name: str
    age: int
    nicknames: list[str]


@case
def parse() -> None:
    person = client.messages.parse(**HELLO, output_format=Person).parsed_output
    assert isinstance(person, Person)


@case
def parse_streaming() -> None:
    with client.messages.stream(**HELLO, output_format=Person) as stream:
        person = stream.get_final_message().parsed_output
    assert isinstance(person, Person)


# --- Thinking -----------------------------------------------------------------------------------------------------------


def continued(content: Any) -> dict[str, Any]:
    more = [{"role": "assistant", "content": content}, {"role": "user", "content": "Go on"}]
    return {**HELLO, "messages": [*HELLO["messages"], *more]}


THINKING: Any = {"type": "adaptive", "display": "summarized"}


@case
def thinking_round_trip() -> None:
    reply = client.messages.create(**HELLO, thinking=THINKING)
    thought = reply.content[0]
    assert thought.type == "thinking"
    assert thought.thinking
    assert thought.signature
    answer = client.messages.create(**continued(reply.content), thinking=THINKING)
    assert text_of(answer).endswith("Go on")


@case
def edited_thinking_is_refused() -> None:
    content = [block.to_dict() for block in client.messages.create(**HELLO, thinking=THINKING).content]
    content[0]["thinking"] += " And more."
    with refused(anthropic.BadRequestError, "cannot be modified"):
        client.messages.create(**continued(content), thinking=THINKING)


@case
def streamed_thinking_comes_back_too() -> None:
    with client.messages.stream(**HELLO, thinking=THINKING) as stream:
        content = stream.get_final_message().content
    assert text_of(client.messages.create(**continued(content), thinking=THINKING)).endswith("Go on")


# --- Caching and counting -----------------------------------------------------------------------------------------------


@case
def caching() -> None:
    book: Any = [{"type": "text", "text": "A long book. " * 5000, "cache_control": {"type": "ephemeral"}}]
    written = client.messages.create(**HELLO, system=book).usage
    read = client.messages.create(**HELLO, system=book).usage
    assert written.cache_creation_input_tokens > 4096
    assert written.cache_creation.ephemeral_5m_input_tokens == written.cache_creation_input_tokens
    assert written.cache_read_input_tokens == 0
    assert read.cache_read_input_tokens == written.cache_creation_input_tokens
    assert read.cache_creation_input_tokens == 0
    assert read.input_tokens == written.input_tokens


@case
def count_tokens() -> None:
    counted = client.messages.count_tokens(model=MODEL, messages=HELLO["messages"], tools=[WEATHER]).input_tokens
    assert counted == client.messages.create(**HELLO, tools=[WEATHER]).usage.input_tokens


# --- Batches and files --------------------------------------------------------------------------------------------------


def a_batch_of(count: int) -> Any:
    return client.messages.batches.create(
        requests=[{"custom_id": f"request-{number}", "params": HELLO} for number in range(count)]
    )


@case
def batches() -> None:
    batch = a_batch_of(3)
    while batch.processing_status != "ended":
        batch = client.messages.batches.retrieve(batch.id)
    results = {line.custom_id: line.result for line in client.messages.batches.results(batch.id)}
    assert batch.request_counts.succeeded == len(results) == 3
    assert text_of(results["request-1"].message).endswith("Hello, Claude")
    assert batch.id in [listed.id for listed in client.messages.batches.list(limit=2)]
    assert client.messages.batches.delete(batch.id).type == "message_batch_deleted"
    with refused(anthropic.NotFoundError):
        client.messages.batches.retrieve(batch.id)


@case
def a_batch_is_canceled() -> None:
    batch = client.messages.batches.cancel(a_batch_of(1000).id)
    assert batch.cancel_initiated_at is not None


@case
def files() -> None:
    file = client.files.upload(file=("note.txt", b"Buy milk.", "text/plain"))
    assert client.files.retrieve_metadata(file.id).size_bytes == 9
    assert file.id in [listed.id for listed in client.files.list(limit=2)]
    document: Any = {"type": "document", "source": {"type": "file", "file_id": file.id}}
    asked = [{"role": "user", "content": [document, {"type": "text", "text": "What is it?"}]}]
    assert (
        client.beta.messages.create(**{**HELLO, "messages": asked}, betas=["files-api-2025-04-14"]).usage.input_tokens
        > 3
    )
    with refused(anthropic.BadRequestError, "downloadable"):
        client.files.download(file.id)
    assert client.files.delete(file.id).type == "file_deleted"


# --- Models -------------------------------------------------------------------------------------------------------------


@case
def models_list() -> None:
    all_of_them = [model.id for model in client.models.list(limit=3)]
    assert len(all_of_them) > 6
    assert len(set(all_of_them)) == len(all_of_them)
    assert MODEL in all_of_them


@case
def models_retrieve() -> None:
    model = client.models.retrieve(MODEL)
    assert (model.id, model.type) == (MODEL, "model")
    assert model.max_input_tokens > 100_000
    assert model.capabilities.thinking.supported


@case
def an_unknown_model_is_not_found() -> None:
    with refused(anthropic.NotFoundError, "claude-imaginary"):
        client.models.retrieve("claude-imaginary")


# --- Errors -------------------------------------------------------------------------------------------------------------


def error_case(status: int) -> None:
    def work() -> None:
        local("plan", [{"status": status, "error": {}, "path": "/v1/messages"}])
        with refused(ERRORS[status]):
            client.messages.create(**HELLO)

    work.__name__ = f"error_{status}"
    CASES.append(work)


for status in ERRORS:
    error_case(status)


@case
def a_request_that_is_too_large() -> None:
    with refused(anthropic.RequestTooLargeError):
        client.messages.create(**{**HELLO, "messages": [{"role": "user", "content": "x" * 34_000_000}]})


@case
def a_wrong_field_is_named() -> None:
    with refused(anthropic.BadRequestError, "max_tokens"):
        client.messages.create(**{**HELLO, "max_tokens": -1})


@case
def an_error_in_a_stream() -> None:
    local("faults", {"faults": [{"kind": "error", "after": 3}]})
    with refused(anthropic.APIStatusError, "overloaded_error"), client.messages.stream(**HELLO) as stream:
        stream.until_done()


@case
def retries_end_well() -> None:
    busy = {"status": 529, "error": {}, "headers": {"retry-after-ms": "1"}}
    local("plan", [{**busy, "times": 2}])
    answer = client.with_options(max_retries=2).messages.with_raw_response.create(**HELLO)
    assert answer.retries_taken == 2
    assert text_of(answer.parse()).endswith("Hello, Claude")


@case
def no_key_is_unauthorized() -> None:
    with refused(anthropic.AuthenticationError):
        client.messages.create(**HELLO, extra_headers={"authorization": anthropic.omit})


def run(work: Callable[[], None]) -> bool:
    """Run one case and print how it went."""
    try:
        work()
    except Exception:  # noqa: BLE001 - a case may fail in any way; the others still run
        print(f"FAILED {work.__name__}\n{traceback.format_exc()}")
        return False
    print(f"holds  {work.__name__}")
    return True


# --- Managed agents -----------------------------------------------------------------------------------------------------

WEATHER_OF_YOURS: Any = {"type": "custom", **WEATHER}


def agents_desk() -> tuple[Any, str, str]:
    """Return the sessions of the client, an agent whose tools ask, and an environment."""
    beta = client.beta
    ask: Any = {"enabled": True, "permission_policy": {"type": "always_ask"}}
    tools: Any = [{"type": "agent_toolset_20260401", "default_config": ask}, WEATHER_OF_YOURS]
    agent = beta.agents.create(name="Agent", model=MODEL, tools=tools)
    return beta.sessions, agent.id, beta.environments.create(name=f"env {agent.id}").id


def told(words: str) -> Any:
    return {"type": "user.message", "content": [{"type": "text", "text": words}]}


@case
def a_whole_session() -> None:
    """Create, stream first, message, a call that asks, a custom tool, a second turn, archive, delete."""
    sessions, agent, environment = agents_desk()
    session = sessions.create(agent=agent, environment_id=environment).id
    local("turns", {"content": [{"type": "tool_use", "name": "bash", "input": {"command": "ls"}}]})
    local("turns", {"content": [{"type": "tool_use", "name": "get_weather", "input": {"city": "Paris"}}]})
    local("turns", {"content": "Sunny."})
    local("tool_results", {"name": "bash", "content": "a.txt"})
    seen: list[str] = []
    with sessions.events.stream(session) as stream:
        sessions.events.send(session, events=[told("Weather?")])
        for event in stream:
            seen.append(event.type)
            if event.type == "session.status_idle":
                if event.stop_reason.type != "requires_action":
                    break
                waiting = event.stop_reason.event_ids[0]
                found = {one.id: one for one in sessions.events.list(session)}[waiting]
                if found.type == "agent.tool_use":
                    answer: Any = {"type": "user.tool_confirmation", "tool_use_id": waiting, "result": "allow"}
                else:
                    content = [{"type": "text", "text": "Sunny"}]
                    answer = {"type": "user.custom_tool_result", "custom_tool_use_id": waiting, "content": content}
                sessions.events.send(session, events=[answer])
    assert seen.count("session.status_running") == 3, seen
    assert {"agent.tool_use", "agent.tool_result", "agent.custom_tool_use", "agent.message"} <= {*seen}
    sessions.events.send(session, events=[{"type": "user.interrupt"}])
    with sessions.events.stream(session) as stream:
        sessions.events.send(session, events=[told("Thanks")])
        assert next(one for one in stream if one.type == "session.status_idle").stop_reason.type == "end_turn"
    assert sessions.retrieve(session).usage.output_tokens > 0
    assert sessions.archive(session).archived_at is not None
    assert sessions.delete(session).type == "session_deleted"


@case
def outcomes_and_budgets() -> None:
    sessions, agent, environment = agents_desk()
    local("grades", {"result": "satisfied", "explanation": "It rhymes."})
    outcome: Any = {
        "type": "user.define_outcome",
        "description": "A poem",
        "rubric": {"type": "text", "content": "Rhymes"},
    }
    budget: Any = {"type": "limit", "max_list_cost": {"amount": "1000", "currency": "USD"}}
    session = sessions.create(agent=agent, environment_id=environment, budget=budget).id
    with sessions.events.stream(session) as stream:
        sessions.events.send(session, events=[outcome])
        events = []
        for event in stream:
            events.append(event)
            if event.type == "session.status_idle":
                break
    assert [one.result for one in events if one.type == "span.outcome_evaluation_end"] == ["satisfied"]
    assert any(one.type == "session.usage" for one in events)


@case
def deployments_vaults_and_memory() -> None:
    beta = client.beta
    _, agent, environment = agents_desk()
    schedule: Any = {"type": "cron", "expression": "0 9 * * *", "timezone": "UTC"}
    made = beta.deployments.create(
        agent=agent, environment_id=environment, name="Daily", initial_events=[told("Go")], schedule=schedule
    )
    local("clock", {"advance": 86_400 * 3})
    assert len(beta.deployment_runs.list(deployment_id=made.id).data) == 3
    vault = beta.vaults.create(display_name="Team").id
    auth: Any = {"type": "static_bearer", "mcp_server_url": "https://mcp.example", "token": "very-secret"}
    assert "very-secret" not in beta.vaults.credentials.create(vault, auth=auth).to_json()
    store = beta.memory_stores.create(name="Notes").id
    memory = beta.memory_stores.memories.create(store, path="/a", content="one")
    with refused(anthropic.ConflictError):
        beta.memory_stores.memories.create(store, path="/a", content="two")
    assert beta.memory_stores.memories.retrieve(memory.id, memory_store_id=store).content == "one"


@case
def work_is_handed_to_another_agent() -> None:
    sessions, _, environment = agents_desk()
    helper = client.beta.agents.create(name="Helper", model=MODEL).id
    team: Any = {"type": "coordinator", "agents": [helper]}
    lead = client.beta.agents.create(name="Lead", model=MODEL, multiagent=team).id
    session = sessions.create(agent=lead, environment_id=environment).id
    call = {"type": "tool_use", "name": "delegate", "input": {"agent": "Helper", "message": "Look it up"}}
    local("turns", {"content": [call]})
    with sessions.events.stream(session) as stream:
        sessions.events.send(session, events=[told("Begin")])
        for event in stream:
            if event.type == "session.status_idle":
                break
    child = next(one for one in sessions.threads.list(session) if one.parent_thread_id)
    assert child.agent.name == "Helper"
    assert [one.type for one in sessions.threads.events.list(child.id, session_id=session)]
    assert sessions.threads.archive(child.id, session_id=session).status == "terminated"


@case
def an_organization() -> None:
    organization = client.beta.organization
    workspace = organization.workspaces.create(name="Research", tags={"team": "a"})
    changed = organization.workspaces.update(workspace.id, tags={"team": None, "cost": "b"})
    assert changed.tags == {"cost": "b"}
    user = local("records", {"resource": "organization.users", "data": {"email": "ada@example.com"}})["id"]
    organization.workspaces.members.add(workspace.id, user_id=user, workspace_role="workspace_user")
    assert [one.user_id for one in organization.workspaces.members.list(workspace.id, limit=1)] == [user]
    names = [organization.rbac_groups.create(name=f"Group {number}").name for number in range(3)]
    assert [one.name for one in organization.rbac_groups.list(limit=2)] == names[::-1]
    assert organization.workspaces.archive(workspace.id).archived_at is not None
    invite = organization.invites.create(email="new@example.com", role="user")
    assert organization.invites.delete(invite.id).type == "invite_deleted"
    with refused(anthropic.NotFoundError):
        organization.invites.retrieve(invite.id)
    with refused(anthropic.APIStatusError):
        organization.external_keys.validate("ekey_1")


@case
def endpoints_of_webhooks() -> None:
    webhooks = client.beta.organization.webhooks
    made = webhooks.create(url="http://127.0.0.1:9/hook", enabled_events=["external_key.failed"])
    assert made.signing_secret.startswith("whsec_")
    assert webhooks.regenerate_signing_secret(made.id).signing_secret != made.signing_secret
    assert webhooks.update(made.id, state="disabled").state == "disabled"
    assert [one.id for one in webhooks.list()] == [made.id]
    assert webhooks.delete(made.id).type == "webhook_endpoint_deleted"


@case
def dreams_and_tunnels() -> None:
    dreams, tunnels = client.beta.dreams, client.beta.tunnels
    dream = dreams.create(inputs=[{"type": "sessions", "session_ids": ["sesn_1"]}], model=MODEL)
    assert dreams.cancel(dream.id).status == "canceled"
    assert dream.id in [one.id for one in dreams.list(statuses=["canceled"])]
    tunnel = tunnels.create(display_name="Home")
    token = tunnels.reveal_token(tunnel.id).tunnel_token
    assert tunnels.rotate_token(tunnel.id).tunnel_token != token
    assert tunnels.archive(tunnel.id).archived_at is not None


def main() -> int:
    print(f"anthropic {anthropic.__version__} on Python {sys.version.split()[0]}")
    held = [run(work) for work in CASES]
    print(f"{sum(held)} of {len(held)} cases hold")
    return 0 if all(held) else 1


sys.exit(main())
