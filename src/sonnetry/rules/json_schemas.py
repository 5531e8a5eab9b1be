"""JSON Schema, draft 2020-12: whether a schema is one, whether a value fits, and what structured outputs can compile.

Nothing is fetched: a reference that leaves the schema does not resolve.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, cast

from .._core.json_access import as_list, as_object
from .errors import invalid
from .schema_weight import is_heavy, resolve

DRAFT = "https://json-schema.org/draft/2020-12"
Schema = Mapping[str, Any]


# What answers questions about heavy schemas: where others wait too, something that can be stopped. Set by the server.
Elsewhere = Callable[..., Any]
_elsewhere: list[Elsewhere] = []
MOST_VALUE = 1000  # characters of a value that a pattern may be matched with at once
TOO_COMPLEX = "Schema is too complex for compilation."


class TooHeavyError(Exception):
    """A question about a schema took too long."""


def answer_heavy_with(elsewhere: Elsewhere) -> None:
    """Have questions about heavy schemas answered elsewhere: a function of the question's name and its arguments."""
    _elsewhere[:] = [elsewhere]


def is_asked_elsewhere(schema: Schema) -> bool:
    """Return whether questions about a schema are answered elsewhere."""
    return bool(_elsewhere) and is_heavy(schema)


def ask_elsewhere(question: str, *arguments: Any) -> Any:
    """Ask a question about a heavy schema.

    Raises:
        TooHeavyError: it took too long.
    """
    return _elsewhere[0](question, *arguments)


def mistake(schema: Schema) -> str | None:
    """Return what is wrong with a schema, None when it is one.

    Raises:
        ApiError: 400; it takes too long to find out.
    """
    return _judged("mistake", schema) if is_asked_elsewhere(schema) else mistake_here(schema)


def misfit(value: object, schema: Schema) -> str | None:
    """Return why a value does not fit a schema, None when it does.

    Raises:
        ApiError: 400; it takes too long to find out.
    """
    heavy = _elsewhere and (is_heavy(schema) or len(json.dumps(value)) > MOST_VALUE)
    return _judged("misfit", value, schema) if heavy else misfit_here(value, schema)


def _judged(question: str, *arguments: Any) -> Any:
    try:
        return ask_elsewhere(question, *arguments)
    except TooHeavyError:
        raise invalid(TOO_COMPLEX) from None


def mistake_here(schema: Schema) -> str | None:
    """Return what is wrong with a schema, however long that takes."""
    return _mistake(json.dumps(schema))


def misfit_here(value: object, schema: Schema) -> str | None:
    """Return why a value does not fit a schema, however long that takes."""
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types of its own
    from jsonschema.exceptions import best_match  # type: ignore[import-untyped]
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    try:
        validator: Any = Draft202012Validator(
            schema, registry=Registry(), format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        found: list[Any] = [best_match(validator.iter_errors(value))]
    except (Unresolvable, RecursionError, re.error, ValueError, TypeError, OverflowError) as trouble:
        return str(trouble) or type(trouble).__name__
    return None if found[0] is None else str(found[0].message)


@lru_cache(maxsize=512)
def _mistake(text: str) -> str | None:
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(json.loads(text))
    except SchemaError as error:
        return str(error.message)
    except (RecursionError, re.error, ValueError, TypeError, OverflowError) as error:
        return str(error) or type(error).__name__
    return None


# --- What structured outputs can compile (rules SO-2 and SO-3) ----------------------------------------------------------


class Trouble(Enum):
    """Kinds of what cannot be compiled."""

    CIRCLE = "circle"
    WORD = "word"


FORMATS = frozenset(
    ("date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"),
)
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


def troubles(schema: Schema) -> Iterator[tuple[Trouble, str]]:
    """Yield what in a schema cannot be compiled."""
    yield from _circles(schema)
    for part in parts(schema):
        yield from ((Trouble.WORD, words) for words in _words(part, schema))


def parts(schema: object, depth: int = 0) -> Iterator[Schema]:
    """Yield a schema and every schema in it."""
    if not isinstance(schema, dict) or depth > _DEPTH:
        return
    known = cast("dict[str, Any]", schema)
    yield known
    inner = [known.get("items"), known.get("additionalProperties")]
    for word in ("properties", "$defs", "definitions"):
        inner += _values(known.get(word))
    for word in _INNER:
        inner += _items(known.get(word))
    for part in inner:
        yield from parts(part, depth + 1)


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


def _circles(root: Schema) -> Iterator[tuple[Trouble, str]]:
    """Follow every reference once, and yield the first circle."""
    is_open: dict[str, bool] = {}
    ways = [("", iter(_references_in(root)))]
    while ways:
        place, left = ways[-1]
        reference = next(left, None)
        if reference is None:
            is_open[place] = False
            ways.pop()
        elif reference == "#" or is_open.get(reference):
            yield Trouble.CIRCLE, "Circular $ref detected"
            return
        elif reference not in is_open:
            is_open[reference] = True
            ways.append((reference, iter(_references_in(resolve(reference, root)))))


def _references_in(part: object) -> list[str]:
    found = [inner.get("$ref") for inner in parts(part)]
    return [*dict.fromkeys(reference for reference in found if isinstance(reference, str))]


def optional_count(schema: Schema) -> int:
    """Count the properties that may be left out (rule SO-4)."""
    return sum(len(set(_keys(part.get("properties"))) - set(_items(part.get("required")))) for part in parts(schema))


def union_count(schema: Schema) -> int:
    """Count the parameters that may have several types (rule SO-4)."""
    return sum("anyOf" in part or isinstance(part.get("type"), list) for part in parts(schema))


def _values(value: object) -> list[Any]:
    return list(as_object(value).values())


def _keys(value: object) -> list[str]:
    return list(as_object(value))


def _items(value: object) -> list[Any]:
    return [item for item in as_list(value) if not isinstance(item, list)]
