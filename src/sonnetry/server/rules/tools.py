"""Which tool may be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import invalid
from .registry import rule

Body = Mapping[str, Any]


@rule("TOOL-2", "assumed")
def a_choice_needs_tools(body: Body) -> None:
    """Refuse a tool choice, other than none, without tools."""
    if body.get("tool_choice", {}).get("type", "none") != "none" and not body.get("tools"):
        raise invalid("tool_choice: tool_choice may only be specified while providing tools.")


@rule("TOOL-2", "assumed")
def the_tool_asked_for_exists(body: Body) -> None:
    """Refuse a forced tool that is not among the tools."""
    choice = body.get("tool_choice", {})
    if choice.get("type") == "tool" and choice["name"] not in [tool.get("name") for tool in body["tools"]]:
        raise invalid(f"tool_choice: Tool '{choice['name']}' not found in provided tools")
