"""What a skill must be (rule SKL-1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule

MAX_SKILL = 30 * 2**20  # bytes, unpacked
MAX_DESCRIPTION = 1024  # characters


@rule("SKL-1", "observed")
def skills_have_a_limit(size: int) -> None:
    """Refuse skills that are too large unpacked."""
    if size > MAX_SKILL:
        raise ApiError(413, "The Skills API accepts requests up to 30MBs.")


@rule("SKL-1", "assumed")
def skills_have_one_directory(paths: Sequence[str]) -> None:
    """Refuse files that are not all in one directory with a `SKILL.md`, and paths that lead out of it."""
    for path in paths:
        if str(PurePosixPath(path)) != path or not path.isprintable():
            raise invalid(f"files: {path[:100]!r} is not a plain path of a file")
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
