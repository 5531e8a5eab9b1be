"""The tools of `agent_toolset_20260401` on this machine: bash, read, write, edit, glob and grep, for the asynchronous client.

The file tools use no path outside the working folder and the other roots that were given, whatever links say. Bash is the
system's shell: nothing confines it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from .._core.sentinels import NotGiven, not_given
from ..types.beta.agents import (
    BetaManagedAgentsAgentToolset20260401BashInput,
    BetaManagedAgentsAgentToolset20260401EditInput,
    BetaManagedAgentsAgentToolset20260401GlobInput,
    BetaManagedAgentsAgentToolset20260401GrepInput,
    BetaManagedAgentsAgentToolset20260401ReadInput,
    BetaManagedAgentsAgentToolset20260401WriteInput,
)
from .agent_bash import DEFAULT_TIMEOUT, BashResult, BashSession
from .agent_files import edit_file, read_file, write_file
from .agent_paths import Place, find_place
from .agent_search import find_files, find_lines
from .content import ToolContent
from .errors import ToolError
from .functions import AsyncFunctionTool, beta_async_tool

if TYPE_CHECKING:
    from .._async.client import AsyncAnthropic
    from ..types.beta.sessions import BetaManagedAgentsSession

DEFAULT_MAX_FILE_BYTES = 256 * 1024
DEFAULT_MAX_IMAGE_BASE64_BYTES = 5 * 1024 * 1024
DEFAULT_MAX_PDF_BYTES = 20 * 1024 * 1024
NO_LONGER = (
    "unrestricted_paths is no longer supported. The file tools use paths in workdir and in allowed_roots; add other folders "
    "to allowed_roots"
)


@dataclass
class AgentToolContext:
    """Where an agent's tools work, and what they may reach. With `async with` its shell ends with the block."""

    workdir: str | os.PathLike[str] = field(default_factory=os.getcwd)
    """The folder that paths begin at; the current one, at the time this is made, by default."""
    unrestricted_paths: bool | NotGiven = not_given
    """No longer accepted; give `allowed_roots`."""
    allowed_roots: list[Path] = field(default_factory=list[Path])
    """Further folders that the file tools may use. They do not confine bash."""
    client: AsyncAnthropic | None = None
    """The client that loads the skills of `session`, when the `async with` block begins."""
    session: BetaManagedAgentsSession | None = None
    """The session whose agent's skills are loaded into `skills/` of `workdir`; None for no skills."""
    session_id: str | None = None
    """The id of that session, where it was not retrieved yet."""
    env: Mapping[str, str] | None = None
    """The whole environment of the shell; None for the program's, without `ANTHROPIC_*`."""
    max_file_bytes: int | NotGiven | None = not_given
    """The most bytes of a file that is read whole or edited, 256 KiB by default; None for no limit."""
    max_image_base64_bytes: int | NotGiven | None = not_given
    """The most bytes of a picture in base64, 5 MiB by default; None for no limit."""
    max_pdf_bytes: int | NotGiven | None = not_given
    """The most bytes of a PDF file, 20 MiB by default; None for no limit."""
    read_only_roots: list[Path] = field(default_factory=list[Path])
    """Folders, with all that is in them, that the file tools do not change."""
    _bash: BashSession | None = field(default=None, init=False, repr=False)
    _skills: list[Path] = field(default_factory=list[Path], init=False, repr=False)

    def __post_init__(self) -> None:
        if not isinstance(self.unrestricted_paths, NotGiven):
            raise TypeError(NO_LONGER)

    async def __aenter__(self) -> Self:
        await self.setup_skills()
        return self

    async def __aexit__(self, *_: object) -> None:
        from .skill_folders import remove_skills

        try:
            await self.close()
        finally:
            made, self._skills = self._skills, []
            await remove_skills(made)

    async def setup_skills(self) -> None:
        """Load the skills of the session's agent; they are removed when the `async with` block ends.

        Raises:
            APIError: the session cannot be retrieved.
        """
        if self.client is None or (self.session is None and self.session_id is None):
            return
        from .skill_folders import download_skills

        session = self.session or await self.client.beta.sessions.retrieve(str(self.session_id))
        self._skills = await download_skills(self.client, self.workdir, session)

    async def bash(self) -> BashSession:
        """Return the shell, which is started when it is first asked for.

        Raises:
            OSError: it cannot be started.
        """
        if self._bash is None or self._bash.closed:
            self._bash = await BashSession.start(self.workdir, env=self.env)
        return self._bash

    async def close(self) -> None:
        """End the shell, where there is one; the next command starts another."""
        shell, self._bash = self._bash, None
        if shell is not None:
            await shell.close()

    def place(self, path: str) -> Place:
        """Find where a path leads.

        Raises:
            ValueError: it leads outside.
        """
        return find_place(self.workdir, self.allowed_roots, path)

    @property
    def file_limit(self) -> int | None:
        """The most bytes of a text file; None for no limit."""
        return _limit(self.max_file_bytes, DEFAULT_MAX_FILE_BYTES)

    @property
    def own_file_limit(self) -> int | None:
        """The limit of files that was given; None where none was."""
        return _limit(self.max_file_bytes, None)

    @property
    def image_limit(self) -> int | None:
        """The most bytes of a picture in base64; None for no limit."""
        return _limit(self.max_image_base64_bytes, DEFAULT_MAX_IMAGE_BASE64_BYTES)

    @property
    def pdf_limit(self) -> int | None:
        """The most bytes of a PDF file; None for no limit."""
        return _limit(self.max_pdf_bytes, DEFAULT_MAX_PDF_BYTES)


