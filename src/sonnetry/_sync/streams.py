# Derived from src/sonnetry/_async/streams.py by codegen/unasync.py; edit that file instead.
"""A stream of typed events: `create(stream=True)`.

It ends with its end mark or raises (the stream contract in docs/design.md). What is decided about events lives in
`_core.stream_state`; this module reads, waits, tries again while nothing was handed out, and lets go.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Self, TypeVar, cast

from .._core.accumulate import Accumulator
from .._core.call import Call
from .._core.errors import APIError, APIUserAbortError
from .._core.public_names import publish_names
from .._core.timeouts import earliest
from .._core.transport_errors import TransportError, malformed
from .._core.wire import Response
from .response import APIResponse

if TYPE_CHECKING:
    from .._core.outputs import Reader
    from .._core.stream_state import StreamState
    from .._core.watching import Watch
    from .calling import APIClient

E = TypeVar("E")
# After the end mark only the end of the body is missing; a server that keeps it back costs its connection, not time.
LINGER = 0.25


class Stream(Generic[E]):
    """Events as the service sends them, pings excepted. Leaving the loop closes the stream."""

    response: APIResponse[Any]

    def __init__(self, client: APIClient, call: Call, response: APIResponse[Any]) -> None:
        self._client = client
        self._call = call
        self._failure: APIError | None = None
        self._state: StreamState
        self._fault: TransportError | None = None
        self._body_done = False
        self._progress = 0
        self._idle_until: float | None = None
        self._closed = False
        self._aborted = False
        self._reading = False
        self._told = call.watch is None
        self._attach(response)

    @property
    def request_id(self) -> str | None:
        """The `request-id` header of the attempt that is being read."""
        return self.response.request_id

    @property
    def partial(self) -> Any:
        """The message as far as it was read, None before anything came. It grows while the stream is read."""
        return self.accumulator.snapshot()

    def __iter__(self) -> Iterator[E]:
        try:
            while True:
                event = self._state.pop()
                if event is None:
                    if self._advance():
                        continue
                    return
                self.accumulator.add(event)
                if self._call.on_first_delta is not None:
                    self._note_first_delta(event)
                yield event
        finally:
            self.release()

    def __next__(self) -> E:
        event = self.next_event()
        if event is None:
            raise StopIteration
        return event

    def next_event(self, *, sound: bool = False) -> E | None:
        """Return the next event, None at the end; `sound` refuses events that do not fit those before them.

        Raises:
            APIError: the stream broke; `partial` holds the partial message.
        """
        while (event := self._state.pop()) is None:
            if not self._advance():
                break
        else:
            self.accumulator.add(event)
            if self._call.on_first_delta is not None:
                self._note_first_delta(event)
        if sound and self.accumulator.problem is not None:
            self._unsound(self.accumulator.problem)
        result: E | None = event
        return result

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the stream. A reader in another thread or task gets `APIUserAbortError`; this one's loop just ends."""
        self.release()

    @property
    def aborted(self) -> bool:
        """Whether it was closed under a reader in another thread or task."""
        return self._aborted

    def release(self) -> None:
        """Close the stream without waiting."""
        self._aborted = self._aborted or self._reading
        self._closed = True
        self._state.drop()
        self.response.release()
        if not self._told:
            self._tell(None)

    def collect(self) -> Any:
        """Read to the end and return the whole message.

        Raises:
            APIError: the stream broke.
        """
        while self.next_event(sound=True) is not None:
            pass
        return self.accumulator.message

    def _advance(self) -> bool:
        """Do what brings the next event nearer; False at the end.

        Raises:
            APIError: the stream broke before its end mark.
        """
        try:
            return self._step()
        except BaseException:
            self.release()
            raise

    def _step(self) -> bool:
        state = self._state
        if self._closed:
            self._stop()
            return False
        if state.failure is not None:
            self._recover(state.failure)
        elif state.ended:
            self._finish()
            return False
        elif self._fault is not None:
            state.fail(self._fault)
        elif self._body_done:
            state.finish()
        else:
            self._read(state)
        return True

    def _read(self, state: StreamState) -> None:
        self._watch(state)
        if self._fault is not None:
            return
        self._reading = True
        try:
            chunk = self._answer.chunk(self._idle_until)
        except TransportError as fault:
            self._fault = self._named(fault)
            state.close()
            return
        finally:
            self._reading = False
        if chunk:
            state.feed(chunk)
        else:
            self._body_done = True
            state.close()

    def _note_first_delta(self, event: Any) -> None:
        on_first_delta = self._call.on_first_delta
        if on_first_delta is not None and getattr(event, "type", None) == "content_block_delta":
            self._call.on_first_delta = None
            on_first_delta()

    def _watch(self, state: StreamState) -> None:
        # Pings do not count: a server that only pings is idle (rule STR-12). Neither does the time the reader takes.
        idle = self._call.timeout.idle
        if idle is None:
            return
        now = time.monotonic()
        if self._idle_until is None or state.progress != self._progress:
            self._progress = state.progress
            self._idle_until = now + idle
        elif now > self._idle_until:
            self._fault = self._named(TransportError("timeout", "body", "", limit="until", answered=True))

    def _named(self, fault: TransportError) -> TransportError:
        """Tell which of the two absolute limits it was that ran out."""
        if fault.limit == "until":
            until = self._call.until
            total = until is not None and time.monotonic() >= until
            fault.limit = "total" if total else "idle"
            length = self._call.timeout.total if total else self._call.timeout.idle
            fault.args = (f"the {fault.limit} limit of {length:g} s ran out",)
        return fault

    def _recover(self, failure: APIError) -> None:
        """Try again while nothing was handed out, otherwise raise."""
        self._answer.close()
        if self._state.delivered and not self._call.collect_stream:  # a folded stream hands out nothing before its end
            self._raise(failure)
        self._keep_partial(failure)
        self._reading = True
        try:
            self._client.sender.wait(self._call, failure)
            response = self._client.open(self._call)
        except APIError as error:
            if not self._closed:
                self._raise(error)
        else:
            if not self._closed:
                self._attach(response)
            else:
                response.release()
        finally:
            self._reading = False

    def _finish(self) -> None:
        """Read the end of the body so that the connection can serve again."""
        try:
            until = earliest(time.monotonic() + LINGER, self._call.until)
            while not self._closed and self._answer.chunk(until):
                pass
        except TransportError as fault:
            self._client.log.debug(f"the connection is given up after the end of a stream: {fault}")
        self.accumulator.finish()
        self._label()
        if not self._told:
            self._told = True
            cast("Watch", self._call.watch).finished(self._call, self.accumulator.message)
        self.release()

    def _label(self) -> None:
        from ..types._base import attach_headers
        from ..types._priced import tell_usage

        if self.accumulator.message is not None:
            attach_headers(self.accumulator.message, self.response.headers)
            tell_usage(self.accumulator.message.__dict__)

    def _stop(self) -> None:
        if self._failure is not None:
            raise self._failure
        if self._aborted:
            self._raise(APIUserAbortError(request=self.response.http_request))

    def _unsound(self, problem: str) -> NoReturn:
        try:
            self._raise(malformed(f"the stream does not make sense: {problem}", self.response.http_request))
        finally:
            self.release()

    def _raise(self, error: APIError) -> NoReturn:
        if error.phase in ("body", "stream"):
            error.answered(self.response.headers)
        error.request_id = error.request_id or self.request_id
        self._keep_partial(error)
        error.retries_taken = self._call.retry.taken
        self._failure = error
        if not self._told:
            self._tell(error)
        raise error

    def _keep_partial(self, error: APIError) -> None:
        if self._state.held is not None:
            self.accumulator.add(self._state.held)  # never handed out, yet its usage is billed (rule STR-13)
        error.partial = self.accumulator.snapshot()

    def _tell(self, error: APIError | None) -> None:
        """Tell the call's watch that the stream failed, or was closed before its end."""
        self._told = True
        watch = cast("Watch", self._call.watch)
        if error is None:
            watch.cut(self._call, self.accumulator.snapshot())
        else:
            watch.failed(self._call, error)

    def _attach(self, response: APIResponse[Any]) -> None:
        from .._core.stream_state import StreamState

        self.response = response
        self._answer = response.take_answer()
        self._fault = None
        self._body_done = False
        head = Response(response.status_code, response.headers, b"", response.http_request)
        endpoint, platform = self._call.endpoint, self._call.settings.platform
        self.accumulator = Accumulator(
            endpoint.result, require_stop=self._call.require_stop, reader=reader_of(self._call)
        )
        self._state = StreamState(
            endpoint.stream,
            response.http_request,
            head,
            require_stop=self._call.require_stop,
            end=endpoint.stream_end,
            strict=self._call.settings.strict,
            framing=None if platform is None else platform.framing(response.headers),
            limit=self._call.settings.size_limits.event,
        )
        self._progress = 0
        self._idle_until = None


def reader_of(call: Call) -> Reader | None:
    """Return what makes a parsed message of the events of a call, None where the message stays as it is."""
    if not call.parsed:
        return None
    from .._core.outputs import Reader

    return Reader(call.endpoint.result, call.output)


publish_names(__name__)
