"""Tools, prompts and resources of an MCP session (https://modelcontextprotocol.io), as the API takes them.

The session is the program's own, made with the package `mcp` of either major version; nothing here imports it. To let the
API itself connect to a server with a public address, name it in `mcp_servers` of a request instead.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, cast
from urllib.parse import unquote, urlparse

from .content import ToolContent
from .errors import ToolError
from .functions import AsyncFunctionTool, FunctionTool, ToolOptions, beta_async_tool, beta_tool

if TYPE_CHECKING:
    from ..types.beta.messages import BetaCacheControlEphemeralParam, BetaMessageParam

IMAGES = ("image/jpeg", "image/png", "image/gif", "image/webp")
PDF = "application/pdf"
ONE_AT_LEAST = "Resource contents array must contain at least one item"


class UnsupportedMCPValueError(Exception):
    """The API takes nothing that an MCP value could become: audio, for instance, or an unknown kind of file."""


class MCPToolOptions(TypedDict, total=False):
    """What can be said of a tool of a session beside what the session says; see `ToolOptions`."""

    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this definition."""
    defer_loading: bool | None
    """Whether the model sees it only after it searched for tools."""
    allowed_callers: Iterable[str] | None
    """Who may call it: the model itself, or code that it runs."""
    eager_input_streaming: bool | None
    """Whether its input is streamed before it is known to be valid JSON."""
    input_examples: Iterable[Mapping[str, object]] | None
    """Inputs that show how it is called."""
    strict: bool | None
    """Whether every input is sure to fit the schema."""
    timeout: float | None
    """Seconds after which a tool runner gives up a call."""


# --- Tools --------------------------------------------------------------------------------------------------------------


async def async_mcp_tools(client: Any, **options: Unpack[MCPToolOptions]) -> list[AsyncFunctionTool[Any]]:
    """List all tools of a session, page by page, for a tool runner of `AsyncAnthropic`.

    Raises:
        Exception: whatever the session raises.
    """
    tools: list[AsyncFunctionTool[Any]] = []
    cursor: str | None = None
    while True:
        page = await client.list_tools(**({} if cursor is None else {"cursor": cursor}))
        tools += [async_mcp_tool(tool, client, **options) for tool in page.tools]
        cursor = _field(page, "next_cursor", "nextCursor")
        if not cursor:
            return tools


def async_mcp_tool(tool: Any, client: Any, **options: Unpack[MCPToolOptions]) -> AsyncFunctionTool[Any]:
    """Make a tool for `AsyncAnthropic` of a tool that a session lists; calling it calls the session."""

    async def call_session(**arguments: Any) -> ToolContent:
        return result_content(await client.call_tool(name=tool.name, arguments=arguments))

    made = beta_async_tool(call_session, **_options(tool, options))
    made.helper_tag = "mcp_tool"
    return made


def mcp_tool(tool: Any, client: Any, *, portal: Any = None, **options: Unpack[MCPToolOptions]) -> FunctionTool[Any]:
    """Make a tool for `Anthropic` of a tool that a session lists; the session runs in an event loop on another thread.

    `portal` is the `anyio.from_thread.BlockingPortal` of that loop. Without it, the runner must be on a thread that
    `anyio.to_thread.run_sync` started from there.
    """

    def call_session(**arguments: Any) -> ToolContent:
        # `mcp`, whose session this is, has brought `anyio` along.
        run = import_module("anyio.from_thread").run if portal is None else portal.call
        return result_content(run(client.call_tool, tool.name, arguments))

    made = beta_tool(call_session, **_options(tool, options))
    made.helper_tag = "mcp_tool"
    return made


def _options(tool: Any, given: MCPToolOptions) -> ToolOptions:
    own = {
        "name": tool.name,
        "description": tool.description or "",
        "input_schema": _field(tool, "input_schema", "inputSchema"),
    }
    return cast("ToolOptions", {**own, **{name: value for name, value in given.items() if value is not None}})


def result_content(result: Any) -> ToolContent:
    """Return what a tool of a session answered: its content, or its structured content as JSON where it has no other.

    Raises:
        ToolError: the session says that the call failed; the model reads its content.
        UnsupportedMCPValueError: the API takes nothing that the content could become.
    """
    content = [mcp_content(item) for item in result.content]
    if _field(result, "is_error", "isError"):
        raise ToolError(content)
    structured = _field(result, "structured_content", "structuredContent")
    return json.dumps(structured) if not content and structured is not None else content


# --- Content ------------------------------------------------------------------------------------------------------------


