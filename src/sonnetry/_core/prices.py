"""What an answer costs: the price table of `data/models.json` applied to the usage that the answer reports.

Amounts are `Decimal` US dollars and never rounded here. What has no known price is named, never guessed (rules COST-1 to
COST-8, MOD-11, MOD-12).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .models import ModelFacts

MILLION = Decimal(1_000_000)
BATCH_FACTOR = Decimal("0.5")  # rule COST-2
SHORT_WRITE, LONG_WRITE = Decimal("1.25"), Decimal(2)  # cache writes for 5 minutes and for an hour, rule COST-1
CACHE_READ = Decimal("0.1")
GEO_FACTORS = {"us": Decimal("1.1"), "global": Decimal(1), "not_available": Decimal(1), "": Decimal(1)}  # rule MOD-11
SERVER_TOOLS = {  # dollars for each use, rule COST-4
    "web_search_requests": Decimal("0.01"),
    "web_fetch_requests": Decimal(0),
    "tool_search_requests": Decimal(0),
}
ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """The price of a model in US dollars per million tokens (rules COST-1 to COST-3).

    Prices of the cache that are not given follow from `input`: a read costs 0.1 of it, a write for five minutes 1.25
    times as much and a write for an hour twice as much.
    """

    input: Decimal
    """Input tokens that were neither read from nor written to the cache."""
    output: Decimal
    """Output tokens, thinking included."""
    cache_read: Decimal = Decimal(-1)
    """Input tokens read from the cache."""
    cache_write_5m: Decimal = Decimal(-1)
    """Input tokens written to the cache for five minutes."""
    cache_write_1h: Decimal = Decimal(-1)
    """Input tokens written to the cache for an hour."""

    def __post_init__(self) -> None:
        derived = {"cache_read": CACHE_READ, "cache_write_5m": SHORT_WRITE, "cache_write_1h": LONG_WRITE}
        for name in ("input", "output", *derived):
            object.__setattr__(self, name, Decimal(str(getattr(self, name))))
        for name, factor in derived.items():
            if getattr(self, name) < 0:
                object.__setattr__(self, name, self.input * factor)


@dataclass(frozen=True, slots=True)
class BillLine:
    """One kind of tokens, or of uses of a server tool, in a bill."""

    model: str
    """The model that is billed."""
    kind: str
    """`input`, `output`, `cache_read`, `cache_write_5m`, `cache_write_1h`, or the name of a server tool's counter."""
    quantity: int
    """How many tokens or uses."""
    unit_price: Decimal
    """US dollars for one of them, with all factors applied."""

    @property
    def dollars(self) -> Decimal:
        """What the line costs."""
        return self.quantity * self.unit_price


@dataclass(frozen=True, slots=True)
class Bill:
    """What one answer costs, line by line."""

    lines: tuple[BillLine, ...] = ()
    """What has a price."""
    unpriced: tuple[str, ...] = ()
    """What has no known price, each with its reason."""
    estimated: bool = False
    """Whether quantities were estimated, because the answer was cut before its final usage arrived."""

    @property
    def dollars(self) -> Decimal | None:
        """The whole price, None when a part of it is not known."""
        return None if self.unpriced else sum((line.dollars for line in self.lines), Decimal(0))

    def __str__(self) -> str:
        if self.unpriced:
            return f"not known: {'; '.join(self.unpriced)}"
        return f"{'about ' if self.estimated else ''}${self.dollars}"


def bill(
    model: str,
    usage: Mapping[str, Any],
    *,
    batch: bool = False,
    refused: bool = False,
    prices: Mapping[str, Price] | None = None,
) -> Bill:
    """Price the usage of one answer, in wire form.

    `batch` halves the price of tokens even where the usage does not name the batch tier. `refused` says that the model
    declined: without output, such an answer is free (rule COST-8). `prices` wins over the table, model by model.
    """
    lines: list[BillLine] = []
    unpriced: list[str] = []
    for part_model, part, free in _parts(model, usage, refused):
        try:
            counts = _counts(part)
            prompt = sum(counts.values()) - counts["output"]  # all that the model reads, cached or not (rule COST-3)
            price, factor = rate(part_model, part, prompt, batch, prices)
        except UnpricedError as reason:
            unpriced.append(str(reason))
            continue
        if free and not counts["output"]:
            continue
        lines.extend(
            BillLine(part_model, kind, count, getattr(price, kind) * factor / MILLION)
            for kind, count in counts.items()
            if count
        )
    for name, count in _dict(usage.get("server_tool_use")).items():
        if count and name not in SERVER_TOOLS:
            unpriced.append(f"the server tool counter {name!r} has no known price")
        elif count:
            lines.append(BillLine(model, name, count, SERVER_TOOLS[name]))
    return Bill(tuple(lines), tuple(dict.fromkeys(unpriced)))


