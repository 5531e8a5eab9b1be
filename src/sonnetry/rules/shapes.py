"""Checking a JSON body against its types, and wording the first mistake as the API does (rules MSG-21 and HDR-10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from .._core.json_access import as_object
from ..types._base import FORBID_EXTRA
from .errors import ApiError, follow, invalid, type_at

# What Pydantic says and the API does not.
_WORDS = {
    "dict_type": "Input should be a valid dictionary",
    "list_type": "Input should be a valid list",
    "model_attributes_type": "Input should be a valid dictionary",
    "union_tag_not_found": "Field required",
}

# Objects of which the service shows the kind although there is only one, by the field that holds them.
_UNIONS_OF_ONE = {"cache_control": "ephemeral"}


@cache
def adapter(type_: Any) -> TypeAdapter[Any]:
    """Return the validator of a type, built once and only when first asked for; classes bring their own settings."""
    return TypeAdapter(type_, config=None if isinstance(type_, type) else FORBID_EXTRA)


def parse(type_: Any, body: bytes) -> Any:
    """Return the body as data of this type.

    Raises:
        ApiError: 400 with the first mistake.
    """
    if b"NaN" in body or b"Infinity" in body:
        parse_json(body)  # the validator would let them pass as numbers
    try:
        # Strict, so that "5" is not a number; from JSON text, so that a JSON list still is a sequence.
        return adapter(type_).validate_json(body, strict=True)
    except ValidationError as error:
        raise mistake(error.errors(include_url=False, include_input=False)[0], parse_json(body)) from None


def parse_json(body: bytes) -> Any:
    """Return the body as plain JSON data.

    Raises:
        ApiError: 400; it is not JSON.
    """
    try:
        return from_json(body, allow_inf_nan=False)
    except ValueError as error:
        raise invalid(f"The request body is not valid JSON: {error}") from None


def mistakes(type_: Any, body: bytes) -> list[ApiError]:
    """Return all that is wrong with a body of this type, in the order in which it is found.

    Raises:
        ApiError: 400; it is not JSON.
    """
    data = parse_json(body)
    try:
        adapter(type_).validate_json(body, strict=True)
    except ValidationError as error:
        return [mistake(found, data) for found in error.errors(include_url=False, include_input=False)]
    return []


def mistake(error: ErrorDetails, data: Any) -> ApiError:
    """Word one Pydantic error as `<path>: <message>`."""
    steps = list(path(error["loc"], data, missing=error["type"] in ("missing", "extra_forbidden")))
    if error["type"] == "union_tag_not_found":  # the tag is the field that is missing
        tag = str(error.get("ctx", {}).get("discriminator")).strip("'")
        steps.append((tag, tag))
    message = _WORDS.get(error["type"], error["msg"])
    location, at = ".".join(shown for shown, _ in steps), tuple(step for _, step in steps if step is not None)
    return invalid(f"{location}: {message}" if location else message, at=at, kind=error["type"])


def path(loc: Sequence[int | str], data: Any, *, missing: bool) -> Iterator[tuple[str, int | str | None]]:
    """Yield where an error is: each step as it is shown and as it is in the data, None for the kind of a union's member.

    The way is followed through the data. A step that an object does not know is a tag of Pydantic's. It is shown if it is
    the `type` of that object (rule REC-7). The last step names a field, which may be `missing` or too much.
    """
    before = ""
    fresh = True  # whether the place was just reached, so that its tag may come next
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if fresh and not last and step == type_at(data):
            yield str(step), None
            before, fresh = str(step), False
        elif _is_field(step, data, named=last and missing):
            for kind in _only_kind(before, data):
                yield kind, None
            yield str(step), step
            before, data, fresh = str(step), follow((step,), data), True


def _is_field(step: int | str, data: Any, *, named: bool) -> bool:
    return isinstance(step, int) or step in as_object(data) or (named and isinstance(data, dict))


def _only_kind(before: str, data: Any) -> Sequence[str]:
    """Return the kind of an object that the service reads as a union of one member; `before` is the step that led to it."""
    kind = _UNIONS_OF_ONE.get(before)
    return [kind] if kind is not None and kind == type_at(data) else []
