"""Which paths an agent's file tools may use: those below its working folder and other roots, wherever links lead.

A path is resolved in two ways, as the system does and with `..` taken out of the texts of links, and both must lead to a
place inside. Files are then opened from the root's own descriptor, so that a link made in between is not followed.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import NamedTuple

from .confined import ConfinedFolder
from .errors import ToolError

MOST_LINKS = 40
OUTSIDE = "path {!r} is outside the session's working directory"
OTHERS = " and its other permitted directories"
REASONS = {
    errno.ENOENT: "no such file or directory",
    errno.ENOTDIR: "not a directory",
    errno.EACCES: "permission denied",
    errno.EPERM: "operation not permitted",
    errno.ELOOP: "too many levels of symbolic links",
    errno.ENAMETOOLONG: "file name too long",
    errno.EISDIR: "is a directory",
    errno.ENOSPC: "no space left on device",
    errno.EROFS: "read-only file system",
}


class Place(NamedTuple):
    """Where a path leads: a folder that is not left, and a path in it without links."""

    folder: ConfinedFolder
    parts: tuple[str, ...]

    @property
    def path(self) -> Path:
        """The whole path."""
        return self.folder.path(self.parts)

    def status(self) -> os.stat_result | None:
        """Return what is known of the file; None where there is none."""
        return self.folder.status(self.parts)


def find_place(workdir: str | os.PathLike[str], roots: Iterable[str | os.PathLike[str]], path: str) -> Place:
    """Find where a path leads, from the working folder.

    Raises:
        ValueError: it leads outside, to links that go in a circle, or cannot be resolved.
    """
    roots = [*roots]
    if "\0" in path:
        raise ValueError(f"path {path!r} holds a NUL character")
    try:
        base = Path(os.path.realpath(workdir))
        wanted = Path(os.path.normpath(base / path))
        ways = (resolved(wanted), Path(os.path.realpath(wanted)))
        found = next((root for root in _real([base, *roots]) if all(is_within(way, root) for way in ways)), None)
    except OSError as error:
        raise ValueError(f"path {path!r}: {reason_of(error)}") from error
    if found is None:
        raise ValueError(OUTSIDE.format(path) + (OTHERS if roots else ""))
    return Place(ConfinedFolder(found, folder_mode=0o777), ways[1].relative_to(found).parts)


def _real(roots: Iterable[str | os.PathLike[str]]) -> Iterable[Path]:
    return (Path(os.path.realpath(root)) for root in roots)


def resolved(path: Path) -> Path:
    """Return a path without links, where `..` in the text of a link removes the name before it.

    Raises:
        OSError: links go in a circle, or a folder cannot be searched.
    """
    found, rest, links = Path(path.anchor), [*reversed(path.parts[1:])], 0
    while rest:
        step = found / rest.pop()
        target = _link_at(step)
        if target is None:
            found = step
            continue
        links += 1
        if links > MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        place = Path(os.path.normpath(found / target))
        found, rest = Path(place.anchor), [*rest, *reversed(place.parts[1:])]
    return found


def _link_at(path: Path) -> str | None:
    try:
        return str(path.readlink()) if stat.S_ISLNK(path.lstat().st_mode) else None
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_within(path: PurePath, root: PurePath) -> bool:
    """Whether a path is a folder or below it; both are without links."""
    return path == root or root in path.parents


def is_reachable(workdir: str | os.PathLike[str], roots: Iterable[str | os.PathLike[str]], path: str) -> bool:
    """Whether the file tools could have written a file, on a file system that may fold names; True where that is unknown."""
    try:
        own = [_folded(resolved(Path(os.path.abspath(root)))) for root in (workdir, *roots)]  # noqa: PTH100 - keeps links
        return any(is_within(_folded(way), root) for way in (Path(path), resolved(Path(path))) for root in own)
    except OSError:
        return True


def _folded(path: Path) -> PurePath:
    return PurePath(unicodedata.normalize("NFC", str(path)).casefold())


def reason_of(error: OSError) -> str:
    """Say why the system refused something, without its path."""
    return REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def refusal(tool: str, path: str, error: Exception) -> ToolError:
    """Say to the model why a tool cannot use a path."""
    if isinstance(error, OSError):
        return ToolError(f"{tool}: path {path!r}: {reason_of(error)}")
    return ToolError(f"{tool}: {error}")
