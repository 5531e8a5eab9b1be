"""Calls to paths that have no method here: what `get`, `post` and the like take, as a plan.

`options=` is the place of request options in the official package. Each of its keys goes where our own keyword of the
same meaning goes, and that keyword wins where both are given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast, get_args

from ..endpoints import Endpoint, PageScheme, Verb, ad_hoc, list_row
from .call import MAX_REDIRECTS, Call, plan
from .files import content_body, files_form
from .paging import cursors
from .sentinels import ABSENT
from .settings import REQUEST_OPTIONS, Settings, sealed_headers

_OURS = {"headers": "extra_headers", "params": "extra_query", "extra_json": "extra_body"}
_MERGED = frozenset(_OURS.values())
_OWN = ("body", "content", "files", "query", "options", "stream", "stream_cls")


def plan_undocumented(settings: Settings, verb: Verb, path: str, cast_to: Any, given: dict[str, Any]) -> Call:
    """Plan a call to a path. The keywords are changed in place so that no frame shows a credential.

    Raises:
        TypeError: an option is not known, or more than one body is given.
    """
    follows = _unpack(given)
    own = {name: given.pop(name, None) for name in _OWN}
    if own["query"]:
        given["extra_query"] = {**own["query"], **(given.get("extra_query") or {})}
    call = plan(settings, _row(verb, path, cast_to, own), given, body=_body(own))
    if not follows:
        call.redirects = MAX_REDIRECTS
    return call


def plan_list(
    method: str, path: str, model: Any, scheme: str, body: object, options: Mapping[str, Any] | None
) -> tuple[Endpoint[Any], dict[str, Any]]:
    """Make the row of a list without one, and the keywords of its first page: cursors stand apart, for they change.

    Raises:
        TypeError: an option is not known.
    """
    given: dict[str, Any] = {"options": options}
    _unpack(given)
    query = dict(given.pop("extra_query", None) or {})
    placed = {name: query.pop(name) for name in cursors(scheme) & query.keys()}
    if query:
        given["extra_query"] = query
    if body is not None:
        given["extra_body"] = body
    return list_row(cast("Verb", method.upper()), path, model, cast("PageScheme", scheme)), {**given, **placed}


def _unpack(given: dict[str, Any]) -> bool:
    """Put the keys of `options=` where our own stand; tells whether redirects are followed."""
    options = {**(given.pop("options", None) or {})}
    if "headers" in options:
        options["headers"] = sealed_headers(options["headers"])
    follows = options.pop("follow_redirects", None)
    for name, value in options.items():
        own = _OURS.get(name, name)
        if own not in REQUEST_OPTIONS:
            known = sorted({*_OURS, "follow_redirects", *REQUEST_OPTIONS})
            raise TypeError(f"options= has no {name!r}; choose from {', '.join(known)}")
        if own in _MERGED:
            given[own] = {**(value or {}), **(given.get(own) or {})}
        elif not isinstance(value, ABSENT):
            given.setdefault(own, value)
    return follows is not False


def _body(own: Mapping[str, Any]) -> object:
    body, content, files = own["body"], own["content"], own["files"]
    if content is not None and (body is not None or files is not None):
        raise TypeError("content= is the whole body; give it without body= and files=")
    if content is not None:
        return content_body(content)
    if isinstance(body, (bytes, bytearray, memoryview)):
        raise TypeError("Passing raw bytes as `body` is not supported, pass them as `content` instead: body= is JSON")
    if files is None:
        return body
    if body is not None and not isinstance(body, Mapping):
        raise TypeError(f"with files=, body= holds the other fields of the form: a mapping, not {type(body).__name__}")
    return files_form(body or {}, _pairs(files))


def _pairs(files: Any) -> Iterator[tuple[str, Any]]:
    """List the files with their fields, of a mapping or of pairs; a field may have several."""
    for name, value in files.items() if isinstance(files, Mapping) else files:
        for item in value if isinstance(value, list) else [value]:
            yield name, item


def _row(verb: Verb, path: str, cast_to: Any, own: Mapping[str, Any]) -> Endpoint[Any]:
    if not own["stream"]:
        return ad_hoc(verb, path, cast_to)
    from ..types.messages import RawMessageStreamEvent

    named = (*get_args(own["stream_cls"]), cast_to)[0]
    if named is None or named is RawMessageStreamEvent:
        return ad_hoc(verb, path, cast_to, stream=RawMessageStreamEvent, stream_always=True)
    return ad_hoc(verb, path, cast_to, stream=named, stream_always=True, stream_end="body")
