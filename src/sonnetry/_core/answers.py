"""Answers as objects: a body becomes the endpoint's result, with the headers it came with."""

from __future__ import annotations

from functools import cache
from typing import Any

from .errors import APIResponseValidationError
from .headers import Headers
from .wire import Response


def decode_answer(result: Any, response: Response, *, strict: bool = False) -> Any:
    """Decode a body as the type a row or a caller names; None means whatever JSON it holds.

    Raises:
        APIResponseValidationError: the body is no JSON where JSON must be, or does not fit its type and `strict` is set.
    """
    if result is bytes:
        return response.content
    if result is str:
        return response.text
    if result is None:
        return _untyped(response)
    typed = _typed()
    try:
        value = typed.decode(result, response.content, strict=strict)
    except typed.NotJSON as error:
        raise invalid(response, str(error)) from error.__cause__ or error
    if isinstance(value, typed.BaseModel):
        typed.attach_headers(value, response.headers)
    return value


@cache
def _typed() -> Any:
    # Pydantic is loaded with the first typed answer, and looked up once: imports in a function cost on every call.
    from types import SimpleNamespace

    from ..types._base import BaseModel, attach_headers
    from .decode import NotJSON, decode

    return SimpleNamespace(BaseModel=BaseModel, attach_headers=attach_headers, NotJSON=NotJSON, decode=decode)


def invalid(response: Response, reason: str) -> APIResponseValidationError:
    """Make the error for an answer that cannot be decoded."""
    shown = response.text[:200]
    message = f"the answer is not what this endpoint answers ({reason}): {shown!r}"
    return APIResponseValidationError(response, response.text, message=message)


def _untyped(response: Response) -> Any:
    if not response.content:
        return None
    if _is_json(response.headers):
        try:
            return response.json()
        except (ValueError, RecursionError) as error:
            raise invalid(response, str(error)) from error
    return response.text


def _is_json(headers: Headers) -> bool:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind in ("", "application/json") or kind.endswith("+json")
