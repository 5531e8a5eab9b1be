"""Digests of a request's prefixes: equal digests are equal prefixes (rules CACHE-11 and CACHE-12)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .._core.json_access import as_list, as_object
from .._core.models import ModelFacts
from .._core.tokens import around_levels
from .render import Body, Level, Segment, automatic, segments

# What else a level depends on besides its blocks, by name; a change loses that level and those after it. What is said for
# a level holds from its first block on.
LEVELS: tuple[Level, ...] = ("tools", "search", "system", "messages")


@dataclass(frozen=True, slots=True)
class Position:
    """A block position: its own digest, that of the whole prefix up to it, and the prefix's tokens."""

    path: str
    level: Level
    own: bytes
    prefix: bytes
    upto: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A breakpoint: the index of its position, and how long its entry lives in seconds."""

    at: int
    ttl: str

    @property
    def seconds(self) -> float:
        """How long an entry written here lives."""
        return {"5m": 300.0, "1h": 3600.0}[self.ttl]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A request as the cache compares it."""

    facts: Mapping[str, Mapping[str, Any]]
    positions: tuple[Position, ...]
    marks: tuple[Mark, ...]


def render(body: Body, model: ModelFacts, scope: str) -> Rendered:
    """Return a request's positions and breakpoints; `scope` names organisation and workspace."""
    facts = facts_of(body, model, scope, switches_of(segments(body)))
    positions = tuple(_positions(body, model, facts))
    return Rendered(facts, positions, tuple(_marks(body)))


def facts_of(body: Body, model: ModelFacts, scope: str, kinds: frozenset[str]) -> dict[str, dict[str, Any]]:
    """Return what each level depends on beside its blocks; `kinds` is what the blocks switch on."""
    config = body.get("output_config", {})
    choice = body.get("tool_choice", {})
    return {
        "tools": {"scope": scope, "model": model.id, "speed": body.get("speed") or "standard"},
        "system": {"citations": "citations" in kinds, "output_config.format": config.get("format")},
        "messages": {
            "tool_choice": choice if choice.get("type", "auto") != "auto" or len(choice) > 1 else {},
            "images": "image" in kinds,
            "thinking": {name: value for name, value in body.get("thinking", {}).items() if name != "block_binding"},
            "output_config.effort": config.get("effort") or model.default_effort,
        },
    }


def switches_of(found: Iterable[Segment]) -> frozenset[str]:
    """Return what blocks switch on, wherever they are: `image`, `citations`."""
    switched: set[str] = set()
    for segment in found:
        for block in map(as_object, [segment.block, *as_list(segment.block.get("content"))]):
            if block.get("type") == "image":
                switched.add("image")
            if as_object(block.get("citations")).get("enabled"):
                switched.add("citations")
    return frozenset(switched)


def _positions(body: Body, model: ModelFacts, facts: Mapping[str, Any]) -> Iterator[Position]:
    chain, upto, level, around = b"", 0, -1, around_levels(body, model)
    for segment in segments(body):
        while LEVELS.index(segment.level) > level:
            level += 1
            upto += around.get(LEVELS[level], 0)
            chain = _digest(chain, json.dumps(facts.get(LEVELS[level])))
        here = _position(chain, upto, segment, model)
        chain, upto = here.prefix, here.upto
        yield here


def position_after(before: Position, segment: Segment, model: ModelFacts) -> Position:
    """Return the position of a segment behind another one of its level."""
    return _position(before.prefix, before.upto, segment, model)


def _position(chain: bytes, upto: int, segment: Segment, model: ModelFacts) -> Position:
    own = _digest(b"", segment.text)
    prefix = hashlib.sha256(chain + own).digest()
    return Position(segment.path, segment.level, own, prefix, upto + segment.tokens(model.tokenizer))


def _marks(body: Body) -> Iterator[Mark]:
    place = automatic(body) if body.get("cache_control") else None
    for index, segment in enumerate(segments(body)):
        for ttl in segment.marks:
            yield Mark(index, ttl)
        if place is not None and segment.path == place.path and not segment.marks:
            yield Mark(index, body["cache_control"].get("ttl", "5m"))


def _digest(before: bytes, text: str) -> bytes:
    return hashlib.sha256(before + text.encode("utf-8", "surrogatepass")).digest()
