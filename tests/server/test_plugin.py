"""The pytest plugin: its fixtures, and that it costs nothing where they are not used."""

import subprocess
import sys

pytest_plugins = ["pytester"]

TESTS = """
import asyncio

import pytest

ASK = {"model": "claude-opus-4-6", "max_tokens": 50, "messages": [{"role": "user", "content": "hi"}]}


@pytest.mark.parametrize("n", range(3))
def test_sync(claude, claude_server, n):
    assert claude.messages.create(**ASK).content[0].text.endswith("hi")
    assert len(claude_server.requests) == 1


def test_async(async_claude, claude_server):
    async def main():
        return await async_claude.messages.create(**ASK)

    claude_server.fail(529)
    assert asyncio.run(main()).content[0].text.endswith("hi")
    assert len(claude_server.clock.slept) == 1
"""


def test_fixtures(pytester):
    """Each test has a server and clients of its own and leaves no warning behind."""
    pytester.makepyfile(TESTS)

    pytester.runpytest_inprocess("-W", "error", "-n", "0").assert_outcomes(passed=4)


def test_nothing_is_loaded_before_a_fixture_is_used():
    """Having the plugin installed loads neither the server nor Pydantic."""
    program = "import sys, sonnetry.testing.plugin; print(sorted(name for name in sys.modules if name.split('.')[0] in {'pydantic', 'uvicorn', 'httptools'} or name.startswith('sonnetry.server')))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
