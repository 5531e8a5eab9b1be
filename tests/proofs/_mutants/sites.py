"""The places of a module where a decision can be changed, and the module with one of them changed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.Pow: ast.Mult,
}


@dataclass(frozen=True, slots=True)
class Site:
    """The n-th changeable node of a module."""

    path: Path
    line: int
    number: int
    change: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.change}"


def sites(path: Path, source: str) -> list[Site]:
    """List the places of a module that can be changed."""
    return [
        Site(path, node.lineno, number, change)
        for number, (node, change) in enumerate((node, _change(node)) for node in _decisions(ast.parse(source)))
        if change
    ]


def mutated(source: str, site: Site) -> str:
    """Return the module with that place changed."""
    tree = ast.parse(source)
    _apply(list(_decisions(tree))[site.number])
    return ast.unparse(tree)


def _decisions(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Walk what is executed: no annotations, no docstrings, nothing that only type checkers read."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if (
                isinstance(child, ast.AST)
                and name not in {"annotation", "returns", "type_params"}
                and not _unread(child)
            ):
                if isinstance(child, (ast.expr, ast.stmt)) and _change(child):
                    yield child
                yield from _decisions(child)


def _unread(node: ast.AST) -> bool:
    typing_only = isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "not TYPE_CHECKING"}
    return typing_only or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def _change(node: ast.AST) -> str:
    """Say what would be changed, nothing where nothing can."""
    match node:
        case ast.Compare(ops=[op, *_]) if type(op) in COMPARISONS:
            return f"`{ast.unparse(node)}`: {type(op).__name__} -> {COMPARISONS[type(op)].__name__}"
        case ast.BoolOp(op=op):
            return f"`{ast.unparse(node)}`: {'and -> or' if isinstance(op, ast.And) else 'or -> and'}"
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            return f"`{ast.unparse(node)}`: {type(op).__name__} -> {OPERATORS[type(op)].__name__}"
        case ast.UnaryOp(op=ast.Not()):
            return f"`{ast.unparse(node)}`: not dropped"
        case ast.Constant(value=bool() | int() | float()):
            return f"`{ast.unparse(node)}` -> another"
        case ast.If() | ast.IfExp():
            return f"`if {ast.unparse(node.test)}`: always"
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and not value.value):
            return f"`{ast.unparse(node)}` -> None"
    return ""


def _apply(node: ast.AST) -> None:
    match node:
        case ast.Compare(ops=[op, *rest]):
            node.ops = [COMPARISONS[type(op)](), *rest]
        case ast.BoolOp(op=op):
            node.op = ast.Or() if isinstance(op, ast.And) else ast.And()
        case ast.BinOp(op=op):
            node.op = OPERATORS[type(op)]()
        case ast.UnaryOp():
            node.operand, node.op = ast.UnaryOp(ast.Not(), node.operand), ast.Not()
        case ast.Constant(value=bool() as value):
            node.value = not value
        case ast.Constant():
            node.value += 1
        case ast.If() | ast.IfExp():
            node.test = ast.Constant(True)
        case ast.Return():
            node.value = ast.Constant(None)
