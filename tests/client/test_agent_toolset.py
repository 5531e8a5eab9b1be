"""The tools of an agent on this machine: what they answer, and that no path leads out of the folders that were given."""

from __future__ import annotations

import asyncio
import base64
import os
import shutil
from collections.abc import Awaitable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from sonnetry import ToolError
from sonnetry.testing import LocalServer
from sonnetry.tools import agent_search
from sonnetry.tools.agent_toolset import AgentToolContext, BashSession, beta_agent_toolset_20260401, resolve_path

T = TypeVar("T")
NAMES = ["bash", "read", "write", "edit", "glob", "grep"]
needs_bash = pytest.mark.skipif(not Path("/bin/bash").exists(), reason="the shell is /bin/bash")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def use(root: Path, name: str, *, context: AgentToolContext | None = None, **arguments: Any) -> Any:
    """Call one of the tools."""
    tools = {tool.name: tool for tool in beta_agent_toolset_20260401(context or AgentToolContext(workdir=root))}
    return asyncio.run(tools[name].call(arguments))


def refused(root: Path, name: str, **arguments: Any) -> str:
    """Call one of the tools and return what the model reads of its refusal."""
    with pytest.raises(ToolError) as caught:
        use(root, name, **arguments)
    return str(caught.value)


def run(awaitable: Awaitable[T]) -> T:
    async def main() -> T:
        return await awaitable

    return asyncio.run(main())


def test_the_tools_have_the_names_that_the_model_knows(root):
    """They come as a list, to choose from and to add to."""
    tools = beta_agent_toolset_20260401(AgentToolContext(workdir=root))

    assert [tool.name for tool in tools] == NAMES
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools)


def test_files_are_written_read_changed_and_found(root):
    """What a tool prints is what the model needs for the next step."""
    assert use(root, "write", file_path="src/a.py", content="one\ntwo\nthree\n") == "wrote 14 bytes to src/a.py"
    assert use(root, "read", file_path="src/a.py", view_range=[2, 3]) == "two\nthree"
    assert (
        use(root, "edit", file_path="src/a.py", old_string="two", new_string="2")
        == "edited src/a.py (1 replacement(s))"
    )
    assert use(root, "glob", pattern="**/*.py") == str(root / "src/a.py")
    assert use(root, "grep", pattern="^t.r") == f"{root / 'src/a.py'}:3:three"


def test_line_ends_stay_as_they_are(root):
    """Reading and changing a file translates nothing."""
    (root / "dos.txt").write_bytes(b"one\r\ntwo\r\n")
    use(root, "edit", file_path="dos.txt", old_string="two", new_string="2")

    assert (root / "dos.txt").read_bytes() == b"one\r\n2\r\n"
    assert use(root, "read", file_path="dos.txt") == "one\r\n2\r\n"


def test_a_change_keeps_who_may_run_a_file(root):
    """Only its content changes."""
    (root / "run.sh").write_text("echo a")
    (root / "run.sh").chmod(0o755)
    use(root, "edit", file_path="run.sh", old_string="a", new_string="b")

    assert (root / "run.sh").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("path", ["../secret", "{root}/../secret", "/etc/passwd", "out", "folder/secret", "a/../out"])
@pytest.mark.parametrize("tool", ["read", "write", "edit", "grep"])
def test_no_path_leads_out(root, tool, path):
    """Not by `..`, not as a whole path, not by links."""
    (root.parent / "secret").write_text("SECRET")
    (root / "out").symlink_to(root.parent / "secret")
    (root / "folder").symlink_to(root.parent)
    inputs = {
        "read": {},
        "write": {"content": "x"},
        "edit": {"old_string": "S", "new_string": "x"},
        "grep": {"pattern": "S"},
    }
    name = "path" if tool == "grep" else "file_path"
    told = refused(root, tool, **{name: path.format(root=root)}, **inputs[tool])

    assert "outside the session's working directory" in told
    assert (root.parent / "secret").read_text() == "SECRET"


