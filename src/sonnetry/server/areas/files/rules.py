"""What may be uploaded, and what may be done with files (rules FILE-1 to FILE-8)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule

MAX_NAME = 255  # characters of a file's name
_BAD_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_MEDIA_TYPE = re.compile(r"[\w!#$&^.+*-]+/[\w!#$&^.+*-]+(?:[ \t]*;[ -~]*)?", re.ASCII)
MAX_TYPE = 255  # characters of a media type with its parameters
LIFETIMES = (3_600, 7_776_000)  # seconds that a file may be asked to live
# Which files may be the source of which block.
SOURCES: Mapping[str, frozenset[str]] = {
    "document": frozenset({"application/pdf", "text/plain"}),
    "image": frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"}),
}


@rule("FILE-2", "assumed")
def names_are_plain(filename: str) -> None:
    """Refuse file names that some system would not take."""
    if not 1 <= len(filename) <= MAX_NAME:
        raise invalid(f"file: the filename must have 1 to {MAX_NAME} characters, not {len(filename)}")
    bad = _BAD_IN_NAMES.search(filename)
    if bad is not None:
        raise invalid(f"file: the filename must not contain {bad.group()!r}")


@rule("FILE-2", "assumed")
def types_are_media_types(mime_type: str) -> None:
    """Refuse media types that no header can hold: a download repeats them."""
    if len(mime_type) > MAX_TYPE or not _MEDIA_TYPE.fullmatch(mime_type):
        raise invalid(f"file: {mime_type[:100]!r} is not a media type")


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
