"""Agents and environments on the server (rules MA-1 to MA-4, AG-1 to AG-11, ENV-1 to ENV-3)."""

import pytest

BETA = {"anthropic-beta": "managed-agents-2026-04-01"}
AGENT = {"name": "Reviewer", "model": "claude-opus-5"}
TOOLSET = "agent_toolset_20260401"


@pytest.fixture
def call(api):
    def send(verb, path, body=None, **headers):
        given = {
            "content-type": "application/json",
            "x-api-key": "test",
            "anthropic-version": "2023-06-01",
            **BETA,
            **headers,
        }
        return api(verb, f"/v1{path}", body, given)

    send.clock = api.server.clock
    send.agent = lambda **fields: send("POST", "/agents", {**AGENT, **fields})
    return send


def test_routes_want_their_beta_value(api):
    """Without it they say which one, whatever the key."""
    answer = api("GET", "/v1/agents")

    assert answer.error[:2] == (404, "not_found_error")
    assert "`managed-agents-2026-04-01`" in answer.error[2]


def test_an_agent_has_defaults_ag_1_ag_2(call):
    """Version 1, the model's speed and effort, and a toolset with its settings written out."""
    agent = call.agent(tools=[{"type": TOOLSET}], metadata={"team": "a"}).json

    assert agent["id"].startswith("agent_")
    assert agent == {
        "id": agent["id"],
        "type": "agent",
        "version": 1,
        "name": "Reviewer",
        "description": None,
        "model": {"id": "claude-opus-5", "speed": "standard", "effort": {"type": "high"}, "inference_geo": None},
        "system": None,
        "tools": [
            {
                "type": TOOLSET,
                "default_config": {"enabled": True, "permission_policy": {"type": "always_allow"}},
                "configs": [],
            }
        ],
        "mcp_servers": [],
        "skills": [],
        "multiagent": None,
        "execution_identity": {"type": "service_account"},
        "metadata": {"team": "a"},
        "created_at": "2026-11-20T12:00:00Z",
        "updated_at": "2026-11-20T12:00:00Z",
        "archived_at": None,
    }
    assert call("GET", f"/agents/{agent['id']}").json == agent


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 257}, "name"),
        ({"name": " "}, "name"),
        ({"model": "claude-opus-4-1"}, "4.5 or later"),
        ({"system": "x" * 100_001}, "system"),
        ({"description": "x" * 2_049}, "description"),
        ({"temperature": 1}, "temperature: Extra inputs are not permitted"),
        ({"metadata": {str(number): "" for number in range(17)}}, "at most 16 pairs"),
        ({"metadata": {"x" * 65: ""}}, "metadata"),
        ({"metadata": {"x": "y" * 513}}, "metadata"),
        ({"tools": [{"type": "custom", "name": "a b", "description": "", "input_schema": {"type": "object"}}]}, "a b"),
        ({"tools": [{"type": TOOLSET}, {"type": TOOLSET}]}, "at most one"),
        ({"tools": [{"type": TOOLSET, "configs": [{"name": "bash"}, {"name": "bash"}]}]}, "AGENT_TOOL_NAME_BASH"),
        ({"tools": [{"type": TOOLSET, "configs": [{"name": "find"}]}]}, "tools"),
        ({"mcp_servers": [{"type": "url", "name": "docs", "url": "https://a.example"}]}, "needs an mcp_toolset"),
        ({"tools": [{"type": "mcp_toolset", "mcp_server_name": "docs"}]}, "not in mcp_servers"),
        ({"skills": [{"type": "custom", "skill_id": "skill_x"}] * 501}, "skills: at most 500"),
        ({"multiagent": {"type": "coordinator", "agents": []}}, "1 to 20"),
    ],
)
def test_agents_have_limits_ag_1_ag_5_ag_8_ag_9_ma_1(call, fields, words):
    """What cannot be an agent is refused with the field that is wrong."""
    status, kind, message = call.agent(**fields).error

    assert (status, kind) == (400, "invalid_request_error")
    assert words in message


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (
            {"allowed_domains": ["a.com"], "blocked_domains": ["b.com"]},
            "Only one of allowed_domains or blocked_domains",
        ),
        ({"allowed_domains": []}, "1 to 64"),
        ({"allowed_domains": ["a.com", "A.com"]}, "repeated"),
        ({"allowed_domains": ["https://a.com"]}, "not a domain"),
        ({"blocked_domains": ["*.a.com"]}, "not a domain"),
        ({"blocked_domains": ["127.0.0.1"]}, "not a domain"),
        ({"blocked_domains": ["localhost"]}, "not a domain"),
        ({"blocked_domains": ["com"]}, "not a domain"),
        ({"blocked_domains": ["a.com/path"]}, "not a domain"),
        ({"blocked_domains": ["bücher.example"]}, "not a domain"),
        ({"max_content_tokens": 0}, "greater than 0"),
    ],
)
def test_web_settings_are_host_names_ag_7(call, config, words):
    """One side only, plain public host names, each once; paths are for searches."""
    tools = [{"type": TOOLSET, "configs": [{"name": "web_fetch", **config}]}]

    assert words in call.agent(tools=tools).error[2]


