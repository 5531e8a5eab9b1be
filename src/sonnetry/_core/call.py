"""One logical call: everything about a request that is decided before a socket is asked.

`plan` turns an endpoint row and the caller's keywords into a `Call`; a `Call` makes the request of each attempt, knows
its limits, and judges answers. It never waits and never touches a socket; only a file that the caller hands over as the
source of an image or a document is read here, while the request is encoded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urljoin, urlsplit

from .._records import Record
from ..endpoints import HEADER_ARGUMENTS, Endpoint
from . import encode, model_data
from .errors import APITimeoutError
from .headers import Headers, SentHeaders
from .preflight import preflight
from .retry import RetryState
from .secrets import is_sensitive
from .sentinels import ABSENT, NOT_GIVEN, NotGiven, Omit
from .settings import (
    CREDENTIAL_HEADERS,
    REQUEST_OPTIONS,
    Settings,
    checked_mode,
    merge_headers,
    policy_of,
    proxy_of,
    sealed_headers,
    settles_credentials,
)
from .timeouts import Limits, LongRequests, Timeout, is_long, nonstreaming_timeout, refusal
from .watching import Turn, Watch, watch_of
from .wire import Body, Origin, ReadyBody, Request, Response

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from .credentials import Authorizer
    from .draft import Rewriter
    from .errors import APIError
    from .output_format import OutputFormat
    from .proxies import Proxy
    from .repair import Repair

MAX_REDIRECTS = 5
RETRY_COUNT = "x-stainless-retry-count"
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Call(Record):
    """A planned call and the story of its attempts."""

    endpoint: Endpoint[Any]
    settings: Settings
    method: str
    origin: Origin
    target: str
    headers: dict[str, str]
    body: Body
    timeout: Timeout
    retry: RetryState
    streaming: bool
    collect_stream: bool  # the caller asked for a plain answer and it is streamed underneath
    resend: bool
    require_stop: bool
    proxy: Proxy | NotGiven | None
    counts: bool = True  # the caller set no retry count of his own
    params: Any = None
    path_arguments: Any = None
    until: float | None = None
    unwritten: tuple[str, dict[str, str], Any] | None = None  # path, headers and content before a platform rewrote them
    redirects: int = 0
    fallbacks: tuple[Mapping[str, Any], ...] = ()  # what follows when its model is too busy
    first_body: bytes | None = None  # as the caller made it, once a fallback changed it
    tag: str | None = None
    watch: Watch | None = None
    turn: Turn | None = None  # its place among the calls that share rate limits
    head: tuple[int, Headers] | None = None  # of the last answer, for the watch
    around: Callable[[], AbstractContextManager[object]] | None = None  # what the watch puts around each attempt
    on_first_delta: Callable[[], None] | None = None  # called when a stream brings the first piece of an answer
    begun: bool = False  # the watch was told of the start
    route: str | None = None  # the path of its row, where the answer lies elsewhere
    lines: int | None = None  # how many lines the answer must have, where that is known
    authorizer: Authorizer | None = None  # puts the credential on each attempt, where that is more than a header
    renewed: bool = False  # the credential was fetched again after a 401
    parsed: bool = False  # the answer becomes a parsed message
    output: OutputFormat | None = None  # what its text is read as
    repair: Repair | None = None  # how often it is asked for again

    def request(self) -> Request:
        """Make the request of the next attempt."""
        headers = SentHeaders(self.headers)
        if self.counts:
            headers[RETRY_COUNT] = str(self.retry.taken)
        return Request(self.method, self.origin, self.target, headers, self.body, self.resend, self.proxy, self.timeout)

    def limits(self) -> Limits:
        """Return the limits of the next attempt."""
        limits = self.timeout
        return Limits(limits.connect, limits.read, limits.write, self.until, self.settings.size_limits.trailers)

    def start(self, monotonic: float) -> None:
        """Let the `total` limit run from here; `monotonic` is the machine's own clock."""
        if self.timeout.total is not None:
            self.until = monotonic + self.timeout.total

    def allowed(self, wait: float, monotonic: float) -> float:
        """Return how much of a wait the `total` limit allows.

        Raises:
            APITimeoutError: nothing.
        """
        left = None if self.until is None else self.until - monotonic
        if left is not None and left <= 0:
            raise APITimeoutError(request=self.request()).mark(phase="connect")
        return wait if left is None else min(wait, left)

    def renews(self, error: APIError) -> bool:
        """Return whether a refused credential is fetched again for one more attempt, which counts as a retry."""
        spent = self.renewed or self.retry.taken >= self.retry.policy.max_retries
        if self.authorizer is None or not self.authorizer.renews or spent or getattr(error, "status_code", None) != 401:
            return False
        self.authorizer.refused()
        self.renewed = True
        self.retry.taken += 1
        return True

    def redirected(self, response: Response) -> bool:
        """Follow a redirect to the same origin; any other answer, or another origin, is none of ours."""
        location = response.headers.get("location")
        if response.status_code not in REDIRECTS or location is None or self.redirects >= MAX_REDIRECTS:
            return False
        try:
            url = urljoin(f"{self.origin.scheme}://{self.origin.authority}{self.target}", location)
            parts = urlsplit(url)
            if Origin.of(url) != self.origin:
                return False
        except ValueError:  # not a URL that anyone could follow
            return False
        self.redirects += 1
        self.target = encode.target(parts)
        if response.status_code == 303 or (response.status_code in (301, 302) and self.method == "POST"):
            self.method, self.body = "GET", b""
        return True


