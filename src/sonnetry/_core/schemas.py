"""JSON Schemas as structured outputs take them: a subset, with what it cannot express told in the description (rule SO-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FORMATS = frozenset({"date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"})
TYPES = frozenset({"object", "array", "string", "integer", "number", "boolean", "null"})
# What a schema may be made of, by its name and the name that the subset has for it; the first one given counts.
COMBINATIONS = (("anyOf", "anyOf"), ("oneOf", "anyOf"), ("allOf", "allOf"))
UNTYPED = (
    "Schema must have a 'type', 'anyOf', 'oneOf', or 'allOf' field, "
    "or a 'const' or non-empty 'enum' of strings, numbers, booleans, or null."
)

Schema = Mapping[str, Any]


def transform_schema(json_schema: Schema | type[Any]) -> dict[str, Any]:
    """Write a schema, or that of a type, in the subset that structured outputs accept.

    Objects allow no other properties. What the subset lacks, such as `minimum`, moves into the description, where the
    model reads it. The schema that is passed stays as it is.

    Raises:
        ValueError: a schema says neither its type nor its values.
        AssertionError: a `type` is not one of JSON Schema's seven; a list of types is written as `anyOf`.
    """
    if isinstance(json_schema, Mapping):
        return _strict(json_schema)
    from pydantic import TypeAdapter

    return _strict(TypeAdapter(json_schema).json_schema())


def _strict(schema: Schema) -> dict[str, Any]:
    rest = dict(schema)
    made: dict[str, Any] = {}
    if rest.get("$defs") is not None:
        made["$defs"] = _each_named(rest.pop("$defs"))
    if rest.get("$ref") is not None:
        return {**made, "$ref": rest["$ref"]}
    kind, literals = rest.pop("type", None), _literals(rest)
    kind = None if literals else _known(kind)
    made |= literals
    made |= _combined(rest) or _typed(kind, literal=bool(literals))
    made |= {key: rest.pop(key) for key in ("description", "title") if rest.get(key) is not None}
    made |= _PARTS.get(kind, _nothing)(rest)
    return made | _told(made.get("description"), rest)


def _literals(rest: dict[str, Any]) -> dict[str, Any]:
    """Take the values that are listed, where all of them are simple ones."""
    made: dict[str, Any] = {}
    values = rest.get("enum")
    if isinstance(values, list) and values and all(map(is_simple, values)):
        made["enum"] = list(rest.pop("enum"))
    if "const" in rest and is_simple(rest["const"]):
        made["const"] = rest.pop("const")
    return made


def is_simple(value: object) -> bool:
    """Return whether a schema may list a value."""
    return value is None or isinstance(value, (str, int, float, bool))


def _combined(rest: dict[str, Any]) -> dict[str, Any]:
    given = {name: rest.pop(name, None) for name, _ in COMBINATIONS}
    for name, kept in COMBINATIONS:
        if isinstance(given[name], list):
            return {kept: [_strict(schema) for schema in given[name]]}
    return {}


def _typed(kind: str | None, *, literal: bool) -> dict[str, Any]:
    if literal:
        return {}
    if kind is None:
        raise ValueError(UNTYPED)
    return {"type": kind}


def _known(kind: Any) -> str | None:
    if kind is None or (isinstance(kind, str) and kind in TYPES):
        return kind
    raise AssertionError(f"'type' must be one of {', '.join(sorted(TYPES))}, not {kind!r}; write several as 'anyOf'")


def _object(rest: dict[str, Any]) -> dict[str, Any]:
    made = {"properties": _each_named(rest.pop("properties", {})), "additionalProperties": False}
    rest.pop("additionalProperties", None)
    required = rest.pop("required", None)
    if required is not None:
        made["required"] = list(required) if isinstance(required, list) else required
    return made


def _string(rest: dict[str, Any]) -> dict[str, Any]:
    return _fitting(rest, "format", FORMATS)


def _array(rest: dict[str, Any]) -> dict[str, Any]:
    items = rest.pop("items", None)
    made = {} if items is None else {"items": _strict(items)}
    return made | _fitting(rest, "minItems", frozenset({0, 1}))


def _nothing(rest: dict[str, Any]) -> dict[str, Any]:
    del rest
    return {}


_PARTS: Mapping[str | None, Any] = {"object": _object, "string": _string, "array": _array}


def _fitting(rest: dict[str, Any], key: str, allowed: frozenset[Any]) -> dict[str, Any]:
    """Keep a limit that the subset has for this value; others are appended to the description."""
    value = rest.pop(key, None)
    if value is None:
        return {}
    if value in allowed:
        return {key: value}
    rest[key] = value
    return {}


def _told(description: str | None, rest: Schema) -> dict[str, str]:
    """Say in the description what could not be kept."""
    if not rest:
        return {}
    told = "{" + ", ".join(f"{key}: {value}" for key, value in rest.items()) + "}"
    return {"description": f"{description}\n\n{told}" if description is not None else told}


def _each_named(schemas: Mapping[str, Schema]) -> dict[str, Any]:
    return {name: _strict(schema) for name, schema in schemas.items()}
