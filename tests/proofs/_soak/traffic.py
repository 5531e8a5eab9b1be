"""Mixed traffic: what many programs do at once, well and badly, against a server whose answers fail by plan."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import sonnetry
from sonnetry._core.clock import VirtualClock

MODEL = "claude-opus-5"
BOOKS = [f"Book {number}. " + "It was a dark and stormy night. " * 700 for number in range(4)]
TOOL: Any = {
    "name": "look",
    "input_schema": {"type": "object", "properties": {"where": {"type": "string"}}, "required": ["where"]},
}


def _chance(what: dict[str, Any], probability: float, number: int) -> dict[str, Any]:
    return {"path": "/v1/messages", "times": None, "probability": probability, "seed": number, **what}


_WRONG: tuple[tuple[dict[str, Any], float], ...] = (
    ({"status": 529, "error": {}}, 0.02),
    ({"status": 503, "error": {}}, 0.005),
    ({"status": 429, "error": {}, "headers": {"retry-after": "2"}}, 0.01),
    *[
        ({"faults": [fault]}, 0.005)
        for fault in (
            {"kind": "error", "after": 3},
            {"kind": "cut", "after": 4},
            {"kind": "close", "after": 2},
            {"kind": "close", "after_bytes": 300},
            {"kind": "reset", "after": 5},
            {"kind": "reset", "before_headers": True},
            {"kind": "broken_chunk", "after": 3},
            {"kind": "half_close", "after": 3},
            {"kind": "malformed", "after": 2},
            {"kind": "split", "size": 50},
            {"kind": "crlf"},
            {"kind": "silence", "after": 3, "seconds": 0.2},
            {"kind": "pings", "after": 3, "seconds": 0.2},
            {"kind": "latency", "seconds": 1},
        )
    ],
)
PLAN = [_chance(what, probability, number) for number, (what, probability) in enumerate(_WRONG)]


@dataclass
class Load:
    """Callers who make requests one after another until all are made; what became of each is counted."""

    client: sonnetry.AsyncAnthropic
    left: int
    counts: Counter[str] = field(default_factory=Counter)
    events: int = 0
    streaming: int = 0
    most_streaming: int = 0
    wanted: int = 0
    gathered: asyncio.Event = field(default_factory=asyncio.Event)

    async def caller(self, dice: random.Random) -> None:
        """Make requests of every kind."""
        kinds, weights = zip(*_MIX, strict=True)
        while self.left > 0:
            self.left -= 1
            kind = dice.choices(kinds, weights)[0]
            try:
                await kind(self, dice)
                self.counts[f"{kind.__name__}: done"] += 1
            except sonnetry.APIError as error:
                status = getattr(error, "status_code", None)
                self.counts[f"{type(error).__name__}{f' {status}' if status else ''}"] += 1

    def asked(self, dice: random.Random) -> dict[str, Any]:
        text = " ".join(dice.choices(("one", "two", "three", "many"), k=dice.choice((3, 30, 90))))
        return {"model": MODEL, "max_tokens": 2000, "messages": [{"role": "user", "content": text}]}

    async def streamed(self, dice: random.Random, leave_after: int | None = None, **more: Any) -> None:
        """Read a stream to its end, or leave it."""
        async with await self.client.messages.create(**self.asked(dice), **more, stream=True) as stream:
            self.streaming += 1
            self.most_streaming = max(self.most_streaming, self.streaming)
            try:
                number = 0
                async for number, _ in _counted(stream):
                    if number == 2:
                        await self.gather()
                    if number == leave_after:
                        break
                self.events += number
            finally:
                self.streaming -= 1

    async def gather(self) -> None:
        """Wait, once in a run, until as many streams are open as are wanted."""
        if self.streaming >= self.wanted:
            self.gathered.set()
        async with asyncio.timeout(120):
            await self.gathered.wait()


async def _counted(stream: Any) -> Any:
    number = 0
    async for event in stream:
        number += 1
        yield number, event


async def stream(load: Load, dice: random.Random) -> None:
    await load.streamed(dice)


async def stream_left_early(load: Load, dice: random.Random) -> None:
    await load.streamed(dice, leave_after=3)


async def stream_with_a_cached_book(load: Load, dice: random.Random) -> None:
    book: Any = [{"type": "text", "text": dice.choice(BOOKS), "cache_control": {"type": "ephemeral"}}]
    await load.streamed(dice, system=book)


async def stream_with_a_call(load: Load, dice: random.Random) -> None:
    await load.streamed(dice, tools=[TOOL], tool_choice={"type": "any"})


async def create(load: Load, dice: random.Random) -> None:
    await load.client.messages.create(**load.asked(dice))


async def count(load: Load, dice: random.Random) -> None:
    asked = load.asked(dice)
    await load.client.messages.count_tokens(model=MODEL, messages=asked["messages"])


async def models(load: Load, dice: random.Random) -> None:
    del dice
    await load.client.models.list()


async def wrong(load: Load, dice: random.Random) -> None:
    bad = dice.choice(({"max_tokens": -1}, {"model": "claude-imaginary"}, {"messages": []}))
    await load.client.messages.create(**{**load.asked(dice), **bad})


_MIX: tuple[tuple[Callable[[Load, random.Random], Awaitable[None]], int], ...] = (
    (stream, 50),
    (stream_left_early, 10),
    (stream_with_a_cached_book, 8),
    (stream_with_a_call, 7),
    (create, 12),
    (count, 5),
    (models, 3),
    (wrong, 5),
)


def client(url: str, callers: int) -> sonnetry.AsyncAnthropic:
    """Return a client whose back-off takes no time."""
    made = sonnetry.AsyncAnthropic(base_url=url, api_key="any", max_connections=callers, timeout=120, proxy=None)
    made._clock = VirtualClock()
    return made


async def run(url: str, callers: int, requests: int, seed: int) -> Load:
    """Let so many callers make so many requests; all connections are closed afterwards."""
    async with client(url, callers) as shared:
        load = Load(shared, requests, wanted=callers * 2 // 3)
        await asyncio.gather(*[load.caller(random.Random(f"{seed}/{number}")) for number in range(callers)])
        return load
