"""An estimate of token counts: one for the server's `count_tokens` and usage, and for a client that has no network.

This is no tokeniser and holds no vendor's vocabulary. It cuts text where tokenisers usually cut (words with the space
before them, long words in parts, digits in threes, most signs alone) and counts the parts. Counts that were
published are met where it is known what was counted: "Hello world!" is 3, an image of 1000 x 1000 pixels 1,296, and the
prompt that explains tools is in the data file. A page of a PDF is 2,250 tokens of text, where 1,500 to 3,000 are
published: up to 50 % too many or 25 % too few. Newer models count 1.3 times as many, where 1.0 to 1.35 are published: up
to 30 % too many or 4 % too few. For other texts the error is not known; other alphabets than Latin are the least exact.
Use the service's `count_tokens` for limits and bills (rule CNT-5).
"""

from __future__ import annotations

import json
import math
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .models import ModelFacts

# Models from 4.7 on count about 30 % more tokens for the same text than older ones (rule MOD-9).
OLD_SCALE = 1.0
NEW_SCALE = 1.3

_PART = re.compile(
    r" ?[A-Z]?[a-z]{1,7}"  # a word, or 7 letters of a longer one
    r"| ?[A-Z]{1,4}"
    r"| ?[0-9]{1,3}"
    r"| ?[\u0080-\u2fff]{1,3}"  # other alphabets
    r"|[\u3000-\U0010ffff]"  # ideographs and emoji stand alone
    r"| ?(?:([^\w\s])\1{0,3})"  # signs; a run of one sign up to four long is one part
    r"|\s+(?= \S)|\s+"  # white space, but for the one space that belongs to the next word
    r"|.",
    re.DOTALL,
)

REQUEST = 3  # tokens around a request
TURN = 4  # around each turn
_BLOCK = 4  # around a tool call, a result or a document
_PAGE = 2250  # the text of a page, between the 1,500 and 3,000 of rule PDF-1; its image comes on top
_IMAGE = 1568  # an image whose size is not at hand
_BASH = {OLD_SCALE: 244, NEW_SCALE: 325}  # the bash tool, whose definition the service holds (rule COST-5)
_CELL = 28  # pixels on a side that make one image token (rule MOD-10)
_EDGES = {OLD_SCALE: (1568, 1568), NEW_SCALE: (2576, 4784)}  # longest edge, most tokens (rule MOD-10)

# Keys that cost nothing: marks for the service, and opaque fields that the model never sees as text.
_SILENT = frozenset({"type", "cache_control", "signature", "encrypted_content", "encrypted_index", "encrypted_stdout"})


def parts(text: str) -> Iterator[str]:
    """Cut a text into the parts that are counted; joined they are the text."""
    return (match.group() for match in _PART.finditer(text))


def count_text(text: str, scale: float = OLD_SCALE) -> int:
    """Return about how many tokens a text has."""
    return math.ceil(len(_PART.findall(text)) * scale)


def count_message_request(request: Mapping[str, Any], scale: float = OLD_SCALE) -> int:
    """Return about how many input tokens a Messages request has.

    A text and the one text block that holds it count the same, and so do consecutive turns of one role and the turn
    they are merged into (rule MSG-3).
    """
    total = (
        REQUEST + _content(request.get("system"), scale) + sum(count_tool(t, scale) for t in request.get("tools") or ())
    )
    for _, blocks in merged_turns(request["messages"]):
        total += TURN + _content(blocks, scale)
    return total


def prompt_tokens(request: Mapping[str, Any], facts: ModelFacts) -> int:
    """Return about how many input tokens a request has on a model."""
    return count_message_request(request, facts.token_factor) + tool_overhead(request, facts)


def estimate_request(request: Mapping[str, Any], size: int) -> int:
    """Return about how many input tokens a request has; of one with content that cannot be read here, a third of its bytes."""
    from .models import find

    facts = find(str(request.get("model")))
    try:
        return count_message_request(request, facts.token_factor if facts else OLD_SCALE)
    except (KeyError, TypeError, AttributeError, ValueError):
        return math.ceil(size / 3)


def tool_overhead(request: Mapping[str, Any], facts: ModelFacts) -> int:
    """Return the tokens of the prompt by which a model learns to use tools; 0 without tools (rule COST-5)."""
    if not request.get("tools"):
        return 0
    forced = request.get("tool_choice", {}).get("type") in ("any", "tool")
    return facts.tool_overhead.get("forced" if forced else "auto", 0)


