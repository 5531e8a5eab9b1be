"""What a client does about a request that the API would refuse: it warns, refuses to send it, or looks at nothing."""

from __future__ import annotations

import pickle
import warnings

import pytest

import sonnetry

RIGHT = {"model": "claude-opus-5-5", "max_tokens": 100, "messages": [{"role": "user", "content": "hi"}]}
# What the default looks at, each wrong for this model.
WRONG = {
    "max-tokens-over-limit": {"max_tokens": 200_000},
    "prefill-unsupported": {"messages": [*RIGHT["messages"], {"role": "assistant", "content": "{"}]},
    "sampling-removed": {"temperature": 0.2},
    "thinking-disabled-unsupported": {"thinking": {"type": "disabled"}},
    "effort-level-unsupported": {"output_config": {"effort": "xhigh"}, "model": "claude-opus-4-6"},
    "forced-tool-unsupported": {
        "tool_choice": {"type": "any"},
        "tools": [{"name": "f", "input_schema": {"type": "object"}}],
    },
}
UNANSWERED = [
    {"role": "user", "content": "a"},
    {"role": "assistant", "content": [{"type": "tool_use", "id": "t", "name": "f", "input": {}}]},
    {"role": "user", "content": "b"},
]


async def ask(client, method, params):
    if method != "stream":
        return await getattr(client.messages, method)(**params)
    async with client.messages.stream(**params) as stream:
        return await stream.get_final_message()


@pytest.mark.parametrize("name", WRONG)
async def test_the_default_warns_of_what_goes_wrong_most_often(client, server, name):
    """The request is sent all the same, and the API has the last word."""
    with (
        pytest.warns(UserWarning, match=rf"The API will refuse this request: .*\({name}\)"),
        pytest.raises(sonnetry.BadRequestError),
    ):
        await client.messages.create(**{**RIGHT, **WRONG[name], "stream": True})

    assert 1 == len(server.requests)


async def test_the_default_says_nothing_of_what_is_right_and_loads_no_rule(client):
    """Values that a model takes, and models that nobody knows."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        await client.messages.create(
            **RIGHT, temperature=1, output_config={"effort": "max"}, thinking={"type": "adaptive"}
        )
        await client.messages.count_tokens(model=RIGHT["model"], messages=RIGHT["messages"])
        with pytest.raises(sonnetry.NotFoundError):
            await client.messages.create(**{**RIGHT, "model": "claude-of-tomorrow", "max_tokens": 10**6}, stream=True)


@pytest.mark.parametrize("method", ["create", "stream", "count_tokens"])
async def test_strict_refuses_to_send(make_client, server, method):
    """With everything that is wrong; the exception pickles."""
    client = make_client(check="strict")
    params = {**RIGHT, "messages": UNANSWERED}
    if method == "count_tokens":
        del params["max_tokens"]
    with pytest.raises(sonnetry.RequestCheckError, match=r"messages\[1\]: Every tool call") as raised:
        await ask(client, method, params)

    assert ["tool-result-missing"] == [finding.id for finding in raised.value.findings]
    assert raised.value.findings == pickle.loads(pickle.dumps(raised.value)).findings  # noqa: S301 - our own
    assert isinstance(raised.value, sonnetry.AnthropicError)
    assert [] == list(server.requests)


async def test_full_warns_of_advice_too_and_strict_sends_with_it(make_client, server):
    """A warning is no error."""
    params = {**RIGHT, "metadata": {"user_id": "ada@example.com"}}
    with pytest.warns(UserWarning, match="This request: metadata.user_id: .*metadata-pii"):
        await make_client(check="full").messages.create(**params)
    with pytest.warns(UserWarning, match="metadata-pii"):
        await make_client(check="strict").messages.create(**params)

    assert 2 == len(server.requests)


async def test_off_looks_at_nothing(make_client, client):
    """Of the client, or of a copy."""
    for quiet in (make_client(check="off"), client.with_options(check="off")):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with pytest.raises(sonnetry.BadRequestError):
                await quiet.messages.create(**{**RIGHT, **WRONG["sampling-removed"]})


async def test_betas_and_versions_count_as_they_are_sent(make_client):
    """A beta field passes with its header; the headers that a route always sends are nobody's mistake."""
    client = make_client(check="strict")
    budget = {"task_budget": {"type": "tokens", "total": 20_000}}
    params = {"model": RIGHT["model"], "messages": RIGHT["messages"], "output_config": budget}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        await client.beta.messages.count_tokens(**params, betas=["task-budgets-2026-03-13"])
    with pytest.raises(sonnetry.RequestCheckError, match="beta-field-no-header"):
        await client.beta.messages.count_tokens(**params)
    with pytest.raises(sonnetry.RequestCheckError, match="sampling-removed"):
        await make_client(check="strict", api_version="2026-10-21").messages.create(**RIGHT, temperature=1)


async def test_a_mode_exists(make_client, client):
    """Others are refused when the client is made."""
    with pytest.raises(ValueError, match="check must be one of off, warn, full, strict, not 'loud'"):
        make_client(check="loud")
    with pytest.raises(ValueError, match="not 'loud'"):
        client.with_options(check="loud")
