"""Pages of a list as the wire has them (section 26 of the rules); turning them is the clients' business."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Generic, TypeVar

from pydantic import Field

from ._base import BaseModel

T = TypeVar("T")


class PageData(BaseModel, Generic[T]):
    """What all pages share: the items of this page."""

    data: list[T] = Field(default_factory=list)

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        return iter(self.data)


class IdPageData(PageData[T], Generic[T]):
    """A page with ids as cursors (rule PG-1)."""

    has_more: bool | None = None
    first_id: str | None = None
    last_id: str | None = None


class CursorPageData(PageData[T], Generic[T]):
    """A page with an opaque cursor (rule PG-2)."""

    next_page: str | None = None


class TwoWayPageData(PageData[T], Generic[T]):
    """A page with opaque cursors both ways (rule PG-3)."""

    next_page: str | None = None
    prev_page: str | None = None


class TokenPageData(PageData[T], Generic[T]):
    """A page with a token and an explicit end (rule PG-4)."""

    has_more: bool | None = None
    next_page: str | None = None


class ReportPageData(PageData[T], Generic[T]):
    """A page of a report, which says how fresh its figures are."""

    has_more: bool | None = None
    next_page: str | None = None
    data_refreshed_at: datetime | None = None


# The class of each paging scheme of the rows.
PAGES: dict[str, Any] = {
    "Page": IdPageData,
    "PageCursor": CursorPageData,
    "BidirectionalPageCursor": TwoWayPageData,
    "TokenPage": TokenPageData,
    "ReportPageCursor": ReportPageData,
}
