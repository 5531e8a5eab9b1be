"""Write the asynchronous resources from the endpoint rows: `python codegen/resources.py [--check]`.

One module an area, one class a resource, one line a method; `tree.py` hangs them on the client, and `raw_types.pyi` tells
type checkers what the raw and streaming forms return. There is no logic in what is written.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from examples_of_methods import docstring
from sonnetry.endpoints import Endpoint
from sonnetry.endpoints._all import home_of, modules, rows_of
from writing import ROOT, camel, formatted, write_or_check

TARGET = ROOT / "src/sonnetry/_async"
HEAD = "# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.\n"
RAW_IMPORTS = """from typing import Any, TypeVar, Unpack, overload
from ..types.beta.messages import MessageParseCall as BetaMessageParseCall
from ..types.beta.parsed_beta_message import ParsedBetaMessage
from ..types.message_params import MessageParseCall
from ..types.parsed_message import ParsedMessage
from .raw import raw, raw_page, streaming, streaming_page
from .response import AsyncAPIResponse, AsyncResponseManager
from .tree import AsyncResources

_T = TypeVar("_T")"""
# What `output_format` may be for type checkers, and the type of what it gives. Checkers take no union or literal for a class.
OUTPUT_FORMATS = (("type[T]", "T"), ("None = None", "None"), ("Any", "Any"))
STREAM = "Stream a message with text, event handlers and the final message; use it in a `with` block."
PARSE = (
    "Send a conversation and read the model's answer as the type in `output_format` (see docs/structured-output.md)."
)
# Resources with methods of their own beside their rows: where those are written by hand.
EXTRAS: dict[str, tuple[str, str]] = {
    "messages": ("tool_use", "AsyncToolRuns"),
    "messages.batches": ("resource", "AsyncBatchRuns"),
    "beta.messages": ("tool_use", "BetaAsyncToolRuns"),
    "beta.sessions": ("session_runs", "AsyncSessionRuns"),
}
# Resources without rows, and their modules, which are written by hand: they make no request.
HANDWRITTEN = {"beta.webhooks": "beta_webhooks"}


class Row:
    """An endpoint with the names that the generated code needs."""

    def __init__(self, area: str, constant: str, endpoint: Endpoint[Any]) -> None:
        self.area = area
        self.constant = constant
        self.endpoint = endpoint
        self.resource, _, self.method = endpoint.name.rpartition(".")

    @property
    def home(self) -> str:
        """The module that the resource's class is in: one for each area, and one for organizations."""
        return re.sub(r"(organization)\..*", r"\1", self.area).replace(".", "_")

    @property
    def rows(self) -> str:
        """The name of the module that the row is in."""
        return self.area.rpartition(".")[2]

    @property
    def call(self) -> str:
        """The TypedDict of the method's keywords."""
        return self.endpoint.params.__name__.replace("Arguments", "Call")

    @property
    def parses(self) -> bool:
        """Whether its answer can be read as a type."""
        return self.endpoint.long_running

    @property
    def parse_call(self) -> str:
        """The TypedDict of the keywords of `parse` and `stream`, which take the format as a type."""
        return self.call.replace("Create", "Parse")

    @property
    def ids(self) -> str:
        """The path ids as parameters, the positional one first."""
        first = self.endpoint.positional
        others = [f"{name}: str" for name in self.endpoint.path_names if name != first]
        named = [*([f"{first}: str"] if first else []), *(["*", *others] if others else [])]
        return "".join(f", {parameter}" for parameter in named)

    @property
    def path(self) -> str:
        """The path ids as the last argument of the call."""
        pairs = ", ".join(f'"{name}": {name}' for name in self.endpoint.path_names)
        return f", {{{pairs}}}" if pairs else ""


def rows() -> list[Row]:
    """Read every row of every area."""
    return [Row(area, name, row) for area in modules() for name, row in rows_of(area).items()]


def type_name(annotation: Any) -> str:
    """Name a type."""
    return "None" if annotation is None else home_of(annotation)[1]


def door_of(annotation: Any) -> str:
    """Return the door that a type is imported through."""
    return "..types.beta" if home_of(annotation)[0].startswith("sonnetry.types.beta") else "..types"


def class_name(resource: str) -> str:
    """Name the class of a resource: `beta.sessions.events` is AsyncBetaSessionsEventsResource."""
    return f"Async{camel(resource)}Resource"


