"""Our server as its users start it: `sonnetry serve` in a process of its own, driven by somebody else's client."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """Serve on a free port while the block runs; gives the base URL."""
    command = shutil.which("sonnetry", path=str(Path(sys.executable).parent))
    if command is None:
        raise SystemExit("the command `sonnetry` is not installed beside this Python: pip install -e '.[dev]'")
    with subprocess.Popen([command, "serve", "--port", "0", *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield re.search(r"http://\S+", process.stdout.readline()).group()
        finally:
            process.terminate()


def drive(*command: str | Path, folder: Path | None = None, options: Sequence[str] = ()) -> int:
    """Run a program of cases against a server, whose URL is its last argument; it prints a line for each case.

    `options` are those of `sonnetry serve`.
    """
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ANTHROPIC_")}
    with serving(*options) as url:
        return subprocess.run([*command, url], check=False, cwd=folder, env=clean).returncode
