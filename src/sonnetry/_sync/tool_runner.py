# Derived from src/sonnetry/_async/tool_runner.py by codegen/unasync.py; edit that file instead.
"""The tool runner: asks, runs the tools that the model calls, sends their results, and repeats until the model is done."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, cast

from typing_extensions import TypeVar

from .._core.helper_tags import tagged
from .._core.public_names import publish_names
from ..tools.content import failure_block, result_block
from ..tools.dialogue import RESENT, Dialogue, calls_of, history
from ..tools.toolbox import Toolbox, groups, policy_of
from . import _runtime

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from ..tools.content import RunnableTool
    from ..types import Message  # noqa: F401 - named in the bases below, as texts
    from ..types.beta import BetaMessage  # noqa: F401
    from .calling import APIClient
    from .message_stream import BetaMessageStream, MessageStream

log = logging.getLogger("sonnetry")
ItemT = TypeVar("ItemT")
MessageT = TypeVar("MessageT")


class Runner(Generic[ItemT, MessageT]):
    """The loop. Iterate over it for every answer of the model, or call `until_done()` for the last one."""

    def __init__(
        self,
        client: APIClient,
        endpoint: Endpoint[Any],
        params: Mapping[str, Any],
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
    ) -> None:
        if parallel is not None and parallel < 1:
            raise ValueError(f"parallel must be at least 1, not {parallel!r}")
        self._client = client
        self._endpoint = endpoint
        self._parallel = parallel
        self._left = max_iterations
        tools: Iterable[RunnableTool] = params.get("tools") or ()
        self._toolbox = Toolbox(tools, kind="synchronous", threads=parallel is not None)
        headers = tagged(dict(params.get("extra_headers") or {}), "BetaToolRunner")
        self._dialogue = Dialogue({**params, "tools": self._toolbox.definitions(), "extra_headers": headers})
        self._last: Any = None
        self._results: Any = None
        self._closed = False
        self._items = self._run()

    @property
    def messages(self) -> list[Any]:
        """The conversation so far: a list that another request can begin with."""
        return history(self._dialogue.messages, self._last)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        return self._items.__next__()

    def until_done(self) -> MessageT:
        """Run to the end and return the last answer.

        Raises:
            APIError: a request failed; `messages` holds the conversation up to it.
            ValueError: there is no answer: the runner was closed, or `max_iterations` is 0.
        """
        for _ in self:
            pass
        if self._last is None:
            raise ValueError("the tool runner made no request, so there is no last answer")
        return cast("MessageT", self._last)

    def generate_tool_call_response(self) -> dict[str, Any] | None:
        """Run the tools of the present answer, once, and return the user message with their results; None without calls."""
        message = self._present()
        if self._results is None and message is not None and (calls := calls_of(message)):
            self._results = {"role": "user", "content": self._answers(calls)}
        return cast("dict[str, Any] | None", self._results)

    def append_messages(self, *messages: Any) -> None:
        """Continue with these messages, in place of the present answer and the results of its tools."""
        self._dialogue.append(*messages)
        self._results = None

    def set_messages_params(self, params: Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any]]) -> None:
        """Replace the arguments of the next request; a function gets the present ones and returns the new ones.

        Raises:
            ValueError: `compaction` is set.
        """
        self._dialogue.replace(params)
        self._results = None

    def close(self) -> None:
        """End the loop after the present step, and close the tools that hold something open."""
        self._closed = True
        for closing in self._toolbox.close():
            _runtime.await_if_needed(closing)

    def _run(self) -> Iterator[ItemT]:
        while not self._closed and self._left != 0:
            self._left = None if self._left is None else self._left - 1
            self._dialogue.changed, self._results = False, None
            for item in self._ask():
                yield item
            if not self._continues():
                return

    def _ask(self) -> Iterator[ItemT]:
        """Make a request, yield what the caller gets of it, and set the last answer."""
        raise NotImplementedError

    def _present(self) -> Any:
        """Return the present answer, read to its end."""
        return self._last

    def _continues(self) -> bool:
        """Add the answer, and the results of its tools, to the conversation; returns whether another request follows."""
        if self._dialogue.changed:
            return True
        if self._last.stop_reason in RESENT:
            self._dialogue.append(self._last)
            return True
        results = self.generate_tool_call_response()
        if results is not None:
            self._dialogue.append(self._last, results)
        return results is not None

    def _answers(self, calls: list[Any]) -> list[dict[str, Any]]:
        """Run the tools of calls; their results are in the order of the calls."""
        results: dict[str, dict[str, Any]] = {}
        for group in groups(calls, self._is_serial):
            left = deque(group)

            def work(left: deque[Any] = left) -> None:
                while left:
                    call = left.popleft()
                    results[call.id] = self._answer(call)

            _runtime.run_workers(min(self._parallel or 1, len(group)), work, left.clear)
        return [results[call.id] for call in calls]

    def _is_serial(self, call: Any) -> bool:
        tool = self._toolbox.known(call.name)
        return self._parallel is None or policy_of(tool).serial

    def _answer(self, call: Any) -> dict[str, Any]:
        """Run the tool of one call; every failure becomes a result that the model can read."""
        tool = self._toolbox.find(call.name)
        if tool is None:
            return result_block(call, f"Error: Tool {call.name!r} not found", error=True)
        try:
            return result_block(call, _runtime.run_tool(tool, call.input))
        except Exception as problem:
            if log_worthy(problem):
                log.exception("Error occurred while calling tool: %s", call.name)
            return failure_block(call, problem)


def log_worthy(problem: Exception) -> bool:
    """Return whether a failure is a bug in a tool, not an error that the tool reports to the model."""
    from ..tools.errors import ToolError

    return not isinstance(problem, ToolError)


class CompleteRunner(Runner[MessageT, MessageT]):
    """A runner whose items are complete answers."""

    def _ask(self) -> Iterator[MessageT]:
        self._last = self._client.call(self._endpoint, self._dialogue.params)
        yield self._last


class ToolRunner(CompleteRunner["Message"]):
    """What `messages.tool_runner()` returns: iterate over it for every answer, or call `until_done()`."""


class BetaToolRunner(CompleteRunner["BetaMessage"]):
    """What `beta.messages.tool_runner()` returns: iterate over it for every answer, or call `until_done()`."""


class StreamedRunner(Runner[ItemT, MessageT]):
    """A runner whose items are streams."""

    _stream: Any = None

    def _present(self) -> Any:
        return None if self._stream is None else self._stream.get_final_message()


class StreamingToolRunner(StreamedRunner["MessageStream", "Message"]):
    """What `messages.tool_runner(stream=True)` returns: each item is a stream, open while the body of the loop runs."""

    def _ask(self) -> Iterator[MessageStream]:
        with self._client.open_stream(self._endpoint, self._dialogue.params) as self._stream:
            yield self._stream
            self._last = self._stream.get_final_message()


class BetaStreamingToolRunner(StreamedRunner["BetaMessageStream", "BetaMessage"]):
    """What `beta.messages.tool_runner(stream=True)` returns: each item is a stream, open while the body of the loop runs."""

    def _ask(self) -> Iterator[BetaMessageStream]:
        with self._client.open_beta_stream(self._endpoint, self._dialogue.params) as self._stream:
            yield self._stream
            self._last = self._stream.get_final_message()


publish_names(__name__)
