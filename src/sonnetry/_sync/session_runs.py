# Derived from src/sonnetry/_async/session_runs.py by codegen/unasync.py; edit that file instead.
"""What the sessions resources have beside their routes: following a session, and running one from its start to its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, Unpack, cast

from .._core.errors import BadRequestError
from .._core.retry import backoff
from .._core.session_log import REQUIRES_ACTION
from ..endpoints.beta import sessions as rows
from ..tools.session_calls import (
    CALLS,
    CUSTOM,
    SessionRun,
    confirmation,
    failure_event,
    message_event,
    needs_confirmation,
    result_event,
)
from ..tools.table import check_colour, policy_of, runnable
from . import _runtime

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaManagedAgentsDeltaType
    from ..types.beta.sessions import SessionCreateCall
    from .calling import APIClient
    from .session_follower import SessionFollower, Until

    OnConfirm: TypeAlias = Callable[[Any], _runtime.Confirmation]
    OnEvent: TypeAlias = Callable[[Any], object]
OPTIONS = ("extra_headers", "extra_query", "timeout", "betas", "workspace_id", "proxy", "tag")
LAGGING = 6  # how often a session that has just stopped is tried again to be archived or deleted
INTERRUPT = "interrupt"


class SessionRuns:
    """Follows sessions, and runs them."""

    _client: APIClient

    def follow(
        self,
        session_id: str,
        *,
        since: str | None = None,
        send: Sequence[Any] = (),
        until: Until = "rest",
        event_deltas: Sequence[BetaManagedAgentsDeltaType] = (),
        quiet: float | None = 60.0,
        patience: float | None = 300.0,
        **options: Unpack[BetaWorkspaceCall],
    ) -> SessionFollower:
        """Return the events of a session, from its first or from a cursor on: none is missed, and none comes twice.

        `send` are events to send once the stream is open. With `until="rest"` it ends when the session has nothing left to
        do, with "end" when it was terminated or deleted, with "now" after what has happened so far; `requires_action` is no
        end, since you may answer. A connection that breaks, or says nothing for `quiet` seconds, is made again, and what happened meanwhile is read from
        the list; after `patience` seconds without one it gives up. See docs/sessions.md.

        Raises:
            AnthropicError: `since` is not a cursor.
            APIError: while it is read: the session does not exist, or could not be reached for too long.
        """
        from .session_follower import SessionFollower

        settings = {"send": send, "until": until, "event_deltas": event_deltas, "quiet": quiet, "patience": patience}
        return SessionFollower(self._client, session_id, since, cast("Mapping[str, Any]", options), **settings)

    def run(
        self,
        *,
        message: str | Sequence[Mapping[str, Any]],
        tools: Sequence[Any] = (),
        on_confirm: OnConfirm | None = None,
        on_event: OnEvent | None = None,
        afterwards: Literal["archive", "delete"] | None = None,
        **params: Unpack[SessionCreateCall],
    ) -> SessionRun:
        """Start a session, say something to its agent, answer what it asks for, and return when it has nothing left to do.

        `tools` are those of the agent's custom tools that run here. `on_confirm(call)` decides about a call that asks: True,
        False, or why not. `on_event(event)` sees every event; what it returns is ignored but for `"interrupt"`, which stops
        the agent. A call that nobody here can answer ends the run with `requires_action`. The session is kept unless
        `afterwards` says otherwise. See docs/sessions.md.

        Raises:
            APIError: the service refuses, or could not be reached for too long.
            TypeError: an argument is missing, or a tool does not fit this client.
        """
        check_colour(runnable(tools), "synchronous", threads=True)
        session = self._client.call(rows.CREATE, params)
        options: dict[str, Any] = {name: value for name, value in params.items() if name in OPTIONS}
        follower = self.follow(session.id, send=[message_event(message)], **cast("Any", options))
        host = SessionHost(follower, tools, on_confirm, on_event)
        found = host.run()
        if afterwards is not None and found.stopped not in ("deleted", REQUIRES_ACTION):
            row: Any = rows.ARCHIVE if afterwards == "archive" else rows.DELETE
            settle(self._client, row, options, {"session_id": session.id})
        return found


class SessionHost:
    """Answers what one session asks for, until it has nothing left to do or asks for what is not here."""

    def __init__(
        self,
        follower: SessionFollower,
        tools: Sequence[Any],
        on_confirm: OnConfirm | None,
        on_event: OnEvent | None,
    ) -> None:
        self._follower = follower
        self._tools = runnable(tools)
        self._on_confirm = on_confirm
        self._on_event = on_event
        self._calls: dict[str, Any] = {}

    def run(self) -> SessionRun:
        """Follow the session, and return what happened."""
        events: list[Any] = []
        with self._follower as follower:
            for item in follower:
                event: Any = item
                events.append(event)
                if event.type in CALLS:
                    self._calls[event.id] = event
                self._show(event)
                if event.type == "session.status_idle" and not self._answered(event):
                    break
        return SessionRun(
            session_id=follower.session_id, stopped=follower.stopped, events=events, cursor=follower.cursor
        )

    def _show(self, event: Any) -> None:
        if self._on_event is not None:
            wish = _runtime.await_if_needed(self._on_event(event))
            if wish == INTERRUPT:
                self._follower.send({"type": "user.interrupt"})

    def _answered(self, event: Any) -> bool:
        """Send what an idle session waits for; False where something is left open."""
        if event.stop_reason.type != REQUIRES_ACTION:
            return True
        answers = [self._answer(self._calls.get(one)) for one in event.stop_reason.event_ids]
        ready = [answer for answer in answers if answer is not None]
        if ready:
            self._follower.send(*ready)
        return len(ready) == len(answers)

    def _answer(self, call: Any) -> dict[str, Any] | None:
        if call is None:
            return None
        if needs_confirmation(call):
            if self._on_confirm is None:
                return None
            return confirmation(call, _runtime.await_if_needed(self._on_confirm(call)))
        tool = self._tools.get(call.name) if call.type == CUSTOM else None
        return None if tool is None else self._result(call, tool)

    def _result(self, call: Any, tool: Any) -> dict[str, Any]:
        try:
            return result_event(call, _runtime.invoke(tool, call.name, call.input, policy_of(tool).timeout))
        except Exception as error:  # noqa: BLE001 - whatever a tool raises is an answer for the agent
            return failure_event(call, error)


def settle(client: APIClient, row: Any, options: Mapping[str, Any], path: Mapping[str, str]) -> None:
    """Archive or delete a session that has stopped; its status may lag behind its events (rule EVT-8)."""
    for attempt in range(LAGGING):
        try:
            client.call(row, options, path)
        except BadRequestError:
            if attempt == LAGGING - 1:
                raise
            _runtime.sleep(client.settings.clock, backoff(attempt, 0.5))
        else:
            return
