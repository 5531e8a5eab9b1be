"""Citations of a simulated answer: a passage of each document that may be cited (rules CIT-2 and CIT-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..._core.json_access import as_object
from ..._core.pdfs import pdf_of
from ..._core.tokens import as_blocks
from ...rules.walk import deep_blocks

_UNREAD = "(a page of the document)"  # of a document elsewhere, or where `pypdf` is not installed
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s|$)|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage and where it stands."""

    text: str
    citation: Mapping[str, Any]


def quotes(body: Mapping[str, Any]) -> list[Quote]:
    """Return a passage of every document and search result that may be cited."""
    return [*_of_documents(body), *_of_search_results(body)]


def _of_documents(body: Mapping[str, Any]) -> Iterator[Quote]:
    documents = [block for _, _, block in deep_blocks(body) if block["type"] == "document"]
    for index, block in enumerate(documents):
        found = _located(block["source"]) if as_object(block.get("citations")).get("enabled") else None
        if found is not None:
            text, place = found
            about = {
                "document_index": index,
                "document_title": block.get("title"),
                "file_id": block["source"].get("file_id"),
            }
            yield Quote(text, {**place, "cited_text": text, **about})


def _located(source: Mapping[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """Return the first passage of a document with where it stands in it."""
    if source["type"] == "text":
        match = _SENTENCE.search(source["data"])
        place = {"type": "char_location", "start_char_index": 0, "end_char_index": 0}
        return match and (match[0], {**place, "start_char_index": match.start(), "end_char_index": match.end()})
    if source["type"] == "content":
        for index, part in enumerate(as_blocks(source["content"])):
            if part["type"] == "text" and part["text"]:
                return part["text"], {
                    "type": "content_block_location",
                    "start_block_index": index,
                    "end_block_index": index + 1,
                }
        return None
    return _on_a_page(source)


def _on_a_page(source: Mapping[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """Return the first sentence of a PDF with its page, None where no page has text; pages that are not here have one."""
    found = pdf_of(source)
    pages = [page.text for page in found.pages] if found else [None]
    for number, text in enumerate(pages, 1):
        match = _SENTENCE.search(_UNREAD if text is None else text)
        if match:
            place = {"type": "page_location", "start_page_number": number, "end_page_number": number + 1}
            return " ".join(match[0].split()), place
    return None


def _of_search_results(body: Mapping[str, Any]) -> Iterator[Quote]:
    results = [block for _, _, block in deep_blocks(body) if block["type"] == "search_result"]
    for index, block in enumerate(results):
        if as_object(block.get("citations")).get("enabled") and block["content"]:
            text = block["content"][0]["text"]
            place = {"start_block_index": 0, "end_block_index": 1, "search_result_index": index}
            about = {"source": block["source"], "title": block["title"], "cited_text": text}
            yield Quote(text, {"type": "search_result_location", **place, **about})
