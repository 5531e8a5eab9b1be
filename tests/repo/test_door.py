"""The lazy door: its table, what it loads, and how late."""

import ast
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import sonnetry
from sonnetry._core import error_codes

SOURCE = Path(__file__).parents[2] / "src/sonnetry/__init__.py"
# All that `import sonnetry` may load besides itself, with what these need; a list of modules would differ by version.
ALLOWED = "import __future__, typing"
HEAVY = {"pydantic", "pydantic_core", "httptools", "truststore", "ssl", "asyncio", "uvicorn"}


def for_checkers():
    """List what the door shows type checkers, by import or as an alias: the name, its module, and its name there."""
    where = {}
    for node in ast.walk(ast.parse(SOURCE.read_text("utf-8"))):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for statement in node.body:
                if isinstance(statement, ast.Assign):
                    yield statement.targets[0].id, where[statement.value.id], statement.value.id
                    continue
                module = f"sonnetry.{statement.module}" if statement.level and statement.module else statement.module
                for alias in statement.names:
                    where[alias.name] = module
                    yield alias.asname, module, alias.name


def loaded(program):
    """Return the modules that a program loads in a new interpreter."""
    wrapped = f"import sys\nbefore = set(sys.modules)\n{program}\nprint(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", wrapped], capture_output=True, text=True, check=True)
    return set(ast.literal_eval(done.stdout))


def test_the_table_agrees_with_the_imports_that_checkers_read():
    """A name that a type checker accepts is there at run time, from the same module."""
    expected = {name: (module, original) for name, module, original in for_checkers() if module}
    table = {name: (module, name) for name, module in sonnetry._WHERE.items()}
    table |= {alias: (sonnetry._WHERE[name], name) for alias, name in sonnetry._ALIASES.items()}

    assert expected == table


@pytest.mark.parametrize("name", sonnetry.__all__)
def test_every_public_name_resolves(name):
    """`__all__` promises nothing that is not there."""
    assert getattr(sonnetry, name) is not None


# Classes whose fields are read by their types, by Pydantic or by `typing.get_type_hints`: both look the names in their
# annotations up in the module that a class says it lives in, so these say where they really are.
AT_HOME = {
    "BaseModel": "sonnetry.types._base",
    "RequestOptions": "sonnetry.types._options",
    "RateLimit": "sonnetry._core.rate_limits",
    "RateLimits": "sonnetry._core.rate_limits",
    "RetryPolicy": "sonnetry._core.retry",
    "TLS": "sonnetry.engines.tls",
    **dict.fromkeys(sonnetry._MODULES["sonnetry._core.telemetry"], "sonnetry._core.telemetry"),
    **dict.fromkeys(sonnetry._MODULES["sonnetry._core.prices"], "sonnetry._core.prices"),
    "Spent": "sonnetry._core.spent",
    "Finding": "sonnetry.rules.findings",
    "Fit": "sonnetry.rules.fit",
    **dict.fromkeys(sonnetry._MODULES["sonnetry._core.stream_events"], "sonnetry._core.stream_events"),
}
CLASSES = [
    name
    for name in sonnetry._WHERE
    if isinstance(found := getattr(sonnetry, name), type) and found.__module__.startswith("sonnetry")
]


@pytest.mark.parametrize("name", CLASSES)
def test_a_public_class_says_where_it_can_be_had(name):
    """`sonnetry.RateLimitError` in tracebacks, not the module that defines it; it pickles by that name."""
    found = getattr(sonnetry, name)

    assert found.__module__ == AT_HOME.get(name, "sonnetry")
    assert getattr(sonnetry, found.__qualname__) is found
    assert pickle.loads(pickle.dumps(found)) is found  # noqa: S301 - our own


def test_the_class_of_an_error_code_says_where_it_can_be_had():
    """Those that are not at the door are in `sonnetry.types`, and pickle by that name."""
    for made in set(error_codes.BY_CODE.values()):
        home = sys.modules[made.__module__]

        assert home in (sonnetry, sonnetry.types)
        assert getattr(home, made.__qualname__) is made
        assert pickle.loads(pickle.dumps(made)) is made  # noqa: S301 - our own


# `MessageStreamEvent` is Any at run time.
UNIONS = {"OpenTelemetryClientOption"} | {name for name in AT_HOME if name.endswith("MessageStreamEvent")}


@pytest.mark.parametrize("name", sorted({"Timeout", *AT_HOME} - {"RequestOptions", *UNIONS}))
def test_the_fields_of_a_class_have_types_that_can_be_looked_up(name):
    """In the module that it says it lives in, before anything else was fetched from there."""
    program = f"import typing, sonnetry; print(len(typing.get_type_hints(sonnetry.{name})))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert int(done.stdout) > 0


def test_an_error_says_so_though_nobody_asked_the_door_for_it():
    """A traceback names it as a program may: the last line is what an `except` takes."""
    program = "from sonnetry.testing import connect\nserver = connect()\nserver.fail(429, times=None)\n"
    program += "client = server.client(max_retries=0)\nclient.models.list()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.stderr.splitlines()[-1].startswith("sonnetry.RateLimitError: Error code: 429")


def test_public_names_are_listed():
    """`dir()` and `__all__` show the names before they are loaded."""
    assert {"Anthropic", "AsyncAnthropic", "APIError", "Timeout", "types"} <= set(dir(sonnetry))
    assert len(sonnetry.__all__) == len(set(sonnetry.__all__))


def test_a_misspelt_name_is_an_attribute_error():
    """The door answers like any module."""
    with pytest.raises(AttributeError, match="no attribute 'Antropic'"):
        _ = sonnetry.Antropic


def test_import_loads_only_what_is_allowed():
    """`import sonnetry` loads itself, none of its modules, and `typing`."""
    assert loaded("import sonnetry") - loaded(ALLOWED) == {"sonnetry"}


def test_the_client_loads_no_heavy_module_before_its_first_request():
    """A client can be made without Pydantic, HTTP or TLS."""
    found = {name.partition(".")[0] for name in loaded("import sonnetry; sonnetry.Anthropic(api_key='none')")}

    assert found & HEAVY == set()


def test_errors_load_without_the_client():
    """A program that only catches errors pays for nothing else."""
    found = loaded("from sonnetry import APIError")

    assert {
        name for name in found if name.startswith(("sonnetry._sync", "sonnetry._async", "sonnetry.engines"))
    } == set()


# Seen on 3.11: 27 and 97 modules, less than 1 and 4 MiB. There is room for other versions of Python.
@pytest.mark.parametrize(
    ("program", "modules", "mebibytes"),
    [("import sonnetry", 40, 4), ("import sonnetry; sonnetry.Anthropic(api_key='none')", 120, 8)],
)
def test_the_door_keeps_its_budget(program, modules, mebibytes):
    """Importing, and making a client, take few modules and little memory."""
    peak = "__import__('resource').getrusage(0).ru_maxrss / (2**20 if sys.platform == 'darwin' else 2**10)"
    source = f"import sys\nbefore = {peak}\n{program}\nprint({peak} - before)"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)

    assert len(loaded(program)) <= modules
    assert float(done.stdout) <= mebibytes
