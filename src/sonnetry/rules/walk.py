"""Ways through a request's body that the rules share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar, cast

Body = Mapping[str, Any]
Block = Mapping[str, Any]
T = TypeVar("T")
TOOL_CHANGES = ("tool_addition", "tool_removal")


class Indexed(dict[str, Any]):
    """A body that keeps what was found in it: over a hundred rules look at one request, many of them for the same."""

    __slots__ = ("found",)

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self.found: dict[Any, Any] = {}


def once(look: Callable[[Body], T]) -> Callable[[Body], T]:
    """Look through an indexed body for something once; what is returned must not be changed."""

    @wraps(look)
    def looked(body: Body) -> T:
        if type(body) is not Indexed:
            return look(body)
        if look not in body.found:
            body.found[look] = look(body)
        return cast("T", body.found[look])

    return looked


@once
def blocks(body: Body) -> list[tuple[str, str, Block]]:
    """Return every block of the messages with where it stands and whose turn it is in."""
    return [
        (f"messages.{number}.content.{index}", message["role"], block)
        for number, message in enumerate(body["messages"])
        if not isinstance(message["content"], str)
        for index, block in enumerate(message["content"])
    ]


@once
def deep_blocks(body: Body) -> list[tuple[str, str, Block]]:
    """Return the blocks of the messages and those inside tool results."""
    found = blocks(body)
    if not any(block["type"] == "tool_result" for _, _, block in found):
        return found
    return [deep for each in found for deep in (each, *_inside(*each))]


def _inside(path: str, role: str, block: Block) -> Iterator[tuple[str, str, Block]]:
    if block["type"] == "tool_result":
        for index, inner in enumerate(listed(block.get("content"))):
            yield f"{path}.tool_result.content.{index}", role, inner


@once
def _by_kind(body: Body) -> dict[str, list[tuple[str, str, Block]]]:
    found: dict[str, list[tuple[str, str, Block]]] = {}
    for each in deep_blocks(body):
        found.setdefault(each[2]["type"], []).append(each)
    return found


def of_kind(body: Body, kind: str) -> Sequence[tuple[str, str, Block]]:
    """Return the blocks of one type, those inside tool results too."""
    return _by_kind(body).get(kind, ())


@once
def has_marks(body: Body) -> bool:
    """Return whether there is a cache breakpoint anywhere."""
    parts = (body, *tools(body), *listed(body.get("system")))
    return any(part.get("cache_control") for part in parts) or any(
        block.get("cache_control") for _, _, block in deep_blocks(body)
    )


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
