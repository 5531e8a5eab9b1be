"""A type as the input of a tool that the model must call, for schemas that structured outputs cannot compile.

The whole schema is sent, since the service compiles nothing of it; the model may miss it, and the type's validator says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

from .errors import AnthropicError
from .output_format import OutputFormat, name_of
from .schema_limits import resolve
from .sentinels import ABSENT

if TYPE_CHECKING:
    from .schema_report import SchemaProblem

NAME = "answer"
VALUE = "value"  # the field of an answer that is not an object
TOLD = "Give the answer to the user."
OWN_CHOICE = "fit='tool' has the model call a tool of its own; leave out `tool_choice`"
COMBINED = frozenset({"anyOf", "oneOf", "allOf"})


class ToolFormat(OutputFormat):
    """A type as the input of a forced tool."""

    __slots__ = ("_root", "name", "wraps")

    def __init__(self, base: OutputFormat, name: str) -> None:
        self.kind, self.original, self.schema, self.read = base.kind, base.original, base.schema, base.read
        self._make_shape, self._shape = lambda: base.shape, None
        self._problems = ()
        self.name = name
        self._root = _followed(self.original)
        self.wraps = self._root.get("type") != "object" or not COMBINED.isdisjoint(self._root)

    @property
    def tool(self) -> str:
        """The name of the tool."""
        return self.name

    def definition(self) -> dict[str, Any]:
        """Return the tool."""
        return {"name": self.name, "description": TOLD, "input_schema": self._input_schema()}

    def text_of(self, block: Any) -> str:
        """Return the JSON text of the answer in a call."""
        raw = getattr(block, "raw_input", None)
        if raw is not None:
            return str(raw)
        given = block.input
        if self.wraps:
            given = given.get(VALUE) if isinstance(given, Mapping) and VALUE in given else given
        return json.dumps(given, ensure_ascii=False)

    def _input_schema(self) -> dict[str, Any]:
        if not self.wraps:
            return self._root
        inner = dict(self.original)
        definitions = inner.pop("$defs", None)
        whole = {"type": "object", "properties": {VALUE: inner}, "required": [VALUE], "additionalProperties": False}
        return whole if definitions is None else {**whole, "$defs": definitions}


def put_tool(params: MutableMapping[str, Any], base: OutputFormat) -> ToolFormat:
    """Put a type into the arguments of a request as a tool that must be called.

    Raises:
        SchemaError: the model, or its thinking, takes no forced tool.
        AnthropicError: the arguments have a choice of tools.
    """
    if not _is_absent(params.get("tool_choice")):
        raise AnthropicError(OWN_CHOICE)
    _refuse_unforced(params, base)
    given: Any = params.get("tools")
    tools: list[Any] = [] if _is_absent(given) else list(given)
    made = ToolFormat(base, _free_name(tools))
    params["tools"] = [*tools, made.definition()]
    params["tool_choice"] = {"type": "tool", "name": made.name, "disable_parallel_tool_use": True}
    return made


def _refuse_unforced(params: Mapping[str, Any], base: OutputFormat) -> None:
    from .models import find, models, without_vendor
    from .schema_report import SchemaError, SchemaProblem

    model = str(params.get("model"))
    facts = find(model) or find(without_vendor(model).replace("@", "-"))
    thinking = params.get("thinking")
    budget = isinstance(thinking, Mapping) and thinking.get("type") == "enabled"
    if facts is not None and facts.forced_tool == "no":
        other = next((one.id for one in models() if one.forced_tool == "yes"), "another model")
        instead = f"use a model that takes one ({other}), or bring the type below the limits: {_first(base.problems)}"
        raise SchemaError([SchemaProblem("", f"{facts.id} takes no forced tool", instead)], name_of(base.kind))
    if budget:
        reason = "a forced tool does not go with a thinking budget"
        raise SchemaError([SchemaProblem("", reason, "leave out `thinking`")], name_of(base.kind))


def _followed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that only refers to a definition as that definition: the input of a tool must say that it is an object."""
    target = resolve(str(schema.get("$ref")), schema)
    return {**target, "$defs": schema["$defs"]} if isinstance(target, dict) and "$defs" in schema else dict(schema)


def _first(problems: Iterable[SchemaProblem]) -> str:
    return next((f"{problem.path}: {problem.reason}" for problem in problems), "")


def _free_name(tools: Iterable[Any]) -> str:
    taken = {tool.get("name") if isinstance(tool, Mapping) else getattr(tool, "name", None) for tool in tools}
    names = [NAME, *(f"{NAME}_{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


def _is_absent(value: object) -> bool:
    return value is None or isinstance(value, ABSENT)
