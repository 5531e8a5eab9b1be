"""Which row of the catalogue a mistake of types is, with what else there is to say about it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import Any

from .._core.json_access import as_object
from .beta_shapes import FIELDS, ITEMS, kind_of
from .errors import ApiError, Place, follow
from .findings import Finding, found

# Keys that client libraries put on blocks and messages, and the API refuses.
CLIENT_ONLY = frozenset(
    {"parsed", "parsed_output", "_request_id", "is_complete", "raw_input", "output", "partial_json"}
)
_OF_SERVICE_TOOLS = ("input_schema", "description", "strict")
Known = tuple[str, str]  # the id of a row and more advice, which may be empty


def finding_of(mistake: ApiError, body: Mapping[str, Any]) -> Finding:
    """Return a mistake of types as a finding."""
    from .catalogue import BY_ID

    at, owner = mistake.at, follow(mistake.at[:-1], body)
    name = str(at[-1]) if at else ""
    known = _BY_KIND.get(mistake.kind, _wrong)(at, name, as_object(owner), body)
    return found(BY_ID[known[0]], mistake, body, more=known[1], rules=("MSG-21",))


def _extra(at: Place, name: str, owner: Mapping[str, Any], body: Mapping[str, Any]) -> Known:
    del body
    misplaced = next((row for row, is_it in _MISPLACED.items() if is_it(at, name, owner)), None)
    if misplaced is not None:
        return misplaced, ""
    headers = _headers_of(at)
    if headers:
        return "beta-field-no-header", f"The header is {' or '.join(headers)}."
    return "unknown-field", _nearest(name, at)


# Fields that belong elsewhere, by the row that says so.
_MISPLACED: Mapping[str, Callable[[Place, str, Mapping[str, Any]], bool]] = {
    "effort-misplaced": lambda at, name, _: name == "effort" and at[0] in ("effort", "thinking", "metadata"),
    "output-format-old": lambda at, name, _: at == ("output_format",) and bool(name),
    "thinking-extra-keys": lambda at, name, _: at[0] == "thinking" and name in ("budget_tokens", "display"),
    "strict-on-choice": lambda at, name, _: at[0] == "tool_choice" and name == "strict",
    "parallel-flag-place": lambda _, name, __: name == "disable_parallel_tool_use",
    "client-only-field": lambda _, name, __: name in CLIENT_ONLY,
    "cache-bad-target": lambda _, name, __: name == "cache_control",
    "builtin-schema": lambda at, name, owner: (
        at[0] == "tools" and name in _OF_SERVICE_TOOLS and owner.get("type", "custom") != "custom"
    ),
}


def _headers_of(at: Place) -> tuple[str, ...]:
    """Return the headers that make a field known; empty where there are none."""
    pattern = tuple("*" if isinstance(step, int) else step for step in at)
    return tuple(dict.fromkeys(beta for field in FIELDS if field.place == pattern for beta in field.betas))


def _nearest(name: str, at: Place) -> str:
    if len(at) != 1:
        return ""
    from ..types.message_params import MessageCreateBody

    near = difflib.get_close_matches(name, MessageCreateBody.__annotations__, n=1)
    return f"Did you mean {near[0]}?" if near else ""


def _missing(at: Place, name: str, owner: Mapping[str, Any], body: Mapping[str, Any]) -> Known:
    del body
    if at == ("max_tokens",):
        return "max-tokens-missing", ""
    if name == "signature" and owner.get("type") == "thinking":
        return "thinking-unsigned", ""
    return "field-missing", ""


def _tag(at: Place, name: str, owner: Mapping[str, Any], body: Mapping[str, Any]) -> Known:
    """Name a type that is not known here: that of a beta without its header, or none at all."""
    del name, owner
    item = as_object(follow(at, body))
    kind = kind_of(item)
    headers = ITEMS[kind][0] if isinstance(kind, str) and kind in ITEMS else ()
    if headers:
        return "beta-field-no-header", f"The header is {' or '.join(headers)}."
    return "unknown-type", ""


def _wrong(at: Place, name: str, owner: Mapping[str, Any], body: Mapping[str, Any]) -> Known:
    del body
    if at == ("thinking", "budget_tokens"):
        return "thinking-budget-range", ""
    if at and at[0] == "tools" and name == "name" and len(at) == 3:
        return ("tool-name-invalid" if owner.get("type", "custom") == "custom" else "builtin-name-mismatch"), ""
    return "wrong-value", ""


_BY_KIND: Mapping[str, Callable[[Place, str, Mapping[str, Any], Mapping[str, Any]], Known]] = {
    "extra_forbidden": _extra,
    "missing": _missing,
    "union_tag_not_found": _missing,
    "union_tag_invalid": _tag,
}
