"""The memory tool: what its commands do and say, and that no path leads out of its folder."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry import Anthropic, ToolError
from sonnetry.testing import LocalServer
from sonnetry.tools.memory import (
    BetaAbstractMemoryTool,
    BetaAsyncLocalFilesystemMemoryTool,
    BetaLocalFilesystemMemoryTool,
)

posix = pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")


@pytest.fixture
def memory(tmp_path: Path) -> BetaLocalFilesystemMemoryTool:
    return BetaLocalFilesystemMemoryTool(tmp_path / "here")


def run(memory: Any, command: str, **arguments: Any) -> Any:
    return memory.call({"command": command, **arguments})


def test_files_are_written_shown_changed_moved_and_deleted(memory):
    """Each command answers with the text that the model knows."""
    path = "/memories/a/notes.txt"
    assert run(memory, "create", path=path, file_text="one\ntwo\nthree") == f"File created successfully at: {path}"
    with pytest.raises(ToolError, match=f"File {path} already exists"):
        run(memory, "create", path=path, file_text="")
    shown = run(memory, "view", path=path, view_range=[2, -1])
    assert shown == f"Here's the content of {path} with line numbers:\n     2\ttwo\n     3\tthree"
    changed = run(memory, "str_replace", path=path, old_str="two", new_str="2")
    assert changed.endswith("(with line numbers):\n     1\tone\n     2\t2\n     3\tthree")
    assert run(memory, "insert", path=path, insert_line=0, insert_text="zero\n") == f"The file {path} has been edited."
    moved = run(memory, "rename", old_path=path, new_path="/memories/b.txt")
    assert moved == f"Successfully renamed {path} to /memories/b.txt"
    assert (memory.memory_root / "b.txt").read_text() == "zero\none\n2\nthree\n"
    listing = run(memory, "view", path="/memories").splitlines()
    assert [line.split("\t")[-1] for line in listing[1:]] == ["/memories", "/memories/a/", "/memories/b.txt"]
    assert run(memory, "delete", path="/memories/a") == "Successfully deleted /memories/a"
    assert memory.clear_all_memory() == "All memory cleared"
    assert list(memory.memory_root.iterdir()) == []


def test_the_model_reads_why_a_command_failed(memory):
    """Nothing is changed by a command that cannot be carried out."""
    run(memory, "create", path="/memories/x", file_text="Hello\nMiddle\nHello")
    for command, arguments, told in [
        ("view", {"path": "/memories/no"}, "The path /memories/no does not exist. Please provide a valid path."),
        ("str_replace", {"path": "/memories/x", "old_str": "Bye", "new_str": ""}, "did not appear verbatim"),
        ("str_replace", {"path": "/memories/x", "old_str": "Hello", "new_str": ""}, "in lines: 1, 3. Please"),
        ("insert", {"path": "/memories/x", "insert_line": 9, "insert_text": ""}, r"within the range [0, 3]."),
        ("delete", {"path": "/memories/no"}, "The path /memories/no does not exist"),
        ("delete", {"path": "/memories/sub/.."}, "Cannot delete the /memories directory itself"),
        ("rename", {"old_path": "/memories/no", "new_path": "/memories/y"}, "The path /memories/no does not exist"),
        ("rename", {"old_path": "/memories/x", "new_path": "/memories/x"}, "The destination /memories/x already"),
    ]:
        with pytest.raises(ToolError) as caught:
            run(memory, command, **arguments)
        assert told in str(caught.value)
    with pytest.raises(NotImplementedError, match="Unknown command: shred"):
        run(memory, "shred")
    with pytest.raises(ValueError, match="file_text"):
        run(memory, "create", path="/memories/z")
    assert (memory.memory_root / "x").read_text() == "Hello\nMiddle\nHello"


ESCAPES = ["/etc/passwd", "/memories/../x", "/memories/a/../../x", "/memoriesx/y", "/memories/%2e%2e/x", "memories/x"]


@pytest.mark.parametrize("path", [*ESCAPES, "/memories/%252e%252e/x", "/memories/..\\x", "/memories/\0"])
@pytest.mark.parametrize("command", ["view", "create", "delete"])
def test_no_path_leads_out(memory, path, command):
    """Neither as text nor encoded."""
    with pytest.raises(ToolError, match=r"must start with /memories|would escape /memories"):
        run(memory, command, path=path, **({"file_text": "x"} if command == "create" else {}))
    assert [entry.name for entry in memory.base_path.parent.iterdir()] == ["here"]


@given(st.lists(st.sampled_from(["..", ".", "a", "link", "%2e%2e", "", "b"]), min_size=1, max_size=6))
def test_no_chain_of_names_writes_outside(tmp_path_factory, names):
    """Whatever a path is made of, what lies outside stays as it was."""
    base = tmp_path_factory.mktemp("m")
    outside = base / "outside"
    outside.mkdir()
    memory = BetaLocalFilesystemMemoryTool(base / "here")
    (memory.memory_root / "link").symlink_to(outside, target_is_directory=True)
    path = "/memories/" + "/".join(names)
    for command, more in (("create", {"file_text": "x"}), ("view", {}), ("delete", {})):
        try:
            run(memory, command, path=path, **more)
        except ToolError:
            continue
    assert list(outside.iterdir()) == []
    assert sorted(entry.name for entry in base.iterdir()) == ["here", "outside"]


@posix
def test_links_that_lead_out_are_refused_and_not_listed(memory, tmp_path):
    """Links that stay inside work."""
    (tmp_path / "secret").write_text("s")
    root = memory.memory_root
    (root / "real").write_text("r")
    (root / "inside").symlink_to("real")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "up").symlink_to(tmp_path, target_is_directory=True)
    for command, more in [
        ("view", {}),
        ("str_replace", {"old_str": "s", "new_str": "t"}),
        ("create", {"file_text": ""}),
    ]:
        for path in ("/memories/out", "/memories/up/secret"):
            with pytest.raises(ToolError, match=r"Path /memories/\S+ would escape /memories directory via symlink"):
                run(memory, command, path=path, **more)
    assert run(memory, "view", path="/memories/inside").endswith("\tr")
    names = [line.split("\t")[1] for line in run(memory, "view", path="/memories").splitlines()[2:]]
    assert names == ["/memories/inside", "/memories/real"]
    assert (tmp_path / "secret").read_text() == "s"


@posix
def test_a_link_that_appears_after_the_check_is_not_followed(memory, tmp_path, monkeypatch):
    """The folder is walked by descriptors, so that a race cannot lead out."""
    (tmp_path / "secret").write_text("s")
    root = memory.memory_root
    (root / "a").mkdir()
    (root / "a" / "secret").write_text("mine")
    folder = memory._folder
    resolve = folder.resolve

    def resolved(parts: Any, **more: Any) -> Any:
        found = resolve(parts, **more)
        (root / "a").rename(root / "b")
        (root / "a").symlink_to(tmp_path, target_is_directory=True)
        return found

    monkeypatch.setattr(folder, "resolve", resolved)
    with pytest.raises(ToolError):
        run(memory, "view", path="/memories/a/secret")


@posix
def test_files_and_folders_are_their_owners_alone(tmp_path):
    """Whatever the umask; pipes are refused and not waited for."""
    before = os.umask(0)
    try:
        memory = BetaLocalFilesystemMemoryTool(tmp_path / "new" / "base")
        run(memory, "create", path="/memories/d/f", file_text="x")
        run(memory, "str_replace", path="/memories/d/f", old_str="x", new_str="y")
    finally:
        os.umask(before)
    root = memory.memory_root
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new", root, root / "d")} == {0o700}
    assert stat.S_IMODE((root / "d" / "f").stat().st_mode) == 0o600
    os.mkfifo(root / "pipe")
    with pytest.raises(ToolError, match="Unsupported file type for /memories/pipe"):
        run(memory, "view", path="/memories/pipe")


def test_the_asynchronous_tool_makes_its_folder_at_first_use(tmp_path):
    """It says and does the same."""
    memory = BetaAsyncLocalFilesystemMemoryTool(tmp_path / "m")
    assert not memory.memory_root.exists()
    told = asyncio.run(memory.call({"command": "create", "path": "/memories/a", "file_text": "x"}))
    assert told == "File created successfully at: /memories/a"
    assert asyncio.run(memory.clear_all_memory()) == "All memory cleared"


def test_a_memory_of_ones_own_needs_its_six_commands():
    """The definition carries the mark of the cache."""
    with pytest.raises(TypeError, match="abstract"):
        BetaAbstractMemoryTool()  # type: ignore[abstract]
    definition = BetaLocalFilesystemMemoryTool.__mro__[1]
    assert definition.__name__ == "AbstractMemoryTool"


def test_a_runner_lets_the_model_keep_memories(tmp_path):
    """The tool's own definition is sent, and its answers go back."""
    memory = BetaLocalFilesystemMemoryTool(tmp_path, cache_control={"type": "ephemeral"})
    call = {"command": "create", "path": "/memories/likes", "file_text": "tea"}
    with LocalServer() as server, server.client() as client:
        assert isinstance(client, Anthropic)
        server.play([{"type": "tool_use", "id": "toolu_1", "name": "memory", "input": call}])
        runner = client.beta.messages.tool_runner(
            model="claude-opus-4-7",
            max_tokens=500,
            tools=[memory],
            messages=[{"role": "user", "content": "I like tea"}],
        )
        runner.until_done()
        assert server.requests[0].json["tools"] == [memory.to_dict()]
    assert memory.to_dict() == {"type": "memory_20250818", "name": "memory", "cache_control": {"type": "ephemeral"}}
    assert (memory.memory_root / "likes").read_text() == "tea"
