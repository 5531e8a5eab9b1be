"""Vertex AI, the Claude platform on Google Cloud, and Foundry: URLs, tokens, projects, and what is refused."""

import pytest

from sonnetry import AnthropicError, MissingDependencyError
from sonnetry.platforms import google_sign_in

VERTEX = {"region": "us-east5", "project_id": "p", "access_token": "tok"}
CLOUD = {"project": "p", "location": "l", "workspace_id": "w", "token_provider": lambda: "tok"}
BASE = "https://claude.googleapis.com/v1/projects/p/locations/l"


class Google:
    """Credentials as google-auth has them."""

    def __init__(self, token="g-token", project_id=None):  # noqa: S107 - nobody's
        self.token, self.project_id, self.expired, self.refreshed = token, project_id, False, 0

    def refresh(self, request):
        del request
        self.refreshed += 1
        self.token, self.expired = f"refreshed-{self.refreshed}", False


def test_vertex_names_model_and_method_in_the_url(made, engine, run, ask):
    """The stream flag stays in the body; token counting has a model of its own."""
    client = made("AnthropicVertex", **VERTEX)
    run(client.messages.create(**{**ask, "model": "claude-x@2025"}))
    place = "https://us-east5-aiplatform.googleapis.com/v1/projects/p/locations/us-east5/publishers/anthropic/models"
    assert engine.last.url == f"{place}/claude-x@2025:rawPredict"
    assert engine.body == {"anthropic_version": "vertex-2023-10-16", "max_tokens": 8, "messages": ask["messages"]}
    assert engine.last.headers["authorization"] == "Bearer tok"
    assert "anthropic-version" not in engine.last.headers

    engine.give(body={"input_tokens": 3})
    run(client.messages.count_tokens(model="m", messages=ask["messages"]))
    assert engine.last.url == f"{place}/count-tokens:rawPredict"
    assert engine.body["model"] == "m"
    engine.give(pieces=[b'event: message_stop\ndata: {"type":"message_stop"}\n\n'], kind="text/event-stream")
    run(client.messages.create(**ask, stream=True))
    assert engine.last.url == f"{place}/claude-x:streamRawPredict"
    assert engine.body["stream"] is True


@pytest.mark.parametrize(
    ("region", "host"),
    [
        ("global", "aiplatform.googleapis.com"),
        ("us", "aiplatform.us.rep.googleapis.com"),
        ("eu", "aiplatform.eu.rep.googleapis.com"),
        ("asia-east1", "asia-east1-aiplatform.googleapis.com"),
    ],
)
def test_vertex_has_a_host_for_each_region(made, region, host, monkeypatch):
    """An argument, the variable, or a base URL."""
    assert made("AnthropicVertex", **{**VERTEX, "region": region}).base_url == f"https://{host}/v1/"
    monkeypatch.setenv("CLOUD_ML_REGION", region)
    assert made("AnthropicVertex", project_id="p", access_token="t").base_url == f"https://{host}/v1/"
    assert made("AnthropicVertex", **VERTEX, base_url="https://g.example/v1").base_url == "https://g.example/v1/"


def test_vertex_takes_tokens_and_the_project_of_google_auth(made, engine, run, ask, monkeypatch):
    """Loaded once, with the first request; expired ones are refreshed; a 401 asks for another."""
    monkeypatch.setattr(google_sign_in, "refresh", lambda credentials, extra: credentials.refresh(extra))
    loads = []

    def load(extra):
        loads.append(extra)
        return Google(), "adc-project"

    monkeypatch.setattr(google_sign_in, "load_default", load)
    client = made("AnthropicVertex", region="r")
    run(client.messages.create(**ask))
    run(client.with_options(timeout=1).messages.create(**ask))
    assert "/projects/adc-project/" in engine.last.url
    assert (engine.last.headers["authorization"], loads) == ("Bearer g-token", ["vertex"])
    engine.give(401, {"error": {"type": "authentication_error", "message": "x"}})
    run(client.messages.create(**ask))
    assert engine.last.headers["authorization"] == "Bearer refreshed-1"


def test_a_missing_project_is_named_with_the_first_request(made, engine, run, ask):
    """A token that was given names none."""
    with pytest.raises(RuntimeError, match="No project_id was given"):
        run(made("AnthropicVertex", region="r", access_token="t").messages.create(**ask))
    with pytest.raises(AnthropicError, match="ANTHROPIC_GOOGLE_CLOUD_PROJECT"):
        run(made("AnthropicGoogleCloud", workspace_id="w", token_provider=lambda: "t").messages.create(**ask))

    assert engine.requests == []


def test_a_missing_package_is_named_with_its_extra(made, run, ask, monkeypatch):
    """Only when it is needed."""
    monkeypatch.setitem(__import__("sys").modules, "google", None)
    client = made("AnthropicVertex", region="r", project_id="p")
    with pytest.raises(MissingDependencyError, match=r"pip install 'sonnetry\[vertex\]'"):
        run(client.messages.create(**ask))


@pytest.mark.parametrize("value", ["", "..", ".;x", ";x"])
@pytest.mark.parametrize("name", ["project_id", "region"])
def test_values_that_lead_elsewhere_are_refused(made, engine, run, ask, name, value):
    """Also when they are assigned."""
    client = made("AnthropicVertex", **VERTEX)
    setattr(client, name, value)
    with pytest.raises(ValueError, match=f"`{name}`"):
        run(client.messages.create(**ask))

    assert engine.requests == []


