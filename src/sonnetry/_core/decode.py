"""Bodies as typed objects: straight from bytes by pydantic-core, forgivingly where the wire does not fit the types."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, TypeGuard, cast

import pydantic
from pydantic_core import SchemaValidator, ValidationError, from_json

from ..types._base import tags_of, union_members
from ..types._plugins import spare_the_search

BOM = b"\xef\xbb\xbf"


class NotJSON(ValueError):  # noqa: N818  (a fact about the body, not a failure of ours)
    """A body that is not JSON; `position` is where reading failed, counted in bytes, or None when it cannot be said."""

    def __init__(self, reason: str, position: int | None = None) -> None:
        super().__init__(reason if position is None else f"{reason} (byte {position})")
        self.position = position


class TypeMismatch(NotJSON):
    """A body that is JSON and does not fit its type, where the caller wants no forgiveness."""


@cache
def validator(tp: Any) -> SchemaValidator:
    """Return the validator of a type, built once; its `validate_json` decodes bytes, or raises `ValidationError`."""
    spare_the_search()
    if _is_model(tp):
        tp.model_rebuild()  # models of the wire are built when first used; the class keeps what is built
        return cast("SchemaValidator", tp.__pydantic_validator__)  # a plugin may wrap it, with the same methods
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(tp)
    adapter.rebuild()
    return cast("SchemaValidator", adapter.validator)


def _is_model(tp: Any) -> TypeGuard[type[pydantic.BaseModel]]:
    return isinstance(tp, type) and issubclass(tp, pydantic.BaseModel)


def decode(tp: Any, body: bytes, *, strict: bool = False) -> Any:
    """Return the body as an object of type `tp`; what does not fit is kept as it came, or refused where `strict`.

    Raises:
        NotJSON: the body is not JSON.
        TypeMismatch: it does not fit, and `strict` is set.
    """
    try:
        return validator(tp).validate_json(body)
    except ValidationError as error:
        if body.startswith(BOM):
            return decode(tp, body.removeprefix(BOM), strict=strict)
        if strict:
            raise TypeMismatch(_first(error)) from error
        return forgive(tp, body)


def describes_object(tp: Any) -> bool:
    """Return whether JSON of a type is always an object: a model, or a union of models."""
    return _are_models(tp)


@cache
def _are_models(tp: Any) -> bool:
    return all(isinstance(member, type) and issubclass(member, pydantic.BaseModel) for member in union_members(tp))


def _first(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{'.'.join(map(str, found['loc'])) or 'body'}: {found['msg']}"


def forgive(tp: Any, body: bytes) -> Any:
    """Return an object for a body that its validator refused.

    Raises:
        NotJSON: the body is not JSON.
    """
    from ..types._forgiving import build

    return build(tp, parse(body))


def parse(body: bytes) -> Any:
    """Return the JSON value of a body.

    Raises:
        NotJSON: the body is not JSON.
    """
    try:
        return from_json(body)
    except ValueError:
        return _parse_leniently(body.removeprefix(BOM))


def _parse_leniently(body: bytes) -> Any:
    # The standard parser also takes what is JSON by its grammar alone, such as half a surrogate pair or deep nesting,
    # and it knows the position of a mistake.
    import json

    try:
        return json.loads(body.decode())
    except json.JSONDecodeError as error:
        raise NotJSON(error.msg, len(error.doc[: error.pos].encode())) from None
    except UnicodeDecodeError as error:
        raise NotJSON("invalid UTF-8", error.start) from None
    except (ValueError, RecursionError) as error:
        raise NotJSON(str(error)) from None


@lru_cache(maxsize=64)
def validators_by_name(union: Any, tag: str = "type") -> dict[bytes, Callable[[bytes], Any]]:
    """Map each listed event name to the function that decodes its data."""
    return {
        name.encode(): validator(member).validate_json
        for member in union_members(union)
        for name in tags_of(member, tag)
    }


@lru_cache(maxsize=64)
def validators_by_head(union: Any) -> dict[bytes, Callable[[bytes], Any]]:
    """The same for the events inside a stream, keyed by their `event:` line; first and last need a closer look."""
    edges = (b"message_start", b"message_stop")
    return {b"event: " + name: decode for name, decode in validators_by_name(union).items() if name not in edges}
