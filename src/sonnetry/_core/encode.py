"""Requests as bytes: JSON bodies, query strings and paths.

Bodies are compact UTF-8 JSON. Absent arguments (`omit`, `NOT_GIVEN`) disappear at any depth; sequences, sets, views and
iterators are lists; response objects become what the API accepts back; a path or binary file as the data of a base64
source is read. Nothing else is iterated or read: an open file is not a list of its lines. The fast path is the C encoder
of `json`; only a body that needs it is walked in Python.
"""

from __future__ import annotations

import io
import json
import math
from collections import UserString
from collections.abc import Iterable, Iterator, Mapping, Sequence, ValuesView
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from enum import Enum, Flag
from functools import lru_cache
from os import PathLike
from typing import Any, TypeGuard
from urllib.parse import SplitResult, quote, unquote

from .sentinels import ABSENT

DEEPEST = 200
PATH_SAFE = "-._~!$&'()*+,;=:@"  # RFC 3986 pchar


def body(value: object) -> bytes:
    """Encode a JSON body.

    Tool calls whose input is not complete are left out, with one warning.

    Raises:
        ValueError: a number is not finite, a value contains itself, or a text is not valid Unicode; the message names
            the place. Or a message holds nothing but incomplete tool calls.
        TypeError: a value has no JSON form; the message names the place.
        OSError: a file of a base64 source cannot be read.
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
    if not isinstance(item, type) and (hasattr(item, "to_param") or isinstance(item, (Mapping, datetime))):
        return _plain(item)
    # Absent arguments must vanish with their key, and an iterator can be read only once.
    raise _NeedsWalkError


# Without a check for cycles: they end in RecursionError, and the walk names them.
_FAST = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"), default=_quick
)
_STRICT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _plain(item: Any) -> object:
    """Turn what JSON does not know into what it knows, one level deep.

    Raises:
        TypeError: it has no JSON form.
    """
    if isinstance(item, type):
        raise TypeError(f"{_not_json(type(item))}: it is the class {item.__name__}; pass an instance of it")
    if hasattr(item, "to_param"):
        return item.to_param()
    if hasattr(item, "model_dump"):
        hidden = getattr(item, "__api_exclude__", None)
        more = {"exclude": set(hidden)} if hidden else {}
        return item.model_dump(mode="json", by_alias=True, exclude_unset=True, **more)
    if isinstance(item, Mapping):
        return dict(item)
    if isinstance(item, datetime):
        return _instant(item)
    if isinstance(item, date):
        return item.isoformat()
    if _is_list(item):
        return list(item)
    if hasattr(item, "to_dict"):  # a tool made of a function or class
        return item.to_dict()
    hint = ": it is an open file or the like; pass what it holds" if hasattr(item, "read") else ""
    raise TypeError(f"{_not_json(type(item))}{hint}")


def _not_json(kind: type) -> str:
    return f"Object of type {kind.__name__} is not JSON serializable"


def _is_list(item: object) -> TypeGuard[Iterable[object]]:
    """Return whether a value is sent as a list; that it can be iterated is not enough."""
    return (
        isinstance(item, (Sequence, AbstractSet, ValuesView, Iterator))
        and not isinstance(item, (str, bytes, bytearray, memoryview, UserString))
        and not hasattr(item, "read")  # files and readers are iterators of their lines
    )


def _walk(value: object, path: str, above: tuple[int, ...]) -> object:
    """Rebuild a value for JSON without absent arguments, naming the place of whatever cannot be encoded."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return _checked_text(value, path)
    if isinstance(value, float):
        return _checked_number(value, path)
    if len(above) > DEEPEST:
        raise ValueError(f"{path[:80]}... exceeds the maximum nesting depth of {DEEPEST}")
    if id(value) in above:
        raise ValueError(f"Circular reference detected: {path or 'the body'} contains itself")
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
        named = str(error).startswith("Object of type")  # not yet inside of something that named its place
        raise TypeError(f"{path or 'the body'}: {error}") if named else error from None


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
    """Return whether the data of a source is to be read: a path, an open file, or the wrapper of a temporary one."""
    return isinstance(data, (PathLike, io.IOBase)) or isinstance(getattr(data, "file", None), io.IOBase)


