"""Ways through a request's body that the rules share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Body = Mapping[str, Any]
Block = Mapping[str, Any]
TOOL_CHANGES = ("tool_addition", "tool_removal")


def blocks(body: Body) -> Iterator[tuple[str, str, Block]]:
    """Yield every block of the messages with where it stands and whose turn it is in."""
    for number, message in enumerate(body["messages"]):
        for index, block in enumerate(listed(message["content"])):
            yield f"messages.{number}.content.{index}", message["role"], block


def deep_blocks(body: Body) -> Iterator[tuple[str, str, Block]]:
    """Yield the blocks of the messages and those inside tool results."""
    for path, role, block in blocks(body):
        yield path, role, block
        if block["type"] == "tool_result":
            for index, inner in enumerate(listed(block.get("content"))):
                yield f"{path}.tool_result.content.{index}", role, inner


def listed(content: str | Sequence[Block] | None) -> Sequence[Block]:
    """Return the blocks of a content; a text has none of its own."""
    return [] if content is None or isinstance(content, str) else content


def tools(body: Body) -> Sequence[Mapping[str, Any]]:
    """Return the declared tools."""
    return body.get("tools") or []


def available_tools(body: Body) -> list[Mapping[str, Any]]:
    """Return the tools that may be called at the end of the conversation: loaded, added and not taken away (rule MID-4).

    A deferred tool is loaded by a reference to it in the results of a tool search (rule SRV-14).
    """
    found = [*tools(body)]
    if any(tool.get("defer_loading") for tool in found):
        referenced = {name for _, _, block in deep_blocks(body) for name in references(block)}
        found = [tool for tool in found if not tool.get("defer_loading") or tool.get("name") in referenced]
    gone: set[str] = set()
    for _, _, block in blocks(body):
        if block["type"] in TOOL_CHANGES:
            changed = block["tool"]
            name = changed.get("name") or changed.get("definition", {}).get("name")
            found += [changed["definition"]] if changed["type"] == "tool_definition" else []
            gone = gone - {name} if block["type"] == "tool_addition" else gone | {name}
    return [tool for tool in found if tool.get("name") not in gone]


def references(block: Block) -> Iterator[str]:
    """Yield the names of the tools that a block refers to: a reference, or the results of a tool search."""
    if block["type"] == "tool_reference":
        yield block["tool_name"]
    elif block["type"] == "tool_search_tool_result":
        yield from (found["tool_name"] for found in block["content"].get("tool_references") or ())


def tool_type(tool: Mapping[str, Any]) -> str:
    """Return the type of a declaration; a tool of the caller's own may leave it out."""
    return tool.get("type") or "custom"


def forces(body: Body) -> bool:
    """Return whether a tool call is forced."""
    return body.get("tool_choice", {}).get("type") in ("any", "tool")


def thinking_type(body: Body) -> str | None:
    """Return the thinking type that was asked for."""
    found: str | None = body.get("thinking", {}).get("type")
    return found


def output_format(body: Body) -> Mapping[str, Any] | None:
    """Return the output format that was asked for."""
    found: Mapping[str, Any] | None = body.get("output_config", {}).get("format")
    return found


def effort(body: Body) -> str | None:
    """Return the effort that was asked for."""
    found: str | None = body.get("output_config", {}).get("effort")
    return found
