"""The official TypeScript package, unmodified, against our server: every case of `_cases_typescript.mjs`, a line each."""

import shutil
import sys
from pathlib import Path

from _serving import drive
from environments import OFFICIAL_TYPESCRIPT, node

CASES = Path(__file__).with_name("_cases_typescript.mjs")


def main() -> int:
    """Run the cases; 0 when every one holds."""
    if shutil.which("npm") is None:
        print("server_typescript needs Node.js 20 or newer with npm on the path", file=sys.stderr)
        return 1
    folder = node("typescript", OFFICIAL_TYPESCRIPT, "zod@latest")
    cases = shutil.copy(CASES, folder)  # where its imports are found
    return drive("node", cases, folder=folder, options=("--virtual-clock",))  # one case moves it
