"""Fields, tools and blocks of a Messages request that exist only with a beta header (rules HDR-10, MSG-20 and BLK-9 to BLK-13).

Without its header a field or an item stays in the body and the stable types refuse it. With it, it is taken out, checked
by its own type, which is loaded when it is first needed, and put back after the stable types were checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, TypeAlias, cast

from .._core.json_access import as_list, as_object, encode
from ..types.message_params import MessageCountTokensParams
from . import shapes
from .beta_tools import INLINE
from .errors import ApiError, invalid
from .shapes import parse, parse_json

Place: TypeAlias = "tuple[str, ...]"
CREDITS = ("fallback-credit-2026-06-01", "fallback-credit-2026-07-01")
MCP = ("mcp-client-2025-11-20", "mcp-client-2026-09-15", "mcp-client-2025-04-04")
FALLBACK = ("server-side-fallback-2026-06-01", "server-side-fallback-2026-07-01")
CHANGES = ("mid-conversation-tool-changes-2026-07-01", INLINE)  # the second for definitions as well
EDITING = "context-management-2025-06-27"
THRESHOLD, ON_DEMAND = "compact-2026-01-12", "compact-2026-09-04"


@dataclass(frozen=True, slots=True)
class BetaField:
    """A field, by the way to it (`*` is every item of a list), and the headers any of which makes it known.

    `type` is the name of one in `types.beta.messages`, or a type of no name. `only` narrows
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
    BetaField(("output_config", "task_budget"), ("task-budgets-2026-03-13",), "BetaTokenTaskBudgetParam"),
    BetaField(
        ("thinking", "block_binding"), ("thinking-binding-controls-2026-08-01",), "BetaThinkingBlockBindingParam"
    ),
    BetaField(
        ("messages", "*", "output_config"),
        ("mid-conversation-output-config-2026-07-01",),
        "BetaSystemMessageOutputConfigParam",
    ),
    BetaField(
        ("messages", "*", "clear_at"),
        ("mid-conversation-system-clear-at-2026-08-21",),
        Literal["next_user_message", "never"] | None,
    ),
    BetaField(("output_format",), ("structured-outputs-2025-11-13",), "BetaJSONOutputFormatParam"),
    BetaField(("billing_policy",), ("user-profiles-billing-2026-10-01",), "BetaBillingPolicyParam"),
    BetaField(("thinking", "display"), ("thinking-display-updates-2026-08-18",), Literal["updates"], "updates"),
    BetaField(
        ("mcp_servers",),
        ("mcp-client-2025-04-04", "mcp-client-2025-11-20", "mcp-client-2026-09-15"),
        "Sequence[BetaRequestMCPServerURLDefinitionParam]",
    ),
    BetaField(("context_management",), (EDITING, THRESHOLD), "BetaContextManagementConfigParam"),
    BetaField(("compaction",), (ON_DEMAND,), "BetaCompactionConfigParam"),
    BetaField(("fallback_credit_token",), CREDITS[1:], "str | BetaFallbackCreditTokenParam", counted=False),
    BetaField(("fallback_credit_token",), CREDITS[:1], str | None, counted=False),
    BetaField(("thread",), ("message-threads-2026-08-12",), "BetaMessageThreadParam", counted=False),
)


ADVICE = "server_tool_use advisor"

# Each type with the headers that make it known, and what it is checked by.
ITEMS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "advisor_20260301": (("advisor-tool-2026-03-01",), "BetaAdvisorTool20260301Param"),
    "mcp_toolset": (MCP, "BetaMCPToolsetParam"),
    "computer_20251124": (("computer-use-2025-11-24",), "BetaToolComputerUse20251124Param"),
    "computer_20250124": (("computer-use-2025-01-24",), "BetaToolComputerUse20250124Param"),
    "computer_20241022": (("computer-use-2024-10-22",), "BetaToolComputerUse20241022Param"),
    "mcp_tool_use": (MCP, "BetaMCPToolUseBlockParam"),
    "mcp_tool_result": (MCP, "BetaRequestMCPToolResultBlockParam"),
    "mcp_tool_listing": (MCP, "BetaMCPToolListingBlockParam"),
    "fallback": (FALLBACK, "BetaFallbackBlockParam"),
    "tool_addition": (CHANGES, "BetaRequestToolAdditionBlockParam"),
    "tool_removal": (CHANGES, "BetaRequestToolRemovalBlockParam"),
    ADVICE: (("advisor-tool-2026-03-01",), "BetaServerToolUseBlockParam"),
    "advisor_tool_result": (("advisor-tool-2026-03-01",), "BetaAdvisorToolResultBlockParam"),
    "compaction": ((THRESHOLD, ON_DEMAND), "BetaCompactionBlockParam"),
}


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
    body = parse(params, encode(whole) if items or taken else raw)
    for item in items:
        item.put_back(body)
    for piece in taken:
        _put_back(body, piece)
    return body


