"""A request as middleware sees it, and the call that a changed one makes."""

from __future__ import annotations

import copy as copying
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from . import encode
from .public_names import publish_names
from .secrets import is_sensitive
from .sentinels import ABSENT, NOT_GIVEN, NotGiven
from .settings import HELPER, merge_headers
from .timeouts import Timeout
from .wire import Origin

if TYPE_CHECKING:
    from .call import Call
    from .draft import Rewriter

ADDED_TO = frozenset({"anthropic-beta", HELPER})  # headers that middleware adds to, whoever set them
OWN = frozenset({"idempotency-key", "content-type"})  # headers of a call that middleware does not see


@dataclass
class RequestData:
    """What a request says, in the shape that middleware may copy and change."""

    method: str
    url: str
    headers: Mapping[str, Any]
    params: Mapping[str, object]
    json_data: Any
    timeout: Any = NOT_GIVEN
    max_retries: Any = NOT_GIVEN
    files: Any = None
    extra_json: Any = None
    qualifiers: Mapping[str, str] | None = None
    made_from: tuple[Call, RequestData] | None = None


class APIRequest:
    """A request that is about to be sent, as middleware sees it. Do not change it: `copy()` makes another one."""

    def __init__(
        self,
        *,
        options: Any,
        cast_to: Any,
        stream: bool = False,
        stream_cls: type[Any] | None = None,
        retries_taken: int = 0,
    ) -> None:
        self.options = options
        self.cast_to = cast_to
        """The class of the answer."""
        self.stream = stream
        """Whether the answer is a stream of events."""
        self.stream_cls = stream_cls
        """The class of the stream, None without one."""
        self.retries_taken = retries_taken
        """How often this call was repeated before; middleware runs once for each attempt."""

    @property
    def method(self) -> str:
        """The verb, in lower case."""
        method: str = self.options.method
        return method

    @property
    def url(self) -> str:
        """The path below the client's base URL."""
        url: str = self.options.url
        return url

    @property
    def headers(self) -> Mapping[str, Any]:
        """The headers of this call, without the client's own and without credentials."""
        headers = getattr(self.options, "headers", None)
        return {} if headers is None or isinstance(headers, ABSENT) else headers

    @property
    def query_params(self) -> Mapping[str, object]:
        """The query of this call, without the client's own."""
        return getattr(self.options, "params", None) or {}

    @property
    def json(self) -> Any:
        """The body, None where it is not JSON."""
        return getattr(self.options, "json_data", None)

    @property
    def timeout(self) -> Any:
        """The time limits of this call, `NOT_GIVEN` where the client's apply."""
        return getattr(self.options, "timeout", NOT_GIVEN)

    @property
    def max_retries(self) -> Any:
        """How often this call may be repeated, `NOT_GIVEN` where the client's setting applies."""
        return getattr(self.options, "max_retries", NOT_GIVEN)

    def copy(
        self,
        *,
        method: str | NotGiven = NOT_GIVEN,
        url: str | NotGiven = NOT_GIVEN,
        headers: Mapping[str, Any] | NotGiven = NOT_GIVEN,
        params: Mapping[str, object] | NotGiven = NOT_GIVEN,
        body: Any = NOT_GIVEN,
        timeout: float | Timeout | NotGiven | None = NOT_GIVEN,
    ) -> APIRequest:
        """Return another request with some parts changed. What JSON can hold is copied deeply, files are shared."""
        options = copying.copy(self.options)
        options.json_data = copying.deepcopy(self.json)
        options.extra_json = copying.deepcopy(getattr(options, "extra_json", None))
        options.params, options.headers = dict(self.query_params), dict(self.headers)
        changes = {"method": method, "url": url, "headers": headers, "params": params, "json_data": body}
        for name, value in {**changes, "timeout": timeout}.items():
            if not isinstance(value, NotGiven):
                setattr(options, name, value)
        return APIRequest(
            options=options,
            cast_to=self.cast_to,
            stream=self.stream,
            stream_cls=self.stream_cls,
            retries_taken=self.retries_taken,
        )

    def __repr__(self) -> str:
        return f"<APIRequest method={self.method!r} url={self.url!r} stream={self.stream!r}>"


