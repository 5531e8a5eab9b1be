"""What memory stores and memories may be, and what keeps changes from getting lost (rules MEM-1 to MEM-6)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule

MOST_MEMORIES, MOST_BYTES, MOST_SEGMENTS, MOST_PATH, MOST_FULL = 2_000, 102_400, 20, 1_024, 20


@rule("MEM-1", "assumed")
def stores_have_limits(name: str | None, description: str | None) -> None:
    """Refuse names and descriptions that are too long."""
    if name is not None and not 1 <= len(name) <= 255:
        raise invalid("name: must have 1 to 255 characters")
    if description is not None and len(description) > 1_024:
        raise invalid("description: at most 1,024 characters")


@rule("MEM-1", "documented")
def stores_hold_so_many(count: int) -> None:
    """Refuse more memories than a store holds."""
    if count >= MOST_MEMORIES:
        raise invalid(f"A memory store holds at most {MOST_MEMORIES:,} memories.")


@rule("MEM-2", "documented")
def paths_are_plain(path: str) -> None:
    """Refuse paths that could mean two places, or that no file system takes."""
    segments = path[1:].split("/")
    trouble = (
        "must begin with /"
        if not path.startswith("/")
        else f"must have 1 to {MOST_SEGMENTS} segments, none of them empty"
        if not (1 <= len(segments) <= MOST_SEGMENTS and all(segments))
        else "must not hold . or .. as a segment"
        if any(segment in (".", "..") for segment in segments)
        else f"must have at most {MOST_PATH:,} bytes"
        if len(path.encode("utf-8", "surrogatepass")) > MOST_PATH
        else "must be in Unicode's form NFC"
        if unicodedata.normalize("NFC", path) != path
        else "must not hold control characters"
        if any(unicodedata.category(character) in ("Cc", "Cs") for character in path)
        else None
    )
    if trouble is not None:
        raise invalid(f"path: {trouble}")


@rule("MEM-2", "documented")
def memories_are_small(content: str) -> None:
    """Refuse texts that are too long."""
    size = len(content.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        raise invalid(f"content: at most {MOST_BYTES:,} bytes of UTF-8, not {size:,}")


@rule("MEM-3", "documented")
def paths_are_taken_once(path: str, conflicting: str | None) -> None:
    """Refuse a path where another memory is."""
    if conflicting is not None:
        fields = {"conflicting_memory_id": conflicting}
        message = f"A memory already exists at {path[:200]}."
        raise ApiError(409, message, type="memory_path_conflict_error", fields=fields)


@rule("MEM-4", "documented")
def preconditions_hold(expected: str | None, actual: str, done: bool) -> None:
    """Refuse a change of another text than the caller saw, unless the memory already is as asked for."""
    if expected is not None and expected != actual and not done:
        message = "The memory has changed: its content_sha256 is not the expected one."
        raise ApiError(409, message, type="memory_precondition_failed_error")


@rule("MEM-4", "assumed")
def preconditions_are_complete(precondition: Mapping[str, Any] | None) -> None:
    """Refuse a precondition without a hash."""
    if precondition is not None and not precondition.get("content_sha256"):
        raise invalid("precondition.content_sha256: Field required")


@rule("MEM-5", "documented")
def lists_have_two_depths(depth: int | None, path_prefix: str | None) -> None:
    """Refuse other depths than 0 and 1, and prefixes that are not folders."""
    if depth not in (None, 0, 1):
        raise invalid("depth: Input should be 0 or 1")
    if path_prefix is not None and not (path_prefix.startswith("/") and path_prefix.endswith("/")):
        raise invalid("path_prefix: must begin and end with /")


@rule("MEM-6", "documented")
def live_versions_are_not_redacted(live: bool) -> None:
    """Refuse to redact what a memory holds now."""
    if live:
        raise invalid("The current version of a memory cannot be redacted; change or delete the memory first.")


@rule("MEM-1", "observed")
def archived_stores_are_read_only(archived: float | None) -> None:
    """Refuse changes in an archived store."""
    if archived is not None:
        raise invalid("Cannot modify archived memory store")


@rule("MEM-1", "documented")
def one_beta_value(both: bool) -> None:
    """Refuse requests that carry both values of the area."""
    if both:
        raise invalid("Only one of `agent-memory-2026-07-22` and `managed-agents-2026-04-01` may be sent.")
