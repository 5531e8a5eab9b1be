"""Which thinking and effort a model accepts, in the model's own words of refusal (section 8)."""

from __future__ import annotations

from typing import Any

from .._core.json_access import as_object
from .._core.models import ModelFacts
from .errors import ApiError, invalid
from .registry import rule
from .walk import Body, effort, forces, once, thinking_type

INTERLEAVED = "interleaved-thinking-2025-05-14"
LEVELS = ("low", "medium", "high", "xhigh", "max")
_USE_ADAPTIVE = 'Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.'
_OFF = ("disabled", "between_tools")


def _refused(body: Body, model: ModelFacts, kind: str) -> bool:
    return thinking_type(body) == kind and kind not in model.thinking_types


@rule("TXT-2", "observed", "THK-1")
def manual_thinking_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse a thinking budget on models that only think adaptively."""
    if _refused(body, model, "enabled") and "adaptive" in model.thinking_types:
        raise invalid(f'"thinking.type.enabled" is not supported for this model. {_USE_ADAPTIVE}')


@rule("THK-1", "assumed")
def thinking_where_there_is_any(body: Body, model: ModelFacts) -> None:
    """Refuse a thinking budget on models that never think."""
    if _refused(body, model, "enabled"):
        raise invalid("thinking: thinking is not supported on this model")


@rule("TXT-4", "observed")
def a_preview_always_thinks(body: Body, model: ModelFacts) -> None:
    """Refuse to switch thinking off on a model that always thinks but takes budgets."""
    if _refused(body, model, "disabled") and "enabled" in model.thinking_types:
        raise invalid(
            '"thinking.type.disabled" is not supported for this model. Thinking defaults to adaptive mode when not '
            'specified; use "thinking.type.enabled" with "budget_tokens" for extended thinking.'
        )


@rule("TXT-5", "observed")
def off_is_between_tools(body: Body, model: ModelFacts) -> None:
    """Refuse to switch thinking off where `between_tools` takes that place."""
    if _refused(body, model, "disabled") and "between_tools" in model.thinking_types:
        raise invalid(
            'To turn thinking off on this model, send "thinking": {"type": "between_tools"} instead of {"type": '
            '"disabled"}. The model does not think before responding. The short updates it writes between tool calls '
            "come back as thinking blocks."
        )


@rule("TXT-3", "observed")
def always_thinking(body: Body, model: ModelFacts) -> None:
    """Refuse to switch thinking off on models that always think."""
    if _refused(body, model, "disabled"):
        raise invalid(f'"thinking.type.disabled" is not supported for this model. {_USE_ADAPTIVE}')


@rule("TXT-6", "observed")
def between_tools_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse `between_tools` on models that do not know it."""
    if _refused(body, model, "between_tools"):
        raise invalid('"thinking.type.between_tools" is not supported for this model.')


@rule("TXT-9", "observed")
def adaptive_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse adaptive thinking on models that only take budgets."""
    if _refused(body, model, "adaptive"):
        raise invalid("adaptive thinking is not supported on this model")


@rule("TXT-7", "observed", "THK-5")
def effort_without_thinking(body: Body, model: ModelFacts) -> None:
    """Refuse more effort than a model spends without thinking."""
    cap, asked = model.thinking_effort_cap.get(thinking_type(body) or ""), effort(body)
    if cap and asked and LEVELS.index(asked) > LEVELS.index(cap):
        raise invalid(
            f"output_config.effort '{asked}' is not supported when thinking is disabled on this model. Use effort "
            f"'{cap}' or below, or enable thinking."
        )


@rule("TXT-20", "observed", "THK-2")
def the_budget_leaves_room(body: Body, betas: frozenset[str]) -> None:
    """Refuse a thinking budget that is not below `max_tokens`, unless thinking is interleaved with tools."""
    budget = body.get("thinking", {}).get("budget_tokens", 0)
    interleaved = INTERLEAVED in betas and body.get("tools")
    if "max_tokens" in body and budget >= body["max_tokens"] > 0 and not interleaved:
        raise invalid("`max_tokens` must be greater than `thinking.budget_tokens`")


@rule("TXT-11", "observed", "THK-4")
def forcing_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse forced tools on models that cannot be forced."""
    if forces(body) and model.forced_tool == "no":
        raise invalid('tool_choice: type "tool" and "any" are not supported for this model.')


@rule("TXT-12", "observed", "THK-4")
def forcing_next_to_manual_thinking(body: Body) -> None:
    """Refuse forced tools next to a thinking budget."""
    if forces(body) and thinking_type(body) == "enabled":
        raise invalid("Thinking may not be enabled when tool_choice forces tool use.")


@rule("THK-10", "documented")
def block_binding_where_there_is_any(body: Body, model: ModelFacts) -> None:
    """Refuse binding controls where thinking is off or the model binds no blocks."""
    thinking: dict[str, Any] = body.get("thinking", {})
    if "block_binding" not in thinking:
        return
    if thinking["type"] not in ("adaptive", "enabled"):
        raise invalid("thinking.block_binding: Extra inputs are not permitted")
    if "prefix_binding" not in model.features:
        raise ApiError(400, "thinking.block_binding: not supported for this model.")


@rule("TXT-10", "observed", "EFF-1")
def effort_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse effort on models without it."""
    if effort(body) and not model.efforts:
        raise invalid("This model does not support the effort parameter.")


@rule("EFF-1", "recorded", "REC-6")
def levels_of_the_model(body: Body, model: ModelFacts) -> None:
    """Refuse a level of effort that the model lacks."""
    asked = effort(body)
    if asked and asked not in model.efforts:
        levels = ", ".join(sorted(model.efforts))
        raise invalid(f"This model does not support effort level '{asked}'. Supported levels: {levels}.")


@once
def _of_messages(body: Body) -> list[tuple[int, str]]:
    """Return the efforts that are set inside the conversation, by the number of their messages."""
    found = [
        (number, as_object(message["output_config"]).get("effort"))
        for number, message in enumerate(body["messages"])
        if "output_config" in message
    ]
    return [(number, asked) for number, asked in found if asked]


@rule("EFF-4", "assumed")
def effort_of_a_message_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse effort inside the conversation on models that keep one effort."""
    for number, asked in _of_messages(body):
        if "message_effort" not in model.features or asked not in model.efforts:
            raise invalid(f"messages.{number}.output_config.effort: '{asked}' is not supported for this model")


@rule("TXT-8", "observed", "EFF-4")
def effort_stays_without_thinking(body: Body, model: ModelFacts) -> None:
    """Refuse a change of effort inside the conversation while thinking is off."""
    current = effort(body) or model.default_effort
    for number, asked in _of_messages(body):
        if asked != current and thinking_type(body) in _OFF:
            raise invalid(
                f"messages.{number}: output_config.effort '{asked}' differs from the '{current}' in effect before it; "
                f"effort cannot change when thinking is disabled on this model. Use effort '{current}', or enable "
                "thinking."
            )
