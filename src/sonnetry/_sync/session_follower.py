# Derived from src/sonnetry/_async/session_follower.py by codegen/unasync.py; edit that file instead.
"""`client.beta.sessions.follow(...)`: the events of a session, none missed and none twice, over any number of connections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from .._core.errors import APIError, APITimeoutError, NotFoundError
from .._core.public_names import publish_names
from .._core.retry import backoff
from .._core.session_log import MessagePreviews, SessionLog, is_lasting, time_of
from .._core.timeouts import Timeout
from ..endpoints.beta import sessions as rows
from . import _runtime

if TYPE_CHECKING:
    from ..types.beta import BetaManagedAgentsSendSessionEvents, BetaManagedAgentsStreamSessionEvents
    from .calling import APIClient

    SessionEvent = BetaManagedAgentsStreamSessionEvents
Until = Literal["rest", "end", "now"]
PAGE = 1_000  # events that are listed together


class SessionFollower:
    """Iterate it for the events of a session. Made by `client.beta.sessions.follow`.

    Each connection opens the stream first, then reads the list of what happened meanwhile, and then goes on with the stream;
    the list is read again before the end of each turn, so that an event which the stream left out is found there.
    """

    def __init__(
        self, client: APIClient, session_id: str, since: str | None, options: Mapping[str, Any], **settings: Any
    ) -> None:
        self.session_id = session_id
        """The session that is followed."""
        self._client = client
        self._path = {"session_id": session_id}
        self._log = SessionLog(since)
        self._previews = MessagePreviews()
        self._options = dict(options)
        self._unsent = [*settings.get("send", ())]
        self._deltas = [*settings.get("event_deltas", ())]
        self._until: Until = settings.get("until", "rest")
        self._at_rest = self._until == "rest"
        self._quiet: float | None = settings.get("quiet", 60.0)
        self._patience: float | None = settings.get("patience", 300.0)
        self._stream: Any = None
        self._reached = False  # whether the session was there at least once
        self._done = False
        self._failures = 0
        self._heard = client.settings.clock.monotonic()

    @property
    def cursor(self) -> str:
        """Where to go on after the event that was handed out last: keep it, and pass it as `since=` in another process."""
        return self._log.cursor

    @property
    def stopped(self) -> str | None:
        """Why the session waits: its `stop_reason`, `terminated` or `deleted`; None while it runs."""
        return self._log.stopped

    @property
    def messages(self) -> Mapping[str, Any]:
        """Messages in the making by the id of their event, with `event_deltas=["agent.message"]`."""
        return self._previews.messages

    def send(self, *events: Any) -> BetaManagedAgentsSendSessionEvents:
        """Send events to the session; it is not taken for finished before they were processed.

        Raises:
            APIError: the session refuses them, or cannot be reached.
        """
        sent: BetaManagedAgentsSendSessionEvents = self._client.call(
            rows.EVENTS_SEND, {**self._options, "events": [*events]}, self._path
        )
        self._log.expect(event.id for event in sent.data or () if event.id)
        return sent

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop following; a loop over this ends. The session goes on."""
        self._done = True
        self._let_go()

    def __iter__(self) -> Iterator[SessionEvent]:
        try:
            while not self._done:
                try:
                    for event in self._connected():
                        self._previews.add(event)
                        yield event
                except APIError as error:
                    self._lost(error)
                else:
                    self._pause()
        finally:
            self._let_go()

    def _let_go(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.release()

    def _connected(self) -> Iterator[SessionEvent]:
        """Hand out what is new in one connection, which ends or breaks at some time."""
        self._open()
        if self._unsent:
            self.send(*self._unsent)
            self._unsent = []
        for event in self._missed():
            yield event
        if self._until == "now" or (self._log.finished(at_rest=self._at_rest) and not self._has_queued()):
            self._done = True
        while not self._done and (event := self._next()) is not None:
            if self._log.wants_list(event):
                for missed in self._missed():
                    yield missed
            if self._log.admit(event):
                yield event
            self._done = self._done or self._log.finished(at_rest=self._at_rest)

    def _open(self) -> None:
        self._let_go()
        # Tries are counted here: the stream's own would leave out what happened between two of them.
        params = {"timeout": Timeout(idle=self._quiet), **self._options, "max_retries": 0}
        if self._deltas:
            params["event_deltas"] = self._deltas
        self._stream = self._client.call_stream(rows.EVENTS_STREAM, params, self._path)
        self._reached = True
        self._heard = self._client.settings.clock.monotonic()

    def _next(self) -> Any:
        event = None if self._stream is None else self._stream.next_event()
        if event is not None:
            self._failures = 0
        return event

    def _missed(self) -> Iterator[SessionEvent]:
        """Read the list from where it was read to, and hand out what the stream did not bring."""
        params: dict[str, Any] = {"limit": PAGE, **self._options}
        if self._log.frontier is not None:
            params["created_at_gte"] = self._log.frontier.isoformat()
        page, last = self._client.call_page(rows.EVENTS_LIST, params, self._path), None
        for event in page:
            last = time_of(event) or last
            if self._log.admit_listed(event):
                yield event
        self._log.read_to(last)

    def _has_queued(self) -> bool:
        params = {**self._options, "limit": 1, "order": "desc"}
        page = self._client.call_page(rows.EVENTS_LIST, params, self._path)
        return any(time_of(event) is None for event in page.data)

    def _lost(self, error: APIError) -> None:
        """Wait for the next connection, or raise what ends this."""
        if self._done:
            return
        if isinstance(error, NotFoundError) and self._reached:
            self._log.gone()
            self._done = True
            return
        silent = self._client.settings.clock.monotonic() - self._heard
        if is_lasting(error) or (self._patience is not None and silent > self._patience):
            raise error
        quiet = isinstance(error, APITimeoutError) and error.phase in ("body", "stream")
        self._failures = 0 if quiet else self._failures
        self._client.log.info(f"the events of {self.session_id} are followed again after {error!r}")
        self._pause()

    def _pause(self) -> None:
        self._let_go()
        if not self._done and self._failures:
            _runtime.sleep(self._client.settings.clock, backoff(self._failures - 1, 0.5))
        self._failures += 1


publish_names(__name__)
