"""What `_handwritten_plugin` does, for the official tests of tools and threads: loaded after it.

Private modules that tests take names from are given ours where those mean the same. Records of our loggers go to the loggers
that the tests listen to.
"""

import os
from importlib import import_module
from typing import Any

import _handwritten_plugin as plugin
import pytest

from sonnetry.tools import agent_files, agent_search, agent_toolset

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
        }
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
