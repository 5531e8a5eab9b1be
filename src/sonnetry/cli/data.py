"""`sonnetry data`: the folders of `sonnetry serve --data`, checked, exported and imported."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .commands import Command, Group
from .failures import CommandError
from .streams import write

if TYPE_CHECKING:
    from ..server.store.archive import Checked

FOLDER = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
ARCHIVE = click.argument("archive", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
JSON = click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")


@click.group(cls=Group)
def data() -> None:
    """Check, export and import the data folders of `sonnetry serve --data DIR`.

    Stop the server that uses the folder first.
    """


@data.command(cls=Command, examples=("sonnetry data check kept",), short_help="Check that a folder is complete.")
@FOLDER
@JSON
def check(folder: Path, as_json: bool) -> None:
    """Check DIR: its database, and every stored file against its digest. Nothing is changed."""
    from ..server.areas import TABLES

    with _in_one_sentence():
        from ..server.store.archive import check_folder

        _report(check_folder(folder, TABLES), f"{folder} is complete", as_json)


@data.command(
    cls=Command, examples=("sonnetry data export kept kept.zip",), short_help="Write a folder to a single file."
)
@FOLDER
@ARCHIVE
@JSON
def export(folder: Path, archive: Path, as_json: bool) -> None:
    """Write everything in DIR to FILE, a ZIP archive that `import` reads on any machine. FILE must not exist."""
    from ..server.areas import TABLES

    with _in_one_sentence():
        from ..server.store import archive as archives

        _report(archives.export(folder, archive, TABLES), f"{archive} holds {folder}", as_json)


@data.command(
    "import",
    cls=Command,
    examples=("sonnetry data import kept.zip kept",),
    short_help="Create a folder from an export.",
)
@ARCHIVE
@FOLDER
@JSON
def import_(archive: Path, folder: Path, as_json: bool) -> None:
    """Create DIR from FILE, which `export` wrote. DIR must not exist or must be empty; if FILE is damaged, nothing is created."""
    from ..server.areas import TABLES

    with _in_one_sentence():
        from ..server.store.archive import import_archive

        _report(import_archive(archive, folder, TABLES), f"{folder} was created from {archive}", as_json)


@contextmanager
def _in_one_sentence() -> Generator[None]:
    from ..server.store import FolderError

    try:
        yield
    except FolderError as error:
        raise CommandError(str(error)) from error


def _report(found: Checked, sentence: str, as_json: bool) -> None:
    facts = {"rows": dict(found.rows), "contents": found.contents, "bytes": found.size, "unused": found.unused}
    if as_json:
        write(json.dumps(facts) + "\n")
        return
    rows = ", ".join(f"{number} in {name}" for name, number in found.rows.items() if number) or "no rows"
    unused = f"; {found.unused} unused files, which the next start removes" if found.unused else ""
    write(f"{sentence}: {rows}; {found.contents} stored files with {found.size:,} bytes{unused}.\n")
