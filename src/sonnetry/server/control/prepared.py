"""Scripts: answers and faults that a test prepares for requests to come.

Both live in lists of their own. A request takes the first reply and the first fault (or group of faults) that fit it and
are not used up; whatever it takes none of, the server itself provides.
"""

from __future__ import annotations

import json
import random
import threading
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from ..._core.json_access import encode
from ...rules.errors import ApiError
from ..http.answers import EVENTS, JSON, Answer, error_answer
from ..http.journal import RecordedRequest
from ..http.sse import frame

Event = Mapping[str, Any] | bytes | str
Body = Mapping[str, Any] | Sequence[Event] | str | bytes | None
When = Callable[[RecordedRequest], bool]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """A prepared answer.

    `body` decides the content type unless `headers` name one: a mapping is JSON, a list is a stream of events (mappings
    with a `type`, or frames as text or bytes), a text is plain text, bytes are binary. A callable gets the recorded
    request and returns any of these. `early` answers before the request's body is read. `raw` is written to the
    connection as it is, in place of everything else, and the connection is closed after it.
    """

    body: Body | Callable[[RecordedRequest], Body] = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    error: ApiError | None = None
    early: bool = False
    raw: bytes | None = None

    def answer(self, request: RecordedRequest) -> Answer:
        """Return the answer for one request."""
        if self.error is not None:
            return error_answer(self.error, request.request_id)
        body = self.body(request) if callable(self.body) else self.body
        kind, content = _content(body)
        return Answer(self.status, content, {**kind, **{name.lower(): text for name, text in self.headers.items()}})


def _content(body: Body) -> tuple[dict[str, str], bytes | AsyncGenerator[bytes, None]]:
    if body is None:
        return {}, b""
    if isinstance(body, (bytes, bytearray)):
        return {"content-type": "application/octet-stream"}, bytes(body)
    if isinstance(body, str):
        return {"content-type": "text/plain; charset=utf-8"}, body.encode()
    if isinstance(body, Mapping):
        return {"content-type": JSON}, encode(body)
    if not isinstance(body, Sequence):
        raise TypeError(f"a prepared answer is a mapping, a list of events, a text or bytes, not {body!r}")
    return {"content-type": EVENTS}, _stream(cast("Sequence[Event]", body))


async def _stream(events: Iterable[Event]) -> AsyncGenerator[bytes, None]:
    for event in events:
        if isinstance(event, Mapping):
            yield frame(dict(event))
        else:
            yield event.encode() if isinstance(event, str) else event


@dataclass(slots=True)
class Chance:
    """Which of the requests that fit are hit: every `nth`, or each with a probability, the same for the same seed."""

    nth: int = 1
    probability: float = 1.0
    seed: int = 0
    seen: int = 0
    dice: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if self.nth < 1 or not 0 <= self.probability <= 1:
            raise ValueError("nth is at least 1, and probability from 0 to 1")
        self.dice = random.Random(self.seed)  # noqa: S311 - a plan must be replayable

    def falls(self) -> bool:
        """Count one request and tell whether it is hit."""
        self.seen += 1
        hit = self.probability >= 1 or self.dice.random() < self.probability
        return hit and self.seen % self.nth == 0


@dataclass(slots=True)
class _Entry(Generic[T]):
    what: T
    method: str | None
    path: str | None
    when: When | None
    left: int | None
    chance: Chance = field(default_factory=Chance)

    def fits(self, request: RecordedRequest) -> bool:
        return (
            self.left != 0
            and self.method in (None, request.method)
            and self.path in (None, request.path)
            and (self.when is None or self.when(request))
            and self.chance.falls()
        )


class Script(Generic[T]):
    """Prepared things in order, each for a number of requests. Safe to use from any thread."""

    def __init__(self) -> None:
        self._entries: list[_Entry[T]] = []
        self._lock = threading.RLock()  # a predicate may prepare more

    def __bool__(self) -> bool:
        return bool(self._entries)

    def add(
        self,
        what: T,
        *,
        method: str | None = None,
        path: str | None = None,
        when: When | None = None,
        times: int | None = 1,
        nth: int = 1,
        probability: float = 1.0,
        seed: int = 0,
    ) -> None:
        """Prepare something for the next `times` requests that fit; None means for all of them.

        Of those that fit, only every `nth` is meant, and each with this probability; the same seed gives the same hits.
        """
        chance = Chance(nth, probability, seed)
        if times is not None and times < 1:
            raise ValueError(f"times must be at least 1, or None for always, not {times!r}")
        with self._lock:
            self._entries.append(_Entry(what, method and method.upper(), path, when, times, chance))

    def take(self, request: RecordedRequest, only: Callable[[T], bool] = lambda _: True) -> T | None:
        """Return what is next for a request, and count it as used."""
        with self._lock:
            for entry in self._entries:
                if only(entry.what) and entry.fits(request):
                    self._use(entry)
                    return entry.what
        return None

    def clear(self) -> None:
        """Forget everything prepared."""
        with self._lock:
            self._entries.clear()

    def _use(self, entry: _Entry[T]) -> None:
        if entry.left is not None:
            entry.left -= 1
        if entry.left == 0:
            self._entries.remove(entry)


def failure(
    status: int,
    message: str | None = None,
    *,
    type: str | None = None,
    code: str | None = None,
    headers: Mapping[str, str] | None = None,
    early: bool = False,
) -> Reply:
    """Prepare an error in the API's shape."""
    error = ApiError(status, message, type=type, code=code)
    error.headers = dict(headers or {})  # as prepared: only a 501 of our own says that another attempt is useless
    return Reply(status=status, error=error, early=early)


def subset(expected: Mapping[str, Any]) -> When:
    """Return a predicate: the request's JSON body holds these values, at any depth of objects."""
    return lambda request: _holds(dict(expected), _json(request))


def _json(request: RecordedRequest) -> Any:
    try:
        return json.loads(request.body)
    except ValueError:
        return None


def _holds(expected: Any, actual: Any) -> bool:
    if not isinstance(expected, dict) or not isinstance(actual, dict):
        return bool(expected == actual)
    wanted, found = cast("dict[str, Any]", expected), cast("dict[str, Any]", actual)
    return all(name in found and _holds(value, found[name]) for name, value in wanted.items())