def test_searches_do_not_follow_links_out(root):
    """Neither names nor lines of files elsewhere are found."""
    (root.parent / "elsewhere").mkdir()
    (root.parent / "elsewhere" / "secret.txt").write_text("SECRET")
    (root / "folder").symlink_to(root.parent / "elsewhere")
    (root / "file.txt").symlink_to(root.parent / "elsewhere" / "secret.txt")

    assert use(root, "glob", pattern="folder/*.txt") == "no matches"
    assert use(root, "glob", pattern="*.txt") == "no matches"
    assert use(root, "grep", pattern="SECRET") == "no matches"
    assert "'..' is not permitted" in refused(root, "glob", pattern="../*")


def test_a_folder_that_becomes_a_link_is_not_followed(root, monkeypatch):
    """Links are looked at before the file is opened; one that appears in between is an error."""
    (root.parent / "elsewhere").mkdir()
    (root / "sub").mkdir()
    place = AgentToolContext(workdir=root).place("sub/new.txt")
    (root / "sub").rmdir()
    (root / "sub").symlink_to(root.parent / "elsewhere")
    monkeypatch.setattr(AgentToolContext, "place", lambda self, path: place)

    assert "write: path 'sub/new.txt'" in refused(root, "write", file_path="sub/new.txt", content="x")
    assert not [*(root.parent / "elsewhere").iterdir()]


def test_further_folders_may_be_reached_and_kept_from_changes(root):
    """`allowed_roots` are reached, `read_only_roots` are only read."""
    shared = root.parent / "shared"
    shared.mkdir()
    (shared / "facts.txt").write_text("facts")
    context = AgentToolContext(workdir=root, allowed_roots=[shared], read_only_roots=[shared])

    assert use(root, "read", context=context, file_path=str(shared / "facts.txt")) == "facts"
    with pytest.raises(ToolError, match="is inside read-only directory"):
        use(root, "write", context=context, file_path=str(shared / "facts.txt"), content="x")
    with pytest.raises(ValueError, match="and its other permitted directories"):
        resolve_path(context, "/etc/passwd")


def test_large_files_are_read_in_parts(root):
    """A whole file over the limit is refused; lines of it are read without the rest."""
    (root / "big.txt").write_text("".join(f"line {number}\n" for number in range(60_000)))

    assert "exceeds 262144-byte limit. Use the view_range" in refused(root, "read", file_path="big.txt")
    assert use(root, "read", file_path="big.txt", view_range=[50_000, 50_001]) == "line 49999\nline 50000"
    assert "Narrow the view_range" in refused(root, "read", file_path="big.txt", view_range=[1, 50_000])


def test_pictures_and_documents_are_content_blocks(root):
    """The model sees them; other files that are no text are errors."""
    (root / "a.png").write_bytes(b"\x89PNG")
    (root / "b.pdf").write_bytes(b"%PDF")
    (root / "c.bin").write_bytes(b"\xff\xfe\x00")
    (picture,) = use(root, "read", file_path="a.png")
    (document,) = use(root, "read", file_path="b.pdf")

    assert (picture["type"], base64.b64decode(picture["source"]["data"])) == ("image", b"\x89PNG")
    assert (document["type"], document["source"]["media_type"]) == ("document", "application/pdf")
    assert "not valid UTF-8 text" in refused(root, "read", file_path="c.bin")


def test_what_cannot_be_done_is_told_to_the_model(root):
    """Each refusal names the tool, the path and what is wrong."""
    (root / "twice.txt").write_text("ab ab")
    os.mkfifo(root / "pipe")

    assert refused(root, "read", file_path="none.txt") == "read: path 'none.txt': no such file or directory"
    assert refused(root, "read", file_path="pipe") == "read: pipe: not a regular file"
    assert refused(root, "edit", file_path="twice.txt", old_string="x", new_string="y").endswith(
        "not found in twice.txt"
    )
    assert "appears 2 times" in refused(root, "edit", file_path="twice.txt", old_string="ab", new_string="y")
    assert refused(root, "grep", pattern="(").startswith("grep: invalid regex")
    assert "NUL" in refused(root, "read", file_path="a\0b")


def test_a_pattern_that_takes_too_long_is_given_up(root, monkeypatch):
    """The search is a process of its own, and is ended."""
    (root / "a.txt").write_text("a" * 40 + "b\n")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(agent_search, "GREP_SECONDS", 0.5)

    assert refused(root, "grep", pattern="^(a+)+$") == "grep: timed out after 0.5s"


