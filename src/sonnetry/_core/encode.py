"""Requests as bytes: JSON bodies, query strings and paths.

Bodies are compact UTF-8 JSON. Absent arguments (`omit`, `NOT_GIVEN`) disappear at any depth, any iterable is a list,
response objects become what the API accepts back, and a path or open file as the data of a base64 source is read. The fast path is the C encoder of `json`; only a body that needs
it is walked in Python.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from os import PathLike
from typing import Any
from urllib.parse import SplitResult, quote, unquote

from .sentinels import ABSENT

DEEPEST = 200
PATH_SAFE = "-._~!$&'()*+,;=:@"  # RFC 3986 pchar


def body(value: object) -> bytes:
    """Encode a JSON body.

    Tool calls whose input is not complete are left out, with one warning.

    Raises:
        ValueError: a number is not finite, a value contains itself, or a text is no valid Unicode; the message names
            the place. Or a message holds nothing but incomplete tool calls.
        TypeError: a value has no JSON form; the message names the place.
    """
    try:
        return _FAST.encode(value).encode()
    except (_NeedsWalkError, ValueError, TypeError, RecursionError):
        return _walked(value)


def _instant(moment: datetime) -> str:
    """Write a time as RFC 3339 asks, with its zone; one without is local."""
    return (moment if moment.tzinfo else moment.astimezone()).isoformat()


def _walked(value: object) -> bytes:
    return _STRICT.encode(_walk(value, "", ())).encode()


class _NeedsWalkError(Exception):
    """The fast path met a value that it cannot encode by itself."""


def _quick(item: object) -> object:
    if hasattr(item, "to_param") or isinstance(item, (Mapping, datetime)):
        return _plain(item)
    # Absent arguments must vanish with their key, and an iterator can be read only once.
    raise _NeedsWalkError


# Without a check for cycles: they end in RecursionError, and the walk names them.
_FAST = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"), default=_quick
)
_STRICT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _plain(item: Any) -> object:
    """Turn what JSON does not know into what it knows, one level deep."""
    if hasattr(item, "to_param"):
        return item.to_param()
    if hasattr(item, "model_dump"):
        return item.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(item, Mapping):
        return dict(item)
    if isinstance(item, datetime):
        return _instant(item)
    if isinstance(item, date):
        return item.isoformat()
    if isinstance(item, Iterable) and not isinstance(item, (bytes, bytearray, memoryview)):
        return list(item)
    raise TypeError(f"{type(item).__name__} has no JSON form")


def _walk(value: object, path: str, above: tuple[int, ...]) -> object:
    """Rebuild a value for JSON without absent arguments, naming the place of whatever cannot be encoded."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return _checked_text(value, path)
    if isinstance(value, float):
        return _checked_number(value, path)
    if len(above) > DEEPEST:
        raise ValueError(f"{path[:80]}... is nested too deeply")
    if id(value) in above:
        raise ValueError(f"{path or 'the body'} contains itself")
    above = (*above, id(value))
    if isinstance(value, Enum):
        return _walk(value.value, path, above)
    if isinstance(value, dict):
        return _walk_object(value, path, above)
    if isinstance(value, (list, tuple)):
        items = _sendable(value)
        return [_walk(item, f"{path}[{n}]", above) for n, item in enumerate(items) if not isinstance(item, ABSENT)]
    try:
        return _walk(_plain(value), path, above)
    except TypeError as error:
        raise TypeError(f"{path or 'the body'}: {error}") if " has no JSON form" in str(error) else error from None


def _sendable(items: list[Any] | tuple[Any, ...]) -> list[Any] | tuple[Any, ...]:
    """Leave out the tool calls that are not complete."""
    if all(getattr(item, "is_complete", True) for item in items):
        return items
    from ..types._tool_calls import without_incomplete_calls

    return without_incomplete_calls(list(items))


def _walk_object(value: dict[Any, Any], path: str, above: tuple[int, ...]) -> dict[str, object]:
    if value.get("type") == "base64" and _is_file(value.get("data")):
        value = {**value, "data": _base64(value["data"], path)}
    return {
        _checked_text(_key(key), path): _walk(item, f"{path}.{key}" if path else str(key), above)
        for key, item in value.items()
        if not isinstance(item, ABSENT)
    }


def _is_file(data: object) -> bool:
    return isinstance(data, PathLike) or hasattr(data, "read")


def _base64(file: Any, path: str) -> str:
    """Read and encode the path or open file that stands for the data of a source."""
    from base64 import b64encode
    from pathlib import Path

    content = Path(file).read_bytes() if isinstance(file, PathLike) else file.read()
    if isinstance(content, str):
        raise TypeError(f"{path}.data gives text; open the file in binary mode")
    return b64encode(content).decode("ascii")


def _key(key: object) -> str:
    """Name a key as the fast path does."""
    if isinstance(key, str):
        return str(key.value) if isinstance(key, Enum) else key
    if key is None or isinstance(key, (bool, int, float)):
        return json.dumps(key)
    raise TypeError(f"a key is a text, not {type(key).__name__}")


def _checked_number(value: float, path: str) -> float:
    if not math.isfinite(value):
        raise ValueError(f"{path or 'the body'} is {value!r}, which JSON cannot express")
    return value


def _checked_text(value: str, path: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{path or 'the body'} holds a lone surrogate at character {error.start}") from None
    return value


def quoted(text: str) -> str:
    """Percent-encode what a path, with or without a query, must not hold; what is encoded already stays."""
    return quote(text, safe="/?%[]" + PATH_SAFE)


def target(parts: SplitResult) -> str:
    """Write the path and query of a URL as a request names them."""
    return quoted(f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/")


def path(template: str, arguments: Mapping[str, object]) -> str:
    """Fill a path template with percent-encoded arguments (rule HDR-15).

    Raises:
        ValueError: an argument is empty or a dot segment.
    """
    return template.format_map({name: _segment(name, value) for name, value in arguments.items()})


def _segment(name: str, value: object) -> str:
    text = "" if value is None or isinstance(value, ABSENT) else str(value)
    if not text:
        raise ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")
    if unquote(text).split(";", 1)[0] in (".", ".."):
        raise ValueError(f"{name} must not be a dot segment: {text!r}")
    return quote(text, safe=PATH_SAFE)


def query(arguments: Mapping[str, object]) -> str:
    """Encode query arguments (rules HDR-15, HDR-16): `k[]=` for lists, `a[b]=` for objects; None is dropped."""
    return "&".join(
        f"{quote(name, safe='[]')}={quote(value, safe='')}"
        for key, item in arguments.items()
        for name, value in _pairs(key, item)
    )


def _pairs(key: str, value: object) -> Iterable[tuple[str, str]]:
    if value is None or isinstance(value, ABSENT):
        return
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _pairs(f"{key}[{name}]", item)
    elif isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        for item in value:
            yield from _pairs(f"{key}[]", item)
    else:
        yield key, _query_text(value)


def _query_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return _instant(value)
    return str(value.value if isinstance(value, Enum) else value)
