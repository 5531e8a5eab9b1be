"""The headers that name the helpers a request came from, with the official package's names and values.

`x-stainless-helper` is appended to, never replaced: one request may come from several helpers.
"""

from __future__ import annotations

from typing import Any

from .settings import HELPER

METHOD = "x-stainless-helper-method"
STREAM = "x-stainless-stream-helper"
FALLBACK = "fallback-refusal-middleware"


def added(present: str | None, tag: str) -> str:
    """Return the header's value with a tag, or several joined by commas, behind those that are there."""
    tags = [part.strip() for part in f"{present or ''},{tag}".split(",")]
    return ", ".join(dict.fromkeys(part for part in tags if part))


def stream_headers(endpoint: str) -> dict[str, str]:
    """Return the headers of the streaming helper of an endpoint."""
    return {METHOD: "stream", STREAM: endpoint.removesuffix(".create")}


def tagged(headers: dict[str, Any], tag: str) -> dict[str, Any]:
    """Return headers with a tag, whatever the case of their names."""
    present = ", ".join(str(value) for name, value in headers.items() if name.lower() == HELPER and value)
    rest = {name: value for name, value in headers.items() if name.lower() != HELPER}
    return {**rest, HELPER: added(present, tag)}