def cost(model: str, usage: Mapping[str, Any], *, batch: bool = False) -> Decimal | None:
    """Return the price of one answer's usage (wire form), None when a part of it is not known."""
    return bill(model, usage, batch=batch).dollars


def highest_cost(
    model: str,
    input_tokens: int,
    max_tokens: int,
    *,
    batch: bool = False,
    fast: bool = False,
    prices: Mapping[str, Price] | None = None,
) -> Decimal | None:
    """Return what a request can cost at most, None when the model's price is not known.

    Counted as if its whole prompt were written to the hour's cache.
    """
    usage = {"cache_creation": {"ephemeral_1h_input_tokens": input_tokens}, "output_tokens": max_tokens}
    usage = {**usage, "cache_creation_input_tokens": input_tokens, "speed": "fast" if fast else None}
    return bill(model, usage, batch=batch, prices=prices).dollars


class UnpricedError(Exception):
    """Why a price is not known."""


def _parts(model: str, usage: Mapping[str, Any], refused: bool) -> Iterator[tuple[str, Mapping[str, Any], bool]]:
    """List what is billed: each step at its own model's price, or the answer as a whole (rule COST-7).

    The last value says that the step was declined, which is free while it has no output.
    """
    steps = usage.get("iterations")
    if not steps:
        yield model, usage, refused
        return
    served = any(_dict(step).get("type") == "fallback_message" for step in steps)
    whole = {name: usage.get(name) for name in ("service_tier", "speed", "inference_geo")}
    for step in map(_dict, steps):
        declined = step.get("type") == "message" and (served or refused)
        yield str(step.get("model") or model), {**whole, **step}, declined


def rate(
    model: str, usage: Mapping[str, Any], prompt: int, batch: bool, prices: Mapping[str, Price] | None
) -> tuple[Price, Decimal]:
    """Return the prices that apply to a step with a prompt of this many tokens, and the factor on all of them.

    Raises:
        UnpricedError: one of them is not known.
    """
    tier, geo = usage.get("service_tier") or "standard", usage.get("inference_geo") or ""
    if tier not in ("standard", "batch"):
        raise UnpricedError(f"the service tier {tier!r} has no public price")
    if geo not in GEO_FACTORS:
        raise UnpricedError(f"inference in {geo!r} has no known price")
    factor = GEO_FACTORS[geo] * (BATCH_FACTOR if batch or tier == "batch" else ONE)
    return price_of(model, usage.get("speed") or "standard", prompt, prices), factor


def price_of(model: str, speed: str, prompt: int, prices: Mapping[str, Price] | None = None) -> Price:
    """Return the price of a model for a prompt of this many tokens (rules COST-1 to COST-3, MOD-12).

    Raises:
        UnpricedError: it is not known.
    """
    if prices and model in prices:
        return prices[model]
    from .models import find

    facts = find(model)
    if facts is None or facts.price is None:
        raise UnpricedError(f"the model {model!r} has no known price")
    if speed == "fast" and facts.fast_price is not None:
        return facts.fast_price
    if speed != "standard" and "fast_ignored" not in facts.features:
        raise UnpricedError(f"the speed {speed!r} of {model!r} has no known price")
    return _by_length(facts, prompt)


def _by_length(facts: ModelFacts, prompt: int) -> Price:
    above = facts.long_price_above
    long = facts.long_price if above is not None and prompt > above else None
    return long or facts.price or Price(input=Decimal(0), output=Decimal(0))


def _counts(usage: Mapping[str, Any]) -> dict[str, int]:
    """Return the tokens of a step by kind, in the names of `Price`."""
    created = _dict(usage.get("cache_creation"))
    short, long = _count(created, "ephemeral_5m_input_tokens"), _count(created, "ephemeral_1h_input_tokens")
    written = _count(usage, "cache_creation_input_tokens")
    return {
        "input": _count(usage, "input_tokens"),
        "cache_write_5m": short + max(0, written - short - long),
        "cache_write_1h": long,
        "cache_read": _count(usage, "cache_read_input_tokens"),
        "output": _count(usage, "output_tokens"),
    }


def _count(usage: Mapping[str, Any], name: str) -> int:
    value = usage.get(name) or 0
    if not isinstance(value, int) or value < 0:
        raise UnpricedError(f"{name} is {value!r}, which is not a count")
    return value


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


@cache
def thresholds() -> dict[str, int]:
    """Return the prompt lengths above which models cost more, by id and alias."""
    from .models import models

    long = [facts for facts in models() if facts.long_price_above is not None]
    return {name: facts.long_price_above or 0 for facts in long for name in (facts.id, *facts.aliases)}
