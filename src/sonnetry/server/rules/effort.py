"""Effort: which models take it, which levels, and changes of it inside a conversation (rules EFF-1 and EFF-4)."""

from __future__ import annotations

from ..._core.models import ModelFacts
from ..errors import invalid
from ..loose import an_object
from .registry import rule
from .walk import Body, effort, thinking_type

_OFF = ("disabled", "between_tools")


@rule("TXT-10", "observed", "EFF-1")
def effort_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse effort on models without it."""
    if effort(body) and not model.efforts:
        raise invalid("This model does not support the effort parameter.")


@rule("EFF-1", "assumed")
def levels_of_the_model(body: Body, model: ModelFacts) -> None:
    """Refuse a level of effort that the model lacks."""
    asked = effort(body)
    if asked and asked not in model.efforts:
        raise invalid(
            f"output_config.effort: '{asked}' is not supported for this model; expected one of {', '.join(model.efforts)}"
        )


def _of_message(message: Body) -> str | None:
    return an_object(message.get("output_config")).get("effort")


@rule("EFF-4", "assumed")
def effort_of_a_message_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse effort inside the conversation on models that keep one effort."""
    for number, message in enumerate(body["messages"]):
        asked = _of_message(message)
        if asked and ("message_effort" not in model.features or asked not in model.efforts):
            raise invalid(f"messages.{number}.output_config.effort: '{asked}' is not supported for this model")


@rule("TXT-8", "observed", "EFF-4")
def effort_stays_without_thinking(body: Body, model: ModelFacts) -> None:
    """Refuse a change of effort inside the conversation while thinking is off."""
    current = effort(body) or model.default_effort
    for number, message in enumerate(body["messages"]):
        asked = _of_message(message)
        if asked and asked != current and thinking_type(body) in _OFF:
            raise invalid(
                f"messages.{number}: output_config.effort '{asked}' differs from the '{current}' in effect before it; "
                f"effort cannot change when thinking is disabled on this model. Use effort '{current}', or enable "
                "thinking."
            )
