"""What the prompt cache did for the requests of a conversation, what was wasted, and why (rules CACHE-1 to CACHE-20).

An `Audit` hears of one request after another. It keeps figures, paths and offsets; of texts it only holds the last
request, which the next one is compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal

from .._core.json_access import as_list, as_object
from .._core.models import find
from .._core.prices import MILLION, UnpricedError, rate
from .._core.tokens import as_blocks
from .cache import LOOK_BACK, Cache
from .differences import Difference, first_difference
from .growing import GrowingRender
from .marks import Marks, marked, marks_of, with_ttl

Cause = Literal[
    "model", "speed", "tools", "tool order", "time", "random", "unsorted JSON", "system", "output format",
    "effort", "thinking", "tool choice", "messages", "compaction", "rewind", "idle", "ttl", "no breakpoint",
    "lookback", "unknown",
]  # fmt: skip
UNAVOIDABLE = frozenset({"compaction", "rewind"})
ADVICE: Mapping[str, str] = {
    "model": "keep one model in a conversation; a subtask for another model is a conversation of its own",
    "speed": "keep one speed in a conversation",
    "tools": "send the same tools each time; restrict them with tool_choice or tool search",
    "tool order": "sort the tools by name",
    "time": "move the time behind the last breakpoint, or round it to the day",
    "random": "keep ids that differ each time out of the prompt, or move them behind the last breakpoint",
    "unsorted JSON": "write JSON with sort_keys=True",
    "system": "keep the system prompt as it is; put what changes into the messages",
    "output format": "keep one output format in a conversation",
    "effort": "keep one effort in a conversation",
    "thinking": "keep the thinking settings in a conversation",
    "tool choice": "keep tool_choice in a conversation",
    "messages": "do not change messages that were sent before",
    "idle": "use a lifetime of an hour where pauses are longer than five minutes",
    "ttl": "keep one lifetime for a breakpoint",
    "no breakpoint": "set cache_control, in the request itself or on the last block that stays the same",
    "lookback": "set a breakpoint at least every 20 blocks",
}
_SETTINGS: tuple[tuple[str, str, Cause], ...] = (
    ("tool_choice", "tool_choice", "tool choice"),
    ("thinking", "thinking", "thinking"),
    ("effort", "output_config.effort", "effort"),
)
_TEXTS: Mapping[str, Cause] = {"time": "time", "random": "random", "unsorted": "unsorted JSON"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheTurn:
    """What the cache did for one request. Tokens are those of the prompt."""

    number: int
    """Its place among the requests, from 1."""
    model: str
    """The model that was asked."""
    read: int = 0
    """Tokens read from the cache."""
    written: int = 0
    """Tokens written to the cache."""
    plain: int = 0
    """Tokens that were neither."""
    simulated: bool = False
    """Whether the figures come from the simulator, because the answer's usage is not known."""
    cause: Cause | None = None
    """Why something that had been cached was not read; None when all was."""
    path: str | None = None
    """The first change, as in `tools[3].description`; None where no change is the cause."""
    offset: int = 0
    """The first changed character of the text at `path`."""
    lost: int = 0
    """Tokens that had been cached and were not read."""
    dollars: Decimal | None = Decimal(0)
    """What that cost beyond reading them; None where the price is not known."""

    def __str__(self) -> str:
        where = "" if self.path is None else f" at {self.path}, character {self.offset}"
        cost = "" if self.dollars is None else f", ${self.dollars:.4f}"
        return f"turn {self.number}: {self.cause}{where}: {self.lost:,} tokens not read again{cost}"


@dataclass(frozen=True, slots=True)
class CacheFigures:
    """Sums over requests: what `what_if` returns."""

    turns: int
    """How many requests."""
    read: int
    """Tokens read from the cache."""
    written: int
    """Tokens written to the cache."""
    plain: int
    """Tokens that were neither."""
    dollars: Decimal | None
    """What the prompts cost; None where a price is not known."""

    @property
    def hit_rate(self) -> float:
        """The part of all prompt tokens that was read from the cache, from 0 to 1."""
        return self.read / (self.read + self.written + self.plain or 1)

    def __str__(self) -> str:
        cost = "" if self.dollars is None else f", prompts ${self.dollars:.4f}"
        return f"{self.turns} turns, {100 * self.hit_rate:.0f} % read from the cache{cost}"


@dataclass(slots=True)
class _Step:
    body: Mapping[str, Any] | None
    at: float
    hour: bool


