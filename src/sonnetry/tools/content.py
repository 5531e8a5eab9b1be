"""What tools answer, and the `tool_result` blocks that are made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ..types._base import BaseModel
from .errors import ToolError

if TYPE_CHECKING:
    from ..types.beta.messages import BetaToolResultContentParam
    from .builtin import ToolLike

    ToolContent: TypeAlias = str | Iterable[BetaToolResultContentParam]
    RunnableTool: TypeAlias = ToolLike | Mapping[str, Any]
else:
    ToolContent = RunnableTool = Any
"""What a tool returns (text, or content blocks), and what `tools=` of a runner takes (tools, or plain definitions)."""

LONGEST_ERROR = 4096  # characters of an exception's repr


def result_block(call: Any, content: object, *, error: bool = False) -> dict[str, Any]:
    """Answer a call with what its tool returned: a success has no `is_error`, and None no `content` (rule TOOL-6)."""
    block: dict[str, Any] = {"type": "tool_result", "tool_use_id": call.id}
    if content is not None:
        block["content"] = sendable(content)
    if getattr(call, "toolset_name", None) is not None:
        block["toolset_name"] = call.toolset_name  # rule TOOL-8
    return {**block, "is_error": True} if error else block


def failure_block(call: Any, problem: Exception) -> dict[str, Any]:
    """Answer a call with what its tool raised."""
    content = problem.content if isinstance(problem, ToolError) else repr(problem)[:LONGEST_ERROR]
    return result_block(call, content, error=True)


def sendable(content: object) -> Any:
    """Make JSON data of what a tool returned. Halves of surrogate pairs, which UTF-8 cannot express, become U+FFFD."""
    if isinstance(content, str):
        return content.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(content, BaseModel):
        return sendable(content.to_param())
    if isinstance(content, Mapping):
        return {name: sendable(value) for name, value in cast("Mapping[str, object]", content).items()}
    if isinstance(content, Iterable) and not isinstance(content, (bytes, bytearray)) and not hasattr(content, "read"):
        return [sendable(item) for item in cast("Iterable[object]", content)]
    return content
