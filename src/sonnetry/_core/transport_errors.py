"""What engines raise: one exception with plain facts, and the table that turns it into a public one.

Engines know nothing of streams or retries; they say what broke and where. No instance of `TransportError` reaches a caller.
"""

from __future__ import annotations

from typing import Literal

from .errors import (
    APIConnectionError,
    APITimeoutError,
    Phase,
    StreamError,
    StreamIdleError,
    StreamProtocolError,
    StreamTruncatedError,
)
from .wire import Request

Kind = Literal["connect", "tls", "timeout", "cut", "protocol", "closed", "too_large"]


class TransportError(Exception):
    """Something broke on the way: `kind` says what, `phase` where, `limit` which limit ran out.

    `answered` tells whether a first byte of the answer had arrived: a reused connection that was closed before that
    may be tried again on a new one.
    """

    def __init__(
        self, kind: Kind, phase: Phase, detail: str, *, limit: str | None = None, answered: bool = False
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.phase = phase
        self.limit = limit
        self.answered = answered


def public_error(fault: TransportError, request: Request, *, delivered: bool = False) -> APIConnectionError:
    """Turn an engine's word into the exception of the stream contract, with the cause attached.

    `delivered` says that the caller already holds part of a stream.
    """
    if fault.limit == "until":  # a stream names its own absolute limits; elsewhere there is only one
        fault.limit, fault.args = "total", ("the total limit ran out",)
    error = _timeout(fault, request, delivered) if fault.kind == "timeout" else _broken(fault, request)
    error.__cause__ = fault.__cause__ or fault
    error.phase = fault.phase
    # A certificate that is not trusted will not be trusted in a second, and a total limit is spent.
    error.retryable = fault.limit != "total" and fault.kind not in ("tls", "too_large")
    return error


def _timeout(fault: TransportError, request: Request, delivered: bool) -> APITimeoutError:
    if delivered and fault.limit != "total":
        return StreamIdleError(request, message=_with_length(fault, request))
    return APITimeoutError(request, message=_with_length(fault, request))


def _with_length(fault: TransportError, request: Request) -> str:
    """Say how long the limit was that the caller had set; an engine knows what was left of it only."""
    text, named = str(fault), f"the {fault.limit} limit"
    length = None if fault.limit is None else getattr(request.timeout, fault.limit, None)
    return text if length is None or f"{named} of" in text else text.replace(named, f"{named} of {length:g} s", 1)


def _broken(fault: TransportError, request: Request) -> APIConnectionError:
    if fault.phase != "stream":
        return APIConnectionError(message=str(fault), request=request)
    kinds: dict[str, type[StreamError]] = {
        "cut": StreamTruncatedError,
        "protocol": StreamTruncatedError,
        "too_large": StreamProtocolError,
    }
    return kinds.get(fault.kind, StreamError)(message=str(fault), request=request)


def too_large(what: str, name: str, limit: int | None, phase: Phase = "body") -> TransportError:
    """Make the fault of something larger than its limit, a field of `SizeLimits`."""
    detail = f"{what} is larger than {limit} bytes, the limit that SizeLimits.{name} sets"
    return TransportError("too_large", phase, detail, answered=True)


def malformed(detail: str, request: Request) -> StreamProtocolError:
    """Make the error for a frame that is not an event."""
    return StreamProtocolError(message=detail, request=request)
