"""Files as sources of blocks (rules FILE-6, FILE-8 and FILE-9).

The content of a file takes the place of its name, and is judged and counted as if it had been sent.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ....rules.errors import ApiError
from ....rules.walk import deep_blocks, listed
from ...http.exchange import MAX_BODY
from . import rules
from .records import files_of

if TYPE_CHECKING:
    from ...state import LocalAPI

Block = Mapping[str, Any]


async def with_files(body: Block, server: LocalAPI, workspace: str) -> Block:
    """Return a request's body with the contents of the files it names.

    Raises:
        ApiError: 404 for an unknown file, 400 for one that the block cannot show, 413 for one that is too large for it.
    """
    if not any(_file_of(block) for _, _, block in deep_blocks(body)):
        return body
    return {**body, "messages": [await _message(message, server, workspace) for message in body["messages"]]}


async def _message(message: Block, server: LocalAPI, workspace: str) -> dict[str, Any]:
    blocks = listed(message["content"])
    return {**message, "content": [await _block(block, server, workspace) for block in blocks] or message["content"]}


async def _block(block: Block, server: LocalAPI, workspace: str) -> Block:
    if block["type"] == "tool_result":
        inner = [await _block(part, server, workspace) for part in listed(block.get("content"))]
        return {**block, "content": inner} if inner else block
    file_id = _file_of(block)
    if file_id is None:
        return block
    file = await files_of(server).find(file_id, workspace, server.clock.time())
    if block["type"] == "container_upload":
        return block
    rules.blocks_take_their_types.check(file.id, file.mime_type, block["type"])
    if file.size > MAX_BODY:
        raise ApiError(413)
    return {**block, "source": _source(files_of(server).path(file).read_bytes(), file.mime_type)}


def _file_of(block: Block) -> str | None:
    """Return the file that a block names."""
    if block["type"] == "container_upload":
        return str(block["file_id"])
    source = block.get("source")
    named = isinstance(source, dict) and source.get("type") == "file"
    return str(source["file_id"]) if named and source else None


def _source(content: bytes, mime_type: str) -> dict[str, Any]:
    if mime_type == "text/plain":
        return {"type": "text", "media_type": mime_type, "data": content.decode("utf-8", "replace")}
    return {"type": "base64", "media_type": mime_type, "data": b64encode(content).decode()}
