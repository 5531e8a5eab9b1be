"""The skills of a session's agent as folders on this machine, as a sandbox of the service has them (rule AG-8).

Archives are not trusted: no member leaves its folder, links and devices are left out, and a skill that cannot be unpacked
leaves the folder that it would have replaced as it was.
"""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import stat
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Any, NamedTuple, cast

from .confined import ConfinedFolder

LOG = logging.getLogger("sonnetry.tools")
MOST_BYTES = 512 * 2**20
"""The most bytes that the files of a skill may hold, unpacked."""
UNIX = (3, 19)  # systems whose entries in a zip archive have types and modes
EXECUTABLE, PLAIN = 0o755, 0o644


class Member(NamedTuple):
    """A file of an archive; `open` is None for what is left out, and for folders."""

    name: str
    executable: bool
    open: Callable[[], IO[bytes]] | None


async def download_skills(client: Any, workdir: str | os.PathLike[str], session: Any) -> list[Path]:
    """Download the skills of a session's agent into `skills/` of a folder; returns the folders that were made.

    What goes wrong with one is logged, and the others are loaded.
    """
    if not session.agent.skills:
        return []
    root, made = await asyncio.to_thread(_folder_of, workdir), list[Path]()
    for skill in session.agent.skills:
        try:
            folder = await _download(client, root, skill)
        except Exception as error:  # noqa: BLE001 - whatever keeps one from loading must not keep the others
            LOG.warning("failed to download skill %s: %s", skill.skill_id, error)
            continue
        made = [*(one for one in made if one != folder), folder]
    return made


def _folder_of(workdir: str | os.PathLike[str]) -> Path:
    root = Path(workdir).absolute() / "skills"
    root.mkdir(parents=True, exist_ok=True)
    return root


async def remove_skills(folders: Iterable[Path]) -> None:
    """Remove folders of skills."""
    for folder in folders:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def _download(client: Any, root: Path, skill: Any) -> Path:
    versions = client.beta.skills.versions
    found = await versions.retrieve(skill.version, skill_id=skill.skill_id)  # may be an alias, such as `latest`
    name = PurePosixPath(found.name.strip()).name
    if name in {"", ".", ".."} or "\0" in name:
        name = skill.skill_id
    with tempfile.TemporaryDirectory(prefix="sonnetry-skill-") as place:
        archive = Path(place) / "archive"
        async with versions.with_streaming_response.download(found.id, skill_id=skill.skill_id) as response:
            await response.stream_to_file(str(archive))
        return await asyncio.to_thread(install, archive, root, name)


def install(archive: Path, root: Path, name: str) -> Path:
    """Unpack a skill beside its folder, and put it in that folder's place.

    Raises:
        ValueError: the archive is none, or a member would leave its folder.
        OSError: it cannot be written.
    """
    target = ConfinedFolder(root).root / name
    made = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=root))
    try:
        unpack(archive, made)
        if target.is_symlink():
            target.unlink()
        elif target.exists():
            shutil.rmtree(target)
        made.rename(target)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return target


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a zip or tar archive into a folder, without the one folder that everything may be in.

    Raises:
        ValueError: it is neither, or a member would leave the folder, or it is too large.
    """
    with _opened(archive) as (members, kept):
        listed = [(member, _parts(member.name)) for member in members]
        files = [(member, parts) for member, parts in listed if member.open is not None]
        skipped = _wrapper([parts for _, parts in files])
        into, left = ConfinedFolder(folder), MOST_BYTES
        for member, parts in files:
            with cast("Callable[[], IO[bytes]]", member.open)() as file:
                data = file.read(left + 1)
            left -= len(data)
            if left < 0:
                raise ValueError(f"the files of the skill hold more than {MOST_BYTES} bytes")
            into.create(parts[skipped:], data, EXECUTABLE if member.executable else PLAIN)
        del kept


class _opened:  # noqa: N801 - used like a function
    """Opens an archive and lists its members."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive

    def __enter__(self) -> tuple[Iterator[Member], Any]:
        if zipfile.is_zipfile(self._archive):
            zipped = zipfile.ZipFile(self._archive)
            self._close = zipped.close
            return _zip_members(zipped), zipped
        try:
            tarred = tarfile.open(self._archive)
        except tarfile.TarError as error:
            raise ValueError(f"the skill is no archive: {error}") from error
        self._close = tarred.close
        return _tar_members(tarred), tarred

    def __exit__(self, *_: object) -> None:
        self._close()


def _zip_members(archive: zipfile.ZipFile) -> Iterator[Member]:
    for info in archive.infolist():
        mode = info.external_attr >> 16 if info.create_system in UNIX else 0
        kind = stat.S_IFMT(mode)
        plain = not info.is_dir() and kind in (0, stat.S_IFREG)
        yield Member(info.filename, bool(mode & 0o100), _zip_opener(archive, info) if plain else None)


def _zip_opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: archive.open(info)


def _tar_members(archive: tarfile.TarFile) -> Iterator[Member]:
    for info in archive.getmembers():
        plain = info.isreg()
        yield Member(info.name, bool(info.mode & 0o100), _tar_opener(archive, info) if plain else None)


def _tar_opener(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Callable[[], IO[bytes]]:
    return lambda: cast("IO[bytes]", archive.extractfile(info))


def _parts(name: str) -> tuple[str, ...]:
    """Split the name of a member.

    Raises:
        ValueError: it would leave the folder.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or PureWindowsPath(name).drive or ".." in path.parts or "\0" in name:
        raise ValueError(f"the archive has a member outside its folder: {name!r}")
    return path.parts


def _wrapper(files: list[tuple[str, ...]]) -> int:
    """Count the folders that all files are in: one or none."""
    first = {parts[0] for parts in files}
    return int(len(first) == 1 and all(len(parts) > 1 for parts in files))
