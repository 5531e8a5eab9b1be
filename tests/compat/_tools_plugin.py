"""What `_handwritten_plugin` does, for the official tests of tools and threads: loaded after it.

Private modules that tests take names from are given ours where those mean the same. Records of our loggers go to the loggers
that the tests listen to.
"""

import logging
import os
from importlib import import_module
from pathlib import Path
from typing import Any

import _handwritten_plugin as plugin
import pytest

import sonnetry
from sonnetry import lib, tools
from sonnetry.tools import agent_files, agent_search, agent_toolset, skill_folders

anthropic_tools, lib_threads = lib.tools, lib.threads

MEMORY = (
    "BetaAbstractMemoryTool",
    "BetaAsyncAbstractMemoryTool",
    "BetaAsyncLocalFilesystemMemoryTool",
    "BetaLocalFilesystemMemoryTool",
)
FUNCTIONS = (
    "BetaAsyncBuiltinFunctionTool",
    "BetaAsyncFunctionTool",
    "BetaBuiltinFunctionTool",
    "BetaFunctionTool",
    "ToolError",
    "beta_async_tool",
    "beta_tool",
)
THREADS = ("BetaAsyncMessageThread", "BetaMessageThread")


def read_exact(path: Path) -> str:
    """Read a text without a translation of its line ends."""
    return path.read_bytes().decode("utf-8")


def write_exact(path: Path, text: str) -> None:
    """Write a text as it is."""
    path.write_bytes(text.encode("utf-8"))


def unpacked(archive: Path, folder: Path) -> None:
    """Unpack a skill."""
    folder.mkdir(parents=True, exist_ok=True)
    skill_folders.unpack(archive, folder)


class Recorder:
    """A logger of ours that writes where the tests listen."""

    def __getattr__(self, level: str) -> Any:
        return getattr(logging.getLogger("anthropic.lib.threads"), level)


def recorded(client: type[Any]) -> type[Any]:
    """Derive a client that logs for the tests."""
    begin = client.__init__

    def make(self: Any, *given: Any, **options: Any) -> None:
        options.setdefault("logger", Recorder())
        options.setdefault("log_level", "info")
        begin(self, *given, **options)

    return type(client.__name__, (client,), {"__init__": make, "__module__": "anthropic"})


plugin.put(
    {
        "lib.tools.agent_toolset": {
            **{name: getattr(agent_toolset, name) for name in agent_toolset.__all__},
            "_BINARY_MEDIA_TYPES": agent_files.MEDIA_TYPES,
            "_reject_read_only": lambda context, target, *, op, file_path: agent_files.refuse_read_only(
                context, target, op, file_path
            ),
            "_GREP_CPU_SECONDS": agent_search.GREP_SECONDS,
            "os": os,
        },
        "": {name: recorded(getattr(sonnetry, name)) for name in ("Anthropic", "AsyncAnthropic")},
        "lib.tools._beta_builtin_memory_tool": {name: getattr(tools, name) for name in MEMORY},
        "lib.tools._beta_functions": {name: getattr(anthropic_tools, name) for name in FUNCTIONS},
        "lib.tools._skills": {
            "_extract_skill_archive": unpacked,
            "download_session_skills": lambda client, *, workdir, session: skill_folders.download_skills(
                client, workdir, session
            ),
        },
        "lib.tools._files": {"read_text_exact": read_exact, "write_text_exact": write_exact},
        "lib.tools._toolsets": {
            name: type(name, (), {}) for name in ("BetaRunnableToolset", "BetaAsyncRunnableToolset")
        },
        "lib._stainless_helpers": {
            "tag_helper": lambda tool, tag: setattr(tool, "helper_tag", tag),
            "get_helper_tag": lambda tool: getattr(tool, "helper_tag", None),
        },
        "lib.threads": {name: getattr(lib_threads, name) for name in THREADS},
    }
)
TOOLSET = import_module("anthropic.lib.tools.agent_toolset")


class Forwarding(type(TOOLSET)):
    """The module whose limit a test replaces: it is ours that counts."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_GREP_CPU_SECONDS":
            agent_search.GREP_SECONDS = value
        super().__setattr__(name, value)


TOOLSET.__class__ = Forwarding


def mended(text: str) -> str:
    """Replace halves of surrogate pairs, which cannot be handed from process to process."""
    return text.encode("utf-8", "replace").decode()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: Any) -> Any:
    """Mend what tests of surrogates print."""
    del item, call
    outcome = yield
    report = outcome.get_result()
    report.sections = [(name, mended(text)) for name, text in report.sections]
    told = str(report.longrepr or "")
    if mended(told) != told:
        report.longrepr = mended(told)
