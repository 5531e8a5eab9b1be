"""What the model sees of a request: the last summary in place of what it sums up (rules CTX-3 and THK-12)."""

from __future__ import annotations

from collections.abc import Iterator

from .walk import Block, Body, listed, of_kind


def seen(body: Body) -> Body:
    """Return a body as the model sees it; a summary that failed, without content, stands for nothing (rule CTX-3)."""
    if not of_kind(body, "compaction"):
        return body
    summaries = [
        (number, index, block)
        for number, message in enumerate(body["messages"])
        for index, block in enumerate(listed(message["content"]))
        if block["type"] == "compaction"
    ]
    whole = [found for found in summaries if found[2].get("content")]
    return {**body, "messages": list(_from(body["messages"], *whole[-1]) if whole else _plain(body["messages"]))}


def _from(messages: list[Block], number: int, index: int, block: Block) -> Iterator[Block]:
    mark = {"cache_control": block["cache_control"]} if block.get("cache_control") else {}
    yield {"role": "user", "content": [{"type": "text", "text": block["content"], **mark}]}
    rest = messages[number]["content"][index + 1 :]
    yield from _plain([{**messages[number], "content": rest}, *messages[number + 1 :]])


def _plain(messages: list[Block]) -> Iterator[Block]:
    """Yield messages without summaries; one that held nothing else is left out."""
    for message in messages:
        if isinstance(message["content"], str):
            yield message
        elif left := [block for block in message["content"] if block["type"] != "compaction"]:
            yield {**message, "content": left}
