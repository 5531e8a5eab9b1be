"""Where a change shows: the line itself inside a function, the lines that use a name where the line gives one its value.

What stands outside functions runs once, in whichever test imports it first; those tests say nothing about it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

Place = tuple[Path, int]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def places(tree: Path, path: Path, line: int, measured: Iterable[Path]) -> list[Place]:
    """List where tests pass by when they depend on a line."""
    around = [node for node in ast.walk(ast.parse((tree / path).read_text("utf-8"))) if _holds(node, line)]
    functions = [node for node in around if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    if functions:
        return [(path, max(line, _first_line(functions[-1])))]
    given = [name for node in around for name in _names(node)]
    return [place for name in given for place in _uses(tree, name, measured) if place != (path, line)] or [(path, line)]


def _holds(node: ast.AST, line: int) -> bool:
    return getattr(node, "lineno", line + 1) <= line <= (getattr(node, "end_lineno", None) or 0)


def _first_line(function: Function) -> int:
    """Return the first line that runs with a call; defaults, above it, show there."""
    documented = len(function.body) > 1 and ast.get_docstring(function) is not None
    return function.body[1 if documented else 0].lineno


def _names(node: ast.AST) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    for target in targets:
        yield from (name.id for name in ast.walk(target) if isinstance(name, ast.Name))


def _uses(tree: Path, name: str, measured: Iterable[Path]) -> Iterator[Place]:
    word = re.compile(rf"\b{re.escape(name)}\b")
    for path in measured:
        for number, text in enumerate((tree / path).read_text("utf-8").splitlines(), 1):
            if word.search(text):
                yield path, number
