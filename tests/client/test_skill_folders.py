"""Skills of a session as folders on this machine: what is unpacked, what is refused, and what stays when one fails."""

from __future__ import annotations

import asyncio
import io
import stat
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from sonnetry.testing import LocalServer
from sonnetry.tools import skill_folders
from sonnetry.tools.agent_toolset import AgentToolContext
from sonnetry.tools.skill_folders import install, unpack


def zipped(path: Path, members: dict[str, tuple[bytes, int]]) -> Path:
    """Write a zip archive, each member with its content and mode."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, (data, mode) in members.items():
            info = zipfile.ZipInfo(name)
            info.create_system, info.external_attr = 3, mode << 16
            archive.writestr(info, data)
    return path


def tarred(path: Path, members: dict[str, tuple[bytes, int]], *, links: dict[str, str] | None = None) -> Path:
    """Write a tar archive, with links too."""
    with tarfile.open(path, "w:gz") as archive:
        for name, (data, mode) in members.items():
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(data), mode
            archive.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return path


def found(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "skills"
    made.mkdir()
    return made


@pytest.mark.parametrize("make", [zipped, tarred])
def test_the_folder_around_everything_is_left_out(tmp_path, folder, make):
    """Files keep who may run them, and nothing else of their modes."""
    unpack(make(tmp_path / "a", {"pdf/SKILL.md": (b"# PDF", 0o640), "pdf/bin/run": (b"x", 0o4775)}), folder)

    assert found(folder) == ["SKILL.md", "bin/run"]
    assert stat.S_IMODE((folder / "bin/run").stat().st_mode) & ~0o022 == 0o755
    assert not (folder / "SKILL.md").stat().st_mode & 0o111


def test_files_beside_each_other_stay_where_they_are(tmp_path, folder):
    """Only a folder around everything is left out."""
    unpack(zipped(tmp_path / "a", {"SKILL.md": (b"", 0), "doc/a.md": (b"", 0)}), folder)

    assert found(folder) == ["SKILL.md", "doc/a.md"]


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "C:/x", "..\\x"])
def test_no_member_leaves_the_folder(tmp_path, folder, make, name):
    """Such an archive is refused whole."""
    archive = make(tmp_path / "a", {"a/SKILL.md": (b"", 0), name: (b"bad", 0)})

    with pytest.raises(ValueError, match="outside its folder"):
        unpack(archive, folder)
    assert not (tmp_path / "x").exists()


def test_links_and_devices_are_left_out(tmp_path, folder):
    """What is not a plain file or a folder is not made."""
    unpack(tarred(tmp_path / "a", {"a/SKILL.md": (b"", 0)}, links={"a/passwd": "/etc/passwd"}), folder)
    unpack(zipped(tmp_path / "b", {"b/B.md": (b"", 0), "b/link": (b"/etc/passwd", stat.S_IFLNK | 0o777)}), folder)

    assert found(folder) == ["B.md", "SKILL.md"]


def test_an_archive_that_grows_too_large_is_refused(tmp_path, folder, monkeypatch):
    """Its own figures are not believed."""
    monkeypatch.setattr(skill_folders, "MOST_BYTES", 100)

    with pytest.raises(ValueError, match="more than 100 bytes"):
        unpack(zipped(tmp_path / "a", {"a/SKILL.md": (b"x" * 60, 0), "a/b": (b"x" * 60, 0)}), folder)


def test_a_skill_that_fails_leaves_the_folder_before_it(tmp_path, folder):
    """One that can be unpacked takes its place whole."""
    good = zipped(tmp_path / "good", {"pdf/SKILL.md": (b"first", 0), "pdf/old": (b"", 0)})
    bad = zipped(tmp_path / "bad", {"pdf/SKILL.md": (b"bad", 0), "pdf/a": (b"", 0), "pdf/a/b": (b"", 0)})
    (tmp_path / "none").write_bytes(b"no archive")
    install(good, folder, "pdf")
    for archive in (bad, tmp_path / "none"):
        with pytest.raises((ValueError, OSError)):
            install(archive, folder, "pdf")
    assert (folder / "pdf/SKILL.md").read_bytes() == b"first"

    install(zipped(tmp_path / "next", {"pdf/SKILL.md": (b"second", 0)}), folder, "pdf")
    assert found(folder) == ["pdf/SKILL.md"]


def test_a_context_loads_the_skills_of_a_session_and_removes_them(tmp_path):
    """With a server: an agent with a skill, a session, and the folder while the block runs."""

    async def work() -> tuple[str, bool]:
        with LocalServer() as server:
            client: Any = server.async_client()
            skill = await client.beta.skills.create(
                files=[("pdf/SKILL.md", b"---\nname: pdf\ndescription: Reads PDF files.\n---\n# PDF")]
            )
            agent = await client.beta.agents.create(
                name="Reader", model="claude-opus-5", skills=[{"type": "custom", "skill_id": skill.id}]
            )
            environment = await client.beta.environments.create(name="here")
            session = await client.beta.sessions.create(agent=agent.id, environment_id=environment.id)
            async with AgentToolContext(workdir=tmp_path, client=client, session_id=session.id):
                text = (tmp_path / "skills/pdf/SKILL.md").read_text()
            await client.close()
            return text, (tmp_path / "skills/pdf").exists()

    text, left = asyncio.run(work())
    assert text.endswith("# PDF")
    assert not left
