"""The keyword arguments of `tool_runner`: those of `create`, with tools that can run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Required

if TYPE_CHECKING:  # only checkers read this module's types
    from collections.abc import Iterable

    from ..types.beta.messages import MessageCreateCall as BetaMessageCreateCall
    from ..types.message_params import MessageCreateCall
    from .content import RunnableTool

    class ToolRunnerCall(MessageCreateCall):
        """The keyword arguments of `messages.tool_runner`."""

        tools: Required[Iterable[RunnableTool]]  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]
        """Tools made by `tool` and similar decorators, and plain definitions."""

    class BetaToolRunnerCall(BetaMessageCreateCall):
        """The keyword arguments of `beta.messages.tool_runner`."""

        tools: Required[Iterable[RunnableTool]]  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]
        """Tools made by `beta_tool` and similar decorators, and plain definitions."""
