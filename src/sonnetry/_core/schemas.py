"""JSON Schemas as structured outputs take them: a subset, with what it cannot express told in the description (rule SO-2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

FORMATS = {"date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"}

Schema = Mapping[str, Any]


def transform_schema(json_schema: Schema | type[Any]) -> dict[str, Any]:
    """Write a schema, or that of a type, in the subset that structured outputs accept.

    Objects allow no other properties. What the subset lacks, such as `minimum`, moves into the description, where the
    model reads it.
    """
    if isinstance(json_schema, Mapping):
        return _strict(json_schema)
    from pydantic import TypeAdapter

    return _strict(TypeAdapter(json_schema).json_schema())


def _strict(schema: Schema) -> dict[str, Any]:
    kept = {key: KEPT[key](value) for key, value in schema.items() if key in KEPT}
    if "$ref" in kept:
        return {key: kept[key] for key in ("$defs", "$ref") if key in kept}
    if schema.get("type") == "object":
        kept |= {"properties": kept.get("properties", {}), "additionalProperties": False}
    for key, fits in FITTING.items():
        if key in schema and fits(schema[key]):
            kept[key] = schema[key]
    if "oneOf" in schema:
        kept["anyOf"] = _each(schema["oneOf"])
    return kept | _told(schema, {*kept, "oneOf", "additionalProperties"})


def _told(schema: Schema, known: set[str]) -> dict[str, str]:
    """Say in the description what could not be kept."""
    rest = ", ".join(f"{key}: {value}" for key, value in schema.items() if key not in known)
    told = [schema.get("description", ""), f"({rest})" if rest else ""]
    return {"description": " ".join(filter(None, told))} if rest else {}


def _same(value: Any) -> Any:
    return value


def _each(schemas: list[Schema]) -> list[dict[str, Any]]:
    return [_strict(schema) for schema in schemas]


def _by_name(schemas: Mapping[str, Schema]) -> dict[str, dict[str, Any]]:
    return {name: _strict(schema) for name, schema in schemas.items()}


KEPT: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("$ref", "type", "title", "description", "enum", "const", "required"), _same),
    **dict.fromkeys(("$defs", "properties"), _by_name),
    **dict.fromkeys(("anyOf", "allOf"), _each),
    "items": _strict,
}
FITTING: dict[str, Callable[[Any], bool]] = {
    "format": lambda value: value in FORMATS,
    "minItems": lambda value: value in {0, 1},
}
