"""One typed row per route: what a client sends and a server answers, said once.

The rows live in one module per API area. A row states facts (verb, path, types, headers); it never holds logic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from .._records import Record
from ._names import NAMES, REQUIRED

Verb = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Answer = Literal["json", "jsonl", "binary", "none"]
# What completes a stream: an event of this name, an event with a stop reason, or nothing but the end of the body.
StreamEnd = Literal["message_stop", "stop_reason", "body"]
NOTHING: Mapping[str, str] = {}
R = TypeVar("R")
PageScheme = Literal["Page", "PageCursor", "ReportPageCursor", "BidirectionalPageCursor", "TokenPage"]

# What rows of several areas repeat.
API_VERSION = "2026-10-21"
"""The version that the routes of organizations need (rule HDR-2)."""
SIDES = ("gt", "gte", "lt", "lte")
CREATED_AT = {f"created_at_{side}": f"created_at[{side}]" for side in SIDES}
UPDATED_AT = {f"updated_at_{side}": f"updated_at[{side}]" for side in SIDES}
WORKSPACE = {"workspace_id": "anthropic-workspace-id"}
PROFILE_AND_WORKSPACE = {"user_profile_id": "anthropic-user-profile-id", **WORKSPACE}
HEADER_ARGUMENTS = {"betas": "anthropic-beta", **PROFILE_AND_WORKSPACE}
"""Arguments that travel as a header wherever a route does not say otherwise."""
WORKER = {"anthropic_worker_id": "anthropic-worker-id"}


class Deferred:
    """The params of a row, loaded when the row is asked for them: a server asks, a client does not."""

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def load(self) -> type[Any]:
        """Return the TypedDict."""
        loaded: type[Any] = getattr(import_module(f"..types.{self._module}", __name__), self._name)
        return loaded


def deferred(module: str, name: str) -> Any:
    """Let a TypedDict of `types` stand in a row by its name; the names in it are in `_names`, which is derived."""
    return Deferred(module, name)


class Endpoint(Record, Generic[R], frozen=True):
    """A route of the API, named as its method is reached: `messages.batches.create`, `beta.files.upload`.

    `params` is the TypedDict of everything the caller may pass by name; request options among its keys do not count. On
    GET and DELETE the others travel in the query, otherwise in the body, unless `headers` maps the key to a request
    header or `query` lists it. `wire` gives the wire's name of a key where Python's differs. `result` is the type of
    the JSON answer (of one item where `page` or `answer` is set), `stream` that of an event when the body says
    `stream: true`, or always.
    `described` is False for a path that a caller names. `batch` marks the body whose requests are checked and encoded one by one. `files` lists the keys that make the body a form; `body_argument` is the one key whose value is the whole body;
    `source` names another row and the field of its answer that says where this answer lies. `betas` are always sent,
    after the caller's. `billed` marks the calls whose answers have a price of their own. `checked` says which request of
    the Messages API the body is, so that its rules can be applied before it is sent.
    """

    name: str
    verb: Verb
    path: str
    summary: str
    params: type[Any]
    result: type[R]
    stream: Any = None
    answer: Answer = "json"
    headers: Mapping[str, str] = NOTHING
    stream_always: bool = False
    stream_end: StreamEnd = "message_stop"
    query: tuple[str, ...] = ()
    wire: Mapping[str, str] = NOTHING
    fixed_query: Mapping[str, str] = NOTHING
    fixed_headers: Mapping[str, str] = NOTHING
    betas: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    page: PageScheme | None = None
    body_argument: str | None = None
    source: tuple[Endpoint[Any], str] | None = None
    long_running: bool = False
    billed: bool = False
    batch: bool = False
    checked: Literal["create", "count"] | None = None
    api_version: str | None = None
    described: bool = True
    _later: Deferred | None = None

    if not TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None:
            if "params" in fields:
                later = isinstance(fields["params"], Deferred)
                fields["_later"] = fields.pop("params") if later else None
            super().__init__(**fields)

        def __getattr__(self, name: str) -> Any:
            if name != "params" or self._later is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            return self.__dict__.setdefault("params", self._later.load())

    @property
    def is_deferred(self) -> bool:
        """Whether the names of the arguments are known without their TypedDict."""
        return self._later is not None

    @cached_property
    def known(self) -> frozenset[str]:
        """The names a caller may use, for spotting misspelt ones."""
        if self.is_deferred:
            return frozenset(NAMES[self.name].split())
        from ..types._options import RequestOptions  # not at import: a client is made without any type

        return frozenset(self.params.__annotations__) - RequestOptions.__annotations__.keys()

    @cached_property
    def header_names(self) -> Mapping[str, str]:
        """The header of each argument that travels in one, but for `betas`, which are a list."""
        anywhere = {name: header for name, header in PROFILE_AND_WORKSPACE.items() if name not in self.known}
        return {**anywhere, **self.headers}

    @cached_property
    def body_names(self) -> frozenset[str]:
        """The names that travel in the body, should the verb have one."""
        return self.known - self.headers.keys() - {"betas", *self.query}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The names a caller must use, as the params declare them."""
        if self.is_deferred:
            return tuple(REQUIRED[self.name].split())
        return tuple(name for name in self.params.__annotations__ if name in self.params.__required_keys__)

    @property
    def positional(self) -> str | None:
        """The id that may be passed without its name: the last of the path, which is the resource's own."""
        return self.path_names[-1] if self.path_names else None

    @cached_property
    def path_names(self) -> tuple[str, ...]:
        """The ids that the path holds, in order."""
        return tuple(re.findall(r"{(\w+)}", self.path))

    @property
    def arguments_in_query(self) -> bool:
        """Whether arguments travel in the query string instead of a JSON body."""
        return self.verb in ("GET", "DELETE")


def twin(row: Endpoint[Any], result: type[R], **changes: Any) -> Endpoint[R]:
    """Make the beta row of a route that stands in both places: another name, its own beta values, the rest alike."""
    return row.changed(**{"name": f"beta.{row.name}", "result": result, **changes})


def union(alias: Any) -> type[Any]:
    """Let a union stand where a row names a class."""
    result: type[Any] = alias
    return result


def ad_hoc(verb: Verb, path: str, result: Any, **stream: Any) -> Endpoint[Any]:
    """Make a row for a path that has none; `stream` is what a row says of its events."""
    return Endpoint(
        name=f"{verb} {path}",
        verb=verb,
        path=path,
        summary="",
        headers=PROFILE_AND_WORKSPACE,
        params=_NoParams,
        result=result,
        described=False,
        **stream,
    )


def list_row(verb: Verb, path: str, result: Any, page: PageScheme) -> Endpoint[Any]:
    """Make a row for a list at a path that has none; its cursors travel in the query, whatever the verb."""
    return ad_hoc(verb, path, result).changed(params=_NoListParams, page=page, query=_CURSORS)


class _NoParams:
    """Arguments of a route nobody described: what travels in a header anywhere."""

    betas: Any
    user_profile_id: Any
    workspace_id: Any
    __required_keys__ = frozenset[str]()


_CURSORS = ("after_id", "before_id", "page", "page_token")


class _NoListParams:
    """Arguments of a list nobody described: what travels in a header anywhere, and where a page begins."""

    betas: Any
    user_profile_id: Any
    workspace_id: Any
    after_id: Any
    before_id: Any
    page: Any
    page_token: Any
    __required_keys__ = frozenset[str]()
