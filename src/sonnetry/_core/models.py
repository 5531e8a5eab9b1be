"""What is known of each model: `data/models.json`, read once, when first asked for.

The file is dated and works offline; what the Models API says wins over it (rule MDL-4). Nothing here looks at today's
date: verdicts are given for the date that the caller names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from . import model_data
from .prices import CACHE_READ, Price
from .text_tokens import Tokenizer

_PREFIX = re.compile(r"^(?:[a-z]+\.)?anthropic\.")
_SUFFIX = re.compile(r"-v\d+(?::\d+)?$")
Verdict = Literal["active", "deprecated", "retired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """One model, by the matrix of rule 5.1 and the rules that the names in `features` stand for.

    None means not known. `context`, `max_output` and `cache_min` are tokens; `tokenizer` is how a
    text is counted (rule MOD-9). `features` may hold: `structured_outputs` (MOD-14),
    `inference_geo` (MOD-11), `large_batch_output` (MOD-13), `keeps_thinking` (MOD-15), `system_role` (MID-1),
    `message_effort` (EFF-4), `prefix_binding` (THK-9), `priority_tier` (MOD-8), `toolsets_only` (TOOL-8), `refusals`
    (MOD-7), `context_1m_beta`, `fast_mode` and `fast_mode_beta` (MOD-12, the second needs a header), `fast_ignored`
    (MOD-12), `no_web_fetch` and `programmatic_tools` (MOD-16), `task_budgets` (OTH-1), `compaction` (CTX-2), `fallbacks` (FB-1),
    `prefix_binding_always` (THK-9), `organization_binding` (THK-11), `overflow_stops` (MSG-22).
    """

    id: str
    display_name: str
    line: str | None = None
    pool: str | None = None
    """The models it shares rate limits with (rule RATE-3); None: those of its line."""
    aliases: tuple[str, ...] = ()
    limited_access: bool = False
    released: str | None = None
    """An ISO date, or year and month where the day is not known."""
    retires: date | None = None
    """The day from which requests answer 404, in the past or to come (rule MOD-3)."""
    replacement: str | None = None
    context: int | None = None
    max_output: int | None = None
    plain_max_output: int | None = None
    """The most tokens that a plain request may ask for without streaming, where it is less than others (rule CLI-5)."""
    cache_min: int | None = None
    tokenizer: Tokenizer = "3"
    tool_overhead: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)
    """Tokens of the prompt that explains tools, `auto` and `forced`; empty where nothing was published (rule COST-5)."""
    advisors: tuple[str, ...] | None = None
    """Patterns of the models that may advise it (rule SRV-15); None: any."""
    thinking_default: Literal["off", "on", "always"] = "off"
    thinking_types: frozenset[str] = frozenset()
    thinking_deprecated: frozenset[str] = frozenset()
    thinking_effort_cap: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    """The highest effort with which a thinking type is accepted, where there is one (rule THK-5)."""
    thinking_reads: tuple[str, ...] | None = None
    """Patterns of the models whose thinking blocks it reads (rule THK-8); None: of those without prefix binding."""
    display: Literal["summarized", "omitted"] = "summarized"
    """How thinking is shown unless the request says otherwise (rule THK-3)."""
    efforts: tuple[str, ...] = ()
    default_effort: str | None = None
    forced_tool: Literal["yes", "no", "without_thinking"] = "yes"
    prefill: bool = False
    sampling: Literal["yes", "no", "one_of_two"] = "no"
    """Whether temperature, top_p and top_k may differ from their defaults (rule MSG-8)."""
    price: Price | None = None
    long_price: Price | None = None
    """The price of a request whose prompt is longer than `long_price_above` tokens (rule COST-3)."""
    long_price_above: int | None = None
    fast_price: Price | None = None
    """The price with `speed: fast`, where it is offered (rule MOD-12)."""
    features: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What the command uses when nobody said otherwise."""

    model: str
    max_tokens: int
    max_tokens_streaming: int


def models() -> tuple[ModelFacts, ...]:
    """Return all known models, newest first, retired ones last."""
    return _data()[0]


def find(model: str) -> ModelFacts | None:
    """Return what is known of a model id or alias, None when the id is not known."""
    return _index().get(model)


def without_vendor(name: str) -> str:
    """Return the id of a model that Bedrock names, without region, vendor and version (rule MOD-2)."""
    return _SUFFIX.sub("", _PREFIX.sub("", name))


def pool_of(facts: ModelFacts, speed: str) -> str:
    """Return which buckets a model draws from; fast answers have their own (rule RATE-3)."""
    pool = facts.pool or facts.line or facts.id
    return f"{pool}/fast" if speed == "fast" else pool


def verdict(facts: ModelFacts, on: date) -> Verdict:
    """Return where in its life a model is on a day (rules MOD-3, MDL-1)."""
    if facts.retires is not None and facts.retires <= on:
        return "retired"
    return "active" if facts.retires is None else "deprecated"


def defaults() -> Defaults:
    """Return the command's defaults."""
    return _data()[1]


def as_of() -> date:
    """Return the day on which the data was true."""
    return _data()[2]


@cache
def _index() -> dict[str, ModelFacts]:
    return {name: facts for facts in models() for name in (facts.id, *facts.aliases)}


@cache
def _data() -> tuple[tuple[ModelFacts, ...], Defaults, date]:
    raw = model_data.raw()
    return tuple(map(_facts, raw["models"])), Defaults(**raw["defaults"]), date.fromisoformat(raw["date"])


def _facts(raw: Mapping[str, Any]) -> ModelFacts:
    flat = {key: value for key, value in raw.items() if key not in ("thinking", "effort", "price")}
    if "retires" in flat:
        flat["retires"] = date.fromisoformat(flat["retires"])
    flat["aliases"] = tuple(flat.get("aliases", ()))
    flat["advisors"] = None if "advisors" not in flat else tuple(flat["advisors"])
    flat["features"] = frozenset(flat.get("features", ()))
    return ModelFacts(**flat, **_thinking(raw["thinking"]), **_effort(raw.get("effort")), **_price(raw.get("price")))


def _thinking(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "thinking_default": raw["default"],
        "thinking_types": frozenset(raw["types"]),
        "thinking_deprecated": frozenset(raw.get("deprecated", ())),
        "thinking_effort_cap": raw.get("effort_cap", {}),
        "thinking_reads": None if "reads" not in raw else tuple(raw["reads"]),
        "display": raw["display"],
    }


def _effort(raw: Mapping[str, Any] | None) -> dict[str, Any]:
    return {} if raw is None else {"efforts": tuple(raw["levels"]), "default_effort": raw["default"]}


def _price(raw: Mapping[str, Any] | None) -> dict[str, Any]:
    if raw is None:
        return {}
    above, fast = raw.get("above"), raw.get("fast")
    return {
        "price": _price_of(raw, raw),
        "long_price": above and _price_of(above, raw),
        "long_price_above": above and above["prompt_tokens"],
        "fast_price": fast and _price_of(fast, raw),
    }


def _price_of(raw: Mapping[str, Any], base: Mapping[str, Any]) -> Price:
    """Read a price; `base` has what holds for all prices of the model."""
    given = {name: raw[name] for name in ("cache_read", "cache_write_5m", "cache_write_1h") if name in raw}
    read = Decimal(str(base.get("cache_read_factor", CACHE_READ))) * Decimal(str(raw["input"]))
    return Price(**{"cache_read": read, "input": raw["input"], "output": raw["output"], **given})