def plan(
    settings: Settings,
    endpoint: Endpoint[Any],
    params: dict[str, Any],
    path_arguments: Mapping[str, object] | None = None,
    *,
    stream: bool = False,
    body: object = None,
) -> Call:
    """Turn a caller's keywords into a call. The keywords are changed in place so that no frame shows a credential.

    Raises:
        TypeError: a required argument is missing, or a value cannot be encoded.
        ValueError: a value cannot be sent, or the call may take too long for a plain request.
        MissingCredentialsError: there is no credential.
    """
    if endpoint.page is not None:  # every page is asked for with the same arguments
        params.update({name: encode.reusable(value) for name, value in params.items() if name != "extra_headers"})
    options, arguments = _sorted_out(params)
    if "output_format" in arguments and "output_config" in endpoint.known:
        _rename_format(endpoint.name, arguments)
    _check_names(endpoint, arguments)
    _check_age(arguments)
    origin, path = _address(settings, endpoint, path_arguments or {})
    headers = _headers(settings, endpoint, arguments, options, origin == settings.origin)
    query = _query(settings, endpoint, arguments, options)
    content = _content(arguments, options, body)
    timeout, given = _timeout(settings, options)
    collect_stream = False
    if endpoint.long_running and not (stream or given):
        timeout, collect_stream = _long(
            checked_mode(options.get("long_requests", settings.long_requests)), content, timeout
        )
    if stream or collect_stream:
        content["stream"] = True
    streaming = stream or collect_stream or endpoint.stream_always
    if streaming:
        headers["accept-encoding"] = "identity"  # a packer would hold events back
    sent = content
    unwritten = None
    if settings.platform is not None and origin == settings.origin:
        sent = cast("Any", {**content} if isinstance(content, dict) else content)
        unwritten = (path, dict(headers), sent) if settings.middleware else None
        path, content = _on_platform(settings, endpoint, path, headers, content, streaming)
    encoded = _encoded(endpoint, content, headers, options, empty=body is not None)
    if settings.check != "off" and endpoint.checked is not None:
        preflight(settings.check, endpoint, sent, headers, encoded if settings.platform is None else b"")
    turn = settings.limiter.turn(settings) if settings.limiter is not None and endpoint.billed else None
    return Call(
        endpoint=endpoint,
        settings=settings,
        method=endpoint.verb,
        origin=origin,
        target=f"{path}{'&' if '?' in path else '?'}{query}" if query else path,
        headers=headers,
        body=encoded,
        timeout=timeout,
        retry=_retry(settings, options, timeout, given),
        streaming=streaming,
        collect_stream=collect_stream,
        resend=options.get("resend", True),
        require_stop=options.get("require_stop", settings.require_stop),
        fallbacks=settings.fallbacks if endpoint.billed else (),
        tag=options.get("tag", settings.tag),
        watch=watch_of(settings, endpoint, turn),
        turn=turn,
        proxy=proxy_of(options["proxy"]) if "proxy" in options else settings.proxy,
        counts=RETRY_COUNT not in settings.headers and RETRY_COUNT not in (options.get("extra_headers") or ()),
        params=params,
        path_arguments=path_arguments,
        unwritten=unwritten,
        authorizer=settings.authorizer(options.get("extra_headers") or {}, same_origin=origin == settings.origin),
    )


