"""Checking a JSON body against its types, and wording the first mistake as the API does (rules MSG-21 and HDR-10)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from ...rules.errors import ApiError, invalid
from ...types._base import FORBID_EXTRA

# What Pydantic says and the API does not.
_WORDS = {
    "dict_type": "Input should be a valid dictionary",
    "list_type": "Input should be a valid list",
    "model_attributes_type": "Input should be a valid dictionary",
    "union_tag_not_found": "Field required",
}


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
        # Strict, so that "5" is no number; from JSON text, so that a JSON list still is a sequence.
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


def mistake(error: ErrorDetails, data: Any) -> ApiError:
    """Word one Pydantic error as `<path>: <message>`."""
    location = path(error["loc"], data, missing=error["type"] in ("missing", "extra_forbidden"))
    if error["type"] == "union_tag_not_found":
        location = [
            *location,
            str(error.get("ctx", {}).get("discriminator")).strip("'"),
        ]  # the tag is the field that is missing
    message = _WORDS.get(error["type"], error["msg"])
    return invalid(f"{'.'.join(location)}: {message}" if location else message)


def path(loc: Sequence[int | str], data: Any, *, missing: bool) -> list[str]:
    """Return where an error is, without the union tags that Pydantic adds to the way there.

    The way is followed through the data. A step that an object does not know is a tag, and so is one that repeats the
    `type` of the object just reached, unless it is the last: that names a field, which may be `missing` or too much.
    """
    found: list[str] = []
    fresh = True  # whether the place was just reached, so that its tag may come next
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if fresh and _is_tag(step, data, last=last, missing=missing):
            fresh = False
            continue
        found.append(str(step))
        data = _follow(step, data)
        fresh = True
    return found


def _is_tag(step: int | str, data: Any, *, last: bool, missing: bool) -> bool:
    if isinstance(step, int):
        return False
    if not isinstance(data, dict):
        return True
    known = cast("dict[str, Any]", data)
    if last:
        return step not in known and not missing
    return step not in known or known.get("type") == step


def _follow(step: int | str, data: Any) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None
