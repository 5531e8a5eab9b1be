"""Breakpoints of a request: where they are, where they should be (rules CACHE-2 to CACHE-7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from .._core.json_access import as_list, as_object
from .render import segments

Marks = Literal["auto", "none"]
TTLS = ("5m", "1h")


def marks_of(body: Mapping[str, Any] | None) -> list[str]:
    """List the lifetimes of a request's breakpoints, in order; the automatic one comes last."""
    if body is None:
        return []
    found = [ttl for segment in segments(body) for ttl in segment.marks] if _any_on_blocks(body) else []
    automatic = as_object(body.get("cache_control"))
    return [*found, automatic.get("ttl", "5m")] if automatic else found


def _any_on_blocks(body: Mapping[str, Any]) -> bool:
    """Return whether a block has a breakpoint, without rendering the request."""
    messages = [message["content"] for message in as_list(body.get("messages"))]
    contents = [body.get("tools"), body.get("system"), *messages]
    return any(
        "cache_control" in block or (block.get("type") == "tool_result" and _any_within(block))
        for content in contents
        if isinstance(content, list)
        for block in content
    )


def _any_within(result: Mapping[str, Any]) -> bool:
    return any("cache_control" in as_object(block) for block in as_list(result.get("content")))


def marked(body: Mapping[str, Any], marks: Marks = "auto", *, ttl: str = "5m") -> dict[str, Any]:
    """Return a request with breakpoints: behind the tools, behind the system prompt, and at the end of the messages.

    `auto` sets at most three, the last one as the automatic breakpoint of the request, which moves with the
    conversation. `none` takes all away. The request itself does not change.

    Raises:
        ValueError: an argument is not usable.
    """
    if marks not in ("auto", "none"):
        raise ValueError(f"marks must be 'auto' or 'none', not {marks!r}")
    bare = without_marks(body)
    if marks == "none":
        return bare
    control = {"type": "ephemeral", "ttl": _checked(ttl)}
    if isinstance(bare.get("system"), str) and bare["system"]:
        bare["system"] = [{"type": "text", "text": bare["system"]}]
    for name in ("tools", "system"):
        blocks = as_list(bare.get(name))
        loaded = [at for at, block in enumerate(blocks) if not as_object(block).get("defer_loading")]
        if loaded:
            blocks = [*blocks]
            blocks[loaded[-1]] = {**as_object(blocks[loaded[-1]]), "cache_control": control}
            bare[name] = blocks
    return {**bare, "cache_control": control}


def with_ttl(body: Mapping[str, Any], ttl: str) -> dict[str, Any]:
    """Return a request whose breakpoints all have one lifetime.

    Raises:
        ValueError: there is no such lifetime.
    """
    return {**as_object(_changed(body, {"type": "ephemeral", "ttl": _checked(ttl)}))}


def without_marks(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return a request without breakpoints."""
    return {**as_object(_changed(body, None))}


def _changed(value: Any, control: Mapping[str, Any] | None) -> Any:
    """Return a value with other breakpoints: itself where it has none, so that requests go on sharing their messages."""
    if isinstance(value, Mapping):
        given, found, same = as_object(value), dict[str, Any](), True
        for name, part in given.items():
            if name != "cache_control":
                found[name] = _changed(part, control)
                same = same and found[name] is part
            else:
                same = False
                if control is not None and part:
                    found[name] = control
        return given if same else found
    if not isinstance(value, list):
        return value
    parts = [_changed(part, control) for part in as_list(value)]
    return value if all(new is old for new, old in zip(parts, as_list(value), strict=True)) else parts


def _checked(ttl: str) -> str:
    if ttl not in TTLS:
        raise ValueError(f"ttl must be '5m' or '1h', not {ttl!r}")
    return ttl
