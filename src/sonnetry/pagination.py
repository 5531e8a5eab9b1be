"""The pages of lists under the names they have in the official package, for annotations and `isinstance`."""

from __future__ import annotations

from ._async.pages import (
    AsyncBidirectionalPageCursor,
    AsyncPage,
    AsyncPageCursor,
    AsyncReportPageCursor,
    AsyncTokenPage,
)
from ._sync.pages import BidirectionalPageCursor as SyncBidirectionalPageCursor
from ._sync.pages import Page as SyncPage
from ._sync.pages import PageCursor as SyncPageCursor
from ._sync.pages import ReportPageCursor as SyncReportPageCursor
from ._sync.pages import TokenPage as SyncTokenPage

__all__ = [
    "AsyncBidirectionalPageCursor",
    "AsyncPage",
    "AsyncPageCursor",
    "AsyncReportPageCursor",
    "AsyncTokenPage",
    "SyncBidirectionalPageCursor",
    "SyncPage",
    "SyncPageCursor",
    "SyncReportPageCursor",
    "SyncTokenPage",
]
