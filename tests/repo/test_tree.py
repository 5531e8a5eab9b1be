"""What holds for every file of the repository."""

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/sonnetry"
LONGEST = 800
TOOLS_OWN = (".coverage", ".git")  # `.gitignore` names no paths of machines, and `.git` is a file in a second work tree
FOLDERS = ("src", "tests", "codegen", "examples", "benchmarks", "docs", ".ci")
# Folders that exist on one machine only; written so that this line does not find itself.
# The sandboxes of sessions have paths of their own, which the API names.
MACHINE_PATH = re.compile(r"(?<![\w.:/}-])/(?:work|root|home|Users|opt|mnt)/(?!session/|memory/)[\w.]")


def files():
    """List the texts of the repository, wherever it was unpacked."""
    found = [path for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(TOOLS_OWN)]
    for folder in FOLDERS:
        found += (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(found)


def handwritten():
    for path in sorted(PACKAGE.rglob("*.py")):
        if part(path) not in ("types", "_sync") and not path.read_text("utf-8").startswith("# Made"):
            yield path


def part(path):
    return path.relative_to(PACKAGE).parts[0]


def functions():
    for path in handwritten():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield body_lines(node)


def body_lines(node):
    """Count the lines of a function without its signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", list(handwritten()), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_handwritten_module_is_too_long(path):
    """A module is about 250 lines and never over 800; types and derived modules are excepted."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_functions_are_short():
    """The median is about seven lines, and nine of ten are under thirty."""
    sizes = sorted(functions())

    assert statistics.median(sizes) <= 7
    assert sizes[len(sizes) * 9 // 10] < 30


def test_no_file_names_a_path_of_some_machine():
    """The tree works wherever it lies."""
    for path in files():
        found = MACHINE_PATH.search(path.read_text("utf-8", "replace"))

        assert found is None, f"{path.relative_to(ROOT)}: {found}"


def test_derived_files_say_what_made_them():
    """Line one of a derived file names its maker."""
    for path in (PACKAGE / "_sync").glob("*.py"):
        if path.name not in ("__init__.py", "_runtime.py"):
            assert re.match(r"# Derived from src/\S+ by codegen/unasync\.py", path.read_text("utf-8"))


def test_the_design_page_names_files_that_exist():
    """The tour and the call path lead to real modules."""
    page = (ROOT / "docs/design.md").read_text("utf-8")
    tour = page[page.index("## A reader's tour") : page.index("## Decisions")]
    for name in re.findall(r"`((?:\w+/)+\w+\.py)`", tour):
        assert (PACKAGE / name).exists() or (ROOT / name).exists(), name


def test_the_call_path_is_at_most_six_files():
    """From `messages.create` to the socket, as the design page counts."""
    page = (ROOT / "docs/design.md").read_text("utf-8")
    path = page[page.index("## From messages.create to the socket") : page.index("For `AsyncAnthropic` they are")]

    assert 1 <= len(re.findall(r"^\d\. `", path, re.MULTILINE)) <= 6


def test_just_shows_at_most_ten_recipes():
    """A newcomer sees a short list."""
    text = (ROOT / "justfile").read_text("utf-8")
    recipes = re.findall(r"^([a-z]\w*)(?: [*\w]+)*:(?!=)", text, re.MULTILINE)
    private = re.findall(r"^\[private\]\n(\w+)", text, re.MULTILINE)

    assert 1 <= len(set(recipes) - set(private)) <= 10
    assert "check" in recipes
