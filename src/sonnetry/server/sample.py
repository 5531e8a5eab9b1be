"""The smallest value that a JSON schema allows, for tool calls of the simulation.

A schema comes from a stranger: parts that make no sense are passed over, and however it refers to itself the value stays
small.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_DEPTH = 12  # nested schemas
_NODES = 500  # values in one sample
_LONGEST = 256  # signs or items that a schema may demand

_FORMATS = {
    "date": "2026-01-01",
    "date-time": "2026-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "email": "user@example.com",
    "uri": "https://example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


def sample(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a small object for an object's schema: its required properties."""
    value = _Sampler(schema).value({"type": "object", **schema}, 0)
    return value if isinstance(value, dict) else {}


class _Sampler:
    """Makes one sample, counting what it makes."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._left = _NODES

    def value(self, schema: Any, depth: int) -> Any:
        self._left -= 1
        if not isinstance(schema, Mapping) or depth > _DEPTH or self._left < 0:
            return None
        for word in ("const", "default"):
            if word in schema:
                return schema[word]
        for word in ("anyOf", "oneOf", "allOf"):
            if _list(schema, word):
                return self.value(schema[word][0], depth + 1)
        if _list(schema, "enum"):
            return schema["enum"][0]
        if isinstance(schema.get("$ref"), str):
            return self.value(self._resolve(schema["$ref"]), depth + 1)
        return self._typed(schema, depth)

    def _typed(self, schema: Mapping[str, Any], depth: int) -> Any:
        match _kind(schema):
            case "object":
                properties = schema.get("properties")
                properties = properties if isinstance(properties, Mapping) else {}
                wanted = [name for name in _list(schema, "required") if isinstance(name, str)]
                return {name: self.value(properties.get(name, {}), depth + 1) for name in wanted[:_LONGEST]}
            case "array":
                return [self.value(schema.get("items", {}), depth + 1) for _ in range(_count(schema, "minItems"))]
            case "string":
                word = schema.get("format")
                return _FORMATS.get(
                    word if isinstance(word, str) else "", "text".ljust(_count(schema, "minLength"), ".")
                )
            case "integer" | "number":
                return _least(schema)
            case "boolean":
                return True
            case _:
                return None

    def _resolve(self, reference: str) -> Any:
        place: Any = self._root
        for step in reference.removeprefix("#").split("/"):
            place = place.get(step, {}) if isinstance(place, Mapping) and step else place
        return place


def _kind(schema: Mapping[str, Any]) -> Any:
    kind = schema.get("type")
    if isinstance(kind, list):
        return kind[0] if kind else None
    return kind or ("object" if "properties" in schema else "string")


def _list(schema: Mapping[str, Any], word: str) -> list[Any]:
    found = schema.get(word)
    return found if isinstance(found, list) else []


def _number(schema: Mapping[str, Any], word: str) -> int | float | None:
    found = schema.get(word)
    return found if isinstance(found, (int, float)) and not isinstance(found, bool) else None


def _least(schema: Mapping[str, Any]) -> int | float:
    lowest, above = _number(schema, "minimum"), _number(schema, "exclusiveMinimum")
    return lowest if lowest is not None else 0 if above is None else above + 1


def _count(schema: Mapping[str, Any], word: str) -> int:
    return max(0, min(int(_number(schema, word) or 0), _LONGEST))