def test_searches_may_name_a_path_ag_7(call):
    """`web_search` takes a path behind the host."""
    config = {"name": "web_search", "allowed_domains": ["a.com/docs"]}

    assert call.agent(tools=[{"type": TOOLSET, "configs": [config]}]).status == 200


def test_mcp_toolsets_ask_ag_6(call):
    """Tools of MCP servers ask by default; a setting of one tool stands beside the default."""
    tools = [{"type": "mcp_toolset", "mcp_server_name": "docs", "configs": [{"name": "search", "enabled": False}]}]
    servers = [{"type": "url", "name": "docs", "url": "https://mcp.example/sse"}]
    agent = call.agent(tools=tools, mcp_servers=servers).json

    assert agent["tools"][0]["default_config"] == {"enabled": True, "permission_policy": {"type": "always_ask"}}
    assert agent["tools"][0]["configs"] == [
        {"name": "search", "enabled": False, "permission_policy": {"type": "always_ask"}}
    ]
    assert (
        "credential" in call.agent(tools=tools, mcp_servers=[{**servers[0], "url": "https://u:p@a.example"}]).error[2]
    )


def test_changes_make_versions_ag_3_ma_2_vec_35(call):
    """A stale version is 409, no change no new version; null clears, what is left out stays."""
    path = f"/agents/{call.agent(system='Be brief.', metadata={'a': '1', 'b': '2'}).json['id']}"
    call.clock.advance(1)
    second = call("POST", path, {"version": 1, "system": None, "metadata": {"a": None, "c": "3"}}).json
    same = call("POST", path, {"name": "Reviewer"}).json
    stale = call("POST", path, {"version": 1, "name": "Other"})
    versions = call("GET", f"{path}/versions").json["data"]

    assert (second["version"], second["system"], second["metadata"]) == (2, None, {"b": "2", "c": "3"})
    assert second["updated_at"] == "2026-11-20T12:00:01Z"
    assert same == second
    assert stale.error == (
        409,
        "invalid_request_error",
        "Concurrent modification detected. Please fetch the latest version and retry.",
    )
    assert [version["version"] for version in versions] == [2, 1]
    assert call("GET", f"{path}?version=1").json["system"] == "Be brief."
    assert call("GET", f"{path}?version=9").error[2] == "agent.version: 9 not found"
    assert call("POST", path, {"name": ""}).error[2] == "name: cannot be cleared"
    assert call("POST", path, {"model": None}).status == 400
    assert call("POST", path, {"version": 2, "name": "Other"}).json["version"] == 3


def test_effort_stays_with_its_model_ag_3(call):
    """An update of the model object keeps the effort while the id is the same, and resets it with another."""
    path = f"/agents/{call.agent(model={'id': 'claude-opus-5', 'effort': 'low', 'inference_geo': 'us'}).json['id']}"

    same = call("POST", path, {"model": {"id": "claude-opus-5"}}).json["model"]
    other = call("POST", path, {"model": "claude-opus-5-5"}).json["model"]

    assert (same["effort"], same["inference_geo"]) == ({"type": "low"}, None)
    assert other["effort"] == {"type": "medium"}


def test_archived_agents_stay_as_they_are_ag_4_ma_3(call):
    """Archiving again changes nothing; changes are refused; lists leave it out unless asked."""
    path = f"/agents/{call.agent().json['id']}"
    once = call("POST", f"{path}/archive").json
    call.clock.advance(5)

    assert once["archived_at"] == "2026-11-20T12:00:00Z"
    assert call("POST", f"{path}/archive").json == once
    assert call("POST", path, {"name": "Other"}).error == (
        400,
        "invalid_request_error",
        "Cannot modify archived agent",
    )
    assert call("GET", "/agents").json["data"] == []
    assert call("GET", "/agents?include_archived=true").json["data"] == [once]
    assert call("DELETE", path).status == 405


