"""The limits of one request: how a float, None or a foreign timeout object becomes them, and when ten minutes are too few.

Limits are lengths in seconds; the engines turn them into absolute deadlines. Nothing here looks at a clock. Plain requests
that may take longer than ten minutes (rule CLI-5) are refused, streamed underneath, or waited for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from .._records import Value
from .public_names import publish_names
from .sentinels import NOT_GIVEN, NotGiven
from .size_limits import DEFAULT_SIZES

CONNECT = 5.0
READ = 600.0
LongRequests = Literal["error", "stream", "wait"]
MODES = ("error", "stream", "wait")
LONGEST_PLAIN = 600.0
LOWEST_CAP = 8192  # no model has a lower one, so that most requests need no look at the data
FULL_OUTPUT_SECONDS = 3600.0
FULL_OUTPUT_TOKENS = 128_000


class ForeignTimeout(Protocol):
    """The attributes of an `httpx.Timeout` and similar objects."""

    connect: float | None
    read: float | None
    write: float | None


@dataclass(frozen=True, slots=True, init=False)
class Timeout:
    """Limits in seconds; None means no limit.

    `connect` limits each connection attempt, `write` and `read` each wait for the socket (`read` also the whole answer
    head), `idle` the time since the last event that was not a ping, `total` one call with all its retries and waits.
    `Timeout(t)` sets `read` and `write` to t and `connect` to at most 5.
    """

    connect: float | None
    read: float | None
    write: float | None
    idle: float | None
    total: float | None

    def __init__(
        self,
        timeout: float | NotGiven | None = NOT_GIVEN,
        *,
        connect: float | NotGiven | None = NOT_GIVEN,
        read: float | NotGiven | None = NOT_GIVEN,
        write: float | NotGiven | None = NOT_GIVEN,
        idle: float | None = None,
        total: float | None = None,
    ) -> None:
        base = READ if isinstance(timeout, NotGiven) else timeout
        head = CONNECT if base is None or isinstance(timeout, NotGiven) else min(CONNECT, base)
        values = {
            "connect": (None if timeout is None else head) if isinstance(connect, NotGiven) else connect,
            "read": base if isinstance(read, NotGiven) else read,
            "write": base if isinstance(write, NotGiven) else write,
            "idle": idle,
            "total": total,
        }
        for name, value in values.items():
            object.__setattr__(self, name, _checked(name, value))

    @classmethod
    def of(cls, value: float | Timeout | ForeignTimeout | None) -> Timeout:
        """Turn what a caller may pass as `timeout=` into limits.

        Raises:
            TypeError: the value is not a number, None, Timeout or object with `connect`, `read` and `write`.
        """
        if isinstance(value, Timeout):
            return value
        if value is None or isinstance(value, (int, float)):
            return cls(value)
        try:
            return cls(connect=value.connect, read=value.read, write=value.write)
        except AttributeError:
            raise TypeError(
                f"timeout must be seconds, None, sonnetry.Timeout or an object like httpx.Timeout, not {value!r}"
            ) from None

    def as_dict(self) -> dict[str, float | None]:
        """Return the limits that HTTP libraries know, under their names; they have one more for the wait in a pool."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.write}

    def with_read(self, seconds: float) -> Timeout:
        """Return the same limits with another `read`."""
        return _rebuild(self.connect, seconds, self.write, self.idle, self.total)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.connect, self.read, self.write, self.idle, self.total)


def own_limits(client: object) -> ForeignTimeout | NotGiven:
    """Return the limits that a caller set on a client of their own; httpx's default of 5 s is ignored because nobody chose it."""
    found: Any = getattr(client, "timeout", None)
    limits = [getattr(found, name, 5.0) for name in ("connect", "read", "write")]
    return NOT_GIVEN if limits == [5.0, 5.0, 5.0] else found


def _rebuild(
    connect: float | None, read: float | None, write: float | None, idle: float | None, total: float | None
) -> Timeout:
    return Timeout(connect=connect, read=read, write=write, idle=idle, total=total)


def _checked(name: str, value: float | None) -> float | None:
    if value is not None and not value >= 0:
        raise ValueError(f"Timeout.{name} must be at least 0 seconds or None, not {value!r}")
    return value


class Limits(Value):
    """Lengths in seconds for one attempt, and one absolute end on `time.monotonic` for the whole call.

    `trailers` is how many bytes may follow a chunked body.
    """

    __slots__ = ("connect", "read", "trailers", "until", "write")

    def __init__(
        self,
        connect: float | None,
        read: float | None,
        write: float | None,
        until: float | None = None,
        trailers: int | None = DEFAULT_SIZES.trailers,
    ) -> None:
        self.connect = connect
        self.read = read
        self.write = write
        self.until = until
        self.trailers = trailers


DEFAULT_TIMEOUT = Timeout()


def earliest(*deadlines: float | None) -> float | None:
    """Return the first of several absolute deadlines, None when there is none."""
    known = [deadline for deadline in deadlines if deadline is not None]
    return min(known) if known else None


def expected_seconds(max_tokens: int) -> float:
    """Estimate how long a plain request may take at worst, in seconds."""
    return FULL_OUTPUT_SECONDS * max_tokens / FULL_OUTPUT_TOKENS


def nonstreaming_timeout(max_tokens: int) -> float:
    """Return the time limit, in seconds, that fits a plain request: ten minutes, or more for a long output."""
    return max(LONGEST_PLAIN, expected_seconds(max_tokens))


def is_long(body: Mapping[str, object]) -> bool:
    """Return whether a body, sent plainly, may take longer than ten minutes."""
    max_tokens = body.get("max_tokens")
    if not isinstance(max_tokens, int):
        return False
    return expected_seconds(max_tokens) > LONGEST_PLAIN or (
        max_tokens > LOWEST_CAP and max_tokens > _cap(body.get("model"))
    )


def _cap(model: object) -> float:
    """Return the output limit of plain requests that a few old models have."""
    from .models import find

    facts = find(model) if isinstance(model, str) else None
    return float("inf") if facts is None or facts.plain_max_output is None else facts.plain_max_output


def refusal(max_tokens: object) -> ValueError:
    """Make the error that says how to send such a request."""
    return ValueError(
        "Streaming is required for operations that may take longer than 10 minutes: "
        f"max_tokens={max_tokens!r} may need {expected_seconds(int(str(max_tokens))) / 60:.0f} minutes. "
        'Use messages.stream(...), create(stream=True), a timeout of your own, or long_requests="stream" or "wait".'
    )


publish_names(__name__)