def _on_platform(
    settings: Settings, endpoint: Endpoint[Any], path: str, headers: dict[str, str], content: Any, streaming: bool
) -> tuple[str, Any]:
    from .draft import Draft

    base = settings.base_path
    draft = Draft(endpoint, base, path[len(base) :], headers, content, streaming)
    cast("Rewriter", settings.platform).rewrite(draft)
    return draft.base_path + draft.path, draft.content


def _sorted_out(params: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Tell the request options from the API's own arguments, and hide the credentials among them where they are."""
    if "extra_headers" in params:
        given = params["extra_headers"] or {}
        params["extra_headers"] = sealed_headers(given)
    options: dict[str, Any] = {}
    arguments: dict[str, Any] = {}
    for name, value in params.items():
        if name in REQUEST_OPTIONS:
            options[name] = value
        elif not isinstance(value, ABSENT):
            arguments[name] = value
    return options, arguments


def _check_names(endpoint: Endpoint[Any], arguments: Mapping[str, object]) -> None:
    missing = [name for name in endpoint.required if name not in arguments]
    if missing:
        unknown = sorted(arguments.keys() - endpoint.known)
        given = f"; it does not know {', '.join(map(repr, unknown))}" if unknown else ""
        raise TypeError(f"{endpoint.name}() misses required arguments: {', '.join(missing)}{given}")
    for name in arguments.keys() - endpoint.known:
        _warn_unknown(endpoint, name)


def _rename_format(method: str, arguments: dict[str, Any]) -> None:
    from .output_format import renamed

    renamed(method, arguments)


def _warn_unknown(endpoint: Endpoint[Any], name: str) -> None:
    import difflib

    near = difflib.get_close_matches(name, endpoint.known, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else "."
    where = f"header {HEADER_ARGUMENTS[name]}" if name in HEADER_ARGUMENTS else _place(endpoint)
    from . import notices

    notices.warn(f"{endpoint.name}() does not know {name!r}{hint} It is sent in the {where} as it is.")


def _place(endpoint: Endpoint[Any]) -> str:
    return "query" if endpoint.arguments_in_query else "body"


def _check_age(arguments: Mapping[str, object]) -> None:
    told = model_data.notice(arguments.get("model"))
    if told is not None:
        from . import notices

        notices.warn(told, DeprecationWarning)


def _query(settings: Settings, endpoint: Endpoint[Any], arguments: dict[str, Any], options: Mapping[str, Any]) -> str:
    """Take the arguments that travel in the query out of the others, and encode them."""
    names = list(arguments) if endpoint.arguments_in_query else [name for name in endpoint.query if name in arguments]
    if not (names or endpoint.fixed_query or settings.query or "extra_query" in options):
        return settings.base_query
    own = {endpoint.wire.get(name, name): arguments.pop(name) for name in names}
    query = laid_over({**endpoint.fixed_query, **settings.query, **own}, options.get("extra_query"))
    encoded = encode.query(query) if query else ""
    return "&".join(filter(None, (settings.base_query, encoded)))


def laid_over(base: dict[str, Any], extra: Mapping[str, object] | None) -> dict[str, Any]:
    """Lay a caller's keys over others: `omit` takes one away, `NOT_GIVEN` leaves it."""
    for name, value in (extra or {}).items():
        if isinstance(value, Omit):
            base.pop(name, None)
        elif not isinstance(value, NotGiven):
            base[name] = value
    return base


def _address(settings: Settings, endpoint: Endpoint[Any], path_arguments: Mapping[str, object]) -> tuple[Origin, str]:
    if "://" in endpoint.path.partition("?")[0]:
        return Origin.of(endpoint.path), encode.target(urlsplit(endpoint.path))
    path = encode.path(endpoint.path, path_arguments) if path_arguments else encode.quoted(endpoint.path)
    return settings.origin, settings.base_path + (path if path.startswith("/") else f"/{path}")


def _headers(
    settings: Settings,
    endpoint: Endpoint[Any],
    arguments: dict[str, Any],
    options: Mapping[str, Any],
    same_origin: bool,
) -> dict[str, str]:
    headers = settings.base_headers(endpoint.api_version)
    if endpoint.fixed_headers:
        headers.update(endpoint.fixed_headers)
    for name in endpoint.header_names.keys() & arguments.keys():
        merge_headers(headers, {endpoint.header_names[name]: arguments.pop(name)})
    _add_betas(headers, arguments.pop("betas", None), endpoint.betas)
    extra = options.get("extra_headers") or {}
    if not same_origin:
        headers = {name: value for name, value in headers.items() if not is_sensitive(name)}
    elif extra and settles_credentials(extra):
        headers = {name: value for name, value in headers.items() if name not in CREDENTIAL_HEADERS}
    elif not settings.settles_credentials:
        headers.update(settings.credentials.header())
    if endpoint.verb == "POST":
        headers["idempotency-key"] = options.get("idempotency_key") or f"sonnetry-{os.urandom(16).hex()}"
    return merge_headers(headers, extra)


def _add_betas(headers: dict[str, str], asked: Sequence[str] | None, always: tuple[str, ...]) -> None:
    if not asked and not always:
        return
    names = (asked,) if isinstance(asked, str) else asked or ()
    betas = ",".join(dict.fromkeys(str(beta) for beta in (*names, *always)))
    if betas:
        headers["anthropic-beta"] = betas


def _timeout(settings: Settings, options: Mapping[str, Any]) -> tuple[Timeout, bool]:
    value = options.get("timeout", NOT_GIVEN)
    if isinstance(value, ABSENT):
        return settings.timeout, settings.timeout_given
    return Timeout.of(value), True


def _long(mode: LongRequests, content: Mapping[str, object], timeout: Timeout) -> tuple[Timeout, bool]:
    if not is_long(content):
        return timeout, False
    if mode == "error":
        raise refusal(content["max_tokens"])
    if mode == "wait":
        return timeout.with_read(nonstreaming_timeout(int(str(content["max_tokens"])))), False
    return timeout, True


def _content(arguments: dict[str, Any], options: Mapping[str, Any], body: object) -> Any:
    """Return what the body says: the arguments with what the caller adds, or the caller's own body if that is not an object."""
    if body is not None and not isinstance(body, Mapping):
        return body
    content = {**body, **arguments} if body else arguments
    extra = options.get("extra_body")
    return laid_over({**content}, extra) if isinstance(extra, Mapping) else content


def _encoded(
    endpoint: Endpoint[Any], content: Any, headers: dict[str, str], options: Mapping[str, Any], *, empty: bool
) -> Body:
    if endpoint.files:
        from .files import form

        content = form(content, endpoint.files, options.get("progress"))
    if isinstance(content, ReadyBody):
        return _ready(headers, content)
    if endpoint.wire and isinstance(content, dict):
        content = {endpoint.wire.get(name, name): value for name, value in content.items()}
    if endpoint.body_argument is not None and isinstance(content, dict):
        content = content.get(endpoint.body_argument, {})
    if endpoint.verb == "GET" or (content == {} and not empty and (endpoint.verb != "POST" or not endpoint.described)):
        return b""
    headers.setdefault("content-type", "application/json")
    if endpoint.batch:
        from .batches import batch_body

        return batch_body(content, options.get("progress"))
    return encode.body(content)


def _ready(headers: dict[str, str], ready: ReadyBody) -> Body:
    """Name the type of a body; a caller's own stays, but for that of a form, which has to hold its boundary."""
    ready = ready.under(headers.get("content-type"))
    if ready.content_type is not None and (
        "content-type" not in headers or headers["content-type"].lower().startswith("multipart/")
    ):
        headers["content-type"] = ready.content_type
    return ready.body


def _retry(settings: Settings, options: Mapping[str, Any], timeout: Timeout, given: bool) -> RetryState:
    policy = settings.policy
    if options:
        policy = policy_of(options.get("retry") or policy, options.get("max_retries", NOT_GIVEN))
    return RetryState(
        policy=policy,
        started=settings.clock.monotonic(),
        total=timeout.total,
        asked_limit=timeout.read if given else None,
    )
