"""Finds lines in files for `grep` where ripgrep is not installed; run as a process of its own, by its path.

A pattern can take longer than anybody waits, and Python cannot stop a search: so the process is stopped. It reads what to
search as JSON from its input, follows no links, and reads regular files only.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

OUTPUT_LIMIT = 100 * 1024
LONGEST_LINE = 2000
MOST_FILES = 50_000
SKIPPED = (".git", "node_modules")
READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def search(pattern: str, path: str) -> str:
    """Return the lines that a pattern is found in, each with its file and number.

    Raises:
        re.error: the pattern is no regular expression.
    """
    found, size = [], 0
    for line in matches(re.compile(pattern), path):
        size += len(line) + 1
        if size > OUTPUT_LIMIT:
            found.append(f"[output truncated at {OUTPUT_LIMIT} bytes]")
            break
        found.append(line)
    return "\n".join(found) or "no matches"


def matches(pattern: re.Pattern[str], path: str) -> Iterator[str]:
    """Give the lines that a pattern is found in."""
    for file in files(path):
        for number, line in lines(file):
            if pattern.search(line):
                yield f"{file}:{number}:{line}"


def files(path: str) -> Iterator[str]:
    """Give the files of a folder and those below it, or the file itself."""
    if not Path(path).is_dir():
        yield path
        return
    seen = 0
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        for name in sorted(names):
            seen += 1
            if seen > MOST_FILES:
                return
            yield f"{folder}{os.sep}{name}"


def lines(file: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a text file with their numbers, but for very long ones; nothing of other files."""
    try:
        with os.fdopen(os.open(file, READ), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode) or b"\0" in opened.peek(512)[:512]:
                return
            for number, line in enumerate(opened, 1):
                if len(line) <= LONGEST_LINE:
                    yield number, line.decode("utf-8", "replace").rstrip("\r\n")
    except OSError:
        return


def main() -> None:
    """Search as the input says; a pattern that is not one is told on the second output, with status 2."""
    wanted = json.load(sys.stdin.buffer)
    try:
        found = search(wanted["pattern"], wanted["path"])
    except (re.error, OverflowError, RecursionError) as error:
        sys.stderr.write(f"invalid regex: {error}")
        raise SystemExit(2) from None
    sys.stdout.buffer.write(found.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
