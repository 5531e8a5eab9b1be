"""Who imports whom: the arrows of docs/design.md, read from the source without importing it."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src/sonnetry"
DOOR = "door"  # sonnetry/__init__.py itself: lazy, so importing it imports nothing else
FOUNDATION = {DOOR, "_records", "types", "endpoints", "data"}
CORE = FOUNDATION | {"_core"}
CACHING = CORE | {"caching"}
RULES = CACHING | {"rules"}
ENGINES = CORE | {"engines"}
LIMITS = CORE | {"limits"}
RUNNER = CORE | {"runner"}
TOOLS = CORE | {"tools"}
CREDENTIALS = ENGINES | {"credentials"}
PLATFORMS = CREDENTIALS | {"platforms"}
CLIENTS = PLATFORMS | RULES | LIMITS | {"_async", "_sync", "runner"}
EVERYTHING = CLIENTS | {"server", "testing", "cli", "_local"}

# What the modules of each package may import. Only `cli`, `testing` and `_local` see both clients and server.
ALLOWED = {
    DOOR: CLIENTS | {"_alias", "lib", "pagination", "resources", "schema", "webhooks"},
    "_records": set(),
    "types": FOUNDATION,
    "endpoints": FOUNDATION,
    "data": FOUNDATION,
    "_core": CORE,
    "caching": CACHING - {DOOR},
    "rules": RULES - {DOOR},
    "engines": ENGINES,
    "limits": LIMITS - {DOOR},
    "runner": RUNNER,
    "tools": TOOLS,
    "credentials": CREDENTIALS,
    "platforms": PLATFORMS,
    "_async": PLATFORMS | RULES | {"_async", "runner", "tools"},
    "_sync": PLATFORMS | RULES | {"_sync", "runner", "tools"},
    "server": (PLATFORMS | RULES | {"server"}) - {DOOR},
    "testing": EVERYTHING - {"cli", "_local"},
    "_local": EVERYTHING - {"cli"},
    "webhooks": CORE | {"webhooks"},
    "_alias": {DOOR},
    "ray": CLIENTS | {"ray"},
    "otel": CORE | {DOOR},
    "pagination": CLIENTS,
    "lib": CLIENTS,
    "schema": CORE,
    "resources": CLIENTS,
    "cli": EVERYTHING,
    "__main__": {"cli"},
}
# Imports against an arrow, each with its reason.
EXCEPTIONS = {
    ("_async/client.py", "_local"): "`AsyncAnthropic.local()` imports the bridge when it is called",
    ("_sync/client.py", "_local"): "`Anthropic.local()` imports the bridge when it is called",
    (
        "types/_base.py",
        "_core",
    ): "`rate_limits` parses the attached headers when it is asked for",
    ("_core/watching.py", "otel"): "spans are loaded with the first call of a client that makes them",
    ("types/_parsed.py", "_core"): "the error of a message without an output is made when somebody asks for the output",
    (
        "_core/preflight.py",
        "rules",
    ): "rules are loaded with the first request that looks wrong, or is checked by all of them",
    ("types/_priced.py", "_core"): "prices are looked up when somebody asks what an answer cost",
    ("types/_tool_calls.py", "_core"): "a call that is left out is warned about at the caller's line",
    ("types/batches.py", "_core"): "`retryable` looks at the table of error types when it is asked for",
    (
        "types/_lazy.py",
        "_core",
    ): "the official package has the exceptions beside the types too; fetched when one is named",
}


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def named(path):
    return path.relative_to(PACKAGE).as_posix()


def part_of(path):
    """Return the package a module belongs to, `_local` and the door being packages of their own."""
    first = path.relative_to(PACKAGE).parts[0]
    return DOOR if first == "__init__.py" else first.removesuffix(".py")


def imported(path, *, typing_too=False):
    """List the absolute names of the modules that a module imports at run time, wherever in it."""
    found = set()
    Imports(path, found, typing_too).visit(ast.parse(path.read_text("utf-8")))
    return found


class Imports(ast.NodeVisitor):
    """Collects imports, leaving out what only type checkers see."""

    def __init__(self, path, found, typing_too):
        self.package = ["sonnetry", *path.relative_to(PACKAGE).parts[:-1]]
        self.found = found
        self.typing_too = typing_too

    def visit_If(self, node):
        typing_only = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for child in [*([] if typing_only and not self.typing_too else node.body), *node.orelse]:
            self.visit(child)

    def visit_Import(self, node):
        self.found.update(alias.name for alias in node.names)

    def visit_ImportFrom(self, node):
        base = self.package[: len(self.package) + 1 - node.level] if node.level else []
        module = ".".join([*base, *([node.module] if node.module else [])])
        # `from .. import x` names a module x of the package, or something in it.
        self.found.update(f"{module}.{alias.name}" for alias in node.names)


def parts_imported(path):
    for name in imported(path):
        root, _, rest = name.partition(".")
        if root == "sonnetry":
            first = rest.partition(".")[0]
            known = (PACKAGE / first).is_dir() or (PACKAGE / f"{first}.py").exists()
            yield first if first and known else DOOR


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_module_imports_only_what_its_arrow_allows(path):
    """types, endpoints <- _core <- caching <- rules; _core <- engines; both <- _async, _sync <- cli, and both <- server."""
    excepted = {part for name, part in EXCEPTIONS if name == named(path)}

    assert set(parts_imported(path)) - excepted <= ALLOWED[part_of(path)]


def test_every_exception_is_needed():
    """No dead row stays behind."""
    for name, part in EXCEPTIONS:
        assert part in set(parts_imported(PACKAGE / name))


def test_every_package_has_an_arrow():
    """A new package must say what it may import."""
    assert {part_of(path) for path in modules()} <= ALLOWED.keys()


@pytest.mark.parametrize("path", sorted((PACKAGE / "_async").glob("*.py")), ids=named)
def test_only_the_runtime_knows_asyncio(path):
    """What is asynchronous in itself lives in `_runtime` and in the engines."""
    asynchronous = {name for name in imported(path, typing_too=True) if name.partition(".")[0] == "asyncio"}

    assert asynchronous == set() or path.name == "_runtime.py"


@pytest.mark.parametrize(
    "path",
    [path for path in modules() if part_of(path) in ("_core", "types", "endpoints", "caching", "rules")],
    ids=named,
)
def test_the_core_does_no_io(path):
    """Sockets, files of the network and event loops are the engines'; the clock's own sleep is the one exception."""
    forbidden = {"socket", "ssl", "select", "asyncio", "http", "urllib.request"}
    found = {name for name in imported(path) if name in forbidden or name.partition(".")[0] in forbidden}

    assert found <= ({"asyncio"} if named(path) == "_core/clock.py" else set())


def server_graph():
    """Map each module of the server to those of the server that it imports."""
    names = {
        ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path
        for path in (PACKAGE / "server").rglob("*.py")
    }
    return {
        name: {found for one in imported(path) for found in _owner(one, names) if found != name}
        for name, path in names.items()
    }


def _owner(imported_name, names):
    """Yield the module that an imported name is, or is in."""
    parts = imported_name.removeprefix("sonnetry.").split(".")
    candidates = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return [found for found in candidates if found in names][:1]


def test_the_server_has_few_layers():
    """Its imports make no cycle, and no chain of them is longer than ten modules."""
    graph, depth = server_graph(), {}
    for name in TopologicalSorter(graph).static_order():  # raises CycleError
        depth[name] = 1 + max((depth[one] for one in graph[name]), default=0)

    assert max(depth.values()) <= 10, sorted(depth, key=depth.get)[-3:]
