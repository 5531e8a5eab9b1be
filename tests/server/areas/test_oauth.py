"""`POST /v1/oauth/token` of the local server, by hand, by providers, and by `sonnetry auth login`."""

import json

import pytest

from sonnetry import (
    Anthropic,
    AuthenticationError,
    BadRequestError,
    InMemoryConfig,
    WorkloadIdentityCredentials,
    WorkloadIdentityError,
    exchange_federation_assertion,
)
from sonnetry._core.clock import VirtualClock
from sonnetry.testing import LocalServer

ASK = {"model": "claude-opus-4-7", "max_tokens": 50, "messages": [{"role": "user", "content": "Hello"}]}
RULE = {"federation_rule_id": "fdrl_1", "organization_id": "org_1"}
KEY = "the-key-of-this-server"


@pytest.fixture
def server(monkeypatch):
    for name in ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    with LocalServer(api_key=KEY) as running:
        yield running


def provider(token=KEY, **more):
    return WorkloadIdentityCredentials(identity_token_provider=lambda: token, **{**RULE, **more})


def test_an_identity_token_is_exchanged_and_the_token_is_a_credential(server):
    """The client asks for one by itself, once; no credential travels with the exchange."""
    with Anthropic(base_url=server.base_url, credentials=provider()) as client:
        client.messages.create(**ASK)
        client.messages.create(**ASK)

    paths = [request.path for request in server.requests]
    assert paths == ["/v1/oauth/token", "/v1/messages", "/v1/messages"]
    assert "sk-ant-oat01" not in repr(server.requests)
    assert KEY not in repr(server.requests)


def test_hdr_7_a_token_is_no_key(server):
    """It goes into `authorization`; as `x-api-key` it is refused, whatever the server's key is."""
    token = exchange_federation_assertion(assertion=KEY, base_url=server.base_url, **RULE).token
    with Anthropic(base_url=server.base_url, auth_token=token) as client:
        assert client.messages.create(**ASK).content
    with (
        Anthropic(base_url=server.base_url, api_key=token) as client,
        pytest.raises(AuthenticationError, match="invalid x-api-key"),
    ):
        client.messages.create(**ASK)


def test_another_identity_token_is_refused(server):
    """In the form of OAuth errors; the token is in none of it."""
    with pytest.raises(WorkloadIdentityError, match="invalid_grant") as caught:
        exchange_federation_assertion(assertion="a-stranger-s-token", base_url=server.base_url, **RULE)

    assert caught.value.status_code == 401
    assert caught.value.body["error"] == "invalid_grant"
    assert "a-stranger-s-token" not in str(caught.value)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"assertion": ""}, "invalid_request"),
        ({"federation_rule_id": None}, "invalid_request"),
        ({"assertion": "x" * 17_000}, "invalid_request"),
    ],
)
def test_a_request_that_lacks_something_is_refused(server, change, error):
    """With a 400 that names the field."""
    grant = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": KEY, **RULE}
    with pytest.raises(BadRequestError) as caught:
        server.client().post("/v1/oauth/token", body={**grant, **change})

    assert caught.value.body["error"] == error


def test_a_token_expires_on_the_server_s_clock(monkeypatch):
    """The API then says 401, and the client fetches another one; a forged one is refused for good."""
    clock = VirtualClock()
    with LocalServer(api_key=KEY, clock=clock) as server:
        with Anthropic(base_url=server.base_url, credentials=provider()) as client:
            client.messages.create(**ASK)
            clock.advance(3601)
            client.messages.create(**ASK)
        exchanges = [request.path for request in server.requests].count("/v1/oauth/token")
        forged = Anthropic(base_url=server.base_url, auth_token="sk-ant-oat01-local-9999999999-0-0", max_retries=0)
        with pytest.raises(AuthenticationError):
            forged.messages.create(**ASK)

    assert exchanges == 2


def test_a_refresh_token_is_exchanged(server, tmp_path):
    """The profile keeps what it was given, and the next refresh uses it."""
    path = tmp_path / "tokens.json"
    stale = {"type": "oauth_token", "access_token": "old", "expires_at": 1, "refresh_token": KEY}
    path.write_text(json.dumps(stale))
    path.chmod(0o600)
    login = {"type": "user_oauth", "client_id": "c", "credentials_path": str(path)}
    with Anthropic(base_url=server.base_url, credentials=InMemoryConfig({"authentication": login})) as client:
        client.messages.create(**ASK)
        kept = json.loads(path.read_text())
        client.with_options(max_retries=0).messages.create(**ASK)

    assert kept["access_token"] != "old"
    assert kept["refresh_token"] not in (KEY, "old")
    assert (path.stat().st_mode & 0o777) == 0o600
