"""Models: which one serves a request, and what the Models API says of each (rules MSG-1, MOD-1, MOD-3, MDL-1 to MDL-3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from ..._core.models import ModelFacts, find, models, verdict
from ...endpoints import models as rows
from ...rules.errors import invalid
from ...rules.features import allowed_fallbacks
from ...rules.thinking import LEVELS
from ..area import Area
from ..http.answers import Answer, json_answer
from ..http.exchange import Exchange
from ..http.routes import Served
from ..model.served_models import resolve, today_of

if TYPE_CHECKING:
    from ..state import LocalAPI

LIMIT, MOST = 20, 1000
STATES = ("active", "deprecated", "retired")
_QUERY = frozenset({"limit", "after_id", "before_id", "lifecycle", "lifecycle[]", "beta"})
_TYPES = ("adaptive", "between_tools", "disabled", "enabled")
_FALLBACKS = frozenset({"server-side-fallback-2026-06-01", "server-side-fallback-2026-07-01"})


async def list_models(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of models, newest first; retired ones only when they are asked for."""
    query = parse_qs(exchange.query, keep_blank_values=True)
    _check(query)
    states = query.get("lifecycle[]", []) + query.get("lifecycle", []) or STATES[:2]
    today = today_of(server)
    page = _page([facts for facts in models() if verdict(facts, today) in states], query)
    page["data"] = [describe(facts, today, exchange.betas) for facts in page["data"]]
    return json_answer(page)


async def retrieve_model(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with one model, by its id or an alias."""
    facts, headers = resolve(exchange.ids["model_id"], server)
    return json_answer(describe(facts, today_of(server), exchange.betas), headers)


ROUTES = (
    Served(rows.LIST, list_models),
    Served(rows.RETRIEVE, retrieve_model),
)
AREA = Area(name="models", routes=ROUTES)


def _check(query: Mapping[str, Sequence[str]]) -> None:
    for name in query:
        if name not in _QUERY:
            raise invalid(f"{name}: Extra inputs are not permitted")
    if "after_id" in query and "before_id" in query:
        raise invalid("after_id: only one of after_id and before_id may be given")
    for state in [*query.get("lifecycle[]", ()), *query.get("lifecycle", ())]:
        if state not in STATES:
            raise invalid(f"lifecycle: '{state}' is not a valid value; expected one of {', '.join(STATES)}")


def _page(found: list[ModelFacts], query: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    limit, backwards = _limit(query), "before_id" in query
    start = _after(found, query["after_id"][0]) if "after_id" in query else 0
    end = _index(found, query["before_id"][0]) if backwards else len(found)
    left = found[start:end]
    shown = left[-limit:] if backwards else left[:limit]
    ids: list[str | None] = [facts.id for facts in shown] or [None]
    return {"data": shown, "has_more": len(left) > limit, "first_id": ids[0], "last_id": ids[-1]}


def _limit(query: Mapping[str, Sequence[str]]) -> int:
    text = query.get("limit", [str(LIMIT)])[0]
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        raise invalid(f"limit: Input should be a whole number from 1 to {MOST}")
    return int(text)


def _after(found: list[ModelFacts], cursor: str) -> int:
    return _index(found, cursor) + 1


def _index(found: list[ModelFacts], cursor: str) -> int:
    facts = find(cursor)
    if facts is None or facts not in found:
        raise invalid("invalid page cursor")
    return found.index(facts)


def describe(facts: ModelFacts, today: date, betas: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return what the Models API says of a model."""
    more = {"allowed_fallback_models": allowed_fallbacks(facts)} if betas & _FALLBACKS else {}
    return {
        "id": facts.id,
        "type": "model",
        "display_name": facts.display_name,
        "created_at": _moment(facts.released),
        "max_input_tokens": facts.context,
        "max_tokens": facts.max_output,
        "line": facts.line,
        "lifecycle": verdict(facts, today),
        "deprecated_at": None,
        "retires_at": facts.retires and _moment(facts.retires.isoformat()),
        "capabilities": _capabilities(facts),
        **more,
    }


def _moment(text: str | None) -> str:
    """Return a day as a time; the first of its month or, where nothing is known, of 1970."""
    return f"{(text or '1970-01') if len(text or '') > 7 else (text or '1970-01') + '-01'}T00:00:00Z"


def _capabilities(facts: ModelFacts) -> dict[str, Any]:
    modern = facts.line is not None  # what came before the lines read and wrote plain text
    return {
        "batch": _leaf(modern),
        "citations": _leaf(modern),
        "code_execution": _leaf(modern),
        "context_management": {
            "supported": modern,
            "clear_thinking_20251015": _leaf(len(facts.thinking_types) > 1),
            "clear_tool_uses_20250919": _leaf(modern),
            "compact_20260112": _leaf("programmatic_tools" in facts.features),
        },
        "effort": {"supported": bool(facts.efforts), **{level: _leaf(level in facts.efforts) for level in LEVELS}},
        "image_input": _leaf(modern),
        "pdf_input": _leaf(modern),
        "server_tools": {"supported": modern, "web_search": _leaf(modern), "code_execution": _leaf(modern)},
        "structured_outputs": _leaf("structured_outputs" in facts.features),
        "thinking": {
            "supported": bool(facts.thinking_types - {"disabled"}),
            "types": {kind: _leaf(kind in facts.thinking_types) for kind in _TYPES},
        },
    }


def _leaf(supported: bool) -> dict[str, bool]:
    return {"supported": supported}
