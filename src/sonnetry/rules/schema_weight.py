"""Whether a schema can be judged at once, or may take so long that its judging must be limited.

Judging takes time by what references expand to, and by how patterns backtrack; both may grow exponentially in a few bytes.
Everything here takes time in proportion to the schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from .._core.json_access import as_object
from .._core.schema_limits import resolve

MOST_NODES = 500  # values of a schema, with what its references expand to
MOST_PATTERN = 200  # characters
_ASSERTIONS = ("ASSERT", "ASSERT_NOT", "GROUPREF", "GROUPREF_EXISTS")
_REFERENCES = ("$ref", "$dynamicRef", "$recursiveRef")


def is_heavy(schema: object) -> bool:
    """Return whether judging a schema, or a value by it, may take long."""
    nodes = list(_first(_nodes(schema), MOST_NODES + 1))
    if len(nodes) > MOST_NODES:
        return True
    objects = [cast("dict[str, Any]", node) for node in nodes if isinstance(node, dict)]
    if any(_is_heavy_pattern(pattern) for node in objects for pattern in _patterns(node)):
        return True
    refers = any(word in node for node in objects for word in _REFERENCES)
    return refers and _Expansion(as_object(schema)).size > MOST_NODES


def _nodes(whole: object) -> Iterator[object]:
    """Yield a value and everything in it."""
    waiting = [whole]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, dict):
            waiting += cast("dict[str, Any]", node).values()
        elif isinstance(node, list):
            waiting += node


def _first(nodes: Iterator[object], most: int) -> Iterator[object]:
    for _, node in zip(range(most), nodes, strict=False):
        yield node


def _patterns(node: Mapping[str, Any]) -> Iterator[str]:
    yield from as_object(node.get("patternProperties"))
    if isinstance(node.get("pattern"), str):
        yield node["pattern"]


class _Expansion:
    """How many values a small schema has when its references are replaced by what they point at."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._sizes: dict[str, int] = {}
        self.size = self._of(root)

    def _of(self, part: object) -> int:
        size = 0
        for node in _nodes(part):
            size += 1
            if isinstance(node, dict):
                for word in _REFERENCES:
                    if isinstance(reference := cast("dict[str, Any]", node).get(word), str):
                        size += self._pointed_at(reference)
        return size

    def _pointed_at(self, reference: str) -> int:
        """Return the size of a target; a circle, or a target that only the validator finds, may be of any size."""
        if reference not in self._sizes:
            self._sizes[reference] = MOST_NODES + 1  # while it is open, so that a circle meets it
            target = resolve(reference, self._root)
            if target is not None:
                self._sizes[reference] = self._of(target)
        return self._sizes[reference]


def _is_heavy_pattern(pattern: str) -> bool:
    """Return whether matching a pattern may take more than the square of the text's length."""
    parser: Any = getattr(re, "_parser")  # noqa: B009 - the standard library's own parser, which has no public name
    if len(pattern) > MOST_PATTERN:
        return True
    try:
        loops = _loops(parser.parse(pattern), inside=False)
    except (re.error, OverflowError, ValueError):
        return False  # it does not compile, which takes no time
    except RecursionError:
        return True
    return loops is None or loops > (2 if pattern.startswith("^") else 1)


def _loops(parsed: Any, *, inside: bool) -> int | None:
    """Count the repeats of variable length; None where they are in each other, or something looks around."""
    total = 0
    for operation, value in parsed:
        code = str(operation)
        if code in _ASSERTIONS:
            return None
        if code.endswith("_REPEAT"):
            least, most, body = value
            if inside or (found := _loops(body, inside=True)) is None:
                return None
            total += found + (least != most)
        elif code == "BRANCH":
            found = None if inside else _sum(value[1])
            if found is None:
                return None
            total += found
        elif code in ("SUBPATTERN", "ATOMIC_GROUP"):
            found = _loops(value[3] if code == "SUBPATTERN" else value, inside=inside)
            if found is None:
                return None
            total += found
    return total


def _sum(branches: Any) -> int | None:
    counts = [_loops(branch, inside=False) for branch in branches]
    return None if None in counts else sum(count or 0 for count in counts)
