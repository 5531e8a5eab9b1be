"""Write docs/api.md, the reference of the methods by area: `python codegen/api_page.py [--check]`.

What holds for all methods stands in `codegen/api_page.md`, above the areas.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from resources import EXTRAS
from sonnetry.endpoints import Endpoint
from sonnetry.endpoints._all import home_of, modules, rows_of
from sonnetry.server.control.json_schema import Declared, declared
from writing import ROOT, write_or_check

PAGE = ROOT / "docs/api.md"
HEAD = Path(__file__).with_suffix(".md")
# Arguments that the head of the page explains.
COMMON = frozenset({"betas", "workspace_id"})
LIMITS = {"Ge": "from {}", "Le": "up to {}", "Gt": "above {}", "MinLen": "{} or more", "MaxLen": "{} at most"}
Row = Endpoint[Any]


def page() -> str:
    """Return the text of the page."""
    areas = {name: list(rows_of(name).values()) for name in sorted(modules(), key=place)}
    twins = {(row.verb, row.path): row for name, rows in areas.items() for row in rows if name.startswith("beta.")}
    stable = {(row.verb, row.path) for name, rows in areas.items() for row in rows if not name.startswith("beta.")}
    parts = [HEAD.read_text("utf-8").rstrip()]
    for name, rows in areas.items():
        beta = name.startswith("beta.")
        shown = [row for row in rows if not beta or (row.verb, row.path) not in stable]
        parts += [f"## {title(name)}"] if shown else []
        for row in shown:
            parts += entry(row, None if beta else twins.get((row.verb, row.path)))
        for resource in sorted({row.name.rpartition(".")[0] for row in shown} & EXTRAS.keys()):
            parts += written(resource)
    return "\n\n".join(parts) + "\n"


def place(area: str) -> tuple[bool, bool, str]:
    """Say where an area stands: what is stable before what is beta, messages first."""
    return area.startswith("beta."), area != "messages", area


def title(area: str) -> str:
    """Turn `beta.memory_stores` into "Beta: memory stores"."""
    words = area.removeprefix("beta.").replace(".", ", ").replace("_", " ")
    return f"Beta: {words}" if area.startswith("beta.") else words.capitalize()


def entry(row: Row, twin: Row | None) -> Iterator[str]:
    """List the parts of a method's entry."""
    yield f"### {signature(row)}"
    yield f"`{row.verb} {row.path}` {row.summary}"
    lines = [argument(name, field) for name, field in arguments(row).items()]
    if lines:
        yield "\n".join(lines)
    yield " ".join(outcome(row))
    if twin is not None:
        yield " ".join(also(twin, row))


def written(resource: str) -> Iterator[str]:
    """List the parts of the entries of methods that no row stands for."""
    module, name = EXTRAS[resource]
    for method in vars(getattr(import_module(f"sonnetry._async.{module}"), name)).values():
        if inspect.isfunction(method) and not method.__name__.startswith("_"):
            kinds = inspect.signature(method).parameters.values()
            names = [one.name for one in kinds if one.kind is one.POSITIONAL_OR_KEYWORD and one.name != "self"]
            yield f"### client.{resource}.{method.__name__}({', '.join(names)})"
            yield inspect.cleandoc(method.__doc__ or "").partition("\n\nRaises:")[0]


def signature(row: Row) -> str:
    """Show how a method is called."""
    first = row.positional
    others = [name for name in row.path_names if name != first]
    ids = [*([first] if first else []), *(["*", *others] if others else [])]
    return f"client.{row.name}({', '.join(ids)})"


def arguments(row: Row) -> dict[str, Declared]:
    """Return the arguments of a method that need telling, required ones first."""
    paging = {"limit", "page", "after_id", "before_id"} if row.page else set[str]()
    found = declared(row.params)
    names = [name for name in found if name in row.known - COMMON - paging and name != "stream"]
    return {name: found[name] for name in sorted(names, key=lambda name: name not in row.required)}


def argument(name: str, field: Declared) -> str:
    """Return the line of an argument."""
    type_, limits, required = read(field.annotation)
    facts = ", ".join([f"`{type_}`", *limits, *(["required"] if required else [])])
    return f"- `{name}`: {facts}. {field.said}".rstrip()


def read(annotation: ast.expr) -> tuple[str, list[str], bool]:
    """Return the type of an argument, its limits in words, and whether it is required."""
    text = ast.unparse(annotation)
    limits = [
        LIMITS[name].format(f"{int(value):,}")
        for name, value in re.findall(r"\b(\w+)\((\d+)\)", text)
        if name in LIMITS
    ]
    return shown(annotation), limits, text.startswith("Required[")


def shown(node: ast.expr) -> str:
    """Write a type as people say it: no marks for Pydantic, literals as they are."""
    match node:
        case ast.Subscript(ast.Name("Required"), inner):
            return shown(inner)
        case ast.Subscript(ast.Name("Annotated"), ast.Tuple([inner, *_])):
            return shown(inner)
        case ast.Subscript(ast.Name("Literal"), ast.Tuple(values)):
            return " | ".join(ast.unparse(value) for value in values)
        case ast.Subscript(ast.Name("Literal"), value):
            return ast.unparse(value)
        case ast.Subscript(ast.Name(outer), ast.Tuple(inner)):
            return f"{outer}[{', '.join(shown(part) for part in inner)}]"
        case ast.Subscript(ast.Name(outer), inner):
            return f"{outer}[{shown(inner)}]"
        case ast.BinOp(left, ast.BitOr(), right):
            return f"{shown(left)} | {shown(right)}"
        case _:
            return ast.unparse(node).strip("'")


def outcome(row: Row) -> Iterator[str]:
    """Say in sentences what comes back, and what is sent along."""
    yield f"Returns {answer(row)}."
    if row.long_running:
        yield f"`client.{row.name.replace('.create', '.stream')}(...)` is [the helper](streaming.md) for streams."
    if row.betas:
        yield f"Sends `anthropic-beta: {','.join(row.betas)}`."
    if row.api_version:
        yield f"Sends `anthropic-version: {row.api_version}`."


def answer(row: Row) -> str:
    """Name what a method returns."""
    if row.stream_always:
        return f"a stream of `{named(row.stream)}`"
    if row.answer == "binary":
        return "the content, as an answer to read or save"
    if row.answer == "jsonl":
        return f"an iterator of `{named(row.result)}`"
    if row.page:
        turned = {"Page": "`after_id`, `before_id` and `limit`"}.get(row.page, "`page` and `limit`")
        return f"a page of `{named(row.result)}`, asked for by {turned}"
    stream = f", or with `stream=True` a stream of `{named(row.stream)}`" if row.stream else ""
    return f"`{named(row.result)}`{stream}"


def named(type_: Any) -> str:
    """Name a type."""
    return "None" if type_ is None else home_of(type_)[1]


def also(twin: Row, row: Row) -> Iterator[str]:
    """Say in sentences what the beta form of a method does besides."""
    yield f"In beta: `client.{twin.name}`."
    more = [f"`{name}`" for name in arguments(twin) if name not in arguments(row)]
    if more:
        yield f"It also takes {', '.join(more)}."
    yield from (sentence for sentence in outcome(twin) if sentence not in outcome(row))


if __name__ == "__main__":
    sys.exit(write_or_check({PAGE: page()}))
