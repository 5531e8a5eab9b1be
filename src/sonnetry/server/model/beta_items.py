"""Tools and blocks that exist only with a beta header, by their `type` (rules HDR-10, BLK-9, BLK-12, BLK-13, SRV-15, SRV-16).

Like beta fields they are taken out of a body before its stable types are checked, checked by their own types, and put
back where they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Required

from annotated_types import Ge
from pydantic import with_config
from typing_extensions import TypedDict

from ..._core.json_access import as_list, as_object
from ...rules.beta_tools import INLINE
from ...rules.errors import ApiError, invalid
from ...types import messages as stable
from ...types._base import FORBID_EXTRA
from ..http.answers import encode
from ..http.validate import parse

Mark = stable.CacheControlEphemeralParam | None
MCP = ("mcp-client-2025-11-20", "mcp-client-2026-09-15", "mcp-client-2025-04-04")
FALLBACK = ("server-side-fallback-2026-06-01", "server-side-fallback-2026-07-01")
CHANGES = ("mid-conversation-tool-changes-2026-07-01", INLINE)  # the second for definitions as well
EDITING = "context-management-2025-06-27"
THRESHOLD, ON_DEMAND = "compact-2026-01-12", "compact-2026-09-04"


@with_config(FORBID_EXTRA)
class Advisor(stable._ToolOptions, total=False):  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # the same options as its siblings there
    """A stronger model to ask (rule SRV-15)."""

    type: Required[Literal["advisor_20260301"]]
    name: Required[Literal["advisor"]]
    model: Required[str]
    caching: Mark
    max_tokens: Annotated[int, Ge(1024)] | None
    max_uses: int | None


@with_config(FORBID_EXTRA)
class MCPToolset(TypedDict, total=False):
    """The tools of an MCP server (rule SRV-16)."""

    type: Required[Literal["mcp_toolset"]]
    mcp_server_name: Required[str]
    cache_control: Mark
    configs: dict[str, Any] | None
    default_config: dict[str, Any] | None
    tools: list[dict[str, Any]] | None


@with_config(FORBID_EXTRA)
class Computer(stable._ClientToolOptions, total=False):  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # the same options as its siblings there
    """A desktop, before there was a toolset for it."""

    type: Required[Literal["computer_20251124", "computer_20250124", "computer_20241022"]]
    name: Required[Literal["computer"]]
    display_height_px: Required[int]
    display_width_px: Required[int]
    display_number: int | None
    enable_zoom: bool


@with_config(FORBID_EXTRA)
class MCPToolUse(TypedDict, total=False):
    """A replayed call of an MCP tool."""

    type: Required[Literal["mcp_tool_use"]]
    id: Required[str]
    input: Required[dict[str, Any]]
    name: Required[str]
    server_name: Required[str]
    cache_control: Mark


@with_config(FORBID_EXTRA)
class MCPToolResult(TypedDict, total=False):
    """A replayed result of an MCP tool."""

    type: Required[Literal["mcp_tool_result"]]
    tool_use_id: Required[str]
    cache_control: Mark
    content: str | list[dict[str, Any]]
    is_error: bool


@with_config(FORBID_EXTRA)
class MCPToolListing(TypedDict, total=False):
    """The tools that an MCP server listed."""

    type: Required[Literal["mcp_tool_listing"]]
    mcp_server_name: Required[str]
    tools: Required[list[dict[str, Any]]]


Served = TypedDict("Served", {"model": Required[str]})  # noqa: UP013 - beside the next, whose key is no name
Fallback = TypedDict(  # a key that is a word of the language
    "Fallback",
    {"type": Required[Literal["fallback"]], "from": Required[Served], "to": Required[Served], "trigger": Any},
    total=False,
)
with_config(FORBID_EXTRA)(Fallback)  # marks it in place


ADVICE = "server_tool_use advisor"

# Each type with the headers that make it known, and what it is checked by.
ITEMS: Mapping[str, tuple[tuple[str, ...], Any]] = {
    "advisor_20260301": (("advisor-tool-2026-03-01",), Advisor),
    "mcp_toolset": (MCP, MCPToolset),
    "computer_20251124": (("computer-use-2025-11-24",), Computer),
    "computer_20250124": (("computer-use-2025-01-24",), Computer),
    "computer_20241022": (("computer-use-2024-10-22",), Computer),
    "mcp_tool_use": (MCP, MCPToolUse),
    "mcp_tool_result": (MCP, MCPToolResult),
    "mcp_tool_listing": (MCP, MCPToolListing),
    "fallback": (FALLBACK, Fallback),
    "tool_addition": (CHANGES, "BetaRequestToolAdditionBlockParam"),
    "tool_removal": (CHANGES, "BetaRequestToolRemovalBlockParam"),
    ADVICE: (("advisor-tool-2026-03-01",), "BetaServerToolUseBlockParam"),
    "advisor_tool_result": (("advisor-tool-2026-03-01",), "BetaAdvisorToolResultBlockParam"),
    "compaction": ((THRESHOLD, ON_DEMAND), "BetaCompactionBlockParam"),
}


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
            return parse(beta_type(ITEMS[kind_of(self.value)][1]), encode(self.value))
        except ApiError as error:
            raise invalid(f"{'.'.join(map(str, self.place))}.{error.message}") from None

    def put_back(self, body: dict[str, Any]) -> None:
        """Insert it where it was; items go back in the order in which they were taken."""
        place: Any = body
        for step in self.place[:-1]:
            place = place[step]
        place.insert(self.place[-1], self.checked())


def beta_type(type_: Any) -> Any:
    """Return a type, or the one of this name among the beta types, which are loaded only then."""
    if not isinstance(type_, str):
        return type_
    from ...types.beta import messages as beta

    return getattr(beta, type_) | None


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
