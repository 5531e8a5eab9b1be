"""Sums of money: what the calls in a ledger have cost, with what is exact, estimated and unknown kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from operator import itemgetter
from typing import Any

from .models import find
from .prices import MILLION, Bill, Price, UnpricedError, bill, rate, thresholds
from .text_tokens import count_text
from .tokens import tokenizer_of

TOKENS = ("input_tokens", "cache_write_5m_tokens", "cache_write_1h_tokens", "cache_read_tokens", "output_tokens")
KINDS = {
    "input": "input_tokens",
    "cache_write_5m": "cache_write_5m_tokens",
    "cache_write_1h": "cache_write_1h_tokens",
    "cache_read": "cache_read_tokens",
    "output": "output_tokens",
}
ZERO = Decimal(0)
# Read in one step each, because every answer passes through `add_up`.
_FIGURES = itemgetter(
    "service_tier",
    "inference_geo",
    "speed",
    "server_tool_use",
    "cache_creation",
    "input_tokens",
    "output_tokens",
    "cache_creation_input_tokens",
    "cache_read_input_tokens",
)
_CREATED = itemgetter("ephemeral_1h_input_tokens", "ephemeral_5m_input_tokens")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What some calls have cost, in US dollars. What is exact, estimated and unknown is never added up silently."""

    calls: int = 0
    """How many attempts were billed or may have been, repeated ones included."""
    priced: Decimal = ZERO
    """The price of whole answers."""
    estimated: Decimal = ZERO
    """About what answers cost that were cut before their final usage arrived."""
    estimated_calls: int = 0
    """How many answers `estimated` stands for."""
    unpriced: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)
    """Calls whose price is not known, counted by the reason."""
    input_tokens: int = 0
    """Input tokens that were neither read from nor written to the cache."""
    cache_write_5m_tokens: int = 0
    """Input tokens written to the cache for five minutes."""
    cache_write_1h_tokens: int = 0
    """Input tokens written to the cache for an hour."""
    cache_read_tokens: int = 0
    """Input tokens read from the cache."""
    output_tokens: int = 0
    """Output tokens, thinking included."""
    server_tool_uses: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)
    """Uses of server tools, by the name of their counter."""

    @property
    def dollars(self) -> Decimal | None:
        """The exact price of all calls; None when a part of it is estimated or not known."""
        return None if self.unpriced or self.estimated_calls else self.priced

    @property
    def about(self) -> Decimal | None:
        """The price of all calls with what is estimated; None when a part of it is not known."""
        return None if self.unpriced else self.priced + self.estimated

    @classmethod
    def sum(cls, parts: Iterable[Spent]) -> Spent:
        """Add up."""
        total = cls()
        for part in parts:
            names = ("calls", "priced", "estimated", "estimated_calls", *TOKENS)
            numbers = {name: getattr(total, name) + getattr(part, name) for name in names}
            unpriced = Counter(total.unpriced) + Counter(part.unpriced)
            uses = Counter(total.server_tool_uses) + Counter(part.server_tool_uses)
            total = cls(**numbers, unpriced=dict(unpriced), server_tool_uses=dict(uses))
        return total

    @classmethod
    def of_bill(cls, model: str, bill: Bill) -> Iterator[tuple[str, Spent]]:
        """Split a bill by the models that it names; the call counts for the model that answered."""
        by_model: dict[str, list[Any]] = {model: []}
        for line in bill.lines:
            by_model.setdefault(line.model, []).append(line)
        for name, lines in by_model.items():
            own = name == model
            spent = cls(calls=int(own), unpriced=dict.fromkeys(bill.unpriced[:1], 1) if own else {})
            counts = Counter[str]()
            for line in lines:
                counts[line.kind] += line.quantity
            fields: dict[str, Any] = {KINDS[kind]: count for kind, count in counts.items() if kind in KINDS}
            uses = {kind: count for kind, count in counts.items() if kind not in KINDS}
            dollars = ZERO if bill.unpriced else sum((line.dollars for line in lines), ZERO)
            fields["estimated" if bill.estimated else "priced"] = dollars
            yield name, replace(spent, estimated_calls=int(own and bill.estimated), server_tool_uses=uses, **fields)

    def __str__(self) -> str:
        whole = self.calls - self.estimated_calls - sum(self.unpriced.values())
        parts = [f"${self.priced:f} for {whole} call{'' if whole == 1 else 's'}"]
        if self.estimated_calls:
            parts.append(f"about ${self.estimated:f} for {self.estimated_calls} that were cut")
        parts += [f"{count} without a price ({reason})" for reason, count in self.unpriced.items()]
        return ", ".join(parts)


