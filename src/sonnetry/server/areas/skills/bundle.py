"""A skill's files as they are sent: one directory with a `SKILL.md`, in parts of a form or in one archive (rule SKL-1)."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ...._core.json_access import as_object
from ....rules.errors import invalid
from ...http.forms import Form
from . import rules

HEAD = "SKILL.md"
MOST_FILES = 1000
MOST_FRONT = 64 * 2**10  # bytes of front matter
MOST_NESTED = 20  # sequences and mappings in each other
MOST_ALIASES = 10  # a merge of aliases of merges grows with a power of their number
PIECE = 2**20  # bytes that are unpacked at once
_ENTRY = b"PK\x01\x02"  # what each entry of an archive's directory begins with
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    ValueError,  # names that are not UTF-8 among them
    RuntimeError,
    NotImplementedError,
)
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TIME = (1980, 1, 1, 0, 0, 0)  # the same files give the same archive


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one version by their paths, and what their `SKILL.md` says."""

    directory: str
    name: str
    description: str
    files: Mapping[str, bytes]

    def archive(self) -> bytes:
        """Return the files as a ZIP archive."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in sorted(self.files.items()):
                archive.writestr(zipfile.ZipInfo(path, _TIME), content, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()


def bundle_of(form: Form) -> Bundle:
    """Return the skill that a form holds.

    Raises:
        ApiError: 400 or 413; it is not a skill.
    """
    files = _files(form)
    rules.skills_have_a_limit.check(sum(map(len, files.values())))
    rules.skills_have_one_directory.check(list(files))
    directory = PurePosixPath(next(iter(files))).parts[0]
    front = front_matter(files[f"{directory}/{HEAD}"])
    rules.skills_say_their_name.check(front.get("name"))
    rules.skills_say_what_they_do.check(front.get("description"))
    return Bundle(directory, front["name"], front["description"], files)


def front_matter(text: bytes) -> dict[str, Any]:
    """Return what a `SKILL.md` says between its first two lines of dashes."""
    import yaml

    found = _FRONT.match(text[: MOST_FRONT + PIECE].decode("utf-8", "replace"))
    if found is None or len(found.group(1)) > MOST_FRONT:
        raise invalid(
            f"files: {HEAD} must begin with at most {MOST_FRONT:,} bytes of YAML front matter between lines of ---"
        )
    try:
        _check_shape(yaml.parse(found.group(1)))
        return as_object(yaml.safe_load(found.group(1)))
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError) as error:
        # The constructors of numbers and times let the errors of Python pass.
        raise invalid(f"files: the front matter of {HEAD} is not valid YAML: {error}") from None


def _check_shape(events: Iterable[Any]) -> None:
    """Refuse YAML that takes long to read: the scanner looks at every open level for every token."""
    depth = aliases = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        aliases += kind == "AliasEvent"
        if depth > MOST_NESTED or aliases > MOST_ALIASES:
            raise ValueError("it is nested too deeply or has too many aliases")


def _files(form: Form) -> dict[str, bytes]:
    for file in form.files:
        if file.field not in ("files", "files[]"):
            raise invalid(f"{file.field}: Extra inputs are not permitted")
        file.content.finish()
    if not form.files:
        raise invalid("files: Field required")
    if len(form.files) == 1 and form.files[0].filename.endswith(".zip"):
        return _unpacked(form.files[0].content.path.read_bytes())
    return {file.filename: file.content.path.read_bytes() for file in form.files}


def _unpacked(data: bytes) -> dict[str, bytes]:
    if data.count(_ENTRY) > MOST_FILES:  # before an object is made for each
        raise invalid(f"files: the archive must have at most {MOST_FILES} files")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _contents(archive)
    except _DAMAGED as error:
        raise invalid(f"files: the archive cannot be read: {error}") from None


def _contents(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Unpack an archive; what is unpacked is counted, because the sizes in its directory may be wrong."""
    files: dict[str, bytes] = {}
    size = 0
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        pieces: list[bytes] = []
        with archive.open(entry) as packed:
            while piece := packed.read(PIECE):
                size += len(piece)
                rules.skills_have_a_limit.check(size)
                pieces.append(piece)
        files[entry.filename] = b"".join(pieces)
    return files
