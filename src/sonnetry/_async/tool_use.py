"""What the messages resources have beside their routes: the tool runner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..types import Message
    from ..types.beta import BetaMessage
    from ..types.beta.messages import MessageCreateCall as BetaMessageCreateCall
    from ..types.message_params import MessageCreateCall
    from .calling import AsyncAPIClient
    from .message_stream import AsyncMessageStream, BetaAsyncMessageStream
    from .tool_runner import AsyncStreamingToolRunner, AsyncToolRunner


class AsyncToolRuns:
    """Lets the model call tools."""

    _client: AsyncAPIClient

    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[False] = False,
        **params: Unpack[MessageCreateCall],
    ) -> AsyncToolRunner[Message]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[True],
        **params: Unpack[MessageCreateCall],
    ) -> AsyncStreamingToolRunner[AsyncMessageStream[None], Message]: ...
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: bool = False,
        **params: Unpack[MessageCreateCall],
    ) -> Any:
        """Return a loop that sends the conversation, runs the tools that the model calls, and sends their results back.

        It ends when the model calls none, or after `max_iterations` replies. `parallel` is how many calls of one reply may
        run at once, one by default. See docs/tools.md.

        Raises:
            TypeError: an argument is missing, or a tool does not fit this client.
        """
        from ..endpoints import messages

        return _runner(self._client, messages.CREATE, params, max_iterations, parallel, stream=stream)


class BetaAsyncToolRuns:
    """Lets the model call tools, with beta messages."""

    _client: AsyncAPIClient

    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[False] = False,
        **params: Unpack[BetaMessageCreateCall],
    ) -> AsyncToolRunner[BetaMessage]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[True],
        **params: Unpack[BetaMessageCreateCall],
    ) -> AsyncStreamingToolRunner[BetaAsyncMessageStream[None], BetaMessage]: ...
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: bool = False,
        **params: Unpack[BetaMessageCreateCall],
    ) -> Any:
        """Return a loop that sends the conversation, runs the tools that the model calls, and sends their results back.

        It ends when the model calls none, or after `max_iterations` replies. `parallel` is how many calls of one reply may
        run at once, one by default. See docs/tools.md.

        Raises:
            TypeError: an argument is missing, or a tool does not fit this client.
        """
        from ..endpoints.beta import messages

        thread = params.pop("thread", None)
        if thread:  # False and None send the whole history with every request, as every runner does
            raise TypeError(f"`thread` cannot be set in the params of a tool runner, got {thread!r}")
        return _runner(self._client, messages.CREATE, params, max_iterations, parallel, stream=stream)


def _runner(
    client: AsyncAPIClient,
    endpoint: Any,
    params: Mapping[str, Any],
    max_iterations: int | None,
    parallel: int | None,
    *,
    stream: bool,
) -> Any:
    from .tool_runner import AsyncStreamingToolRunner, AsyncToolRunner

    if params.get("compaction") is not None:
        raise ValueError("`compaction` cannot be set on a tool runner: every request of the loop would compact again")
    kind: Any = AsyncStreamingToolRunner if stream else AsyncToolRunner
    return kind(client, endpoint, params, max_iterations=max_iterations, parallel=parallel)
