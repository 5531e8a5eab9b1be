"""`temperature`, `top_p` and `top_k` on models that restrict them (rule MSG-8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule

Body = Mapping[str, Any]

NAMES = ("temperature", "top_p", "top_k")
_TOP_P = 0.99  # the default of the models that allow nothing else


@rule("TXT-16", "observed")
def sampling_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse other values than the defaults on models that no longer take them."""
    for name in NAMES:
        if model.sampling == "no" and name in body and not _is_default(name, body[name], model):
            raise invalid(f"`{name}` is deprecated for this model.")


def _is_default(name: str, value: float, model: ModelFacts) -> bool:
    if name == "top_p":
        # Haiku takes the exact value; of the others it is only known that 1 changed nothing on older ones.
        return value == _TOP_P or (model.line != "haiku" and value == 1)
    return name == "temperature" and value == 1


@rule("TXT-17", "observed")
def temperature_or_top_p(body: Body, model: ModelFacts) -> None:
    """Refuse both at once on models that take one of them."""
    one = model.sampling == "one_of_two" or (model.sampling == "no" and model.line == "haiku")
    if one and "temperature" in body and "top_p" in body:
        raise invalid("`temperature` and `top_p` cannot both be specified for this model. Please use only one.")


@rule("MSG-8", "assumed")
def sampling_next_to_manual_thinking(body: Body) -> None:
    """Refuse sampling that manual thinking does not allow (rule THK-4)."""
    if body.get("thinking", {}).get("type") != "enabled":
        return
    if body.get("temperature", 1) != 1:
        raise invalid("`temperature` may only be set to 1 when thinking is enabled.")
    if "top_k" in body:
        raise invalid("`top_k` must be unset when thinking is enabled.")
    if body.get("top_p", 1) < 0.95:
        raise invalid("`top_p` must be greater than or equal to 0.95 or unset when thinking is enabled.")
