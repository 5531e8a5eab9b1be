"""Rendering the requests of one conversation: what is the same as in the request before is not looked at again.

Without that, a conversation of a thousand turns would be read a thousand times from its beginning.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .._core.json_access import as_list
from .._core.models import ModelFacts
from .prefix import Mark, Position, Rendered, facts_of, position_after, render, switches_of
from .render import Segment, head_of, is_markable, segments_of_message


@dataclass(slots=True)
class _Turn:
    """A message as it was rendered, and what had been seen up to its end."""

    message: Any
    end: int  # positions up to its end
    results: int
    kinds: frozenset[str]


@dataclass(slots=True)
class GrowingRender:
    """Renders requests one after the other; messages count as the same where they are the same objects."""

    _rest: dict[str, Any] = field(default_factory=dict[str, Any])  # the request but for its messages
    _facts: Mapping[str, Any] = field(default_factory=dict[str, Any])
    _turns: list[_Turn] = field(default_factory=list[_Turn])
    _positions: list[Position] = field(default_factory=list[Position])
    _segments: list[Segment] = field(default_factory=list[Segment])
    _marks: list[Mark] = field(default_factory=list[Mark])

    def render(self, body: Mapping[str, Any], model: ModelFacts) -> Rendered:
        """Return a request's positions and breakpoints, as `prefix.render` does."""
        messages = as_list(body["messages"])
        rest = {name: value for name, value in body.items() if name != "messages"}
        same = self._same(messages) if _are_the_same(rest, self._rest) else 0
        if not same or not self._grow(body, messages, same, model):
            self._begin(body, messages, rest, model)
        return Rendered(self._facts, tuple(self._positions), tuple(self._all_marks(body)))

    def _same(self, messages: list[Any]) -> int:
        for number, (turn, message) in enumerate(zip(self._turns, messages, strict=False)):
            if turn.message is not message:
                return number
        return min(len(self._turns), len(messages))

    def _begin(self, body: Mapping[str, Any], messages: list[Any], rest: dict[str, Any], model: ModelFacts) -> None:
        """Render a request from its beginning."""
        whole = render(body, model, "")
        self._rest, self._facts, self._turns = rest, whole.facts, []
        self._positions = list(whole.positions)
        head = [*head_of(body)]
        kinds = switches_of(head)
        self._segments, self._marks = [], []
        self._keep(head)
        for message in messages:
            kinds = self._add(message, kinds)

    def _grow(self, body: Mapping[str, Any], messages: list[Any], same: int, model: ModelFacts) -> bool:
        """Render the messages behind those that are the same; False where new ones change how all are rendered."""
        end = self._turns[same - 1].end
        kept = self._turns[:same]
        del self._turns[same:], self._positions[end:], self._segments[end:]
        self._marks = [mark for mark in self._marks if mark.at < end]
        kinds = kept[-1].kinds
        for message in messages[same:]:
            begin = len(self._segments)
            kinds = self._add(message, kinds)
            for segment in self._segments[begin:]:
                self._positions.append(position_after(self._positions[-1], segment, model))
        facts = facts_of(body, model, "", kinds)
        return facts == self._facts

    def _add(self, message: Any, kinds: frozenset[str]) -> frozenset[str]:
        before = self._turns[-1] if self._turns else None
        role = "" if before is None else str(before.message["role"])
        results = 0 if before is None else before.results
        found, results = segments_of_message(len(self._turns), message, role, results)
        kinds |= switches_of(found)
        self._keep(found)
        self._turns.append(_Turn(message, len(self._segments), results, kinds))
        return kinds

    def _keep(self, found: list[Segment]) -> None:
        for segment in found:
            self._marks += [Mark(len(self._segments), ttl) for ttl in segment.marks]
            self._segments.append(segment)

    def _all_marks(self, body: Mapping[str, Any]) -> list[Mark]:
        """Return the breakpoints, the automatic one where its block has none of its own."""
        asked = body.get("cache_control")
        last = next(
            (at for at in range(len(self._segments) - 1, -1, -1) if is_markable(self._segments[at].block)), None
        )
        if not asked or last is None or self._segments[last].marks:
            return list(self._marks)
        own = Mark(last, asked.get("ttl", "5m"))
        return sorted([*self._marks, own], key=lambda mark: mark.at)


def _are_the_same(one: Mapping[str, Any], two: Mapping[str, Any]) -> bool:
    """Compare by bytes, as the cache does: another order of keys is another prompt."""
    if list(one) == list(two) and all(value is two[name] for name, value in one.items()):
        return True
    return json.dumps(one, default=str) == json.dumps(two, default=str)
