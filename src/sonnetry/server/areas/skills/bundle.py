"""A skill's files as they are sent: one directory with a `SKILL.md`, in parts of a form or in one archive (rule SKL-1)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ...._core.json_access import as_object
from ....rules.errors import invalid
from ...http.forms import Form
from . import rules

HEAD = "SKILL.md"
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
        ApiError: 400 or 413; it is none.
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

    found = _FRONT.match(text.decode("utf-8", "replace"))
    if found is None:
        raise invalid(f"files: {HEAD} must begin with YAML front matter between lines of ---")
    try:
        return as_object(yaml.safe_load(found.group(1)))
    except yaml.YAMLError as error:
        raise invalid(f"files: the front matter of {HEAD} is not YAML: {error}") from None


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
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            rules.skills_have_a_limit.check(sum(entry.file_size for entry in entries))
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise invalid(f"files: the archive cannot be read: {error}") from None
