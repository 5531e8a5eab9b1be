# Derived from src/sonnetry/_async/pages.py by codegen/unasync.py; edit that file instead.
"""Pages that can be turned: iterate one to get the items of all pages, each page requested when its turn comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from .._core.paging import check_progress, cursors, next_arguments, previous_arguments
from ..types._pages import CursorPageData, IdPageData, ReportPageData, TokenPageData, TwoWayPageData

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from .calling import APIClient

T = TypeVar("T")


class Turning(Generic[T]):
    """What turns a page. The call that made it is kept beside its fields."""

    if TYPE_CHECKING:
        data: list[T]

    def has_next_page(self) -> bool:
        """Return whether another page follows."""
        return self.next_page_info() is not None

    def next_page_info(self) -> dict[str, Any] | None:
        """Return the arguments that ask for the next page, None at the end."""
        _, endpoint, params, _ = self._made_by()
        return next_arguments(str(endpoint.page), self, params)

    def get_next_page(self) -> Self:
        """Request the next page.

        Raises:
            RuntimeError: this is the last one.
            APIError: the call failed.
        """
        return self._turn(self.next_page_info(), "next")

    def get_previous_page(self) -> Self:
        """Request the page before this one, where the API has a way back.

        Raises:
            RuntimeError: this is the first one, or there is no way back.
            APIError: the call failed.
        """
        return self._turn(previous_arguments(str(self._made_by()[1].page), self), "previous")

    def iter_pages(self) -> Iterator[Self]:
        """Yield this page and those that follow, each requested when its turn comes.

        Raises:
            APIError: a call failed, or a page names a cursor that was used before, so that there would be no end.
        """
        page = self
        yield page
        seen: set[str] = set()
        while (following := page.next_page_info()) is not None:
            check_progress(following, seen)
            page = page.get_next_page()
            yield page

    def __iter__(self) -> Iterator[T]:
        for page in self.iter_pages():
            for item in page.data:
                yield item

    def _made_by(self) -> tuple[APIClient, Endpoint[Any], dict[str, Any], Any]:
        made = self.__dict__.get("__made_by")
        if made is None:
            raise RuntimeError("this page does not come from a client, so it cannot request the next one")
        return cast("tuple[APIClient, Endpoint[Any], dict[str, Any], Any]", made)

    def _turn(self, arguments: dict[str, Any] | None, which: str) -> Self:
        if arguments is None:
            raise RuntimeError(f"there is no {which} page; check has_next_page() first")
        client, endpoint, params, path = self._made_by()
        rest = {name: value for name, value in params.items() if name not in cursors(str(endpoint.page))}
        return cast("Self", client.call_page(endpoint, {**rest, **arguments}, path))


class Page(Turning[T], IdPageData[T], Generic[T]):
    """A page with ids as cursors."""


class PageCursor(Turning[T], CursorPageData[T], Generic[T]):
    """A page with an opaque cursor."""


class BidirectionalPageCursor(Turning[T], TwoWayPageData[T], Generic[T]):
    """A page with opaque cursors both ways."""


class TokenPage(Turning[T], TokenPageData[T], Generic[T]):
    """A page with a token and an explicit end."""


class ReportPageCursor(Turning[T], ReportPageData[T], Generic[T]):
    """A page of a report."""


PAGES: dict[str, Any] = {
    "Page": Page,
    "PageCursor": PageCursor,
    "BidirectionalPageCursor": BidirectionalPageCursor,
    "TokenPage": TokenPage,
    "ReportPageCursor": ReportPageCursor,
}


def scheme_of(page: Any) -> str:
    """Name the paging scheme of a page class, with or without the type of its items.

    Raises:
        TypeError: it is no class of `sonnetry.pagination`.
    """
    names = {kind: name for name, kind in PAGES.items()}
    found = next((names[base] for base in getattr(page, "__mro__", ()) if base in names), None)
    if found is None:
        known = ", ".join(kind.__name__ for kind in names)
        raise TypeError(f"page= must be a class of sonnetry.pagination ({known}), not {page!r}")
    return found
