"""How much a prompt may hold (rule MSG-22)."""

from __future__ import annotations

from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule
from .walk import Body

LONG = "context-1m-2025-08-07"
LONG_CONTEXT = 1_000_000


def window(model: ModelFacts, betas: frozenset[str]) -> int | None:
    """Return the model's context, with the beta that makes it longer."""
    return LONG_CONTEXT if LONG in betas and "context_1m_beta" in model.features else model.context


@rule("TXT-19", "observed", "MSG-22")
def the_prompt_fits(model: ModelFacts, betas: frozenset[str], tokens: int) -> None:
    """Refuse a prompt that is longer than the model's context."""
    most = window(model, betas)
    if most is not None and tokens > most:
        raise invalid(f"prompt is too long: {tokens} tokens > {most} maximum")


@rule("MSG-22", "documented")
def the_answer_fits_too(body: Body, model: ModelFacts, betas: frozenset[str], tokens: int) -> None:
    """Refuse a prompt and a limit that together pass the context, on models from before 4.5."""
    most = window(model, betas)
    if most is None or "overflow_stops" in model.features or "max_tokens" not in body:
        return
    if tokens + body["max_tokens"] > most:
        raise invalid(
            f"input length and `max_tokens` exceed context limit: {tokens} + {body['max_tokens']} > {most}, decrease input "
            "length or `max_tokens` and try again"
        )