def answer_type(row: Row) -> str:
    """Name what the method returns."""
    endpoint = row.endpoint
    if endpoint.stream_always:
        return f"AsyncStream[{type_name(endpoint.stream)}]"
    item = type_name(endpoint.result)
    if endpoint.page is not None:
        return f"AsyncPaginator[Async{endpoint.page}[{item}], {item}]"
    if endpoint.answer == "binary":
        return "AsyncBinaryAPIResponse"
    return f"AsyncJSONLStream[{item}]" if endpoint.answer == "jsonl" else item


def how(row: Row) -> str:
    """Name the client's method that makes such a call."""
    endpoint = row.endpoint
    if endpoint.stream_always:
        return "call_stream"
    return {"binary": "call_file", "jsonl": "call_lines"}.get(endpoint.answer, "call")


def method(row: Row) -> Iterator[str]:
    """Write a method."""
    if row.endpoint.stream is not None and not row.endpoint.stream_always:
        yield from streaming_method(row)
        return
    if "output_config" in row.endpoint.known:
        yield from formatted_method(row)
        return
    signature = f"(self{row.ids}, **params: Unpack[{row.call}]) -> {answer_type(row)}:"
    where = f"{row.rows}.{row.constant}, params{row.path}"
    if row.endpoint.page is not None:
        yield f"    def {row.method}{signature}"
        yield from docstring(row.endpoint.name, row.endpoint.summary)
        yield f"        return paginate(self._client, {where})"
    else:
        yield f"    async def {row.method}{signature}"
        yield from docstring(row.endpoint.name, row.endpoint.summary)
        yield f"        return await self._client.{how(row)}({where})"
    yield ""


def streaming_method(row: Row) -> Iterator[str]:
    """Write a method that answers whole or as a stream."""
    result, stream = type_name(row.endpoint.result), f"AsyncStream[{type_name(row.endpoint.stream)}]"
    params = f"**params: Unpack[{row.call}]"
    where = f"{row.rows}.{row.constant}, params{row.path}"
    for flag, answer in (
        ("Literal[False] = False", result),
        ("Literal[True]", stream),
        ("bool", f"{result} | {stream}"),
    ):
        yield "    @overload"
        yield f"    async def {row.method}(self{row.ids}, *, stream: {flag}, {params}) -> {answer}: ..."
    yield f"    async def {row.method}(self{row.ids}, *, stream: bool = False, {params}) -> {result} | {stream}:"
    yield from docstring(row.endpoint.name, row.endpoint.summary)
    yield "        if stream:"
    yield f"            return await self._client.call_stream({where})"
    yield f"        return await self._client.call({where})"
    yield ""
    if row.parses:
        yield from stream_helper(row)
        yield from parse_helper(row)


def stream_helper(row: Row) -> Iterator[str]:
    """Write the method that streams a message with the helper around it."""
    beta = row.resource.startswith("beta.")
    params = f"**params: Unpack[{row.parse_call}]"
    manager = f"{'BetaAsync' if beta else 'Async'}MessageStreamManager"
    for kind, output in OUTPUT_FORMATS:
        yield "    @overload"
        yield f"    def stream(self, *, output_format: {kind}, {params}) -> {manager}[{output}]: ..."
    yield f"    def stream(self, *, output_format: Any = None, {params}) -> {manager}[Any]:"
    yield from docstring(f"{row.resource}.stream", STREAM)
    yield f"        return self._client.open_{'beta_' if beta else ''}stream("
    yield f"            {row.rows}.{row.constant}, params{row.path}, output_format=output_format)"
    yield ""


def parse_helper(row: Row) -> Iterator[str]:
    """Write the method that reads the answer as a type."""
    params = f"**params: Unpack[{row.parse_call}]"
    answer = f"Parsed{type_name(row.endpoint.result)}"
    for kind, output in OUTPUT_FORMATS:
        yield "    @overload"
        yield f"    async def parse(self, *, output_format: {kind}, {params}) -> {answer}[{output}]: ..."
    yield f"    async def parse(self, *, output_format: Any = None, {params}) -> {answer}[Any]:"
    yield f'        """{PARSE}"""'
    yield f"        parsed: {answer}[Any] = await self._client.call_parsed("
    yield f"            {row.rows}.{row.constant}, params{row.path}, output_format=output_format)"
    yield "        return parsed"
    yield ""


def formatted_method(row: Row) -> Iterator[str]:
    """Write a method that takes a type for what the answer would be."""
    yield f"    async def {row.method}("
    yield f"        self{row.ids}, *, output_format: Any = None, **params: Unpack[{row.call}]) -> {answer_type(row)}:"
    yield from docstring(row.endpoint.name, row.endpoint.summary)
    yield "        return await self._client.call_formatted("
    yield f"            {row.rows}.{row.constant}, params{row.path}, output_format=output_format)"
    yield ""


