"""Whether a request fits a model: its prompt the context, its answer beside it, and `max_tokens` the output limit."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .._core.models import ModelFacts
from .._core.tokens import prompt_tokens
from .context import window
from .preflight import facts_of, written_request


@dataclass(frozen=True, slots=True)
class Fit:
    """How much room a request leaves. It is true when the whole answer has room."""

    model: str
    """The model that was asked about."""
    tokens: int
    """Tokens of the prompt: the count that was given, or an estimate."""
    max_tokens: int
    """The longest answer that is asked for, in tokens; 0 where the request does not say."""
    context: int
    """Tokens that the model's context holds, prompt and answer together."""
    max_output: int
    """Tokens that the model writes at most."""
    stops_at_the_end: bool
    """Whether an answer that finds no room ends with `model_context_window_exceeded`; older models refuse the request."""

    @property
    def room(self) -> int:
        """Tokens left for an answer; below 0 where the prompt is too long."""
        return min(self.context - self.tokens, self.max_output)

    @property
    def is_refused(self) -> bool:
        """Whether the API refuses the request for its length."""
        together = self.tokens + self.max_tokens > self.context and not self.stops_at_the_end
        return self.tokens > self.context or self.max_tokens > self.max_output or together

    @property
    def reason(self) -> str | None:
        """What does not fit, in a sentence; None when everything does."""
        if self.tokens > self.context:
            return f"the prompt has about {self.tokens:,} tokens and {self.model} takes {self.context:,}"
        if self.max_tokens > self.max_output:
            return f"max_tokens is {self.max_tokens:,} and {self.model} writes at most {self.max_output:,}"
        if self.tokens + self.max_tokens > self.context:
            left = self.context - self.tokens
            return f"the prompt leaves {left:,} tokens for the answer and max_tokens is {self.max_tokens:,}"
        return None

    def __bool__(self) -> bool:
        return self.reason is None


def fits(
    params: Mapping[str, Any],
    *,
    model: str | None = None,
    betas: Iterable[str] | None = None,
    tokens: int | None = None,
) -> Fit:
    """Return whether what is given to `messages.create` fits its model; nothing is sent and nothing is shortened.

    The prompt is estimated, seldom more than a tenth too low or a quarter too high. For the exact count pass what
    `messages.count_tokens` says as `tokens`.

    Args:
        params: the keywords of `messages.create`.
        model: ask about this model in place of the one in `params`.
        betas: beta values beside those in `params`; `context-1m-2025-08-07` makes the context of some models longer.
        tokens: the prompt's exact count, in place of the estimate.

    Raises:
        ValueError: the model is not known, or the request has no messages.
        TypeError: a value cannot be sent as JSON.
    """
    raw, asked = written_request(params, model)
    body = json.loads(raw)
    facts = _known(body.get("model"))
    return fit_of(body, facts, asked.union(map(str, betas or ())), tokens)


def fit_of(body: Mapping[str, Any], facts: ModelFacts, betas: frozenset[str], tokens: int | None = None) -> Fit:
    """Return how the body of a request fits a model whose limits are known."""
    limit = body.get("max_tokens")
    return Fit(
        model=facts.id,
        tokens=_counted(body, facts) if tokens is None else tokens,
        max_tokens=limit if isinstance(limit, int) else 0,
        context=window(facts, betas) or 0,
        max_output=facts.max_output or 0,
        stops_at_the_end="overflow_stops" in facts.features,
    )


def _known(model: object) -> ModelFacts:
    facts = facts_of(model) if isinstance(model, str) else None
    if facts is None or facts.context is None or facts.max_output is None:
        raise ValueError(
            f"the limits of the model {model!r} are not known; check its id, or ask client.models.retrieve"
        )
    return facts


def _counted(body: Mapping[str, Any], facts: ModelFacts) -> int:
    try:
        return prompt_tokens(body, facts)
    except (KeyError, TypeError, AttributeError):
        raise ValueError("the request cannot be counted; sonnetry.check(params) says what is wrong with it") from None
