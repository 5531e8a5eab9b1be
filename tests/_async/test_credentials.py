"""Clients with a provider, a config or a profile: what is sent, when it is fetched again, what copies share (AUTH-1, HDR-7)."""

from __future__ import annotations

import json
import pickle
import warnings
from typing import Any

import pytest

from sonnetry import (
    AccessToken,
    AsyncAnthropic,
    AuthenticationError,
    CredentialsFile,
    StaticToken,
    WorkloadIdentityError,
)

TOKEN = "sk-ant-oat01-" + "do-not-show"


@pytest.fixture
def profile(monkeypatch, tmp_path):
    """Write a profile with a token into the folder that ANTHROPIC_CONFIG_DIR names."""

    def write(name: str, token: str, **config: Any) -> str:
        for folder, content in (
            ("configs", {**config, "authentication": {"type": "user_oauth"}}),
            ("credentials", {"access_token": token}),
        ):
            (tmp_path / folder).mkdir(exist_ok=True)
            path = tmp_path / folder / f"{name}.json"
            path.write_text(json.dumps(content))
            path.chmod(0o600)
        return name

    monkeypatch.setenv("ANTHROPIC_CONFIG_DIR", str(tmp_path))
    return write


def sent(server: Any) -> tuple[Any, ...]:
    """Return what the last request said of credential and workspace."""
    headers = server.requests[-1].headers
    return tuple(headers.get(name) for name in ("authorization", "x-api-key", "anthropic-workspace-id"))


async def test_a_provider_is_asked_once_and_its_token_is_sent_as_bearer_HDR_7(server, ask):
    """With the beta value that such tokens need, beside those of the call and not twice (rule HDR-7)."""
    calls = []

    def provider() -> AccessToken:
        calls.append(1)
        return AccessToken(TOKEN)

    client = AsyncAnthropic(base_url=server.base_url, credentials=provider)
    await client.messages.create(**ask)
    await client.messages.create(**ask, extra_headers={"anthropic-beta": "oauth-2025-04-20"})
    headers = [request.headers for request in server.requests]

    assert calls == [1]
    assert [("authorization" in h, "x-api-key" in h, h["anthropic-beta"]) for h in headers] == [
        (True, False, "oauth-2025-04-20")
    ] * 2


async def test_a_refused_token_is_fetched_again_once(server, ask):
    """The provider is forced; a second 401 is final, and so is the first without retries."""
    forced = []

    def provider(*, force_refresh: bool = False) -> AccessToken:
        forced.append(force_refresh)
        return AccessToken(TOKEN)

    server.fail(401)
    await AsyncAnthropic(base_url=server.base_url, credentials=provider).messages.create(**ask)
    assert forced == [False, True]
    for retries, requests in ((3, 2), (0, 1)):
        server.fail(401, times=None)
        before = len(server.requests)
        with pytest.raises(AuthenticationError):
            await AsyncAnthropic(
                base_url=server.base_url, credentials=StaticToken(TOKEN), max_retries=retries
            ).messages.create(**ask)
        assert len(server.requests) - before == requests


async def test_what_a_provider_raises_comes_out_as_it_is(server, ask):
    """It is not wrapped, and not retried."""
    calls = []

    def provider() -> AccessToken:
        calls.append(1)
        raise WorkloadIdentityError("refused", status_code=403)

    with pytest.raises(WorkloadIdentityError, match="refused"):
        await AsyncAnthropic(base_url=server.base_url, credentials=provider).messages.create(**ask)

    assert (len(calls), server.requests) == (1, [])


async def test_a_stream_is_authorised_too(server, ask):
    """And a header of the call wins over the provider."""
    client = AsyncAnthropic(base_url=server.base_url, credentials=StaticToken(TOKEN))
    async with client.messages.stream(**ask) as stream:
        await stream.get_final_message()
    await client.messages.create(**ask, extra_headers={"x-api-key": "mine"})

    assert "authorization" in server.requests[0].headers
    assert "authorization" not in server.requests[1].headers


