# Derived from src/sonnetry/_async/tool_runner.py by codegen/unasync.py; edit that file instead.
"""Tool runners: a conversation that goes on by itself while the model calls tools.

A runner is a state: the conversation, and the reply that is being looked at. Each step settles that reply, which means that
its tools run and their results join the history, and then asks for the next one. What is decided about replies is in
`tools.history`, about requests in `_core.threads`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from .._core.errors import AnthropicError
from .._core.public_names import publish_names
from .._core.thread_messages import same_message, same_messages
from ..tools.changes import addition, name_of, removal, withdrawn
from ..tools.compaction import (
    IN_PARAMS,
    NO_SUMMARY,
    SKIPPED,
    SUMMARIZE,
    WHILE_COMPACTING,
    check_edits,
    compaction_fields,
    has_summary,
)
from ..tools.history import answerable, answers_to_cut, calls_in, step_after, unanswered
from ..tools.params import RunPlan, keep_tools, plan_run, replaced_params, request_params
from ..tools.table import check_colour, definitions, runnable
from .thread_turns import ThreadTurns
from .tool_calls import ToolCalls

if TYPE_CHECKING:
    from ..types.beta.messages import BetaCompactionConfigParam
    from .eager_tools import EagerCalls

M = TypeVar("M")  # the class of the message
S = TypeVar("S")  # the class of what the loop body gets
HELPER = "BetaToolRunner"
UNSENT = ("pause_turn", "compaction")  # stop reasons after which nothing is compacted


class BaseToolRunner(Generic[S, M]):
    """Iterate it for every reply; tools run after the loop's body. Leaving the loop pauses it, and it can be resumed."""

    def __init__(
        self,
        plan: RunPlan | None = None,
        /,
        *,
        max_iterations: int | None = None,
        parallel: int | None = None,
        **given: Any,
    ) -> None:
        plan = plan_run(type(self).__name__, given) if plan is None else plan
        if parallel is not None and parallel < 1:
            raise ValueError(f"parallel must be at least 1, not {parallel!r}")
        self._turns = ThreadTurns(plan.client, plan.endpoint, plan.state, plan.output, HELPER)
        self._state = plan.state
        self._options = plan.options
        if self._state.fields.get("compaction") is not None:
            raise ValueError(IN_PARAMS)
        self._tools = runnable(plan.tools if plan.tools is not None else list(self._state.fields.get("tools") or ()))
        self._threads = parallel is not None
        check_colour(self._tools, "synchronous", threads=self._threads)
        self._parallel = parallel or 1
        self._most = max_iterations if isinstance(max_iterations, int) else None
        self._made = 0
        self._pending: S | None = None
        self._asked: ThreadTurns = self._turns  # what sent the pending reply's request
        self._reason: str | None = None  # why the reply before the next request stopped
        self._last: M | None = None
        self._over = self._ending = False
        self._gone: set[str] = set()  # tools that were taken away, whatever the history says of it
        self._changes: list[dict[str, Any]] = []  # tools that came or went since the last request
        self._compaction: Mapping[str, Any] | None = None
        self._begin_reply()

    def _begin_reply(self) -> None:
        self._results: dict[str, Any] | None = None  # the answer to the pending reply's calls, once they have run
        self._done: dict[str, Any] = {}  # results of single calls, by their ids
        self._taken_over = False
        self._own: list[Any] = []  # messages that the caller appended before the reply was read
        self._turns.entry = None

    # What callers see and change.

    @property
    def messages(self) -> list[Any]:
        """The conversation so far, in a form that the service accepts with a further turn of the user behind it.

        Calls that were not run are answered with an error, cut calls and refused replies are left out.
        """
        reply = self._shown()
        if reply is None or self._taken_over or self._is_compacting():
            return [*self._state.messages, *self._own]
        return self._answered([self._results] if self._results is not None else [*unanswered(reply, self._done)])

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> S:
        if not self._settle():
            raise StopIteration
        if self._changes and self._reason != "pause_turn":
            self._state.append([{"role": "system", "content": self._changes}])
            self._changes = []
        self._begin_reply()
        if self._compaction is not None and (self._ending or self._reason not in UNSENT):
            self._pending = self._compact()
        else:
            self._asked = self._turns
            self._pending = self._ask()
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
        reply = cast("Any", self._reply())
        calls = [] if reply is None or self._is_compacting() or reply.stop_reason == "refusal" else answerable(reply)
        if not calls:
            return None
        if self._results is None:
            self._run([call for call in calls if call.id not in self._done])
            self._results = {"role": "user", "content": [self._done[call.id] for call in calls]}
        return self._results

    def append_messages(self, *messages: Any) -> None:
        """Add messages to the conversation.

        In the loop's body the turn is then the caller's: neither the reply nor results of its tools are added, and tools
        that have not run yet do not run, so append the reply itself with an answer to each of its calls.

        Raises:
            ValueError: the conversation is being compacted.
        """
        if self._is_compacting():
            raise ValueError(WHILE_COMPACTING)
        if self._pending is None or (self._taken_over and self._state.turn is None):
            self._state.append(messages)
            return
        self._taken_over = True
        self._own += messages
        if self._state.turn is None:
            self._take_over()

    def set_messages_params(self, params: Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any]]) -> None:
        """Replace the arguments of further requests, by others or by what a function makes of them.

        `betas`, `user_profile_id` and `workspace_id` stay where the new arguments do not name them. Tools that are taken
        out are no longer run; those that are added are sent and not run. The pending reply stays behind the messages.

        Raises:
            TypeError: they have a `thread`.
            ValueError: they ask for a compaction, or change messages that are being compacted.
        """
        fields, entry = self._state.fields, None if self._taken_over or self._pending is None else self._turns.entry
        before = [message for message in self._state.messages if message is not entry]
        new = replaced_params(fields, request_params(fields, before), params)
        messages = list(new.pop("messages", before))
        if self._is_compacting() and not same_messages(messages, before):
            raise ValueError(WHILE_COMPACTING)
        if self._compaction is not None:
            check_edits(new)
        new["tools"] = keep_tools(fields, new, self._tools)
        if entry is not None and messages and same_message(messages[-1], entry):
            messages.pop()
        behind = [] if entry is None else [entry]
        self._state.replace(
            {name: value for name, value in new.items() if name != "tools" or value}, [*messages, *behind]
        )

    def add_tools(self, *tools: Any) -> None:
        """Let the model call further tools from the next request on (beta `inline-tools-2026-09-15`).

        A tool made of a function runs at once, also for calls of the present reply; a plain definition is sent and not run.

        Raises:
            TypeError: a tool does not fit this client.
        """
        check_colour(runnable(tools), "synchronous", threads=self._threads)
        for tool, definition in zip(tools, definitions(tools), strict=True):
            name = name_of(cast("Mapping[str, Any]", definition))
            self._gone.discard(name)
            self._tools.pop(name, None)
            self._tools.update(runnable([tool]))
            self._changes.append(addition(cast("Mapping[str, Any]", definition)))

    def remove_tools(self, *tools: Any) -> None:
        """Take tools away, each given by its name or as itself (beta `inline-tools-2026-09-15`).

        The model is told with the next request; calls of the present reply to them are answered with an error.
        """
        for tool in tools:
            self._gone.add(
                tool if isinstance(tool, str) else name_of(cast("Mapping[str, Any]", definitions([tool])[0]))
            )
            self._changes.append(removal(tool))

    def compact_before_next_turn(self, compaction: BetaCompactionConfigParam | None = None) -> None:
        """Have the conversation summarized before the next request (beta `compact-2026-09-04`).

        The reply with the summary takes the place of the history. It is given to the loop's body, and is no iteration.

        Raises:
            ValueError: `context_management` has the service compact by itself.
        """
        if self._is_compacting():
            return
        check_edits(self._state.fields)
        self._compaction = cast("Mapping[str, Any]", SUMMARIZE if compaction is None else compaction)

    def close(self) -> None:
        """End the run: what is pending is let go, no tool runs any more, and iterating gives nothing."""
        self._over = True
        self._state.messages[:] = self.messages
        self._release()

    # One step.

    def _settle(self) -> bool:
        """Finish the turn of the pending reply; tell whether there is another request to make."""
        if self._over:
            return False
        if self._pending is not None:
            reply = cast("Any", self._reply())
            self._reason = reply.stop_reason
            if self._is_compacting():
                self._finish_compaction(reply)
            else:
                self._finish_turn(reply)
            self._release()
        if not self._ending:
            self._over = self._over or (self._most is not None and self._made >= self._most)
        return not self._over

    def _finish_turn(self, reply: Any) -> None:
        if self._own:
            self._take_over()
        step = "resume" if self._has_news(reply) else step_after(reply)
        answers: list[Any] = []
        if step == "end":
            answers = [*unanswered(reply, self._done)]
            self._end(skipped=bool(answers))
        elif step == "run" and not self._taken_over:
            self._state.check(self._state.fields)
            answers = [self.generate_tool_call_response()]
        if not self._taken_over:
            self._state.messages[:] = self._answered(answers)

    def _has_news(self, reply: Any) -> bool:
        """Whether a reply that asks for tools without calling one has messages behind it, which came to its thread meanwhile."""
        entry, messages = self._turns.entry, self._state.messages
        waits = reply.stop_reason == "tool_use" and not calls_in(reply)
        return waits and not self._taken_over and entry is not None and messages[-1] is not entry

    def _end(self, *, skipped: bool) -> None:
        """End the run, after a compaction where one is pending."""
        self._ending = self._compaction is not None and not skipped
        self._over = not self._ending
        if self._compaction is not None and skipped:
            self._turns.client.log.warn(SKIPPED)

    def _run(self, calls: Sequence[Any]) -> None:
        gone = withdrawn(self._gone, self._state.messages, self._changes)
        tools = {name: tool for name, tool in self._tools.items() if name not in gone}
        results = ToolCalls(self._turns.client, tools, self._parallel).run(calls)
        self._done.update(zip((call.id for call in calls), results, strict=True))

    def _answered(self, answers: Sequence[Any]) -> list[Any]:
        """Return the history with answers right behind the pending reply."""
        messages = self._state.messages
        place = next((n for n, one in enumerate(messages) if one is self._turns.entry), len(messages) - 1) + 1
        return [*messages[:place], *answers, *messages[place:]]

    def _take_over(self) -> None:
        """Take the pending reply out of the history, and add what the caller has appended instead."""
        self._state.messages[:] = [one for one in self._state.messages if one is not self._turns.entry]
        self._state.append([self._as_recorded(message) for message in self._own])
        self._own = []

    def _as_recorded(self, message: Any) -> Any:
        """Return the entry of the pending reply where the caller appends that."""
        entry = self._turns.entry
        known = entry is not None and (message is self._shown() or same_message(message, entry))
        return entry if known else message

    # Compaction.

    def _is_compacting(self) -> bool:
        return self._pending is not None and self._asked is not self._turns

    def _compact(self) -> S:
        compaction, self._compaction = cast("Mapping[str, Any]", self._compaction), None
        check_edits(self._state.fields)
        self._asked = self._turns.fork()
        self._asked.output = None
        fork = self._asked.state
        fork.fields = compaction_fields(fork.fields, compaction)
        if self._state.mode == "gone":
            fork.stop_threading()
        self._compacted, self._before = len(self._state.messages), self._last
        return self._ask()

    def _finish_compaction(self, reply: Any) -> None:
        """Let the summary take the place of the history; messages that came to the thread meanwhile stay behind it."""
        if self._asked.state.mode == "gone":
            self._state.stop_threading()
        if has_summary(reply) and self._asked.entry is not None:
            entry, state = self._asked.entry, self._state
            self._gone = withdrawn(self._gone, state.messages, [])
            added = [message for message in state.messages[self._compacted :] if not same_message(message, entry)]
            state.replace(state.fields, [entry, *added])
        else:
            self._turns.client.log.warn(NO_SUMMARY)
            self._last = self._before
        self._reason = "compaction"
        self._over, self._ending = self._over or self._ending, False

    # What the kinds of runners do in their own ways.

    def _ask(self) -> S:
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

    def _ask(self) -> M:
        self._last = cast("M", self._asked.send([], self._options, parse=self._asked.output is not None))
        return self._last

    def _reply(self) -> M | None:
        return self._pending

    def _shown(self) -> Any:
        return self._pending


