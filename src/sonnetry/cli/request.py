"""From what a user chose to the request for a message; what was not chosen follows from the model. No I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._core.models import ModelFacts
    from ..types.message_params import MessageCreateCall

THINKING = {"adaptive": "adaptive", "between-tools": "between_tools", "off": "disabled"}


@dataclass(slots=True, kw_only=True)
class Choices:
    """What the options of `ask` and `chat` say; None is not chosen."""

    model: str | None = None
    system: str | None = None
    max_tokens: int | None = None
    thinking: str | None = None
    schema: Mapping[str, object] | None = None


def request_for(
    messages: Sequence[Mapping[str, Any]], choices: Choices, *, streaming: bool = True
) -> MessageCreateCall:
    """Return the request for the next message.

    Raises:
        ValueError: `thinking` is not a kind of thinking.
    """
    from .._core import models

    defaults = models.defaults()
    model = choices.model or defaults.model
    facts = models.find(model)
    usual = defaults.max_tokens_streaming if streaming else defaults.max_tokens
    most = facts.max_output if facts and facts.max_output else usual
    request: dict[str, Any] = {
        "model": model,
        "max_tokens": choices.max_tokens or min(usual, most),
        "messages": messages,
        "system": choices.system,
        "thinking": thinking_for(choices.thinking, facts),
        "output_config": choices.schema and {"format": {"type": "json_schema", "schema": choices.schema}},
    }
    return {name: value for name, value in request.items() if value is not None}  # type: ignore[return-value]


def thinking_for(how: str | None, facts: ModelFacts | None) -> dict[str, object] | None:
    """Return the `thinking` of a request, None to leave it to the model (rules THK-1 and THK-2).

    Raises:
        ValueError: `how` is not a kind of thinking.
    """
    if how is None:
        return {"type": "adaptive"} if facts is not None and "adaptive" in facts.thinking_types else None
    if how.isascii() and how.isdigit():
        return {"type": "enabled", "budget_tokens": int(how)}
    if how not in THINKING:
        raise ValueError(f"thinking {how!r}: choose {', '.join(THINKING)} or a number of tokens")
    never = facts is not None and facts.thinking_default == "off"
    return None if how == "off" and never else {"type": THINKING[how]}
