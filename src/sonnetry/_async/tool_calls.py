"""Running the tools that a reply calls: one after the other or several at once, with limits and repeats."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from .._core.notices import warn
from .._core.retry import backoff
from ..tools.content import failure_block, result_block
from ..tools.errors import InvalidInputError, ToolError
from ..tools.history import NOT_JSON
from ..tools.table import policy_of
from ..types._tool_calls import is_incomplete
from . import _runtime

if TYPE_CHECKING:
    from .calling import AsyncAPIClient


class AsyncToolCalls:
    """Runs calls of tools, at most `parallel` at once."""

    def __init__(self, client: AsyncAPIClient, tools: Mapping[str, Any], parallel: int) -> None:
        self._client = client
        self._tools = tools
        self._parallel = parallel

    async def run(self, calls: Sequence[Any]) -> list[dict[str, Any]]:
        """Run calls and return their results in the same order. A failure is the result of its call."""
        results: list[dict[str, Any]] = []
        for group in self._groups(calls):
            jobs = [partial(self._answer, call) for call in group]
            results += await _runtime.run_bounded(self._parallel, jobs)
        return results

    def _groups(self, calls: Sequence[Any]) -> Iterator[list[Any]]:
        """Split calls into those that may run at once; a serial tool runs alone, after those before it."""
        for serial, group in groupby(calls, lambda call: policy_of(self._tools.get(call.name)).serial):
            if serial:
                yield from ([call] for call in group)
            else:
                yield list(group)

    async def _answer(self, call: Any) -> dict[str, Any]:
        tool = self._tools.get(call.name)
        if tool is None:
            warn(
                f"Tool {call.name!r} not found in tool runner. Available tools: {list(self._tools)}. If using a raw tool "
                "definition, answer its calls with append_messages()"
            )
            return result_block(call, f"Error: Tool {call.name!r} not found", error=True)
        if is_incomplete(call):
            return result_block(call, NOT_JSON, error=True)
        return await self._attempts(call, tool)

    async def _attempts(self, call: Any, tool: Any) -> dict[str, Any]:
        policy = policy_of(tool)
        for attempt in range(policy.retries + 1):
            try:
                return result_block(call, await _runtime.invoke(tool, call.name, call.input, policy.timeout))
            except (ToolError, InvalidInputError) as error:
                return failure_block(call, error)
            except Exception as error:  # noqa: BLE001 - whatever a tool raises is an answer for the model
                if attempt == policy.retries:
                    self._log(call, error)
                    return failure_block(call, error)
            await _runtime.sleep(self._client.settings.clock, backoff(attempt, 1.0))
        raise AssertionError("the last attempt returns")

    def _log(self, call: Any, error: Exception) -> None:
        lines = "".join(traceback.format_exception(error))
        self._client.log.error(f"Error occurred while calling tool: {call.name}\n{lines}")
