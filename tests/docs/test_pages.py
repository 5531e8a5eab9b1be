"""The code blocks of the README and of docs/ do what the pages say."""

import importlib.util
import inspect
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


docblocks = _load(ROOT / "codegen/docblocks.py")
PAGES = docblocks.pages()


def named(page):
    return page.relative_to(ROOT).as_posix()


def blocks_of(page):
    return list(docblocks.blocks(page.read_text("utf-8")))


@pytest.fixture(autouse=True)
def _nobody(monkeypatch, tmp_path):
    """No key, no settings, an empty home."""
    for name in [name for name in os.environ if name.startswith("ANTHROPIC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)  # programs may write files


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_python_blocks_run_and_print_what_the_page_shows(page, capsys, request):
    """The blocks of a page run in order, each going on where the last one ended; a text block behind one is its output."""
    found = blocks_of(page)
    names = {"__name__": f"page_{page.stem}"}
    for block, after in zip(found, [*found[1:], None], strict=True):
        if block.language == "python":
            known = set(names)
            # Padded, so that a traceback names the line of the page.
            exec(compile("\n" * (block.line - 1) + block.code, str(page), "exec"), names)  # noqa: S102 - our own pages
            printed = capsys.readouterr().out
            for name in names.keys() - known:
                if name.startswith("test_"):
                    call_with_fixtures(names[name], request)
            if after is not None and after.language == "text":
                assert after.code.rstrip() == printed.rstrip()
            else:
                assert printed == ""


def call_with_fixtures(function, request):
    """Call a test function as pytest does, with new fixtures made by hand: a page shows several tests in one block."""
    from sonnetry.testing import LocalServer

    with LocalServer() as server, server.client() as client:
        made = {"claude_server": server, "claude": client}
        wanted = inspect.signature(function).parameters
        function(**{name: made[name] if name in made else request.getfixturevalue(name) for name in wanted})


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_commands_print_what_the_page_shows(page, tmp_path):
    """Each `$ sonnetry` line of a console block prints the lines below it."""
    for block in blocks_of(page):
        if block.language == "console":
            for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block.code, re.MULTILINE):
                assert shown == output_of(command, tmp_path)


def output_of(command, home):
    program, *arguments = shlex.split(command)
    assert program == "sonnetry"
    done = subprocess.run(
        [sys.executable, "-c", "import sonnetry.cli; sonnetry.cli.main()", *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=30,
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
    )
    return done.stdout


def test_pages_hold_the_programs_of_examples():
    """Every example stands on a page, as it is in its file."""
    sources = {block.source for page in PAGES for block in blocks_of(page) if block.source}

    assert {named(path) for path in (ROOT / "examples").glob("*.py")} == sources
    for page in PAGES:
        assert docblocks.filled(page.read_text("utf-8")) == page.read_text("utf-8")


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=named)
def test_pages_of_docs_open_with_a_program(page):
    """A page of docs/ begins with something to paste; the design page is about the code itself."""
    if page.name != "design.md":
        text = page.read_text("utf-8")
        first = next(docblocks.blocks(text))

        assert re.match(r"(<!-- Derived .* -->\n)?# ", text)
        assert first.language == ("console" if page.name == "cli.md" else "python")
        assert first.line < 20


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_between_pages_lead_somewhere(page):
    """Links name files of the project and headings that they have."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        path, _, heading = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), target
        if heading:
            assert heading in headings(linked), target


def headings(page):
    """List the anchors of a page."""
    titles = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_readme_has_the_two_commands():
    """Both are complete lines for a machine with Python and pip, and the second is what continuous integration runs."""
    lines = [block.code for block in blocks_of(ROOT / "README.md") if block.language == "sh"]
    install = (
        "python3 -m venv --without-pip .venv && python3 -m pip --python .venv/bin/python install -q pip '.[{}]' && "
    )

    assert install.format("all") + '.venv/bin/sonnetry ask "What is a sonnet?"\n' == lines[0]
    assert install.format("dev") + ".venv/bin/just check\n" == lines[1]
    assert 'grep -m1 "just check$" "$root/README.md"' in (ROOT / ".ci/run").read_text("utf-8")
