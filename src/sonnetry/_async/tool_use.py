"""What the messages resources have beside their routes: the tool runner and message threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from .._core.sentinels import omit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .._core.sentinels import Omit
    from .._core.threads import UnsupportedRequestBehavior
    from ..types import Message, ModelParam, ParsedMessage
    from ..types._calls import ToolLike
    from ..types.beta import BetaMessage, BetaMessageParam, BetaToolUnionParam, ParsedBetaMessage
    from ..types.beta.messages import MessageParseCall as BetaMessageParseCall
    from ..types.beta.messages import ThreadCreateCall
    from ..types.message_params import MessageParseCall
    from .calling import AsyncAPIClient
    from .message_stream import AsyncMessageStream, BetaAsyncMessageStream
    from .threads import BetaAsyncMessageThread
    from .tool_runner import AsyncStreamingToolRunner, AsyncToolRunner

T = TypeVar("T")
EAGER = "`run_tools_eagerly=True` and `stream=False` are mutually exclusive"


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
        run_tools_eagerly: Literal[False] = False,
        output_format: type[T],
        **params: Unpack[MessageParseCall],
    ) -> AsyncToolRunner[ParsedMessage[T]]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[False] = False,
        run_tools_eagerly: Literal[False] = False,
        output_format: None = None,
        **params: Unpack[MessageParseCall],
    ) -> AsyncToolRunner[Message]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[True],
        run_tools_eagerly: bool = False,
        output_format: type[T],
        **params: Unpack[MessageParseCall],
    ) -> AsyncStreamingToolRunner[AsyncMessageStream[T], ParsedMessage[T]]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[True],
        run_tools_eagerly: bool = False,
        output_format: None = None,
        **params: Unpack[MessageParseCall],
    ) -> AsyncStreamingToolRunner[AsyncMessageStream[None], Message]: ...
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: bool = False,
        run_tools_eagerly: bool = False,
        output_format: Any = None,
        **params: Unpack[MessageParseCall],
    ) -> Any:
        """Return a loop that sends the conversation, runs the tools that the model calls, and sends their results back.

        It ends when the model calls none, or after `max_iterations` replies. `parallel` is how many calls of one reply may
        run at once, one by default. With `run_tools_eagerly` calls run while the reply is still being read. The last
        reply's text is read as the type in `output_format`. See docs/tools.md.

        Raises:
            TypeError: an argument is missing, or a tool does not fit this client.
            ValueError: arguments do not fit together.
        """
        from ..endpoints import messages

        given = {"output_format": output_format, **params}
        eager = run_tools_eagerly
        return _runner(self._client, messages.CREATE, given, max_iterations, parallel, stream=stream, eager=eager)


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
        run_tools_eagerly: Literal[False] = False,
        output_format: type[T],
        **params: Unpack[BetaMessageParseCall],
    ) -> AsyncToolRunner[ParsedBetaMessage[T]]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[False] = False,
        run_tools_eagerly: Literal[False] = False,
        output_format: None = None,
        **params: Unpack[BetaMessageParseCall],
    ) -> AsyncToolRunner[BetaMessage]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[True],
        run_tools_eagerly: bool = False,
        output_format: type[T],
        **params: Unpack[BetaMessageParseCall],
    ) -> AsyncStreamingToolRunner[BetaAsyncMessageStream[T], ParsedBetaMessage[T]]: ...
    @overload
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: Literal[True],
        run_tools_eagerly: bool = False,
        output_format: None = None,
        **params: Unpack[BetaMessageParseCall],
    ) -> AsyncStreamingToolRunner[BetaAsyncMessageStream[None], BetaMessage]: ...
    def tool_runner(
        self,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        stream: bool = False,
        run_tools_eagerly: bool = False,
        output_format: Any = None,
        **params: Unpack[BetaMessageParseCall],
    ) -> Any:
        """Return a loop that sends the conversation, runs the tools that the model calls, and sends their results back.

        It ends when the model calls none, or after `max_iterations` replies. `parallel` is how many calls of one reply may
        run at once, one by default. With `run_tools_eagerly` calls run while the reply is still being read. The last
        reply's text is read as the type in `output_format`. See docs/tools.md.

        Raises:
            TypeError: an argument is missing, or a tool does not fit this client.
            ValueError: arguments do not fit together.
        """
        from ..endpoints.beta import messages

        given = {"output_format": output_format, **params}
        eager = run_tools_eagerly
        return _runner(self._client, messages.CREATE, given, max_iterations, parallel, stream=stream, eager=eager)

    @overload
    def thread(
        self,
        *,
        model: ModelParam,
        max_tokens: int,
        messages: Iterable[BetaMessageParam] | Omit = ...,
        tools: Iterable[BetaToolUnionParam | ToolLike] | Omit = ...,
        output_format: type[T],
        unsupported_request_behavior: UnsupportedRequestBehavior = "error",
        **params: Unpack[ThreadCreateCall],
    ) -> BetaAsyncMessageThread[T]: ...
    @overload
    def thread(
        self,
        *,
        model: ModelParam,
        max_tokens: int,
        messages: Iterable[BetaMessageParam] | Omit = ...,
        tools: Iterable[BetaToolUnionParam | ToolLike] | Omit = ...,
        output_format: Omit | None = None,
        unsupported_request_behavior: UnsupportedRequestBehavior = "error",
        **params: Unpack[ThreadCreateCall],
    ) -> BetaAsyncMessageThread[None]: ...
    def thread(
        self,
        *,
        model: ModelParam,
        max_tokens: int,
        messages: Iterable[BetaMessageParam] | Omit = omit,
        tools: Iterable[BetaToolUnionParam | ToolLike] | Omit = omit,
        output_format: Any = None,
        unsupported_request_behavior: UnsupportedRequestBehavior = "error",
        **params: Unpack[ThreadCreateCall],
    ) -> BetaAsyncMessageThread[Any]:
        """Return a conversation that the service keeps: each turn sends only what is new (rule OTH-2).

        Takes the arguments of `create`. With `unsupported_request_behavior="continue_unthreaded"` requests that the service
        cannot keep a thread for are sent whole. See docs/tools.md.

        Raises:
            AnthropicError: this client's platform keeps no threads.
            TypeError: an argument is unknown.
        """
        from .threads import BetaAsyncMessageThread

        return BetaAsyncMessageThread(
            self._client,
            model=model,
            max_tokens=max_tokens,
            messages=messages,
            tools=tools,
            output_format=output_format,
            unsupported_request_behavior=unsupported_request_behavior,
            **params,
        )


def _runner(
    client: AsyncAPIClient,
    endpoint: Any,
    params: Mapping[str, Any],
    max_iterations: int | None,
    parallel: int | None,
    *,
    stream: bool,
    eager: bool,
) -> Any:
    from ..tools.params import plan_from
    from .tool_runner import AsyncStreamingToolRunner, AsyncToolRunner

    if eager and not stream:
        raise ValueError(EAGER)
    plan = plan_from(client, endpoint, params, {}, threads=endpoint.name.startswith("beta."))
    options: dict[str, Any] = {"run_tools_eagerly": eager} if stream else {}
    kind: Any = AsyncStreamingToolRunner if stream else AsyncToolRunner
    return kind(plan, max_iterations=max_iterations, parallel=parallel, **options)
