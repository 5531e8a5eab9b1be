"""Derive the synchronous client from the asynchronous one: `python codegen/unasync.py [--check]`.

Words are replaced, nothing is parsed or understood: `async` and `await` go, names lose their `Async` prefix. Every rule must be
used by some file, so that no dead one stays behind. Runs the formatter on what it writes.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from writing import ROOT, formatted, write_or_check

PAIRS = (
    (ROOT / "src/sonnetry/_async", ROOT / "src/sonnetry/_sync"),
    (ROOT / "tests/_async", ROOT / "tests/_sync"),
    (ROOT / "tests/documents/_async", ROOT / "tests/documents/_sync"),
)
HANDWRITTEN = ("_runtime.py", "__init__.py", "conftest.py")
WORDS = {
    r"\basync (?=def |with |for )": "",
    r"\bawait ": "",
    r"\b__a(enter|exit|iter|next)__\b": r"__\1__",
    r"\bStopAsyncIteration\b": "StopIteration",
    r"\b_async\b": "_sync",
    r"\basynchronous(ly)?\b": r"synchronous\1",
    r"\b(Beta)?Async(?=[A-Z])": r"\1",
}
WRAPPERS = ("Awaitable", "Paginator")


def derive(source: str, used: Counter[str]) -> str:
    """Rewrite one module; `used` counts how often each rule applied."""
    for pattern, plain in WORDS.items():
        source, number = re.subn(pattern, plain, source)
        used[pattern] += number
    for name in WRAPPERS:
        source = _unwrapped(source, name)
    return source


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


def expected() -> dict[Path, str]:
    """Return what every derived file must hold, unformatted."""
    used: Counter[str] = Counter()
    made: dict[Path, str] = {}
    for source_folder, target_folder in PAIRS:
        for source in sorted(source_folder.glob("*.py*")):
            if source.name not in HANDWRITTEN:
                origin = source.relative_to(ROOT).as_posix()
                head = f"# Derived from {origin} by codegen/unasync.py; edit that file instead.\n"
                made[target_folder / source.name] = head + derive(source.read_text("utf-8"), used)
    unused = [pattern for pattern, number in used.items() if not number]
    if unused:
        raise SystemExit(f"rules that no file needs any more: {', '.join(unused)}")
    return made


if __name__ == "__main__":
    derived = {path: formatted(text, path) for path, text in expected().items()}
    sys.exit(
        write_or_check(derived, (p for _, folder in PAIRS for p in folder.glob("*.py*") if p.name not in HANDWRITTEN))
    )