def request_of(call: Call, stream_cls: type[Any]) -> APIRequest:
    """Show an attempt of a call to middleware."""
    options = call.params if isinstance(call.params, Mapping) else {}
    path = call.target if call.unwritten is None else call.unwritten[0]
    own = call.settings.base_headers(call.endpoint.api_version)
    headers = {
        name: value
        for name, value in _headers(call).items()
        if name in ADDED_TO or (name not in OWN and own.get(name) != value and not is_sensitive(name))
    }
    data = RequestData(
        method=call.method.lower(),
        url=path.partition("?")[0].removeprefix(call.settings.base_path),
        headers=headers,
        params=_query(call, options),
        json_data=_json(call),
        timeout=options.get("timeout", NOT_GIVEN),
        max_retries=options.get("max_retries", NOT_GIVEN),
        files=None if isinstance(call.body, bytes) else call.body,
        qualifiers={"beta": "true"} if call.endpoint.name.startswith("beta.") else None,
    )
    data.made_from = (call, replace(data))
    stream = call.streaming and not call.collect_stream
    return APIRequest(
        options=data,
        cast_to=call.endpoint.result,
        stream=call.streaming,
        stream_cls=stream_cls if stream or call.collect_stream else None,
        retries_taken=call.retry.taken,
    )


def call_of(request: APIRequest) -> Call:
    """Return the call that a request makes, with the changes of middleware.

    Raises:
        TypeError: it was not made by a client, or its body cannot be sent.
    """
    made_from = getattr(request.options, "made_from", None)
    if made_from is None:
        raise TypeError("call_next takes the request that the middleware got, or a copy() of it")
    call, before = made_from
    data: Any = request.options
    made: Call = call.changed()
    if call.unwritten is not None and "://" not in str(data.url):
        return _rewritten(made, request, data, before)
    hidden = {name: value for name, value in call.headers.items() if name not in before.headers}
    made.headers = merge_headers(hidden, request.headers)
    made.method = data.method.upper()
    if data.json_data is not before.json_data:
        made.body = b"" if data.json_data is None else encode.body(data.json_data)
    if data.url != before.url or data.params != before.params:
        _readdress(made, data)
    if data.timeout is not before.timeout and not isinstance(data.timeout, ABSENT):
        made.timeout = Timeout.of(data.timeout)
    return made


def _rewritten(call: Call, request: APIRequest, data: Any, before: RequestData) -> Call:
    """Have the platform write a request anew where middleware changed it, since its model may be in the path."""
    if not isinstance(data.timeout, ABSENT) and data.timeout is not before.timeout:
        call.timeout = Timeout.of(data.timeout)
    same = (data.json_data is before.json_data, data.url == before.url, data.params == before.params)
    if all((*same, data.method == before.method, request.headers == before.headers)):
        return call
    from .draft import Draft

    settings = call.settings
    hidden = {name: value for name, value in _headers(call).items() if name not in before.headers}
    headers = dict(merge_headers(hidden, request.headers))
    content = dict(data.json_data) if isinstance(data.json_data, Mapping) else data.json_data
    draft = Draft(call.endpoint, settings.base_path, str(data.url), headers, content, call.streaming)
    cast("Rewriter", settings.platform).rewrite(draft)
    call.method, call.headers = data.method.upper(), draft.headers
    call.body = b"" if draft.content is None else encode.body(draft.content)
    call.target = _target(call, draft.base_path + draft.path, data.params)
    return call


def _headers(call: Call) -> Mapping[str, str]:
    """Return the headers of a call, with those that its platform writes elsewhere."""
    return call.headers if call.unwritten is None else {**call.unwritten[1], **call.headers}


def _target(call: Call, path: str, params: Mapping[str, object]) -> str:
    query = {**call.endpoint.fixed_query, **call.settings.query, **params}
    text = encode.query(query) if query else ""
    return f"{path}{'&' if '?' in path else '?'}{text}" if text else path


def _readdress(call: Call, data: Any) -> None:
    """Point a call at another path or query; to another origin it takes no credential along."""
    settings, path = call.settings, str(data.url)
    if "://" in path:
        call.origin, parts = Origin.of(path), urlsplit(path)
        path = encode.target(parts)
    else:
        path = settings.base_path + (path if path.startswith("/") else f"/{path}")
    if call.origin != settings.origin:
        call.headers = {name: value for name, value in call.headers.items() if not is_sensitive(name)}
        call.authorizer = None
    call.target = _target(call, path, data.params)


def _query(call: Call, options: Mapping[str, Any]) -> dict[str, object]:
    """Return what of a call travels in its query."""
    endpoint = call.endpoint
    names = endpoint.known - endpoint.headers.keys() - {"betas"} if endpoint.arguments_in_query else endpoint.query
    own = {endpoint.wire.get(name, name): options[name] for name in names if name in options}
    given = {name: value for name, value in own.items() if not isinstance(value, ABSENT)}
    return {**given, **(options.get("extra_query") or {})}


def _json(call: Call) -> Any:
    if call.unwritten is not None and isinstance(call.body, bytes) and call.body:
        return json.loads(encode.body(call.unwritten[2]))
    if not isinstance(call.body, bytes) or not call.body or "json" not in call.headers.get("content-type", ""):
        return None
    return json.loads(call.body)


publish_names(__name__)
