"""What a model, a speed or a place offers (rules MOD-11 to MOD-14, OTH-1 and FB-1)."""

from __future__ import annotations

from typing import Any

from .._core.json_access import as_list
from .._core.models import ModelFacts, find
from .errors import invalid
from .registry import rule
from .walk import Body, output_format, tools

FAST = "fast-mode-2026-02-01"
PLACES = ("us", "global")
_FALLBACK_KEYS = frozenset({"model", "max_tokens", "thinking", "output_config", "speed"})
_DEFAULT_FALLBACKS = "server-side-fallback-2026-07-01"


@rule("MOD-11", "documented", "MSG-13", "OTH-5")
def places_of_the_model(body: Body, model: ModelFacts) -> None:
    """Refuse a place on models that run anywhere, and places that do not exist."""
    place = body.get("inference_geo")
    if place is not None and "inference_geo" not in model.features:
        raise invalid("inference_geo: not supported for this model.")
    if place is not None and place not in PLACES:
        raise invalid(f"inference_geo: '{place}' is not a valid value; expected one of {', '.join(PLACES)}")


@rule("MOD-12", "documented", "MSG-12")
def fast_where_offered(body: Body, model: ModelFacts) -> None:
    """Refuse fast answers on models that have none."""
    offered = {"fast_mode", "fast_mode_beta", "fast_ignored"} & model.features
    if body.get("speed") == "fast" and not offered:
        raise invalid("speed: 'fast' is not supported for this model.")


@rule("MOD-12", "documented")
def fast_with_its_header(body: Body, model: ModelFacts, betas: frozenset[str]) -> None:
    """Refuse fast answers without their header where they are still a beta."""
    if body.get("speed") == "fast" and "fast_mode_beta" in model.features and FAST not in betas:
        raise invalid("speed: Extra inputs are not permitted")


@rule("MOD-14", "documented", "MSG-16")
def formats_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse output formats and strict tools on models without structured outputs."""
    if "structured_outputs" in model.features:
        return
    if output_format(body):
        raise invalid("output_config.format: structured outputs are not supported for this model.")
    for index, tool in enumerate(tools(body)):
        if tool.get("strict"):
            raise invalid(f"tools.{index}.strict: structured outputs are not supported for this model.")


@rule("OTH-1", "documented")
def task_budgets_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse a task budget on a model that takes none."""
    if body.get("output_config", {}).get("task_budget") and "no_task_budget" in model.features:
        raise invalid("output_config.task_budget: not supported for this model.")


@rule("FB-1", "documented")
def fallbacks_where_offered(body: Body, model: ModelFacts, betas: frozenset[str]) -> None:
    """Refuse fallbacks for a model that has none, and `default` without its header."""
    fallbacks = body.get("fallbacks")
    if fallbacks == "default" and _DEFAULT_FALLBACKS not in betas:
        raise invalid("fallbacks: Input should be a valid list")
    if isinstance(fallbacks, list) and "fallbacks" not in model.features:
        raise invalid("fallbacks: not supported for this model.")


@rule("FB-1", "documented")
def fallbacks_are_other_models(body: Body, model: ModelFacts) -> None:
    """Refuse fallbacks that are not one to three distinct models with known settings."""
    if not isinstance(body.get("fallbacks"), list):
        return
    fallbacks = as_list(body["fallbacks"])
    _known_keys(fallbacks)
    names: list[str] = [fallback["model"] for fallback in fallbacks]
    if not 1 <= len(names) <= 3 or len({*names, body["model"]}) <= len(names):
        raise invalid("fallbacks: must hold one to three models, each different from the others and from `model`")
    for index, name in enumerate(names):
        if name not in allowed_fallbacks(model):
            raise invalid(f"fallbacks.{index}.model: '{name}' is not an allowed fallback for {model.id}")


def _known_keys(fallbacks: list[dict[str, Any]]) -> None:
    for index, fallback in enumerate(fallbacks):
        if "model" not in fallback:
            raise invalid(f"fallbacks.{index}.model: Field required")
        for key in fallback:
            if key not in _FALLBACK_KEYS:
                raise invalid(f"fallbacks.{index}.{key}: Extra inputs are not permitted")


def allowed_fallbacks(model: ModelFacts) -> list[str]:
    """Return the models that may serve in place of one; which they are is assumed: those that have fallbacks too."""
    from .._core.models import models

    if "fallbacks" not in model.features:
        return []
    facts = [other for other in models() if other.line in ("opus", "sonnet") and "fallbacks" in other.features]
    return [other.id for other in facts if other.id != model.id and find(other.id)]
