"""The smallest value that a JSON schema allows, for tool calls of the simulation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_DEPTH = 12  # a schema that refers to itself ends here

_FORMATS = {
    "date": "2026-01-01",
    "date-time": "2026-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "email": "user@example.com",
    "uri": "https://example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


def sample(schema: Mapping[str, Any]) -> Any:
    """Return a small value for a schema; for an object its required properties."""
    return _value(schema, schema, 0)


def _value(schema: Any, root: Mapping[str, Any], depth: int) -> Any:
    if not isinstance(schema, Mapping) or depth > _DEPTH:
        return {} if depth == 0 else None
    for word in ("const", "default"):
        if word in schema:
            return schema[word]
    if schema.get("enum"):
        return schema["enum"][0]
    for word in ("anyOf", "oneOf", "allOf"):
        if schema.get(word):
            return _value(schema[word][0], root, depth + 1)
    if isinstance(schema.get("$ref"), str):
        return _value(_resolve(schema["$ref"], root), root, depth + 1)
    return _typed(schema, root, depth)


def _typed(schema: Mapping[str, Any], root: Mapping[str, Any], depth: int) -> Any:
    kind = schema.get("type", "object" if "properties" in schema or depth == 0 else "string")
    kind = kind[0] if isinstance(kind, list) and kind else kind
    if kind == "object":
        properties = schema.get("properties") or {}
        return {name: _value(properties.get(name, {}), root, depth + 1) for name in schema.get("required") or ()}
    if kind == "array":
        return [_value(schema.get("items", {}), root, depth + 1) for _ in range(_count(schema, "minItems"))]
    if kind == "string":
        return _FORMATS.get(schema.get("format", ""), "text".ljust(_count(schema, "minLength"), "."))
    return {"integer": _least(schema), "number": _least(schema), "boolean": True}.get(kind)


def _least(schema: Mapping[str, Any]) -> Any:
    return schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1 if "exclusiveMinimum" in schema else 0)


def _count(schema: Mapping[str, Any], word: str) -> int:
    return min(int(schema.get(word, 0)), 100)


def _resolve(reference: str, root: Mapping[str, Any]) -> Any:
    place: Any = root
    for step in reference.removeprefix("#").strip("/").split("/"):
        place = place.get(step, {}) if isinstance(place, Mapping) and step else place
    return place
