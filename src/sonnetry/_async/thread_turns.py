"""Sending the turns of a conversation whose state is a `ThreadState`: whole or as a stream, until a form is accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .._core.errors import APIStatusError
from .._core.helper_tags import tagged
from .._core.output_format import asked_format
from .._core.threads import TAG, ThreadState
from ..tools.table import definitions, helper_tags
from .message_stream import AsyncMessageStreamManager, AsyncStreamWatcher, BetaAsyncMessageStreamManager

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from .calling import AsyncAPIClient

CUT = "Replaying the full message history under a new thread: reason=stream_ended_before_message_stop previous_message_id={}"


class AsyncThreadTurns:
    """Sends the turns of one conversation."""

    def __init__(
        self, client: AsyncAPIClient, endpoint: Endpoint[Any], state: ThreadState, output: Any = None, tag: str = ""
    ) -> None:
        self.client, self.endpoint, self.state = client, endpoint, state
        self.output = output
        self.tag = tag
        self.entry: dict[str, Any] | None = None  # of the latest reply in the history

    def fork(self) -> AsyncThreadTurns:
        """Return the same for a conversation of its own."""
        return AsyncThreadTurns(self.client, self.endpoint, self.state.fork(), self.output, self.tag)

    async def send(self, messages: Sequence[Any], overrides: Mapping[str, Any], *, parse: bool) -> Any:
        """Send messages and return the reply, which joins the history.

        Raises:
            APIError: the request failed; the conversation is as it was before.
            OutputError: the reply has no object of the type that was asked for; it is in the history.
            AnthropicError: a turn is under way, or arguments change what cannot change.
        """
        from .._core.output_errors import OutputError

        self.state.begin(messages, overrides)
        try:
            reply = await self._accepted(self._parsed if parse else self._plain)
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
        manager: Any = BetaAsyncMessageStreamManager if beta else AsyncMessageStreamManager

        async def opened() -> Any:
            self.state.begin(messages, overrides)
            try:
                return await self._accepted(self._opened)
            except BaseException:
                self.state.fail()
                raise

        return manager(opened, asked_format({}, kind), lambda: TurnEnd(self))

    async def _accepted(self, send: Callable[[dict[str, Any]], Any]) -> Any:
        while True:
            try:
                return await send(self._params())
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

    async def _plain(self, params: dict[str, Any]) -> Any:
        asked_format(params, self.output)
        return await self.client.call(self.endpoint, params)

    async def _parsed(self, params: dict[str, Any]) -> Any:
        return await self.client.call_parsed(self.endpoint, params, output_format=self.output, named=False)

    async def _opened(self, params: dict[str, Any]) -> Any:
        from .._core.outputs import plan_helper

        output = asked_format(params, self.output)
        return await self.client.open_events(plan_helper(self.client.settings, self.endpoint, params, None, output))


class TurnEnd(AsyncStreamWatcher):
    """Ends a turn when its stream has been read, broke, or was closed."""

    def __init__(self, turns: AsyncThreadTurns) -> None:
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
