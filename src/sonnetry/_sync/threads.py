# Derived from src/sonnetry/_async/threads.py by codegen/unasync.py; edit that file instead.
"""Message threads: a conversation that the service keeps, so that a turn sends only what is new (rule OTH-2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, Unpack, cast

from typing_extensions import TypeVar

from .._core.errors import AnthropicError
from .._core.sentinels import Omit, omit
from .._core.threads import ThreadState, UnsupportedRequestBehavior, given
from ..endpoints.beta import messages as endpoints
from ..tools.params import OPTIONS, RunPlan, calls_of, has_threads
from .thread_turns import ThreadTurns

if TYPE_CHECKING:
    from ..types import ModelParam
    from ..types._calls import ToolLike
    from ..types.beta import BetaMessage, BetaMessageParam, BetaToolUnionParam
    from ..types.beta.messages import ThreadCreateCall, ThreadParams, ThreadTurnCall
    from ..types.beta.parsed_beta_message import ParsedBetaMessage
    from .message_stream import BetaMessageStreamManager
    from .tool_runner import StreamingToolRunner, ToolRunner

T = TypeVar("T", default=None)
NOT_HERE = (
    "Message threads are not available on this client; send the whole conversation with `messages.create()`, or use "
    "`client.conversation()`"
)


class BetaMessageThread(Generic[T]):
    """What `beta.messages.thread(...)` returns: the history of a conversation, and the turns that add to it.

    The first request creates the thread, later ones bring only new messages. Where the service has lost it, the whole history
    is sent again. One turn runs at a time.
    """

    def __init__(
        self,
        client: Any,
        *,
        model: ModelParam,
        max_tokens: int,
        messages: Iterable[BetaMessageParam] | Omit = omit,
        tools: Iterable[BetaToolUnionParam | ToolLike] | Omit = omit,
        output_format: Any = None,
        unsupported_request_behavior: UnsupportedRequestBehavior = "error",
        **params: Unpack[ThreadCreateCall],
    ) -> None:
        calls = calls_of(client)
        if not has_threads(calls):
            raise AnthropicError(NOT_HERE)
        own = _known({"model": model, "max_tokens": max_tokens, "tools": tools, **params})
        output = next(iter(given({"output_format": output_format}).values()), None)
        if output is not None:
            from .._core.output_format import asked_format

            asked_format(dict(own), output)
        history = () if isinstance(messages, Omit) else messages
        state = ThreadState(own, list(history), behavior=unsupported_request_behavior)
        self._turns = ThreadTurns(calls, endpoints.CREATE, state, output)

    @property
    def messages(self) -> tuple[Any, ...]:
        """The conversation so far, with messages that wait for the end of a turn."""
        return tuple(self._turns.state.shown())

    @property
    def previous_message_id(self) -> str | None:
        """The reply that the next turn continues; None where it sends the whole history."""
        return self._turns.state.previous_message_id

    @property
    def params(self) -> ThreadParams:
        """The arguments of a new thread with this conversation."""
        state, found = self._turns.state, self._turns.state.params()
        if self._turns.output is not None:
            found["output_format"] = self._turns.output
        found["unsupported_request_behavior"] = state.behavior
        return cast("ThreadParams", found)

    def send(self, *messages: BetaMessageParam | BetaMessage, **params: Unpack[ThreadTurnCall]) -> BetaMessage:
        """Send messages and return the reply; keywords hold for this turn alone.

        Raises:
            APIError: the request failed; the conversation is as it was before.
            AnthropicError: a turn is under way, or system or tools would change.
        """
        reply: BetaMessage = self._turns.send(messages, _known(params, PER_TURN), parse=False)
        return reply

    def parse(
        self, *messages: BetaMessageParam | BetaMessage, **params: Unpack[ThreadTurnCall]
    ) -> ParsedBetaMessage[T]:
        """Send messages and read the reply as the type in `output_format`.

        Raises:
            APIError: the request failed; the conversation is as it was before.
            AnthropicError: a turn is under way, or system or tools would change.
            OutputError: the reply is no such object; it is in the conversation.
        """
        reply: ParsedBetaMessage[T] = self._turns.send(messages, _known(params, PER_TURN), parse=True)
        return reply

    def stream(
        self, *messages: BetaMessageParam | BetaMessage, **params: Unpack[ThreadTurnCall]
    ) -> BetaMessageStreamManager[T]:
        """Send messages and stream the reply, which joins the conversation with its last event.

        What came of a stream that was cut or left stays, too; a next turn without messages asks for that reply again.
        """
        manager: BetaMessageStreamManager[T] = self._turns.stream(messages, _known(params, PER_TURN))
        return manager

    def append(self, *messages: BetaMessageParam | BetaMessage) -> None:
        """Add messages for the next turn."""
        self._turns.state.append(messages)

    def update(self, **params: Unpack[ThreadTurnCall]) -> None:
        """Change arguments of later turns; `omit` takes one away."""
        _known(params, PER_TURN)
        self._turns.state.update(params)

    def fork(self) -> Self:
        """Return another thread with the same conversation, whose first turn sends all of it."""
        made = object.__new__(type(self))
        made._turns = self._turns.fork()
        return made

    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: bool = False,
        run_tools_eagerly: bool = False,
        **options: Any,
    ) -> ToolRunner[Any] | StreamingToolRunner[Any, Any]:
        """Return a loop that runs the thread's tools from here on; see `beta.messages.tool_runner`.

        Raises:
            TypeError: an option is unknown.
            ValueError: `run_tools_eagerly` was asked for without a stream.
        """
        from .tool_runner import StreamingToolRunner, ToolRunner
        from .tool_use import EAGER

        if run_tools_eagerly and not stream:
            raise ValueError(EAGER)
        unknown = next((name for name in options if name not in OPTIONS), None)
        if unknown is not None:
            raise TypeError(f"Got an unexpected keyword argument {unknown!r}")
        chosen: dict[str, Any] = {"run_tools_eagerly": run_tools_eagerly} if stream else {}
        kind: Any = StreamingToolRunner if stream else ToolRunner
        made: ToolRunner[Any] = kind(
            thread=self, options=_known(options), max_iterations=max_iterations, parallel=parallel, **chosen
        )
        return made

    def run_plan(self) -> RunPlan:
        """Return what a tool runner over this thread is made of."""
        turns = self._turns
        return RunPlan(turns.client, turns.endpoint, turns.state, turns.output)


EXTRAS = ("extra_headers", "extra_query", "extra_body")  # None leaves those of the thread
NEVER = frozenset({"thread", "stream"})
PER_TURN = frozenset({"output_config", "output_format", "messages"})  # fields that a turn cannot change


def _known(fields: Mapping[str, Any], but: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the fields of which something was said.

    Raises:
        TypeError: one is not an argument of a turn.
    """
    row = endpoints.CREATE
    names = (row.known | set(row.header_names) | set(OPTIONS)) - NEVER - but
    unknown = next((name for name in fields if name not in names), None)
    if unknown is not None:
        raise TypeError(f"Got an unexpected keyword argument {unknown!r}")
    return {name: value for name, value in given(fields).items() if value is not None or name not in EXTRAS}