def mistakes(params: Any, raw: bytes, betas: frozenset[str]) -> list[ApiError]:
    """Return all that is wrong with the types of a request's body; of what is a beta, the first mistake of each piece.

    Raises:
        ApiError: 400; it is not JSON.
    """
    whole = parse_json(raw)
    data = as_object(whole)
    items = take_items(data, betas) if betas else []
    taken = list(_take_all(data, betas, counting=params is MessageCountTokensParams)) if betas else []
    found = [_shifted(mistake, items) for mistake in shapes.mistakes(params, encode(whole))]
    return [
        *found,
        *_mistakes_of(item.checked for item in items),
        *_mistakes_of(partial(_checked, one) for one in taken),
    ]


def _mistakes_of(checks: Iterable[Callable[[], Any]]) -> Iterator[ApiError]:
    for check in checks:
        try:
            check()
        except ApiError as error:
            yield error


def _shifted(mistake: ApiError, items: Sequence[BetaItem]) -> ApiError:
    """Count the beta items that stood before a mistake into its place."""
    for item in items:
        where, index = item.place[:-1], len(item.place) - 1
        if mistake.at[: len(where)] == where and len(mistake.at) > index:
            number = cast("int", mistake.at[index])
            later = number >= cast("int", item.place[-1])
            mistake.at = (*where, number + later, *mistake.at[index + 1 :])
    return mistake


@dataclass(frozen=True, slots=True)
class _Taken:
    place: Place
    owner: dict[str, Any]
    name: str
    value: Any
    field: BetaField


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
        return parse(_beta_type(piece.field.type), encode(piece.value))
    except ApiError as error:
        path = ".".join(piece.place)
        dotted = "." if error.message.split(":")[0].replace("_", "").replace(".", "").isalnum() else ": "
        place = tuple(int(step) if step.isdigit() else step for step in piece.place)
        raise invalid(f"{path}{dotted}{error.message}", at=(*place, *error.at), kind=error.kind) from None


@dataclass(frozen=True, slots=True)
class BetaItem:
    """One tool or block that was taken out, and where it belongs."""

    place: tuple[str | int, ...]
    value: dict[str, Any]

    def checked(self) -> Any:
        """Return it as data of its type.

        Raises:
            ApiError: 400 with its first mistake.
        """
        try:
            return parse(_beta_type(ITEMS[kind_of(self.value)][1]), encode(self.value))
        except ApiError as error:
            place = ".".join(map(str, (*self.place, self.value["type"])))
            raise invalid(f"{place}.{error.message}", at=(*self.place, *error.at), kind=error.kind) from None

    def put_back(self, body: dict[str, Any]) -> None:
        """Insert it where it was; items go back in the order in which they were taken."""
        place: Any = body
        for step in self.place[:-1]:
            place = place[step]
        place.insert(self.place[-1], self.checked())


def _beta_type(type_: Any) -> Any:
    """Return a type or null; a name is that of a beta type, or of a list or union of some, which are loaded only then."""
    if not isinstance(type_, str):
        return type_
    from ..types.beta import messages as beta

    if type_.startswith("Sequence["):
        sequence: Any = Sequence
        return sequence[getattr(beta, type_.removeprefix("Sequence[").removesuffix("]"))] | None
    return _union(str if name == "str" else getattr(beta, name) for name in type_.split(" | ")) | None


def _union(types: Iterator[Any]) -> Any:
    found = next(types)
    for other in types:
        found |= other
    return found


def take_items(data: dict[str, Any], betas: frozenset[str]) -> list[BetaItem]:
    """Take the beta tools and blocks out of a body that was not checked yet."""
    taken: list[BetaItem] = []
    for place, items in _lists(data):
        known = [(at, item) for at, item in enumerate(items) if _is_known(item, betas)]
        taken += [BetaItem((*place, at), item) for at, item in known]
        for at, _ in reversed(known):
            del items[at]
    return taken


def _lists(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], list[Any]]]:
    yield ("tools",), as_list(data.get("tools"))
    for number, message in enumerate(as_list(data.get("messages"))):
        yield ("messages", number, "content"), as_list(as_object(message).get("content"))


def _is_known(item: Any, betas: frozenset[str]) -> bool:
    kind = kind_of(as_object(item))
    return isinstance(kind, str) and kind in ITEMS and not betas.isdisjoint(ITEMS[kind][0])


def kind_of(item: Mapping[str, Any]) -> Any:
    """Return what an item goes by: its type, but for the call of the one server tool that is a beta."""
    return ADVICE if (item.get("type"), item.get("name")) == ("server_tool_use", "advisor") else item.get("type")
