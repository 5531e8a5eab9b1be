"""What a request may ask for: `max_tokens`, `stop_sequences`, and what batches do not do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule

Body = Mapping[str, Any]

_NOT_IN_BATCHES: Mapping[str, Callable[[Body], Any]] = {
    "stream": lambda body: body.get("stream"),
    "speed": lambda body: body.get("speed") == "fast",
    "max_tokens": lambda body: body.get("max_tokens") == 0,
    "fallbacks": lambda body: body.get("fallbacks"),
}

LONG_OUTPUT = "output-300k-2026-03-24"
BATCH_OUTPUT = 300_000  # tokens, with that header

# What asks for output, and so makes no sense in a request that only fills the cache (rule CACHE-20).
_WANTS_OUTPUT: Mapping[str, Callable[[Body], Any]] = {
    "stream": lambda body: body.get("stream"),
    "thinking": lambda body: body.get("thinking", {}).get("type") == "enabled",
    "output_config.format": lambda body: body.get("output_config", {}).get("format"),
    "tool_choice": lambda body: body.get("tool_choice", {}).get("type") in ("any", "tool"),
}


@rule("BAT-2", "assumed")
def nothing_that_batches_lack(body: Body, in_batch: bool) -> None:
    """Refuse streams, fast answers, filling the cache alone, and fallbacks."""
    for name, wanted in _NOT_IN_BATCHES.items():
        if in_batch and wanted(body):
            raise invalid(f"{name}: '{body[name]}' is not supported in batches")


@rule("TXT-18", "observed", "MOD-13", "BAT-12")
def within_the_output_limit(body: Body, model: ModelFacts, betas: frozenset[str], in_batch: bool) -> None:
    """Refuse more output than the model can give, which in batches may be more than elsewhere."""
    longer = in_batch and LONG_OUTPUT in betas and "large_batch_output" in model.features
    asked, most = body.get("max_tokens", 0), BATCH_OUTPUT if longer else model.max_output
    if most is not None and asked > most:
        raise invalid(
            f"max_tokens: {asked} > {most}, which is the maximum allowed number of output tokens for {model.id}"
        )


@rule("MSG-2", "assumed")
def nothing_but_the_cache(body: Body) -> None:
    """Refuse `max_tokens: 0` next to anything that asks for output."""
    for name, wanted in _WANTS_OUTPUT.items():
        if body.get("max_tokens") == 0 and wanted(body):
            raise invalid(f"max_tokens: 0 is not supported together with {name}")


@rule("MSG-7", "assumed")
def stop_sequences_have_signs(body: Body) -> None:
    """Refuse stop sequences of white space alone."""
    if any(not sequence.strip() for sequence in body.get("stop_sequences", ())):
        raise invalid("stop_sequences: each stop sequence must contain non-whitespace")