def merged_turns(messages: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Return the turns as roles with blocks, consecutive ones of the same role as one (rule MSG-3)."""
    turns: list[tuple[str, list[Mapping[str, Any]]]] = []
    for message in messages:
        if not turns or turns[-1][0] != message["role"]:
            turns.append((message["role"], []))
        turns[-1][1].extend(as_blocks(message["content"]))
    return turns


def as_blocks(content: str | Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return content as blocks."""
    return [{"type": "text", "text": content}] if isinstance(content, str) else list(content)


def _content(content: str | Sequence[Mapping[str, Any]] | None, scale: float) -> int:
    return 0 if content is None else sum(count_block(block, scale) for block in as_blocks(content))


def count_block(block: Mapping[str, Any], scale: float = OLD_SCALE) -> int:
    """Return about how many tokens one block has."""
    kind = block["type"]
    if kind == "text":
        return count_text(block["text"], scale)
    if kind == "image":
        return _image(block["source"], scale)
    if kind == "document":
        return _BLOCK + _document(block["source"], scale)
    if kind == "tool_result":
        return _BLOCK + _content(block.get("content"), scale)
    if kind == "redacted_thinking":
        return _BLOCK
    return _BLOCK + _json({name: value for name, value in block.items() if name not in _SILENT}, scale)


def count_tool(tool: Mapping[str, Any], scale: float = OLD_SCALE) -> int:
    """Return about how many tokens a tool's definition has; none when tool search loads it later (rule CACHE-13)."""
    if tool.get("defer_loading"):
        return 0
    if str(tool.get("type")).startswith("bash_"):
        return _BASH[scale]
    return _BLOCK + _json({name: value for name, value in tool.items() if name not in _SILENT}, scale)


def _json(value: object, scale: float) -> int:
    return count_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), scale)


def _document(source: Mapping[str, Any], scale: float) -> int:
    kind = source["type"]
    if kind == "text":
        return count_text(source["data"], scale)
    if kind == "content":
        return _content(source["content"], scale)
    return (_PAGE + _IMAGE) * max(1, pdf_pages(source))


def pdf_pages(source: Mapping[str, Any]) -> int:
    """Return how many pages a PDF has, 0 when it is not at hand."""
    if source["type"] != "base64":
        return 0
    return len(re.findall(rb"/Type\s*/Page\b", _decoded(source["data"])))


def _image(source: Mapping[str, Any], scale: float) -> int:
    size = image_size_of(source)
    return _IMAGE if size is None else image_tokens(*size, scale=scale)


def image_size_of(source: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return width and height of an image block's source, None when they are not at hand."""
    return image_size(_decoded(source["data"][:_HEAD])) if source["type"] == "base64" else None


def fits_the_tier(width: int, height: int, scale: float = NEW_SCALE) -> bool:
    """Tell whether an image is used as it is, without being scaled down (rule MOD-10)."""
    edge, most = _EDGES.get(scale, _EDGES[NEW_SCALE])
    return max(width, height) <= edge and math.ceil(width / _CELL) * math.ceil(height / _CELL) <= most


def image_tokens(width: int, height: int, scale: float = NEW_SCALE) -> int:
    """Return how many tokens an image has once it is scaled down to the model's limits (rule MOD-10)."""
    edge, most = _EDGES.get(scale, _EDGES[NEW_SCALE])
    shrink = min(1.0, edge / max(width, height))
    cells = math.ceil(width * shrink / _CELL) * math.ceil(height * shrink / _CELL)
    return max(1, min(cells, most))


# --- Sizes of images, from their first bytes ----------------------------------------------------------------------------

_HEAD = 4 * 64 * 1024  # base64 characters that surely hold a JPEG's frame header
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def image_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF, WebP or JPEG image, None when they cannot be read."""
    size = _size(data)
    return size if size is not None and min(size) > 0 else None


def _size(data: bytes) -> tuple[int, int] | None:
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if data.startswith(b"GIF8") and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp(data)
    return _jpeg(data) if data.startswith(b"\xff\xd8") else None


def _webp(data: bytes) -> tuple[int, int] | None:
    little = [int.from_bytes(data[at : at + 3], "little") for at in (21, 24, 26, 27, 28)]
    if data[12:16] == b"VP8 ":
        return little[2] & 0x3FFF, little[4] & 0x3FFF
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return (little[1] + 1, little[3] + 1) if data[12:16] == b"VP8X" else None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _JPEG_FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text[: len(text) // 4 * 4])
    except ValueError:  # not base64; some of it not even ASCII
        return b""
