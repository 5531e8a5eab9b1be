"""Middleware around every attempt, and other models in place of refusals and of overload (rules FB-1 to FB-6)."""

from __future__ import annotations

from typing import Any

import pytest

import sonnetry
from sonnetry import AsyncAnthropic, BetaFallbackState, BetaRefusalFallbackMiddleware, Middleware, RetryableError

OTHER = "claude-haiku-4-5"
SERVED = "claude-haiku-4-5-20251001"


class Seen:
    """Notes what it sees and changes nothing."""

    def __init__(self) -> None:
        self.requests: list[Any] = []
        self.statuses: list[int] = []

    async def __call__(self, request: Any, call_next: Any) -> Any:
        self.requests.append(request)
        response = await call_next(request)
        self.statuses.append(response.status_code)
        return response


def refuse(server, token=None, **more):
    details = {"type": "refusal", "category": "cyber", "fallback_credit_token": token}
    server.play("I", model="claude-opus-4-7", stop_reason="refusal", stop_details=details, **more)


async def test_it_sees_each_attempt_and_every_status(make_client, server, ask):
    """The request as it will be sent, without credentials; a refusal by status is an answer."""
    seen = Seen()
    client = make_client(middleware=[seen])
    server.fail(529)
    message = await client.messages.create(**ask, extra_headers={"x-mine": "1"}, extra_query={"r": 1})
    request = seen.requests[0]

    assert [529, 200] == seen.statuses
    assert ("post", "/v1/messages", {"x-mine": "1"}, {"r": 1}) == (
        request.method,
        request.url,
        request.headers,
        request.query_params,
    )
    assert [0, 1] == [each.retries_taken for each in seen.requests]
    assert ask["model"] == request.json["model"]
    assert (type(message), False, None) == (request.cast_to, request.stream, request.stream_cls)


async def test_it_may_change_a_request_for_one_attempt(make_client, server, ask):
    """Body, headers, query and path; the next attempt begins with the request as it was made."""

    async def change(request, call_next):
        body = {**request.json, "model": OTHER}
        headers = {**request.headers, "x-attempt": str(request.retries_taken)}
        return await call_next(request.copy(body=body, headers=headers, params={"a": "b"}))

    server.fail(500)
    message = await make_client(middleware=[change]).messages.create(**ask)

    assert SERVED == message.model
    assert ["0", "1"] == [request.headers["x-attempt"] for request in server.requests]
    assert all(request.path.endswith("?a=b") or "a=b" in str(request.query) for request in server.requests)
    assert all("x-api-key" in request.headers for request in server.requests)


async def test_what_it_returns_in_place_of_an_answer_goes_to_the_caller(make_client, server, ask):
    """Nothing is sent, and nothing is counted."""

    async def cached(request, call_next):
        del request, call_next
        return "cached"

    client = make_client(middleware=[cached], budget=1)

    assert "cached" == await client.messages.create(**ask)
    assert "cached" == await client.models.retrieve("claude-opus-4-7")
    assert [] == server.requests
    assert (0, 0) == (client.ledger.total().calls, client.budget.reserved)


async def test_parsing_in_middleware_gives_the_callers_object(make_client, ask):
    """The answer is decoded once, and counted once."""
    kept = []

    async def look(request, call_next):
        response = await call_next(request)
        kept.append(await response.parse())
        return response

    client = make_client(middleware=[look])
    message = await client.messages.create(**ask)

    assert kept[0] is message
    assert (1, message.cost()) == (client.ledger.total().calls, client.ledger.total().dollars)


async def test_the_first_is_the_outermost(make_client, ask):
    """`with_middleware` adds further in, on a client of its own."""
    order = []

    def noting(name):
        async def note(request, call_next):
            order.append(name)
            return await call_next(request)

        return note

    client = make_client(middleware=[noting("outer")])
    await client.with_middleware(noting("inner")).messages.create(**ask)
    await client.messages.create(**ask)

    assert ["outer", "inner", "outer"] == order
    assert () == client.with_options(middleware=None).middleware


