"""Blocks: whose turn each may stand in, and what images and documents may be (section 6.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .._core.images import UNREADABLE, fits_the_tier, image_problem, image_size_of
from .._core.json_access import as_object
from .._core.models import ModelFacts
from .._core.pdfs import pdf_of
from .errors import invalid
from .registry import rule
from .walk import Block, Body, blocks, of_kind, tool_type, tools

MEGABYTE = 2**20
IMAGE_BYTES = 10 * MEGABYTE  # of base64 text
EDGE, EDGE_OF_MANY, MANY = 8000, 2000, 20
LARGE_CONTEXT = 1_000_000
# How many images and PDF pages a request may hold (rule SIZE-2), with a small and with a large context.
COUNTS = {False: (100, 100), True: (600, 600)}
_CALL_ID = re.compile(r"[a-zA-Z0-9_-]+")
_OF_THE_USER = frozenset({"tool_result", "image", "search_result", "container_upload"})
_OF_THE_ASSISTANT = frozenset({"thinking", "redacted_thinking", "tool_use", "server_tool_use"})


@rule("REC-13", "observed")
def ids_of_calls_have_plain_characters(body: Body) -> None:
    """Refuse a tool call whose id holds other characters than letters, digits, `_` and `-`."""
    for path, _, block in blocks(body):
        field = {"tool_use": "id", "tool_result": "tool_use_id"}.get(block["type"])
        if field and not _CALL_ID.fullmatch(block[field]):
            raise invalid(f"{path}.{block['type']}.{field}: String should match pattern '^{_CALL_ID.pattern}$'")


@rule("BLK-5", "assumed", "BLK-1", "BLK-6", "BLK-7", "BLK-8")
def blocks_in_their_turns(body: Body) -> None:
    """Refuse blocks that only the other side writes."""
    for path, role, block in blocks(body):
        owner = _owner(block["type"])
        if owner and role != owner:
            raise invalid(f"{path}: `{block['type']}` blocks can only be in `{owner}` messages")


def _owner(kind: str) -> str | None:
    if kind in _OF_THE_USER:
        return "user"
    is_result = kind.endswith("_tool_result") and kind != "mcp_tool_result"
    return "assistant" if is_result or kind in _OF_THE_ASSISTANT else None


def _images(body: Body) -> Iterator[tuple[str, Block]]:
    return ((path, block) for path, _, block in of_kind(body, "image"))


@rule("BLK-2", "documented")
def images_are_not_too_heavy(body: Body) -> None:
    """Refuse an image of more than 10 MB of base64."""
    for path, image in _images(body):
        data = image["source"].get("data", "")
        if len(data) > IMAGE_BYTES:
            raise invalid(
                f"{path}.image.source.base64: image exceeds 10 MB maximum: {len(data)} bytes > {IMAGE_BYTES} bytes"
            )


@rule("BLK-2", "observed")
def images_are_what_they_are_called(body: Body) -> None:
    """Refuse an image that is empty, cannot be read, or is of another type than it is called (rule REC-13)."""
    for path, image in _images(body):
        problem = image_problem(image["source"])
        if problem:
            raise invalid(problem if problem == UNREADABLE else f"{path}.image.source.base64: {problem}")


@rule("BLK-2", "documented")
def images_are_not_too_large(body: Body) -> None:
    """Refuse an image of more than 8000 pixels a side, or 2000 where there are more than twenty."""
    images = list(_images(body))
    most = EDGE if len(images) <= MANY else EDGE_OF_MANY
    for path, image in images:
        size = image_size_of(image["source"])
        if size is not None and max(size) > most:
            many = "" if most == EDGE else " for many-image requests"
            raise invalid(
                f"{path}.image.source.base64.data: At least one of the image dimensions exceed max allowed size{many}: "
                f"{most} pixels"
            )


@rule("BLK-2", "documented", "VIS-1")
def images_that_must_not_shrink(body: Body, model: ModelFacts) -> None:
    """Refuse an image that would be scaled down when the request forbids that."""
    for path, image in _images(body):
        wish = as_object(image.get("transformations")).get("oversized_image")
        size = image_size_of(image["source"])
        if wish == "error" and size and not fits_the_tier(*size, model.tokenizer):
            raise invalid(f"{path}: image of {size[0]}x{size[1]} pixels is larger than this model's limit")


@rule("SIZE-2", "documented", "VIS-2")
def images_are_not_too_many(body: Body, model: ModelFacts) -> None:
    """Refuse more images than the model's context allows."""
    most, found = _counts(model)[0], len(list(_images(body)))
    if found > most:
        raise invalid(f"messages: too many images: {found} > {most} maximum")


@rule("SIZE-2", "documented", "PDF-1")
def pages_are_not_too_many(body: Body, model: ModelFacts) -> None:
    """Refuse more PDF pages than the model's context allows."""
    most = _counts(model)[1]
    for path, _, block in of_kind(body, "document"):
        found = pdf_of(block["source"])
        if found is not None and found.count > most:
            raise invalid(f"{path}: A maximum of {most} PDF pages may be provided.")


def _counts(model: ModelFacts) -> tuple[int, int]:
    return COUNTS[(model.context or 0) >= LARGE_CONTEXT]


@rule("PDF-1", "observed")
def pdfs_can_be_read(body: Body) -> None:
    """Refuse a PDF that is empty, encrypted, or none."""
    for path, _, block in of_kind(body, "document"):
        found = pdf_of(block["source"])
        if found is not None and found.problem:
            raise invalid(f"{path}.pdf.source.base64.data: {found.problem}")


@rule("BLK-10", "documented")
def uploads_need_a_container(body: Body) -> None:
    """Refuse files for the container without code execution."""
    if any(tool_type(tool).startswith("code_execution") for tool in tools(body)):
        return
    for path, _, block in blocks(body):
        if block["type"] == "container_upload":
            raise invalid(f"{path}: `container_upload` blocks require the code execution tool")


@rule("SRV-17", "documented", "MSG-14")
def skills_need_a_container(body: Body) -> None:
    """Refuse skills without code execution."""
    skills = as_object(body.get("container")).get("skills")
    if skills and not any(tool_type(tool).startswith("code_execution") for tool in tools(body)):
        raise invalid("container.skills: skills require the code execution tool")
