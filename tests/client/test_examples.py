"""The examples in docstrings run as they stand, for both clients, and say something."""

from __future__ import annotations

import asyncio
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from sonnetry._async.message_stream import AsyncMessageStream
from sonnetry._sync.message_stream import MessageStream
from sonnetry.testing import LocalServer

METHODS = ("messages.create", "messages.stream", "messages.batches.create", "files.upload")
OPEN = 'client.messages.stream(model="claude-opus-4-7", max_tokens=9, messages=[{"role": "user", "content": "Hi"}])'
HELPERS = (
    (AsyncMessageStream, "async with"),
    (MessageStream, "with"),
)


@pytest.fixture(autouse=True)
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that the examples upload."""
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("report.pdf").write_bytes(b"%PDF-1.4")


def example(thing: Any) -> str:
    """Return the lines between the fences of a docstring."""
    found = re.search(r"```python\n(.*?)```", inspect.getdoc(thing) or "", re.DOTALL)
    assert found is not None
    return found[1]


async def run(code: str, client: Any) -> None:
    """Run lines of either form."""
    names: dict[str, Any] = {"client": client, "Path": Path}
    exec(f"async def main():\n{indented(code)}", names)  # noqa: S102 - our own lines
    await names["main"]()


def indented(code: str) -> str:
    return "".join(f"    {line}\n" for line in code.splitlines())


def method(client: Any, name: str) -> Any:
    for part in name.split("."):
        client = getattr(client, part)
    return client


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("form", ["client", "async_client"])
def test_examples_of_methods_run(name: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands below the sentence of a method does what it shows."""
    with LocalServer() as server:
        client = getattr(server, form)()
        asyncio.run(run(example(method(client, name)), client))

        assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("name", ["text_stream", "get_final_message"])
@pytest.mark.parametrize(("helper", "word"), HELPERS)
def test_examples_of_streams_run(helper: Any, word: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """So do the lines below the two ways to read a stream."""
    with LocalServer() as server:
        client = server.async_client() if word.startswith("async") else server.client()
        asyncio.run(run(f"{word} {OPEN} as stream:\n{indented(example(getattr(helper, name)))}", client))

        assert capsys.readouterr().out.strip()