def test_ripgrep_is_not_taken_from_where_the_agent_writes(root, monkeypatch):
    """A program that a tool has put there is not run."""
    (root / "rg").write_text("#!/bin/sh\necho mine\n")
    (root / "rg").chmod(0o755)
    (root / "a.txt").write_text("needle\n")
    monkeypatch.setenv("PATH", str(root))

    assert use(root, "grep", pattern="needle") == f"{root / 'a.txt'}:1:needle"


def test_an_older_option_is_refused_with_what_to_do():
    """It had two meanings, and this is neither."""
    with pytest.raises(TypeError, match=r"no longer supported.*allowed_roots"):
        AgentToolContext(unrestricted_paths=True)


@needs_bash
def test_a_shell_keeps_its_state_and_tells_how_commands_end(root, monkeypatch):
    """Variables and the folder stay, input is empty, output comes with the status; keys are not in its environment."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-ant-none")

    async def commands() -> list[Any]:
        shell = await BashSession.start(root)
        try:
            lines = ("export A=1; mkdir sub; cd sub", "echo $A; pwd; cat", "(echo bad >&2; exit 3)", "if", "env")
            return [await shell.exec(line, 20) for line in lines]
        finally:
            await shell.close()

    first, second, third, fourth, fifth = run(commands())
    assert first == ("", 0)
    assert second == (f"1\n{root / 'sub'}", 0)
    assert third == ("bad", 3)
    assert fourth.exit_code != 0
    assert "ANTHROPIC" not in fifth.output


@needs_bash
@pytest.mark.parametrize("line", ["exec >/dev/null; echo lost", "exec 2>&1; echo told; exec 1>&2"])
def test_a_command_may_do_what_it_likes_with_its_output(root, line):
    """The end of a command is told apart from it."""

    async def command() -> Any:
        shell = await BashSession.start(root)
        try:
            return await shell.exec(line, 20)
        finally:
            await shell.close()

    assert run(command()).exit_code == 0


@needs_bash
def test_the_last_of_much_output_is_kept(root):
    """The model reads how it ended."""
    told = use(root, "bash", command="seq 1 100000")

    assert told.startswith("[output truncated]\n")
    assert told.endswith("99999\n100000")
    assert len(told) < 110_000


@needs_bash
def test_a_command_that_runs_too_long_ends_its_shell_and_the_next_has_another(root, pace):
    """The model reads that it timed out; nothing of it is left running."""

    async def commands() -> tuple[str, str]:
        async with AgentToolContext(workdir=root) as context:
            bash = beta_agent_toolset_20260401(context)[0]
            with pytest.raises(ToolError) as caught:
                await bash.call({"command": "sleep 1000", "timeout_ms": int(200 * pace)})
            return str(caught.value), await bash.call({"command": "echo again"})

    told, output = run(commands())
    assert "timed out after" in told
    assert output == "again"


@needs_bash
def test_a_shell_that_ended_is_started_again(root):
    """`exit` ends it with its status, `restart` afresh."""

    async def commands() -> list[str]:
        async with AgentToolContext(workdir=root) as context:
            bash = beta_agent_toolset_20260401(context)[0]
            with pytest.raises(ToolError, match="exit status 7"):
                await bash.call({"command": "exit 7"})
            await bash.call({"command": "A=1"})
            return [await bash.call(one) for one in ({"restart": True}, {"command": "echo [$A]"})]

    assert run(commands()) == ["bash session restarted", "[]"]


@needs_bash
def test_a_runner_lets_the_model_work_on_files(root):
    """The whole of it: a call of the model, a file on the disk, and the result that the model reads."""

    async def work() -> Any:
        with LocalServer() as server:
            client = server.async_client()
            call = {
                "type": "tool_use",
                "id": "toolu_1",
                "name": "bash",
                "input": {"command": "echo hi > a.txt; cat a.txt"},
            }
            server.play([call], stop_reason="tool_use")
            async with AgentToolContext(workdir=root) as context:
                runner = client.beta.messages.tool_runner(
                    model="claude-opus-4-7",
                    max_tokens=500,
                    tools=beta_agent_toolset_20260401(context),
                    messages=[{"role": "user", "content": "Write"}],
                )
                await runner.until_done()
            await client.close()
            return runner.messages[2]["content"][0]["content"]

    assert run(work()) == "hi"
    assert (root / "a.txt").read_text() == "hi\n"
