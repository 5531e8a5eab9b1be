"""Pages of lists that the database holds, newest first: by ids (rule PG-1) and by opaque cursors (rules PG-2 and PG-6)."""

from __future__ import annotations

import base64
import json
import sqlite3
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..._core.json_access import encode
from ...rules.errors import invalid

if TYPE_CHECKING:
    from ..store.database import Database

LIMIT, MOST = 20, 1000
Query = Mapping[str, Sequence[str]]


def check_names(query: Query, known: Collection[str]) -> None:
    """Refuse query parameters that a list does not have (rule HDR-10); `beta` is ignored (rule HDR-11)."""
    for name in query:
        if name not in known and name != "beta":
            raise invalid(f"{name}: Extra inputs are not permitted")


def limit_of(query: Query) -> int:
    """Return how many items a page may have."""
    text = query.get("limit", [str(LIMIT)])[0]
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        raise invalid(f"limit: Input should be a whole number from 1 to {MOST}")
    return int(text)


def check_one_way(query: Query) -> None:
    """Refuse both ways at once (rule PG-5)."""
    if "after_id" in query and "before_id" in query:
        raise invalid("after_id: only one of after_id and before_id may be given")


@dataclass(frozen=True)
class Rows:
    """The rows of a table that a list may show, by the conditions of `where`."""

    database: Database
    table: str
    where: str
    values: tuple[Any, ...]

    def by_ids(self, query: Query, order: str = "desc") -> tuple[list[sqlite3.Row], bool]:
        """Return the page that ids ask for, and whether more follow in its direction."""
        (after, down), (before, up) = (
            (("<", "DESC"), (">", "ASC")) if order == "desc" else ((">", "ASC"), ("<", "DESC"))
        )
        check_one_way(query)
        limit = limit_of(query)
        if "before_id" in query:
            found, more = self._page(f"seq {before} ?", self._place(query["before_id"][0]), up, limit)
            return found[::-1], more
        if "after_id" in query:
            return self._page(f"seq {after} ?", self._place(query["after_id"][0]), down, limit)
        return self._page("seq > ?", 0, down, limit)

    def by_cursor(self, query: Query) -> tuple[list[sqlite3.Row], str | None]:
        """Return the page that a cursor asks for, and the next one's cursor.

        Raises:
            ApiError: 400; it is not a cursor, or one of a list with other filters (rule PG-6).
        """
        page = self.page(limit=limit_of(query), cursor=query.get("page", [""])[0])
        return page.rows, page.next

    def page(self, *, limit: int, cursor: str = "", order: str = "desc") -> Page:
        """Return the page that a cursor asks for, with the cursors of its neighbours (rules PG-2 and PG-3).

        Raises:
            ApiError: 400; it is not a cursor, or one of a list in another order or with other filters (rule PG-6).
        """
        newest_first = order == "desc"
        place, back = self._read(cursor, order) if cursor else (None, False)
        down = newest_first != back  # whether numbers fall in the direction of reading
        condition = "seq > ?" if place is None else f"seq {'<' if down else '>'} ?"
        found, more = self._page(condition, place or 0, "DESC" if down else "ASC", limit)
        if back:
            found, more, before = found[::-1], True, more
        else:
            before = place is not None
        return Page(
            found,
            self._cursor(found[-1]["seq"], order) if more and found else None,
            self._cursor(found[0]["seq"], order, back=True) if before and found else None,
        )

    def _page(self, condition: str, place: int, order: str, limit: int) -> tuple[list[sqlite3.Row], bool]:
        sql = f"SELECT * FROM {self.table} WHERE {self.where} AND {condition} ORDER BY seq {order} LIMIT ?"  # noqa: S608 - names of our own
        found = self.database.rows(sql, (*self.values, place, limit + 1))
        return found[:limit], len(found) > limit

    def _place(self, id: str) -> int:
        sql = f"SELECT seq FROM {self.table} WHERE {self.where} AND id = ?"  # noqa: S608 - names of our own
        row = self.database.row(sql, (*self.values, id))
        if row is None:
            raise invalid("invalid page cursor")
        return int(row["seq"])

    @property
    def _list(self) -> str:
        """What tells this list from others in a cursor."""
        return f"{self.table}-{zlib.crc32(self.where.encode()):08x}"

    def _cursor(self, seq: int, order: str, *, back: bool = False) -> str:
        return sealed_cursor([self._list, seq, order, back, *self.values])

    def _read(self, cursor: str, order: str) -> tuple[int, bool]:
        list_, seq, sorted_, back, *values = opened_cursor(cursor, 4)
        if sorted_ != order:
            raise invalid("page token order does not match request")
        if (list_, values) != (self._list, list(self.values)) or not isinstance(seq, int):
            raise invalid("page token does not match the filters of this request")
        return seq, bool(back)


@dataclass(frozen=True)
class Page:
    """Rows of a list, and the cursors of the pages after and before them, None where there is none."""

    rows: list[sqlite3.Row]
    next: str | None
    previous: str | None


def sealed_cursor(parts: Sequence[Any]) -> str:
    """Return the cursor that stands for a place in a list."""
    return "page_" + base64.urlsafe_b64encode(encode(parts)).decode().rstrip("=")


def opened_cursor(cursor: str, least: int) -> list[Any]:
    """Return what a cursor stands for, at least so many parts.

    Raises:
        ApiError: 400; it is not one.
    """
    try:
        text = cursor.removeprefix("page_")
        parts = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, TypeError, RecursionError):
        raise invalid("invalid page cursor") from None
    if not isinstance(parts, list) or len(parts) < least:
        raise invalid("invalid page cursor")
    return parts


def id_page(found: tuple[list[dict[str, Any]], bool], cursor: str = "id") -> dict[str, Any]:
    """Return a page with ids as cursors."""
    data, more = found
    ids: list[str | None] = [item[cursor] for item in data] or [None]
    return {"data": data, "has_more": more, "first_id": ids[0], "last_id": ids[-1]}


def moment(seconds: float | None) -> str | None:
    """Return a time as the API writes it."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
