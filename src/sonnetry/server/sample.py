"""The smallest value that a JSON schema allows, for tool calls of the simulation.

A schema comes from a stranger: parts that make no sense are passed over, and however it refers to itself the value stays
small.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard, cast

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

Schema = dict[str, Any]


def sample(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a small object for an object's schema: its required properties."""
    return _object(_Sampler(dict(schema)).value({"type": "object", **schema}, 0))


class _Sampler:
    """Makes one sample, counting what it makes."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._left = _NODES

    def value(self, given: object, depth: int) -> Any:
        self._left -= 1
        if not isinstance(given, dict) or depth > _DEPTH or self._left < 0:
            return None
        schema = cast("Schema", given)
        for word in ("const", "default"):
            if word in schema:
                return schema[word]
        for word in ("anyOf", "oneOf", "allOf"):
            if found := _list(schema, word):
                return self.value(found[0], depth + 1)
        if found := _list(schema, "enum"):
            return found[0]
        if reference := _text(schema, "$ref"):
            return self.value(self._resolve(reference), depth + 1)
        return self._typed(schema, depth)

    def _typed(self, schema: Schema, depth: int) -> Any:
        match _kind(schema):
            case "object":
                properties = _object(schema.get("properties"))
                wanted = [name for name in _list(schema, "required") if isinstance(name, str)]
                return {name: self.value(properties.get(name, {}), depth + 1) for name in wanted[:_LONGEST]}
            case "array":
                return [self.value(schema.get("items", {}), depth + 1) for _ in range(_count(schema, "minItems"))]
            case "string":
                return _FORMATS.get(_text(schema, "format"), "text".ljust(_count(schema, "minLength"), "."))
            case "integer" | "number":
                return _least(schema)
            case "boolean":
                return True
            case _:
                return None

    def _resolve(self, reference: str) -> Any:
        place: Any = self._root
        for step in filter(None, reference.removeprefix("#").split("/")):
            place = _object(place).get(step)
        return place


def _kind(schema: Schema) -> Any:
    kinds = _list(schema, "type") or [schema.get("type")]
    return kinds[0] or ("object" if "properties" in schema else "string")


def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _list(schema: Schema, word: str) -> list[Any]:
    found = schema.get(word)
    return found if _is_list(found) else []


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _text(schema: Schema, word: str) -> str:
    found = schema.get(word)
    return found if isinstance(found, str) else ""


def _number(schema: Schema, word: str) -> int | float | None:
    found = schema.get(word)
    return found if isinstance(found, (int, float)) and not isinstance(found, bool) else None


def _least(schema: Schema) -> int | float:
    lowest, above = _number(schema, "minimum"), _number(schema, "exclusiveMinimum")
    return lowest if lowest is not None else 0 if above is None else above + 1


def _count(schema: Schema, word: str) -> int:
    return max(0, min(int(_number(schema, word) or 0), _LONGEST))
