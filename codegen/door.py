"""Write the lazy door of the types, `src/sonnetry/types/__init__.py`: `python codegen/door.py [--check]`.

Every public class and alias of a module beside the door gets a name in it. Modules are read, not imported; those that
start with an underscore are internal. Runs the formatter on what it writes.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOOR = ROOT / "src/sonnetry/types/__init__.py"
TEXT = '''# Made by codegen/door.py from the modules beside it; edit those instead.
"""Every type of the API by its name; the module that holds a type is loaded when its name is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}

HOMES = {homes}

if not TYPE_CHECKING:  # checkers read the imports above, so that they still find misspelt names
    __all__ = list(HOMES)

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in HOMES:
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        value = getattr(import_module(f".{{HOMES[name]}}", __name__), name)
        globals()[name] = value  # threads that race here write the same object
        return value

    def __dir__() -> list[str]:
        return [*{{**globals(), **HOMES}}]
'''


def names(body: list[ast.stmt]) -> Iterator[str]:
    """List the public types that statements define: classes and aliases, not constants."""
    for node in body:
        if isinstance(node, ast.If):
            yield from names(node.body)
        targets = [*getattr(node, "targets", ()), getattr(node, "target", None)]
        found = [node.name] if isinstance(node, ast.ClassDef) else [t.id for t in targets if isinstance(t, ast.Name)]
        yield from (name for name in found if name[0].isupper() and not name.isupper())


def homes() -> dict[str, str]:
    """Map every public name to its module."""
    found: dict[str, str] = {}
    for path in sorted(DOOR.parent.glob("[!_]*.py")):
        for name in names(ast.parse(path.read_text("utf-8")).body):
            if found.setdefault(name, path.stem) != path.stem:
                raise SystemExit(f"{name} is defined in {found[name]} and in {path.stem}")
    return dict(sorted(found.items()))


def door() -> str:
    """Return the text that the door must have."""
    table = homes()
    imports = "\n".join(f"    from .{home} import {name} as {name}" for name, home in table.items())
    text = TEXT.format(imports=imports, homes=table)
    for arguments in (["check", "--select", "I", "--fix", "--quiet"], ["format", "--quiet"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--stdin-filename", str(DOOR), "-"]
        text = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=ROOT).stdout  # noqa: S603
    return text


def main() -> int:
    """Write the door, or with --check say whether it is stale."""
    text = door()
    if DOOR.exists() and DOOR.read_text("utf-8") == text:
        return 0
    if "--check" in sys.argv:
        print(f"stale: {DOOR.relative_to(ROOT)}")
        return 1
    DOOR.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
