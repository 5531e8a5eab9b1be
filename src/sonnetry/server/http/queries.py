"""Query strings as the parameters of a list: checked against the same types as bodies (rules HDR-10 and HDR-16)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, get_args, get_origin
from urllib.parse import parse_qs

from pydantic import ValidationError

from ...rules.errors import ApiError, invalid
from ...rules.shapes import adapter, mistake

IGNORED = ("beta",)  # rule HDR-11
SIDES = ("gt", "gte", "lt", "lte")


def read_query(type_: Any, query: str) -> dict[str, Any]:
    """Return the parameters that a query string gives; `name[]` and repeated names make lists, `name[gte]` is `name_gte`.

    Raises:
        ApiError: 400; a name is not known, or a value does not fit.
    """
    given = {name: values for name, values in parse_qs(query, keep_blank_values=True).items() if name not in IGNORED}
    try:
        found: dict[str, Any] = adapter(type_).validate_python(_named(type_, given), strict=False)
    except ValidationError as error:
        raise _mistake(error, given) from None
    return found


def _named(type_: Any, given: Mapping[str, list[str]]) -> dict[str, Any]:
    known = type_.__annotations__
    found: dict[str, Any] = {}
    for wire, values in given.items():
        name = wire.removesuffix("[]")
        if name.endswith(tuple(f"[{side}]" for side in SIDES)):
            name = name[:-1].replace("[", "_")
        found.setdefault(name, []).extend(values)
    return {name: values if _is_list(known.get(name)) else values[-1] for name, values in found.items()}


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is list or any(_is_list(part) for part in get_args(annotation))


def _mistake(error: ValidationError, given: Mapping[str, list[str]]) -> ApiError:
    first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    if name == "limit":
        context = first.get("ctx", {})
        return invalid(f"limit: Input should be a whole number from 1 to {context.get('le', 1000)}")
    if first["type"] == "literal_error":
        return invalid(
            f"{name}: '{given.get(name, given.get(f'{name}[]', ['']))[-1]}' is not a valid value; expected one of {_options(first)}"
        )
    return mistake(first, {name: None})


def _options(error: Any) -> str:
    return str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")


def moment_of(value: str | datetime, name: str) -> float:
    """Return a time of a query as seconds since the epoch.

    Raises:
        ApiError: 400; it is not an RFC 3339 time.
    """
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        raise invalid(f"{name}: Input should be a valid RFC 3339 time") from None