@dataclass(slots=True)
class Audit:
    """The requests of one conversation, in order. `figures`, `breaks` and `wasted` are computed when they are read."""

    turns: list[CacheTurn] = field(default_factory=list[CacheTurn])
    """What the cache did for each request."""
    _steps: list[_Step] = field(default_factory=list[_Step], repr=False)
    _cache: Cache = field(default_factory=Cache, repr=False)
    _renderer: GrowingRender = field(default_factory=GrowingRender, repr=False)

    def add(
        self,
        request: Mapping[str, Any] | None,
        usage: Mapping[str, Any] | None = None,
        *,
        at: float | None = None,
        model: str | None = None,
        compacted: bool = False,
    ) -> CacheTurn:
        """Take the next request and return what the cache did for it.

        Args:
            request: the body that was sent; None where it is not known, as in a transcript.
            usage: the usage of its answer; without it the simulator says what would have happened.
            at: when it was sent, in seconds since the epoch; without it no time passes.
            model: the model, where the request is not known.
            compacted: the conversation was compacted before.

        Raises:
            ValueError: neither a request nor usage is given.
        """
        if request is None and usage is None:
            raise ValueError("an audit needs the request or the usage of its answer")
        last = self._steps[-1] if self._steps else None
        now = (last.at if last else 0.0) if at is None else at
        name = str((request or {}).get("model") or model)
        turn = CacheTurn(number=len(self.turns) + 1, model=name, **self._used(request, usage, now))
        hour = bool(as_object((usage or {}).get("cache_creation")).get("ephemeral_1h_input_tokens"))
        step = _Step(request, now, hour or any(ttl == "1h" for ttl in marks_of(request)))
        if last is not None:
            turn = self._judged(turn, step, last, compacted)
            last.body = None  # texts are not kept
        self.turns.append(turn)
        self._steps.append(step)
        return turn

    @property
    def figures(self) -> CacheFigures:
        """The sums of all requests."""
        return figures_of(self.turns)

    @property
    def breaks(self) -> list[CacheTurn]:
        """The requests that did not read what had been cached."""
        return [turn for turn in self.turns if turn.cause is not None and turn.lost]

    @property
    def wasted(self) -> Decimal | None:
        """US dollars that avoidable breaks cost; None where a price is not known."""
        parts = [turn.dollars for turn in self.breaks if turn.cause not in UNAVOIDABLE]
        return None if None in parts else sum((part for part in parts if part is not None), Decimal(0))

    def __str__(self) -> str:
        wasted = "" if self.wasted is None else f", ${self.wasted:.4f} wasted"
        return "\n".join([f"{self.figures}{wasted}", *map(str, self.breaks)])

    def _used(self, request: Mapping[str, Any] | None, usage: Mapping[str, Any] | None, now: float) -> dict[str, Any]:
        if usage is not None:
            names = ("cache_read_input_tokens", "cache_creation_input_tokens", "input_tokens")
            read, written, plain = (int(usage.get(name) or 0) for name in names)
            return {"read": read, "written": written, "plain": plain}
        return simulated(self._cache, self._renderer, request or {}, now, len(self.turns))

    def _judged(self, turn: CacheTurn, step: _Step, last: _Step, compacted: bool) -> CacheTurn:
        before = self.turns[-1]
        lost = before.read + before.written - turn.read
        if lost <= 0:
            unmarked = step.body is not None and not marks_of(step.body) and turn.plain > _minimum(turn.model)
            return replace(turn, cause="no breakpoint") if unmarked and not turn.read else turn
        cause, found = why(turn, before, step.body, last.body, compacted)
        if cause is None:
            cause = _fate(step, last)
        missed = replace(turn, cause=cause, lost=lost, dollars=_price_of_loss(turn, lost, step.hour))
        return missed if found is None else replace(missed, path=found.path, offset=found.offset)


def why(
    turn: CacheTurn,
    before: CacheTurn,
    new: Mapping[str, Any] | None,
    old: Mapping[str, Any] | None,
    compacted: bool,
) -> tuple[Cause | None, Difference | None]:
    """Return what of a request's prefix changed, None when it only grew."""
    if turn.model != before.model:
        return "model", Difference("model", 0, "changed")
    if compacted or (old is not None and new is not None and _is_compacted(old, new)):
        return "compaction", None
    if old is None or new is None:
        return None, None
    if (old.get("speed") or "standard") != (new.get("speed") or "standard"):
        return "speed", Difference("speed", 0, "changed")
    found = first_difference(as_list(old.get("tools")), as_list(new.get("tools")), "tools")
    if found is not None:
        return ("tool order" if found.kind == "order" else _TEXTS.get(found.kind, "tools")), found
    found = first_difference(as_blocks(old.get("system") or []), as_blocks(new.get("system") or []), "system")
    if found is not None:
        return _TEXTS.get(found.kind, "system"), found
    return _in_messages(old, new)


def _in_messages(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Cause | None, Difference | None]:
    config, other = as_object(old.get("output_config")), as_object(new.get("output_config"))
    if config.get("format") != other.get("format"):
        return "output format", Difference("output_config.format", 0, "changed")
    for name, path, cause in _SETTINGS:
        one, two = (config, other) if name == "effort" else (old, new)
        if one.get(name) != two.get(name):
            return cause, Difference(path, 0, "changed")
    sent, now = as_list(old.get("messages")), as_list(new.get("messages"))
    for at, (one, two) in enumerate(zip(sent, now, strict=False)):
        place = f"messages[{at}]"
        found = None if one is two else _in_message(as_object(one), as_object(two), place)
        if found is not None and not (at == len(sent) - 1 and _is_a_block_more(found, place)):
            rewound = len(now) <= len(sent) and as_object(two).get("role") == "user"
            return _TEXTS.get(found.kind, "rewind" if rewound and at >= len(now) - 1 else "messages"), found
    return ("rewind", None) if len(now) < len(sent) else (None, None)


