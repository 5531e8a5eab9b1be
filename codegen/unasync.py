"""Derive the synchronous client from the asynchronous one: `python codegen/unasync.py [--check]`.

Tokens are replaced, nothing is parsed or understood: `async` and `await` go, names lose their colour. Every rule must
be used by some file, so that no dead one stays behind. Runs the formatter on what it writes.
"""

from __future__ import annotations

import io
import re
import sys
import tokenize
from pathlib import Path

from writing import ROOT, formatted, write_or_check

PAIRS = (
    (ROOT / "src/sonnetry/_async", ROOT / "src/sonnetry/_sync"),
    (ROOT / "tests/_async", ROOT / "tests/_sync"),
    (ROOT / "tests/documents/_async", ROOT / "tests/documents/_sync"),
)
HANDWRITTEN = ("_runtime.py", "__init__.py", "conftest.py")
NAMES = {
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "StopAsyncIteration": "StopIteration",
    "_async": "_sync",
}
COLOURED = re.compile(r"\bAsync(?=[A-Z])")
WORDS = ((re.compile(r"\basynchronous(ly)?\b"), r"synchronous\1"), (COLOURED, ""), (re.compile(r"\bawait "), ""))


def derive(source: str, used: set[str]) -> str:
    """Rewrite one module; `used` collects the rules that applied."""
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    lines = source.splitlines(keepends=True)
    edits: list[tuple[int, int, int, str]] = []
    for token, after in zip(tokens, [*tokens[1:], tokens[-1]], strict=True):
        if token.type == tokenize.NAME and token.string in ("async", "await"):
            end = after.start[1] if after.start[0] == token.end[0] else token.end[1]
            edits.append((token.start[0], token.start[1], end, ""))
        elif token.type == tokenize.NAME and _renamed(token.string, used) != token.string:
            edits.append((token.start[0], token.start[1], token.end[1], _renamed(token.string, used)))
    for row, start, end, text in sorted(edits, reverse=True):
        line = lines[row - 1]
        lines[row - 1] = line[:start] + text + line[end:]
    return _words(_unwrapped(_unwrapped("".join(lines), "Awaitable"), "Paginator"))


def _unwrapped(text: str, name: str) -> str:
    """Replace `name[X]` and `name[X, Y]` by X, which a synchronous call gives at once."""
    while (start := text.find(f"{name}[")) >= 0:
        depth, comma, end = 1, None, start + len(name) + 1
        while depth:
            depth += {"[": 1, "]": -1}.get(text[end], 0)
            comma = end if text[end] == "," and depth == 1 and comma is None else comma
            end += 1
        inner = text[start + len(name) + 1 : comma or end - 1].strip()
        text = text[:start] + inner + text[end:]
    return text


def _renamed(name: str, used: set[str]) -> str:
    if name in NAMES:
        used.add(name)
    return NAMES.get(name) or COLOURED.sub("", name)


def _words(text: str) -> str:
    for pattern, plain in WORDS:
        text = pattern.sub(plain, text)
    return text


def expected() -> dict[Path, str]:
    """Return what every derived file must hold, unformatted."""
    used: set[str] = set()
    made: dict[Path, str] = {}
    for source_folder, target_folder in PAIRS:
        for source in sorted(source_folder.glob("*.py*")):
            if source.name not in HANDWRITTEN:
                origin = source.relative_to(ROOT).as_posix()
                head = f"# Derived from {origin} by codegen/unasync.py; edit that file instead.\n"
                made[target_folder / source.name] = head + derive(source.read_text("utf-8"), used)
    unused = NAMES.keys() - used
    if unused:
        raise SystemExit(f"rules that no file needs any more: {', '.join(sorted(unused))}")
    return made


if __name__ == "__main__":
    derived = {path: formatted(text, path) for path, text in expected().items()}
    sys.exit(
        write_or_check(derived, (p for _, folder in PAIRS for p in folder.glob("*.py*") if p.name not in HANDWRITTEN))
    )