async def test_streams_pages_files_and_own_paths_pass_through(make_client, ask):
    """Whatever is called, in the form in which it is asked for."""
    seen = Seen()
    client = make_client(middleware=[seen])
    async with client.messages.stream(**ask) as stream:
        text = await stream.get_final_text()
    page = await client.models.list()
    file = await client.files.upload(file=("a.txt", b"abc"))
    raw = await client.messages.with_raw_response.create(**ask)
    own = await client.get("/v1/models/claude-opus-4-7")

    assert text
    assert (text, "claude-opus-4-7") == ((await raw.parse()).content[0].text, own["id"])
    assert page.data
    assert file.size_bytes == 3
    assert [True, False, False, False, False] == [request.stream for request in seen.requests]


async def test_errors_of_its_own_pass_and_are_repeated_only_when_it_says_so(make_client, server, ask):
    """`RetryableError`, and errors raised from one that may be repeated, follow the retry policy."""
    tries = []

    def raising(error):
        async def fail(request, call_next):
            tries.append(request.retries_taken)
            if error is None:
                try:
                    return await call_next(request)
                except sonnetry.APIError as cause:
                    raise KeyError("wrapped") from cause
            raise error

        return fail

    with pytest.raises(ZeroDivisionError):
        await make_client(middleware=[raising(ZeroDivisionError())]).messages.create(**ask)
    assert [0] == tries
    with pytest.raises(RetryableError):
        await make_client(middleware=[raising(RetryableError("again"))]).messages.create(**ask)
    assert [0, 0, 1, 2] == tries
    assert [] == server.requests
    server.reply(raw=b"", path="/v1/messages")
    assert (await make_client(middleware=[raising(None)]).messages.create(**ask)).id


@pytest.mark.parametrize("entry", [3, Middleware()])
async def test_what_cannot_serve_is_refused_when_the_client_is_made(entry):
    """The error names it and says why."""
    with pytest.raises(TypeError, match=r"middleware .* (is not callable|does not implement)"):
        AsyncAnthropic(api_key="k", middleware=[entry])


# --- Refusals -----------------------------------------------------------------------------------------------------------


async def test_another_model_answers_a_refusal(make_client, server, ask):
    """The message begins with a mark of the change, the token goes along, and the state keeps later turns there."""
    client = make_client(middleware=[BetaRefusalFallbackMiddleware([{"model": OTHER, "max_tokens": 50}])])
    refuse(server, "tok")
    state = BetaFallbackState()
    with state:
        message = await client.beta.messages.create(**ask)
        again = await client.beta.messages.create(
            **{**ask, "messages": [*ask["messages"], message, ask["messages"][0]]}
        )
    first, second, third = (request.json for request in server.requests)

    assert (SERVED, "fallback", 0) == (message.model, message.content[0].type, state.index)
    assert {"token": "tok", "mode": "best_effort"} == second["fallback_credit_token"]
    assert (OTHER, 50, OTHER) == (second["model"], second["max_tokens"], third["model"])
    assert "fallback_credit_token" not in first
    assert "fallback" not in str(third["messages"])
    assert "fallback-credit-2026-07-01" in server.requests[0].headers["anthropic-beta"]
    assert "fallback-refusal-middleware" == server.requests[0].headers["x-stainless-helper"]
    assert again.model == SERVED


async def test_the_streams_of_a_refusal_and_its_fallback_are_one(make_client, server, ask):
    """What was written stays, blocks are numbered on, and each attempt has its figures."""
    client = make_client(middleware=[BetaRefusalFallbackMiddleware([{"model": OTHER}])])
    refuse(server, "tok")
    async with client.beta.messages.stream(**ask) as stream:
        message = await stream.get_final_message()

    assert ["text", "fallback", "text"] == [block.type for block in message.content]
    assert ["message", "fallback_message"] == [step.type for step in message.usage.iterations]
    assert ("end_turn", ask["model"]) == (message.stop_reason, message.usage.iterations[0].model)
    assert message.cost() == client.ledger.total().dollars


