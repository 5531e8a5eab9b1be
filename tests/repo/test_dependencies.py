"""What the package imports is what it declares, where it declares it, with a reason on the design page."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/sonnetry"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
# Modules that come with a declared package, or that are used only where they happen to be installed.
COMES_WITH = {
    "pydantic_core": "pydantic",
    "annotated_types": "pydantic",
    "referencing": "jsonschema",
    "yaml": "pyyaml",
    "opentelemetry": "opentelemetry-api",
    "python_multipart": "python-multipart",
    "docstring_parser": "docstring-parser",
    "google": "google-auth",
}
IF_INSTALLED = {"uvloop", "pytest", "httpx", "httpx2", "pypdf", "ctok", "mcp", "standardwebhooks"}
IF_INSTALLED |= {"flask", "django", "starlette"}  # whose views `sonnetry.webhooks` makes
# Which extra a folder may use besides the core's packages.
EXTRA_OF = {
    "rules": {"server"},
    "server": {"server"},
    "testing": {"server"},
    "cli": {"cli"},
    "limits": {"limits"},
    "runner": {"parquet"},
    "platforms": {"aws", "vertex"},
    "ray.py": {"ray", "parquet"},
    "otel.py": {"otel"},
}


def names(requirements):
    return {re.match(r"[\w-]+", requirement)[0] for requirement in requirements} - {"sonnetry"}


CORE = names(PROJECT["dependencies"])
EXTRAS = {extra: names(packages) for extra, packages in PROJECT["optional-dependencies"].items()}


def imported(path):
    """List the foreign top-level modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.partition(".")[0]


def foreign(path):
    found = set(imported(path)) - set(sys.stdlib_module_names) - {"sonnetry"} - IF_INSTALLED
    return {COMES_WITH.get(name, name) for name in found}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_is_declared_for_it(path):
    """The core never needs an extra; server and command need their own."""
    extras = EXTRA_OF.get(path.relative_to(PACKAGE).parts[0], set())

    assert foreign(path) <= CORE.union(*(EXTRAS[extra] for extra in extras))


def test_every_package_has_its_reason():
    """The table of kept libraries has a row for each package that users install, and for no other."""
    page = (ROOT / "docs/design.md").read_text("utf-8")
    table = page[page.index("## Kept libraries") : page.index("## Speed and size")]
    rows = dict(re.findall(r"^\| ([\w-]+) \| (?:extra `)?(\w+)`? \|", table, re.MULTILINE))

    assert {
        **dict.fromkeys(CORE, "core"),
        **{
            name: extra
            for extra in ("server", "cli", "parquet", "aws", "vertex", "ray", "tokens", "otel", "mcp")
            for name in EXTRAS[extra]
        },
    } == rows


def test_heavy_packages_stay_out():
    """`all` is what the features need, and `dev` adds tools; clouds and data frames are asked for by name."""
    heavy = {"ray", "pyarrow", "pandas", "numpy", "boto3", "google-auth", "azure-identity"}

    assert EXTRAS["dev"] & heavy == set()
    assert EXTRAS["all"] == set()
    assert set(PROJECT["optional-dependencies"]["all"]) == {"sonnetry[server,cli]"}
