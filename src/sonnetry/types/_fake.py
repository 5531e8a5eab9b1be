"""Objects for tests: every field that a test does not name gets a plain value of its type."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, get_args, get_origin

import pydantic

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
PLAIN: dict[Any, Any] = {str: "", int: 0, float: 0.0, bool: False, bytes: b"", datetime: MOMENT, type(None): None}
EMPTY: dict[Any, Any] = {list: list, dict: dict, tuple: tuple}


def fake(model: type[pydantic.BaseModel], given: dict[str, Any]) -> Any:
    """Make an object of a class; required fields that were not given get a plain value.

    Raises:
        pydantic.ValidationError: a given value does not fit.
    """
    fields = model.model_fields.items()
    made = {name: plain(field.annotation, name) for name, field in fields if field.is_required() and name not in given}
    return model.model_validate({**made, **given})


def plain(annotation: Any, name: str = "") -> Any:
    """Return a plain value of a type: empty, zero, or the first that is listed."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return plain(get_args(annotation)[0], name)
    if origin is Literal:
        return get_args(annotation)[0]
    if origin in EMPTY or annotation in EMPTY:
        return EMPTY[origin or annotation]()
    if annotation in PLAIN:
        return f"{name}_fake" if annotation is str and name == "id" else PLAIN[annotation]
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        return fake(annotation, {})
    options = get_args(annotation)
    return None if type(None) in options or not options else plain(options[0], name)
