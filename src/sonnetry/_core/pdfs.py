"""What is on the pages of a PDF: its text where `pypdf` is installed, else only how many pages there are.

Reading is remembered by the document's digest, because the same document is counted, checked and cited in one request and
comes back with every turn.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from .text_tokens import Tokenizer, count_text

if TYPE_CHECKING:
    from pypdf import PageObject

_PICTURE = 1570  # the image of a page, which the model sees beside its text: recorded 1,566 to 1,595
_USUAL_TEXT = (
    700  # the text of a page that could not be read: with its picture between the 1,500 and 3,000 of rule PDF-1
)
_BLANK = 10  # a page with nothing on it (rule REC-15)
_AROUND = 10  # tokens around a document
_UNSEEN = 1_650  # a PDF that is only named: recorded ones of one page cost 1,601 to 1,625, one 2,665
_READ = 100  # pages whose text is read; those after them are taken to be like them
_REMEMBERED = 32  # documents
_PAGE = re.compile(rb"/Type\s*/Page\b")
_LOCK = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R")
# What pypdf raises for damaged files besides its own errors.
_DAMAGE = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
    zlib.error,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its text, None when it could not be read, and whether there is nothing on it."""

    text: str | None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Pdf:
    """A document: the pages that were read, how many there are, and why the service refuses it."""

    pages: tuple[Page, ...] = ()
    count: int = 0
    problem: str | None = None
    """A sentence of the service, None for a document that is in order."""


_read: dict[bytes, Pdf] = {}


def document_tokens(source: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    """Return how many tokens a PDF has: text and picture of every page (rules PDF-1 and REC-15)."""
    found = pdf_of(source)
    if found is None:
        return _UNSEEN
    read = sum(_page_tokens(page, tokenizer) for page in found.pages)
    return _AROUND + read * found.count // max(1, len(found.pages))


def _page_tokens(page: Page, tokenizer: Tokenizer) -> int:
    if page.blank:
        return _BLANK
    return _PICTURE + (_USUAL_TEXT if page.text is None else count_text(page.text, tokenizer))


def pdf_of(source: Mapping[str, Any]) -> Pdf | None:
    """Return what a document block's source holds, None when its bytes are not here."""
    if source["type"] != "base64":
        return None
    digest = hashlib.sha256(source["data"].encode("utf-8", "surrogatepass")).digest()
    if digest not in _read:
        while len(_read) >= _REMEMBERED:
            _read.pop(next(iter(_read)), None)  # the oldest; another thread may have been faster
        _read[digest] = _parsed(source["data"])
    return _read.get(digest) or _parsed(source["data"])


def _parsed(text: str) -> Pdf:
    try:
        data = b64decode(text, validate=True)
    except (NotBase64, ValueError):
        return Pdf(problem="The PDF specified was not valid.")
    if not data:
        return Pdf(problem="PDF cannot be empty")
    if b"%PDF" not in data[:1024]:
        return Pdf(problem="The PDF specified was not valid.")
    if _LOCK.search(data):
        return Pdf(problem="The PDF specified is password protected.")
    return _pages(data)


def _pages(data: bytes) -> Pdf:
    """Return the pages, by `pypdf` or, without it or where the file is too damaged for it, by their marks."""
    marked = len(_PAGE.findall(data))
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        return Pdf((Page(None),) * min(marked, 1), marked)
    try:
        pages = PdfReader(BytesIO(data)).pages
        return Pdf(tuple(_page(pages[number]) for number in range(min(len(pages), _READ))), len(pages))
    except (PyPdfError, *_DAMAGE):
        problem = None if marked else "The PDF specified was not valid."
        return Pdf((Page(None),) * min(marked, 1), marked, problem)


def _page(page: PageObject) -> Page:
    text = page.extract_text()
    contents = page.get_contents()
    return Page(text, blank=not text.strip() and (contents is None or not contents.get_data().strip()))