async def test_when_all_fallbacks_fail_the_caller_gets_the_refusal(make_client, server, ask):
    """With the model that was only busy as a recommendation."""
    client = make_client(middleware=[BetaRefusalFallbackMiddleware([{"model": OTHER}])], max_retries=0)
    refuse(server, "tok")
    server.fail(529, when=lambda request: request.json["model"] == OTHER, times=None)
    async with client.beta.messages.stream(**ask) as stream:
        message = await stream.get_final_message()

    assert ("refusal", OTHER) == (message.stop_reason, message.stop_details.recommended_model)


async def test_a_spliced_stream_that_is_cut_raises(make_client, server, ask):
    """The stream contract holds behind the change of model too."""
    client = make_client(middleware=[BetaRefusalFallbackMiddleware([{"model": OTHER}])], max_retries=0)
    refuse(server, "tok")
    server.stream_fault("cut", after=4, when=lambda request: request.json["model"] == OTHER)

    async def read():
        async with client.beta.messages.stream(**ask) as stream:
            return await stream.get_final_message()

    with pytest.raises(sonnetry.StreamError) as caught:
        await read()
    assert "fallback" in [block.type for block in caught.value.partial.content]


async def test_stable_messages_and_states_of_others(make_client, server, ask):
    """Only beta messages mint tokens; a state that points past the list is refused."""
    client = make_client(middleware=[BetaRefusalFallbackMiddleware([{"model": OTHER}])])
    refuse(server)
    state = BetaFallbackState()
    state.index = 1

    assert "refusal" == (await client.messages.create(**ask)).stop_reason
    with state, pytest.raises(sonnetry.AnthropicError, match="index 1 is out of bounds for a chain of 1"):
        await client.beta.messages.create(**ask)


# --- Overload -----------------------------------------------------------------------------------------------------------


async def test_a_model_that_stays_busy_is_followed_by_another(make_client, server, ask):
    """After all its retries, with retries anew; the message names the model that served."""
    client = make_client(fallbacks=["claude-sonnet-4-6", {"model": OTHER, "max_tokens": 9}], max_retries=1)
    server.fail(529, when=lambda request: request.json["model"] != OTHER, times=None)
    message = await client.messages.create(**ask)

    models = [request.json["model"] for request in server.requests]
    assert [*[ask["model"]] * 2, *["claude-sonnet-4-6"] * 2, OTHER] == models
    assert (SERVED, 9) == (message.model, server.requests[-1].json["max_tokens"])


async def test_a_stream_goes_on_elsewhere_only_before_its_first_event(make_client, server, ask):
    """A stream that is overloaded at once is followed by another model's; one that was read is not."""
    client = make_client(fallbacks=[OTHER], max_retries=0)
    server.fail(529)
    async with client.messages.stream(**ask) as stream:
        assert SERVED == (await stream.get_final_message()).model

    server.stream_fault("cut", after=5)

    async def read():
        async with client.messages.stream(**ask) as stream:
            return await stream.get_final_message()

    with pytest.raises(sonnetry.StreamError):
        await read()


async def test_other_errors_have_no_fallback(make_client, server, ask):
    """A bad request is bad for every model; and when all are busy, the last error is raised."""
    client = make_client(fallbacks=[OTHER], max_retries=0)
    server.fail(400)
    with pytest.raises(sonnetry.BadRequestError):
        await client.messages.create(**ask)
    server.fail(529, times=None)
    with pytest.raises(sonnetry.OverloadedError):
        await client.messages.create(**ask)

    assert 3 == len(server.requests)


@pytest.mark.parametrize("bad", ["claude-haiku-4-5", [3], [{"max_tokens": 3}], {"model": "x"}])
async def test_fallbacks_are_a_list_of_models(bad):
    """Anything else is refused when the client is made."""
    with pytest.raises(TypeError, match="fallback"):
        AsyncAnthropic(api_key="k", fallbacks=bad)
