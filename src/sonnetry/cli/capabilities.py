"""The names of what a model can do, read from what the Models API says of it (rule MDL-2). No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

BETWEEN = "types"  # `thinking.types.adaptive` is called thinking.adaptive


def supported(capabilities: Mapping[str, Any]) -> dict[str, bool]:
    """Return each capability by its name, such as `batch` or `effort.max`, with whether it is there."""
    return dict(_leaves(capabilities, ()))


def _leaves(node: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    if isinstance(node.get("supported"), bool):
        yield ".".join(name for name in path if name != BETWEEN), node["supported"]
    for name, value in node.items():
        if isinstance(value, Mapping):
            yield from _leaves(cast("Mapping[str, Any]", value), (*path, name))


def unknown(wanted: Iterable[str], known: Iterable[Mapping[str, bool]]) -> str | None:
    """Return a sentence about a name that no model has, None when there is none."""
    names = sorted({name for capabilities in known for name in capabilities})
    wrong = next((name for name in wanted if name not in names), None)
    return None if wrong is None else f"no model says anything about {wrong!r}; there are: {', '.join(names)}"
