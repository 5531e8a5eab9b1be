"""A last turn by the assistant: text for the model to go on from (rule MSG-5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..._core.models import ModelFacts
from ..errors import invalid
from .registry import rule

Body = Mapping[str, Any]


def _final_blocks(body: Body) -> Sequence[Mapping[str, Any]] | None:
    """Return the blocks of a prefill, None when the request has none.

    A turn that ends in a server tool's call or result is not one: the service goes on with it (rule MSG-5).
    """
    last = body["messages"][-1]
    if last["role"] != "assistant":
        return None
    content = last["content"]
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
    return None if blocks and _is_of_server_tool(blocks[-1]["type"]) else blocks


def _is_of_server_tool(kind: str) -> bool:
    return kind == "server_tool_use" or kind.endswith("_tool_result")


@rule("TXT-1", "observed")
def prefill_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse a prefill on a model that takes none."""
    if _final_blocks(body) is not None and not model.prefill:
        raise invalid(
            "This model does not support assistant message prefill. The conversation must end with a user message."
        )


@rule("MSG-5", "assumed")
def prefill_goes_with_free_text(body: Body) -> None:
    """Refuse a prefill next to thinking, structured output or a forced tool."""
    if _final_blocks(body) is None:
        return
    if body.get("thinking", {}).get("type") in ("enabled", "adaptive"):
        raise invalid("Assistant message prefill is not supported when thinking is enabled.")
    if body.get("output_config", {}).get("format"):
        raise invalid("Assistant message prefill is not supported with output_config.format.")
    if body.get("tool_choice", {}).get("type") in ("any", "tool"):
        raise invalid("Assistant message prefill is not supported when tool_choice forces tool use.")


@rule("TXT-24", "observed")
def prefill_ends_in_a_sign(body: Body) -> None:
    """Refuse a prefill that ends in white space."""
    blocks = _final_blocks(body)
    if blocks and blocks[-1]["type"] == "text" and blocks[-1]["text"][-1:].isspace():
        raise invalid("messages: final assistant content cannot end with trailing whitespace")
