"""Pages of a list: how each scheme names its cursors and when it ends (rules PG-1 to PG-7). No request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import APIError


@dataclass(frozen=True, slots=True)
class Scheme:
    """A paging scheme: which field of a page holds the cursor that goes into which argument of the next request."""

    forward: tuple[str, str]
    backward: tuple[str, str] | None = None
    has_more_stops: bool = False
    empty_stops: bool = False


SCHEMES: Mapping[str, Scheme] = {
    "Page": Scheme(("last_id", "after_id"), ("first_id", "before_id"), has_more_stops=True, empty_stops=True),
    "PageCursor": Scheme(("next_page", "page")),
    "ReportPageCursor": Scheme(("next_page", "page"), has_more_stops=True),
    "BidirectionalPageCursor": Scheme(("next_page", "page"), ("prev_page", "page")),
    "TokenPage": Scheme(("next_page", "page_token"), has_more_stops=True),
}


def next_arguments(name: str, page: Any, asked: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the query arguments of the page after this one, in the direction that was asked; None at the end."""
    scheme = SCHEMES[name]
    backwards = scheme.backward is not None and scheme.backward[1] != scheme.forward[1] and scheme.backward[1] in asked
    if (scheme.has_more_stops and page.has_more is False) or (scheme.empty_stops and not page.data):
        return None
    return _turn(page, scheme.backward if backwards and scheme.backward else scheme.forward) or _old_form(page)


def previous_arguments(name: str, page: Any) -> dict[str, Any] | None:
    """Return the query arguments of the page before this one; None when there is none or the API has no way back."""
    scheme = SCHEMES[name]
    return None if scheme.backward is None else _turn(page, scheme.backward)


def check_progress(arguments: Mapping[str, Any], seen: set[str]) -> None:
    """Remember the arguments of the next page.

    Raises:
        APIError: they were used before.
    """
    asked = repr(sorted(arguments.items()))
    if asked in seen:
        cursor = next(iter(arguments.values()))
        raise APIError(f"the list repeats itself: the cursor {cursor!r} was used before; no further page is requested")
    seen.add(asked)


def _old_form(page: Any) -> dict[str, Any] | None:
    """Turn a page that a beta header keeps in its old form, with ids in place of a cursor."""
    last = getattr(page, "last_id", None)
    return (
        {"after_id": last}
        if last and getattr(page, "next_page", None) is None and getattr(page, "has_more", None) is True
        else None
    )


def _turn(page: Any, way: tuple[str, str]) -> dict[str, Any] | None:
    field, argument = way
    cursor = getattr(page, field, None)
    return {argument: cursor} if cursor else None


def cursors(name: str) -> frozenset[str]:
    """Return the arguments that place a page; a turn of the page replaces all of them."""
    scheme = SCHEMES[name]
    return frozenset(way[1] for way in (scheme.forward, scheme.backward) if way is not None)
