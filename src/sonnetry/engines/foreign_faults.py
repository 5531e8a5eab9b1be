"""The exceptions of `httpx` and `httpx2` as ours. Neither library is imported: they are known by their names."""

from __future__ import annotations

import ssl
import time

from .._core.errors import Phase
from .._core.transport_errors import Kind, TransportError

# The exceptions of both libraries by name: kind, phase where the name tells it, and the limit that ran out.
FAULTS: dict[str, tuple[Kind, Phase | None, str | None]] = {
    "ConnectTimeout": ("timeout", "connect", "connect"),
    "PoolTimeout": ("timeout", "connect", "total"),
    "ReadTimeout": ("timeout", None, "read"),
    "WriteTimeout": ("timeout", "send", "write"),
    "TimeoutException": ("timeout", None, "read"),
    "ConnectError": ("connect", "connect", None),
    "ProxyError": ("connect", "connect", None),
    "UnsupportedProtocol": ("connect", "connect", None),
    "ReadError": ("cut", None, None),
    "WriteError": ("cut", "send", None),
    "NetworkError": ("cut", None, None),
    "LocalProtocolError": ("protocol", "send", None),
    "ProtocolError": ("protocol", None, None),
    "DecodingError": ("protocol", "body", None),
    "StreamClosed": ("closed", "body", None),
}
# How the libraries word the end of a connection, which they call a protocol error of the peer.
ENDS = ("disconnected", "closed connection", "connection closed", "connectionterminated")


def fault_of(error: Exception, phase: Phase, host: str, until: float | None) -> TransportError:
    """Turn an exception of the client, known by its name, into ours."""
    if isinstance(error, TransportError):
        return error
    body = phase == "body"
    if isinstance(error, TimeoutError) or (until is not None and time.monotonic() >= until):
        limit = "until" if body else "total"
        return TransportError("timeout", phase, "the total limit ran out", limit=limit, answered=body)
    cause = _tls_cause(error)
    if cause is not None:
        return TransportError("tls", "connect", _about_tls(cause, host))
    kind, where, limit_name = _known(error)
    if kind == "protocol" and any(mark in str(error).lower() for mark in ENDS):
        kind = "cut"
    text = str(error) or f"{type(error).__name__} of the client given as http_client"
    if kind == "timeout":
        text = f"the {limit_name} limit ran out"
    return TransportError(kind, where if where and not body else phase, text, limit=limit_name, answered=body)


def _known(error: Exception) -> tuple[Kind, Phase | None, str | None]:
    for cls in type(error).__mro__:
        if cls.__name__ in FAULTS:
            return FAULTS[cls.__name__]
    return ("cut" if isinstance(error, OSError) else "closed", None, None)


def _tls_cause(error: BaseException | None) -> ssl.SSLError | None:
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError):
            return error
        error, seen = error.__cause__ or error.__context__, seen + 1
    return None


def _about_tls(error: ssl.SSLError, host: str) -> str:
    reason = getattr(error, "verify_message", None) or getattr(error, "reason", None) or error
    return f"TLS with {host} failed: {reason}; trust is a setting of the client given as http_client (verify=)"
