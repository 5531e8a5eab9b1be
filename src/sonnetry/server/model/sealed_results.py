"""Results of server tools: sealed when they are written, verified when they come back (rule BLK-8)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..._core.json_access import as_list, as_object
from ...rules.errors import invalid
from ...rules.walk import Block, Body, blocks
from .signatures import digest, read_signature, sign

_SEALER = "a server tool"  # what stands where thinking names its model
# Blocks inside results whose content is sealed, and the field that holds the seal.
_SEALED: Mapping[str, str] = {"web_search_result": "encrypted_content", "advisor_redacted_result": "encrypted_content"}


def is_result(block: Block) -> bool:
    """Return whether a block is the result of a tool that the service ran."""
    return str(block["type"]).endswith("_tool_result") and block["type"] != "mcp_tool_result"


def sealed(block: Block) -> dict[str, Any]:
    """Return a result with the opaque fields that it lacks."""
    content = block.get("content")
    if isinstance(content, list):
        return {**block, "content": [_with_seal(as_object(item)) for item in as_list(content)]}
    return {**block, "content": _with_seal(as_object(content))} if isinstance(content, dict) else {**block}


def _with_seal(item: dict[str, Any]) -> dict[str, Any]:
    name = _SEALED.get(str(item.get("type")))
    return item if name is None or name in item else {**item, name: sign(_shown(item), _SEALER, b"", "")}


def _shown(item: Mapping[str, Any]) -> str:
    """Return what a seal is made over: what can be read of an item."""
    shown = {name: value for name, value in item.items() if name not in _SEALED.values() and value is not None}
    return json.dumps(shown, sort_keys=True)


def fingerprint(block: Block) -> str:
    """Return what a result is remembered by; marks and what is null are not part of it."""
    kept = {name: value for name, value in block.items() if name != "cache_control" and value is not None}
    return digest(json.dumps(kept, sort_keys=True)).hex()


def verify(body: Body, issued: Mapping[str, Sequence[str]], *, strict: bool = False) -> None:
    """Refuse results that are not as they were sent and, if `strict`, opaque fields that were never given out (rule REC-14).

    Raises:
        ApiError: 400.
    """
    for path, _, block in blocks(body):
        if is_result(block):
            known = issued.get(block["tool_use_id"])
            if known is not None and fingerprint(block) not in known:
                raise invalid(
                    f"{path}: `{block['type']}` blocks cannot be modified. They must remain as they were received."
                )
            if known is None:
                _verify_seals(path, block, strict=strict)


def _verify_seals(path: str, block: Block, *, strict: bool) -> None:
    for at, item in _items(block):
        name = _SEALED.get(str(item.get("type")), "")
        seal = read_signature(item[name], strict=strict) if name in item else None
        if name in item and (seal is None or not seal.fits(_shown(item))):
            raise invalid(f"{path}.content{at}: Invalid `{name}` in `{item['type']}` block")


def _items(block: Block) -> Iterator[tuple[str, dict[str, Any]]]:
    content = block.get("content")
    if isinstance(content, dict):
        yield "", as_object(content)
    for index, item in enumerate(as_list(content)):
        yield f".{index}", as_object(item)
