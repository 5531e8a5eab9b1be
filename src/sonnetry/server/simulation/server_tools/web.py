"""Web search and web fetch over the pages of a corpus (rules SRV-7 to SRV-10)."""

from __future__ import annotations

import asyncio
import base64
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from ...._core.json_access import as_list, as_object
from ...._core.text_tokens import cut
from ....rules.walk import Body, blocks, deep_blocks
from ...model.signatures import sign
from .corpus import PDF, Page, find, normal
from .ranking import ranked
from .scene import Block, Outcome, Scene, failed, text

MOST_RESULTS = 10
LONGEST_QUERY = 1_000  # characters
LONGEST_URL = 250  # characters (rule SRV-10)
_SENTENCE = re.compile(r"\S.*?[.!?](?=\s|$)|\S.*$", re.DOTALL)
_URL = re.compile(r"https?://[^\s<>\"'\\)\]}]+")

Tool = Mapping[str, Any]


async def search(scene: Scene, asked: Mapping[str, Any], tool: Tool) -> Outcome:
    """Search the pages and quote the best one."""
    query, kind = asked.get("query"), "web_search"
    if scene.used_up(tool):
        return Outcome(failed(kind, "max_uses_exceeded"))
    if not isinstance(query, str) or not query.strip():
        return Outcome(failed(kind, "invalid_tool_input"), counted=kind)
    if len(query) > LONGEST_QUERY:
        return Outcome(failed(kind, "query_too_long"), counted=kind)
    found = await asyncio.to_thread(_found, scene, query, tool)
    results = [
        {"type": "web_search_result", "url": page.url, "title": page.title, "page_age": page.age}
        for page in found[:MOST_RESULTS]
    ]
    return Outcome(results, [*_quoted(found[0])] if found else [text("The search found no page.")], counted=kind)


def _found(scene: Scene, query: str, tool: Tool) -> list[Page]:
    pages = [page for page in scene.around.pages.values() if page.text and is_allowed(page.url, tool)]
    return [pages[index] for index in ranked(query, [f"{page.title} {page.title} {page.text}" for page in pages])]


def _quoted(page: Page) -> Iterator[Block]:
    match = _SENTENCE.search(page.text or "")
    passage = match[0][:150] if match else page.title
    place = {"url": page.url, "title": page.title, "encrypted_index": sign(page.url, "a search result", b"", "")}
    yield text("The search found: ")
    yield text(passage, [{"type": "web_search_result_location", "cited_text": passage, **place}])


async def fetch(scene: Scene, asked: Mapping[str, Any], tool: Tool) -> Outcome:
    """Fetch a page whose address is in the conversation."""
    url, kind = asked.get("url"), "web_fetch"
    if scene.used_up(tool):
        return Outcome(failed(kind, "max_uses_exceeded"))
    pages = await asyncio.to_thread(lambda: scene.around.pages)  # the first call reads the folder
    page = find(pages, url) if isinstance(url, str) and url else None
    code = _refusal(url, page, tool, scene)
    if code or page is None:
        return Outcome(failed(kind, code or "url_not_accessible"), [text(f"The page was not fetched: {code}.")], kind)
    return Outcome(*_fetched(str(url), page, tool, scene), counted=kind)


def _refusal(url: Any, page: Page | None, tool: Tool, scene: Scene) -> str:
    """Return the error code of a fetch, "" if there is none."""
    if not isinstance(url, str) or not normal(url) or not re.match(r"https?://[^/?#]", url, re.IGNORECASE):
        return "invalid_tool_input"
    if len(url) > LONGEST_URL:
        return "url_too_long"
    if not is_allowed(url, tool):
        return "url_not_allowed"
    if normal(url) not in _known_urls(scene, tool.get("url_sources") or {}):
        return "url_not_in_prior_context"
    if page is None:
        return "url_not_accessible"
    return "unsupported_content_type" if page.text is None else ""


