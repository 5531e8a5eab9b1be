"""Tools that come and go in a conversation: the blocks that say so, and which tools may not be called (rule MID-4)."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast


def name_of(definition: Mapping[str, Any]) -> str:
    """Return the name that a tool is called by.

    Raises:
        ValueError: the definition has none.
    """
    found = definition.get("mcp_server_name") or definition.get("name")
    if not found:
        raise ValueError(f"Tool of type {definition.get('type')!r} does not have a name")
    return str(found)


def addition(definition: Mapping[str, Any]) -> dict[str, Any]:
    """Return the block that adds a tool, with a definition of its own that later changes do not reach."""
    tool = {"type": "tool_definition", "definition": copy.deepcopy(dict(definition))}
    return {"type": "tool_addition", "tool": tool}


def removal(tool: Any) -> dict[str, Any]:
    """Return the block that takes a tool away, which is given by its name or as itself."""
    if isinstance(tool, str):
        return {"type": "tool_removal", "tool": {"type": "tool_reference", "name": tool}}
    definition = cast("Mapping[str, Any]", tool if isinstance(tool, Mapping) else tool.to_dict())
    server = definition.get("mcp_server_name")
    if server:
        return {"type": "tool_removal", "tool": {"type": "mcp_toolset_reference", "server_name": server}}
    return removal(name_of(definition))


def withdrawn(before: Iterable[str], messages: Sequence[Any], pending: Sequence[Any]) -> set[str]:
    """Return the tools that are gone: what was gone before, changed by a history and by blocks that come after it."""
    gone = set(before)
    for block in [*_changes(messages), *pending]:
        name = _changed(_field(block, "tool"))
        if name and _field(block, "type") == "tool_removal":
            gone.add(name)
        elif name and _field(block, "type") == "tool_addition":
            gone.discard(name)
    return gone


def _changes(messages: Sequence[Any]) -> Iterator[Any]:
    for message in messages:
        content = _field(message, "content")
        if not isinstance(content, (list, tuple)):
            continue
        for block in cast("Sequence[Any]", content):
            if _field(message, "role") == "system":
                yield block
            elif _field(block, "type") == "compaction":
                yield from _field(block, "tool_changes") or ()


def _changed(tool: Any) -> str | None:
    definition = _field(tool, "definition")
    if definition is not None:
        found: str | None = _field(definition, "mcp_server_name") or _field(definition, "name")
        return found
    return _field(tool, "name") if _field(tool, "type") == "tool_reference" else None


def _field(value: Any, name: str) -> Any:
    return cast("Any", value).get(name) if isinstance(value, Mapping) else getattr(value, name, None)