def child(resource: str, home: str, here: str) -> Iterator[str]:
    """Write the property that leads to a sub-resource."""
    name, kind = resource.rpartition(".")[2], class_name(resource)
    yield "    @cached_property"
    yield f"    def {name}(self) -> {kind}:"
    yield f'        """`client.{resource}`."""'
    if home != here:
        yield f"        from .{home} import {kind}"
        yield ""
    yield f"        return {kind}(self._client)"
    yield ""


def resource_class(resource: str, own: list[Row], children: Iterable[str], homes: dict[str, str]) -> Iterator[str]:
    """Write the class of a resource."""
    kind = class_name(resource)
    bases = [*([EXTRAS[resource][1]] if resource in EXTRAS else []), "AsyncAPIResource"]
    yield f"class {kind}({', '.join(bases)}):"
    yield f'    """`client.{resource}`."""'
    yield ""
    yield f"    with_raw_response: {kind}WithRawResponse"
    yield f"    with_streaming_response: {kind}WithStreamingResponse"
    yield ""
    for sub in children:
        yield from child(sub, homes[sub], homes[resource])
    for row in own:
        yield from method(row)
    yield ""


def all_resources(found: list[Row]) -> dict[str, str]:
    """Map every resource, those between included, to the module of its class."""
    homes: dict[str, str] = dict(HANDWRITTEN)
    for row in found:
        homes.setdefault(row.resource, row.home)
    for resource in list(homes):
        for parent in parents(resource):
            homes.setdefault(parent, "beta" if parent == "beta" else homes[resource])
    return homes


def parents(resource: str) -> list[str]:
    """List the resources above one, the nearest first."""
    parts = resource.split(".")
    return [".".join(parts[:n]) for n in range(len(parts) - 1, 0, -1)]


def below(resource: str, homes: Iterable[str]) -> list[str]:
    """List the resources right below one."""
    return sorted(other for other in homes if other.rpartition(".")[0] == resource)


def module_text(home: str, resources: list[str], by_resource: dict[str, list[Row]], homes: dict[str, str]) -> str:
    """Write the module of an area."""
    body = []
    for resource in resources:
        body += list(resource_class(resource, by_resource[resource], below(resource, homes), homes))
    areas = {row.area for resource in resources for row in by_resource[resource]}
    prose = f'"""The {home.replace("_", " ")} resources."""'
    return f"{HEAD}{prose}\n\n{imports(areas, resources, by_resource, homes)}\n\n" + "\n".join(body)


def imports(areas: set[str], resources: list[str], by_resource: dict[str, list[Row]], homes: dict[str, str]) -> str:
    """Write a module's imports; the linter drops what it does not need."""
    lines = [
        "from __future__ import annotations",
        "from functools import cached_property",
        "from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload",
        *(
            f"from {'.'.join(['..endpoints', *area.split('.')[:-1]])} import {area.split('.')[-1]}"
            for area in sorted(areas)
        ),
        "from ._runtime import AsyncPaginator, paginate",
        "from .resource import AsyncAPIResource",
        *(f"from .{EXTRAS[r][0]} import {EXTRAS[r][1]}" for r in resources if r in EXTRAS),
        "if TYPE_CHECKING:",
        "    from .downloads import AsyncBinaryAPIResponse, AsyncJSONLStream",
        "    from .message_stream import AsyncMessageStreamManager, BetaAsyncMessageStreamManager",
        "    from .streams import AsyncStream",
    ]
    wanted: dict[str, set[str]] = defaultdict(set)
    for resource in resources:
        kind = class_name(resource)
        wanted[".raw_types"] |= {f"{kind}WithRawResponse", f"{kind}WithStreamingResponse"}
        for sub in below(resource, homes):
            if homes[sub] != homes[resource]:
                wanted[f".{homes[sub]}"].add(class_name(sub))
        for row in by_resource[resource]:
            for module, name in types_of(row):
                wanted[module].add(name)
    lines += [f"    from {module} import {', '.join(sorted(names))}" for module, names in sorted(wanted.items())]
    if any(row.parses for resource in resources for row in by_resource[resource]):
        lines.append('    T = TypeVar("T")')
    return "\n".join(lines)


def types_of(row: Row) -> Iterator[tuple[str, str]]:
    """List the names that a method's signature needs, with their modules."""
    endpoint = row.endpoint
    yield endpoint.params.__module__.replace("sonnetry.", "..", 1), row.call
    if endpoint.page is not None:
        yield ".pages", f"Async{endpoint.page}"
    if row.parses:
        yield endpoint.params.__module__.replace("sonnetry.", "..", 1), row.parse_call
        yield door_of(endpoint.result), f"Parsed{type_name(endpoint.result)}"
    for annotation in (endpoint.result, endpoint.stream):
        if annotation not in (None, bytes):
            yield door_of(annotation), type_name(annotation)


