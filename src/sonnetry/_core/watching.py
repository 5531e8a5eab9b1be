"""What wants to know what becomes of a call: the ledger, budgets, traces.

A call has one watch or none, so a client that nobody watches pays for one comparison.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from .errors import AnthropicError, APIStatusError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..endpoints import Endpoint
    from .call import Call
    from .settings import Settings


SENT = frozenset({"headers", "body", "stream"})  # phases in which the service may have begun to work


def may_be_billed(error: BaseException) -> bool:
    """Return whether the service may have begun to answer a call that failed; a refusal by status is not billed."""
    if isinstance(error, AnthropicError):
        return getattr(error, "phase", None) in SENT and not isinstance(error, APIStatusError)
    return True  # the caller gave up, at whatever moment


def has_usage(partial: Any) -> bool:
    """Return whether what arrived of a message says what it cost so far."""
    return getattr(partial, "usage", None) is not None and getattr(partial, "model", None) is not None


class Watch(Protocol):
    """Receives the events of a call. After `started`, exactly one of `finished`, `failed` and `cut` follows."""

    def started(self, call: Call, /) -> None:
        """Take the start of a call, before anything is sent; an exception stops it."""
        ...

    def finished(self, call: Call, value: Any, /) -> None:
        """Take the whole answer; None when the caller let go of it unread."""
        ...

    def lost(self, call: Call, error: BaseException, /) -> None:
        """Take an attempt that failed and is repeated."""
        ...

    def failed(self, call: Call, error: BaseException, /) -> None:
        """Take the end of a call that failed; the `partial` of its error is what arrived of a stream."""
        ...

    def cut(self, call: Call, partial: Any, /) -> None:
        """Take a stream that was closed before its end, with what arrived of it."""
        ...


class Turn(Watch, Protocol):
    """Keeps one call within the rate limits, and hears of it."""

    def wait(self, call: Call, now: float, /) -> float:
        """Return the seconds until an attempt may be sent, 0 when that is now; ask again after them."""
        ...

    def answered(self, status: int, headers: Mapping[str, str], /) -> None:
        """Take the head of an answer."""
        ...

    def gave_up(self) -> None:
        """Take the end of the wait, because the call was cancelled or its time is over."""
        ...


class Limiter(Protocol):
    """What `limiter=` is: `sonnetry.limits` has the one that comes with this package."""

    def turn(self, settings: Settings, /) -> Turn:
        """Return what keeps one call within the limits."""
        ...


class Watches:
    """Several watches as one."""

    def __init__(self, watches: tuple[Watch, ...]) -> None:
        self.watches = watches

    def started(self, call: Call) -> None:
        """Notify all watchers, or none: if one refuses the call, those already notified are told that it failed."""
        for place, watch in enumerate(self.watches):
            try:
                watch.started(call)
            except BaseException as error:
                for told in self.watches[:place]:
                    told.failed(call, error)
                raise

    def finished(self, call: Call, value: Any) -> None:
        """Tell all."""
        for watch in self.watches:
            watch.finished(call, value)

    def lost(self, call: Call, error: BaseException) -> None:
        """Tell all."""
        for watch in self.watches:
            watch.lost(call, error)

    def failed(self, call: Call, error: BaseException) -> None:
        """Tell all."""
        for watch in self.watches:
            watch.failed(call, error)

    def cut(self, call: Call, partial: Any) -> None:
        """Tell all."""
        for watch in self.watches:
            watch.cut(call, partial)


def watch_of(settings: Settings, endpoint: Endpoint[Any], turn: Turn | None = None) -> Watch | None:
    """Return what watches a call; `turn` is its place in a limiter."""
    if settings.budget is None and settings.telemetry is None and turn is None:  # as nearly every client is set
        return settings.ledger if endpoint.billed else None
    watches: list[Watch] = [] if turn is None else [turn]
    if endpoint.billed:
        if settings.budget is not None:
            from .budget import Meter

            watches.append(Meter(settings.budget))
        watches.append(settings.ledger)
    if settings.telemetry is not None:
        from ..otel import SpanWatch

        watches.append(SpanWatch(settings.telemetry))
    if len(watches) > 1:
        return Watches(tuple(watches))
    return watches[0] if watches else None
