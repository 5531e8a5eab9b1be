"""Objects completed to their types: every field that an answer always has, from what was sent and what the type says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from types import NoneType
from typing import Any, Literal, NotRequired, Required, cast, get_args, get_origin

from pydantic import BaseModel, with_config
from typing_extensions import TypedDict

from ....endpoints import Endpoint
from ....types._base import FORBID_EXTRA, Unknown, tags_of, union_members
from ...http.paging import moment

_EMPTY: Mapping[Any, Any] = {str: "", bool: False, int: 0, float: 0.0, datetime: "1970-01-01T00:00:00Z"}


def completed(type_: Any, value: Any) -> Any:
    """Return a value with everything that its type says is always there; what is unknown is None, empty or the first choice."""
    members = _members(type_)
    models = [one for one in members if isinstance(one, type) and issubclass(one, BaseModel)]
    if isinstance(value, (datetime, date)):
        return value.isoformat() if not isinstance(value, datetime) else moment(value.timestamp())
    if value is None:
        return None if NoneType in members else _nothing(members, models)
    if models and isinstance(value, str) and not _takes_text(members):
        return completed(models[0], {"id": value})  # the short form of an object that has an id
    if models and isinstance(value, Mapping):
        return _whole(_chosen(models, cast("Mapping[str, Any]", value)), cast("Mapping[str, Any]", value))
    lists = [one for one in members if get_origin(one) is list]
    if lists and isinstance(value, list):
        return [completed(get_args(lists[0])[0], one) for one in value]
    return value


def _members(type_: Any) -> list[Any]:
    return [one for one in union_members(type_) if one is not Unknown and not _is_unknown(one)]


def _is_unknown(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, Unknown)


def _takes_text(members: list[Any]) -> bool:
    return str in members or any(get_origin(one) is Literal for one in members)


def _chosen(models: list[type[BaseModel]], value: Mapping[str, Any]) -> type[BaseModel]:
    """Return the member of a union that a value is of, by its `type`."""
    tagged = [one for one in models if "type" in one.model_fields and value.get("type") in tags_of(one, "type")]
    return (tagged or models)[0]


def _whole(model: type[BaseModel], value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: completed(field.annotation, value.get(name)) for name, field in model.model_fields.items()}


def _nothing(members: list[Any], models: list[type[BaseModel]]) -> Any:
    """Return what stands for nothing, of a type that cannot be null."""
    first = members[0]
    if first in models:
        return _whole(first, {})
    kind = get_origin(first) or first
    if kind is Literal:
        return get_args(first)[0]
    return [] if kind is list else {} if kind in (dict, Mapping) else _EMPTY.get(kind)


def may_be_null(result: Any, name: str) -> bool:
    """Return whether a field of an answer may be null; one that it lacks may be anything."""
    found = [one.model_fields[name] for one in models_of(result) if name in one.model_fields]
    return not found or any(NoneType in union_members(field.annotation) for field in found)


def models_of(result: Any) -> list[type[BaseModel]]:
    """List the classes that an answer may be of."""
    return [one for one in _members(result) if isinstance(one, type) and issubclass(one, BaseModel)]


# --- What is sent ---------------------------------------------------------------------------------------------------------


@cache
def sent_type(name: str, row: Endpoint[Any]) -> Any:
    """Return what a request sends beside headers and ids, as one type: of the query or of the body. `name` tells rows apart."""
    del name
    names = row.known - row.headers.keys() - {"betas", *row.path_names}
    found = {one: _stated(row.params, one) for one in sorted(names)}
    return with_config(FORBID_EXTRA)(TypedDict("Sent", found))  # type: ignore[operator]


def _stated(params: Any, name: str) -> Any:
    annotation = params.__annotations__[name]
    if get_origin(annotation) in (Required, NotRequired):
        annotation = get_args(annotation)[0]
    return Required[annotation] if name in params.__required_keys__ else NotRequired[annotation]


def patches(row: Endpoint[Any], name: str) -> bool:
    """Return whether an argument changes single pairs of an object: null removes one (as metadata does, rule MA-2)."""
    member = _only_member(row, name)
    return is_map(row, name) or (isinstance(member, type) and hasattr(member, "__total__"))


def is_map(row: Endpoint[Any], name: str) -> bool:
    """Return whether an argument is an object with keys of the caller's own, whose values may be null."""
    member = _only_member(row, name)
    return get_origin(member) in (dict, Mapping) and NoneType in union_members(get_args(member)[1])


def _only_member(row: Endpoint[Any], name: str) -> Any:
    members = [one for one in union_members(_bare(row.params.__annotations__[name])) if one is not NoneType]
    return members[0] if len(members) == 1 else None


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) in (Required, NotRequired) else annotation