class StreamingToolRunner(BaseToolRunner[S, M], Generic[S, M]):
    """What `tool_runner(..., stream=True)` returns: it gives a stream for every reply, which is open during the loop's body."""

    _open: Any = None
    _eager: EagerCalls | None = None

    def __init__(self, plan: RunPlan | None = None, /, *, run_tools_eagerly: bool = False, **given: Any) -> None:
        super().__init__(plan, **given)
        self._eagerly = run_tools_eagerly
        self._deferred: set[str] = set()

    def defer_tool_call(self, tool_use: Any) -> None:
        """Hold a call, given as its block or id, until the loop's body has ended; for `run_tools_eagerly`."""
        if self._pending is not None:
            self._deferred.add(tool_use if isinstance(tool_use, str) else tool_use.id)

    @property
    def deferred_tool_calls(self) -> list[Any]:
        """The calls of the present reply that are held and have arrived whole, in the model's order."""
        if self._pending is None or not self._eagerly:
            return []
        blocks = cast("Any", self._pending).raw.accumulator.finished()
        calls = [block for block in blocks if block.type == "tool_use" and block.id in self._deferred]
        return [call for call in calls if call.id not in self._done]

    def _ask(self) -> S:
        self._deferred = set()
        self._open = self._asked.stream([], self._options)
        stream = self._open.__enter__()
        if self._eagerly and self._asked is self._turns:
            from .eager_tools import EagerCalls

            stream.watch(EagerCalls(stream, self._run_now))
        return cast("S", stream)

    def _run_now(self, calls: Sequence[Any]) -> None:
        for call in calls:
            if call.id not in self._deferred and call.id not in self._done:
                self._run([call])

    def _reply(self) -> M | None:
        if self._pending is None:
            return None
        try:
            self._last = cast("M", cast("Any", self._pending).get_final_message())
        except BaseException:
            self._begin_reply()
            self._release()
            raise
        return self._last

    def _release(self) -> None:
        opened, self._open, self._pending = self._open, None, None
        if opened is not None:
            opened.__exit__(None, None, None)
        self._state.append(answers_to_cut(self._state.cut, self._done))

    def _shown(self) -> Any:
        accumulator = None if self._pending is None else cast("Any", self._pending).raw.accumulator
        return accumulator.message if accumulator is not None and accumulator.complete else None


publish_names(__name__)
