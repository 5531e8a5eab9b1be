"""Messages as the history of a conversation keeps them: what of a reply can be sent back, and whether two are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from ..types._tool_calls import is_incomplete
from . import encode

# The key under which input that is not valid JSON is sent back, as the service's documentation asks.
INVALID = "INVALID_JSON"


def recorded(reply: Any) -> Iterator[dict[str, Any]]:
    """Yield a reply as the history keeps it: nothing where it holds nothing that can be sent back, or was refused."""
    content = [] if reply.stop_reason == "refusal" else list(_kept(reply))
    if content:
        yield {"role": "assistant", "content": content}


def _kept(reply: Any) -> Iterator[Any]:
    """Leave out empty texts, and calls that were cut; a finished call whose input is not JSON is sent back in words."""
    for block in reply.content:
        if is_incomplete(block):
            if reply.stop_reason == "tool_use":
                yield {
                    "type": "tool_use",
                    "id": block.id,
                    "name": block.name,
                    "input": {INVALID: block.raw_input or ""},
                }
        elif block.type != "text" or block.text:
            yield block


def as_message(reply: Any) -> dict[str, Any]:
    """Return a reply as a message."""
    return {"role": reply.role, "content": reply.content}


def is_whole(entry: Mapping[str, Any], reply: Any) -> bool:
    """Whether a message has every block of the reply that it records."""
    content = entry["content"]
    return len(content) == len(reply.content) and all(map(_is, content, reply.content))


def _is(one: object, other: object) -> bool:
    return one is other


def same_message(one: Any, other: Any) -> bool:
    """Whether two messages are sent as the same JSON."""
    return one is other or frozen(_bare(one)) == frozen(_bare(other))


def same_messages(some: Sequence[Any], others: Sequence[Any]) -> bool:
    """Whether two histories are sent as the same JSON."""
    return len(some) == len(others) and all(map(same_message, some, others))


def frozen(value: object) -> bytes:
    """Return a value as it is sent, to compare it later."""
    return encode.body(value)


def _bare(message: Any) -> Any:
    return as_message(message) if hasattr(message, "stop_reason") else message


# Where blocks hold further blocks that may carry marks of the cache.
_MARKED_INSIDE = {"tool_result": "content", "tool_search_tool_result": "content", "document": "source"}


def unmarked(message: Any) -> Any:
    """Return a message without marks of the cache; data whose form is the caller's own stays as it is."""
    content = _bare(message).get("content")
    if content is None or isinstance(content, str) or "cache_control" not in repr(content):
        return message
    blocks = [block.to_param() if hasattr(block, "to_param") else block for block in content]
    return {**_bare(message), "content": [_block(block) for block in blocks]}


def _block(block: Any) -> Any:
    if not isinstance(block, Mapping):
        return block
    given = cast("Mapping[str, Any]", block)
    found = {name: value for name, value in given.items() if name != "cache_control"}
    inside = _MARKED_INSIDE.get(str(found.get("type")))
    if inside in found:
        found[inside] = _inside(found[inside])
    if found.get("type") == "tool_addition":
        found["tool"] = _tool(found["tool"])
    return found


def _inside(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_block(item) for item in cast("Sequence[Any]", value)]
    if not isinstance(value, Mapping):
        return value
    found = dict(cast("Mapping[str, Any]", value))
    for name in ("content", "tool_references"):
        if isinstance(found.get(name), (list, tuple)):
            found[name] = _inside(found[name])
    return found


def _tool(tool: Any) -> Any:
    definition = tool.get("definition") if isinstance(tool, Mapping) else None
    if not isinstance(definition, Mapping):
        return cast("Any", tool)
    plain = {name: value for name, value in cast("Mapping[str, Any]", definition).items() if name != "cache_control"}
    return {**cast("Mapping[str, Any]", tool), "definition": plain}
