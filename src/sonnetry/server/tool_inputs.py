"""How the input of a tool call is streamed: whole keys with their values, or raw fragments where that was asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .._core.tokens import parts

_STEP = 3  # counted parts in one fragment


def written(value: object) -> str:
    """Return a value as the JSON that deltas carry."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def eager(name: str, tools: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether the input of a tool is to be streamed in fragments (rule STR-7)."""
    return any(tool.get("name") == name and tool.get("eager_input_streaming") for tool in tools)


def pieces(value: Mapping[str, Any], room: str, *, fragments: bool) -> Iterator[str]:
    """Yield the JSON of an input in deltas, as far as there is room; the first is empty (rules STR-5 and STR-7).

    Fragments end where the room does, in the middle of anything; whole keys end before it.
    """
    yield ""
    if fragments:
        yield from grouped(list(parts(room)))
        return
    sent = 0
    for pair in _pairs(value):
        sent += len(pair)
        if sent <= len(room):
            yield pair


def _pairs(value: Mapping[str, Any]) -> Iterator[str]:
    if not value:
        yield "{}"
    last = len(value) - 1
    for index, (key, item) in enumerate(value.items()):
        yield f"{'{' if index == 0 else ','}{written(key)}:{written(item)}{'}' if index == last else ''}"


def grouped(taken: Sequence[str]) -> Iterator[str]:
    """Yield counted parts as the texts of deltas."""
    return ("".join(taken[at : at + _STEP]) for at in range(0, len(taken), _STEP))