def add_up(sums: dict[tuple[Any, ...], list[int]], entries: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Add answers of the usual form to sums, keyed by all that their price depends on; returns the others.

    Every answer of every client passes here, so fields are read in one step and there is no helper.
    """
    limits = thresholds()
    others: list[tuple[Any, ...]] = []
    for entry in entries:
        tag, model, usage, stop_reason, batch = entry
        try:
            fields = usage.__dict__
            tier, geo, speed, tools, created, plain, output, written, read = _FIGURES(fields)
            if tools is not None or stop_reason == "refusal" or usage.__pydantic_extra__ or fields.get("iterations"):
                others.append(entry)
                continue
            long, short = (0, 0) if created is None else _CREATED(created.__dict__)
            read = read or 0
            if written or long or short:
                short = max(short, (written or 0) - long)
            if plain < 0 or output < 0 or read < 0 or short < 0 or long < 0:
                others.append(entry)
                continue
            prompt = plain + short + long + read
            key = (tag, model, batch, tier, geo, speed, model in limits and prompt > limits[model])
            row = sums.get(key)
            if row is None:
                row = sums[key] = [0, 0, 0, 0, 0, 0]
            row[0] += 1
            row[1] += plain
            row[5] += output
            if prompt != plain:
                row[2] += short
                row[3] += long
                row[4] += read
        except (KeyError, TypeError, AttributeError):  # damaged figures, or those of another class
            others.append(entry)
    return others


def spent_of_sums(
    model: str, batch: bool, kind: Sequence[Any], sums: Sequence[int], prices: Mapping[str, Price] | None
) -> Spent:
    """Price the sums of answers of one kind, whose prices are alike."""
    calls, *counts = sums
    tier, geo, speed, above = kind
    usage = {"service_tier": tier, "inference_geo": geo, "speed": speed}
    fields: dict[str, Any] = dict(zip(TOKENS, counts, strict=True))
    spent = Spent(calls=calls, **fields)
    # The sum of many prompts says nothing about the length of each, so a length of the right side stands for all.
    length = (thresholds().get(model, 0) + 1) if above else 0
    try:
        price, factor = rate(model, usage, length, batch, prices)
    except UnpricedError as reason:
        return replace(spent, unpriced={str(reason): calls})
    dollars = (count * getattr(price, kind) * factor / MILLION for kind, count in zip(KINDS, counts, strict=True))
    return replace(spent, priced=sum(dollars, ZERO))


def bill_of(model: Any, usage: Any, stop_reason: Any, batch: bool, prices: Mapping[str, Price] | None) -> Bill:
    """Price one answer."""
    figures = usage.to_dict() if hasattr(usage, "to_dict") else usage
    if not isinstance(figures, Mapping):
        return Bill(unpriced=("the answer has no usage",))
    return bill(str(model), figures, batch=batch, refused=stop_reason == "refusal", prices=prices)


def estimated_bill(partial: Any, prices: Mapping[str, Price] | None) -> Bill:
    """Price what arrived of a message that was cut.

    Exact where the final usage had arrived, otherwise the output is estimated from what was received.
    """
    if getattr(partial, "stop_reason", None) is not None:
        return bill_of(partial.model, partial.usage, partial.stop_reason, False, prices)
    usage = partial.usage.to_dict() if hasattr(partial.usage, "to_dict") else {}
    written = count_text(_text(partial.content), tokenizer_of(find(str(partial.model))))
    counted = usage.get("output_tokens")
    usage["output_tokens"] = max(written, counted if isinstance(counted, int) else 0)
    return replace(bill(str(partial.model), usage, prices=prices), estimated=True)


def _text(content: Any) -> str:
    """Return all that the model wrote in content blocks."""
    import json

    if not isinstance(content, list):
        return ""
    parts: list[str] = []
    for block in content:
        for name in ("text", "thinking", "input"):
            value = getattr(block, name, None)
            if value:
                parts.append(value if isinstance(value, str) else json.dumps(value, default=str))
    return "".join(parts)
