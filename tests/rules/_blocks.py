"""What requests of the examples are made of: turns, blocks, tools and fields."""

import base64
import io
import struct

from pypdf import PdfWriter

MODEL = "claude-opus-4-6"
OLD = "claude-haiku-4-5"
V2026 = "2026-10-21"
INLINE, CHANGES = "inline-tools-2026-09-15", "mid-conversation-tool-changes-2026-07-01"
EDITING, THRESHOLD, ON_DEMAND = "context-management-2025-06-27", "compact-2026-01-12", "compact-2026-09-04"
MCP, ADVISOR = "mcp-client-2025-11-20", "advisor-tool-2026-03-01"
MESSAGE_EFFORT = "mid-conversation-output-config-2026-07-01"


def user(*content):
    return {"role": "user", "content": _content(content, "hi")}


def assistant(*content):
    return {"role": "assistant", "content": _content(content, "yes")}


def system(*content):
    return {"role": "system", "content": _content(content, "be brief")}


def _content(given, usual):
    return given[0] if len(given) == 1 and isinstance(given[0], str) else list(given) or usual


def text(words="a", **more):
    return {"type": "text", "text": words, **more}


def call(id="t1", name="f", **more):
    return {"type": "tool_use", "id": id, "name": name, "input": {}, **more}


def result(id="t1", content="ok", **more):
    return {"type": "tool_result", "tool_use_id": id, "content": content, **more}


def image(width=1, height=1, media_type="image/png", **more):
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\0" * 5
    data = base64.b64encode(head).decode()
    return {"type": "image", "source": {"type": "base64", "media_type": media_type, "data": data}, **more}


def pdf(pages):
    writer, made = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(612, 792)
    writer.write(made)
    return pdf_of(made.getvalue())


def pdf_of(raw):
    data = base64.b64encode(raw).decode()
    return {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": data}}


def document(**more):
    return {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "x"}, **more}


def found(**more):
    return {"type": "search_result", "source": "s", "title": "t", "content": [text()], **more}


def tool(name="f", **more):
    return {"name": name, "input_schema": {"type": "object"}, **more}


def format_of(schema):
    return {"output_config": {"format": {"type": "json_schema", "schema": schema}}}


def marked(block, ttl="5m"):
    return {**block, "cache_control": {"type": "ephemeral", "ttl": ttl}}


def edits(*edits):
    return {"context_management": {"edits": list(edits)}}


def servers(*names, url="https://m.test"):
    return {"mcp_servers": [{"type": "url", "name": name, "url": url} for name in names]}


def summary(**more):
    return {"type": "compaction", "content": "so far", **more}


def changed(name="f", kind="tool_addition"):
    return {"type": kind, "tool": {"type": "tool_reference", "name": name}}


def defined(name="g"):
    return {"type": "tool_addition", "tool": {"type": "tool_definition", "definition": tool(name)}}


CLOSED = {"type": "object", "properties": {}, "additionalProperties": False}
OPEN = {"type": "object", "properties": {}}
WEB = {"type": "web_search_20260209", "name": "web_search"}
CODE = {"type": "code_execution_20260521", "name": "code_execution"}
SEARCH = {"type": "tool_search_tool_bm25_20251119", "name": "tool_search_tool_bm25"}
MANUAL = {"type": "enabled", "budget_tokens": 1024}
CALLED = [user("a"), assistant(call()), user(result())]
SERVED = {"type": "server_tool_use", "id": "s1", "name": "web_search", "input": {}}
COMPACT = {"type": "compact_20260112"}
CLEAR_THINKING, CLEAR_TOOLS = {"type": "clear_thinking_20251015"}, {"type": "clear_tool_uses_20250919"}
COMPUTER = {
    "type": "computer_20251124",
    "name": "computer",
    "display_width_px": 800,
    "display_height_px": 600,
}
TOOLSET = {"type": "computer_toolset_20260801"}


def advisor(model):
    return [{"type": "advisor_20260301", "name": "advisor", "model": model}]
