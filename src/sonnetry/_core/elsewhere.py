"""Answers that lie where another answer says, such as the results of a batch: where, how many lines, or why not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar, cast

from ..endpoints import Endpoint
from .errors import AnthropicError
from .settings import Settings
from .wire import Origin

R = TypeVar("R")


def lying_where(
    endpoint: Endpoint[R], owner: Any, settings: Settings, path: Any
) -> tuple[Endpoint[R], Any, int | None]:
    """Point a row at the URL that its owner's answer names, and tell how many lines are promised.

    On another origin than ours the row's own path is used (decision 7).

    Raises:
        AnthropicError: the answer does not lie anywhere.
    """
    _, field = cast("tuple[Endpoint[Any], str]", endpoint.source)
    url = getattr(owner, field, None)
    if not url:
        raise _nowhere(owner, field)
    ours = _is_ours(url, settings)
    row = replace(endpoint, path=url, source=None) if ours else replace(endpoint, source=None)
    return row, None if ours else path, _promised(owner)


def _nowhere(owner: Any, field: str) -> AnthropicError:
    """Make the error for an answer that does not lie anywhere, naming whose it is and how far that is (rule BAT-7)."""
    state, archived = getattr(owner, "processing_status", None), getattr(owner, "archived_at", None)
    name = getattr(owner, "id", "this object")
    if archived is not None:
        return AnthropicError(f"{name} has no {field} any more: it was archived at {archived} (status {state!r})")
    return AnthropicError(f"{name} has no {field} yet: its status is {state!r}")


def _is_ours(url: str, settings: Settings) -> bool:
    try:
        return Origin.of(url) == settings.origin
    except ValueError:
        return False


def _promised(owner: Any) -> int | None:
    """Return how many lines an ended batch says its results have (rule BAT-4), None when it does not say."""
    counts = getattr(owner, "request_counts", None)
    numbers = [getattr(counts, name, None) for name in ("succeeded", "errored", "canceled", "expired")]
    known = [number for number in numbers if isinstance(number, int)]
    return sum(known) if len(known) == len(numbers) else None
