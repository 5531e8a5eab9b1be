# Derived from src/sonnetry/_async/tool_runner.py by codegen/unasync.py; edit that file instead.
"""Tool runners: a conversation that goes on by itself while the model calls tools.

A runner is a state: the history, and the reply that is being looked at. Each step settles that reply, which means that its
tools run and reply and results join the history, and then asks for the next one. What is decided about replies is in
`tools.history`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from .._core.errors import AnthropicError
from .._core.helper_tags import tagged
from .._core.public_names import publish_names
from .._core.sentinels import ABSENT
from ..tools.history import calls_in, continued, recorded, step_after
from ..tools.table import check_colour, definitions, runnable
from .tool_calls import ToolCalls

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from .calling import APIClient

M = TypeVar("M")  # the class of the message
S = TypeVar("S")  # the class of what the loop body gets
HELPER = "BetaToolRunner"
KEPT = ("betas", "user_profile_id", "workspace_id")


class BaseToolRunner(Generic[S, M]):
    """Iterate it for every reply; tools run after the loop's body. Leaving the loop pauses it, and it can be resumed."""

    def __init__(
        self,
        client: APIClient,
        endpoint: Endpoint[Any],
        params: Mapping[str, Any],
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
    ) -> None:
        given = {name: value for name, value in params.items() if not isinstance(value, ABSENT)}
        for name in ("messages", "tools"):
            if name not in given:
                raise TypeError(f"tool_runner() misses required arguments: {name}")
        if parallel is not None and parallel < 1:
            raise ValueError(f"parallel must be at least 1, not {parallel!r}")
        tools = list(given["tools"])
        self._tools = runnable(tools)
        check_colour(self._tools, "synchronous", threads=parallel is not None)
        self._messages: list[Any] = list(given.pop("messages"))
        self._params = {**given, "tools": definitions(tools)}
        self._client, self._endpoint = client, endpoint
        self._calls = ToolCalls(client, self._tools, parallel or 1)
        self._most = max_iterations
        self._made = 0
        self._pending: S | None = None
        self._results: dict[str, Any] | None = None  # the answer to the pending reply's calls, once they have run
        self._taken_over = False
        self._over = False
        self._last: M | None = None

    @property
    def messages(self) -> list[Any]:
        """The conversation so far, in a form that the service accepts with a further turn of the user behind it.

        Calls that were not run are answered with an error, cut calls and refused replies are left out.
        """
        reply = self._shown()
        if reply is None or self._taken_over:
            return list(self._messages)
        return (
            continued(self._messages, reply)
            if self._results is None
            else [*self._messages, *recorded(reply), self._results]
        )

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> S:
        if not self._settle():
            raise StopIteration
        self._pending = self._ask({**self._params, "messages": list(self._messages)})
        self._made += 1
        return self._pending

    def until_done(self) -> M:
        """Go on to the end and return the last message.

        Raises:
            AnthropicError: the runner was closed, or may not iterate, before there was one.
            APIError: a request failed; calling this again makes it again.
        """
        for _ in self:
            pass
        if self._last is None:
            raise AnthropicError("the tool runner ended before there was a message")
        return self._last

    def generate_tool_call_response(self) -> Any:
        """Run the tools that the latest reply calls, and return the message that answers them; None where it calls none.

        They run once: called again, and after the loop's body, the same answer is used.
        """
        reply = self._reply()
        if reply is None or step_after(reply) != "run":
            return None
        if self._results is None:
            self._results = {"role": "user", "content": self._calls.run(calls_in(reply))}
        return self._results

    def append_messages(self, *messages: Any) -> None:
        """Add messages to the conversation.

        In the loop's body the turn is then the caller's: neither the reply nor results of its tools are added, and tools
        that have not run yet do not run, so append the reply itself with an answer to each of its calls.
        """
        self._taken_over = self._taken_over or self._pending is not None
        self._messages += messages

    def set_messages_params(self, params: Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any]]) -> None:
        """Replace the arguments of further requests, by others or by what a function makes of them.

        `betas`, `user_profile_id` and `workspace_id` stay where the new arguments do not name them. Tools that are taken
        out are no longer run; those that are added are sent and not run.
        """
        now = {**self._params, "messages": list(self._messages)}
        new = {
            name: v for name, v in (params(now) if callable(params) else params).items() if not isinstance(v, ABSENT)
        }
        self._messages = list(new.pop("messages", self._messages))
        kept = {name: self._params[name] for name in KEPT if name in self._params}
        if "tools" in new:
            tools: list[Any] = definitions(list(cast("Sequence[Any]", new["tools"])))
            new["tools"] = tools
            sent = {cast("Mapping[str, Any]", tool).get("name") for tool in tools if isinstance(tool, Mapping)}
            for name in [name for name in self._tools if name not in sent]:
                del self._tools[name]
        self._params = {**kept, **new}

    def close(self) -> None:
        """End the run: what is pending is let go, no tool runs any more, and iterating gives nothing."""
        self._over = True
        self._release()

    def _settle(self) -> bool:
        """Finish the turn of the pending reply; tell whether there is another request to make."""
        if self._over:
            return False
        if self._pending is not None:
            reply = cast("Any", self._reply())
            step = step_after(reply)
            if step == "end":
                self._messages, self._over = self.messages, True
            elif not self._taken_over:
                answer = [self.generate_tool_call_response()] if step == "run" else []
                self._messages += [*recorded(reply), *answer]
            self._results, self._taken_over = None, False
            self._release()
        self._over = self._over or (self._most is not None and self._made >= self._most)
        return not self._over

    def _headers(self, params: dict[str, Any]) -> dict[str, Any]:
        return {**params, "extra_headers": tagged(dict(params.get("extra_headers") or {}), HELPER)}

    def _ask(self, params: dict[str, Any]) -> S:
        raise NotImplementedError

    def _reply(self) -> M | None:
        """Return the pending reply whole."""
        raise NotImplementedError

    def _release(self) -> None:
        self._pending = None

    def _shown(self) -> Any:
        """Return the pending reply as far as it is there."""
        raise NotImplementedError


class ToolRunner(BaseToolRunner[M, M], Generic[M]):
    """What `tool_runner(...)` returns: it gives every reply of the model, and runs its tools after the loop's body."""

    def _ask(self, params: dict[str, Any]) -> M:
        self._last = cast("M", self._client.call(self._endpoint, self._headers(params)))
        return self._last

    def _reply(self) -> M | None:
        return self._pending

    def _shown(self) -> Any:
        return self._pending


class StreamingToolRunner(BaseToolRunner[S, M], Generic[S, M]):
    """What `tool_runner(..., stream=True)` returns: it gives a stream for every reply, which is open during the loop's body."""

    _open: Any = None

    def _ask(self, params: dict[str, Any]) -> S:
        beta = self._endpoint.name.startswith("beta.")
        begin = self._client.open_beta_stream if beta else self._client.open_stream
        self._open = begin(self._endpoint, self._headers(params))
        return cast("S", self._open.__enter__())

    def _reply(self) -> M | None:
        if self._pending is None:
            return None
        try:
            self._last = cast("M", cast("Any", self._pending).get_final_message())
        except BaseException:
            self._taken_over, self._results = False, None
            self._release()
            raise
        return self._last

    def _release(self) -> None:
        opened, self._open, self._pending = self._open, None, None
        if opened is not None:
            opened.__exit__(None, None, None)

    def _shown(self) -> Any:
        accumulator = None if self._pending is None else cast("Any", self._pending).raw.accumulator
        return accumulator.message if accumulator is not None and accumulator.complete else None


publish_names(__name__)
