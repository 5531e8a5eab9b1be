"""HTTP/1.1 as a state machine without I/O: bytes of an answer in, its head and body out, and certainty about its end.

One `Connection` serves one exchange after another over one socket. The shells feed what they receive and say when the
peer has closed; this module decides whether the answer is complete, was cut, or is no HTTP. It never touches a socket.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from httptools import HttpParserCallbackError, HttpParserError, HttpParserUpgrade, HttpResponseParser

from .errors import Phase
from .secrets import SecretBytes
from .transport_errors import TransportError, too_large
from .wire import Body, ChunkSource, Request, header_block

if TYPE_CHECKING:
    from .unpacking import Unpacker

MAX_HEAD = 256 * 1024
INFORMATIONAL = range(100, 200)
# How the body is framed is this module's to say, whatever the caller's headers claim.
FRAMING = frozenset({"content-length", "transfer-encoding"})
UNSENDABLE = re.compile(r"[\x00-\x20\x7f]")
TELLING = frozenset(map(len, ("content-length", "content-encoding", "transfer-encoding")))


def render_head(request: Request) -> bytes:
    """Render the request line and headers, with the framing that the body needs.

    Raises:
        ValueError: a header holds CR, LF or NUL.
    """
    if UNSENDABLE.search(request.target):
        raise ValueError(f"the path {request.target!r} contains a space or control character; percent-encode it")
    length = request.body.length if isinstance(request.body, ChunkSource) else len(request.body)
    framing = ""
    if length is None:
        framing = "transfer-encoding: chunked\r\n"
    elif length or request.method not in ("GET", "DELETE"):
        framing = f"content-length: {length}\r\n"
    headers = {name: value for name, value in request.headers.items() if name not in FRAMING}
    block = header_block(headers)
    host = "" if "host" in headers else f"host: {request.origin.authority}\r\n"
    start = f"{request.method} {request.target} HTTP/1.1\r\n{host}"
    try:
        return SecretBytes(f"{start}{block}{framing}\r\n".encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        block = ""  # a traceback that shows variables must not show credentials
    raise ValueError("a header or the path contains half of a surrogate pair, which cannot be encoded; remove it")


def body_pieces(head: bytes, body: Body) -> Iterator[bytes]:
    """Yield a request piece by piece, a body of unknown length as chunks with their end mark."""
    yield head
    if isinstance(body, bytes):
        yield body
        return
    if body.length is None:
        for piece in body.pieces():
            if piece:
                yield b"%x\r\n%b\r\n" % (len(piece), piece)
        yield b"0\r\n\r\n"
    else:
        yield from _measured(body.pieces(), body.length)


def _measured(pieces: Iterator[bytes], length: int) -> Iterator[bytes]:
    left = length
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            break
        if piece:
            yield piece
    if left:
        word = "more" if left < 0 else "less"
        raise ValueError(f"the upload had {word} than the announced {length} bytes; did the file change?")


class Connection:
    """The answers of one connection, one at a time.

    `head_done`, `complete` and `status` describe the current answer; `body` collects what came since the last `take`.
    """

    __slots__ = (
        "_head_size",
        "_parser",
        "_silent",
        "_sink",
        "_trailers",
        "answered",
        "body",
        "complete",
        "dirty",
        "encoding",
        "fault",
        "framed",
        "head_done",
        "headers",
        "keep_alive",
        "reason",
        "status",
    )

    def __init__(self) -> None:
        self._parser = HttpResponseParser(self)
        self.dirty = False
        self.begin()

    def begin(self, trailers: int | None = MAX_HEAD) -> None:
        """Get ready for the next answer; `trailers` is how many bytes may come behind its head without being body."""
        self._trailers = trailers
        self._silent = 0
        self.answered = self.head_done = self.complete = self.keep_alive = self.framed = False
        self.body: list[bytes] = []
        self.fault: TransportError | None = None
        self._head_size = 0
        self._forget_head()

    @property
    def reusable(self) -> bool:
        """Whether another request may follow on this connection."""
        return self.complete and self.keep_alive and not self.dirty

    def feed(self, data: bytes) -> None:
        """Take bytes from the peer.

        Once the head is done, a fault waits in `fault` until the body that came before it was handed out.

        Raises:
            TransportError: they are no HTTP answer.
        """
        self.answered = True
        if not self.head_done:
            self._head_size += len(data)
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self.dirty = True
            if (interruption := _interruption(error)) is not None:
                raise interruption from None
            if not self.complete:  # bytes after a complete answer only cost the connection
                self._invalid(f"the answer is not valid HTTP: {error}", error)
        if not self.head_done:
            if self._head_size > MAX_HEAD:
                raise self._fault("protocol", f"the head of the answer is larger than {MAX_HEAD} bytes")
        elif not self.complete:
            self._count_silent(len(data))

    def _count_silent(self, size: int) -> None:
        """Count what brings no body: trailers, and what decorates chunks."""
        self._silent = 0 if self.body else self._silent + size
        if self._trailers is not None and self._silent > self._trailers:
            self.dirty = True
            self.fault = too_large("what follows the body", "trailers", self._trailers)
            raise self.fault

    def eof(self) -> None:
        """Take note that the peer has closed.

        Raises:
            TransportError: the answer was not complete.
        """
        self.dirty = True
        if self.complete:
            return
        if self.head_done and not self.framed:
            self.complete = True  # a body without a length ends with the connection
            return
        raise self._fault("cut", "the connection was closed before the answer was complete")

    def take(self) -> bytes:
        """Return the body bytes that came since the last call."""
        parts = self.body
        if len(parts) == 1:
            return parts.pop()
        data = b"".join(parts)
        parts.clear()
        return data

    @property
    def phase(self) -> Phase:
        """How far the current answer is."""
        return "body" if self.head_done else "headers"

    def _fault(self, kind: str, detail: str) -> TransportError:
        return TransportError(kind, self.phase, detail, answered=self.answered)  # type: ignore[arg-type]

    def _invalid(self, detail: str, cause: Exception) -> None:
        fault = self._fault("protocol", detail)
        fault.__cause__ = cause
        if not self.head_done:
            raise fault
        self.fault = fault

    def _forget_head(self) -> None:
        self.headers: list[tuple[bytes, bytes]] = []
        self._sink: list[tuple[bytes, bytes]] | deque[tuple[bytes, bytes]] = self.headers
        self.reason = b""
        self.encoding = b""
        self.status = 0

    # What follows is called by the parser.

    def on_message_begin(self) -> None:
        if self.complete:  # nobody asked for this one: it stops the parser and costs the connection
            raise ValueError("an answer behind the answer")

    def on_status(self, reason: bytes) -> None:
        self.reason += reason

    def on_header(self, name: bytes, value: bytes) -> None:
        self._sink.append((name, value))

    def on_headers_complete(self) -> None:
        status = self._parser.get_status_code()
        if status in INFORMATIONAL:
            self._forget_head()
            return
        self.status, self.head_done = status, True
        self._sink = deque(maxlen=0)  # what follows the body is not kept
        if self._head_size > MAX_HEAD and sum(len(name) + len(value) for name, value in self.headers) > MAX_HEAD:
            raise ValueError(f"the head of the answer is larger than {MAX_HEAD} bytes")
        self.framed = status in (204, 304)
        for name, value in self.headers:
            if len(name) in TELLING:  # most are ruled out by their length alone
                self._note(name.lower(), value)

    def _note(self, name: bytes, value: bytes) -> None:
        if name == b"content-encoding":
            self.encoding = value
        elif name in (b"content-length", b"transfer-encoding"):
            self.framed = True

    def on_body(self, data: bytes) -> None:
        self.body.append(data)

    def on_message_complete(self) -> None:
        if self.head_done:
            self.complete = True
            self.keep_alive = self._parser.should_keep_alive()


def _interruption(error: Exception) -> BaseException | None:
    """Return what came while a callback ran and says nothing about the answer, above all Ctrl-C."""
    cause = error.__context__ if isinstance(error, HttpParserCallbackError) else None
    return None if isinstance(cause, Exception) else cause


def unpacker_for(encoding: bytes) -> Unpacker | None:
    """Pick the unpacker that an answer needs, None for a plain one.

    Raises:
        TransportError: the encoding was not asked for and is not known.
    """
    if not encoding:
        return None
    name = encoding.decode("latin-1").strip().lower()
    if name == "identity":
        return None
    if name in ("gzip", "x-gzip", "deflate"):
        from .unpacking import Unpacker

        return Unpacker(name)
    raise TransportError("protocol", "headers", f"unknown content-encoding {name!r}", answered=True)
