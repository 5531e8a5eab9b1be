"""Which records a list shows: what its query asks for, as SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from ....endpoints import Endpoint
from ....rules.errors import ApiError
from ...http.paging import moment
from ...http.queries import SIDES, moment_of
from ...resources import Filters
from .kinds import Call, Plain
from .shapes import models_of

PAGING = frozenset(("limit", "page", "after_id", "before_id", "order", "include_archived"))
_SIGNS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
_MOMENTS = {f"{name}_at_{side}": (name, side) for name in ("created", "updated") for side in SIDES}


def filters_of(plain: Plain, row: Endpoint[Any], query: Mapping[str, Any], call: Call, workspace: str) -> Filters:
    """Return the conditions of a list: whose it is, what is archived, times, and the fields that its query names.

    Raises:
        ApiError: 400, a time that is none; 501, an order that is not kept here.
    """
    filters = Filters(("kind = ?", "workspace = ?"), (plain.name, workspace))
    for name, value in plain.own_ids(call.ids).items():
        filters = filters.field(name, value)
    if "include_archived" in row.known and not query.get("include_archived"):
        filters = filters.and_("archived IS NULL")
    for name, value in query.items():
        if value is not None and name not in PAGING:
            filters = _narrowed(filters, plain, name, value, call)
    return filters


def _narrowed(filters: Filters, plain: Plain, name: str, value: Any, call: Call) -> Filters:
    if name == "order_by":
        if value != "created_at":
            raise ApiError(
                501,
                f"This local server lists by created_at alone, not by {value}. Prepare its answer: POST /_local/replies.",
            )
        return filters
    if name in _MOMENTS:
        column, side = _MOMENTS[name]
        return filters.and_(f"{column} {_SIGNS[side]} ?", moment_of(value, f"{column}_at[{side}]"))
    values = cast("Sequence[Any]", value if isinstance(value, list) else [value])
    where = place_of(plain, name)
    if not where or not values:
        return filters
    marks = ", ".join("?" * len(values))
    if " " not in where:
        where = f"{'id' if where == 'id' else _field(where)} IN ({{marks}})"
    now = [str(moment(call.now))] if ":now" in where else []
    return filters.and_(f"({where.replace(':now', '?').format(marks=marks)})", *now, *values)


def _field(path: str) -> str:
    return f"json_extract(data, '$.{path}')"


def place_of(plain: Plain, name: str) -> str:
    """Return the field that a parameter of a list looks at, "" for none.

    Raises:
        LookupError: neither the table nor the name says it.
    """
    if name in plain.filters:
        return plain.filters[name]
    fields = {field for model in models_of(plain.result) for field in model.model_fields}
    singular = name.removesuffix("s")
    for one in (name, singular, singular.removesuffix("e")):
        if one in fields:
            return one
        head, _, tail = one.rpartition("_")
        if head in fields:
            return f"{head}.{tail}"
    raise LookupError(f"{plain.name}.list: {name}")