def test_google_cloud_has_two_base_urls(made, engine, run, ask):
    """That of the workspace, and that of the organization, which needs no workspace. Only a caller's header names one."""
    client = made("AnthropicGoogleCloud", **CLOUD)
    run(client.messages.create(**ask))
    assert engine.last.url == f"{BASE}/workspaces/w/invoke/v1/messages"
    assert "anthropic-workspace-id" not in engine.last.headers
    run(client.messages.create(**ask, workspace_id="x"))
    assert engine.last.headers["anthropic-workspace-id"] == "x"
    assert engine.last.headers["authorization"] == "Bearer tok"

    without = made("AnthropicGoogleCloud", **{**CLOUD, "workspace_id": None})
    run(without.get("/v1/organizations/workspaces"))
    assert engine.last.url == f"{BASE}/claudeOrganization/invoke/v1/organizations/workspaces"
    with pytest.raises(AnthropicError, match="No workspace ID found"):
        run(without.messages.create(**ask))
    given = made("AnthropicGoogleCloud", **CLOUD, base_url="https://g.example")
    run(given.get("/v1/organizations/workspaces"))
    assert engine.last.url == "https://g.example/v1/organizations/workspaces"


def test_google_cloud_values_are_encoded_and_checked(made, engine, run, ask):
    """Each is one segment."""
    odd = {"project": "example.com:p", "location": "a/b", "workspace_id": "w/../x"}
    run(made("AnthropicGoogleCloud", **{**CLOUD, **odd}).messages.create(**ask))
    assert engine.last.target.startswith("/v1/projects/example.com:p/locations/a%2Fb/workspaces/w%2F..%2Fx/invoke/")
    for name in ("project", "location", "workspace_id"):
        with pytest.raises(ValueError, match=f"`{name}`"):
            run(made("AnthropicGoogleCloud", **{**CLOUD, name: ".."}).messages.create(**ask))
    with pytest.raises(ValueError, match="mutually exclusive"):
        made("AnthropicGoogleCloud", **CLOUD, skip_auth=True)


def test_google_cloud_finds_its_project_in_the_environment_and_in_credentials(made, monkeypatch):
    """Arguments first."""
    plain = {"workspace_id": "w"}
    assert "/projects/c/" in made("AnthropicGoogleCloud", **plain, credentials=Google(project_id="c")).base_url
    monkeypatch.setenv("GOOGLE_CLOUD_PROJECT", "g")
    assert "/projects/g/locations/global/" in made("AnthropicGoogleCloud", **plain).base_url
    monkeypatch.setenv("ANTHROPIC_GOOGLE_CLOUD_PROJECT", "a")
    monkeypatch.setenv("ANTHROPIC_GOOGLE_CLOUD_LOCATION", "l")
    assert "/projects/a/locations/l/" in made("AnthropicGoogleCloud", **plain).base_url
    assert "/projects/x/" in made("AnthropicGoogleCloud", **plain, project="x").base_url


def test_foundry_sends_its_key_in_two_headers(made, engine, run, ask, monkeypatch):
    """To the resource; a key of the API in the environment stays out."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-other")
    run(made("AnthropicFoundry", api_key="f", resource="res").messages.create(**ask))

    assert engine.last.url == "https://res.services.ai.azure.com/anthropic/v1/messages"
    assert [engine.last.headers.get(name) for name in ("x-api-key", "api-key", "authorization")] == ["f", "f", None]


def test_foundry_asks_the_token_provider_before_every_request(made, engine, run, ask, colour):
    """It comes before a key; on the asynchronous client it may be a coroutine function."""
    calls = []

    def provider():
        calls.append(1)
        return f"token-{len(calls)}"

    async def provider_async():
        return provider()

    given = provider if colour == "sync" else provider_async
    client = made("AnthropicFoundry", api_key="f", azure_ad_token_provider=given, resource="res")
    for _ in range(2):
        run(client.messages.create(**ask))

    assert [request.headers["authorization"] for request in engine.requests] == ["Bearer token-1", "Bearer token-2"]
    assert "x-api-key" not in engine.last.headers


@pytest.mark.parametrize(
    ("options", "kind", "said"),
    [
        ({"resource": "r"}, AnthropicError, "Missing credentials"),
        ({"api_key": "k"}, ValueError, "base_url.*resource"),
        ({"api_key": "k", "resource": "r", "base_url": "https://x.example"}, ValueError, "mutually exclusive"),
    ],
)
def test_foundry_needs_one_credential_and_one_address(made, options, kind, said):
    """When it is made."""
    with pytest.raises(kind, match=said):
        made("AnthropicFoundry", **options)


def test_foundry_lacks_models_and_batches(made, engine, run):
    """Refused with the alternative."""
    client = made("AnthropicFoundry", api_key="f", resource="res")
    with pytest.raises(AnthropicError, match="`models` is not served"):
        _ = client.models
    with pytest.raises(AnthropicError, match="Batch API is not supported in Foundry"):
        run(client.messages.batches.retrieve("b"))

    assert engine.requests == []
