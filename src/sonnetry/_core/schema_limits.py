"""What structured outputs can compile (rules SO-2 and SO-3), and how much of it in one request (rule SO-4).

What is found has a path: `lines[].price` is a field of the items of `lines`, `Line.price` a field of the definition `Line`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple, cast

from .json_access import as_list, as_object
from .schemas import FORMATS

Schema = Mapping[str, Any]
MOST_STRICT_TOOLS, MOST_OPTIONAL, MOST_UNIONS = 20, 24, 16


class Trouble(Enum):
    """Kinds of what cannot be compiled."""

    CIRCLE = "circle"
    WORD = "word"


class Found(NamedTuple):
    """Something that cannot be compiled: its kind, the service's words, and the path of its schema."""

    kind: Trouble
    words: str
    path: str


# The words of JSON Schema that structured outputs do not know, by the type they belong to.
UNKNOWN: Mapping[str, tuple[str, ...]] = {
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "string": ("minLength", "maxLength"),
    "array": ("maxItems", "uniqueItems", "contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems"),
    "object": (
        "minProperties",
        "maxProperties",
        "patternProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedProperties",
    ),
    "schema": ("oneOf", "not", "if", "then", "else", "$dynamicRef"),
}
_COMPLEX = re.compile(r"\(\?[=!<]|\\[1-9]|\\[bB]")  # looking around, back references, word edges
_INNER = ("anyOf", "allOf")
_DEPTH = 100


def troubles(schema: Schema) -> Iterator[Found]:
    """Yield what in a schema cannot be compiled."""
    yield from _circles(schema)
    for path, part in parts(schema):
        yield from (Found(Trouble.WORD, words, path) for words in _words(part, schema))


def parts(schema: object, path: str = "", depth: int = 0) -> Iterator[tuple[str, Schema]]:
    """Yield a schema and every schema in it, each with its path."""
    if not isinstance(schema, dict) or depth > _DEPTH:
        return
    known = cast("dict[str, Any]", schema)
    yield path, known
    for inner, part in _children(known, path):
        yield from parts(part, inner, depth + 1)


def _children(schema: Schema, path: str) -> Iterator[tuple[str, Any]]:
    yield f"{path}[]", schema.get("items")
    yield below(path, "*"), schema.get("additionalProperties")
    for name, part in as_object(schema.get("properties")).items():
        yield below(path, name), part
    for word in ("$defs", "definitions"):
        yield from as_object(schema.get(word)).items()
    for word in _INNER:
        for part in _items(schema.get(word)):
            yield path, part


def below(path: str, name: str) -> str:
    """Return the path of a property."""
    return f"{path}.{name}" if path else name


def resolve(reference: str, root: Schema) -> Any:
    """Return what a reference inside a schema points at, None when it leaves the schema or leads nowhere."""
    if not reference.startswith("#"):
        return None
    place: Any = root
    for step in filter(None, reference[1:].split("/")):
        name = step.replace("~1", "/").replace("~0", "~")
        place = cast("dict[str, Any]", place).get(name) if isinstance(place, dict) else None
    return place


def optional_fields(schema: Schema) -> Iterator[str]:
    """Yield the paths of properties that may be left out (rule SO-4)."""
    for path, part in parts(schema):
        required = set(_items(part.get("required")))
        yield from (below(path, name) for name in as_object(part.get("properties")) if name not in required)


def union_fields(schema: Schema) -> Iterator[str]:
    """Yield the paths of what may have several types (rule SO-4)."""
    for path, part in parts(schema):
        if "anyOf" in part or isinstance(part.get("type"), list):
            yield path


def _words(part: Schema, root: Schema) -> Iterator[str]:
    kinds = _items(part.get("type")) or [part.get("type")]
    if "object" in kinds and part.get("additionalProperties") is not False:
        yield "For 'object' type, 'additionalProperties' must be explicitly set to false"
    for kind, words in UNKNOWN.items():
        found = ", ".join(word for word in words if word in part)
        if found:
            yield f"For '{kind}' type, properties {found} are not supported"
    if part.get("minItems", 0) not in (0, 1):
        yield "For 'array' type, 'minItems' values other than 0 or 1 are not supported"
    if "format" in part and part["format"] not in FORMATS:
        yield f"For 'string' type, format '{part['format']}' is not supported"
    if _COMPLEX.search(str(part.get("pattern", ""))):
        yield "For 'string' type, this 'pattern' is not supported"
    if any(isinstance(value, (dict, list)) for value in _items(part.get("enum"))):
        yield "'enum' values must be strings, numbers, booleans or null"
    yield from _references(part, root)


def _references(part: Schema, root: Schema) -> Iterator[str]:
    reference = part.get("$ref")
    if isinstance(reference, str) and resolve(reference, root) is None:
        yield f"External $ref '{reference}' is not supported"
    if any(isinstance(inner, dict) and "$ref" in inner for inner in _items(part.get("allOf"))):
        yield "'allOf' with '$ref' is not supported"


def _circles(root: Schema) -> Iterator[Found]:
    """Follow every reference once, and yield the first circle with the path of the reference that closes it."""
    is_open: dict[str, bool] = {}
    ways = [("", iter(_references_in(root)))]
    while ways:
        place, left = ways[-1]
        path, reference = next(left, (None, ""))
        if path is None:
            is_open[place] = False
            ways.pop()
        elif reference == "#" or is_open.get(reference):
            name = place.rpartition("/")[2]
            yield Found(Trouble.CIRCLE, "Circular $ref detected", below(name, path) if name else path)
            return
        elif reference not in is_open:
            is_open[reference] = True
            ways.append((reference, iter(_references_in(resolve(reference, root)))))


def _references_in(part: object) -> list[tuple[str, str]]:
    found = {inner.get("$ref"): path for path, inner in reversed(list(parts(part)))}
    return [(path, reference) for reference, path in reversed(found.items()) if isinstance(reference, str)]


def _items(value: object) -> list[Any]:
    return [item for item in as_list(value) if not isinstance(item, list)]
