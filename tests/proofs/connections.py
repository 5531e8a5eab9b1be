"""Proof: connections in the real world, behind real servers and proxies: `just prove connections`.

Starts nginx, haproxy, squid and tinyproxy on the loopback (Debian's packages; installed with apt-get when they are
missing and this is root), a company's authority made on the spot, and the local server behind them. Prints Markdown
tables; `--write` puts them into docs/connections.md. `--only day` runs the parts whose names contain the word.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from pathlib import Path

from _connections import answers, day, scenes
from _figures import table, write

from sonnetry.engines.tls import VARIABLES

DOC = Path(__file__).parents[2] / "docs/connections.md"
PARTS = {
    "scenes": ("Behind real servers and proxies", ("scenario", "client", "result", "figures"), scenes.rows),
    "h11": ("Differential test against h11", ("what", "figure"), answers.differential),
    "fuzz": ("Fuzzing the response side", ("what", "figure"), answers.fuzz),
    "day": ("24 simulated hours", ("what", "sync", "async"), day.rows),
}


def main() -> int:
    """Run the parts; the exit status tells whether every one held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="run the parts whose names contain this")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/connections.md")
    asked = parser.parse_args()
    for name in [name for name in os.environ if name.upper().endswith(("_PROXY", *VARIABLES))]:
        del os.environ[name]
    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.machine()}."]
    held = True
    for name, (title, head, work) in PARTS.items():
        if asked.only not in name:
            continue
        began = time.monotonic()
        rows = list(work())
        held = held and not any("FAILED" in str(cell) for row in rows for cell in row)
        section = ["", f"### {title}", "", *table(head, rows), "", f"({time.monotonic() - began:.0f} s)"]
        sys.stdout.write("\n".join(section) + "\n")
        sys.stdout.flush()
        lines += section
    if asked.write:
        write(DOC, "connections", "\n".join(lines))
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
