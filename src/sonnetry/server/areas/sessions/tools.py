"""The tools of an agent: what the model is shown of them, and who decides about a call (rules AG-5, AG-6 and AG-9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

TOOLSET, MCP, CUSTOM = "agent_toolset_20260401", "mcp_toolset", "custom"
DELEGATE = "delegate"
ALLOW, ASK, DENY = "allow", "ask", "deny"
Tool = Mapping[str, Any]
_TEXT, _NUMBER = {"type": "string"}, {"type": "integer"}


def _schema(required: Sequence[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*required]}


# The tools of the sandbox, with the inputs that the API's types declare.
SANDBOX: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "bash": (
        "Run a command in the shell of the sandbox.",
        _schema((), command=_TEXT, restart={"type": "boolean"}, timeout_ms=_NUMBER),
    ),
    "edit": (
        "Replace a text in a file.",
        _schema(
            ("file_path", "old_string", "new_string"),
            file_path=_TEXT,
            old_string=_TEXT,
            new_string=_TEXT,
            replace_all={"type": "boolean"},
        ),
    ),
    "glob": ("Find files by name.", _schema(("pattern",), pattern=_TEXT, path=_TEXT)),
    "grep": ("Find lines in files by a regular expression.", _schema(("pattern",), pattern=_TEXT, path=_TEXT)),
    "read": (
        "Read a file.",
        _schema(("file_path",), file_path=_TEXT, view_range={"type": "array", "items": _NUMBER}),
    ),
    "web_fetch": ("Fetch a web page.", _schema(("url",), url=_TEXT)),
    "web_search": ("Search the web.", _schema(("query",), query=_TEXT)),
    "write": ("Write a file.", _schema(("file_path", "content"), file_path=_TEXT, content=_TEXT)),
}


def shown_to_model(agent: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the tools of an agent as a Messages request declares them."""
    found = list(_declared(agent["tools"]))
    helpers = roster(agent)
    if helpers:
        names = ", ".join(str(helper["name"]) for helper in helpers)
        schema = _schema(("agent", "message"), agent={"type": "string"}, message=_TEXT, thread_id=_TEXT)
        found.append(
            {
                "name": DELEGATE,
                "description": f"Hand work to another agent and wait for its answer. Agents: {names}. "
                "`thread_id` goes on in a thread that was started before.",
                "input_schema": schema,
            }
        )
    return found


def _declared(tools: Sequence[Tool]) -> Iterator[dict[str, Any]]:
    for tool in tools:
        if tool["type"] == CUSTOM:
            yield {name: tool[name] for name in ("name", "description", "input_schema")}
        elif tool["type"] == TOOLSET:
            for name, (description, schema) in SANDBOX.items():
                if settings(tool, name)["enabled"]:
                    yield {"name": name, "description": description, "input_schema": dict(schema)}


def roster(agent: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the agents that an agent may hand work to (rule AG-10)."""
    multiagent = agent.get("multiagent")
    if multiagent is None:
        return []
    if multiagent["type"] == "coordinator":
        return [one for one in multiagent["agents"] if one["type"] == "agent"]
    return [dict(one) for one in multiagent["subagents"].get("predefined_agents") or ()]


def settings(toolset: Tool, name: str) -> Mapping[str, Any]:
    """Return the settings of one tool of a toolset."""
    default: Mapping[str, Any] = toolset["default_config"]
    return next((config for config in toolset["configs"] if config["name"] == name), default)


def kind_of(agent: Mapping[str, Any], block: Mapping[str, Any]) -> str:
    """Return what a call is to: `delegate`, `mcp`, `custom` or `sandbox`."""
    if block["type"] == "mcp_tool_use":
        return "mcp"
    if block["name"] == DELEGATE and roster(agent):
        return "delegate"
    custom = any(tool["type"] == CUSTOM and tool["name"] == block["name"] for tool in agent["tools"])
    return "custom" if custom else "sandbox"


def policy_of(agent: Mapping[str, Any], kind: str, block: Mapping[str, Any]) -> str | None:
    """Return the policy of a call, None for a tool that the agent does not have or that is off."""
    wanted, name = (MCP, block.get("server_name")) if kind == "mcp" else (TOOLSET, None)
    toolsets = [one for one in agent["tools"] if one["type"] == wanted and one.get("mcp_server_name") == name]
    if not toolsets or (kind == "sandbox" and block["name"] not in SANDBOX):
        return None
    found = settings(toolsets[0], block["name"])
    return str(found["permission_policy"]["type"]) if found["enabled"] else None


def evaluated(policy: str, judged: Mapping[str, Any] | None) -> tuple[str, dict[str, Any]]:
    """Return whether a call may run, and how that was decided; `judged` is what `auto` says, allow by itself."""
    if policy == "always_allow":
        return ALLOW, {"type": "always_allow"}
    if policy == "always_ask":
        return ASK, {"type": "always_ask"}
    verdict = dict(judged or {"type": ALLOW})
    return str(verdict["type"]), {"type": "auto", "evaluated_permission": verdict}
