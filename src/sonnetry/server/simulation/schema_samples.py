"""The smallest value that a JSON schema allows, for tool calls and structured answers of the simulation.

A schema comes from a stranger: parts that make no sense are passed over, and however it refers to itself the value stays
small. `fitting` proves what it returns against the schema; `sample` is its first guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard, cast

from ..._core.schema_limits import resolve
from ...rules.errors import ApiError
from ...rules.json_schemas import TooHeavyError, ask_elsewhere, is_asked_elsewhere, misfit_here
from .regex_samples import matching

_DEPTH = 12  # nested schemas
_NODES = 500  # values in one sample
_LONGEST = 256  # signs or items that a schema may demand
_CHOICES = 8  # alternatives of unions that are tried

_FORMATS = {
    "date": "2026-01-01",
    "date-time": "2026-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "duration": "P1D",
    "email": "user@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_KINDS: Mapping[str, tuple[str, ...]] = {
    "object": ("properties", "required", "additionalProperties"),
    "array": ("items", "minItems", "prefixItems"),
    "integer": ("minimum", "exclusiveMinimum", "multipleOf", "maximum"),
}

Schema = dict[str, Any]


def sample(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a small object for an object's schema: its required properties."""
    return _object(_Sampler(dict(schema)).value({"type": "object", **schema}, 0))


def fitting(schema: Mapping[str, Any], what: str, *, sample_object: bool = False) -> Any:
    """Return a small value that fits a schema.

    Raises:
        ApiError: 501; none was found, or not in time. `what` says what it is for.
    """
    if not is_asked_elsewhere(schema):
        return fitting_here(schema, what, sample_object=sample_object)
    try:
        return ask_elsewhere("fitting", schema, what, sample_object)["value"]
    except (TooHeavyError, KeyError):
        raise _none_found(what) from None


def fitting_here(schema: Mapping[str, Any], what: str, *, sample_object: bool = False) -> Any:
    """Return a small value that fits a schema.

    Raises:
        ApiError: 501; none was found. `what` says what it is for.
    """
    whole = {"type": "object", **schema} if sample_object else dict(schema)
    for value in _guesses(whole):
        if misfit_here(value, schema) is None:
            return value
    raise _none_found(what)


def _none_found(what: str) -> ApiError:
    return ApiError(
        501, f"The simulation found no value that fits the schema of {what}. Prepare the answer: POST /_local/turns."
    )


def _guesses(schema: Schema) -> Iterator[Any]:
    for suggested in (True, False):  # what a schema suggests need not fit it
        for everything in (False, True):
            for choice in range(_CHOICES):
                yield _Sampler(schema, choice=choice, everything=everything, suggested=suggested).value(schema, 0)


class _Sampler:
    """Makes one sample, counting what it makes.

    `choice` is which alternative of a union it takes, `everything` includes optional properties, `suggested` takes the
    examples and defaults of the schema.
    """

    def __init__(self, root: Schema, *, choice: int = 0, everything: bool = False, suggested: bool = True) -> None:
        self._suggested = suggested
        self._root = root
        self._left = _NODES
        self._choice = choice
        self._everything = everything

    def value(self, given: object, depth: int) -> Any:
        self._left -= 1
        if not isinstance(given, dict) or depth > _DEPTH or self._left < 0:
            return None
        schema = cast("Schema", given)
        if "const" in schema:
            return schema["const"]
        if self._suggested and (
            found := [*_list(schema, "examples"), *([schema["default"]] if "default" in schema else [])]
        ):
            return found[0]
        if found := _list(schema, "enum"):
            return found[0]
        if reference := _text(schema, "$ref"):
            return self.value({**_object(resolve(reference, self._root)), **_without(schema, "$ref")}, depth + 1)
        for word in ("anyOf", "oneOf"):
            if found := _list(schema, word):
                taken = found[self._choice % len(found)]
                return self.value({**_without(schema, word), **_object(taken)} if _object(taken) else taken, depth + 1)
        if found := _list(schema, "allOf"):
            return self.value(_merged([_without(schema, "allOf"), *found]), depth + 1)
        return self._typed(schema, depth)

    def _typed(self, schema: Schema, depth: int) -> Any:
        match _kind(schema):
            case "object":
                properties = _object(schema.get("properties"))
                wanted = [name for name in _list(schema, "required") if isinstance(name, str)]
                names = dict.fromkeys([*wanted, *(properties if self._everything else ())])
                return {name: self.value(properties.get(name, {}), depth + 1) for name in list(names)[:_LONGEST]}
            case "array":
                return self._array(schema, depth)
            case "string":
                return _string(schema)
            case "integer" | "number":
                return _least(schema)
            case "boolean":
                return True
            case _:
                return None

    def _array(self, schema: Schema, depth: int) -> list[Any]:
        first = [self.value(item, depth + 1) for item in _list(schema, "prefixItems")[:_LONGEST]]
        wanted = max(_count(schema, "minItems"), _count(schema, "minContains") or int("contains" in schema))
        item = schema.get("contains", schema.get("items", {}))
        rest = [self.value(item, depth + 1) for _ in range(min(wanted - len(first), self._left + 1))]
        return _different(first + rest) if schema.get("uniqueItems") is True else first + rest


def _string(schema: Schema) -> str:
    if pattern := _text(schema, "pattern"):
        return matching(pattern) or "text"
    plain = _FORMATS.get(_text(schema, "format")) or "text".ljust(_count(schema, "minLength"), ".")
    return plain[: _count(schema, "maxLength")] if "maxLength" in schema else plain


def _different(items: list[Any]) -> list[Any]:
    """Return items of which no two are equal, as far as numbers and texts allow."""
    return [
        item + number
        if isinstance(item, (int, float)) and not isinstance(item, bool)
        else f"{item}{number or ''}"
        if isinstance(item, str)
        else item
        for number, item in enumerate(items)
    ]


def _merged(schemas: list[Any]) -> Schema:
    """Return one schema for all of some, their properties and requirements together."""
    merged: Schema = {}
    for schema in map(_object, schemas):
        properties = {**_object(merged.get("properties")), **_object(schema.get("properties"))}
        required = [*_list(merged, "required"), *_list(schema, "required")]
        merged = {**merged, **schema, "required": required, "properties": properties}
    return {name: value for name, value in merged.items() if value not in ([], {})}


def _without(schema: Schema, word: str) -> Schema:
    return {name: value for name, value in schema.items() if name != word}


def _kind(schema: Schema) -> Any:
    kinds = _list(schema, "type") or [schema.get("type")]
    implied = (kind for kind, words in _KINDS.items() if any(word in schema for word in words))
    return kinds[0] or next(implied, "string")


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
    most = _number(schema, "maximum")
    least = lowest if lowest is not None else 0 if above is None else above + 1
    if most is not None and lowest is None and above is None and most < 0:
        least = most
    step = _number(schema, "multipleOf")
    return least if not step or step < 0 or abs(least) > 2**53 else -(-least // step) * step


def _count(schema: Schema, word: str) -> int:
    number = _number(schema, word) or 0
    return int(max(0, min(number, _LONGEST)))