def test_pages_ma_4_pg_2(call):
    """20 by default, 100 at most, newest first; a foreign cursor is 400."""
    made = [call.agent(name=str(number)).json["id"] for number in range(5)][::-1]
    first = call("GET", "/agents?limit=2").json
    second = call("GET", f"/agents?limit=2&page={first['next_page']}").json
    third = call("GET", f"/agents?limit=2&page={second['next_page']}").json

    assert [agent["id"] for page in (first, second, third) for agent in page["data"]] == made
    assert third["next_page"] is None
    for query in (
        "limit=0",
        "limit=101",
        "limit=x",
        "page=x",
        f"include_archived=true&page={first['next_page']}",
        "x=1",
    ):
        assert call("GET", f"/agents?{query}").error[:2] == (400, "invalid_request_error")
    call.clock.advance(60)
    assert call("GET", "/agents?created_at[gte]=2026-11-20T12:00:30Z").json["data"] == []
    assert len(call("GET", "/agents?created_at[lte]=2026-11-20T12:00:30Z").json["data"]) == 5


def test_rosters_pin_versions_ag_10(call):
    """A member is kept at the version that was current; it may not be named twice, archived, or have a roster itself."""
    helper = call.agent(name="Helper").json["id"]
    roster = {
        "type": "coordinator",
        "agents": [helper, {"type": "self"}, {"type": "advisor", "model": "claude-opus-5"}],
    }
    lead = call.agent(name="Lead", multiagent=roster).json
    call("POST", f"/agents/{helper}", {"name": "Helper 2"})

    assert lead["multiagent"]["agents"] == [
        {"type": "agent", "id": helper, "version": 1},
        {"type": "agent", "id": lead["id"], "version": 1},
        {"type": "advisor", "model": "claude-opus-5"},
    ]
    second = call("POST", f"/agents/{lead['id']}", {"system": "Lead."}).json
    assert second["multiagent"]["agents"][1]["version"] == 2
    for agents in ([helper, helper], [lead["id"]], ["agent_none"]):
        assert call.agent(multiagent={"type": "coordinator", "agents": agents}).status in (400, 404)
    call("POST", f"/agents/{helper}/archive")
    assert "archived" in call.agent(multiagent={"type": "coordinator", "agents": [helper]}).error[2]


def test_the_newer_roster_has_defaults_ag_10(call):
    """Agents and programs are on, an advisor is not."""
    agent = call.agent(multiagent={"type": "multiagent_20261001"}).json

    on = {"type": "enabled", "inline_agents": {"type": "enabled"}, "predefined_agents": []}
    assert agent["multiagent"] == {
        "type": "multiagent_20261001",
        "advisor": {"type": "disabled"},
        "subagents": on,
        "workflows": on,
    }


def test_other_workspaces_see_nothing(call):
    """An agent belongs to a workspace."""
    made = call.agent().json["id"]

    assert call("GET", f"/agents/{made}", **{"anthropic-workspace-id": "wrkspc_other"}).status == 404
    assert call("GET", "/agents", **{"anthropic-workspace-id": "wrkspc_other"}).json["data"] == []


# --- Environments -------------------------------------------------------------------------------------------------------


def test_an_environment_has_defaults_env_1(call):
    """The cloud, every host, no packages."""
    environment = call("POST", "/environments", {"name": "main"}).json

    assert environment["id"].startswith("env_")
    assert environment["config"] == {
        "type": "cloud",
        "networking": {"type": "unrestricted"},
        "packages": {"type": "packages", "apt": [], "cargo": [], "gem": [], "go": [], "npm": [], "pip": []},
    }
    assert (environment["type"], environment["scope"]) == ("environment", "organization")
    assert call("GET", f"/environments/{environment['id']}").json == environment


def test_names_are_unique_and_kinds_stay_env_1(call):
    """Two in use never share a name; an archived one frees it; a cloud never becomes a queue."""
    path = f"/environments/{call('POST', '/environments', {'name': 'main'}).json['id']}"
    limited = {"type": "cloud", "networking": {"type": "limited", "allowed_hosts": ["a.com"]}}

    assert call("POST", "/environments", {"name": "main"}).error[:2] == (409, "conflict_error")
    assert call("POST", path, {"config": limited}).json["config"]["networking"] == {
        "type": "limited",
        "allow_mcp_servers": False,
        "allow_package_managers": False,
        "allowed_hosts": ["a.com"],
    }
    refused = call("POST", path, {"config": {"type": "self_hosted"}})
    assert refused.json["error"]["details"] == {"error_code": "invalid_config_type_change"}
    assert call("POST", f"{path}/archive").status == 200
    assert call("POST", path, {"name": "other"}).error[2] == "Cannot modify archived environment"
    assert call("POST", "/environments", {"name": "main"}).status == 200


def test_environments_go_env_3(call):
    """A deleted one is gone."""
    made = call("POST", "/environments", {"name": "main"}).json["id"]

    assert call("DELETE", f"/environments/{made}").json == {"id": made, "type": "environment_deleted"}
    assert call("GET", f"/environments/{made}").error[:2] == (404, "not_found_error")