def _fetched(url: str, page: Page, tool: Tool, scene: Scene) -> tuple[dict[str, Any], list[Block]]:
    most, cited = tool.get("max_content_tokens"), bool(as_object(tool.get("citations")).get("enabled"))
    shown = page.text or ""
    if most is not None:
        shown = cut(shown, most, scene.prompt.facts.tokenizer)
    source = {"type": "text", "media_type": "text/plain", "data": shown}
    if page.pdf is not None:
        source = {"type": "base64", "media_type": PDF, "data": base64.b64encode(page.pdf).decode()}
    document = {"type": "document", "source": source, "title": page.title, "citations": {"enabled": cited}}
    now = datetime.fromtimestamp(scene.around.clock.time(), UTC).isoformat()
    return {"type": "web_fetch_result", "url": url, "content": document, "retrieved_at": now}, _told(page, shown, cited)


def _told(page: Page, shown: str, cited: bool) -> list[Block]:
    match = _SENTENCE.search(shown)
    if match is None:
        return [text(f"The page is called {page.title}.")]
    if not cited:
        return [text(f"The page says: {match[0]}")]
    place = {"document_index": 0, "document_title": page.title, "file_id": None}
    span = {"start_char_index": match.start(), "end_char_index": match.end()}
    citation = {"type": "char_location", "cited_text": match[0], **place, **span}
    return [text("The page says: "), text(match[0], [citation])]


def is_allowed(url: str, tool: Tool) -> bool:
    """Return whether the domains of a tool let an address in."""
    allowed, blocked = tool.get("allowed_domains"), tool.get("blocked_domains") or ()
    if allowed:
        return any(_covers(domain, url) for domain in allowed)
    return not any(_covers(domain, url) for domain in blocked)


def _covers(domain: str, url: str) -> bool:
    """Return whether a domain, with a path or without, covers an address; its subdomains are covered too."""
    host, _, path = domain.lower().partition("/")
    parts = urlsplit(url.lower())  # an address that `normal` takes
    name = parts.hostname or ""
    if name != host and not name.endswith(f".{host}"):
        return False
    wanted = re.escape(f"/{path}").replace(r"\*", ".*")
    return not path or re.match(wanted, parts.path) is not None


def first_url(words: str) -> str | None:
    """Return the first address in a text."""
    match = _URL.search(words)
    return match and match[0].rstrip(".,;:!?")


def _known_urls(scene: Scene, sources: Mapping[str, Any]) -> set[str]:
    """Return the addresses that the conversation holds, in the places that count."""
    body = scene.prompt.body
    names = _names(body)
    texts: list[str] = []
    for _, role, block in deep_blocks(body):
        place = "user_input" if role != "assistant" else "server_tool_results"
        place = "client_tool_results" if block["type"] == "tool_result" else place
        if block["type"] not in ("server_tool_use", "tool_use") and _counts(sources.get(place), block, names):
            texts.append(json.dumps(block, ensure_ascii=False))
    texts += [
        m["content"] for m in body["messages"] if isinstance(m["content"], str) and _counts(sources.get("user_input"))
    ]
    texts += [json.dumps(block) for block in scene.blocks if _counts(sources.get("server_tool_results"), block, names)]
    return {normal(url.rstrip(".,;:!?")) for shown in texts for url in _URL.findall(shown)} - {""}


def _names(body: Body) -> dict[str, str]:
    return {block["id"]: block["name"] for _, _, block in blocks(body) if block.get("id") and block.get("name")}


def _counts(source: Any, block: Block | None = None, names: Mapping[str, str] | None = None) -> bool:
    """Return whether a source of addresses lets a block count (rule SRV-9)."""
    kind = as_object(source).get("type", "all")
    if kind in ("all", "none"):
        return bool(kind == "all")
    listed = {as_object(tool).get("name") for tool in as_list(as_object(source).get("tools"))}
    name = (names or {}).get(str((block or {}).get("tool_use_id")))
    return bool((name in listed) == (kind == "only"))
