"""Answers as objects, with the headers they came with; and where one lies that another answer points to (batch results)."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

from ..endpoints import Endpoint
from .errors import AnthropicError, APIResponseValidationError, names_error
from .headers import Headers
from .secrets import redact
from .settings import Settings
from .wire import Origin, Response

R = TypeVar("R")
_HTTP_LIBRARIES = frozenset({"httpx", "httpx2"})
_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def decode_answer(result: Any, response: Response, *, strict: bool = False) -> Any:
    """Decode a body as the type a row or a caller names; None means whatever JSON it holds.

    Raises:
        APIResponseValidationError: the body is not JSON where JSON must be, not an object where one must be, or does
            not fit its type and `strict` is set.
        APIStatusError: the body is an error, whatever the status says.
    """
    if result is bytes:
        return response.content
    if result is str:
        return response.text
    if result is None:
        return _untyped(response)
    if result is type(None):
        return None
    if _is_foreign(result):
        return _foreign(result, response)
    typed = _typed()
    try:
        value = typed.decode(result, response.content, strict=strict)
    except typed.NotJSON as error:
        raise invalid(response, str(error)) from error.__cause__ or error
    if isinstance(value, typed.BaseModel):
        typed.attach_headers(value, response.headers)
        if "usage" in value.__dict__:
            typed.tell_usage(value.__dict__)
    elif typed.describes_object(result):
        raise invalid(response, "it is JSON, but not an object")
    return value


def _is_foreign(result: Any) -> bool:
    """Return whether a caller wants the answer as one of `httpx` or `httpx2`, or of a class derived from theirs."""
    return isinstance(result, type) and any(
        base.__name__ == "Response" and base.__module__.partition(".")[0] in _HTTP_LIBRARIES for base in result.__mro__
    )


def _foreign(result: Any, response: Response) -> Any:
    """Make the answer of another library; the body is unpacked already, so nothing may say that it is packed."""
    import sys

    library = next(base.__module__ for base in result.__mro__ if base.__name__ == "Response").partition(".")[0]
    asked = response.request
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in _OF_THE_WIRE]
    return result(
        response.status_code,
        headers=headers,
        content=response.content,
        request=asked and sys.modules[library].Request(asked.method, asked.url, headers=redact(asked.headers)),
    )


def error_inside(result: Any, content: bytes) -> bool:
    """Return whether a body with a good status is an error where an object of the API is expected."""
    return b'"error"' in content[:512] and names_error(content) and _typed().expects(result)


@cache
def _typed() -> Any:
    # Pydantic is loaded with the first typed answer, and looked up once: imports in a function cost on every call.
    from types import SimpleNamespace

    from ..types._base import BaseModel, attach_headers
    from ..types._priced import tell_usage
    from .decode import NotJSON, decode, describes_object

    def expects(result: Any) -> bool:
        # A class with a field of this name may have this value without being an error.
        return describes_object(result) and "error" not in getattr(result, "model_fields", ())

    return SimpleNamespace(
        BaseModel=BaseModel,
        attach_headers=attach_headers,
        tell_usage=tell_usage,
        NotJSON=NotJSON,
        decode=decode,
        describes_object=describes_object,
        expects=expects,
    )


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


def at_results_url(
    endpoint: Endpoint[R], owner: Any, settings: Settings, path: Any
) -> tuple[Endpoint[R], Any, int | None]:
    """Point a row at the URL that its owner's answer names, and tell how many lines are promised.

    On another origin than ours the row's own path is used (decision 7).

    Raises:
        AnthropicError: the answer does not lie anywhere.
    """
    _, field = cast("tuple[Endpoint[Any], str]", endpoint.source)
    url = getattr(owner, field, None)
    if not url:
        raise _nowhere(owner, field)
    ours = _is_ours(url, settings)
    row = endpoint.changed(path=url, source=None) if ours else endpoint.changed(source=None)
    return row, None if ours else path, _promised(owner)


def _nowhere(owner: Any, field: str) -> AnthropicError:
    """Make the error for an answer that does not lie anywhere, naming whose it is and how far that is (rule BAT-7)."""
    state, archived = getattr(owner, "processing_status", None), getattr(owner, "archived_at", None)
    name = getattr(owner, "id", "this object")
    if archived is not None:
        return AnthropicError(f"{name} has no {field} any more: it was archived at {archived} (status {state!r})")
    return AnthropicError(f"{name} has no {field} yet: its status is {state!r}")


def _is_ours(url: str, settings: Settings) -> bool:
    try:
        return Origin.of(url) == settings.origin
    except ValueError:
        return False


def _promised(owner: Any) -> int | None:
    """Return how many lines an ended batch says its results have (rule BAT-4), None when it does not say."""
    counts = getattr(owner, "request_counts", None)
    numbers = [getattr(counts, name, None) for name in ("succeeded", "errored", "canceled", "expired")]
    known = [number for number in numbers if isinstance(number, int)]
    return sum(known) if len(known) == len(numbers) else None
