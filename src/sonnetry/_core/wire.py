"""Request and answer as plain values: what an engine sends, what an error keeps, what a raw response shows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .._records import Value
from .headers import Headers
from .public_names import publish_names
from .secrets import redact
from .sentinels import NOT_GIVEN, NotGiven

if TYPE_CHECKING:
    from .proxies import Proxy
    from .timeouts import Timeout


class Origin(Value):
    """Scheme, host and port: where a connection leads, and the border that credentials do not cross."""

    __slots__ = ("host", "port", "scheme")

    def __init__(self, scheme: str, host: str, port: int) -> None:
        self.scheme = scheme
        self.host = host
        self.port = port

    def __hash__(self) -> int:
        return hash((self.scheme, self.host, self.port))

    @classmethod
    @lru_cache(maxsize=64)  # a program makes many clients for few addresses
    def of(cls, url: str) -> Origin:
        """Read the origin of an absolute http or https URL.

        Raises:
            ValueError: the URL has another scheme or no host.
        """
        try:
            parts, port = urlsplit(url), urlsplit(url).port
        except ValueError as error:
            raise ValueError(f"base_url must look like https://host[:port][/path]: {error}") from None
        if parts.username or parts.password:
            raise ValueError(
                "base_url must not contain a user name or password; give credentials as api_key= or headers"
            )
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"base_url must look like https://host[:port][/path], not {url!r}")
        return cls(parts.scheme, parts.hostname, port or (443 if parts.scheme == "https" else 80))

    @property
    def authority(self) -> str:
        """The value of the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == (443 if self.scheme == "https" else 80)
        return host if usual else f"{host}:{self.port}"


class ChunkSource:
    """A request body that is read in pieces and can be opened again for a retry.

    `open` returns fresh pieces each time; `length` is known or the body is sent chunked; `progress` hears the number of
    bytes sent so far.
    """

    def __init__(
        self,
        open: Callable[[], Iterable[bytes]],
        length: int | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        self._open = open
        self.length = length
        self._progress = progress

    def pieces(self) -> Iterator[bytes]:
        """Open the body from its start."""
        sent = 0
        for piece in self._open():
            yield piece
            sent += len(piece)
            if self._progress is not None:
                self._progress(sent)


Body = bytes | ChunkSource


class ReadyBody(Value):
    """A body that is not JSON, with its content type; None where only the caller knows it."""

    __slots__ = ("body", "content_type")

    def __init__(self, content_type: str | None, body: Body) -> None:
        self.content_type = content_type
        self.body = body

    def under(self, content_type: str | None) -> ReadyBody:
        """Return the body as it is sent under a content type that the caller wrote."""
        del content_type
        return self


class Request(Value):
    """One attempt on the wire. Header names are lower case; values of credentials are `Secret`."""

    __slots__ = ("body", "headers", "method", "origin", "proxy", "resend", "target", "timeout")

    def __init__(
        self,
        method: str,
        origin: Origin,
        target: str,
        headers: dict[str, str],
        body: Body = b"",
        resend: bool = True,
        proxy: Proxy | NotGiven | None = NOT_GIVEN,
        timeout: Timeout | None = None,
    ) -> None:
        self.method = method
        self.origin = origin
        self.target = target
        self.headers = headers
        self.body = body
        self.resend = resend
        self.proxy = proxy
        self.timeout = timeout

    @property
    def extensions(self) -> dict[str, Any]:
        """The limits of the call in seconds, under the name and in the form of HTTP libraries: `["timeout"]["read"]`."""
        limits = self.timeout
        return {} if limits is None else {"timeout": limits.as_dict()}

    @property
    def url(self) -> str:
        """The absolute URL."""
        return f"{self.origin.scheme}://{self.origin.authority}{self.target}"

    @property
    def content(self) -> bytes:
        """The body, where it is in memory."""
        return self.body if isinstance(self.body, bytes) else b""

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.url}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return Request, (self.method, self.origin, self.target, redact(self.headers), self.content, self.resend)


class Response(Value):
    """An answer without its connection: status, headers in any case, and content.

    `is_closed` is False while the body is still to be read; its content is empty until then.
    """

    __slots__ = ("content", "headers", "is_closed", "reason", "request", "status_code")

    def __init__(
        self,
        status_code: int,
        headers: Headers,
        content: bytes,
        request: Request | None = None,
        reason: bytes = b"",
        is_closed: bool = True,
    ) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.request = request
        self.reason = reason
        self.is_closed = is_closed

    @property
    def is_stream_consumed(self) -> bool:
        """Whether the body was read, by the name that it has in HTTP libraries."""
        return self.is_closed

    @property
    def is_success(self) -> bool:
        """Whether the status is one of 200 to 299."""
        return 200 <= self.status_code < 300

    @property
    def is_error(self) -> bool:
        """Whether the status is one of 400 to 599."""
        return 400 <= self.status_code < 600

    @property
    def reason_phrase(self) -> str:
        """The words behind the status, as sent."""
        return self.reason.decode("latin-1")

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """Parse the content as JSON.

        Raises:
            ValueError: it is not JSON.
        """
        return json.loads(self.content)

    @property
    def url(self) -> str:
        """The URL that was asked, empty when unknown."""
        return "" if self.request is None else self.request.url

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


def header_block(headers: Mapping[str, str]) -> str:
    """Render headers as HTTP/1.1 lines.

    Raises:
        ValueError: a name or value holds CR, LF or NUL.
    """
    block = "".join([f"{name}: {value}\r\n" for name, value in headers.items()])
    if "\0" in block or block.count("\n") != len(headers) or block.count("\r") != len(headers):
        del block  # a traceback that shows variables must not show credentials
        bad = next(name for name, value in headers.items() if set("\r\n\0") & set(name + value))
        raise ValueError(f"header {bad!r} contains a line break or NUL character; remove it")
    return block


publish_names(__name__)