def _limit(given: int | NotGiven | None, default: int | None) -> int | None:
    return default if isinstance(given, NotGiven) else given


def resolve_path(ctx: AgentToolContext, p: str) -> Path:
    """Return where a path leads, without links.

    Raises:
        ValueError: it leads outside the folders that may be used.
    """
    return ctx.place(p).path


def beta_bash_tool(ctx: AgentToolContext) -> AsyncFunctionTool[Any]:
    """Make the tool that runs commands in a shell. Its `close` ends the shell, and so does that of the context."""

    @asynccontextmanager
    async def shell() -> AsyncIterator[Callable[..., Awaitable[str]]]:
        async def run(command: str | None = None, restart: bool | None = None, timeout_ms: int | None = None) -> str:
            return await run_command(ctx, command, timeout_ms, restart=bool(restart))

        try:
            yield run
        finally:
            await ctx.close()

    return beta_async_tool(
        shell,
        name="bash",
        description="Run a command in a shell that keeps its state from one command to the next.",
        input_schema=BetaManagedAgentsAgentToolset20260401BashInput,
        serial=True,
    )


async def run_command(ctx: AgentToolContext, command: str | None, timeout_ms: int | None, *, restart: bool) -> str:
    """Run a command, or start the shell afresh; returns what the command printed.

    Raises:
        ToolError: the command failed or took too long, or there is none.
    """
    if restart:
        await ctx.close()
        return "bash session restarted"
    if not command:
        raise ToolError("bash: command is required")
    if "\0" in command:
        raise ToolError("bash: a command cannot hold a NUL character")
    seconds = timeout_ms / 1000 if timeout_ms and timeout_ms > 0 else DEFAULT_TIMEOUT
    try:
        output, status = await (await ctx.bash()).exec(command, seconds)
    except TimeoutError:
        raise ToolError(f"bash: bash command timed out after {seconds:g}s") from None
    except OSError as error:
        raise ToolError(f"bash: the shell cannot be started: {error.strerror or error}") from error
    if status != 0:
        raise ToolError(output or f"exit status {status}")
    return output


def beta_read_tool(ctx: AgentToolContext) -> AsyncFunctionTool[Any]:
    """Make the tool that reads files."""

    @beta_async_tool(name="read", input_schema=BetaManagedAgentsAgentToolset20260401ReadInput)
    async def read(file_path: str, view_range: list[int] | None = None) -> ToolContent:
        """Read a file, or the lines of it from view_range[0] to view_range[1]. Shows pictures and PDF documents too."""
        return await asyncio.to_thread(read_file, ctx, file_path, view_range)

    return read


def beta_write_tool(ctx: AgentToolContext) -> AsyncFunctionTool[Any]:
    """Make the tool that writes files."""

    @beta_async_tool(name="write", input_schema=BetaManagedAgentsAgentToolset20260401WriteInput, serial=True)
    async def write(file_path: str, content: str) -> str:
        """Write a file, with the folders that it needs; a file that is there is replaced."""
        return await asyncio.to_thread(write_file, ctx, file_path, content)

    return write


def beta_edit_tool(ctx: AgentToolContext) -> AsyncFunctionTool[Any]:
    """Make the tool that changes files."""

    @beta_async_tool(name="edit", input_schema=BetaManagedAgentsAgentToolset20260401EditInput, serial=True)
    async def edit(file_path: str, old_string: str, new_string: str, replace_all: bool | None = None) -> str:
        """Replace a text in a file. It must occur exactly once, unless replace_all is set."""
        return await asyncio.to_thread(edit_file, ctx, file_path, old_string, new_string, everywhere=bool(replace_all))

    return edit


def beta_glob_tool(ctx: AgentToolContext) -> AsyncFunctionTool[Any]:
    """Make the tool that finds files by their names."""

    @beta_async_tool(name="glob", input_schema=BetaManagedAgentsAgentToolset20260401GlobInput)
    async def glob(pattern: str, path: str | None = None) -> str:
        """List the files that fit a pattern such as **/*.py, the newest first."""
        return await asyncio.to_thread(find_files, ctx, pattern, path)

    return glob


def beta_grep_tool(ctx: AgentToolContext) -> AsyncFunctionTool[Any]:
    """Make the tool that finds lines by a regular expression, with ripgrep where it is installed."""

    @beta_async_tool(name="grep", input_schema=BetaManagedAgentsAgentToolset20260401GrepInput)
    async def grep(pattern: str, path: str | None = None) -> str:
        """List the lines of files that a regular expression is found in."""
        return await find_lines(ctx, pattern, path)

    return grep


def beta_agent_toolset_20260401(ctx: AgentToolContext) -> list[AsyncFunctionTool[Any]]:
    """Make all six tools, as a list to choose from and add to: bash, read, write, edit, glob and grep."""
    makers = (beta_bash_tool, beta_read_tool, beta_write_tool, beta_edit_tool, beta_glob_tool, beta_grep_tool)
    return [make(ctx) for make in makers]


__all__ = [
    "DEFAULT_MAX_FILE_BYTES",
    "DEFAULT_MAX_IMAGE_BASE64_BYTES",
    "DEFAULT_MAX_PDF_BYTES",
    "AgentToolContext",
    "BashResult",
    "BashSession",
    "beta_agent_toolset_20260401",
    "beta_bash_tool",
    "beta_edit_tool",
    "beta_glob_tool",
    "beta_grep_tool",
    "beta_read_tool",
    "beta_write_tool",
    "resolve_path",
]
