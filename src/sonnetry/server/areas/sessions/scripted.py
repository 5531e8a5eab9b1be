"""The provider `scripted`: tools give the results that were prepared for them, and nothing runs anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from ...._core.headers import Headers
from ...._core.json_access import encode
from ....rules.shapes import parse
from ...control.prepared import subset
from ...http.answers import Answer, json_answer
from ...http.journal import RecordedRequest

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

RESULTS, PERMISSIONS, GRADES = "tool_results", "permissions", "grades"
Content = Sequence[Mapping[str, Any]]
Grade = Literal["satisfied", "needs_revision", "failed"]


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What a call of a tool gives: content blocks, and whether it failed."""

    content: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    is_error: bool = False


def as_content(content: str | Content) -> list[dict[str, Any]]:
    """Return content blocks; a text becomes one."""
    if isinstance(content, str):
        return [{"type": "text", "text": content}] if content else []
    return [dict(block) for block in content]


def prepare_result(
    server: LocalAPI,
    name: str,
    content: str | Content,
    *,
    is_error: bool = False,
    permission: Mapping[str, Any] | None = None,
    when: Mapping[str, Any] | None = None,
    times: int | None = 1,
) -> None:
    """Prepare the result of the next calls of a tool whose input holds `when`; `permission` is what `auto` says of them."""
    fits = None if when is None else subset(when)
    result = ToolResult(as_content(content), is_error)
    server.scripts[RESULTS].add(result, path=f"/{name}", when=fits, times=times)
    if permission is not None:
        server.scripts[PERMISSIONS].add(permission, path=f"/{name}", when=fits, times=times)


def prepared(server: LocalAPI, call: Mapping[str, Any]) -> ToolResult | None:
    """Take the result that was prepared for a call."""
    found: ToolResult | None = server.scripts[RESULTS].take(as_request(server, call))
    return found


def as_request(server: LocalAPI, call: Mapping[str, Any]) -> RecordedRequest:
    """Return a call as scripts look at it: its name is the path, its input the body."""
    body = encode(call["input"])
    return RecordedRequest("CALL", f"/{call['name']}", "", Headers(), server.clock.time(), body=body)


NOTHING = "No result was prepared for this call, and this server runs no tools by itself."


class _ResultOrder(BaseModel):
    """A prepared result, as `POST /_local/tool_results` takes it."""

    model_config = ConfigDict(extra="forbid")

    name: str
    content: list[dict[str, Any]] | str = ""
    is_error: bool = False
    permission: dict[str, Any] | None = None
    when: dict[str, Any] | None = None
    times: int | None = Field(default=1, ge=1)


class _GradeOrder(BaseModel):
    """A prepared grade, as `POST /_local/grades` takes it."""

    model_config = ConfigDict(extra="forbid")

    result: Grade
    explanation: str = ""
    times: int | None = Field(default=1, ge=1)


async def add_result(server: LocalAPI, exchange: Exchange) -> Answer:
    """Prepare the result of a tool."""
    order: _ResultOrder = parse(_ResultOrder, await exchange.read())
    prepare_result(server, **order.model_dump())
    return json_answer({})


async def add_grade(server: LocalAPI, exchange: Exchange) -> Answer:
    """Prepare what the grader says."""
    order: _GradeOrder = parse(_GradeOrder, await exchange.read())
    server.scripts[GRADES].add((order.result, order.explanation), times=order.times)
    return json_answer({})
