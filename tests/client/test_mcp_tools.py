"""What becomes of tools, prompts and resources of an MCP session; the session's values are those of either version of `mcp`."""

from __future__ import annotations

import asyncio
import base64
from types import SimpleNamespace
from typing import Any

import pytest

from sonnetry import ToolError
from sonnetry.testing import LocalServer
from sonnetry.tools import mcp
from sonnetry.tools.mcp import UnsupportedMCPValueError, async_mcp_tool, async_mcp_tools, mcp_content, mcp_tool

NEWER = {"input_schema": "inputSchema", "is_error": "isError", "structured_content": "structuredContent"}
NEWER |= {"mime_type": "mimeType", "next_cursor": "nextCursor"}
SCHEMA = {"type": "object", "properties": {"x": {"type": "integer"}}}


@pytest.fixture(params=["version 1", "version 2"])
def value(request) -> Any:
    """Make a value of MCP, with the names that fields have in a version."""
    older = request.param == "version 1"
    return lambda **fields: SimpleNamespace(
        **{NEWER.get(name, name) if older else name: fields[name] for name in fields}
    )


class Session:
    """A session that lists two pages of tools and answers every call the same."""

    def __init__(self, make: Any, answer: Any = None) -> None:
        self.make, self.answer = make, answer
        self.calls: list[Any] = []

    async def list_tools(self, cursor: str | None = None) -> Any:
        tools = [self.make(name=cursor or "first", description=None, input_schema=SCHEMA)]
        return self.make(tools=tools, next_cursor=None if cursor else "second")

    async def call_tool(self, name: str, arguments: Any) -> Any:
        self.calls.append((name, arguments))
        return self.answer


def answered(make: Any, *content: Any, error: bool = False, structured: Any = None) -> Any:
    return make(content=list(content), is_error=error, structured_content=structured)


def test_all_pages_of_tools_are_listed(value):
    """Each has the name and schema of the session's, and options go into its definition."""
    tools = asyncio.run(async_mcp_tools(Session(value), strict=True))

    assert [tool.to_dict() for tool in tools] == [
        {"name": name, "description": "", "input_schema": SCHEMA, "strict": True} for name in ("first", "second")
    ]


def test_a_call_reaches_the_session(value):
    """Its content comes back as blocks, structured content as JSON where there is no other."""
    text = value(type="text", text="42")
    session = Session(value, answered(value, text))
    tool = async_mcp_tool(value(name="calc", description="", input_schema=SCHEMA), session)
    empty = Session(value, answered(value, structured={"a": 1}))
    other = async_mcp_tool(value(name="calc", description="", input_schema=SCHEMA), empty)

    assert asyncio.run(tool.call({"x": 1})) == [{"type": "text", "text": "42"}]
    assert session.calls == [("calc", {"x": 1})]
    assert asyncio.run(other.call({})) == '{"a": 1}'


def test_a_failed_call_is_an_error_that_the_model_reads(value):
    """With what the session says of it."""
    session = Session(value, answered(value, value(type="text", text="no such city"), error=True))
    tool = async_mcp_tool(value(name="weather", description="", input_schema=SCHEMA), session)

    with pytest.raises(ToolError, match="no such city"):
        asyncio.run(tool.call({}))


def test_a_plain_program_reaches_the_session_through_a_portal(value):
    """The session runs on another thread."""
    from_thread = pytest.importorskip("anyio.from_thread")
    session = Session(value, answered(value, value(type="text", text="42")))
    with from_thread.start_blocking_portal() as portal:
        tool = mcp_tool(value(name="calc", description="", input_schema=SCHEMA), session, portal=portal)
        found = tool.call({"x": 1})

    assert found == [{"type": "text", "text": "42"}]


@pytest.mark.parametrize(
    ("media", "held", "kind", "source"),
    [
        ("image/png", "blob", "image", "base64"),
        ("application/pdf", "blob", "document", "base64"),
        ("text/markdown; charset=utf-8", "blob", "document", "text"),
        ("text/plain", "text", "document", "text"),
        (None, "text", "document", "text"),
    ],
)
def test_resources_become_blocks(value, media, held, kind, source):
    """By their media type, without its parameters."""
    data = {"text": "tea"} if held == "text" else {"blob": base64.b64encode(b"tea").decode()}
    resource = value(uri="file:///a/b%20c.txt", mime_type=media, **data)
    block = mcp.mcp_resource_to_content(value(contents=[resource]), cache_control={"type": "ephemeral"})

    assert (block["type"], block["source"]["type"]) == (kind, source)
    assert block["cache_control"] == {"type": "ephemeral"}
    assert mcp.mcp_resource_to_file(value(contents=[resource])) == ("b c.txt", b"tea", media)
    assert mcp_content(value(type="resource", resource=resource))["type"] == kind


def test_the_first_contents_that_fit_are_taken(value):
    """If no content fits, the error lists the types that were found."""
    unknown = value(uri="a:b", mime_type="application/zip", blob="")
    text = value(uri="a:b", mime_type="text/plain", text="tea")

    assert mcp.mcp_resource_to_content(value(contents=[unknown, text]))["source"]["data"] == "tea"
    with pytest.raises(UnsupportedMCPValueError, match=r"No supported MIME type .*application/zip"):
        mcp.mcp_resource_to_content(value(contents=[unknown]))
    for make in (mcp.mcp_resource_to_content, mcp.mcp_resource_to_file):
        with pytest.raises(UnsupportedMCPValueError, match="at least one item"):
            make(value(contents=[]))


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "audio", "mime_type": "audio/wav", "data": ""},
        {"type": "resource_link", "uri": "a:b"},
        {"type": "image", "mime_type": "image/bmp", "data": ""},
        {"type": "resource", "resource": SimpleNamespace(uri="a:b", mime_type="application/zip", blob="")},
        {"type": "resource", "resource": SimpleNamespace(uri="a:b", mime_type="image/png", text="no image")},
        {"type": "resource", "resource": SimpleNamespace(uri="a:b", mime_type="text/plain", blob="/w==")},
        {"type": "resource", "resource": SimpleNamespace(uri="a:b", mime_type="text/plain", blob="a")},
    ],
)
def test_what_the_api_has_no_form_for_is_refused(value, fields):
    """Nothing is dropped silently."""
    with pytest.raises(UnsupportedMCPValueError):
        mcp_content(value(**fields))


def test_messages_of_prompts(value):
    """Role and content, in the API's form."""
    message = value(role="assistant", content=value(type="text", text="hi"))

    assert mcp.mcp_message(message) == {"role": "assistant", "content": [{"type": "text", "text": "hi"}]}


def test_a_runner_calls_a_real_session():
    """A server of the package `mcp`, its session, and a run; the request says which helper made the tool."""
    server_kind = pytest.importorskip("mcp.server").MCPServer
    session_kind = pytest.importorskip("mcp").Client
    shop = server_kind("shop")

    @shop.tool()
    def price(article: str) -> str:
        """Look up what an article costs."""
        return f"{article}: 3 francs"

    async def run() -> Any:
        with LocalServer() as server:
            async with session_kind(shop) as session:
                client = server.async_client()
                runner = client.beta.messages.tool_runner(
                    model="claude-opus-4-7",
                    max_tokens=500,
                    tools=await async_mcp_tools(session),
                    messages=[{"role": "user", "content": 'call price {"article": "tea"}'}],
                )
                await runner.until_done()
                await client.close()
            return runner.messages[2]["content"][0], server.requests[0].headers["x-stainless-helper"]

    result, header = asyncio.run(run())
    assert result["content"] == [{"type": "text", "text": "tea: 3 francs"}]
    assert "mcp_tool" in header