def _in_message(old: Mapping[str, Any], new: Mapping[str, Any], path: str) -> Difference | None:
    if old.get("role") != new.get("role"):
        return Difference(f"{path}.role", 0, "changed")
    return first_difference(as_blocks(old.get("content") or []), as_blocks(new.get("content") or []), f"{path}.content")


def _is_a_block_more(found: Difference, path: str) -> bool:
    """Return whether a message only grew by blocks, which the last one of a request may."""
    return found.kind == "added" and re.fullmatch(rf"{re.escape(path)}\.content\[\d+\]", found.path) is not None


def _is_compacted(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return _compactions(new) > _compactions(old)


def _compactions(body: Mapping[str, Any]) -> int:
    return sum(
        block.get("type") == "compaction"
        for message in as_list(body.get("messages"))
        for block in map(as_object, as_list(as_object(message).get("content")))
    )


def _fate(step: _Step, last: _Step) -> Cause:
    """Say why a prefix that did not change was not read."""
    if step.at - last.at > (3600.0 if last.hour else 300.0):
        return "idle"
    if step.body is None or last.body is None:
        return "unknown"
    if not marks_of(step.body):
        return "no breakpoint"
    if marks_of(step.body)[:1] != marks_of(last.body)[:1]:
        return "ttl"
    if _blocks(step.body) - _blocks(last.body) >= LOOK_BACK:
        return "lookback"
    return "unknown"


def _blocks(body: Mapping[str, Any]) -> int:
    return sum(len(as_blocks(as_object(message).get("content") or [])) for message in as_list(body.get("messages")))


def _minimum(model: str) -> int:
    facts = find(model)
    return (facts.cache_min or 0) if facts is not None else 0


def simulated(
    cache: Cache, renderer: GrowingRender, request: Mapping[str, Any], now: float, number: int
) -> dict[str, Any]:
    """Return what a cache does for a request.

    Raises:
        ValueError: the model is not known, or the request cannot be read.
    """
    facts = find(str(request.get("model")))
    if facts is None:
        raise ValueError(f"the cache of {request.get('model')!r} cannot be simulated: the model is not known")
    record = cache.look(renderer.render(request, facts), facts, now, request_id=str(number), message_id="")
    cache.begin(record)
    positions, use = record.rendered.positions, record.use
    whole = positions[-1].upto if positions else 0
    written = use.write_5m + use.write_1h
    return {"read": use.read, "written": written, "plain": whole - use.read - written, "simulated": True}


def what_if(
    requests: Iterable[tuple[Mapping[str, Any], float]], *, ttl: str | None = None, marks: Marks | None = None
) -> CacheFigures:
    """Return what requests would have read and written with other breakpoints, without sending one.

    Args:
        requests: bodies with the seconds at which they are sent.
        ttl: the lifetime of every breakpoint, `5m` or `1h`.
        marks: `auto` places breakpoints as `marked` does, `none` takes all away.

    Raises:
        ValueError: a request cannot be simulated, or an argument is not usable.
    """
    cache, renderer, turns = Cache(), GrowingRender(), list[CacheTurn]()
    for number, (request, at) in enumerate(requests, 1):
        body = request if marks is None else marked(request, marks)
        body = body if ttl is None else with_ttl(body, ttl)
        turn = CacheTurn(number=number, model=str(body.get("model")), **simulated(cache, renderer, body, at, number))
        turns.append(turn)
    return figures_of(turns, hour=ttl == "1h")


def figures_of(turns: Iterable[CacheTurn], *, hour: bool = False) -> CacheFigures:
    """Add requests up; `hour` says that what is written lives for an hour."""
    found = list(turns)
    costs = [_price(turn, hour) for turn in found]
    dollars = None if None in costs else sum((cost for cost in costs if cost is not None), Decimal(0))
    sums = (sum(getattr(turn, name) for turn in found) for name in ("read", "written", "plain"))
    read, written, plain = sums
    return CacheFigures(len(found), read, written, plain, dollars)


def _price(turn: CacheTurn, hour: bool) -> Decimal | None:
    try:
        price, factor = rate(turn.model, {}, turn.read + turn.written + turn.plain, False, None)
    except UnpricedError:
        return None
    write = price.cache_write_1h if hour else price.cache_write_5m
    return (turn.read * price.cache_read + turn.written * write + turn.plain * price.input) * factor / MILLION


def _price_of_loss(turn: CacheTurn, lost: int, hour: bool) -> Decimal | None:
    """Return what it cost to send tokens again that could have been read."""
    try:
        price, factor = rate(turn.model, {}, turn.read + turn.written + turn.plain, False, None)
    except UnpricedError:
        return None
    again = min(lost, turn.written)
    write = price.cache_write_1h if hour else price.cache_write_5m
    rest = min(lost - again, turn.plain)
    return (again * (write - price.cache_read) + rest * (price.input - price.cache_read)) * factor / MILLION
