"""Which tools a simulated answer calls: those that are forced, and those that the user clearly asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..._core.json_access import as_list, as_object
from ..._core.tokens import as_blocks
from ...rules.errors import ApiError
from ...rules.json_schemas import misfit
from ...rules.walk import available_tools, tool_type
from .schema_samples import fitting

Tool = Mapping[str, Any]
MOST = 8  # calls in one turn

# What is put into a call of a tool whose input the API defines, by the start of its type.
_INPUTS: Mapping[str, Mapping[str, Any]] = {
    "bash_": {"command": "echo simulated"},
    "text_editor_": {"command": "view", "path": "/"},
    "memory_": {"command": "view", "path": "/memories"},
}
# Words of tool names that say nothing about what the tool is for.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        call check create data delete execute fetch find function info list lookup make query read search send tool update
        value with write
        """,
    )
)
_NAMES = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'-]*(?: [A-Z][\w'-]*)*")
_QUOTED = re.compile(r"[\"“]([^\"”]{1,80})[\"”]")


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a tool."""

    name: str
    input: Mapping[str, Any]


def calls(body: Mapping[str, Any], words: str) -> list[Call]:
    """Return the calls that an answer makes, none where text is wanted.

    Raises:
        ApiError: 501; a tool is forced whose input cannot be made.
    """
    choice = body.get("tool_choice", {"type": "auto"})
    callable_ = available_tools(body)
    if choice["type"] == "none" or not callable_:
        return []
    asked = [] if _answers_calls(body) else [tool for tool in callable_ if _is_asked_for(tool, words)]
    if choice["type"] == "tool":
        asked = [tool for tool in callable_ if tool.get("name") == choice["name"]]
    elif choice["type"] == "any" and not asked:
        return [_call(callable_[0], ())]
    several = 1 if choice.get("disable_parallel_tool_use") else MOST
    named = _named(words) if any(_is_asked_for(tool, words) for tool in asked) else ()
    return [call for tool in asked for call in _calls_of(tool, named)][:several]


def _answers_calls(body: Mapping[str, Any]) -> bool:
    last = body["messages"][-1]
    return last["role"] == "user" and any(block["type"] == "tool_result" for block in as_blocks(last["content"]))


def _is_asked_for(tool: Tool, words: str) -> bool:
    """Tell whether a text names a tool, or says a word that only its name would have."""
    name = str(tool.get("name") or "")
    if not name or not words:
        return False
    whole = re.escape(name).replace("_", "[_ ]")
    told = {word for word in re.findall(r"[a-z]+", words.lower()) if len(word) > 3}
    parts = {part.lower() for part in re.findall(r"[A-Z]?[a-z]+", name) if len(part) > 3}
    return bool(re.search(rf"\b{whole}\b", words, re.IGNORECASE) or (parts - _COMMON) & told)


def _named(words: str) -> tuple[str, ...]:
    """Return the names and quotations in a text: what a call is likely about."""
    return tuple(dict.fromkeys([*_QUOTED.findall(words), *_NAMES.findall(words)]))[:MOST]


def _calls_of(tool: Tool, named: Sequence[str]) -> Iterator[Call]:
    """Yield one call of a tool, or one for each name where its input is a single text."""
    schema = as_object(tool.get("input_schema"))
    if len(as_list(schema.get("required"))) == 1 and named:
        found = [_call(tool, (name,)) for name in named]
        yield from {str(call.input): call for call in found}.values()
    else:
        yield _call(tool, named)


def _call(tool: Tool, named: Sequence[str]) -> Call:
    if "input_schema" not in tool:
        return Call(str(tool.get("name")), _defined(tool))
    value = fitting(tool["input_schema"], f"the input of `{tool['name']}`", sample_object=True)
    return Call(tool["name"], _with_names(value, tool["input_schema"], named))


def _defined(tool: Tool) -> Mapping[str, Any]:
    for start, value in _INPUTS.items():
        if tool_type(tool).startswith(start):
            return value
    raise ApiError(
        501, f"The simulation cannot call `{tool_type(tool)}`; prepare the answer with LocalServer.play(...)."
    )


def _with_names(value: dict[str, Any], schema: Mapping[str, Any], named: Sequence[str]) -> dict[str, Any]:
    """Return an input whose free texts are the names that the user wrote, as far as the schema lets them."""
    left = list(named)
    for key, text in value.items():
        if left and isinstance(text, str) and misfit({**value, key: left[0]}, schema) is None:
            value = {**value, key: left.pop(0)}
    return value
