"""Fields of a Messages request that exist only with a beta header (rules HDR-10 and MSG-20).

Without its header such a field stays in the body and the types refuse it as an extra input. With it, it is taken out,
checked by its own type, and put back after the stable types were checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Required, TypeAlias

from annotated_types import Ge
from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from ..._core.json_access import as_list, as_object
from ...rules.errors import ApiError, invalid
from ...types._base import FORBID_EXTRA
from ...types.messages import MessageCountTokensParams
from ..http.answers import encode
from ..http.validate import parse, parse_json
from .beta_items import EDITING, ON_DEMAND, THRESHOLD, beta_type, take_items
from .threads import Thread

Place: TypeAlias = "tuple[str, ...]"
CREDITS = ("fallback-credit-2026-06-01", "fallback-credit-2026-07-01")
Effort = Literal["low", "medium", "high", "xhigh", "max"]


@with_config(FORBID_EXTRA)
class TaskBudget(TypedDict, total=False):
    """How many tokens a whole task may take (rule OTH-1)."""

    type: Required[Literal["tokens"]]
    total: Required[Annotated[int, Ge(20_000)]]
    remaining: Annotated[int, Ge(0)] | None


@with_config(FORBID_EXTRA)
class BlockBinding(TypedDict, total=False):
    """What happens to thinking blocks from another prefix (rule THK-10)."""

    prefix_mismatch_behavior: Literal["error", "drop_block"]


@with_config(FORBID_EXTRA)
class MessageOutputConfig(TypedDict, total=False):
    """The effort from a message on (rule EFF-4)."""

    effort: Effort | None


@with_config(FORBID_EXTRA)
class BillingPolicy(TypedDict, total=False):
    """Who pays (rule OTH-3)."""

    type: Required[Literal["billing_policy"]]
    bill_to: Required[Literal["self", "user_profile"]]


@with_config(ConfigDict(extra="forbid"))
class OldFormat(TypedDict, total=False):
    """The output format under its old name (rule SO-1)."""

    type: Required[Literal["json_schema"]]
    schema: Required[dict[str, Any]]


@with_config(FORBID_EXTRA)
class MCPServer(TypedDict, total=False):
    """Where an MCP server is (rule SRV-16)."""

    type: Required[Literal["url"]]
    name: Required[str]
    url: Required[str]
    authorization_token: str | None
    tool_configuration: dict[str, Any] | None


@with_config(FORBID_EXTRA)
class CreditToken(TypedDict, total=False):
    """What an earlier refusal is worth (rule FB-4)."""

    token: Required[str]
    mode: Literal["strict", "best_effort"]


@dataclass(frozen=True, slots=True)
class BetaField:
    """A field, by the way to it (`*` is every item of a list), and the headers any of which makes it known.

    `type` is a type or the name of one in `types.beta.messages`, which is loaded when it is first needed. `only` narrows
    the field to one value; `counted` False means that `count_tokens` does not know it.
    """

    place: Place
    betas: tuple[str, ...]
    type: Any
    only: object = None
    counted: bool = True


FIELDS: tuple[BetaField, ...] = (
    BetaField(
        ("fallbacks",),
        ("server-side-fallback-2026-06-01", "server-side-fallback-2026-07-01"),
        list[dict[str, Any]] | Literal["default"],
        counted=False,
    ),
    BetaField(("output_config", "task_budget"), ("task-budgets-2026-03-13",), TaskBudget | None),
    BetaField(("thinking", "block_binding"), ("thinking-binding-controls-2026-08-01",), BlockBinding),
    BetaField(
        ("messages", "*", "output_config"), ("mid-conversation-output-config-2026-07-01",), MessageOutputConfig | None
    ),
    BetaField(
        ("messages", "*", "clear_at"),
        ("mid-conversation-system-clear-at-2026-08-21",),
        Literal["next_user_message", "never"] | None,
    ),
    BetaField(("output_format",), ("structured-outputs-2025-11-13",), OldFormat | None),
    BetaField(("billing_policy",), ("user-profiles-billing-2026-10-01",), BillingPolicy | None),
    BetaField(("thinking", "display"), ("thinking-display-updates-2026-08-18",), Literal["updates"], "updates"),
    BetaField(
        ("mcp_servers",),
        ("mcp-client-2025-04-04", "mcp-client-2025-11-20", "mcp-client-2026-09-15"),
        list[MCPServer] | None,
    ),
    BetaField(("context_management",), (EDITING, THRESHOLD), "BetaContextManagementConfigParam"),
    BetaField(("compaction",), (ON_DEMAND,), "BetaCompactionConfigParam"),
    BetaField(("fallback_credit_token",), CREDITS[1:], str | CreditToken | None, counted=False),
    BetaField(("fallback_credit_token",), CREDITS[:1], str | None, counted=False),
    BetaField(("thread",), ("message-threads-2026-08-12",), Thread | None, counted=False),
)


@dataclass(frozen=True, slots=True)
class _Taken:
    place: Place
    owner: dict[str, Any]
    name: str
    value: Any
    field: BetaField


def read_body(params: Any, raw: bytes, betas: frozenset[str]) -> dict[str, Any]:
    """Return a request's body, checked by type.

    Raises:
        ApiError: 400 with the first mistake.
    """
    body: dict[str, Any]
    if not betas:
        body = parse(params, raw)
        return body
    whole = parse_json(raw)
    data = as_object(whole)
    items = take_items(data, betas)
    taken = list(_take_all(data, betas, counting=params is MessageCountTokensParams))
    body = parse(params, encode(whole))
    for item in items:
        item.put_back(body)
    for piece in taken:
        _put_back(body, piece)
    return body


def _take_all(data: dict[str, Any], betas: frozenset[str], *, counting: bool) -> Iterator[_Taken]:
    for field in FIELDS:
        if betas.intersection(field.betas) and (field.counted or not counting):
            yield from list(_take(data, field, field.place, ()))


def _take(owner: Any, field: BetaField, way: Sequence[str], been: Place) -> Iterator[_Taken]:
    if way[0] == "*":
        for index, item in enumerate(as_list(owner)):
            yield from _take(item, field, way[1:], (*been, str(index)))
    elif way[0] in (here := as_object(owner)):
        if len(way) > 1:
            yield from _take(here[way[0]], field, way[1:], (*been, way[0]))
        elif field.only is None or here[way[0]] == field.only:
            yield _Taken((*been, way[0]), here, way[0], here.pop(way[0]), field)


def _put_back(body: dict[str, Any], piece: _Taken) -> None:
    value = _checked(piece)
    if value is None:
        return
    place: Any = body
    for step in piece.place[:-1]:
        place = place[int(step) if step.isdigit() else step]
    if piece.place == ("output_format",):
        body["output_config"] = {"format": value, **body.get("output_config", {})}
    else:
        place[piece.name] = value


def _checked(piece: _Taken) -> Any:
    try:
        return parse(beta_type(piece.field.type), encode(piece.value))
    except ApiError as error:
        path = ".".join(piece.place)
        dotted = "." if error.message.split(":")[0].replace("_", "").replace(".", "").isalnum() else ": "
        raise invalid(f"{path}{dotted}{error.message}") from None