def _base64(file: Any, path: str) -> str:
    """Read and encode the path or open file that is given as the data of a source.

    Raises:
        TypeError: it is neither a `pathlib.Path` nor a file that is open in binary mode.
    """
    from base64 import b64encode
    from pathlib import Path

    if isinstance(file, PathLike):
        if not isinstance(file, Path):
            raise TypeError(f"Cannot read {type(file)}; only pathlib.Path and file objects are read, at {path}.data")
        return b64encode(file.read_bytes()).decode("ascii")
    if is_text(file):
        raise TypeError(f"{path}.data: {type(file).__name__} is a text file; open it in binary mode")
    if file.seekable():  # whoever has just written it stands at its end
        file.seek(0)
    content = file.read()
    if not isinstance(content, (bytes, bytearray, memoryview)):
        raise RuntimeError(  # noqa: TRY004 - as in the official package
            f"Could not read bytes from {path}.data; Received {type(content)}"
        )
    return b64encode(content).decode("ascii")


def is_text(file: object) -> bool:
    """Return whether an open file gives text; wrappers such as those of temporary files are seen through."""
    return isinstance(file, io.TextIOBase) or isinstance(getattr(file, "encoding", None), str)


def _key(key: object) -> str:
    """Name a key as the fast path does."""
    if isinstance(key, str):
        return str(key.value) if isinstance(key, Enum) else key
    if key is None or isinstance(key, (bool, int, float)):
        return json.dumps(key)
    raise TypeError(f"keys must be strings, not {type(key).__name__}")


def _checked_number(value: float, path: str) -> float:
    if not math.isfinite(value):
        raise ValueError(f"{path or 'the body'} is {value!r}, which JSON cannot express")
    return value


def _checked_text(value: str, path: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{path or 'the body'} contains a lone surrogate at character {error.start}") from None
    return value


@lru_cache(maxsize=256)  # the paths of rows, mostly
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
        raise ValueError(f"{name} must not be a dot-segment (a part of a path that is `.` or `..`): {text!r}")
    return quote(text, safe=PATH_SAFE)


def reusable(value: Any) -> Any:
    """Return a value with lists in place of iterators, which the first request would use up."""
    if isinstance(value, Mapping):
        return {name: reusable(item) for name, item in value.items()}
    return list(value) if isinstance(value, Iterator) else value


def query(arguments: Mapping[str, object]) -> str:
    """Encode query arguments (rules HDR-15, HDR-16): `k[]=` for lists, `a[b]=` for objects; None is dropped.

    Raises:
        ValueError: a value is nested too deeply, or contains itself.
    """
    return "&".join(
        f"{quote(name, safe='')}={quote(value, safe='')}"
        for key, item in arguments.items()
        for name, value in pairs(str(key), item)
    )


def pairs(key: str, value: object, depth: int = DEEPEST) -> Iterator[tuple[str, str]]:
    """Yield a value as names and texts: of a list `k[]` each, of an object `a[b]`; nothing for None.

    Raises:
        ValueError: it is nested too deeply, or contains itself.
    """
    if value is None or isinstance(value, ABSENT):
        return
    if depth == 0:
        raise ValueError(f"{key[:80]}... exceeds the maximum nesting depth of {DEEPEST}")
    if not isinstance(value, type) and hasattr(value, "model_dump"):
        value = _plain(value)
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from pairs(f"{key}[{name}]", item, depth - 1)
    elif _is_list(value) and not isinstance(value, Enum):
        for item in value:
            yield from pairs(f"{key}[]", item, depth - 1)
    else:
        yield key, _query_text(value)


def _query_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return _instant(value)
    if isinstance(value, Enum) and type(value).__str__ in (Enum.__str__, Flag.__str__):
        return str(value.value)  # the name of a member means nothing to the service
    return str(value)
