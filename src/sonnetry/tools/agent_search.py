"""Finding files and lines for an agent, within its folders."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from . import grep_worker
from .agent_bash import without_credentials
from .agent_files import located
from .agent_paths import is_reachable, is_within, resolved
from .errors import ToolError

if TYPE_CHECKING:
    from .agent_toolset import AgentToolContext

MOST_MATCHES = 200
MOST_ENTRIES = 50_000
GREP_SECONDS = 30.0
NO_MATCHES = "no matches"


def find_files(context: AgentToolContext, pattern: str, path: str | None) -> str:
    """List the files that fit a pattern, the newest first.

    Raises:
        ToolError: the pattern leads out of the folder, or is none.
    """
    if Path(pattern).is_absolute():
        raise ToolError("glob: absolute pattern not permitted; pass a relative pattern (and optionally path)")
    if ".." in PurePosixPath(pattern).parts:
        raise ToolError("glob: '..' is not permitted in the pattern")
    root = located(context, "glob", path or ".").path
    try:
        matches = list(_inside(islice(root.glob(pattern), MOST_ENTRIES), root))
    except (ValueError, NotImplementedError, OSError) as error:
        raise ToolError(f"glob: {error}") from error
    matches.sort(key=_changed, reverse=True)
    return "\n".join(map(str, matches[:MOST_MATCHES])) or NO_MATCHES


def _inside(matches: Iterable[Path], root: Path) -> Iterator[Path]:
    for match in matches:
        try:
            inside = is_within(resolved(match), root)
        except OSError:
            continue  # links that go in a circle
        if inside:
            yield match


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


async def find_lines(context: AgentToolContext, pattern: str, path: str | None) -> str:
    """List the lines that a regular expression is found in, with ripgrep where it is installed.

    Raises:
        ToolError: the pattern is none, or the search takes too long.
    """
    place = await asyncio.to_thread(located, context, "grep", path or ".")
    ripgrep = await asyncio.to_thread(_ripgrep, context)
    target = str(place.path)
    if ripgrep is not None:
        status, output, told = await _run(
            [ripgrep, "--no-config", "-n", "--no-heading", "-e", pattern, "--", target], b""
        )
        return _result(status, output, f"rg failed: {told}")
    asked = json.dumps({"pattern": pattern, "path": target}).encode()
    status, output, told = await _run([sys.executable, "-I", "-S", grep_worker.__file__], asked)
    return _result(status, output, told)


def _result(status: int, output: str, told: str) -> str:
    if status == 1 and not output:
        return NO_MATCHES
    if status != 0:
        raise ToolError(f"grep: {told}")
    limit = grep_worker.OUTPUT_LIMIT
    cut = len(output) > limit and not output.endswith(" bytes]")
    return f"{output[:limit]}\n[output truncated at {limit} bytes]" if cut else output


async def _run(command: list[str], given: bytes) -> tuple[int, str, str]:
    """Run a program to its end; returns its status and what it printed.

    Raises:
        ToolError: it takes too long.
    """
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *command, stdin=pipe, stdout=pipe, stderr=pipe, env=without_credentials()
    )
    try:
        output, told = await asyncio.wait_for(process.communicate(given), GREP_SECONDS)
    except TimeoutError:
        raise ToolError(f"grep: timed out after {GREP_SECONDS:g}s") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
    return process.returncode or 0, output.decode("utf-8", "replace"), told.decode("utf-8", "replace")


def _ripgrep(context: AgentToolContext) -> str | None:
    """Find ripgrep where the file tools cannot have put it."""
    name = "rg.exe" if os.name == "nt" else "rg"
    for folder in os.get_exec_path():
        found = shutil.which(os.path.join(folder, name)) if Path(folder).is_absolute() else None  # noqa: PTH118
        if found and not is_reachable(context.workdir, context.allowed_roots, found):
            return found
    return None
