"""Tools of the caller's own and which of them may be asked for (section 13)."""

from __future__ import annotations

from .._core.models import ModelFacts
from .errors import invalid
from .json_schemas import DRAFT, misfit, mistake
from .registry import rule
from .walk import Block, Body, available_tools, blocks, listed, tool_type, tools

_AT_THE_TOP = frozenset({"oneOf", "allOf", "anyOf"})
_TOOLSETS = ("computer_toolset_20260801", "browser_toolset_20260801")
_OLD_COMPUTER = ("computer_20251124", "computer_20250124", "computer_20241022")


@rule("TOOL-2", "assumed")
def a_choice_needs_tools(body: Body) -> None:
    """Refuse a tool choice, other than none, without tools."""
    if body.get("tool_choice", {}).get("type", "none") != "none" and not body.get("tools"):
        raise invalid("tool_choice: tool_choice may only be specified while providing tools.")


@rule("TOOL-2", "assumed")
def the_tool_asked_for_exists(body: Body) -> None:
    """Refuse a forced tool that is not among the tools."""
    choice = body.get("tool_choice", {})
    if choice.get("type") != "tool":
        return
    if choice["name"] not in [tool.get("name") for tool in (*tools(body), *available_tools(body))]:
        raise invalid(f"tool_choice: Tool '{choice['name']}' not found in provided tools")


@rule("TOOL-1", "observed", "TOOL-7")
def names_are_unique(body: Body) -> None:
    """Refuse two tools of one name."""
    seen: set[str] = set()
    for index, tool in enumerate(tools(body)):
        name = tool.get("name", tool_type(tool))
        if name in seen:
            raise invalid("tools: Tool names must be unique.", at=("tools", index, "name"))
        seen.add(name)


@rule("TOOL-1", "observed")
def schemas_are_schemas(body: Body) -> None:
    """Refuse an input schema that is none."""
    for index, tool in enumerate(tools(body)):
        if "input_schema" in tool and mistake(tool["input_schema"]):
            raise invalid(
                f"tools.{index}.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12 "
                f"({DRAFT}). Learn more about tool use at https://docs.claude.com/en/docs/tool-use."
            )


@rule("REC-13", "observed", "TOOL-1")
def schemas_have_one_shape(body: Body) -> None:
    """Refuse an input schema that is a choice or a sum of others."""
    for index, tool in enumerate(tools(body)):
        if _AT_THE_TOP.intersection(tool.get("input_schema") or {}):
            raise invalid(
                f"tools.{index}.custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level"
            )


@rule("TOOL-1", "documented")
def examples_fit(body: Body) -> None:
    """Refuse an example that does not fit its tool's schema."""
    for index, tool in enumerate(tools(body)):
        for number, example in enumerate(tool.get("input_examples") or ()):
            wrong = misfit(example, tool.get("input_schema") or {})
            if wrong:
                raise invalid(f"tools.{index}.custom.input_examples.{number}: does not match input_schema: {wrong}")


@rule("TXT-13", "observed", "TOOL-8")
def toolsets_where_nothing_else_is(body: Body, model: ModelFacts) -> None:
    """Refuse single computer tools on models that only take the toolset."""
    for tool in tools(body):
        if tool_type(tool) in _OLD_COMPUTER and "toolsets_only" in model.features:
            raise invalid(
                f"'{model.id}' does not support tool types: {tool_type(tool)}. Did you mean one of {', '.join(_TOOLSETS)}?"
            )


@rule("HDR-9", "documented", "TOOL-8")
def toolsets_stream_by_themselves(body: Body, betas: frozenset[str]) -> None:
    """Refuse the old header for fine-grained streaming next to a toolset."""
    if "fine-grained-tool-streaming-2025-05-14" in betas and any(tool_type(tool) in _TOOLSETS for tool in tools(body)):
        raise invalid("anthropic-beta: fine-grained-tool-streaming-2025-05-14 is not supported together with toolsets")


@rule("TOOL-8", "documented")
def results_name_their_toolset(body: Body) -> None:
    """Refuse a result that does not repeat the toolset of its call."""
    sets = {block["id"]: block.get("toolset_name") for _, _, block in blocks(body) if block["type"] == "tool_use"}
    for path, _, block in blocks(body):
        if block["type"] == "tool_result" and block.get("toolset_name") != sets.get(block["tool_use_id"]):
            raise invalid(
                f"{path}.tool_result.toolset_name: must repeat the toolset_name of the `tool_use` block it answers"
            )


@rule("TOOL-6", "observed", "BLK-7")
def failures_are_told_in_text(body: Body) -> None:
    """Refuse other blocks than text in a result that reports a failure."""
    for path, _, block in blocks(body):
        if block["type"] == "tool_result" and block.get("is_error") and not _is_text(block):
            raise invalid(f"{path}.tool_result.content: all content must be type `text` if `is_error` is true")


def _is_text(result: Block) -> bool:
    return all(block["type"] == "text" for block in listed(result.get("content")))


@rule("SRV-13", "documented")
def calls_from_code(body: Body) -> None:
    """Refuse tools that code may call next to what excludes that."""
    choice = body.get("tool_choice", {})
    for index, tool in enumerate(tools(body)):
        by_code = any(caller != "direct" for caller in tool.get("allowed_callers") or ())
        if by_code and tool_type(tool) == "custom":
            _refuse_by_code(f"tools.{index}.custom", tool, choice)


def _refuse_by_code(path: str, tool: Body, choice: Body) -> None:
    if tool.get("strict"):
        raise invalid(f"{path}: `strict` is not supported together with programmatic tool calling")
    if choice.get("type") == "tool" and choice["name"] == tool["name"]:
        raise invalid("tool_choice: cannot force a tool that is called from code execution")
    if choice.get("disable_parallel_tool_use"):
        raise invalid("tool_choice: disable_parallel_tool_use is not supported with programmatic tool calling")