async def test_a_profile_brings_its_host_and_its_workspace(server, ask, profile):
    """The workspace of a call or of the client's headers comes first; a key given to a copy brings neither."""
    profile("work", TOKEN, base_url=server.base_url, workspace_id="wrkspc_1")
    client = AsyncAnthropic(profile="work")
    await client.messages.create(**ask)
    first = sent(server)
    await client.messages.create(**ask, workspace_id="wrkspc_2")
    copied = client.with_options(api_key="k")

    assert isinstance(client.credentials, CredentialsFile)
    assert (client.base_url.rstrip("/"), first[1:], sent(server)[2]) == (
        server.base_url,
        (None, "wrkspc_1"),
        "wrkspc_2",
    )
    assert (copied.base_url, copied.credentials) == ("https://api.anthropic.com/", None)
    moved = client.with_options(api_key="k", base_url=server.base_url)
    await moved.messages.create(**ask)
    assert sent(server)[2] is None


async def test_auth_1_the_environment_is_searched_in_order(server, ask, profile, monkeypatch):
    """The active profile, the one that is named, a token, a key, an argument: each comes before those before (rule AUTH-1)."""
    monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)
    profile("default", "of-default")
    profile("named", "of-named")
    seen = []
    for name, value in (
        (None, None),
        ("ANTHROPIC_PROFILE", "named"),
        ("ANTHROPIC_AUTH_TOKEN", "t"),
        ("ANTHROPIC_API_KEY", "k"),
    ):
        if name is not None:
            monkeypatch.setenv(name, value)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            client = AsyncAnthropic()
        seen.append((client.api_key, client.auth_token, client.credentials and client.credentials.profile))
    argument = AsyncAnthropic(profile="default")

    assert seen == [(None, None, "default"), (None, None, "named"), (None, "t", None), ("k", None, None)]
    assert (argument.api_key, argument.credentials.profile) == (None, "default")


async def test_auth_3_a_key_that_hides_a_profile_is_logged(monkeypatch, profile, caplog):
    """Once, when a client is made (rule AUTH-3)."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
    monkeypatch.setenv("ANTHROPIC_PROFILE", profile("work", TOKEN))
    monkeypatch.setattr("sonnetry._core.credentials._told", set())
    AsyncAnthropic()
    AsyncAnthropic()

    assert len(caplog.messages) == 1
    assert "ANTHROPIC_API_KEY is set and takes precedence over the profile / federation" in caplog.text


@pytest.mark.parametrize("also", ["auth_token", "credentials", "config", "profile"])
def test_hdr_6_one_credential_is_enough(also):
    """Two are a mistake that names both, in the constructor and in `with_options` (rule HDR-6)."""
    given: dict[str, Any] = {"api_key": "k", also: {"credentials": StaticToken("t")}.get(also, "x")}
    for make in (AsyncAnthropic, AsyncAnthropic(api_key="k").with_options):
        with pytest.raises(ValueError, match=f"Received `api_key=`, `{also}=`"):
            make(**given)


async def test_copies_share_tokens_while_the_address_stays(server, ask):
    """Another address, another provider, another key: other tokens."""
    calls = []

    def provider() -> AccessToken:
        calls.append(1)
        return AccessToken(TOKEN)

    client = AsyncAnthropic(base_url=server.base_url, credentials=provider)
    for other in (client, client.with_options(max_retries=1), client.with_options(base_url=server.base_url + "/")):
        await other.messages.create(**ask)
    assert len(calls) == 1
    client.with_options(base_url="https://elsewhere.example")
    client.api_key = "k"
    await client.messages.create(**ask)

    assert client.credentials is None
    assert sent(server)[0] is None


async def test_auth_7_nothing_shows_or_pickles_a_token(server, ask, profile):
    """Not the client, its settings, its errors, nor a pickle, which looks for a credential where it is loaded (AUTH-7)."""
    profile("default", TOKEN)
    client = AsyncAnthropic(base_url=server.base_url, credentials=StaticToken(TOKEN))
    await client.messages.create(**ask)
    server.fail(400)
    with pytest.raises(Exception, match="400") as caught:
        await client.messages.create(**ask)
    shown = [repr(client), repr(client._settings), repr(client.credentials), repr(vars(caught.value))]
    data = pickle.dumps(client)

    assert not [text for text in shown if TOKEN in text]
    assert TOKEN.encode() not in data
    assert isinstance(pickle.loads(data).credentials, CredentialsFile)  # noqa: S301 - our own


async def test_closing_a_client_closes_its_provider():
    """Its `close`; a provider without one is left alone."""
    closed = []

    class Provider:
        def __call__(self) -> AccessToken:
            return AccessToken("t")

        def close(self) -> None:
            closed.append(1)

    await AsyncAnthropic(credentials=Provider()).close()
    await AsyncAnthropic(credentials=lambda: AccessToken("t")).close()

    assert closed == [1]
