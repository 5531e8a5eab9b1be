# Derived from src/sonnetry/_async/thread_turns.py by codegen/unasync.py; edit that file instead.
"""Sending the turns of a conversation whose state is a `ThreadState`: whole or as a stream, until a form is accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .._core.errors import APIStatusError
from .._core.helper_tags import tagged
from .._core.output_format import asked_format
from .._core.threads import TAG, ThreadState
from ..tools.table import definitions, helper_tags
from .message_stream import BetaMessageStreamManager, MessageStreamManager, StreamWatcher

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from .calling import APIClient

CUT = "Replaying the full message history under a new thread: reason=stream_ended_before_message_stop previous_message_id={}"


class ThreadTurns:
    """Sends the turns of one conversation."""

    def __init__(
        self, client: APIClient, endpoint: Endpoint[Any], state: ThreadState, output: Any = None, tag: str = ""
    ) -> None:
        self.client, self.endpoint, self.state = client, endpoint, state
        self.output = output
        self.tag = tag
        self.entry: dict[str, Any] | None = None  # of the latest reply in the history

    def fork(self) -> ThreadTurns:
        """Return the same for a conversation of its own."""
        return ThreadTurns(self.client, self.endpoint, self.state.fork(), self.output, self.tag)

    def send(self, messages: Sequence[Any], overrides: Mapping[str, Any], *, parse: bool) -> Any:
        """Send messages and return the reply, which joins the history.

        Raises:
            APIError: the request failed; the conversation is as it was before.
            OutputError: the reply has no object of the type that was asked for; it is in the history.
            AnthropicError: a turn is under way, or arguments change what cannot change.
        """
        from .._core.output_errors import OutputError

        self.state.begin(messages, overrides)
        try:
            reply = self._accepted(self._parsed if parse else self._plain)
        except OutputError as error:
            self.entry = self.state.answer(error.message)
            raise
        except BaseException:
            self.state.fail()
            raise
        self.entry = self.state.answer(reply)
        return reply

    def stream(self, messages: Sequence[Any], overrides: Mapping[str, Any], output: Any = None) -> Any:
        """Return what opens the stream of a turn; the reply joins the history when it has been read."""
        kind = self.output if output is None else output
        beta = self.endpoint.name.startswith("beta.")
        manager: Any = BetaMessageStreamManager if beta else MessageStreamManager

        def opened() -> Any:
            self.state.begin(messages, overrides)
            try:
                return self._accepted(self._opened)
            except BaseException:
                self.state.fail()
                raise

        return manager(opened, asked_format({}, kind), lambda: TurnEnd(self))

    def _accepted(self, send: Callable[[dict[str, Any]], Any]) -> Any:
        while True:
            try:
                return send(self._params())
            except APIStatusError as error:
                told = self.state.rejected(error)
                if told is None:
                    raise
                self.client.log.info(told)

    def _params(self) -> dict[str, Any]:
        params = self.state.request()
        tools = list(params.get("tools") or ())
        if tools:
            params["tools"] = definitions(tools)
        headers = dict(params.get("extra_headers") or {})
        for tag in (self.tag, TAG if self.state.mode != "off" else "", *helper_tags(tools)):
            if tag:
                headers = tagged(headers, tag)
        if headers:
            params["extra_headers"] = headers
        return params

    def _plain(self, params: dict[str, Any]) -> Any:
        asked_format(params, self.output)
        return self.client.call(self.endpoint, params)

    def _parsed(self, params: dict[str, Any]) -> Any:
        return self.client.call_parsed(self.endpoint, params, output_format=self.output, named=False)

    def _opened(self, params: dict[str, Any]) -> Any:
        from .._core.outputs import plan_helper

        output = asked_format(params, self.output)
        return self.client.open_events(plan_helper(self.client.settings, self.endpoint, params, None, output))


class TurnEnd(StreamWatcher):
    """Ends a turn when its stream has been read, broke, or was closed."""

    def __init__(self, turns: ThreadTurns) -> None:
        self._turns = turns
        self._settled = False
        self.stream: Any = None

    def after(self, event: Any) -> None:
        """Record the reply with its last event."""
        if event is None or event.type == "message_stop":
            self.closed()

    def closed(self) -> None:
        """Record the reply, or what came of it."""
        if self._settled:
            return
        self._settled = True
        found, state = self.stream.raw.accumulator, self._turns.state
        if found.complete:
            self._turns.entry = state.answer(found.message)
        else:
            previous = state.previous_message_id
            self._turns.entry = state.break_off(found.snapshot(), found.sendable())
            if previous is not None and state.previous_message_id is None:
                self._turns.client.log.info(CUT.format(previous))
