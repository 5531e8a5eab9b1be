"""What may be done with batches, files and skills that the server keeps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from ..errors import ApiError, invalid
from .registry import rule

MAX_NAME = 255  # characters of a file's name
_BAD_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
LIFETIMES = (3_600, 7_776_000)  # seconds that a file may be asked to live
MAX_SKILL = 30 * 2**20  # bytes, unpacked
MAX_DESCRIPTION = 1024  # characters
# Which files may be the source of which block.
SOURCES: Mapping[str, frozenset[str]] = {
    "document": frozenset({"application/pdf", "text/plain"}),
    "image": frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"}),
}


@rule("BAT-7", "assumed")
def results_come_at_the_end(id: str, status: str) -> None:
    """Refuse results of a batch that has not ended."""
    if status != "ended":
        raise ApiError(404, f"Batch {id} is {status}; its results are there when it has ended.")


@rule("BAT-5", "documented")
def results_stay_29_days(id: str, archived: float | None) -> None:
    """Refuse results of a batch that was archived."""
    if archived is not None:
        raise ApiError(404, f"The results of batch {id} are gone: they are kept for 29 days.")


@rule("BAT-8", "assumed")
def ended_batches_are_not_canceled(id: str, status: str) -> None:
    """Refuse to cancel a batch that has ended."""
    if status == "ended":
        raise invalid(f"Batch {id} has ended and cannot be canceled.")


@rule("BAT-8", "assumed")
def only_ended_batches_are_deleted(id: str, status: str) -> None:
    """Refuse to delete a batch that has not ended."""
    if status != "ended":
        raise invalid(f"Batch {id} is {status} and cannot be deleted before it has ended; cancel it first.")


@rule("FILE-2", "assumed")
def names_are_plain(filename: str) -> None:
    """Refuse file names that some system would not take."""
    if not 1 <= len(filename) <= MAX_NAME:
        raise invalid(f"file: the filename must have 1 to {MAX_NAME} characters, not {len(filename)}")
    bad = _BAD_IN_NAMES.search(filename)
    if bad is not None:
        raise invalid(f"file: the filename must not contain {bad.group()!r}")


@rule("FILE-1", "documented", "SIZE-1")
def files_have_a_limit(size: int, largest: int) -> None:
    """Refuse files that are too large."""
    if size > largest:
        raise ApiError(413)


@rule("FILE-1", "documented")
def storage_has_a_limit(size: int, stored: int, quota: int) -> None:
    """Refuse files for which the organization has no room."""
    if stored + size > quota:
        raise ApiError(400, "The organization's storage quota is exceeded.", code="storage_quota_exceeded")


@rule("FILE-4", "assumed")
def lifetimes_have_limits(expires_in_seconds: int | None) -> None:
    """Refuse lifetimes under an hour or over 90 days."""
    least, most = LIFETIMES
    if expires_in_seconds is not None and not least <= expires_in_seconds <= most:
        raise invalid(f"expires_in_seconds: Input should be from {least} to {most}")


@rule("FILE-4", "documented")
def expired_files_are_gone(id: str, expired: bool) -> None:
    """Refuse a file whose time is over."""
    if expired:
        raise ApiError(404, f"File '{id}' has expired.", code="file_expired")


@rule("FILE-5", "observed")
def uploads_stay_here(id: str, downloadable: bool) -> None:
    """Refuse to hand out what was uploaded."""
    if not downloadable:
        raise ApiError(400, f"File '{id}' is not downloadable", code="file_not_downloadable")


@rule("FILE-8", "assumed")
def blocks_take_their_types(id: str, mime_type: str, block: str) -> None:
    """Refuse a file as the source of a block that cannot show it."""
    if mime_type not in SOURCES[block]:
        raise invalid(f"File '{id}' of type {mime_type} cannot be the source of a block of type {block}.")


@rule("SKL-1", "observed")
def skills_have_a_limit(size: int) -> None:
    """Refuse skills that are too large unpacked."""
    if size > MAX_SKILL:
        raise ApiError(413, "The Skills API accepts requests up to 30MBs.")


@rule("SKL-1", "assumed")
def skills_have_one_directory(paths: Sequence[str]) -> None:
    """Refuse files that are not all in one directory with a `SKILL.md`, and paths that lead out of it."""
    parts = [PurePosixPath(path).parts for path in paths]
    if any(len(way) < 2 or way[0] in ("/", "..") or ".." in way or "\\" in "".join(way) for way in parts):
        raise invalid("files: all files must be in one top-level directory")
    if len({way[0] for way in parts}) != 1:
        raise invalid("files: all files must be in the same top-level directory")
    if not any(way[1:] == ("SKILL.md",) for way in parts):
        raise invalid("files: SKILL.md must be in the top-level directory")


@rule("SKL-1", "assumed")
def skills_say_their_name(name: object) -> None:
    """Refuse names of another form, and those of the vendor."""
    if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9-]{1,64}", name):
        raise invalid("files: the name in SKILL.md must have 1 to 64 lower case letters, digits and hyphens")
    if "anthropic" in name or "claude" in name:
        raise invalid("files: the name in SKILL.md must not contain 'anthropic' or 'claude'")


@rule("SKL-1", "assumed")
def skills_say_what_they_do(description: object) -> None:
    """Refuse descriptions that are empty, too long, or hold XML."""
    if not isinstance(description, str) or not 1 <= len(description.strip()) <= MAX_DESCRIPTION:
        raise invalid(f"files: the description in SKILL.md must have 1 to {MAX_DESCRIPTION} characters")
    if re.search(r"</?[A-Za-z][^>]*>", description):
        raise invalid("files: the description in SKILL.md must not contain XML tags")


@rule("SKL-1", "assumed")
def skills_go_without_versions(id: str, versions: int) -> None:
    """Refuse to delete a skill that has versions."""
    if versions:
        raise invalid(f"Skill '{id}' has {versions} versions; delete them first.")
