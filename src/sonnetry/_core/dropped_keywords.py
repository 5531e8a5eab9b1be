"""What a schema says that structured outputs do not: the keywords that `transform_schema` drops, and a schema of only these.

A type's own validator checks them when the answer is read. `local_schema` says the same as JSON Schema: what was sent and
what it returns accept together what the schema accepts, of instances without other properties than it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .json_access import as_list, as_object
from .schema_limits import UNKNOWN, below
from .schemas import COMBINATIONS, FORMATS, is_simple

Schema = Mapping[str, Any]
# Words that judge an instance. `additionalProperties` is not among them: sent objects take no other properties.
JUDGING = frozenset(word for words in UNKNOWN.values() for word in words) | frozenset(
    (
        "type",
        "enum",
        "const",
        "format",
        "pattern",
        "minItems",
        "items",
        "properties",
        "required",
        "anyOf",
        "allOf",
        "$ref",
    )
)
# Words whose meaning depends on others, so that a schema with them is judged whole.
ENTANGLED = frozenset(
    ("unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef", "$id", "$anchor", "definitions")
)
MAPS = ("properties", "$defs", "patternProperties", "dependentSchemas")
LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
SINGLE = ("items", "not", "if", "then", "else", "contains", "propertyNames")
KEPT_WITH: Mapping[str | None, tuple[str, ...]] = {"object": ("properties", "required"), "array": ("items",)}
LOCAL = "only here: "  # before the name of a definition, for what of it is checked locally


def dropped(schema: Schema, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the keywords that are not sent, each with the path of what it limits."""
    yield from ((path, word) for word in _dropped_here(schema))
    for inner, part in _sent_parts(schema, path):
        yield from dropped(part, inner)


def open_mappings(schema: Schema, path: str = "") -> Iterator[str]:
    """Yield the paths of objects that take any property, and are sent as objects that take none."""
    if _is_object(schema) and schema.get("additionalProperties", False) is not False:
        yield path
    for inner, part in _sent_parts(schema, path):
        yield from open_mappings(part, inner)


def local_schema(schema: Schema) -> dict[str, Any]:
    """Return a JSON schema of what is checked here and not by the service; `{}` when the service checks everything."""
    if next(dropped(schema), None) is None:
        return {}
    whole: dict[str, Any] = closed(schema)
    if _is_entangled(schema):
        return whole
    made = _local(schema)
    definitions = as_object(schema.get("$defs"))
    if definitions:
        local = {LOCAL + name: _local(part) for name, part in definitions.items()}
        made["$defs"] = {**whole["$defs"], **local}
    return made


def closed(schema: Any) -> Any:
    """Return a schema whose objects, wherever they are sent as objects, take no other properties than they name."""
    if not isinstance(schema, dict):
        return schema
    made = {word: _closed_value(word, value) for word, value in schema.items()}
    if _is_object(schema):
        made["additionalProperties"] = False
    return made


def _closed_value(word: str, value: Any) -> Any:
    if word in ("properties", "$defs"):
        return {name: closed(part) for name, part in as_object(value).items()}
    if word in LISTS:
        return [closed(part) for part in as_list(value)]
    return closed(value) if word == "items" else value


def _is_object(schema: Schema) -> bool:
    return schema.get("type") == "object" and "$ref" not in schema and not _literal(schema)


def _literal(schema: Schema) -> set[str]:
    values = schema.get("enum")
    found = {"enum"} if isinstance(values, list) and values and all(map(is_simple, values)) else set[str]()
    return found | ({"const"} if "const" in schema and is_simple(schema["const"]) else set())


def _combination(schema: Schema) -> str | None:
    """Return the first combination of schemas, which is the one that is sent."""
    return next((name for name, _ in COMBINATIONS if isinstance(schema.get(name), list)), None)


def _sent_words(schema: Schema) -> set[str]:
    """Return the keywords that are sent as they are, or as the schemas in them are sent."""
    if schema.get("$ref") is not None:
        return {"$ref"}
    literal, combined = _literal(schema), _combination(schema)
    kind = None if literal else schema.get("type")
    kept = set(KEPT_WITH.get(kind, ())) | literal
    kept |= {combined} if combined in ("anyOf", "allOf") else set()
    kept |= set() if literal or combined else {"type"}
    kept |= {"minItems"} if kind == "array" and schema.get("minItems") in (0, 1) else set()
    kept |= {"format"} if kind == "string" and schema.get("format") in FORMATS else set()
    return kept - {"items"} if "prefixItems" in schema else kept


def _dropped_here(schema: Schema) -> dict[str, Any]:
    sent = _sent_words(schema)
    found = {word: value for word, value in schema.items() if word in JUDGING and word not in sent}
    literal = _literal(schema)
    if found.keys() == {"type"} and literal:  # written beside values, where it seldom says more than they do
        return {} if all(_fits(value, found["type"]) for value in _values(schema, literal)) else found
    return found


def _values(schema: Schema, literal: set[str]) -> list[Any]:
    return [*(schema["enum"] if "enum" in literal else ()), *([schema["const"]] if "const" in literal else ())]


TYPES_OF: Mapping[type, frozenset[str]] = {
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"number"}),
    str: frozenset({"string"}),
    type(None): frozenset({"null"}),
}


def _fits(value: object, kinds: object) -> bool:
    return not TYPES_OF[type(value)].isdisjoint([kinds] if isinstance(kinds, str) else as_list(kinds))


def _sent_parts(schema: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    """Yield the schemas inside that are sent, each with its path."""
    sent = _sent_words(schema)
    if "properties" in sent:
        yield from ((below(path, name), part) for name, part in as_object(schema.get("properties")).items())
    if "items" in sent and isinstance(schema.get("items"), dict):
        yield f"{path}[]", schema["items"]
    for word in sent & {"anyOf", "allOf"}:
        yield from ((path, part) for part in as_list(schema[word]))
    yield from as_object(schema.get("$defs")).items()


def _local(schema: Schema) -> dict[str, Any]:
    made = {word: _closed_value(word, value) for word, value in _dropped_here(schema).items()}
    sent = _sent_words(schema)
    reference = schema.get("$ref")
    if isinstance(reference, str):
        made["$ref"] = "#/$defs/" + LOCAL + reference.removeprefix("#/$defs/")
    if "properties" in sent:
        parts = {name: _local(part) for name, part in as_object(schema.get("properties")).items()}
        made |= {"properties": parts} if any(parts.values()) else {}
    if "items" in sent and isinstance(schema.get("items"), dict) and (part := _local(schema["items"])):
        made["items"] = part
    return made | _local_combination(schema, sent)


def _local_combination(schema: Schema, sent: set[str]) -> dict[str, Any]:
    if "allOf" in sent:
        return {"allOf": [_local(part) for part in schema["allOf"]]}
    if "anyOf" in sent and any(map(_local, schema["anyOf"])):  # which of them holds is decided by all that they say
        return {"anyOf": [closed(part) for part in schema["anyOf"]]}
    return {}


def _is_entangled(schema: Any) -> bool:
    """Return whether words of a schema only have their meaning where they stand."""
    if not isinstance(schema, dict):
        return False
    reference = schema.get("$ref", "#/$defs/a")
    if not ENTANGLED.isdisjoint(schema) or not str(reference).startswith("#/$defs/") or str(reference).count("/") > 2:
        return True
    parts = [*(schema.get(word) for word in SINGLE)]
    parts += [part for word in MAPS for part in as_object(schema.get(word)).values()]
    parts += [part for word in LISTS for part in as_list(schema.get(word))]
    return any(map(_is_entangled, parts))