def mcp_content(content: Any, *, cache_control: BetaCacheControlEphemeralParam | None = None) -> Any:
    """Make a content block of a block of MCP: text, an image, or a resource that is part of it.

    Raises:
        UnsupportedMCPValueError: the API takes nothing that it could become.
    """
    if content.type == "text":
        return _marked({"type": "text", "text": content.text}, cache_control)
    if content.type == "image":
        media = _mime(content)
        if media not in IMAGES:
            raise UnsupportedMCPValueError(f"Unsupported image MIME type: {media}")
        return _marked(_image(media, content.data), cache_control)
    if content.type == "resource":
        return _marked(_block(content.resource), cache_control)
    raise UnsupportedMCPValueError(f"Unsupported MCP content type: {content.type}")


def mcp_message(message: Any, *, cache_control: BetaCacheControlEphemeralParam | None = None) -> BetaMessageParam:
    """Make a message of a message of an MCP prompt.

    Raises:
        UnsupportedMCPValueError: the API takes nothing that its content could become.
    """
    block = mcp_content(message.content, cache_control=cache_control)
    return cast("BetaMessageParam", {"role": message.role, "content": [block]})


def mcp_resource_to_content(result: Any, *, cache_control: BetaCacheControlEphemeralParam | None = None) -> Any:
    """Make a content block of a resource that was read: of the first of its contents that the API takes.

    Raises:
        UnsupportedMCPValueError: there is none.
    """
    if not result.contents:
        raise UnsupportedMCPValueError(ONE_AT_LEAST)
    found = next(_readable(result.contents), None)
    if found is None:
        kinds = ", ".join(str(_mime(one)) for one in result.contents)
        raise UnsupportedMCPValueError(f"No supported MIME type found in resource contents: {kinds}")
    return _marked(_block(found), cache_control)


def mcp_resource_to_file(result: Any) -> tuple[str | None, bytes, str | None]:
    """Make the argument of `files.upload(file=...)` of a resource that was read: name, content and media type.

    Raises:
        UnsupportedMCPValueError: it has no contents.
    """
    if not result.contents:
        raise UnsupportedMCPValueError(ONE_AT_LEAST)
    resource = result.contents[0]
    name = unquote(urlparse(str(resource.uri)).path).rpartition("/")[2]
    return name or None, _bytes(resource), _field(resource, "mime_type", "mimeType")


def _readable(contents: Iterable[Any]) -> Iterator[Any]:
    for one in contents:
        media = _mime(one)
        if media is None or media.startswith("text/") or media in (PDF, *IMAGES):
            yield one


def _block(resource: Any) -> dict[str, Any]:
    """Make a block of a resource: an image, or a document of text or pages."""
    media = _mime(resource)
    if media in (PDF, *IMAGES):
        if getattr(resource, "blob", None) is None:
            raise UnsupportedMCPValueError(f"Resource with MIME type {media} must have blob data, not text")
        return _image(media, resource.blob) if media != PDF else _document("base64", PDF, resource.blob)
    if media is not None and not media.startswith("text/"):
        raise UnsupportedMCPValueError(f"Unsupported resource MIME type: {media}")
    try:
        return _document("text", "text/plain", _bytes(resource).decode("utf-8"))
    except UnicodeDecodeError:
        raise UnsupportedMCPValueError(f"The resource {resource.uri} is no UTF-8 text") from None


def _bytes(resource: Any) -> bytes:
    if getattr(resource, "blob", None) is None:
        return str(resource.text).encode("utf-8", "surrogatepass")
    try:
        return base64.b64decode(resource.blob)
    except binascii.Error as error:
        raise UnsupportedMCPValueError(f"The resource {resource.uri} has no valid base64 data: {error}") from error


def _image(media: str, data: str) -> dict[str, Any]:
    return {"type": "image", "source": {"type": "base64", "media_type": media, "data": data}}


def _document(kind: str, media: str, data: str) -> dict[str, Any]:
    return {"type": "document", "source": {"type": kind, "media_type": media, "data": data}}


def _marked(block: dict[str, Any], cache_control: Any) -> dict[str, Any]:
    return block if cache_control is None else {**block, "cache_control": cache_control}


def _mime(value: Any) -> str | None:
    """Return a media type without its parameters, such as `charset`."""
    found: str | None = _field(value, "mime_type", "mimeType")
    return found.partition(";")[0].strip().lower() if found else None


def _field(value: Any, name: str, older: str) -> Any:
    """Return a field by its name in version 2 of the package, else in version 1."""
    return getattr(value, name, None) if hasattr(value, name) else getattr(value, older, None)


__all__ = [
    "MCPToolOptions",
    "UnsupportedMCPValueError",
    "async_mcp_tool",
    "async_mcp_tools",
    "mcp_content",
    "mcp_message",
    "mcp_resource_to_content",
    "mcp_resource_to_file",
    "mcp_tool",
]
