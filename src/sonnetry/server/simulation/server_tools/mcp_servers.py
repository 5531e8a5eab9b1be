"""The MCP connector: tools of MCP servers on this machine, each allowed by name with `--mcp NAME=URL` (rule SRV-16).

The address that a request gives is never asked: its server's name says which allowed one is meant.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from ...._core.json_access import as_object
from ....rules.errors import ApiError
from ....rules.walk import Body, tools
from .scene import Surroundings

if TYPE_CHECKING:
    from mcp import Client

T = TypeVar("T")
LONGEST = 30.0  # seconds that a server has to answer
MOST_TOOLS = 1_000


def check_address(name: str, url: str) -> None:
    """Find what is wrong with an allowed server.

    Raises:
        ValueError: its address is not one of this machine.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not _is_loopback(parts.hostname or ""):
        raise ValueError(
            f"the MCP server {name!r} must be on this machine, as in --mcp {name}=http://127.0.0.1:8000/mcp"
        )


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def toolsets(body: Body) -> dict[str, Mapping[str, Any]]:
    """Return the servers of a request by name, each with the settings of its tools."""
    found = {str(tool["mcp_server_name"]): tool for tool in tools(body) if tool.get("type") == "mcp_toolset"}
    for server in body.get("mcp_servers") or ():  # the older beta has no toolsets
        found.setdefault(server["name"], _older(as_object(server.get("tool_configuration"))))
    return found


def _older(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    allowed = settings.get("allowed_tools")
    listed = {"default_config": {"enabled": False}, "configs": {name: {"enabled": True} for name in allowed or ()}}
    return {"default_config": {"enabled": settings.get("enabled", True)}} if allowed is None else listed


def is_enabled(toolset: Mapping[str, Any], tool: str) -> bool:
    """Return whether a toolset lets a tool be called."""
    configured = {**as_object(toolset.get("default_config")), **as_object(as_object(toolset.get("configs")).get(tool))}
    return bool(configured.get("enabled", True))


async def offers(around: Surroundings, body: Body, tool: str) -> str | None:
    """Return the name of the server whose tool it is, None if no server of the request offers it.

    Raises:
        ApiError: 501; a server is not allowed here, or does not answer.
    """
    for name, toolset in toolsets(body).items():
        listed = toolset.get("tools")
        names = [entry["name"] for entry in listed] if listed else await _listed(around, name)
        if tool in names and is_enabled(toolset, tool):
            return name
    return None


async def _listed(around: Surroundings, name: str) -> list[str]:
    async def ask(client: Client) -> list[str]:
        return [tool.name for tool in (await client.list_tools()).tools][:MOST_TOOLS]

    return await _with_server(around, name, ask)


async def call(around: Surroundings, name: str, tool: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Call a tool and return the fields of its result; parts that are not text are written as JSON.

    Raises:
        ApiError: 501; the server is not allowed here, or does not answer.
    """

    async def ask(client: Client) -> dict[str, Any]:
        found = (await client.call_tool(tool, dict(asked))).model_dump(mode="json", by_alias=True, exclude_none=True)
        texts = [part["text"] if part.get("type") == "text" else json.dumps(part) for part in found.get("content", ())]
        content = [{"type": "text", "text": text} for text in texts]
        return {"is_error": bool(found.get("isError")), "content": content}

    return await _with_server(around, name, ask)


async def _with_server(around: Surroundings, name: str, ask: Callable[[Client], Awaitable[T]]) -> T:
    """Connect to an allowed server and ask it something."""
    url = around.mcp.get(name)
    if url is None:
        raise ApiError(
            501,
            f"The MCP server '{name}' is not allowed here. Name one on this machine: sonnetry serve --mcp {name}=URL, or "
            f"in Python LocalServer(mcp={{{name!r}: URL}}); or prepare the answer: POST /_local/turns.",
        )
    try:
        from mcp import Client
    except ImportError:
        raise ApiError(501, "MCP servers need one more package on the server: pip install 'mcp>=2.3'.") from None
    try:
        async with asyncio.timeout(LONGEST), Client(url, read_timeout_seconds=LONGEST) as client:
            return await ask(client)
    except Exception as error:  # noqa: BLE001 - whatever keeps a server from answering is said
        reasons = "; ".join(str(leaf) or type(leaf).__name__ for leaf in _leaves(error))
        raise ApiError(501, f"The MCP server '{name}' at {url} does not answer: {reasons}") from None


def _leaves(error: BaseException) -> list[BaseException]:
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for inner in error.exceptions for leaf in _leaves(inner)]
