"""The web of the simulation: the pages of a folder, or a few built-in ones. The network is never asked.

A folder's first level names hosts: `DIR/docs.example.com/guide/start.html` is `https://docs.example.com/guide/start.html`,
an `index.html` its folder's address. A file directly in the folder belongs to `https://web.example/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlsplit

HOST = "web.example"
MOST_PAGES = 5_000
LARGEST = 10 * 2**20  # bytes of a file
_TEXTS = {".html": "html", ".htm": "html", ".md": "text", ".txt": "text"}
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, title and text; `pdf` holds the bytes of one that is a PDF, `age` when it changed.

    `text` is None for a file of a kind that web fetch does not read.
    """

    url: str
    title: str
    text: str | None
    age: str | None = None
    pdf: bytes | None = None


Corpus = Mapping[str, Page]


def find(pages: Corpus, url: str) -> Page | None:
    """Return the page at an address; the scheme, a fragment and a slash at the end make no difference."""
    return pages.get(normal(url))


def normal(url: str) -> str:
    """Return an address in the form that pages are kept by; "" for what is not one, such as `http://[x`."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.hostname or '').lower()}{parts.path.rstrip('/')}{query}"


@cache
def pages_of(folder: Path | None) -> Corpus:
    """Return the pages of a folder, None for the built-in ones; a folder is read once.

    Raises:
        ValueError: there is no such folder, or it holds too many files.
    """
    pages = _BUILT_IN if folder is None else tuple(_read(folder))
    return {normal(page.url): page for page in pages}


def check_folder(folder: Path) -> None:
    """Find what is wrong with a folder of pages before it is needed.

    Raises:
        ValueError: there is no such folder, or it holds too many files.
    """
    if not folder.is_dir():
        raise ValueError(
            f"{folder} is not a folder; --web takes one that holds pages, such as DIR/example.com/page.html"
        )
    files = len(_files(folder.resolve()))
    if files > MOST_PAGES:
        raise ValueError(f"{folder} holds {files:,} files; the web of the simulation takes {MOST_PAGES:,}")


def _files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file() and path.resolve().is_relative_to(root))


def _read(folder: Path) -> Iterator[Page]:
    check_folder(folder)
    root = folder.resolve()
    yield from (_page(path, path.relative_to(root)) for path in _files(root) if path.stat().st_size <= LARGEST)


def _page(path: Path, place: Path) -> Page:
    parts = place.parts if len(place.parts) > 1 else (HOST, *place.parts)
    address = "/".join(quote(part) for part in parts)
    url = f"https://{address.removesuffix('index.html')}"
    day = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    age = f"{day:%B} {day.day}, {day.year}"
    if path.suffix.lower() == ".pdf":
        return Page(url, path.stem, "", age, path.read_bytes())
    kind = _TEXTS.get(path.suffix.lower())
    if kind is None:
        return Page(url, path.name, None, age)
    text = path.read_text("utf-8", "replace")
    title, shown = _read_html(text) if kind == "html" else (_heading(text), text)
    return Page(url, title or path.stem, shown, age)


def _heading(text: str) -> str:
    match = re.search(r"^\s*#*\s*(\S.*)$", text, re.MULTILINE)
    return match[1].strip()[:200] if match else ""


class _Text(HTMLParser):
    """Collects the title and the text that a browser would show."""

    HIDDEN = ("script", "style", "template", "noscript")
    BREAKS = frozenset(
        [
            "p",
            "div",
            "br",
            "li",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "table",
            "ul",
            "ol",
            "pre",
        ]
    )

    def __init__(self) -> None:
        super().__init__()
        self.title, self.parts = "", list[str]()
        self._hidden, self._in_title = 0, False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._hidden += tag in self.HIDDEN
        self._in_title |= tag == "title"
        if tag in self.BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self.HIDDEN and self._hidden > 0
        self._in_title &= tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._hidden:
            self.parts.append(data)


def _read_html(text: str) -> tuple[str, str]:
    parser = _Text()
    parser.feed(text)
    lines = (" ".join(line.split()) for line in "".join(parser.parts).splitlines())
    return " ".join(parser.title.split()), "\n".join(line for line in lines if line)


_BUILT_IN = (
    Page(
        "https://tides.example/what-tides-are",
        "What tides are",
        "Tides are the rise and fall of the sea. The Moon and the Sun pull at the water, and the Earth turns below it. "
        "Most coasts have two high tides and two low tides in about 24 hours and 50 minutes.",
    ),
    Page(
        "https://tides.example/spring-tides",
        "Spring tides and neap tides",
        "Spring tides are the largest ones. They come at new moon and at full moon, when Sun and Moon pull in one line. "
        "Neap tides come a week later and are the smallest.",
    ),
    Page(
        "https://weather.example/berlin",
        "The climate of Berlin",
        "Berlin has warm summers and cold winters. July is the warmest month, with 19 degrees on average. "
        "January is the coldest, with about 1 degree.",
    ),
    Page(
        "https://kitchen.example/bread",
        "Bread with four ingredients",
        "Bread needs flour, water, salt and yeast. The dough rises for two hours and is baked at 230 degrees for 40 minutes.",
    ),
    Page(
        "https://python.example/asyncio",
        "Coroutines in Python",
        "A coroutine is a function that can wait without stopping the thread. In Python it is written with async def, and "
        "asyncio.run starts the event loop.",
    ),
    Page(
        "https://history.example/printing",
        "The printing press",
        "Johannes Gutenberg printed with movable type in Mainz around 1450. Within fifty years there were presses in more "
        "than 200 towns of Europe.",
    ),
)
