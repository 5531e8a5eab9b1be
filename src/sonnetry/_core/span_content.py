"""What a conversation says, as spans hold it: parts of messages by the GenAI conventions, within a limit of bytes.

Data of images and documents, signatures and everything encrypted are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

SYSTEM = "gen_ai.system_instructions"
INPUT = "gen_ai.input.messages"
OUTPUT = "gen_ai.output.messages"
STOPS = "gen_ai.request.stop_sequences"
TRUNCATED = "anthropic.content.truncated"
LISTED = frozenset({"text", "search_result", "web_search_result"})  # blocks of a result's list that keep their fields
DATA = frozenset({"image", "document"})
BINARY = frozenset({"image", "pdf"})  # files whose content is not text
Content = dict[str, list[Any]]
"""The attributes with content: parts under `SYSTEM`, messages under `INPUT` and `OUTPUT`, texts under `STOPS`."""


def asked(body: Mapping[str, Any]) -> Content:
    """Return the content of a request."""
    found: Content = {}
    if body.get("stop_sequences"):
        found[STOPS] = [text for text in body["stop_sequences"] if isinstance(text, str)]
    if body.get("system"):
        found[SYSTEM] = parts(body["system"])
    if isinstance(body.get("messages"), list):
        found[INPUT] = [message(each) for each in body["messages"] if isinstance(each, Mapping)]
    return found


def message(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a message of a conversation with its parts."""
    return {"role": value.get("role"), "parts": parts(value.get("content"))}


def parts(content: Any) -> list[Any]:
    """Return the content of a message as parts."""
    if isinstance(content, str):
        return [{"type": "text", "content": content}]
    return [_part(block) for block in content or () if isinstance(block, Mapping)]


def _part(block: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(block.get("type") or "unknown")
    if kind == "text":
        return {"type": "text", "content": block.get("text")}
    if kind == "thinking":
        return {"type": "reasoning", "content": block.get("thinking")}
    if kind in ("tool_use", "server_tool_use", "mcp_tool_use"):
        return {"type": "tool_call", **dict(_call(kind, block))}
    if kind == "tool_result" or kind.endswith("_tool_result"):
        return {"type": "tool_call_response", "id": block.get("tool_use_id"), "response": result(block.get("content"))}
    return {"type": f"anthropic_{kind}"}


def _call(kind: str, block: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "id", block.get("id")
    yield "name", block.get("name")
    yield "arguments", block.get("input")
    if kind == "mcp_tool_use" and block.get("server_name") is not None:
        yield "anthropic_mcp_server_name", block["server_name"]
    if kind == "tool_use" and block.get("toolset_name") is not None:
        yield "anthropic_toolset_name", block["toolset_name"]


def result(content: Any) -> Any:
    """Return what a tool answered: blocks, or the object of a server's own tool."""
    if isinstance(content, str):
        return [{"type": "text", "text": content}]
    if isinstance(content, Mapping):
        return _without_data(cast("Mapping[str, Any]", content))
    return [_listed(block) for block in content or () if isinstance(block, Mapping)]


def _listed(block: Mapping[str, Any]) -> Any:
    kind = block.get("type")
    return _without_data(block) if kind in LISTED else {"type": kind if isinstance(kind, str) else "unknown"}


def _without_data(value: Any) -> Any:
    """Return a value without what is encrypted, and without the data of images and documents."""
    if isinstance(value, list):
        return [_without_data(each) for each in value]
    if not isinstance(value, Mapping):
        return value
    found = cast("Mapping[str, Any]", value)
    if found.get("type") in DATA:
        return {"type": found["type"]}
    binary = found.get("file_type") in BINARY
    return {
        name: _without_data(each)
        for name, each in found.items()
        if not name.startswith("encrypted_") and not (binary and name == "content")
    }


def fitted(content: Content, most: int) -> tuple[dict[str, Any], bool]:
    """Return attributes of at most so many bytes together, and whether something had to go.

    Stop sequences go whole where they alone are too long. Then parts go, one after the other: of the system prompt, of
    the request from its oldest message on, of the answer. The text of the last part left is cut at its end.
    """
    stops = content.get(STOPS) or []
    length = sum(map(_size, stops))
    cut = length > most
    found: dict[str, Any] = {} if cut or not stops else {STOPS: stops}
    kept = {name: _copied(name, content[name]) for name in (SYSTEM, INPUT, OUTPUT) if name in content}
    cut = _shrink(kept, most - (0 if cut else length)) or cut
    return {**found, **{name: clean(to_json(value)) for name, value in kept.items()}}, cut


def _copied(name: str, value: list[Any]) -> list[Any]:
    return list(value) if name == SYSTEM else [{**each, "parts": list(each["parts"])} for each in value]


def _shrink(kept: Mapping[str, list[Any]], room: int) -> bool:
    """Take parts away until the rest has room; tell whether any went."""
    size = sum(_size(to_json(value)) for value in kept.values())
    lists = [each for name, value in kept.items() for each in ([value] if name == SYSTEM else _parts_of(value))]
    left, went = sum(map(len, lists)), False
    for each in lists:
        gone = 0
        while size > room and left and gone < len(each):
            part = each[gone]
            if left == 1 and part.get("type") == "text":
                went = _cut(each, gone, room - size) or went
                break
            size -= _size(to_json(part)) + (gone + 1 < len(each))  # with its comma
            gone, left, went = gone + 1, left - 1, True
        del each[:gone]
    return went


def _parts_of(messages: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    return [each["parts"] for each in messages]


def _cut(found: list[Any], place: int, room: int) -> bool:
    """Cut a text by as many bytes as are too many, between two characters."""
    text = str(found[place].get("content") or "")
    most, low, high = _size(to_json(text)) + room, 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _size(to_json(text[:middle])) <= most else (low, middle - 1)
    found[place] = {**found[place], "content": text[:low]}
    return low < len(text)


def to_json(value: Any) -> str:
    """Write a value as JSON without spaces; what JSON does not know is written as a text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def clean(text: str) -> str:
    """Replace half characters, which no exporter can send."""
    return text.encode("utf-8", "replace").decode()


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