def tree_text(homes: dict[str, str]) -> str:
    """Write what hangs the resources on the client."""
    roots = sorted(resource for resource in homes if "." not in resource)
    body = [line for root in roots for line in child(root, homes[root], "tree")]
    types = [f"    from .{homes[root]} import {class_name(root)}" for root in roots]
    return (
        f'{HEAD}"""The resources of a client, each loaded when it is first used."""\n\n'
        "from __future__ import annotations\n"
        "from functools import cached_property\n"
        "from typing import TYPE_CHECKING, Any\n"
        "if TYPE_CHECKING:\n" + "\n".join(types) + "\n\n\n"
        'class AsyncResources:\n    """All resources."""\n\n    _client: Any\n\n' + "\n".join(body)
    )


def raw_types_text(by_resource: dict[str, list[Row]], homes: dict[str, str]) -> str:
    """Write what type checkers know of the raw and streaming forms."""
    body = []
    homes = {resource: home for resource, home in homes.items() if resource not in HANDWRITTEN}
    for resource in sorted(homes):
        for suffix, wrap in (("WithRawResponse", "raw"), ("WithStreamingResponse", "streaming")):
            body += list(raw_class(resource, suffix, wrap, by_resource[resource], homes))
    for suffix in ("WithRawResponse", "WithStreamingResponse"):
        body += [f"class AsyncClient{suffix}:", "    def __init__(self, client: AsyncResources) -> None:"]
        body += [f"        self.{r} = {class_name(r)}{suffix}(client.{r})" for r in sorted(homes) if "." not in r]
        body += ["", ""]
    imported = [f"from .{homes[resource]} import {class_name(resource)}" for resource in sorted(homes)]
    return (
        f"{HEAD}# What the raw and streaming forms of the methods return, for type checkers; no module is behind it.\n\n"
        + "\n".join(imported)
        + f"\n{RAW_IMPORTS}\n\n\n"
        + "\n".join(body)
    )


def raw_parse(row: Row, wrap: str) -> Iterator[str]:
    """Write the raw or streaming form of `parse`, whose overloads checkers do not carry over."""
    answer = {"raw": "AsyncAPIResponse", "streaming": "AsyncResponseManager"}[wrap]
    start = "async def" if wrap == "raw" else "def"
    call = f"{row.endpoint.result.__name__}ParseCall"
    for kind, output in (("type[_T]", "_T"), *OUTPUT_FORMATS[1:]):
        yield "    @overload"
        returned = f"{answer}[Parsed{type_name(row.endpoint.result)}[{output}]]"
        yield f"    {start} parse(self, *, output_format: {kind}, **params: Unpack[{call}]) -> {returned}: ..."


def raw_class(resource: str, suffix: str, wrap: str, own: list[Row], homes: dict[str, str]) -> Iterator[str]:
    """Write one such class."""
    kind = class_name(resource)
    yield f"class {kind}{suffix}:"
    yield f"    def __init__(self, resource: {kind}) -> None:"
    lines = [
        f"        self.{row.method} = {wrap}{'_page' if row.endpoint.page else ''}(resource.{row.method})"
        for row in own
    ]
    parsed = [line for row in own if row.parses for line in raw_parse(row, wrap)]
    for sub in below(resource, homes):
        name = sub.rpartition(".")[2]
        lines.append(f"        self.{name} = {class_name(sub)}{suffix}(resource.{name})")
    yield from lines or ["        del resource"]
    yield from parsed
    yield ""
    yield ""


def expected() -> dict[Path, str]:
    """Return what every derived file must hold."""
    found = rows()
    homes = all_resources(found)
    by_resource: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        by_resource[row.resource].append(row)
    by_home: dict[str, list[str]] = defaultdict(list)
    for resource in sorted(homes.keys() - HANDWRITTEN.keys()):
        by_home[homes[resource]].append(resource)
    made = {TARGET / f"{home}.py": module_text(home, rs, by_resource, homes) for home, rs in by_home.items()}
    made[TARGET / "tree.py"] = tree_text(homes)
    made[TARGET / "raw_types.pyi"] = raw_types_text(by_resource, homes)
    return {path: formatted(text, path) for path, text in made.items()}


if __name__ == "__main__":
    mine = [path for path in TARGET.glob("*.py*") if path.read_text("utf-8").startswith(HEAD)]
    sys.exit(write_or_check(expected(), mine))
