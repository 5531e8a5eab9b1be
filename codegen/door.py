"""Write the lazy doors of the types, the `__init__.py` of each package below `src/sonnetry/types`: `python codegen/door.py [--check]`.

Every public class and alias of a module gets a name in the door of its package and of the packages above, but for the
beta ones: those are in the beta doors alone, and so is what starts with `Beta` wherever it is defined. Modules are read,
not imported; those that start with an underscore are internal. Runs the formatter on what it writes.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from writing import ROOT, formatted, write_or_check

TYPES = ROOT / "src/sonnetry/types"
PACKAGES = {
    "": "Every type of the API by its name; the module that holds a type is loaded when its name is first used.",
    "organization": "The types of organizations by name; modules are loaded when a name is first used.",
    "beta": "Every type of the beta API by its name; modules are loaded when a name is first used.",
    "beta.organization": "The beta types of organizations by name; modules are loaded when a name is first used.",
}
TEXT = '''# Made by codegen/door.py from the modules beside it; edit those instead.
"""{prose}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from {up}_lazy import by_name, lazy

if TYPE_CHECKING:
{imports}

HOMES = by_name({homes})

if not TYPE_CHECKING:  # checkers read the imports above, so that they still find misspelt names
    __all__ = list(HOMES)
    __getattr__, __dir__ = lazy(__name__, globals(), HOMES)
'''


def names(body: list[ast.stmt]) -> Iterator[str]:
    """List the public types that statements define: classes and aliases, not constants."""
    for node in body:
        if isinstance(node, ast.If):
            yield from names(node.body)
        targets = [*getattr(node, "targets", ()), getattr(node, "target", None)]
        found = [node.name] if isinstance(node, ast.ClassDef) else [t.id for t in targets if isinstance(t, ast.Name)]
        yield from (name for name in found if name[0].isupper() and not name.isupper())


def modules() -> dict[str, list[str]]:
    """Map every public module to the names that it defines."""
    paths = [path for path in sorted(TYPES.rglob("[!_]*.py")) if not path.stem.startswith("_")]
    found = {".".join(path.relative_to(TYPES).with_suffix("").parts): path for path in paths}
    return {module: sorted(set(names(ast.parse(path.read_text("utf-8")).body))) for module, path in found.items()}


def belongs(name: str, module: str, package: str) -> bool:
    """Say whether the door of a package shows a name."""
    beta = name.startswith("Beta") or module.startswith("beta.")
    if package in ("", "beta"):
        return beta is (package == "beta")
    return module.startswith(f"{package}.")


def homes(package: str) -> dict[str, list[str]]:
    """Map the modules that a door needs, as seen from its package, to the names that it takes from them."""
    found: dict[str, list[str]] = defaultdict(list)
    seen: dict[str, str] = {}
    for module, own in modules().items():
        for name in (name for name in own if belongs(name, module, package)):
            if seen.setdefault(name, module) != module:
                raise SystemExit(f"{name} is defined in {seen[name]} and in {module}")
            inside = not package or module.startswith(f"{package}.")
            found[module.removeprefix(f"{package}.") if inside else f".{module}"].append(name)
    return dict(found)


def door(package: str) -> str:
    """Return the text that the door of a package must have."""
    table = homes(package)
    imports = "\n".join(f"    from .{home} import *  # noqa: F403" for home in table)
    listed = ", ".join(f'"{home}": """\n{fill(" ".join(own), 118)}\n"""' for home, own in table.items())
    up = "." * (package.count(".") + 2 if package else 1)
    return TEXT.format(prose=PACKAGES[package], up=up, imports=imports, homes=f"{{{listed}}}")


def expected() -> dict[Path, str]:
    """Return what every door must hold."""
    paths = {package: TYPES.joinpath(*package.split("."), "__init__.py") for package in PACKAGES}
    return {path: formatted(door(package), path) for package, path in paths.items()}


if __name__ == "__main__":
    sys.exit(write_or_check(expected()))
